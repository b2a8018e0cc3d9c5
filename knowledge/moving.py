"""A question taken to another territory: « et en Isère ? », or the answer to « de quel département parlez-vous ? »."""

from knowledge.catalogue import Catalogue, Party, label
from knowledge.fold import fold
from knowledge.model import Body
from knowledge.query import Query, Topic

# What can be asked of any territory in the same words.
OF_ANY_TERRITORY = {
    Topic.PARTY,
    Topic.FICHES,
    Topic.COLUMN,
    Topic.SHARES,
    Topic.ACTIONS,
    Topic.SCHEMA,
    Topic.SECTIONS,
    Topic.AGENDA,
    Topic.CONTACTS,
    Topic.BODIES,
    Topic.PRIORITIES,
}


def open_to_all(query: Query | None) -> Query | None:
    """A question whose territory is still to be named."""
    return query.but(territory="") if query else None


def there(query: Query, here: Catalogue | None, other: Catalogue) -> Query | None:
    """A question about another territory, where what it is about can be found there by name."""
    if here is None and query.records and set(query.records) <= other.owners:
        return query.but(territory=other.territory.code)  # the question was open, and is of that territory
    if query.records or query.topic not in OF_ANY_TERRITORY:
        return None
    parties = tuple(_namesake(key, here, other) for key in query.parties)
    if None in parties or any(condition.party not in other.parties for condition in query.also):
        return None
    return query.but(territory=other.territory.code, parties=tuple(filter(None, parties)))


def _namesake(key: str, here: Catalogue | None, other: Catalogue) -> str | None:
    """The same organisation, or the one body that is called so there too."""
    if key in other.parties or here is None:
        return key if key in other.parties else None
    names = _names(here.parties[key])
    found = [each for each, party in other.parties.items() if isinstance(party, Body) and names & _names(party)]
    return found[0] if len(found) == 1 else None


def _names(party: Party) -> set[str]:
    return {fold(name) for name in (party.name, label(party), *party.aliases)}
