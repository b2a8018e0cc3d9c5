"""``ask --explain``: how a question is understood, for a curator or a developer."""

import pytest

from tests.cli.conftest import Terminal

LINES = (
    ("qui pilotait la fiche 7 ?", "pilotait → pilote"),
    ("qui pilote la fiche 7 ?", "Numéros de fiche : 7"),
    ("fiches de l’engagement 12", "Parties du schéma : engagement 12"),
    ("actions de 2024", "Années : 2024"),
    ("qui pilote le handicap ?", "Candidats :"),
    ("qui pilote le handicap ?", "Marge : le deuxième vaut 0,"),
    ("qui pilote le handicap ?", "Intention : fiche, what"),
    ("qui pilote le handicap ?", "Rubriques : pilots"),
    ("qui pilote la fiche 7 ?", "Règle : fiches"),
    ("qui pilote la fiche 7 ?", "Éléments : fiche-7"),
    ("qui pilote la fiche 7 ?", "Source : Fiches objectif n°1 à 30"),
    ("licornes roses", "inconnu des documents"),
    ("licornes roses", "Réponse : unknown (outside)"),
    ("que dit le diagnostic sur la visibilité des structures AVS ?", "Doute :"),
    ("who pilots fiche 7?", "Rule: fiches"),
)


@pytest.mark.parametrize(("question", "line"), LINES)
def test_it_tells_each_step(question: str, line: str, terminal: Terminal) -> None:
    done = terminal("ask", question, "--explain", "--territory", "63")
    assert (done.exit_code, done.stderr) == (0, "")
    assert line in done.stdout


def test_each_question_and_each_territory_is_explained(terminal: Terminal) -> None:
    two = terminal("ask", "c’est quoi AVIP ? et qui pilote la fiche 7 ?", "--explain", "--territory", "63").stdout
    assert two.count("Règle :") == 2
    everywhere = terminal("ask", "combien de fiches ?", "--explain").stdout
    assert all(name in everywhere for name in ("Isère", "Puy-de-Dôme", "Hauts-de-Seine", "Seine-Saint-Denis"))


@pytest.mark.parametrize("words", [("--batch", "-"), ("qui pilote ?", "--json")])
def test_it_explains_one_question_in_words(words: tuple[str, ...], terminal: Terminal) -> None:
    done = terminal("ask", *words, "--explain")
    assert done.exit_code == 2
    assert "give one question" in done.stderr
