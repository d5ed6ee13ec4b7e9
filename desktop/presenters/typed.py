"""What is looked at in typed words before the engine is asked. No Qt."""

from __future__ import annotations

from pathlib import Path

from desktop.messages.tongue import mark, tr

ENDING = ".cloister"
NO_PATH = mark("Name a project file first.")


def trouble(path: str, passphrase: str, no_path: str = NO_PATH) -> tuple[str, str] | None:
    """What is missing before the engine is asked: (what, what to do).

    Args:
        path: as typed.
        passphrase: as typed.
        no_path: what to say where no path was typed, in English.
    """
    if not path.strip():
        return tr(no_path), tr("Type a path or browse for one.")
    if not passphrase:
        return (
            tr("Type a passphrase."),
            tr("Nobody can open the file without it, and nobody can get it back."),
        )
    return None


def with_ending(path: str) -> Path:
    """Project files end in ``.cloister``."""
    file = Path(path.strip()).expanduser()
    return file if file.suffix else file.with_suffix(ENDING)
