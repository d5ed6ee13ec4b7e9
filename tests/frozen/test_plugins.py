"""Somebody else's synthesizer beside the frozen program: only by the administrator's list, whole or not at all."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.frozen.conftest import Frozen

pytestmark = pytest.mark.frozen
CODE = """import dataclasses

from synth_engine.synthesizers.independent import Independent


class Acme(Independent):
    info = dataclasses.replace(Independent.info, name="acme")
"""


def install(folder: Path) -> None:
    """As `pip install --target` leaves it."""
    info = "acme_synth-1.0.dist-info"
    files = {
        "acme_synth/__init__.py": CODE,
        f"{info}/METADATA": "Metadata-Version: 2.1\nName: acme-synth\nVersion: 1.0\n",
        f"{info}/entry_points.txt": "[synth_engine.synthesizers]\nacme = acme_synth:Acme\n",
    }
    record = ""
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
        digest = (
            base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()
        )
        record += f"{name},sha256={digest},{len(text)}\n"
    (folder / info / "RECORD").write_text(record, encoding="utf-8")


def allow(home: Path, entries: list[dict[str, str]]) -> None:
    """The site's settings file."""
    (home / "settings").mkdir(exist_ok=True)
    body = {"v": 1, "plugins": {"folder": str(home / "plugins"), "allowed": entries}}
    (home / "settings" / "site.json").write_text(json.dumps(body), encoding="utf-8")


def test_a_plug_in_runs_by_the_list_alone(frozen: Frozen, tmp_path: Path) -> None:
    """Installed it is told and not run; listed it runs; one byte changed and it does not."""
    install(tmp_path / "plugins")
    allow(tmp_path, [])
    (found,) = frozen.ask(["plugins"], tmp_path)
    assert (found["name"], found["listed"], found["parts"]) == (
        "acme-synth",
        False,
        ["synthesizers/acme"],
    )
    known = {one["name"] for one in frozen.ask(["synthesizers"], tmp_path)}
    assert "acme" not in known
    allow(tmp_path, [{key: found[key] for key in ("name", "version", "digest")}])
    assert frozen.ask(["plugins"], tmp_path)[0]["listed"] is True
    assert {one["name"] for one in frozen.ask(["synthesizers"], tmp_path)} == {*known, "acme"}
    table = tmp_path / "table.csv"
    table.write_text("a,b\n" + "".join(f"{n % 7},{n % 5}\n" for n in range(120)), encoding="utf-8")
    frozen.run(["synthesize", table, "--synthesizer", "acme", "--out", "out.csv"], tmp_path)
    module = tmp_path / "plugins" / "acme_synth" / "__init__.py"
    module.write_text(CODE + "\n", encoding="utf-8")
    words = ["synthesize", table, "--synthesizer", "acme", "--out", "two.csv"]
    done = frozen.run(words, tmp_path, code=4)
    assert "PLUGIN.NOT_AS_LISTED" in done.stderr
    assert {one["name"] for one in frozen.ask(["synthesizers"], tmp_path)} == known
