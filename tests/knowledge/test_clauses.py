"""Several questions in one message: how it is parted, and that each is answered."""

import pytest

from knowledge.clauses import beyond_introduction, clauses
from knowledge.common import common
from knowledge.reply import AcrossAnswer
from tests.knowledge.conftest import FrontDoor

ONE = (
    "qui pilote la fiche 7 ?",
    "qui pilote la fiche 5 et la 7 ?",
    "la fiche qui parle des jeunes et qui sont ni en emploi ni en formation",
    "Bonjour. Je suis nouvelle au service jeunesse. Qui pilote la fiche 7 ?",
    "fiche 7, pilotes et partenaires",
    "les fiches où la Caf est pilote et où la MSA est partenaire",
    "est-ce que la Caf et la MSA pilotent la 9 ?",
    "?",
    "",
)


@pytest.mark.parametrize("text", ONE)
def test_one_question_stays_whole(text: str) -> None:
    assert clauses(text, common().lexicon) == (text,)


SEVERAL = (
    ("qui pilote la 7 ? et quand est le copil ?", 2),
    ("c’est quoi AVIP et qui pilote la fiche 7 ?", 2),
    ("combien de centres sociaux en 2022 et au passage qui pilote la fiche 30", 2),
    ("Combien de quartiers prioritaires, et dans combien de communes ?", 2),
    ("Who pilots fiche 7, and when does fiche 9 start?", 2),
    ("qui pilote la 5 ? et quand commence la 9 ? et combien d’indicateurs a la 3 ?", 3),
)


@pytest.mark.parametrize(("text", "number"), SEVERAL)
def test_each_interrogative_begins_another(text: str, number: int) -> None:
    assert len(clauses(text, common().lexicon)) == number


TOLD = (
    ("63", "c’est quoi AVIP et qui pilote la fiche 7 ?", ("Insertion Professionnelle", "DDETS")),
    ("63", "combien de centres sociaux en 2022 et au passage qui pilote la fiche 30", ("8", "Pilotes de la fiche 30")),
    ("92", "quand est le prochain CDSF, et qui siège au comité parentalité ?", ("prochaine réunion", "UDAF")),
    ("38", "Combien de quartiers prioritaires, et dans combien de communes ?", ("26", "18")),
    ("", "Qui préside le copil en Isère et qui préside le CDSF dans les Hauts-de-Seine ?", ("Préfet", "État")),
)


@pytest.mark.parametrize(("code", "text", "facts"), TOLD)
def test_each_is_answered(code: str, text: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    told = door.told(code, text)
    assert isinstance(told.reply.content, AcrossAnswer)
    told.holds(*facts)


def test_two_things_asked_of_one_fiche_are_one_answer(door: FrontDoor) -> None:
    told = door.told("63", "qui pilote la 7 et avec quels indicateurs ?")
    assert told.reply.kind == "fiche"
    told.holds("Pilotes de la fiche 7", "Indicateurs de la fiche 7")


def test_a_follow_up_leans_on_the_last_of_them(door: FrontDoor) -> None:
    door.told("63", "c’est quoi AVIP et qui pilote la fiche 7 ?", "et ses partenaires ?").holds(
        "Partenaires de la fiche 7"
    )


INTRODUCED = (
    ("Bonjour, élue depuis peu : qui est mon interlocuteur à la Caf ?", "qui est mon interlocuteur à la Caf ?"),
    ("je dirige une crèche, on va mal, quelle instance nous suit ?", "on va mal, quelle instance nous suit ?"),
    ("Gestionnaire de crèche : l’enquête, elle sort quand ?", "l’enquête, elle sort quand ?"),
    ("alors la fiche 7, qui la pilote ?", "alors la fiche 7, qui la pilote ?"),
    ("qui pilote, bonjour, la fiche 7 ?", "qui pilote, bonjour, la fiche 7 ?"),
)


@pytest.mark.parametrize(("text", "question"), INTRODUCED)
def test_who_the_asker_is_stands_before_the_question(text: str, question: str) -> None:
    assert beyond_introduction(text, common().lexicon) == question
