"""The queue of updates as getUpdates serves it: confirmed by the next offset, one poller at a time."""

import asyncio
from collections.abc import Sequence

from bot.local_chat.changes import Changes
from bot.local_chat.store import Store
from bot.local_chat.wire import Json, conflict

LONGEST_POLL = 50
_ALLOWED = "allowed_updates"
_LEFT_OUT_BY_DEFAULT = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


class UpdateQueue:
    """Updates wait here, also through a restart, until the bot confirms them."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._changes = Changes()
        self._turn = 0

    def put(self, kind: str, body: Json) -> None:
        """Queue an update, unless the bot asked not to hear of its kind."""
        if self._is_allowed(kind):
            self._store.add_update({kind: body})
            self._changes.mark()

    def allow(self, kinds: Sequence[str]) -> None:
        """From now on, only these kinds; none named stands for the usual ones."""
        self._store.keep_setting(_ALLOWED, list(kinds))

    def drop_all(self) -> None:
        self._store.forget_updates(2**62)

    def close(self) -> None:
        """Send everybody home who waits."""
        self._changes.close()

    async def poll(self, offset: int, limit: int, timeout: int) -> list[Json]:
        """The updates from the offset on; the others are confirmed. Ends a poll that still waits."""
        self._confirm(offset)
        self._turn += 1
        turn = self._turn
        self._changes.mark()
        deadline = asyncio.get_running_loop().time() + min(max(timeout, 0), LONGEST_POLL)
        while True:
            seen = self._changes.version
            updates = self._store.updates(max(offset, 0), min(max(limit, 1), 100))
            left = deadline - asyncio.get_running_loop().time()
            if updates or left <= 0 or self._changes.closed:
                return updates
            await self._changes.past(seen, left)
            if turn != self._turn:
                raise conflict()

    def _confirm(self, offset: int) -> None:
        """An offset confirms all below it; a negative one keeps that many from the end."""
        if offset < 0:
            offset = min(self._store.last_update_ids(-offset), default=0)
        if offset > 0:
            self._store.forget_updates(offset)

    def _is_allowed(self, kind: str) -> bool:
        kinds = self._store.setting(_ALLOWED)
        return kind in kinds if isinstance(kinds, list) and kinds else kind not in _LEFT_OUT_BY_DEFAULT
