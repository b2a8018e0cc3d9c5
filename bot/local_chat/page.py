"""The page that shows a conversation as a phone does, and what it asks of the server."""

from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import TypeAlias
from urllib.parse import quote

from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import BaseRoute, Route

from bot.local_chat.files import known_file
from bot.local_chat.local_telegram import LocalTelegram
from bot.local_chat.parameters import Parameters, Upload, read_parameters
from bot.local_chat.visitor import Visitor
from bot.local_chat.wire import ApiError

LONGEST_WAIT = 25.0
_FOLDER = Path(__file__).parent / "assets"
_HEADERS = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
_ASSETS = {
    "/": ("chat.html", "text/html"),
    "/chat.css": ("chat.css", "text/css"),
    "/chat.js": ("chat.js", "text/javascript"),
    "/message.js": ("message.js", "text/javascript"),
}

Action: TypeAlias = Callable[[Visitor, Request], Awaitable[object]]


def page_routes(telegram: LocalTelegram) -> list[BaseRoute]:
    """What a browser calls."""

    def acting(path: str, action: Action, method: str) -> Route:
        async def endpoint(request: Request) -> Response:
            try:
                return JSONResponse(await action(_visitor(telegram, request), request))
            except ApiError as error:
                return JSONResponse(error.envelope(), error.code)

        return Route(f"/chat/{{person:int}}{path}", endpoint, methods=[method])

    async def people(_: Request) -> Response:
        return JSONResponse([person.as_user() for person in telegram.people.values()])

    async def download(request: Request) -> Response:
        return _download(telegram, request.path_params["file_id"])

    return [
        *(_asset(path, *found) for path, found in _ASSETS.items()),
        Route("/people", people, methods=["GET"]),
        acting("", watch, "GET"),
        acting("/say", say, "POST"),
        acting("/tap", tap, "POST"),
        acting("/file", send_file, "POST"),
        acting("/block", block, "POST"),
        Route("/file/{file_id}", download, methods=["GET"]),
    ]


async def watch(visitor: Visitor, request: Request) -> object:
    """The screen, at once or when it is no longer the one that the page has."""
    given = Parameters(dict(request.query_params))
    await visitor.telegram.changes.past(given.integer("after", default=-1), LONGEST_WAIT)
    return visitor.screen()


async def say(visitor: Visitor, request: Request) -> object:
    return visitor.say((await read_parameters(request)).text("text"))


async def tap(visitor: Visitor, request: Request) -> object:
    given = await read_parameters(request)
    return {"id": visitor.tap(given.integer("message_id"), given.text("data"))}


async def send_file(visitor: Visitor, request: Request) -> object:
    return visitor.send_file(Upload(request.query_params.get("name", "fichier"), await request.body()))


async def block(visitor: Visitor, request: Request) -> object:
    visitor.block((await read_parameters(request)).flag("blocked"))
    return {"blocked": visitor.telegram.is_blocked(visitor.person)}


def _visitor(telegram: LocalTelegram, request: Request) -> Visitor:
    person = telegram.people.get(request.path_params["person"])
    if person is None:
        raise ApiError(404, "Not Found")
    return Visitor(telegram, person)


def _asset(path: str, name: str, media_type: str) -> Route:
    async def endpoint(_: Request) -> Response:
        return Response((_FOLDER / name).read_bytes(), media_type=media_type, headers=_HEADERS)

    return Route(path, endpoint, methods=["GET"])


def _download(telegram: LocalTelegram, file_id: str) -> Response:
    found = known_file(telegram.store, file_id)
    row = telegram.store.file(int(file_id.rpartition("-")[2])) if found else None
    if row is None:
        return Response("Fichier inconnu.", 404, media_type="text/plain")
    named = {"Content-Disposition": f"attachment; filename*=UTF-8''{quote(row[0])}"}
    return Response(row[1], media_type="application/octet-stream", headers=_HEADERS | named)
