"""The territories that come with the program, published when nobody has edited them."""

import json
from collections.abc import Iterator
from datetime import datetime
from hashlib import sha256
from pathlib import Path

from knowledge.checking import checked
from knowledge.common import common
from knowledge.model import TerritoryDocument
from knowledge.store import Store

FOLDER = Path(__file__).parent / "data"
AUTHOR = "sdsf-bot"
SHIPPED = "shipped:"


def folders() -> Iterator[Path]:
    """The folder of each shipped territory."""
    return (path for path in sorted(FOLDER.iterdir()) if path.is_dir() and path.name != "common")


def publish_shipped(store: Store, at: datetime) -> None:
    """Publish each shipped territory that is not there, or whose current edition is an older shipped one."""
    current = store.origins()
    for folder in folders():
        origin = SHIPPED + _fingerprint(folder)
        now = current.get(folder.name.split("-")[0])
        if now == origin or (now is not None and not now.startswith(SHIPPED)):
            continue
        store.publish(checked(folder, common()), at=at, author=AUTHOR, origin=origin, replaces=now)
    store.remake()


def _fingerprint(folder: Path) -> str:
    """Of the files, and of the model they are read with: a newer model publishes them again."""
    digest = sha256(json.dumps(TerritoryDocument.model_json_schema(), sort_keys=True).encode())
    for file in sorted(folder.rglob("*.yaml")):
        digest.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return digest.hexdigest()[:16]
