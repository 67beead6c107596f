"""The look's numbers: colours light and dark, actor inks, type sizes, spaces and radii."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum


class Shape(StrEnum):
    """The solid shape that tells one actor from the next where colour cannot."""

    DISC = "disc"
    SQUARE = "square"
    TRIANGLE = "triangle"
    DIAMOND = "diamond"
    CROSS = "cross"
    RING = "ring"
    TRIANGLE_DOWN = "triangle down"
    HALF_DISC = "half disc"


@dataclass(frozen=True, slots=True)
class ActorTokens:
    """One actor's colours as ``#RRGGBB``: mark and underline, highlight, highlight when selected."""

    shape: Shape
    mark: str
    highlight: str
    selected: str


@dataclass(frozen=True, slots=True)
class Tokens:
    """Every colour of one scheme, as ``#RRGGBB``."""

    name: str
    chrome: str
    pane: str
    inset: str
    paper: str
    raised: str
    well: str
    hover: str
    press: str
    sel: str
    selidle: str
    ink: str
    ink2: str
    ink3: str
    ink4: str
    line: str
    line2: str
    ctl: str
    accent: str
    onaccent: str
    accentsoft: str
    accentink: str
    marker: str
    markerline: str
    danger: str
    dangersoft: str
    warn: str
    warnsoft: str
    actors: tuple[ActorTokens, ...]

    @property
    def dark(self) -> bool:
        return self.name == "dark"

    def with_contrast(self) -> Tokens:
        """The same scheme for a reader who asked the system for more contrast."""
        return replace(self, line2=self.ctl, ink3=self.ink2)


@dataclass(frozen=True, slots=True)
class TagTokens:
    """The colours of one tag colour: behind highlighted words, and of the dot beside the tag's name."""

    fill: str
    mark: str


TAG_COLORS: dict[str, tuple[TagTokens, TagTokens]] = {
    "amber": (TagTokens("#FFEDA6", "#8A6A00"), TagTokens("#4C411B", "#D8B64A")),
    "rose": (TagTokens("#FFD3D8", "#B3365A"), TagTokens("#55272F", "#E88A9B")),
    "moss": (TagTokens("#D9EDB0", "#55761A"), TagTokens("#36431A", "#A8C765")),
    "sky": (TagTokens("#C4E4FF", "#1B6FA8"), TagTokens("#1D3D57", "#79B8E8")),
    "plum": (TagTokens("#EBD3FA", "#7D4BA6"), TagTokens("#432E57", "#C39BE6")),
    "stone": (TagTokens("#E2DCD0", "#6B6459"), TagTokens("#42403A", "#B3ACA0")),
}
"""What a tag can be coloured, in light and dark; the tag's name always stands beside the dot."""

SURFACES = ("chrome", "pane", "inset", "paper", "raised", "well", "hover", "press", "sel", "selidle")
"""The colours that text and marks may stand on."""

LIGHT = Tokens(
    name="light",
    chrome="#F1F0ED",
    pane="#F8F7F4",
    inset="#FBFAF8",
    paper="#FFFEFC",
    raised="#FFFFFF",
    well="#EAE8E4",
    hover="#F1EFEB",
    press="#E6E3DE",
    sel="#DDE6F8",
    selidle="#E6E3DD",
    ink="#1E1C19",
    ink2="#55514A",
    ink3="#68635B",
    ink4="#A49F96",
    line="#E3E0DA",
    line2="#CBC7BF",
    ctl="#857F76",
    accent="#2B5CC4",
    onaccent="#FFFFFF",
    accentsoft="#E0E8F8",
    accentink="#244FAB",
    marker="#FFEDA6",
    markerline="#D9B93A",
    danger="#B3271E",
    dangersoft="#FBE9E6",
    warn="#8A5A00",
    warnsoft="#FAF0D8",
    actors=(
        ActorTokens(Shape.DISC, "#1A3968", "#E2EDFE", "#D1E4FF"),
        ActorTokens(Shape.SQUARE, "#A87300", "#F6EAD9", "#F4DFC2"),
        ActorTokens(Shape.TRIANGLE, "#6C002C", "#FCE5E9", "#FFD7DD"),
        ActorTokens(Shape.DIAMOND, "#3B8F75", "#DCF2E9", "#C6EDDE"),
        ActorTokens(Shape.CROSS, "#8B73C4", "#EDE9FC", "#E5DDFE"),
        ActorTokens(Shape.RING, "#9B3505", "#FCE7DF", "#FED9CD"),
        ActorTokens(Shape.TRIANGLE_DOWN, "#1D645B", "#DAF2ED", "#C3EDE5"),
        ActorTokens(Shape.HALF_DISC, "#7C3F98", "#F2E7F8", "#EEDAF8"),
    ),
)

DARK = Tokens(
    name="dark",
    chrome="#262523",
    pane="#1F1E1D",
    inset="#1C1B1A",
    paper="#191817",
    raised="#272624",
    well="#31302D",
    hover="#282725",
    press="#32302D",
    sel="#27334E",
    selidle="#35332E",
    ink="#E9E6E0",
    ink2="#B7B2A9",
    ink3="#A39E94",
    ink4="#68645D",
    line="#33312E",
    line2="#484540",
    ctl="#88827A",
    accent="#8FB0F5",
    onaccent="#14203A",
    accentsoft="#253049",
    accentink="#A9C2F8",
    marker="#4C411B",
    markerline="#9C8330",
    danger="#F0938A",
    dangersoft="#41251F",
    warn="#E2B662",
    warnsoft="#3A301B",
    actors=(
        ActorTokens(Shape.DISC, "#5A8CD7", "#243041", "#2F415D"),
        ActorTokens(Shape.SQUARE, "#E5BC4F", "#372E19", "#4D3F1D"),
        ActorTokens(Shape.TRIANGLE, "#B07C97", "#3D2833", "#563546"),
        ActorTokens(Shape.DIAMOND, "#A4E8AF", "#223425", "#2C4931"),
        ActorTokens(Shape.CROSS, "#E2D2FD", "#322B3E", "#463A59"),
        ActorTokens(Shape.RING, "#D88250", "#3E2A1F", "#583826"),
        ActorTokens(Shape.TRIANGLE_DOWN, "#6FC3AF", "#19352F", "#1B4A40"),
        ActorTokens(Shape.HALF_DISC, "#C8A1F6", "#332B3E", "#473958"),
    ),
)


class Size:
    """Type sizes in logical pixels."""

    KEY = 11.0
    META = 11.5
    LABEL = 12.0
    ROW = 13.0
    TITLE_ROW = 13.5
    BOARD = 14.0
    CARD = 14.0
    CARD_LINE = 20.0
    TEXT = 17.0
    TEXT_LINE = 27.0
    TITLE = 29.0
    TITLE_SMALL = 25.0
    TITLE_LINE = 36.0


class Space:
    """Distances in logical pixels."""

    XS = 4
    S = 8
    M = 12
    L = 16
    XL = 24
    XXL = 34


class Radius:
    """Corner radii in logical pixels; a chip's is half its height."""

    HIGHLIGHT = 3
    KEY = 4
    BADGE = 5
    BUTTON = 6
    OPTION = 7
    CARD = 8
    BOARD = 9
    PANEL = 10
    POPOVER = 12


@dataclass(frozen=True, slots=True)
class Shadow:
    """A soft shadow: blur and offset in logical pixels, strength from 0 to 1 (2.6 times that in dark)."""

    blur: int
    down: int
    strength: float


CARD_SHADOW = Shadow(7, 2, 0.07)
POPOVER_SHADOW = Shadow(30, 9, 0.17)
PALETTE_SHADOW = Shadow(38, 14, 0.20)
DARK_SHADOW = 2.6

OPEN_MS = 120
"""A card or popover opens in this time."""
LEAVE_MS = 160
"""A reviewed row leaves, a sentence is scrolled to, in this time."""
FADE_MS = 600
"""The highlight of a sentence jumped to fades from selected in this time."""
