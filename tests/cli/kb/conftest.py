"""A terminal on a data folder in which the program ships the Démo alone, and what is said there."""

from pathlib import Path

import pytest

from knowledge import shipped
from knowledge.editions.exporting import export_yaml
from knowledge.model import TerritoryDocument
from tests.cli.conftest import Terminal
from tests.knowledge.editions.demo import DEMO

MOVED = "réunion du comité petite enfance : 12 mai → 19 mai 2026\n"


@pytest.fixture
def ship(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """What the program ships: the Démo alone."""
    monkeypatch.setattr(shipped, "FOLDER", tmp_path / "shipped")
    export_yaml(DEMO, tmp_path / "shipped" / "99-demo")
    return tmp_path / "shipped" / "99-demo"


@pytest.fixture
def terminal(ship: Path, tmp_path: Path) -> Terminal:
    """A terminal on a new data folder."""
    assert ship.is_dir()
    return Terminal(tmp_path / "a home")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A YAML folder of the Démo, to change at will."""
    export_yaml(DEMO, tmp_path / "99")
    return tmp_path / "99"


def said(terminal: Terminal, *words: object, code: int = 0) -> str:
    """What a command says: on standard output if it does what is asked, else on standard error, and nothing more."""
    done = terminal(*map(str, words))
    assert done.exit_code == code, done.output
    quiet, loud = (done.stdout, done.stderr) if code else (done.stderr, done.stdout)
    assert quiet == ""
    return loud


def changed(folder: Path, document: TerritoryDocument) -> Path:
    export_yaml(document, folder)
    return folder
