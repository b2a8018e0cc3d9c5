"""Which territory a reply speaks of, and what is asked again in another."""

import pytest

from handlers.several import again, placed
from knowledge.contents import UnknownAnswer, WhichAnswer
from knowledge.model import Territory
from knowledge.query import Aspect, Query, Topic
from knowledge.reply import AcrossAnswer, Choice, Reply
from tests.conftest import CANTAL

AGAIN = (
    (Query(Topic.CONTACTS, "63", records=("contact-caf",)), Query(Topic.CONTACTS, "15")),
    (Query(Topic.FICHE, "63", records=("fiche-7",), aspects=(Aspect.PILOTS,)), Query(Topic.SECTIONS, "15")),
    (Query(Topic.SUBJECT, "63", records=("fiche-7",), words="avip"), Query(Topic.SECTIONS, "15")),
    (Query(Topic.TERM, "63", records=("term-avip",)), Query(Topic.TERM, "15", records=("term-avip",))),
    (Query(Topic.ACTIONS, "63", year=2025), Query(Topic.ACTIONS, "15", year=2025)),
    (Query(Topic.PARTY, "63", parties=("x" * 60,)), Query(Topic.SECTIONS, "15")),
    (None, Query(Topic.SECTIONS, "15")),
)


@pytest.mark.parametrize(("asked", "there"), AGAIN)
def test_a_question_is_asked_again_without_the_records_of_the_first(asked: Query | None, there: Query) -> None:
    assert again(asked, "15") == there


PUY_DE_DOME = Territory(code="63", name="Puy-de-Dôme", of_name="du Puy-de-Dôme")
BOTH = (PUY_DE_DOME, CANTAL)
TO_CANTAL = Choice("Cantal", Query(Topic.CONTACTS, "15"))


def test_a_silence_that_points_elsewhere_speaks_of_home_and_its_own_button_leads_there() -> None:
    silence = Reply(UnknownAnswer("blank", about="contact", elsewhere=("Cantal",)), "fr", choices=(TO_CANTAL,))
    shown = placed(silence, BOTH, BOTH)
    assert (shown.territory_name, shown.choices) == ("Puy-de-Dôme", (TO_CANTAL,))


@pytest.mark.parametrize(
    "content", [WhichAnswer("territory"), AcrossAnswer(()), UnknownAnswer("outside", about="territory", words="Isère")]
)
def test_what_speaks_of_no_one_territory_names_none(content: WhichAnswer | AcrossAnswer | UnknownAnswer) -> None:
    reply = Reply(content, "fr", choices=(TO_CANTAL,))
    assert placed(reply, BOTH, BOTH) is reply
