"""The tokens keep what they promise: contrast on every surface, and the theme carries them into Qt."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFontInfo, QPalette
from PySide6.QtWidgets import QApplication

from briefing_app.domain.annotation import TagColor
from briefing_app.ui import fonts, theme
from briefing_app.ui.tokens import DARK, LIGHT, SURFACES, TAG_COLORS, Size, Tokens

BOTH = pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
ALL = pytest.mark.parametrize(
    "tokens",
    [LIGHT, DARK, LIGHT.with_contrast(), DARK.with_contrast()],
    ids=["light", "dark", "light, more contrast", "dark, more contrast"],
)


def luminance(color: str) -> float:
    """Relative luminance as WCAG 2 defines it."""
    channels = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    high, low = sorted((luminance(one), luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def worst(tokens: Tokens, name: str) -> float:
    return min(contrast(getattr(tokens, name), getattr(tokens, surface)) for surface in SURFACES)


def test_black_on_white_is_21() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)


@ALL
@pytest.mark.parametrize("name", ["ink", "ink2", "ink3", "accentink", "warn", "danger", "accent"])
def test_words_are_readable_on_every_surface(tokens: Tokens, name: str) -> None:
    assert worst(tokens, name) >= 4.5


@ALL
def test_edges_that_mean_something_are_seen_on_every_surface(tokens: Tokens) -> None:
    assert worst(tokens, "ctl") >= 3.0


@ALL
def test_the_focus_ring_is_seen_on_every_surface(tokens: Tokens) -> None:
    assert round(worst(tokens, "accent"), 1) >= 4.7


@ALL
def test_every_mark_is_seen_on_every_surface_and_on_its_highlights(tokens: Tokens) -> None:
    for actor in tokens.actors:
        grounds = [getattr(tokens, surface) for surface in SURFACES] + [actor.highlight, actor.selected]
        assert round(min(contrast(actor.mark, ground) for ground in grounds), 1) >= 3.0, actor.shape


@ALL
def test_words_are_readable_on_highlights(tokens: Tokens) -> None:
    least = 13.0 if not tokens.dark else 8.0
    for actor in tokens.actors:
        assert round(contrast(tokens.ink, actor.highlight), 1) >= least, actor.shape
        assert round(contrast(tokens.ink, actor.selected), 1) >= least, actor.shape
    assert contrast(tokens.ink, tokens.marker) >= least
    assert contrast(tokens.onaccent, tokens.accent) >= 6


@ALL
def test_soft_grounds_carry_their_ink(tokens: Tokens) -> None:
    for ink, ground in (("accentink", "accentsoft"), ("danger", "dangersoft"), ("warn", "warnsoft")):
        assert contrast(getattr(tokens, ink), getattr(tokens, ground)) >= 4.5, ground


@BOTH
def test_more_contrast_makes_decoration_visible(tokens: Tokens) -> None:
    strong = tokens.with_contrast()
    assert worst(tokens, "line2") < 3.0 <= worst(strong, "line2")
    assert worst(strong, "ink3") > worst(tokens, "ink3")


def test_no_two_actors_share_a_shape() -> None:
    for tokens in (LIGHT, DARK):
        assert len({actor.shape for actor in tokens.actors}) == len(tokens.actors) == 8
    assert [actor.shape for actor in LIGHT.actors] == [actor.shape for actor in DARK.actors]


def test_from_the_ninth_on_an_actor_is_a_grey_disc() -> None:
    look = theme.current()
    assert look.actor(8) == look.actor(99) == look.actor(None)
    assert look.actor(8).mark == look.color("ctl")
    assert look.actor(7) != look.actor(8)


def test_a_forced_scheme_reaches_palette_and_listeners(qapp: QApplication) -> None:
    heard: list[bool] = []
    themes = theme.themes()

    def listen(look: theme.Theme) -> None:
        heard.append(look.dark)

    themes.changed.connect(listen)
    themes.force("dark")
    themes.force("dark")
    themes.changed.disconnect(listen)
    assert heard == [True]
    assert theme.current().dark
    assert qapp.palette().color(QPalette.ColorRole.Base) == QColor(DARK.paper)
    assert qapp.palette().color(QPalette.ColorGroup.Inactive, QPalette.ColorRole.Highlight) == QColor(
        DARK.selidle
    )


def test_following_the_system_takes_its_scheme(qapp: QApplication) -> None:
    hints = qapp.styleHints()
    theme.themes().force("system")
    hints.setColorScheme(Qt.ColorScheme.Dark)
    dark = hints.colorScheme() is Qt.ColorScheme.Dark
    assert theme.current().dark is dark
    hints.unsetColorScheme()


def test_the_style_sheet_has_no_token_left() -> None:
    assert "$" not in theme.current().style_sheet()


def test_both_packaged_faces_are_loaded() -> None:
    assert {"Inter", "Source Serif 4"} <= fonts.load()


@pytest.mark.parametrize("pixels", [Size.META, Size.ROW, Size.TITLE_ROW, Size.TEXT])
def test_half_sizes_survive_as_points(pixels: float) -> None:
    font = theme.current().sans(pixels)
    assert fonts.wanted_pixels(font) == pytest.approx(pixels)


@pytest.mark.parametrize("pixels", [quarter / 4 for quarter in range(32, 120)])
def test_sizes_are_reckoned_as_qt_rounds_them(pixels: float) -> None:
    for font in (theme.current().sans(pixels), theme.current().serif(pixels, 700)):
        assert fonts.scale(font) == pytest.approx(fonts.wanted_pixels(font) / QFontInfo(font).pixelSize())


def test_weight_is_set_on_the_axis_alone() -> None:
    """Asked for as a QFont weight as well, Qt emboldens a second time."""
    look = theme.current()
    regular, bold = look.serif(29), look.serif(29, 700)
    assert bold.weight() == regular.weight()
    assert bold.variableAxisTags() == regular.variableAxisTags()
    assert bold != regular


@pytest.mark.parametrize("tokens", [LIGHT, DARK], ids=["light", "dark"])
def test_the_colours_of_tags_can_be_read_on_and_seen_on_every_surface(tokens: Tokens) -> None:
    assert set(TAG_COLORS) == set(TagColor)
    for name, pair in TAG_COLORS.items():
        color = pair[tokens.dark]
        assert contrast(tokens.ink, color.fill) >= 7, name
        assert min(contrast(color.mark, getattr(tokens, surface)) for surface in SURFACES) >= 3, name
