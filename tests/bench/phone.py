"""Somebody at the page of the local chat, over the same HTTP as a browser."""

from typing import Any

import httpx

LONGEST_ANSWER = 30.0


class Phone:
    """Writes to the bot as each of the people in turn, and waits for its answers."""

    def __init__(self, page: str) -> None:
        self._http = httpx.Client(base_url=page, timeout=LONGEST_ANSWER, trust_env=False)
        self._people = [person["id"] for person in self._get("/people")]
        self._asked = 0

    def __enter__(self) -> "Phone":
        return self

    def __exit__(self, *_: object) -> None:
        self._http.close()

    def ask(self, text: str) -> None:
        """Ask as the next person, and wait until the bot has answered."""
        chat = f"/chat/{self._people[self._asked % len(self._people)]}"
        self._asked += 1
        self._http.post(f"{chat}/say", json={"text": text}).raise_for_status()
        screen = self._get(chat)
        while not screen["messages"][-1]["from"]["is_bot"]:
            screen = self._get(chat, after=screen["version"])

    def _get(self, path: str, **given: int) -> Any:
        return self._http.get(path, params=given).raise_for_status().json()
