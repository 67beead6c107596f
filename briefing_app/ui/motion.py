"""Motion that explains: short, out-cubic, and none where the system or the reader has turned it off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle

from briefing_app.ui import theme


def allowed() -> bool:
    """Whether anything may move at all."""
    if theme.current().looks.still:
        return False
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


class Motion(QObject):
    """One thing that moves. Started again, it leaves off where it was."""

    def __init__(self, owner: QObject, milliseconds: int, step: Callable[[float], None]) -> None:
        """``step`` is called with each value between, and with the last."""
        super().__init__(owner)
        self._step = step
        self._animation = QVariantAnimation(self)
        self._animation.setDuration(milliseconds)
        self._animation.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._animation.valueChanged.connect(step)

    def run(self, start: float, end: float) -> None:
        """Goes from ``start`` to ``end``; without motion it is there at once."""
        self._animation.stop()
        if not allowed():
            self._step(end)
            return
        self._animation.setStartValue(start)
        self._animation.setEndValue(end)
        self._animation.start()

    def stop(self) -> None:
        """Leaves everything as it is now."""
        self._animation.stop()
