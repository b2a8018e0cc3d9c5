"""Questions about organisations and bodies: their fiches, their part in one, who sits in a committee."""

from collections.abc import Sequence
from itertools import pairwise

from knowledge.catalogue import label
from knowledge.contents import WhichAnswer
from knowledge.model import Body
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.roles import parts_of
from knowledge.thresholds import CHOICES, WHOLE_LINE
from knowledge.understanding.asked import ROLES, Asked, Decision, Silence

# From so many words on, a word that the documents do not know makes it a question about something else.
SENTENCE = 6
# With one of these, a question is about a party even if it names a subject as well.
OF_A_PARTY = ("joins", "composition", "what_is", "which", "without", "only")


def parties(asked: Asked) -> Decision | None:
    """« la msa est dans quelles fiches ? », « qui siège au comité technique AVS ? »."""
    choices = _choices(asked)
    ambiguous = next((keys for keys in choices if len(keys) > 1), None)
    siege = _seat_among(asked, ambiguous) if ambiguous else None
    if siege:
        return siege
    if ambiguous and asked.frame.says("which") and not asked.frame.aspects:
        return asked.about(Topic.BODIES, parties=ambiguous)
    if ambiguous:
        near = tuple(asked.about(Topic.PARTY, parties=(key,)) for key in ambiguous[:CHOICES])
        return Silence(WhichAnswer("party", label(asked.catalogue.parties[ambiguous[0]])), near=near)
    if not choices or _is_subject(asked):
        return None
    return _members(asked) or _role_in_subject(asked) or _of_parties(asked)


def _seat_among(asked: Asked, ambiguous: Sequence[str]) -> Query | None:
    """« la MSA est dans quels comités ? »: of a name that several bodies share, those an organisation sits in."""
    bodies = all(isinstance(asked.catalogue.parties[key], Body) for key in ambiguous)
    others = [key for key in named_parties(asked) if not isinstance(asked.catalogue.parties[key], Body)]
    return asked.about(Topic.PARTY, parties=(others[0],)) if bodies and others else None


def _is_subject(asked: Asked) -> bool:
    """Whether the party only colours another question, or is itself what a fiche is about."""
    keys = named_parties(asked)
    if _is_category(asked, keys) and len(asked.frame.subject) > len(keys):
        return True  # « partenaires pour l'agrément des structures AVS »
    if asked.frame.subject:
        asks = asked.role or any(asked.frame.says(form) for form in OF_A_PARTY) or asked.frame.whether
        strange = asked.frame.length > SENTENCE and any(not asked.search.weight(idea) for idea in asked.frame.subject)
        other = asked.form is Form.COUNT or bool(set(asked.frame.aspects) - set(ROLES))
        return other or (strange and not asks)
    # « qui pilote le comité des financeurs ? »: no fiche lists it, one is about it.
    bodies = [key for key in keys if isinstance(asked.catalogue.parties[key], Body)]
    if bodies and set(asked.frame.aspects) & {Aspect.CONTINUING, Aspect.NEW}:
        return True  # « le comité AVIP, on le garde ? »: an action says it
    return bool(asked.frame.aspects and bodies) and not any(parts_of(key, asked.catalogue) for key in keys)


def _members(asked: Asked) -> Query | None:
    """Who sits in a body, or whether somebody does."""
    keys = named_parties(asked)
    if not (asked.frame.says("composition") or (asked.frame.says("besides") and len(keys) > 1)):
        return None
    body = next((key for key in keys if isinstance(asked.catalogue.parties[key], Body)), None)
    if body is None and (asked.role or not _is_category(asked, keys)):
        return None
    whole = body or keys[0]
    others = () if asked.frame.says("besides") else tuple(key for key in keys if key != whole)
    return asked.about(Topic.PARTY, parties=(whole, *others[:1]), aspects=(Aspect.MEMBERS,))


def _role_in_subject(asked: Asked) -> Query | None:
    """« la MSA pilote-t-elle le handicap ? »: its part in the fiches that the subject names."""
    keys = named_parties(asked)
    if not asked.frame.subject or _is_category(asked, keys) or asked.frame.says("which"):
        return None
    if not asked.hits or asked.hits[0].coverage < WHOLE_LINE:
        return None
    has_body = any(isinstance(asked.catalogue.parties[key], Body) for key in keys)
    if has_body or not (asked.role or asked.frame.whether):
        return None
    records = tuple(hit.owner for hit in asked.winners[:2])
    return asked.about(Topic.FICHE, records=records, parties=keys, role=asked.role, form=Form.WHETHER)


def _of_parties(asked: Asked) -> Query:
    """The fiches of parties, or who a party is."""
    keys, frame = named_parties(asked), asked.frame
    known = any(parts_of(key, asked.catalogue) for key in keys)
    if not known and isinstance(asked.catalogue.parties[keys[0]], Body):
        return asked.about(Topic.PARTY, parties=keys[:1])
    together = len(keys) > 1 and "fiche" in frame.tagged("nouns")
    wants_fiches = together or asked.role or frame.says("joins") or frame.says("which") or asked.form is Form.COUNT
    if not wants_fiches or not (known or asked.role):
        return asked.about(Topic.PARTY, parties=keys[:1])
    form = Form.WHETHER if frame.says("all") and frame.whether else asked.form
    only = asked.role is not None and frame.says("only")
    query = asked.about(Topic.FICHES, parties=keys, role=asked.role, form=form)
    return query.but(only=only, either=not only and alternatives(asked))


def alternatives(asked: Asked) -> bool:
    """« pilotées par la Caf ou la MSA »: whether one of the parties named is enough."""
    markers, words = asked.catalogue.common.lexicon.markers, asked.frame.words
    named = [each for each in asked.frame.found if any(tag.group in {"party", "loose"} for tag in each.tags)]
    linked = markers["either"] | markers["article"] | markers["linked"]
    between = [set(words[one.end : other.start]) for one, other in pairwise(named)]
    return any(each <= linked and each & markers["either"] for each in between)


def parties_of_fiches(asked: Asked, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The parties named; of a name with several meanings (« comité technique ») the one that these fiches list."""
    if all(len(choice) == 1 for choice in _choices(asked)):
        return named_parties(asked)
    meant = [key for choice in _choices(asked) for key in choice]
    parts = {key: {part.fiche.key for part in parts_of(key, asked.catalogue)} for key in meant}
    return tuple(key for key in meant if parts[key] & set(keys))


def named_parties(asked: Asked) -> tuple[str, ...]:
    """The parties named, the likeliest meaning of each; a category only where nothing more exact is named."""
    choices = _choices(asked)
    exact = tuple(keys for keys in choices if not _is_category(asked, keys))
    return tuple(keys[0] for keys in exact or choices)


def _choices(asked: Asked) -> tuple[tuple[str, ...], ...]:
    """The parties named; a category (« associations ») only where a role is asked of it."""
    roles = asked.role or asked.frame.says("joins") or asked.frame.says("composition")
    loose = (
        tuple((key,) for key in asked.frame.tagged("loose")) if roles or set(ROLES) & set(asked.frame.aspects) else ()
    )
    return loose + tuple(keys for keys in asked.frame.party_choices if roles or not _is_category(asked, keys))


def _is_category(asked: Asked, keys: Sequence[str]) -> bool:
    return bool(keys) and all(getattr(asked.catalogue.parties[key], "category", False) for key in keys)
