#!/usr/bin/env python3
"""Sign the policies that come with Cloister: `packaging/sign_policies.py [--key FILE] [--passphrase-file FILE]`.

With the maker's key before a release. Without a key one is made, used once and thrown away: the signatures then say
that the files are as they were when they were signed, and nothing about by whom.
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from synth_engine import crypto  # noqa: E402 - the checkout stands on the path only now
from synth_engine.validation.policies import sign_policy  # noqa: E402 - as above


def main() -> None:
    """Sign each file of resources/policies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--key", type=Path)
    parser.add_argument("--passphrase-file", type=Path)
    asked = parser.parse_args()
    key = crypto.new_signing_key()
    if asked.key is not None:
        words = asked.passphrase_file
        passphrase = None if words is None else words.read_text(encoding="utf-8").splitlines()[0]
        key = crypto.load_signing_key(asked.key, passphrase)
    for path in sorted((ROOT / "resources" / "policies").glob("*.json")):
        print(f"{path.name} signed by {sign_policy(path, key).signed_by}")


if __name__ == "__main__":
    main()
