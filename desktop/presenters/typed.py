"""What is looked at in typed words before the engine is asked. No Qt."""

from __future__ import annotations

from pathlib import Path


def trouble(
    path: str, passphrase: str, no_path: str = "Name a project file first."
) -> tuple[str, str] | None:
    """What is missing before the engine is asked: (what, what to do)."""
    if not path.strip():
        return no_path, "Type a path or browse for one."
    if not passphrase:
        return (
            "Type a passphrase.",
            "Nobody can open the file without it, and nobody can get it back.",
        )
    return None


def with_ending(path: str) -> Path:
    """Project files end in ``.cloister``."""
    file = Path(path.strip()).expanduser()
    return file if file.suffix else file.with_suffix(".cloister")
