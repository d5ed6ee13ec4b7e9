"""What the engine says to people: rules, errors and notices in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from synth_engine.contracts import catalogue
from synth_engine.rules import wording
from synth_engine.rules.parsing import parse_rule

if TYPE_CHECKING:
    from collections.abc import Callable

    from synth_engine.contracts.errors import SynthError
    from synth_engine.contracts.sentences import Said


def canonical_rule(text: str, number: int = 1) -> str:
    """A rule as it is printed.

    Raises:
        UserFixable: ``RULES.SYNTAX``, ``RULES.TOO_LARGE``, ``RULES.NO_CONDITION``.
    """
    return wording.rule_text(parse_rule(text, number))


def rule_meaning(text: str) -> str:
    """A rule as a sentence for people (errors as `canonical_rule`)."""
    return wording.rule_sentence(parse_rule(text))


def rule_said(text: str) -> Said:
    """A rule as a sentence, form by form, to be said in other languages (errors as `canonical_rule`)."""
    return wording.rule_said(parse_rule(text))


def message(error: SynthError, translate: Callable[[str], str] = str) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do next) for people; `translate` knows their language."""
    return catalogue.message(error.code, error.parameters, translate)


def texts(
    code: str, translate: Callable[[str], str] = str, /, **parameters: object
) -> tuple[str, str, str]:
    """Return (what happened, what it means, what to do next) of a notice's code; `translate` as for `message`."""
    return catalogue.message(code, parameters, translate)
