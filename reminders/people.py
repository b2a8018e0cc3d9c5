"""People as the bot knows them: an address, the territory they chose, their language, and whether they met the bot."""

from dataclasses import dataclass

from sqlite_utils import Database, Migrations

from knowledge.reply import Language

migrations = Migrations("people")


@migrations()
def people_table(db: Database) -> None:
    """Everybody who has written to the bot, by address."""
    db.table("people").create(
        {"channel": str, "id": str, "territory": str, "language": str, "met": int},
        pk=("channel", "id"),
        not_null={"met"},
        defaults={"met": 0},
        strict=True,
    )


@dataclass(frozen=True)
class Address:
    """Where a person is reached: a chat network, and their name in it."""

    channel: str
    id: str


@dataclass(frozen=True)
class Person:
    """Somebody at an address; a stranger is a person of whom nothing is known."""

    address: Address
    territory: str | None = None
    language: Language | None = None
    met: bool = False


class People:
    """The table of people. Nothing is written of somebody before a verb says so."""

    def __init__(self, state: Database) -> None:
        migrations.apply(state)
        self._state = state

    def find(self, address: Address) -> Person:
        """The person at this address."""
        sql = "SELECT territory, language, met FROM people WHERE channel = ? AND id = ?"
        for row in self._state.query(sql, (address.channel, address.id)):
            return Person(address, row["territory"], row["language"], bool(row["met"]))
        return Person(address)

    def meet(self, address: Address, language: Language) -> None:
        """Note that the person has read who the bot is, and in which language."""
        self._write(address, language=language, met=1)

    def settle(self, address: Address, territory: str) -> None:
        """Note the territory the person chose."""
        self._write(address, territory=territory)

    def _write(self, address: Address, **columns: str | int) -> None:
        self._state.table("people").upsert({"channel": address.channel, "id": address.id, **columns})
