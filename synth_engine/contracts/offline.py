"""The offline guard: refuses the network in every process of ours, whatever library tries.

Two fences. An audit hook, which cannot be taken out again, stops Python code on every system. On Linux a filter
in the kernel (seccomp) stops native code too, and every process that ours start inherit it: workers and the
command line stand behind it, the window does not (its screen may be at the other end of a network). Elsewhere the
installer's firewall rule is the second fence. Imports nothing that could open a socket itself.
"""

from __future__ import annotations

import errno
import os
import struct
import sys
from typing import Final

_guarded = False
_walled: bool = False
_NAMES: Final = frozenset(
    {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"}
)
_CALLS: Final = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
# Qt's own ways out, which no hook of Python's socket would see.
_MODULES: Final = frozenset(
    f"PySide6.Qt{name}" for name in ("Network", "WebSockets", "WebEngineCore", "HttpServer")
)
_LOCAL_FAMILIES: Final = frozenset({-1, 1})  # "say it later" and AF_UNIX

# What the filter is written in: Linux, include/uapi/linux/{filter,bpf_common,seccomp,audit}.h.
_LOAD, _EQUAL, _AT_LEAST, _RETURN = 0x20, 0x15, 0x35, 0x06
_ALLOW, _REFUSE = 0x7FFF0000, 0x00050000
_NO_NEW_PRIVILEGES, _SET_FILTER, _FILTER_MODE = 38, 22, 2
_AT_NUMBER, _AT_MACHINE, _AT_FIRST_ARGUMENT = 0, 4, 16
# Machine -> its name to the kernel, number of socket(), first number of a second way to call it.
_MACHINES: Final = {"x86_64": (0xC000003E, 41, 0x40000000), "aarch64": (0xC00000B7, 198, None)}
_IO_URING_SETUP = 425  # could open sockets past the filter; the same number everywhere


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event == "import":
        if arguments[0] in _MODULES:
            raise PermissionError(event)
    elif event in _NAMES:
        raise PermissionError(event)
    elif event == "socket.__new__":
        # Python on Windows makes its socket pairs from loopback, so they must be made there.
        if sys.platform != "win32" and arguments[1] not in _LOCAL_FAMILIES:
            raise PermissionError(event)
    elif event in _CALLS:
        address = arguments[1] if len(arguments) > 1 else None
        # A local socket's address is a path; an internet address is a tuple.
        loopback = (
            sys.platform == "win32"
            and isinstance(address, tuple)
            and address[:1] in {("127.0.0.1",), ("::1",)}
        )
        if isinstance(address, tuple) and not loopback:
            raise PermissionError(event)


def refuse_network() -> None:
    """Refuse name look-ups, internet sockets and addresses from now on, in this process."""
    global _guarded  # noqa: PLW0603 - a hook stays for good: one is enough
    if not _guarded:
        _guarded = True
        sys.addaudithook(_refuse)


def _program(machine: tuple[int, int, int | None]) -> bytes:
    """The filter: sockets of the local kind only, by whatever door."""
    name, socket_number, second_way = machine
    refuse = _REFUSE | errno.EACCES
    steps: list[tuple[int, int, int, int]] = [
        (_LOAD, 0, 0, _AT_MACHINE),
        (_EQUAL, 1, 0, name),
        (_RETURN, 0, 0, refuse),  # another machine's numbers mean other calls
        (_LOAD, 0, 0, _AT_NUMBER),
    ]
    if second_way is not None:
        steps += [(_AT_LEAST, 0, 1, second_way), (_RETURN, 0, 0, refuse)]
    steps += [
        (_EQUAL, 0, 1, _IO_URING_SETUP),
        (_RETURN, 0, 0, _REFUSE | errno.ENOSYS),
        (_EQUAL, 1, 0, socket_number),
        (_RETURN, 0, 0, _ALLOW),
        (_LOAD, 0, 0, _AT_FIRST_ARGUMENT),
        (_EQUAL, 0, 1, 1),  # AF_UNIX
        (_RETURN, 0, 0, _ALLOW),
        (_RETURN, 0, 0, refuse),
    ]
    return b"".join(struct.pack("=HBBI", *step) for step in steps)


def wall_off_network() -> bool:
    """Let the kernel refuse the network to this process, its threads to come and all it starts.

    There is no way back. Return whether the wall stands: False on another system or machine, and where the
    kernel is made without such filters. Reads: seccomp(2), prctl(2).
    """
    global _walled  # noqa: PLW0603 - a filter stays for good: one is enough
    machine = _MACHINES.get(os.uname().machine) if sys.platform == "linux" else None
    if machine is None or _walled:
        return _walled
    import ctypes

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_void_p))

    steps = _program(machine)
    kept = ctypes.create_string_buffer(steps, len(steps))
    program = Program(len(steps) // 8, ctypes.cast(kept, ctypes.c_void_p))
    try:
        prctl = ctypes.CDLL(None, use_errno=True).prctl
    except (OSError, AttributeError):
        return False
    zero = ctypes.c_ulong(0)
    if prctl(_NO_NEW_PRIVILEGES, ctypes.c_ulong(1), zero, zero, zero) != 0:
        return False
    failed: int = prctl(_SET_FILTER, ctypes.c_ulong(_FILTER_MODE), ctypes.byref(program))
    _walled = failed == 0
    return _walled


def is_guarded() -> bool:
    """Whether the audit hook listens in this process."""
    return _guarded


def is_walled() -> bool:
    """Whether the kernel refuses the network to this process because it was asked to here."""
    return _walled
