"""``cloister demo``: the whole line on real data that comes with a dependency, ending in a verified release."""

from __future__ import annotations

import dataclasses
import secrets as random_words
import shutil
import subprocess
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import api
from synth_engine.cli import output, scorecard
from synth_engine.cli.project_verbs import do_step
from synth_engine.cli.run_verb import RUNS
from synth_engine.contracts.errors import Bug, UserFixable

if TYPE_CHECKING:
    import argparse

    from synth_engine.cli.arguments import Verbs

TARGETS = ("hlthp",)
PROTECTED = ("physlm",)


def add(verbs: Verbs) -> None:
    """Add the verb."""
    verb = verbs.add(
        "demo",
        "The whole line on real data: the RAND health insurance experiment, 20,190 rows x 10.",
        demo,
    )
    verb.add_argument("--out", metavar="DIR", default="cloister-demo")
    verb.add_argument("--force", action="store_true", help="replace an earlier demo folder")


def _folder(arguments: argparse.Namespace) -> Path:
    """Make the demo's folder; with --force an earlier demo (and nothing else) makes room."""
    out = Path(arguments.out).absolute()
    if out.exists():
        if not arguments.force:
            raise UserFixable("FILE.EXISTS", path=str(out))
        if not (out / "demo.cloister").exists():
            raise UserFixable("DEMO.NOT_A_DEMO", path=str(out))
        shutil.rmtree(out)
    out.mkdir(parents=True, mode=0o700)
    return out


def demo(arguments: argparse.Namespace) -> int:
    """Do the whole line and verify its end twice: with Cloister, and with openssl alone."""
    began = time.monotonic()
    out = _folder(arguments)

    def tell(text: str) -> None:
        (output.tell if arguments.json else output.say)(text)

    tell("The RAND health insurance experiment: what 20,190 person-years spent on doctors.")
    table = out / "rand_hie.csv"
    wrote = api.run_job("sample-data", {"out": str(table), "force": False})
    tell(f"  table      {wrote['rows']:,} rows x {wrote['columns']} columns")
    # A passphrase nobody chose guards nothing here; it is written beside the project on purpose.
    words = out / "passphrase.txt"
    words.write_text(random_words.token_urlsafe(18) + "\n", encoding="utf-8")
    passphrase = words.read_text(encoding="utf-8").strip()
    key, project, folder = out / "signer.pem", out / "demo.cloister", out / "release"
    api.new_signing_key(key, passphrase)
    with api.Session.create(project, passphrase, name="RAND health insurance") as session:
        _line(session, table, tell)
        card = session.scorecard()
        if not arguments.json and card is not None:
            output.say()
            scorecard.show(card)
            output.say()
        do_step(
            session,
            "release",
            out=folder,
            key=key,
            key_passphrase=passphrase,
            purpose="Demonstration",
            recipient="whoever tries Cloister",
            person=api.person(),
        )
    ours = api.verify_release(folder)
    theirs = _openssl(folder)
    seconds = time.monotonic() - began
    _show(arguments, out, ours.checked if ours.genuine else -1, openssl=theirs, seconds=seconds)
    if not ours.genuine:
        raise Bug("DEMO.FAILED", part="the release does not verify")
    if theirs is False:
        raise Bug("DEMO.FAILED", part="openssl does not accept the signature")
    return 0


def _line(session: api.Session, table: Path, tell: Any) -> None:
    """Import to validate, saying what each step took."""
    for name in ("import", *RUNS):
        began = time.monotonic()
        if name == "plan":
            _plan(session)
        else:
            options: dict[str, Any] = {"file": table} if name == "import" else {}
            do_step(session, name, **options)
        tell(f"  {name:<10} {output.duration(time.monotonic() - began)}")


def _plan(session: api.Session) -> None:
    """The proposed plan, with what this table is about."""
    plan = session.default_plan()
    session.set_plan(dataclasses.replace(plan, targets=TARGETS, protected=PROTECTED))


def _openssl(folder: Path) -> bool | None:
    """Ask openssl about the signature; None where it is not installed."""
    program = shutil.which("openssl")
    if program is None:
        return None
    words = "pkeyutl -verify -rawin -pubin -inkey signer.pub.pem -in manifest.json -sigfile manifest.sig"
    done = subprocess.run([program, *words.split()], cwd=folder, capture_output=True, check=False)
    return done.returncode == 0


def _show(
    arguments: argparse.Namespace, out: Path, checked: int, *, openssl: bool | None, seconds: float
) -> None:
    if arguments.json:
        output.emit(
            {
                "folder": str(out),
                "project": str(out / "demo.cloister"),
                "release": str(out / "release"),
                "verified": checked >= 0,
                "openssl": openssl,
                "seconds": round(seconds, 2),
            }
        )
        return
    words = {True: "says yes", False: "SAYS NO", None: "is not installed here"}[openssl]
    output.say(f"Verified by cloister ({checked} files) and by openssl, which {words}.")
    output.say(f"All of it took {output.duration(seconds)}. Everything is in {out}:")
    output.say("  release/            the synthetic table, its signed manifest, the report")
    output.say("  release/report.html open it in any browser")
    output.say("  release/VERIFY.txt  how a stranger checks it without Cloister")
    output.say("  demo.cloister       the encrypted project; its passphrase is in passphrase.txt")
    output.say("Open it in the window:")
    output.say(f"  cloister app {out / 'demo.cloister'}")
