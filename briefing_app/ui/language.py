"""The language of the window: the system's, or the one that was chosen, as far as it is translated."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtWidgets import QApplication

from briefing_app.config import resource
from briefing_app.ui.window_state import WindowState

LANGUAGES = {"en": "English", "fr": "Français"}
"""The languages that there is a translation for. English has one too: it knows the plurals."""
_OURS = "briefing-language"


def chosen(state: WindowState) -> str:
    """The language this user chose; "" is the system's."""
    code = state.get("language", "")
    return code if code in LANGUAGES else ""


def install(app: QApplication, language: str = "") -> str:
    """Speak ``language`` from now on, or the system's where it is "" or unknown; returns the one spoken.

    Dates and figures follow, and so does the direction of writing. What is on the screen already stays
    as it is: the language is chosen before the window is made.
    """
    locale = QLocale(language) if language in LANGUAGES else QLocale.system()
    spoken = locale.name().partition("_")[0]
    if spoken not in LANGUAGES:  # English words with another language's months would be neither
        spoken, locale = "en", QLocale("en")
    QLocale.setDefault(locale)
    for translator in app.findChildren(QTranslator, _OURS):
        app.removeTranslator(translator)
        translator.deleteLater()
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (folder / f"qtbase_{spoken}.qm", resource("translations", f"briefing_{spoken}.qm")):
        translator = QTranslator(app)
        translator.setObjectName(_OURS)
        if translator.load(str(file)):
            app.installTranslator(translator)
    app.setLayoutDirection(locale.textDirection())
    return spoken
