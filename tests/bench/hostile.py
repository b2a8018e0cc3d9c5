"""How long the assistant takes for what nobody should send it: nothing, noise, and the longest messages there are."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from random import Random

from knowledge.assistant import Assistant
from knowledge.query import Query
from knowledge.store import Store
from tests.bench.figures import Measure, Section, in_ms
from tests.bench.questions import ASKER, TODAY, Written
from tests.bench.understanding import FIRST, timed

ROUNDS = 5
SEED = 4096
LONGEST = 4096

Text = Callable[[Random], str]


def measure(store: Store, written: Sequence[Written]) -> Section:
    """Each kind of text, made anew each round; the time is the longer of a first question's and a follow-up's."""
    assistant, random, asker = Assistant(store), Random(SEED), ASKER
    previous = assistant.reply(FIRST, asker, TODAY).query

    def longest(text: str) -> float:
        befores: tuple[Query | None, ...] = (None, previous)
        return max(timed(partial(assistant.reply, text, asker, TODAY, before)) for before in befores)

    measures = [
        Measure(name, in_ms([longest(text(random)) for _ in range(ROUNDS)])) for name, text in _texts(written).items()
    ]
    return Section(f"Assistant.reply on hostile texts of up to {LONGEST:,} characters", measures)


def _texts(written: Sequence[Written]) -> Mapping[str, Text]:
    known = " ".join(question.text for question in written).split()
    return {
        "empty": lambda _: "",
        "emoji": _one_of("🙂🤷👨‍👩‍👧‍👦🇫🇷❤️"),
        "one word": _one_of("abcdefghijklmnopqrstuvwxyzéèçœ"),
        "words nobody knows": lambda random: _cut(lambda: _word(random)),
        "words of the questions": lambda random: _cut(lambda: random.choice(known)),
        "questions, one after another": lambda random: _cut(lambda: random.choice(written).text),
        """l'école "a" OR *""": lambda _: _cut(lambda: """l'école "a" OR *"""),
        "HTML": lambda random: _cut(lambda: f"<b onclick='{_word(random)}'>&amp;</i>"),
        "Arabic": _one_of("ابتثجحخدذرزسشصضطظعغفقكلمنهوي "),
        "Chinese": _one_of("的一是不了人我在有他这为之大来以个中上们"),
        "digits": _one_of("0123456789"),
        "numbers": lambda random: _cut(lambda: str(random.randrange(100))),
        "references": lambda random: _cut(lambda: f"fiche {random.randrange(40)} bis et"),
        "punctuation": _one_of("?!.,;:…«»\"'()[]{}*/\\-_%$#@&^~`|<>="),
        "accents piled up": lambda _: "e" + "\u0301" * (LONGEST - 1),
        "line ends": lambda _: "\n" * LONGEST,
    }


def _one_of(characters: str) -> Text:
    return lambda random: "".join(random.choices(characters, k=LONGEST))


def _word(random: Random) -> str:
    return "".join(random.choices("abcdefghijklmnopqrstuvwxyz", k=random.randint(4, 12)))


def _cut(piece: Callable[[], str]) -> str:
    """Pieces until the message is full."""
    text = piece()
    while len(text) < LONGEST:
        text += " " + piece()
    return text[:LONGEST]
