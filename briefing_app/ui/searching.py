"""Helps with typing a query: what can come next, what was not understood, and filling in."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent

from briefing_app.domain.finding import Suggestion
from briefing_app.domain.query import Field, complete, parse
from briefing_app.services import search
from briefing_app.ui.offsets import Offsets
from briefing_app.ui.search_sheet import SearchSheet
from briefing_app.ui.session import Session
from briefing_app.ui.toolbar import SearchField

_HINT_AFTER_MS = 600  # what is still being typed is no mistake yet
_LEAST = 2  # letters of a word that may be the name of a field


class Searching(QObject):
    """Stands between the search box and its sheet. The box keeps the focus and every letter.

    Values are read off the UI thread; what comes too late for the words in the box is dropped.
    """

    def __init__(self, session: Session, box: SearchField, sheet: SearchSheet, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._box, self.sheet = session, box, sheet
        self._offered: tuple[Suggestion, ...] = ()
        self._settled = QTimer(self, singleShot=True, interval=_HINT_AFTER_MS)
        self._settled.timeout.connect(self._show)
        box.textEdited.connect(self._edited)
        box.textChanged.connect(lambda text: None if text else self.close())
        box.installEventFilter(self)
        sheet.picked.connect(self.fill_in)

    def close(self) -> None:
        """Offer nothing until something else is typed."""
        self._settled.stop()
        self._offered = ()
        self.sheet.close_sheet()

    def offer(self, *, everything: bool = False) -> None:
        """Ask what can be typed at the cursor; ``everything``: with nothing typed, all fields."""
        text, cursor = self._typed()
        place = complete(text, cursor)
        if everything and place is None:
            at = (Suggestion(f"{field}:", cursor, cursor) for field in Field)
            self._show_offered(text, tuple(at))
        elif place is None or (place.field is None and len(place.prefix) < _LEAST and not everything):
            self._show_offered(text, ())
        else:
            call = partial(search.complete, text=text, cursor=cursor)
            self._session.read(call, lambda found: self._show_offered(text, tuple(found)), slot="complete")

    def fill_in(self, item: Suggestion) -> None:
        """Put a suggestion in the place of what was typed of it."""
        text = self._box.text()
        if item.end > len(text):
            return
        units = Offsets(text)
        start, end = units.to_units(item.start), units.to_units(item.end)
        name = item.text.endswith(":")
        self._box.setSelection(start, end - start)
        if start == end:
            self._box.setCursorPosition(start)
        # A space behind a value: it is whole, and the next word can follow.
        self._box.insert(item.text if name or text[item.end :].startswith(" ") else f"{item.text} ")
        self._box.setFocus(Qt.FocusReason.OtherFocusReason)
        self.close()
        if name:
            self.offer()

    def _edited(self) -> None:
        self._settled.start()
        self.offer()

    def _typed(self) -> tuple[str, int]:
        text = self._box.text()
        return text, Offsets(text).to_points(self._box.cursorPosition())

    def _show_offered(self, text: str, offered: tuple[Suggestion, ...]) -> None:
        if text != self._box.text() or not self._box.hasFocus():
            return
        self._offered = tuple(item for item in offered if text[item.start : item.end] != item.text)
        self._show()

    def _show(self) -> None:
        if not self._box.hasFocus():
            return
        text, cursor = self._typed()
        waiting = self._settled.isActive() or bool(self._offered)
        said = tuple(
            hint.message for hint in parse(text, typing=True).hints if hint.end < cursor or not waiting
        )
        self._box.setAccessibleDescription(" ".join(said))
        if (self._offered, said) != ((), ()) or self.sheet.isVisible():
            self.sheet.show_below(self._box, self._offered, said)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event)
        if event.type() in (QEvent.Type.FocusOut, QEvent.Type.Resize):
            self.close()
        return False

    def _key(self, event: QKeyEvent) -> bool:
        """The keys that belong to the sheet while it is open; all others are the box's."""
        key = event.key()
        if key == Qt.Key.Key_Space and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.offer(everything=True)
            return True
        if not self.sheet.isVisible():
            return False
        offered, chosen = self.sheet.offered, self.sheet.chosen()
        if key == Qt.Key.Key_Escape:
            self.close()
        elif key in (Qt.Key.Key_Down, Qt.Key.Key_Up) and offered:
            self.sheet.step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Tab and offered:
            self.fill_in(chosen or offered[0])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and chosen is not None:
            self.fill_in(chosen)
        else:
            return False
        return True
