"""What others wrote on an article, to be read alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from briefing_app.domain.exchange import TheirView
from briefing_app.ui import theme, words
from briefing_app.ui.sheet import Sheet

_WIDE, _HIGH, _MARGIN = 620, 420, 8
_NAME, _NOTE, _REST = "name", "note", "rest"


class TheirsSheet(Sheet):
    """A layer after the other: notes in full, then tags, questions and positions in a line each."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window, "theirs", _WIDE)
        self.text = QTextEdit()
        self.text.setReadOnly(True)
        self.text.setFrameShape(QFrame.Shape.NoFrame)
        self.text.viewport().setAutoFillBackground(False)
        self.text.setTabChangesFocus(True)
        flags = Qt.TextInteractionFlag
        self.text.setTextInteractionFlags(flags.TextSelectableByMouse | flags.TextSelectableByKeyboard)
        self.text.document().setDocumentMargin(_MARGIN)
        self.content.addWidget(self.text)

    def show_theirs(self, title: str, views: Sequence[TheirView]) -> None:
        """Show what each of them hung on the article of this title."""
        self.say(self.tr("What others wrote on “{title}”").format(title=title))
        self.text.setAccessibleName(self.title.text())
        self.text.clear()
        cursor, formats = QTextCursor(self.text.document()), _formats()
        for place, (kind, said) in enumerate(self._parts(views)):
            block = QTextBlockFormat()
            block.setTopMargin(16 if kind == _NAME and place else 4)
            cursor.setBlockFormat(block) if not place else cursor.insertBlock(block)
            cursor.insertText(said, formats[kind])
        self.text.moveCursor(QTextCursor.MoveOperation.Start)
        self.text.document().setTextWidth(_WIDE - 40)
        self.text.setFixedHeight(min(_HIGH, round(self.text.document().size().height()) + 4))
        self.open_on(self.text)

    def _parts(self, views: Sequence[TheirView]) -> Iterator[tuple[str, str]]:
        for view in views:
            yield _NAME, view.layer.name
            yield from ((_NOTE, note.body) for note in view.notes)
            if view.highlights:
                yield _REST, self.tr("%Ln highlight(s)", "", len(view.highlights))
            if view.tags:
                yield _REST, self.tr("Tags: {names}").format(names=", ".join(view.tags))
            for position in view.positions:
                yield _REST, f"{words.named(position.stance)}: {position.question_text}"
            yield from ((_REST, self.tr("Asks: {text}").format(text=each.text)) for each in view.questions)
            if view.reviews:
                yield _REST, self.tr("%Ln quotation(s) reviewed", "", len(view.reviews))


def _formats() -> dict[str, QTextCharFormat]:
    look, made = theme.current(), dict[str, QTextCharFormat]()
    fonts = {_NAME: look.sans(13, 600), _NOTE: look.serif(15.5), _REST: look.sans(12.5)}
    for kind, font in fonts.items():
        made[kind] = QTextCharFormat()
        made[kind].setFont(font)
        made[kind].setForeground(look.color("ink2" if kind == _REST else "ink"))
    return made
