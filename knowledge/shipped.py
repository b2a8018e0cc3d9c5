"""The territories that come with the program, published when nobody has edited them."""

import json
from collections.abc import Iterator
from datetime import datetime
from functools import cache
from hashlib import sha256
from pathlib import Path

from knowledge.checking import checked
from knowledge.common import common
from knowledge.edition import Published
from knowledge.model import TerritoryDocument
from knowledge.store import Store

FOLDER = Path(__file__).parent / "data"
AUTHOR = "sdsf-bot"
SHIPPED = "shipped:"


def folders() -> Iterator[Path]:
    """The folder of each shipped territory."""
    return (path.parent for path in sorted(FOLDER.glob("*/territory.yaml")))


def folder_of(territory: str) -> Path | None:
    """The folder of a territory, if it is shipped."""
    return next((folder for folder in folders() if folder.name.split("-")[0] == territory), None)


def publish_shipped(store: Store, at: datetime) -> None:
    """Publish each shipped territory that is not there, or whose current edition is an older shipped one."""
    for folder in folders():
        code, origin = folder.name.split("-")[0], SHIPPED + _fingerprint(folder)
        number = store.current_number(code)
        now = next((each.origin for each in store.editions(code) if each.number == number), SHIPPED)
        if now.startswith(SHIPPED) and now != origin:
            document = store.without_forgotten(checked(folder, common()))
            store.publish(document, at=at, author=AUTHOR, origin=origin, after=number)
    store.remake()


def last_shipped(editions: tuple[Published, ...]) -> int | None:
    """The number of the last edition of a territory that came with a program, if one did."""
    return next((each.number for each in reversed(editions) if each.origin.startswith(SHIPPED)), None)


def newer_is_shipped(editions: tuple[Published, ...]) -> bool:
    """Whether the program brings an edition that this file has never held."""
    folder = folder_of(editions[0].territory) if editions else None
    return folder is not None and all(each.origin != SHIPPED + _fingerprint(folder) for each in editions)


def _fingerprint(folder: Path) -> str:
    """Of the files, and of the model they are read with: a newer model publishes them again."""
    digest = sha256(_form())
    for file in sorted(folder.rglob("*.yaml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]


@cache
def _form() -> bytes:
    return json.dumps(TerritoryDocument.model_json_schema(), sort_keys=True).encode()
