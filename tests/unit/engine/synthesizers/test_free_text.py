"""Free text: withheld, as templates or left out; gaps with the rest of the row; nobody's own words."""

from __future__ import annotations

import hashlib
import json
import re
from collections import Counter
from pathlib import Path

import numpy as np
import pytest

from synth_engine import tables
from synth_engine.contracts.asking import Among, Request
from synth_engine.contracts.context import SilentContext
from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import FreeText, Role
from synth_engine.contracts.synthesizer import Artefact
from synth_engine.contracts.table import Column, ColumnKind, Table
from synth_engine.rules import parse_rules
from synth_engine.synthesizers import assembly, free_text
from synth_engine.synthesizers.free_text import PLACEHOLDER
from synth_engine.synthesizers.independent import Independent
from synth_engine.synthesizers.sequential_trees import SequentialTrees
from synth_engine.validation.parts import make_parts
from tests.helpers.columns import number, table, texts

QUIET = SilentContext()
GOLDEN = Path(__file__).resolve().parents[3] / "golden"
CANARIES = (
    "zyxquarrel",
    "Vlimpkin",
    "vlimp@secret.example",
    "+44-7700-900123",
    "http://qq.example/x",
)


def prose(rows: int = 600) -> list[str]:
    """Notes: two thirds short repeated ones, one third with a name and a number of their own."""
    rng = np.random.default_rng(0)
    which = rng.integers(0, 3, rows)
    return [
        (
            "no complaints",
            "pain in the left knee",
            f"seen by Dr Nam{chr(97 + n % 26)}{chr(97 + n // 26)} on {n + 10}",
        )[w]
        for n, w in enumerate(which.tolist())
    ]


def notes(words: list[str] | None = None, state: np.ndarray | None = None) -> Table:
    """A group, an age and a note, which is there just where the group is not "b" unless `state` says."""
    words = prose() if words is None else words
    group = np.random.default_rng(1).integers(0, 3, len(words))
    if state is None:
        state = np.where(group == 1, -1, 0)
    return table(
        texts("group", np.array(["a", "b", "c"])[group]),
        texts("note", words, kind=ColumnKind.TEXT, state=state),
        number("age", 20.0 + 10 * group + np.arange(len(words)) % 7, decimals=0),
    )


def fitted(
    real: Table,
    way: FreeText = FreeText.PLACEHOLDER,
    *,
    trees: bool = False,
    roles: dict[str, Role] | None = None,
    rules: tuple[str, ...] = (),
) -> assembly.TableModel:
    """A model of a whole table."""
    method = SequentialTrees() if trees else Independent()
    parameters = assembly.resolve_parameters(method.info, {"trees": 2} if trees else {})
    declared = parse_rules(rules)
    return assembly.fit_table(method, real, roles or {}, parameters, 3, QUIET, declared, way)


def drawn(model: assembly.TableModel, rows: int = 500, seed: int = 0) -> Table:
    """All rows in one table."""
    return tables.concat(list(model.sample(rows, seed, QUIET)))


def cells(column: Column) -> list[str]:
    """Texts of the cells that are there."""
    return [column.levels[int(at)] for at in column.values[column.state == 0]]


# ------------------------------------------------------------------------------------------- three ways


def test_the_placeholder_stands_where_a_text_would() -> None:
    """By default the column keeps its place and kind, and every cell that is there holds the placeholder."""
    made = drawn(fitted(notes()))
    assert made.names == ("group", "note", "age")
    assert made["note"].kind is ColumnKind.TEXT
    assert set(cells(made["note"])) == {PLACEHOLDER}
    assert 0 < (made["note"].state < 0).sum() < made.rows


def test_left_out_and_ignored_are_not_in_the_table() -> None:
    """`left-out` leaves the column out, and so does the role in any way; the card says so."""
    out = fitted(notes(), FreeText.LEFT_OUT)
    assert drawn(out).names == ("group", "age")
    assert "Free text is left out." in out.card().guarantees
    assert "note" not in json.dumps(out.save().document)  # type: ignore[union-attr]  # ours can be kept
    ignored = fitted(notes(), FreeText.TEMPLATE, roles={"note": Role.IGNORED})
    assert drawn(ignored).names == ("group", "age")


def test_templates_replace_what_is_rare() -> None:
    """Repeated notes come back as they are; names and numbers of their own come back as what they are."""
    model = fitted(notes(), FreeText.TEMPLATE)
    made = set(cells(drawn(model)["note"]))
    assert made == {"no complaints", "pain in the left knee", "seen by Dr [name] on [number]"}


def test_template_counts_match_their_shares() -> None:
    """In a row group each template has its share of the rows that hold a text, to less than one row."""
    model = fitted(notes(), FreeText.TEMPLATE)
    form = model.texts["note"]
    for seed in range(3):
        made = cells(drawn(model, 777, seed)["note"])
        counts = Counter(made)
        total = sum(form.counts) + form.withheld
        for text, rows in zip(form.templates, form.counts, strict=True):
            assert abs(counts[text] - len(made) * rows / total) < 1


def test_texts_without_a_shared_template_get_the_placeholder() -> None:
    """Rows whose template too few share are withheld in their share; fewer than the minimum leave no trace."""
    common = ["all is well"] * 60
    many = fitted(
        notes(common + [f"w{n} " * (n + 1) for n in range(40)], np.zeros(100)), FreeText.TEMPLATE
    )
    assert (many.texts["note"].counts, many.texts["note"].withheld) == ((60,), 40)
    assert Counter(cells(drawn(many, 100)["note"])) == {"all is well": 60, PLACEHOLDER: 40}
    few = fitted(notes([*common, "one of a kind"], np.zeros(61)), FreeText.TEMPLATE)
    assert set(cells(drawn(few)["note"])) == {"all is well"}


@pytest.mark.parametrize(
    ("text", "template"),
    [
        ("the man, 63, fell", "the man, [number], fell"),
        ("the Zorg fell", "the [name] fell"),
        ("Zorg fell. Zorg fell", "[word] fell. [word] fell"),
        ("(the Man) fell", "(the [name]) fell"),
        ("the   man\tfell\n", "the man fell"),
        ("the man 7 fell 8", "the man 7 fell [number]"),
        ("the man B12, 20mg/5ml x7", "the man [number], [number] [word]"),
        ("the man (a.b@c.org), fell", "the man ([contact]), fell"),
        ("the man www.a.org/x?y=1. fell", "the man [contact]. fell"),
        ("the man ftp://a/b fell", "the man [contact] fell"),
        ("the man 020 7946-0018", "the man [number] [number]"),
        ("the man 2024-01-31T10:15", "the man [number]"),
        ("the man ١٢٣ fell", "the man [number] fell"),
        # Marks belong to their word: no common crumbs that make up a rare name.
        ("the \u0930\u093e\u092e\u0947\u0936 fell", "the [word] fell"),
        ("the fe\u0301ll", "the [word]"),
        ("the man\u200bfell", "the [word]"),
    ],
)
def test_what_stands_in_a_template(text: str, template: str) -> None:
    """Words that are not common, numbers of two digits, and contacts are replaced; signs stay, blanks are single."""
    assert free_text.template_of(text, {"the", "man", "fell", "7"}) == template


def test_a_word_needs_ten_rows_whatever_the_minimum_count() -> None:
    """A word of nine rows never stands; one of ten does."""
    for rows, expected in ((9, "the [word]"), (10, "the cat")):
        words = ["the cat"] * rows + ["the end of it all"] * 30
        form = fitted(notes(words, np.zeros(len(words))), FreeText.TEMPLATE).texts["note"]
        assert dict(zip(form.templates, form.counts, strict=True))[expected] == rows


# ------------------------------------------------------------------------------------------------- gaps


@pytest.mark.parametrize("way", [FreeText.PLACEHOLDER, FreeText.TEMPLATE])
def test_gaps_follow_the_rest_of_the_row(way: FreeText) -> None:
    """Where the text is missing just where another column says so, it is so in the synthetic rows."""
    made = drawn(fitted(notes(), way, trees=True), 2_000)
    group = np.array(made["group"].levels)[made["group"].values]
    missing = made["note"].state < 0
    assert missing[group == "b"].mean() > 0.98
    assert missing[group != "b"].mean() < 0.02


@pytest.mark.parametrize(("gap", "share"), [(0, 0.0), (-1, 1.0)])
def test_gaps_of_all_or_no_rows_are_not_learnt(gap: int, share: float) -> None:
    """A column that is full, or empty, comes back so, and the synthesizer does not see it."""
    model = fitted(notes(state=np.full(600, gap)))
    assert (drawn(model)["note"].state < 0).mean() == share
    assert "note" not in json.dumps(model.save().document["model"])  # type: ignore[union-attr]  # ours can be kept


def test_so_few_gaps_that_they_are_somebodys_are_no_gaps() -> None:
    """Gaps, or texts, of fewer rows than the minimum count are in no model."""
    state = np.zeros(600)
    state[:3] = -1
    assert fitted(notes(state=state)).texts["note"].presence == "all"
    assert fitted(notes(state=-1 - state)).texts["note"].presence == "none"


def test_a_table_of_nothing_but_free_text_is_drawn() -> None:
    """No column is left for the synthesizer, and the table still comes back."""
    made = drawn(fitted(notes(state=np.zeros(600)).select(("note",))), 30)
    assert cells(made["note"]) == [PLACEHOLDER] * 30


# ----------------------------------------------------------------------------------- nobody's own words


def with_canaries() -> Table:
    """Notes of which some hold marks that one row, or a few, have."""
    words = prose()
    for at, mark in enumerate(CANARIES):
        words[at] = f"no complaints {mark} in the left knee"
        words[10 + at] = mark
        words[20 + at] = f"{mark} in the left knee"
        words[30 + at] = f"seen by Dr {mark} on {at}"
    return notes(words, np.zeros(len(words)))


@pytest.mark.parametrize("way", [FreeText.PLACEHOLDER, FreeText.TEMPLATE])
def test_canaries_are_in_no_part_of_model_or_table(way: FreeText) -> None:
    """What one row, or four, have is in neither the document, the card nor 5,000 drawn rows."""
    model = fitted(with_canaries(), way)
    kept = model.save()
    assert kept is not None
    made = drawn(model, 5_000)
    everything = json.dumps(kept.document) + repr(model.card()) + " ".join(made["note"].levels)
    assert all(array.dtype.kind in "fiub" for array in kept.arrays.values())
    for mark in CANARIES:
        for part in re.split(r"[@.\-/+:]+", mark):
            assert len(part) < 4 or part in {"example", "http"} or part not in everything, part
        assert mark not in everything


def test_no_whole_text_of_too_few_rows_comes_back() -> None:
    """Not even where each of its words is common, or where it looks like the template of others."""
    words = ["no pain"] * 40 + ["in the knee"] * 40 + ["no pain in the knee"] * 4
    words += [f"the Zorg{chr(97 + n)}x pain" for n in range(20)] + ["the [name] pain"] * 4
    model = fitted(notes(words, np.zeros(len(words))), FreeText.TEMPLATE)
    made = set(cells(drawn(model, 3_000)["note"]))
    assert made == {"no pain", "in the knee", PLACEHOLDER}


def test_the_longest_texts_have_no_template() -> None:
    """A text beyond the bound is withheld however many rows share it, so that hostile cells cost no time."""
    words = ["a " * 4_000] * 50 + ["short and good"] * 50
    made = drawn(fitted(notes(words, np.zeros(100)), FreeText.TEMPLATE), 100)
    assert Counter(cells(made["note"])) == {"short and good": 50, PLACEHOLDER: 50}


def test_more_texts_than_are_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of too many texts every so many-th is looked at, and what is kept still holds."""
    monkeypatch.setattr(free_text, "MOST_TEXTS", 100)
    words = [f"seen by Nurse on {n}" for n in range(10, 610)]
    form = fitted(notes(words, np.zeros(600)), FreeText.TEMPLATE).texts["note"]
    assert (form.templates, form.counts) == (("seen by Nurse on [number]",), (100,))


# ------------------------------------------------------------------------------------------ kept models


@pytest.mark.parametrize("way", [FreeText.PLACEHOLDER, FreeText.TEMPLATE])
def test_a_kept_model_is_the_same_bytes_and_draws_the_same(way: FreeText) -> None:
    """Opening and keeping again changes no byte; the same seed gives the same rows, another one others."""
    model = fitted(notes(), way)
    kept = model.save()
    assert kept is not None
    plain = Artefact(json.loads(json.dumps(kept.document)), dict(kept.arrays))
    opened = assembly.load_table_model(Independent(), plain)
    again = opened.save()
    assert again is not None
    assert json.dumps(again.document) == json.dumps(kept.document)
    assert {n: a.tobytes() for n, a in again.arrays.items()} == {
        n: a.tobytes() for n, a in kept.arrays.items()
    }
    assert tables.text_rows(drawn(opened)) == tables.text_rows(drawn(model))
    assert tables.text_rows(drawn(opened)) != tables.text_rows(drawn(model, seed=1))


def test_learning_twice_gives_the_same_bytes() -> None:
    """Order of rows and of hashing leave no trace."""
    real = notes()
    one, other = (
        fitted(t, FreeText.TEMPLATE).save() for t in (real, real.take(np.arange(599, -1, -1)))
    )
    assert one is not None
    assert other is not None
    assert json.dumps(one.document["texts"]) == json.dumps(other.document["texts"])


@pytest.mark.parametrize("path", sorted(GOLDEN.glob("table-model-*.json")), ids=lambda p: p.stem)
def test_models_of_every_form_open(path: Path) -> None:
    """Kept table models of every form open and draw what they drew."""
    said = json.loads(path.read_text(encoding="utf-8"))
    model = assembly.load_table_model(Independent(), Artefact(said["document"], {}))
    text = json.dumps(tables.text_rows(drawn(model, 300, 7)), ensure_ascii=False)
    assert hashlib.sha256(text.encode()).hexdigest() == said["draws"]
    assert (GOLDEN / f"table-model-{assembly.FORMAT_VERSION}.json").is_file()


@pytest.mark.parametrize(
    "change",
    [
        {"way": "left-out"},
        {"way": "verbatim"},
        {"presence": "some"},
        {"presence": "drawn"},  # and nothing that could draw it
        {"counts": [1]},
        {"counts": [0] * 7},
        {"templates": [PLACEHOLDER] * 7},
        {"withheld": -1},
        {"schema": {}},
    ],
)
def test_a_damaged_model_is_refused(change: dict[str, object]) -> None:
    """A kept form that was tampered with gives the code for it, whatever is wrong."""
    document = json.loads((GOLDEN / "table-model-3.json").read_text(encoding="utf-8"))["document"]
    document["texts"]["note"] |= change
    with pytest.raises(UserFixable) as caught:
        assembly.load_table_model(Independent(), Artefact(document, {}))
    assert caught.value.code == "SYNTH.ARTEFACT_INVALID"


# ------------------------------------------------------------------------- rules, conditions, evaluation


def test_rules_and_conditions_on_free_text_are_refused() -> None:
    """Neither a rule nor a condition reads the stand-in that the synthesizer sees."""
    with pytest.raises(UserFixable) as caught:
        fitted(notes(), rules=('note = "present"',))
    assert caught.value.code == "RULES.LEFT_OUT"
    model = fitted(notes())
    with pytest.raises(UserFixable) as caught:
        list(model.sample(10, 0, QUIET, request=Request((Among("note", ("present",)),))))
    assert caught.value.code == "SYNTH.CONDITION_COLUMN"


def test_rows_that_are_asked_for_have_their_texts() -> None:
    """Conditions on other columns give rows with text and gaps as those rows have them."""
    model = fitted(notes(), trees=True)
    for value, share in (("a", 0.0), ("b", 1.0)):
        request = Request((Among("group", (value,)),))
        made = tables.concat(list(model.sample(200, 0, QUIET, request=request)))
        assert set(cells(made["group"])) == {value}
        assert abs((made["note"].state < 0).mean() - share) < 0.05


@pytest.mark.parametrize("way", list(FreeText))
def test_a_table_with_the_column_is_profiled_and_compared(way: FreeText, tmp_path: Path) -> None:
    """Written, read and profiled again, the synthetic table is put beside the real one without the free text."""
    real = notes()
    path = tmp_path / "out.csv"
    made = drawn(fitted(real, way))
    tables.write_table([made], made.schema, path, QUIET, force=False)
    read, _ = tables.read_table(path, QUIET)
    assert tables.profile_table(read, QUIET).rows == 500
    assert make_parts(real, None, read).train.names == ("group", "age")


def test_the_card_says_what_became_of_free_text() -> None:
    """Placeholder and templates are promised as they are, with the numbers used, and templates' limits are told."""
    plain, templates = fitted(notes()).card(), fitted(notes(), FreeText.TEMPLATE).card()
    assert any(
        PLACEHOLDER in one and "only whether a cell is there" in one for one in plain.guarantees
    )
    assert any(
        "at least 5 training rows" in one and "at least 10" in one for one in templates.guarantees
    )
    assert any("independently" in one for one in templates.limits)
    assert not any(
        "left out" in one and "ree text" in one
        for one in (*plain.guarantees, *templates.guarantees)
    )
