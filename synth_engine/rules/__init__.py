"""Floor 3: rules, declared in the plan or found in the data. Knows no synthesizer and no metric.

A rule is read (`parse_rule`), said (`rule_text`, `rule_sentence`), held against a table's columns (`check_rule`)
and rows (`violations`), found (`discover`), and met by generated rows (`Enforcer`). Reading and saying need the
standard library alone; the rest loads numpy when it is first asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine.rules.checking import check_rule, count_violations, violations
from synth_engine.rules.files import read_rules
from synth_engine.rules.parsing import parse_rule, parse_rules
from synth_engine.rules.wording import columns_of, rule_kind, rule_said, rule_sentence, rule_text

if TYPE_CHECKING:
    from synth_engine.rules.discovery import discover
    from synth_engine.rules.enforcing import Enforcer
    from synth_engine.rules.redrawing import Tally

__all__ = [
    "Enforcer",
    "Tally",
    "check_rule",
    "columns_of",
    "count_violations",
    "discover",
    "parse_rule",
    "parse_rules",
    "read_rules",
    "rule_kind",
    "rule_said",
    "rule_sentence",
    "rule_text",
    "violations",
]

_HOME = {"discover": "discovery", "Enforcer": "enforcing", "Tally": "redrawing"}


def __getattr__(name: str) -> Any:
    """Load numpy with a function's module when it is first asked for: the parent needs neither."""
    from importlib import import_module

    if name not in _HOME:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
