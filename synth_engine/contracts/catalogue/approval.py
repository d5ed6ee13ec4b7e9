"""Codes of approvals, certificates and what follows a key: requests, officers, PKI, notes."""

from __future__ import annotations

from synth_engine.contracts.catalogue.entry import Entry

_STAYS = "Nothing left the project. The refusal is in the audit log."
_NOT_SIGNED = "Nothing was signed."
_ASK = (
    "Ask for approval with `cloister request`, let the officer answer with `cloister approve`, and "
    "give the answer with --approval."
)

ENTRIES: dict[str, Entry] = {
    # -- approvals ------------------------------------------------------------------------------
    "APPROVAL.NEEDED": Entry(
        "refused",
        "The policy asks for a second person's approval of this release.",
        _STAYS,
        _ASK,
    ),
    "APPROVAL.SELF": Entry(
        "refused",
        "The approval comes from the person who asks: the same key, certificate or name.",
        "Two people must answer for this release. Nothing left.",
        "Let somebody else approve, with a key and a name of their own.",
    ),
    "APPROVAL.NOT_AN_OFFICER": Entry(
        "refused",
        "The key that approved is not one of the officers' keys that the policy names.",
        "Only they may approve a release under this policy. Nothing left.",
        "Let one of the officers approve; whoever keeps the policy can add a key to it.",
    ),
    "APPROVAL.REJECTED": Entry(
        "refused",
        "The request was rejected by {person}.",
        "A rejected request stays rejected. Nothing left.",
        "Read the reason, change what it names, and ask again.",
    ),
    "APPROVAL.OTHER_REQUEST": Entry(
        "refused",
        "The approval is for another request.",
        "An approval counts for the one request it was given for. Nothing left.",
        "Choose the approval that belongs to this request.",
    ),
    "APPROVAL.UNKNOWN_REQUEST": Entry(
        "refused",
        "The approval answers a request that this project never made.",
        _STAYS,
        "Choose the approval that belongs to this project, or ask for one with `cloister request`.",
    ),
    "APPROVAL.USED": Entry(
        "refused",
        "This approval was used for a release already.",
        "An approval is for one release. Nothing left.",
        "Ask for another one with `cloister request`.",
    ),
    "APPROVAL.OTHER_SIGNER": Entry(
        "refused",
        "The release would be signed with another key than the request.",
        "The officer approved a release by the one who asked. Nothing left.",
        "Sign with the key that signed the request, or ask again with this one.",
    ),
    "APPROVAL.OVERRIDES_DIFFER": Entry(
        "refused",
        "The approval names other overrides than the request.",
        "Each failed line that passes must have been approved as it stands. Nothing left.",
        "Ask for approval again.",
    ),
    "APPROVAL.DIFFERS": Entry(
        "refused",
        "What would leave is not what was approved: {what}.",
        "The project, its policy or what was said about the release changed since. Nothing left.",
        "Ask for approval again; the earlier one is void.",
    ),
    "APPROVAL.GATE_REFUSES": Entry(
        "refused",
        "The policy refuses the release that is asked for: {metrics}.",
        "An approval cannot open the gate; only named overrides in the request can. Nothing was approved.",
        "Reject the request, or ask for one with overrides and their reasons.",
    ),
    "APPROVAL.MISSING": Entry(
        "user",
        "There is no approval at {path}.",
        "An approval is one small file; where it was signed with a certificate too, that signature "
        "stands beside it under the same name with .p7s at the end.",
        "Check the path, and bring both files along.",
    ),
    "APPROVAL.NOT_AN_APPROVAL": Entry(
        "user",
        "{path} is not an approval, or was changed after it was signed.",
        "Nothing was released.",
        "Get the file again from whoever approved.",
    ),
    "APPROVAL.CERTIFICATE": Entry(
        "user",
        "{path} is not the certificate's signature that the approval names.",
        "Nothing was released.",
        "Get both files again from whoever approved.",
    ),
    "APPROVAL.NOT_A_REQUEST": Entry(
        "user",
        "There is no release request at {path}.",
        "A request is a file that `cloister request` wrote.",
        "Check the path.",
    ),
    "APPROVAL.REQUEST_CHANGED": Entry(
        "user",
        "The request {path} was changed after it was signed: {part}.",
        "What it shows is not what would leave. Nothing was approved.",
        "Do not approve it. Get it again from whoever asks, on another way.",
    ),
    "APPROVAL.PERSON_NEEDED": Entry(
        "user",
        "An approval needs the name of the person who gives it.",
        "The name is signed and stands in the release.",
        "Give the name with --person.",
    ),
    "APPROVAL.REASON_NEEDED": Entry(
        "user",
        "A rejection needs a reason.",
        "Whoever asked must know what to change.",
        "Give it with --reason.",
    ),
    # -- certificates ---------------------------------------------------------------------------
    "CERTIFICATE.INVALID": Entry(
        "user",
        "{path} is not a certificate that Cloister can read.",
        "It reads PEM, DER and PKCS #12 files. Nothing was signed.",
        "Choose the certificate's file, or ask whoever runs the site's PKI for one of these forms.",
    ),
    "CERTIFICATE.KEY_INVALID": Entry(
        "user",
        "{path} is not a private key that Cloister can read.",
        _NOT_SIGNED,
        "Choose the key that belongs to the certificate, in PEM or DER.",
    ),
    "CERTIFICATE.KEY_MISSING": Entry(
        "user",
        "{path} holds a certificate and no private key.",
        _NOT_SIGNED,
        "Give the key with --cert-key; if it is on a smartcard, say --sign-outside.",
    ),
    "CERTIFICATE.OTHER_KEY": Entry(
        "user",
        "The private key does not belong to the certificate in {path}.",
        _NOT_SIGNED,
        "Choose the key that the certificate was made for.",
    ),
    "CERTIFICATE.WEAK": Entry(
        "user",
        "The certificate in {path} has a key that is not strong enough, or of another kind.",
        "Cloister signs with P-384, P-521, or RSA of 3,072 bits and more.",
        "Ask whoever runs the site's PKI for such a certificate.",
    ),
    "CERTIFICATE.NOT_FOR_SIGNING": Entry(
        "user",
        "The certificate in {path} was not issued for signing documents.",
        "Its key usage allows neither digital signatures nor non-repudiation. Nothing was signed.",
        "Ask whoever runs the site's PKI for one that does.",
    ),
    "CERTIFICATE.NOT_VALID_NOW": Entry(
        "user",
        "The certificate in {path} is not valid now (it is valid until {until}).",
        _NOT_SIGNED,
        "Check the clock of this machine, or get a new certificate.",
    ),
    "CERTIFICATE.ROOTS_INVALID": Entry(
        "user",
        "The file of root certificates cannot be read.",
        "Nothing can be said about the certificate that signed the release.",
        "Give a PEM file with the site's root certificates.",
    ),
    "CERTIFICATE.NOT_ANNOUNCED": Entry(
        "user",
        "The release in {path} does not expect a certificate's signature.",
        "Which signatures belong to a release is part of what is signed. Nothing was changed.",
        "Release again with --certificate and --sign-outside.",
    ),
    "CERTIFICATE.SIGNATURE_INVALID": Entry(
        "user",
        "{path} is not a detached signature on this release's manifest by the certificate it announces.",
        "Nothing was changed.",
        "Sign exactly manifest.json, in DER, with the announced certificate, as docs/approval.md says.",
    ),
    # -- keys: copies and notes -----------------------------------------------------------------
    "KEYS.COPY_DIFFERS": Entry(
        "environment",
        "What was read back from {path} is not the key that was written.",
        "The disk or the memory stick is not to be trusted. The copy was removed; the key is as it was.",
        "Use another medium.",
    ),
    "KEYS.NOTE_INVALID": Entry(
        "user",
        "Note {number} of the trust file is damaged or no note of Cloister's.",
        "It may have been a revocation, so nothing is trusted until it is readable.",
        "Get the note again from whoever signed it, or take the line out.",
    ),
}
