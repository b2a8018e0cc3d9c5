"""What an answer is made with: the territory, its search and the reader's words."""

from dataclasses import dataclass
from datetime import date

from knowledge.catalogue import Catalogue
from knowledge.contents import Content
from knowledge.query import Aspect, Query
from knowledge.reply import Choice, Cited, Language
from knowledge.search import Search
from knowledge.words import Words


@dataclass(frozen=True)
class Scene:
    """One territory, one reader's language, and the day it is."""

    catalogue: Catalogue
    search: Search
    words: Words
    today: date

    def column(self, aspect: Aspect) -> str:
        """A column's title as this schéma prints it, else as fiches usually do."""
        return self.catalogue.heading(aspect.value) or self.words(f"column.{aspect}")

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.words.language


@dataclass(frozen=True)
class Answer:
    """The content of a reply, the question that a follow-up leans on if any, where it stands, and its neighbours."""

    content: Content
    query: Query | None
    sources: tuple[Cited, ...] = ()
    choices: tuple[Choice, ...] = ()
