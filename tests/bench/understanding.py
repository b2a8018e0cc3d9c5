"""How long the assistant takes for each question that people wrote, beside two plain searches in the same rounds."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from random import Random
from statistics import median
from time import perf_counter

from handlers.render import Renderer
from knowledge.assistant import Assistant
from knowledge.fold import stem
from knowledge.query import Query
from knowledge.reply import Asker
from knowledge.store import Store
from tests.bench.figures import Measure, Section, in_ms, percentile
from tests.bench.peers import Peer, full_text, fuzzy_names
from tests.bench.questions import ASKER, TODAY, Written

ROUNDS = 5
SEED = 63
SLOWEST = 5
FTS, NAMES, REPLY, RENDERED = "SQLite FTS5 alone", "rapidfuzz over names alone", "reply", "reply + rendering"
STRANGER = "reply, territory unknown"
# It goes through the search, so that all that is made on first use is made.
FIRST = "où en est l'accueil des enfants en situation de handicap ?"

Times = Mapping[str, Sequence[float]]  # one time for each question, in the order in which they are written


@dataclass(frozen=True)
class Bench:
    """All that a round needs. Garbage is collected as ever."""

    store: Store
    written: Sequence[Written]
    previous: Sequence[Query | None]
    peers: Mapping[str, Peer]
    renderer: Renderer = field(default_factory=Renderer)

    def round(self, order: Sequence[int]) -> Times:
        """Ask every question once of a new assistant, which remembers no word repaired before; then of the peers."""
        stem.cache_clear()
        assistant = Assistant(self.store)
        first = timed(partial(assistant.reply, FIRST, ASKER, TODAY))
        both = {place: self._ask(assistant, place) for place in order}
        times = {FIRST: [first]}
        for number, name in enumerate((REPLY, RENDERED)):
            times[name] = [both[place][number] for place in range(len(order))]
        alone = [place for place in order if not self.written[place].before]
        times[STRANGER] = [timed(partial(assistant.reply, self.written[place].text, Asker(), TODAY)) for place in alone]
        for name, peer in self.peers.items():
            found = {place: timed(partial(peer, self.written[place])) for place in order}
            times[name] = [found[place] for place in range(len(order))]
        return times

    def _ask(self, assistant: Assistant, place: int) -> tuple[float, float]:
        """The seconds until the reply is there, and until it is rendered."""
        written, previous = self.written[place], self.previous[place]
        began = perf_counter()
        reply = assistant.reply(written.text, written.asker, TODAY, previous)
        replied = perf_counter()
        self.renderer.plain(reply)
        return replied - began, perf_counter() - began


def measure(store: Store, written: Sequence[Written]) -> tuple[Section, Sequence[str]]:
    """The section, and the slowest questions."""
    bench = Bench(store, written, _previous(Assistant(store), written), _peers(store))
    random, order, rounds = Random(SEED), list(range(len(written))), []
    for _ in range(ROUNDS):
        random.shuffle(order)
        rounds.append(bench.round(order))
    title = f"Assistant.reply on {len(written)} distinct questions, {ROUNDS} rounds"
    return Section(title, _lines(rounds)), _slowest(rounds, written)


def timed(call: Callable[[], object]) -> float:
    """The seconds that a call takes."""
    began = perf_counter()
    call()
    return perf_counter() - began


def _previous(assistant: Assistant, written: Sequence[Written]) -> list[Query | None]:
    """What each conversation spoke of when its question came."""
    spoken: list[Query | None] = []
    for question in written:
        previous = None
        for earlier in question.before:
            previous = assistant.reply(earlier, question.asker, TODAY, previous).query or previous
        spoken.append(previous)
    return spoken


def _peers(store: Store) -> dict[str, Peer]:
    return {FTS: full_text(store), NAMES: fuzzy_names(store)}


def _lines(rounds: Sequence[Times]) -> list[Measure]:
    shares = {"p50": 0.5, "p99": 0.99, "max": 1.0}

    def over(name: str, share: float) -> list[float]:
        return in_ms([percentile(times[name], share) for times in rounds])

    ours = [
        Measure(f"{name}, {said}", over(name, share), goal="< 10 ms" if said == "p99" and name != RENDERED else "")
        for name in (REPLY, STRANGER, RENDERED)
        for said, share in shares.items()
    ]
    peers = [
        Measure(f"{name}, {said}", over(name, shares[said]), ours=over(REPLY, shares[said]))
        for name in (FTS, NAMES)
        for said in ("p50", "p99")
    ]
    middle = percentile(in_ms(_middle(rounds)), 0.99)
    return [
        *ours,
        Measure("reply, p99 of each question's median round", [middle]),
        Measure("first reply of a new assistant", in_ms([times[FIRST][0] for times in rounds])),
        *peers,
    ]


def _middle(rounds: Sequence[Times]) -> list[float]:
    """What each question takes as a rule, in seconds."""
    return [median(times) for times in zip(*(times[REPLY] for times in rounds), strict=True)]


def _slowest(rounds: Sequence[Times], written: Sequence[Written]) -> list[str]:
    middle = in_ms(_middle(rounds))
    places = sorted(range(len(written)), key=lambda place: -middle[place])[:SLOWEST]
    return [f"{middle[place]:5.1f} ms  {written[place].text}" for place in places]
