"""A person who asks to be forgotten: where an edition names them, and what is kept so that no older file undoes it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from hashlib import scrypt
from typing import Any

from knowledge.fold import fold, tokens
from knowledge.model import Contact, TerritoryDocument

# What a contact says of the person; its function and its scopes stay.
PERSONAL = ("person", "email")

# An edition as it is stored: one written by an older program must be blanked too, whatever its form.
Json = dict[str, Any]


@dataclass(frozen=True)
class Known:
    """A contact of one edition with what it says of a person."""

    territory: str
    edition: int
    key: str
    function: str
    said: tuple[str, ...]


@dataclass(frozen=True)
class Blanked:
    """A contact that was made to forget a person; by its functions a row that lost its key is known again."""

    key: str
    functions: frozenset[str]
    digests: frozenset[str]


class ForgottenError(ValueError):
    """A document that names again a person who asked to be forgotten."""

    def __init__(self, contacts: Iterable[Contact]) -> None:
        self.contacts = tuple(contacts)
        super().__init__(", ".join(contact.key for contact in self.contacts))


def digest(territory: str, key: str, said: str) -> str:
    """What is kept of a name or an address: slow to compute, so that a list of names cannot be tried against it."""
    salt = f"{territory}/{key}".encode()
    return scrypt(fold(said).encode(), salt=salt, n=2**13, r=8, p=1, dklen=16).hex()


def known(territory: str, edition: int, document: Json, who: str) -> Iterator[Known]:
    """The contacts of an edition that are meant by a key, a person's name or an e-mail address."""
    for contact in document.get("contacts", ()):
        said = tuple(str(contact[field]) for field in PERSONAL if contact.get(field))
        if said and fold(who) in {str(contact["key"]), *map(fold, said)}:
            yield Known(territory, edition, str(contact["key"]), str(contact["function"]), said)


def blank(document: Json, keys: Iterable[str]) -> None:
    """Take the person and the address out of some contacts, in place."""
    for contact in document.get("contacts", ()):
        if contact["key"] in keys:
            for field in PERSONAL:
                contact.pop(field, None)


def still_standing(document: Json, said: Iterable[str]) -> Iterator[str]:
    """Where any of some names and addresses stands: « notes.reunion-2025.text »."""
    wanted = [tokens(each) for each in said]
    for place, text in _texts(document, ""):
        found = tokens(text)
        if any(_within(each, found) for each in wanted):
            yield place


def _within(words: tuple[str, ...], text: tuple[str, ...]) -> bool:
    return any(text[start : start + len(words)] == words for start in range(len(text) - len(words) + 1))


def _texts(node: object, place: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, dict):
        for name, value in node.items():
            yield from _texts(value, f"{place}.{name}" if place else str(name))
    elif isinstance(node, list):
        for value in node:
            key = value.get("key") if isinstance(value, dict) else None
            yield from _texts(value, f"{place}.{key}" if key else place)
    elif isinstance(node, str):
        yield place, node


def returning(document: TerritoryDocument, blanked: Collection[Blanked]) -> Iterator[Contact]:
    """The contacts of a document that name again whom they were made to forget."""
    for contact in document.contacts:
        if any(_names_again(contact, each, document.territory.code) for each in blanked):
            yield contact


def _names_again(contact: Contact, blanked: Blanked, territory: str) -> bool:
    if contact.key != blanked.key and fold(contact.function) not in blanked.functions:
        return False
    said = filter(None, (contact.person, contact.email))
    return any(digest(territory, blanked.key, each) in blanked.digests for each in said)


def without(document: TerritoryDocument, contacts: Iterable[Contact]) -> TerritoryDocument:
    """A document with the person and the address of some contacts left out."""
    keys = {contact.key for contact in contacts}
    empty = dict.fromkeys(PERSONAL)
    kept = tuple(each.model_copy(update=empty) if each.key in keys else each for each in document.contacts)
    return document.model_copy(update={"contacts": kept})
