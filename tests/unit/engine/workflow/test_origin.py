"""What counts as a release's papers, and what is just another manifest.json."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from synth_engine.release import statement as said
from synth_engine.workflow.work.origin import lineage_of_file, release_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("name", "text", "papers"),
    [
        (said.MANIFEST, '{"files": ["table.csv"]}', False),
        (said.MANIFEST, f'{{"predicateType":"{said.PREDICATE_TYPE}"}}', True),
        (said.SIGNATURE, "x", True),
        (said.ENVELOPE, "{}", True),
    ],
)
def test_another_programs_manifest_makes_no_release(
    tmp_path: Path, name: str, text: str, papers: bool
) -> None:
    """A table beside a manifest.json of somebody else's is a table; any part of our papers makes a release."""
    (tmp_path / "table.csv").write_text("a\n1\n", encoding="utf-8")
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert (release_of(tmp_path / "table.csv") is not None) is papers
    if not papers:
        assert lineage_of_file(tmp_path / "table.csv").generation_depth == 0
