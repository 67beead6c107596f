"""Everything the reader wrote and marked: found, grouped, edited in place, and left for where it belongs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from enum import Enum

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from briefing_app.domain.annotation import Highlight, Note, Target, TargetKind
from briefing_app.domain.words import fold
from briefing_app.services.notebook import Entry
from briefing_app.ui import focus, labels, layouts, theme
from briefing_app.ui.choosers import NameButton
from briefing_app.ui.highlight_card import HighlightCard
from briefing_app.ui.note_card import NoteCard
from briefing_app.ui.note_editor import NoteEditor, NoteTarget
from briefing_app.ui.page import Page
from briefing_app.ui.words import translate

A_SCREENFUL = 60


class Grouping(Enum):
    """What the list is put together by."""

    DATE = "date"
    ARTICLE = "article"
    TAG = "tag"
    ACTOR = "actor"
    QUESTION = "question"


_KIND_OF = {
    Grouping.ARTICLE: TargetKind.ARTICLE,
    Grouping.ACTOR: TargetKind.ACTOR,
    Grouping.QUESTION: TargetKind.QUESTION,
}


class _Item(QWidget):
    """A note or highlight, and under it the name of what it is on."""

    def __init__(self, entry: Entry) -> None:
        super().__init__()
        self.entry = entry
        item = entry.item
        self.card = NoteCard(item) if isinstance(item, Note) else HighlightCard(item)
        self.head = QPushButton(entry.name.replace("&", "&&"), self)
        self.head.setProperty("kind", "link")
        self.head.setFont(theme.current().sans(12.5, 500))
        self.head.setVisible(bool(entry.name))
        self.head.setToolTip(self.tr("Go there"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 10)
        layout.setSpacing(2)
        layout.addWidget(self.card)
        under = QHBoxLayout()
        under.setContentsMargins(7, 0, 0, 0)  # in line with the note's words
        under.addWidget(self.head)
        under.addStretch(1)
        layout.addLayout(under)


class NotesView(Page):
    """The newest first, or in groups; a screenful at once, the rest on demand."""

    note_kept = Signal(object, str)
    note_finished = Signal(object, str)
    note_deleted = Signal(str)
    highlight_deleted = Signal(str)
    highlight_edited = Signal(object)
    """A Highlight that is to have another tag."""
    article_requested = Signal(str, str)
    """Article and note."""
    target_requested = Signal(object)
    """What something is on, to be seen."""
    link_clicked = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translate("NotesView", "Notes"), parent)
        self._entries: tuple[Entry, ...] = ()
        self._most, self._stale = A_SCREENFUL, False
        self.editor = NoteEditor()
        self.editor.kept.connect(self.note_kept)
        self.editor.finished.connect(self.note_finished)
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search notes and highlights"))
        self.search.setAccessibleName(self.tr("Search notes and highlights"))
        self.search.setFixedWidth(240)
        self.search.textChanged.connect(lambda text: self._refresh())
        self.grouping = Grouping.DATE
        self.groups = NameButton(self)
        self.groups.clicked.connect(self.choose_grouping)
        self.put_together(Grouping.DATE)
        self.kinds = QButtonGroup(self)
        self._make_kinds()
        self.write_button = QPushButton(self.tr("New note"))
        self.write_button.clicked.connect(self.write)
        for part in (self.groups, self.search, self.write_button):
            self.tools.addWidget(part)
        self._more = QPushButton(self.tr("Show more"))
        self._more.setProperty("kind", "link")
        self._more.clicked.connect(self._show_more)
        self.filters.addWidget(self.editor)

    def choose_grouping(self) -> None:
        """Open the menu of what the list can be put together by."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for grouping, words in self._groupings().items():
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(grouping is self.grouping)
            action.triggered.connect(lambda _=False, grouping=grouping: self.put_together(grouping))
        menu.popup(self.groups.mapToGlobal(self.groups.rect().bottomLeft()))

    def put_together(self, grouping: Grouping) -> None:
        """Put the list together by this."""
        self.grouping = grouping
        words = self._groupings()[grouping]
        self.groups.setText(words)
        self.groups.setAccessibleName(self.tr("Put together: {words}").format(words=words))
        self.groups.updateGeometry()
        if self.isVisible():
            self._refresh()

    def _groupings(self) -> dict[Grouping, str]:
        return {
            Grouping.DATE: self.tr("Newest first"),
            Grouping.ARTICLE: self.tr("By article"),
            Grouping.TAG: self.tr("By tag"),
            Grouping.ACTOR: self.tr("By actor"),
            Grouping.QUESTION: self.tr("By question"),
        }

    def _make_kinds(self) -> None:
        names = (self.tr("Everything"), self.tr("Notes"), self.tr("Highlights"))
        for place, name in enumerate(names):
            button = QPushButton(name)
            button.setProperty("kind", "option")
            button.setCheckable(True)
            button.setChecked(not place)
            focus.ring(button)
            self.kinds.addButton(button, place)
            self.tools.addWidget(button)
        self.kinds.idClicked.connect(lambda place: self._refresh())

    # What is shown

    def show_entries(self, entries: Sequence[Entry]) -> None:
        """Show these, given newest first."""
        self._entries = tuple(entries)
        self._stale = True
        if self.isVisible():
            self._refresh()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._stale:  # nothing is built for a view that nobody looks at
            self._refresh()

    def cards(self) -> list[NoteCard | HighlightCard]:
        """The notes and highlights shown, in their order."""
        return [item.card for item in layouts.widgets(self.items) if isinstance(item, _Item)]

    def headings(self) -> list[str]:
        """The groups shown, in their order."""
        return [label.text() for label in layouts.widgets(self.items) if isinstance(label, QLabel)]

    def found(self) -> list[Entry]:
        """What passes the search and the kinds."""
        words = fold(self.search.text()).split()
        kind = (None, Note, Highlight)[max(0, self.kinds.checkedId())]

        def passes(entry: Entry) -> bool:
            text = fold(f"{entry.words} {entry.name} {' '.join(entry.tags)}")
            return all(word in text for word in words) and (kind is None or isinstance(entry.item, kind))

        return [entry for entry in self._entries if passes(entry)]

    def grouped(self) -> list[tuple[str, list[Entry]]]:
        """What is found in its groups, by name; what belongs to none comes last."""
        grouping, found = self.grouping, self.found()
        if grouping is Grouping.DATE:
            return [("", found)]
        groups: dict[str, list[Entry]] = {}
        for entry in found:
            for name in _groups_of(entry, grouping):
                groups.setdefault(name, []).append(entry)
        rest = self.tr("On something else") if grouping is not Grouping.TAG else self.tr("Without a tag")
        names = sorted(groups, key=lambda name: (not name, fold(name)))
        return [(name or rest, groups[name]) for name in names]

    def _refresh(self) -> None:
        self._stale = False
        self.items.removeWidget(self._more)
        self._more.setParent(None)
        self.clear()
        room, groups = self._most, self.grouped()
        for name, entries in groups:
            if not room:
                break
            if name:
                self.items.addWidget(self._heading(name))
            for entry in entries[:room]:
                self.items.addWidget(self._item(entry))
            room -= min(room, len(entries))
        if sum(len(entries) for _, entries in groups) > self._most:
            self.items.addWidget(self._more)
            self._more.show()
        self._say_if_nothing(any(entries for _, entries in groups))

    def _say_if_nothing(self, something: bool) -> None:
        if something:
            self.say_nothing("")
        elif self._entries:
            self.say_nothing(self.tr("Nothing has these words."))
        else:
            self.say_nothing(
                self.tr(
                    "No notes yet. Press a while reading to write one and h to highlight: "
                    "both stay with the words they are about."
                )
            )

    def _heading(self, name: str) -> QLabel:
        label = labels.narrow(QLabel(name))
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setContentsMargins(0, 14, 0, 2)
        labels.dress(label, theme.current().sans(13, 600), "ink")
        return label

    def _item(self, entry: Entry) -> _Item:
        item, on = _Item(entry), entry.on
        card = item.card
        if isinstance(card, NoteCard):
            card.edit_requested.connect(self.edit)
            card.delete_requested.connect(self.note_deleted)
            card.link_clicked.connect(self.link_clicked)
        else:
            card.edit_requested.connect(self.highlight_edited)
            card.delete_requested.connect(self.highlight_deleted)
        if on is not None:
            item.head.clicked.connect(lambda: self._go(on, entry.id))
            card.place_requested.connect(lambda name: self._go(on, name))
        return item

    def _go(self, on: Target, item: str) -> None:
        if on.kind is TargetKind.ARTICLE:
            self.article_requested.emit(on.id, item)
        else:
            self.target_requested.emit(on)

    # Writing

    def write(self) -> None:
        """Open the editor for a free note."""
        self.editor.open(NoteTarget(None))

    def edit(self, note: str) -> None:
        """Open the editor on a note."""
        found = next((each for each in self._entries if each.id == note), None)
        if found is not None and isinstance(found.item, Note):
            target = NoteTarget(found.item.article, note=note, about=found.name)
            self.editor.open(target, found.item.body)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down go from one to the next."""
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
        cards = self.cards()
        if step is None or not cards:
            super().keyPressEvent(event)
            return
        here = next((at for at, card in enumerate(cards) if card.hasFocus()), -1 if step > 0 else len(cards))
        if 0 <= here + step < len(cards):
            cards[here + step].setFocus(Qt.FocusReason.TabFocusReason)
            self.reveal(cards[here + step])

    def _show_more(self) -> None:
        self._most += 5 * A_SCREENFUL
        self._refresh()

    def restyle(self) -> None:
        super().restyle()
        if hasattr(self, "_most"):
            self._refresh()


def _groups_of(entry: Entry, grouping: Grouping) -> Iterator[str] | Iterable[str]:
    if grouping is Grouping.TAG:
        return entry.tags or ("",)
    fits = entry.on is not None and entry.on.kind is _KIND_OF[grouping]
    return (entry.name,) if fits else ("",)
