"""A worker program whose work behaves badly on purpose. Refuses to run outside a test."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

if os.environ.get("CLOISTER_TEST_RUN") != "1":
    sys.exit("fakes run in tests only")

from synth_engine.contracts.errors import UserFixable
from synth_engine.worker.serving import serve


def fine(params, secrets, context):
    """Report and answer; print a great deal on the way, as libraries do."""
    print("a library says hello")
    sys.stdout.flush()
    os.write(1, b"noise on descriptor one\n")
    subprocess.run([sys.executable, "-c", "print('a grandchild prints')"], check=True)
    for at in range(50):
        context.progress("fit.rows", at, 50)
        print("more noise")
    context.progress("fit.rows", 50, 50)
    return {"echo": params["echo"], "secret_length": len(secrets["key"])}


def where_is_the_secret(params, secrets, context):
    """Look for the secret in argv, environment and command line of this process."""
    secret = secrets["key"].encode()
    process = Path("/proc/self")
    seen = [name for name in ("cmdline", "environ") if secret in (process / name).read_bytes()]
    return {"seen": seen}


def slow(params, secrets, context):
    """Work for a minute, reporting."""
    for at in range(6_000):
        context.progress("fit.rows", at, 6_000)
        time.sleep(0.01)
    return {}


def deaf(params, secrets, context):
    """Work for a minute without reporting, deaf to SIGTERM."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    context.progress("fit.rows", 0, 1)
    time.sleep(60)
    return {}


def with_grandchild(params, secrets, context):
    """Start a process that would outlive us, and name it."""
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"])
    Path(params["file"]).write_text(str(child.pid))
    context.progress("fit.rows", 0, 1)
    time.sleep(60)
    return {}


def aborts(params, secrets, context):
    """Die of a signal, as a crashing library does."""
    os.abort()


def aborts_reading(params, secrets, context):
    """Dies as a library in C dies of a hostile file."""
    context.progress("read.parse", 0)
    aborts(params, secrets, context)


def killed(params, secrets, context):
    """Die as the system's out-of-memory killer does it."""
    os.kill(os.getpid(), signal.SIGKILL)


def leaves(params, secrets, context):
    """End without a word."""
    os._exit(0)


def quotes_data(params, secrets, context):
    """Fail with an exception whose text quotes a cell."""
    raise ValueError("could not convert string to float: 'canary-1a2b3c'")


def refuses(params, secrets, context):
    """Fail with a code of ours."""
    raise UserFixable("STEP.NEEDS", step="import")


def phones_home(params, secrets, context):
    """Try the network."""
    import socket

    socket.create_connection(("192.0.2.1", 9), timeout=1)
    return {}


def doors(params, secrets, context):
    """Try every door to the network; with `pool`, from a process pool too."""
    import doors as others

    return {"tried": others.tried(), "pool": others.loky() if params.get("pool") else []}


def draws(params, secrets, context):
    """Draw a picture, as a plug-in might, and ask for a temporary file."""
    import io
    import tempfile

    from matplotlib.figure import Figure

    picture = io.BytesIO()
    figure = Figure()
    figure.subplots().plot([1, 2])
    figure.savefig(picture, format="png")
    try:
        with tempfile.NamedTemporaryFile():
            temporary = "open"
    except OSError:
        temporary = "refused"
    return {"bytes": len(picture.getvalue()), "temporary": temporary}


def memory(params, secrets, context):
    """Run out of memory politely."""
    raise MemoryError


WORK = {
    work.__name__: work
    for work in (
        fine,
        where_is_the_secret,
        slow,
        deaf,
        with_grandchild,
        aborts,
        aborts_reading,
        killed,
        leaves,
    )
} | {work.__name__: work for work in (quotes_data, refuses, phones_home, doors, draws, memory)}


def raw(lines: list[bytes]) -> None:
    """Answer with exactly these bytes, whatever they are."""
    sys.stdin.buffer.readline()
    out = os.fdopen(1, "wb", buffering=0)
    for line in lines:
        out.write(line)
    time.sleep(0.2)
    os._exit(0)


if __name__ == "__main__":
    if len(sys.argv) > 1:
        raw(
            [
                b"x" * 70_000 + b"\n" if part == "long" else bytes.fromhex(part)
                for part in sys.argv[1:]
            ]
        )
    serve(lambda kind: WORK[kind])
