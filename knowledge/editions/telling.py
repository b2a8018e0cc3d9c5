"""Differences and conflicts in sentences that a person would say, and as JSON."""

from collections.abc import Iterator
from typing import Any

from pydantic_core import to_jsonable_python

from knowledge.common import Common
from knowledge.editions.difference import Change
from knowledge.editions.merging import Conflict
from knowledge.editions.naming import Names
from knowledge.editions.rows import Row
from knowledge.editions.values import Values
from knowledge.model import TerritoryDocument, Value
from knowledge.words import Words


class Teller:
    """Says what differs between two documents, naming records as they are called in either."""

    def __init__(self, before: TerritoryDocument, after: TerritoryDocument, common: Common, words: Words) -> None:
        self.names = Names((before, after), common, words)
        self._values = Values(self.names, words)
        self._words = words

    def said(self, change: Change) -> str:
        """« réunion du comité petite enfance : 12 mai → 19 mai 2026 »."""
        label = self.names.label(change.row, dated=change.field != "when")
        match change.kind:
            case "added" | "removed":
                return self._words(f"difference.{change.kind}", label=label)
            case "moved":
                before, after = self._list(change.before), self._list(change.after)
                return self._words("difference.changed_itself", label=label, before=before, after=after)
            case "reordered":
                return self._words("difference.reordered", what=self._list((change.row.owner, change.row.part)))
        return self._changed(label, change)

    def as_json(self, change: Change) -> dict[str, Any]:
        """The same for a program."""
        return {
            "kind": change.kind,
            "part": change.row.part,
            "key": change.key,
            "label": self.names.label(change.row),
            "field": change.field,
            "before": to_jsonable_python(change.before),
            "after": to_jsonable_python(change.after),
            "said": self.said(change),
        }

    def conflict(self, conflict: Conflict, number: int) -> Iterator[str]:
        """Each field of a record that changed both in an edition and in a file, with the two values."""
        row, current, theirs = conflict.theirs or conflict.current, conflict.current, conflict.theirs
        assert row, "a record that is nowhere is in no conflict"
        if current is None or theirs is None or type(current.record) is not type(theirs.record):
            side = "there" if theirs is None else "here"
            yield self._words(f"conflict.removed_{side}", label=self.names.label(row), number=number)
            return
        for what, ours, new in (*self._places(current, theirs), *self._sides(current, theirs)):
            label = self._words("difference.field", label=self.names.label(row, dated=False), field=what)
            yield self._words("conflict.both", label=label, ours=ours, theirs=new, number=number)

    def _places(self, current: Row, theirs: Row) -> Iterator[tuple[str, str, str]]:
        if (current.owner, current.part) != (theirs.owner, theirs.part):
            ours, new = (self._list((each.owner, each.part)) for each in (current, theirs))
            yield self._words("conflict.place"), ours, new

    def _sides(self, current: Row, theirs: Row) -> Iterator[tuple[str, str, str]]:
        kind = type(current.record)
        for field in kind.model_fields:
            here, there = getattr(current.record, field), getattr(theirs.record, field)
            if here != there:
                yield self._field(field), self._side(kind, field, here), self._side(kind, field, there)

    def _side(self, kind: type[Value], field: str, value: object) -> str:
        empty = value is None or value == ()
        return self._words("value.nothing") if empty else self._values.said(kind, field, value)

    def _changed(self, label: str, change: Change) -> str:
        kind, before, after = type(change.row.record), change.before, change.after
        if change.field == "when":
            old, new = self._values.pair(kind, "when", str(before), str(after))
            return self._words("difference.changed_itself", label=label, before=old, after=new)
        place = self._words("difference.field", label=label, field=self._field(change.field))
        return self._words("difference.changed", place=place, what=self._what(kind, change.field, before, after))

    def _what(self, kind: type[Value], field: str, before: object, after: object) -> str:
        """« Mairie → Préfecture », « ajout de MSA, retrait de Caf »."""
        if isinstance(before, tuple) and isinstance(after, tuple):
            return self._entries(kind, field, before, after)
        if isinstance(before, str) and isinstance(after, str):
            old, new = self._values.pair(kind, field, before, after)
            return self._words("difference.pair", before=old, after=new)
        if before is None or after is None:
            name, value = ("minus", before) if after is None else ("plus", after)
            return self._words(f"difference.{name}", items=self._values.entry(kind, field, value))
        old, new = (self._values.said(kind, field, value) for value in (before, after))
        return self._words("difference.pair", before=old, after=new)

    def _entries(self, kind: type[Value], field: str, before: tuple[object, ...], after: tuple[object, ...]) -> str:
        gone = [each for each in before if each not in after]
        new = [each for each in after if each not in before]
        if len(gone) == len(new) == 1 and isinstance(gone[0], str) and isinstance(new[0], str):
            old, now = self._values.pair(kind, field, gone[0], new[0])
            return self._words("difference.pair", before=old, after=now)
        said = [
            self._words(
                f"difference.{name}", items=", ".join(self._values.entry(kind, field, each) for each in entries)
            )
            for name, entries in (("plus", new), ("minus", gone))
            if entries
        ]
        return ", ".join(said) if said else self._words("difference.other_order")

    def _list(self, place: Any) -> str:
        """A list of the document, or of one of its records: « réunions », « fiche 7, actions nouvelles »."""
        owner, part = place
        name = self._words(f"part.{part}")
        return self._words("difference.field", label=self.names.short(owner), field=name) if owner else name

    def _field(self, field: str) -> str:
        return self._words(f"attribute.{field}")
