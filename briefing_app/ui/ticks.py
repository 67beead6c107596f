"""Menus of which any lines can be ticked, and which stay open while they are."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLabel, QMenu, QWidgetAction

from briefing_app.ui import labels, theme
from briefing_app.ui.words import translate

_PRESS = {Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter}


class TickMenu(QMenu):
    """Stays open while lines are ticked, one after the other; Esc or a click beside it closes it."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if not _tick(self.actionAt(event.position().toPoint())):
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() not in _PRESS or not _tick(self.activeAction()):
            super().keyPressEvent(event)


def _tick(action: QAction | None) -> bool:
    """Turn a line that stands by itself; one of a choice closes the menu."""
    if action is None or not action.isEnabled() or not action.isCheckable() or action.actionGroup():
        return False
    action.trigger()
    return True


def heading(menu: QMenu, words: str) -> None:
    """What the lines below are about: styles leave the words of Qt's own sections out."""
    if menu.actions():
        menu.addSeparator()
    label = QLabel(words)
    label.setContentsMargins(24, 6, 14, 2)
    labels.dress(label, theme.current().sans(11.5, 600), "ink3")
    line = QWidgetAction(menu)
    line.setText(words)
    line.setDefaultWidget(label)
    line.setEnabled(False)
    menu.addAction(line)


def ticks(
    menu: QMenu, names: Mapping[str, str], chosen: Iterable[str], take: Callable[[tuple[str, ...]], None]
) -> None:
    """A line each with a tick; with all or none ticked all are shown, and ``take`` is given nothing."""
    ticked = set(chosen) or set(names)
    lines = dict[str, QAction]()

    def tell() -> None:
        on = tuple(public for public, line in lines.items() if line.isChecked())
        every.setChecked(len(on) == len(lines))
        take(() if every.isChecked() else on)

    def turn_all() -> None:
        for line in lines.values():
            line.setChecked(every.isChecked())
        tell()

    every = menu.addAction(translate("Ticks", "All"), turn_all)
    every.setCheckable(True)
    every.setChecked(ticked >= set(names))
    for public, name in names.items():
        lines[public] = line = menu.addAction(name.replace("&", "&&"), tell)
        line.setCheckable(True)
        line.setChecked(public in ticked)
