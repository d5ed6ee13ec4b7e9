"""The front door gives its names when they are asked for; the table of homes says what the type checker reads."""

from __future__ import annotations

import ast
from importlib import import_module
from pathlib import Path

import pytest

from synth_engine import api
from synth_engine.api.homes import HOMES

OWN = {"version", "load_everything"}


def typed() -> dict[str, str]:
    """What the type checker is told: name -> "module beside the door:name there"."""
    found: dict[str, str] = {}
    body = ast.parse(Path(api.__file__).read_text(encoding="utf-8")).body
    for part in body:
        if isinstance(part, ast.If) and ast.unparse(part.test) == "TYPE_CHECKING":
            for line in part.body:
                assert isinstance(line, ast.ImportFrom)
                inside, _, module = str(line.module).rpartition(".")
                if inside == api.__name__:
                    found |= {one.asname or one.name: f"{module}:{one.name}" for one in line.names}
    return found


def test_the_homes_are_those_of_the_type_checker() -> None:
    """Both lists say the same of the same names, and every name that is promised is in them."""
    assert typed() == HOMES
    assert set(api.__all__) == set(HOMES) | OWN
    assert len(api.__all__) == len(set(api.__all__))


@pytest.mark.parametrize("name", sorted(HOMES))
def test_a_name_is_where_it_is_said_to_be(name: str) -> None:
    """Asking for it gives what its module has under that name, also once all modules are loaded."""
    api.load_everything()
    module, _, there = HOMES[name].partition(":")
    assert getattr(api, name) is getattr(import_module(f"{api.__name__}.{module}"), there)


def test_no_name_is_that_of_a_module_inside() -> None:
    """Loading such a module would put itself in the name's place."""
    folder = Path(api.__file__).parent
    assert not {one.stem for one in folder.glob("*.py")} & set(api.__all__)


def test_a_name_that_is_not_there_is_an_error() -> None:
    """As with any module."""
    with pytest.raises(AttributeError, match="no_such_name"):
        getattr(api, "no_such_name")  # noqa: B009 - the type checker knows that it is not there
