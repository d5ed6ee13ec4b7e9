"""Errors are codes with allow-listed parameters; their texts live in `contracts.catalogue`.

    SynthError
     |- UserFixable   bad file, bad choice, wrong passphrase   -> CLI exit 3 (2 for usage)
     |- Environment   disk, permission, lock, memory           -> CLI exit 4
     |- Refused       a policy, gate or signature said no      -> CLI exit 1
     |- Cancelled     somebody asked to stop                   -> CLI exit 5
     '- Bug           an invariant of ours broke               -> CLI exit 70

A cell value is never a parameter: parameters are column names, row numbers, sizes, limits, paths that
the user typed, names of methods.
"""

from __future__ import annotations

from typing import ClassVar, TypeAlias

Parameter: TypeAlias = str | int | float


class SynthError(Exception):
    """An error with a stable code.

    Args:
        code: entry of `contracts.catalogue.CATALOGUE`, such as ``TABLES.ENCODING_UNKNOWN``.
        parameters: values for the placeholders of the entry's text; never a cell value.
    """

    exit_code: ClassVar[int] = 70

    def __init__(self, code: str, /, **parameters: Parameter) -> None:
        super().__init__(code)
        self.code = code
        self.parameters: dict[str, Parameter] = dict(parameters)

    def __str__(self) -> str:
        """Return the code alone: texts belong to the catalogue, parameters may be long."""
        return self.code


class UserFixable(SynthError):
    """The user can put it right: another file, choice or passphrase."""

    exit_code = 3


class Usage(UserFixable):
    """The command itself is wrong."""

    exit_code = 2


class Environment(SynthError):
    """The machine stands in the way: space, permission, lock, memory."""

    exit_code = 4


class Refused(SynthError):
    """A policy, the gate or a signature check said no."""

    exit_code = 1


class Cancelled(SynthError):
    """Somebody asked to stop. Shown to nobody, recorded in the log."""

    exit_code = 5

    def __init__(self) -> None:
        super().__init__("JOB.CANCELLED")


class Bug(SynthError):
    """One of our own invariants broke."""

    exit_code = 70


KINDS: dict[str, type[SynthError]] = {
    "user": UserFixable,
    "usage": Usage,
    "environment": Environment,
    "refused": Refused,
    "bug": Bug,
}


def error_of(code: str, /, **parameters: Parameter) -> SynthError:
    """Make the error of a catalogued code, of the right kind.

    A code that is not in the catalogue, or no error there, becomes ``BUG.UNEXPECTED``: what a worker says
    is checked like anything else that comes from outside.
    """
    from synth_engine.contracts.catalogue import CATALOGUE

    if code == "JOB.CANCELLED":
        return Cancelled()
    entry = CATALOGUE.get(code)
    if entry is None or entry.kind not in KINDS:
        return Bug("BUG.UNEXPECTED", type="unknown code")
    kept = {name: value for name, value in parameters.items() if name in entry.parameters}
    return KINDS[entry.kind](code, **kept)
