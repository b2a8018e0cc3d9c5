"""A small territory with something on every sheet, and its workbook."""

from pathlib import Path

import pytest

from knowledge.checking import checked
from knowledge.common import common
from knowledge.model import TerritoryDocument
from knowledge.workbook.writing import write
from tests.knowledge.workbook.desk import Desk


@pytest.fixture(scope="session")
def small() -> TerritoryDocument:
    """The small territory."""
    return checked(Path(__file__).with_name("small"), common())


@pytest.fixture(scope="session")
def written(small: TerritoryDocument, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The small territory as a workbook of edition 3."""
    path = tmp_path_factory.mktemp("workbook") / "small.xlsx"
    write(small, common(), path, edition=3)
    return path.read_bytes()


@pytest.fixture
def desk(written: bytes, tmp_path: Path) -> Desk:
    """That workbook, to change at will."""
    path = tmp_path / "99.xlsx"
    path.write_bytes(written)
    return Desk(path)
