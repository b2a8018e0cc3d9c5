"""A damaged folder: every problem is told with its file, line, key and what was meant; nothing is published."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from shutil import copyfile

import pytest

from bot.knowledge_base import publish
from knowledge.checking import checked
from knowledge.common import common
from knowledge.problems import Line, Problem, ProblemsError, nearest
from knowledge.shipped import folders
from knowledge.words import words
from tests.knowledge.damage import FORM, Damage
from tests.knowledge.loose_ends import LOOSE_ENDS

PARTS = ("territory", "sections", "organisations", "bodies")
NOW = datetime(2026, 3, 2, tzinfo=UTC)


def copied(to: Path, *fiches: str) -> Path:
    """A copy of the shipped folder of the Puy-de-Dôme, with some of its fiches, a file each: it is soon read."""
    (shipped,) = (path for path in folders() if path.name.startswith("63-"))
    copy = to / shipped.name
    copy.mkdir()
    for name in PARTS:
        copyfile(shipped / f"{name}.yaml", copy / f"{name}.yaml")
    _, *each = (shipped / "fiches.yaml").read_text(encoding="utf-8").split("\n  - key: fiche-")
    for text in each:
        number = f"{int(text.split()[0]):02}"
        if number in fiches:
            (copy / f"fiche-{number}.yaml").write_text(f"fiches:\n  - key: fiche-{text.rstrip()}\n", encoding="utf-8")
    return copy


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """As little as holds together."""
    return copied(tmp_path, "07")


def problems(folder: Path) -> tuple[Problem, ...]:
    """What is wrong with a folder."""
    with pytest.raises(ProblemsError) as caught:
        checked(folder, common())
    return caught.value.problems


Told = tuple[Path, tuple[Problem, ...]]


def damaged(to: Path, damages: Sequence[Damage]) -> Told:
    """A folder with every damage of a table, and what is then told."""
    folder = copied(to, "01", "02", "03", "04", "05", "06", "07", "08", "09", "14", "21")
    for damage in damages:
        damage.apply(folder)
    return folder, problems(folder)


@pytest.fixture(scope="module")
def form(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return damaged(tmp_path_factory.mktemp("form"), FORM)


@pytest.fixture(scope="module")
def loose_ends(tmp_path_factory: pytest.TempPathFactory) -> Told:
    return damaged(tmp_path_factory.mktemp("loose"), LOOSE_ENDS)


@pytest.mark.parametrize("damage", FORM, ids=lambda damage: damage.name)
def test_each_problem_of_form_is_told_where_it_is(damage: Damage, form: Told) -> None:
    assert_told(damage, *form)


@pytest.mark.parametrize("damage", LOOSE_ENDS, ids=lambda damage: damage.name)
def test_each_reference_that_leads_nowhere_is_told_where_it_is(damage: Damage, loose_ends: Told) -> None:
    assert_told(damage, *loose_ends)


def assert_told(damage: Damage, folder: Path, found: Sequence[Problem]) -> None:
    """The damage is told once, with its value and the nearest valid one, at a line that holds the text."""
    here = [each for each in found if each.kind == damage.kind and damage.value in each.value]
    named = [(each, line_of(each)) for each in here if line_of(each).key == damage.key]
    told = next((each for each in named if each[1].file == folder / damage.file or not damage.line), None)
    assert told, "\n".join(map(str, found))
    problem, place = told
    assert problem.near == damage.near
    assert damage.line.strip() in place.file.read_text(encoding="utf-8").splitlines()[place.line - 1]


def line_of(problem: Problem) -> Line:
    """Where a problem of a folder stands."""
    assert isinstance(problem.place, Line)
    return problem.place


def test_all_that_is_wrong_is_told_at_once_in_order_and_nothing_else(form: Told, loose_ends: Told) -> None:
    for (_, found), damages in ((form, FORM), (loose_ends, LOOSE_ENDS)):
        assert {problem.kind for problem in found} == {damage.kind for damage in damages}
        assert list(found) == sorted(found, key=lambda problem: problem.place.order)


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_problem_reads_as_a_sentence_that_says_where(language: str, form: Told, loose_ends: Told) -> None:
    for problem in form[1] + loose_ends[1]:
        said = problem.said(words("fr" if language == "fr" else "en"))
        place = line_of(problem)
        for part in (place.file.name, str(place.line), place.key, problem.near or ""):
            assert part in said


def test_an_untouched_copy_is_sound(folder: Path) -> None:
    assert [fiche.number for fiche in checked(folder, common()).fiches] == ["7"]


def test_a_file_that_is_not_utf8_is_told(folder: Path) -> None:
    (folder / "bodies.yaml").write_bytes("bodies: []  # comité".encode("latin-1"))
    (problem,) = problems(folder)
    assert (problem.kind, line_of(problem).file.name) == ("not_yaml", "bodies.yaml")


def test_a_path_that_is_no_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    for path in (tmp_path / "nowhere", tmp_path / "file"):
        assert [problem.kind for problem in problems(path)] == ["no_folder"]


def test_an_empty_folder_lacks_everything(tmp_path: Path) -> None:
    told = problems(tmp_path)
    assert [(problem.kind, line_of(problem).key) for problem in told] == [
        ("missing_part", part) for part in ("territory", "schemas")
    ]
    assert all(str(tmp_path) in problem.said(words("fr")) for problem in told)


def test_a_parent_may_be_a_committee(folder: Path) -> None:
    path = folder / "fiche-07.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("[engagement-3]", "[engagement-3, comite-avip]"), "utf-8")
    assert checked(folder, common()).fiches[0].parents == ("engagement-3", "comite-avip")


def test_a_usual_meaning_has_no_source(folder: Path) -> None:
    source = "{document: fiches-2022-2026, section: X}"
    term = f"{{key: term-x, term: X, meaning: Y., expansion: usual, source: {source}}}"
    (folder / "terms.yaml").write_text(f"terms:\n  - {term}\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert (problem.kind, line_of(problem).key) == ("usual_with_source", "term-x")


def test_a_duplicate_action_is_told_in_the_file_of_its_fiche(folder: Path) -> None:
    path = folder / "fiche-07.yaml"
    path.write_text(path.read_text(encoding="utf-8").replace("key: fiche-7-n2", "key: fiche-7-n1"), "utf-8")
    (problem,) = problems(folder)
    assert (problem.kind, problem.value) == ("duplicate", "fiche-7-n1")
    assert line_of(problem).file == path


def test_a_document_listed_twice_is_told(folder: Path) -> None:
    path = folder / "territory.yaml"
    text = path.read_text(encoding="utf-8")
    again = "documents:\n  - {key: fiches-2022-2026, title: X, short: X, date: 2022}\n"
    path.write_text(text.replace("documents:\n", again), encoding="utf-8")
    assert [problem.kind for problem in problems(folder)] == ["duplicate"]


def test_nothing_of_a_damaged_folder_is_published(folder: Path, tmp_path: Path) -> None:
    LOOSE_ENDS[0].apply(folder)
    with pytest.raises(ProblemsError, match="1 problems"):
        publish(folder, tmp_path / "home", NOW, "Awa")
    assert not (tmp_path / "home").exists()


NEAREST = (("pilot", ("pilots", "partners"), "pilots"), ("zzz", ("pilots", "partners"), None), ("x", (), None))


@pytest.mark.parametrize(("value", "valid", "near"), NEAREST)
def test_only_what_is_alike_is_suggested(value: str, valid: tuple[str, ...], near: str | None) -> None:
    assert nearest(value, valid) == near


def test_errors_of_form_and_of_reference_are_told_together(folder: Path) -> None:
    fiche = folder / "fiche-07.yaml"
    fiche.write_text(fiche.read_text(encoding="utf-8").replace("who: ddets", "who: ddts"), encoding="utf-8")
    sections = folder / "sections.yaml"
    text = sections.read_text(encoding="utf-8").replace("    label: Engagement", "    labell: Engagement", 1)
    sections.write_text(text, encoding="utf-8")
    assert {problem.kind for problem in problems(folder)} >= {"unknown", "extra_forbidden", "missing"}


WRONG_ENTRIES = (
    ("{key: dit, words: [le truc]}", "one_meaning", "dit"),
    ("{key: dit, words: [le truc], means: [bafa], aspect: pilots}", "one_meaning", "dit"),
    ("{key: dit, words: [le truc], aspect: pilot}", "literal_error", "dit.aspect"),
    ("{key: dit, words: [], aspect: pilots}", "missing", "dit.words"),
    ("{key: dit, words: [le truc], record: engagement-33}", "unknown", "dit.record"),
)


@pytest.mark.parametrize(("entry", "kind", "key"), WRONG_ENTRIES)
def test_an_entry_of_the_lexicon_means_one_thing_that_there_is(entry: str, kind: str, key: str, folder: Path) -> None:
    (folder / "lexicon.yaml").write_text(f"lexicon:\n  - {entry}\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert (problem.kind, line_of(problem).key, line_of(problem).line) == (kind, key, 2)


def test_that_an_entry_means_one_thing_is_said_in_words(folder: Path) -> None:
    (folder / "lexicon.yaml").write_text("lexicon:\n  - {key: dit, words: [le truc]}\n", encoding="utf-8")
    (problem,) = problems(folder)
    assert "ligne 2, dit : il faut l’une de ces clés, et une seule : means (" in problem.said(words("fr"))


def test_a_note_says_something_and_a_witness_expects_something(folder: Path) -> None:
    (folder / "notes.yaml").write_text("notes:\n  - {key: note, title: Bilan, text: []}\n", encoding="utf-8")
    witness = "witnesses:\n  - key: temoin\n    question: qui ?\n    expected: []\n"
    (folder / "witnesses.yaml").write_text(witness, encoding="utf-8")
    told = [(problem.kind, line_of(problem).key, line_of(problem).line) for problem in problems(folder)]
    assert told == [("missing", "note.text", 2), ("missing", "temoin.expected", 4)]
