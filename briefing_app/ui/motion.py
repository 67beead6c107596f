"""Motion that explains: short, out-cubic, and none where the system or the reader has turned it off."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QAbstractAnimation, QEasingCurve, QObject, QVariantAnimation
from PySide6.QtWidgets import QApplication, QStyle


def allowed() -> bool:
    """Whether anything may move at all."""
    style = QApplication.style()
    return style.styleHint(QStyle.StyleHint.SH_Widget_Animation_Duration) > 0


def animate(
    owner: QObject, milliseconds: int, step: Callable[[float], None], start: float = 0.0, end: float = 1.0
) -> QVariantAnimation | None:
    """Calls ``step`` with values from ``start`` to ``end``; without motion once, with ``end``: then None."""
    if not allowed():
        step(end)
        return None
    animation = QVariantAnimation(owner)
    animation.setDuration(milliseconds)
    animation.setEasingCurve(QEasingCurve.Type.OutCubic)
    animation.setStartValue(start)
    animation.setEndValue(end)
    animation.valueChanged.connect(step)
    animation.start(QAbstractAnimation.DeletionPolicy.KeepWhenStopped)
    return animation
