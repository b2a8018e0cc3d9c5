"""Ways to damage a workbook, and the sentence that is then said."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from openpyxl.comments import Comment

from tests.knowledge.workbook.desk import cell

ROWS = 50_000


@dataclass(frozen=True)
class Typed:
    """What is typed into one cell, and what is said of it after « feuille …, ligne …, colonne … : »."""

    sheet: str
    row: int
    heading: str
    value: object
    said: str

    @property
    def where(self) -> str:
        """How the sentence begins."""
        return f"feuille {self.sheet}, ligne {self.row}, colonne {self.heading} : "


TYPED = (
    Typed("Territoire", 2, "Code du département", "99bis", "« 99bis » n’a pas la forme attendue"),
    Typed("Territoire", 2, "Édition", "trois", "« trois » n’est pas un nombre entier."),
    Typed("Documents", 3, "Clé", "doc", "la clé « doc » sert déjà à une autre ligne ; laissez vide"),
    Typed("Schémas", 2, "Complet pour", "sections\nfichess", "« fichess » n’est pas l’un des choix"),
    Typed("Organisations", 3, "Au sein de", "La Ruche [ruche-2]", "« ruche-2 » se trouve lui-même au-dessous"),
    Typed("Composition", 2, "Siège comme", "présidense", "Vouliez-vous dire « présidence » ?"),
    Typed("Contacts", 2, "Fonction", None, "cette colonne est obligatoire."),
    Typed("Contacts", 2, "Adresse électronique", "awa chez caf", "« awa chez caf » n’est pas une adresse"),
    Typed("Contacts", 2, "Clé", "Animatrice Awa", "une clé n’a que des lettres minuscules"),
    Typed("Fiches", 2, "Nom court", "Places " * 7, "le texte dépasse 40 caractères."),
    Typed("Fiches", 3, "Rubriques vides", "contextes", "Vouliez-vous dire « contexte » ?"),
    Typed("Actions", 2, "Fiche", "Fiche 9", "« Fiche 9 » est inconnu."),
    Typed("Actions", 3, "Début", "30 février 2026", "« 30 février 2026 » n’est pas une date : écrivez"),
    Typed("Rôles", 2, "Schéma, fiche ou bloc", None, "cette colonne est obligatoire."),
    Typed("Rôles", 3, "Rôle", "pilote", "« pilote » n’est pas l’un des choix"),
    Typed("Rôles", 4, "Qui", None, "cette colonne est obligatoire."),
    Typed("Rôles", 5, "Rôle", "chef de file", "« chef de file » n’est pas l’un des choix"),
    Typed("Rôles", 6, "Qui", "place", "« place » est inconnu."),
    Typed("Réunions", 2, "Instance", "comité petite enfence", "est inconnu. Vouliez-vous dire « Comité petite enf"),
    Typed("Réunions", 2, "Quand", "bientôt", "« bientôt » n’est pas une date : écrivez « 2023 »"),
    Typed("Réunions", 2, "Lieu", date(2026, 5, 4), "le tableur a fait de ce texte une date"),
    Typed("Réunions", 3, "Quand", "=TODAY()", "une formule n’est pas lue"),
    Typed("Réunions", 3, "Lieu à définir", "peut-être", "« peut-être » : écrivez oui, ou laissez vide pour non."),
    Typed("Réunions", 3, "Lieu", True, "le tableur a fait de ce texte un vrai ou faux"),
    Typed("Événements", 2, "Organisateurs", "Caf ; CD", "« Caf ; CD » est inconnu."),
    Typed("Collectes", 2, "Date limite", time(9, 30), "une heure ou une durée seule n’est pas lue ici"),
    Typed("Priorités", 2, "Année", "bientôt", "« bientôt » n’est pas un nombre entier."),
    Typed("Chiffres", 2, "Période", "#N/A", "la cellule contient une erreur (#N/A)."),
    Typed("Liens", 2, "Adresse du site", "monenfant.fr", "« monenfant.fr » n’est pas une adresse de site"),
    Typed("Notes", 2, "Document", "SDSF 99", ""),
    Typed("Notes", 2, "Texte", "mot de passe : Xyzzy42", "un mot de passe ou un identifiant de connexion"),
    Typed(
        "Lexique",
        3,
        "ou la rubrique",
        "pilottes",
        "Vouliez-vous dire « Pilotes » ?",
    ),
    Typed("Lexique", 4, "ou l’élément", "Tauxx", "« Tauxx » est inconnu. Vouliez-vous dire « Taux »"),
    Typed("Questions témoins", 2, "Mots attendus", None, "cette colonne est obligatoire."),
    Typed("Questions témoins", 2, "Posée le", "mai 2026", "« mai 2026 » n’est pas une date"),
)


def apply(book: Any, change: Callable[[Any], None], typed: Iterable[Typed]) -> None:
    """Type into cells, then change the rest."""
    for each in typed:
        cell(book[each.sheet], each.row, each.heading).value = each.value
    change(book)


def other(book: Any) -> None:
    """What is wrong beside the cells that are typed into."""
    book["Chiffres"]["D2"].value, book["Chiffres"]["D2"].number_format = 0.449, "0.0%"
    book["Chiffres"]["Z2"].value = "une note"
    book["Glossaire"]["F2"].value, book["Glossaire"]["G2"].value = "SDSF 99", "Page 3"
    book["Lexique"]["C2"].value, book["Lexique"]["A5"].value = "Pilotes", "le rien"
    book["Règles"]["A2"].comment = Comment("Xyzzy42", "Awa")
    book["Règles"].merge_cells("A4:B5")
    book["Appels à projets"].sheet_state = "hidden"
    book["Liens"]["Z1"].value = "Téléphone"
    book.create_sheet("Reunion")["A1"].value = "à voir"


OTHER = (
    "feuille Chiffres, ligne 2, colonne Valeur : le nombre est mis en forme (« 0.0% »)",
    "feuille Chiffres, ligne 2 : une cellule est remplie sous une colonne sans titre (Z2).",
    "feuille Glossaire, ligne 2 : un sens « usuel » n’a pas de source",
    "feuille Lexique, ligne 2 : remplissez l’une des trois colonnes, et une seule : « Cela veut dire »",
    "feuille Lexique, ligne 5 : remplissez l’une des trois colonnes, et une seule : « Cela veut dire »",
    "feuille Notes, ligne 2, colonne Passage : cette colonne est obligatoire.",
    "feuille Règles, ligne 2, colonne A : un commentaire ne se garde pas",
    "feuille Règles : des cellules sont fusionnées (A4:B5) ; défusionnez-les.",
    "feuille Appels à projets : cette feuille est masquée",
    "feuille Liens, ligne 1, colonne Téléphone : cette colonne n’est pas connue",
    "feuille Reunion : cette feuille n’est pas connue",
)


def form(book: Any) -> None:
    """Sheets and columns that are missing or twice there."""
    book.remove(book["Fiches"])
    book["Instances"].delete_cols(2)
    book["Liens"]["B1"].value = "Titre"
    book["Notes"].delete_rows(1, 5)


FORM = (
    "feuille Fiches : la feuille « Fiches » manque ; remettez-la, même sans ligne.",
    "feuille Instances : la colonne « Nom court » manque ; remettez-la, même vide.",
    "feuille Liens, ligne 1, colonne Titre : cette colonne est là deux fois ; n’en gardez qu’une.",
    "feuille Liens : la colonne « Texte » manque ; remettez-la, même vide.",
    "feuille Notes : la première ligne, celle des titres de colonnes, manque.",
)


def cut(path: Path) -> None:
    """Half of the file."""
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def content(data: bytes) -> Callable[[Path], None]:
    """Something else under the name of a workbook."""

    def write(path: Path) -> None:
        path.write_bytes(data)

    return write


def zipped(name: str, text: str) -> Callable[[Path], None]:
    """A file more in the package."""

    def add(path: Path) -> None:
        with ZipFile(path, "a") as package:
            package.writestr(name, text)

    return add


def only_zip(path: Path) -> None:
    """A package of something else."""
    path.unlink()
    with ZipFile(path, "w") as package:
        package.writestr("readme.txt", "rien")


def replaced(name: str, old: str, new: str) -> Callable[[Path], None]:
    """Another text in one file of the package."""

    def replace(path: Path) -> None:
        with ZipFile(path) as package:
            files = {each: package.read(each) for each in package.namelist()}
        files[name] = files[name].replace(old.encode(), new.encode(), 1)
        with ZipFile(path, "w") as package:
            for each, data in files.items():
                package.writestr(each, data)

    return replace


MANY = "".join(f'<row r="{row}"><c r="A{row}" t="inlineStr"><is><t>x</t></is></c></row>' for row in range(3, ROWS))
MANY += "</sheetData>"

# What is done to the file, and what is said of it.
FILES: tuple[tuple[str, Callable[[Path], None], str], ...] = (
    ("an empty file", content(b""), "ce n’est pas un classeur lisible"),
    ("a text", content(b"Bonjour"), "ce n’est pas un classeur lisible"),
    ("an older or encrypted workbook", content(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 100), "sans mot de passe"),
    ("half a file", cut, "ce n’est pas un classeur lisible"),
    ("another package", only_zip, "ce n’est pas un classeur lisible"),
    ("macros", zipped("xl/vbaProject.bin", "x"), "ce classeur contient des macros"),
    ("broken XML", replaced("xl/worksheets/sheet3.xml", "</row>", "<row>"), "ce n’est pas un classeur lisible"),
    ("a sheet that is not there", replaced("xl/workbook.xml", 'r:id="rId3"', 'r:id="rId99"'), "classeur lisible"),
    (
        "too many rows",
        replaced("xl/worksheets/sheet3.xml", "</sheetData>", f"{MANY}</sheetData>"),
        "plus de 10000 lignes",
    ),
    ("no territory", replaced("xl/worksheets/sheet2.xml", '<row r="2">', '<row r="2" x="'), "classeur lisible"),
)
