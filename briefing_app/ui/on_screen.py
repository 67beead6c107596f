"""Which articles the reader looks at now: what waits for analysis is analysed in this order."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer

from briefing_app.ui.article_list import ArticleList
from briefing_app.ui.reading import Reading

_AFTER_MS = 150  # of rest: while the list is scrolled, nobody reads it


class OnScreen(QObject):
    """The open article, then the rows in view. Calling it answers from any thread: it reads a tuple."""

    def __init__(self, rows: ArticleList, reading: Reading, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows, self._reading = rows, reading
        self._articles: tuple[str, ...] = ()
        self._timer = QTimer(self, singleShot=True, interval=_AFTER_MS)
        self._timer.timeout.connect(self.look)
        reading.opened.connect(self.look)
        rows.verticalScrollBar().valueChanged.connect(self._timer.start)
        rows.model().dataChanged.connect(self._timer.start)
        rows.model().modelReset.connect(self._timer.start)

    def __call__(self) -> Sequence[str]:
        return self._articles

    def look(self) -> None:
        """See again what is shown."""
        shown = [self._reading.view.article.id] if self._reading.view is not None else []
        last = self._rows.rowAt(self._rows.viewport().height() - 1)
        count = len(self._rows.rows.keys)
        if self._rows.isVisible() and count:
            places = range(max(0, self._rows.rowAt(0)), (last if last >= 0 else count - 1) + 1)
            rows = (self._rows.rows.row(place) for place in places)
            shown += [row.id for row in rows if row is not None]
        self._articles = tuple(dict.fromkeys(shown))
