"""Parts a message into the questions that it asks: « combien de places AVIP, et qui pilote la fiche 7 ? »."""

from collections.abc import Iterator

from knowledge.fold import fold
from knowledge.lexicon import Lexicon

# More questions than that are no longer asked one by one.
MOST = 4
# « et au passage qui … »: so many words may stand between the two.
BETWEEN = 3
# Somebody says who they are in so many words, and asks in no fewer than these.
LONGEST_INTRODUCTION, SHORTEST_QUESTION = 16, 3
STOPS = ("?", "!", ".", ";", ",", "…", ")")


def clauses(text: str, lexicon: Lexicon) -> tuple[str, ...]:
    """The questions of a message in order; the whole message where it asks but one."""
    parts: list[str] = []
    for words in _segments(text.replace("?", "? ").replace(" ?", "?").split(), lexicon):
        if parts and not (_asks(parts[-1].split(), lexicon) and _asks(words, lexicon)):
            parts[-1] = " ".join((parts[-1], *words))
        else:
            parts.append(" ".join(words))
    return tuple(parts) if 1 < len(parts) <= MOST else (text,)


def beyond_introduction(text: str, lexicon: Lexicon) -> str:
    """The question without « bonjour, je dirige une crèche : » before it; the text itself where it has none."""
    words = text.replace(" :", ":").replace(" ,", ",").split()
    place = next((at for at, word in enumerate(words) if word.endswith((":", ",", ".", "!"))), len(words))
    opening, rest = words[: place + 1], words[place + 1 :]
    introduces = any(_is(word, "introduces", lexicon) for word in opening)
    asks = _asks(opening, lexicon) or any(char.isdigit() for word in opening for char in word)
    if not introduces or asks or len(opening) > LONGEST_INTRODUCTION or len(rest) < SHORTEST_QUESTION:
        return text
    return beyond_introduction(" ".join(rest), lexicon)


def _segments(words: list[str], lexicon: Lexicon) -> Iterator[list[str]]:
    """Words up to a question mark, or to where another question begins."""
    start = 0
    for place in range(1, len(words)):
        if words[place - 1].endswith("?") or _begins(words, place, lexicon):
            yield words[start:place]
            start = place
    yield words[start:]


def _begins(words: list[str], place: int, lexicon: Lexicon) -> bool:
    """Whether a question begins here: an interrogative after a stop, or after « et » and a few words."""
    following = words[place + 1 : place + 2 + BETWEEN]
    joined = _is(words[place], "joins", lexicon) and any(_is(word, "asks", lexicon) for word in following)
    return joined or (words[place - 1].endswith(STOPS) and _is(words[place], "asks", lexicon))


def _asks(words: list[str], lexicon: Lexicon) -> bool:
    """Whether words are a question; « qui » asks only where they begin, else it is « la fiche qui parle de … »."""
    began = next((place for place, word in enumerate(words) if not _is(word, "joins", lexicon)), 0)
    opening = began + (BETWEEN if began else 1)
    return any(word.endswith("?") for word in words[-1:]) or any(
        _is(word, "asks", lexicon) and (place <= opening or not _is(word, "relative", lexicon))
        for place, word in enumerate(words)
    )


def _is(word: str, marker: str, lexicon: Lexicon) -> bool:
    return fold(word).strip('?!.,;…()«»"').split("'")[0] in lexicon.markers[marker]
