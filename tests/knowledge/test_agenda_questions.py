"""What is asked of meetings and events, on several days: the next, the last, all, of a body, in a month, on a day."""

import pytest

from tests.knowledge.conftest import FrontDoor

NEXT = (
    ("92", "2022-06-01", "prochaine réunion du comité petite enfance", ("22 juin 2022, matin",)),
    ("92", "2022-06-23", "quand se réunit le comité AVS ?", ("23 juin 2022, après-midi",)),
    ("92", "2022-07-01", "prochaine réunion du CDSF", ("décembre 2022",)),
    ("92", "2025-12-01", "c’est quand le prochain CDSF ?", ("vendredi 12 décembre 2025", "Préfecture")),
    ("92", "2025-12-12", "prochain CDSF", ("12 décembre 2025",)),
    ("92", "2026-03-02", "prochaine réunion", ("lundi 4 mai 2026, 9h30-16h", "Séminaire")),
    ("92", "2026-03-02", "when is the next meeting?", ("Monday 4 May 2026, 9:30",)),
    ("93", "2025-03-01", "prochaine séance du séminaire Experice", ("19 mars 2025, matin", "Condorcet")),
    ("93", "2025-06-20", "prochaine séance du séminaire Experice", ("2 juillet 2025",)),
    ("93", "2025-07-03", "prochaine séance du séminaire Experice", ("5 novembre 2025",)),
    (
        "93",
        "2025-06-20",
        "prochaine réunion du groupe de travail axe 5",
        ("mardi 1er juillet 2025, 14h-17h", "Bobigny"),
    ),
)


@pytest.mark.parametrize(("code", "day", "said", "facts"), NEXT)
def test_the_next_one_is_that_of_the_day(
    code: str, day: str, said: str, facts: tuple[str, ...], door: FrontDoor
) -> None:
    answer = door.told(code, said, on=day)
    assert answer.reply.status == "answered"
    answer.holds(*facts)


NO_NEXT = (
    ("92", "2026-03-02", "quelle est la prochaine réunion du CDSF ?", "12 décembre 2025"),
    ("92", "2026-03-02", "prochaine réunion du comité parentalité", "septembre 2025"),
    ("92", "2026-05-05", "prochaine réunion", "4 mai 2026"),
    ("92", "2025-12-13", "next meeting of the CDSF", "12 December 2025"),
    ("93", "2026-03-02", "prochaine réunion du groupe de travail axe 5", "1er juillet 2025"),
    ("93", "2025-11-06", "prochaine séance du séminaire Experice", "5 novembre 2025"),
)


@pytest.mark.parametrize(("code", "day", "said", "nearest"), NO_NEXT)
def test_where_no_next_one_is_known_the_nearest_is_told(
    code: str, day: str, said: str, nearest: str, door: FrontDoor
) -> None:
    answer = door.told(code, said, on=day)
    assert answer.reply.status == "unknown"
    answer.holds("Je ne connais pas de prochaine|I do not know of", nearest)
    assert answer.reply.sources


NO_MEETING = (
    "prochaine réunion du comité technique AVS",
    "quand se réunit le comité AVIP ?",
    "date du prochain copil AVS",
)


@pytest.mark.parametrize("said", NO_MEETING)
def test_a_body_of_which_no_meeting_is_known_has_no_date(said: str, door: FrontDoor) -> None:
    assert door.ask(said).reply.reason == "blank"


NAMED = (
    ("quel jour est le temps fort du 4 mai ?", ("lundi 4 mai 2026",)),
    ("où a lieu le séminaire du 4 mai ?", ("pas encore fixé", "à définir")),
    ("ordre du jour du séminaire du 4 mai", ("premiers constats évaluatifs", "attentes pour le prochain SDSF")),
    ("who attends the evaluation seminar?", ("membres des comités du SDSF",)),
    ("dernière réunion du CDSF", ("12 décembre 2025", "Préfecture des Hauts-de-Seine")),
    ("ordre du jour du dernier CDSF", ("Clôture du comité", "chantiers priorisés")),
    ("où s’est réuni le CDSF en décembre 2025 ?", ("Préfecture des Hauts-de-Seine",)),
    ("la journée santé mentale, c’était quand ?", ("11 décembre 2025",)),
    ("qui a organisé la journée santé mentale ?", ("Fédération des centres sociaux", "SDJES")),
    ("premier comité de labellisation AVIP", ("1er décembre 2025",)),
    ("c’est quand la semaine des 80 ans de la PMI ?", ("du 3 au 8 novembre 2025",)),
    ("quand a eu lieu la concertation ?", ("7 décembre 2021",)),
    ("quelle a été la première réunion du comité parentalité ?", ("22 juin 2022",)),
    ("qui est invité au séminaire ?", ("Public", "membres des comités du SDSF")),
    ("qui était présent au CDSF du 12 décembre ?", ("Participants", "ne le précise pas")),
    ("faut-il s’inscrire au séminaire ?", ("Inscription", "ne le précise pas")),
    ("ki est venu parler santé mentale au comité jeunesse en mai 2025", ("ARS",)),
    ("que s’est-il passé au CDSF d’avril 2022 ?", ("21 avril 2022", "unanimité")),
)


@pytest.mark.parametrize(("said", "facts"), NAMED)
def test_one_that_is_named_is_told_alone(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    answer = door.told("92", said)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    answer.lacks("Et 1", "de plus : précisez", "À venir\n")
    assert len(answer.reply.sources) == 1


SESSIONS = (
    ("où se tient le séminaire Experice ?", ("Campus Condorcet",)),
    ("comment s’inscrire au séminaire Experice ?", ("Sur inscription", "gratuit", "visio")),
    ("toutes les séances du séminaire Experice", ("19 mars 2025", "2 juillet 2025", "5 novembre 2025")),
    ("à quelle heure était la réunion du 1er juillet 2025 ?", ("14h-17h",)),
    ("ordre du jour de la séance du 1er juillet 2025", ("Suivi des fiches actions",)),
)


@pytest.mark.parametrize(("said", "facts"), SESSIONS)
def test_sessions_and_what_is_printed_of_them(said: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    door.told("93", said).holds(*facts)


PERIODS = (
    (
        "2026-03-02",
        "réunions de septembre 2025",
        ("Parentalité", "Enfance-Jeunesse", "Animation de la vie sociale"),
        "mai",
    ),
    ("2026-03-02", "que s’est-il passé en novembre 2025 ?", ("PMI", "Comité de pilotage"), "décembre"),
    ("2026-03-02", "qu’y a-t-il en mai 2026 ?", ("4 mai 2026",), "décembre"),
    ("2026-03-02", "réunions du 22 juin 2022", ("matin", "après-midi", "Parentalité", "Petite enfance"), "23 juin"),
    ("2026-05-04", "qu’est-ce qu’il y a aujourd’hui ?", ("4 mai 2026",), "2025 ·"),
    ("2026-05-06", "quoi de prévu cette semaine ?", ("4 mai 2026",), "2025 ·"),
    ("2026-04-27", "qu’y a-t-il la semaine prochaine ?", ("4 mai 2026",), "2025 ·"),
    ("2026-04-27", "quelles réunions le mois prochain ?", ("4 mai 2026",), "2025 ·"),
    ("2026-03-02", "réunions du comité AVS en 2025", ("septembre 2025", "février 2025"), "2024"),
    ("2025-12-08", "réunions de cette semaine", ("11 décembre 2025", "12 décembre 2025"), "novembre"),
    ("2025-12-08", "y a-t-il une réunion vendredi ?", ("12 décembre 2025", "Préfecture"), "11 décembre"),
    ("2025-12-08", "c’est où vendredi, le CDSF ?", ("Préfecture",), "4 mai"),
    ("2026-04-21", "quoi de prévu lundi en huit ?", ("4 mai 2026",), "2025 ·"),
    ("2026-04-30", "what’s on next Monday?", ("4 May 2026",), "2025 ·"),
    ("2026-04-22", "qu’y a-t-il dans 15 jours ?", ("4 mai 2026",), "2025 ·"),
    ("2026-04-10", "le 4 il y a quoi ?", ("4 mai 2026",), "2025 ·"),
    ("2026-04-10", "ordre du jour de la réunion du 4", ("attentes pour le prochain SDSF",), "2025 ·"),
    ("2025-11-20", "le CDSF du 12, c’est où ?", ("12 décembre 2025", "Préfecture"), "4 mai"),
    ("2025-07-01", "quelles réunions à la rentrée ?", ("Parentalité", "Enfance-Jeunesse"), "novembre"),
    ("2025-10-01", "quelles réunions depuis la rentrée ?", ("septembre 2025", "12 décembre 2025"), "février"),
    ("2026-03-02", "quelles réunions avant l’été ?", ("4 mai 2026",), "2025 ·"),
    ("2026-03-02", "what is planned before the summer?", ("4 May 2026",), "2025 ·"),
    ("2026-03-02", "réunions en mai dernier", ("mai 2025",), "2026 ·"),
    ("2026-03-02", "qu’y a-t-il en mai prochain ?", ("4 mai 2026",), "2025 ·"),
    ("2026-03-02", "réunions du 1er trimestre 2025", ("février 2025",), "mai 2025"),
    ("2026-03-02", "réunions entre septembre et novembre 2025", ("septembre 2025", "novembre 2025"), "décembre"),
    ("2026-03-02", "réunions du comité AVS avant 2025", ("septembre 2024", "juin 2022"), "2025 ·"),
    ("2026-03-02", "réunions du comité AVS depuis 2025", ("septembre 2025", "février 2025"), "2024"),
)


@pytest.mark.parametrize(("day", "said", "facts", "other"), PERIODS)
def test_a_month_a_day_and_a_week_hold_what_falls_in_them(
    day: str, said: str, facts: tuple[str, ...], other: str, door: FrontDoor
) -> None:
    answer = door.told("92", said, on=day)
    assert answer.reply.status == "answered"
    answer.holds(*facts)
    answer.lacks(other)


SILENT_TIMES = (
    "qu’y a-t-il cette semaine ?",
    "réunions d’août 2026",
    "quoi de prévu demain ?",
    "réunion du 4",
    "réunions à la rentrée",
    "une réunion lundi en huit ?",
)


@pytest.mark.parametrize("said", SILENT_TIMES)
def test_a_time_in_which_nothing_is_known_is_not_said_to_be_free(said: str, door: FrontDoor) -> None:
    answer = door.told("92", said)
    assert answer.reply.status == "unknown"
    answer.holds("Je ne connais")


def test_all_of_a_body_are_told_the_newest_first(door: FrontDoor) -> None:
    lines = door.told("92", "toutes les réunions du comité AVS").text.splitlines()
    dates = [line.split(" ·")[0] for line in lines if " · Comité « Animation" in line]
    months = ["septembre 2025", "février 2025", "septembre 2024", "mai 2024", "novembre 2022"]
    assert dates == [*months, "jeudi 23 juin 2022, après-midi"]


def test_what_was_announced_is_not_said_to_have_taken_place(door: FrontDoor) -> None:
    door.told("92", "réunions du 22 juin 2022").holds("je n’ai pas la confirmation")
    door.told("92", "c’est quand le séminaire d’évaluation ?", on="2026-05-10").holds("je n’ai pas la confirmation")
    door.told("92", "dernière réunion du CDSF").lacks("je n’ai pas la confirmation")
