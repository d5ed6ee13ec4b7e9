"""The guides say nothing that does not work: every command of them is run, as it stands in docs/guide.

A block that is marked ``sh`` is run, line by line, in a folder that the first guide has left (its project, its key,
its release). ``# exit code N`` at the end of a command says what it ends with where that is not 0. Blocks marked
``text``, and indented ones, are not run; their `cloister` commands are at least ones that the command line knows.
Passphrases are typed by a person; here the first line of a file answers.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
import stat
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from synth_engine.cli.arguments import build_parser
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
GUIDES = sorted(
    one for one in (DOCS / "guide").rglob("*.md") if DOCS / "guide/de" not in one.parents
)
GERMAN = sorted((DOCS / "guide/de").rglob("*.md"))
FIRST = DOCS / "guide/user/first-table.md"
ROWS = 1500

_BLOCK = re.compile(r"^```(\w+)([^\n]*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_CODE = re.compile(r"# exit code (\d+)(?: or (\d+))?")
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)[^)]*\)")
# The command with the answer to its prompts. A key file is an answer too.
_COMMAND = """#!{python}
import sys
from synth_engine.cli import main
from synth_engine.cli.arguments import build_parser
said = vars(build_parser().parse_args(sys.argv[1:]))
if said.get("passphrase_file", "") is None and not said.get("key_file"):
    sys.argv += ["--passphrase-file", "words.txt"]
sys.exit(main())
"""


def blocks(guide: Path, kind: str) -> list[tuple[str, str]]:
    """Blocks of a kind: (what is said behind the kind, body)."""
    found = _BLOCK.findall(guide.read_text(encoding="utf-8"))
    return [(said.strip(), body) for one, said, body in found if one == kind]


def script(guide: Path) -> str:
    """All blocks that are run, as one script that stops at the first surprise and says where."""
    lines = ["set -uo pipefail"]
    for _, body in blocks(guide, "sh"):
        for command in joined(body):
            codes = _CODE.search(command)
            wanted = [one for one in codes.groups() if one] if codes else ["0"]
            lines += [command, "code=$?"]
            holds = " && ".join(f'[ "$code" -ne {one} ]' for one in wanted)
            told = shlex.quote(f"{guide.name}: {command}")
            lines += [f'if {holds}; then echo "exit code $code of" {told} >&2; exit 99; fi']
    return "\n".join(lines) + "\n"


def joined(body: str) -> list[str]:
    """Commands of a block, each with the lines that it goes on in."""
    found: list[str] = []
    for line in body.splitlines():
        if found and (found[-1].endswith(("\\", "|")) or line.startswith("  |")):
            found[-1] += "\n" + line
        elif line.strip() and line.strip() != "set -eu":
            found.append(line)
    return found


def follow(guide: Path, folder: Path) -> str:
    """Do what a guide says in a folder; what was printed."""
    done = subprocess.run(
        ["bash", "-c", script(guide)],
        cwd=folder,
        env={
            **os.environ,
            "PATH": f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT),
            "CLOISTER_SETTINGS": str(folder / "settings"),
        },
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=280,
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout + done.stderr


@pytest.fixture(scope="session")
def reader(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which somebody followed the first guide."""
    folder = tmp_path_factory.mktemp("guides")
    write_patients(folder / "patients.csv", ROWS)
    write_patients(folder / "next-year.csv", ROWS, seed=1)
    (folder / "words.txt").write_text("correct horse battery staple\n", encoding="utf-8")
    (folder / "bin").mkdir()
    (folder / "settings").mkdir()
    shutil.copy(DOCS / "verify_audit_log.py", folder)
    command = folder / "bin" / "cloister"
    command.write_text(_COMMAND.format(python=sys.executable), encoding="utf-8")
    command.chmod(command.stat().st_mode | stat.S_IXUSR)
    follow(FIRST, folder)
    return folder


@pytest.fixture
def desk(reader: Path, tmp_path: Path) -> Iterator[Path]:
    """A copy of it for one guide."""
    copy = tmp_path / "desk"
    shutil.copytree(reader, copy)
    yield copy
    shutil.rmtree(copy)


RUN = [guide for guide in GUIDES if guide != FIRST and blocks(guide, "sh")]


# Each learns from a real table, some several times over: minutes that the default run does not have.
@pytest.mark.slow
@pytest.mark.parametrize("guide", RUN, ids=lambda one: one.stem)
def test_every_command_of_a_guide_does_what_it_says(guide: Path, desk: Path) -> None:
    """Followed from its first line to its last, each command ends as the guide says."""
    if guide.stem == "auditor" and shutil.which("openssl") is None:
        pytest.skip("openssl is not installed")
    follow(guide, desk)


@pytest.mark.slow
@pytest.mark.skipif(shutil.which("openssl") is None, reason="openssl is not installed")
@pytest.mark.parametrize(
    ("file", "block"), [("manifest.json", 0), ("data/patients.csv", 1), ("report.html", 1)]
)
def test_the_auditors_lines_find_a_change(desk: Path, file: str, block: int) -> None:
    """One changed byte, and the lines that say yes to the release say no: signature, then digests."""
    lines = [body for _, body in blocks(DOCS / "guide/auditor.md", "sh")]
    check = "set -eo pipefail\n" + ("" if block == 0 else "cd class-2027\n") + lines[block]

    def says() -> int:
        return subprocess.run(["bash", "-c", check], cwd=desk, capture_output=True).returncode

    assert says() == 0
    changed = desk / "class-2027" / file
    whole = changed.read_bytes()
    changed.write_bytes(whole[:50] + bytes([whole[50] ^ 1]) + whole[51:])
    assert says() != 0


def commands(guide: Path) -> list[str]:
    """Every line of a guide that begins with `cloister`, in a block of any kind, whole."""
    text = guide.read_text(encoding="utf-8").replace("\\\n", " ")
    return [one for one in map(str.strip, text.splitlines()) if one.startswith("cloister ")]


@pytest.mark.parametrize("guide", GUIDES, ids=lambda one: one.stem)
def test_what_is_not_run_is_at_least_known(guide: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each command, also those that need another machine, has a verb and options that exist."""
    parser = build_parser()
    for command in commands(guide):
        words = shlex.split(command.partition(" > ")[0], comments=True)[1:]
        try:
            parser.parse_args(words)
        except SystemExit as stopped:
            assert stopped.code == 0, (command, capsys.readouterr().err)


@pytest.mark.parametrize("guide", GUIDES, ids=lambda one: one.stem)
def test_a_guide_leads_nowhere_else(guide: Path) -> None:
    """It has title and order before it, and every page and picture that it links is there."""
    text = guide.read_text(encoding="utf-8")
    assert re.match(r"---\ntitle: .+\n(topic: [\w-]+\n)?order: \d+\n---\n# ", text)
    for target in _LINK.findall(text):
        assert not re.match(r"\w+:", target), f"a link out of the machine: {target}"
        assert (guide.parent / target).is_file(), target


def test_the_list_of_guides_names_every_guide() -> None:
    """Nobody has to know that a guide exists."""
    listed = _LINK.findall((DOCS / "guide/index.md").read_text(encoding="utf-8"))
    there = {one.relative_to(DOCS / "guide").as_posix() for one in GUIDES} - {"index.md"}
    assert set(listed) == there


def _code(guide: Path) -> list[tuple[str, str, str]]:
    """Every block of a guide: kind, what is said behind it, body; indented commands too."""
    text = guide.read_text(encoding="utf-8")
    inside = [
        ("indented", "", line) for line in re.findall(r"^    cloister .*$", text, re.MULTILINE)
    ]
    return [*_BLOCK.findall(text), *inside]


@pytest.mark.parametrize("guide", GERMAN, ids=lambda one: str(one.relative_to(DOCS / "guide")))
def test_a_german_guide_has_the_commands_of_the_english_one(guide: Path) -> None:
    """Blocks of commands, which a test follows in English, are the same sign by sign, and every link leads somewhere."""
    english = DOCS / "guide" / guide.relative_to(DOCS / "guide/de")
    assert _code(guide) == _code(english)
    assert [one.count("|") for one in _rows(guide)] == [
        one.count("|") for one in _rows(english)
    ] or (guide.name == "index.md")
    for target in _LINK.findall(guide.read_text(encoding="utf-8")):
        assert (guide.parent / target).resolve().is_file(), target


def _rows(guide: Path) -> list[str]:
    return [one for one in guide.read_text(encoding="utf-8").splitlines() if one.startswith("|")]


def test_every_guide_for_users_is_there_in_german() -> None:
    """Only the developers' guide stays English."""
    said = {one.relative_to(DOCS / "guide/de").as_posix() for one in GERMAN}
    assert said == {one.relative_to(DOCS / "guide").as_posix() for one in GUIDES} - {"developer.md"}
