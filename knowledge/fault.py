"""What pydantic finds wrong with a value, as the kind of a problem that has its own sentence."""

from dataclasses import dataclass
from typing import Any, get_args

from pydantic import StringConstraints

from knowledge.model import Value
from knowledge.model.values import Email, Key, Url
from knowledge.problems import nearest

# The kinds of error of pydantic that have a sentence.
KNOWN = {
    "missing",
    "extra_forbidden",
    "string_too_long",
    "string_too_short",
    "string_type",
    "literal_error",
    "tuple_type",
    "model_type",
    "bool_type",
    "bool_parsing",
    "int_parsing",
    "usual_with_source",
    "one_meaning",
}


def _pattern(alias: Any) -> str | None:
    """The pattern that a kind of text must match."""
    marks = (mark for mark in get_args(alias) if isinstance(mark, StringConstraints))
    return next((str(mark.pattern) for mark in marks if mark.pattern), None)


PATTERNS = {_pattern(Key): "not_a_key", _pattern(Email): "not_an_email", _pattern(Url): "not_an_address"}


@dataclass(frozen=True)
class Fault:
    """What is wrong: the kind of a problem, what fills its sentence, and what was probably meant."""

    kind: str
    value: str = ""
    near: str | None = None


def fault(detail: Any, model: type[Value]) -> Fault:
    """The fault that one detail of a ``ValidationError`` describes; ``model`` is what was validated."""
    context, given = detail.get("ctx", {}), detail["input"]
    match detail["type"]:
        case "extra_forbidden":
            found = Fault("extra_forbidden", near=nearest(str(detail["loc"][-1]), model.model_fields))
        case "literal_error":
            expected = str(context["expected"])
            words = [word.strip("' ") for word in expected.replace(" or ", ",").split(",")]
            found = Fault("literal_error", expected, nearest(str(given), words))
        case "string_pattern_mismatch":
            found = Fault(PATTERNS.get(context["pattern"], "not_such_text"), str(given))
        case "value_error" | "date_parsing" | "date_type" | "date_from_datetime_parsing":
            found = Fault("not_a_date", str(given))  # the only texts that are read further are dates
        case "too_short":
            found = Fault("missing")
        case kind if kind in KNOWN:
            found = Fault(kind, str(context.get("max_length", "")))
        case _:
            found = Fault("other", str(detail["msg"]))
    return found
