"""What else the door gives on of the floors below, as it stands there."""

from __future__ import annotations

from synth_engine.jobs import ProgressState
from synth_engine.rules.files import read_rules
from synth_engine.tables.readers.database import named as named_table
from synth_engine.validation.policies import load_policy, policies
from synth_engine.workflow.estimating import Estimate

__all__ = ["Estimate", "ProgressState", "load_policy", "named_table", "policies", "read_rules"]
