"""The same as a command: what one would type instead of every page. No Qt.

Passphrases never appear in them: the command line asks for them.
"""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.presenters.collapse_views import command_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.presenters.collapse_state import CollapseAsk
    from desktop.presenters.state import PlanView


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


def of_import(project: str, file: str) -> str:
    """Import and profile."""
    return command("import", project, file or "FILE")


def of_plan(project: str, plan: PlanView | None, table: str, defaults: PlanView | None) -> str:
    """The plan as options; only what differs from `defaults` (the kept plan) in the roles."""
    if plan is None:
        return command("plan", project, "--show")
    words = ["plan", project, "--synthesizer", plan.synthesizer]
    words += ["--holdout", f"{plan.holdout:g}", "--seed", str(plan.seed), "--policy", plan.policy]
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
    if plan.text != ("placeholder" if defaults is None else defaults.text):
        words += ["--text", plan.text]
    for model in plan.regressions:
        words += ["--regression", model]
    if plan.copies > 1:
        words += ["--copies", str(plan.copies)]
    for row in plan.left_out:
        words += ["--leave-out", str(row)]
    return command(*words)


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
