"""What is said to the bot, and what lies outside every schéma."""

from knowledge.contents import UnknownAnswer
from knowledge.query import Topic
from knowledge.understanding.asked import Asked, Decision, Silence

# Topics that only the bot can be asked about, whatever else is named: « comment j'ajoute une réunion à la fiche 7 ? ».
ALWAYS = ("curate", "remind", "maker", "moving")
# Topics that are answered whatever stands around them; the others only where nothing else is asked.
STRONG = ("privacy", "robot", "sources", "language", "human", "help")
# « quelle est la source de ce chiffre ? » asks about the figure.
WEAKER = (["help"], ["sources"])
COURTESY = ("insult", "correction", "forget", "stop", "goodbye", "thanks", "smalltalk", "greeting")
ASIDE = ("offline", "voice", "cost", *COURTESY)
# « c'est payant ? » after a seminar asks about the seminar.
OF_A_GATHERING = "cost"
# A question about one of these is never answered from the documents, even if it shares words with them.
NEVER = ("secret", "private", "puppet")


def never(asked: Asked) -> Decision | None:
    """A secret, or somebody's own case."""
    return next((_outside(topic) for topic in asked.frame.tagged("outside") if topic in NEVER), None)


def elsewhere(asked: Asked) -> Decision | None:
    """Another département, or a subject that no schéma has."""
    own = asked.catalogue.territory.code
    named = asked.frame.tagged("place")
    others = [code for code in named if code != own]
    if others and own not in (*named, *asked.frame.tagged("territory")):
        return _outside("territory", asked.catalogue.common.departements[others[0]])
    topics = asked.frame.tagged("outside")
    about_the_schema = asked.numbers or asked.frame.party_choices or asked.role or asked.frame.references.sections
    return _outside(topics[0]) if topics and not about_the_schema else None


def talk(asked: Asked) -> Decision | None:
    """Greetings, thanks, help and questions about the bot."""
    said = asked.frame.tagged("about")
    if always := [topic for topic in ALWAYS if topic in said]:
        return asked.about(Topic.ABOUT, words=always[0])
    if not said or asked.numbers or asked.frame.references.sections:
        return None
    strong = [topic for topic in STRONG if topic in said]
    busy = bool(asked.frame.subject or asked.frame.party_choices or asked.years)
    if strong and not asked.frame.aspects and not (strong in WEAKER and (asked.hits or asked.record_hits)):
        return asked.about(Topic.ABOUT, words=strong[0])
    steps = asked.frame.says("following") or asked.frame.says("preceding")
    if busy or steps or asked.frame.aspects or asked.frame.tagged("lacking") or asked.frame.tagged("nouns"):
        return None
    gathering = asked.previous is not None and asked.previous.topic is Topic.AGENDA
    courtesy = [topic for topic in ASIDE if topic in said and not (gathering and topic == OF_A_GATHERING)]
    return asked.about(Topic.ABOUT, words=courtesy[0]) if courtesy else None


def _outside(topic: str, words: str = "") -> Silence:
    return Silence(UnknownAnswer("outside", about=topic, words=words))
