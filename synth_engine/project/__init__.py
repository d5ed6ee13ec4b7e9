"""Floor 2: the project, one encrypted SQLite file that any SQLCipher tool opens."""

from __future__ import annotations

from synth_engine.project.layout import ROUNDS
from synth_engine.project.lock import held
from synth_engine.project.project import Migrated, Project

__all__ = ["ROUNDS", "Migrated", "Project", "held"]
