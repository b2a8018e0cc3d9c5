"""What people type in their first week: answered, asked back, or an honest silence."""

import pytest

from tests.knowledge.conftest import FrontDoor

TYPED = (
    ("63", "qui pilote la fiche 7 ?", "answered", ("DDETS", "Caf", "CD")),
    ("63", "fiche 9 cest quoi", "answered", ("équité territoriale",)),
    ("63", "fiche sur les assmat", "answered", ("Fiche 1", "Fiche 3", "Fiche 4")),
    ("63", "cest quoi avip", "answered", ("Insertion Professionnelle",)),
    ("63", "fiche handicap les partenaires", "answered", ("Partenaires de la fiche 6", "PRH")),
    ("63", "on attend quoi des communes", "answered", ("Collectivités", "Fiche 10", "Fiche 25", "Fiche 27")),
    ("92", "on attend quoi des communes", "clarify", ()),
    ("93", "9200 hab on doit faire un schema ?", "answered", ("10 000",)),
    ("63", "9200 hab on doit faire un schema ?", "unknown", ("Seine-Saint-Denis",)),
    ("92", "combien de places avip cette année", "unknown", ("204", "2025")),
    ("63", "la msa est dans quelles fiches", "answered", ("22 fiches",)),
    ("63", "le nouveau schéma cest pour quand", "answered", ("Je ne connais pas le schéma suivant", "2026")),
    ("92", "qui contacter pour ouvrir une mam", "unknown", ("Maisons d’Assistantes Maternelles",)),
    ("63", "crèche asso en difficulté qui peut nous aider", "answered", ("Fiche 10",)),
    ("92", "mail de mme achard", "answered", ("lise.achard@caf92.caf.fr",)),
    ("63", "cest qui notre conseillere caf a issoire", "unknown", ()),
    ("63", "date limite reaap 2027 ??", "unknown", ()),
    ("92", "date limite reaap 2027 ??", "clarify", ()),
    ("92", "lien visio du comité svp", "unknown", ()),
    ("92", "le CR du dernier comite parentalité", "answered", ("septembre 2025", "Suites")),
    ("63", "le pdf du schema", "unknown", ()),
    ("63", "indicateurs fiche 6", "answered", ("AEEH",)),
    ("92", "qui siege au comité parentalité", "answered", ("UDAF", "ACEPRIF", "MSA")),
    ("92", "combien de reunions par an", "answered", ("CDSF|Comité départemental", "3 réunions")),
    ("92", "avip 2024 2025", "answered", ("204", "187")),
    ("92", "remontée des indicateurs c quand", "answered", ("février 2026",)),
    ("63", "définition taux de couverture", "unknown", ()),
    ("63", "qui fournit le nb d'enfants aeeh", "unknown", ("Fiche 6",)),
    ("92", "animateur du comité enfance jeunesse", "unknown", ("ne le précise pas",)),
    ("92", "les référents avs", "answered", ("Fédération des centres sociaux", "Caf 92")),
    ("92", "priorités 2026 parentalité", "unknown", ("Priorités 2025",)),
    ("92", "prochain copil", "unknown", ("novembre 2025",)),
    ("63", "prochain copil", "unknown", ()),
    ("92", "combien de membres au CDSF", "answered", ("37",)),
    ("92", "quest ce quon a fait en 2025 petite enfance", "answered", ("Petite enfance 2025",)),
    ("63", "fiches engagement 12", "answered", ("Fiche 24", "Fiche 25", "Fiche 26")),
    ("63", "combien de fiches pour la caf", "answered", ("30 fiches",)),
    ("63", "fiches sans pilote", "answered", ("Aucune fiche",)),
    ("92", "chiffres clés pour le copil", "answered", ("37", "204")),
    ("63", "chiffres clés pour le copil", "clarify", ()),
    ("63", "erreur fiche 1 c'est MSA pas MSE", "answered", ("MSE", "sans doute la MSA")),
)


@pytest.mark.parametrize(("code", "said", "status", "facts"), TYPED)
def test_it_is_handled(code: str, said: str, status: str, facts: tuple[str, ...], door: FrontDoor) -> None:
    told = door.told(code, said)
    assert told.reply.status == status, told.text
    told.holds(*facts)
