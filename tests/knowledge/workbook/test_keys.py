"""Keys made for new rows: telling, valid, and never used before."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from knowledge.model.values import Key
from knowledge.workbook.keys import made, numbered

MADE = (
    ("Comité petite enfance", (), "comite-petite-enfance"),
    ("Comité petite enfance", ("comite-petite-enfance",), "comite-petite-enfance-2"),
    ("L’Œuvre d’Élise", (), "l-oeuvre-d-elise"),
    ("Direction départementale de l’emploi", (), "direction-departementale-de"),
    ("Fiche 1.1", (), "fiche-1-1"),
    ("…", (), "x"),
    ("…", ("x", "x-2"), "x-3"),
)


@pytest.mark.parametrize(("name", "used", "key"), MADE)
def test_a_key_tells_what_it_is_of(name: str, used: tuple[str, ...], key: str) -> None:
    assert made(name, used) == key


names = st.text(max_size=60)


@given(names, st.sets(names.map(lambda name: made(name, ()))))
def test_any_name_makes_a_key_that_nobody_used(name: str, used: set[str]) -> None:
    for key in (made(name, used), numbered(f"{made(name, ())}-n", used)):
        assert TypeAdapter(Key).validate_python(key) == key
        assert key not in used
