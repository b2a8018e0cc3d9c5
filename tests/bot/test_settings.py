"""The environment, read once: defaults, empty values, and errors that name the variable and never show a secret."""

from pathlib import Path

import pytest

from bot.settings import Settings, SettingsError, settings

TOKEN = "123456:AAH-secret_part"
NAMES = ("TELEGRAM_BOT_TOKEN", "TELEGRAM_API_URL", "SDSF_HOME", "SDSF_TERRITORY", "SDSF_PORT")


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize("value", [None, ""])
def test_nothing_or_an_empty_value_is_the_default(monkeypatch: pytest.MonkeyPatch, value: str | None) -> None:
    for name in NAMES if value is not None else ():
        monkeypatch.setenv(name, value or "")
    read = settings()
    assert read.telegram_bot_token is None
    assert read.telegram_api_url == "https://api.telegram.org"
    assert read.sdsf_home == Path("data")
    assert read.sdsf_territory is None
    assert read.sdsf_port == 8055


def test_what_is_set_is_read(monkeypatch: pytest.MonkeyPatch) -> None:
    values = (f" {TOKEN}\n", "http://127.0.0.1:8081/", "/srv/données sdsf", "63", "0")
    for name, value in zip(NAMES, values, strict=True):
        monkeypatch.setenv(name, value)
    read = settings()
    assert read.telegram_bot_token
    assert read.telegram_bot_token.get_secret_value() == TOKEN
    assert read.telegram_api_url == "http://127.0.0.1:8081"
    assert read.sdsf_home == Path("/srv/données sdsf")
    assert (read.sdsf_territory, read.sdsf_port) == ("63", 0)
    assert "secret" not in f"{read!r} {read}"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SDSF_PORT", "huit"),
        ("SDSF_PORT", "65536"),
        ("SDSF_PORT", "-1"),
        ("TELEGRAM_API_URL", "api.telegram.org"),
        ("TELEGRAM_API_URL", "ftp://example.org"),
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN} and more"),
        ("TELEGRAM_BOT_TOKEN", f"http://example.org/{TOKEN}"),
        ("TELEGRAM_BOT_TOKEN", f"{TOKEN}é"),
    ],
)
def test_a_bad_value_is_one_line_that_names_the_variable(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(SettingsError) as raised:
        settings()
    (line,) = str(raised.value).splitlines()
    assert line.count(name) == 2
    assert "expected" in line or "token" in line
    assert "secret" not in line
    assert raised.value.__suppress_context__


def test_settings_do_not_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings().sdsf_port = 1  # type: ignore[misc]
