"""``references.json``: the articles as CSL-JSON, which pandoc's citations are looked up in."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from briefing_app.domain.errors import FileProblem
from briefing_app.exporters import files
from briefing_app.exporters.markdown.vault import Vault

NAME = "references.json"


def save(vault: Vault, entries: Iterable[dict[str, Any]]) -> None:
    """Bring the file up to date with ``entries`` of CSL-JSON; those of other ids stay."""
    path = vault.root / NAME
    try:
        old = files.content(path)
        known = json.loads(old) if old else []
        ids = [each["id"] for each in known]
    except OSError as error:
        vault.refuse(FileProblem(path, files.reason(error)))
        return
    except (ValueError, TypeError, KeyError):
        vault.refuse(
            FileProblem(path, "it is not CSL-JSON, so it was left alone. Rename it and export again")
        )
        return
    new = {each["id"]: each for each in entries}
    merged = [new.pop(key, each) for key, each in zip(ids, known, strict=True)] + list(new.values())
    data = (json.dumps(merged, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")
    vault.put(path, old if old is not None and merged == known else data)
