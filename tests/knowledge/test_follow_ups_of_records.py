"""Conversations about meetings, bodies, contacts, calls, priorities, figures, actions: each leans on the one before."""

import pytest

from tests.knowledge.conftest import FrontDoor

FOLLOWED = (
    ("92", ("prochaine réunion", "c’est où ?"), ("pas encore fixé",), ("Ordre du jour",)),
    ("92", ("prochaine réunion", "à quelle heure ?"), ("9h30",), ()),
    ("92", ("dernière réunion du CDSF", "et l’ordre du jour ?"), ("Clôture du comité",), ()),
    ("92", ("la journée santé mentale, c’était quand ?", "qui l’organisait ?"), ("SDJES",), ()),
    ("92", ("toutes les réunions du comité AVS", "et en 2024 ?"), ("mai 2024", "septembre 2024"), ("2025 ·",)),
    ("92", ("toutes les réunions du comité AVS", "et depuis 2025 ?"), ("septembre 2025",), ("2024 ·",)),
    ("92", ("toutes les réunions", "et à la rentrée 2025 ?"), ("septembre 2025",), ("mai 2024",)),
    ("92", ("réunions de septembre 2025", "et en mai 2025 ?"), ("Enfance-Jeunesse",), ("septembre",)),
    ("92", ("dernière réunion du comité parentalité", "et la petite enfance ?"), ("Petite enfance",), ()),
    ("92", ("missions du comité de pilotage", "et son rythme ?"), ("3 réunions par an",), ("Missions",)),
    ("92", ("référents techniques du comité parentalité", "et pour l’enfance-jeunesse ?"), ("DSDEN",), ("MSA",)),
    ("92", ("qui préside le CDSF ?", "et combien de fois se réunit-il ?"), ("A minima 1",), ()),
    ("92", ("qui contacter à la Caf ?", "et son mail ?"), ("lise.achard",), ("Boyer",)),
    ("92", ("qui est Thomas Boyer ?", "son adresse mail ?"), ("thomasboyer@kpmg.fr",), ("Achard",)),
    ("92", ("objet de l’AAP qualité d’accueil", "et la date limite ?"), ("qualité d’accueil",), ()),
    ("92", ("l’enquête auprès des gestionnaires porte sur quoi ?", "auprès de qui ?"), ("Gestionnaires",), ()),
    ("92", ("priorités 2025 du comité petite enfance", "et pour la parentalité ?"), ("1000 premiers",), ("métiers",)),
    ("92", ("priorités 2025", "et en 2026 ?"), ("Je ne connais pas les priorités 2026",), ()),
    ("92", ("combien de places AVIP en 2025 ?", "et en 2024 ?"), ("187",), ("204",)),
    ("92", ("combien de places AVIP en 2025 ?", "et l’année d’avant ?"), ("187",), ("204",)),
    ("92", ("combien de places AVIP en 2024 ?", "ça a augmenté ?"), ("187", "204"), ()),
    ("92", ("qu’a fait le comité AVS en 2025 ?", "et en 2024 ?"), ("mai 2024",), ()),
    ("92", ("qu’a fait le comité AVS en 2024 ?", "et le comité parentalité ?"), ("Levallois",), ("conjugal",)),
    ("93", ("combien d’EAJE à Saint-Denis ?", "et dans le département ?"), ("446",), ("34",)),
    ("38", ("action 1-1-1 de l’orientation 2", "et ses partenaires ?"), ("UDCCAS",), ()),
    ("38", ("partenaires de l’action 1-1-1 de l’orientation 1", "et les indicateurs ?"), ("micro-crèches",), ()),
    ("38", ("partenaires de l’action 1-3-1 de l’orientation 1", "et de l’action 1-4-1 ?"), ("1-4-1", "Justice"), ()),
    ("38", ("orientation 1", "et la 2 ?"), ("Orientation stratégique 2",), ()),
    ("38", ("action 1-1-1", "celle de l’orientation 2"), ("circuit d’information",), ()),
    ("93", ("axe 5", "et l’axe 1 ?"), ("Axe 1",), ()),
    ("93", ("qui pilote la fiche 1.1 ?", "et ses indicateurs ?"), ("Taux d’occupation",), ()),
    ("93", ("quelles villes doivent avoir un schéma municipal ?", "et la CTG ?"), ("faire office de schéma|CTG",), ()),
    ("38", ("c’est quoi SVE ?", "et TPS ?"), ("Toute petite section",), ()),
    ("92", ("who chairs the CDSF?", "and how often does it meet?"), ("A minima 1",), ()),
)


@pytest.mark.parametrize(("code", "texts", "facts", "others"), FOLLOWED, ids=[" > ".join(each[1]) for each in FOLLOWED])
def test_a_follow_up_leans_on_the_question_before(
    code: str, texts: tuple[str, ...], facts: tuple[str, ...], others: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, *texts)
    answer.holds(*facts)
    answer.lacks(*others)


WHOLE = (
    ("92", ("prochaine réunion", "qui préside le CDSF ?"), "Présidence : État"),
    ("92", ("qui contacter à la Caf ?", "priorités 2025"), "référentiel conjoint"),
    ("38", ("qui préside le comité de pilotage ?", "orientation 3"), "politique jeunesse"),
)


@pytest.mark.parametrize(("code", "texts", "fact"), WHOLE)
def test_a_whole_question_does_not_lean(code: str, texts: tuple[str, ...], fact: str, door: FrontDoor) -> None:
    door.told(code, *texts).holds(fact)
