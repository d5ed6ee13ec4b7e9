"""The import page's facts of a file: what was read beside it stands there, too."""

from __future__ import annotations

from dataclasses import replace

from desktop.presenters.views import import_view
from synth_engine.contracts.profile import Catalogue, SourceRecord

RECORD = SourceRecord("visits.sas7bdat", "ab" * 32, 5, "sas", 60, 1)


def test_a_catalogue_that_was_read_stands_among_the_facts() -> None:
    """By its name; a file without one has no line for it."""
    beside = Catalogue("formats.sas7bcat", "cd" * 32, 7)
    facts = import_view(replace(RECORD, catalogue=beside), ()).facts
    assert ("SAS catalogue", "formats.sas7bcat") in facts
    assert "SAS catalogue" not in dict(import_view(RECORD, ()).facts)
