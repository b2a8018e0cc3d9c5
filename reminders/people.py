"""People as the bot knows them: an address, the territories they belong to, their language, and whether they met it."""

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


@migrations()
def memberships_table(db: Database) -> None:
    """The territories of each person; the one in ``people`` is their default, and was their only one until now."""
    key = ("channel", "id", "territory")
    db.table("memberships").create(dict.fromkeys(key, str), pk=key, not_null=set(key), strict=True)
    db.execute("INSERT INTO memberships SELECT channel, id, territory FROM people WHERE territory IS NOT NULL")


@dataclass(frozen=True)
class Address:
    """Where a person is reached: a chat network, and their name in it."""

    channel: str
    id: str


@dataclass(frozen=True)
class Person:
    """Somebody at an address; a stranger is a person of whom nothing is known.

    ``territory`` is the default among ``territories``: there is one as soon as they belong to any.
    """

    address: Address
    territory: str | None = None
    language: Language | None = None
    met: bool = False
    territories: tuple[str, ...] = ()


class People:
    """The table of people. Nothing is written of somebody before a verb says so."""

    def __init__(self, state: Database) -> None:
        migrations.apply(state)
        self._state = state

    def find(self, address: Address) -> Person:
        """The person at this address."""
        sql = "SELECT territory, language, met FROM people WHERE channel = ? AND id = ?"
        for row in self._state.query(sql, (address.channel, address.id)):
            return Person(address, row["territory"], row["language"], bool(row["met"]), self._territories(address))
        return Person(address)

    def meet(self, address: Address, language: Language) -> None:
        """Note that the person has read who the bot is, and in which language."""
        self._write(address, language=language, met=1)

    def settle(self, address: Address, territory: str) -> None:
        """Make a territory the person's default; they belong to it from now on, if they did not before."""
        with self._state.atomic():
            self._write(address, territory=territory)
            self._join(address, territory)

    def toggle(self, address: Address, territory: str) -> Person:
        """Let the person belong to a territory, or no longer; nobody leaves the last. The person as they then are."""
        before = self.find(address)
        if not before.territories:
            self.settle(address, territory)
        elif territory not in before.territories:
            self._join(address, territory)
        elif others := [each for each in before.territories if each != territory]:
            with self._state.atomic():
                self._leave(address, territory)
                if before.territory == territory:
                    self._write(address, territory=others[0])
        return self.find(address)

    def _territories(self, address: Address) -> tuple[str, ...]:
        sql = "SELECT territory FROM memberships WHERE channel = ? AND id = ? ORDER BY territory"
        return tuple(row["territory"] for row in self._state.query(sql, (address.channel, address.id)))

    def _join(self, address: Address, territory: str) -> None:
        row = {"channel": address.channel, "id": address.id, "territory": territory}
        self._state.table("memberships").upsert(row)

    def _leave(self, address: Address, territory: str) -> None:
        self._state.table("memberships").delete((address.channel, address.id, territory))

    def _write(self, address: Address, **columns: str | int) -> None:
        self._state.table("people").upsert({"channel": address.channel, "id": address.id, **columns})
