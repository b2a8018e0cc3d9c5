"""Who must take part in the fiches asked for, and who must not: « pilotées par la Caf mais sans la MSA »."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from knowledge.query import Aspect, Condition, Form, Query, Role, Topic
from knowledge.thresholds import SIDE_BY_SIDE
from knowledge.understanding.asked import ROLES, Asked, Decision
from knowledge.understanding.follow import leans
from knowledge.understanding.parties import alternatives
from knowledge.understanding.phrases import Tag

# What else a question for fiches may name: when their actions start.
BESIDE = {*ROLES, Aspect.ACTIONS, Aspect.NEW, Aspect.CALENDAR}
# « que comme simple partenaire », « dans tout le département »: so many words belong together.
NEAR = 3


@dataclass
class Clause:
    """Some words in a row that claim or deny something: the parties and roles in them, in order."""

    denied: bool = False
    apart: bool = False  # denied by « sauf », « à part »: only the parties that follow are meant
    bare: bool = False  # denied by « pas », « ni » alone: it may speak of what stands before
    neither: bool = False
    verb: bool = False  # « ne », which a « pas » or « que » completes
    merely: bool = False  # « n'est que partenaire »
    parties: list[str] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)

    @property
    def role(self) -> Role | None:
        """The role, if one alone is named."""
        return self.roles[0] if len(set(self.roles)) == 1 else None


def chosen_fiches(asked: Asked) -> Decision | None:
    """« fiches où la MSA n'est que partenaire », « pilotées par la Caf sans la MSA », « ni la Caf ni la MSA »."""
    if not _wants_fiches(asked) or (asked.frame.subject and asked.hits and not asked.numbers):
        return None
    conditions = conditions_of(asked)
    limited = any(each.absent for each in conditions) or any(clause.merely for clause in _clauses(asked))
    limited |= len(asked.numbers) > SIDE_BY_SIDE and (asked.frame.says("which") or asked.form is Form.COUNT)
    if not conditions or not (limited or len({each.role for each in conditions}) == len(Role)):
        return None
    within = _within(asked) or asked.numbered.keys
    query = with_conditions(asked.about(Topic.FICHES, records=within, form=asked.form), conditions)
    query = query.but(either=not query.without and alternatives(asked))
    if asked.years and asked.role:  # who does it then, of the actions that start
        return query.but(topic=Topic.COLUMN, aspects=(Aspect(asked.role.value), Aspect.CALENDAR), year=asked.years[0])
    return asked.starting(query.but(topic=Topic.ACTIONS)) if asked.years else query


def _within(asked: Asked) -> tuple[str, ...]:
    """The section named, or the fiches of several."""
    sections = asked.sections.sections
    if len(sections) < 2:
        return tuple(section.key for section in sections)
    return tuple(fiche.key for section in sections for fiche in asked.catalogue.fiches_of(section))


def narrowed(asked: Asked) -> Decision | None:
    """« et sans la MSA ? », « lesquelles dans l'engagement 3 ? », « et sur ce total ? » after a list of fiches."""
    before, frame = listed_before(asked), asked.frame
    if before is None or asked.numbers or frame.subject or frame.tagged("nouns") or not _is_narrowing(asked):
        return None
    if asked.sections.sections and not before.records:
        return before.but(records=(asked.sections.sections[0].key,), form=asked.form)
    conditions = conditions_of(asked, before.parties)
    if not conditions:
        alone = frame.says("among") and not (frame.aspects or asked.years or frame.references.sections)
        return before.but(form=Form.COUNT) if alone and before.parties else None
    told = tuple(Condition(key, before.role, before.without) for key in before.parties)
    return with_conditions(before.but(also=(), form=asked.form), (*told, *before.also, *conditions))


def listed_before(asked: Asked) -> Query | None:
    """The fiches that the last answer listed, as a question for them."""
    previous = asked.previous
    match previous and previous.topic:
        case Topic.FICHES:
            return previous if previous and previous.parties else None
        case Topic.PARTY | Topic.SECTION if previous and not previous.aspects:
            return asked.about(Topic.FICHES, records=previous.records[:1], parties=previous.parties[:1])
    return None


def _is_narrowing(asked: Asked) -> bool:
    """Whether a question speaks of some of what was listed before, and of no list of its own."""
    denies = any(each.absent for each in conditions_of(asked))
    picks = bool(set(asked.frame.words) & asked.catalogue.common.lexicon.markers["which_of"])
    return asked.frame.says("among") or picks or (denies and leans(asked))


def _wants_fiches(asked: Asked) -> bool:
    """Whether fiches are asked for, and not a thing about one of them."""
    frame = asked.frame
    started = bool(asked.years and {Aspect.ACTIONS, Aspect.NEW, Aspect.CALENDAR} & set(frame.aspects))
    several = started or names_fiches(asked) or any(frame.says(form) for form in ("which", "all", "count"))
    named = (
        started or names_fiches(asked) or "fiche" in frame.tagged("nouns") or frame.says("which") or not frame.aspects
    )
    return several and named and len(asked.numbers) != 1 and set(frame.aspects) <= BESIDE


def names_fiches(asked: Asked) -> bool:
    """Whether fiches are named in the plural, or where they are called so, actions."""
    actions = asked.catalogue.unit == "action" and {Aspect.ACTIONS, Aspect.NEW} & set(asked.frame.aspects)
    return bool(actions) or asked.frame.plural or ("fiche" in asked.frame.tagged("nouns") and asked.frame.says("which"))


def with_conditions(query: Query, conditions: Sequence[Condition]) -> Query:
    """A question for fiches: those of the parties claimed first, else those without the parties denied first."""
    first = next((each for each in conditions if not each.absent), conditions[0])
    alike = [each for each in conditions if (each.role, each.absent) == (first.role, first.absent)]
    others = tuple(each for each in conditions if each not in alike)
    parties = tuple(each.party for each in alike)
    return query.but(parties=parties, role=first.role, without=first.absent, also=others)


def conditions_of(asked: Asked, spoken_of: Sequence[str] = ()) -> tuple[Condition, ...]:
    """Who must take part and who must not, in the order said; nothing where a name has several meanings."""
    if any(len(keys) > 1 for keys in asked.frame.party_choices):
        return ()
    clauses = [Clause(parties=list(spoken_of)), *_merged(_clauses(asked))]
    return tuple(dict.fromkeys(each for place in range(1, len(clauses)) for each in _conditions(clauses, place)))


def _conditions(clauses: Sequence[Clause], place: int) -> Iterator[Condition]:
    """What a clause says of its parties; one that names none speaks of those before it (« sans la piloter »)."""
    clause, role = clauses[place], _role(clauses, place)
    if len(clause.roles) == len(clause.parties) > 1:
        for party, own in zip(clause.parties, clause.roles, strict=True):
            yield Condition(party, own, clause.denied)
    elif clause.parties:
        yield from (Condition(party, role, clause.denied) for party in clause.parties)
        if clause.merely and role is Role.PARTNER:
            yield from (Condition(party, Role.PILOT, absent=True) for party in clause.parties)
    elif clause.denied and clause.role and not clause.merely:  # « pas simple partenaire » says no more than « pilote »
        named = next((each.parties for each in reversed(clauses[:place]) if each.parties), ())
        yield from (Condition(party, clause.role, absent=True) for party in named)


def _role(clauses: Sequence[Clause], place: int) -> Role | None:
    """A clause's role; « par la Caf, pas par la MSA » and « ni la Caf ni la MSA ne pilotent » name it elsewhere."""
    clause, following = clauses[place], clauses[place + 1 : place + 2]
    if clause.roles or not clause.denied:
        return clause.role
    if clause.neither and following and following[0].neither:
        return _role(clauses, place + 1)
    before = next((each for each in reversed(clauses[:place]) if each.role), None)
    return before.role if before and (clause.bare or not before.parties) else None


def _merged(clauses: Iterable[Clause]) -> list[Clause]:
    """« que la Caf pilote pas », « ne citent la MSA ni … »: a « pas » after a party denies its clause."""
    kept: list[Clause] = []
    for clause in clauses:
        last = kept[-1] if kept else Clause()
        follows = clause.bare and not clause.parties and last.parties
        if follows and (last.denied or last.verb or not (clause.roles and last.roles)):
            last.denied = True
            last.roles += clause.roles
        else:
            kept.append(clause)
    return kept


def _clauses(asked: Asked) -> Iterator[Clause]:
    """The question cut where something is denied, or where another thing is asked."""
    words, markers = _words(asked), asked.catalogue.common.lexicon.markers
    tags = {match.start: match.tags for match in asked.frame.found}
    clause, limit = Clause(), -NEAR
    for place, word in enumerate(words):
        here = tags.get(place, ())
        denies = word in markers["deny"] or Tag("forms", "besides") in here
        if word in markers["completes"] and clause.verb and not (clause.denied or clause.merely):
            clause.denied = True
        elif denies or word in markers["turn"] or _another(words[max(0, place - 1) : place + 1], markers):
            yield clause
            bare = word in markers["bare"]
            clause = Clause(denies, denies and not bare, bare, word in markers["neither"])
        clause.verb = clause.verb or word in markers["verb_denied"]
        limit = place if word in markers["merely"] or (clause.verb and word in markers["than"]) else limit
        clause.parties += _parties(here, words[max(0, place - NEAR) : place], markers, asked)
        if roles := [ROLES[Aspect(tag.name)] for tag in here if tag.group == "aspects" and Aspect(tag.name) in ROLES]:
            clause.roles += roles[:1]
            clause.merely = clause.merely or place - limit < NEAR
    yield clause


def _another(pair: Sequence[str], markers: Mapping[str, Collection[str]]) -> bool:
    """« et que la MSA ne pilote pas »: another thing is said of the same fiches."""
    return len(pair) > 1 and pair[0] in markers["list"] and pair[1] in markers["relation"]


def left_out(asked: Asked) -> tuple[str, ...]:
    """The parties beside which others are asked for: « qui pilote la 7 à part la Caf ? »."""
    return tuple(dict.fromkeys(party for clause in _clauses(asked) if clause.apart for party in clause.parties))


def _words(asked: Asked) -> list[str]:
    """The words of the question, without those that only ask for yes or no (« n'est-ce pas », « ou pas »)."""
    words = list(asked.frame.words)
    for match in asked.frame.found:
        if Tag("forms", "whether") in match.tags:
            words[match.start : match.end] = [""] * (match.end - match.start)
    return words


def limits(asked: Asked) -> bool:
    """Whether something is said to be so only then or there: « elle ne démarre qu'en 2025 »."""
    markers = asked.catalogue.common.lexicon.markers
    verb = next((place for place, word in enumerate(asked.frame.words) if word in markers["verb_denied"]), None)
    return verb is not None and any(word in markers["than"] for word in asked.frame.words[verb:])


def _parties(
    tags: Sequence[Tag], before: Sequence[str], markers: Mapping[str, Collection[str]], asked: Asked
) -> list[str]:
    """The organisation or body that some tags name; no mere kind of them, and no place."""
    named = [tag.name for tag in tags if tag.group == "party"]
    loose = [tag.name for tag in tags if tag.group == "loose" and not set(before) & set(markers["inside"])]
    return [key for key in named + loose if not getattr(asked.catalogue.parties[key], "category", False)][:1]
