"""Exporters, one module a format: articles and all that a user hung on them in, files out."""

from __future__ import annotations

import importlib
import pkgutil
from functools import cache
from pathlib import Path
from typing import Protocol

from briefing_app.domain.material import Content, Material, Options
from briefing_app.domain.work import ExportReport


class Exporter(Protocol):
    """What a format's module defines as ``EXPORTER``."""

    @property
    def name(self) -> str:
        """What the command line calls the format: ``"markdown"``."""

    @property
    def title(self) -> str:
        """What a menu calls it: ``"Markdown vault"``."""

    @property
    def suffix(self) -> str:
        """What its one file's name ends with (``".csv"``), or ``""`` where it fills a folder."""

    @property
    def flavours(self) -> tuple[str, ...]:
        """Its dialects, the default first; empty where there is one way to write it."""

    @property
    def contents(self) -> frozenset[Content]:
        """What of the material it writes."""

    def export(self, material: Material, to: Path, options: Options) -> ExportReport:
        """Write ``material`` to ``to``: the file, or the folder, which is made if need be.

        One file is written through ``files.writing`` or ``files.write``: whole, or not at all. ``options``
        are of this format's. Raises ExportError where ``to`` cannot be written.
        """


@cache
def formats() -> dict[str, Exporter]:
    """The exporters by name: ``EXPORTER`` of every module of this package that defines one."""
    found = {}
    for module in pkgutil.iter_modules(__path__, f"{__name__}."):
        exporter: Exporter | None = getattr(importlib.import_module(module.name), "EXPORTER", None)
        if exporter is not None:
            found[exporter.name] = exporter
    return dict(sorted(found.items()))
