"""From a sensitive file to a verified release by command line, and every refusal on the way."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.helpers.tables import HEADER, write_patients

if TYPE_CHECKING:
    from pathlib import Path

    from tests.journeys.conftest import Line

INTERNAL = ("--policy", "internal-testing")


def to_scorecard(line: Line, rows: int = 1500) -> None:
    """Create, import, plan, run."""
    write_patients(line.folder / "patients.csv", rows)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    line.ok("plan", "p.cloister", "P", *INTERNAL, "--target", "outcome")
    line("run", "p.cloister", "P")


def test_from_file_to_verified_release(line: Line) -> None:
    """The main job: the release verifies, every changed byte is found, the log tells all of it."""
    to_scorecard(line)
    status = line.ok("status", "p.cloister", "P", "--json").json
    states = {one["step"]: one["state"] for one in status["steps"]}
    assert states["generate"] == "done"
    line.ok("keys", "new", "--out", "key.pem", "P")
    words = ["release", "p.cloister", "--out", "out", "--key", "key.pem", "P", "--json"]
    words += ["--purpose", "teaching", "--recipient", "the class"]
    if states["validate"] == "refused":
        card = [one["metric"] for one in blocking(line)]
        for metric in card:
            words += ["--override", metric, "--reason", "a made-up table of few rows"]
    released = line.ok(*words).json
    assert set(released["files"]) >= {
        "manifest.json",
        "manifest.sig",
        "manifest.dsse.json",
        "signer.pub.pem",
        "report.html",
        "report.pdf",
        "dictionary.json",
        "audit-checkpoint.txt",
        "VERIFY.txt",
    }
    assert line.ok("verify", "out", "--json").json["genuine"] is True
    openssl_agrees(line.folder / "out")
    every_changed_file_is_named(line)
    actions = [one["action"] for one in line.ok("audit", "show", "p.cloister", "P", "--json").json]
    for action in ("create", "import", "profile", "plan", "fit", "generate", "validate", "release"):
        assert action in actions
    line.ok("audit", "verify", "p.cloister", "P", "--checkpoint", "out/audit-checkpoint.txt",
            "--public-key", "out/signer.pub.pem")  # fmt: skip
    line.ok("check", "p.cloister", "P")


def blocking(line: Line) -> list[dict[str, str]]:
    """Lines of the refusal, read from the refused release."""
    answer = line("release", "p.cloister", "--out", "no", "--key", "key.pem", "P", "--json")
    assert answer.code == 1
    named = answer.json["error"]["parameters"]["metrics"]
    return [{"metric": metric} for metric in named.split(", ")]


def openssl_agrees(folder: Path) -> None:
    """A stranger's openssl says yes to the signature."""
    program = shutil.which("openssl")
    if program is None:
        pytest.skip("openssl is not installed")
    words = "pkeyutl -verify -rawin -pubin -inkey signer.pub.pem -in manifest.json -sigfile manifest.sig"
    done = subprocess.run([program, *words.split()], cwd=folder, capture_output=True)
    assert done.returncode == 0


def every_changed_file_is_named(line: Line) -> None:
    """One flipped byte in any file: exit code 1 and its name."""
    folder = line.folder / "out"
    for path in sorted(p for p in folder.rglob("*") if p.is_file()):
        whole = path.read_bytes()
        at = len(whole) // 2
        path.write_bytes(whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :])
        answer = line("verify", "out", "--json")
        assert answer.code == 1, path
        subjects = " ".join(one["subject"] for one in answer.json["findings"])
        assert path.relative_to(folder).as_posix() in subjects
        path.write_bytes(whole)
    line.ok("verify", "out")


def test_the_gate_fails_closed(line: Line) -> None:
    """A table that leans on its rows is refused; an override without a reason is no way round."""
    write_patients(line.folder / "patients.csv", 300)
    line.ok("create", "p.cloister", "P")
    line.ok("import", "p.cloister", "patients.csv", "P")
    # Without a holdout nothing can be proved, whatever the figures.
    line.ok("plan", "p.cloister", "P", "--holdout", "0", "--policy", "public-release")
    assert line("run", "p.cloister", "P").code == 1
    line.ok("keys", "new", "--out", "key.pem", "P")
    refused = line("release", "p.cloister", "--out", "out", "--key", "key.pem", "P")
    assert refused.code == 1
    assert "RELEASE.REFUSED" in refused.err
    assert not (line.folder / "out").exists()
    words = (
        "release",
        "p.cloister",
        "--out",
        "out",
        "--key",
        "key.pem",
        "P",
        "--purpose",
        "\udcff",
    )
    assert "RELEASE.TEXT_INVALID" in line(*words).err
    assert not (line.folder / "out").exists()
    words = ("release", "p.cloister", "--out", "out", "--key", "key.pem", "P", "--override", "x")
    assert line(*words).code == 2
    log = line.ok("audit", "show", "p.cloister", "P", "--json").json
    assert any(one["action"] == "release" and one["outcome"] == "refused" for one in log)


@pytest.mark.slow
def test_a_changed_plan_is_run_again_and_only_that(line: Line) -> None:
    """After more rows are asked for, run repeats generate and validate and leaves the model alone."""
    to_scorecard(line, 400)
    before = line.ok("audit", "show", "p.cloister", "P", "--json").json
    line.ok("plan", "p.cloister", "P", "--rows", "123")
    states = line.ok("status", "p.cloister", "P", "--json").json["steps"]
    assert [s["state"] for s in states if s["step"] == "fit"] == ["done"]
    assert [s["reason"] for s in states if s["step"] == "generate"] == ["plan-changed"]
    line("run", "p.cloister", "P")
    after = line.ok("audit", "show", "p.cloister", "P", "--json").json[len(before) :]
    assert [one["action"] for one in after if one["action"] not in {"open", "plan"}] == [
        "generate",
        "validate",
    ]


def test_synthesize_same_words_same_bytes(line: Line) -> None:
    """The same call twice writes the same bytes; another seed does not; nothing is overwritten."""
    write_patients(line.folder / "t.csv", 500)
    answer = line.ok("synthesize", "t.csv", "--out", "a.csv", "--json", "--model-out", "m.zip").json
    assert answer["rows"] == 500
    assert set(answer["seconds"]) == {"read", "fit", "generate", "write"}
    assert answer["synthesizer"]["name"] == "sequential-trees"
    line.ok("synthesize", "t.csv", "--out", "b.csv")
    line.ok("synthesize", "t.csv", "--out", "c.csv", "--seed", "1")
    a, b, c = ((line.folder / f"{n}.csv").read_bytes() for n in "abc")
    assert a == b != c
    assert a.splitlines()[0].decode().split(",") == list(HEADER)
    assert line("synthesize", "t.csv", "--out", "a.csv").code == 3
    assert (line.folder / "a.csv").read_bytes() == a
    line.ok("synthesize", "t.csv", "--out", "a.csv", "--force", "--rows", "7")
    assert (line.folder / "a.csv").read_bytes().count(b"\n") == 8


def test_conditions_and_holdout(line: Line) -> None:
    """Conditions return exactly the number asked; the rows held back are written and disjoint."""
    write_patients(line.folder / "t.csv", 500)
    line.ok("synthesize", "t.csv", "--out", "w.csv", "--rows", "50", "--where", "ward=emergency")
    rows = (line.folder / "w.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert len(rows) == 50
    assert all(",emergency," in row for row in rows)
    never = line("synthesize", "t.csv", "--out", "n.csv", "--rows", "5", "--where", "ward=nowhere")
    assert never.code == 3
    assert "SYNTH.CONDITION" in never.err
    words = ("--holdout", "0.3", "--holdout-out", "h.csv")
    line.ok("synthesize", "t.csv", "--out", "s.csv", *words)
    assert (line.folder / "h.csv").read_text(encoding="utf-8").count("\n") == 151


def test_evaluate_profile_convert(line: Line) -> None:
    """The verbs without a project answer in JSON and leave no cell value in the profile."""
    write_patients(line.folder / "t.csv", 800)
    words = ("--holdout", "0.25", "--holdout-out", "h.csv")
    line.ok("synthesize", "t.csv", "--out", "s.csv", *words)
    answer = line("evaluate", "--real", "t.csv", "--synthetic", "s.csv", "--holdout", "h.csv",
                  "--target", "outcome", "--html", "r.html", "--pdf", "r.pdf", "--json")  # fmt: skip
    assert answer.code in {0, 1}
    card = answer.json["scorecard"]
    assert {"fidelity", "utility", "privacy", "fairness"} <= set(card)
    for one in (*card["fidelity"], *card["privacy"]):
        assert {"metric", "status", "value", "interval", "ceiling", "threshold", "verdict"} <= set(
            one
        )
    assert (line.folder / "r.html").stat().st_size > 5_000
    assert (line.folder / "r.pdf").read_bytes().startswith(b"%PDF")
    profile = line.ok("profile", "t.csv", "--json").json
    kinds = {column["name"]: column["kind"] for column in profile["columns"]}
    assert kinds["age"] == "integer"
    assert kinds["income"] == "numeric"
    assert kinds["ward"] == "category"
    assert kinds["smoker"] == "boolean"
    assert kinds["admitted"] == "datetime"
    assert kinds["id"] == "identifier"
    assert kinds["score"] == "integer"
    assert "cardiology" not in json.dumps(profile)
    # A typed file knows no trailing noughts, so only the texts of a text file come back as they were.
    line.ok("convert", "t.csv", "t.parquet")
    line.ok("convert", "t.parquet", "typed.csv")
    assert (line.folder / "typed.csv").read_bytes().count(b"\n") == 801
    line.ok("convert", "t.csv", "t.tsv")
    line.ok("convert", "t.tsv", "back.csv")
    whole = (line.folder / "t.csv").read_text(encoding="utf-8").split()
    assert (line.folder / "back.csv").read_text(encoding="utf-8").split() == whole


def test_evaluate_refuses_a_report_that_exists_before_it_measures(line: Line) -> None:
    """Either report is looked at before a file is read, and before the other report is written."""
    write_patients(line.folder / "t.csv", 120)
    words = ("evaluate", "--real", "t.csv", "--synthetic", "t.csv")
    # These files are not there: had they been read first, that would be the answer.
    nothing = ("evaluate", "--real", "none.csv", "--synthetic", "none.csv")
    for option, name in (("--html", "r.html"), ("--pdf", "r.pdf")):
        report = line.folder / name
        report.write_bytes(b"mine")
        for asked in (words, nothing):
            answer = line(*asked, "--html", "new.html", option, name)
            assert answer.code == 3, answer.err
            assert f"FILE.EXISTS: {report} exists already." in answer.err
        assert not (line.folder / "new.html").exists()
        assert report.read_bytes() == b"mine"
    missing = line(*nothing, "--html", "r.html", "--force")
    assert "TABLES." in missing.err
    assert (line.folder / "r.html").read_bytes() == b"mine"
    assert line(*words, "--html", "r.html", "--force").code == 1
    assert b"<html" in (line.folder / "r.html").read_bytes()


@pytest.mark.parametrize(
    "words",
    [
        ("convert", "none.csv", "taken.csv"),
        ("fill", "none.csv", "--out", "taken.csv"),
        ("pool", "none.csv", "--out", "taken.csv", "--key", "site.key"),
        ("synthesize", "none.csv", "--out", "taken.csv"),
        ("synthesize", "none.csv", "--out", "new.csv", "--model-out", "taken.csv"),
        ("synthesize", "none.csv", "--out", "new.csv", "--holdout", ".2", "--holdout-out", "taken.csv"),
    ],
)  # fmt: skip
def test_what_is_there_is_refused_before_the_work(line: Line, words: tuple[str, ...]) -> None:
    """Nobody waits for a table that then has no place: the answer comes before a file is read."""
    line.ok("pool", "--new-key", "site.key")
    taken = line.folder / "taken.csv"
    taken.write_bytes(b"mine")
    answer = line(*words)
    assert answer.code == 3, answer.err
    assert f"FILE.EXISTS: {taken} exists already." in answer.err
    assert "FILE.EXISTS" not in line(*words, "--force").err
    assert taken.read_bytes() == b"mine"
    assert not (line.folder / "new.csv").exists()


def test_evaluate_says_what_cannot_be_judged_without_a_holdout(line: Line) -> None:
    """Every line that fails says what it is asked; with real rows held back, nothing is said of them."""
    for seed, name in enumerate(("real", "made", "held")):
        write_patients(line.folder / f"{name}.csv", 200, seed)
    words = ("evaluate", "--real", "real.csv", "--synthetic", "made.csv")
    blind = line(*words)
    assert blind.code == 1
    copies = next(row for row in blind.out.splitlines() if " copies " in row)
    assert copies.split()[1:] == ["copies", "0", "<=", "real", "rows", "FAIL"]
    assert "cannot be judged without them" in blind.out
    seen = line(*words, "--holdout", "held.csv").out
    assert "cannot be judged" not in seen
    copies = next(row for row in seen.splitlines() if " copies " in row)
    assert copies.split()[1:] == ["copies", "0", "0", "<=", "0.5", "pass"]


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        (("synthesize", "missing.csv", "--out", "x.csv"), 3, "TABLES."),
        (("synthesize", "t.csv"), 2, "--out"),
        (("synthesize", "t.csv", "--out", "x.csv", "--synthesizer", "magic"), 3, "SYNTH.UNKNOWN"),
        (("synthesize", "t.csv", "--out", "x.csv", "--set", "nonsense=1"), 3, "SYNTH.PARAMETER"),
        (("synthesize", "t.csv", "--out", "x.csv", "--holdout", "0.9"), 2, "USAGE.RANGE"),
        (("status", "missing.cloister", "P"), 3, "PROJECT.NOT_FOUND"),
        (("status", "t.csv", "P"), 3, "PROJECT."),
        (("status", "t.csv"), 2, "USAGE.NO_PASSPHRASE"),
        (("verify", "nowhere"), 3, "RELEASE.NOT_FOUND"),
        (("frobnicate",), 2, "frobnicate"),
    ],
)
def test_bad_words_get_a_code_and_a_next_step(
    line: Line, words: tuple[str, ...], code: int, says: str
) -> None:
    """Each mistake has its exit code and says what to do; none shows a traceback."""
    write_patients(line.folder / "t.csv", 60)
    answer = line(*words)
    assert answer.code == code, answer.err
    assert says in answer.err
    assert "Traceback" not in answer.err
    assert not (line.folder / "x.csv").exists()
