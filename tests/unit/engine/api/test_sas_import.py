"""A SAS table and the catalogue beside it: the project's record and its log say which labels were read."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from synth_engine import api
from synth_engine.contracts.profile import Catalogue
from tests.helpers import sas
from tests.helpers.projects import PASSPHRASE
from tests.helpers.two_tables import write_wards

if TYPE_CHECKING:
    from pathlib import Path


def write_visits(folder: Path) -> Path:
    """Sixty rows of one column, whose format the catalogue of the folder may say."""
    file = folder / "visits.sas7bdat"
    return sas.write_table(file, {"sex": [1.0, 2.0] * 30}, formats={"sex": "SEX8."})


def test_the_log_has_the_digest_of_the_catalogue_that_labels_came_from(tmp_path: Path) -> None:
    """Of the table that is synthesised and of one kept beside it; not where no catalogue was read."""
    file = write_visits(tmp_path)
    labels = {1.0: "male", 2.0: "female"}
    beside = sas.write_catalogue(tmp_path / "formats.sas7bcat", {"SEX": labels})
    body = beside.read_bytes()
    digest = hashlib.sha256(body).hexdigest()
    path = tmp_path / "p.cloister"
    with api.Session.create(path, PASSPHRASE) as session:
        session.run_step("import", file=file)
        assert session.audit()[-1].digests.keys() == {"document", "catalogue"}
        assert session.audit()[-1].digests["catalogue"] == digest
        session.run_step("import-table", file=file.rename(tmp_path / "more.sas7bdat"))
        assert session.audit()[-1].action == "import-table"
        assert session.audit()[-1].digests["catalogue"] == digest
    with api.Session.open(path, PASSPHRASE) as session:
        record = session.source()
        assert record is not None
        assert record.catalogue == Catalogue("formats.sas7bcat", digest, len(body))
        session.run_step("import", file=write_wards(tmp_path / "wards.csv"))
        assert session.audit()[-1].digests.keys() == {"document"}
        record = session.source()
        assert record is not None
        assert record.catalogue is None
