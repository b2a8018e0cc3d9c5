"""Questions about committees and groups: what one does, who sits in it, how often it meets, which there are."""

from knowledge.contents import WhichAnswer
from knowledge.fold import stem, stems
from knowledge.model import Body
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.thresholds import CHOICES, LIKELY, WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.conditions import limits
from knowledge.understanding.follow import leans

# The parts that an organisation may take in a body.
PARTS = {Aspect.CHAIR, Aspect.VICE_CHAIR, Aspect.ANIMATOR, Aspect.REFERENTS, Aspect.OCCASIONAL}
# What several bodies may have in the same words.
WRITTEN = {Aspect.MISSIONS, Aspect.RHYTHM, Aspect.WORKING}
ASPECTS = PARTS | WRITTEN
# What is short enough to be told of each of several bodies.
LISTED = PARTS | {Aspect.RHYTHM}
# So many words name a mission.
TELLING = 2


def bodies(asked: Asked) -> Decision | None:
    """One thing about a committee, or whether an organisation has a part in it."""
    aspects = _aspects(asked) or _taking_part(asked)
    named = asked.bodies or by_subject(asked)
    counts = asked.form is Form.COUNT and set(aspects) <= PARTS and not asked.frame.says("follow")
    return _of_bodies(asked, named, aspects) if aspects and named and not (asked.numbers or counts) else None


def _taking_part(asked: Asked) -> tuple[Aspect, ...]:
    """« l'Udaf participe au comité AVS ? »: whether it sits there; « quelle différence entre … ? »: the missions."""
    dated = asked.frame.periods or {"meeting", "event"} & set(asked.frame.tagged("kinds"))
    others = asked.frame.says("besides") and len(asked.bodies) == 1  # « qui d'autre que les Francas ? »
    if (Aspect.AUDIENCE in asked.details and asked.bodies and not dated) or others:
        return (Aspect.MEMBERS,)
    kinds_of_them = asked.frame.whether and asked.frame.says("composition") and _kinds_of_organisations(asked)
    if len(asked.bodies) == 1 and kinds_of_them:
        return (Aspect.MEMBERS,)
    if asked.frame.subject or asked.frame.aspects or asked.frame.says("composition"):
        return ()
    if asked.frame.says("joins") and len(asked.bodies) == 1 and organisations(asked):
        return (Aspect.MEMBERS,)
    if not _apart(asked) or organisations(asked):
        return ()
    has_missions = any(getattr(asked.catalogue.parties[key], "missions", ()) for key in asked.bodies)
    return (Aspect.MISSIONS,) if has_missions else (Aspect.MEMBERS,)


def _apart(asked: Asked) -> bool:
    """Whether several bodies are named, each by its own name, and compared."""
    choices = [keys for keys in asked.frame.party_choices if set(keys) & set(asked.bodies)]
    return len(choices) > 1 and asked.frame.says("differs")


def by_mission(asked: Asked) -> Decision | None:
    """« qui prépare les réunions du CDSF ? »: the bodies one of whose missions says it word for word."""
    markers, languages = asked.catalogue.common.lexicon.markers, asked.catalogue.common.lexicon.languages
    words = asked.frame.words
    if not words or not (words[0] in markers["who"] or _which_one(asked)) or asked.numbers:
        return None
    small = frozenset[str]().union(*languages.values())
    nouns = {
        place
        for each in asked.frame.found
        if any(tag.group == "nouns" for tag in each.tags)
        for place in range(each.start, each.end)
    }
    said = {stem(word) for place, word in enumerate(words) if place and word not in small and place not in nouns}
    bodies = [party for party in asked.catalogue.parties.values() if isinstance(party, Body)]
    found = tuple(body.key for body in bodies if any(said <= set(stems(line)) for line in body.missions))
    if len(said) < TELLING or not found:
        return None
    return asked.about(
        Topic.PARTY if len(found) == 1 else Topic.BODIES,
        parties=found,
        aspects=(Aspect.MISSIONS,) if len(found) == 1 else (),
    )


def by_kind(asked: Asked) -> Decision | None:
    """« quelle instance suit les crèches en difficulté ? »: the body that the subject names best."""
    if asked.numbers or asked.frame.party_choices or not _which_one(asked):
        return None
    hits = [hit for hit in asked.hits_of(Body) if hit.coverage >= LIKELY]
    return asked.about(Topic.PARTY, parties=(hits[0].owner,)) if hits else None


def _which_one(asked: Asked) -> bool:
    """Whether a body is asked for: « quelle instance », « which committee »."""
    words, opening = asked.frame.words, asked.catalogue.common.lexicon.markers["open"]
    nouns = [each.start for each in asked.frame.found if any(tag.name == "body" for tag in each.tags)]
    return any(at and words[at - 1] in opening for at in nouns)


def _aspects(asked: Asked) -> tuple[Aspect, ...]:
    """What is asked of a body; « qui d'autre que les présidents ? » asks for all that sit in it."""
    aspects = tuple(aspect for aspect in asked.details if aspect in ASPECTS)
    if asked.form is Form.COUNT and asked.period:  # « combien de réunions en 2025 ? » counts those of that time
        aspects = tuple(aspect for aspect in aspects if aspect is not Aspect.RHYTHM)
    return (Aspect.MEMBERS,) if set(aspects) & PARTS and asked.frame.says("besides") else aspects


def by_subject(asked: Asked) -> tuple[str, ...]:
    """The body that the subject names, where no name was recognised."""
    if asked.frame.party_choices:
        return ()
    hits = [hit for hit in asked.record_hits[:1] if hit.coverage >= WHOLE_LINE]
    return tuple(hit.owner for hit in hits if isinstance(asked.catalogue.records[hit.owner], Body))


def _of_bodies(asked: Asked, named: tuple[str, ...], aspects: tuple[Aspect, ...]) -> Decision:
    """What is asked of a body; of several by one name, only where it is true of each of them."""
    choices = [keys for keys in asked.frame.party_choices if set(keys) & set(asked.bodies)]
    if len(choices) > 1:  # « missions du copil et du CDSF »
        return asked.about(Topic.BODIES, parties=tuple(keys[0] for keys in choices), aspects=aspects)
    bodies = [body for key in named if isinstance(body := asked.catalogue.parties[key], Body)]
    if asked.form is Form.COUNT and asked.frame.says("follow") and set(aspects) <= PARTS:
        aspects = ()  # « combien sont-ils, et qui les anime ? »
    if len(bodies) > 1 and _is_plural(asked) and set(aspects) <= LISTED:
        return asked.about(Topic.BODIES, parties=named, aspects=aspects)
    told = {tuple(getattr(body, aspect.value, None) for aspect in aspects) for body in bodies}
    if len(bodies) > 1 and (len(told) > 1 or not set(aspects) <= WRITTEN):
        near = tuple(asked.about(Topic.PARTY, parties=(key,), aspects=aspects) for key in named[:CHOICES])
        return Silence(WhichAnswer("party", bodies[0].short), near=near)
    asks_of_one = set(aspects) & {*PARTS, Aspect.MEMBERS} and not asked.frame.says("besides")
    member = _seated(asked) if asks_of_one else ()
    return asked.about(Topic.PARTY, parties=(*named[:1], *member), aspects=aspects)


def _seated(asked: Asked) -> tuple[str, ...]:
    """The organisation whose part in a body is asked about; « le département » only where yes or no is wanted."""
    groups = [tag.group for match in asked.frame.found for tag in match.tags if tag.group in {"loose", "details"}]
    doubted = asked.frame.whether or Aspect.CONTEXT in asked.frame.aspects or groups[:1] == ["loose"]
    loose = (*asked.frame.tagged("loose"), *_kinds_of_organisations(asked)) if doubted else ()
    return (organisations(asked) or loose)[:1]


def organisations(asked: Asked) -> tuple[str, ...]:
    """The organisations named, but for mere kinds of them (« communes »)."""
    named = (asked.catalogue.parties[keys[0]] for keys in asked.frame.party_choices)
    return tuple(each.key for each in named if not (isinstance(each, Body) or each.category))


def _kinds_of_organisations(asked: Asked) -> tuple[str, ...]:
    named = (asked.catalogue.parties[keys[0]] for keys in asked.frame.party_choices)
    return tuple(each.key for each in named if getattr(each, "category", False))


def _is_plural(asked: Asked) -> bool:
    """Whether bodies are named by a name in the plural (« les comités thématiques »)."""
    names = [each for each in asked.frame.found if any(tag.name in asked.bodies for tag in each.tags)]
    return any(asked.frame.words[name.end - 1].endswith("s") for name in names)


def same_body(asked: Asked) -> Decision | None:
    """« et pour la parentalité ? », « et qui y siège ? » after an answer about a committee or its priorities."""
    previous = asked.previous
    if previous is None or previous.topic not in {Topic.PARTY, Topic.PRIORITIES, Topic.AGENDA} or asked.numbers:
        return None
    if previous.topic is Topic.PRIORITIES and asked.years and leans(asked) and not asked.frame.subject:
        return previous.but(year=asked.years[0])
    other = asked.bodies or by_subject(asked)
    if other and leans(asked) and not (asked.details or asked.frame.says("composition")):
        again = other[:1] == previous.parties[:1]  # « et son secrétariat ? »: all that is known of it
        return previous.but(parties=other[:1], records=(), aspects=() if again else previous.aspects)
    aspects = _aspects(asked)
    aspects += (Aspect.MEMBERS,) if asked.frame.says("composition") else ()
    named = asked.frame.subject or asked.frame.party_choices
    if aspects and not named and _is_body(previous, asked):
        return asked.about(Topic.PARTY, parties=previous.parties[:1], aspects=aspects)
    return None


def _is_body(query: Query, asked: Asked) -> bool:
    return bool(query.parties) and isinstance(asked.catalogue.parties.get(query.parties[0]), Body)


def lists(asked: Asked) -> Decision | None:
    """« quelles instances ? », « qui anime chaque comité ? », « dans quels comités la MSA n'est-elle pas ? »."""
    if not asked.numbers and (alone := _of_one_alone(asked)):
        return alone
    if asked.numbers or any(not idea.light for idea in asked.named_beside_kinds):
        return None
    if "glossary" in asked.frame.tagged("kinds") and not asked.frame.party_choices:
        return asked.about(Topic.GLOSSARY)
    return _of_all(asked) if _has_bodies(asked) else None


def _of_one_alone(asked: Asked) -> Query | None:
    """« quelle instance ne comptait que la Caf ? »."""
    members = organisations(asked)
    told = "body" in asked.frame.tagged("nouns") and not asked.frame.aspects and _has_seats(asked)
    if len(members) != 1 or not told or not (asked.frame.says("only") or limits(asked)):
        return None
    return asked.about(Topic.BODIES, parties=(*members, *asked.bodies), only=True)


def _of_all(asked: Asked) -> Decision | None:
    """The bodies, those that an organisation has a part in or has not, or one thing about each of them."""
    said = "body" in asked.frame.tagged("nouns")
    parts = tuple(aspect for aspect in _aspects(asked) if aspect in ASPECTS)
    several = said and (asked.frame.plural or asked.frame.says("all") or _which_one(asked))
    several = several or (len(asked.bodies) > 1 and _is_plural(asked))
    member = organisations(asked) or (asked.frame.tagged("loose") if several else ())
    doubted = (asked.frame.whether or (asked.frame.says("all") and not asked.frame.opens)) and _has_seats(asked)
    if member and several and (set(parts) & PARTS or asked.frame.says("without") or doubted):
        form, without = Form.WHETHER if doubted else Form.WHAT, asked.frame.says("without")
        return asked.about(
            Topic.BODIES, parties=(*member[:1], *asked.bodies), aspects=parts, without=without, form=form
        )
    alone = several and asked.form is Form.COUNT and not (asked.details or asked.frame.tagged("kinds") or member)
    if alone and asked.bodies:
        return asked.about(Topic.BODIES, parties=asked.bodies, form=asked.form)
    if asked.frame.party_choices or (asked.form is Form.COUNT and set(parts) & PARTS):
        return None
    meets = parts == (Aspect.RHYTHM,) and set(asked.frame.tagged("nouns")) <= {"body"} and not asked.frame.aspects
    if parts and not asked.previous and (said or meets):
        short = (several and set(parts) <= PARTS) or parts == (Aspect.RHYTHM,)
        return asked.about(Topic.BODIES, aspects=parts) if short else _which(asked, parts)
    every = asked.frame.says("which") or asked.frame.says("all") or asked.form is Form.COUNT or asked.frame.length <= 3
    listed = several and every and Aspect.CALENDAR not in asked.frame.aspects
    return asked.about(Topic.BODIES, form=asked.form) if listed else None


def _which(asked: Asked, aspects: tuple[Aspect, ...]) -> Silence:
    """« qui anime le comité ? »: of which one."""
    known = [key for key, party in asked.catalogue.parties.items() if isinstance(party, Body)]
    near = tuple(asked.about(Topic.PARTY, parties=(key,), aspects=aspects) for key in known[:CHOICES])
    return Silence(WhichAnswer("party"), near=near)


def _has_bodies(asked: Asked) -> bool:
    return any(isinstance(party, Body) for party in asked.catalogue.parties.values())


def _has_seats(asked: Asked) -> bool:
    """Whether the documents print who sits in a body apart from the fiches."""
    return any(isinstance(party, Body) and party.seats for party in asked.catalogue.parties.values())
