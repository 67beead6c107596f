"""Analysing files without a library: read, analyse, hand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem


@dataclass(frozen=True, slots=True)
class AnalysedFile:
    """One article of a file with what was found; offsets are code points into ``draft.text``."""

    path: Path
    draft: ArticleDraft
    analysis: Analysis


def analyse_files(paths: Iterable[Path], *, plain: bool = False) -> Iterator[AnalysedFile | FileProblem]:
    """Analyse files, and folders with all in them, in their order.

    ``plain`` takes each whole file as body text, so that offsets are into the file.
    """
    raise NotImplementedError
