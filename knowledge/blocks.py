"""What a document prints once for several fiches, put into each of them, with where it comes from."""

from collections.abc import Iterator, Mapping, Sequence

from knowledge.model import Block, Column, Fiche, Section

# A block gives these columns; its words of a calendar go with its dates.
GIVEN: tuple[Column, ...] = ("calendar", "pilots", "partners", "results", "indicators")


def above(keys: Sequence[str], sections: Mapping[str, Section]) -> Iterator[str]:
    """Some sections and all those they stand under."""
    for key in keys:
        section = sections.get(key)
        while section:
            yield section.key
            section = sections.get(section.parent or "")


def covering(fiche: Fiche, blocks: Sequence[Block], sections: Mapping[str, Section]) -> tuple[Block, ...]:
    """The blocks that hold for a fiche, those that name it before those of its sections."""
    over = {fiche.key, *above(fiche.parents, sections)}
    found = [block for block in blocks if over & set(block.of)]
    return tuple(sorted(found, key=lambda block: fiche.key not in block.of))


def whole(fiche: Fiche, blocks: Sequence[Block]) -> tuple[Fiche, Mapping[Column, tuple[Block, ...]]]:
    """A fiche with what its blocks print for it, and which block gives which column, or says that it is blank."""
    changes: dict[str, object] = {}
    given: dict[Column, tuple[Block, ...]] = {}
    for column in GIVEN:
        giving = tuple(block for block in blocks if _gives(block, column))
        if telling := tuple(block for block in blocks if block in giving or column in block.blank):
            given[column] = telling
        if giving:
            changes[column] = _joined(fiche, giving, column)
            if column == "calendar":
                changes["schedule"] = _joined(fiche, giving, "schedule")
    return fiche.model_copy(update=changes), given


def _gives(block: Block, column: Column) -> bool:
    return bool(getattr(block, column)) or (column == "calendar" and bool(block.schedule))


def _joined(fiche: Fiche, blocks: Sequence[Block], field: str) -> tuple[object, ...]:
    lists = [getattr(each, field) for each in (fiche, *blocks)]
    return tuple(dict.fromkeys(value for values in lists for value in values))
