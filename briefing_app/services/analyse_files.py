"""Analysing files without a library: read, analyse, hand out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from briefing_app.domain.analysis import Analysis
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, InvalidInputError, UnreadableFileError
from briefing_app.domain.ids import stable_id
from briefing_app.services import engine
from briefing_app.services.workers import Answer, Failure, work_through

_FEW_FILES = 20  # up to here one process is done sooner than two have started


@dataclass(frozen=True, slots=True)
class AnalysedFile:
    """One article of a file with what was found; offsets are code points into ``draft.text``."""

    path: Path
    draft: ArticleDraft
    analysis: Analysis


_Outcome = AnalysedFile | FileProblem


@dataclass(frozen=True, slots=True)
class _File:
    """One file to read and analyse. ``number`` is its place in the order asked for."""

    number: int
    path: Path
    plain: bool


def analyse_files(paths: Iterable[Path], *, plain: bool = False) -> Iterator[_Outcome]:
    """Analyse files, and folders with all in them, in their order; a problem stands in its file's place.

    ``plain`` takes each whole file as body text, so that offsets are into the file. Raises BriefingError
    where the engine cannot be loaded.
    """
    from briefing_app.importers import walk

    found = list(walk(paths))
    files = [_File(number, path, plain) for number, path in enumerate(found) if isinstance(path, Path)]
    problems = {number: [item] for number, item in enumerate(found) if isinstance(item, FileProblem)}
    outcomes = _one_by_one(files) if len(files) <= _FEW_FILES else _in_processes(files)
    yield from _in_order(len(found), problems, outcomes)


def _one_by_one(files: list[_File]) -> Iterator[tuple[int, list[_Outcome]]]:
    return ((file.number, _analyse(file)) for file in files)


def _in_processes(files: list[_File]) -> Iterator[tuple[int, list[_Outcome]]]:
    for outcome in work_through(_analyse, files, seconds=_seconds, prepare=engine.prepare, at_once=2):
        if isinstance(outcome, Answer):
            yield outcome.job.number, outcome.result
        else:
            yield outcome.job.number, [_problem(outcome)]


def _problem(failure: Failure[_File]) -> FileProblem:
    return FileProblem(failure.job.path, f"cannot be analysed: {failure.reason}.")


def _in_order(
    total: int, ready: dict[int, list[FileProblem]], outcomes: Iterator[tuple[int, list[_Outcome]]]
) -> Iterator[_Outcome]:
    """Outcomes by number, each as soon as all before it are out."""
    held: dict[int, list[_Outcome]] = {number: list(items) for number, items in ready.items()}
    for number in range(total):
        while number not in held:
            place, items = next(outcomes)
            held[place] = items
        yield from held.pop(number)


def _analyse(file: _File) -> list[_Outcome]:
    try:
        drafts = _read(file)
    except UnreadableFileError as error:
        return [error.problem]
    return [_analysed(file, number, draft) for number, draft in enumerate(drafts)]


def _read(file: _File) -> list[ArticleDraft]:
    from briefing_app.importers import read_file, read_plain

    return [read_plain(file.path)] if file.plain else read_file(file.path)


def _analysed(file: _File, number: int, draft: ArticleDraft) -> _Outcome:
    # All of a plain file is text: no line of it is to be passed over because it was taken for a title.
    title, standfirst = (None, None) if file.plain else (draft.title, draft.standfirst)
    article = stable_id("a", draft.content_hash)
    text = engine.Text(number, article, draft.text, title, standfirst, language=draft.language)
    try:
        return AnalysedFile(file.path, draft, engine.analyse(text))
    except InvalidInputError as error:
        return FileProblem(file.path, str(error))


def _seconds(file: _File) -> float:
    return engine.seconds(engine.LONGEST)
