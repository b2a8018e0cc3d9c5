"""What each chat spoke of last, for follow-up questions: kept one hour, then deleted."""

from datetime import UTC, datetime, timedelta

from pydantic import TypeAdapter, ValidationError
from sqlite_utils import Database, Migrations

from knowledge.kinds.table import ANSWERS
from knowledge.query import Query

MEMORY = timedelta(hours=1)

migrations = Migrations("conversations")


@migrations()
def conversations_table(db: Database) -> None:
    """The last query of each chat, as JSON, and when."""
    db.table("conversations").create({"chat": int, "query": str, "at": str}, pk="chat", not_null={"query", "at"})


class Conversations:
    """The last query of each chat."""

    def __init__(self, state: Database) -> None:
        migrations.apply(state)
        self._state = state
        self._queries = TypeAdapter(Query)

    def recall(self, chat: int, now: datetime) -> Query | None:
        """The query this chat spoke of within the hour."""
        self.forget_old(now)
        for row in self._state.query("SELECT query FROM conversations WHERE chat = ?", (chat,)):
            return self._read(row["query"])
        return None

    def remember(self, chat: int, query: Query, now: datetime) -> None:
        """Make this the query the chat spoke of last."""
        self.forget_old(now)
        text = self._queries.dump_json(query).decode()
        self._state.table("conversations").upsert({"chat": chat, "query": text, "at": _text(now)})

    def forget_old(self, now: datetime) -> None:
        """Erase what no follow-up may lean on any more."""
        self._state.execute("DELETE FROM conversations WHERE at <= ?", (_text(now - MEMORY),))

    def _read(self, text: str) -> Query | None:
        try:
            query = self._queries.validate_json(text)
        except ValidationError:  # written by a version whose queries had another shape
            return None
        return query if query.topic in ANSWERS else None


def _text(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat(timespec="seconds")
