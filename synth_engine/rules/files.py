"""Reads a file of rules: text, one rule a line, or JSON. Stdlib only; runs in the parent."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import LONGEST_RULE, MOST_RULES
from synth_engine.rules.parsing import parse_rule, parse_rules
from synth_engine.rules.wording import rule_kind, rule_sentence, rule_text

if TYPE_CHECKING:
    from pathlib import Path

_MOST_BYTES = 4_000_000


def read_rules(path: Path) -> tuple[str, ...]:
    """Read a file of rules and check that each can be read.

    Text: one rule a line; ``#`` begins a comment outside quotes. JSON: a list of rules, or an object with such
    a list as ``rules`` (what ``cloister profile --json`` prints is one); a rule is a text or an object with the
    text as ``rule``. Near-rules of a profile (with exceptions) are left out: confirm those by hand.

    Returns:
        the rules' texts, as they are printed.

    Raises:
        UserFixable: ``RULES.FILE_UNREADABLE``, ``RULES.FILE_INVALID``, and what `parse_rules` raises; a rule's
            number is its place among the rules of the file, comments and empty lines not counted.
    """
    try:
        with inputs.opened(path) as file:
            raw = file.read(_MOST_BYTES + 1)
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise UserFixable("RULES.FILE_UNREADABLE", path=str(path)) from error
    except UnicodeDecodeError as error:
        raise UserFixable("RULES.FILE_INVALID", path=str(path)) from error
    if len(raw) > _MOST_BYTES:
        raise UserFixable("RULES.TOO_MANY", limit=MOST_RULES)
    found = _from_json(text, path) if _is_json(text) else _from_lines(text)
    return tuple(rule_text(rule) for rule in parse_rules(found))


def rule_json(text: str) -> dict[str, str]:
    """A rule for readers outside: its text, its kind and a sentence for people."""
    rule = parse_rule(text)
    return {"rule": text, "kind": str(rule_kind(rule)), "description": rule_sentence(rule)}


def _is_json(text: str) -> bool:
    return text.lstrip()[:1] in {"[", "{"}


def _from_json(text: str, path: Path) -> list[str]:
    refused = UserFixable("RULES.FILE_INVALID", path=str(path))
    try:
        untrusted: Any = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise refused from error
    rows = untrusted.get("rules") if isinstance(untrusted, dict) else untrusted
    if not isinstance(rows, list):
        raise refused
    found = []
    for row in rows:
        if isinstance(row, dict) and row.get("exceptions"):
            continue
        rule = row.get("rule") if isinstance(row, dict) else row
        if not isinstance(rule, str):
            raise refused
        found.append(rule)
    return found


def _from_lines(text: str) -> list[str]:
    rules = (without_comment(line).strip() for line in text.splitlines())
    return [rule for rule in rules if rule]


def without_comment(line: str) -> str:
    """A line up to the first ``#`` that stands outside quotes and backticks."""
    inside = ""
    for at, sign in enumerate(line[: LONGEST_RULE + 1]):
        if inside:
            inside = "" if sign == inside else inside
        elif sign in '"`':
            inside = sign
        elif sign == "#":
            return line[:at]
    return line
