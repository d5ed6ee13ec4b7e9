"""Floor 4: proof. One metric a file behind one protocol (`contracts.metric`), a runner, policies, evidence.

Every figure is measured against a holdout that no synthesizer saw and stands beside its ceiling. Importing this
loads no table or learning library: the parent reads policies through `validation.policies`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from synth_engine.validation.policies import load_policy, policies

if TYPE_CHECKING:
    from synth_engine.validation.runner import run_metrics, score

__all__ = ["load_policy", "policies", "run_metrics", "score"]


def __getattr__(name: str) -> Any:
    """Load the runner when it is first asked for."""
    if name not in {"run_metrics", "score"}:
        raise AttributeError(name)
    from synth_engine.validation import runner

    return getattr(runner, name)
