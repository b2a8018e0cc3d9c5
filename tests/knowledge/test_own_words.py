"""A territory's own words: they work there, they win there, and nobody else hears of them."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import get_args

import pytest

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.common import common
from knowledge.fold import bases
from knowledge.model import AspectName, Contact, Schema, Section, Synonym, Term, Territory, TerritoryDocument
from knowledge.store import Store
from tests.knowledge.conftest import FrontDoor
from tests.knowledge.editions.demo import DEMO

SHIPPED = (
    ("92", "c’est quand le bilan ?", "Lundi 4 mai 2026"),
    ("92", "bilan du schéma", "février"),
    ("92", "c’est quand les 80 ans ?", "du 3 au 8 novembre 2025"),
    ("92", "tous les combien la newsletter ?", "semestrielle"),
    ("92", "qui contacter au cabinet ?", "Thomas Boyer"),
    ("92", "combien de places d’insertion ?", "204 places"),
    ("93", "où trouver la carto ?", "ressources.seinesaintdenis.fr"),
    ("93", "l’appli", "Application petite enfance"),
    ("93", "schéma de ma commune", "10 000 habitants"),
    ("93", "qui est le labo ?", "Experice"),
    ("93", "mail de la chercheuse", "pascale.garnier@univ-paris13.fr"),
    ("93", "les acteurs de la fiche 1.1", "Partenaires de la fiche 1.1"),
    ("63", "que pilote la fédération ?", "Fédération des CS"),
    ("63", "qui siège au groupe PEDT ?", "CEMEA"),
    ("63", "l’observatoire", "SENACS"),
    ("63", "c’est quoi le protocole ?", "insertion dans l’emploi"),
    ("63", "quelles fiches pour les petits-déjeuners du réseau ?", "séminaire parentalité"),
    ("38", "missions de l’observatoire", "enquêtes annuelles auprès des familles"),
    ("38", "les quatre actions", "annexe 4"),
    ("38", "l’état des lieux du département", "Diagnostic départemental"),
    ("38", "c’est quoi les 184 associations ?", "Associations familiales locales"),
)


@pytest.mark.parametrize(("code", "said", "fact"), SHIPPED)
def test_each_territory_is_asked_in_its_own_words(code: str, said: str, fact: str, door: FrontDoor) -> None:
    answer = door.told(code, said)
    assert answer.reply.status == "answered"
    answer.holds(fact)


ELSEWHERE = (
    ("63", "c’est quand le bilan ?", "4 mai"),
    ("38", "qui contacter au cabinet ?", "Boyer"),
    ("93", "combien de places d’insertion ?", "204"),
    ("92", "où trouver la carto ?", "Application petite enfance"),
    ("92", "schéma de ma commune", "10 000 habitants"),
    ("38", "que pilote la fédération ?", "Fédération des CS"),
    ("38", "qui siège au groupe PEDT ?", "CEMEA"),
    ("38", "l’observatoire", "SENACS"),
    ("63", "les quatre actions", "annexe 4"),
    ("63", "l’état des lieux du département", "Diagnostic départemental"),
)


@pytest.mark.parametrize(("code", "said", "fact"), ELSEWHERE)
def test_elsewhere_the_same_words_mean_nothing_of_it(code: str, said: str, fact: str, door: FrontDoor) -> None:
    door.told(code, said).lacks(fact)


@pytest.mark.parametrize("code", ["38", "63", "92", "93"])
def test_every_entry_that_is_shipped_can_be_said(code: str, knowledge: Store) -> None:
    edition = knowledge.current(code)
    assert edition
    assert len(edition.document.lexicon) >= 3
    assert all(bases(words) for entry in edition.document.lexicon for words in entry.words)


def test_an_entry_may_mean_whatever_can_be_asked_for() -> None:
    """Parts of the schéma go by the labels of the schéma itself."""
    assert set(get_args(AspectName)) == set(common().lexicon.aspects) - {"section"}


OWN = (
    Synonym(key="d1", words=("les frimousses",), means=("tout-petits",)),
    Synonym(key="d2", words=("à la barre",), aspect="pilots"),
    Synonym(key="d3", words=("la maison bleue",), record="caf"),
    Synonym(key="d4", words=("le club des crèches", "le club des 6"), record="cpe"),
    Synonym(key="d5", words=("opération toit",), record="f1"),
    Synonym(key="d6", words=("volet familles",), record="axe-2"),
    Synonym(key="d7", words=("la dame du schéma",), record="coord"),
    Synonym(key="d8", words=("la grande messe",), record="m2"),
    Synonym(key="d9", words=("le bilan",), record="bilan"),
    Synonym(key="d10", words=("partenaires",), aspect="indicators"),
    Synonym(key="d11", words=("le rapt",), record="reaap"),
    Synonym(key="d12", words=("handicap",), means=("animatrices",)),
    Synonym(key="d13", words=("la cachée",), record="c9"),
    Synonym(key="d14", words=("le vieux volet",), record="axe-9"),
    Synonym(key="d15", words=("MSA",), record="f2"),
)
HIDDEN = Contact(key="c9", function="Médiatrice", person="Ondine Valcourt", valid="2024/..", visibility="invited")
REAAP = Term(key="reaap", term="REAAP", meaning="Réseau d’écoute des parents", expansion="usual")
OLD = Schema(key="ancien", title="Schéma de la Démo 2018-2022", period="2018/2022")
OLD_AXE = Section(key="axe-9", schema_key="ancien", label="Axe", number="9", title="Brumaire", short="Brumaire")


def speaking(lexicon: tuple[Synonym, ...], code: str = "99", name: str = "Démo") -> TerritoryDocument:
    """The Démo with words of its own, under any name."""
    return DEMO.model_copy(
        update={
            "territory": Territory(code=code, name=name, of_name=f"de {name}"),
            "schemas": (*DEMO.schemas, OLD),
            "sections": (*DEMO.sections, OLD_AXE),
            "contacts": (*DEMO.contacts, HIDDEN),
            "terms": (REAAP,),
            "lexicon": lexicon,
        }
    )


@pytest.fixture(scope="module")
def two(renderer: Renderer) -> Iterator[FrontDoor]:
    """The Démo, which speaks its own way, and the same as the Cantal, which does not."""
    store = Store.open(None)
    for document in (speaking(OWN), speaking((), "15", "Cantal")):
        store.publish(document, at=datetime(2026, 3, 1, tzinfo=UTC), author="test", origin="test")
    yield FrontDoor(Assistant(store), renderer)
    store.close()


MEANT = (
    ("fiche sur les frimousses", "Fiche 1"),
    ("la fiche 2, qui est à la barre ?", "MSA"),
    ("la maison bleue pilote quelles fiches ?", "Fiche 1"),
    ("prochaine réunion du club des crèches", "12 mai 2026"),
    ("prochaine réunion du club des 6", "12 mai 2026"),
    ("qui pilote l’opération toit ?", "Comité petite enfance"),
    ("l’operation toi", "Places d’accueil"),
    ("fiches du volet familles", "Soutenir"),
    ("mail de la dame du schéma", "zelie.quatremarre@demo.example"),
    ("c’est quand la grande messe ?", "juin 2026"),
    ("où se tient la grande messe ?", "Bellecombe"),
    ("c’est quoi le rapt ?", "Réseau d’écoute"),
    ("le bilan", "Douze réunions"),
)


@pytest.mark.parametrize(("said", "fact"), MEANT)
def test_an_entry_means_words_a_field_or_a_record_here_alone(said: str, fact: str, two: FrontDoor) -> None:
    answer = two.told("99", said)
    assert answer.reply.status == "answered"
    answer.holds(fact)
    assert two.told("15", said).text != answer.text


WINS = (
    ("partenaires de la fiche 1", "Places ouvertes", "MSA"),
    ("fiche sur le handicap", "vingt animatrices", "outside"),
    ("MSA", "Soutenir les parents", "Mutualité sociale agricole"),
    ("le bilan", "Douze réunions", "avancement"),
)


@pytest.mark.parametrize(("said", "here", "there"), WINS)
def test_it_wins_over_the_common_words_here_alone(said: str, here: str, there: str, two: FrontDoor) -> None:
    two.told("99", said).holds(here)
    other = two.told("15", said)
    other.lacks(here)
    assert there == other.reply.reason or there in other.text


@pytest.mark.parametrize("said", ["la cachée", "qui est la cachée ?", "mail de la cachée", "le vieux volet"])
def test_what_is_not_shown_is_not_found_by_another_name(said: str, two: FrontDoor) -> None:
    answer = two.told("99", said)
    answer.lacks("Ondine", "Valcourt", "Médiatrice", "Brumaire")
    assert answer.reply.status != "answered"
