"""Names of columns that a format can hold: cut, without signs it does not know, none twice.

Pure text. What a column was called stays in the release's dictionary, and in the file's own labels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from synth_engine.contracts.errors import UserFixable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

SPSS_BYTES: Final = 64
STATA_SIGNS: Final = 32
_SPSS_RESERVED: Final = frozenset(
    ("all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with")
)
_STATA_RESERVED: Final = frozenset(
    (
        *("_all", "_b", "byte", "_coef", "_cons", "double", "float", "if", "in", "int", "long"),
        *("_n", "_N", "_pi", "_pred", "_rc", "_skip", "strL", "using", "with"),
        *(f"str{width}" for width in range(1, 2046)),
    )
)


def _cut(name: str, most: int) -> str:
    """A name of at most so many bytes of UTF-8, no letter cut in two."""
    return name.encode("utf-8", "replace")[:most].decode("utf-8", "ignore")


def _unlike(
    names: Iterable[str], fit: Callable[[str, str], str], fold: Callable[[str], str]
) -> tuple[str, ...]:
    """Names fitted, each unlike those before it: ``_2``, ``_3``... behind what repeats."""
    found: list[str] = []
    taken: set[str] = set()
    for name in names:
        fitted, number = fit(name, ""), 2
        while fold(fitted) in taken:
            fitted, number = fit(name, f"_{number}"), number + 1
        taken.add(fold(fitted))
        found.append(fitted)
    return tuple(found)


def spss_names(names: Iterable[str]) -> tuple[str, ...]:
    """Letters, digits and ``._$#@``; 64 bytes; a letter first; case says nothing."""

    def fit(name: str, tail: str) -> str:
        kept = "".join(sign if sign.isalnum() or sign in "._$#@" else "_" for sign in name)
        if not kept or not (kept[0].isalpha() or kept[0] == "@"):
            kept = f"v{kept}"
        kept = _cut(kept, SPSS_BYTES - len(tail)).rstrip(".") + tail
        return f"{kept}_" if kept.lower() in _SPSS_RESERVED else kept

    return _unlike(names, fit, str.casefold)


def stata_names(names: Iterable[str]) -> tuple[str, ...]:
    """Letters, digits and ``_``; 32 signs; no digit first; words of the language left alone."""

    def fit(name: str, tail: str) -> str:
        kept = "".join(sign if sign.isalnum() or sign == "_" else "_" for sign in name)
        if not kept or not (kept[0].isalpha() or kept[0] == "_"):
            kept = f"_{kept}"
        kept = _cut(kept[: STATA_SIGNS - len(tail)], 4 * STATA_SIGNS - len(tail)) + tail
        return f"{kept[: STATA_SIGNS - 1]}_" if kept in _STATA_RESERVED else kept

    return _unlike(names, fit, lambda name: name)


def sqlite_names(names: Iterable[str]) -> tuple[str, ...]:
    """Any signs; case says nothing."""

    def fit(name: str, tail: str) -> str:
        return (name.replace("\x00", "") or "column") + tail

    return _unlike(names, fit, str.lower)


def need_columns(columns: int, most: int, path: Path) -> None:
    """Refuse more columns than a format can hold.

    Raises:
        UserFixable: ``FILE.FORMAT_LIMIT``.
    """
    if columns > most:
        raise UserFixable("FILE.FORMAT_LIMIT", path=str(path), what="columns", limit=most)
