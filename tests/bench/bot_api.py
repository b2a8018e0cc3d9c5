"""A Bot API in a process of its own, with people who ask what it is told and note when their answers come.

One JSON line in, ``{"texts": […], "pause": seconds}``; one JSON line out, the seconds that each answer took.
"""

import asyncio
import json
import sys
from collections import defaultdict, deque
from collections.abc import Sequence
from time import perf_counter

from bot.local_chat import LocalTelegram, Person, Visitor, serving
from bot.local_chat.wire import Json

PEOPLE = 20
LONGEST_RUN = 60


class TimedTelegram(LocalTelegram):
    """The local Telegram, which notes when each answer stands in its chat; the people need no page."""

    def __init__(self) -> None:
        super().__init__(":memory:", people=[Person(101 + number, f"N° {number}", "fr") for number in range(PEOPLE)])
        self._asked: dict[int, deque[float]] = defaultdict(deque)
        self._took: list[float] = []
        self._answered = asyncio.Event()

    def post(self, person: Person, sender: Json, content: Json) -> Json:
        message = super().post(person, sender, content)
        waiting = self._asked[person.id]
        if sender["is_bot"] and waiting:
            self._took.append(perf_counter() - waiting.popleft())
            self._answered.set()
        return message

    async def ask(self, texts: Sequence[str], pause: float) -> Sequence[float]:
        """Let people ask in turn, with so many seconds between two questions; the seconds until each answer."""
        self._took = []
        people = [Visitor(self, person) for person in self.people.values()]
        began = perf_counter()
        for number, text in enumerate(texts):
            if pause:
                await asyncio.sleep(max(began + number * pause - perf_counter(), 0))
            visitor = people[number % len(people)]
            self._asked[visitor.person.id].append(perf_counter())
            visitor.say(text)
        async with asyncio.timeout(LONGEST_RUN):
            while len(self._took) < len(texts):
                self._answered.clear()
                await self._answered.wait()
        return self._took


async def serve() -> None:
    """Serve until standard input ends; the first line printed is the address."""
    telegram = TimedTelegram()
    async with serving(telegram) as address:
        _say(address.page)
        while line := await asyncio.to_thread(sys.stdin.readline):
            _say(json.dumps(await telegram.ask(**json.loads(line))))


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    asyncio.run(serve())
