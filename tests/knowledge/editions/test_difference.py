"""What differs between two editions, in sentences that a person would say."""

from collections.abc import Callable, Iterator
from typing import Literal, get_args, get_origin

import pytest
from pydantic import AfterValidator

from knowledge import moment, vague
from knowledge.common import common
from knowledge.editions.difference import difference
from knowledge.editions.rows import inside
from knowledge.editions.telling import Teller
from knowledge.editions.values import DATES
from knowledge.model import (
    PARTS,
    Action,
    Heading,
    Indicator,
    Mandate,
    Meeting,
    Schema,
    Seat,
    Source,
    Synonym,
    Territory,
    TerritoryDocument,
    Value,
)
from knowledge.words import words
from tests.knowledge.editions.demo import DEMO, added, edited, sentences, without

Edit = Callable[[TerritoryDocument], TerritoryDocument]


def set_(key: str, **fields: object) -> Edit:
    return lambda document: edited(document, key, **fields)


def pilots(*whos: str) -> list[dict[str, object]]:
    return [{"who": who} for who in whos]


LONG = "Ouvrir des places d’accueil pour les tout-petits dans chaque commune de la Démo"

SAID: tuple[tuple[Edit, str], ...] = (
    (set_("m1", when="2026-05-19"), "réunion du comité petite enfance : 12 mai → 19 mai 2026"),
    (set_("m1", when="2027-05-12"), "réunion du comité petite enfance : 12 mai 2026 → 12 mai 2027"),
    (set_("m1", when="2026-05-12 09:30-12:00"), "réunion du comité petite enfance : 12 mai → 12 mai 2026, 9h30-12h"),
    (set_("m2", when="2026-06-01"), "réunion de la commission animation : juin → 1er juin 2026"),
    (set_("m2", when="2026"), "réunion de la commission animation : juin → 2026"),
    (set_("m1", place="Préfecture"), "réunion du comité petite enfance, 12 mai 2026, lieu : ajout de « Préfecture »"),
    (
        set_("m2", place=None),
        "réunion de la commission animation, juin 2026, lieu : retrait de « Mairie de Bellecombe »",
    ),
    (set_("m1", status="held"), "réunion du comité petite enfance, 12 mai 2026, état : prévue → tenue"),
    (
        set_("m1", body="avs"),
        "réunion de la commission animation, 12 mai 2026, instance : Comité petite enfance → Commission animation",
    ),
    (set_("f1", pilots=pilots("caf", "msa")), "fiche 1, pilotes : ajout de MSA, retrait de Comité petite enfance"),
    (set_("f1", pilots=pilots("cpe", "caf")), "fiche 1, pilotes : autre ordre"),
    (
        set_("f1", pilots=[*pilots("caf"), {"who": "cpe", "printed": "comité PE", "open": True}]),
        "fiche 1, pilotes : ajout de Comité petite enfance (« comité PE », liste ouverte),"
        " retrait de Comité petite enfance",
    ),
    (
        set_("f1", title=LONG),
        "fiche 1, titre : « … tout-petits dans chaque canton de la Démo »"
        " → « … tout-petits dans chaque commune de la Démo »",
    ),
    (set_("f1", calendar=["2025/.."]), "fiche 1, calendrier : ajout de « à partir de 2025 »"),
    (
        set_("f1-n1", start="2026/.."),
        "fiche 1, action « Recenser les locaux vacants. », début : à partir de 2025 → à partir de 2026",
    ),
    (set_("f1-i1", unit="places"), "fiche 1, indicateur « Places ouvertes », unité : ajout de « places »"),
    (set_("places", value="131"), "chiffre « Places », Démo, valeur : « 120 » → « 131 »"),
    (set_("sdsf", complete=["fiche"]), "schéma « Schéma de la Démo 2024-2028 », complet pour : ajout de fiches"),
    (set_("f2", source=None), "fiche 2, source : retrait de document « SDSF 99 » (« page 1 »)"),
    (set_("m1", place_pending=True), "réunion du comité petite enfance, 12 mai 2026, lieu à définir : non → oui"),
    (set_("", name="Démonstration"), "territoire « Démonstration », nom : « Démo » → « Démonstration »"),
    (set_("w1", on="2026-03-02"), "question témoin « qui pilote la fiche 1 ? », posée le : ajout de 2026-03-02"),
    (lambda document: without(document, "f1"), "retrait : fiche 1"),
    (lambda document: without(document, "f1-n2"), "retrait : fiche 1, action « Former vingt animatrices. »"),
    (
        lambda document: added(document, "meetings", Meeting(key="m3", body="cpe", when="2026-11")),
        "ajout : réunion du comité petite enfance, novembre 2026",
    ),
    (
        lambda document: added(document, "continuing", Action(key="f2-c1", text="Tenir un café."), "f2"),
        "ajout : fiche 2, action « Tenir un café. »",
    ),
    (
        lambda document: added(
            without(document, "f1-n2"), "planned", Action(key="f1-n2", text="Former vingt animatrices."), "f1"
        ),
        "fiche 1, action « Former vingt animatrices. » : fiche 1, actions nouvelles → fiche 1, actions prévues",
    ),
    (lambda document: added(without(document, "m1"), "meetings", document.meetings[0]), "réunions : autre ordre"),
)


@pytest.mark.parametrize(("edit", "said"), SAID, ids=[said for _, said in SAID])
def test_a_change_reads_as_a_person_would_say_it(edit: Edit, said: str) -> None:
    assert sentences(DEMO, edit(DEMO)) == [said]


@pytest.mark.parametrize("edit", [edit for edit, _ in SAID], ids=[said for _, said in SAID])
def test_every_change_can_be_said_in_english_and_backwards(edit: Edit) -> None:
    for before, after in ((DEMO, edit(DEMO)), (edit(DEMO), DEMO)):
        assert all(sentences(before, after, "en"))
        assert sentences(before, after)


def test_nothing_differs_from_itself() -> None:
    assert difference(DEMO, DEMO) == ()


def test_what_stands_in_a_new_fiche_comes_with_it() -> None:
    assert sentences(without(DEMO, "f1"), DEMO)[0] == "ajout : fiche 1"
    assert len(sentences(without(DEMO, "f1"), DEMO)) == 1


def test_several_changes_come_in_the_order_of_the_document() -> None:
    after = edited(
        edited(edited(DEMO, "m1", status="held"), "f1-n1", text="Recenser."), "cpe", rhythm="Deux fois par an"
    )
    assert [said.split(",")[0] for said in sentences(DEMO, after)] == [
        "instance « Comité petite enfance »",
        "fiche 1",
        "réunion du comité petite enfance",
    ]


def test_two_schemas_have_their_years_said() -> None:
    both = added(DEMO, "schemas", Schema(key="next", title="Schéma 2029-2033", period="2029/2033"))
    both = edited(both, "f2", schema_key="next")
    assert sentences(both, edited(both, "f2", short="Les parents"))[0].startswith("fiche 2 (2029-2033), nom court : ")


def test_changes_as_json_hold_the_values_and_the_sentence() -> None:
    after = edited(DEMO, "f1", partners=[{"who": "msa", "detail": "à confirmer"}])
    teller = Teller(DEMO, after, common(), words("fr"))
    assert [teller.as_json(change) for change in difference(DEMO, after)] == [
        {
            "kind": "changed",
            "part": "fiches",
            "key": "f1",
            "label": "fiche 1",
            "field": "partners",
            "before": [Mandate(who="msa").model_dump(mode="json")],
            "after": [Mandate(who="msa", detail="à confirmer").model_dump(mode="json")],
            "said": "fiche 1, partenaires : ajout de MSA (« à confirmer »), retrait de MSA",
        }
    ]


OWN_WORDS: tuple[tuple[dict[str, object], str], ...] = (
    ({"words": ["les minots", "les bambins"]}, "lexique « les minots, les bambins », mots : ajout de « les bambins »"),
    ({"means": ["tout-petits"]}, "lexique « les minots », cela veut dire : « places » → « tout-petits »"),
    (
        {"means": [], "aspect": "send-to"},
        "lexique « les minots », cela veut dire : retrait de « places »|"
        "lexique « les minots », rubrique : ajout de Où envoyer",
    ),
    (
        {"means": [], "record": "cpe"},
        "lexique « les minots », cela veut dire : retrait de « places »|"
        "lexique « les minots », élément : ajout de Comité petite enfance",
    ),
)


@pytest.mark.parametrize(("fields", "said"), OWN_WORDS)
def test_a_territory_s_own_words_are_told_like_any_record(fields: dict[str, object], said: str) -> None:
    before = added(DEMO, "lexicon", Synonym(key="dit", words=("les minots",), means=("places",)))
    assert sentences(DEMO, before) == ["ajout : lexique « les minots »"]
    assert "|".join(sentences(before, edited(before, "dit", **fields))) == said


KINDS = (*PARTS.values(), Action, Indicator, Territory, Source, Mandate, Seat, Heading)


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.__name__)
def test_every_field_and_choice_has_its_words(kind: type[Value]) -> None:
    own = {name: field for name, field in kind.model_fields.items() if name not in inside(kind)}
    names = words("fr").names()
    assert {f"attribute.{name}" for name in own} <= names
    for name, field in own.items():
        chosen = choices(field.annotation)
        assert {f"aspect.{each}" if name == "aspect" else f"value.{each.replace('-', '_')}" for each in chosen} <= names
        assert (name in DATES) == (
            vague._checked in checks(field) or moment._checked in checks(field)
        ) or name == "year"


def choices(annotation: object) -> Iterator[str]:
    """What a field may be chosen from."""
    if get_origin(annotation) is Literal:
        yield from get_args(annotation)
    else:
        for part in get_args(annotation):
            yield from choices(part)


def checks(field: object) -> list[object]:
    """The functions that check a field's text, wherever they stand in its type."""
    marks = list(getattr(field, "metadata", getattr(field, "__metadata__", ())))
    found = [mark.func for mark in marks if isinstance(mark, AfterValidator)]
    parts = get_args(getattr(field, "annotation", field))
    return found + [func for part in parts for func in checks(part)]
