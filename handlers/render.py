"""Turns replies and the bot's own screens into Telegram HTML or plain text, one template each and per language."""

import re
from dataclasses import replace
from functools import cache, partial
from html.parser import HTMLParser
from pathlib import Path
from typing import get_args

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from knowledge.explaining import Explanation
from knowledge.reply import Language, Reply
from knowledge.saying import when
from knowledge.saying_moments import say_moment
from knowledge.words import words

# Templates leave more than one empty line where a part of an answer has nothing to say.
BLANK_LINES = re.compile(r"\n\s*\n")

CLOSING = re.compile(r" ([?!:;»%])")

TEMPLATES = Path(__file__).parent / "templates"


@cache
def environment(language: Language, folder: Path = TEMPLATES) -> Environment:
    """The templates of one language, compiled once: their own folder first, then what all languages share."""
    made = Environment(
        loader=FileSystemLoader([folder / language, folder]),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=StrictUndefined,
    )
    made.globals["words"] = words(language)
    made.filters["when"] = partial(when, words=words(language))
    made.filters["moment"] = partial(say_moment, words=words(language))
    for name in made.list_templates(filter_func=lambda name: "/" not in name):
        made.get_template(name)  # now rather than under the first question
    return made


class Renderer:
    """Every template, in every language."""

    def __init__(self, folder: Path = TEMPLATES) -> None:
        self._environments = {language: environment(language, folder) for language in get_args(Language)}

    def html(self, reply: Reply) -> str:
        """A reply as Telegram HTML, by the template that its kind names."""
        said = self._said(reply)
        return typeset(said) if reply.language == "fr" else said

    def plain(self, reply: Reply) -> str:
        """A reply as text for a console, with ordinary spaces."""
        return plain(self._said(reply))

    def explained(self, explanation: Explanation) -> str:
        """How a question was understood, as text for a console."""
        return plain(self.screen("explain", explanation.reply.language, explained=explanation))

    def _said(self, reply: Reply, *, across: bool = False) -> str:
        said = partial(self._part, language=reply.language)
        return self.screen(reply.kind, reply.language, reply=reply, content=reply.content, across=across, said=said)

    def _part(self, reply: Reply, language: Language) -> Markup:
        """One territory's answer among several, in the language of the whole."""
        return Markup(self._said(replace(reply, language=language), across=True))

    def screen(self, name: str, language: Language, **values: object) -> str:
        """One of the bot's own messages as Telegram HTML."""
        rendered = self._environments[language].get_template(f"{name}.html.j2").render(values)
        return BLANK_LINES.sub("\n\n", rendered).strip()

    def label(self, name: str, language: Language, **values: object) -> str:
        """A short text that Telegram shows as it is: a button, a toast."""
        return plain(self.screen(name, language, **values))


def typeset(text: str) -> str:
    """French spacing: no line begins with a question mark, a colon or a closing guillemet."""
    return CLOSING.sub("\N{NO-BREAK SPACE}\\1", text).replace("« ", "«\N{NO-BREAK SPACE}")


def plain(html: str) -> str:
    """The text of a piece of HTML, without tags and entities."""
    reader = _Text()
    reader.feed(html)
    reader.close()
    return "".join(reader.parts)


class _Text(HTMLParser):
    """Collects the text between tags."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)
