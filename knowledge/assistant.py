"""The one front door of the question side: words in, a reply out."""

from datetime import date

from knowledge.answers import buttons
from knowledge.answers.scene import Answer, Scene
from knowledge.answers.table import ANSWERS
from knowledge.catalogue import Catalogue
from knowledge.common import Common, common
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.model import Territory
from knowledge.query import Query, Topic
from knowledge.reply import Asker, Choice, Language, Reply
from knowledge.search import Search
from knowledge.store import Store
from knowledge.thresholds import CHOICES
from knowledge.understanding.asked import Asked, Silence
from knowledge.understanding.frame import frame, places
from knowledge.understanding.rules import understand
from knowledge.understanding.talk import talk
from knowledge.words import words


class Assistant:
    """Answers questions from the current editions of the knowledge file."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._common: Common = common()
        self._version: tuple[int, int] | None = None
        self._catalogues: dict[str, Catalogue] = {}
        self._searches: dict[str, Search] = {}
        self._refresh()

    def territories(self) -> tuple[Territory, ...]:
        """The territories that are known."""
        self._refresh()
        return tuple(catalogue.territory for catalogue in self._catalogues.values())

    def reply(self, text: str, asker: Asker, today: date, previous: Query | None = None) -> Reply:
        """Answer a question as typed. ``previous`` is the query inside the last reply of the same conversation."""
        self._refresh()
        if not self._catalogues:
            return Reply(UnknownAnswer("outside", about="nothing"), asker.language)
        code = self._territory_of(text, asker, previous)
        # Where the asker's territory is not known, the words are still read: a greeting is a greeting everywhere.
        catalogue = self._catalogues.get(code or "") or next(iter(self._catalogues.values()))
        taken_apart = frame(text, catalogue, asker.language)
        scene = Scene(catalogue, self._searches[catalogue.territory.code], words(taken_apart.language))
        asked = Asked(taken_apart, catalogue, scene.search, today, _here(previous, code))
        if code != catalogue.territory.code:
            return self._elsewhere(code, asked, scene)
        decision = understand(asked)
        if isinstance(decision, Silence):
            return self._silence(decision, scene)
        return self._answered(decision, scene, named=asker.territory != code)

    def _elsewhere(self, code: str | None, asked: Asked, scene: Scene) -> Reply:
        """What can be said to somebody whose territory is not known: words about the bot, and where it is at home."""
        said = talk(asked)
        if isinstance(said, Query):
            return self._answered(said, scene, named=False)
        return self._not_here(code, scene.language) if code else self._which_territory(scene.language)

    def answer(self, query: Query, language: Language, today: date) -> Reply:  # noqa: ARG002 (dates come with meetings)
        """Answer a whole query, as a button holds it; a record that is gone gives an ``UnknownAnswer``."""
        self._refresh()
        catalogue = self._catalogues.get(query.territory)
        if catalogue is None:
            return self._not_here(query.territory, language)
        return self._answered(query, Scene(catalogue, self._searches[query.territory], words(language)), named=False)

    def _answered(self, query: Query, scene: Scene, *, named: bool) -> Reply:
        try:
            answer = ANSWERS[query.topic](query, scene) if query.whole else None
        except KeyError:  # a record that an old button names and this edition does not have
            answer = None
        if answer is None:
            return Reply(UnknownAnswer("absent", about="button"), scene.language, choices=(buttons.to_contents(scene),))
        return _reply(answer, scene, named=named)

    def _silence(self, silence: Silence, scene: Scene) -> Reply:
        near = tuple(buttons.to_query(query, scene) for query in silence.near[:CHOICES])
        return Reply(silence.content, scene.language, silence.query, choices=near or (buttons.to_contents(scene),))

    def _territory_of(self, text: str, asker: Asker, previous: Query | None) -> str | None:
        """The territory that the question names, else the asker's, the conversation's, or the only one there is."""
        named = [code for code in places(text, self._common.places) if code in self._catalogues]
        if len(named) == 1:
            return named[0]
        if asker.territory or previous:
            return asker.territory or (previous.territory if previous else None)
        return next(iter(self._catalogues)) if len(self._catalogues) == 1 else None

    def _which_territory(self, language: Language) -> Reply:
        choices = tuple(
            Choice(catalogue.territory.name, Query(Topic.SECTIONS, code))
            for code, catalogue in self._catalogues.items()
        )
        return Reply(WhichAnswer("territory"), language, choices=choices[:CHOICES])

    def _not_here(self, code: str, language: Language) -> Reply:
        name = self._common.departements.get(code, code)
        known = tuple(
            Choice(catalogue.territory.name, Query(Topic.SECTIONS, known))
            for known, catalogue in self._catalogues.items()
        )
        return Reply(UnknownAnswer("outside", about="territory", words=name), language, choices=known[:CHOICES])

    def _refresh(self) -> None:
        """Read the current editions again when somebody has published."""
        version = self._store.version
        if version == self._version:
            return
        self._version = version
        for edition in self._store.all_current():
            known = self._catalogues.get(edition.territory)
            if known is None or known.edition != edition.number:
                catalogue = Catalogue(edition.document, self._common, edition.number).ready()
                self._catalogues[edition.territory] = catalogue
                self._searches[edition.territory] = Search(
                    edition.territory, catalogue.passages, self._store.candidates
                )


def _here(previous: Query | None, code: str | None) -> Query | None:
    return previous if previous and previous.territory == code else None


def _reply(answer: Answer, scene: Scene, *, named: bool) -> Reply:
    territory = scene.catalogue.territory.name if named else None
    return Reply(answer.content, scene.language, answer.query, answer.sources, answer.choices, territory)
