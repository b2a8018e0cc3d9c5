"""The numbers that decide between answering, asking back and keeping silent, each with its reason."""

from knowledge.query import Aspect

# The share of a subject's telling words that the documents must cover before anything is answered: with less,
# the question is about something else that shares a word with a fiche.
COVERED = 0.62

# The same where the question says which kind of record it wants (« appel à projets », « enquête »).
COVERED_OF_KIND = 0.35

# The same for a meeting or event, which a wrong date makes worse than none.
LIKELY = 0.45

# The least score of a fiche that may answer (0 to 1, see ``search``); found on the development questions.
FLOOR = 0.25

# Fiches whose score is this near the best one's may be meant as well; the best alone answers when none is.
MARGIN = 0.85

# At most this many fiches are answered side by side on a phone; more ask back.
SIDE_BY_SIDE = 3

# What may be asked of several fiches at once without filling the screen; the rest, of a section's few fiches.
SHORT = {Aspect.PILOTS, Aspect.PARTNERS, Aspect.CALENDAR, Aspect.TITLE, Aspect.SECTION}
SECTION_AT_ONCE = 4

# A column of many fiches is shown whole with at most so many lines, and the first line of each with so many fiches.
LINES_AT_ONCE = 20
ROWS_AT_ONCE = 8

# A single line answers when it covers this share of the subject.
WHOLE_LINE = 0.75

# A line that counts something answers « combien … » from this share on: figures are few, and rarely mistaken.
FIGURE_LINE = 0.6
# A number counts what stands within so many words of it.
FIGURE_NEAR = 10

# An answer that passes over so much of what the question names, of words that the documents know, is asked back.
PASSED_OVER = 0.1
# The same of words that no document has: they are often only chatter.
ALIEN = 0.4

# A list of fiches about a subject stops here, or where a fiche scores under this share of the best.
LISTED = 6
LISTED_SHARE = 0.25

# Characters of context on a card: the whole fits a phone's screen.
CARD_CONTEXT = 420

# The longest label of a button that a phone shows whole.
BUTTON_LABEL = 48

# Records listed in one answer; more are counted.
RECORDS_SHOWN = 8

# Of the territories that have an answer, those that find the subject nearly as well as the best one may be meant.
AS_GOOD = 0.8
# The same where a question asks for all territories.
ALSO = 0.6
# Another territory is offered only where it surely has the subject.
SURE = 0.75

# At most so many territories are told side by side: more would fill several screens. Where an answer only names
# those that know, so many are asked as there are buttons.
ACROSS = 12
# So many ideas of a question tell which territories to ask, where there are more: the rarest. A common word is known
# everywhere, and costs a look at most records.
TELLING = 3
# So many territories stay in memory, at some three megabytes each; any other is read again in a twentieth of a second.
KEPT = 24

# Buttons under a question asked back, and under an answer.
CHOICES = 4
NEAREST = 3
NEIGHBOURS = 6
