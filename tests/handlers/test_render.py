"""Templates: the same set in both languages, and plain text that a console shows."""

from pathlib import Path
from typing import get_args

import pytest
from jinja2 import UndefinedError
from telegram.ext import CommandHandler

from handlers.menu import commands
from handlers.render import TEMPLATES, Renderer, plain
from handlers.routes import routes
from knowledge.contents import AboutAnswer
from knowledge.reply import Language, Reply

LANGUAGES: tuple[Language, ...] = get_args(Language)
TOASTS = ("dead-button", "territory-kept")
OWN = ("welcome", "welcome-choose", "help", "fiche-which", "unknown-command", "other", "error", *TOASTS)


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
@pytest.mark.parametrize("toast", TOASTS)
def test_a_toast_fits_telegram(toast: str, language: Language) -> None:
    assert len(Renderer().label(toast, language)) <= 200


MENUS: tuple[tuple[Language, str], ...] = (
    ("fr", "fiches fiche reunions contacts instances glossaire territoire aide"),
    ("en", "fiches fiche meetings contacts committees glossary territory help"),
)


@pytest.mark.parametrize(("language", "names"), MENUS)
def test_the_menu_names_what_exists(language: Language, names: str) -> None:
    routed = {name for route in routes() if isinstance(route, CommandHandler) for name in route.commands}
    assert [command.command for command in commands(language, Renderer())] == names.split()
    assert routed >= set(names.split())


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
