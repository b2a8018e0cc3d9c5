"""The command line: run the bot, ask a question, look after the knowledge."""

import json
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from bot.batch import Asking, LineError, Question
from bot.console import now, refused
from bot.kb import kb
from bot.knowledge_base import knowledge
from bot.settings import folder, settings
from handlers.render import Renderer
from knowledge.assistant import Assistant

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
app.add_typer(kb, name="kb")


def main() -> None:
    """The ``sdsf-bot`` command."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    app()


@app.command()
@refused
def run() -> None:
    """Serve Telegram, or the local chat where TELEGRAM_BOT_TOKEN is not set."""
    from bot.serving import run as serve  # noqa: PLC0415 (Telegram takes long to load; no other command needs it)

    with _assistant() as assistant:
        code = serve(settings(), assistant)
    raise typer.Exit(code)


@app.command()
@refused
def ask(  # noqa: PLR0913, PLR0917 (each parameter is an option)
    question: Annotated[str | None, typer.Argument(help="The question, as a person types it.")] = None,
    territory: Annotated[str | None, typer.Option(help="The asker's département, such as 63.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day it is asked on, such as 2026-03-02.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The answer as one JSON object.")] = False,
    explain: Annotated[bool, typer.Option("--explain", help="How the question is understood, and why.")] = False,
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help="JSON lines in, JSON lines out; - reads standard input.")
    ] = None,
) -> None:
    """Ask one question, or a file of them."""
    if (question is None) == (batch is None):
        raise typer.BadParameter("give a question, or --batch FILE")
    if explain and (question is None or as_json):
        raise typer.BadParameter("give one question, and no --json", param_hint="--explain")
    with _assistant() as assistant:
        asking = Asking(assistant, Renderer(), _day(on))
        if batch is not None:
            _ask_all(asking, batch)
            return
        asked = Question(q=question or "", territory=territory or settings().sdsf_territory)
        if explain:
            typer.echo("\n\n".join(asking.explained(asked)))
            return
        answer = asking.answer(asked)
    typer.echo(json.dumps(answer, ensure_ascii=False) if as_json else answer["text"])


def _ask_all(asking: Asking, file: str) -> None:
    failures: list[LineError] = []

    def failed(error: LineError) -> None:
        failures.append(error)
        typer.echo(str(error), err=True)

    with _lines(file) as lines:
        for answer in asking.answers(lines, failed):
            typer.echo(json.dumps(answer, ensure_ascii=False))
    if failures:
        raise typer.Exit(1)


@contextmanager
def _lines(file: str) -> Iterator[Iterator[str]]:
    # A byte that is no UTF-8 becomes a backslash and its code, which JSON refuses: only its line is told.
    if file == "-":
        sys.stdin.reconfigure(encoding="utf-8-sig", errors="backslashreplace")  # type: ignore[union-attr]
        yield iter(sys.stdin)
        return
    with Path(file).open(encoding="utf-8-sig", errors="backslashreplace") as stream:
        yield iter(stream)


def _day(on: str | None) -> Callable[[], date]:
    if on is None:
        return lambda: now().date()
    try:
        day = date.fromisoformat(on)
    except ValueError as error:
        raise typer.BadParameter("a date is written 2026-03-02", param_hint="--on") from error
    return lambda: day


@contextmanager
def _assistant() -> Iterator[Assistant]:
    with knowledge(folder(settings().sdsf_home), now()) as store:
        yield Assistant(store)


if __name__ == "__main__":
    main()
