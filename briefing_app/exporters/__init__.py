"""Exporters, one module a format: articles and questions in, files out."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache
from pathlib import Path
from typing import Protocol

from briefing_app.domain.annotation import Question
from briefing_app.domain.views import ArticleView
from briefing_app.domain.work import ExportReport


class Exporter(Protocol):
    """What a format's module defines as ``EXPORTER``."""

    @property
    def name(self) -> str:
        """What the user calls the format: ``"markdown"``."""

    def export(
        self, selection: Iterable[ArticleView], questions: Sequence[Question], to: Path, *, created: date
    ) -> ExportReport:
        """Write ``selection`` into the folder ``to``, which is made if need be.

        ``selection`` is gone through once, in order, so it may be made as it goes. ``questions`` are all of
        the user's, however small the selection: one that is missing is taken for deleted. ``created`` is
        the date that new files are given. A file that cannot be written is a problem in the report, and
        the others are written all the same. Raises ExportError where nothing can be written into ``to``.
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
