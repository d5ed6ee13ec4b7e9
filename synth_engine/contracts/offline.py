"""The offline guard: refuses the network in every process of ours, whatever library tries.

An audit hook cannot be taken out again. It catches Python code; it is no wall against native code, which the
installer's firewall rule and, on Linux, a network namespace are. Imports nothing that could open a socket itself.
"""

from __future__ import annotations

import sys

_guarded = False
_NAMES = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
_CALLS = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in _NAMES:
        raise PermissionError(event)
    if event in _CALLS:
        address = arguments[1] if len(arguments) > 1 else None
        # A local socket's address is a path; an internet address is a tuple. Python on Windows makes
        # its socket pairs from loopback, so that must pass there.
        loopback = (
            sys.platform == "win32"
            and isinstance(address, tuple)
            and address[:1] in {("127.0.0.1",), ("::1",)}
        )
        if isinstance(address, tuple) and not loopback:
            raise PermissionError(event)


def refuse_network() -> None:
    """Refuse name look-ups and internet addresses from now on, in this process."""
    global _guarded  # noqa: PLW0603 - a hook stays for good: one is enough
    if not _guarded:
        _guarded = True
        sys.addaudithook(_refuse)
