"""What the tests of knowledge share: one front door, and what a person then reads on the screen."""

from dataclasses import dataclass
from datetime import date

import pytest

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.catalogue import Catalogue
from knowledge.common import common
from knowledge.library import Library
from knowledge.model import TerritoryDocument
from knowledge.query import Query
from knowledge.reply import Asker, Language, Reply
from knowledge.store import Store

TODAY = date(2026, 3, 2)
PARTNER = Asker("63")


@dataclass(frozen=True)
class Said:
    """A reply and its plain text."""

    reply: Reply
    text: str

    def holds(self, *facts: str) -> None:
        """Every fact stands in the text, whatever the case; « a|b » is either."""
        for fact in facts:
            assert any(way.lower() in self.text.lower() for way in fact.split("|")), f"no « {fact} » in:\n{self.text}"

    def lacks(self, *words: str) -> None:
        """None of these words stands in the text."""
        for word in words:
            assert word.lower() not in self.text.lower(), f"« {word} » in:\n{self.text}"


@dataclass(frozen=True)
class FrontDoor:
    """The assistant as a conversation meets it."""

    assistant: Assistant
    renderer: Renderer

    def ask(self, *texts: str, asker: Asker = PARTNER, today: date = TODAY) -> Said:
        """Questions one after another; what the last one gives."""
        previous: Query | None = None
        for text in texts:
            reply = self.assistant.reply(text, asker, today, previous)
            previous = reply.query or previous
        return self.read(reply)

    def told(self, code: str, *texts: str, on: str = "2026-03-02") -> Said:
        """The same for somebody of another territory, or of none, on a day."""
        return self.ask(*texts, asker=Asker(code or None), today=date.fromisoformat(on))

    def tap(self, query: Query, language: Language = "fr") -> Said:
        """A button."""
        return self.read(self.assistant.answer(query, language, TODAY))

    def read(self, reply: Reply) -> Said:
        """The text as facts are looked for in it: French typography puts spaces of several kinds."""
        return Said(reply, self.renderer.plain(reply).translate({0xA0: " ", 0x202F: " "}))


@pytest.fixture(scope="session")
def renderer() -> Renderer:
    """The real templates."""
    return Renderer()


@pytest.fixture(scope="session")
def door(knowledge: Store, renderer: Renderer) -> FrontDoor:
    """The shipped knowledge behind the front door."""
    return FrontDoor(Assistant(knowledge), renderer)


@pytest.fixture(scope="session")
def document(knowledge: Store) -> TerritoryDocument:
    """The shipped document of the Puy-de-Dôme."""
    edition = knowledge.current("63")
    assert edition
    return edition.document


@pytest.fixture(scope="session")
def library(knowledge: Store) -> Library:
    """The shipped knowledge, indexed."""
    made = Library(knowledge, common())
    made.refresh()
    return made


@pytest.fixture(scope="session")
def catalogue(library: Library) -> Catalogue:
    """The schéma of the Puy-de-Dôme, indexed."""
    return library.shelf("63", TODAY).catalogue
