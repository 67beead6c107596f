"""What a vault remembers between exports, in ``.briefing/vault.json``: which files were made, and what of.

Each file tells by its own ledger what was written into it. This one tells what no file can: that a file was
made and is gone since, and what a note said when the vault and the library last agreed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from briefing_app.domain.errors import ExportError
from briefing_app.exporters import files

FOLDER = ".briefing"
_SCHEMA = 1


@dataclass(frozen=True, slots=True)
class Known:
    """A page that was made: its place under the vault (slashes), title, kind and day for the index.

    ``made`` is the fingerprint of what the library had for it, ``file`` that of the file's bytes after, and
    ``front`` that of its front matter where no word of that is the user's.
    """

    path: str
    title: str
    kind: str
    day: str = ""
    made: str = ""
    file: str = ""
    front: str = ""


@dataclass(slots=True)
class Memory:
    """``pages`` by id; ``notes`` by id as vault and library last agreed on them; ``adopted`` are ids of notes
    that began in the vault: their words there are the user's, and are never removed."""

    pages: dict[str, Known] = field(default_factory=dict)
    notes: dict[str, str] = field(default_factory=dict)
    adopted: set[str] = field(default_factory=set)


def path_of(root: Path) -> Path:
    """Where the memory of the vault at ``root`` lies."""
    return root / FOLDER / "vault.json"


def load(root: Path) -> tuple[Memory, bytes | None]:
    """The memory, empty for a new vault, and the bytes it was read from. Raises ExportError."""
    path = path_of(root)
    try:
        data = files.content(path)
    except OSError as error:
        raise ExportError(f"{path} cannot be read: {files.reason(error)}.") from error
    if data is None:
        return Memory(), None
    try:
        return _read(json.loads(data)), data
    except (ValueError, TypeError, KeyError, AttributeError) as error:
        raise ExportError(
            f"{path} is damaged: it tells which files you deleted. Restore it, or delete it; then files you "
            "deleted are made again."
        ) from error


def _read(value: Mapping[str, Any]) -> Memory:
    if value["schema"] != _SCHEMA:
        raise ValueError(value["schema"])
    pages = {str(key): Known(**known) for key, known in value["pages"].items()}
    notes = {str(key): str(body) for key, body in value["notes"].items()}
    return Memory(pages, notes, set(value["adopted"]))


def dumped(memory: Memory) -> bytes:
    """The bytes to keep; the same for the same memory."""
    value = {
        "schema": _SCHEMA,
        "pages": {key: asdict(known) for key, known in sorted(memory.pages.items())},
        "notes": dict(sorted(memory.notes.items())),
        "adopted": sorted(memory.adopted),
    }
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
