"""One note as it is shown: its words, what it is on, and when it was written."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QEvent, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import QContextMenuEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QMenu, QVBoxLayout, QWidget

from briefing_app.domain.annotation import Note
from briefing_app.domain.letters import shortened
from briefing_app.ui import focus, labels, paint, theme
from briefing_app.ui.keyed_row import KeyedRow
from briefing_app.ui.markdown_view import MarkdownView
from briefing_app.ui.words import short_day, translate


class NoteCard(KeyedRow):
    """A note. Enter or a double click edits, Delete deletes, a click goes to its words."""

    edit_requested = Signal(str)
    delete_requested = Signal(str)
    place_requested = Signal(str)
    link_clicked = Signal(QUrl)

    def __init__(self, note: Note, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = note
        self.view = MarkdownView()
        self.view.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.view.link_clicked.connect(self.link_clicked)
        self._about = QLabel(about(note), self)  # with its parent: shown alone it would be a window
        labels.narrow(self._about).setTextFormat(Qt.TextFormat.PlainText)
        self._about.setVisible(bool(self._about.text()))
        self._when = QLabel(when(note.updated, datetime.now(note.updated.tzinfo)))
        self._when.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(self.tr("Note: {words}").format(words=note.body))
        self.setAccessibleDescription(self._about.text())
        self.setToolTip(self.tr("Double click or Enter to edit"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 1, 0, 1)
        layout.setSpacing(2)
        for widget in (self.view, self._about, self._when):
            layout.addWidget(widget)
        self.view.viewport().installEventFilter(self)
        focus.ring(self)
        self.restyle()

    def show_when(self, shown: bool) -> None:
        self._when.setVisible(shown)

    def when_text(self) -> str:
        return self._when.text()

    def restyle(self) -> None:
        look = theme.current()
        self.view.show_markdown(self.note.body, self.note.links)
        labels.dress(self._about, look.sans(11.5), "warn" if self.note.orphaned else "ink3")
        labels.dress(self._when, look.sans(11.5), "ink3")
        self.update()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() is QEvent.Type.MouseButtonDblClick:
            self.edit()
            return True
        return False

    def edit(self) -> None:
        """Ask for this note's editor."""
        self.edit_requested.emit(self.note.id)

    def delete(self) -> None:
        """Ask for this note to go."""
        self.delete_requested.emit(self.note.id)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.go()

    def go(self) -> None:
        """Ask for its words to be shown."""
        if self.note.place is not None or self.note.quotation is not None:
            self.place_requested.emit(self.note.id)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Edit")).triggered.connect(self.edit)
        if self.note.place is not None or self.note.quotation is not None:
            menu.addAction(self.tr("Go to its words")).triggered.connect(self.go)
        menu.addSeparator()
        menu.addAction(self.tr("Delete")).triggered.connect(self.delete)
        menu.popup(event.globalPos())

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        paint.rounded(painter, QRectF(0, 1, 3, self.height() - 2), 1.5, look.color("markerline"))


def about(note: Note) -> str:
    """What a note is on, in a few words; empty for the whole article."""
    if note.orphaned and note.selector is not None:
        gone = translate("NoteCard", "Its words are no longer in the text: “{words}”")
        return gone.format(words=shortened(note.selector.exact))
    if note.selector is not None:
        return translate("NoteCard", "on “{words}”").format(words=shortened(note.selector.exact))
    return translate("NoteCard", "on a quotation") if note.quotation is not None else ""


def when(moment: datetime, now: datetime) -> str:
    """``"Today, 09:12"``, ``"Yesterday, 18:40"``, ``"10 Apr, 09:12"``, ``"7 Mar 2024"``."""
    local, here = moment.astimezone(), now.astimezone()
    time = f"{local:%H:%M}"
    days = (here.date() - local.date()).days
    if days == 0:
        return translate("NoteCard", "Today, {time}").format(time=time)
    if days == 1:
        return translate("NoteCard", "Yesterday, {time}").format(time=time)
    day = short_day(local.date(), here.date())
    return f"{day}, {time}" if local.year == here.year else day
