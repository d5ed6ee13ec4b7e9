"""A model as bytes: one zip of `document.json` and plain `.npy` arrays. Opening it executes nothing."""

from __future__ import annotations

import io
import json
import zipfile
import zlib

import numpy as np

from synth_engine.contracts.errors import UserFixable
from synth_engine.contracts.plan import canonical_json
from synth_engine.contracts.synthesizer import Artefact

# A fixed time in every entry, so that the same model gives the same bytes.
_EPOCH = (1980, 1, 1, 0, 0, 0)
# A model of 20,000 columns stays far below; a bomb does not.
_LARGEST = 8 * 1024**3
_MOST_ARRAYS = 1_000_000


def artefact_to_bytes(artefact: Artefact) -> bytes:
    """Pack a model; the same model gives the same bytes."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED, compresslevel=6) as archive:

        def add(name: str, body: bytes) -> None:
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, body)

        add("document.json", canonical_json(artefact.document))
        for name in sorted(artefact.arrays):
            plain = io.BytesIO()
            np.lib.format.write_array(plain, artefact.arrays[name], allow_pickle=False)
            add(f"arrays/{name}.npy", plain.getvalue())
    return buffer.getvalue()


def artefact_from_bytes(untrusted: bytes) -> Artefact:
    """Unpack a model.

    Raises:
        UserFixable: ``SYNTH.ARTEFACT_INVALID`` for anything that is not one.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(untrusted)) as archive:
            entries = archive.infolist()
            if len(entries) > _MOST_ARRAYS or sum(e.file_size for e in entries) > _LARGEST:
                raise UserFixable("SYNTH.ARTEFACT_INVALID")
            document = json.loads(archive.read("document.json"))
            arrays = {}
            for entry in entries:
                if entry.filename.startswith("arrays/") and entry.filename.endswith(".npy"):
                    body = io.BytesIO(archive.read(entry))
                    name = entry.filename.removeprefix("arrays/").removesuffix(".npy")
                    arrays[name] = np.lib.format.read_array(body, allow_pickle=False)
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, EOFError) as error:
        raise UserFixable("SYNTH.ARTEFACT_INVALID") from error
    except (NotImplementedError, RuntimeError, ArithmeticError, MemoryError, OSError) as error:
        # A packing or an encryption of somebody else's, brackets without end, an array larger than memory.
        raise UserFixable("SYNTH.ARTEFACT_INVALID") from error
    if not isinstance(document, dict):
        raise UserFixable("SYNTH.ARTEFACT_INVALID")
    return Artefact(document, arrays)
