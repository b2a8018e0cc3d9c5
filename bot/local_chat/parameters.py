"""The parameters of one call, wherever they stand: query, JSON body, form or multipart."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl

from starlette.requests import Request

from bot.local_chat.wire import bad_request

_FIELD = re.compile(r';\s*(name|filename)="([^"]*)"', re.IGNORECASE)
_ESCAPES = {"%22": '"', "%0D": "\r", "%0A": "\n"}


@dataclass(frozen=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes


@dataclass(frozen=True)
class Parameters:
    """What one call was given, read by name and type."""

    values: Mapping[str, object]
    uploads: Mapping[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        value = self.values.get(name)
        if isinstance(value, bool):
            return "true" if value else "false"
        if isinstance(value, dict | list):
            return json.dumps(value)
        text = "" if value is None else str(value)
        if not text.isascii() and any("\ud800" <= char <= "\udfff" for char in text):
            raise bad_request("strings must be encoded in UTF-8")
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """A whole number that SQLite can hold; the default for anything else."""
        try:
            number = int(self.text(name))
        except ValueError:
            return default
        return number if abs(number) < 2**62 else default

    def flag(self, name: str) -> bool:
        return self.text(name).strip().lower() in {"true", "yes", "1"}

    def json(self, name: str, called: str) -> object:
        """The value of a parameter that carries JSON; None when it is absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad_request(f"can't parse {called} JSON object") from None

    def upload(self, name: str) -> Upload | None:
        """The file given under this name, directly or as attach://another."""
        value = self.text(name)
        return self.uploads.get(value.removeprefix("attach://") if value.startswith("attach://") else name)


async def read_parameters(request: Request) -> Parameters:
    """Everything a call was given; what stands in the body wins over the query."""
    kind = request.headers.get("content-type", "")
    body = await request.body()
    values: dict[str, object] = dict(request.query_params)
    if kind.startswith("application/json"):
        return Parameters(values | _json_object(body))
    if kind.startswith("multipart/form-data"):
        fields, uploads = _multipart(body, kind)
        return Parameters(values | fields, uploads)
    form = parse_qsl(body.decode(errors="replace"), keep_blank_values=True)
    return Parameters(values | dict(form))


def _json_object(body: bytes) -> dict[str, object]:
    try:
        found = json.loads(body or b"{}")
    except ValueError:
        found = None
    if not isinstance(found, dict):
        raise bad_request("can't parse JSON object")
    return found


def _multipart(body: bytes, kind: str) -> tuple[dict[str, object], dict[str, Upload]]:
    fields: dict[str, object] = {}
    uploads: dict[str, Upload] = {}
    boundary = kind.partition("boundary=")[2].partition(";")[0].strip().strip('"')
    if not boundary:
        raise bad_request("can't parse multipart form data")
    for part in (b"\r\n" + body).split(f"\r\n--{boundary}".encode())[1:-1]:
        head, _, content = part.partition(b"\r\n\r\n")
        names = {key.lower(): _unescape(value) for key, value in _FIELD.findall(head.decode(errors="replace"))}
        if "filename" in names:
            uploads[names.get("name", "")] = Upload(names["filename"], content)
        else:
            fields[names.get("name", "")] = content.decode(errors="replace")
    return fields, uploads


def _unescape(value: str) -> str:
    for escape, char in _ESCAPES.items():
        value = value.replace(escape, char)
    return value
