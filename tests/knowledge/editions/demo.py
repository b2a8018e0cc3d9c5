"""A département that there is not, small enough to read at a glance, and ways to change it."""

from typing import Any

from knowledge.common import common
from knowledge.editions.difference import difference
from knowledge.editions.rows import Row, flatten, rebuild
from knowledge.editions.telling import Teller
from knowledge.model import (
    Action,
    Body,
    Contact,
    Document,
    Fiche,
    Figure,
    Indicator,
    Mandate,
    Meeting,
    Note,
    Record,
    Schema,
    Section,
    Source,
    Territory,
    TerritoryDocument,
    Witness,
)
from knowledge.reply import Language
from knowledge.words import words

PAGE = Source(document="doc", section="page 1")

DEMO = TerritoryDocument(
    territory=Territory(code="99", name="Démo", of_name="de la Démo"),
    documents=(Document(key="doc", title="Schéma de la Démo", short="SDSF 99", date="2024"),),
    schemas=(Schema(key="sdsf", title="Schéma de la Démo 2024-2028", period="2024/2028"),),
    sections=(
        Section(key="axe-1", schema_key="sdsf", label="Axe", number="1", title="Accueillir", short="Accueillir"),
        Section(key="axe-2", schema_key="sdsf", label="Axe", number="2", title="Soutenir", short="Soutenir"),
    ),
    bodies=(
        Body(key="cpe", name="Comité petite enfance", short="Petite enfance"),
        Body(key="avs", name="Commission animation", short="Animation"),
    ),
    contacts=(
        Contact(
            key="coord",
            function="Coordination du schéma",
            person="Zélie Quatremarre",
            email="zelie.quatremarre@demo.example",
            organisation="caf",
            valid="2024/..",
            confirmed="2026-01",
        ),
        Contact(key="appui", function="Appui aux porteurs", organisation="caf", valid="2024/.."),
    ),
    fiches=(
        Fiche(
            key="f1",
            source=PAGE,
            schema_key="sdsf",
            number="1",
            label="Fiche",
            title="Ouvrir des places d’accueil pour les tout-petits dans chaque canton de la Démo",
            short="Places d’accueil",
            parents=("axe-1",),
            new=(
                Action(key="f1-n1", text="Recenser les locaux vacants.", start="2025/.."),
                Action(key="f1-n2", text="Former vingt animatrices."),
            ),
            pilots=(Mandate(who="caf"), Mandate(who="cpe")),
            partners=(Mandate(who="msa"),),
            indicators=(Indicator(key="f1-i1", text="Places ouvertes"),),
        ),
        Fiche(
            key="f2",
            source=PAGE,
            schema_key="sdsf",
            number="2",
            label="Fiche",
            title="Soutenir les parents",
            short="Parents",
            parents=("axe-2",),
            pilots=(Mandate(who="msa"),),
        ),
    ),
    meetings=(
        Meeting(key="m1", body="cpe", when="2026-05-12"),
        Meeting(key="m2", body="avs", when="2026-06", place="Mairie de Bellecombe"),
    ),
    figures=(Figure(key="places", measure="Places", place="Démo", value="120", period="2024"),),
    notes=(Note(key="bilan", title="Bilan 2025", text=("Douze réunions ont eu lieu.",)),),
    witnesses=(Witness(key="w1", question="qui pilote la fiche 1 ?", expected=("Caf", "petite enfance")),),
)


def row(document: TerritoryDocument, key: str) -> Row:
    """A record by its key."""
    return flatten(document)[key]


def edited(document: TerritoryDocument, key: str, **fields: Any) -> TerritoryDocument:
    """The document with some fields of one record changed; no key is the territory itself."""
    rows = flatten(document)
    was = rows[key]
    record = type(was.record).model_validate(was.record.model_dump() | fields)
    return rebuild(rows | {key: Row(was.part, record, was.owner)})


def without(document: TerritoryDocument, *keys: str) -> TerritoryDocument:
    """The document without some records, and what stands inside them."""
    kept = {key: row for key, row in flatten(document).items() if key not in keys and row.owner not in keys}
    return rebuild(kept)


def added(document: TerritoryDocument, part: str, record: Record, owner: str | None = None) -> TerritoryDocument:
    """The document with a record more at the end of a list."""
    return rebuild(flatten(document) | {record.key: Row(part, record, owner)})


def sentences(before: TerritoryDocument, after: TerritoryDocument, language: Language = "fr") -> list[str]:
    """What differs, as a person would say it."""
    teller = Teller(before, after, common(), words(language))
    return [teller.said(change) for change in difference(before, after)]
