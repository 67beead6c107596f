"""One open question in a line: its words, who asked, and its status with a menu to change it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QContextMenuEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QMenu, QToolButton, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Question, QuestionStatus
from briefing_app.ui import focus, icons, labels, paint, theme
from briefing_app.ui.keyed_row import KeyedRow
from briefing_app.ui.words import named, translate, word, written_day


class StatusButton(QToolButton):
    """A question's status, with a menu of all."""

    chosen = Signal(object)

    def __init__(self, status: QuestionStatus) -> None:
        super().__init__()
        self.status = status
        menu = QMenu(self)
        for each in QuestionStatus:
            action = menu.addAction(named(each))
            action.setCheckable(True)
            action.setChecked(each is status)
            action.triggered.connect(lambda checked=False, each=each: self.chosen.emit(each))
        self.setMenu(menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setText(named(status))
        self.setAccessibleName(self.tr("Status: {status}").format(status=word(status)))
        self.setToolTip(self.tr("Change the status"))
        self.setFixedHeight(22)
        focus.ring(self)

    def sizeHint(self) -> QSize:
        return QSize(int(paint.width(self.text(), theme.current().sans(12, 500)) + 28), 22)

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        rect, answered = QRectF(self.rect()), self.status is QuestionStatus.ANSWERED
        fill = "press" if self.underMouse() else "well" if answered else "accentsoft"
        if self.status is QuestionStatus.PARKED:
            fill = "well"
        paint.rounded(painter, rect, 11, look.color(fill))
        quiet = self.status in (QuestionStatus.ANSWERED, QuestionStatus.PARKED)
        ink = look.color("ink2" if quiet or self.underMouse() else "accentink")
        paint.text_in(painter, rect.adjusted(9, 0, -18, 0), self.text(), look.sans(12, 500), ink)
        icons.draw(painter, "chevron-down", QPointF(rect.right() - 11, rect.center().y() + 1), ink, 12)


class QuestionRow(KeyedRow):
    """A question. Enter or a double click edits its words, Delete deletes it."""

    status_chosen = Signal(str, object)
    delete_requested = Signal(str)
    edited = Signal(str, str)

    def __init__(self, question: Question, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.question = question
        self._words = QLabel(question.text)
        labels.narrow(self._words)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._meta = QLabel(_meta(question), self)  # with its parent: shown alone it would be a window
        labels.narrow(self._meta).setTextFormat(Qt.TextFormat.PlainText)
        self._meta.setVisible(bool(self._meta.text()))
        self._field = QLineEdit(question.text)
        self._field.setAccessibleName(self.tr("Words of the question"))
        self._field.hide()
        self._field.returnPressed.connect(self._store)
        self._field.installEventFilter(self)
        self.status = StatusButton(question.status)
        self.status.chosen.connect(lambda status: self.status_chosen.emit(question.id, status))
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(
            self.tr("Question: {question}, {status}").format(
                question=question.text, status=word(question.status)
            )
        )
        self._lay_out()
        focus.ring(self)
        self.restyle()

    def _lay_out(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        for widget in (self._words, self._field, self._meta):
            words.addWidget(widget)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 5, 0, 5)
        layout.setSpacing(10)
        layout.addLayout(words, 1)
        layout.addWidget(self.status, 0, Qt.AlignmentFlag.AlignTop)

    def restyle(self) -> None:
        look = theme.current()
        labels.dress(self._words, look.sans(13, 500), "ink")
        labels.dress(self._meta, look.sans(12))

    def edit(self) -> None:
        """Write other words in place."""
        self._words.hide()
        self._field.setText(self.question.text)
        self._field.show()
        self._field.setFocus()
        self._field.selectAll()

    def _store(self) -> None:
        words = self._field.text().strip()
        self._close()
        if words and words != self.question.text:
            self.edited.emit(self.question.id, words)

    def _close(self) -> None:
        if not self._field.isHidden():
            self._field.hide()
            self._words.show()
            self.setFocus()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        pressed = event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent)
        if pressed and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self._close()
            return True
        return False

    def delete(self) -> None:
        """Ask for this question to go."""
        self.delete_requested.emit(self.question.id)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.edit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit")).triggered.connect(self.edit)
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        icons.draw(painter, "questions", QPointF(8, 16), look.color("ink2"))


def _meta(question: Question) -> str:
    parts = []
    if question.asker:
        parts.append(translate("QuestionRow", "asked by {name}").format(name=question.asker))
    if question.positions:
        parts.append(translate("QuestionRow", "%Ln answer(s)", "", question.positions))
    if question.owner:
        parts.append(question.owner)
    if question.due:
        parts.append(
            translate("QuestionRow", "due {day}").format(day=written_day(question.due, "d MMM yyyy"))
        )
    return " · ".join(parts)
