"""An answer that passes over what the question names is offered, not asserted; « oui » is said where all is so."""

import pytest

from tests.knowledge.conftest import FrontDoor

OFFERED = (
    ("63", "que dit le diagnostic sur la visibilité des structures AVS ?"),
    ("63", "taux de la PSU 2025 pour un multi-accueil ?"),
    ("92", "priorités du comité licornes"),
    ("38", "degré d’implication du SPIP dans le schéma ?"),
)


@pytest.mark.parametrize(("code", "text"), OFFERED)
def test_it_asks_back_with_what_it_found(code: str, text: str, door: FrontDoor) -> None:
    reply = door.told(code, text).reply
    assert reply.status != "answered"
    labels = [choice.label for choice in reply.choices]
    assert 1 <= len(labels) == len(set(labels)) <= 4


CHATTER = (
    ("63", "bonjour, excusez-moi de vous déranger, je débarque à la DDETS : quelles fiches on pilote ?"),
    ("63", "je suis en voiture donc je dicte, les indicateurs de la fiche vingt et un s’il te plaît"),
    ("92", "quand s’est tenu le dernier CDSF ?"),
)


@pytest.mark.parametrize(("code", "text"), CHATTER)
def test_words_of_every_day_raise_no_doubt(code: str, text: str, door: FrontDoor) -> None:
    assert door.told(code, text).reply.status == "answered"


def test_yes_only_where_the_record_says_all_of_it(door: FrontDoor) -> None:
    door.told("92", "le CDSF de décembre 2025 c’était bien à la préfecture ?").holds("Oui :", "Préfecture")
    false = door.told("92", "le CDSF du 12 décembre, c’était bien à l’Hôtel du Département ?")
    false.holds("Préfecture")
    false.lacks("Oui")
