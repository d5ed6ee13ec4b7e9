"""What the door gives on of a project's file: how slow its keys may be derived, and a key that is a file."""

from __future__ import annotations

from synth_engine.project import ROUNDS
from synth_engine.project.key_file import make as new_key_file

__all__ = ["ROUNDS", "new_key_file"]
