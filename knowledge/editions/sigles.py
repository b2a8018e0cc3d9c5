"""The sigles that a document prints and that nothing expands."""

import re
from collections.abc import Iterator

from knowledge.common import Common
from knowledge.model import Body, Organisation, Record, Term, TerritoryDocument, Value
from knowledge.model.document import records

# Two capitals at least, not part of a longer word, an address or a number (« A75 », « CDSF.fr »).
SIGLE = re.compile(r"(?<![\w@./’'-])[A-ZÉÈÀÇ]{2,10}(?![\w@/’'-]|\.\w)")
ROMAN = re.compile(r"[IVXLC]+")
# Words of every day that are written in capitals.
EVERYDAY = frozenset(("OK", "PDF", "URL", "TV", "CV"))
# A title set in capitals is no row of sigles.
SHOUTING = 3


def unexpanded(document: TerritoryDocument, common: Common) -> Iterator[tuple[str, Record]]:
    """Each sigle that is neither a term, nor an organisation, nor a body, with the first record that prints it."""
    names = [name.upper() if " " not in name else name for name in _names(document, common)]  # « Caf », « CAF »
    known = {word for name in names for word in SIGLE.findall(name)} | EVERYDAY
    for record in records(document):
        for text in _texts(record):
            found = SIGLE.findall(text)
            for sigle in found if len(found) <= SHOUTING or not text.isupper() else ():
                if sigle not in known and not ROMAN.fullmatch(sigle):
                    known.add(sigle)
                    yield sigle, record


def _names(document: TerritoryDocument, common: Common) -> Iterator[str]:
    organisations: tuple[Organisation, ...] = (*common.organisations, *document.organisations)
    for organisation in organisations:
        yield from filter(None, (organisation.sigle, *organisation.aliases, *organisation.formerly))
        if not SIGLE.fullmatch(organisation.name):  # a name that is a sigle itself is not expanded by itself
            yield organisation.name
    bodies: tuple[Body, ...] = document.bodies
    for body in bodies:
        yield from (body.name, body.short, *body.aliases, *body.formerly)
    for entry in document.lexicon:
        yield from entry.words if entry.record else ()
    terms: tuple[Term, ...] = (*common.terms, *document.terms)
    for term in terms:
        yield from (term.term, *term.aliases)


def _texts(value: Value) -> Iterator[str]:
    """What a record prints of itself; what stands in records inside it is theirs."""
    for name in type(value).model_fields:
        content = getattr(value, name)
        for each in content if isinstance(content, tuple) else (content,):
            if isinstance(each, str) and name not in ("key", "aliases", "email", "url", "words"):
                yield each
            elif isinstance(each, Value) and not isinstance(each, Record):
                yield from _texts(each)
