"""The composition root: the one place where library, user, look and window are put together."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Literal

from PySide6.QtCore import QByteArray, QCoreApplication, QEventLoop, QPoint, QRect, QSize, QTimer
from PySide6.QtGui import QImageWriter, QPixmap
from PySide6.QtWidgets import QApplication, QLabel

from briefing_app import __version__, config
from briefing_app.domain.errors import BriefingError
from briefing_app.domain.work import OnProgress, Progress

if TYPE_CHECKING:
    from briefing_app.services.profile import Profile
    from briefing_app.ui.messages import Message
    from briefing_app.ui.sitting import Next
    from briefing_app.ui.window import MainWindow

_PICTURE = QSize(1440, 900)
_SCALE = 2
_LOAD_MS = 30_000
_MARGIN = 32  # around the line that is shown before the window


def open_window(library: Path | None, user: str | None, paths: list[Path]) -> int:
    """Open the window on a library (or the default one), import ``paths``, and return the exit status.

    Raises LibraryError where the library cannot be opened.
    """
    _leave_sources_unread()
    from briefing_app.services.profile import open_profile
    from briefing_app.ui import language, looks
    from briefing_app.ui.crash import CrashDesk, start_log
    from briefing_app.ui.theme import Themes
    from briefing_app.ui.window import MainWindow
    from briefing_app.ui.window_state import WindowState

    with _upgrading() as on_progress:
        profile = open_profile(library or config.default_library(), user, on_progress=on_progress)
    app = _application()
    start_log()
    desk = CrashDesk(app)
    desk.install()
    themes, told = Themes(app, looks.restored(WindowState(profile))), None
    while True:
        language.install(app, language.chosen(WindowState(profile)))
        with themes.building():
            window = MainWindow(profile, themes, desk.report)
        keeper = _close_on_interrupt(app, window)
        window.start()
        window.show()
        if not gc.isenabled():
            gc.freeze()  # from here on garbage is looked for, in what is new
            gc.enable()
        if paths:
            QTimer.singleShot(0, partial(window.import_paths, paths, at_once=True))
        if told is not None:
            window.messages.posted.emit(told)
        status, paths = app.exec(), []
        keeper.stop()
        profile.library.close()
        following = window.next
        window.deleteLater()
        if following is None:
            return status
        profile, told = _follow(following, profile)


def _leave_sources_unread() -> None:
    """Spares the start a twentieth: PySide reads the source of each module that is loaded after it.

    It looks for modules that may ask it for other spellings of its names. None of this program's does.
    """
    feature = sys.modules.get("shibokensupport.feature")
    if hasattr(feature, "_mod_uses_pyside"):
        vars(feature)["_mod_uses_pyside"] = lambda module: False


@contextmanager
def _upgrading() -> Iterator[OnProgress]:
    """Says in a small window how a library is brought up to date where it has to be: it may take minutes."""
    shown: list[QLabel] = []

    def tell(progress: Progress) -> None:
        app = _application()
        if not shown:
            from briefing_app.ui import language

            language.install(app)
            shown.append(QLabel(margin=_MARGIN))
            shown[0].setWindowTitle(config.APP_NAME)
        words = QCoreApplication.translate("App", "The library is brought up to date: step {step} of {all}…")
        step = min(progress.done + 1, progress.total)
        shown[0].setText(words.format(step=step, all=progress.total))
        shown[0].show()
        app.processEvents()

    try:
        yield tell
    finally:
        for label in shown:
            label.deleteLater()


def _follow(following: Next, before: Profile) -> tuple[Profile, Message | None]:
    """The profile to go on with after one window, and what to say in the next."""
    from briefing_app.services.profile import open_profile
    from briefing_app.ui.messages import Message, Tone
    from briefing_app.ui.restoring import Restoring

    told = None
    if following.restore is not None:
        told = Restoring().restore(following.library, following.restore)
    try:
        with _upgrading() as on_progress:
            return open_profile(following.library, following.user, on_progress=on_progress), told
    except BriefingError as error:
        return open_profile(before.library.path, before.user), Message(str(error), Tone.PROBLEM)


def screenshot(
    file: Path,
    library: Path | None,
    user: str | None,
    theme: Literal["light", "dark"],
    article: str | None,
    view: str = "read",
) -> None:
    """Write a picture of the real window, 1440 × 900 at scale 2, to ``file`` (PNG); of one of its views.

    Shows what is stored; nothing is imported, analysed or marked as read. Needs no display. Raises
    BriefingError where the library, the article or the file cannot be used.
    """
    from briefing_app.services.browse import article as find_article
    from briefing_app.services.profile import open_profile
    from briefing_app.ui import language
    from briefing_app.ui.crash import describe
    from briefing_app.ui.looks import Looks, Scheme
    from briefing_app.ui.theme import Themes
    from briefing_app.ui.window import MainWindow
    from briefing_app.ui.window_state import WindowState

    if QApplication.instance() is None:
        os.environ.update({"QT_QPA_PLATFORM": "offscreen", "QT_SCALE_FACTOR": str(_SCALE)})
    profile = open_profile(library or config.default_library(), user)
    try:
        if article is not None:
            find_article(profile, article)
        app = _application()
        language.install(app, language.chosen(WindowState(profile)))
        problems: list[BaseException] = []
        window = MainWindow(profile, Themes(app, Looks(Scheme(theme))), problems.append)
        window.resize(_PICTURE)
        window.show_for_picture(article)
        _wait(app, window)
        if view != "read":
            window.show_view(view)
            _wait(app, window)
        saved = QImageWriter(str(file), QByteArray(b"png")).write(_picture(window).toImage())
        window.tasks.close()
        window.deleteLater()
        app.processEvents()
    finally:
        profile.library.close()
    if problems:
        raise BriefingError(describe(problems[0]))
    if not saved:
        raise BriefingError(f"The picture cannot be written to {file}. Choose another folder.")


def print_pages(file: BinaryIO, pages: Iterable[str], *, title: str, created: date) -> None:
    """A ``Printer`` (see ``domain.material``) for a process without a window. Needs no display."""
    from briefing_app.ui import printing

    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = _application()
    printing.print_pages(file, pages, title=title, created=created)
    app.processEvents()


def _application() -> QApplication:
    from briefing_app.ui import language

    app = QApplication.instance()
    if isinstance(app, QApplication):
        return app
    from briefing_app.ui.looks import scale

    if scale() != 100:
        os.environ.setdefault("QT_SCALE_FACTOR", str(scale() / 100))
    app = QApplication(sys.argv[:1])
    app.setApplicationName("briefing-reader")
    app.setApplicationDisplayName(config.APP_NAME)
    app.setApplicationVersion(__version__)
    app.setDesktopFileName("briefing-reader")
    language.install(app)
    return app


def _close_on_interrupt(app: QApplication, window: MainWindow) -> QTimer:
    """Ctrl+C in the terminal closes the window as its button would."""
    signal.signal(signal.SIGINT, lambda number, frame: window.close())
    # Python sees a signal only when it runs; Qt's loop does not let it otherwise.
    keeper = QTimer(app, interval=250)
    keeper.timeout.connect(lambda: None)
    keeper.start()
    return keeper


def _wait(app: QApplication, window: MainWindow) -> None:
    """Until nothing is being read any more, rows that are asked for by being painted included."""
    late = QTimer(singleShot=True, interval=_LOAD_MS)
    late.start()
    quiet = 0
    while quiet < 5 and late.isActive():
        app.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
        if quiet == 2:
            _picture(window)  # what is painted may ask for more
        quiet = 0 if window.tasks.busy else quiet + 1


def _picture(window: MainWindow) -> QPixmap:
    return window.grab(QRect(QPoint(0, 0), _PICTURE))
