"""Questions that lean on the one before: « et ses partenaires ? », « et la 8 ? », « et la MSA ? »."""

from knowledge.contents import WhichAnswer
from knowledge.fold import tokens
from knowledge.model import Body, Figure
from knowledge.passages import YEAR
from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.understanding.asked import ROLES, Asked, Decision, Silence
from knowledge.understanding.aspects import chosen
from knowledge.understanding.parties import named_parties
from knowledge.understanding.places import at_places


def same_fiches(asked: Asked) -> Decision | None:
    """Another aspect of the same object."""
    frame, previous = asked.frame, asked.previous
    if previous is None or asked.numbers or frame.references.sections or frame.subject:
        return None
    aspects = chosen(frame.aspects)
    parties = named_parties(asked)
    if frame.says("which") and not (aspects or parties or frame.plural) and previous.records:
        return (
            previous.but(aspects=(Aspect.TITLE,), words="", form=Form.WHAT) if previous.topic is Topic.FICHE else None
        )
    if parties and previous.topic is Topic.FICHE and previous.records and leans(asked):
        role = asked.role or _last_role(previous)
        return previous.but(parties=parties, role=role, aspects=(), form=Form.WHETHER, words="")
    if parties and previous.topic in {Topic.FICHES, Topic.PARTY} and leans(asked) and not aspects:
        return _other_party(asked, previous, parties)
    if parties or asked.years or not (aspects or asked.form is Form.COUNT or frame.says("composition")):
        return None
    return _aspects_of_previous(asked, previous)


def _other_party(asked: Asked, previous: Query, parties: tuple[str, ...]) -> Query:
    """« et la DDETS ? »: the same of another party; after « qui siège au copil ? », whether it sits there too."""
    member = not isinstance(asked.catalogue.parties[parties[0]], Body)
    if previous.aspects == (Aspect.MEMBERS,) and member:
        return previous.but(parties=(previous.parties[0], parties[0]))
    return previous.but(parties=parties, form=asked.form)


def _aspects_of_previous(asked: Asked, previous: Query) -> Decision | None:
    aspects = chosen(asked.frame.aspects)
    if previous.parties and previous.topic in {Topic.FICHES, Topic.PARTY} and (asked.role or not aspects):
        return asked.about(Topic.FICHES, parties=previous.parties, role=asked.role or previous.role, form=asked.form)
    if previous.topic is Topic.SECTION:
        section = asked.catalogue.sections[previous.records[0]]
        keys = tuple(fiche.key for fiche in asked.catalogue.fiches_of(section))
        return asked.about(Topic.FICHE, records=keys, aspects=aspects) if aspects else previous.but(form=asked.form)
    if not previous.records or previous.topic not in {Topic.FICHE, Topic.SUBJECT, Topic.ACTIONS}:
        return None
    kept = aspects or previous.aspects
    return asked.about(Topic.FICHE, records=previous.records, aspects=kept, form=asked.form)


def same_aspects(asked: Asked) -> Decision | None:
    """The same aspect of another object."""
    previous = asked.previous
    if previous is None or asked.frame.aspects or not leans(asked) or named_parties(asked):
        return None
    if asked.numbers:
        return _other_number(asked, previous)
    if asked.years:
        return _other_year(asked, previous)
    if asked.winners and previous.topic is Topic.FICHE and previous.aspects:
        return asked.about(Topic.FICHE, records=(asked.winners[0].owner,), aspects=previous.aspects)
    return None


def _other_number(asked: Asked, previous: Query) -> Query | None:
    sections = asked.catalogue.sections_numbered(asked.numbers[0]) if asked.frame.references.bare else ()
    if sections and previous.topic is Topic.SECTION:
        return previous.but(records=(sections[0].key,))
    known = asked.numbered.keys
    return previous.but(records=known, words="") if known and previous.topic in {Topic.FICHE, Topic.ACTIONS} else None


def _other_year(asked: Asked, previous: Query) -> Query | None:
    if previous.topic is Topic.ACTIONS:
        return asked.starting(previous)
    if previous.topic in {Topic.FICHES, Topic.PARTY}:
        return asked.starting(asked.about(Topic.ACTIONS, parties=previous.parties, role=previous.role))
    return None


def neighbour(asked: Asked) -> Decision | None:
    """« et la suivante ? »: the fiche after the last one, or before it."""
    steps = [step for form, step in (("following", 1), ("preceding", -1)) if asked.frame.says(form)]
    if not steps or asked.previous is None or not asked.previous.records:
        return None
    keys = list(asked.catalogue.fiches)
    last = asked.previous.records[-1]
    place = keys.index(last) + steps[0] if last in keys else -1
    if not 0 <= place < len(keys):
        return Silence(asked.no_fiche(""), asked.previous)
    return asked.about(
        Topic.FICHE, records=(keys[place],), aspects=chosen(asked.frame.aspects) or asked.previous.aspects
    )


def same_number(asked: Asked) -> Decision | None:
    """« et celle de l'orientation 3 ? » after an action: the one of the same number there."""
    previous = asked.previous
    if previous is None or previous.topic is not Topic.FICHE or asked.numbers or not asked.sections.sections:
        return None
    if not (leans(asked) or asked.frame.says("pronoun")) or len(previous.records) != 1:
        return None
    number = asked.catalogue.fiches[previous.records[0]].number
    there = {fiche.key for section in asked.sections.sections for fiche in asked.catalogue.fiches_of(section)}
    same = [fiche for fiche in asked.catalogue.fiches_numbered((number or "").lower()) if fiche.key in there]
    return previous.but(records=(same[0].key,), words="") if len(same) == 1 else None


def same_records(asked: Asked) -> Decision | None:
    """« et sur quoi elle porte ? »: the same figure, call or collection again, or another part of it."""
    previous, frame = asked.previous, asked.frame
    if previous is None or previous.topic is not Topic.RECORDS or asked.numbers:
        return None
    if leans(asked) and (others := _same_measure(previous, asked)):
        return previous.but(records=others, form=Form.WHAT, period="")
    points = leans(asked) or frame.says("pronoun")
    if points and asked.years and not frame.subject and _are_figures(previous, asked):
        return previous.but(form=Form.WHAT, period=str(asked.years[0]))  # of that year none is known
    if frame.subject or frame.party_choices or asked.years:
        return None
    if not (frame.says("pronoun") or leans(asked) or asked.details):
        return None
    return previous.but(aspects=asked.details, form=Form.WHAT)


def _are_figures(previous: Query, asked: Asked) -> bool:
    return all(isinstance(asked.catalogue.records.get(key), Figure) for key in previous.records)


def _same_measure(previous: Query, asked: Asked) -> tuple[str, ...]:
    """« et à Saint-Denis ? », « et en 2024 ? »: the figures of the same measure, at another place or time."""
    records = [asked.catalogue.records.get(key) for key in previous.records]
    measures = {timeless(figure) for figure in records if isinstance(figure, Figure)}
    figures = [each for each in asked.catalogue.of_kind(Figure) if isinstance(each, Figure)]
    same = [each for each in figures if timeless(each) in measures]
    there = tuple(each.key for each in at_places(same, asked))
    then = tuple(each.key for each in same if each.period and any(str(year) in each.period for year in asked.years))
    return there or then


def timeless(figure: Figure) -> str:
    """A measure without the year that its name may carry (« places soutenues en 2025 »)."""
    return " ".join(word for word in tokens(figure.measure) if not YEAR.fullmatch(word))


def lone_aspect(asked: Asked) -> Decision | None:
    """« c'est qui le pilote ? »: the fiche is lacking."""
    frame = asked.frame
    if frame.subject or frame.party_choices or asked.numbers:
        return None
    if frame.says("composition"):
        return Silence(WhichAnswer("party"))
    if frame.aspects or frame.tagged("nouns") or frame.says("count"):
        return Silence(WhichAnswer("fiche"), asked.about(Topic.FICHE, aspects=chosen(frame.aspects)))
    return None


def lone_pointer(asked: Asked) -> Decision | None:
    """« celle-ci ? », « et ? »: nothing to go by."""
    if asked.frame.says("pronoun") or asked.frame.says("follow"):
        return Silence(WhichAnswer("fiche"), asked.previous)
    return None


def leans(asked: Asked) -> bool:
    """Whether the question begins as a continuation, or is short enough to be one."""
    first = min(
        (match.start for match in asked.frame.found for tag in match.tags if tag.name == "follow"), default=None
    )
    return first is not None and first <= 1


def _last_role(previous: Query) -> Role | None:
    roles = [ROLES[aspect] for aspect in previous.aspects if aspect in ROLES]
    return previous.role or (roles[0] if len(roles) == 1 else None)
