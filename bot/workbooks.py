"""The workbooks that the « kb » commands write."""

from pathlib import Path

from typer import echo

from bot import reports
from bot.console import now
from bot.publishing import Publication
from bot.refusals import WORDS, RefusedError, said
from knowledge.common import common
from knowledge.model import TerritoryDocument
from knowledge.workbook.cells import TooLongError


def write(document: TerritoryDocument, path: Path, edition: int | None) -> None:
    """Write a document as a workbook to edit, with the state of its health; a new territory's has none yet."""
    from knowledge.workbook.writing import write as write_file  # noqa: PLC0415 (openpyxl takes long to load)

    if path.suffix.lower() != ".xlsx":
        raise RefusedError("not_a_file", path=path)
    lines = reports.health(document, now().date()) if edition else ()
    health = [(line.what, line.label, line.advice) for line in lines]
    write_file(document, common(), path, edition=edition, health=health)


def bring_up_to_date(path: Path, done: Publication) -> None:
    """Make of a published workbook that of its edition, so that one may go on in it, and say so or why not."""
    document = done.candidate.document
    places = {"path": path, "number": done.number, "code": document.territory.code}
    try:
        write(document, path, done.number)
    except (OSError, TooLongError, RefusedError) as error:
        echo(WORDS("kb.not_refreshed", why=" ".join(said(error)), **places), err=True)
    else:
        echo(WORDS("kb.refreshed", **places))
