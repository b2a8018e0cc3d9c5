"""The state file: what the bot remembers of people and conversations, one SQLite file and one connection."""

from pathlib import Path

from sqlite_utils import Database


def open_state(path: Path) -> Database:
    """Open the state file, made on first use; each store applies its own migrations to it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    database = Database(path)
    database.execute("PRAGMA foreign_keys=ON")
    database.enable_wal()
    return database
