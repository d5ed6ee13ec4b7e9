"""The same release has the same bytes, as a folder and as one file; and other people's programs agree with ours."""

from __future__ import annotations

import json
import shutil
import stat
import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from synth_engine import audit, crypto
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import Environment
from synth_engine.contracts.formats import ABOUT_TYPE, About
from synth_engine.release import files, seal, zipping
from synth_engine.release.verify import verify_release
from synth_engine.tables.told import about_of
from tests.helpers.logs import log_of
from tests.unit.engine.release.conftest import tiny_report, tiny_table

if TYPE_CHECKING:
    from collections.abc import Iterator

    from synth_engine.contracts.table import Table
    from tests.unit.engine.release.conftest import Payload

ROOT = Path(__file__).resolve().parents[4]
FORMATS = ("csv", "tsv", "xlsx", "parquet", "arrow", "jsonl")
THEM = About("tiny", 2, 0.5, "Cloister 0, trees 2", "2026-01-02T03:04:00+00:00")


def made(folder: Path, signer: crypto.SigningKey, cut: int) -> Path:
    """A release of the tiny table in every format, its rows cut into groups at `cut`."""
    folder.mkdir(parents=True)
    table = tiny_table()
    groups = [table.take(slice(0, cut)), table.take(slice(cut, 8))]
    files.write_payload(
        folder, groups, table.schema, FORMATS, tiny_report(), name="tiny",
        context=SilentContext(), about=THEM, further=[groups],
    )  # fmt: skip
    head = audit.checkpoint(log_of(3), signer, "cloister.audit")
    seal.seal_release(folder, predicate={"purpose": "x"}, key=signer, checkpoint=head)
    return folder


def test_the_same_release_has_the_same_bytes(tmp_path: Path, signer: crypto.SigningKey) -> None:
    """Same rows however they were cut, same time, same key: every file of every format, and the .zip of them."""
    one, two = (made(tmp_path / f"{cut}" / "r", signer, cut) for cut in (3, 5))
    names = sorted(p.relative_to(one).as_posix() for p in one.rglob("*") if p.is_file())
    assert len(names) == 2 * len(FORMATS) + 4 + 9
    assert [name for name in names if (one / name).read_bytes() != (two / name).read_bytes()] == []
    for folder in (one, two):
        zipping.pack(folder, folder.with_suffix(".zip"))
    assert one.with_suffix(".zip").read_bytes() == two.with_suffix(".zip").read_bytes()


def test_the_zip_is_the_release(sealed: Path, tmp_path: Path) -> None:
    """As genuine as its folder, with every file and no other, plain, for its owner alone, without a clock in it."""
    path = tmp_path / "r.zip"
    zipping.pack(sealed, path)
    found = verify_release(path)
    assert (found.genuine, found.checked) == (True, verify_release(sealed).checked)
    assert path.stat().st_mode & 0o077 == 0
    with zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
        names = [one.filename for one in entries]
        for one in entries:
            assert archive.read(one) == (sealed / one.filename).read_bytes()
    assert names == sorted(
        p.relative_to(sealed).as_posix() for p in sealed.rglob("*") if p.is_file()
    )
    assert {one.date_time for one in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert all(stat.S_ISREG(one.external_attr >> 16) for one in entries)


def test_a_zip_that_cannot_be_written_leaves_nothing(sealed: Path, tmp_path: Path) -> None:
    """No folder, or a file of the release that went away: a coded error and no half .zip."""
    with pytest.raises(Environment) as caught:
        zipping.pack(sealed, tmp_path / "none" / "r.zip")
    assert caught.value.code == "RELEASE.CANNOT_WRITE"
    broken = shutil.copytree(sealed, tmp_path / "broken")
    (broken / "data" / "tiny.csv").chmod(0)
    (broken / "data" / "gone").symlink_to("nowhere")
    zipping.pack(broken, tmp_path / "r.zip")  # what is no file is no part of it
    with zipfile.ZipFile(tmp_path / "r.zip") as archive:
        assert "data/gone" not in archive.namelist()


def test_rows_go_through_one_group_at_a_time(tmp_path: Path) -> None:
    """Never more than two groups are drawn ahead of what is written, whatever the format: memory is bounded."""
    table = tiny_table()
    big = table.take([0, 1, 2, 3, 4, 5, 6, 7] * 8_192)  # type: ignore[arg-type]  # a list of rows
    alive: list[int] = []

    class Groups:
        def __iter__(self) -> Iterator[Table]:
            import gc
            import weakref

            drawn = []
            for _ in range(6):
                group = big.take(slice(0, big.rows))
                drawn.append(weakref.ref(group.columns[0].state))
                yield group
                del group
                gc.collect()
                alive.append(sum(one() is not None for one in drawn))

    files.write_payload(
        tmp_path, Groups(), table.schema, ("csv", "xlsx", "parquet"), tiny_report(), name="t",
        context=SilentContext(),
    )  # fmt: skip
    assert max(alive) <= 2


def test_cells_are_counted_once_however_many_spreadsheets_there_are(tmp_path: Path) -> None:
    """The same count for CSV alone, for CSV and Excel, and none where no spreadsheet is asked for."""
    table, counts = tiny_table(), []
    for number, formats in enumerate((["csv"], ["csv", "xlsx"], ["xlsx"], ["parquet"])):
        folder = tmp_path / f"{number}"
        folder.mkdir()
        facts = files.write_payload(
            folder, [table], table.schema, formats, tiny_report(), name="t",
            context=SilentContext(),
        )  # fmt: skip
        counts.append(facts["neutralised_cells"])
    assert counts == [8, 8, 8, 0]


def test_every_data_file_says_that_it_is_synthetic(
    tmp_path: Path, signer: crypto.SigningKey
) -> None:
    """Taken out of the release with what lies beside it: each format but JSON Lines is known again."""
    folder = made(tmp_path / "r", signer, 4)
    told = {p.name: about_of(p) for p in (folder / "data").iterdir()}
    silent = {name for name, said in told.items() if said is None and "-metadata" not in name}
    assert silent == {"tiny.jsonl", "tiny-2.jsonl"}
    assert {said for said in told.values() if said is not None} == {THEM}


def test_the_file_beside_a_csv_is_csvw(tmp_path: Path, signer: crypto.SigningKey) -> None:
    """W3C's names: the table it speaks of, its columns as in the first row, their types, and the claim."""
    folder = made(tmp_path / "r", signer, 4)
    body = json.loads((folder / "data" / "tiny.csv-metadata.json").read_bytes())
    assert body["@context"][0] == "http://www.w3.org/ns/csvw"
    assert (body["url"], body["dialect"]["delimiter"]) == ("tiny.csv", ",")
    columns = [(one["titles"], one["datatype"]) for one in body["tableSchema"]["columns"]]
    assert columns == [(["delta"], "number"), (["score"], "string"), (["'=note"], "string")]
    assert json.loads(body[ABOUT_TYPE])["synthetic"] is True
    beside = json.loads((folder / "data" / "tiny.tsv-metadata.json").read_bytes())
    assert beside["dialect"]["delimiter"] == "\t"


def dictionary(payload: Payload) -> dict[str, Any]:
    """Its dictionary."""
    found: dict[str, Any] = json.loads((payload.folder / "dictionary.json").read_bytes())
    return found


def test_the_dictionary_keeps_croissants_rules(payload: Payload) -> None:
    """What the reference validator asks for, asked here without it: types, names once, references that lead somewhere."""
    body = dictionary(payload)
    assert (body["@type"], body["conformsTo"]) == (
        "sc:Dataset",
        "http://mlcommons.org/croissant/1.0",
    )
    context = body["@context"]
    assert {"recordSet", "field", "fileObject", "extract", "column", "dataType"} <= set(context)
    assert "sha256" not in context  # it is schema.org's word
    assert body["creator"]["@type"] in {"sc:Organization", "sc:Person"}
    held = {}
    for one in body["distribution"]:
        assert one["@type"] == "cr:FileObject"
        assert set(one) >= {"@id", "name", "contentUrl", "encodingFormat", "sha256"}
        assert len(one["sha256"]) == 64
        held[one["@id"]] = one
    assert len(held) == len(body["distribution"])
    ids = []
    for record in body["recordSet"]:
        assert record["@type"] == "cr:RecordSet"
        for field in record["field"]:
            assert field["@type"] == "cr:Field"
            assert field["dataType"].startswith("sc:")
            assert field["source"]["fileObject"]["@id"] in held
            assert field["source"]["extract"]["column"]
            ids.append(field["@id"])
    assert len(set(ids)) == len(ids)
    source = body["recordSet"][0]["field"][0]["source"]["fileObject"]["@id"]
    assert source.endswith((".csv", ".parquet"))


def other(name: str) -> Path:
    """The interpreter of an environment of its own under .bench; skipped where it is not there."""
    folder = "Scripts/python.exe" if sys.platform == "win32" else "bin/python"
    python = ROOT / ".bench" / name / ".venv" / folder
    if not python.is_file():
        pytest.skip(f"no environment for it under .bench/{name}: see docs/release-format.md")
    return python


def told(python: Path, program: str, folder: Path) -> str:
    """What a program says about a release."""
    done = subprocess.run(
        [str(python), "-c", program, str(folder)], capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return done.stdout


CROISSANT = """
import sys
import tempfile
from pathlib import Path
import mlcroissant as mlc
data = mlc.Dataset(jsonld=Path(sys.argv[1]) / "dictionary.json")
assert not data.metadata.ctx.issues.errors, data.metadata.ctx.issues.errors
print(sum(1 for _ in data.records(record_set="records")))
"""
DSSE = """
import json, sys
from pathlib import Path
from cryptography.hazmat.primitives.serialization import load_pem_public_key
from in_toto_attestation.v1.statement import Statement
from securesystemslib.dsse import Envelope
from securesystemslib.exceptions import VerificationError
from securesystemslib.signer import SSlibKey
from google.protobuf.json_format import Parse
from in_toto_attestation.v1 import statement_pb2
folder = Path(sys.argv[1])
body = json.loads((folder / "manifest.dsse.json").read_bytes())
name = body["signatures"][0]["keyid"]
envelope = Envelope.from_dict(body)
public = load_pem_public_key((folder / "signer.pub.pem").read_bytes())
key = SSlibKey.from_crypto(public, keyid=name)
assert len(envelope.verify([key], 1)) == 1
assert envelope.payload == (folder / "manifest.json").read_bytes()
Statement.copy_from_pb(Parse(envelope.payload, statement_pb2.Statement(), ignore_unknown_fields=True)).validate()
envelope.payload += b" "
try:
    envelope.verify([key], 1)
except VerificationError:
    print("refused when changed")
"""


@pytest.mark.slow
@pytest.mark.promise(13)
def test_the_reference_validator_finds_no_error(sealed: Path) -> None:
    """MLCommons' own reader: no error, and it reads every record out of the release."""
    assert told(other("croissant"), CROISSANT, sealed).split() == ["8"]


@pytest.mark.slow
@pytest.mark.promise(13)
def test_an_independent_dsse_reader_says_yes_and_no(sealed: Path) -> None:
    """Securesystemslib and in-toto's own types: the envelope verifies, is a statement, and a changed one is refused."""
    assert told(other("dsse"), DSSE, sealed).strip() == "refused when changed"


def test_nothing_of_a_release_is_written_to_the_systems_temp_folder(
    tmp_path: Path, signer: crypto.SigningKey, monkeypatch: pytest.MonkeyPatch
) -> None:
    """House rule 10, over data, reports, dictionary, seal and .zip: whoever asks for that folder fails."""

    def refuse(*_: object, **__: object) -> str:
        msg = "a part of a release asked for the system's temp folder"
        raise AssertionError(msg)

    for name in ("gettempdir", "mkstemp", "mkdtemp", "NamedTemporaryFile", "TemporaryFile"):
        monkeypatch.setattr(tempfile, name, refuse)
    folder = made(tmp_path / "r", signer, 4)
    zipping.pack(folder, tmp_path / "r.zip")
    assert sorted(one.name for one in tmp_path.iterdir()) == ["r", "r.zip"]
