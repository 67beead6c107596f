"""Markdown shown safely: sanitised, loading nothing, following no link by itself."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from PySide6.QtCore import QSize, Qt, QUrl, Signal
from PySide6.QtGui import QFont, QResizeEvent, QTextCursor, QTextDocument, QTextFormat, QTextOption
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextBrowser, QWidget

from briefing_app.domain.annotation import Link
from briefing_app.ui import theme

LINK_SCHEME = "briefing"
"""Of links within the library: ``briefing:article/<id>``, or ``briefing:words/<words>`` where it is not known
yet what they mean."""

_BOLD = 650


@lru_cache(maxsize=256)
def render(text: str, links: tuple[Link, ...] = ()) -> str:
    """Markdown as HTML with nothing in it that could run, load or hide: no script, style, image or frame.

    Its wikilinks become links to what ``links`` says they mean.
    """
    # Imported here because they are not needed to show the window.
    from briefing_app.exporters.prose import harmless
    from briefing_app.ui.wikilinks import Wikilinks

    return harmless(text, Wikilinks(LINK_SCHEME, links), schemes=frozenset((LINK_SCHEME,)))


class MarkdownView(QTextBrowser):
    """A note's rendered words, as high as they are; a link that is clicked is reported, not followed."""

    link_clicked = Signal(QUrl)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._markdown = ""
        self._links: tuple[Link, ...] = ()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self.viewport().setAutoFillBackground(False)
        self.document().setDocumentMargin(0)
        self.document().setIndentWidth(18)
        self.anchorClicked.connect(self.link_clicked)
        self.document().documentLayout().documentSizeChanged.connect(lambda size: self._fit())

    def show_markdown(self, text: str, links: tuple[Link, ...] = ()) -> None:
        """Show Markdown in the theme in force; ``links`` says what its wikilinks mean."""
        self._markdown, self._links = text, links
        look = theme.current()
        self.document().setDefaultFont(look.sans(13))
        self.document().setDefaultStyleSheet(
            f"body, p, li {{ color: {look.tokens.ink}; line-height: 120%; }}"
            f" a {{ color: {look.tokens.accentink}; }}"
            " p { margin: 0 0 5px 0; } ul, ol { margin: 0 0 6px 0; -qt-list-indent: 1; }"
            " h1, h2, h3, h4, h5, h6 { font-size: 13px; font-weight: 600; margin: 4px 0 4px 0; }"
            f" blockquote {{ margin: 0 0 6px 12px; color: {look.tokens.ink2}; }}"
        )
        self.setHtml(render(text, links))
        embolden(self.document())
        self._fit()

    def restyle(self) -> None:
        """Show the same words in another theme."""
        self.show_markdown(self._markdown, self._links)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is loaded, from the network or from disk."""
        return None

    def sizeHint(self) -> QSize:
        return QSize(200, self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(40, self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _height(self) -> int:
        return max(18, int(self.document().size().height() + 0.999))

    def _fit(self) -> None:
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def embolden(document: QTextDocument, begin: int = 0) -> None:
    """Give bold words a bold face, from a place on: Qt would strike the letters of a variable font twice."""
    cursor, bold = QTextCursor(document), theme.current().sans(13, _BOLD)
    for start, end in list(_bold_places(document, begin)):
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        style, font = cursor.charFormat(), QFont(bold)
        font.setItalic(style.fontItalic())
        style.setFont(font)
        style.clearProperty(QTextFormat.Property.FontSizeAdjustment)  # a heading is no larger
        cursor.setCharFormat(style)


def _bold_places(document: QTextDocument, begin: int) -> Iterator[tuple[int, int]]:
    """Where words are bold, from the block of a place on."""
    block = document.findBlock(begin)
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            fragment = fragments.fragment()
            if fragment.charFormat().fontWeight() > QFont.Weight.Normal:
                yield fragment.position(), fragment.position() + fragment.length()
            fragments += 1
        block = block.next()
