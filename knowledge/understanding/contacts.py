"""Questions about people in their functions: « qui contacter ? », « Marie Vignes est-elle toujours … ? »."""

from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.fold import stem, tokens
from knowledge.model import Contact
from knowledge.query import Aspect, Form, Query, Topic
from knowledge.thresholds import WHOLE_LINE
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.parties import named_parties
from knowledge.understanding.subjects import with_names

# What of a contact no document may give: it is said to be lacking, beside what is known.
NEVER_KEPT = ("phone", "address")
ASKED_FOR = {"contact", "person", "email", "phone"}


def contacts(asked: Asked) -> Decision | None:
    """The contacts that a question names by person, function, organisation, committee or subject."""
    known = [record for record in asked.catalogue.of_kind(Contact) if isinstance(record, Contact)]
    people = asked.frame.tagged("contact") or _by_surname(asked, known)
    if not known or asked.numbers or not (people or _lacking(asked) or _functions(asked) or _presents(asked)):
        return None
    return _without_answer(asked, people) or _same(asked, people) or _of(asked, people or _meant(asked, known))


def _lacking(asked: Asked) -> set[str]:
    return set(asked.frame.tagged("lacking")) & ASKED_FOR


def _functions(asked: Asked) -> set[str]:
    return set(asked.frame.words) & asked.catalogue.common.lexicon.markers["function"]


def _presents(asked: Asked) -> bool:
    """« qui présente le séminaire ? »: whom its contact names."""
    return Aspect.ANIMATOR in asked.details and "event" in asked.frame.tagged("kinds")


def _without_answer(asked: Asked, people: tuple[str, ...]) -> Silence | None:
    """A phone number, which is never kept; « et son mail ? » with nobody spoken of."""
    lacking = _lacking(asked)
    if "phone" in lacking and not lacking & {"email", "contact"}:
        return Silence(UnknownAnswer("blank", about="phone"), asked.about(Topic.CONTACTS, records=people))
    lost = lacking and asked.frame.says("pronoun") and not (people or asked.previous or asked.subject or asked.period)
    return Silence(WhichAnswer("party")) if lost else None


def _same(asked: Asked, people: tuple[str, ...]) -> Query | None:
    """« et son mail ? » after somebody was spoken of."""
    before = asked.previous
    if people or asked.frame.subject or not before or before.topic is not Topic.CONTACTS or not before.records:
        return None
    return before.but(aspects=_aspects(asked))


def _aspects(asked: Asked) -> tuple[Aspect, ...]:
    return (Aspect.EMAIL,) if "email" in _lacking(asked) else ()


def _of(asked: Asked, records: tuple[str, ...]) -> Query | None:
    """The contacts meant; all of them where the question names nobody, nothing where it names somebody unknown."""
    named = asked.frame.subject or named_parties(asked) or not _lacking(asked) & {"contact", "email"}
    if not records and named:
        return None
    return asked.about(
        Topic.CONTACTS,
        records=records,
        words="" if records else asked.words,
        aspects=_aspects(asked),
        missing=tuple(topic for topic in asked.frame.tagged("lacking") if topic in NEVER_KEPT),
        form=Form.WHETHER if asked.frame.whether or asked.frame.says("still") else Form.WHAT,
        period=asked.period or (str(asked.years[0]) if asked.years else ""),
    )


def _meant(asked: Asked, known: list[Contact]) -> tuple[str, ...]:
    """The contacts that the words name best, else those that the whole subject tells of."""
    hits = with_names(asked).hits_of(Contact) if asked.frame.subject else ()
    whole = tuple(hit.owner for hit in hits if hit.coverage >= WHOLE_LINE)
    return whole if _presents(asked) else _best(asked, known) or whole


def _by_surname(asked: Asked, known: list[Contact]) -> tuple[str, ...]:
    """« le mail de Mme Achard »: whose surname is said, unless it is a word of every day."""
    said = set(asked.frame.words) - asked.catalogue.common.lexicon.words
    return tuple(each.key for each in known if said.intersection(tokens(each.person or "")[1:]))


def _best(asked: Asked, known: list[Contact]) -> tuple[str, ...]:
    """The contacts whose function, subjects, organisation or committee the question names best."""
    small = frozenset[str]().union(*asked.catalogue.common.lexicon.languages.values())
    said = {stem(word) for word in asked.frame.words if word not in small}
    parties = set(named_parties(asked))
    scores = {contact.key: _score(contact, said, parties) for contact in known}
    best = max(scores.values())
    return tuple(key for key, score in scores.items() if score == best) if best else ()


def _score(contact: Contact, said: set[str], parties: set[str]) -> int:
    texts = (contact.function, *contact.scopes)
    words = {stem(word) for text in texts for word in tokens(text) if len(word) > 2}
    return len(words & said) + 2 * len(parties & {contact.organisation, *contact.bodies})
