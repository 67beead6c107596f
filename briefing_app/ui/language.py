"""The language of the window: the system's, or the one that was chosen, as far as it is translated."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtWidgets import QApplication

from briefing_app.config import resource

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages that there is a translation for. English has one too: it knows the plurals."""


def install(app: QApplication, language: str = "") -> str:
    """Speak ``language`` from now on, or the system's where it is "" or unknown; returns the one spoken.

    Dates and figures follow, and so does the direction of writing.
    """
    locale = QLocale(language) if language in LANGUAGES else QLocale.system()
    spoken = locale.name().partition("_")[0]
    if spoken not in LANGUAGES:
        spoken = "en"
    QLocale.setDefault(locale)
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (folder / f"qtbase_{spoken}.qm", resource("translations", f"briefing_{spoken}.qm")):
        translator = QTranslator(app)
        if translator.load(str(file)):
            app.installTranslator(translator)
    app.setLayoutDirection(locale.textDirection() if language else Qt.LayoutDirection.LayoutDirectionAuto)
    return spoken
