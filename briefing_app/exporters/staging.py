"""Many files written as one: every one of them, or none."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType

from briefing_app.exporters import files


class StagingError(OSError):
    """A file that could not be put in its place; nothing was changed. Carries its path and why."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(str(error))
        self.path, self.why = path, files.reason(error)


@dataclass(slots=True)
class _Staged:
    target: Path
    draft: Path
    expected: bytes | None
    backup: Path | None = None


class Staging:
    """New contents, each in a draft beside its file until ``commit`` puts all of them in place.

    >>> with Staging() as staging:
    ...     staging.put(path, data, expected=None)
    ...     staging.commit()

    Left without a commit, or where one file cannot be replaced, everything is as it was: what was replaced
    already is put back, drafts and new folders go.
    """

    def __init__(self) -> None:
        self._staged: list[_Staged] = []
        self._folders: list[Path] = []

    def __enter__(self) -> Staging:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for each in self._staged:
            for left in filter(None, (each.draft, each.backup)):
                with suppress(OSError):
                    left.unlink(missing_ok=True)
        for folder in reversed(self._folders):
            with suppress(OSError):  # it is not empty: something was put there
                folder.rmdir()

    def put(self, path: Path, data: bytes, *, expected: bytes | None) -> None:
        """Stage a file's new content in place of ``expected``, None where there is no file. Raises
        StagingError."""
        target = files.real(path)
        try:
            before = files.writable(target) if expected is not None else None
            self._make_folder(target.parent)
            draft, descriptor = files.draft_beside(target)
            self._staged.append(_Staged(target, draft, expected))
            with os.fdopen(descriptor, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            if before:
                files.keep_owner_and_mode(before, draft)
        except OSError as error:
            raise StagingError(path, error) from error

    def commit(self) -> None:
        """Put everything in place. Raises StagingError, and then everything is as it was."""
        done: list[_Staged] = []
        for each in self._staged:
            try:
                if files.content(each.target) != each.expected:
                    raise files.ChangedMeanwhileError  # noqa: TRY301
                if each.expected is not None:
                    each.backup = _second_name(each.target)
                each.draft.replace(each.target)
            except OSError as error:
                _put_back(done)
                raise StagingError(each.target, error) from error
            except BaseException:
                _put_back(done)
                raise
            done.append(each)

    def _make_folder(self, folder: Path) -> None:
        missing = []
        while not folder.exists():
            missing.append(folder)
            folder = folder.parent
        for each in reversed(missing):
            each.mkdir()
            self._folders.append(each)


def _second_name(target: Path) -> Path:
    """Another name for the file as it is, or a copy where the disk has no second names."""
    backup, descriptor = files.draft_beside(target)
    os.close(descriptor)
    backup.unlink()
    try:
        os.link(target, backup)
    except OSError:
        shutil.copy2(target, backup)
    return backup


def _put_back(done: list[_Staged]) -> None:
    for each in reversed(done):
        if each.backup is None:
            each.target.unlink(missing_ok=True)
        else:
            each.backup.replace(each.target)
            each.backup = None
