"""What a person would use instead: full-text search, or names found by resemblance. Each shows the best record."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import inf

from rapidfuzz import fuzz, process
from sqlite_utils import Database

from knowledge.fold import fold, stems
from knowledge.store import Store
from tests.questions.question import Question
from tests.questions.scoring import Answer, Result, judged
from tests.questions.shown import Shown, shown

SILENT = Answer("", "unknown")

Records = Mapping[str, Sequence[Shown]]  # by territory


@dataclass(frozen=True)
class Hit:
    """The best record for a question, and how sure the search is of it: the more, the higher."""

    text: str
    score: float


# The best record for a text among those of some territories.
Baseline = Callable[[str, Sequence[str]], Hit | None]


@dataclass(frozen=True)
class Tried:
    """How a question goes if the best record is shown, and if nothing is."""

    shown: Result
    silent: Result
    score: float

    def at(self, cutoff: float) -> Result:
        """How it goes where less sure records are not shown."""
        return self.shown if self.score >= cutoff else self.silent


def tried(baseline: Baseline, question: Question, territories: Sequence[str]) -> Tried:
    """Search for a question's own words, as a search box does; where no territory is known, in all of them."""
    hit = baseline(question.q, [question.territory] if question.territory else territories)
    silent = judged(question, SILENT)
    return (
        Tried(judged(question, Answer(hit.text, "answered")), silent, hit.score) if hit else Tried(silent, silent, -inf)
    )


def best_cutoff(everything: Sequence[Tried]) -> float:
    """The cutoff that leaves most right answers beyond the wrong ones: a wrong one costs what a right one brings."""

    def gain(cutoff: float) -> int:
        scores = [each.at(cutoff).score for each in everything]
        return scores.count("right") - scores.count("wrong")

    return max(sorted({each.score for each in everything}), key=gain)


def records(store: Store) -> Records:
    """All that there is to search, by territory."""
    return {edition.territory: shown(edition.document) for edition in store.all_current()}


def full_text(known: Records) -> Baseline:
    """SQLite FTS5: the record of the line, read with its heading, that BM25 puts first by the question's stems."""
    db, texts = Database(memory=True), []
    db.conn.execute("CREATE VIRTUAL TABLE lines USING fts5(territory, stems, record UNINDEXED)")
    for territory, found in known.items():
        for record in found:
            texts.append(record.text)
            lines = (f"{record.names[0]} {line}" for line in record.lines)
            rows = ((territory, " ".join(stems(line)), len(texts) - 1) for line in lines)
            db.conn.executemany("INSERT INTO lines VALUES (?, ?, ?)", rows)

    def best(text: str, territories: Sequence[str]) -> Hit | None:
        wanted = " OR ".join(f'"{word}"' for word in sorted(set(stems(text))))
        where = " OR ".join(f'"{territory}"' for territory in territories)
        row = (
            wanted
            and db.conn.execute(
                "SELECT record, -bm25(lines, 0, 1) AS score FROM lines WHERE lines MATCH ? ORDER BY score DESC LIMIT 1",
                [f"territory:({where}) AND stems:({wanted})"],
            ).fetchone()
        )
        return Hit(texts[row[0]], row[1]) if row else None

    return best


def names(known: Records) -> Baseline:
    """rapidfuzz: the record one of whose names or titles resembles the question most.

    Of its scorers this one does best here; those that compare parts find some short name in any question.
    """
    named = {territory: list(_named(found)) for territory, found in known.items()}

    def best(text: str, territories: Sequence[str]) -> Hit | None:
        pairs = [pair for territory in territories for pair in named[territory]]
        found = process.extractOne(fold(text), [name for name, _ in pairs], scorer=fuzz.token_sort_ratio)
        return Hit(pairs[found[2]][1].text, found[1])

    return best


def _named(found: Sequence[Shown]) -> Iterator[tuple[str, Shown]]:
    for record in found:
        yield from ((fold(name), record) for name in record.names)
