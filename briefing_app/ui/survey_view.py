"""The view before an import: what the files hold, to be mended and left out, with what could not be read."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.errors import FileProblem
from briefing_app.domain.survey import SurveyedArticle
from briefing_app.domain.work import Progress
from briefing_app.ui import icons, labels, layouts, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.chips import Chip
from briefing_app.ui.item_list import Index
from briefing_app.ui.status_bar import pace_words
from briefing_app.ui.survey_model import Part
from briefing_app.ui.survey_table import SurveyTable
from briefing_app.ui.words import counted, of_all, word

_ROW, _MOST_ROWS = 26, 6


class _Problems(QAbstractListModel):
    """Files that could not be read, each with the reason."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.problems: Sequence[FileProblem] = ()

    def show(self, problems: Sequence[FileProblem]) -> None:
        self.beginResetModel()
        self.problems = problems
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.problems)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        roles = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole)
        return str(self.problems[index.row()]) if role in roles else None


class _ProblemDelegate(QStyledItemDelegate):
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, look = index.model(), theme.current()
        if not isinstance(model, _Problems):
            return
        problem, rect = model.problems[index.row()], QRectF(option.rect).adjusted(44, 0, -12, 0)
        with paint.saved(painter):
            paint.prepare(painter)
            name = problem.path.name or str(problem.path)
            room = QRectF(rect.left(), rect.top(), rect.width() * 0.4, rect.height())
            used = paint.text_in(painter, room, name, look.sans(12.5, 500), look.color("ink"))
            rest = rect.adjusted(used + 8, 0, 0, 0)
            paint.text_in(painter, rest, problem.reason, look.sans(12.5), look.color("ink2"))


class _Share(QWidget):
    """How much of the files has been looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.share = 0.0
        self.setFixedSize(360, 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        paint.prepare(painter)
        track = QRectF(self.rect())
        paint.rounded(painter, track, 2, look.color("well"))
        track.setWidth(max(4.0, track.width() * min(1.0, self.share)))
        paint.rounded(painter, track, 2, look.color("accent"))


class _Looking(QWidget):
    """What is shown while files are being looked at."""

    def __init__(self) -> None:
        super().__init__()
        self.words, self._promise, self._bar = QLabel(), QLabel(self.tr("Nothing is stored yet.")), _Share()
        self.stop = KeyButton(self.tr("Stop here"))
        self.stop.setToolTip(self.tr("Show what was read so far"))
        self.cancel = KeyButton(self.tr("Cancel"), key="Esc", kind="quiet")
        buttons, centre = QHBoxLayout(), Qt.AlignmentFlag.AlignHCenter
        buttons.setSpacing(8)
        for button in (self.stop, self.cancel):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setSpacing(10)
        layout.addStretch(2)
        for widget in (self.words, self._bar, self._promise):
            layout.addWidget(widget, 0, centre)
        layout.addSpacing(8)
        layout.addLayout(buttons)
        buttons.setAlignment(centre)
        layout.addStretch(3)

    def say(self, progress: Progress | None) -> None:
        if progress is None:
            self.words.setText(self.tr("Looking for files"))
            self._bar.share = 0.0
        else:
            files = self.tr("{part} files").format(part=of_all(progress.done, progress.total))
            parts = (files, pace_words(progress))
            self.words.setText(" · ".join(part for part in parts if part))
            self._bar.share = progress.done / max(1, progress.total)
        self._bar.update()

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self.words, look.sans(13.5), "ink")
        labels.dress(self._promise, look.sans(12.5), "ink2")


class SurveyView(QWidget):
    """A table of what was found between a heading with parts to choose from and a line of figures."""

    import_requested = Signal()
    cancel_requested = Signal()
    stop_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.table, self.looking = SurveyTable(), _Looking()
        self._title, self._hint, self.figures, self._nothing = QLabel(), QLabel(), QLabel(), QLabel()
        self._chips, self._stack = QHBoxLayout(), QStackedWidget()
        self._problems, self.problems = _Problems(self), QListView()
        self._problem_head = QLabel()
        self._sign = _Sign()
        self.show_problems = KeyButton(self.tr("Hide"), kind="link")
        self.take = KeyButton(self.tr("Import"), key="Ctrl+Enter", kind="primary")
        self.cancel = KeyButton(self.tr("Cancel"), key="Esc", kind="quiet")
        self._found = QWidget()
        self._cancelled = False
        self._lay_out()
        self._wire()
        self.restyle()

    def _wire(self) -> None:
        self.table.rows.edited.connect(self._count)
        self.table.import_requested.connect(self.import_requested)
        self.table.cancel_requested.connect(self.cancel_requested)
        self.take.clicked.connect(self.import_requested)
        for button in (self.cancel, self.looking.cancel):
            button.clicked.connect(self.cancel_requested)
        self.looking.stop.clicked.connect(self.stop_requested)
        self.show_problems.clicked.connect(lambda: self._open_problems(self.problems.isHidden()))
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(24, 22, 24, 0)
        head.addWidget(self._title)
        head.addStretch(1)
        self._chips.setContentsMargins(24, 10, 24, 8)
        self._chips.setSpacing(6)
        for label in (self._title, self._nothing, self.figures, self._problem_head):
            label.setTextFormat(Qt.TextFormat.PlainText)
        labels.narrow(self._nothing)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._nothing.setContentsMargins(80, 0, 80, 40)
        inner = QVBoxLayout(self._found)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(0)
        inner.addLayout(self._chips)
        inner.addWidget(self.table, 1)
        inner.addWidget(self._nothing, 1)
        inner.addWidget(self._lay_out_problems())
        inner.addWidget(self._lay_out_foot())
        for page in (self._found, self.looking):
            self._stack.addWidget(page)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(head)
        layout.addWidget(self._stack, 1)

    def _lay_out_problems(self) -> QWidget:
        self._apart = _Shelf()
        row = QHBoxLayout()
        row.setContentsMargins(18, 6, 18, 2)
        row.setSpacing(6)
        for widget in (self._sign, self._problem_head, self.show_problems):
            row.addWidget(widget)
        row.addStretch(1)
        self.problems.setModel(self._problems)
        self.problems.setItemDelegate(_ProblemDelegate(self.problems))
        self.problems.setUniformItemSizes(True)
        self.problems.setFrameShape(QFrame.Shape.NoFrame)
        self.problems.setAccessibleName(self.tr("Files that could not be read"))
        self.problems.setStyleSheet(
            f"QListView {{ background: transparent; }} QListView::item {{ height: {_ROW}px; }}"
        )
        layout = QVBoxLayout(self._apart)
        layout.setContentsMargins(0, 2, 0, 6)
        layout.setSpacing(0)
        layout.addLayout(row)
        layout.addWidget(self.problems)
        return self._apart

    def _lay_out_foot(self) -> QWidget:
        foot = _Shelf()
        row = QHBoxLayout(foot)
        row.setContentsMargins(26, 10, 18, 11)
        row.setSpacing(8)
        row.addWidget(self.figures)
        row.addSpacing(10)
        row.addWidget(self._hint)
        row.addStretch(1)
        row.addWidget(self.cancel)
        row.addWidget(self.take)
        return foot

    # What is shown

    def show_looking(self, title: str) -> None:
        """Files are being looked at; ``say`` tells how far that is."""
        self._title.setText(title)
        self.setAccessibleName(title)
        self.looking.say(None)
        self._stack.setCurrentWidget(self.looking)
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def say(self, progress: Progress) -> None:
        """How far the look at the files is."""
        self.looking.say(progress)

    def show_survey(
        self,
        title: str,
        articles: Sequence[SurveyedArticle],
        problems: Sequence[FileProblem],
        titles: Mapping[str, str],
        *,
        cancelled: bool,
    ) -> None:
        """Show what was found; ``cancelled`` says that there is more. ``titles`` as for the model."""
        self._title.setText(title)
        self._cancelled = cancelled
        self._problems.show(problems)
        self.table.rows.show(articles, titles)
        self.table.setVisible(bool(articles))
        self._nothing.setVisible(not articles)
        self._nothing.setText(
            self.tr(
                "No article was found in what you chose. Text, Markdown, web pages, PDF, office documents, "
                "books, mail, feeds, tables and archives of these are read."
            )
        )
        self._apart.setVisible(bool(problems))
        count = len(problems)
        self._problem_head.setText(self.tr("%Ln file(s) could not be read", "", count))
        self._open_problems(0 < count <= _MOST_ROWS)
        self._stack.setCurrentWidget(self._found)
        self._hint.setVisible(bool(articles))
        self.table.start() if articles else self.cancel.setFocus(Qt.FocusReason.OtherFocusReason)

    def _open_problems(self, shown: bool) -> None:
        rows = min(len(self._problems.problems), _MOST_ROWS)
        self.problems.setFixedHeight(rows * _ROW + 2)
        self.problems.setVisible(shown)
        self.show_problems.setText(self.tr("Hide") if shown else self.tr("Show"))
        self.show_problems.setAccessibleName(
            self.tr("Hide the files that could not be read")
            if shown
            else self.tr("Show the files that could not be read")
        )
        self.show_problems.updateGeometry()

    def _count(self) -> None:
        model = self.table.rows
        counts, wanted = model.counts(), model.wanted()
        version, same, out = counts[Part.VERSION], counts[Part.SAME], counts[Part.OUT]
        problems = len(self._problems.problems)
        parts = (
            self.tr("%Ln new", "", counts[Part.NEW] + counts[Part.LIKE]),
            self.tr("%Ln new version(s)", "", version) if version else "",
            self.tr("%Ln the same", "", same) if same else "",
            self.tr("%Ln left out", "", out) if out else "",
            self.tr("%Ln problem(s)", "", problems) if problems else "",
            self.tr("stopped before the end") if self._cancelled else "",
        )
        self.figures.setText(" · ".join(filter(None, parts)))
        self.take.setText(self.tr("Import %Ln article(s)", "", wanted) if wanted else self.tr("Import"))
        self.take.setAccessibleName(self.take.text())
        self.take.setEnabled(wanted > 0)
        self.take.setToolTip("" if wanted else self.tr("Nothing is ticked."))
        self.take.updateGeometry()
        shown = [part for part in Part if part is Part.ALL or counts[part]]
        self._show_chips([(part, counts[part]) for part in shown])

    def _show_chips(self, parts: Sequence[tuple[Part, int]]) -> None:
        model = self.table.rows
        focused = any(chip.hasFocus() for chip in layouts.widgets(self._chips))
        layouts.empty(self._chips)
        while self._chips.count():
            self._chips.takeAt(0)
        for part, count in parts if len(parts) > 2 else ():
            chip = Chip(word(part), count)
            chip.setToolTip("")
            chip.setAccessibleName(f"{word(part)}, {counted(count)}")
            chip.setChecked(part is model.part)
            chip.clicked.connect(lambda checked=False, part=part: self._show_part(part))
            self._chips.addWidget(chip)
            if focused and part is model.part:
                chip.setFocus(Qt.FocusReason.OtherFocusReason)
        self._chips.addStretch(1)

    def _show_part(self, part: Part) -> None:
        self.table.rows.show_part(part)
        self._count()

    # Qt

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._title, look.serif(25, 700), "ink")
        labels.dress(self.figures, look.sans(13, 500), "ink")
        labels.dress(self._hint, look.sans(12.5), "ink3")
        self._hint.setText(self.tr("Space ticks, Enter edits, Delete leaves out"))
        labels.dress(self._nothing, look.sans(13.5))
        labels.dress(self._problem_head, look.sans(13, 500), "ink")
        self.looking.restyle()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.cancel_requested.emit()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), theme.current().color("paper"))


class _Shelf(QWidget):
    """A row across the foot of the view, under a line."""

    def paintEvent(self, event: QPaintEvent) -> None:
        look, painter = theme.current(), QPainter(self)
        painter.fillRect(self.rect(), look.color("inset"))
        painter.fillRect(0, 0, self.width(), 1, look.color("line"))


class _Sign(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(20, 20)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        icons.draw(painter, "warning", QPointF(10, 10), theme.current().color("warn"))
