"""File names that every system takes, and writes that leave the old file or the new, never a part."""

from __future__ import annotations

import errno
import os
import re
import secrets
import stat
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

_STEM_BYTES = 120
"""With a suffix and an extension well below the 143 bytes of an encrypted home, the shortest limit met."""

_SPELLED = str.maketrans({'"': "'", ":": " -", "/": "-", "\\": "-", "|": "-", "[": "(", "]": ")"})
# Not allowed on Windows (?*<>), not allowed in wikilinks (#^), not visible (controls, bidi overrides).
_DROPPED = re.compile(
    r"[?*<>#^\x00-\x08\x0e-\x1f\x7f\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
_RESERVED = re.compile(r"(?i)(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)\s*(?:\.|$)")
DRAFT = ".briefing-"
"""How the names of files begin that are gone when the work is done."""
_JOINERS = "\u200d\ufe0e\ufe0f"

_REASONS = {
    errno.ENOSPC: "the disk is full. Free some space and export again",
    errno.EDQUOT: "your disk quota is used up. Free some space and export again",
    errno.EROFS: "the disk is read-only. Choose another folder",
    errno.EACCES: "it may not be written. Check its permissions, or close the program that has it open",
    errno.EPERM: "it may not be written. Check its permissions, or close the program that has it open",
    errno.EISDIR: "a folder of that name stands in the way. Rename it and export again",
}


class ChangedMeanwhileError(OSError):
    """Another program wrote the file between our reading and our writing."""


def safe_stem(title: str, suffix: str = "") -> str:
    """A file name without extension, made of ``title`` and ``suffix``, for any system and for wikilinks."""
    name = _tidy(title) or "Untitled"
    tail = _tidy(suffix)
    tail = f" {_cut(tail, 60)}" if tail else ""
    stem = _cut(name, _STEM_BYTES - len(tail.encode())) + tail
    return f"_{stem}" if _RESERVED.match(stem) else stem


def fold(name: str) -> str:
    """The same for all names that some file system takes for one: letter case and Unicode form."""
    return unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", name).casefold())


def _tidy(text: str) -> str:
    plain = _DROPPED.sub("", unicodedata.normalize("NFC", text).translate(_SPELLED))
    return " ".join(plain.split()).lstrip(". ").rstrip(". ")


def _cut(text: str, size: int) -> str:
    """At most ``size`` bytes of UTF-8, ending after a word or at least after a whole character."""
    if len(text.encode()) <= size:
        return text
    kept = text.encode()[:size].decode(errors="ignore")
    while kept and (_extends(text[len(kept)]) or kept[-1] == "\u200d"):
        kept = kept[:-1]
    words = kept.rpartition(" ")[0] if text[len(kept)] != " " else kept
    return (words if len(words) > len(kept) // 2 else kept).rstrip(". ")


def _extends(sign: str) -> bool:
    return bool(unicodedata.combining(sign)) or sign in _JOINERS or "\U0001f3fb" <= sign <= "\U0001f3ff"


def write(path: Path, data: bytes, *, expected: bytes | None) -> None:
    """Put ``data`` in place of the file's content ``expected``; None where there is no file yet.

    The new content is written beside the file, brought to the disk and then renamed over it: whatever
    goes wrong, the old file is as it was. Permissions are kept; a symbolic link stays one. Raises OSError,
    and ChangedMeanwhileError where the file no longer has the content it was read with.
    """
    with writing(path, expected=expected) as file:
        file.write(data)


_ANYTHING = b"\0 any content"


@contextmanager
def writing(path: Path, *, expected: bytes | None = _ANYTHING) -> Iterator[BinaryIO]:
    """A file to write a new content of ``path`` into, piece by piece; as ``write``, for large files.

    It takes the old content's place when the block ends, and nothing happens where that raises. Without
    ``expected``, whatever stands there is replaced.
    """
    target = real(path)
    before = writable(target) if expected is _ANYTHING or expected is not None else None
    draft, descriptor = draft_beside(target)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if before:
            keep_owner_and_mode(before, draft)
        if expected is not _ANYTHING and content(target) != expected:
            raise ChangedMeanwhileError  # noqa: TRY301 - the draft is to be removed in this case too
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise


def real(path: Path) -> Path:
    """The file that ``path`` stands for: a symbolic link stays one when its file is replaced."""
    return path.resolve() if path.is_symlink() else path


def writable(path: Path) -> os.stat_result | None:
    """The state of the file, None where there is none. Raises PermissionError for one that is read-only."""
    try:
        state = path.stat()
    except FileNotFoundError:
        return None
    if not state.st_mode & 0o222:
        raise PermissionError(errno.EACCES, "The file is read-only", str(path))
    return state


_BINARY = getattr(os, "O_BINARY", 0)


def draft_beside(target: Path) -> tuple[Path, int]:
    """A new hidden file in the target's folder, and its descriptor open for reading and writing."""
    draft = target.with_name(f"{DRAFT}{secrets.token_hex(6)}.tmp")
    # Not tempfile: its files are private to the user, and a new file is to follow the umask.
    return draft, os.open(draft, os.O_RDWR | os.O_CREAT | os.O_EXCL | _BINARY, 0o666)


def content(path: Path) -> bytes | None:
    """The file's bytes, None where there is no file. Raises OSError."""
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def keep_owner_and_mode(before: os.stat_result, new: Path) -> None:
    """Give ``new`` the owner and the permissions of the file it is to replace."""
    after = new.stat()
    if hasattr(os, "chown") and (before.st_uid, before.st_gid) != (after.st_uid, after.st_gid):
        with suppress(OSError):  # only the owner's own files and groups can be given
            os.chown(new, before.st_uid, before.st_gid)
    new.chmod(stat.S_IMODE(before.st_mode))


def reason(error: OSError) -> str:
    """Why a file cannot be read or written, for the user."""
    if isinstance(error, ChangedMeanwhileError):
        return "another program changed it during the export. Export again"
    return _REASONS.get(error.errno or 0, error.strerror or type(error).__name__)
