"""The same as a command: what one would type instead of every page. No Qt.

Passphrases never appear in them: the command line asks for them.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING, Any

from desktop.presenters.collapse_views import command_words
from synth_engine import api
from synth_engine.contracts.plan import DEFAULT_POLICY

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.presenters.certificate_ask import CertificateAsk
    from desktop.presenters.collapse_state import CollapseAsk
    from desktop.presenters.releaser import SecondAsk
    from desktop.presenters.rows_state import RowsAsk
    from desktop.presenters.state import PlanView
    from desktop.presenters.tools_state import EvaluateAsk
    from synth_engine.contracts.reading import Reading

USUAL_POLICY = DEFAULT_POLICY
"""What is judged by where nothing else is named."""


def shown(path: str | Path) -> str:
    """A path as short as it can be said: under the working folder, under home, or as it is."""
    path = Path(path)
    for base, prefix in ((Path.cwd(), ""), (Path.home(), "~/")):
        try:
            return prefix + path.relative_to(base).as_posix()
        except ValueError:
            continue
    return str(path)


def command(*words: str) -> str:
    """A line to paste into a shell; a tilde stays one."""
    spelt = []
    for word in words:
        if word.startswith("~/"):
            spelt.append("~/" + shlex.quote(word[2:]))
        else:
            spelt.append(shlex.quote(word))
    return " ".join(["cloister", *spelt])


def of_import(
    project: str, file: str, reading: Reading | None = None, others: Sequence[str] = ()
) -> str:
    """Import and profile; with what was corrected, and further tables beside it."""
    words = ["import", project, file or "FILE", *others]
    if reading is not None:
        words += _corrections(reading)
    return command(*words)


def of_rows(project: str, ask: RowsAsk) -> str:
    """Rows as they are looked at."""
    words = ["rows", project, "--of", ask.which]
    if ask.which == "source" and not ask.masked:
        words.append("--unmask")
    if ask.sort:
        words += ["--sort", ask.sort] + (["--descending"] if ask.descending else [])
    for one in ask.filters:
        words += ["--filter", one.column, one.how, *([one.value] if one.value else [])]
    return command(*words)


def of_convert(file: str, inner: str, out: str) -> str:
    """One format to another."""
    words = ["convert", file or "IN", out or "OUT"]
    return command(*words, *(["--table", inner] if inner else []))


def of_evaluate(ask: EvaluateAsk) -> str:
    """A synthetic table held against real ones."""
    words = ["evaluate", "--real", ask.real or "FILE", "--synthetic", ask.synthetic or "FILE"]
    words += ["--holdout", ask.holdout] if ask.holdout else []
    for column in filter(None, map(str.strip, ask.targets.split(","))):
        words += ["--target", column]
    words += ["--policy", ask.policy] if ask.policy not in {"", USUAL_POLICY} else []
    ending = "--pdf" if ask.report.casefold().endswith(".pdf") else "--html"
    return command(*words, *([ending, ask.report] if ask.report else []))


def of_tables(project: str, main: str = "") -> str:
    """The tables and how they hang together; `main`: another one is synthesised from now on."""
    return command("tables", project, *(["--main", main] if main else ["--relations"]))


def _corrections(reading: Reading) -> list[str]:
    """Corrections to what was found in a file, as options."""
    words = []
    for option, value in (
        ("--table", reading.table),
        ("--encoding", reading.encoding),
        ("--delimiter", "tab" if reading.delimiter == "\t" else reading.delimiter),
        ("--quote", "none" if reading.quote == "" else reading.quote),
        ("--decimal", reading.decimal),
        ("--skip-rows", str(reading.skip_rows) if reading.skip_rows else None),
    ):
        words += [] if value is None else [option, value]
    if reading.header is not None:
        words.append("--header" if reading.header else "--no-header")
    for column, kind in reading.kinds.items():
        words += ["--kind", f"{column}={kind}"]
    for code in reading.missing_codes:
        # What begins with a dash would be taken for an option.
        words += [f"--missing={code}"] if code.startswith("-") else ["--missing", code]
    return words


def of_plan(project: str, plan: PlanView | None, table: str, defaults: PlanView | None) -> str:
    """The plan as options; only what differs from `defaults` (the kept plan) in the roles."""
    if plan is None:
        return command("plan", project, "--show")
    words = ["plan", project, "--synthesizer", plan.synthesizer]
    words += ["--holdout", f"{plan.holdout:g}", "--seed", str(plan.seed), "--policy", plan.policy]
    words += _purpose(plan)
    before = {} if defaults is None else {name: role for name, _, role in defaults.roles}
    for name, _, role in plan.roles:
        if before.get(name) != role:
            words += ["--role", f"{table or 'table'}.{name}={role}"]
    for name, value in plan.parameters:
        words += ["--set", f"{name}={value}"]
    if plan.rows is not None:
        words += ["--rows", str(plan.rows)]
    for target in plan.targets:
        words += ["--target", target]
    for group in plan.protected:
        words += ["--protected", group]
    known = () if defaults is None else defaults.rules
    for rule in plan.rules:
        if rule not in known:
            words += ["--rule", rule]
    for condition in plan.where:
        words += ["--where", condition]
    if plan.rebalance is not None:
        words += ["--rebalance", plan.rebalance]
    # A purpose says something of free text too.
    if plan.purpose or plan.text != ("placeholder" if defaults is None else defaults.text):
        words += ["--text", plan.text]
    for model in plan.regressions:
        words += ["--regression", model]
    if plan.copies > 1:
        words += ["--copies", str(plan.copies)]
    for row in plan.left_out:
        words += ["--leave-out", str(row)]
    return command(*words)


def _purpose(plan: PlanView) -> list[str]:
    """What it is for; a group that is asked for is its first condition. What is said beside it counts more."""
    if not plan.purpose:
        return []
    words = ["--purpose", plan.purpose]
    if plan.where and plan.purpose == "augment":
        words += ["--group", plan.where[0]]
    return words


def of_release(
    project: str,
    *,
    out: str,
    key: str,
    purpose: str,
    recipient: str,
    formats: Sequence[str],
    overrides: Sequence[tuple[str, str]],
    approval: str = "",
    certificate: CertificateAsk | None = None,
    second: SecondAsk | None = None,
) -> str:
    """Release, with overrides; or with an approval, as it was asked for."""
    words = ["release", project, "--out", out or "DIR", "--key", key or "FILE"]
    if purpose:
        words += ["--purpose", purpose]
    if recipient:
        words += ["--recipient", recipient]
    for one in formats:
        if len(formats) > 1 or one != "csv":
            words += ["--format", one]
    for metric, reason in overrides:
        words += ["--override", metric, "--reason", reason]
    if approval:
        words += ["--approval", approval]
    if certificate is not None:
        words += ["--certificate", certificate.file or "FILE"]
        if certificate.outside:
            words.append("--sign-outside")
        elif certificate.key:
            words += ["--certificate-key", certificate.key]
    if second is not None:
        words += ["--second-key", second.key or "FILE", "--second-person", second.person or "NAME"]
        if second.reason:
            words += ["--second-reason", second.reason]
    return command(*words)


def of_validate(project: str, compared: tuple[int, int] | None) -> str:
    """The scorecard; or, where two runs are looked at, run b against run a."""
    if compared is None:
        return command("validate", project)
    return command("runs", project, "--compare", *map(str, compared))


def of_collapse(project: str, ask: CollapseAsk) -> str:
    """The question of the collapse page."""
    return command(*command_words(project, ask))


OPENSSL = "openssl pkeyutl -verify -rawin -pubin -inkey signer.pub.pem -in manifest.json -sigfile manifest.sig"
"""What a stranger types inside a release folder (as its VERIFY.txt says)."""

FILES_CHECK = (
    'grep -o \'"digest":{"sha256":"[0-9a-f]*"},"name":"[^"]*"\' manifest.json'
    ' | sed \'s/.*sha256":"\\([0-9a-f]*\\)"},"name":"\\(.*\\)"/\\1  \\2/\' | sha256sum --check --strict'
)
"""Likewise: every file against the digest that the manifest gives it."""

KEY_CHECK = "openssl pkey -pubin -in signer.pub.pem -outform DER | sha256sum"
"""Likewise: the fingerprint of the key that signed."""


def of_runs(project: str, bodies: Sequence[Mapping[str, Any]]) -> str:
    """Further runs, one after the other, each with its changes to the plan."""
    words = ["run", project]
    for body in bodies:
        words += ["--with", api.spelt(api.as_changes(body))]
    return command(*words)
