"""How the window looks: light and dark, contrast, motion, language, the article's letters."""

from __future__ import annotations

from briefing_app.ui.commands.command import Command, Menu
from briefing_app.ui.language import LANGUAGES

_MENU = Menu.VIEW
_SCHEME, _LETTERS, _WIDTH = "Light and dark", "Letters", "Width of the text"
_SCALE = "Size of everything"
SCALES = (100, 115, 130, 150, 200)
"""Per cent of the usual size."""
_LANGUAGE, _HOLDS = "Language", "The language of the window, from the next start on"

COMMANDS = (
    Command("only-article", "Only the article", _MENU, 1, ("F11",), toggles=True,
            tip="Hide everything around the article"),
    Command("theme-system", "As the system", _MENU, 3, submenu=_SCHEME, choice="theme"),
    Command("theme-light", "Light", _MENU, 3, submenu=_SCHEME, choice="theme"),
    Command("theme-dark", "Dark", _MENU, 3, submenu=_SCHEME, choice="theme"),
    Command("contrast", "More contrast", _MENU, 3, toggles=True,
            tip="Stronger edges and darker words, whatever the system asks for"),
    Command("still", "No motion", _MENU, 3, toggles=True, tip="Nothing glides or fades"),
    Command("face-serif", "Serif", _MENU, 4, submenu=_LETTERS, choice="face"),
    Command("face-sans", "Sans", _MENU, 4, submenu=_LETTERS, choice="face"),
    Command("face-wide-set", "Sans, set wide", _MENU, 4, submenu=_LETTERS, choice="face",
            tip="More room between letters and words"),
    Command("measure-narrow", "Narrow", _MENU, 4, submenu=_WIDTH, choice="measure"),
    Command("measure-normal", "Normal", _MENU, 4, submenu=_WIDTH, choice="measure"),
    Command("measure-wide", "Wide", _MENU, 4, submenu=_WIDTH, choice="measure"),
    *(Command(f"scale-{percent}", f"{percent} %", _MENU, 4, submenu=_SCALE, choice="scale",
              tip="Everything in the window this large, from the next start on") for percent in SCALES),
    Command("language-", "As the system", _MENU, 3, submenu=_LANGUAGE, choice="language", tip=_HOLDS),
    *(Command(f"language-{code}", name, _MENU, 3, submenu=_LANGUAGE, choice="language", tip=_HOLDS)
      for code, name in LANGUAGES.items()),
    Command("text-larger", "Larger text", _MENU, 4, ("Ctrl++", "Ctrl+=")),
    Command("text-smaller", "Smaller text", _MENU, 4, ("Ctrl+-",)),
    Command("text-normal", "Normal text", _MENU, 4, ("Ctrl+0",)),
)  # fmt: skip
