"""The two typefaces: loaded from their packages, sized in logical pixels, with their variable axes set."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.util import find_spec
from pathlib import Path
from threading import get_ident

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

_PACKAGES = ("fontpkg_inter", "fontpkg_source_serif_4")
_SANS_FALLBACKS = ("Segoe UI Variable", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans")
_SERIF_FALLBACKS = ("Charter", "Georgia", "Noto Serif", "DejaVu Serif")
_OPTICAL = {"Inter": (14.0, 32.0), "Source Serif 4": (8.0, 60.0)}


@cache
def load() -> frozenset[str]:
    """Makes the packaged faces known to Qt, once a process; their family names. Needs a QGuiApplication."""
    loaded: set[str] = set()
    for package in _PACKAGES:
        for file in _files(package):
            loaded.update(QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file))))
    return frozenset(loaded)


def _files(package: str) -> list[Path]:
    """A package's faces, found without importing it: that would cost more than loading them."""
    spec = find_spec(package)
    folders = (spec.submodule_search_locations or ()) if spec else ()
    return sorted(file for folder in folders for file in Path(folder, "files").glob("*.ttf"))


def sans(pixels: float, weight: int = 400, *, tabular: bool = False) -> QFont:
    """The program's face. ``tabular`` gives figures of one width, for columns."""
    font = QFont(_face("Inter", _SANS_FALLBACKS, pixels, weight, dpi(), get_ident()))
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font


def serif(pixels: float, weight: int = 400) -> QFont:
    """The face of the article's own words."""
    return QFont(_face("Source Serif 4", _SERIF_FALLBACKS, pixels, weight, dpi(), get_ident()))


def wide_set(font: QFont) -> QFont:
    """The same letters further apart, for whom they run together."""
    font = QFont(font)
    font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
    font.setWordSpacing(font.pointSizeF() * 0.16)
    return font


def wanted_pixels(font: QFont) -> float:
    """The size asked for, in logical pixels, halves included."""
    return font.pointSizeF() * dpi() / 72 if font.pointSizeF() > 0 else float(font.pixelSize())


def scale(font: QFont) -> float:
    """Size asked for over size got: Qt rounds to whole pixels, and the paint kit scales by the rest.

    Reckoned as Qt does, because asking it takes longer than painting the word.
    """
    wanted = wanted_pixels(font)
    return wanted / max(1, int(wanted + 0.5))


@cache
def dpi() -> float:
    """Dots an inch by which Qt turns points into logical pixels, until ``forget_screen``."""
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInchY() if screen else 96.0


def forget_screen() -> None:
    """The screen, or what it says of itself, has changed."""
    dpi.cache_clear()
    _face.cache_clear()


@lru_cache(maxsize=256)
def _face(
    family: str, fallbacks: tuple[str, ...], pixels: float, weight: int, dots: float, thread: int
) -> QFont:
    """A font sized in points, because Qt's pixel sizes are whole numbers, and without hinting.

    The weight of a variable face is set on its axis alone: asked for as a QFont weight too, Qt emboldens
    what is bold already. Kept, because delegates ask for the same few faces for every row they paint. Each
    ``thread`` has its own: copies of a font share what Qt has loaded for it, and Qt throws that away in
    another thread.
    """
    variable = family in load()
    font = QFont([family, *fallbacks])
    font.setPointSizeF(pixels * 72 / dots)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if variable:
        smallest, largest = _OPTICAL[family]
        font.setVariableAxis(QFont.Tag("wght"), weight)
        font.setVariableAxis(QFont.Tag("opsz"), min(max(pixels, smallest), largest))
    else:
        font.setWeight(QFont.Weight(weight))
    return font
