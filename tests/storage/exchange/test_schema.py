"""The schema that the program ships describes the archives that it writes."""

from __future__ import annotations

import json

from briefing_app import config
from briefing_app.storage.exchange.schema import schema
from briefing_app.storage.exchange.sheets import sheets


def test_the_shipped_schema_knows_every_member_and_takes_nothing_back() -> None:
    """``python -m briefing_app.storage.exchange.schema`` prints it anew, with the columns that came since."""
    shipped = json.loads(config.resource("schemas", "archive.schema.json").read_bytes())["$defs"]
    current = schema()["$defs"]
    assert shipped.keys() <= current.keys(), "a member that archives had is gone: raise the format's version"
    for member, described in shipped.items():
        for name, value in described["properties"].items():
            assert current[member]["properties"].get(name) == value, (
                f"{member}: “{name}” is another thing now"
            )


def test_every_line_is_described() -> None:
    for sheet in sheets().values():
        assert {field.name for field in sheet.fields} == set(schema()["$defs"][sheet.member]["properties"])
