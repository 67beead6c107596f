"""What happens on an unexpected error: it is logged, and shown with a detail that can be copied."""

from __future__ import annotations

import logging
import sys
import threading
import traceback
from logging.handlers import RotatingFileHandler
from types import TracebackType

import PySide6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QLabel,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from briefing_app import __version__, config

log = logging.getLogger(__name__)


def start_log() -> None:
    """Write warnings and errors to the log file; without a place to write, go on without."""
    path = config.log_file()
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handler = RotatingFileHandler(path, maxBytes=1_000_000, backupCount=1, encoding="utf-8", delay=True)
    except OSError:
        return
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    handler.setLevel(logging.WARNING)
    logging.getLogger("briefing_app").addHandler(handler)


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


class ErrorDialog(QDialog):
    """One unexpected error, in words for the user and with the detail for a report."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(560)
        said = QLabel(
            self.tr(
                "The program met an error it did not expect. Your library is safe: a change is stored whole "
                "or not at all. You can go on working. If it happens again, please report it with the detail "
                "below."
            )
        )
        said.setWordWrap(True)
        self.detail = QPlainTextEdit(describe(error))
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("Detail"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("Copy detail"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.detail.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for widget in (said, self.detail, buttons):
            layout.addWidget(widget)


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
        self._open = ErrorDialog(error, QApplication.activeWindow())
        self._open.finished.connect(self._closed)
        self._open.open()

    def _closed(self) -> None:
        if self._open is not None:
            self._open.deleteLater()
        self._open = None
