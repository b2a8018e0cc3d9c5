"""The settings, read once from the environment; a bad one is named in French and in English, its value not shown."""

from pathlib import Path
from typing import Annotated

from pydantic import Field, SecretStr, StringConstraints, ValidationError, field_validator
from pydantic_settings import BaseSettings, SettingsConfigDict

Url = Annotated[str, StringConstraints(strip_whitespace=True, pattern=r"^https?://[^\s/?#]+[^\s?#]*$")]


class SettingsError(Exception):
    """One line to show to whoever starts the bot."""

    def __init__(self, variable: str, french: str, english: str) -> None:
        super().__init__(f"{variable} : {french} / {variable}: {english}")


class Settings(BaseSettings):
    """Each field is the environment variable of the same name, in capitals; an empty variable is none."""

    model_config = SettingsConfigDict(frozen=True, env_ignore_empty=True, extra="ignore", hide_input_in_errors=True)

    telegram_bot_token: SecretStr | None = None
    telegram_api_url: Url = "https://api.telegram.org"
    sdsf_home: Path = Path("data")
    sdsf_territory: str | None = None
    sdsf_port: Annotated[int, Field(ge=0, le=65535)] = 8055

    @field_validator("telegram_bot_token")
    @classmethod
    def _token_is_plain(cls, token: SecretStr | None) -> SecretStr | None:
        secret = token.get_secret_value().strip() if token else ""
        if not secret.isascii() or any(char.isspace() or char in "/?#" for char in secret):
            raise ValueError("no token")
        return SecretStr(secret) if secret else None

    @field_validator("telegram_api_url")
    @classmethod
    def _root_without_slash(cls, url: str) -> str:
        return url.rstrip("/")


_EXPECTED = {
    "telegram_bot_token": ("ce n’est pas un jeton de BotFather.", "this is no token of BotFather."),
    "telegram_api_url": (
        "une adresse http(s) est attendue, sans /bot.",
        "an http(s) address without /bot is expected.",
    ),
    "sdsf_home": ("le chemin d’un dossier est attendu.", "the path of a folder is expected."),
    "sdsf_territory": (
        "le code d’un département est attendu, comme 63.",
        "a département’s code is expected, like 63.",
    ),
    "sdsf_port": ("un nombre de 0 à 65535 est attendu.", "a number from 0 to 65535 is expected."),
}


def settings() -> Settings:
    """Read the environment; raise ``SettingsError`` for the first bad value."""
    try:
        return Settings()
    except ValidationError as error:
        field = str(error.errors(include_input=False, include_context=False)[0]["loc"][0])
        raise SettingsError(field.upper(), *_EXPECTED[field]) from None


def folder(path: Path) -> Path:
    """The folder, made if need be; raise ``SettingsError`` where that cannot be."""
    try:
        path.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        reason = error.strerror
        raise SettingsError(
            "SDSF_HOME", f"« {path} » ne peut pas servir ({reason}).", f"“{path}” cannot be used ({reason})."
        ) from error
    return path
