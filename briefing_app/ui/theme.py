"""The theme: tokens made into colours and fonts, applied to the application, following the system live."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cached_property
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from briefing_app.config import resource
from briefing_app.ui import fonts
from briefing_app.ui.looks import Face, Looks, Scheme
from briefing_app.ui.tokens import DARK, DARK_SHADOW, LIGHT, TAG_COLORS, Shape, Size, Tokens


@dataclass(frozen=True, slots=True)
class ActorInk:
    """How one actor is drawn. ``mark`` is also its underline's colour."""

    shape: Shape
    mark: QColor
    highlight: QColor
    selected: QColor


@dataclass(frozen=True)
class Theme:
    """One scheme's colours and fonts. Colours are attributes named as the tokens: ``theme.color("ink2")``."""

    tokens: Tokens
    looks: Looks

    @property
    def text_pixels(self) -> float:
        """Size of the article's text, the reader's setting."""
        return self.looks.text_pixels

    @property
    def seen(self) -> tuple[object, ...]:
        """All that can be told by looking at it."""
        return self.tokens, self.text_pixels, self.looks.face, self.looks.measure, self.looks.pins

    @property
    def dark(self) -> bool:
        return self.tokens.dark

    def color(self, name: str) -> QColor:
        """The token's colour. Raises AttributeError for a name that is none."""
        return QColor(getattr(self.tokens, name))

    def mix(self, base: str, over: str, share: float) -> QColor:
        """``base`` with ``share`` (0 to 1) of ``over``."""
        below, above = self.color(base), self.color(over)
        return QColor(
            *(
                round(a + (b - a) * share)
                for a, b in zip(below.getRgb()[:3], above.getRgb()[:3], strict=True)  # type: ignore[index]
            )
        )

    @cached_property
    def key_face(self) -> QColor:
        """The face of a key cap on any surface but the main button."""
        return self.mix("well", "ink", 0.11) if self.dark else self.mix("pane", "ink", 0.075)

    @cached_property
    def shadow_factor(self) -> float:
        return DARK_SHADOW if self.dark else 1.0

    def actor(self, place: int | None) -> ActorInk:
        """The ink of the actor at this place, counted from 0 in order of appearance.

        From the ninth on, and for nobody (None), it is a disc in ``ctl`` told apart by its number.
        """
        if place is None or not 0 <= place < len(self.tokens.actors):
            return ActorInk(Shape.DISC, self.color("ctl"), self.color("well"), self.color("press"))
        ink = self.tokens.actors[place]
        return ActorInk(ink.shape, QColor(ink.mark), QColor(ink.highlight), QColor(ink.selected))

    def tag_fill(self, color: str | None) -> QColor:
        """What stands behind words highlighted with a tag of this colour; the reader's yellow without one."""
        return QColor(TAG_COLORS[color][self.dark].fill) if color else self.color("marker")

    def tag_mark(self, color: str | None) -> QColor:
        """The dot beside a tag's name."""
        return QColor(TAG_COLORS[color][self.dark].mark) if color else self.color("ctl")

    def sans(self, pixels: float = Size.ROW, weight: int = 400, *, tabular: bool = False) -> QFont:
        """The program's face."""
        return fonts.sans(pixels, weight, tabular=tabular)

    def serif(self, pixels: float | None = None, weight: int = 400) -> QFont:
        """The face of articles' words wherever they are quoted."""
        return fonts.serif(self.text_pixels if pixels is None else pixels, weight)

    def reading(self, pixels: float | None = None, weight: int = 400) -> QFont:
        """The face that the reader has chosen for the open article, at the reader's size unless told."""
        size, face = self.text_pixels if pixels is None else pixels, self.looks.face
        if face is Face.SERIF:
            return fonts.serif(size, weight)
        font = fonts.sans(size * _SANS_SHARE, weight)
        return fonts.wide_set(font) if face is Face.WIDE_SET else font

    def palette(self) -> QPalette:
        """The palette that Fusion draws the rest with."""
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        group = QPalette.ColorGroup
        palette.setColor(group.Inactive, QPalette.ColorRole.Highlight, self.color("selidle"))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(group.Disabled, role, self.color("ink4"))
        return palette

    def style_sheet(self) -> str:
        """The chrome's QSS with this theme's colours."""
        template = Template(resource("styles", "chrome.qss").read_text(encoding="utf-8"))
        names = [name for name in Tokens.__dataclass_fields__ if name not in ("name", "actors")]
        values = {name: getattr(self.tokens, name) for name in names}
        button = self.tokens.well if self.dark else self.tokens.raised
        return template.substitute(values, key=self.key_face.name(), button=button)


_SANS_SHARE = 0.94
"""The sans looks as large as the serif at this share of its size."""
_R = QPalette.ColorRole
_ROLES = {
    _R.Window: "chrome",
    _R.WindowText: "ink",
    _R.Base: "paper",
    _R.AlternateBase: "pane",
    _R.Text: "ink",
    _R.Button: "raised",
    _R.ButtonText: "ink",
    _R.BrightText: "onaccent",
    _R.ToolTipBase: "raised",
    _R.ToolTipText: "ink",
    _R.PlaceholderText: "ink3",
    _R.Highlight: "sel",
    _R.HighlightedText: "ink",
    _R.Accent: "accent",
    _R.Link: "accentink",
    _R.LinkVisited: "accentink",
    _R.Light: "raised",
    _R.Midlight: "hover",
    _R.Mid: "line2",
    _R.Dark: "ctl",
    _R.Shadow: "line2",
}


class Themes(QObject):
    """The theme in force: follows the system's scheme and contrast, unless one is forced.

    ``changed(Theme)`` is emitted after palette and style sheet have been applied; widgets that cache
    anything drawn drop it then.
    """

    changed = Signal(object)

    def __init__(self, app: QApplication, looks: Looks | None = None) -> None:
        super().__init__(app)
        self._app = app
        self.looks = looks or Looks()
        fonts.load()
        app.setStyle(QStyleFactory.create("Fusion"))
        self.current = self._make()
        self._apply()
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._follow)
        accessibility = hints.accessibility()
        accessibility.contrastPreferenceChanged.connect(self._follow)
        app.primaryScreenChanged.connect(self._follow_screen)
        screen = app.primaryScreen()
        if screen is not None:
            screen.logicalDotsPerInchChanged.connect(self._follow_screen)

    def show(self, looks: Looks) -> None:
        """Look as this reader likes it."""
        self.looks = looks
        self._follow()

    def force(self, scheme: Scheme | str) -> None:
        """Always this scheme, or the one of this name."""
        self.show(replace(self.looks, scheme=Scheme(scheme)))

    @contextmanager
    def building(self) -> Iterator[None]:
        """Applies the style sheet once, at the end: one in force is gone through for every widget made."""
        self._app.setStyleSheet("")
        yield
        self._app.setStyleSheet(self.current.style_sheet())

    def _follow(self, *_: object) -> None:
        before, self.current = self.current, self._make()
        if self.current.tokens != before.tokens:  # the style sheet goes through every widget there is
            self._apply()
        if self.current.seen != before.seen:
            self.changed.emit(self.current)

    def _follow_screen(self, *_: object) -> None:
        """Sizes are reckoned from the screen's dots an inch, which larger text in the system changes."""
        fonts.forget_screen()
        self._apply()
        self.changed.emit(self.current)

    def _make(self) -> Theme:
        hints = QGuiApplication.styleHints()
        dark = hints.colorScheme() is Qt.ColorScheme.Dark
        scheme = self.looks.scheme
        tokens = DARK if scheme is Scheme.DARK or (scheme is Scheme.SYSTEM and dark) else LIGHT
        wanted = hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast
        return Theme(tokens.with_contrast() if wanted or self.looks.contrast else tokens, self.looks)

    def _apply(self) -> None:
        self._app.setPalette(self.current.palette())
        self._app.setFont(self.current.sans(Size.ROW))
        self._app.setStyleSheet(self.current.style_sheet())


def themes() -> Themes:
    """The running application's themes. Raises RuntimeError before ``Themes`` was made."""
    app = QApplication.instance()
    found = app.findChild(Themes) if app else None
    if found is None:
        raise RuntimeError("Themes(app) is to be made before the first widget.")
    return found


def current() -> Theme:
    """The theme in force, for widgets and delegates while they paint."""
    return themes().current
