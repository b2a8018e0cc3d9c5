"""A terminal with a data folder of its own, and of the bot's variables only those that a test sets."""

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner, Result

from bot.cli import app
from knowledge.shipped import FOLDER


@dataclass(frozen=True)
class Terminal:
    """Types commands, in this process."""

    home: Path

    def __call__(self, *words: str, said: str | bytes | None = None, **variables: str) -> Result:
        """What a command does with some words, and with what is said on its standard input."""
        settings = {"SDSF_HOME": str(self.home)} | variables
        return CliRunner().invoke(app, words, input=said, env=settings, catch_exceptions=False)

    def lines(self, *questions: dict[str, Any], **variables: str) -> list[dict[str, Any]]:
        """The answers to a batch in which nothing is wrong."""
        done = self("ask", "--batch", "-", said="".join(f"{json.dumps(each)}\n" for each in questions), **variables)
        assert (done.exit_code, done.stderr) == (0, "")
        return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture(autouse=True)
def _no_settings(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in os.environ:
        if name.startswith(("SDSF_", "TELEGRAM_")):
            monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder that a first question made, and into which it published the shipped knowledge."""
    home = tmp_path_factory.mktemp("published") / "new" / "et été"
    done = Terminal(home)("ask", "qui pilote la fiche 7 ?")
    assert (done.exit_code, done.stderr) == (0, "")
    assert "DDETS" in done.stdout
    return home


@pytest.fixture
def terminal(published: Path, tmp_path: Path) -> Terminal:
    """A terminal, its data folder filled."""
    return Terminal(Path(shutil.copytree(published, tmp_path / "a home")))


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """The YAML folder of the Puy-de-Dôme, to change at will."""
    return Path(shutil.copytree(FOLDER / "63-puy-de-dome", tmp_path / "63-puy-de-dome"))
