"""What stands above an article's words: title, outlet, date, byline, standfirst, and its four buttons."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal, SignalInstance
from PySide6.QtGui import QColor, QCursor, QGuiApplication, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMenu, QWidget

from briefing_app.domain.article import Article
from briefing_app.domain.views import ArticleView
from briefing_app.ui import paint, theme
from briefing_app.ui.buttons import IconButton, KeyButton
from briefing_app.ui.paint import Paragraph
from briefing_app.ui.theme import Theme
from briefing_app.ui.tokens import Size
from briefing_app.ui.words import long_day, translate

WORDS_A_MINUTE = 230
_META_GAP, _META_HEIGHT, _AFTER = 7.0, 28.0, 13.0
_BUTTON_STEP = 30
_DOT = 9.8


class ArticleHeader(QWidget):
    """The head of the page; it scrolls with the words. ``menu`` is what the last button opens."""

    star_requested = Signal(bool)
    done_requested = Signal(bool)
    export_requested = Signal()
    link_requested = Signal(str)
    """The article's URL: nothing is opened here."""
    versions_requested = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.menu: QMenu | None = None
        self._cap: Callable[[str], str] = lambda name: ""
        self._view: ArticleView | None = None
        self._title = paint.paragraph("", theme.current().serif(Size.TITLE, 700), 100, Size.TITLE_LINE)
        self._standfirst: Paragraph | None = None
        self._parts: list[str] = []
        self._link = KeyButton("", kind="link", parent=self)
        self._link.clicked.connect(self._follow)
        self.version = KeyButton("", kind="link", parent=self)
        self.version.clicked.connect(self.versions_requested)
        self._star = IconButton("star", self.tr("Star"), checked_icon="star-filled", on="ink2", parent=self)
        self._star.clicked.connect(self.star_requested)
        self._done = IconButton("check", self.tr("Mark as done"), checked_icon="check", parent=self)
        self._done.clicked.connect(self.done_requested)
        self._export = IconButton("export", self.tr("Export"), parent=self)
        self._export.clicked.connect(self.export_requested)
        self._more = IconButton("ellipsis", self.tr("More"), parent=self)
        self._more.clicked.connect(self._open_menu)

    def show_article(self, view: ArticleView, width: float, look: Theme) -> None:
        """Shows another article, or the same one changed, in a column of this width; fixes the size."""
        self._view = view
        article = view.article
        self.setAccessibleName(article.title)
        meta = [*([article.outlet] if article.url and article.outlet else []), *_meta(article)]
        self.setAccessibleDescription(", ".join([*meta, article.standfirst or ""]).rstrip(", "))
        self._star.setChecked(view.starred)
        self._done.setChecked(view.done)
        self._name_buttons(view)
        self._lay_out(article, width, look)

    def follow_keys(self, changed: SignalInstance, cap: Callable[[str], str]) -> None:
        """Tell the keys of the buttons' commands as ``cap`` gives them, also when they have ``changed``."""
        self._cap = cap
        changed.connect(self._rename_buttons)
        self._rename_buttons()

    def _rename_buttons(self) -> None:
        if self._view is not None:
            self._name_buttons(self._view)

    def _name_buttons(self, view: ArticleView) -> None:
        """What each button would do now, and its key."""
        star = self.tr("Take the star off") if view.starred else self.tr("Star")
        done = self.tr("Mark as not done") if view.done else self.tr("Mark as done")
        for button, name, command in (
            (self._star, star, "star"),
            (self._done, done, "done"),
            (self._export, self.tr("Export"), "export"),
        ):
            cap = self._cap(command)
            button.setToolTip(f"{name} ({cap})" if cap else name)
            button.setAccessibleName(name)

    def _lay_out(self, article: Article, width: float, look: Theme) -> None:
        self._title = title(article.title, width, look)
        top = self._title.height + _META_GAP
        room = width - 4 * _BUTTON_STEP - 6
        outlet = article.outlet or ""
        self._link.setVisible(bool(outlet and article.url))
        used = 0.0
        if outlet and article.url:
            self._link.setText(paint.elided(outlet, look.sans(Size.ROW, 500), room))
            self._link.setAccessibleName(
                self.tr("{outlet}: open the original in the browser").format(outlet=outlet)
            )
            self._link.setToolTip(article.url)
            size = self._link.sizeHint()
            self._link.setGeometry(-4, round(top), size.width(), round(_META_HEIGHT))
            used = size.width() - 8.0
        room -= self._show_version(article)
        self._parts = _fitting(_meta(article), room - used, look, after_link=used > 0)
        self._place_version(round(top), used, look)
        buttons = (self._star, self._done, self._export, self._more)
        for number, button in enumerate(reversed(buttons)):
            button.move(round(width) - 28 - number * _BUTTON_STEP + 6, round(top))
        height = top + _META_HEIGHT
        self._standfirst = None
        if article.standfirst:
            font = look.reading(look.text_pixels + 1)
            self._standfirst = paint.paragraph(article.standfirst, font, width, round(27 * font_scale(look)))
            height += 10 + self._standfirst.height
        self.setFixedSize(round(width) + 8, round(height + _AFTER))
        self.update()

    def _show_version(self, article: Article) -> float:
        """Offer the versions where there are several; returns the room that takes."""
        self.version.setVisible(article.version > 1)
        self.version.setText(self.tr("version {number}").format(number=article.version))
        self.version.setAccessibleName(
            self.tr("Version {number}: show all versions").format(number=article.version)
        )
        self.version.setToolTip(self.tr("Show all versions and what changed"))
        return self.version.sizeHint().width() + 2 * _DOT - 8.0 if article.version > 1 else 0.0

    def _place_version(self, top: int, used: float, look: Theme) -> None:
        """Behind the other parts, after a dot."""
        seams = len(self._parts) + (1 if used else 0)
        words = sum(paint.width(part, look.sans(Size.ROW)) for part in self._parts)
        left = used + words + 2 * _DOT * seams - 4
        self.version.setGeometry(round(left), top, self.version.sizeHint().width(), round(_META_HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        look = theme.current()
        painter = QPainter(self)
        paint.prepare(painter)
        self._title.draw(painter, QPointF(0, 0), look.color("ink"))
        top = self._title.height + _META_GAP
        self._paint_meta(painter, QRectF(0, top, self.width(), _META_HEIGHT), look)
        if self._standfirst:
            self._standfirst.draw(painter, QPointF(0, top + _META_HEIGHT + 10), look.color("ink2"))
        painter.end()

    def _paint_meta(self, painter: QPainter, rect: QRectF, look: Theme) -> None:
        font, ink = look.sans(Size.ROW), look.color("ink2")
        base = paint.baseline(rect, font)
        left = self._link.width() - 8.0 if self._link.isVisibleTo(self) else 0.0
        for number, part in enumerate(self._parts):
            if number or left:
                _dot(painter, QPointF(left + _DOT, base - 4.5), look.color("ink3"))
                left += 2 * _DOT
            left += paint.text(painter, QPointF(left, base), part, font, ink)
        if left and self.version.isVisibleTo(self):
            _dot(painter, QPointF(left + _DOT, base - 4.5), look.color("ink3"))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """A double click on the title copies it: there is no text to select."""
        if self._view and event.position().y() < self._title.height:
            QGuiApplication.clipboard().setText(self._view.article.title)
        super().mouseDoubleClickEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.update()

    def _follow(self) -> None:
        if self._view and self._view.article.url:
            self.link_requested.emit(self._view.article.url)

    def _open_menu(self) -> None:
        if self.menu:
            below = self._more.mapToGlobal(QPoint(0, self._more.height()))
            self.menu.popup(below if self._more.isVisible() else QCursor.pos())


def title(words: str, width: float, look: Theme) -> Paragraph:
    """The title at its large size, or a smaller one where that would take more than three lines."""
    large = paint.paragraph(words, look.reading(Size.TITLE, 700), width, Size.TITLE_LINE)
    if len(large.lines) <= 3:
        return large
    return paint.paragraph(words, look.reading(Size.TITLE_SMALL, 700), width, Size.TITLE_LINE - 4)


def font_scale(look: Theme) -> float:
    """The reader's text size over the size the page was designed at."""
    return look.text_pixels / Size.TEXT


def long_date(article: Article) -> str:
    """``10 April 2025``, or nothing."""
    return long_day(article.published) if article.published else ""


def _meta(article: Article) -> list[str]:
    """The parts after the link, in their order."""
    minutes = max(1, round(len(article.text.split()) / WORDS_A_MINUTE))
    parts = [
        "" if article.url else article.outlet or "",
        long_date(article),
        article.byline or "",
        translate("ArticleHeader", "%Ln min", "", minutes),
    ]
    return [part for part in parts if part]


def _fitting(parts: list[str], room: float, look: Theme, *, after_link: bool) -> list[str]:
    """As many parts as there is room for: the last goes first, and then the byline is shortened."""
    font = look.sans(Size.ROW)
    seams = 0 if after_link else -1
    while len(parts) > 2 and _width(parts, look) + seams * 2 * _DOT > room:
        parts = parts[:-1]
    if parts and _width(parts, look) + seams * 2 * _DOT > room:
        rest = room - _width(parts[:-1], look) - (1 + seams) * 2 * _DOT
        parts = [*parts[:-1], paint.elided(parts[-1], font, max(rest, 0))]
    return parts


def _width(parts: list[str], look: Theme) -> float:
    return sum(paint.width(part, look.sans(Size.ROW)) + 2 * _DOT for part in parts)


def _dot(painter: QPainter, at: QPointF, color: QColor) -> None:
    with paint.saved(painter):
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(color)
        painter.drawEllipse(at, 1.1, 1.1)
