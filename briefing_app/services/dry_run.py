"""Looking at what an import would bring, correcting it, and importing just that."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import TracebackType

from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import FileProblem, InvalidInputError
from briefing_app.domain.survey import Correction, SurveyedArticle
from briefing_app.domain.work import (
    Cancelled,
    ImportOutcome,
    ImportReport,
    OnProgress,
    Paused,
    Stage,
    ignore,
    never,
)
from briefing_app.services.import_articles import Store
from briefing_app.services.pace import Pace
from briefing_app.services.profile import Profile
from briefing_app.services.reading import LOOK_UP, Part, list_files, read_files
from briefing_app.services.resemblance import Resemblance
from briefing_app.services.spool import Spool

_AS_THEY_ARE = Correction()
_CHANGED = "has changed since it was looked at, and was left out. Look at it again."
_Stamp = tuple[int, int]


@dataclass(slots=True)
class Survey:
    """What some files hold, a row an article, with what was wrong with the others.

    It keeps the articles themselves on disk until it is closed: a context manager.
    """

    rows: list[SurveyedArticle] = field(default_factory=list)
    problems: list[FileProblem] = field(default_factory=list)
    cancelled: bool = False
    _spool: Spool = field(default_factory=Spool, repr=False)
    _stamps: dict[Path, _Stamp | None] = field(default_factory=dict, repr=False)

    def __enter__(self) -> Survey:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Forget what was read."""
        self._spool.close()


def survey(
    profile: Profile,
    paths: Iterable[Path],
    *,
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
) -> Survey:
    """Read files, and folders with all in them, and say what importing them would do. Stores nothing.

    Callbacks as in ``import_articles``. When ``cancelled`` the survey has what was read by then. Raises
    BriefingError where there is no room on the disk for what was read.
    """
    from briefing_app.storage import Known

    files, problems = list_files(paths, cancelled)
    made = Survey(problems=problems)
    known, resemblance = Known(), Resemblance(made._spool)
    pace = Pace(Stage.READING, len(files), on_progress)
    done = 0
    try:
        made._stamps.update((file, _stamp(file)) for file in files)
        for part in read_files(files, cancelled, pace.watching(paused)):
            made.problems += part.problems
            with profile.library.reader(profile.user) as reader:
                outcomes = reader.articles.foresee(known, part.drafts)
                for draft, (article, outcome) in zip(part.drafts, outcomes, strict=True):
                    row = _row(len(made.rows), part, draft, article, outcome)
                    made._spool.add(draft)
                    if outcome is ImportOutcome.NEW:
                        row = replace(row, like=resemblance.of(reader, row.number, draft, article))
                    made.rows.append(row)
            if not part.more:
                done += 1
                pace.advance()
    except BaseException:
        made.close()
        raise
    made.cancelled = done < len(files)
    return made


def import_survey(
    profile: Profile,
    made: Survey,
    *,
    corrections: Mapping[int, Correction] | None = None,
    leave_out: Collection[int] = (),
    on_progress: OnProgress = ignore,
    cancelled: Cancelled = never,
    paused: Paused = never,
) -> ImportReport:
    """Import what was looked at, corrected, without the rows of the numbers in ``leave_out``.

    The files are not read again. One that has changed since is a problem in the report, and nothing of it
    is stored. A later import of the same file knows a corrected article as the same. Callbacks as in
    ``import_articles``. Raises InvalidInputError for an empty title, LibraryError where the library cannot
    be written; what was stored stays.
    """
    corrections = corrections or {}
    if any(each.title is not None and not each.title.strip() for each in corrections.values()):
        raise InvalidInputError("An article needs a title. Give it one, or leave it out.")
    left = set(leave_out)
    wanted = [row for row in made.rows if row.number not in left]
    files = dict.fromkeys(row.file for row in wanted)
    changed = {file for file in files if _stamp(file) != made._stamps.get(file)}
    numbers = [row.number for row in wanted if row.file not in changed]
    pace, store = Pace(Stage.STORING, len(numbers), on_progress), Store(profile)
    for draft in _corrected(made._spool, numbers, corrections, cancelled, pace.watching(paused)):
        store.add([draft])
        pace.advance()
    store.flush()
    problems = tuple(FileProblem(file, _CHANGED) for file in files if file in changed)
    return ImportReport(tuple(store.stored), problems, cancelled=len(store.stored) < len(numbers))


def _corrected(
    spool: Spool,
    numbers: Sequence[int],
    corrections: Mapping[int, Correction],
    cancelled: Cancelled,
    paused: Paused,
) -> Iterator[ArticleDraft]:
    for number, draft in spool.drafts(iter(numbers)):
        while paused() and not cancelled():
            time.sleep(LOOK_UP)
        if cancelled():
            return
        yield corrected(draft, corrections.get(number, _AS_THEY_ARE))


def corrected(draft: ArticleDraft, correction: Correction) -> ArticleDraft:
    """The draft as the user has it. It is still known by what its file says."""
    title = " ".join((correction.title or "").split())
    if title and title != draft.title:
        draft = replace(draft, title=title, known_by=draft.content_hash)
    if correction.outlet is not None:
        draft = replace(draft, outlet=" ".join(correction.outlet.split()) or None)
    if correction.published or correction.undated:
        draft = replace(draft, published=correction.published)
    return draft


def _row(
    number: int, part: Part, draft: ArticleDraft, article: str, outcome: ImportOutcome
) -> SurveyedArticle:
    origin = Path(draft.origin)
    inside = origin.is_relative_to(part.file.absolute()) and origin != part.file.absolute()
    return SurveyedArticle(
        number,
        part.file,
        str(origin.relative_to(part.file.absolute())) if inside else None,
        part.format,
        draft.title,
        draft.published,
        draft.outlet,
        draft.language,
        len(draft.text.split()),
        outcome,
        article,
    )


def _stamp(file: Path) -> _Stamp | None:
    """What differs when a file was written again; None where it is gone."""
    try:
        status = file.stat()
    except (OSError, ValueError):
        return None
    return status.st_size, status.st_mtime_ns
