"""A small mutator: bytes of a sound seed turned, cut, joined and reshaped. Knows nothing of targets."""

from __future__ import annotations

import io
import json
import random
import zipfile
import zlib
from typing import Any

LONGEST = 1 << 18  # bytes of an input that grew
EDGES = (0, 1, 0x7F, 0x80, 0xFF)
WIDTHS = (
    (2, (0, 0x7FFF, 0xFFFF)),
    (4, (0, 0x7FFFFFFF, 0xFFFFFFFF, 1 << 20)),
    (8, (0, 2**63 - 1, 2**64 - 1)),
)


def mutated(
    seed: bytes, others: list[bytes], words: tuple[bytes, ...], chance: random.Random
) -> bytes:
    """A few changes to a seed: bits, bytes, numbers, pieces moved, doubled or cut, words, a piece of another seed."""
    found = bytearray(seed)
    for _ in range(chance.choice((1, 1, 1, 2, 2, 3, 5, 8))):
        at = chance.randrange(len(found) + 1)
        kind = chance.randrange(10)
        size = min(1 << chance.randrange(12), max(len(found) - at, 1))
        if kind == 0 and found:
            at = min(at, len(found) - 1)
            found[at] ^= 1 << chance.randrange(8)
        elif kind == 1 and found:
            found[min(at, len(found) - 1)] = chance.choice((*EDGES, chance.randrange(256)))
        elif kind == 2:
            del found[at : at + size]
        elif kind == 3:
            found[at:at] = found[at : at + size] * chance.choice((1, 1, 2, 20))
        elif kind == 4 and words:
            found[at:at] = chance.choice(words)
        elif kind == 5 and words:
            word = chance.choice(words)
            found[at : at + len(word)] = word
        elif kind == 6:
            width, numbers = chance.choice(WIDTHS)
            found[at : at + width] = chance.choice(numbers).to_bytes(
                width, chance.choice(("little", "big"))
            )
        elif kind == 7:
            other = chance.choice(others)
            start = chance.randrange(len(other) + 1)
            found[at : at + size] = other[start : start + size]
        elif kind == 8:
            found[at:at] = bytes(chance.randrange(256) for _ in range(min(size, 32)))
        elif len(found) > 1:
            del found[chance.randrange(1, len(found)) :]
    return bytes(found[:LONGEST])


def shaken(value: Any, chance: random.Random) -> Any:
    """A JSON value with one of its parts exchanged for something odd, left out or doubled."""
    odd = (
        None,
        True,
        -1,
        0,
        2**63,
        1.5,
        1e400,
        float("nan"),
        "",
        "x" * 3000,
        "\ud800",
        [],
        {},
        [[]],
        {"a": 1},
    )
    if isinstance(value, dict) and value and chance.random() < 0.9:
        name = chance.choice(list(value))
        rest = dict(value)
        turn = chance.random()
        if turn < 0.1:
            del rest[name]
        elif turn < 0.15:
            rest[chance.choice(("", "v", "x", name + "x"))] = rest.pop(name)
        else:
            rest[name] = shaken(rest[name], chance)
        return rest
    if isinstance(value, list) and value and chance.random() < 0.9:
        at, rest = chance.randrange(len(value)), list(value)
        rest[at : at + 1] = [shaken(rest[at], chance)] * chance.choice((0, 1, 1, 1, 2, 50))
        return rest
    return chance.choice(odd)


def reshaped(seed: bytes, shape: str, words: tuple[bytes, ...], chance: random.Random) -> bytes:
    """A change inside what the bytes are: JSON, lines of it, or an entry of a zip. As they are where they are none."""
    try:
        if shape == "json":
            return json.dumps(shaken(json.loads(seed), chance)).encode()
        if shape == "lines":
            lines = seed.split(b"\n")
            at = chance.randrange(len(lines))
            lines[at] = json.dumps(shaken(json.loads(lines[at]), chance)).encode()
            return b"\n".join(lines)
        if shape == "zip":
            return _rezipped(seed, words, chance)
    except (
        ValueError,
        zipfile.BadZipFile,
        zlib.error,
        NotImplementedError,
        RuntimeError,
        EOFError,
    ):
        pass
    return seed


def _rezipped(seed: bytes, words: tuple[bytes, ...], chance: random.Random) -> bytes:
    body = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(seed)) as old, zipfile.ZipFile(body, "w") as new:
        names = old.namelist()
        chosen = chance.choice(names)
        for name in names:
            inside = old.read(name)
            if name == chosen:
                inside = mutated(inside, [inside], words, chance)
            new.writestr(zipfile.ZipInfo(name), inside)
    return body.getvalue()
