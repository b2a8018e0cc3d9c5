"""The « kb » commands: a territory's knowledge checked, compared, published, undone, exported and looked after."""

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer
from typer import echo

from bot import reports, sources
from bot.console import now, refused
from bot.knowledge_base import handed_in
from bot.publishing import Signature
from bot.publishing import publish as publish_document
from bot.refusals import WORDS, RefusedError
from bot.settings import settings
from bot.workbooks import bring_up_to_date, write
from knowledge.common import common
from knowledge.editions.candidate import candidate
from knowledge.editions.exporting import export_yaml
from knowledge.editions.forgetting import forget as forget_person
from knowledge.incoming import Incoming

kb = typer.Typer(no_args_is_help=True, help="Look after the knowledge of the territories.")

File = Annotated[Path, typer.Argument(metavar="PATH", help="The workbook or the YAML folder of one territory.")]
OptionalFile = Annotated[Path | None, typer.Argument(metavar="PATH", help="The same; or --shipped.")]
Code = Annotated[str, typer.Argument(metavar="CODE", help="The territory's code, such as 63.")]
Shipped = Annotated[str | None, typer.Option(metavar="CODE", help="What the program brings for this territory.")]
By = Annotated[str, typer.Option(metavar="NAME", help="Who does it.")]
Accept = Annotated[bool, typer.Option(help="Publish in spite of lost answers to witness questions.")]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
Workbook = Annotated[Path | None, typer.Option(metavar="FILE", help="The workbook to write.")]


@kb.command()
@refused
def check(path: File) -> None:
    """Say everything that is wrong with a workbook or folder."""
    given = handed_in(path, settings().sdsf_home)
    _warn(given)
    echo(reports.sound(given.document))


@kb.command()
@refused
def diff(path: OptionalFile = None, shipped: Shipped = None, as_json: AsJson = False) -> None:
    """Say what a workbook or folder would change of the current edition."""
    _one_of(path, shipped)
    with sources.given(path, shipped) as (given, store):
        found = candidate(given, store, common())
    _warn(given)
    _say([reports.changes_as_json(found)] if as_json else reports.changes(found))


@kb.command()
@refused
def publish(path: OptionalFile = None, shipped: Shipped = None, by: By = "console", accept: Accept = False) -> None:
    """Publish a workbook or folder as its territory's next edition; with anything wrong, nothing is published.

    The workbook then becomes that of the new edition, so that one can go on in it.
    """
    _one_of(path, shipped)
    with sources.given(path, shipped) as (given, store):
        _warn(given)
        signature = Signature(by, now(), "kb publish" if path else "kb publish --shipped")
        done = publish_document(given, store, signature, accept=accept)
    _say(reports.published(done))
    if path and path.is_file() and done.number:
        bring_up_to_date(path, done)


@kb.command()
@refused
def export(
    code: Code,
    xlsx: Workbook = None,
    yaml: Annotated[Path | None, typer.Option(metavar="DIR", help="The folder to write into.")] = None,
) -> None:
    """Write the current edition as a workbook to edit, or as a YAML folder."""
    _one_of(xlsx, yaml)
    with sources.opened() as store:
        edition = sources.current(store, code)
    if yaml:
        export_yaml(edition.document, yaml)
    if xlsx:
        write(edition.document, xlsx, edition.number)
    name = edition.document.territory.name
    echo(WORDS("kb.exported", name=name, number=edition.number, path=xlsx or yaml))


@kb.command()
@refused
def editions(code: Code) -> None:
    """List the editions of a territory, the newest first."""
    with sources.opened() as store:
        current = sources.current(store, code)
        _say(reports.editions(store.editions(code), current.number))


@kb.command()
@refused
def show(
    code: Code,
    number: Annotated[int | None, typer.Option("--edition", metavar="N", help="Another than the current one.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say what an edition holds and what it changed; --json gives the whole document."""
    with sources.opened() as store:
        current = sources.current(store, code)
        edition = current if number is None else sources.numbered(store, code, number)
        if as_json:
            echo(edition.document.model_dump_json(exclude_defaults=True))
            return
        echo(reports.edition(edition, current=edition.number == current.number))
        _say(reports.counts(edition.document))
        if before := store.edition(code, edition.number - 1):
            _say(reports.since(before.document, before.number, edition.document))


@kb.command()
@refused
def undo(
    code: Code,
    to: Annotated[int | None, typer.Option(metavar="N", help="The edition to come back to.")] = None,
    by: By = "console",
    accept: Accept = False,
) -> None:
    """Publish an earlier edition again, as the next one."""
    with sources.opened() as store:
        given = Incoming(sources.earlier(store, code, to).document)
        done = publish_document(given, store, Signature(by, now(), "undo"), accept=accept)
    _say(reports.published(done))


@kb.command()
@refused
def new(
    code: Code,
    name: Annotated[str, typer.Argument(metavar="NAME", help="The territory's name, such as Cantal.")],
    xlsx: Annotated[Path, typer.Option(metavar="FILE", help="The workbook to write.")],
    of: Annotated[
        str | None, typer.Option(metavar="OF", help="The name after « schéma … », such as « du Cantal ».")
    ] = None,
) -> None:
    """Write the empty workbook of a new territory."""
    document = sources.empty(code, name, of, now())
    with sources.opened() as store:
        if store.current_number(code):
            raise RefusedError("new_taken", code=code)
    write(document, xlsx, None)
    echo(WORDS("kb.new_made", name=name, path=xlsx))
    if of is None:
        echo(WORDS("kb.new_check", of=document.territory.of_name))


@kb.command()
@refused
def health(code: Code, as_json: AsJson = False) -> None:
    """Say what is missing, past, near, old or contradictory, and what to do about it."""
    with sources.opened() as store:
        lines = reports.health(sources.current(store, code).document, now().date())
    if as_json:
        echo(reports.as_json([line.as_json() for line in lines]))
        return
    _say([line.said(WORDS) for line in lines] or [WORDS("health.none")])


@kb.command()
@refused
def forget(
    contact: Annotated[str, typer.Argument(metavar="CONTACT", help="A contact's key, name or e-mail address.")],
    territory: Annotated[str | None, typer.Option(metavar="CODE", help="In one territory only.")] = None,
    by: By = "console",
) -> None:
    """Take a person out of every edition; the function stays."""
    with sources.opened() as store:
        done = forget_person(store, contact, at=now(), author=by, territory=territory)
    if not done.blanked:
        raise RefusedError("forgot_nobody", who=contact)
    _say(reports.forgotten(done))


def _one_of(one: object, other: object) -> None:
    if (one is None) == (other is None):
        raise typer.BadParameter("give one of the two")


def _warn(given: Incoming) -> None:
    for problem in given.warnings:
        echo(problem.said(WORDS), err=True)


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        echo(line)
