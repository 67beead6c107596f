"""An unexpected error, shown with a detail that can be copied."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QPlainTextEdit, QVBoxLayout, QWidget

from briefing_app.ui.crash import describe


class ErrorDialog(QDialog):
    """One unexpected error, in words for the user and with the detail for a report."""

    def __init__(self, error: BaseException, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Something went wrong"))
        self.setMinimumWidth(560)
        said = QLabel(
            self.tr(
                "The program met an error it did not expect. Your library is safe: a change is stored whole "
                "or not at all. You can go on working. If it happens again, please report it with the detail "
                "below."
            )
        )
        said.setWordWrap(True)
        self.detail = QPlainTextEdit(describe(error))
        self.detail.setReadOnly(True)
        self.detail.setAccessibleName(self.tr("Detail"))
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        self.copy = buttons.addButton(self.tr("Copy detail"), QDialogButtonBox.ButtonRole.ActionRole)
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.detail.toPlainText()))
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setSpacing(12)
        for widget in (said, self.detail, buttons):
            layout.addWidget(widget)
