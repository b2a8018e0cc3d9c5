"""The state of health: what is to look at on a day, and what to do."""

from collections.abc import Callable
from datetime import date

import pytest

from knowledge.common import common
from knowledge.editions.advice import advice
from knowledge.editions.health import findings
from knowledge.model import (
    Block,
    Call,
    Collection,
    Contact,
    Event,
    Figure,
    Mandate,
    Meeting,
    Synonym,
    Term,
    TerritoryDocument,
)
from knowledge.words import words
from tests.knowledge.editions.demo import DEMO, added, edited, without

TODAY = date(2026, 3, 2)
Edit = Callable[[TerritoryDocument], TerritoryDocument]


def lines(document: TerritoryDocument, today: date = TODAY) -> list[str]:
    """What is said of a document's health."""
    told = advice(findings(document, common(), today), document, common(), words("fr"))
    return [line.said(words("fr")) for line in told]


def more(part: str, record: object) -> Edit:
    return lambda document: added(document, part, record)  # type: ignore[arg-type]


def set_(key: str, **fields: object) -> Edit:
    return lambda document: edited(document, key, **fields)


COLLECTION = Collection(key="col", title="Enquête", short="Enquête", when="2026", deadline="2026-03")
CALL = Call(key="aap", title="Appel REAAP", short="REAAP", closes="2026-04")
EVENT = Event(key="forum", title="Forum", short="Forum", when="2026-04-10", status="held")
SAME_DAY = Meeting(key="m3", body="cpe", when="2026-05-12 14:00")
OTHER = Contact(key="coord-2", function="Coordination du schéma", person="Autre", organisation="caf", valid="2025/..")
FIGURE = Figure(key="places-2", measure="places", place="Démo", value="131", period="2024")

FOUND: tuple[tuple[Edit, str], ...] = (
    (set_("f2", pilots=[]), "fiche 2 : pas de pilote. Demandez au comité qui pilote, et inscrivez-le."),
    (set_("f2", blank=["calendar"]), "fiche 2 : calendrier vide. Demandez aux pilotes"),
    (
        lambda document: without(document, "m2"),
        "instance « Commission animation » : pas de prochaine réunion. Inscrivez",
    ),
    (set_("m1", status="cancelled"), "instance « Comité petite enfance » : pas de prochaine réunion. Inscrivez"),
    (
        more("meetings", Meeting(key="old", body="cpe", when="2025-11")),
        "réunion du comité petite enfance : la date est passée, et c’est encore noté « prévu » (novembre 2025). Notez",
    ),
    (
        set_("m2", when="2026-04"),
        "réunion de la commission animation : la date approche et reste vague (avril 2026). Fixez",
    ),
    (more("collections", COLLECTION), "collecte « Enquête » : la date approche et reste vague (mars 2026). Fixez"),
    (more("calls", CALL), "appel à projets « REAAP » : la date approche et reste vague (avril 2026). Fixez"),
    (
        set_("coord", confirmed="2025-01"),
        "contact « Coordination du schéma » : pas vérifié depuis plus de douze mois (janvier 2025). Vérifiez",
    ),
    (
        set_("coord", confirmed=None),
        "contact « Coordination du schéma » : pas vérifié depuis plus de douze mois (à partir de 2024). Vérifiez",
    ),
    (
        set_("f1-n2", text="Former avec le PQRS."),
        "fiche 1, action « Former avec le PQRS. » : le sigle « PQRS » n’est expliqué nulle part. Ajoutez-le",
    ),
    (more("figures", FIGURE), "chiffre « Places », Démo : le même chiffre a plusieurs valeurs (120 / 131). Gardez"),
    (
        more("meetings", SAME_DAY),
        "réunion du comité petite enfance : deux réunions de la même instance le même jour (12 mai 2026). Retirez",
    ),
    (
        more("contacts", OTHER),
        "contact « Coordination du schéma » : la même fonction est tenue par plusieurs personnes"
        " (Zélie Quatremarre / Autre). Précisez",
    ),
    (
        more("events", EVENT),
        "événement « Forum » : notée « tenue » alors que la date est à venir (10 avril 2026). Corrigez",
    ),
)


@pytest.mark.parametrize(("edit", "said"), FOUND, ids=[said for _, said in FOUND])
def test_what_is_to_look_at_is_said_with_what_to_do(edit: Edit, said: str) -> None:
    found = [line for line in lines(edit(DEMO)) if line not in lines(DEMO)]
    assert [line for line in found if line.startswith(said)], found


QUIET: tuple[Edit, ...] = (
    lambda document: document,
    set_("f1", blank=["results"]),
    lambda document: added(
        edited(document, "f2", pilots=[]),
        "blocks",
        Block(key="b", printed="Pilotes", of=("axe-2",), pilots=(Mandate(who="msa"),)),
    ),
    set_("coord", confirmed=None, valid="2020/2024"),
    set_("f1-n2", text="Former avec la CAF, la MSA et l’axe XIV ; lire le PDF sur le site CAF.fr."),
    lambda document: added(
        edited(document, "f1-n2", text="Former au PQRS."), "terms", Term(key="pqrs", term="PQRS", meaning="Un sens.")
    ),
    lambda document: added(
        edited(document, "f1-n2", text="Former au PQRS."), "lexicon", Synonym(key="s", words=("PQRS",), record="cpe")
    ),
    more("lexicon", Synonym(key="s", words=("le TRUC",), means=("places",))),
    more("figures", FIGURE.model_copy(update={"period": "2025"})),
    more("meetings", SAME_DAY.model_copy(update={"status": "cancelled"})),
    more("contacts", OTHER.model_copy(update={"scopes": ("Handicap",)})),
    more("meetings", Meeting(key="old", body="cpe", when="2025-11", status="held")),
)


@pytest.mark.parametrize("edit", QUIET)
def test_what_is_in_order_is_not_spoken_of(edit: Edit) -> None:
    assert lines(edit(DEMO)) == []


def test_the_day_decides() -> None:
    assert [line.split(" : ")[0] for line in lines(DEMO, date(2026, 5, 13))] == [
        "instance « Comité petite enfance »",
        "réunion du comité petite enfance",
        "réunion de la commission animation",
    ]
