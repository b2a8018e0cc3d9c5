"""Publication: brought together with what others published, its witnesses asked, all at once or not at all."""

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from bot.publishing import LostError, Publication, Signature, publish
from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.editions.candidate import StaleError, UnknownBaseError
from knowledge.editions.exporting import export_yaml
from knowledge.incoming import Incoming
from knowledge.model import Organisation, TerritoryDocument
from knowledge.problems import ProblemsError
from knowledge.reply import Asker
from knowledge.store import Store
from knowledge.words import words
from tests.bench.processes import LONGEST_STOP, ROOT
from tests.knowledge.editions.demo import DEMO, added, edited, without

NOW = datetime(2026, 3, 2, 9, tzinfo=UTC)
AWA = Signature("Awa", NOW, "test")


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "knowledge.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    """A knowledge file with the first edition of the Démo."""
    store = Store.open(file)
    publish(Incoming(DEMO), store, AWA)
    yield store
    store.close()


def published(store: Store, document: TerritoryDocument, edition: int | None = None) -> Publication:
    return publish(Incoming(document, edition), store, AWA)


def now_there(store: Store) -> TerritoryDocument:
    edition = store.current("99")
    assert edition
    return edition.document


def test_what_changes_nothing_is_not_published(store: Store) -> None:
    assert published(store, DEMO).number is None
    assert published(store, DEMO, 1).number is None
    assert store.current_number("99") == 1


def test_a_file_made_from_the_current_edition_replaces_it(store: Store) -> None:
    done = published(store, without(DEMO, "f2"), 1)
    assert (done.number, done.candidate.base) == (2, None)
    assert now_there(store) == without(DEMO, "f2")


def test_a_file_made_from_an_older_edition_is_brought_together_with_the_current_one(store: Store) -> None:
    published(store, edited(DEMO, "m1", when="2026-05-19"), 1)
    done = published(store, edited(DEMO, "f1", short="Places"), 1)
    assert (done.number, done.candidate.base) == (3, 1)
    assert now_there(store) == edited(edited(DEMO, "m1", when="2026-05-19"), "f1", short="Places")
    assert len(done.candidate.changes) == 1


def test_a_record_changed_on_both_sides_publishes_nothing(store: Store) -> None:
    published(store, edited(DEMO, "m1", when="2026-05-19"), 1)
    with pytest.raises(StaleError) as caught:
        published(store, edited(DEMO, "m1", when="2026-05-20"), 1)
    assert (caught.value.base, caught.value.current) == (1, 2)
    assert store.current_number("99") == 2


def test_a_file_made_from_an_edition_that_is_not_here_is_refused(store: Store) -> None:
    with pytest.raises(UnknownBaseError) as caught:
        published(store, edited(DEMO, "m1", when="2026-05-20"), 7)
    assert (caught.value.territory, caught.value.base, caught.value.current) == ("99", 7, 1)


def test_what_one_side_took_away_cannot_be_named_by_the_other(store: Store) -> None:
    centre = Organisation(key="centre", name="Centre social")
    published(store, added(DEMO, "organisations", centre))
    published(store, edited(added(DEMO, "organisations", centre), "f2", partners=[{"who": "centre"}]), 2)
    with pytest.raises(ProblemsError) as caught:
        published(store, DEMO, 2)
    (problem,) = caught.value.problems
    assert problem.said(words("fr")).startswith("fiche 2, partenaires : « centre » n’existe pas.")
    assert problem.place.order == ("", problem.place.order[1])


def test_a_running_bot_uses_the_new_edition_at_its_next_answer(store: Store, file: Path) -> None:
    running = Store.open(file)
    assistant = Assistant(running)
    assert "MSA" not in answer(assistant, "qui pilote la fiche 1 ?")
    published(store, edited(DEMO, "f1", pilots=[{"who": "caf"}, {"who": "cpe"}, {"who": "msa"}]))
    assert "MSA" in answer(assistant, "qui pilote la fiche 1 ?")
    running.close()


def answer(assistant: Assistant, question: str) -> str:
    return Renderer().plain(assistant.reply(question, Asker("99"), date(2026, 3, 2)))


def test_a_lost_answer_stops_the_publication(store: Store) -> None:
    with pytest.raises(LostError) as caught:
        published(store, edited(DEMO, "f1", pilots=[{"who": "msa"}, {"who": "cpe"}]))
    (lost,) = caught.value.lost
    assert (lost.witness.key, lost.missing, lost.before) == ("w1", ("Caf",), True)
    assert store.current_number("99") == 1


def test_a_new_witness_must_hold_too(store: Store) -> None:
    witness = DEMO.witnesses[0].model_copy(update={"key": "w2", "expected": ("Bruxelles",)})
    with pytest.raises(LostError) as caught:
        published(store, added(DEMO, "witnesses", witness))
    assert [(lost.witness.key, lost.before) for lost in caught.value.lost] == [("w2", False)]


def test_a_lost_answer_can_be_accepted(store: Store) -> None:
    document = edited(DEMO, "f1", pilots=[{"who": "msa"}])
    assert publish(Incoming(document), store, AWA, accept=True).number == 2


def test_what_is_published_meanwhile_is_brought_together(
    store: Store, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Somebody publishes after the comparison and before the publication."""
    other, real = Store.open(file), store.publish
    overtaken = iter([edited(DEMO, "m1", when="2026-05-19")])

    def overtaking(document: TerritoryDocument, **how: object) -> int | None:
        for first in overtaken:
            published(other, first, 1)
        return real(document, **how)  # type: ignore[arg-type]

    monkeypatch.setattr(store, "publish", overtaking)
    done = published(store, edited(DEMO, "f1", short="Places"), 1)
    assert done.number == 3
    assert now_there(store) == edited(edited(DEMO, "m1", when="2026-05-19"), "f1", short="Places")
    other.close()


PROGRAM = """
import sys, time
from datetime import datetime, UTC
from pathlib import Path
from bot.publishing import Signature, publish
from knowledge.incoming import Incoming, incoming
from knowledge.common import common
from knowledge.store import Store

def stall():
    print("in the middle", flush=True)
    time.sleep(60)

file, folder, edition, stalls = sys.argv[1:]
store = Store.open(Path(file))
if stalls == "stalls":
    store.db.conn.create_function("stall", 0, stall)
    store.db.conn.execute(
        "CREATE TEMP TRIGGER slow AFTER INSERT ON main.subjects WHEN new.key = 'f1' BEGIN SELECT stall(); END"
    )
given = Incoming(incoming(Path(folder), common()).document, int(edition))
print("ready", flush=True)
sys.stdin.readline()
print(publish(given, store, Signature("Bea", datetime(2026, 3, 2, tzinfo=UTC), "test")).number)
"""


def publisher(file: Path, folder: Path, stalls: str = "") -> subprocess.Popen[str]:
    """A process that will publish a folder made from edition 1, once told to."""
    command = [sys.executable, "-c", PROGRAM, str(file), str(folder), "1", stalls]
    return subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def test_two_processes_that_publish_at_once_both_count(store: Store, file: Path, tmp_path: Path) -> None:
    changes = [edited(DEMO, "m1", when="2026-05-19"), edited(DEMO, "f1", short="Places")]
    for place, document in enumerate(changes):
        export_yaml(document, tmp_path / str(place))
    with publisher(file, tmp_path / "0") as one, publisher(file, tmp_path / "1") as other:
        for process in (one, other):
            assert process.stdout
            assert process.stdout.readline() == "ready\n"
        for process in (one, other):
            assert process.stdin
            process.stdin.write("go\n")
            process.stdin.flush()
        said = sorted(process.communicate(timeout=LONGEST_STOP)[0] for process in (one, other))
    assert said == ["2\n", "3\n"]
    assert now_there(store) == edited(edited(DEMO, "m1", when="2026-05-19"), "f1", short="Places")


def test_a_kill_in_the_middle_leaves_the_edition_before(store: Store, file: Path, tmp_path: Path) -> None:
    export_yaml(edited(DEMO, "f1", short="Places"), tmp_path / "folder")
    before = tables(file)
    with publisher(file, tmp_path / "folder", "stalls") as process:
        assert process.stdout
        assert process.stdin
        assert process.stdout.readline() == "ready\n"
        process.stdin.write("go\n")
        process.stdin.flush()
        assert process.stdout.readline() == "in the middle\n"
        os.kill(process.pid, signal.SIGKILL)
        assert process.wait(LONGEST_STOP) == -signal.SIGKILL
    assert tables(file) == before
    assert published(store, edited(DEMO, "f1", short="Places")).number == 2


def tables(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """What is in the file, by another connection."""
    with closing(sqlite3.connect(file)) as db:
        names = ("editions", "current", "records", "aliases", "subjects", "keys")
        return {name: db.execute(f"SELECT * FROM {name}").fetchall() for name in names}
