"""What is fuzzed: every parser that bytes from outside reach, each with sound seeds and the answers it may give.

A target takes bytes and returns, or raises an answer of its list. Anything else it raises is a fault.
"""

from __future__ import annotations

import gzip
import io
import json
import sqlite3
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine.contracts.errors import Bug, Environment, SynthError, UserFixable
from tests.security import fuzz_statistical
from tests.security.fuzz_documents import (
    AT,
    PLAN,
    POLICY,
    about,
    abouts,
    chunk,
    chunks,
    excel,
    frame,
    frames,
    golden_content,
    model,
    models,
    opener,
    plan_document,
    policy_file,
    project_content,
    projects,
    schema,
    through,
)
from tests.security.fuzz_papers import (
    approval,
    approvals,
    attempt,
    attempts,
    certificate,
    certificates,
    checkpoint,
    checkpoints,
    envelope,
    export,
    exports,
    manifest,
    papers,
    registries,
    registry,
    sealed,
    side,
    slots,
    statement,
    trust,
)

if TYPE_CHECKING:
    from collections.abc import Callable

TEXT = (
    b'age,sex,when,note\n41,f,2024-01-02,"a, b"\n7,m,2024-02-30,\n,,?,\'x\'\n99.5,f,,"say ""so"""\n'
)


@dataclass(frozen=True, slots=True)
class Target:
    """One parser.

    Attributes:
        name: of it.
        seeds: sound inputs, made when they are first needed.
        run: takes bytes; may raise one of `answers`.
        answers: exceptions that its callers wait for.
        words: pieces that mean something to it.
        heavy: a millisecond a turn and more (whole files).
        shape: ``json`` or ``zip`` where changing a part of the inside reaches deeper than changing bytes.
    """

    name: str
    seeds: Callable[[], list[bytes]]
    run: Callable[[bytes], object]
    answers: tuple[type[BaseException], ...] = (UserFixable, Environment)
    words: tuple[bytes, ...] = ()
    heavy: bool = False
    shape: str = ""


JSON_WORDS = (
    b"null", b"true", b"NaN", b"Infinity", b"-Infinity", b"1e999", b"-1", b"0", b"1" * 5000, b"[" * 3000,
    b'{"a":' * 3000, b"{}", b"[]", b'""', b'"\\ud800"', b'"\\u0000"', b"1.5", b"18446744073709551616",
)  # fmt: skip


def _text(data: bytes) -> str:
    return data.decode("utf-8", "surrogateescape")


# -- files with tables ---------------------------------------------------------------------------


def reader(kind: str, folder: Path, ending: str = "") -> Callable[[bytes], object]:
    """Reads bytes as a file of a kind (and of an ending), as an import does."""
    from synth_engine import plugins
    from synth_engine.contracts.context import SilentContext
    from synth_engine.tables import profile_table

    made: Any = plugins.load("synth_engine.readers", kind)
    path = folder / f"f{ending or made.suffixes[0]}"

    def run(data: bytes) -> object:
        path.write_bytes(data)
        table, _ = made.read(path, SilentContext())
        return profile_table(table, SilentContext()) if len(data) % 8 == 0 else table

    return run


def _csv() -> list[bytes]:
    plain = TEXT.decode()
    return [
        TEXT, TEXT.replace(b",", b";"), TEXT.replace(b",", b"\t"), TEXT.replace(b"\n", b"\r\n"),
        TEXT.replace(b"\n", b"\r"), b"\xef\xbb\xbf" + TEXT, plain.encode("utf-16"), gzip.compress(TEXT, mtime=0),
        plain.encode("utf-16-le"), plain.replace("a", "é").encode("cp1252"), "名,数\n東京,1\n".encode("cp932"),
        b"a\n1\n2\n", b"1,2\n3,4\n" * 40, b"a,b\n" + b"0042,1e5\n" * 30, b"d\n12:30:01\n24:00\n",
    ]  # fmt: skip


def _lines() -> list[bytes]:
    row = {"age": 41, "sex": "f", "x": 12.5, "ok": True, "gap": None}
    plain = "\n".join(json.dumps({**row, "age": at}) for at in range(9)).encode()
    return [plain, gzip.compress(plain, mtime=0), b'{"a":"\\ud800"}\n', b'{"a":1}\n\n{"b":2}\n']


def _parquet() -> list[bytes]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    table = pa.table(
        {
            "i": pa.array([1, None, 3] * 9),
            "s": pa.array(["a", "b", None] * 9).dictionary_encode(),
            "t": pa.array([AT] * 27),
            "f": pa.array([1.5, None, float("nan")] * 9),
            "b": pa.array([True, False, None] * 9),
        }
    )
    made = []
    for packing in ("none", "snappy", "zstd", "gzip"):
        body = io.BytesIO()
        pq.write_table(table, body, compression=packing, row_group_size=10)
        made.append(body.getvalue())
    for packing in (None, "zstd", "lz4"):
        body = io.BytesIO()
        options = pa.ipc.IpcWriteOptions(compression=packing)
        with pa.ipc.new_file(body, table.schema, options=options) as file:
            file.write_table(table, max_chunksize=10)
        made.append(body.getvalue())
    return made


DATA = Path(__file__).resolve().parents[2].parent / "shared" / "data"


def _corpus(folder: str, ending: str) -> list[bytes]:
    """Small files of other projects' tests, where they are at hand."""
    paths = sorted((DATA / folder).rglob(f"*{ending}"))
    return [path.read_bytes() for path in paths if 0 < path.stat().st_size < 30_000]


def _sniff(data: bytes) -> object:
    from synth_engine.tables.readers.dialect import sniff

    return sniff(_text(data), quotes=b'"' in data)


# -- texts that people write -----------------------------------------------------------------------


def _rule(data: bytes) -> object:
    from synth_engine.rules import parse_rule, rule_sentence, rule_text

    rule = parse_rule(_text(data))
    assert parse_rule(rule_text(rule)) == rule, "a rule does not come back from its own text"
    return rule_sentence(rule)


def _condition(data: bytes) -> object:
    from synth_engine.rules.asking import read_request

    first, _, second = _text(data).partition("\x00")
    return read_request((first,), second or None, schema())


def _formula(data: bytes) -> object:
    from synth_engine.validation.regressions import check_regression

    return check_regression(_text(data), schema())


def _sqlite() -> list[bytes]:
    base = sqlite3.connect(":memory:")
    base.execute("CREATE TABLE t (a INTEGER, b TEXT, c REAL)")
    base.executemany(
        "INSERT INTO t VALUES (?, ?, ?)", [(at, f"v{at % 3}", at / 7) for at in range(99)]
    )
    base.commit()
    body = base.serialize()
    base.close()
    return [body]


def targets(folder: Path) -> dict[str, Target]:
    """All of them.

    Args:
        folder: for files that a target has to write; nobody else's.
    """

    def place(name: str) -> Path:
        found = folder / name
        found.mkdir(parents=True, exist_ok=True)
        return found

    broken = (ValueError,)
    found = [
        Target("csv", lambda: _csv() + _corpus("nasty_csv", ".csv"), reader("csv", place("csv")), words=(b'"', b",", b"\n", b"\r", b"\x00", b"\xff\xfe", b'""', b"1e400", b"\xe2\x80\xae"), heavy=True),
        Target("dialect", _csv, _sniff, (), words=(b'"', b",", b"\n", b"\r", b";", b"|")),
        Target("jsonl", _lines, reader("jsonl", place("jsonl")), words=JSON_WORDS, shape="json", heavy=True),
        Target("parquet", _parquet, reader("parquet", place("parquet")), heavy=True),
        Target("excel", lambda: excel() + _corpus("nasty_excel", ".xlsx"), reader("excel", place("excel")), words=(b'<c r="XFD1048576">', b"<!DOCTYPE a>", b"&#0;", b't="s"', b"<v>999999999</v>", b"-1", b"1e999"), heavy=True, shape="zip"),
        Target("excel-xls", lambda: _corpus("nasty_excel", ".xls") or [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(2000)], reader("excel", place("xls"), ".xls"), heavy=True),
        Target("excel-ods", lambda: _corpus("nasty_excel", ".ods") or excel(), reader("excel", place("ods"), ".ods"), words=(b'table:number-columns-repeated="1000000"', b'table:number-rows-repeated="1048576"'), heavy=True, shape="zip"),
        Target("sqlite", _sqlite, reader("sqlite", place("sqlite")), heavy=True),
        Target("spss", lambda: fuzz_statistical.spss(place("spss")), reader("spss", place("spss")), heavy=True),
        Target("stata", lambda: fuzz_statistical.stata(place("stata")), reader("stata", place("stata")), words=(b"<stata_dta>", b"<map>", b"\xff" * 8), heavy=True),
        Target("sas", lambda: fuzz_statistical.sas(place("sas")), reader("sas", place("sas")), heavy=True),
        Target("sas-transport", lambda: fuzz_statistical.transport(place("xpt")), reader("sas", place("xpt"), ".xpt"), words=(b"HEADER RECORD*******", b"OBS     HEADER RECORD"), heavy=True),
        Target("duckdb", lambda: fuzz_statistical.duckdb(place("duckdb")), reader("duckdb", place("duckdb")), words=(b"DUCK",), heavy=True),
        Target("rule", lambda: [b"age >= 0", b'if age < 10 then not sex = "m" or when is missing', b"unique age, sex", b"age, sex <-> when", b"(age + 2) * -3 <= age / 7 and sex in {f, m}"], _rule, words=(b" and ", b" or ", b"not ", b"if ", b" then ", b"(" * 200, b"-" * 200, b"->", b" in {", b" is missing", b'"', b"`", b"1e999")),
        Target("condition", lambda: [b"sex = f", b"age >= 7 and age < 50\x00sex=f:0.5,m:0.5", b'when > "2024-01-01"\x00sex=f:1'], _condition, words=(b" and ", b" or ", b"not ", b"=", b":", b",", b"\x00", b"0.5", b"nan", b"1e999", b"sex", b"age", b"when")),
        Target("formula", lambda: [b"age ~ sex", b"age ~ sex + when", b"sex ~ `age`"], _formula, words=(b" ~ ", b" + ", b"`", b"-1", b"*", b":")),
        Target("plan", lambda: [json.dumps({"plan": PLAN}).encode()], plan_document, words=JSON_WORDS, shape="json"),
        Target("documents", lambda: golden_content(place("golden")), project_content, words=JSON_WORDS, shape="json"),
        Target("policy", lambda: [json.dumps(POLICY).encode()], through(place("policy") / "p.json", policy_file), words=JSON_WORDS, shape="json"),
        Target("rules-file", lambda: [b"age >= 0 # x\nunique age\n", b'{"rules": [{"rule": "age > 1", "exceptions": 0}, "unique age"]}'], through(place("rules") / "r.txt", _rules_file), words=JSON_WORDS, shape="json"),
        Target("manifest", manifest, statement, broken, words=JSON_WORDS, shape="json"),
        Target("envelope", envelope, sealed, broken, words=JSON_WORDS, shape="json"),
        Target("approval", approvals, approval, broken, words=JSON_WORDS, shape="json"),
        Target("trust", papers, trust, words=(b"seen ", b"#", b"-----BEGIN PUBLIC KEY-----", *JSON_WORDS)),
        Target("checkpoint", checkpoints, checkpoint, (ValueError, UserFixable), words=(b"\n", b"\n\n", "\N{EM DASH} ".encode(), b"=", b"+")),
        Target("log-export", exports, export, words=JSON_WORDS, shape="json"),
        Target("attempt", attempts, attempt, (), words=JSON_WORDS, shape="json"),
        Target("registry", registries, registry, words=JSON_WORDS, shape="json"),
        Target("slots", side, slots, words=JSON_WORDS, shape="json"),
        Target("frames", frames, frame, (UserFixable, Environment, Bug), words=(b"\n", b'"type"', b'"failed"', b'"succeeded"', b'"params"', b'"parts"', *JSON_WORDS), shape="lines"),
        Target("about", abouts, about(place("about")), (), words=JSON_WORDS, shape="json"),
        Target("model", models, model, heavy=True),
        Target("chunk", chunks, chunk, (Bug,), heavy=True),
        Target("certificate", certificates, certificate, broken, heavy=True),
        Target("project", projects(place("project-seed")), opener(place("project")), heavy=True),
    ]  # fmt: skip
    return {one.name: one for one in found}


def _rules_file(path: Path) -> object:
    from synth_engine.rules import read_rules

    return read_rules(path)


def allowed(target: Target, error: BaseException) -> bool:
    """Whether an exception is an answer. A bug's code is one only where the target says so."""
    if isinstance(error, Bug):
        return Bug in target.answers
    return isinstance(error, target.answers) and (
        not isinstance(error, SynthError) or bool(error.code)
    )
