"""Words and templates: the same in both languages, and one for every kind of answer."""

import re
from string import Formatter
from typing import get_args

import pytest

from handlers.render import TEMPLATES
from knowledge.common import common
from knowledge.contents import Content
from knowledge.model import COLUMNS
from knowledge.query import Aspect
from knowledge.reply import Language
from knowledge.understanding.phrases import Tag
from knowledge.vague import PARTS_OF_YEAR
from knowledge.words import FOLDER, Words, words

LANGUAGES: tuple[Language, ...] = get_args(Language)


def places(text: str) -> set[str]:
    """The {places} of a text."""
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def filled(said: Words, name: str, wanted: set[str]) -> str:
    return said(name, **dict.fromkeys(wanted, "x"))


def test_there_is_a_file_of_words_for_each_language() -> None:
    assert {file.stem for file in FOLDER.glob("*.yaml")} == set(LANGUAGES)


def test_both_languages_have_the_same_names() -> None:
    assert words("fr").names() == words("en").names()


def test_both_languages_have_the_same_places() -> None:
    """But for dates: French gives them the article that they take, English the bare name."""
    for name in sorted(name for name in words("fr").names() if not name.startswith("date.")):
        french, english = (places(words(language)._entries[name]) for language in LANGUAGES)
        assert french == english, name
        assert all(filled(words(language), name, french).strip() for language in LANGUAGES), name


def test_there_are_twelve_months() -> None:
    assert [len(words(language)("date.months").split("|")) for language in LANGUAGES] == [12, 12]


def test_every_aspect_and_part_of_a_year_has_its_words() -> None:
    needed = {f"aspect.{aspect}" for aspect in Aspect}
    needed |= {f"column.{column}" for column in COLUMNS}
    needed |= {f"date.part_{number}" for number in PARTS_OF_YEAR}
    assert needed <= words("fr").names()


def test_a_name_that_there_is_not_fails() -> None:
    with pytest.raises(KeyError):
        words("fr")("aspect.colour")


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("content", Content.__subclasses__(), ids=lambda content: content.kind)
def test_every_kind_of_answer_has_a_template(content: type[Content], language: Language) -> None:
    assert (TEMPLATES / language / f"{content.kind}.html.j2").is_file()


def test_every_kind_is_named_once() -> None:
    kinds = [content.kind for content in Content.__subclasses__()]
    assert len(set(kinds)) == len(kinds)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_that_is_lacking_can_be_said(language: Language) -> None:
    """What the lexicon can find lacking has its words."""
    tags = {tag.name for tag in tagged("lacking")}
    assert {f"lacking.{name}" for name in tags} <= words(language).names()


@pytest.mark.parametrize("language", LANGUAGES)
def test_templates_answer_what_is_said_to_the_bot(language: Language) -> None:
    """Every topic of the lexicon but help, which is the answer to anything else, stands in the template."""
    template = (TEMPLATES / language / "about.html.j2").read_text(encoding="utf-8")
    answered = set(re.findall(r'topic == "(\w+)"', template))
    assert {tag.name for tag in tagged("about")} - {"help"} <= answered


def tagged(group: str) -> list[Tag]:
    """What the phrases of a group of the lexicon mean."""
    entries = common().lexicon.phrases._by_first.values()
    return [tag for phrases in entries for _, tags in phrases for tag in tags if tag.group == group]
