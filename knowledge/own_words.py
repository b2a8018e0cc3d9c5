"""A territory's own words: what its lexicon adds to the common one, or says otherwise, for that territory alone."""

from collections.abc import Iterable, Iterator, Mapping

from knowledge.fold import stems
from knowledge.lexicon import Lexicon
from knowledge.model import Body, Contact, Organisation, Record, Section, Synonym, Term
from knowledge.understanding.phrases import Tag

# The records that are known by name in every question, and the group that their names stand in.
NAMED: Mapping[type, str] = {Organisation: "party", Body: "party", Contact: "contact", Term: "term"}

Ways = tuple[tuple[str, ...], ...]


def phrases(entries: Iterable[Synonym], lexicon: Lexicon, known: Mapping[str, Record]) -> Iterator[tuple[str, Tag]]:
    """What people say and what it means here; ``known`` is what may be shown, by key."""
    for entry in entries:
        tags = _meant(entry, lexicon, known)
        yield from ((words, tag) for words in entry.words for tag in tags)


def ways(entries: Iterable[Synonym]) -> Mapping[str, Ways]:
    """Every way the documents may put each entry, as stems; the words for a record are names of it."""
    return {entry.key: tuple(dict.fromkeys(map(stems, entry.means or entry.words))) for entry in entries}


def _meant(entry: Synonym, lexicon: Lexicon, known: Mapping[str, Record]) -> tuple[Tag, ...]:
    """What an entry is found as; nothing for a record that is not shown, or of another schéma."""
    own = Tag("own", entry.key)
    if entry.aspect:
        return (Tag(lexicon.aspects[entry.aspect], entry.aspect),)
    if entry.record is None:
        return (own,)
    record = known.get(entry.record)
    if isinstance(record, Section):
        return own, Tag("nouns", "section")  # a part of the schéma is looked for where a question names one
    if record is None:
        return ()
    group = NAMED.get(type(record))
    return (Tag(group, record.key) if group else own,)
