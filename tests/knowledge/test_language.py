"""The language of a reply: that of the question, else the asker's."""

import pytest

from knowledge.reply import Asker, Language
from tests.knowledge.conftest import FrontDoor

TOLD = (
    ("qui pilote la fiche 7 ?", "fr"),
    ("who pilots fiche 7?", "en"),
    ("et ses partenaires ?", "fr"),
    ("and its partners?", "en"),
    ("bonjour", "fr"),
    ("hello", "en"),
    ("quels sont les indicateurs de la fiche 3", "fr"),
    ("what are the indicators of sheet 3", "en"),
    ("the « Pôle Ressources Handicap », who runs it?", "en"),
)


@pytest.mark.parametrize("own", ["fr", "en"])
@pytest.mark.parametrize(("text", "language"), TOLD)
def test_the_questions_language_wins(text: str, language: Language, own: Language, door: FrontDoor) -> None:
    assert door.ask(text, asker=Asker("63", own)).reply.language == language


def test_a_folded_accent_is_no_english_word(door: FrontDoor) -> None:
    assert door.ask("actions à poursuivre fiche 3").reply.language == "fr"


@pytest.mark.parametrize("own", ["fr", "en"])
@pytest.mark.parametrize("text", ["fiche 7", "7", "AVIP", "", "😀"])
def test_where_nothing_tells_the_askers_own_language_is_used(text: str, own: Language, door: FrontDoor) -> None:
    assert door.ask(text, asker=Asker("63", own)).reply.language == own
