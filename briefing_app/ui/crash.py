"""What happens on an unexpected error: it is logged, and shown with a detail that can be copied."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from functools import cached_property
from types import TracebackType
from typing import TYPE_CHECKING

import PySide6
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QApplication

from briefing_app import __version__, config

if TYPE_CHECKING:
    from logging.handlers import RotatingFileHandler

    from briefing_app.ui.crash_dialog import ErrorDialog

log = logging.getLogger(__name__)


class _Log(logging.Handler):
    """The log file. What writes it is loaded when there is something to write."""

    @cached_property
    def _file(self) -> RotatingFileHandler:
        from logging.handlers import RotatingFileHandler

        path = config.log_file()
        file = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True)
        file.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        return file

    def emit(self, record: logging.LogRecord) -> None:
        self._file.handle(record)


def start_log() -> None:
    """Write warnings and errors to the log file; without a place to write, go on without."""
    try:
        config.log_file().parent.mkdir(parents=True, exist_ok=True)
    except OSError:
        return
    logging.getLogger("briefing_app").addHandler(_Log(logging.WARNING))


def describe(error: BaseException) -> str:
    """The detail a developer needs: versions and the traceback."""
    import platform  # not before there is an error

    lines = [
        f"Briefing Reader {__version__}",
        f"Python {platform.python_version()}, PySide6 {PySide6.__version__}, {platform.platform()}",
        "",
        "".join(traceback.format_exception(error)).rstrip(),
    ]
    return "\n".join(lines)


class CrashDesk(QObject):
    """Takes unexpected errors from any thread and shows one dialog at a time, on the UI thread."""

    _met = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: ErrorDialog | None = None
        self._met.connect(self._show)

    def report(self, error: BaseException) -> None:
        """Log an error and show it. Callable from any thread."""
        log.error("Unexpected error", exc_info=error)
        self._met.emit(error)

    def install(self) -> None:
        """Take every error that nobody catches, in slots and in threads."""
        sys.excepthook = self._hook
        threading.excepthook = self._thread_hook

    def _thread_hook(self, args: threading.ExceptHookArgs) -> None:
        if args.exc_value is not None:
            self.report(args.exc_value)

    def _hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            QApplication.quit()
            return
        sys.__excepthook__(kind, error, trace)
        self.report(error)

    def _show(self, error: BaseException) -> None:
        if self._open is not None:  # an error in a paint event would otherwise open a hundred
            return
        from briefing_app.ui.crash_dialog import ErrorDialog  # not before there is an error

        self._open = ErrorDialog(error, QApplication.activeWindow())
        self._open.finished.connect(self._closed)
        self._open.open()

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
        self._open = None
