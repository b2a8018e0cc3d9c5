"""What is asked of committees and groups: what they do, who sits in them and as what, how often they meet."""

import pytest

from tests.knowledge.conftest import FrontDoor

ASKED = (
    ("92", "missions du comité de pilotage", ("orientations stratégiques", "appels à projets")),
    ("92", "à quoi sert le CDSF ?", ("schéma départemental", "article L. 214-5")),
    ("92", "missions des comités thématiques", ("feuille de route", "mise en réseau")),
    ("92", "qui préside le CDSF ?", ("Présidence : État",)),
    ("92", "qui sont les vice-présidents du CDSF ?", ("Vice-présidence", "Caf", "collectivités locales")),
    ("92", "who chairs the CDSF?", ("Chair: État",)),
    ("92", "combien de membres au CDSF ?", ("37",)),
    ("92", "référents techniques du comité parentalité", ("Préfecture", "Département 92", "Caf 92")),
    ("92", "qui est référent technique de l’enfance-jeunesse ?", ("Préfecture", "DSDEN", "Caf 92")),
    ("92", "référents techniques de l’animation de la vie sociale", ("Fédération des centres sociaux", "Caf 92")),
    ("92", "qui sont les membres du comité enfance-jeunesse ?", ("SDJES", "Ligue de l’Enseignement", "MSA")),
    ("92", "contributeurs occasionnels du comité petite enfance", ("UFNAFAAM", "FEPEM", "Gestionnaires EAJE")),
    ("92", "combien de fois par an se réunit le CDSF ?", ("A minima 1 réunion par an",)),
    ("92", "rythme du comité de pilotage", ("3 réunions par an",)),
    ("92", "les comités thématiques se réunissent combien de fois par an ?", ("3 réunions par an",)),
    ("92", "c’est quoi le comité de labellisation ?", ("AVIP/AVIS", "n’imprime pas sa composition")),
    ("92", "comment s’appelait avant le comité AVS ?", ("Comité thématique « Animation de la vie sociale »",)),
    ("93", "combien de réunions par an pour les groupes de travail ?", ("2 à 3 réunions par an",)),
    ("93", "composition du groupe de travail axe 5", ("membres du CDSF ou leurs délégués", "volontaires")),
    ("38", "qui préside le comité de pilotage ?", ("Préfet de Département",)),
    ("38", "qui anime le comité technique ?", ("Caf",)),
    ("38", "missions des comités opérationnels", ("plan d’action de l’orientation stratégique",)),
    ("38", "composition de la Cdaje", ("Mutualité sociale agricole", "Organisations syndicales")),
    ("38", "combien de fois par an se réunit le réseau des Ram ?", ("6 réunions annuelles",)),
    ("38", "who chairs the steering committee?", ("Préfet",)),
    ("63", "qui siège au comité technique AVS ?", ("Fiche 23", "Fédération des CS", "Fiche 28")),
    ("92", "le copil, il y a qui en plus des présidents et vice-présidents ?", ("DSDEN",)),
    ("92", "qui prépare les réunions du CDSF ?", ("Comité de pilotage",)),
    ("63", "quelle instance suit les crèches en difficulté ?", ("Comité technique d’étude et de suivi",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), ASKED)
def test_what_is_asked_of_a_body_is_told(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    assert answer.reply.sources


ONLY = (
    ("92", "référents techniques du comité parentalité", ("UDAF", "Missions", "Cour d’appel")),
    ("92", "missions du comité de pilotage", ("Rythme", "DSDEN")),
    ("92", "qui préside le CDSF ?", ("Missions", "37 membres")),
    ("38", "qui préside le comité de pilotage ?", ("Association des Maires",)),
)


@pytest.mark.parametrize(("code", "said", "others"), ONLY)
def test_nothing_else_is_told(code: str, said: str, others: tuple[str, ...], door: FrontDoor) -> None:
    door.told(code, said).lacks(*others)


BLANK = (
    ("92", "qui anime le comité petite enfance ?", "animation"),
    ("92", "qui préside le comité de pilotage ?", "présidence"),
    ("93", "qui préside le CDSF ?", "présidence"),
    ("38", "rythme des comités opérationnels", "rythme"),
)


@pytest.mark.parametrize(("code", "said", "what"), BLANK)
def test_what_the_document_does_not_say_of_a_body_is_blank(code: str, said: str, what: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.reason == "blank"
    answer.holds("ne le précise pas", what)


WHETHER = (
    ("92", "la Fédération des centres sociaux siège-t-elle au comité parentalité ?", "Oui"),
    ("92", "la DSDEN siège-t-elle au comité de pilotage ?", "Oui"),
    ("38", "l’Udaf siège-t-elle au comité de pilotage ?", "Oui"),
    ("63", "la DDETS siège-t-elle au comité technique AVS ?", "Non"),
)


@pytest.mark.parametrize(("code", "said", "word"), WHETHER)
def test_whether_somebody_sits_in_a_body(code: str, said: str, word: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    assert answer.text.startswith(word)


PARTS = (
    ("92", "le Département est-il référent technique du comité enfance-jeunesse ?", "Non", "DSDEN"),
    ("92", "le Département est-il référent technique du comité parentalité ?", "Oui", "Préfecture"),
    ("92", "le Département préside-t-il le CDSF ?", "Non", "vice-présidence"),
    ("92", "pourquoi la MSA est-elle vice-présidente du CDSF ?", "Non", "collectivités locales"),
    ("92", "l’UDAF participe au comité AVS ?", "Non", "MSA"),
    ("92", "les communes sont-elles membres du comité petite enfance ?", "Oui", "DRIEETS"),
)


@pytest.mark.parametrize(("code", "said", "word", "fact"), PARTS)
def test_whether_somebody_has_a_part_in_a_body(code: str, said: str, word: str, fact: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.text.startswith(word)
    answer.holds(fact)


EACH = (
    ("92", "référents techniques des comités thématiques", ("Parentalité", "Enfance-Jeunesse", "DSDEN"), ("UDAF",)),
    ("92", "tableau des référents techniques par comité", ("Petite enfance", "DSDEN"), ("UDAF",)),
    ("92", "combien de réunions par an ?", ("A minima 1", "3 réunions par an"), ()),
    ("92", "dans quels comités le Département n’est pas référent technique ?", ("Enfance-Jeunesse",), ("Parentalité",)),
    ("92", "dans quels comités la MSA n’est-elle pas ?", ("Comité de pilotage",), ("Parentalité",)),
    ("92", "missions du copil et du CDSF", ("appels à projets", "L. 214-5"), ()),
)


@pytest.mark.parametrize(("code", "said", "facts", "others"), EACH, ids=[each[1] for each in EACH])
def test_what_is_asked_of_several_bodies_is_told_of_each(
    code: str, said: str, facts: tuple[str, ...], others: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    answer.lacks(*others)


SHARED = (("92", "qui siège dans les comités thématiques ?", 4),)


@pytest.mark.parametrize(("code", "said", "at_least"), SHARED)
def test_a_name_that_several_bodies_share_is_asked_back(code: str, said: str, at_least: int, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "clarify"
    answer.holds("instance")
    assert len(answer.reply.choices) >= at_least


def test_what_is_the_same_in_all_of_them_needs_no_choice(door: FrontDoor) -> None:
    door.told("92", "rythme des comités thématiques").holds("3 réunions par an")


LISTS = (
    ("92", "quelles instances ?", ("Je connais", "Comité de pilotage", "SAIS92")),
    ("92", "combien d’instances ?", ("Je connais 9",)),
    ("38", "liste des instances", ("Comité de pilotage", "Cdaje", "Observatoire de la vie familiale")),
    ("93", "quels groupes de travail ?", ("2 à 3 réunions par an",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), LISTS)
def test_the_bodies_are_listed(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


DOUBTS = (
    ("38", "rythme du comité technique", ("1 fois par an", "On ne sait pas lequel des deux")),
    ("38", "rythme du comité de pilotage", ("1 fois par an", "On ne sait pas lequel des deux")),
)


@pytest.mark.parametrize(("code", "said", "facts"), DOUBTS)
def test_a_doubt_of_the_document_about_a_body_is_said(
    code: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    door.told(code, said).holds(*facts)


SEATED = (
    ("92", "la MSA siège-t-elle dans les quatre comités thématiques ?", ("Oui : MSA figure dans 4 des 4",)),
    ("92", "la Caf est-elle référente technique de tous les comités ?", ("Oui : Caf figure dans 4 des 4",)),
    ("92", "l’UDAF est-elle dans tous les comités ?", ("Pas dans toutes|Aucune",)),
    ("38", "quelle instance ne comptait que la Caf ?", ("Réaap", "sans autre membre")),
    ("92", "quels comités n’ont que la Caf ?", ("Aucune",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), SEATED)
def test_in_how_many_bodies_somebody_sits(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
