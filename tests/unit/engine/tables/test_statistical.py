"""SAS, SPSS and Stata: cells, dates, labels and codes for missing values come in right and go out right."""

from __future__ import annotations

import warnings
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import pandas as pd
import pyreadstat
import pytest

from synth_engine import tables
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.formats import About
from synth_engine.contracts.plan import Role
from synth_engine.contracts.table import ColumnKind, ColumnSchema, Storage, Table
from synth_engine.synthesizers import assembly
from synth_engine.synthesizers.independent import Independent
from synth_engine.tables.labels import shared_labels
from synth_engine.tables.readers import statistical
from tests.helpers.tables import write_patients

if TYPE_CHECKING:
    from collections.abc import Iterator

QUIET = SilentContext()
FORMATS = (".sav", ".dta")


def read(path: Path) -> Table:
    """The table alone."""
    return tables.read_table(path, QUIET)[0]


def write(table: Table, path: Path, about: About | None = None) -> Path:
    """Write and say where."""
    tables.write_table([table], table.schema, path, QUIET, force=True, about=about)
    return path


def survey(path: Path, rows: int = 60, **options: Any) -> Path:
    """A survey in SPSS's form: labels, two declared codes among ages, one code that is a category."""
    at = np.arange(rows)
    frame = pd.DataFrame(
        {
            "sex": (at % 2 + 1).astype(float),
            "age": np.where(at % 10 == 3, 998.0, np.where(at % 10 == 7, 999.0, 20.0 + at % 50)),
            "mood": np.where(at % 6 == 5, 9.0, at % 5 + 1.0),
        }
    )
    pyreadstat.write_sav(
        frame,
        path,
        column_labels={"sex": "Sex at birth", "age": "Age in years", "mood": "How was it?"},
        variable_value_labels={
            "sex": {1.0: "male", 2.0: "female"},
            "age": {998.0: "do not know", 999.0: "refused"},
            "mood": {1.0: "bad", 2.0: "poor", 3.0: "fair", 4.0: "good", 5.0: "fine", 9.0: "none"},
        },
        missing_ranges={"age": [998, 999], "mood": [9]},
        **options,
    )
    return path


def test_declared_codes_stay_codes_among_numbers(tmp_path: Path) -> None:
    """SPSS's missing values are told from ages: 20 percent of them, and the mean is that of ages."""
    age = read(survey(tmp_path / "s.sav"))["age"]
    assert (age.kind, age.schema.label) == (ColumnKind.INTEGER, "Age in years")
    assert sorted(age.schema.special) == ["998", "999"]
    assert int((age.state > 0).sum()) == 12
    assert int(age.values[age.state == 0].max()) < 100
    assert dict(age.schema.value_labels) == {"998": "do not know", "999": "refused"}


def test_common_codes_do_not_make_a_number_a_category(tmp_path: Path) -> None:
    """A question that two of three were not asked is still one of numbers, as its file says."""
    frame = pd.DataFrame({"income": [float(i * 37) if i % 3 == 0 else -1.0 for i in range(90)]})
    pyreadstat.write_sav(frame, tmp_path / "s.sav", missing_ranges={"income": [-1]})
    income = read(tmp_path / "s.sav")["income"]
    assert (income.kind, income.schema.special) == (ColumnKind.INTEGER, ("-1",))


def test_values_that_all_have_labels_are_categories(tmp_path: Path) -> None:
    """Codes 1 to 5 with a label each are categories; the codes stay the values."""
    mood = read(survey(tmp_path / "s.sav"))["mood"]
    assert (mood.kind, mood.levels) == (ColumnKind.CATEGORY, ("1", "2", "3", "4", "5", "9"))
    assert mood.schema.missing_codes == ("9",)
    assert dict(mood.schema.value_labels)["5"] == "fine"


@pytest.mark.parametrize("suffix", FORMATS)
def test_labels_go_from_import_to_export(tmp_path: Path, suffix: str) -> None:
    """What SPSS called columns and codes is in the file that is written, and SPSS's gaps are declared again."""
    table = read(survey(tmp_path / "s.sav"))
    back = read(write(table, tmp_path / f"o{suffix}"))
    for old, new in zip(table, back, strict=True):
        assert (old.kind, old.schema.label) == (new.kind, new.schema.label)
    assert back["sex"].schema.value_labels == (("1", "male"), ("2", "female"))
    labels = dict(back["age"].schema.value_labels)
    assert [labels[code] for code in sorted(back["age"].schema.special)] == [
        "do not know",
        "refused",
    ]
    if suffix == ".sav":
        assert tables.text_rows(back) == tables.text_rows(table)
        plain = [replace(one, storage=Storage.TEXT) for one in table.schema]
        assert [replace(one, storage=Storage.TEXT) for one in back.schema] == plain


def test_letters_of_missing_values_stay(tmp_path: Path) -> None:
    """Stata's .a and .b come in as codes with their labels, and leave as Stata's .a and .b."""
    frame = pd.DataFrame({"x": pd.Series([*range(30), "a", "b"], dtype=object)})
    labels: dict[str, Any] = {"x": {"a": "not asked"}}
    pyreadstat.write_dta(
        frame,
        tmp_path / "t.dta",
        missing_user_values={"x": ["a", "b"]},
        variable_value_labels=labels,
    )
    table = read(tmp_path / "t.dta")
    assert table["x"].schema.special == (".a", ".b")
    assert table["x"].schema.value_labels == ((".a", "not asked"),)
    out = write(table, tmp_path / "o.dta")
    assert tables.text_rows(read(out)) == tables.text_rows(table)
    found, _ = pyreadstat.read_dta(str(out), user_missing=True, output_format="dict")
    assert found["x"][-2:] == ["a", "b"]


@pytest.mark.parametrize("suffix", FORMATS)
def test_cells_come_back(tmp_path: Path, suffix: str) -> None:
    """Numbers, dates, texts, gaps and codes of a table are the same after a statistics package's file."""
    table = read(write_patients(tmp_path / "p.csv", 300))
    back = read(write(table, tmp_path / f"o{suffix}"))
    assert [(c.name, c.kind) for c in back] == [(c.name, c.kind) for c in table]
    for old, new in zip(table, back, strict=True):
        assert np.array_equal(old.state, new.state)
        if old.is_number:
            assert np.array_equal(old.values, new.values)
        else:
            assert tables.text_rows(table.select((old.name,))) == tables.text_rows(
                back.select((old.name,))
            )


def test_others_read_what_is_written(tmp_path: Path) -> None:
    """Pandas' own reader of Stata files and ReadStat agree on every cell of our files."""
    table = read(write_patients(tmp_path / "p.csv", 120))
    stata = pd.read_stata(write(table, tmp_path / "o.dta"))
    spss, _ = pyreadstat.read_sav(str(write(table, tmp_path / "o.sav")))
    for name in ("age", "income"):
        expected = np.where(table[name].state == 0, table[name].values.astype(float), np.nan)
        assert np.array_equal(stata[name].to_numpy(float), expected, equal_nan=True)
        assert np.array_equal(spss[name].to_numpy(float), expected, equal_nan=True)
    assert list(stata["ward"]) == [row[0] for row in tables.text_rows(table.select(("ward",)))]
    days = tables.text_rows(table.select(("admitted",)))
    shown = ["" if pd.isna(one) else str(one.date()) for one in stata["admitted"]]
    assert shown == [row[0] for row in days]


@pytest.mark.parametrize("suffix", FORMATS)
def test_long_texts_come_back(tmp_path: Path, suffix: str) -> None:
    """Texts of 1 to 9,000 bytes, letters beyond ASCII among them, are cut nowhere."""
    lines = [f"{'é' * (at * at // 2 % 4500)}x{at}" for at in range(1, 120)]
    (tmp_path / "t.csv").write_text("a,b\n" + "".join(f"{x},{n}\n" for n, x in enumerate(lines)))
    table = read(tmp_path / "t.csv")
    assert tables.text_rows(read(write(table, tmp_path / f"o{suffix}"))) == tables.text_rows(table)


def test_names_that_the_format_cannot_hold(tmp_path: Path) -> None:
    """Long, reserved, repeated and odd names fit the format's rules, and the name itself is the label."""
    names = ["if", "with", "Größe in cm", "x" * 70, "x" * 71, "Age", "age", "1st", ""]
    head = ",".join(names[:-1])
    (tmp_path / "t.csv").write_text(f"{head}\n" + "".join(f"{i},2,3,4,5,6,7,8\n" for i in range(9)))
    table = read(tmp_path / "t.csv")
    spss = read(write(table, tmp_path / "o.sav"))
    stata = read(write(table, tmp_path / "o.dta"))
    assert spss.names == (
        *("if", "with_", "Größe_in_cm", "x" * 64, "x" * 62 + "_2", "Age", "age_2", "v1st"),
    )
    assert stata.names == (
        *("if_", "with_", "Größe_in_cm", "x" * 32, "x" * 30 + "_2", "Age", "age", "_1st"),
    )
    assert spss["Größe_in_cm"].schema.label == stata["Größe_in_cm"].schema.label == "Größe in cm"
    base = pd.read_stata(tmp_path / "o.dta")
    assert tuple(base.columns) == stata.names


@pytest.mark.parametrize("suffix", FORMATS)
def test_same_rows_same_bytes(tmp_path: Path, suffix: str) -> None:
    """However the rows are cut, and whenever it is written, the file is the same; its time is the one passed in."""
    table = read(write_patients(tmp_path / "p.csv", 200))
    one = write(table, tmp_path / f"a{suffix}").read_bytes()
    groups = [table.take(slice(0, 7)), table.take(slice(7, 200))]
    tables.write_table(groups, table.schema, tmp_path / f"b{suffix}", QUIET)
    assert (tmp_path / f"b{suffix}").read_bytes() == one
    about = About("p", made_at="2031-02-03T04:05:06+00:00")
    body = write(table, tmp_path / f"c{suffix}", about).read_bytes()
    assert about.sentence.encode() in body
    assert b"2031" in body if suffix == ".dta" else b"03 Feb 31" + b"04:05:06" in body
    assert tables.text_rows(read(tmp_path / f"c{suffix}")) == tables.text_rows(
        read(tmp_path / f"a{suffix}")
    )


@pytest.mark.parametrize("suffix", FORMATS)
def test_groups_that_come_again_are_not_held(tmp_path: Path, suffix: str) -> None:
    """A file's head needs the last row: groups are drawn twice, and the file is that of groups that come once."""
    table = read(write_patients(tmp_path / "p.csv", 100))
    drawn: list[int] = []

    class Again:
        def __iter__(self) -> Iterator[Table]:
            for start in range(0, 100, 25):
                drawn.append(start)
                yield table.take(slice(start, start + 25))

    tables.write_table(Again(), table.schema, tmp_path / f"a{suffix}", QUIET)
    assert drawn == [0, 25, 50, 75] * 2
    tables.write_table(iter(Again()), table.schema, tmp_path / f"b{suffix}", QUIET)
    assert (tmp_path / f"a{suffix}").read_bytes() == (tmp_path / f"b{suffix}").read_bytes()


def test_a_rare_label_is_not_learnt(tmp_path: Path) -> None:
    """Of a code that fewer than five rows share, the label is in no model: it can name a person."""
    column = read(write_patients(tmp_path / "p.csv", 200))["ward"]
    counts = {level: int((column.values == at).sum()) for at, level in enumerate(column.levels)}
    pairs = (*((level, f"Dr. {level}") for level in counts), ("unused", "Dr. Nobody"))
    table = Table((replace(column, schema=replace(column.schema, value_labels=pairs)),))
    kept = {code for code, _ in shared_labels(table, 5)["ward"].schema.value_labels}
    assert kept == {level for level, rows in counts.items() if rows >= 5}
    most = max(counts.values())
    assert {c for c, _ in shared_labels(table, most)["ward"].schema.value_labels} < kept | {"x"}
    model = assembly.fit_table(
        Independent(), table, {"ward": Role.ORDINARY}, {"minimum_count": 5}, 0, QUIET
    )
    made = next(iter(model.sample(50, 0, QUIET)))
    assert "Dr. Nobody" not in str(made.schema)
    assert "Dr. " in str(made.schema)


def test_labels_of_identifiers_are_left_out(tmp_path: Path) -> None:
    """SPSS's AUTORECODE makes codes of names and labels of the names: of running numbers they do not come along."""
    frame = pd.DataFrame({"person": np.arange(1.0, 41.0)})
    names = {float(at): f"Surname {at}" for at in range(1, 41)}
    pyreadstat.write_sav(frame, tmp_path / "s.sav", variable_value_labels={"person": names})
    table, record = tables.read_table(tmp_path / "s.sav", QUIET)
    assert table["person"].kind is ColumnKind.IDENTIFIER
    assert table["person"].schema.value_labels == ()
    assert record.coercions == {"person": {"value_labels_left_out": 40}}
    model = assembly.fit_table(Independent(), table, {}, {"minimum_count": 5}, 0, QUIET)
    assert "Surname" not in str(next(iter(model.sample(20, 0, QUIET))).schema)


def test_blocks_do_not_change_what_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file read 7 rows at a time gives the table that one block gives: SPSS, Stata and transport files."""
    table = read(write_patients(tmp_path / "p.csv", 100))
    paths = [write(table, tmp_path / f"o{suffix}") for suffix in FORMATS]
    frame = pd.DataFrame({"A": np.arange(100.0), "B": [f"t{at % 9}" for at in range(100)]})
    pyreadstat.write_xport(frame, tmp_path / "o.xpt", file_format_version=5)
    paths.append(tmp_path / "o.xpt")
    whole = [read(path) for path in paths]
    monkeypatch.setattr(statistical, "BLOCK_CELLS", 7 * 8)
    monkeypatch.setattr(statistical, "MOST_CELLS", 7 * 8)
    for path, one in zip(paths, whole, strict=True):
        again = read(path)
        assert again.schema == one.schema
        assert tables.text_rows(again) == tables.text_rows(one)


def test_every_way_of_counting_days(tmp_path: Path) -> None:
    """Days, months, quarters, weeks and milliseconds of Stata are the dates that they mean."""
    frame = pd.DataFrame(
        {
            "d": [0.0, 1.0, 21310.0], "m": [0.0, -1.0, 241.0], "q": [0.0, 1.0, 241.0],
            "w": [0.0, 51.0, 53.0], "c": [0.0, 1000.0, 1841220610000.0], "y": [1999.0, 2000.0, 2001.0],
        }
    )  # fmt: skip
    formats = {"d": "%td", "m": "%tm", "q": "%tq", "w": "%tw", "c": "%tc", "y": "%ty"}
    pyreadstat.write_dta(frame, tmp_path / "t.dta", variable_format=formats)
    assert tables.text_rows(read(tmp_path / "t.dta")) == [
        ("1960-01-01", "1960-01-01", "1960-01-01", "1960-01-01", "1960-01-01 00:00:00", "1999"),
        ("1960-01-02", "1959-12-01", "1960-04-01", "1960-12-23", "1960-01-01 00:00:01", "2000"),
        ("2018-05-06", "1980-02-01", "2020-04-01", "1961-01-08", "2018-05-06 10:10:10", "2001"),
    ]


def test_dates_out_of_range_are_counted(tmp_path: Path) -> None:
    """A day beyond the year 9999 is a gap, and the record counts it."""
    frame = pd.DataFrame({"d": [1e15, 13744944000.0, 9390124800.0, 11903760000.0]})
    pyreadstat.write_sav(frame, tmp_path / "s.sav", variable_format={"d": "DATE11"})
    table, record = tables.read_table(tmp_path / "s.sav", QUIET)
    assert table["d"].state.tolist() == [-1, 0, 0, 0]
    assert record.coercions == {"d": {"dates_out_of_range": 1}}


def test_wrong_encoding_is_read_all_the_same(tmp_path: Path) -> None:
    """A file that claims UTF-8 and holds Windows letters is read with those, and the record says so."""
    frame = pd.DataFrame({"t": ["Muller", "Schroder", "Weiss"]})
    pyreadstat.write_sav(frame, tmp_path / "s.sav")
    body = (tmp_path / "s.sav").read_bytes()
    (tmp_path / "s.sav").write_bytes(body.replace(b"Muller", b"M\xfcller"))
    table, record = tables.read_table(tmp_path / "s.sav", QUIET)
    assert "Müller" in table["t"].levels
    assert record.encoding == "windows-1252"


def test_schema_with_labels_survives_json() -> None:
    """Labels and declared gaps are in a schema's JSON form, and columns of older projects have none."""
    schema = ColumnSchema(
        "a", ColumnKind.CATEGORY, Storage.INTEGER, label="L", value_labels=(("1", "one"),),
        missing_codes=("9",),
    )  # fmt: skip
    assert ColumnSchema.from_json(schema.to_json()) == schema
    plain = ColumnSchema("a", ColumnKind.TEXT)
    assert ColumnSchema.from_json(plain.to_json()) == plain
    assert "label" not in plain.to_json()


@pytest.mark.parametrize("suffix", [".sav", ".zsav", ".dta", ".xpt", ".por"])
def test_cut_off_files_are_refused(tmp_path: Path, suffix: str) -> None:
    """A file that ends too early answers with a code, wherever it was cut."""
    frame = pd.DataFrame({"A": np.arange(50.0), "B": [f"t{at}" for at in range(50)]})
    path = tmp_path / f"t{suffix}"
    writers: dict[str, Any] = {
        ".dta": pyreadstat.write_dta,
        ".xpt": pyreadstat.write_xport,
        ".por": pyreadstat.write_por,
    }
    options = {"compress": True} if suffix == ".zsav" else {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        writers.get(suffix, pyreadstat.write_sav)(frame, path, **options)
    body = path.read_bytes()
    for share in (0.02, 0.3, 0.6, 0.95):
        # Odd: a transport file that ends with a card does not tell that there were more.
        path.write_bytes(body[: int(len(body) * share) | 1])
        with pytest.raises(UserFixable) as caught:
            read(path)
        assert caught.value.code in {"TABLES.DAMAGED", "TABLES.EMPTY", "TABLES.FORMAT_UNKNOWN"}
