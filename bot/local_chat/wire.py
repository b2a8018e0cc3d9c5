"""What travels on the wire: JSON objects, and errors in Telegram's envelope."""

from typing import Any, TypeAlias

Json: TypeAlias = dict[str, Any]


class ApiError(Exception):
    """A refusal, with the code and the words Telegram would use."""

    def __init__(self, code: int, description: str) -> None:
        super().__init__(description)
        self.code = code
        self.description = description

    def envelope(self) -> Json:
        return {"ok": False, "error_code": self.code, "description": self.description}


def bad_request(words: str) -> ApiError:
    return ApiError(400, f"Bad Request: {words}")


def conflict() -> ApiError:
    return ApiError(
        409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
    )


def blocked() -> ApiError:
    return ApiError(403, "Forbidden: bot was blocked by the user")
