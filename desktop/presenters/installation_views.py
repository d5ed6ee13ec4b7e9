"""What the engine says of the installation -> checks in words, versions, plug-ins, and all of it as text. No Qt."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.messages import installation_words as said
from desktop.messages import words
from desktop.messages.tongue import tr
from desktop.presenters.commands import shown
from desktop.presenters.installation_state import (
    CheckLine,
    InstallationState,
    PackageView,
    PluginLine,
)

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from desktop.presenters.state import Notice
    from synth_engine.api import Carried

LEAST_DISK = 2_000_000_000
"""Bytes; with less a step over a large table may stop."""
OPTIONAL = frozenset({"sdv", "torch"})
"""Parts that some editions leave out."""
_DIGEST = re.compile(r"\b[0-9a-f]{64}\b")
"""Of a key: too long for a line."""
_SIGNS = {"good": "+", "soft": " ", "warn": "!", "bad": "!!"}


def installation_view(body: Mapping[str, Any]) -> InstallationState:
    """All of it.

    Args:
        body: of `Engine.installation`: what ``cloister doctor`` says, with ``crash_folder`` and, where files were
            compared, ``files`` {checked, damaged}.
    """
    checks = tuple(_checks(body))
    versions = tuple(_versions(body))
    plugins = tuple(_plugin(one) for one in body["plugins"])
    return InstallationState(
        checks=checks,
        versions=versions,
        plugins=plugins,
        text=_text(checks, versions, plugins),
        has_checksums=body["installation"]["folder"] is not None,
    )


def package_view(found: Carried) -> PackageView:
    """An update that may be installed here; whose key that was decides what may be said of it."""
    form = said.PACKAGE_SAME if found.version == found.installed else said.PACKAGE_UPDATE
    signed = {"key": words.digest(found.signed_by), "count": words.count(found.files)}
    files = tr(said.PACKAGE_FILES, **signed)
    holds = tr(form, version=found.version, installed=found.installed)
    if found.key_from == "installation":
        return PackageView("good", tr(said.PACKAGE_GENUINE), f"{holds}\n{files}")
    if found.key_from == "kept":
        return PackageView("good", tr(said.PACKAGE_KEPT), f"{holds}\n{files}")
    files = tr(said.PACKAGE_NAMED_FILES, **signed)
    return PackageView("soft", tr(said.PACKAGE_NAMED), f"{files}\n{holds}")


def refused_view(notice: Notice, *, refused: bool) -> PackageView:
    """What speaks against it; not `refused`: nothing could be checked."""
    more = "\n".join(filter(None, (notice.meaning, notice.todo)))
    in_groups = _DIGEST.sub(lambda found: words.digest(found.group()), more)
    return PackageView("bad" if refused else "warn", notice.what, in_groups)


def _checks(body: Mapping[str, Any]) -> Iterator[CheckLine]:
    """Every check, in the order of what everything else hangs on."""
    yield from _computing(body)
    yield from _files(body)
    yield from _machine(body)
    yield from _settings(body["settings"])
    yield from _parts(body)
    yield _crashes(body["crash_reports"], str(body["crash_folder"]))


def _computing(body: Mapping[str, Any]) -> Iterator[CheckLine]:
    if body["worker"] != "answers":
        text = tr(said.WORKER_BAD, code=body["worker"])
        yield CheckLine("worker", "bad", text, tr(said.REINSTALL))
        return
    yield CheckLine("worker", "good", tr(said.WORKER))
    fences = body["offline"]
    if fences["wall"] and fences["guard"]:
        yield CheckLine("offline", "good", tr(said.OFFLINE))
    elif fences["guard"]:
        yield CheckLine("offline", "soft", tr(said.OFFLINE_HALF), tr(said.OFFLINE_HALF_TODO))
    else:
        yield CheckLine("offline", "bad", tr(said.OFFLINE_NONE), tr(said.REINSTALL))


def _files(body: Mapping[str, Any]) -> Iterator[CheckLine]:
    if body["installation"].get("damaged"):
        yield CheckLine("edition", "bad", tr(said.EDITION_BAD), tr(said.REINSTALL))
    files = body.get("files")
    if files is None:
        return
    if files["damaged"]:
        named = ", ".join(files["damaged"][:3])
        todo = f"{tr(said.REINSTALL)} ({named})"
        yield CheckLine("files", "bad", said.files_bad(len(files["damaged"])), todo)
    else:
        text = tr(said.FILES_GOOD, count=words.count(files["checked"]))
        yield CheckLine("files", "good", text)


def _machine(body: Mapping[str, Any]) -> Iterator[CheckLine]:
    free = int(body["free_disk_bytes"])
    if free < LEAST_DISK:
        yield CheckLine(
            "disk", "warn", tr(said.DISK_LOW, size=words.size(free)), tr(said.DISK_TODO)
        )
    else:
        yield CheckLine("disk", "good", tr(said.DISK, size=words.size(free)))
    if body["memory_bytes"]:
        memory = words.size(int(body["memory_bytes"]))
        text = tr(said.MACHINE, cores=words.count(int(body["cores"])), size=memory)
        yield CheckLine("machine", "good", text)


def _settings(settings: Mapping[str, Any]) -> Iterator[CheckLine]:
    if settings["file"] is None:
        yield CheckLine("settings", "soft", tr(said.SETTINGS_NONE))
    else:
        text = said.SETTINGS_SITE if settings["by_administrator"] else said.SETTINGS_OWN
        yield CheckLine("settings", "good", tr(text, file=settings["file"]))
    for part in settings["not_understood"]:
        text = tr(said.SETTINGS_BAD, part=part or tr(said.SETTINGS_WHOLE))
        yield CheckLine("settings-part", "warn", text, tr(said.SETTINGS_TODO))


def _parts(body: Mapping[str, Any]) -> Iterator[CheckLine]:
    for part, version in body["parts"].items():
        if version is None and part not in OPTIONAL:
            yield CheckLine("part", "bad", tr(said.PART_MISSING, part=part), tr(said.REINSTALL))
    if body["parts"].get("sdv") is None:
        installed = body["installation"]["folder"] is not None
        todo = said.SDV_TODO_INSTALLED if installed else said.SDV_TODO_PYTHON
        yield CheckLine("sdv", "soft", tr(said.SDV_MISSING), tr(todo))
    if body["openssl"]:
        yield CheckLine("openssl", "good", tr(said.OPENSSL))
    else:
        yield CheckLine("openssl", "soft", tr(said.OPENSSL_MISSING), tr(said.OPENSSL_TODO))


def _crashes(reports: Sequence[str], folder: str) -> CheckLine:
    if not reports:
        return CheckLine("crashes", "good", tr(said.CRASHES_NONE))
    todo = tr(said.CRASHES_TODO, folder=shown(folder), file=Path(reports[0]).name)
    return CheckLine("crashes", "soft", said.crashes(len(reports)), todo)


def _versions(body: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    about = body["installation"]
    yield tr(said.PROGRAM), str(body["cloister"])
    kind = tr(said.KIND_PYTHON)
    if about["folder"] is not None:
        kind = tr(said.KIND_EDITION, edition=about["edition"] or "?", folder=about["folder"])
    yield tr(said.KIND), kind
    yield tr(said.PYTHON), str(body["python"])
    yield tr(said.SYSTEM), str(body["release"])
    for part, version in body["parts"].items():
        yield part, version or tr(said.MISSING)


def _plugin(one: Mapping[str, Any]) -> PluginLine:
    licence = one.get("licence") or tr(said.NO_LICENCE)
    title = tr(said.PLUGIN_LINE, name=one["name"], version=one["version"], licence=licence)
    brings = tr(said.PLUGIN_BRINGS, parts=", ".join(one["parts"]))
    if not one["digest"]:
        return PluginLine(title, tr(said.CHANGED), "bad", brings, tr(said.CHANGED_TODO))
    if one["listed"]:
        return PluginLine(title, tr(said.LISTED), "good", brings)
    entry = json.dumps({key: one[key] for key in ("name", "version", "digest")})
    return PluginLine(title, tr(said.UNLISTED), "warn", brings, tr(said.UNLISTED_TODO), entry)


def _text(
    checks: Sequence[CheckLine],
    versions: Sequence[tuple[str, str]],
    plugins: Sequence[PluginLine],
) -> str:
    """All of it as lines, for a letter to whoever helps."""
    lines = [f"{name}: {value}" for name, value in versions]
    lines.append("")
    for one in checks:
        lines.append(f"[{_SIGNS[one.tone]}] {one.text}")
        lines += [f"    {one.todo}"] if one.todo else []
    lines += ["", tr(said.PLUGINS)]
    if not plugins:
        lines.append(f"    {tr(said.NO_PLUGINS)}")
    for plugin in plugins:
        lines.append(f"    {plugin.title}: {plugin.standing}. {plugin.brings}")
        lines += [f"    {plugin.todo} {plugin.entry}".rstrip()] if plugin.todo else []
    return "\n".join(lines) + "\n"
