"""What the local chat remembers from one start to the next, in an SQLite file of its own."""

import json
from collections.abc import Sequence
from pathlib import Path

from sqlite_utils import Database, Migrations

from bot.local_chat.wire import Json

MIGRATIONS = Migrations("local_chat")

# Written in SQL for AUTOINCREMENT: an identifier never comes twice, also after a deletion.
_TABLES = """
    CREATE TABLE message (message_id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, body TEXT NOT NULL);
    CREATE INDEX message_chat ON message (chat_id, message_id);
    CREATE TABLE bot_update (update_id INTEGER PRIMARY KEY AUTOINCREMENT, body TEXT NOT NULL);
    CREATE TABLE tap (
        id INTEGER PRIMARY KEY AUTOINCREMENT, chat_id INTEGER NOT NULL, date INTEGER NOT NULL, answer TEXT);
    CREATE TABLE file (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, content BLOB NOT NULL);
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
"""


@MIGRATIONS()
def first_tables(db: Database) -> None:
    for statement in _TABLES.split(";"):
        if statement.strip():
            db.execute(statement)


class Store:
    """The rows, read and written one at a time; what they mean is decided elsewhere."""

    def __init__(self, path: Path | str) -> None:
        self._db = Database(memory=True) if path == ":memory:" else Database(path)
        self._db.enable_wal()
        # The last second of a trial may be lost with the machine's power, not its speed.
        self._db.execute("PRAGMA synchronous = NORMAL")
        MIGRATIONS.apply(self._db)

    def close(self) -> None:
        self._db.close()

    def add_message(self, chat_id: int, body: Json) -> int:
        return self._insert("message", {"chat_id": chat_id, "body": json.dumps(body)})

    def replace_message(self, message_id: int, body: Json) -> None:
        self._write("UPDATE message SET body = ? WHERE message_id = ?", [json.dumps(body), message_id])

    def delete_message(self, message_id: int) -> None:
        self._write("DELETE FROM message WHERE message_id = ?", [message_id])

    def message(self, chat_id: int, message_id: int) -> Json | None:
        rows = self._rows("SELECT * FROM message WHERE chat_id = ? AND message_id = ?", [chat_id, message_id])
        return _message(rows[0]) if rows else None

    def last_messages(self, chat_id: int, most: int) -> list[Json]:
        rows = self._rows("SELECT * FROM message WHERE chat_id = ? ORDER BY message_id DESC LIMIT ?", [chat_id, most])
        return [_message(row) for row in reversed(rows)]

    def add_update(self, body: Json) -> int:
        return self._insert("bot_update", {"body": json.dumps(body)})

    def updates(self, offset: int, limit: int) -> list[Json]:
        rows = self._rows("SELECT * FROM bot_update WHERE update_id >= ? ORDER BY update_id LIMIT ?", [offset, limit])
        return [{"update_id": row["update_id"], **json.loads(row["body"])} for row in rows]

    def last_update_ids(self, most: int) -> list[int]:
        rows = self._rows("SELECT update_id FROM bot_update ORDER BY update_id DESC LIMIT ?", [most])
        return [row["update_id"] for row in rows]

    def forget_updates(self, before: int) -> None:
        self._write("DELETE FROM bot_update WHERE update_id < ?", [before])

    def add_tap(self, chat_id: int, date: int) -> int:
        return self._insert("tap", {"chat_id": chat_id, "date": date})

    def answer_tap(self, tap_id: int, since: int, answer: Json) -> bool:
        """Whether there was such a tap, not older than that."""
        return self._write("UPDATE tap SET answer = ? WHERE id = ? AND date >= ?", [json.dumps(answer), tap_id, since])

    def last_answers(self, chat_id: int, most: int) -> Json:
        rows = self._rows(
            "SELECT id, answer FROM tap WHERE chat_id = ? AND answer IS NOT NULL ORDER BY id DESC LIMIT ?",
            [chat_id, most],
        )
        return {str(row["id"]): json.loads(row["answer"]) for row in rows}

    def add_file(self, name: str, content: bytes) -> int:
        return self._insert("file", {"name": name, "content": content})

    def file(self, file_id: int) -> tuple[str, bytes] | None:
        rows = self._rows("SELECT name, content FROM file WHERE id = ?", [file_id])
        return (rows[0]["name"], bytes(rows[0]["content"])) if rows else None

    def setting(self, name: str) -> object:
        rows = self._rows("SELECT value FROM setting WHERE name = ?", [name])
        return json.loads(rows[0]["value"]) if rows else None

    def keep_setting(self, name: str, value: object) -> None:
        self._write("INSERT OR REPLACE INTO setting VALUES (?, ?)", [name, json.dumps(value)])

    def drop_setting(self, name: str) -> None:
        self._write("DELETE FROM setting WHERE name = ?", [name])

    def _insert(self, table: str, row: dict[str, object]) -> int:
        columns, marks = ", ".join(row), ", ".join("?" for _ in row)
        cursor = self._db.execute(f"INSERT INTO {table} ({columns}) VALUES ({marks})", list(row.values()))
        assert cursor.lastrowid is not None
        return cursor.lastrowid

    def _write(self, statement: str, values: Sequence[object]) -> bool:
        return self._db.execute(statement, list(values)).rowcount > 0

    def _rows(self, query: str, values: Sequence[object]) -> list[Json]:
        return list(self._db.query(query, list(values)))


def _message(row: Json) -> Json:
    return {"message_id": row["message_id"], **json.loads(row["body"])}
