"""The worker protocol's codec."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.errors import Bug
from synth_engine.contracts.frames import LARGEST, Frame, decode, encode

SAFE = st.dictionaries(st.sampled_from(["a", "b"]), st.integers() | st.text(max_size=20))


@given(st.sampled_from(["progress", "hello", "succeeded"]), st.integers(0, 10**9), SAFE)
def test_round_trip(kind: str, seq: int, body: dict[str, object]) -> None:
    """What is encoded decodes to the same frame."""
    frame = Frame(kind, "j1", seq, body)
    assert decode(encode(frame)) == frame


@given(st.binary(max_size=300))
def test_garbage_is_refused_with_a_code(line: bytes) -> None:
    """Any bytes either decode to a frame or raise the protocol code: nothing else escapes."""
    try:
        decode(line)
    except Bug as error:
        assert error.code == "WORKER.PROTOCOL"


@pytest.mark.parametrize(
    "line",
    [
        b'{"v":2,"seq":0,"job":"j","type":"hello"}',
        b'{"v":1,"seq":true,"job":"j","type":"hello"}',
        b'{"v":1,"seq":0,"job":1,"type":"hello"}',
        b'{"v":1,"seq":0,"job":"j","type":"other"}',
        b"[" * 20_000,
        b"x" * (LARGEST + 1),
    ],
)
def test_wrong_versions_types_and_sizes_are_refused(line: bytes) -> None:
    """A frame of another version, type or size does not pass."""
    with pytest.raises(Bug):
        decode(line)


def test_nan_and_oversize_are_not_sent() -> None:
    """NaN and frames over the limit are stopped at the sender."""
    with pytest.raises(Bug):
        encode(Frame("progress", "j", 0, {"x": float("nan")}))
    with pytest.raises(Bug):
        encode(Frame("progress", "j", 0, {"x": "y" * LARGEST}))
