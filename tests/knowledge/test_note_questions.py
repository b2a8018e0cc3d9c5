"""What a committee did, national news, proposals: told from the notes about it, of the year asked about."""

import pytest

from tests.knowledge.conftest import FrontDoor

ASKED = (
    ("92", "qu’a fait le comité AVS en 2025 ?", ("pactes de coopération", "cellule de veille")),
    ("92", "qu’a fait le comité parentalité en 2024 ?", ("parents d’adolescents", "Bourg-la-Reine", "Arras")),
    ("92", "travaux 2024 du comité enfance jeunesse", ("SAIS",)),
    ("92", "quest ce quon a fait en 2025 petite enfance", ("35 propositions|qualité d’accueil",)),
    ("92", "what did the AVS committee do in 2025?", ("cellule de veille",)),
    ("92", "où en sont les pactes de coopération ?", ("dix centres sociaux",)),
    ("92", "c’est bien le comité petite enfance qui suit les parents d’ados ?", ("Parentalité 2024",)),
    ("92", "cellule de veille des centres sociaux", ("difficultés financières", "saisine")),
    ("92", "financement du conseil conjugal et familial", ("CNAF", "expérimentation")),
    ("92", "conseils locaux en santé mentale", ("CLSM", "ARS")),
    ("92", "fréquence du journal du schéma", ("semestriel",)),
    (
        "93",
        "quelles propositions du groupe de travail axe 5 ?",
        ("Traduction du SDSF sur le terrain",),
    ),
    ("93", "comment la Caf aide les communes ?", ("simulateur de financement",)),
    ("93", "quand a été créée la cartographie ?", ("2023",)),
    ("38", "quelles instances existaient avant le schéma ?", ("Petite enfance", "Soutien à la parentalité")),
    ("38", "que souhaite l’Udaf ?", ("quatrième groupe de travail|Observatoire",)),
    ("38", "que souhaite la MSA sur la médiation familiale ?", ("MSA", "médiation familiale")),
)


@pytest.mark.parametrize(("code", "said", "facts"), ASKED)
def test_what_is_known_beside_the_plan_is_told(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    assert answer.reply.sources


OTHER_YEAR = (
    ("qu’a fait le comité AVS en 2025 ?", "mai 2024"),
    ("qu’a fait le comité parentalité en 2024 ?", "conjugal"),
)


@pytest.mark.parametrize(("said", "other"), OTHER_YEAR)
def test_the_work_of_another_year_is_not_told(said: str, other: str, door: FrontDoor) -> None:
    door.told("92", said).lacks(other)


def test_the_page_of_one_committee_under_the_name_of_another_is_said(door: FrontDoor) -> None:
    door.told("92", "qu’a fait le comité parentalité en 2024 ?").holds("titrée par erreur", "Petite enfance")
