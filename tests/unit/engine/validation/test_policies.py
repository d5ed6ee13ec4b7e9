"""Policies: signed as they come, a site's own signed and checked, surely-bounds hold the interval's lower end."""

from __future__ import annotations

import json
import shutil
from typing import TYPE_CHECKING

import pytest

from synth_engine import crypto
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.metric import MetricResult, MetricStatus
from synth_engine.contracts.policy import Threshold, Verdict, judge_line
from synth_engine.contracts.resources import resource
from synth_engine.validation.policies import load_policy, policies, sign_policy

if TYPE_CHECKING:
    from pathlib import Path


def test_every_policy_that_comes_with_cloister_is_signed_and_gives_reasons() -> None:
    """All three carry a fitting signature by one key, and a reason for every threshold."""
    found = policies()
    assert len({policy.signed_by for policy in found}) == 1
    for policy in found:
        assert len(policy.signed_by) == 64
        assert all(len(threshold.reason) > 20 for threshold in policy.thresholds)


def own(folder: Path) -> Path:
    """A site's own policy: a copy of one that comes with Cloister."""
    path = folder / "ours.json"
    shutil.copy(resource("policies", "research-sharing.json"), path)
    return path


def test_a_sites_own_policy_is_signed_and_a_changed_one_refused(tmp_path: Path) -> None:
    """Unsigned it is nobody's; signed it names the key; one character later it is refused."""
    path = own(tmp_path)
    assert load_policy(str(path)).signed_by == ""
    key = crypto.new_signing_key()
    assert sign_policy(path, key).signed_by == key.key_id == load_policy(str(path)).signed_by
    path.write_text(path.read_text(encoding="utf-8").replace("research", "any"), encoding="utf-8")
    with pytest.raises(UserFixable) as caught:
        load_policy(str(path))
    assert caught.value.code == "POLICY.SIGNATURE"


def test_a_file_cannot_say_that_it_is_signed(tmp_path: Path) -> None:
    """`signed_by` inside a file means nothing."""
    path = own(tmp_path)
    body = json.loads(path.read_text(encoding="utf-8"))
    path.write_text(json.dumps({**body, "signed_by": "f" * 64}), encoding="utf-8")
    assert load_policy(str(path)).signed_by == ""


@pytest.mark.parametrize("body", ["{}", "[]", "nonsense"])
def test_what_is_no_policy_is_not_signed(tmp_path: Path, body: str) -> None:
    """A file that is no policy gets a code and no signature."""
    path = tmp_path / "none.json"
    path.write_text(body, encoding="utf-8")
    with pytest.raises(UserFixable) as caught:
        sign_policy(path, crypto.new_signing_key())
    assert caught.value.code == "POLICY.INVALID"
    assert [one.name for one in tmp_path.iterdir()] == ["none.json"]


@pytest.mark.parametrize(
    ("interval", "verdict"),
    [((0.01, 0.2), Verdict.PASS), ((0.06, 0.2), Verdict.FAIL), (None, Verdict.FAIL)],
)
def test_at_most_surely_asks_what_was_shown(
    interval: tuple[float, float] | None, verdict: Verdict
) -> None:
    """The lower end of the interval is held against the bound; without one the figure itself is."""
    threshold = Threshold("attack", "at_most_surely", 0.05, required=True, reason="because")
    result = MetricResult("attack", MetricStatus.OK, value=0.1, interval=interval)
    assert judge_line(result, threshold)[0] is verdict
