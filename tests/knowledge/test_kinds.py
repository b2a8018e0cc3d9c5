"""The kinds of questions: the one that is shown as an example, and that its documentation shows it as it is."""

from pathlib import Path

import pytest

from knowledge.kinds import sigles
from knowledge.kinds.table import ANSWERS, RULES
from knowledge.query import Query, Topic
from tests.knowledge.conftest import FrontDoor

DOCUMENT = Path(__file__).parents[2] / "docs" / "understanding.md"

SIGLES = (
    ("63", "quels sigles dans la fiche 7 ?", ("AVIP", "Eaje", "QPV", "Quartier prioritaire")),
    ("63", "acronyms of fiche 1", ("Sigles and terms of fiche 1", "RPE")),
    ("63", "glossaire de la f9", ("Sigles et termes de la fiche 9",)),
)


@pytest.mark.parametrize(("code", "said", "facts"), SIGLES)
def test_the_sigles_of_a_fiche(code: str, said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    told = door.told(code, said)
    assert told.reply.kind == "sigles"
    told.holds(*facts)


def test_a_forged_button_of_a_kind_is_refused(door: FrontDoor) -> None:
    assert door.tap(Query(sigles.TOPIC, "63")).reply.status == "unknown"
    assert door.tap(Query(sigles.TOPIC, "63", records=("fiche-99",))).reply.status == "unknown"


def test_every_topic_is_answered_and_every_rule_stands_once() -> None:
    assert set(Topic) < set(ANSWERS)
    assert len(set(RULES)) == len(RULES)


def test_the_documentation_shows_the_module_as_it_is() -> None:
    assert Path(sigles.__file__).read_text(encoding="utf-8") in DOCUMENT.read_text(encoding="utf-8")
