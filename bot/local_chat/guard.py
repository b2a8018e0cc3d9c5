"""Keeps the local chat to this machine: no other host's name, no other site's page."""

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

_OWN_NAMES = frozenset({"127.0.0.1", "localhost", "[::1]"})


class LoopbackOnly:
    """Refuses a request that a page from elsewhere caused, also through DNS rebinding."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and not _comes_from_here(Headers(scope=scope), scope["path"]):
            await PlainTextResponse("Forbidden: the local chat answers this machine only.", 403)(scope, receive, send)
        else:
            await self._app(scope, receive, send)


def _comes_from_here(headers: Headers, path: str) -> bool:
    host = headers.get("host", "")
    if host.rpartition(":")[0] not in _OWN_NAMES and host not in _OWN_NAMES:
        return False
    if headers.get("origin", f"http://{host}") != f"http://{host}":
        return False
    # A link from elsewhere may open the page, which does nothing by itself. A bot sends no such header.
    return path == "/" or headers.get("sec-fetch-site", "none") in {"none", "same-origin"}
