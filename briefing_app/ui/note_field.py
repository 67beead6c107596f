"""Where a note is typed: Markdown that grows with its words and completes links."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QStringListModel, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QTextCursor
from PySide6.QtWidgets import QListView, QPlainTextEdit

from briefing_app.domain.annotation import TargetKind
from briefing_app.domain.wikilinks import being_typed
from briefing_app.services.links import Completion

_LEAST, _MOST = 66, 260
_WIDE = 360
_ROWS = 8
_MOVES = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
_TAKEN = {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab, Qt.Key.Key_Escape, *_MOVES}


class NoteField(QPlainTextEdit):
    """Grows with its words; Esc and Ctrl+Enter end it. After ``[[`` it asks what could be meant."""

    ended = Signal()
    preview_wanted = Signal()
    completion_wanted = Signal(str)
    """The beginning of a link; to be answered with ``offer``."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Note, Markdown"))
        self.setPlaceholderText(self.tr("Write in Markdown; [[ links to an article, actor, question or note"))
        self.setTabChangesFocus(True)
        self._offered: tuple[Completion, ...] = ()
        self._names = QStringListModel(self)
        # A child of the window, as all that floats is; the keys stay with the field.
        self.popup = QListView(self)
        self.popup.setModel(self._names)
        self.popup.setAccessibleName(self.tr("What to link to"))
        self.popup.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.popup.clicked.connect(lambda index: self.take(index.row()))
        self.popup.hide()
        self.document().contentsChanged.connect(self.fit)
        self.textChanged.connect(self._complete)

    def fit(self) -> None:
        """As high as the words, within limits."""
        lines = self.document().size().height()  # a plain text document counts in lines
        high = int(lines * self.fontMetrics().lineSpacing() + 20)
        self.setFixedHeight(max(_LEAST, min(high, _MOST)))

    def offer(self, beginning: str, found: Sequence[Completion]) -> None:
        """Show what a link could mean, unless another one is being typed by now."""
        if self._beginning() != beginning or not self.hasFocus():
            return
        self._offered = tuple(found)
        self._names.setStringList([f"{each.name} · {kind_name(each.target.kind)}" for each in found])
        if not found:
            self.popup.hide()
            return
        self.popup.setParent(self.window())
        rows = min(len(found), _ROWS)
        self.popup.resize(_WIDE, rows * max(18, self.popup.sizeHintForRow(0)) + 6)
        under = self.viewport().mapTo(self.window(), self.cursorRect().bottomLeft())
        room = self.window().rect().size() - self.popup.size()
        self.popup.move(min(under.x(), room.width() - 8), min(under.y() + 4, room.height() - 8))
        self.popup.setCurrentIndex(self._names.index(0))
        self.popup.show()
        self.popup.raise_()

    def take(self, row: int) -> None:
        """Write the link to one of what is offered."""
        beginning = self._beginning()
        if beginning is None or not 0 <= row < len(self._offered):
            return
        cursor, move = self.textCursor(), QTextCursor.MoveOperation.Left
        units = len(f"[[{beginning}".encode("utf-16-le")) // 2
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor, units)
        cursor.insertText(self._offered[row].link)
        self.popup.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if self.popup.isVisible() and event.key() in _TAKEN:
            self._choose(Qt.Key(event.key()))
        elif event.key() == Qt.Key.Key_Escape or (enter and control):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_P and control:
            self.preview_wanted.emit()
        else:
            super().keyPressEvent(event)

    def _choose(self, key: Qt.Key) -> None:
        row = self.popup.currentIndex().row()
        if key in _MOVES:
            row = max(0, min(row + _MOVES[key], self._names.rowCount() - 1))
            self.popup.setCurrentIndex(self._names.index(row))
        elif key == Qt.Key.Key_Escape:
            self.popup.hide()
        else:
            self.take(max(0, row))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.popup.hide()

    def _beginning(self) -> str | None:
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
        return being_typed(cursor.selectedText())

    def _complete(self) -> None:
        beginning = self._beginning()
        if beginning is None:
            self.popup.hide()
        else:
            self.completion_wanted.emit(beginning)


def kind_name(kind: TargetKind) -> str:
    """What kind of thing it is, in the reader's language."""
    return {
        TargetKind.ARTICLE: QCoreApplication.translate("Linking", "article"),
        TargetKind.ACTOR: QCoreApplication.translate("Linking", "actor"),
        TargetKind.QUESTION: QCoreApplication.translate("Linking", "question"),
        TargetKind.NOTE: QCoreApplication.translate("Linking", "note"),
    }[kind]
