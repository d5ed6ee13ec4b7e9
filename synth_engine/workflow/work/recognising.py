"""Registering synthetic tables, and asking of any file whether it is somebody's synthetic output."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from synth_engine import tables
from synth_engine.collapse import registry as pool_file
from synth_engine.collapse.mark_reading import read_mark
from synth_engine.collapse.recognition import recognise
from synth_engine.contracts import inputs
from synth_engine.contracts.errors import UserFixable
from synth_engine.crypto import site_key_of
from synth_engine.release.files import DATA
from synth_engine.workflow.work import marking
from synth_engine.workflow.work.origin import ENDINGS, Origin, origin_of, release_of

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from synth_engine.collapse.mark_reading import Reading
    from synth_engine.collapse.recognition import Recognised
    from synth_engine.collapse.registry import Sealed, Shadow
    from synth_engine.crypto import SiteKey
    from synth_engine.workflow.work.store import WorkContext

_LARGEST_REGISTRY = 4 << 30
# From here on all of a table is called synthetic: a row or two may have been changed.
_ALL = 0.9
# What a watermark says at least of a table that is all ours: how strong it came out is not known.
_NEARLY = 0.7
SYNTHETIC, PARTLY, NOTHING, UNKNOWN = "synthetic", "partly-synthetic", "none-found", "not-checked"


def read_registry(path: Path) -> bytes:
    """The bytes of a registry (``POOL.NOT_A_REGISTRY``)."""
    try:
        return inputs.small(path, _LARGEST_REGISTRY)
    except (OSError, ValueError) as error:
        raise UserFixable("POOL.NOT_A_REGISTRY", path=str(path)) from error


def _is_registry(path: Path) -> bool:
    try:
        with inputs.opened(path) as stream:
            return pool_file.is_registry(stream.read(len(pool_file.MAGIC)))
    except OSError:
        return False


def _key(secrets: Mapping[str, str]) -> SiteKey:
    if not secrets.get("site_key"):
        raise UserFixable("POOL.NEEDS_KEY")
    return site_key_of(secrets["site_key"])


def _tables_of(path: Path) -> list[Path]:
    """The tables that a path stands for: of a release's folder all, each in one format."""
    if not path.is_dir() or release_of(path) is None:
        return [path]
    files = sorted((path / DATA).iterdir()) if (path / DATA).is_dir() else []
    found: dict[str, Path] = {}
    for ending in ENDINGS:
        for file in files:
            if file.suffix == ending:
                found.setdefault(file.stem, file)
    if not found:
        raise UserFixable("LINEAGE.NO_TABLE", path=str(path))
    return list(found.values())


def _registered(path: Path, key: SiteKey, context: WorkContext) -> Sealed:
    """A synthetic table from outside, with the lineage that its release says."""
    with origin_of(path) as origin:
        table, _ = tables.read_table(origin.file, context)
        known = pool_file.Provenance(path.stem)
        if origin.manifest:
            depth = origin.lineage.generation_depth
            known = pool_file.Provenance(
                path.stem, depth, origin.lineage.real_share, origin.manifest
            )
        return pool_file.seal(pool_file.register(table, key, known, context), key)


def pool(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """Register tables and releases, and put registries together. See ``cloister pool``."""
    out, force = Path(params["out"]), bool(params["force"])
    tables.check_free(out, force=force)
    found: list[Sequence[Sealed]] = []
    tables_in = 0
    for text in params["files"]:
        path = Path(text)
        if _is_registry(path):
            found.append(pool_file.from_bytes(read_registry(path), str(path)))
            continue
        for file in _tables_of(path):
            found.append([_registered(file, _key(secrets), context)])
            tables_in += 1
    return {**_written(out, found, force=force), "registered": tables_in}


def _written(out: Path, found: Sequence[Sequence[Sealed]], *, force: bool) -> dict[str, Any]:
    entries = pool_file.merge(*found)
    body = pool_file.to_bytes(entries)
    tables.write_bytes(out, body, force=force)
    return {"tables": len(entries), "bytes": len(body)}


def shadows_of(paths: Sequence[str], key: SiteKey) -> list[Shadow]:
    """Registered tables that the key opens.

    Raises:
        UserFixable: ``POOL.OTHER_KEY`` where a registry holds none of them.
    """
    shadows = []
    for text in paths:
        entries = pool_file.from_bytes(read_registry(Path(text)), text)
        own = [one for one in entries if one.key_id == key.key_id]
        if entries and not own:
            raise UserFixable("POOL.OTHER_KEY", path=text, key=key.key_id)
        shadows += [pool_file.unseal(one, key, text) for one in own]
    return shadows


def lineage(
    params: Mapping[str, Any], secrets: Mapping[str, str], context: WorkContext
) -> Mapping[str, Any]:
    """What papers and registries say of a file. See ``cloister lineage``."""
    path = Path(params["file"])
    papers: dict[str, Any] = {"release": release_of(path) is not None}
    if papers["release"]:
        try:
            with origin_of(path) as origin:
                return _by_papers(origin, papers)
        except UserFixable as error:
            if error.code not in {"LINEAGE.BROKEN_RELEASE", "LINEAGE.UNREADABLE"}:
                raise
            # Papers that do not hold are said and count for nothing; the rows are looked at.
            papers |= {"genuine": False, "code": error.code}
    if not path.exists():
        raise UserFixable("TABLES.UNREADABLE", path=str(path))
    if path.is_dir() and not papers["release"]:
        raise UserFixable("LINEAGE.NO_TABLE", path=str(path))
    if not params["registries"] and not secrets.get("site_key"):
        return _answer(UNKNOWN, papers, [], None)
    key = _key(secrets)
    shadows = shadows_of(params["registries"], key)
    if path.is_dir() or path.suffix.lower() == ".zip":
        tables_in = _tables_of(path)
        if tables_in == [path]:
            raise UserFixable("LINEAGE.NO_TABLE", path=str(path))
        path = tables_in[0]
    table, _ = tables.read_table(path, context)
    told = answer_of(recognise(table, shadows, key, context) if shadows else (), papers)
    return with_mark(told, read_mark(table, key, context), key)


def with_mark(told: Mapping[str, Any], reading: Reading, key: SiteKey) -> dict[str, Any]:
    """What rows said, and what the watermark says.

    Rows that are known say how many there are at most. Where none is known, or more are marked than that, the
    watermark speaks for the whole: it says how many are synthetic at least, and cannot say how many at most.

    Args:
        told: `answer_of`'s answer.
        reading: of the key's watermark.
        key: the site's.
    """
    mark = marking.answer_of(reading, key)
    most = told["share"]["high"] if told["ancestors"] else 0.0
    if not reading.found or reading.low <= most:
        return {**told, "watermark": mark}
    verdict = SYNTHETIC if reading.share >= _ALL and reading.low >= _NEARLY else PARTLY
    value = max(mark["share"]["value"], told["share"]["value"] or 0.0)
    share = {**mark["share"], "value": value}
    depth = max(1, told["depth"] or 1)
    return {**told, "verdict": verdict, "share": share, "depth": depth, "watermark": mark}


def _by_papers(origin: Origin, papers: dict[str, Any]) -> dict[str, Any]:
    """A genuine release: all of it is synthetic."""
    said = origin.lineage
    ancestors = [
        {"by": "manifest", "manifest": one, "depth": said.generation_depth - at}
        for at, one in enumerate(said.releases)
    ]
    papers |= {"genuine": True, "manifest": origin.manifest}
    share = {"value": 1.0, "low": 1.0, "high": 1.0}
    return _answer(SYNTHETIC, papers, ancestors, share, said.generation_depth)


def answer_of(
    told: Sequence[Recognised], papers: Mapping[str, Any] | None = None
) -> dict[str, Any]:
    """What is said of a table whose rows were compared: the registered tables that were met."""
    papers = papers or {"release": False}
    found = [one for one in told if one.found]
    ancestors = [
        {
            "by": "rows",
            "name": one.shadow.known.name,
            "manifest": one.shadow.known.manifest,
            "depth": one.shadow.known.depth if one.shadow.known.depth > 0 else None,
            "share": {"value": one.share, "low": one.low, "high": one.high},
            "log10_chance": round(one.log_chance / 2.302585093, 2),
            "digits": one.digits,
            "columns": one.columns,
        }
        for one in found
    ]
    if not found:
        high = max((one.high for one in told), default=None)
        share = None if high is None else {"value": 0.0, "low": 0.0, "high": high}
        return _answer(NOTHING if told else UNKNOWN, papers, [], share)
    # Registered tables do not share rows as a rule: what each of them gave adds up.
    low = min(1.0, max(one.low for one in found))
    value = min(1.0, sum(one.share for one in found))
    high = min(1.0, sum(one.high for one in found))
    depth = max(1, *(one.shadow.known.depth for one in found))
    share = {"value": value, "low": low, "high": high}
    return _answer(SYNTHETIC if low >= _ALL else PARTLY, papers, ancestors, share, depth)


def _answer(
    verdict: str,
    papers: Mapping[str, Any],
    ancestors: Sequence[Mapping[str, Any]],
    share: Mapping[str, float] | None,
    depth: int | None = None,
) -> dict[str, Any]:
    rounded = None if share is None else {k: round(v, 4) for k, v in share.items()}
    return {
        "verdict": verdict,
        "share": rounded or {"value": None, "low": None, "high": None},
        "depth": depth,
        "ancestors": list(ancestors),
        "papers": dict(papers),
    }
