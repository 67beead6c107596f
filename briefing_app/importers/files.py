"""A file's bytes, without ever waiting on a pipe or filling the memory."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

from briefing_app.domain.errors import UnreadableFileError

MAX_BYTES = 50 * 1024 * 1024

# A pipe without a writer would block open() for ever; on Windows line ends must stay as they are.
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)

_REASONS = {
    errno.ENOENT: "does not exist. Check its name.",
    errno.ENOTDIR: "does not exist. Check its name.",
    errno.EACCES: "may not be read by you. Change its permissions or copy it.",
    errno.EPERM: "may not be read by you. Change its permissions or copy it.",
    errno.ELOOP: "is a link that leads back to itself.",
    errno.ENAMETOOLONG: "has too long a name.",
    errno.EISDIR: "is a folder, not a file.",
    errno.EIO: "cannot be read: the disk reports an error.",
}


def read_bytes(path: Path) -> bytes:
    """All bytes of a regular file of at most ``MAX_BYTES``, never empty. Raises UnreadableFileError."""
    try:
        _refuse_special(path, path.stat())
        with os.fdopen(os.open(path, _FLAGS), "rb") as file:
            _refuse_special(path, os.fstat(file.fileno()))
            data = file.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path, reason_of(error)) from error
    if len(data) > MAX_BYTES:
        raise UnreadableFileError(path, _TOO_LARGE)
    if not data:
        raise UnreadableFileError(path, "is empty.")
    return data


def reason_of(error: OSError | ValueError) -> str:
    """Why the system would not give a file or folder, as a sentence without its subject."""
    if isinstance(error, OSError) and error.errno is not None:
        return _REASONS.get(error.errno, f"cannot be read: {os.strerror(error.errno)}.")
    return "has a name that no file can have."


def origin_of(path: Path) -> str:
    """The file's absolute path as text that can be stored: bytes that are no UTF-8 are written ``\\xff``."""
    return os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")


_TOO_LARGE = f"is larger than {MAX_BYTES // 1024 // 1024} MB. Split it, or save the article's text alone."


def _refuse_special(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFileError(path, "is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(path, "is a pipe, socket or device, not a file.")
    if status.st_size > MAX_BYTES:
        raise UnreadableFileError(path, _TOO_LARGE)
