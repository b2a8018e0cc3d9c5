"""A département that the program never heard of: an empty workbook is filled, published, and answered from."""

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import load_workbook

from knowledge.shipped import FOLDER
from tests.cli.conftest import Terminal
from tests.knowledge.workbook.desk import cell

Row = tuple[str, dict[str, object]]

FIRST: Sequence[Row] = (
    ("Schémas", {"Titre": "Schéma de la Démo 2024-2026", "Période": "2024-2026"}),
    ("Organisations", {"Nom": "Guilde du Mascaret", "Sigle": "GDM"}),
    ("Instances", {"Nom": "Comité des Ricochets", "Nom court": "Ricochets", "Missions": "Relier les berges"}),
    (
        "Fiches",
        {
            "Schéma": "Schéma de la Démo 2024-2026",
            "Libellé": "Fiche",
            "Numéro": "4",
            "Titre": "Faire circuler une gabare à histoires",
            "Nom court": "Gabare à histoires",
        },
    ),
    ("Rôles", {"Schéma, fiche ou bloc": "fiche 4", "Rôle": "pilote", "Qui": "Guilde du Mascaret"}),
    (
        "Réunions",
        {"Instance": "Comité des Ricochets", "Quand": "jeudi 8 octobre 2026, 14h", "Lieu": "Halle aux Aloses"},
    ),
    (
        "Contacts",
        {
            "Fonction": "Passeuse de la gabare",
            "Personne": "Oriane Tillac",
            "Organisation": "GDM",
            "Adresse électronique": "oriane.tillac@mascaret.example",
            "Valable": "à partir de 2024",
        },
    ),
)
SECOND: Sequence[Row] = (
    ("Schémas", {"Titre": "Schéma de la Démo 2027-2032", "Période": "2027-2032"}),
    ("Organisations", {"Nom": "Atelier du Jusant"}),
    (
        "Fiches",
        {
            "Schéma": "Schéma de la Démo 2027-2032",
            "Libellé": "Fiche",
            "Numéro": "4",
            "Titre": "Semer des cabanes à marée basse",
            "Nom court": "Cabanes",
        },
    ),
    ("Rôles", {"Schéma, fiche ou bloc": "Fiche 4 · Cabanes", "Rôle": "pilote", "Qui": "Atelier du Jusant"}),
)
OURS = ("Mascaret", "Ricochets", "gabare", "Aloses", "Tillac", "Jusant", "cabanes à")


def fill(path: Path, rows: Sequence[Row]) -> None:
    """Type rows below what stands in the sheets; a schéma that is still without documents is named anew."""
    book = load_workbook(path)
    for name, cells in rows:
        sheet = book[name]
        used = [row for row in range(2, sheet.max_row + 1) if any(each.value for each in sheet[row])]
        unnamed = name == "Schémas" and used and cell(sheet, used[0], "Période").value == "à partir de 2026"
        for heading, value in cells.items():
            cell(sheet, used[0] if unnamed else max(used, default=1) + 1, heading).value = value
    book.save(path)


def said(terminal: Terminal, *words: str) -> str:
    done = terminal(*words)
    assert (done.exit_code, done.stderr) == (0, ""), done.output
    return done.stdout


@pytest.fixture(scope="module")
def demo(published: Path, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """A program that knows its own four territories and one that was typed into a workbook."""
    folder = tmp_path_factory.mktemp("demo")
    terminal, path = Terminal(Path(shutil.copytree(published, folder / "home"))), folder / "99.xlsx"
    said(terminal, "kb", "new", "99", "Démo", "--xlsx", str(path))
    fill(path, FIRST)
    assert said(terminal, "kb", "check", str(path)).endswith("rien à corriger.\n")
    assert "édition 1 publiée, 1 fiche" in said(terminal, "kb", "publish", str(path), "--by", "Awa")
    return terminal


@pytest.fixture(scope="module")
def renewed(demo: Terminal, tmp_path_factory: pytest.TempPathFactory) -> Terminal:
    """The same with the schéma that follows, typed into the workbook of its first edition."""
    folder = tmp_path_factory.mktemp("renewed")
    terminal, path = Terminal(Path(shutil.copytree(demo.home, folder / "home"))), folder / "99.xlsx"
    said(terminal, "kb", "export", "99", "--xlsx", str(path))
    fill(path, SECOND)
    assert "édition 2 publiée, 2 fiches" in said(terminal, "kb", "publish", str(path), "--by", "Awa")
    return terminal


def test_its_words_stand_nowhere_in_the_program() -> None:
    files = [path for kind in ("*.py", "*.yaml", "*.j2") for path in FOLDER.parent.parent.glob(f"[bhkr]*/**/{kind}")]
    assert len(files) > 200
    written = "\n".join(path.read_text(encoding="utf-8") for path in files).lower()
    assert not [word for word in OURS if word.lower() in written]


ANSWERED = (
    ("fiche 4", ("gabare à histoires", "GDM|Guilde du Mascaret")),
    ("de quoi parle la fiche sur la gabare ?", ("Faire circuler une gabare à histoires",)),
    ("qui pilote la fiche 4 ?", ("Guilde du Mascaret",)),
    ("who is in charge of the gabare fiche?", ("Guilde du Mascaret",)),
    ("quelles fiches pilote la GDM ?", ("4",)),
    ("missions du comité des Ricochets", ("Relier les berges",)),
    ("à quoi sert le comité des ricochets ?", ("Relier les berges",)),
    ("prochaine réunion du comité des Ricochets", ("jeudi 8 octobre 2026, 14h", "Halle aux Aloses")),
    ("quand se réunit le comité des ricochets ?", ("8 octobre 2026",)),
    ("qui contacter à la GDM ?", ("Oriane Tillac", "Passeuse de la gabare")),
    ("mail d’Oriane Tillac", ("oriane.tillac@mascaret.example",)),
)


def test_what_was_typed_is_answered_in_two_wordings(demo: Terminal) -> None:
    asked = [{"q": question, "territory": "99", "now": "2026-03-02"} for question, _ in ANSWERED]
    for answer, (question, facts) in zip(demo.lines(*asked), ANSWERED, strict=True):
        assert answer["status"] == "answered", question
        told = answer["text"].lower()
        assert all(any(way.lower() in told for way in fact.split("|")) for fact in facts), (question, answer["text"])


def test_somebody_of_no_territory_finds_it_too(demo: Terminal) -> None:
    asked = ("qui est Oriane Tillac ?", "prochaine réunion du comité des Ricochets")
    for answer in demo.lines(*({"q": question, "now": "2026-03-02"} for question in asked)):
        assert (answer["status"], answer["text"].splitlines()[-1]) == ("answered", "Démo"), answer["text"]


def test_the_others_answer_as_before(demo: Terminal, published: Path) -> None:
    asked = [{"q": f"fiche {number}", "territory": "63", "now": "2026-03-02"} for number in range(1, 31)]
    before, now = Terminal(published).lines(*asked), demo.lines(*asked)
    assert [answer["text"] for answer in now] == [answer["text"] for answer in before]


IN_TIME = (
    ("2026-12-31", "qui pilote la fiche 4 ?", ("Guilde du Mascaret", "2027-2032"), "Jusant"),
    ("2027-01-01", "qui pilote la fiche 4 ?", ("Atelier du Jusant", "2024-2026"), "Mascaret"),
    ("2026-12-31", "fiche sur les cabanes du prochain schéma", ("Semer des cabanes à marée basse",), "gabare"),
    ("2027-01-01", "de quoi parle la fiche 4 ?", ("Semer des cabanes à marée basse",), "gabare"),
    ("2026-12-31", "le prochain schéma", ("2027-2032", "à venir"), "Tillac"),
    ("2027-01-01", "le schéma", ("2027-2032", "2024-2026"), "Tillac"),
    ("2027-01-01", "qui contacter à la GDM ?", ("Oriane Tillac",), "Jusant"),
)


def test_a_new_schema_beside_the_old_one_answers_from_its_first_day(renewed: Terminal) -> None:
    asked = [{"q": question, "territory": "99", "now": day} for day, question, *_ in IN_TIME]
    for answer, (day, question, facts, other) in zip(renewed.lines(*asked), IN_TIME, strict=True):
        assert answer["status"] == "answered", (day, question)
        assert all(fact in answer["text"] for fact in facts), (day, question, answer["text"])
        assert other not in answer["text"], (day, question, answer["text"])
