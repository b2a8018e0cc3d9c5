"""Rules are quoted with their condition as printed, and never applied to a case."""

import pytest

from tests.knowledge.conftest import FrontDoor

CONDITION = "toutes les villes de plus de 10 000 habitants"
QUOTED = (
    ("93", "quelles villes doivent avoir un schéma municipal ?", (CONDITION, "décret de mars")),
    ("93", "la CTG peut-elle remplacer le schéma municipal ?", ("La CTG peut faire office de schéma",)),
    ("93", "dans quel cadre s’inscrit le schéma municipal ?", ("Cadre du schéma municipal",)),
    ("38", "quel est le préavis pour résilier ?", ("3 mois",)),
    ("38", "peut-on modifier le schéma par avenant ?", ("avenant précise",)),
    ("38", "qui peut entrer dans les groupes techniques ?", ("nouveaux acteurs",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), QUOTED)
def test_a_rule_is_quoted(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    assert answer.reply.sources


COMPARED = (
    ("93", "9200 hab on doit faire un schema ?", "9 200 habitants : pas au-dessus du seuil"),
    ("93", "une ville de 12 000 habitants doit-elle avoir un schéma ?", "12 000 habitants : au-dessus du seuil"),
    ("93", "we have 9500 inhabitants, do we have to adopt a schéma?", "9,500 inhabitants: not above"),
)


@pytest.mark.parametrize(("code", "said", "compared"), COMPARED)
def test_a_number_of_inhabitants_stands_beside_the_printed_one(
    code: str, said: str, compared: str, door: FrontDoor
) -> None:
    door.told(code, said).holds(CONDITION, compared)


def test_a_rule_of_another_territory_is_pointed_to(door: FrontDoor) -> None:
    answer = door.told("92", "12000 habitants, schéma obligatoire ?")
    assert answer.reply.reason == "outside"
    answer.holds("Seine-Saint-Denis")


def test_a_rule_without_a_date_has_no_deadline(door: FrontDoor) -> None:
    answer = door.told("93", "avant quelle date la ville doit-elle avoir son schéma pluriannuel ?")
    assert answer.reply.reason == "blank"
    answer.holds(CONDITION)


CASES = (
    "Montreuil doit-elle faire un schéma pluriannuel ?",
    "ma commune de 9 000 habitants doit-elle faire un schéma municipal ?",
    "une ville de 12 000 habitants doit-elle avoir un schéma pluriannuel ?",
)


@pytest.mark.parametrize("said", CASES)
def test_a_rule_is_never_applied_to_a_case(said: str, door: FrontDoor) -> None:
    answer = door.told("93", said)
    answer.holds(CONDITION, "je ne dis pas si elle s’applique|I do not say whether it applies")
    assert not answer.text.startswith(("Oui", "Non", "Yes", "No"))


@pytest.mark.parametrize(("code", "said"), [("38", "comment quitter le schéma ?"), ("93", "schéma municipal")])
def test_a_quotation_has_one_pair_of_marks(code: str, said: str, door: FrontDoor) -> None:
    door.told(code, said).lacks("« «", "» »")
