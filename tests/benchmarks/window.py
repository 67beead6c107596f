"""How soon the window is shown, how fast it opens and scrolls, and how long it ever keeps one waiting.

Run by hand: ``python tests/benchmarks/window.py [--articles 3000]``. The window is real, the screen is
not: Qt paints into memory.
"""

from __future__ import annotations

import argparse
import gc
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

from figures import Figures, milliseconds, timed
from texts import COMMON, drafts, own_folders, quoting, write_seeds

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from briefing_app.services.profile import Profile
    from briefing_app.ui.window import MainWindow

QUOTATIONS = 50
TICK = 0.005  # seconds
PATIENCE = 90.0  # seconds that anything may take


def main() -> None:
    """Measure and print; with ``--shown`` or ``--metronome``, be one of the processes measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=3_000)
    parser.add_argument("--starts", type=int, default=5)
    parser.add_argument("--library", type=Path, help="measure what library.py has built, however large")
    parser.add_argument("--shown", help=argparse.SUPPRESS)
    parser.add_argument("--metronome", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.shown is not None:
        show_once(args.shown)
    elif args.metronome:
        keep_time()
    elif args.library:
        with tempfile.TemporaryDirectory() as name:
            look_through(Path(name), args.library, args.starts)
    else:
        with tempfile.TemporaryDirectory() as name:
            measure(Path(name), args.articles, args.starts)


def measure(home: Path, articles: int, starts: int) -> None:
    """All figures of the window, on one library."""
    own_folders(home)
    figures = Figures(f"The window on a library of {articles:,} articles, offscreen")
    library = home / "made.briefings"
    fill(library, articles)
    starting(figures, library, starts)
    with opened(library) as window:
        opening(figures, window)
        scrolling(figures, window)
        working(figures, window, write_seeds(home / "texts", 60))
        figures.add("memory of the window's process", f"{memory('VmRSS'):,.0f} MiB", goal="≤ 250 MiB at 1 M")
    figures.show()


def look_through(home: Path, library: Path, starts: int) -> None:
    """The figures of the list, on a library that is there."""
    own_folders(home)
    figures = Figures(f"The window on {library.name}, offscreen")
    starting(figures, library, starts)
    with opened(library) as window:
        scrolling(figures, window)
        listing(figures, window)
        figures.add("memory of the window's process", f"{memory('VmRSS'):,.0f} MiB", goal="≤ 250 MiB at 1 M")
        figures.add("… and its most", f"{memory('VmHWM'):,.0f} MiB")
    figures.show()


def fill(path: Path, articles: int) -> None:
    """A library with nothing left to analyse; its newest articles have fifty quotations each."""
    from briefing_app.analysis.engine import ENGINE
    from briefing_app.domain.analysis import Analysis
    from briefing_app.services.profile import open_profile

    made = [(draft, Analysis(ENGINE)) for draft in drafts(articles, words=60)]
    made += [quoting(number, QUOTATIONS, ENGINE) for number in range(6)]
    profile = open_profile(path, "reader")
    for at in range(0, len(made), 500):
        with profile.library.unit_of_work(profile.user) as uow:
            stored = uow.articles.store([draft for draft, _ in made[at : at + 500]])
            for file, (_, analysis) in zip(stored, made[at : at + 500], strict=True):
                uow.analyses.save(uow.articles.get(file.article).version_id, analysis)
            uow.commit(journalled=False)
    profile.library.close()


# Starting


def starting(figures: Figures, library: Path, starts: int) -> None:
    """From the start of the process, by turns with a bare Qt window."""
    shown, settled, bare = [], [], []
    kept = {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": str(library.parent / "compiled")}
    for turn in range(starts + 1):
        mine, floor = told_by("--shown", str(library), **kept), told_by("--shown", "", **kept)
        if turn:  # the first one compiles, as an installation does
            shown.append(mine[0])
            settled.append(mine[1])
            bare.append(floor[0])
    figures.times(
        "process start to window shown",
        shown,
        goal="≤ 500 ms",
        floor=f"{milliseconds(median(bare))} (bare Qt)",
    )
    figures.times("process start to everything on screen", settled)
    fresh = told_by("--shown", str(library), PYTHONDONTWRITEBYTECODE="1")
    figures.add("the same where Python may keep no bytecode, to window shown", milliseconds(fresh[0]))


def told_by(*arguments: str, **environment: str) -> list[float]:
    """The moments a child tells, in seconds since it was started."""
    began = time.time()
    command, around = [sys.executable, __file__, *arguments], {**os.environ, **environment}
    told = subprocess.run(command, capture_output=True, text=True, check=True, env=around).stdout.split()
    return [float(moment) - began for moment in told]


def show_once(library: str) -> None:
    """Be ``briefing-app open`` (or, without a library, a bare window) and tell when it can be seen."""
    if library:
        from briefing_app.__main__ import main as run
    from PySide6.QtWidgets import QApplication, QMainWindow

    def look(*app: object) -> None:
        QApplication.processEvents()
        print(time.time())
        window = QApplication.topLevelWidgets()
        tasks = next((each.tasks for each in window if hasattr(each, "tasks")), None)
        wait_for(lambda: tasks is None or not tasks.busy)
        print(time.time(), flush=True)
        os._exit(0)

    QApplication.exec = look  # type: ignore[assignment]
    if library:
        sys.argv[1:] = ["open", "--library", library, "--user", "reader"]
        run()
    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    window.show()
    app.exec()


@contextmanager
def opened(library: Path) -> Iterator[MainWindow]:
    """A window in this process, settled."""
    from PySide6.QtWidgets import QApplication

    from briefing_app.services.profile import open_profile
    from briefing_app.ui.theme import Themes
    from briefing_app.ui.window import MainWindow

    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    profile: Profile = open_profile(library, "reader")
    window = MainWindow(profile, Themes(app), raise_bug)
    window.start()
    window.show()
    gc.freeze()  # as the program does: looking through all of this for garbage would be its longest stall
    wait_for(lambda: settled(window))
    yield window
    window.close()
    profile.library.close()


def raise_bug(error: BaseException) -> None:
    """No figure is worth anything where something broke."""
    raise SystemExit(f"The window has a bug: {error!r}")


def settled(window: MainWindow) -> bool:
    """Whether everything that was asked for has been answered."""
    return not window.tasks.busy and not window.left.list.rows.waiting


def wait_for(done: Callable[[], bool]) -> None:
    """Let Qt work until it is so."""
    from PySide6.QtCore import QEventLoop
    from PySide6.QtWidgets import QApplication

    until = time.monotonic() + PATIENCE
    while not done():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 2)
        if time.monotonic() > until:
            raise SystemExit("The window does not come to rest.")
    QApplication.processEvents()


# Reading


def opening(figures: Figures, window: MainWindow) -> None:
    """From asking for an article to its being painted, the reading of it from the library included."""
    from PySide6.QtCore import QEvent, QObject

    class Painted(QObject):
        """Counts how often the article's pane has been painted."""

        times = 0

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            """Only looks on."""
            self.times += event.type() is QEvent.Type.Paint
            return False

    from briefing_app.domain.views import ArticleFilter
    from briefing_app.services import browse

    profile = window.session.profile
    found = browse.article_keys(profile, ArticleFilter(query='"people said"'))
    ids = [row.id for row in browse.rows(profile, found)]
    painted, turns = Painted(), count()
    viewport = window.read.article.findChild(QObject, "qt_scrollarea_viewport")
    assert viewport is not None
    viewport.installEventFilter(painted)

    def open_next() -> None:
        article, before = ids[next(turns) % len(ids)], painted.times
        window.reading.open(article)
        wait_for(lambda: shown(window) == article and painted.times > before)

    figures.times(
        f"open an article of 1,000 words, {QUOTATIONS} quotations, painted",
        timed(open_next, 40),
        goal="≤ 50 ms",
    )
    viewport.removeEventFilter(painted)
    wait_for(lambda: settled(window))


def shown(window: MainWindow) -> str | None:
    """The id of the article that is open."""
    return window.reading.view.article.id if window.reading.view is not None else None


def scrolling(figures: Figures, window: MainWindow) -> None:
    """Frames of the list as it is dragged down, rows that are not here yet included."""
    from PySide6.QtWidgets import QApplication

    bar = window.left.list.verticalScrollBar()

    def frame() -> None:
        bar.setValue(bar.value() + 600 if bar.value() < bar.maximum() else 0)
        QApplication.processEvents()

    figures.times("a frame of the scrolled list", timed(frame, 200), goal="≤ 16 ms")
    wait_for(lambda: settled(window))


def listing(figures: Figures, window: MainWindow) -> None:
    """From asking for another list to its rows being painted; and how long the window stood still."""
    from library import TAG

    from briefing_app.domain.views import Order, Shelf

    keys, rows = window.listing, window.left.list.rows
    steps: dict[str, Callable[[], None]] = {
        "all articles, by title": lambda: keys.show(order=Order.TITLE),
        "… oldest first": lambda: keys.show(order=Order.OLDEST),
        "… newest first": lambda: keys.show(order=Order.NEWEST),
        "… one row a report": lambda: keys.show(grouped=not keys.filter.grouped),
        "… and each by itself": lambda: keys.show(grouped=not keys.filter.grouped),
        "all unread": lambda: keys.show(shelf=Shelf.UNREAD),
        "all, of one tag": lambda: keys.show(shelf=Shelf.ALL, tag=TAG),
        "all again": lambda: keys.show(tag=None),
        "found by a common word": lambda: searched(COMMON),
        "… best first": lambda: keys.show(order=Order.RELEVANCE),
        "… and a second one": lambda: searched(f"{COMMON} tidal"),
    }

    def searched(words: str) -> None:
        keys.search(words)
        keys.search_now()

    for name, step in steps.items():
        gaps, listed = list[float](), list[bool]()
        timer, note = metronome(gaps), partial(listed.append, True)
        keys.listed.connect(note)
        began = time.perf_counter()
        step()
        wait_for(lambda listed=listed: bool(listed) and not rows.waiting)  # type: ignore[misc]
        first = time.perf_counter() - began
        wait_for(lambda: settled(window))
        whole = time.perf_counter() - began
        timer.stop()
        keys.listed.disconnect(note)
        figures.add(
            f"list {name} ({rows.rowCount():,})",
            f"{milliseconds(first)}, whole {milliseconds(whole)}",
            f"stood still {milliseconds(max(gaps, default=0.0))}",
            goal="≤ 500 ms at 1 M",
        )


def working(figures: Figures, window: MainWindow, files: list[Path]) -> None:
    """The longest silence of the event loop while articles are imported and analysed."""
    from PySide6.QtWidgets import QApplication

    gaps: list[float] = []
    timer = metronome(gaps)
    command = [sys.executable, __file__, "--metronome"]
    other = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    began = time.perf_counter()
    window.import_paths([files[0].parent], at_once=True)
    QApplication.processEvents()
    wait_for(lambda: not window.importing.running and settled(window))
    took = time.perf_counter() - began
    timer.stop()
    floor = float(other.communicate("stop\n")[0])
    worst = sorted(gaps, reverse=True)
    over = sum(1 for gap in gaps if gap > 0.05)
    figures.add(
        f"longest stall while {len(files)} articles are imported and analysed",
        milliseconds(worst[0]),
        goal="≤ 50 ms",
        floor=f"{milliseconds(floor)} (an idle process)",
    )
    figures.add(
        "the next longest stalls", ", ".join(map(milliseconds, worst[1:5])), floor=f"{over} over 50 ms"
    )
    figures.add(f"{len(files)} articles imported, analysed and on screen", f"{took:.1f} s")


def metronome(gaps: list[float]) -> QTimer:
    """A timer that notes by how much each of its ticks came late."""
    from PySide6.QtCore import Qt, QTimer

    last = time.perf_counter()

    def tick() -> None:
        nonlocal last
        now = time.perf_counter()
        gaps.append(now - last - TICK)
        last = now

    timer = QTimer(timerType=Qt.TimerType.PreciseTimer, interval=round(1000 * TICK))
    timer.timeout.connect(tick)
    timer.start()
    return timer


def keep_time() -> None:
    """Be a process that does nothing but tick, and tell by how much its latest tick was late."""
    import threading

    from PySide6.QtCore import QCoreApplication

    app, gaps = QCoreApplication([]), list[float]()
    timer = metronome(gaps)
    threading.Thread(target=lambda: (sys.stdin.read(1), app.quit())).start()
    app.exec()
    timer.stop()
    print(max(gaps, default=0.0))


def memory(name: str) -> float:
    """A line of this process's status, in MiB; 0 where the system does not tell."""
    try:
        lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return next((int(line.split()[1]) / 1024 for line in lines if line.startswith(name)), 0.0)


if __name__ == "__main__":
    main()
