"""A person who asks to be forgotten is in no edition any more, nor in the bytes of the file, and does not come back."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from knowledge.assistant import Assistant
from knowledge.editions.forgetting import Forgotten, SeveralError, forget
from knowledge.editions.forgotten import ForgottenError
from knowledge.model import Contact, Note, Synonym, Territory, TerritoryDocument
from knowledge.reply import Asker
from knowledge.store import Store
from tests.knowledge.editions.demo import DEMO, added, edited

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
NAME, EMAIL = "Zélie Quatremarre", "zelie.quatremarre@demo.example"
OTHER = Territory(code="98", name="Autre", of_name="de l’Autre")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "knowledge.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """Two territories that know her, in two editions each."""
    store = Store.open(file)
    for document in (
        DEMO,
        edited(DEMO, "f1", short="Places"),
        elsewhere(DEMO),
        edited(elsewhere(DEMO), "f1", short="X"),
    ):
        publish(store, document)
    yield store
    store.close()


def publish(store: Store, document: TerritoryDocument) -> int | None:
    return store.publish(document, at=NOW, author="Awa", origin="test")


def elsewhere(document: TerritoryDocument) -> TerritoryDocument:
    return document.model_copy(update={"territory": OTHER})


def forgotten(store: Store, who: str, territory: str | None = None) -> Forgotten:
    return forget(store, who, at=NOW, author="console", territory=territory)


def people(store: Store) -> list[tuple[str, int, str | None, str | None]]:
    """The person and the address in every edition."""
    editions = [store.edition(code, each.number) for code in ("98", "99") for each in store.editions(code)]
    return [
        (each.territory, each.number, each.document.contacts[0].person, each.document.contacts[0].email)
        for each in editions
        if each
    ]


@pytest.mark.parametrize("who", [NAME, "zelie quatremarre", EMAIL, EMAIL.upper()])
def test_a_name_or_an_address_is_blanked_in_every_edition_of_every_territory(store: Store, who: str) -> None:
    done = forgotten(store, who)
    assert people(store) == [(code, number, None, None) for code in ("98", "99") for number in (1, 2, 3)]
    assert {(each.territory, each.edition, each.key) for each in done.blanked} == {
        (code, number, "coord") for code in ("98", "99") for number in (1, 2)
    }
    assert done.standing == ()


def test_nothing_of_her_is_left_in_the_bytes_of_the_file(store: Store, file: Path) -> None:
    beside = file.with_name("knowledge.db-wal")
    assert any(word in bytes_of(file, beside) for word in spelled())
    forgotten(store, NAME)
    assert not [word for word in spelled() if word in bytes_of(file, beside)]
    assert "Coordination du schéma".encode() in bytes_of(file, beside)


def test_nor_while_a_bot_has_the_file_open(store: Store, file: Path) -> None:
    running = Store.open(file)
    assistant = Assistant(running)
    forgotten(store, NAME)
    assert not [word for word in spelled() if word in bytes_of(file, file.with_name("knowledge.db-wal"))]
    question = "qui est le contact pour la coordination du schéma ?"
    answer = assistant.reply(question, Asker("99"), date(2026, 3, 2))
    assert NAME not in str(answer)
    running.close()


def spelled() -> list[bytes]:
    """Her name and address as text, and as the full-text index has them."""
    return [each.encode() for each in (NAME, "Quatremarre", EMAIL, "quatremarre", "quatremarr")]


def bytes_of(*files: Path) -> bytes:
    return b"".join(file.read_bytes() for file in files if file.exists())


def test_a_key_names_one_contact_of_one_territory(store: Store) -> None:
    with pytest.raises(SeveralError) as caught:
        forgotten(store, "coord")
    assert caught.value.territories == ("98", "99")
    forgotten(store, "coord", territory="99")
    assert {(code, person) for code, _, person, _ in people(store)} == {("98", NAME), ("99", None)}


def test_nobody_is_nobody(store: Store) -> None:
    before = people(store)
    assert forgotten(store, "Awa") == Forgotten((), ())
    assert forgotten(store, "appui", territory="99") == Forgotten((), ())
    assert people(store) == before


def test_a_running_bot_has_a_new_edition_that_is_no_more_edited_than_before(store: Store) -> None:
    forgotten(store, NAME)
    assert [(each.number, each.author, each.origin) for each in store.editions("99")] == [
        (1, "Awa", "test"),
        (2, "Awa", "test"),
        (3, "console", "test"),
    ]


def test_the_contact_and_everything_else_stay(store: Store) -> None:
    forgotten(store, NAME)
    edition = store.current("99")
    assert edition
    assert edition.document == edited(edited(DEMO, "f1", short="Places"), "coord", person=None, email=None)


def test_where_the_name_stands_elsewhere_is_told_and_left(store: Store) -> None:
    note = Note(key="merci", title="Départ", text=("Merci à Zélie QUATREMARRE.", "Bonne route."))
    words = Synonym(key="zelie", words=("Mme Zélie Quatremarre",), record="coord")
    publish(store, added(added(DEMO, "notes", note), "lexicon", words))
    done = forgotten(store, NAME)
    assert [(each.edition, each.current, each.place) for each in done.standing] == [
        (edition, current, place)
        for edition, current in ((3, False), (4, True))
        for place in ("notes.merci.text", "lexicon.zelie.words")
    ]


@pytest.mark.parametrize("fields", [{"person": NAME}, {"person": "ZELIE Quatremarre"}, {"email": EMAIL}])
def test_an_older_file_does_not_bring_her_back(store: Store, fields: dict[str, str]) -> None:
    forgotten(store, NAME)
    blank = edited(DEMO, "coord", person=None, email=None)
    with pytest.raises(ForgottenError, match="coord"):
        publish(store, edited(blank, "coord", **fields))
    assert [number for code, number, *_ in people(store) if code == "99"] == [1, 2, 3]


def test_somebody_else_may_hold_the_function(store: Store) -> None:
    forgotten(store, NAME)
    assert publish(store, edited(DEMO, "coord", person="Awa Diop", email="awa@demo.example")) == 4


def test_with_another_function_she_may_come_back_of_her_own_will(store: Store) -> None:
    forgotten(store, NAME)
    blank = edited(DEMO, "coord", person=None, email=None)
    assert publish(store, added(blank, "contacts", Contact(key="c2", function="Appui", person=NAME, valid="2027"))) == 4


def test_a_row_that_had_no_key_yet_does_not_bring_her_back_under_another(store: Store) -> None:
    forgotten(store, NAME)
    row = Contact(key="c2", function="Coordination du Schéma", person=NAME, valid="2024/..")
    with pytest.raises(ForgottenError, match="c2"):
        publish(store, added(edited(DEMO, "coord", person=None, email=None), "contacts", row))


def test_what_is_kept_of_her_is_no_name(store: Store) -> None:
    forgotten(store, NAME)
    kept = store.db.execute("SELECT territory, key, digest FROM forgotten ORDER BY territory").fetchall()
    assert [(code, key) for code, key, _ in kept] == [("98", "coord")] * 2 + [("99", "coord")] * 2
    assert all(len(digest) == 32 and "zelie" not in digest for *_, digest in kept)


def test_a_document_can_be_had_without_the_forgotten(store: Store) -> None:
    forgotten(store, NAME)
    assert store.without_forgotten(DEMO) == edited(DEMO, "coord", person=None, email=None)


def test_an_edition_that_an_older_program_wrote_is_blanked_too(store: Store) -> None:
    store.db.execute("UPDATE editions SET document = json_set(document, '$.unknown', 1) WHERE number = 1")
    forgotten(store, NAME)
    first = store.db.execute("SELECT document FROM editions WHERE territory = '99' AND number = 1").fetchone()[0]
    assert '"unknown":1' in first
    assert NAME not in first
