"""Which of a territory's schémas a question means, and what an answer says of the others."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from knowledge.answers.scene import Answer
from knowledge.model import Schema, TerritoryDocument
from knowledge.passages import YEAR
from knowledge.query import Topic
from knowledge.reply import SchemaNote
from knowledge.understanding.frame import Frame
from knowledge.vague import parse

# The answers that stand in one schéma and not in another.
OF_A_SCHEMA = {
    Topic.FICHE,
    Topic.FICHES,
    Topic.SUBJECT,
    Topic.ACTIONS,
    Topic.SECTION,
    Topic.SECTIONS,
    Topic.SCHEMA,
}


def meant(frame: Frame, current: Schema, schemas: Sequence[Schema], today: date) -> Schema | None:
    """Another schéma than the current one, where the question names it: by its years, or as the next or the last."""
    others = [schema for schema in schemas if schema != current]
    if not others or "schema" not in frame.tagged("nouns"):
        return None
    if frame.says("coming"):
        return next((schema for schema in others if parse(schema.period).first > today), None)
    if frame.says("latest") or frame.says("former"):
        return next((schema for schema in others if parse(schema.period).last < today), None)
    said = [int(year) for word in frame.words for year in YEAR.findall(word)]
    years = [year for year in said if not _covers(current, year)]
    return next((schema for schema in others if any(_covers(schema, year) for year in years)), None)


def _covers(schema: Schema, year: int) -> bool:
    period = parse(schema.period)
    return period.first.year <= year <= period.last.year


def note(answer: Answer, schema: Schema, document: TerritoryDocument, today: date) -> SchemaNote | None:
    """What an answer about a schéma says of its time and of the others; nothing where there is nothing to say."""
    if answer.query is None or answer.query.topic not in OF_A_SCHEMA:
        return None
    period = parse(schema.period)
    state: Literal["ended", "coming", ""] = "ended" if period.last < today else "coming" if period.first > today else ""
    filled = {section.schema_key for section in document.sections} | {fiche.schema_key for fiche in document.fiches}
    named = answer.query.topic is Topic.SCHEMA
    others = tuple(other for other in document.schemas if other != schema and (named or other.key in filled))
    return (
        SchemaNote(schema, state, schema.period.partition("/")[2] or schema.period, others) if state or others else None
    )
