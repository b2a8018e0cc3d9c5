"""Customs: secrets and personal data are refused by their place, and never said again; what only looks alike passes."""

from pathlib import Path

import pytest

from knowledge.common import common
from knowledge.customs import flagged, refused
from knowledge.incoming import incoming
from knowledge.problems import Line, ProblemsError
from knowledge.words import words

HERE = Line(Path("notes.yaml"), 3, "text")
REFUSED = (
    ("mot de passe : Sdsf2026!", "password"),
    ("MDP=toto", "password"),
    ("Le mot de passe est Sdsf2026", "password"),
    ("Mot de passe du site : azerty", "password"),
    ("Identifiant : caf63", "password"),
    ("login: awa", "password"),
    ("https://awa:secret@example.org/page", "password"),
    ("123456789:" + "AbC-dEf_" * 4 + "xYz", "password"),
    ("06 12 34 56 78", "mobile"),
    ("appeler Awa au 0612345678 le matin", "mobile"),
    ("07.12.34.56.78", "mobile"),
    ("+33 6 12 34 56 78", "mobile"),
    ("+33 (0)6 12 34 56 78", "mobile"),
    ("0033612345678", "mobile"),
    ("06/12/34/56/78", "mobile"),
    ("06 123 456 78", "mobile"),
    ("06\u200b12\u00a034\u202f56 78", "mobile"),
    ("０６１２３４５６７８", "mobile"),
    ("612345678", "mobile"),
    ("awa.diop@gmail.com", "personal_email"),
    ("Awa.Diop@Orange.fr", "personal_email"),
    ("écrire à awa@hotmail.fr ou au secrétariat", "personal_email"),
    ("2 85 05 63 113 042 36", "national_number"),
    ("285056311304236", "national_number"),
    ("1850563113042", "national_number"),
    ("1 85 05 2A 113 042 36", "national_number"),
    ("allocataire n° 1234567", "recipient_number"),
    ("N° allocataire : 1234567 A", "recipient_number"),
    ("matricule 1234567", "recipient_number"),
)
PASSED = (
    "Le mot de passe est remis par le secrétariat.",
    "un espace protégé par mot de passe",
    "1 234 567 allocataires en 2023",
    "44,9 % des 12 345 allocataires",
    "2022-06-21/2022-06-22",
    "2026-05-04 09:30-16:00",
    "06/12/2022 14h30",
    "06.12.2022 14h",
    "du 06-12-2022 au 07-12-2022",
    "SIRET 123 456 789 01234",
    "12345678901234",
    "600 000 000 euros",
    "contact@caf63.caf.fr",
    "sdsf@puy-de-dome.gouv.fr",
    "https://www.monenfant.fr",
    "1 000 premiers jours, 2 500 familles, 63 communes",
)


@pytest.mark.parametrize(("text", "kind"), REFUSED)
def test_what_is_secret_or_personal_is_refused_and_not_said_again(text: str, kind: str) -> None:
    problem, *_ = refused([(HERE, text)])
    assert (problem.kind, problem.value, problem.near) == (kind, "", None)
    said = problem.said(words("fr"))
    assert said.startswith("notes.yaml, ligne 3, ")
    assert text not in said


@pytest.mark.parametrize("text", PASSED)
def test_what_only_looks_so_passes(text: str) -> None:
    assert not list(refused([(HERE, text)]))


PHONES = (("04 73 12 34 56", True), ("+33 4 73 12 34 56", True), ("en 2024", False))


@pytest.mark.parametrize(("text", "is_told"), PHONES)
def test_another_telephone_number_is_only_flagged(text: str, is_told: bool) -> None:
    assert not list(refused([(HERE, text)]))
    assert [problem.kind for problem in flagged([(HERE, text)])] == ["phone"] * is_told


def test_a_secret_hides_what_else_is_wrong_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "territory.yaml").write_text(
        "territory: {code: '99', name: Démo, of_name: de la Démo}\n"
        "schemas:\n  - {key: sdsf, title: SDSF, period: 'mdp : Xyzzy42'}\n",
        encoding="utf-8",
    )
    with pytest.raises(ProblemsError) as caught:
        incoming(tmp_path, common())
    assert {problem.kind for problem in caught.value.problems} == {"password", "not_a_date"}
    assert all("Xyzzy42" not in problem.said(words("fr")) for problem in caught.value.problems)
