"""Small habits that keep data where it is: crash reports without values, nothing run that comes from outside."""

from __future__ import annotations

import ast
import contextlib
import json
import sys
from typing import TYPE_CHECKING

import pytest

from synth_engine import crypto, plugins
from synth_engine.cli import main
from synth_engine.contracts.errors import SynthError
from synth_engine.jobs import JobRequest
from synth_engine.worker.serving import _failure
from synth_engine.workflow.work import WORK
from tests.helpers.watched import ROOT

if TYPE_CHECKING:
    from collections.abc import Callable

CANARY = "Mrs-Quillfeather-1948"
PRODUCT = sorted([*(ROOT / "synth_engine").rglob("*.py"), *(ROOT / "desktop").rglob("*.py")])


def pandas_number() -> None:
    """A text among numbers."""
    import pandas as pd

    pd.Series([CANARY]).astype(float)


def pandas_key() -> None:
    """A label that is not there."""
    import pandas as pd

    pd.DataFrame({"a": [1]}).loc[CANARY]


def pandas_date() -> None:
    """No date."""
    import pandas as pd

    pd.to_datetime([CANARY], format="%Y-%m-%d")


def numpy_number() -> None:
    """No number."""
    import numpy as np

    np.array([CANARY]).astype(float)


def arrow_cast() -> None:
    """A cast that fails."""
    import pyarrow as pa

    pa.array([CANARY]).cast(pa.int64())


def sklearn_unknown() -> None:
    """A category that was not learnt."""
    import numpy as np
    from sklearn.preprocessing import OrdinalEncoder

    OrdinalEncoder().fit([["x"]]).transform(np.array([[CANARY]], dtype=object))


def plain_decode() -> None:
    """Bytes of another encoding."""
    (CANARY.encode() + b"\xff").decode("utf-8")


def plain_chain() -> None:
    """An exception that another one caused."""
    try:
        int(CANARY)
    except ValueError as error:
        msg = f"while reading {CANARY}"
        raise RuntimeError(msg) from error


def grouped() -> None:
    """Several at once, with a note."""
    first = ValueError(CANARY)
    first.add_note(CANARY)
    msg = f"several, {CANARY}"
    raise ExceptionGroup(msg, [first, KeyError(CANARY)])


BREAKS = (
    pandas_number,
    pandas_key,
    pandas_date,
    numpy_number,
    arrow_cast,
    sklearn_unknown,
    plain_decode,
    plain_chain,
    grouped,
)


def broken_by(call: Callable[[], None]) -> BaseException:
    """The exception, which quotes the cell."""
    try:
        call()
    except Exception as error:
        assert CANARY in repr(error) + str(error) + repr(getattr(error, "object", ""))
        return error
    raise AssertionError


@pytest.mark.promise(1)
@pytest.mark.parametrize("call", BREAKS, ids=lambda one: one.__name__)
def test_no_report_of_a_crash_holds_a_cell(
    call: Callable[[], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    record_property: Callable[[str, object], None],
) -> None:
    """Whatever a library quotes: worker's frame, the command line's last word and the window's report hold none."""
    error = broken_by(call)
    said = [json.dumps(_failure(error))]
    with contextlib.suppress(ModuleNotFoundError):
        from desktop.bridge.crash import describe

        said.append(describe(error))

    def last_door(_: object) -> int:
        raise error

    monkeypatch.setattr("synth_engine.cli.installation_verbs.policies", last_door)
    for words in (["policies"], ["policies", "--json"]):
        assert main(words) == 70
        shown = capsys.readouterr()
        said.append(shown.out + shown.err)
    assert not [one for one in said if CANARY in one]
    assert type(error).__name__ in said[0], "the report still says what kind of thing broke"
    record_property("figure", f"{len(BREAKS)} libraries' messages")


@pytest.mark.promise(17)
def test_a_signing_key_is_in_no_report_of_a_crash(
    record_property: Callable[[str, object], None],
) -> None:
    """Printed, formatted, in a request for a job or in an exception: neither key nor passphrase comes out."""
    key = crypto.new_signing_key()
    secret = key._private.private_bytes_raw()
    said = [repr(key), str(key), f"{key}", repr([key]), repr({"key": key})]
    said.append(repr(JobRequest("export", {}, {"project_key": CANARY})))
    try:
        raise RuntimeError(key, CANARY)
    except RuntimeError as error:
        said.append(json.dumps(_failure(error)))
    assert CANARY not in "".join(said)
    for spelt in (secret.hex(), repr(secret), str(secret)):
        assert spelt not in "".join(said)
    with pytest.raises(TypeError):
        json.dumps({"key": key})
    record_property("figure", f"{len(said)} ways to print it")


@pytest.mark.promise(19)
@pytest.mark.parametrize(
    "name", ["os:system", "synth_engine.cli:main", "../csv", "csv\0", "__import__('os')", ""]
)
def test_a_name_from_a_plan_is_looked_up_never_imported(name: str) -> None:
    """A synthesizer, reader or metric that a file names is one of the list, or a code."""
    before = set(sys.modules)
    for group in ("synthesizers", "metrics", "readers"):
        with pytest.raises(SynthError):
            plugins.load(f"synth_engine.{group}", name)
    assert not {one for one in set(sys.modules) - before if one.startswith(("os.", "subprocess"))}


@pytest.mark.promise(19)
def test_a_worker_does_what_is_on_its_list_and_nothing_else() -> None:
    """Kinds of jobs are a fixed table: no name in a request leads anywhere else."""
    for name in ("os.system", "synth_engine.workflow.work.steps", "__class__", "eval"):
        with pytest.raises(KeyError):
            WORK[name]


@pytest.mark.promise(19)
def test_nothing_runs_text() -> None:
    """The product holds no eval, exec, compile or shell, and imports by name only modules beside the one that does."""
    for path in PRODUCT:
        name = path.relative_to(ROOT).as_posix()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(node, ast.Call):
                continue
            called = ast.unparse(node.func)
            assert called not in {"eval", "exec", "compile", "__import__", "os.system"}, name
            assert not called.startswith(("os.exec", "os.spawn", "os.popen")), name
            if called.endswith("import_module"):
                # Its own modules out of a fixed table; another distribution's come as entry points.
                assert ast.unparse(node.args[0]).startswith("f'{__name__}."), name
            for keyword in node.keywords:
                assert keyword.arg != "shell", name
