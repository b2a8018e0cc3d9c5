"""What every command shares: its clock, what it says, and how it refuses."""

import sqlite3
from collections.abc import Callable
from datetime import datetime
from functools import wraps
from typing import ParamSpec

import typer

from bot.batch import LineError
from bot.refusals import REFUSALS, said
from bot.settings import SettingsError, settings

Arguments = ParamSpec("Arguments")


def now() -> datetime:
    """The clock of the commands."""
    return datetime.now().astimezone()


def refused(command: Callable[Arguments, None]) -> Callable[Arguments, None]:
    """A command whose refusals are said on standard error, with exit code 1."""

    @wraps(command)
    def telling(*args: Arguments.args, **kwargs: Arguments.kwargs) -> None:
        try:
            command(*args, **kwargs)
        except REFUSALS as error:
            for line in said(error):
                typer.echo(line, err=True)
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

    return telling
