"""The sheet that fills a cell: one utterance is one row, and goes with its copies."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from briefing_app.domain.annotation import Stance
from briefing_app.domain.positions import FoundBy, Said
from briefing_app.ui.window import MainWindow

DAY = date(2025, 3, 4)
COPIES = tuple(
    Said(f"a-{number}", f"q-{number}", "Ada Lind", "It must stay.", "Ferry", outlet, DAY, 0.5)
    for number, outlet in enumerate(["Weekly", "Weekly", "Daily"])
)
BEST = Said(
    "a-9",
    "q-9",
    "Ada Lind",
    "It must stay.",
    "Ferry",
    "Daily",
    DAY,
    0.5,
    found_by=FoundBy.WORD,
    copies=COPIES,
)


def test_the_same_words_in_another_outlet_are_told_and_go_along(window: MainWindow, qtbot: QtBot) -> None:
    sheet, hung = window.matrixing.sheet, list[object]()
    sheet.hung.disconnect()
    sheet.hung.connect(lambda offer, stance: hung.append((offer.quotation, offer.copies, stance)))
    sheet.show_said("Ada Lind", [BEST], QPoint(20, 20))
    assert [one.place for one in sheet.shown] == ["Daily · +1 outlet · 4 March 2025"]
    qtbot.keyClick(sheet.list, Qt.Key.Key_1)
    assert hung == [("q-9", (("a-0", "q-0"), ("a-1", "q-1"), ("a-2", "q-2")), next(iter(Stance)))]
