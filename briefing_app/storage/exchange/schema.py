"""The JSON Schema of an archive's lines, made of the tables.

``python -m briefing_app.storage.exchange.schema`` prints it. What it printed last is kept in
``resources/schemas/archive.schema.json``, for whoever reads archives without this program.
"""

from __future__ import annotations

import json
from typing import Any

from briefing_app.storage.exchange.archive import FORMAT, MANIFEST, MENTIONED, VERSION, Scope
from briefing_app.storage.exchange.sheets import Field, Sheet, sheets

_TEXT = {"type": "string"}
_ABOUT = (
    "An archive is a zip. manifest.json comes first, one object on a line; every other member is "
    "UTF-8 JSON Lines, an object a line. Each member's lines are described by the definition of its name. "
    "Offsets are Unicode code points into the version's text, the end exclusive."
)


def schema() -> dict[str, Any]:
    """The schema, a definition for each member."""
    manifest = {
        "type": "object",
        "required": ["format", "version", "scope", "revision"],
        "properties": {
            "format": {"const": FORMAT},
            "version": {"const": VERSION},
            "scope": {"enum": [scope.value for scope in Scope]},
            "revision": _TEXT,
            "layer": {**_TEXT, "description": "the uid of whose layer it is"},
            "name": _TEXT,
            "exported": {"type": "string", "format": "date-time"},
        },
    }
    mentioned = {
        "type": "object",
        "required": ["article", "version", "title"],
        "properties": {"article": _TEXT, "version": _TEXT, "title": _TEXT},
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Briefing Reader archive",
        "description": _ABOUT,
        "$defs": {
            MANIFEST: manifest,
            MENTIONED: mentioned,
            **{sheet.member: _row(sheet) for sheet in sheets().values()},
        },
    }


def _row(sheet: Sheet) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [field.name for field in sheet.fields if not field.optional],
        "properties": {field.name: _value(field) for field in sheet.fields},
        "additionalProperties": False,
    }


def _value(field: Field) -> dict[str, Any]:
    about: dict[str, Any] = dict(field.codec.schema)
    if field.refers_to:
        identity = sheets()[field.refers_to].identity
        known = f"{field.refers_to}.jsonl, its “{identity.name}”" if identity else field.refers_to
        about = {"type": "string", "description": f"a line of {known}"}
    return {"anyOf": [about, {"type": "null"}]} if field.nullable else about


def main() -> None:
    """Print it."""
    print(json.dumps(schema(), ensure_ascii=False, indent=2))


if __name__ == "__main__":
    main()
