"""Whom to turn to: the function first, who holds it on the day asked about, who held it before; never a phone."""

import pytest

from tests.knowledge.conftest import FrontDoor

TODAY = (
    ("92", "2026-03-02", "qui contacter à la Caf ?", ("Lise Achard", "Sous-directrice", "lise.achard@caf92.caf.fr")),
    ("92", "2026-03-02", "who should I contact at the Caf?", ("Lise Achard", "from December 2025")),
    ("92", "2026-03-02", "mail de mme Achard", ("lise.achard@caf92.caf.fr",)),
    ("92", "2026-03-02", "who should I write to at the Caf about the plan?", ("lise.achard@caf92.caf.fr",)),
    ("93", "2026-03-02", "qui présente le séminaire Experice ?", ("Pascale Garnier",)),
    ("38", "2017-03-02", "le directeur de la Caf", ("Monsieur Chevalier",)),
    ("92", "2026-03-02", "à qui m’adresser pour le schéma ?", ("Lise Achard", "Thomas Boyer")),
    ("92", "2026-03-02", "qui est le directeur de mission ?", ("Thomas Boyer", "KPMG")),
    ("92", "2022-09-01", "qui contacter à la Caf ?", ("Marie Vignes", "marie.vignes@cafnanterre.cafmail.fr")),
    ("92", "2026-03-02", "qui était le contact de la Caf en 2022 ?", ("Marie Vignes",)),
    ("92", "2026-03-02", "contacts en 2023", ("Marie Vignes", "Marion Hajdenberg")),
    ("92", "2026-03-02", "mail de Lise Achard", ("lise.achard@caf92.caf.fr",)),
    ("92", "2026-03-02", "lise achard", ("Sous-directrice en charge du service aux partenaires",)),
    ("93", "2026-03-02", "adresse mail de Pascale Garnier", ("pascale.garnier@univ-paris13.fr",)),
    ("93", "2026-03-02", "qui contacter pour le séminaire Experice ?", ("Pascale Garnier",)),
    ("38", "2017-05-01", "qui est le président du Département ?", ("Monsieur Barbier",)),
    ("38", "2016-09-01", "qui est le préfet ?", ("Monsieur Bonnetain",)),
)


@pytest.mark.parametrize(("code", "day", "said", "facts"), TODAY)
def test_who_holds_it_on_the_day_is_told(
    code: str, day: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said, on=day)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


NOT_YET_OR_NO_MORE = (
    ("2026-03-02", "qui contacter à la Caf ?", "Vignes"),
    ("2022-09-01", "qui contacter à la Caf ?", "Achard"),
    ("2026-03-02", "contacts en 2023", "Achard"),
)


@pytest.mark.parametrize(("day", "said", "name"), NOT_YET_OR_NO_MORE)
def test_who_does_not_hold_it_on_the_day_is_not_told(day: str, said: str, name: str, door: FrontDoor) -> None:
    door.told("92", said, on=day).lacks(name)


FORMER = (
    ("92", "Marie Vignes est-elle toujours sous-directrice ?", ("Non", "Lise Achard", "Avant", "de 2022 à 2025")),
    ("92", "Marie Vignes est-elle toujours à la Caf ?", ("Non", "Lise Achard", "Avant")),
    ("92", "Marion Hajdenberg", ("Thomas Boyer", "Avant", "Marion Hajdenberg")),
    ("92", "is Marie Vignes still the contact?", ("No", "Lise Achard")),
    ("38", "Monsieur Barbier est-il toujours président du Département ?", ("Non", "31 décembre 2018", "depuis")),
    ("38", "qui est le préfet ?", ("Monsieur Bonnetain", "31 décembre 2018", "ne dit pas qui exerce")),
)


@pytest.mark.parametrize(("code", "said", "facts"), FORMER)
def test_who_no_longer_holds_it_is_said_to_be_before(
    code: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    door.told(code, said).holds(*facts)


def test_who_still_holds_it_is_confirmed(door: FrontDoor) -> None:
    assert door.told("92", "Lise Achard est-elle toujours sous-directrice ?").text.startswith("Oui")


PHONES = (
    "téléphone de Lise Achard",
    "numéro de téléphone de la Caf",
    "le téléphone portable de Thomas Boyer ?",
    "phone number of Lise Achard",
    "le 06 de Thomas Boyer",
)


@pytest.mark.parametrize("said", PHONES)
def test_a_phone_number_is_never_given(said: str, door: FrontDoor) -> None:
    answer = door.told("92", said)
    assert answer.reply.reason == "blank"
    answer.holds("téléphone|phone")


def test_an_address_is_given_beside_the_phone_that_is_not(door: FrontDoor) -> None:
    door.told("92", "mail et téléphone de Lise Achard").holds("lise.achard@caf92.caf.fr", "téléphone")


NONE = (("63", "qui contacter à la Caf ?"), ("63", "mail de la Caf"), ("93", "qui contacter à la Caf ?"))


@pytest.mark.parametrize(("code", "said"), NONE)
def test_where_no_contact_is_known_nobody_is_made_up(code: str, said: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "unknown"
    answer.lacks("@")
