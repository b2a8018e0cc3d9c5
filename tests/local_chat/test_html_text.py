"""Telegram's HTML: what is read, what is refused and in which words, and that nothing else ever happens."""

from html import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.local_chat.html_text import HtmlError, parse_html

READ = [
    ("simple", "simple", []),
    ("<b>gras</b>", "gras", [("bold", 0, 4)]),
    ("<STRONG>x</STRONG><em>y</em>", "xy", [("bold", 0, 1), ("italic", 1, 1)]),
    ("<u>a</u><ins>b</ins>", "ab", [("underline", 0, 1), ("underline", 1, 1)]),
    ("<s>a</s><strike>b</strike><del>c</del>", "abc", [("strikethrough", at, 1) for at in range(3)]),
    ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
    ("🙂<b>é</b>", "🙂é", [("bold", 2, 1)]),
    ("<b></b>x", "x", []),
    ("<b>x</>", "x", [("bold", 0, 1)]),
    ("<b class=x>a</b >", "a", [("bold", 0, 1)]),
    ('<span class="tg-spoiler">x</span><tg-spoiler>y</tg-spoiler>', "xy", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
    ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
    ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
    ("<code>x</code>", "x", [("code", 0, 1)]),
    ("<pre>x</pre>", "x", [("pre", 0, 1)]),
    ("&lt;b&gt; &amp;amp; &quot;&#39;&#x27;&lt", "<b> &amp; \"''<", []),
    ("&eacute; &nbsp; &ltx; &#0; &", "&eacute; &nbsp; &ltx; &#0; &", []),
    ('<a href="javascript:alert(1)">x</a>', "x", []),
    ("<a>un mot</a>", "un mot", []),
    ("a > b", "a > b", []),
]

REFUSED = [
    ("<b>x", 'Can\'t find end tag corresponding to start tag "b"'),
    ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
    ("<b><i>x</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
    ("x</b>", "Unexpected end tag at byte offset 1"),
    ("é<p>x</p>", 'Unsupported start tag "p" at byte offset 2'),
    ("a<br/>b", 'Unsupported start tag "br/" at byte offset 1'),
    ("3 < 4 et 5 > 4", 'Unsupported start tag "" at byte offset 2'),
    ("3 <4", "Unclosed start tag at byte offset 2"),
    ("<b>x</b", "Unclosed end tag at byte offset 4"),
    ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ('<a href="x>y</a>', "Unclosed start tag at byte offset 0"),
    ("<a href=a/b>y</a>", "Unexpected end of name token at byte offset 8"),
    ("<a =x>y</a>", 'Empty attribute name in the tag "a" at byte offset 0'),
    ("<a href", 'Unclosed start tag "a" at byte offset 0'),
    ("<tg-emoji>x</tg-emoji>", "Invalid custom emoji identifier specified"),
    (
        "&#xd83d;",
        "Text contains invalid Unicode characters after decoding HTML entities, "
        "check for unmatched surrogate code units",
    ),
]


@pytest.mark.parametrize(("source", "text", "entities"), READ)
def test_reads_what_telegram_reads(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read = parse_html(source)
    assert read.text == text
    assert [(entity.type, entity.offset, entity.length) for entity in read.entities] == entities


@pytest.mark.parametrize(("source", "words"), REFUSED)
def test_refuses_what_telegram_refuses(source: str, words: str) -> None:
    with pytest.raises(HtmlError) as refused:
        parse_html(source)
    assert str(refused.value) == words


def test_a_link_keeps_its_address_and_a_block_of_code_its_language() -> None:
    source = (
        '<a href="https://caf.fr/a?b=1&amp;c=2">x</a><a>caf.fr</a>'
        '<pre><code class="language-python">y</code></pre><code class="language-python">z</code>'
    )
    links, block, code = parse_html(source).entities[:2], *parse_html(source).entities[2:]
    assert [link.url for link in links] == ["https://caf.fr/a?b=1&c=2", "http://caf.fr"]
    assert (block.type, block.language) == ("pre", "python")
    assert (code.type, code.language) == ("code", None)


def test_a_time_and_an_emoji_keep_their_numbers() -> None:
    emoji, time = parse_html(
        '<tg-emoji emoji-id="5">🙂</tg-emoji><tg-time unix="9" format="wDT">demain</tg-time>'
    ).entities
    assert (emoji.type, emoji.custom_emoji_id) == ("custom_emoji", "5")
    assert (time.type, time.unix_time, time.date_time_format) == ("date_time", 9, "wDT")


TAGS = ["<b>", "</b>", "<i>", "</i>", "<a href='x.fr'>", "</a>", "<pre>", "</pre>", "</>", "é", "&lt;", "&#", "<", " "]
SOURCES = st.text(st.characters(codec="utf-8")) | st.lists(st.sampled_from(TAGS)).map("".join)


@given(SOURCES)
def test_any_text_is_read_or_refused(source: str) -> None:
    try:
        read = parse_html(source)
    except HtmlError:
        return
    assert all(0 <= entity.offset < entity.end <= read.length for entity in read.entities)


@given(st.text(st.characters(codec="utf-8")))
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(escape(text)).text == text
    assert parse_html(f"<b>{escape(text)}</b>").text == text
