"""Sigles and terms: what they mean here, what they mean elsewhere, and what no document expands."""

import pytest

from knowledge.library import Library
from tests.knowledge.conftest import TODAY, FrontDoor

MEANT = (
    ("93", "que signifie EAJE ?", ("Établissement d’accueil du jeune enfant",)),
    ("92", "c’est quoi AVIP ?", ("insertion professionnelle",)),
    ("38", "SVE", ("Service volontaire européen",)),
    ("38", "TPS", ("Toute petite section",)),
    ("38", "c’est quoi l’OVF ?", ("Observatoire de la vie familiale",)),
    ("38", "MIDELCA", ("MILDECA", "drogues et les conduites addictives")),
    ("38", "MILDECA", ("drogues et les conduites addictives",)),
    ("38", "CIMAP", ("modernisation de l’action publique",)),
    ("63", "c’est quoi le REAAP ?", ("appui et d’accompagnement des parents",)),
    ("63", "what does AVS mean?", ("Animation de la vie sociale",)),
    ("93", "RSAI", ("santé et accueil inclusif",)),
    ("93", "SPPE", ("service public de la petite enfance",)),
    ("92", "que veut dire SDSF ?", ("schéma", "services aux familles")),
    ("93", "que veut dire EPT ?", ("Établissement public territorial",)),
    ("38", "Midelca dans les indicateurs jeunesse, ça désigne quoi ?", ("drogues",)),
    ("38", "OVF et PIF, deux sigles, tu traduis ?", ("Observatoire de la vie familiale", "Point info")),
)


@pytest.mark.parametrize(("code", "said", "facts"), MEANT)
def test_a_sigle_is_expanded(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


NOT_DEFINED = (("63", "définition taux de couverture"), ("63", "que veut dire réseau parentalité ?"))


@pytest.mark.parametrize(("code", "said"), NOT_DEFINED)
def test_what_is_no_definition_is_only_offered(code: str, said: str, door: FrontDoor) -> None:
    reply = door.told(code, said).reply
    assert reply.reason == "blank"
    assert reply.choices


def test_fiches_on_a_word_of_the_trade_are_listed(door: FrontDoor) -> None:
    door.told("63", "fiche sur les assmat").holds("Fiche 1", "Fiche 3", "Fiche 4")


HOMONYMS = (
    ("92", "c’est quoi l’AMI ?", ("Appel à manifestation d’intérêt",)),
    ("38", "c’est quoi l’AMI ?", ("Association des Maires de l’Isère",)),
    ("93", "c’est quoi un AMI ?", ("Appel à manifestation d’intérêt",)),
    ("38", "c’est quoi SESAME ?", ("emploi", "sport")),
)


@pytest.mark.parametrize(("code", "said", "facts"), HOMONYMS)
def test_a_sigle_that_means_two_things_is_told_as_both(
    code: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    door.told(code, said).holds(*facts)


def test_what_no_document_expands_is_said_to_be_the_usual_meaning(door: FrontDoor) -> None:
    door.told("92", "c’est quoi la DSDEN ?").holds("usuel|usage courant")


@pytest.mark.parametrize("said", ["le glossaire", "liste des sigles", "show me the glossary"])
def test_the_glossary_lists_what_is_explained(said: str, door: FrontDoor) -> None:
    door.told("38", said).holds("SVE", "MILDECA", "TISF")


@pytest.mark.parametrize("code", ["38", "63", "92", "93"])
def test_every_term_of_the_glossary_is_explained(code: str, door: FrontDoor, library: Library) -> None:
    terms = [term.term for term in library.shelf(code, TODAY).catalogue.terms.values()]
    unknown = [term for term in terms if door.told(code, f"c’est quoi {term} ?").reply.status == "unknown"]
    assert not unknown
