"""What is known of this installation, as frozen values. No Qt; knows no engine."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CheckLine:
    """One check. `tone`: good, soft (worth knowing), warn or bad; `todo` is empty where nothing has to be done."""

    code: str
    tone: str
    text: str
    todo: str = ""

    @property
    def needs_somebody(self) -> bool:
        """Whether it works less well, or not at all, until somebody does something."""
        return self.tone in {"warn", "bad"}


@dataclass(frozen=True, slots=True)
class PluginLine:
    """A plug-in of somebody else's. `entry`: the line that would allow it, or empty."""

    title: str
    standing: str
    tone: str
    brings: str
    todo: str = ""
    entry: str = ""


@dataclass(frozen=True, slots=True)
class InstallationState:
    """`checks` is empty until somebody looked; `busy` says what is done just now; `text` is all of it, to copy."""

    checks: tuple[CheckLine, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    plugins: tuple[PluginLine, ...] = ()
    text: str = ""
    has_checksums: bool = False
    busy: str = ""

    @property
    def to_do(self) -> int:
        """How many checks need somebody."""
        return sum(one.needs_somebody for one in self.checks)


NOT_LOOKED = InstallationState()


@dataclass(frozen=True, slots=True)
class InstallationTold:
    """What is known of this installation came, or is being looked for."""

    installation: InstallationState
