"""``cloister doctor``: support's first question. ``cloister plugins``: what others brought, and may it run."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output
from synth_engine.contracts.errors import SynthError

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs


_SIGNED = {
    "installation": "Genuine: signed with the maker's key {key}, which came with this installation",
    "kept": "Signed with the key {key}, which is kept on this machine as the maker's",
    "named": "Signed with the key you named ({key})",
}
"""What a medium's signature proves, by where the key came from."""


def add(verbs: Verbs) -> None:
    """Add the verbs."""
    verb = verbs.add(
        "doctor",
        "Versions, licences, disk; what is missing. Or check a carried-in package.",
        doctor,
    )
    verb.add_argument(
        "--files", action="store_true", help="compare every installed file with its checksum"
    )
    verb.add_argument(
        "--package",
        metavar="MEDIUM",
        help="a carried-in medium (folder, or an installer in it): signed by the maker, whole, not older?",
    )
    verb.add_argument(
        "--public-key",
        metavar="FILE",
        help="the maker's key, never one on the medium (default: the installation's, the site's)",
    )
    verbs.add(
        "plugins", "Plug-ins of others: version, digest, and whether the site allows them.", plugins
    )


def doctor(arguments: argparse.Namespace) -> int:
    """Say what is installed and what is missing; or check a medium."""
    if arguments.package is not None:
        return _package(arguments)
    body: dict[str, Any] = {**api.about_installation(), **_worker()}
    body["crash_reports"] = [str(one) for one in api.crash_reports()]
    damaged = api.damaged_files() if arguments.files else None
    if damaged is not None:
        body["files"] = {"checked": damaged[0], "damaged": list(damaged[1])}
    if arguments.json:
        output.emit(body)
    else:
        _show(body)
    return 1 if damaged is not None and damaged[1] else 0


def _worker() -> dict[str, Any]:
    """Whether a worker starts and answers, and what keeps it from the network."""
    try:
        return {"worker": "answers", "offline": api.describe("offline")[0]}
    except SynthError as error:
        return {"worker": error.code, "offline": {"guard": False, "wall": False}}


def _show(body: dict[str, Any]) -> None:
    about, parts = body["installation"], body["parts"]
    kind = f"{about['edition']} edition in {about['folder']}" if about["folder"] else "in a Python"
    output.say(f"cloister {body['cloister']} ({kind}), Python {body['python']}, {body['release']}")
    output.table(("part", "version"), [(name, found or "missing") for name, found in parts.items()])
    output.say(f"free disk     {body['free_disk_bytes'] / 1e9:.1f} GB")
    if body["memory_bytes"]:
        output.say(f"memory        {body['memory_bytes'] / 1e9:.1f} GB, {body['cores']} cores")
    _show_worker(body)
    screen = body["screen"]
    output.say(
        f"screen        {'none: the window cannot open here' if screen == 'none' else screen}"
    )
    settings = body["settings"]
    whose = "the administrator's" if settings["by_administrator"] else "one's own"
    output.say(
        f"settings      {settings['file']} ({whose})" if settings["file"] else "settings      none"
    )
    for part in settings["not_understood"]:
        output.say(f"              not understood: {part or 'the file'} (docs/administration.md)")
    if not body["openssl"]:
        output.say("openssl       missing; only needed to check a release without Cloister")
    for one in body["plugins"]:
        output.say(f"plug-in       {one['name']} {one['version']}: {_standing(one)}")
    kept = body["crash_reports"]
    if kept:
        output.say(f"crash reports {len(kept)} kept in {api.crash_folder()}, sent nowhere; newest:")
        output.say(f"              {kept[0]}")
    if "files" in body:
        _show_files(body["files"])
    if parts["sdv"] is None:
        output.say("SDV is not installed: CTGAN, TVAE and the Gaussian copula are not offered.")
        how = "install the full edition" if about["folder"] else "pip install 'cloister[sdv]'"
        output.say(f"Nothing else needs it. To add it: {how}")


def _show_worker(body: dict[str, Any]) -> None:
    fences = {"guard": "Python's audit hook", "wall": "the kernel"}
    if body["worker"] != "answers":
        output.say(
            f"worker        does not start ({body['worker']}): nothing can be computed. Reinstall."
        )
        return
    said = " and ".join(text for name, text in fences.items() if body["offline"][name])
    output.say(f"network       refused to workers by {said or 'NOBODY'}")
    if not body["offline"]["wall"]:
        output.say("              add a firewall rule for native code (docs/threat-model.md)")


def _show_files(files: dict[str, Any]) -> None:
    if not files["damaged"]:
        output.say(f"files         all {files['checked']} are as they were installed")
        return
    output.say(f"files         {len(files['damaged'])} differ from what was installed. Reinstall:")
    for name in files["damaged"][:10]:
        output.say(f"              {name}")


def _package(arguments: argparse.Namespace) -> int:
    """Check a medium; a refusal is an error with its own code, and exit code 1."""
    key = None if arguments.public_key is None else Path(arguments.public_key)
    found = api.check_medium(Path(arguments.package), key)
    if arguments.json:
        output.emit(found.to_json())
        return 0
    signed = _SIGNED[found.key_from].format(key=found.signed_by)
    output.say(f"{signed}; {found.files} files are whole.")
    step = "the same version as" if found.version == found.installed else "an update of"
    output.say(f"It holds Cloister {found.version}, {step} {found.installed}, which runs here.")
    if found.key_from == "named":
        output.say(
            "Compare that key's number with what the maker told you another way: anybody can make a key."
        )
    return 0


def _standing(one: dict[str, Any]) -> str:
    if not one["digest"]:
        return "its files are not as its own papers say; never run"
    return "on the site's list" if one["listed"] else "not on the site's list; not run"


def plugins(arguments: argparse.Namespace) -> int:
    """List what others brought, with the lines an administrator would put into the site's list."""
    found = api.about_installation()["plugins"]
    if arguments.json:
        output.emit(found)
        return 0
    if not found:
        output.say("No plug-ins of others are installed.")
        return 0
    for one in found:
        output.say(f"{one['name']} {one['version']}: {_standing(one)}")
        output.say(f"  brings {', '.join(one['parts'])}; licence {one['licence'] or 'not said'}")
        if one["digest"] and not one["listed"]:
            entry = {key: one[key] for key in ("name", "version", "digest")}
            output.say(f"  to allow it, in site.json under plugins.allowed: {json.dumps(entry)}")
    return 0
