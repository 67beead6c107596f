"""How one reader likes the window to look: scheme, contrast, motion, face, size and width of the text."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import StrEnum

from briefing_app.ui.commands.looks import SCALES
from briefing_app.ui.tokens import LIGHT, Size
from briefing_app.ui.window_state import WindowState, everybodys

Pins = tuple[tuple[str, int], ...]
"""Folded names of actors, each with the place of its ink, from 0."""
LEAST_TEXT, MOST_TEXT, TEXT_STEP = 13.0, 28.0, 1.0


class Scheme(StrEnum):
    """Light, dark, or whatever the system has."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Face(StrEnum):
    """The letters of the article. ``WIDE_SET`` is the sans with more room between letters and words."""

    SERIF = "serif"
    SANS = "sans"
    WIDE_SET = "wide-set"


class Measure(StrEnum):
    """How wide the column is: about 60, 68 and 76 characters a line."""

    NARROW = "narrow"
    NORMAL = "normal"
    WIDE = "wide"

    @property
    def pixels(self) -> int:
        """The column's width at the usual size of text."""
        return {Measure.NARROW: 496, Measure.NORMAL: 568, Measure.WIDE: 640}[self]


@dataclass(frozen=True, slots=True)
class Looks:
    """One reader's choices. Contrast and stillness come on top of what the system asks for; ``pins`` are the
    actors whose ink the reader chose."""

    scheme: Scheme = Scheme.SYSTEM
    text_pixels: float = Size.TEXT
    face: Face = Face.SERIF
    measure: Measure = Measure.NORMAL
    contrast: bool = False
    still: bool = False
    pins: Pins = ()


def scale() -> int:
    """How large everything in the window is to be, in per cent: known before there is a user, so for all."""
    percent = str(everybodys().value("scale", 100))
    return int(percent) if percent.isdecimal() and int(percent) in SCALES else 100


def keep_scale(percent: int) -> None:
    """Everything this large from the next start on; Qt asks for it once."""
    settings = everybodys()
    settings.setValue("scale", percent)
    settings.sync()


def sized(pixels: float) -> float:
    """A size of text that the article can be read in."""
    return min(max(pixels, LEAST_TEXT), MOST_TEXT)


def remember(state: WindowState, looks: Looks) -> None:
    """Write them down for this user."""
    state.put("theme", looks.scheme.value)
    state.put("text", looks.text_pixels)
    state.put("face", looks.face.value)
    state.put("measure", looks.measure.value)
    state.put("contrast", looks.contrast)
    state.put("still", looks.still)
    state.put("pins", json.dumps(dict(looks.pins)) if looks.pins else None)


def restored(state: WindowState) -> Looks:
    """What this user chose; the default where nothing usable is written."""
    scheme, face, measure = state.get("theme", ""), state.get("face", ""), state.get("measure", "")
    return Looks(
        Scheme(scheme) if scheme in set(Scheme) else Scheme.SYSTEM,
        sized(state.get("text", float(Size.TEXT))),
        Face(face) if face in set(Face) else Face.SERIF,
        Measure(measure) if measure in set(Measure) else Measure.NORMAL,
        state.get("contrast", False),
        state.get("still", False),
        _pins(state.get("pins", "")),
    )


def _pins(written: str) -> Pins:
    """What was written down, as far as it can be read."""
    try:
        found = json.loads(written) if written else {}
    except ValueError:
        found = {}
    if not isinstance(found, dict):
        return ()
    places = range(len(LIGHT.actors))
    return tuple(sorted((name, place) for name, place in found.items() if place in places))
