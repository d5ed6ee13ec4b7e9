"""One module a page: each renders a state and calls the desk. Knows no engine."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from types import ModuleType


def load(module: str) -> ModuleType:
    """Load a module beside this one: pages come when they are wanted (`desktop.shell.places`)."""
    return import_module(f"{__name__}.{module}")
