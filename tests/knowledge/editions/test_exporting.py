"""A document as YAML: the same bytes for the same document, and the same document back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from ruamel.yaml import YAML

from knowledge.checking import checked
from knowledge.common import common
from knowledge.editions.exporting import ForeignFilesError, as_yaml, export_yaml
from knowledge.model import Note, TerritoryDocument
from tests.knowledge.editions.demo import DEMO, edited, without

# Any line that an editor may write: what YAML takes for more than text is in it.
LINES = st.from_regex(r"[^\x00-\x1f\x7f-\x9f\u2028\u2029\ufffe\uffff]+", fullmatch=True).filter(str.strip)


def test_a_document_comes_back_from_its_folder_the_same(tmp_path: Path) -> None:
    export_yaml(DEMO, tmp_path)
    assert checked(tmp_path, common()) == DEMO


def test_the_shipped_document_comes_back_the_same(document: TerritoryDocument, tmp_path: Path) -> None:
    export_yaml(document, tmp_path)
    again = checked(tmp_path, common())
    assert again == document
    assert as_yaml(again) == as_yaml(document)


@settings(deadline=None)
@given(st.lists(LINES, min_size=1))
def test_any_text_comes_back_the_same(lines: list[str]) -> None:
    note = Note(key="note", title="Titre", text=tuple(lines))
    text = as_yaml(DEMO.model_copy(update={"notes": (note,)}))["notes.yaml"]
    (read,) = YAML(typ="rt").load(text)["notes"]
    assert Note(**read) == note


def test_one_value_a_line_and_typography_as_it_is() -> None:
    text = as_yaml(DEMO)["fiches.yaml"]
    assert "    title: Ouvrir des places d’accueil pour les tout-petits dans chaque canton de la Démo\n" in text
    assert "    parents: [axe-1]\n" in text
    assert "blank" not in text


def test_one_change_is_one_line() -> None:
    before = as_yaml(DEMO)["fiches.yaml"].splitlines()
    after = as_yaml(edited(DEMO, "f1", title="Un titre " + "très " * 60 + "long"))["fiches.yaml"].splitlines()
    assert len([line for line in after if line not in before]) == 1
    assert len(after) == len(before)


def test_a_part_that_is_gone_leaves_no_file(tmp_path: Path) -> None:
    export_yaml(DEMO, tmp_path)
    export_yaml(without(DEMO, "bilan"), tmp_path)
    assert not (tmp_path / "notes.yaml").exists()
    assert not checked(tmp_path, common()).notes


def test_a_folder_with_other_files_is_left_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "mine.yaml").write_text("notes: []", encoding="utf-8")
    with pytest.raises(ForeignFilesError, match=r"mine\.yaml"):
        export_yaml(DEMO, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["mine.yaml"]
