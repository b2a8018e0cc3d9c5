"""The local chat alone, in a process of its own: for another bot, or to measure one."""

import argparse
import asyncio
import sys

from bot.local_chat.local_telegram import LocalTelegram
from bot.local_chat.server import serving


async def serve_alone(path: str, port: int) -> None:
    """Serve until the process ends; the first line printed is the address of the page."""
    async with serving(LocalTelegram(path), port) as address:
        sys.stdout.write(f"{address.page}\n")
        sys.stdout.flush()
        await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(prog="python -m bot.local_chat", description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--file", default=":memory:", help="where to keep the conversations")
    options = parser.parse_args()
    try:
        asyncio.run(serve_alone(options.file, options.port))
    except KeyboardInterrupt:
        sys.exit(130)
