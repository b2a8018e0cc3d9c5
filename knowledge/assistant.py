"""The one front door of the question side: words in, a reply out."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from knowledge.answering import Answering, Found, Question
from knowledge.answers import buttons
from knowledge.answers.scene import Scene
from knowledge.catalogue import Catalogue
from knowledge.clauses import beyond_introduction, clauses
from knowledge.common import common
from knowledge.contents import AboutAnswer, UnknownAnswer, WhichAnswer
from knowledge.explaining import Explanation
from knowledge.fold import tokens
from knowledge.library import Library
from knowledge.model import Territory
from knowledge.moving import open_to_all, there
from knowledge.query import Query, Topic
from knowledge.reply import AcrossAnswer, Asker, Choice, Language, Reply
from knowledge.store import Store
from knowledge.thresholds import ACROSS, ALSO, AS_GOOD, CHOICES, SURE
from knowledge.understanding.asked import Asked
from knowledge.understanding.follow import leans
from knowledge.understanding.frame import frame, places
from knowledge.words import words

# What is unknown here and may be known elsewhere: not a secret, not a private case, not another country's weather.
MAY_BE_ELSEWHERE = {"subject", "value"}
# « et le 63 ? » is no longer than that.
SHORT_FOLLOW_UP = 4
# Two territories that a question names are compared, however little one of them knows.
NAMED = 2
# So many questions in one message are answered one below the other, with so many buttons of each.
SEVERAL = 2
PER_ANSWER = 3
# These are the same everywhere.
OF_NO_TERRITORY = {Topic.ABOUT, Topic.GLOSSARY}


class Assistant:
    """Answers questions from the current editions of the knowledge file."""

    def __init__(self, store: Store) -> None:
        self._common = common()
        self._library = Library(store, self._common)
        self._answering = Answering(self._library)
        self._library.refresh()

    def territories(self) -> tuple[Territory, ...]:
        """The territories that are known."""
        self._library.refresh()
        return self._library.territories

    def reply(self, text: str, asker: Asker, today: date, previous: Query | None = None) -> Reply:
        """Answer a question as typed. ``previous`` is the query inside the last reply of the same conversation."""
        self._library.refresh()
        if not self._library.codes:
            return Reply(UnknownAnswer("outside", about="nothing"), asker.language)
        question = Question(text, asker, today, previous)
        parts = clauses(text, self._common.lexicon)
        return self._one(question) if len(parts) == 1 else self._each(question, parts)

    def explain(self, text: str, asker: Asker, today: date) -> tuple[Explanation, ...]:
        """How each question of a message is understood, in each territory that it may be asked of."""
        self._library.refresh()
        named = [code for code in places(text, self._common, today) if code in self._library.codes]
        codes = named or [code for code in (asker.territory,) if code in self._library.codes] or self._library.codes
        parts = [Question(part, asker, today, None) for part in clauses(text, self._common.lexicon)]
        return tuple(self._answering.explained(part, code) for part in parts for code in codes)

    def _each(self, question: Question, parts: Sequence[str]) -> Reply:
        """The answers to several questions of one message, unless it is one question after all."""
        replies: list[Reply] = []
        previous = question.previous
        for part in parts:
            replies.append(self._one(replace(question, text=part, previous=previous)))
            previous = replies[-1].query or previous
        told = [reply for reply in replies if not isinstance(reply.content, AboutAnswer)]
        whole = self._one(question)
        if len(told) < SEVERAL or _is_one(whole, told):
            return whole
        return _one_below_the_other(told)

    def _one(self, question: Question) -> Reply:
        """The answer to one question; where there is none, without what its asker said of themselves before it."""
        reply = self._plain(question)
        short = beyond_introduction(question.text, self._common.lexicon)
        if reply.status == "answered" or short == question.text:
            return reply
        without = self._plain(replace(question, text=short))
        return without if without.status == "answered" else reply

    def _plain(self, question: Question) -> Reply:
        named = [code for code in places(question.text, self._common, question.today) if code in self._library.codes]
        named = named or self._code_alone(question)
        if named:
            return self._of_named(question, named)
        code = self._continued(question) or question.asker.territory or self._only()
        if code is None:
            return self._anywhere(question)
        return self._at_home(question, code) if code in self._library.codes else self._nowhere(question, code)

    def _of_named(self, question: Question, named: Sequence[str]) -> Reply:
        """The answer of the territories that the question names."""
        if len(named) > 1:
            return self._across(question, named)
        return self._moved(question, named[0]) or self._answering.within(question, named[0]).reply

    def _at_home(self, question: Question, code: str) -> Reply:
        """The answer of the asker's own territory, unless the question asks for all of them."""
        found = self._answering.within(question, code)
        if found.wide:
            return self._across(question, self._likeliest(found, self._library.codes, ACROSS))
        return self._pointing_elsewhere(found, question, code)

    def answer(self, query: Query, language: Language, today: date) -> Reply:
        """Answer a whole query, as a button holds it; a record that is gone gives an ``UnknownAnswer``."""
        self._library.refresh()
        if query.territory not in self._library.codes:
            return self._not_here(query.territory, language)
        shelf = self._library.holding(query.territory, query.records, today)
        return self._answering.answered(
            query, Scene(shelf.catalogue, shelf.search, words(language), today), named=False
        )

    def _anywhere(self, question: Question) -> Reply:
        """The answer to somebody whose territory is not known: of the one territory that has it, else which one?"""
        codes = self._library.codes
        first = self._answering.within(question, codes[0])
        if first.reply.query and first.reply.query.topic in OF_NO_TERRITORY:
            return replace(first.reply, territory_name=None)
        asked = self._likeliest(first, codes, ACROSS if first.wide else CHOICES)
        found = {codes[0]: first} | {code: self._answering.within(question, code) for code in asked if code != codes[0]}
        ranked = sorted(found.values(), key=lambda each: -each.asked.strength)
        best = next((each.asked.strength for each in ranked if each.reply.status == "answered"), 0.0)
        good = {code: each for code, each in found.items() if each.asked.strength >= AS_GOOD * best}
        knowing = {code: each.reply for code, each in good.items() if each.knows}
        answered = {code: reply for code, reply in knowing.items() if reply.status == "answered"}
        if first.wide and answered:
            return _side_by_side(answered, first.reply.language)
        if len(knowing) == 1:
            code, only = next(iter(knowing.items()))
            return replace(only, territory_name=self._name(code))
        contents = {reply.content for reply in knowing.values()}
        if len(contents) == 1 and not any(reply.note for reply in knowing.values()):
            return replace(next(iter(knowing.values())), territory_name=None)
        asking = {code: each.reply for code, each in found.items() if each.asks_where}
        if open_ := (knowing or asking):
            return self._which_territory({code: reply.query for code, reply in open_.items()}, first.reply.language)
        return replace(first.reply, territory_name=None)

    def _nowhere(self, question: Question, code: str) -> Reply:
        """To somebody of a territory that is not known: words about the bot, or where it is at home."""
        first = self._answering.within(question, self._library.codes[0]).reply
        about = first.content.about if isinstance(first.content, UnknownAnswer) else ""
        if (first.query is None and first.status == "answered") or about == "territory":
            return replace(first, territory_name=None)
        return self._not_here(code, first.language)

    def _across(self, question: Question, codes: Sequence[str]) -> Reply:
        """The answers of several territories, one below the other; those that have none are not shown."""
        found = {code: self._answering.within(question, code) for code in codes[:ACROSS]}
        replies = {code: replace(each.reply, territory_name=self._name(code)) for code, each in found.items()}
        best = max(each.asked.strength for each in found.values())
        good = {code for code, each in found.items() if each.asked.strength >= ALSO * best or len(codes) == NAMED}
        answered = {code: reply for code, reply in replies.items() if reply.status == "answered" and code in good}
        first = next(iter(replies.values()))
        if len(codes) == NAMED and answered:
            answered = replies
        if not answered or (first.query and first.query.topic in OF_NO_TERRITORY):
            return first
        return _side_by_side(answered, first.language)

    def _pointing_elsewhere(self, here: Found, question: Question, code: str) -> Reply:
        """A silence with a button to each territory that has an answer."""
        reply = here.reply
        if not isinstance(reply.content, UnknownAnswer) or reply.content.about not in MAY_BE_ELSEWHERE:
            return reply
        others = self._likeliest(here, [other for other in self._library.codes if other != code], CHOICES)
        found = {other: self._answering.within(question, other) for other in others}
        sure = {other: each.reply for other, each in found.items() if each.asked.strength >= SURE}
        answered = {other: each for other, each in sure.items() if each.status == "answered" and each.query}
        if not answered or any(each.query and each.query.topic in OF_NO_TERRITORY for each in answered.values()):
            return reply
        names = tuple(self._name(other) for other in answered)
        choices = tuple(self._choice(other, each.query) for other, each in answered.items())
        return replace(reply, content=replace(reply.content, elsewhere=names), choices=choices)

    def _likeliest(self, found: Found, codes: Sequence[str], most: int) -> Sequence[str]:
        """The territories worth asking what was asked in one: all, or those that speak most likely of its subject."""
        if len(codes) <= most or not found.asked.subject:
            return codes[:most]
        return [code for code in self._library.likeliest(found.asked.telling) if code in codes][:most]

    def _continued(self, question: Question) -> str | None:
        """The conversation's territory, where the question leans on the one before or its asker has no other."""
        previous = question.previous
        if previous is None or previous.territory not in self._library.codes:
            return None
        if question.asker.territory is None:
            return previous.territory
        shelf = self._library.shelf(previous.territory, question.today)
        taken_apart = frame(question.text, shelf.catalogue, question.asker.language, question.today)
        asked = Asked(taken_apart, shelf.catalogue, shelf.search, question.today, previous)
        return previous.territory if leans(asked) else None

    def _moved(self, question: Question, code: str) -> Reply | None:
        """« et en Isère ? »: the question before, of another territory, where nothing but the territory is named."""
        previous = question.previous
        if previous is None:
            return None
        shelf = self._library.shelf(code, question.today)
        taken_apart = frame(question.text, shelf.catalogue, question.asker.language, question.today)
        groups = {tag.group for match in taken_apart.found for tag in match.tags} - {"place", "territory", "noise"}
        if (
            taken_apart.subject
            or groups - {"forms"}
            or taken_apart.references.fiches
            or set(taken_apart.references.bare) - {code}
        ):
            return None
        scene = Scene(shelf.catalogue, shelf.search, words(taken_apart.language), question.today)
        here = self._catalogue(previous.territory, question.today)
        query = previous if previous.territory == code else there(previous, here, shelf.catalogue)
        if query is None:
            silence = UnknownAnswer("outside", about="there", words=self._name(code))
            return Reply(silence, taken_apart.language, choices=(buttons.to_contents(scene),))
        return self._answering.answered(query, scene, named=question.asker.territory != code)

    def _code_alone(self, question: Question) -> list[str]:
        """« et le 63 ? » after another question: a territory's code, not a fiche."""
        said = tokens(question.text)
        follows = bool(said) and said[0] in self._common.lexicon.markers["list"]
        short = question.previous is not None and len(said) <= SHORT_FOLLOW_UP
        asked_for = question.previous is not None and not question.previous.territory and len(said) == 1
        return [said[-1]] if ((short and follows) or asked_for) and said[-1] in self._library.codes else []

    def _catalogue(self, code: str, today: date) -> Catalogue | None:
        """What is known of a territory; nothing where none was named yet."""
        return self._library.shelf(code, today).catalogue if code in self._library.codes else None

    def _only(self) -> str | None:
        """The territory, where there is but one."""
        return self._library.codes[0] if len(self._library.codes) == 1 else None

    def _name(self, code: str) -> str:
        return next(territory.name for territory in self._library.territories if territory.code == code)

    def _choice(self, code: str, query: Query | None) -> Choice:
        """A territory's button: the question as a button can hold it, or its table of contents."""
        held = query.for_a_button if query else None
        return Choice(self._name(code), held or Query(Topic.SECTIONS, code))

    def _which_territory(self, asked: dict[str, Query | None], language: Language) -> Reply:
        choices = tuple(self._choice(code, query) for code, query in asked.items())
        known = open_to_all(next(filter(None, asked.values()), None))
        return Reply(WhichAnswer("territory"), language, known, choices=choices[:CHOICES])

    def _not_here(self, code: str, language: Language) -> Reply:
        name = self._common.departements.get(code, code)
        known = tuple(self._choice(known, None) for known in self._library.codes)
        return Reply(UnknownAnswer("outside", about="territory", words=name), language, choices=known[:CHOICES])


def _is_one(whole: Reply, told: Sequence[Reply]) -> bool:
    """Whether a message is better answered as one question: its parts are not understood, or the whole says it all."""
    if any(reply.status == "clarify" for reply in told) or all(reply.status == "unknown" for reply in told):
        return True
    if whole.status != "answered":
        return False
    return any(reply.reason == "outside" for reply in told) or all(
        _says_too(whole.query, reply.query) for reply in told
    )


def _says_too(whole: Query | None, part: Query | None) -> bool:
    """Whether an answer says what another one says: the same records, with all that is asked of them."""
    if whole is None or part is None or whole.topic is not part.topic:
        return False
    within = set(part.records) <= set(whole.records) and part.parties == whole.parties
    return within and (set(part.aspects) <= set(whole.aspects) or not whole.aspects)


def _one_below_the_other(told: Sequence[Reply]) -> Reply:
    """Several questions' answers as one; a follow-up leans on the last."""
    sources = tuple(dict.fromkeys(source for reply in told for source in reply.sources))
    choices = tuple(dict.fromkeys(choice for reply in told for choice in reply.choices[:PER_ANSWER]))
    last = next((reply.query for reply in reversed(told) if reply.query), None)
    return Reply(AcrossAnswer(tuple(told)), told[0].language, last, sources, choices)


def _side_by_side(answered: dict[str, Reply], language: Language) -> Reply:
    """Several territories' answers as one; a follow-up leans on none of them."""
    parts = tuple(answered.values())
    if len(parts) == 1:
        return parts[0]
    choices = tuple(choice for part in parts for choice in part.choices[:1])
    sources = tuple(dict.fromkeys(source for part in parts for source in part.sources))
    return Reply(AcrossAnswer(parts), language, None, sources, choices)
