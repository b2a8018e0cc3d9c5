"""What an answer is made with: the territory, its search and the reader's words."""

from dataclasses import dataclass

from knowledge.catalogue import Catalogue
from knowledge.contents import Content
from knowledge.query import Query
from knowledge.reply import Choice, Cited, Language
from knowledge.search import Search
from knowledge.words import Words


@dataclass(frozen=True)
class Scene:
    """One territory and one reader's language."""

    catalogue: Catalogue
    search: Search
    words: Words

    @property
    def language(self) -> Language:
        """The reader's language."""
        return self.words.language


@dataclass(frozen=True)
class Answer:
    """The content of a reply, the question that a follow-up leans on if any, where it stands, and its neighbours."""

    content: Content
    query: Query | None
    sources: tuple[Cited, ...] = ()
    choices: tuple[Choice, ...] = ()
