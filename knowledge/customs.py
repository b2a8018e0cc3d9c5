"""What may not come in, wherever it stands: secrets and personal data, told by their place and never by their value."""

import re
import unicodedata
from collections.abc import Iterable, Iterator

from knowledge.fold import fold
from knowledge.problems import Place, Problem

# Where families and small associations have their addresses, beside those of their institutions.
PERSONAL_HOSTS = (
    "gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|aol|icloud|me|mac|proton|protonmail|pm|gmx|mail|"
    "orange|wanadoo|free|sfr|neuf|laposte|bbox|numericable|club-internet|aliceadsl|cegetel"
)
SECRET = r"mots? de passe|mdp|password|passwd|pwd|passcode|codes? d'acces|codes? secrets?|identifiants?|login|username"

PASSWORD = re.compile(
    # « mot de passe : Sdsf2026! », « identifiant = caf63 », « mdp est Sdsf2026 »
    rf"\b(?:{SECRET})\b(?: (?!est )[a-z'’]+){{0,3}} ?(?:[:=] ?\S|est (?:« ?)?\S*\d)"
    # https://name:secret@host, the token of a bot
    r"|https?://[^\s/@:]+:[^\s/@]+@|\b\d{8,10}:[\w-]{35}\b"
)
# Pairs of figures parted alike all along (a date and its hour are not), or figures with spaces anywhere.
PAIRS = r"(?:(?P<between>[ ._/-]?)\d\d(?:(?P=between)\d\d){3}|(?: ?\d){8})(?!\d)"
BEFORE = r"(?<!\d)(?<!\d[./-])(?:(?:\+|00) ?33[ .]?(?:\(0\))?[ .]?|0)"
MOBILE = re.compile(rf"{BEFORE}[67]{PAIRS}")
# A spreadsheet drops the zero that a number begins with.
MOBILE_ALONE = re.compile(r"[67]\d{8}")
PHONE = re.compile(rf"{BEFORE}[1-589]{PAIRS}")
PERSONAL_EMAIL = re.compile(rf"[\w.+-]+@(?:[\w-]+\.)*(?:{PERSONAL_HOSTS})\.(?:com|fr|net|org|ch|be|me|co\.uk|de)\b")
NATIONAL_NUMBER = re.compile(
    r"(?<!\d)[1-478][ .]?\d{2}[ .]?(?:0[1-9]|1[0-2]|[2-9]\d)"  # sex, year, month
    r"[ .]?(?:\d{2}|2[ab])[ .]?\d{3}[ .]?\d{3}(?:[ .]?\d{2})?(?!\d)"  # département, commune, order, key
)
RECIPIENT_NUMBER = re.compile(r"\b(?:allocataire|matricule)\b(?: caf)?[ :=n°o]{0,6}\d(?: ?\d){5,7}(?!\d)")

REFUSED = {
    "password": PASSWORD,
    "mobile": MOBILE,
    "personal_email": PERSONAL_EMAIL,
    "national_number": NATIONAL_NUMBER,
    "recipient_number": RECIPIENT_NUMBER,
}


def refused(texts: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    """What is refused, by its place alone."""
    for place, text in texts:
        plain = _plain(text)
        for kind, pattern in REFUSED.items():
            if pattern.search(plain) or (kind == "mobile" and MOBILE_ALONE.fullmatch(plain)):
                yield Problem(place, kind)


def flagged(texts: Iterable[tuple[Place, str]]) -> Iterator[Problem]:
    """What comes in but should be looked at: other telephone numbers."""
    for place, text in texts:
        if any(map(str.isdigit, text)) and PHONE.search(_plain(text)):
            yield Problem(place, "phone")


def _plain(text: str) -> str:
    """Folded, with one kind of space, and nothing that is not seen."""
    seen = "".join(char for char in text if unicodedata.category(char) != "Cf")
    return " ".join(fold(seen).split())
