"""Logging to standard error, with the token blotted out wherever it appears."""

import logging
import sys
from typing import TextIO

from pydantic import SecretStr

BLOT = "[token]"


class Blotting(logging.Formatter):
    """Writes records without the token: not in the message, its arguments, nor in an exception's text."""

    def __init__(self, token: SecretStr | None) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        # The half after the colon is the secret one; it may stand alone, or after an escaped colon.
        whole = token.get_secret_value() if token else ""
        self._secrets = [secret for secret in (whole, whole.partition(":")[2]) if secret]

    def format(self, record: logging.LogRecord) -> str:
        """The whole text of a record, traceback included, blotted."""
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, BLOT)
        return text


def configure(token: SecretStr | None, level: int = logging.INFO, stream: TextIO = sys.stderr) -> None:
    """Send the log of the whole program to one stream; what HTTP libraries say of each call is left out."""
    handler = logging.StreamHandler(stream)
    handler.setFormatter(Blotting(token))
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for chatty in ("httpx", "httpcore"):
        logging.getLogger(chatty).setLevel(logging.WARNING)
