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
