"""What committees did and set themselves: « qu'a fait le comité petite enfance en 2025 ? », « priorités 2025 »."""

from collections.abc import Sequence

from knowledge import periods
from knowledge.contents import UnknownAnswer
from knowledge.model import Body, Note, Priority
from knowledge.query import Aspect, Form, Topic
from knowledge.thresholds import FLOOR, WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.bodies import by_subject
from knowledge.understanding.follow import leans
from knowledge.vague import parse

# A note about more bodies than that tells the work of none of them.
OF_ONE = 2
# So many ideas single out what is told.
TELLING = 2
# A question of so few words leans on the one before.
LEANING = 3


def work(asked: Asked) -> Decision | None:
    """The work that a committee did, in a year where one is named."""
    named = asked.bodies or by_subject(asked)
    if asked.numbers or not named or not _asks_work(asked):
        return None
    return work_of(asked, named[0], asked.years)


def whose(asked: Asked) -> Decision | None:
    """« c'est le comité petite enfance qui suit les ados ? »: what is told of a subject tells whose it is."""
    if not (asked.frame.whether and asked.bodies and asked.frame.subject) or asked.numbers or asked.details:
        return None
    if set(asked.frame.tagged("kinds")) - {"work"} or asked.frame.periods or asked.frame.says("composition"):
        return None
    if sum(not idea.light for idea in asked.frame.subject) < TELLING:
        return None
    kinds = (Note, Priority)
    hits = [hit for hit in asked.record_hits if isinstance(asked.catalogue.records[hit.owner], kinds)]
    sure = [hit for hit in hits[:1] if hit.coverage >= WHOLE_LINE and hit.owner == asked.record_hits[0].owner]
    return asked.about(Topic.RECORDS, records=(sure[0].owner,)) if sure else None


def same_work(asked: Asked) -> Decision | None:
    """« et en 2024 ? », « et le comité parentalité ? » after the work of a committee."""
    previous = asked.previous
    if previous is None or previous.topic is not Topic.RECORDS or not previous.parties or asked.numbers:
        return None
    if not (leans(asked) or asked.frame.length <= LEANING) or asked.details or asked.frame.aspects:
        return None
    if other := asked.bodies or by_subject(asked):
        return work_of(asked, other[0], asked.years or [year for year in (previous.year,) if year])
    return work_of(asked, previous.parties[0], asked.years) if asked.years and not asked.frame.subject else None


def _asks_work(asked: Asked) -> bool:
    """Whether the work is asked for in so many words, or nothing but a year beside the body."""
    kinds = set(asked.frame.tagged("kinds"))
    others = kinds - {"work"} or set(asked.frame.tagged("lacking")) - {"progress"} or asked.details
    of_fiches = set(asked.frame.aspects) - {Aspect.ACTIONS, Aspect.NEW}
    if others or of_fiches or asked.frame.says("composition") or asked.frame.periods or asked.form is Form.COUNT:
        return False
    return "work" in kinds or bool(asked.years and not (asked.frame.subject and asked.bodies))


def work_of(asked: Asked, body: str, years: Sequence[int]) -> Decision | None:
    """The notes about a body, of some years where any is named; nothing where the documents tell nothing of it."""
    notes = [note for note in asked.catalogue.of_kind(Note) if isinstance(note, Note) and _is_about(note, body, asked)]
    then = [note for note in notes if not years or _is_of(note, years)]
    if notes and not then:
        known = asked.about(Topic.RECORDS, records=tuple(note.key for note in notes), parties=(body,))
        return Silence(UnknownAnswer("blank", about="work", words=str(years[0])), known, (known,))
    keys = tuple(note.key for note in then)
    year = years[0] if years else None
    return asked.about(Topic.RECORDS, records=keys, parties=(body,), year=year) if keys else None


def _is_about(note: Note, body: str, asked: Asked) -> bool:
    """Whether a note tells of a body's own work."""
    bodies = [key for key in note.about if isinstance(asked.catalogue.parties.get(key), Body)]
    return body in bodies and len(bodies) <= OF_ONE


def _is_of(note: Note, years: Sequence[int]) -> bool:
    return note.date is not None and any(periods.meets(parse(note.date), str(year)) for year in years)


def priorities(asked: Asked) -> Decision | None:
    """« priorités 2025 du comité parentalité »."""
    if "priority" not in asked.frame.tagged("kinds") or asked.numbers:
        return None
    if not asked.catalogue.of_kind(Priority):
        alone = not (asked.frame.subject or asked.frame.references.sections)
        return Silence(UnknownAnswer("blank", about="priorities")) if alone else None
    claimed = asked.frame.whether or asked.frame.says("composition")  # « fait-il partie des priorités ? »
    hits = [hit for hit in asked.hits_of(Priority) if hit.coverage >= WHOLE_LINE] if claimed else []
    if hits and not asked.bodies:
        return asked.about(Topic.RECORDS, records=(hits[0].owner,))
    year = asked.years[0] if asked.years else None
    return asked.about(Topic.PRIORITIES, parties=(asked.bodies or _likeliest(asked))[:1], year=year)


def _likeliest(asked: Asked) -> tuple[str, ...]:
    """The body whose name holds the subject (« petite enfance »)."""
    hits = asked.hits_of(Body)
    return (hits[0].owner,) if hits and hits[0].score >= FLOOR else ()
