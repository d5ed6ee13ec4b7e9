"""Depth and real share through any mixture, and what may be learnt from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.collapse.lineage import check_learning, learnt, least_real, mixed, released
from synth_engine.contracts.errors import Refused, UserFixable
from synth_engine.contracts.lineage import Lineage, Override
from synth_engine.contracts.plan import Plan, Role

if TYPE_CHECKING:
    from synth_engine.contracts.errors import Parameter

ROWS = st.integers(1, 10_000)
SAID = Override("a teaching table", "A. Person")


class Listening:
    """A context that keeps notices."""

    cores = 1

    def __init__(self) -> None:
        self.notices: list[tuple[str, dict[str, Any]]] = []

    def progress(self, task: str, done: int, total: int | None = None) -> None:
        """Ignore it."""

    def notice(self, code: str, **parameters: Parameter) -> None:
        """Keep it."""
        self.notices.append((code, parameters))


@given(real=ROWS, first=ROWS, second=st.integers(0, 10_000))
def test_release_import_mix_fit_release_gives_depth_and_share(
    real: int, first: int, second: int
) -> None:
    """Release, import, mix with real and other synthetic rows, learn, release: depth 2 and the real rows' share."""
    one = released(learnt(Lineage(), "t1").to_json(), "m1")
    other = released(learnt(Lineage(), "t2").to_json(), "m2")
    source = mixed([(real, Lineage()), (first, one), (second, other)])
    again = learnt(source, "t3")
    assert again.generation_depth == 2
    assert again.real_share == pytest.approx(real / (real + first + second))
    assert again.parents == ("t3",)
    assert again.releases == (("m1", "m2") if second else ("m1",))
    third = learnt(released(again.to_json(), "m3"), "t4")
    assert (third.generation_depth, third.real_share) == (3, 0.0)
    assert third.releases[0] == "m3"


@given(parts=st.lists(st.tuples(ROWS, st.integers(0, 9), st.floats(0, 1)), min_size=1, max_size=6))
def test_mixing_in_steps_or_at_once_is_the_same(parts: list[tuple[int, int, float]]) -> None:
    """Depth and share do not hang on the order in which tables are put together."""
    held = [(rows, Lineage(depth, share)) for rows, depth, share in parts]
    whole = mixed(held)
    step = held[0]
    for one in held[1:]:
        step = (step[0] + one[0], mixed([step, one]))
    assert mixed([step]).generation_depth == whole.generation_depth
    assert mixed([step]).real_share == pytest.approx(whole.real_share)
    assert whole.generation_depth == max(depth for _, depth, _ in parts)


def test_nothing_cannot_be_mixed() -> None:
    """No rows have no lineage."""
    with pytest.raises(ValueError):
        mixed([(0, Lineage())])


def test_real_rows_are_learnt_from_without_a_word() -> None:
    """Depth 0 trains freely."""
    heard = Listening()
    assert check_learning(Lineage(), None, 0.9, heard) is None
    assert heard.notices == []


def test_any_synthetic_row_warns() -> None:
    """A share below one is said, and allowed down to half."""
    heard = Listening()
    assert check_learning(Lineage(1, 0.5, ("m",)), None, None, heard) is None
    code, parameters = heard.notices[0]
    assert (code, parameters["percent"]) == ("LINEAGE.SYNTHETIC_ROWS", 50.0)


@pytest.mark.parametrize(("real", "safe"), [(0.49, None), (0.49, 0.1), (0.6, 0.7), (0.0, None)])
def test_too_synthetic_is_refused_unless_a_person_says_why(real: float, safe: float | None) -> None:
    """Less than half real, or less than was measured as safe: refused; overridden by name and reason."""
    source = Lineage(1, real, ("m",))
    with pytest.raises(Refused) as caught:
        check_learning(source, None, safe, Listening())
    assert caught.value.code == "LINEAGE.TOO_SYNTHETIC"
    assert caught.value.parameters["least"] == 100 * least_real(safe)
    assert check_learning(source, SAID, safe, Listening()) == SAID


def test_an_override_that_was_not_needed_is_not_claimed() -> None:
    """The release says overridden only where something was refused."""
    assert check_learning(Lineage(1, 0.8), SAID, None, Listening()) is None


@pytest.mark.parametrize(
    "untrusted",
    [{}, {"generation_depth": -1, "real_share": 1, "parents": []},
     {"generation_depth": 1, "real_share": 2, "parents": []},
     {"generation_depth": 1, "real_share": "x", "parents": []}],
)  # fmt: skip
def test_a_manifest_without_lineage_is_refused(untrusted: dict[str, Any]) -> None:
    """What cannot be read is not guessed."""
    with pytest.raises(UserFixable, match=r"LINEAGE\.UNREADABLE"):
        released(untrusted, "m")


def test_a_release_that_says_depth_nought_is_one() -> None:
    """No release is real rows, whatever its manifest claims."""
    assert released(Lineage().to_json(), "m").generation_depth == 1


def test_lineage_and_the_plans_override_survive_json() -> None:
    """Written and read back they are the same; a plan without an override writes none."""
    one = Lineage(2, 0.25, ("a",), ("m",), SAID)
    assert Lineage.from_json(one.to_json()) == one
    plan = Plan({"a": Role.ORDINARY}, lineage_override=SAID)
    assert Plan.from_json(plan.to_json()) == plan
    assert "lineage_override" not in Plan({"a": Role.ORDINARY}).to_json()


# What happens to tables at a site, in any order: (what, which table, which other table).
STEPS = st.lists(
    st.tuples(st.sampled_from(["real", "mix", "generate"]), st.integers(0, 99), st.integers(0, 99)),
    min_size=1,
    max_size=25,
)


@given(steps=STEPS, sizes=st.lists(ROWS, min_size=26, max_size=26))
def test_any_sequence_of_releases_imports_and_mixtures_keeps_count(
    steps: list[tuple[str, int, int]], sizes: list[int]
) -> None:
    """Held against rows counted one generation at a time: depth, share and ancestors are right whatever was done."""
    # A table: its lineage, rows by generation, manifests among its ancestors.
    held: list[tuple[Lineage, dict[int, int], set[str]]] = [(Lineage(), {0: sizes[0]}, set())]
    for number, (what, one, other) in enumerate(steps):
        lineage, rows, known = held[one % len(held)]
        if what == "real":
            held.append((Lineage(), {0: sizes[number + 1]}, set()))
        elif what == "mix":
            second, more, also = held[other % len(held)]
            whole = {at: rows.get(at, 0) + more.get(at, 0) for at in rows | more}
            parts = [(sum(rows.values()), lineage), (sum(more.values()), second)]
            held.append((mixed(parts), whole, known | also))
        else:
            drawn = learnt(lineage, f"t{number}")
            depth, real = max(rows) + 1, rows.get(0, 0) / sum(rows.values())
            assert drawn.generation_depth == depth
            assert drawn.real_share == pytest.approx(real, abs=1e-6)
            said = Lineage.from_json(drawn.to_json())  # as the manifest carries it
            taken = released(said.to_json(), f"m{number}")
            held.append((taken, {depth: sizes[number + 1]}, known | {f"m{number}"}))
    for lineage, rows, known in held:
        assert lineage.generation_depth == max(rows)
        assert lineage.real_share == pytest.approx(rows.get(0, 0) / sum(rows.values()), abs=1e-6)
        assert set(lineage.releases) == known
