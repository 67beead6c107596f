"""A file in, article drafts out: one module a format, found by its ``IMPORTER``.

A new format is one new module in this package that defines ``IMPORTER: Importer``. No other edit.
"""

from __future__ import annotations

from briefing_app.importers.folders import walk
from briefing_app.importers.importer import Importer, Reading
from briefing_app.importers.reading import importers, read, read_file, read_plain, suffixes

__all__ = ["Importer", "Reading", "importers", "read", "read_file", "read_plain", "suffixes", "walk"]
