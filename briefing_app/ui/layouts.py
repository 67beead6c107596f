"""Small helps with Qt's layouts."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtWidgets import QLayout, QWidget


def widgets(layout: QLayout) -> Iterator[QWidget]:
    """The widgets of a layout, in their order."""
    for place in range(layout.count()):
        item = layout.itemAt(place)
        widget = item.widget() if item is not None else None
        if widget is not None:
            yield widget


def empty(layout: QLayout) -> None:
    """Take everything out of a layout, and its widgets out of the world."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
