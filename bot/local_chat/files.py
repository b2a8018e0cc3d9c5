"""The files that went through a chat: kept in the store, named as Telegram names them."""

import re
from mimetypes import guess_type
from pathlib import PurePosixPath

from bot.local_chat.parameters import Upload
from bot.local_chat.store import Store
from bot.local_chat.wire import ApiError, Json, bad_request

BIGGEST_UPLOAD = 50 * 1024 * 1024
BIGGEST_DOWNLOAD = 20 * 1024 * 1024
_FILE_ID = re.compile(r"local-file-(\d{1,18})")
_FILE_PATH = re.compile(r"documents/file_(\d{1,18})(?:\.\w+)?")


def keep_file(store: Store, upload: Upload) -> Json:
    """Keep a file; what a message says of it."""
    if len(upload.content) > BIGGEST_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    if not upload.content:
        raise bad_request("file must be non-empty")
    return _document(store.add_file(upload.name, upload.content), upload)


def known_file(store: Store, file_id: str) -> Json | None:
    """What a message says of a file that was kept before."""
    found = _FILE_ID.fullmatch(file_id)
    row = store.file(int(found[1])) if found else None
    return _document(int(found[1]), Upload(*row)) if found and row else None


def describe_file(store: Store, file_id: str) -> Json:
    """What getFile answers."""
    document = known_file(store, file_id)
    if document is None:
        raise bad_request("invalid file_id")
    if document["file_size"] > BIGGEST_DOWNLOAD:
        raise bad_request("file is too big")
    number = file_id.rpartition("-")[2]
    path = f"documents/file_{number}{PurePosixPath(document['file_name']).suffix}"
    return {key: document[key] for key in ("file_id", "file_unique_id", "file_size")} | {"file_path": path}


def file_at(store: Store, path: str) -> tuple[str, bytes] | None:
    """The name and the content of the file at this path of the file server."""
    found = _FILE_PATH.fullmatch(path)
    return store.file(int(found[1])) if found else None


def _document(number: int, upload: Upload) -> Json:
    return {
        "file_id": f"local-file-{number}",
        "file_unique_id": f"local{number}",
        "file_name": upload.name,
        "mime_type": guess_type(upload.name)[0] or "application/octet-stream",
        "file_size": len(upload.content),
    }
