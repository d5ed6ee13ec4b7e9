"""Every door to the network that a library could try, tried. Nothing that is sent could arrive: 192.0.2.0/24
is set aside for documentation (RFC 5737) and `.invalid` for names that are none (RFC 6761).

Refuses to run outside a test. Answers are "refused" (by us), "open", or the name of another error.
"""

from __future__ import annotations

import errno
import os
import subprocess
import sys

if os.environ.get("CLOISTER_TEST_RUN") != "1":
    sys.exit("fakes run in tests only")

NOWHERE = ("192.0.2.1", 9)
GRANDCHILD = """
import errno, socket
try:
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
except OSError as error:
    print("refused" if error.errno == errno.EACCES else type(error).__name__)
else:
    print("open")
"""


def _outcome(call) -> str:
    try:
        call()
    except PermissionError:
        return "refused"
    except BaseException as error:
        return type(error).__name__
    return "open"


def _native() -> None:
    """A socket as native code makes one: no hook of Python's sees it."""
    import ctypes

    made = ctypes.CDLL(None, use_errno=True).socket(2, 2, 0)
    if made < 0:
        raise OSError(ctypes.get_errno(), "socket")
    os.close(made)


def _grandchild(*words: str) -> str:
    done = subprocess.run([sys.executable, *words], capture_output=True, text=True, timeout=60)
    return done.stdout.strip() or done.stderr.strip()[-80:]


def tried() -> dict[str, str]:
    """Try them all."""
    import socket
    import urllib.request

    def datagram() -> None:
        with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
            one.sendto(b"x", NOWHERE)

    def listen() -> None:
        with socket.socket(socket.AF_INET6) as one:
            one.bind(("::1", 0))

    def raw() -> None:
        import _socket

        one = _socket.socket()  # says no family: only what it then does can be refused
        one.settimeout(1)
        one.connect(NOWHERE)

    said = {
        "connect": _outcome(lambda: socket.create_connection(NOWHERE, timeout=1)),
        "raw connect": _outcome(raw),
        "datagram": _outcome(datagram),
        "listen": _outcome(listen),
        "name": _outcome(lambda: socket.getaddrinfo("host.invalid", 80)),
        "old name": _outcome(lambda: socket.gethostbyname("host.invalid")),
        "number": _outcome(lambda: socket.gethostbyaddr("192.0.2.1")),
        "url": _outcome(lambda: urllib.request.urlopen("http://192.0.2.1/", timeout=1)),
        "native": _outcome(_native),
        "grandchild": _grandchild("-c", GRANDCHILD),
    }
    # urllib wraps what it meets.
    if said["url"] == "URLError":
        said["url"] = _outcome(_unwrapped(urllib.request))
    pair = socket.socketpair()
    pair[0].sendall(b"x")
    said["pair"] = "open" if pair[1].recv(1) == b"x" else "closed"
    for end in pair:
        end.close()
    return said


def _unwrapped(request):
    def call() -> None:
        try:
            request.urlopen("http://192.0.2.1/", timeout=1)
        except OSError as error:
            reason = getattr(error, "reason", error)
            raise reason from None

    return call


def _loky_task() -> str:
    try:
        _native()
    except OSError as error:
        return "refused" if error.errno == errno.EACCES else type(error).__name__
    return "open"


def loky() -> list[str]:
    """What joblib's process pool meets, as scikit-learn would start it."""
    from joblib import Parallel, delayed

    return list(Parallel(n_jobs=2, backend="loky")(delayed(_loky_task)() for _ in range(2)))


if __name__ == "__main__":
    import json

    sys.stdout.write(json.dumps(tried()))
