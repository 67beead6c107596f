"""What a check of the library has found: what was mended, and what to do about the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from briefing_app.domain.upkeep import Finding
from briefing_app.ui import focus, icons, labels, layouts, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.sheet import Sheet

_WIDE, _MOST = 600, 12


class FindingsSheet(Sheet):
    """A finding a row; those that wait for the reader first."""

    backups_requested = Signal()

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "findings", _WIDE, errand)
        self.backups = KeyButton(self.tr("Backups…"), icon="clock")
        self.backups.clicked.connect(self.backups_requested)
        self.foot.addWidget(self.backups)
        self.foot.addStretch(1)
        errand.changed.connect(lambda: self._leave_off(errand))

    def wait(self) -> None:
        """Show how far the check is, and how to stop it."""
        layouts.empty(self.content)
        self.say(self.tr("The check"), self.tr("All of the library is read: its file, its rows, its words."))
        self.open_on(self)

    def _leave_off(self, errand: Errand) -> None:
        if self.isVisible() and not errand.running and not self.rows():
            self.close_sheet()

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show what was found."""
        layouts.empty(self.content)
        mended = sum(finding.mended for finding in findings)
        ordered = sorted(findings, key=lambda finding: finding.mended)
        for finding in ordered[:_MOST]:
            self.content.addWidget(FindingRow(finding))
        parts = [self.tr("%Ln mended.", "", mended)] if mended else []
        if left := len(findings) - mended:
            parts.append(self.tr("%Ln need(s) you.", "", left))
        if more := max(0, len(findings) - _MOST):
            parts.append(self.tr("%Ln more are not shown.", "", more))
        self.backups.setVisible(mended < len(findings))
        self.say(self.tr("What the check has found"), " ".join(parts))
        self.open_on(self.backups if mended < len(findings) else next(iter(self.rows()), self))

    def rows(self) -> list[FindingRow]:
        """The findings shown."""
        return [row for row in layouts.widgets(self.content) if isinstance(row, FindingRow)]


class FindingRow(QWidget):
    """A sign, what was found, and below it what was done or is to do."""

    def __init__(self, finding: Finding) -> None:
        super().__init__()
        self.finding = finding
        self._what, self._then = labels.narrow(QLabel(finding.what)), labels.narrow(QLabel())
        done = self.tr("Mended.") if finding.mended else self.tr("Not mended.")
        self._then.setText(f"{done} {finding.to_do}".strip())
        look = theme.current()
        labels.dress(self._what, look.sans(13), "ink")
        labels.dress(self._then, look.sans(12.5), "ink2" if finding.mended else "warn")
        for label in (self._what, self._then):
            label.setTextFormat(Qt.TextFormat.PlainText)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._what)
        words.addWidget(self._then)
        row = QHBoxLayout(self)
        row.setContentsMargins(34, 2, 8, 6)
        row.addLayout(words)
        self.setAccessibleName(f"{finding.what}. {self._then.text()}")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        focus.ring(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        icon, ink = ("check", "ink2") if self.finding.mended else ("warning", "warn")
        icons.draw(QPainter(self), icon, QPointF(17, 12), theme.current().color(ink))
