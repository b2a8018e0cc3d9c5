"""Questions about people in their functions: « qui contacter ? », « Marie Vignes est-elle toujours … ? »."""

from knowledge.contents import UnknownAnswer
from knowledge.fold import stem, tokens
from knowledge.model import Contact
from knowledge.query import Aspect, Form, Topic
from knowledge.understanding.asked import Asked, Decision, Silence
from knowledge.understanding.parties import named_parties

# What of a contact no document may give: it is said to be lacking, beside what is known.
NEVER_KEPT = ("phone", "address")
ASKED_FOR = {"contact", "person", "email", "phone"}


def contacts(asked: Asked) -> Decision | None:
    """The contacts that a question names by person, function, organisation, committee or subject."""
    known = [record for record in asked.catalogue.of_kind(Contact) if isinstance(record, Contact)]
    people = asked.frame.tagged("contact") or _by_surname(asked, known)
    lacking = set(asked.frame.tagged("lacking")) & ASKED_FOR
    functions = set(asked.frame.words) & asked.catalogue.common.lexicon.markers["function"]
    if not known or asked.numbers or not (people or lacking or functions):
        return None
    if "phone" in lacking and not lacking & {"email", "contact"}:
        return Silence(UnknownAnswer("blank", about="phone"), asked.about(Topic.CONTACTS, records=people))
    before = asked.previous
    if not people and before and before.topic is Topic.CONTACTS and before.records and not asked.frame.subject:
        return before.but(aspects=(Aspect.EMAIL,) if "email" in lacking else ())
    records = people or _best(asked, known)
    if functions and not lacking and not records:
        return None
    if not records and (asked.frame.subject or named_parties(asked) or not lacking & {"contact", "email"}):
        return None  # nobody of that function or organisation is known, and nobody else is meant
    aspects = (Aspect.EMAIL,) if "email" in lacking else ()
    return asked.about(
        Topic.CONTACTS,
        records=records,
        words="" if records else asked.words,
        aspects=aspects,
        missing=tuple(topic for topic in asked.frame.tagged("lacking") if topic in NEVER_KEPT),
        form=Form.WHETHER if asked.frame.whether or asked.frame.says("still") else Form.WHAT,
        period=asked.period or (str(asked.years[0]) if asked.years else ""),
    )


def _by_surname(asked: Asked, known: list[Contact]) -> tuple[str, ...]:
    """« le mail de Mme Achard »: whose surname is said, unless it is a word of every day."""
    said = set(asked.frame.words) - asked.catalogue.common.lexicon.words
    return tuple(each.key for each in known if said.intersection(tokens(each.person or "")[1:]))


def _best(asked: Asked, known: list[Contact]) -> tuple[str, ...]:
    """The contacts whose function, subjects, organisation or committee the question names best."""
    said = {stem(word) for word in asked.frame.words}
    parties = set(named_parties(asked))
    scores = {contact.key: _score(contact, said, parties) for contact in known}
    best = max(scores.values())
    return tuple(key for key, score in scores.items() if score == best) if best else ()


def _score(contact: Contact, said: set[str], parties: set[str]) -> int:
    texts = (contact.function, *contact.scopes)
    words = {stem(word) for text in texts for word in tokens(text) if len(word) > 3}
    return len(words & said) + 2 * len(parties & {contact.organisation, *contact.bodies})
