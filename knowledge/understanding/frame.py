"""A question taken apart: its language, references, names, what is asked for, and the ideas of its subject."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.catalogue import Catalogue
from knowledge.common import Common
from knowledge.fold import tokens
from knowledge.query import Aspect
from knowledge.reply import Language
from knowledge.understanding.ideas import Idea, ideas, named
from knowledge.understanding.periods import Spoken, spoken
from knowledge.understanding.phrases import Found, find
from knowledge.understanding.references import NumberReader, References
from knowledge.understanding.typed import LONGEST, Typed, typed


@dataclass(frozen=True)
class Frame:
    """Everything a question says, before deciding what it asks."""

    language: Language
    references: References
    found: tuple[Found, ...]
    subject: tuple[Idea, ...]
    named: tuple[Idea, ...]  # the parties named, as words
    length: int
    opens: bool  # with « qui », « quand » …: no yes or no is wanted
    words: tuple[str, ...]  # as repaired
    times: tuple[Spoken, ...]
    unprinted: frozenset[Aspect]  # what the words mean otherwise here: « objectif » may be a part of the schéma
    plural: bool  # of a thing of the schéma: « fiches » alone asks for the list, « la fiche » for one

    def tagged(self, group: str) -> tuple[str, ...]:
        """The entries of a group that the question names, in order, without repeats."""
        return self._tagged.get(group, ())

    @cached_property
    def _tagged(self) -> Mapping[str, tuple[str, ...]]:
        groups: dict[str, dict[str, None]] = {}
        for match in self.found:
            for tag in match.tags:
                groups.setdefault(tag.group, {})[tag.name] = None
        return {group: tuple(names) for group, names in groups.items()}

    def says(self, form: str) -> bool:
        """Whether the question has a form (« count », « which » …)."""
        return form in self.tagged("forms")

    @property
    def periods(self) -> tuple[Spoken, ...]:
        """The days, weeks and months named: a year alone says little."""
        return tuple(time for time in self.times if not time.only_years)

    @property
    def whether(self) -> bool:
        """Whether yes or no is wanted."""
        return not self.opens and self.says("whether")

    @property
    def aspects(self) -> tuple[Aspect, ...]:
        """What is asked of a fiche, in the order asked."""
        aspects = (Aspect(name) for name in self.tagged("aspects"))
        return tuple(aspect for aspect in aspects if aspect not in self.unprinted)

    @property
    def party_choices(self) -> tuple[tuple[str, ...], ...]:
        """Each party named, as the keys its name can mean."""
        keys = [tuple(tag.name for tag in match.tags if tag.group == "party") for match in self.found]
        return tuple(dict.fromkeys(key for key in keys if key))


def frame(text: str, catalogue: Catalogue, fallback: Language, today: date) -> Frame:
    """Take a question apart, as asked on a day."""
    question = typed(text, catalogue)
    times = spoken(question.words, catalogue.common.lexicon, today)
    named_places, numbered = _places(question, times, catalogue), _numbered_names(question, catalogue)
    timed = [any(time.start <= at < time.end for time in times) for at in range(len(question.words))]
    of_places = [
        any(match.start <= place < match.end for match in named_places) for place in range(len(question.words))
    ]
    blocked = [any(each) for each in zip(of_places, numbered, timed, strict=True)]
    references = NumberReader(question.words, catalogue.common.lexicon, blocked, catalogue.labels).read()
    free = [not taken or name for taken, name in zip(references.taken, numbered, strict=True)]
    found = named_places + find((catalogue.names, catalogue.common.lexicon.phrases), question.bases, free)
    nouns = [question.words[match.end - 1] for match in found if any(tag.group == "nouns" for tag in match.tags)]
    return Frame(
        language=_language(question.folded, catalogue, fallback),
        references=references,
        found=found,
        subject=tuple(ideas(question, found, references.taken, catalogue)),
        named=tuple(named(question, found)),
        length=len(question.words),
        words=question.words,
        times=times,
        unprinted=_unprinted(catalogue),
        opens=_opens(question.words, catalogue.common.lexicon.markers),
        plural=any(noun.endswith("s") for noun in nouns),
    )


def _opens(words: Sequence[str], markers: Mapping[str, frozenset[str]]) -> bool:
    """Whether a question begins with an interrogative: « qui », « de quoi », « en quelle année »."""
    first = next((word for word in words if word not in markers["before_open"]), "")
    return first in markers["open"]


def _unprinted(catalogue: Catalogue) -> frozenset[Aspect]:
    """The objectives, where they are parts of the schéma rather than a column of its fiches."""
    label = catalogue.common.lexicon.markers["objective"] & catalogue.labels["section"]
    return frozenset({Aspect.OBJECTIVES}) if label else frozenset()


def places(text: str, common: Common, today: date) -> tuple[str, ...]:
    """The codes of the départements that a text names."""
    words = tokens(text)[:LONGEST]
    found = find((common.places,), words, [True] * len(words))
    named = _no_times(found, spoken(words, common.lexicon, today))
    return tuple(dict.fromkeys(tag.name for match in named for tag in match.tags))


def _no_times(found: tuple[Found, ...], times: tuple[Spoken, ...]) -> tuple[Found, ...]:
    """The départements found whose number is no day (« du 12 décembre »)."""
    return tuple(each for each in found if not any(time.start < each.end <= time.end for time in times))


def _numbered_names(question: Typed, catalogue: Catalogue) -> list[bool]:
    """The words of names that hold a number (« MAIA63 »), which is no fiche's."""
    names = find((catalogue.names,), question.bases, [True] * len(question.words))
    held = [name for name in names if any(word.isdigit() for word in question.words[name.start : name.end])]
    return [any(name.start <= at < name.end for name in held) for at in range(len(question.words))]


def _places(question: Typed, times: tuple[Spoken, ...], catalogue: Catalogue) -> tuple[Found, ...]:
    """The départements named, but for one within a longer name (« Fédération des CS de l'Allier »)."""
    free = [True] * len(question.words)
    names = [match for match in find((catalogue.names,), question.bases, free) if match.end - match.start > 1]
    found = _no_times(find((catalogue.common.places,), question.words, free), times)
    found = tuple(each for each in found if not _is_section(each, question, catalogue))
    return tuple(place for place in found if not any(name.start < place.end <= name.end for name in names))


def _is_section(place: Found, question: Typed, catalogue: Catalogue) -> bool:
    """Whether « l'engagement 12 ou dans le 13 » goes on with a section's number rather than a département's."""
    before = question.words[place.start - 1] if place.start else ""
    number = question.words[place.end - 1]
    follows = before in catalogue.common.lexicon.markers["list"] and number.isdigit()
    marks = catalogue.common.lexicon.markers["section"] & set(question.words[: place.start])
    return bool(follows and marks and catalogue.sections_numbered(number))


def _language(folded: Sequence[str], catalogue: Catalogue, fallback: Language) -> Language:
    """The language most of its small words belong to; the asker's own where they do not tell."""
    languages = catalogue.common.lexicon.languages
    french = sum(word in languages["fr"] for word in folded)
    english = sum(word in languages["en"] for word in folded)
    if french == english:
        return fallback
    return "fr" if french > english else "en"
