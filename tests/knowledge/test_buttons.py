"""Whole queries, as buttons hold them: all there are, and those whose record is gone."""

import pytest

from bot.local_chat.html_text import parse_html
from knowledge.answers import buttons
from knowledge.answers.scene import Scene
from knowledge.catalogue import Catalogue
from knowledge.library import Library, Shelf
from knowledge.model import Body, Contact, Event, Meeting, Priority
from knowledge.query import Aspect, Form, Query, Role, Topic
from knowledge.reply import Language
from knowledge.words import words
from tests.knowledge.conftest import TODAY, FrontDoor

DEAD = (
    Query(Topic.FICHE, "63", records=("fiche-99",)),
    Query(Topic.FICHE, "63", records=("fiche-99",), aspects=(Aspect.PILOTS,)),
    Query(Topic.FICHE, "63", records=("fiche-7",), parties=("nobody",)),
    Query(Topic.FICHE, "63"),
    Query(Topic.SECTION, "63", records=("engagement-99",)),
    Query(Topic.PARTY, "63", parties=("nobody",)),
    Query(Topic.PARTY, "63"),
    Query(Topic.TERM, "63", records=("term-none",)),
    Query(Topic.FICHES, "63"),
    Query(Topic.FICHES, "63", parties=("nobody",)),
    Query(Topic.FICHES, "63", records=("engagement-99",), parties=("caf",)),
    Query(Topic.SUBJECT, "63", records=("fiche-99",)),
    Query(Topic.SUBJECT, "63"),
    Query(Topic.ACTIONS, "63", records=("fiche-99",), year=2025),
    Query(Topic.AGENDA, "92", records=("meeting-99",)),
    Query(Topic.AGENDA, "92", parties=("nobody",)),
    Query(Topic.CONTACTS, "92", records=("contact-99",)),
    Query(Topic.RECORDS, "92", records=("call-99",)),
)


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("query", DEAD, ids=Query.pack)
def test_a_button_whose_record_is_gone_says_so(query: Query, language: Language, door: FrontDoor) -> None:
    answer = door.tap(query, language)
    assert (answer.reply.reason, answer.reply.language) == ("absent", language)
    assert answer.reply.choices
    assert answer.text


FORGED = (
    Query(Topic.ACTIONS, "63"),
    Query(Topic.FICHE, "63", parties=("caf",)),
    Query(Topic.TERM, "63"),
    Query(Topic.RECORDS, "92", records=("contact-caf-2025",)),
    Query(Topic.AGENDA, "92", records=("contact-caf-2025",)),
    Query(Topic.PRIORITIES, "63", year=2025),
    Query(Topic.AGENDA, "63", period="demain"),
    Query(Topic.AGENDA, "92", period="2026-02-30"),
    Query(Topic.ACTIONS, "63", period="XXXX-05"),
)


@pytest.mark.parametrize("query", FORGED, ids=Query.pack)
def test_a_forged_button_says_so(query: Query, door: FrontDoor) -> None:
    assert door.tap(query).text


def test_a_button_of_another_territory_says_which(door: FrontDoor) -> None:
    answer = door.tap(Query(Topic.SECTIONS, "15"))
    assert answer.reply.reason == "outside"
    answer.holds("Cantal")
    assert door.tap(Query(Topic.SECTIONS, "zz")).reply.reason == "outside"


def every_query(catalogue: Catalogue) -> list[Query]:
    """Every fiche and aspect, party and role, term, section and year."""
    code = catalogue.territory.code
    fiches = [Query(Topic.FICHE, code, records=(key,)) for key in catalogue.fiches]
    aspects = [query.but(aspects=(aspect,)) for query in fiches for aspect in Aspect]
    aspects += [query.but(form=Form.COUNT) for query in aspects[:24]]
    side_by_side = [
        Query(Topic.FICHE, code, records=("fiche-3", "fiche-14"), aspects=(aspect,), form=form)
        for aspect in Aspect
        for form in (Form.WHAT, Form.COUNT)
    ]
    parties = [
        Query(Topic.PARTY, code, parties=(key,), aspects=aspects)
        for key in catalogue.parties
        for aspects in ((), (Aspect.MEMBERS,))
    ]
    roles = [
        Query(Topic.FICHES, code, parties=(key,), role=role, without=without)
        for key in catalogue.parties
        for role in (None, *Role)
        for without in (False, True)
        if role or not without
    ]
    verdicts = [
        Query(Topic.FICHE, code, records=(fiche,), parties=(key,), role=role, form=Form.WHETHER)
        for fiche in ("fiche-25",)
        for key in catalogue.parties
        for role in (None, *Role)
    ]
    blanks = [Query(Topic.FICHES, code, aspects=(aspect,), without=True) for aspect in Aspect]
    totals = [Query(Topic.SECTIONS, code, aspects=(aspect,), form=Form.COUNT) for aspect in Aspect]
    terms = [Query(Topic.TERM, code, records=(key,)) for key in catalogue.terms]
    sections = [Query(Topic.SECTION, code, records=(key,)) for key in catalogue.sections]
    years = [Query(Topic.ACTIONS, code, year=year) for year in range(2019, 2028)]
    years += [Query(Topic.ACTIONS, code, period=period) for period in ("2023/..", "../2022", "2024/2025", "2030/2032")]
    about = [Query(Topic.ABOUT, code, words=word) for word in ("greeting", "help", "privacy", "anything")]
    whole = [Query(Topic.SECTIONS, code), Query(Topic.SCHEMA, code)]
    return [
        *fiches, *aspects, *side_by_side, *parties, *roles, *verdicts,
        *blanks, *totals, *terms, *sections, *years, *about, *whole,
    ]  # fmt: skip


@pytest.mark.parametrize("language", ["fr", "en"])
def test_everything_that_can_be_asked_renders_as_telegram_accepts_it(
    language: Language, door: FrontDoor, catalogue: Catalogue
) -> None:
    for query in every_query(catalogue):
        reply = door.assistant.answer(query, language, TODAY)
        text = parse_html(door.renderer.html(reply)).text
        assert 0 < len(text.strip()) <= 4096, query
        assert reply.language == language


OF_OTHER_TOPICS = {Body, Contact, Meeting, Event}  # these have topics of their own


def every_record(shelf: Shelf, language: Language) -> list[Query]:
    """Every record as its button holds it, every section and fiche, and what is asked of bodies and meetings."""
    catalogue = shelf.catalogue
    code, scene = catalogue.territory.code, Scene(catalogue, shelf.search, words(language), TODAY)
    aspects = ((), *((aspect,) for aspect in Aspect))
    bodies = [key for key, party in catalogue.parties.items() if isinstance(party, Body)]
    own = [buttons.to_record(record, scene).query for record in catalogue.records.values()]
    alike = [
        catalogue.of_kind(kind) for kind in {type(record) for record in catalogue.records.values()} - OF_OTHER_TOPICS
    ]
    return [
        *own,
        *(query.but(aspects=(Aspect.DEADLINE,)) for query in own),
        *(Query(Topic.RECORDS, code, records=tuple(each.key for each in kind)) for kind in alike),
        *(Query(Topic.PARTY, code, parties=(key,), aspects=each) for key in bodies for each in aspects),
        *(Query(Topic.AGENDA, code, parties=(key,), form=form) for key in bodies for form in Form),
        *(Query(Topic.AGENDA, code, form=form, period=period) for form in Form for period in ("", "2025", "XXXX-05")),
        *(Query(Topic.CONTACTS, code, form=form, period=period) for form in Form for period in ("", "2017", "2022-05")),
        *(Query(Topic.PRIORITIES, code, year=year) for year in (None, 2025, 2030) if catalogue.of_kind(Priority)),
        *(Query(Topic.SECTION, code, records=(key,), form=form) for key in catalogue.sections for form in Form),
        *(Query(Topic.FICHE, code, records=(key,), aspects=each) for key in catalogue.fiches for each in aspects[:12]),
        *(Query(topic, code) for topic in (Topic.BODIES, Topic.GLOSSARY, Topic.SCHEMA, Topic.SECTIONS)),
    ]


@pytest.mark.parametrize("language", ["fr", "en"])
@pytest.mark.parametrize("code", ["38", "63", "92", "93"])
def test_every_record_renders(code: str, language: Language, door: FrontDoor, library: Library) -> None:
    for query in every_record(library.shelf(code, TODAY), language):
        reply = door.assistant.answer(query, language, TODAY)
        assert parse_html(door.renderer.html(reply)).text.strip(), query


def test_fiches_without_somebody_render_too(door: FrontDoor, catalogue: Catalogue) -> None:
    for key in catalogue.parties:
        assert door.tap(Query(Topic.FICHES, "63", parties=(key,), without=True)).text
