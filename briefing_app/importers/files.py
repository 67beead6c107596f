"""Files opened for reading, without ever waiting on a pipe or filling the memory."""

from __future__ import annotations

import errno
import io
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from briefing_app.domain.errors import UnreadableFileError

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


@contextmanager
def open_file(path: Path) -> Iterator[BinaryIO]:
    """A regular file, not empty, open at its start. Raises UnreadableFileError, also while it is read."""
    try:
        _refuse_special(path, path.stat())
        handle = os.open(path, _FLAGS)
    except (OSError, ValueError) as error:
        raise UnreadableFileError(path, reason_of(error)) from error
    try:
        with os.fdopen(handle, "rb") as file:
            _refuse_special(path, os.fstat(handle))
            if not file.read(1):
                raise UnreadableFileError(path, "is empty.")
            file.seek(0)
            yield file
    except OSError as error:
        raise UnreadableFileError(path, reason_of(error)) from error


def bounded(path: Path, file: BinaryIO, limit: int) -> BinaryIO:
    """The file, if it has at most ``limit`` bytes. Raises UnreadableFileError."""
    size = file.seek(0, io.SEEK_END)
    file.seek(0)
    if size > limit:
        reason = f"is larger than {limit // 1024 // 1024} MB. Split it, or save the article's text alone."
        raise UnreadableFileError(path, reason)
    return file


def reason_of(error: OSError | ValueError) -> str:
    """Why the system would not give a file or folder, as a sentence without its subject."""
    if isinstance(error, OSError) and error.errno is not None:
        return _REASONS.get(error.errno, f"cannot be read: {os.strerror(error.errno)}.")
    return "has a name that no file can have."


def origin_of(path: Path) -> str:
    """The file's absolute path as text that can be stored: bytes that are no UTF-8 are written ``\\xff``."""
    return os.fsencode(path.absolute()).decode("utf-8", "backslashreplace")


def member_of(path: Path, name: str) -> Path:
    """Where a part of a file would be if the file were a folder: ``archive.zip/inner/name.txt``.

    Articles of a container have this as their origin, so that importing it again knows each of them. The
    name is the part's own and lasting one; whatever would lead out of the container is left out of it.
    """
    parts = PurePosixPath(name.replace("\\", "/").replace("\0", "")).parts
    return path.joinpath(*(part for part in parts if part not in ("/", "//", "..")))


def _refuse_special(path: Path, status: os.stat_result) -> None:
    if stat.S_ISDIR(status.st_mode):
        raise UnreadableFileError(path, "is a folder, not a file.")
    if not stat.S_ISREG(status.st_mode):
        raise UnreadableFileError(path, "is a pipe, socket or device, not a file.")
