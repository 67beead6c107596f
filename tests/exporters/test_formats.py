"""Formats are found, not listed."""

from briefing_app.exporters import formats


def test_every_format_is_found_under_its_name() -> None:
    found = formats()
    assert "markdown" in found
    assert all(exporter.name == name for name, exporter in found.items())
