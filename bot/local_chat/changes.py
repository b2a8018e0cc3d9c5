"""A number that grows with every change, and that one can wait on."""

import asyncio
from contextlib import suppress


class Changes:
    """Wakes everybody who waits, each time something changes and when all is over."""

    def __init__(self, first: int = 0) -> None:
        self.version = first
        self.closed = False
        self._event = asyncio.Event()

    def mark(self) -> None:
        self.version += 1
        self._event.set()
        self._event = asyncio.Event()

    def close(self) -> None:
        self.closed = True
        self.mark()

    async def past(self, version: int, timeout: float) -> int:
        """The version once it is another than this one, or the same when the time is over."""
        if self.version == version and not self.closed:
            with suppress(TimeoutError):
                await asyncio.wait_for(self._event.wait(), timeout)
        return self.version
