"""What the rules of understanding work on: the question taken apart, the territory, and the last question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.catalogue import Catalogue
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.fold import tokens
from knowledge.model import Body, Record
from knowledge.periods import in_one_year
from knowledge.query import Aspect, Form, Query, Role
from knowledge.search import Hit, Search
from knowledge.thresholds import COVERED, COVERED_OF_KIND, FLOOR, MARGIN, TELLING
from knowledge.understanding.frame import Frame
from knowledge.understanding.ideas import Idea
from knowledge.understanding.numbered import Numbered, SectionsNamed, fiches_named, sections_named
from knowledge.understanding.references import SectionNumber

ROLES = {Aspect.PILOTS: Role.PILOT, Aspect.PARTNERS: Role.PARTNER}


@dataclass(frozen=True)
class Silence:
    """Why there is no answer, or what is lacking, and the question as far as it was understood."""

    content: UnknownAnswer | WhichAnswer
    query: Query | None = None
    near: tuple[Query, ...] = ()


Decision = Query | Silence


@dataclass(frozen=True)
class Asked:
    """One question in its circumstances."""

    frame: Frame
    catalogue: Catalogue
    search: Search
    today: date
    previous: Query | None
    all_hits: bool = False  # whether a line may come from any fiche found, and not only from the likeliest

    @property
    def numbers(self) -> list[str]:
        """The numbers of the fiches named."""
        return self.frame.references.fiches or self.frame.references.bare

    @cached_property
    def sections(self) -> SectionsNamed:
        """The sections named."""
        return sections_named(self.frame.references.sections, self.catalogue)

    @cached_property
    def numbered(self) -> Numbered:
        """The fiches named by number; a number that only a section carries names that section instead."""
        return fiches_named(self.frame.references, self.sections.sections, self.catalogue)

    @property
    def subject(self) -> tuple[Idea, ...]:
        """The ideas searched for; where there are none, the parties named."""
        return self.frame.subject or self.frame.named

    @property
    def telling(self) -> list[Idea]:
        """The ideas that tell most of it: first those that nobody here knows, then the rarest."""
        return sorted(self.subject, key=lambda idea: -(self.search.weight(idea) or self.search.rarest + 1))[:TELLING]

    @property
    def words(self) -> str:
        """The subject as typed."""
        return " ".join(group.typed for group in self.subject)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The fiches that speak of the subject well enough, best first."""
        return tuple(hit for hit in self._found if hit.owner in self.catalogue.fiches)

    @cached_property
    def record_hits(self) -> tuple[Hit, ...]:
        """The other records that speak of it well enough, best first."""
        return tuple(hit for hit in self._found if hit.owner in self.catalogue.records)

    @property
    def named_beside_kinds(self) -> tuple[Idea, ...]:
        """The subject without the words that only say which kind of record is meant."""
        return tuple(idea for idea in self.frame.subject if not idea.kind)

    def hits_of(self, *kinds: type[Record]) -> tuple[Hit, ...]:
        """The records of kinds that the question says it wants: less of the subject need be found in them."""
        for subject in (self.frame.subject, self.named_beside_kinds):
            found = self.search.hits(subject) if subject else ()
            mine = [hit for hit in found if isinstance(self.catalogue.records.get(hit.owner), kinds)]
            if near := tuple(hit for hit in mine if hit.coverage >= COVERED_OF_KIND):
                return near
        return ()

    @property
    def strength(self) -> float:
        """How well the subject was found here, from 0 to 1; a question that names its object by number or name: 1."""
        if not self.frame.subject:
            return 1.0
        return max((hit.score for hit in self._found), default=0.0)

    @property
    def section_hits(self) -> tuple[Hit, ...]:
        """The sections whose name the subject gives, best first."""
        return tuple(hit for hit in self._found if hit.owner in self.catalogue.sections)

    @cached_property
    def _found(self) -> tuple[Hit, ...]:
        found = self.search.hits(self.subject) if self.subject else ()
        return tuple(hit for hit in found if hit.coverage >= COVERED and hit.score >= FLOOR)

    @property
    def winners(self) -> tuple[Hit, ...]:
        """The fiches that may be meant: the best, and those as near."""
        return tuple(hit for hit in self.hits if hit.score >= MARGIN * self.hits[0].score)

    @property
    def years(self) -> list[int]:
        """The years named, also as « cette année »."""
        from_before = (("year_before", -1), ("year_after", 1))
        year = self._year_before
        said = [year + shift for form, shift in from_before if year and self.frame.says(form)]
        return [*self.frame.references.years, *said, *(year for time in self.frame.times for year in time.years)]

    @property
    def _year_before(self) -> int | None:
        """The year that the question before was about."""
        if self.previous is None:
            return None
        return self.previous.year or (int(year) if (year := self.previous.period[:4]).isdigit() else None)

    @property
    def period(self) -> str:
        """The time named, as EDTF: days or months rather than years; nothing where no time is named."""
        times = self.frame.periods or self.frame.times
        return times[0].period if times else str(self.years[0]) if self.years else ""

    def starting(self, query: Query) -> Query:
        """A query of the actions that start in the year named, or from one year to another."""
        spans = (time.period for time in self.frame.times if time.years and not in_one_year(time.period))
        span = next(spans, "")
        return query.but(year=None if span else self.years[0], period=span)

    @property
    def details(self) -> tuple[Aspect, ...]:
        """What is asked of a meeting, a body or another record, in the order asked."""
        return tuple(Aspect(name) for name in self.frame.tagged("details"))

    @property
    def bodies(self) -> tuple[str, ...]:
        """The committees and groups named, every meaning of each name."""
        keys = [key for choice in self.frame.party_choices for key in choice]
        return tuple(key for key in dict.fromkeys(keys) if isinstance(self.catalogue.parties[key], Body))

    def no_fiche(self, number: str = "") -> UnknownAnswer:
        """There is no fiche of that number, and these there are."""
        numbers = tuple(fiche.number for fiche in self.catalogue.fiches.values() if fiche.number)
        if len(set(numbers)) < len(numbers):
            numbers = ()  # numbers that come back under each part are no range
        complete = "fiche" in self.catalogue.schema.complete
        return UnknownAnswer(
            "absent", about="fiche", words=number, known=numbers, complete=complete, label=self.catalogue.unit
        )

    def no_section(self, named: SectionNumber) -> UnknownAnswer:
        """There is no section of that number, and these there are of its label, in the part named beside it."""
        within = {section.key for section in self.sections.sections}
        path_of, every = self.catalogue.path_of, self.catalogue.sections.values()
        labelled = [each for each in every if named.label in tokens(each.label)]
        inside = [each for each in labelled if within & {above.key for above in path_of(each)[:-1]}]
        if inside:
            part = f"{self.sections.sections[0].label} {self.sections.sections[0].number}"
            return UnknownAnswer("absent", about="section", words=f"{named.number} ({part})", label=inside[0].label)
        tops = [each for each in every if each.parent is None]
        numbers = tuple(section.number for section in tops if section.number)
        label = tops[0].label if tops else ""
        return UnknownAnswer("absent", about="section", words=named.number, known=numbers, label=label)

    @property
    def role(self) -> Role | None:
        """The role asked about, if one alone is."""
        roles = [ROLES[aspect] for aspect in self.frame.aspects if aspect in ROLES]
        return roles[0] if len(roles) == 1 else None

    @property
    def form(self) -> Form:
        """How many, or what."""
        return Form.COUNT if self.frame.says("count") else Form.WHAT

    def about(self, topic: str, **parts: object) -> Query:
        """A query of this territory."""
        return Query(topic, self.catalogue.territory.code).but(**parts)


Rule = Callable[[Asked], Decision | None]
