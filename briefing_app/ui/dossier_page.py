"""A page of a dossier: lines of a measure, each with what it leads to."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QSizeF, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPainter, QTextCursor, QTextDocument
from PySide6.QtWidgets import QFrame, QTextBrowser

from briefing_app.domain.annotation import Stance
from briefing_app.ui import glyphs, paint, theme
from briefing_app.ui.dossier_words import HANG, SCHEME, SIGN
from briefing_app.ui.markdown_view import embolden


class DossierPage(QTextBrowser):
    """Reports what is clicked, or chosen with Tab and Enter; follows nothing by itself."""

    wanted = Signal(str, list)
    """An action (open, variants, more, actor, group, merge, apart, split) and its ids."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self._html = ""
        self.setObjectName("dossier-page")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.anchorClicked.connect(self._clicked)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.restyle()

    def show_page(self, page: str, *, keep: bool = False) -> None:
        """Show a page from its top, or from where it is scrolled to where it is to ``keep`` that."""
        if page == self._html:
            return
        shown = self._html.rpartition("\n")[0]
        goes_on = keep and bool(shown) and page.startswith(f"{shown}\n")
        self._html = page
        if goes_on:
            self._go_on(page[len(shown) + 1 :])
            return
        at = self.verticalScrollBar().value() if keep else 0
        self._set(page)
        self.verticalScrollBar().setValue(at)

    def _go_on(self, page: str) -> None:
        """Put more in the place of the last line: what is there already is not laid out again."""
        end = QTextCursor(self.document())
        end.movePosition(QTextCursor.MoveOperation.End)
        end.select(QTextCursor.SelectionType.BlockUnderCursor)
        end.beginEditBlock()
        end.removeSelectedText()
        end.insertBlock()
        at = end.position()
        end.insertHtml(page)
        end.endEditBlock()
        embolden(self.document(), at)

    def _set(self, page: str) -> None:
        self.setHtml(page)
        embolden(self.document())

    def restyle(self) -> None:
        """The theme has changed."""
        look = theme.current()
        tokens, sans, serif = look.tokens, look.sans(13).family(), look.serif(15).family()
        self.document().setDefaultStyleSheet(
            f"body {{ color: {tokens.ink}; font-family: '{sans}'; font-size: 13px; }}"
            f"p {{ margin: 0 0 6px 0; line-height: 115%; }}"
            f".signed, .hung, .plain {{ margin-bottom: 13px; line-height: 110%; }}"
            f".signed {{ margin-left: {HANG}px; text-indent: -{HANG}px; }}"
            f".hung {{ margin-left: {HANG}px; }}"
            f".first {{ margin-bottom: 14px; }}"
            f".head {{ font-weight: 600; margin: 16px 0 7px 0; }}"
            f".meta {{ color: {tokens.ink2}; font-size: 12px; }}"
            f"a {{ color: {tokens.accentink}; text-decoration: none; font-size: 12.5px; }}"
            f".words {{ color: {tokens.ink}; font-family: '{serif}'; font-size: 15px; }}"
        )
        self.setStyleSheet(f"QTextBrowser {{ background: {tokens.paper}; border: none; padding: 0; }}")
        if self._html:
            self._set(self._html)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        action, _, value = QUrl(name).path().partition("/")
        if kind == int(QTextDocument.ResourceType.ImageResource) and action == "sign":
            return _sign(Stance(value), self.devicePixelRatioF())
        return None  # nothing is loaded from anywhere

    def _clicked(self, address: QUrl) -> None:
        if address.scheme() == SCHEME:
            action, *ids = address.path().split("/")
            self.wanted.emit(action, ids)


def _sign(stance: Stance, ratio: float) -> QImage:
    """A sign on the left of what it takes, so that the words after it stand where those below do."""
    size = QSizeF(HANG * ratio, SIGN * ratio).toSize()
    image = QImage(size, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint.prepare(painter)
    glyphs.stance(painter, QPointF(SIGN / 2, SIGN / 2), stance, theme.current().color("ink"), SIGN - 1)
    painter.end()
    return image
