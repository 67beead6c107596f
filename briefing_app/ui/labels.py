"""Labels in the theme's inks, whose words never widen the pane they stand in."""

from __future__ import annotations

from PySide6.QtGui import QFont
from PySide6.QtWidgets import QLabel, QSizePolicy

from briefing_app.ui import theme


def dress(label: QLabel, font: QFont, ink: str = "ink2") -> None:
    """Give a label its font and its ink (a token). To be repeated when the theme changes."""
    # By style sheet: once the application has one, a label's own palette is not believed. And before the
    # font, because a first sheet on a label that was shown already takes the weight from its font.
    label.setStyleSheet(f"color: {getattr(theme.current().tokens, ink)}; background: transparent;")
    label.setFont(font)


def narrow(label: QLabel) -> QLabel:
    """Let the label wrap, and be as narrow as its pane wants."""
    label.setWordWrap(True)
    label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    return label
