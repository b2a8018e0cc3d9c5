"""The ideas of a question's subject: its telling words, with every way the documents may put them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.fold import stem, stems
from knowledge.model import Organisation
from knowledge.understanding.phrases import Found, Tag
from knowledge.understanding.typed import Typed

# « séminaire », « forum »: the word for an event is also part of its name.
EVENT = Tag("kinds", "event")


@dataclass(frozen=True)
class Idea:
    """Words as typed, and every way the documents may put them, as stems."""

    typed: str
    ways: tuple[tuple[str, ...], ...]
    kind: bool = False  # also the word for a kind of record: « séminaire », « appel à projets »
    sigle: bool = False  # typed in capitals: if nobody knows it, the question is about something else
    light: bool = False  # a verb or noun of every day, which tells little of what is asked about


def ideas(question: Typed, found: Sequence[Found], taken: Sequence[bool], catalogue: Catalogue) -> Iterator[Idea]:
    """The phrases found that carry a subject, and the free words, in order."""
    starts = {match.start: match for match in found}
    place = 0
    while place < len(question.words):
        match = starts.get(place)
        if match is None:
            word = question.words[place]
            if not taken[place] and not word.isdigit() and (word,) not in catalogue.common.lexicon.numbers:
                light = catalogue.common.lexicon.is_light(word)
                yield Idea(question.shown[place], ((stem(word),),), sigle=word in question.sigles, light=light)
            place += 1
            continue
        ways = [way for tag in match.tags for way in _ways(tag, catalogue)]
        if ways or any(tag == EVENT for tag in match.tags):
            own = tuple(map(stem, question.words[match.start : match.end]))
            kind = any(tag.group == "kinds" for tag in match.tags)
            yield Idea(question.text(match.start, match.end), tuple(dict.fromkeys((own, *ways))), kind)
        place = match.end


def named(question: Typed, found: Sequence[Found]) -> Iterator[Idea]:
    """The parties named, as ideas: a committee may itself be what a fiche is about."""
    for match in found:
        if any(tag.group == "party" for tag in match.tags):
            words = question.words[match.start : match.end]
            telling = [word for word in words if len(word) > 2] or words  # « CD » is short all through
            yield Idea(question.text(match.start, match.end), (tuple(map(stem, telling)),))


def _ways(tag: Tag, catalogue: Catalogue) -> list[tuple[str, ...]]:
    if tag.group == "subjects":
        return list(catalogue.common.lexicon.meanings[tag.name])
    if tag.group == "own":
        return list(catalogue.own_ways[tag.name])
    if tag.group == "term":
        term = catalogue.terms[tag.name]
        return [stems(name) for name in (term.term, *term.aliases)]
    if tag.group == "party":
        party = catalogue.parties[tag.name]
        if isinstance(party, Organisation) and party.category:
            return [stems(name) for name in (party.name, *party.aliases)]
    return []
