"""The paint kit measures as it paints."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from briefing_app.config import resource
from briefing_app.domain.annotation import Stance
from briefing_app.ui import glyphs, icons, paint, theme
from briefing_app.ui.tokens import CARD_SHADOW, POPOVER_SHADOW

WORDS = "What is the mandate? What would we do in the different scenarios, for example?"


def canvas(side: int = 64) -> QImage:
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.white)
    return image


def test_half_a_size_is_half_way_between() -> None:
    look = theme.current()
    small, half, large = (paint.width(WORDS, look.sans(size)) for size in (13, 13.5, 14))
    assert small < half < large


def test_a_paragraph_has_all_its_words() -> None:
    laid = paint.paragraph(WORDS, theme.current().serif(14), 200, 20)
    assert " ".join(laid.lines) == WORDS
    assert laid.height == 20 * len(laid.lines)


def test_a_cut_paragraph_ends_in_an_ellipsis_within_its_room() -> None:
    font = theme.current().serif(13.5)
    laid = paint.paragraph(WORDS, font, 150, 20, max_lines=2)
    assert len(laid.lines) == 2
    assert laid.lines[-1].endswith("…")
    assert all(paint.width(line, font) <= 150 for line in laid.lines)


def test_lines_break_right_after_astral_characters() -> None:
    words = "😀😀😀 " + WORDS
    laid = paint.paragraph(words, theme.current().sans(13), 120, 18)
    assert " ".join(laid.lines) == words


def test_no_words_are_one_empty_line() -> None:
    assert paint.paragraph("", theme.current().sans(13), 100, 18).lines == ("",)


@pytest.mark.parametrize("kind", [*Stance, *glyphs.Absent])
def test_every_stance_paints_another_picture(kind: Stance | glyphs.Absent) -> None:
    pictures = {}
    for each in [*Stance, *glyphs.Absent]:
        image = canvas()
        painter = QPainter(image)
        paint.prepare(painter)
        glyphs.stance(painter, QPointF(32, 32), each, theme.current().color("ink"), 48)
        painter.end()
        pictures[each] = bytes(image.constBits())
    blank = bytes(canvas().constBits())
    assert pictures[kind] != blank
    assert [each for each, picture in pictures.items() if picture == pictures[kind]] == [kind]


def test_every_icon_is_drawn_on_the_grid_in_one_colour() -> None:
    names = sorted(file.stem for file in resource("icons").glob("*.svg"))
    assert len(names) >= 30
    for name in names:
        source = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
        assert 'viewBox="0 0 16 16"' in source, name
        assert "#" not in source, name
        picture = icons.pixmap(name, theme.current().color("ink"), 2.0)
        assert picture.width() == 32
        assert picture.toImage().pixelColor(16, 16).isValid()


def test_icons_of_a_checked_button_take_the_other_colour() -> None:
    from PySide6.QtGui import QIcon

    icon = icons.icon("star", "ink3", "accent", "star-filled")
    off = icon.pixmap(16, QIcon.Mode.Normal, QIcon.State.Off).toImage()
    on = icon.pixmap(16, QIcon.Mode.Normal, QIcon.State.On).toImage()
    assert off != on
    assert on.pixelColor(8, 8) == theme.current().color("accent")


@pytest.mark.parametrize("kind", [CARD_SHADOW, POPOVER_SHADOW])
def test_a_shadow_darkens_below_and_fades_out(kind: object) -> None:
    image = canvas(300)
    painter = QPainter(image)
    card = QRectF(60, 60, 180, 180)
    paint.shadow(painter, card, 8, kind, theme.current())  # type: ignore[arg-type]
    painter.end()
    assert image.pixelColor(150, 242).lightness() < 255
    assert image.pixelColor(150, 242).lightness() <= image.pixelColor(150, 246).lightness()
    assert image.pixelColor(150, 299).lightness() == 255
