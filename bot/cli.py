"""The command line: run the bot, ask a question, check and publish knowledge."""

import json
import sqlite3
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Annotated, ParamSpec

import typer

from bot.batch import Asking, LineError, Question
from bot.knowledge_base import knowledge
from bot.knowledge_base import publish as publish_folder
from bot.settings import SettingsError, folder, settings
from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.checking import checked
from knowledge.common import common
from knowledge.problems import ProblemsError
from knowledge.words import words

Arguments = ParamSpec("Arguments")

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)
kb = typer.Typer(no_args_is_help=True, help="Check and publish a territory's knowledge.")
app.add_typer(kb, name="kb")

Path_ = Annotated[Path, typer.Argument(metavar="PATH", help="The YAML folder of one territory.")]


def main() -> None:
    """The ``sdsf-bot`` command."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")  # type: ignore[union-attr]
    app()


def refused(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """A command whose refusals are said on standard error, with exit code 1."""

    @wraps(command)
    def said(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except ProblemsError as error:
            for problem in error.problems:
                typer.echo(problem.said(words("fr")), err=True)
        except (SettingsError, LineError) as error:
            typer.echo(str(error), err=True)
        except sqlite3.DatabaseError as error:
            typer.echo(f"{error} (SDSF_HOME = {settings().sdsf_home})", err=True)
        except BrokenPipeError:
            raise  # nobody reads any more: typer ends without a word
        except OSError as error:
            typer.echo(str(error), err=True)
        else:
            return
        raise typer.Exit(1)

    return said


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
def ask(
    question: Annotated[str | None, typer.Argument(help="The question, as a person types it.")] = None,
    territory: Annotated[str | None, typer.Option(help="The asker's département, such as 63.")] = None,
    on: Annotated[str | None, typer.Option(metavar="DATE", help="The day it is asked on, such as 2026-03-02.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="The answer as one JSON object.")] = False,
    batch: Annotated[
        str | None, typer.Option(metavar="FILE", help="JSON lines in, JSON lines out; - reads standard input.")
    ] = None,
) -> None:
    """Ask one question, or a file of them."""
    if (question is None) == (batch is None):
        raise typer.BadParameter("give a question, or --batch FILE")
    with _assistant() as assistant:
        asking = Asking(assistant, Renderer(), _day(on))
        if batch is not None:
            _ask_all(asking, batch)
            return
        asked = Question(q=question or "", territory=territory or settings().sdsf_territory)
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
        return lambda: _now().date()
    try:
        day = date.fromisoformat(on)
    except ValueError as error:
        raise typer.BadParameter("a date is written 2026-03-02", param_hint="--on") from error
    return lambda: day


def _now() -> datetime:
    return datetime.now().astimezone()


@contextmanager
def _assistant() -> Iterator[Assistant]:
    with knowledge(folder(settings().sdsf_home), _now()) as store:
        yield Assistant(store)


@kb.command("check")
@refused
def check(path: Path_) -> None:
    """Check a territory's YAML folder, and say everything that is wrong with it."""
    document = checked(path, common())
    typer.echo(f"{document.territory.name} : {len(document.fiches)} fiches, rien à corriger.")


@kb.command()
@refused
def publish(
    path: Path_,
    by: Annotated[str, typer.Option(metavar="NAME", help="Who publishes.")] = "console",
) -> None:
    """Publish a territory's YAML folder as its next edition; with anything wrong, nothing is published."""
    document, number = publish_folder(path, folder(settings().sdsf_home), _now(), by)
    typer.echo(f"{document.territory.name} : édition {number} publiée, {len(document.fiches)} fiches.")


if __name__ == "__main__":
    main()
