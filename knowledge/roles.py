"""Who takes part in which fiche: by name, or through a committee whose composition a fiche prints."""

from collections.abc import Sequence
from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.model import Body, Fiche, Mandate
from knowledge.query import Role


@dataclass(frozen=True)
class Part:
    """One party's part in one fiche; ``via`` a body, whose composition this fiche may not print."""

    fiche: Fiche
    role: Role
    via: str | None = None
    printed_here: bool = True
    detail: str | None = None


def parts_of(key: str, catalogue: Catalogue) -> tuple[Part, ...]:
    """Every part a party takes, by name first."""
    named = [part for fiche in catalogue.fiches.values() for part in _named(key, fiche, catalogue)]
    through = [part for fiche in catalogue.fiches.values() for part in _through(key, fiche, catalogue)]
    held = {(part.fiche.key, part.role) for part in named}
    return (*named, *(part for part in through if (part.fiche.key, part.role) not in held))


def in_fiche(key: str, fiche: Fiche, catalogue: Catalogue) -> tuple[Part, ...]:
    """The parts a party takes in one fiche."""
    return tuple(part for part in parts_of(key, catalogue) if part.fiche.key == fiche.key)


def compositions(body: str, catalogue: Catalogue) -> tuple[tuple[Fiche, Role, Mandate], ...]:
    """Where a body's composition is printed: the fiche, the column and the mandate."""
    return tuple(
        (fiche, role, mandate)
        for fiche in catalogue.fiches.values()
        for role, mandates in _mandates(fiche)
        for mandate in mandates
        if mandate.who == body and mandate.members
    )


def _named(key: str, fiche: Fiche, catalogue: Catalogue) -> list[Part]:
    return [
        Part(fiche, role, detail=mandate.detail if mandate.who == key else None)
        for role, mandates in _mandates(fiche)
        for mandate in mandates
        if mandate.who == key or (key in mandate.members and not _is_body(mandate, catalogue))
    ]


def _through(key: str, fiche: Fiche, catalogue: Catalogue) -> list[Part]:
    parts = []
    for role, mandates in _mandates(fiche):
        for mandate in mandates:
            if not _is_body(mandate, catalogue):
                continue
            if key in mandate.members:
                parts.append(Part(fiche, role, mandate.who))
            elif not mandate.members and _sits(key, mandate.who, catalogue):
                parts.append(Part(fiche, role, mandate.who, printed_here=False))
    return _first_of_each(parts)


def _sits(key: str, body: str, catalogue: Catalogue) -> bool:
    return any(key in mandate.members for _, _, mandate in compositions(body, catalogue))


def _first_of_each(parts: Sequence[Part]) -> list[Part]:
    """One part a role: through a committee that prints the party before one that does not."""
    kept: dict[Role, Part] = {}
    for part in sorted(parts, key=lambda part: not part.printed_here):
        kept.setdefault(part.role, part)
    return list(kept.values())


def _mandates(fiche: Fiche) -> tuple[tuple[Role, tuple[Mandate, ...]], ...]:
    return (Role.PILOT, fiche.pilots), (Role.PARTNER, fiche.partners)


def _is_body(mandate: Mandate, catalogue: Catalogue) -> bool:
    return isinstance(catalogue.parties[mandate.who], Body)
