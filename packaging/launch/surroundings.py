"""What a frozen program changes in its surroundings before anything of ours runs. Nothing but on Linux.

The starter of a frozen program points the system's loader at our libraries. That has done its work by now, and must
not reach programs of the system that we start (openssl, the browser): they would load our libraries for theirs.
"""

import os
import sys


def settle() -> None:
    """Give the loader's path back; add our fonts to the system's, which a bare machine may not have."""
    if sys.platform != "linux":
        return
    before = os.environ.pop("LD_LIBRARY_PATH_ORIG", None)
    if before is None:
        os.environ.pop("LD_LIBRARY_PATH", None)
    else:
        os.environ["LD_LIBRARY_PATH"] = before
    fonts = os.path.join(os.path.dirname(os.path.abspath(sys.executable)), "lib", "fonts.conf")
    if os.path.isfile(fonts):
        os.environ.setdefault("FONTCONFIG_FILE", fonts)
