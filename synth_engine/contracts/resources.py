"""Where the files in `resources/` are: beside the packages in a checkout, inside the engine when installed."""

from __future__ import annotations

from pathlib import Path

_ENGINE = Path(__file__).resolve().parent.parent


def resource(*parts: str) -> Path:
    """Path of a file or folder in `resources/` (it need not exist)."""
    installed = _ENGINE / "resources"
    root = installed if installed.is_dir() else _ENGINE.parent / "resources"
    return root.joinpath(*parts)
