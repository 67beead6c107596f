"""The registry of actors as a file: JSON, or a CSV with a line an actor."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from briefing_app.domain.errors import ExportError, InvalidInputError
from briefing_app.domain.identity import RegisteredActor
from briefing_app.exporters import files
from briefing_app.exporters.csv import spelled

SUFFIXES = (".json", ".csv")
"""The files that ``write`` can make."""

_COLUMNS = ("id", "name", "kind", "role", "affiliation", "names", "profiles", "articles", "quotations")


def fields(actor: RegisteredActor) -> dict[str, Any]:
    """An actor as plain values: what JSON has of it."""
    return {
        "id": actor.id,
        "name": actor.name,
        "kind": actor.kind.value,
        "role": actor.described.role,
        "affiliation": actor.described.affiliation,
        "names": list(actor.names),
        "profiles": [{"role": one.role, "affiliation": one.affiliation} for one in actor.profiles],
        "articles": actor.articles,
        "quotations": actor.quotations,
    }


def write(actors: Sequence[RegisteredActor], to: Path) -> None:
    """Write a file of one of ``SUFFIXES``.

    Raises InvalidInputError for another, ExportError where it cannot be written.
    """
    suffix = to.suffix.lower()
    if suffix not in SUFFIXES:
        raise InvalidInputError(f"Actors are written as {' or '.join(SUFFIXES)}; {to.name} is neither.")
    made = (
        _sheet(actors)
        if suffix == ".csv"
        else json.dumps([*map(fields, actors)], ensure_ascii=False, indent=1)
    )
    try:
        with files.writing(to) as file:
            file.write(made.encode("utf-8-sig" if suffix == ".csv" else "utf-8"))
    except OSError as error:
        raise ExportError(f"{to} cannot be written: {files.reason(error)}.") from error


def _sheet(actors: Sequence[RegisteredActor]) -> str:
    sheet = io.StringIO(newline="")
    table = csv.writer(sheet, quoting=csv.QUOTE_ALL)
    table.writerow(_COLUMNS)
    for actor in actors:
        one = actor.described
        lists = ("; ".join(actor.names), "; ".join(met.words for met in actor.profiles))
        cells = (actor.id, actor.name, actor.kind.value, one.role or "", one.affiliation or "", *lists)
        table.writerow([*map(spelled, cells), actor.articles, actor.quotations])
    return sheet.getvalue()
