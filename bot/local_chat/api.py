"""The Bot API over HTTP: /bot<token>/<method> and /file/bot<token>/<path>."""

from inspect import isawaitable

from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from bot.local_chat.files import file_at
from bot.local_chat.local_telegram import LocalTelegram
from bot.local_chat.methods import METHODS
from bot.local_chat.parameters import read_parameters
from bot.local_chat.wire import ApiError


def api_routes(telegram: LocalTelegram) -> list[Route]:
    """What a bot calls."""

    async def call(request: Request) -> Response:
        try:
            return JSONResponse({"ok": True, "result": await _result(telegram, request)})
        except ApiError as error:
            return JSONResponse(error.envelope(), error.code)
        except ClientDisconnect:  # the bot stopped while it was asking: nobody reads this
            return Response(status_code=400)

    async def download(request: Request) -> Response:
        found = file_at(telegram.store, request.path_params["path"])
        if request.path_params["token"] != telegram.token or found is None:
            return JSONResponse(ApiError(404, "Not Found").envelope(), 404)
        return Response(found[1], media_type="application/octet-stream")

    return [
        Route("/bot{token}/{method}", call, methods=["GET", "POST"]),
        Route("/file/bot{token}/{path:path}", download, methods=["GET"]),
    ]


async def _result(telegram: LocalTelegram, request: Request) -> object:
    if request.path_params["token"] != telegram.token:
        raise ApiError(401, "Unauthorized")
    method = METHODS.get(request.path_params["method"].lower())
    if method is None:
        raise ApiError(404, "Not Found")
    result = method(telegram, await read_parameters(request))
    return await result if isawaitable(result) else result
