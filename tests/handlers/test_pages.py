"""Long texts: every page is one that Telegram takes, and nothing is lost between them."""

from html import escape
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.pages import LIMIT, pages, size
from handlers.render import plain

TAGS = ("b", "i", 'a href="https://example.org/?a=1&amp;b=2"', "blockquote expandable", "code")
words = st.text(min_size=1, max_size=30).map(escape)


def wrap(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    joined = st.lists(inner, min_size=1, max_size=5).map("".join)
    return st.builds(lambda tag, text: f"<{tag}>{text}</{tag.split()[0]}>", st.sampled_from(TAGS), joined)


html = st.lists(st.recursive(words | st.just("\n"), wrap, max_leaves=8), max_size=12).map("".join)


class Balance(HTMLParser):
    """Fails where a tag ends that has not begun, or the other way round."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.feed(source)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@given(html, st.integers(2, 60))
def test_every_page_fits_and_is_whole_and_nothing_is_lost(source: str, limit: int) -> None:
    made = pages(source, limit)
    for page in made:
        assert size(page) <= limit
        assert plain(page).strip()
        Balance(page)
    assert "".join("".join(map(plain, made)).split()) == "".join(plain(source).split())


@given(html)
def test_a_short_text_is_one_page_as_it_is(source: str) -> None:
    if plain(source).strip():
        assert pages(source) == (source.strip(),)


@pytest.mark.parametrize(
    ("source", "limit", "made"),
    [
        ("un\ndeux\ntrois", 8, ("un\ndeux", "trois")),
        ("<b>un\ndeux</b>\ntrois", 5, ("<b>un</b>", "<b>deux</b>", "trois")),
        ('<a href="x">un deux</a>', 4, ('<a href="x">un</a>', '<a href="x">deux</a>')),
        ("&lt;&lt;&lt;", 2, ("&lt;&lt;", "&lt;")),
        ("", 5, ()),
        ("<b> </b>", 5, ()),
    ],
)
def test_pages_break_at_lines_then_at_words(source: str, limit: int, made: tuple[str, ...]) -> None:
    assert pages(source, limit) == made


def test_telegram_counts_utf_16_and_no_tags() -> None:
    assert size("<b>😀 &amp; é</b>") == 6
    assert len(pages("<i>" + "a" * LIMIT + "</i>")) == 1
    assert len(pages("😀" * LIMIT)) == 2
