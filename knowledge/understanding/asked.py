"""What the rules of understanding work on: the question taken apart, the territory, and the last question."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from knowledge.catalogue import Catalogue
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.search import Hit, Search
from knowledge.thresholds import COVERED, FLOOR, MARGIN
from knowledge.understanding.frame import Frame
from knowledge.understanding.ideas import Idea

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

    @property
    def subject(self) -> tuple[Idea, ...]:
        """The ideas searched for; where there are none, the parties named."""
        return self.frame.subject or self.frame.named

    @property
    def words(self) -> str:
        """The subject as typed."""
        return " ".join(group.typed for group in self.subject)

    @cached_property
    def hits(self) -> tuple[Hit, ...]:
        """The fiches that speak of the subject well enough, best first."""
        found = self.search.hits(self.subject) if self.subject else ()
        return tuple(hit for hit in found if hit.coverage >= COVERED and hit.score >= FLOOR)

    @property
    def winners(self) -> tuple[Hit, ...]:
        """The fiches that may be meant: the best, and those as near."""
        return tuple(hit for hit in self.hits if hit.score >= MARGIN * self.hits[0].score)

    @property
    def years(self) -> list[int]:
        """The years named, also as « cette année »."""
        shifts = (("this_year", 0), ("next_year", 1), ("last_year", -1))
        said = [self.today.year + shift for form, shift in shifts if self.frame.says(form)]
        return self.frame.references.years + said

    def no_fiche(self, number: str) -> UnknownAnswer:
        """There is no fiche of that number, and these there are."""
        numbers = tuple(fiche.number for fiche in self.catalogue.fiches.values() if fiche.number)
        complete = "fiche" in self.catalogue.schema.complete
        return UnknownAnswer("absent", about="fiche", words=number, known=numbers, complete=complete)

    def no_section(self, number: str) -> UnknownAnswer:
        """There is no section of that number, and these there are."""
        sections = tuple(self.catalogue.sections.values())
        numbers = tuple(section.number for section in sections if section.number)
        label = sections[0].label if sections else ""
        return UnknownAnswer("absent", about="section", words=number, known=numbers, label=label)

    @property
    def role(self) -> Role | None:
        """The role asked about, if one alone is."""
        roles = [ROLES[aspect] for aspect in self.frame.aspects if aspect in ROLES]
        return roles[0] if len(roles) == 1 else None

    @property
    def form(self) -> Form:
        """How many, or what."""
        return Form.COUNT if self.frame.says("count") else Form.WHAT

    def about(self, topic: Topic, **parts: object) -> Query:
        """A query of this territory."""
        return Query(topic, self.catalogue.territory.code).but(**parts)


Rule = Callable[[Asked], Decision | None]
