"""Yes or no about who takes part: by name, through a committee, in the other role; a category is never denied."""

import pytest

from tests.knowledge.conftest import FrontDoor

VERDICTS = (
    ("la msa est-elle partenaire de la fiche 6 ?", "Oui", ("MSA est partenaire de la fiche 6",)),
    ("la DDETS est-elle pilote de la fiche 7 ?", "Oui", ("DDETS est pilote",)),
    ("la PMI est-elle pilote de la fiche 20 ?", "Oui", ("PMI est pilote",)),
    ("l’UDAF est-elle pilote de la fiche 7 ?", "Non", ("DDETS",)),
    ("la MSA est-elle pilote de la fiche 3 ?", "Non", ("mais partenaire",)),
    ("la caf est-elle pilote de la fiche 23 ?", "Oui", ("via le comité",)),
    ("la caf est-elle pilote de la fiche 25 ?", "Oui", ("via le comité", "imprimée sur une autre fiche", "partenaire")),
    ("la caf est-elle partenaire de la fiche 23 ?", "Non", ("mais pilote", "via le comité")),
    ("le comité AVIP est-il partenaire de la fiche 7 ?", "Oui", ("fiche 7",)),
    ("is the MSA a partner of fiche 6?", "Yes", ("MSA",)),
    ("does UDAF pilot fiche 7?", "No", ("UDAF", "DDETS")),
    ("is the Caf partner of fiche 23?", "No", ("pilot", "through")),
    ("la caf et la msa sont-elles pilotes de la fiche 7 ?", "Oui", ("Non", "MSA")),
)


@pytest.mark.parametrize(("said", "verdict", "facts"), VERDICTS)
def test_a_verdict_begins_with_yes_or_no(said: str, verdict: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    assert answer.text.startswith(verdict)
    answer.holds(*facts)


def test_of_two_fiches_each_has_its_verdict(door: FrontDoor) -> None:
    answer = door.ask("la MSA est-elle partenaire des fiches 6 et 7 ?")
    answer.holds("Oui : MSA est partenaire de la fiche 6", "Non : MSA n’est pas partenaire de la fiche 7")


CATEGORIES = (
    "les collectivités sont-elles pilotes de la fiche 7 ?",
    "les collectivités pilotent-elles la fiche 7 ?",
    "les organismes de formation sont-ils partenaires de la fiche 7 ?",
    "are local authorities partners of fiche 7?",
)


@pytest.mark.parametrize("said", CATEGORIES)
def test_a_category_is_never_denied(said: str, door: FrontDoor) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.lacks("Non :", "No:")


def test_a_category_that_is_printed_is_confirmed(door: FrontDoor) -> None:
    assert door.ask("les universités sont-elles partenaires de la fiche 24 ?").text.startswith("Oui")


@pytest.mark.parametrize("said", ["la MSA pilote-t-elle la fiche 3 ?", "la MSA pilote-t-elle le handicap ?"])
def test_who_only_joins_does_not_pilot(said: str, door: FrontDoor) -> None:
    assert door.ask(said).text.startswith("Non")


def test_an_organisation_without_an_article_has_its_verdict(door: FrontDoor) -> None:
    assert door.ask("is MSA a partner of fiche 6?").text.startswith("Yes")


SITS = (
    ("la msa fait-elle partie du comité technique AVS ?", "Oui", ("fiche 23", "fiche 28")),
    ("l’UDAF fait-elle partie du comité technique AVS ?", "Non", ("Caf",)),
)


@pytest.mark.parametrize(("said", "verdict", "facts"), SITS)
def test_who_sits_in_a_committee_is_what_is_printed(
    said: str, verdict: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.ask(said)
    assert answer.text.startswith(verdict)
    answer.holds(*facts)


def test_whether_one_takes_part_in_all_of_a_section(door: FrontDoor) -> None:
    door.ask("fiches de l’engagement 3 que la DDETS pilote").holds("DDETS", "7", "8")


CLAIMS = (
    ("pourquoi la MSA pilote-t-elle la fiche 7 ?", ("Non : MSA n’est pas pilote", "DDETS")),
    ("quand la Caf a-t-elle quitté la fiche 3 ?", ("Si : Caf est pilote de la fiche 3",)),
    ("pourquoi la Caf ne pilote plus la fiche 7 ?", ("Si : Caf est pilote",)),
    ("la MSA ne pilote pas la 7 ?", ("En effet : MSA n’est pas pilote",)),
    ("la MSA pilote la 7 ou pas ?", ("Non : MSA n’est pas pilote",)),
    ("le Département pilote la fiche 21, n’est-ce pas ?", ("Non : CD n’est pas pilote",)),
    ("la fiche 6 est-elle dans l’engagement 5 ?", ("Non, elle est classée ici", "Engagement 3")),
    ("la fiche 6 est-elle dans l’engagement 3 ?", ("Oui, elle est classée ici", "Engagement 3")),
    ("pourquoi la fiche 6 est dans l’engagement 5 ?", ("Non", "Engagement 3")),
    ("c’est vrai que la fiche 12 démarre en 2025 ?", ("Non : aucune de ses dates", "2023")),
    ("la fiche 3 démarre en 2023 ?", ("Oui : 2023",)),
    ("la 29 ne commence qu’en 2025 ?", ("Non, pas seulement 2025", "2023")),
    ("la fiche 29 démarre en 2025 ?", ("Oui, en partie",)),
    ("when did the Caf leave sheet 3?", ("Yes: Caf is indeed a pilot",)),
    ("does sheet 12 start in 2025?", ("No: none of its dates",)),
)


@pytest.mark.parametrize(("said", "facts"), CLAIMS)
def test_what_is_taken_for_granted_is_confirmed_or_corrected(
    said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.ask(said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
