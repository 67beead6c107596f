"""Drafts kept on disk between a look at files and their import."""

from __future__ import annotations

import io
import pickle
import tempfile
from collections.abc import Iterator

from briefing_app import config
from briefing_app.domain.article import ArticleDraft
from briefing_app.domain.errors import BriefingError


class Spool:
    """Drafts by number, in a file without a name: it is gone with the program, however that ends."""

    def __init__(self) -> None:
        try:
            config.cache_folder().mkdir(parents=True, exist_ok=True)
            self._file = tempfile.TemporaryFile(dir=config.cache_folder())  # noqa: SIM115 - closed by close()
        except OSError as error:
            raise _cannot(error) from error
        self._places: list[int] = []

    def add(self, draft: ArticleDraft) -> None:
        """Keep one more. Raises BriefingError where the disk is full."""
        try:
            self._places.append(self._file.seek(0, io.SEEK_END))
            pickle.dump(draft, self._file, pickle.HIGHEST_PROTOCOL)
        except OSError as error:
            raise _cannot(error) from error

    def drafts(self, numbers: Iterator[int]) -> Iterator[tuple[int, ArticleDraft]]:
        """Those of these numbers, each as it is asked for."""
        for number in numbers:
            self._file.seek(self._places[number])
            yield number, pickle.load(self._file)  # noqa: S301 - bytes that this very process wrote

    def close(self) -> None:
        """Let go of them."""
        self._file.close()


def _cannot(error: OSError) -> BriefingError:
    return BriefingError(
        f"What was read cannot be kept in {config.cache_folder()} ({error.strerror}). "
        "Free some space on that disk and try again."
    )
