"""The inline editor of a note: Markdown with a preview, kept while it is typed."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing_app.domain.spans import Span
from briefing_app.ui import labels, paint, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.markdown_view import MarkdownView
from briefing_app.ui.note_field import NoteField
from briefing_app.ui.tokens import Radius

KEEP_MS = 700
PREVIEW_MS = 120
_BESIDE = 620  # so wide that the preview has room beside the field


@dataclass(frozen=True, slots=True)
class NoteTarget:
    """What a note is written on: an existing ``note``, or the article, a quotation or words of it, an actor
    or a question.

    ``about`` is shown above the editor: the words or the number of the quotation.
    """

    article: str | None
    note: str | None = None
    quotation: str | None = None
    span: Span | None = None
    about: str = ""
    actor: str | None = None
    question: str | None = None


class NoteEditor(QWidget):
    """Writes one note. ``kept`` comes while typing, ``finished`` when the reader is done; nothing is lost."""

    kept = Signal(object, str)
    """NoteTarget and words, at most a second after a key."""
    finished = Signal(object, str)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._target: NoteTarget | None = None
        self._before, self._high = "", 0
        self._about = QLabel()
        labels.narrow(self._about).setTextFormat(Qt.TextFormat.PlainText)
        self.field = NoteField()
        self.preview = MarkdownView()
        self.preview.hide()
        self._halves = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self.preview_button = KeyButton(self.tr("Preview"), key="Ctrl+P", kind="quiet")
        self.preview_button.clicked.connect(self.toggle_preview)
        self.done_button = KeyButton(self.tr("Done"), key="Ctrl+Enter")
        self.done_button.clicked.connect(self.finish)
        self._timer = QTimer(self, singleShot=True, interval=KEEP_MS)
        self._timer.timeout.connect(self._keep)
        self._looking = QTimer(self, singleShot=True, interval=PREVIEW_MS)
        self._looking.timeout.connect(self._look)
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
        self._halves.setSpacing(8)
        self._halves.addWidget(self.field, 1)
        self._halves.addWidget(self.preview, 1)
        layout.addLayout(self._halves)
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
        self.restyle()
        self._look()
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
        """Show what the note will look like while it is written, or no longer."""
        shown = self.preview.isHidden()
        self.preview.setVisible(shown)
        self.preview_button.setText(self.tr("No preview") if shown else self.tr("Preview"))
        self.preview_button.updateGeometry()
        self._look()
        self.field.setFocus()
        self.resized.emit()

    def _look(self) -> None:
        if not self.preview.isHidden():
            self.preview.show_markdown(self.field.toPlainText() or self.tr("*Nothing written yet.*"))
            self.resized.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        beside = self.width() >= _BESIDE
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if self._halves.direction() is not way:
            self._halves.setDirection(way)

    def restyle(self) -> None:
        look = theme.current()
        self.field.setFont(look.sans(13))
        self.field.fit()
        labels.dress(self._about, look.sans(11.5))
        self._look()
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
        if not self._looking.isActive():
            self._looking.start()
        # Not restarted by the next key: someone who never stops typing is kept as well.
        if not self._timer.isActive():
            self._timer.start()

    def _fit(self) -> None:
        if self._high != self.field.height():
            self._high = self.field.height()
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
