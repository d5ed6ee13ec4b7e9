"""Small signed papers beside a release: a request, an approval, a note on a key. Bytes in, bytes out.

Each is a DSSE envelope over an in-toto statement, like a manifest, and holds the public key that signed it: a
paper is whole in itself; whose key it is must be known from elsewhere. Must not read or write files.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from synth_engine.contracts.errors import UserFixable
from synth_engine.crypto import key_id_of, sha256, verify_signature
from synth_engine.release import statement as said

if TYPE_CHECKING:
    from collections.abc import Mapping

    from synth_engine.crypto import SigningKey

LARGEST: Final = 8 << 20
_PUBLIC: Final = "public_key"


@dataclass(frozen=True, slots=True)
class Paper:
    """A signed paper, read; its signature holds under the key it names.

    Attributes:
        digest: SHA-256 (hex) of the statement that is signed.
        key_id, public_pem: whose signature it carries.
        signature: 64 bytes.
        subjects: what it speaks of.
        says: its predicate, untrusted but for the signature.
    """

    digest: str
    key_id: str
    public_pem: bytes
    signature: bytes
    subjects: tuple[said.Subject, ...]
    says: dict[str, Any]


def paper(
    kind: str, subjects: tuple[said.Subject, ...], says: Mapping[str, Any], key: SigningKey
) -> bytes:
    """Sign a paper.

    Raises:
        ValueError, TypeError: what it says is not JSON.
    """
    body = said.statement(subjects, {**says, _PUBLIC: key.public_pem.decode()}, kind)
    return said.envelope(body, key.sign(said.pae(body)), key.key_id)


def read_paper(untrusted: bytes, kind: str) -> Paper:
    """Read a paper of a kind and check its signature.

    Raises:
        ValueError: it is none, or its signature does not hold.
    """
    if len(untrusted) > LARGEST:
        raise ValueError
    sealed = said.read_envelope(untrusted)
    subjects, says = said.read_claims(sealed.payload, kind)
    public = says.get(_PUBLIC)
    if not isinstance(public, str):
        raise ValueError  # noqa: TRY004 - one kind of answer for whatever is no paper
    pem = public.encode(errors="replace")
    try:
        key_id = key_id_of(pem)
    except UserFixable as error:
        raise ValueError from error
    if sealed.key_id != key_id or not verify_signature(
        pem, sealed.signature, said.pae(sealed.payload)
    ):
        raise ValueError
    return Paper(sha256(sealed.payload), key_id, pem, sealed.signature, subjects, says)
