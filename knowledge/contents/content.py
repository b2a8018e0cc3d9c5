"""What every content of an answer is: a frozen value of a kind, which names its template."""

from typing import ClassVar


class Content:
    """What an answer says; ``kind`` is the name of its template in each language."""

    kind: ClassVar[str]
