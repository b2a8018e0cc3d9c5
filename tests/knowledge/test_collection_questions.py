"""What is asked of partners, and calls for projects: what, of whom, when, where to send it, and what is left blank."""

import pytest

from tests.knowledge.conftest import FrontDoor

ASKED = (
    ("92", "qui doit envoyer les indicateurs quantitatifs ?", ("Référents thématiques", "Partenaires")),
    ("92", "qui doit remonter les indicateurs ?", ("Référents thématiques", "Partenaires")),
    ("92", "quand faut-il remonter les indicateurs ?", ("février 2026",)),
    ("92", "AMI MAM : qui peut candidater ?", ("Qui peut candidater : Communes",)),
    ("92", "quels appels à projets sont ouverts en ce moment ?", ("ne dit pas lesquels sont ouverts", "insertion")),
    ("92", "l’enquête auprès des gestionnaires porte sur quoi ?", ("Besoins", "Attentes pour le prochain schéma")),
    ("92", "quand a lieu l’enquête auprès des gestionnaires ?", ("février 2026", "mars 2026")),
    ("92", "qui répond à l’enquête ?", ("Gestionnaires (petite enfance, enfance, jeunesse, AVS, parentalité)",)),
    ("92", "entretiens ciblés, avec qui ?", ("Signataires", "Partenaires")),
    ("92", "quels appels à projets ?", ("qualité d’accueil", "insertion", "espaces ressources parentalité")),
    ("92", "objet de l’appel à projets qualité d’accueil", ("actions innovantes", "accueil individuel")),
    ("92", "combien de propositions reçues pour l’AAP qualité d’accueil ?", ("35",)),
    ("92", "qui finance l’appel à projets espaces ressources parentalité ?", ("Financeurs : Caf",)),
    ("92", "c’est quand le prochain appel à projets insertion ?", ("sans date", "printemps")),
    ("93", "quels appels à projets ?", ("AMI Accueil pour tous",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), ASKED)
def test_what_is_asked_of_partners_is_told(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


BLANK = (
    ("92", "date limite de l’appel à projets qualité d’accueil", ("qualité d’accueil",)),
    ("92", "où candidater à l’AMI MAM ?", ("MAM|Maisons d’Assistantes",)),
    ("92", "à qui envoyer les indicateurs ?", ("Recueil des indicateurs",)),
    ("92", "deadline of the quality call for projects", ("qualité d’accueil",)),
)


@pytest.mark.parametrize(("code", "said", "shown"), BLANK)
def test_what_the_document_leaves_open_is_blank_and_the_rest_is_shown(
    code: str, said: str, shown: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert answer.reply.reason == "blank"
    answer.holds(*shown)


@pytest.mark.parametrize("said", ["quels appels à projets ?"])
def test_where_none_is_known_it_is_not_said_that_there_is_none(said: str, door: FrontDoor) -> None:
    answer = door.told("38", said)
    assert answer.reply.status == "unknown"
    answer.lacks("Il n’y a pas", "Aucun")
