"""The language of rules: what is read is printed back, and what cannot be read is refused with its place."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.rules import (
    DEEPEST_RULE,
    LONGEST_RULE,
    MOST_RULES,
    AllOf,
    AnyOf,
    ColumnName,
    Comparison,
    Condition,
    Determines,
    Expression,
    IfThen,
    IsMissing,
    Not,
    NumberValue,
    OneOf,
    Product,
    RuleKind,
    Sum,
    TextValue,
    Unique,
)
from synth_engine.rules import (
    columns_of,
    parse_rule,
    parse_rules,
    read_rules,
    rule_kind,
    rule_sentence,
    rule_text,
)

if TYPE_CHECKING:
    from pathlib import Path

EXAMPLES = [
    ("education -> education_num", RuleKind.FIXED),
    ("A, B -> C", RuleKind.FIXED),
    ("education <-> education_num", RuleKind.ONE_TO_ONE),
    ("unique USUBJID, AESEQ", RuleKind.UNIQUE),
    ("AGEP >= 15", RuleKind.RANGE),
    ("0 <= age <= 120", RuleKind.RANGE),
    ('birth >= "1900-01-31"', RuleKind.RANGE),
    ("start <= end", RuleKind.INEQUALITY),
    ("start < middle <= end", RuleKind.INEQUALITY),
    ("total = a + b", RuleKind.SUM),
    ("profit = revenue - cost", RuleKind.SUM),
    ("DMDY = DMDTC - RFSTDTC + 1", RuleKind.SUM),
    ('sex in {"Female", "Male"}', RuleKind.ONE_OF),
    ("code not in {1, -2.5}", RuleKind.ONE_OF),
    ("if AGEP < 15 then MSP is missing", RuleKind.IF_THEN),
    ('if relationship = "Husband" then sex = "Male"', RuleKind.IF_THEN),
    ("not (capital_gain > 0 and capital_loss > 0)", RuleKind.EXPRESSION),
    ("a + 2 * b - c / (d + 1) < 3 or e is not missing", RuleKind.EXPRESSION),
    ('`marital status` <> "it\'s ""complicated"""', RuleKind.EXPRESSION),
    ("`a``b` <= `unique`", RuleKind.INEQUALITY),
    ("größe >= länge", RuleKind.INEQUALITY),
]


@pytest.mark.parametrize(("text", "kind"), EXAMPLES)
def test_examples_are_printed_back_as_they_were_written(text: str, kind: RuleKind) -> None:
    """Each example of the documentation reads, prints back word for word and is of its kind."""
    rule = parse_rule(text)
    assert rule_text(rule) == text
    assert rule_kind(rule) is kind
    assert rule_sentence(rule).endswith(".")


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("a != 1", "a <> 1"),
        ("a == 1", "a = 1"),
        ("a ≤ b", "a <= b"),
        ("UNIQUE a", "unique a"),
        ("IF a > 1 THEN b IS NOT MISSING", "if a > 1 then b is not missing"),
        ('a in ("x")', 'a in {"x"}'),
        ("((a)) > ((1))", "a > 1"),
        ("a>-1", "a > -1"),
        ("a -(b- c) = 1.50", "a - (b - c) = 1.5"),
    ],
)
def test_other_spellings_mean_the_same(text: str, same: str) -> None:
    """What people bring from other languages is read and printed in ours."""
    assert rule_text(parse_rule(text)) == same


def test_a_sentence_says_it_in_english() -> None:
    """Rules are said in words a person signs."""
    assert rule_sentence(parse_rule("a, b -> c")) == "a and b fix c."
    assert (
        rule_sentence(parse_rule("if age < 15 then status is missing"))
        == "If age is less than 15, then status is missing."
    )
    assert rule_sentence(parse_rule("unique id")) == "No two rows have the same id."


def test_columns_are_named_in_order() -> None:
    """The columns of a rule come in order of first mention, each once."""
    assert columns_of(parse_rule("if b > 1 and a = 2 then c + a < d")) == ("b", "a", "c", "d")


names = st.text(min_size=1, max_size=8).filter(lambda text: text.strip() != "")
columns = st.builds(ColumnName, names)
numbers = st.builds(
    NumberValue, st.floats(-1e12, 1e12, allow_nan=False).map(lambda value: value + 0.0)
)
texts = st.builds(TextValue, st.text(max_size=8))


def _values(inner: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    signed = st.tuples(st.sampled_from([1, -1]), inner)
    first = st.tuples(st.just(1), inner)
    many = st.tuples(first, signed)
    return st.one_of(st.builds(Sum, many), st.builds(Product, many))


values: st.SearchStrategy[Expression] = st.recursive(
    st.one_of(columns, numbers), _values, max_leaves=5
)
atoms: st.SearchStrategy[Expression] = st.one_of(
    st.builds(Comparison, values, st.sampled_from(["=", "<>", "<", "<=", ">", ">="]), values),
    st.builds(IsMissing, columns, st.booleans()),
    st.builds(
        OneOf, columns, st.lists(numbers | texts, min_size=1, max_size=3).map(tuple), st.booleans()
    ),
)
truths: st.SearchStrategy[Expression] = st.recursive(
    atoms,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(AllOf, st.tuples(inner, inner)),
        st.builds(AnyOf, st.tuples(inner, inner)),
    ),
    max_leaves=5,
)


@given(st.one_of(st.builds(Condition, truths), st.builds(IfThen, truths, truths)))
def test_what_is_printed_reads_back_the_same(rule: Condition | IfThen) -> None:
    """Any rule at all survives being printed and read again, whatever its columns are called."""
    text = rule_text(rule)
    again = parse_rule(text)
    assert rule_text(again) == text
    assert columns_of(again) == columns_of(rule)


@given(names, names)
def test_any_name_of_a_column_can_be_said(one: str, other: str) -> None:
    """Blanks, signs, quotes, backticks, reserved words and other scripts are names as well as any."""
    assert parse_rule(rule_text(Unique((one,)))) == Unique((one,))
    if one != other:
        rule = Determines((one,), (other,))
        assert parse_rule(rule_text(rule)) == rule


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "RULES.SYNTAX"),
        ("age >=", "RULES.SYNTAX"),
        ("age >= 1 2", "RULES.SYNTAX"),
        ("a b", "RULES.SYNTAX"),
        ('sex = "Male', "RULES.SYNTAX"),
        ("`age >= 1", "RULES.SYNTAX"),
        ("age ; 1", "RULES.SYNTAX"),
        ("unique", "RULES.SYNTAX"),
        ("unique a, a", "RULES.SYNTAX"),
        ("a -> a", "RULES.SYNTAX"),
        ("a -> b -> c", "RULES.SYNTAX"),
        ("a + b -> c", "RULES.SYNTAX"),
        ("if a > 1", "RULES.SYNTAX"),
        ("if a > 1 then", "RULES.SYNTAX"),
        ("a in {}", "RULES.SYNTAX"),
        ("a in {b}", "RULES.SYNTAX"),
        ("a + b in {1}", "RULES.SYNTAX"),
        ("a + b is missing", "RULES.SYNTAX"),
        ("(a > 1) + 2 = 3", "RULES.SYNTAX"),
        ("a and b > 1", "RULES.SYNTAX"),
        ("not a", "RULES.SYNTAX"),
        ("__import__('os')", "RULES.SYNTAX"),
        ("a + b", "RULES.NO_CONDITION"),
        ("a", "RULES.NO_CONDITION"),
        ("if a then b > 1", "RULES.NO_CONDITION"),
    ],
)
def test_what_cannot_be_read_is_refused(text: str, code: str) -> None:
    """Wrong text is refused with the rule's number, never half understood."""
    with pytest.raises(UserFixable) as caught:
        parse_rule(text, 7)
    assert caught.value.code == code
    assert caught.value.parameters["rule"] == 7


def test_an_error_names_the_place_and_no_value() -> None:
    """The position is that of the wrong sign; what stands in the rule is not repeated."""
    with pytest.raises(UserFixable) as caught:
        parse_rule('name = "Secret Person" nonsense')
    assert caught.value.parameters["place"] == 24
    assert "Secret" not in str(caught.value.parameters)


@pytest.mark.parametrize(
    "text",
    [
        "(" * 5_000 + "a" + ")" * 5_000 + " > 1",
        "not " * 3_000 + "a > 1",
        "a > " + "-" * 5_000 + "1",
        "a" * (LONGEST_RULE + 1),
        "(" * (DEEPEST_RULE + 1) + "a > 1" + ")" * (DEEPEST_RULE + 1),
    ],
)
def test_hostile_text_is_bounded(text: str) -> None:
    """Very deep and very long rules are refused before they can exhaust anything."""
    with pytest.raises(UserFixable) as caught:
        parse_rule(text)
    assert caught.value.code == "RULES.TOO_LARGE"


def test_a_long_flat_rule_is_no_deep_one() -> None:
    """A sum of two thousand terms and a hundred alternatives are read: they nest in nothing."""
    total = " + ".join(f"c{at}" for at in range(2_000))
    assert len(columns_of(parse_rule(f"total = {total}"))) == 2_001
    parse_rule(" or ".join(f"c{at} > 1" for at in range(1_000)))


@given(st.text(max_size=60))
def test_any_text_is_read_or_refused(text: str) -> None:
    """No text at all makes the reader fail in another way than by its own codes."""
    try:
        parse_rule(text)
    except UserFixable as error:
        assert error.code.startswith("RULES.")


def test_files_of_rules(tmp_path: Path) -> None:
    """Text with comments and JSON of three shapes give the same rules; near-rules are left out."""
    text = tmp_path / "rules.txt"
    text.write_text('\ufeff# all\n\n a>=1 # note\nb = "x # y"\n', encoding="utf-8")
    wanted = ("a >= 1", 'b = "x # y"')
    assert read_rules(text) == wanted
    for number, body in enumerate(
        (
            list(wanted),
            {"rules": list(wanted)},
            {
                "rules": [
                    {"rule": wanted[0], "exceptions": 0},
                    {"rule": "c -> d", "exceptions": 3},
                    {"rule": wanted[1]},
                ]
            },
        )
    ):
        file = tmp_path / f"{number}.json"
        file.write_text(json.dumps(body), encoding="utf-8")
        assert read_rules(file) == wanted


@pytest.mark.parametrize("body", [b"\xff\xfe\x00", b"[1]", b'{"rules": 3}', b"[[[", b"{}"])
def test_files_that_are_none_are_refused(tmp_path: Path, body: bytes) -> None:
    """Bytes that are no text, broken JSON and JSON of another shape are refused by path."""
    file = tmp_path / "rules"
    file.write_bytes(body)
    with pytest.raises(UserFixable) as caught:
        read_rules(file)
    assert caught.value.code == "RULES.FILE_INVALID"
    with pytest.raises(UserFixable) as caught:
        read_rules(tmp_path / "absent")
    assert caught.value.code == "RULES.FILE_UNREADABLE"


def test_a_wrong_rule_in_a_file_is_named_by_its_number(tmp_path: Path) -> None:
    """Comments and empty lines do not count; too many rules are refused."""
    file = tmp_path / "rules.txt"
    file.write_text("# one\na > 1\n\nb >\n", encoding="utf-8")
    with pytest.raises(UserFixable) as caught:
        read_rules(file)
    assert caught.value.parameters["rule"] == 2
    with pytest.raises(UserFixable) as caught:
        parse_rules(["a > 1"] * (MOST_RULES + 1))
    assert caught.value.code == "RULES.TOO_MANY"
