"""How a question was understood in one territory: for whoever wonders about an answer, curator or developer."""

from dataclasses import dataclass

from knowledge.answers import buttons
from knowledge.answers.scene import Scene
from knowledge.doubts import passed_over
from knowledge.kinds.table import RULES
from knowledge.model import Fiche, Record, Section
from knowledge.query import Query
from knowledge.reply import Reply
from knowledge.search import Hit
from knowledge.thresholds import MARGIN
from knowledge.understanding.asked import Asked
from knowledge.understanding.rules import Understood, recognised
from knowledge.understanding.typed import typed

# So many candidates are shown.
SHOWN = 5


@dataclass(frozen=True)
class Heard:
    """A word of the question: folded, and as it was understood."""

    folded: str
    meant: str


@dataclass(frozen=True)
class Phrase:
    """Words that the lexicon or the names know: what kind of thing they are, and which."""

    words: str
    group: str
    name: str


@dataclass(frozen=True)
class Weighed:
    """A telling word of the subject and its weight in the search: none where the documents do not know it."""

    words: str
    weight: float
    told: bool  # whether the answer speaks of it


@dataclass(frozen=True)
class Candidate:
    """A record that speaks of the subject: its score and the share of the subject that it covers, from 0 to 1."""

    name: str
    key: str
    score: float
    coverage: float


@dataclass(frozen=True)
class Explanation:
    """Everything that led from the words to the reply."""

    territory: str
    schema: str
    words: tuple[Heard, ...]
    phrases: tuple[Phrase, ...]
    fiches: tuple[str, ...]
    sections: tuple[str, ...]
    years: tuple[int, ...]
    period: str
    subject: tuple[Weighed, ...]
    candidates: tuple[Candidate, ...]
    margin: float | None  # of the second candidate's score to the best one's
    needed: float  # from this share on, both may be meant
    rules: tuple[str, ...]  # those that recognised the question; the first decided
    query: Query | None
    doubted: bool  # whether an answer was found that passes over too much, and is only offered
    reply: Reply


def explanation(text: str, asked: Asked, scene: Scene, found: Reply | None, reply: Reply) -> Explanation:
    """How a question was understood, the answer ``found`` for it if any, and the reply that was made of it."""
    frame, catalogue = asked.frame, asked.catalogue
    hits = asked.search.hits(asked.subject) if asked.subject else ()
    rules = tuple(recognised(asked, RULES))
    apart = typed(text, catalogue)
    return Explanation(
        territory=catalogue.territory.name,
        schema=catalogue.schema.title,
        words=tuple(Heard(*pair) for pair in zip(apart.folded, apart.words, strict=True)),
        phrases=tuple(
            Phrase(apart.text(match.start, match.end), tag.group, tag.name)
            for match in frame.found
            for tag in match.tags
            if tag.group != "noise"
        ),
        fiches=tuple(asked.numbers),
        sections=tuple(f"{each.label} {each.number}" for each in frame.references.sections),
        years=tuple(asked.years),
        period=asked.period,
        subject=_weighed(asked, rules, found),
        candidates=tuple(_candidate(hit, scene) for hit in hits[:SHOWN]),
        margin=hits[1].score / hits[0].score if len(hits) > 1 else None,
        needed=MARGIN,
        rules=tuple(each.rule for each in rules),
        query=reply.query or _decided(rules),
        doubted=found is not None and found.status == "answered" and reply.status == "clarify",
        reply=reply,
    )


def _decided(rules: tuple[Understood, ...]) -> Query | None:
    decision = rules[0].decision if rules else None
    return decision if isinstance(decision, Query) else None


def _weighed(asked: Asked, rules: tuple[Understood, ...], found: Reply | None) -> tuple[Weighed, ...]:
    query = _decided(rules)
    answered = query and found and found.status == "answered"
    left = passed_over(asked, query, found.content) if query and found and answered else asked.subject
    return tuple(Weighed(idea.typed, asked.search.weight(idea), idea not in left) for idea in asked.subject)


def _candidate(hit: Hit, scene: Scene) -> Candidate:
    catalogue = scene.catalogue
    owners = {**catalogue.records, **catalogue.sections, **catalogue.fiches}
    return Candidate(_name(owners[hit.owner], scene), hit.owner, hit.score, hit.coverage)


def _name(record: Record, scene: Scene) -> str:
    match record:
        case Fiche():
            return buttons.to_card(record, scene).label
        case Section():
            return buttons.to_section(record, scene).label
    return buttons.name_of(record, scene)
