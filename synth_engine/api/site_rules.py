"""What an administrator demands of everybody on this machine, in the site's settings file (docs/administration.md).

Held by the engine, whatever face somebody uses. A demand that cannot be read refuses what it is about: it fails
closed. Changes no figure. Must not know the window.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from synth_engine.api import site
from synth_engine.contracts.errors import Refused, UserFixable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_KNOWN: Final = {
    "": frozenset(
        {"v", "registry", "registry_key", "log", "window", "release", "projects", "plugins"}
    ),
    "log": frozenset({"paths", "names", "heads"}),
    "window": frozenset({"idle_minutes", "recent", "languages"}),
    "release": frozenset({"policies", "approvals", "folders"}),
    "projects": frozenset({"folders"}),
}
MOST_PEOPLE: Final = 2


@dataclass(frozen=True, slots=True)
class SitePolicy:
    """What is demanded.

    Attributes:
        policies: names (or files) of the policies that a plan may be held to; empty: any.
        approvals: how many people answer for a release, at least; a policy may ask for more.
        release_folders: a release goes into one of them, or anywhere below; empty: anywhere.
        project_folders: the same for project files that are made or opened to be changed.
    """

    policies: tuple[str, ...] = ()
    approvals: int = 1
    release_folders: tuple[Path, ...] = ()
    project_folders: tuple[Path, ...] = ()


def site_policy() -> SitePolicy:
    """What is demanded here.

    Raises:
        UserFixable: ``SITE.UNREADABLE``, ``SITE.INVALID`` naming the part that cannot be understood.
    """
    body = site.settings()
    release, projects = _part(body, "release"), _part(body, "projects")
    approvals = release.get("approvals", 1)
    if isinstance(approvals, bool) or not isinstance(approvals, int):
        raise _invalid("release.approvals")
    if not 1 <= approvals <= MOST_PEOPLE:
        raise _invalid("release.approvals")
    return SitePolicy(
        _texts(release.get("policies", []), "release.policies"),
        approvals,
        _folders(release.get("folders", []), "release.folders"),
        _folders(projects.get("folders", []), "projects.folders"),
    )


def site_problems() -> tuple[str, ...]:
    """Parts of the settings file that nobody understands, as ``part.name``; "" for the file itself. For support."""
    try:
        body = site.settings()
    except UserFixable:
        return ("",)
    return tuple(dict.fromkeys(_problems(body)))


def _problems(body: Mapping[str, Any]) -> Iterator[str]:
    """A misspelt demand is one that is not there: it must be said."""
    for part, known in _KNOWN.items():
        held = body if not part else body.get(part, {})
        if not isinstance(held, dict):
            yield part
            continue
        yield from (f"{part}.{name}".lstrip(".") for name in held if name not in known)
    try:
        site_policy()
    except UserFixable as error:
        yield str(error.parameters.get("part", ""))
    window = body.get("window", {})
    languages = window.get("languages", []) if isinstance(window, dict) else []
    try:
        _texts(languages, "window.languages")
    except UserFixable:
        yield "window.languages"


def check_policy(name: str) -> None:
    """A plan may be held to this policy.

    Raises:
        Refused: ``SITE.POLICY_NOT_ALLOWED``; UserFixable: as `site_policy`.
    """
    allowed = site_policy().policies
    if allowed and name not in allowed:
        raise Refused("SITE.POLICY_NOT_ALLOWED", name=name, allowed=", ".join(allowed))


def check_release_place(out: Path) -> None:
    """A release may be written there.

    Raises:
        Refused: ``SITE.FOLDER_NOT_ALLOWED``; UserFixable: as `site_policy`.
    """
    _check_place(out, site_policy().release_folders)


def check_project_place(path: Path) -> None:
    """A project may be made or changed there.

    Raises:
        Refused: ``SITE.FOLDER_NOT_ALLOWED``; UserFixable: as `site_policy`, where an administrator set it.
    """
    try:
        allowed = site_policy().project_folders
    except UserFixable:
        if site.can_set():  # one's own settings, broken, must not shut one out of one's own project
            return
        raise
    _check_place(path, allowed)


def _check_place(path: Path, allowed: tuple[Path, ...]) -> None:
    # Resolved on both sides, so that neither `..` nor a link leads out.
    place = path.resolve()
    if allowed and not any(place.is_relative_to(one.resolve()) for one in allowed):
        raise Refused(
            "SITE.FOLDER_NOT_ALLOWED",
            path=str(path),
            allowed=", ".join(str(one) for one in allowed),
        )


def with_people(policy: Mapping[str, Any]) -> dict[str, Any]:
    """A kept policy, asking for as many people as the site does where it asks for fewer.

    Raises:
        UserFixable: as `site_policy`.
    """
    from synth_engine.contracts.policy import Approvals  # the window starts without it

    needed = site_policy().approvals
    asked = Approvals.from_json(policy.get("approvals", {}))
    if asked.needed >= needed:
        return dict(policy)
    more = replace(asked, needed=needed, self_allowed=False)
    return {**policy, "approvals": more.to_json()}


def languages() -> tuple[str, ...]:
    """Languages that the window may speak, as codes; empty: any that is there. What is odd counts as English."""
    try:
        window = _part(site.settings(), "window")
        return _texts(window.get("languages", []), "window.languages")
    except UserFixable:
        return ("en",)


def _part(body: Mapping[str, Any], name: str) -> Mapping[str, Any]:
    held = body.get(name, {})
    if not isinstance(held, dict) or set(held) - _KNOWN[name]:
        raise _invalid(name)
    return held


def _texts(untrusted: Any, part: str) -> tuple[str, ...]:
    if not isinstance(untrusted, list) or not all(
        isinstance(one, str) and one for one in untrusted
    ):
        raise _invalid(part)
    return tuple(untrusted)


def _folders(untrusted: Any, part: str) -> tuple[Path, ...]:
    found = tuple(Path(one).expanduser() for one in _texts(untrusted, part))
    if not all(one.is_absolute() for one in found):
        raise _invalid(part)
    return found


def _invalid(part: str) -> UserFixable:
    return UserFixable("SITE.INVALID", path=str(site.settings_file()), part=part)
