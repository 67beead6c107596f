"""What an export has done, or would do: file by file, with what was kept as the reader left it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from briefing_app.domain.work import ExportReport
from briefing_app.ui import labels, theme
from briefing_app.ui.buttons import KeyButton
from briefing_app.ui.errand import Errand
from briefing_app.ui.line_list import LineList
from briefing_app.ui.list_sheet import Line
from briefing_app.ui.sheet import Sheet

_WIDE, _MOST = 720, 12


class Fate(StrEnum):
    """What becomes of a file."""

    PROBLEM = "problem"
    CONFLICT = "conflict"
    DELETED = "deleted"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class FileLine:
    """A file of a report; ``reason`` says more where there is more to say."""

    path: Path
    fate: Fate
    reason: str = ""


class ReportSheet(Sheet):
    """Lists all but the unchanged files; Enter opens one that is there."""

    write_requested = Signal()
    again_requested = Signal(object)
    """The paths of files that the reader deleted and wants back."""
    folder_requested = Signal()
    file_requested = Signal(object)
    back_requested = Signal()

    def __init__(self, window: QWidget, errand: Errand) -> None:
        super().__init__(window, "export-report", _WIDE, errand)
        self.list = LineList[FileLine](self.tr("Files"), _MOST, several=True)
        self.list.chosen.connect(lambda line: self.file_requested.emit(line.path))
        self.list.current_changed.connect(self._explain)
        self.reason = labels.narrow(QLabel())
        self.reason.setTextFormat(Qt.TextFormat.PlainText)
        self.reason.setContentsMargins(8, 0, 8, 0)
        self.write = KeyButton(self.tr("Write this"), key="Ctrl+Enter", kind="primary")
        self.back = KeyButton(self.tr("Take back what was written…"), icon="import")
        self.again = KeyButton(self.tr("Make deleted files again"), icon="redo")
        self.folder = KeyButton(self.tr("Open folder"), icon="folder")
        self.write.clicked.connect(self.write_requested)
        self.again.clicked.connect(self._again)
        self.folder.clicked.connect(self.folder_requested)
        self.back.clicked.connect(self.back_requested)
        self.content.addWidget(self.list)
        self.content.addWidget(self.reason)
        for button in (self.write, self.again, self.folder, self.back):
            self.foot.addWidget(button)
        self.foot.addStretch(1)

    def show_report(self, root: Path, report: ExportReport, *, looked: bool) -> None:
        """Show a report on an export to ``root``; ``looked``: nothing was written yet."""
        lines = list(file_lines(report))
        self.list.show_lines(_line(root, line) for line in lines)
        name = root.name or str(root)
        title = self.tr("What an export to {name} would do") if looked else self.tr("Exported to {name}")
        self.write.setVisible(looked)
        self.folder.setVisible(not looked)
        self.again.setVisible(bool(report.deleted))
        self.back.setVisible(bool(report.conflicts))
        self._explain()
        self.say(title.format(name=name), summary(report))
        self.open_on(self.list if lines else self.write if looked else self.folder)

    def restyle(self) -> None:
        labels.dress(self.reason, theme.current().sans(12.5), "warn")

    def ctrl_enter(self) -> None:
        if not self.write.isHidden():
            self.write_requested.emit()

    def _again(self) -> None:
        """The selected deleted files; all of them where none is selected."""
        deleted = [line for line in self.list.selected() if line.fate is Fate.DELETED]
        shown = (line.value for line in self.list.rows.items)
        found = deleted or [line for line in shown if line.fate is Fate.DELETED]
        self.again_requested.emit([line.path for line in found])

    def _explain(self) -> None:
        line = self.list.current()
        self.reason.setText(line.reason if line is not None else "")
        self.reason.setVisible(any(each.value.reason for each in self.list.rows.items))
        self.place()


def file_lines(report: ExportReport) -> Iterator[FileLine]:
    """The files of a report that need the reader's eye first, then the others; unchanged ones not."""
    for problems, fate in ((report.problems, Fate.PROBLEM), (report.conflicts, Fate.CONFLICT)):
        yield from (FileLine(problem.path, fate, problem.reason) for problem in problems)
    kept = QCoreApplication.translate("ReportSheet", "You deleted this file, so it is not made again.")
    yield from (FileLine(path, Fate.DELETED, kept) for path in report.deleted)
    new = set(report.new)
    yield from (FileLine(path, Fate.NEW) for path in report.written if path in new)
    yield from (FileLine(path, Fate.CHANGED) for path in report.written if path not in new)


def summary(report: ExportReport) -> str:
    """``"12 new, 3 changed, 140 unchanged, 1 deleted by you"``."""
    tr, changed = QCoreApplication.translate, len(report.written) - len(report.new)
    parts = (
        tr("ReportSheet", "%Ln new", "", len(report.new)) if report.new else "",
        tr("ReportSheet", "%Ln changed", "", changed) if changed else "",
        tr("ReportSheet", "%Ln unchanged", "", len(report.unchanged)) if report.unchanged else "",
        tr("ReportSheet", "%Ln deleted by you", "", len(report.deleted)) if report.deleted else "",
        tr("ReportSheet", "%Ln kept as you wrote them", "", len(report.conflicts))
        if report.conflicts
        else "",
        tr("ReportSheet", "%Ln that could not be written", "", len(report.problems))
        if report.problems
        else "",
    )
    return ", ".join(part for part in parts if part) or tr("ReportSheet", "There is nothing to write.")


def _line(root: Path, line: FileLine) -> Line[FileLine]:
    icon, word = _fates()[line.fate]
    shown = line.path.relative_to(root) if line.path.is_relative_to(root) else line.path
    words = str(shown) if str(shown) != "." else line.path.name
    return Line(words, line, word, icon=icon, dim=line.fate is Fate.DELETED)


def _fates() -> dict[Fate, tuple[str, str]]:
    tr = QCoreApplication.translate
    return {
        Fate.PROBLEM: ("warning", tr("ReportSheet", "could not be written")),
        Fate.CONFLICT: ("edit", tr("ReportSheet", "kept as you wrote it")),
        Fate.DELETED: ("trash", tr("ReportSheet", "deleted by you")),
        Fate.NEW: ("plus", tr("ReportSheet", "new")),
        Fate.CHANGED: ("file", tr("ReportSheet", "changed")),
    }
