"""Commands that open a list, such as /reunions; with words after them, they are questions about what is listed."""

from dataclasses import dataclass

from telegram import Update

from handlers.answering import asked, opened
from handlers.asking import home
from handlers.context import Context
from handlers.keyboards import keyboard
from handlers.sending import tell
from knowledge.query import Query, Topic
from knowledge.reply import Choice


@dataclass(frozen=True)
class Listing:
    """A command, what it lists, and the words that make a question of what is written after it."""

    command: str
    topic: Topic
    words: str

    async def called(self, update: Update, context: Context) -> None:
        """Answer the words after the command; without any, open the list of one territory."""
        if context.args:
            await asked(update, context, " ".join((self.words, *context.args)))
        elif there := home(update, context):
            await opened(update, context, Query(self.topic, there.code))
        else:
            every = context.services.assistant.territories()
            choices = [Choice(each.name, Query(self.topic, each.code)) for each in every]
            await tell(update, context, "territory", keyboard(choices))


LISTINGS = (
    Listing("fiches", Topic.SECTIONS, "fiches"),
    Listing("reunions", Topic.AGENDA, "réunions"),
    Listing("meetings", Topic.AGENDA, "meetings"),
    Listing("contacts", Topic.CONTACTS, "contacts"),
    Listing("instances", Topic.BODIES, "instance"),
    Listing("committees", Topic.BODIES, "committee"),
    Listing("glossaire", Topic.GLOSSARY, "c’est quoi"),
    Listing("glossary", Topic.GLOSSARY, "what is"),
)
