"""Templates: the same set in both languages, and plain text that a console shows."""

from pathlib import Path
from typing import get_args

import pytest
from jinja2 import UndefinedError

from handlers.menu import commands
from handlers.render import TEMPLATES, Renderer, plain
from knowledge.contents import AboutAnswer
from knowledge.reply import Language, Reply

LANGUAGES: tuple[Language, ...] = get_args(Language)
OWN = ("welcome", "welcome-choose", "help", "fiche-which", "unknown-command", "other", "error", "dead-button")


def test_both_languages_have_the_same_templates() -> None:
    french, english = ({path.name for path in (TEMPLATES / language).iterdir()} for language in LANGUAGES)
    assert french == english


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", OWN)
def test_the_bots_own_messages_need_nothing(name: str, language: Language) -> None:
    text = Renderer().screen(name, language)
    assert text == text.strip()
    assert "\n\n\n" not in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_toast_fits_telegram(language: Language) -> None:
    assert len(Renderer().label("dead-button", language)) <= 200


@pytest.mark.parametrize(
    ("language", "names"), [("fr", ["fiches", "fiche", "aide"]), ("en", ["fiches", "fiche", "help"])]
)
def test_the_menu_names_what_exists(language: Language, names: list[str]) -> None:
    assert [command.command for command in commands(language, Renderer())] == names


@pytest.fixture
def renderer(tmp_path: Path) -> Renderer:
    """Templates that show what a template can use."""
    for language in LANGUAGES:
        (tmp_path / language).mkdir()
        (tmp_path / language / "about.html.j2").write_text("<b>{{ content.topic }}</b> {{ '2023/..' | when }}\n")
        (tmp_path / language / "broken.html.j2").write_text("{{ nothing }}")
    return Renderer(tmp_path)


def test_a_reply_is_escaped_as_html_and_read_back_as_text(renderer: Renderer) -> None:
    reply = Reply(AboutAnswer("Caf & <MSA> « l’école »"), "fr")
    assert renderer.html(reply) == "<b>Caf &amp; &lt;MSA&gt; «\xa0l’école\xa0»</b> à partir de 2023"
    assert renderer.plain(reply) == "Caf & <MSA> « l’école » à partir de 2023"


def test_a_template_that_misses_a_value_fails(renderer: Renderer) -> None:
    with pytest.raises(UndefinedError):
        renderer.screen("broken", "fr")


def test_plain_text_keeps_what_only_looks_like_a_tag() -> None:
    assert plain("a &lt;b&gt; <b>c</b>&#39;") == "a <b> c'"
