"""What an import would bring, looked at before anything is stored, and what a user corrects of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from briefing_app.domain.work import ImportOutcome


@dataclass(frozen=True, slots=True)
class SurveyedArticle:
    """One article that files would bring.

    ``number`` is its place in the survey, from 0. ``member`` says where in the file it stands, where that
    holds more than one article or others; ``format`` is the kind of file. ``article`` is the id it has or
    will have. ``like`` names articles that carry the same report: their titles by id, those of the library
    first.
    """

    number: int
    file: Path
    member: str | None
    format: str | None
    title: str
    published: date | None
    outlet: str | None
    language: str | None
    words: int
    outcome: ImportOutcome
    article: str
    like: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Correction:
    """What a user says of one article instead of its file. None leaves what the file says.

    An empty ``outlet`` is none; ``undated`` takes the file's date away.
    """

    title: str | None = None
    published: date | None = None
    outlet: str | None = None
    undated: bool = False
