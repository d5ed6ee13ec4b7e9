"""The presenter behind the first page: the sample project, and what is known of recent ones."""

from __future__ import annotations

import contextlib
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths

from desktop.presenters import events, typed

if TYPE_CHECKING:
    from desktop.presenters.desk import Desk
    from desktop.presenters.store import Store

FOLDER, SAMPLE = "Cloister", "sample"


def sample_place(documents: Path | None = None) -> Path:
    """Where the sample project goes: a name that is free, in the person's documents.

    Args:
        documents: their folder; by default the one that the system names.
    """
    if documents is None:
        place = QStandardPaths.StandardLocation.DocumentsLocation
        documents = Path(QStandardPaths.writableLocation(place) or Path.home())
    folder = documents / FOLDER
    names = (f"{SAMPLE}{'' if at == 1 else f'-{at}'}{typed.ENDING}" for at in range(1, 10_000))
    return next((folder / one for one in names if not (folder / one).exists()), folder / SAMPLE)


class Starter:
    """Intents of the first page that are more than one call."""

    def __init__(self, store: Store, desk: Desk) -> None:
        self._store, self._desk = store, desk

    def try_it(self, path: str, passphrase: str, repeat: str) -> None:
        """Make the sample project and bring the sample table in."""
        file = Path(path).expanduser()
        if passphrase and passphrase == repeat:
            with contextlib.suppress(
                OSError
            ):  # making the project says what is wrong with the place
                file.parent.mkdir(parents=True, exist_ok=True)
        self._desk.create(path, passphrase, repeat, sample=True)

    def forget(self, path: str) -> None:
        """Take a project off the list of recent ones; its file stays."""
        state = self._store.state
        kept = tuple(one for one in state.recent if one != path)
        facts = tuple(one for one in state.recent_facts if one.path != path)
        self._store.tell(events.Remembered(kept, facts))
