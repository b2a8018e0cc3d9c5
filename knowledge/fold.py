"""Folding: how texts are made comparable, the same way for questions, names and documents."""

import re
import unicodedata
from functools import lru_cache

import snowballstemmer

LIGATURES = str.maketrans({"œ": "oe", "æ": "ae", "’": "'", "ʼ": "'", "‘": "'"})
# « 1.1 », « 1-1-1 », « 10 000 », « 10,000 » are one token each; elsewhere letters and digits part (« f7 », « fiche7 »).
TOKEN = re.compile(r"(?<!\d)\d{1,3}(?:[\s,]\d{3})+(?!\d)|\d+(?:[.-]\d+)+|\d+|[^\W\d_]+")
SPACES = re.compile(r"[\s,]")
# How many different words stay stemmed in memory; a territory's documents hold about two thousand.
STEMS_KEPT = 20_000
# The same for folded texts: the common names and terms are folded again for each territory.
FOLDED_KEPT = 20_000

# No ending is taken from a word that would leave less.
SHORTEST_ROOT = 3

_french = snowballstemmer.stemmer("french")


@lru_cache(maxsize=FOLDED_KEPT)
def fold(text: str) -> str:
    """Lower case, without accents, ligatures or typographic apostrophes."""
    decomposed = unicodedata.normalize("NFKD", text.casefold().translate(LIGATURES))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


def tokens(text: str) -> tuple[str, ...]:
    """The folded words and numbers of a text, in order; elisions part (« l'école » is two words)."""
    return tuple(SPACES.sub("", token) for token in TOKEN.findall(fold(text)))


def base(token: str) -> str:
    """A folded word without its marks of number and gender: enough to compare names and curated phrases."""
    if token[0].isdigit():
        return token
    if len(token) > 3 and token.endswith(("s", "aux", "eux")):
        token = token[:-1]
    return token[:-1] if len(token) > 4 and token.endswith("e") else token


def bases(text: str) -> tuple[str, ...]:
    """The words of a phrase as names are compared."""
    return tuple(base(token) for token in tokens(text))


@lru_cache(maxsize=STEMS_KEPT)
def stem(token: str) -> str:
    """A folded word without its endings, to search documents: « déployées » and « déploiement » meet."""
    if len(token) < 4 or token[0].isdigit():
        return token
    if token.endswith("s"):  # it keeps the « s » of short words: « ados »
        token = token[:-1]
    # The stemmer leaves the plural of verbs alone (« pilotent »); without it « baissé » misses « baissent ».
    if len(token) > 6 and token.endswith("ent") and not token.endswith("ment"):
        token = token[:-3] + "e"
    return str(_french.stemWord(token))


def stems(text: str) -> tuple[str, ...]:
    """The stems of a text, in order."""
    return tuple(stem(token) for token in tokens(text))


# The ends of verbs and participles, longest first; without accents the stemmer leaves « fixées » and « fixer » apart.
ENDINGS = (
    "eraient",
    "erait",
    "aient",
    "eront",
    "ront",
    "rait",
    "ait",
    "ais",
    "ant",
    "era",
    "ons",
    "ees",
    "er",
    "ez",
    "ra",
    "ee",
    "es",
)


def root(token: str) -> str:
    """A folded verb without its ending: « fixées », « fixait » and « fixer » meet."""
    ending = next((each for each in ENDINGS if token.endswith(each) and len(token) - len(each) >= SHORTEST_ROOT), "")
    return token.removesuffix(ending)
