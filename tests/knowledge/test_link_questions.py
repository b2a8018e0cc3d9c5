"""Resources to read or use: the address where one is printed, and that it is not where it is not."""

import pytest

from tests.knowledge.conftest import FrontDoor

CARTOGRAPHY = "https://ressources.seinesaintdenis.fr/Seine-Saint-Denis-territoire-demonstrateur"
ASKED = (
    ("93", "lien vers la cartographie petite enfance", (CARTOGRAPHY,)),
    ("93", "où trouver la cartographie dynamique ?", (CARTOGRAPHY,)),
    ("93", "site du laboratoire Experice", ("https://experice.univ-paris13.fr/",)),
    ("93", "link to the Experice site", ("https://experice.univ-paris13.fr/",)),
    ("93", "le portrait social petite enfance", ("Portrait social", "ODDS")),
    ("92", "le site Prendre soin", ("France Travail", "5 secteurs", "ne donne pas d’adresse")),
    ("92", "lien vers le règlement intérieur", ("Règlement intérieur du CDSF", "annexé")),
    ("92", "cartographie des structures AVIP", ("prochainement", "coordonnées")),
    ("92", "quel décret fixe la composition du CDSF ?", ("n°2021-1644", "14 décembre 2021")),
    ("38", "charte des relations parents-assistant maternel", ("Udaf",)),
    ("63", "site mutuacm", ("offres d’emploi",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), ASKED)
def test_a_resource_is_told_with_its_address_if_one_is_printed(
    code: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


ALONE = (("93", "lien vers la cartographie petite enfance", "experice"),)


@pytest.mark.parametrize(("code", "said", "other"), ALONE)
def test_the_one_that_is_named_is_told_alone(code: str, said: str, other: str, door: FrontDoor) -> None:
    door.told(code, said).lacks(other)


SECRETS = ("mot de passe de la cartographie", "identifiant pour la cartographie", "login and password of the map")


@pytest.mark.parametrize("said", SECRETS)
def test_a_password_is_never_given(said: str, door: FrontDoor) -> None:
    answer = door.told("93", said)
    assert answer.reply.reason == "outside"
    answer.holds("mot de passe|password")
