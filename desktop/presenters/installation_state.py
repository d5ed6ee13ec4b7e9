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
class PackageView:
    """What came of checking an update.

    `tone`: good; soft where somebody has to compare the key; bad where it is refused; warn where nothing is
    known of it.
    """

    tone: str
    what: str
    more: str


@dataclass(frozen=True, slots=True)
class InstallationState:
    """What is known of this installation.

    Attributes:
        checks: empty until somebody looked.
        versions: (part, version).
        plugins: of others.
        text: all of it, to copy.
        has_checksums: whether installed files can be compared.
        busy: what is done just now, in words.
        running: the same as a code: ``look``, ``files`` or ``package``; the last two can be stopped.
        share: how much of it is done, in whole percent; None where that is not known.
        package: what came of checking an update; None before.
    """

    checks: tuple[CheckLine, ...] = ()
    versions: tuple[tuple[str, str], ...] = ()
    plugins: tuple[PluginLine, ...] = ()
    text: str = ""
    has_checksums: bool = False
    busy: str = ""
    running: str = ""
    share: int | None = None
    package: PackageView | None = None

    @property
    def to_do(self) -> int:
        """How many checks need somebody."""
        return sum(one.needs_somebody for one in self.checks)


NOT_LOOKED = InstallationState()


@dataclass(frozen=True, slots=True)
class InstallationTold:
    """What is known of this installation came, or is being looked for."""

    installation: InstallationState
