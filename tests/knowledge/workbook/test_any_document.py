"""Any document, written as a workbook and read again, is the same."""

from pathlib import Path

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from knowledge.common import common
from knowledge.model import TerritoryDocument
from knowledge.workbook.cells import escaped, unescaped
from knowledge.workbook.names import Named, Names
from knowledge.workbook.reading import read
from knowledge.workbook.writing import write
from tests.knowledge.workbook.documents import documents, words

# A smaller document that fails the same would take minutes to find.
ONCE = (Phase.explicit, Phase.reuse, Phase.generate)
SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.function_scoped_fixture)


@settings(max_examples=6, deadline=None, phases=ONCE, suppress_health_check=SLOW)
@given(document=documents())
def test_any_document_comes_back_the_same(document: TerritoryDocument, tmp_path: Path) -> None:
    path = tmp_path / "any.xlsx"
    write(document, common(), path, edition=7)
    book = read(path, common(), lambda _: frozenset())
    assert list(book.problems) == []
    assert TerritoryDocument(**dict(book.document)) == document


keys = st.from_regex(r"[a-c]{1,2}", fullmatch=True)


@given(st.dictionaries(keys, st.tuples(words, st.lists(words, max_size=2)), min_size=1, max_size=6))
def test_however_records_are_called_each_is_named_by_a_name_of_its_own(
    called: dict[str, tuple[str, list[str]]],
) -> None:
    names = Names(Named(key, "bodies", name, tuple(others)) for key, (name, others) in called.items())
    assert {key: names.find(names.said(key), ("bodies",)) for key in called} == {key: {key} for key in called}


@given(st.text(st.sampled_from("_x0041F5dD8\n ")))
def test_any_text_of_escapes_comes_back(text: str) -> None:
    assert unescaped(escaped(text)) == text
