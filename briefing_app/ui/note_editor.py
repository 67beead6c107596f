"""The inline editor of a note: Markdown with a preview, kept while it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPlainTextEdit, QStackedWidget, QVBoxLayout, QWidget

from briefing_app.domain.spans import Span
from briefing_app.ui import labels, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.markdown_view import MarkdownView
from briefing_app.ui.tokens import Radius

KEEP_MS = 700
_LEAST, _MOST = 66, 260


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """What a note is written on: an existing ``note``, or the article, a quotation or words of it.

    ``about`` is shown above the editor: the words or the number of the quotation.
    """

    article: str | None
    note: str | None = None
    quotation: str | None = None
    span: Span | None = None
    about: str = ""


class _Field(QPlainTextEdit):
    """Grows with its words; Esc and Ctrl+Enter end it."""

    ended = Signal()
    preview_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Note, Markdown")
        self.setPlaceholderText("Write in Markdown")
        self.setTabChangesFocus(True)
        self.document().contentsChanged.connect(self.fit)

    def fit(self) -> None:
        """As high as the words, within limits."""
        lines = self.document().size().height()  # a plain text document counts in lines
        high = int(lines * self.fontMetrics().lineSpacing() + 20)
        self.setFixedHeight(max(_LEAST, min(high, _MOST)))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if event.key() == Qt.Key.Key_Escape or (enter and control):
            self.ended.emit()
        elif event.key() == Qt.Key.Key_P and control:
            self.preview_wanted.emit()
        else:
            super().keyPressEvent(event)


class NoteEditor(QWidget):
    """Writes one note. ``kept`` comes while typing, ``finished`` when the reader is done; nothing is lost."""

    kept = Signal(object, str)
    """NoteTarget and words, at most a second after a key."""
    finished = Signal(object, str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: NoteTarget | None = None
        self._before = ""
        self._about = QLabel()
        labels.narrow(self._about).setTextFormat(Qt.TextFormat.PlainText)
        self.field = _Field()
        self.preview = MarkdownView()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.field)
        self._stack.addWidget(self.preview)
        self.preview_button = KeyButton("Preview", key="Ctrl+P", kind="quiet")
        self.preview_button.clicked.connect(self.toggle_preview)
        self.done_button = KeyButton("Done", key="Ctrl+Enter")
        self.done_button.clicked.connect(self.finish)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self._keep)
        self.field.textChanged.connect(self._typed)
        self.field.ended.connect(self.finish)
        self.field.preview_wanted.connect(self.toggle_preview)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        foot = QHBoxLayout()
        foot.setSpacing(6)
        foot.addWidget(self.preview_button)
        foot.addStretch(1)
        foot.addWidget(self.done_button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 4, 0, 6)
        layout.setSpacing(6)
        layout.addWidget(self._about)
        layout.addWidget(self._stack)
        layout.addLayout(foot)

    @property
    def target(self) -> NoteTarget | None:
        """What is being written on, or None while closed."""
        return self._target

    def open(self, target: NoteTarget, words: str = "") -> None:
        """Begin to write; a note that was open is finished first."""
        self.finish()
        self._before = words if target.note is not None else ""
        self.field.setPlainText(words)
        self._timer.stop()
        self._target = target
        self._about.setText(target.about)
        self._about.setVisible(bool(target.about))
        self._stack.setCurrentWidget(self.field)
        self.restyle()
        self.show()
        self.field.moveCursor(self.field.textCursor().MoveOperation.End)
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)
        self.resized.emit()

    def finish(self) -> None:
        """Close, and hand over the words if they have changed."""
        if self._target is None:
            return
        target, words = self._target, self.field.toPlainText().strip()
        self._target = None
        self._timer.stop()
        self.hide()
        self.resized.emit()
        if words != self._before.strip():
            self.finished.emit(target, words)

    def toggle_preview(self) -> None:
        """Show the rendered note, or the field again."""
        if self._stack.currentWidget() is self.field:
            self.preview.show_markdown(self.field.toPlainText() or "*Nothing written yet.*")
            self._stack.setCurrentWidget(self.preview)
            self._stack.setFixedHeight(max(_LEAST, self.preview.sizeHint().height() + 8))
            self.preview_button.setText("Write")
            self.preview_button.setFocus()
        else:
            self._stack.setCurrentWidget(self.field)
            self.preview_button.setText("Preview")
            self._fit()
            self.field.setFocus()
        self.preview_button.updateGeometry()
        self.resized.emit()

    def restyle(self) -> None:
        look = theme.current()
        self.field.setFont(look.sans(13))
        self.field.fit()
        labels.dress(self._about, look.sans(11.5))
        self._fit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.finish()
        else:
            super().keyPressEvent(event)

    def _typed(self) -> None:
        if self._target is None:
            return
        self._fit()
        # Not restarted by the next key: someone who never stops typing is kept as well.
        if not self._timer.isActive():
            self._timer.start()

    def _fit(self) -> None:
        if self._stack.height() != self.field.height():
            self._stack.setFixedHeight(self.field.height())
            self.resized.emit()

    def _keep(self) -> None:
        if self._target is not None:
            self.kept.emit(self._target, self.field.toPlainText())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        bar = QRectF(0, 4, 3, self.height() - 10)
        paint.rounded(painter, bar, Radius.HIGHLIGHT / 2, look.color("accent"))
