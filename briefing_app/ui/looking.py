"""Does what the commands for looks say: light and dark, motion, letters, language, only the article."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject

from briefing_app.ui import language, looks
from briefing_app.ui.commands.looks import SCALES
from briefing_app.ui.language import LANGUAGES
from briefing_app.ui.looks import TEXT_STEP, Face, Looks, Measure, Scheme
from briefing_app.ui.tokens import Size
from briefing_app.ui.window_state import WindowState

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Looking(QObject):
    """Changes the application's themes for the user of this window, and keeps the commands' ticks true."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self.alone, self.language = window, False, ""
        actions = window.actions_
        for scheme in Scheme:
            actions.on(f"theme-{scheme.value}", partial(self._change, scheme=scheme))
        for face in Face:
            actions.on(f"face-{face.value}", partial(self._change, face=face))
        for measure in Measure:
            actions.on(f"measure-{measure.value}", partial(self._change, measure=measure))
        for percent in SCALES:
            actions.on(f"scale-{percent}", partial(self.set_scale, percent))
        for code in ("", *LANGUAGES):
            actions.on(f"language-{code}", partial(self.set_language, code))
        actions.on("contrast", lambda: self._change(contrast=not self.looks.contrast))
        actions.on("still", lambda: self._change(still=not self.looks.still))
        actions.on("text-larger", lambda: self.set_text(self.looks.text_pixels + TEXT_STEP))
        actions.on("text-smaller", lambda: self.set_text(self.looks.text_pixels - TEXT_STEP))
        actions.on("text-normal", lambda: self.set_text(Size.TEXT))
        actions.on("only-article", lambda: self.show_alone(not self.alone))
        self._check()

    @property
    def looks(self) -> Looks:
        return self._window.themes.looks

    def set_text(self, pixels: float) -> None:
        """The article's size of text, as far as it can be read."""
        self._change(text_pixels=looks.sized(pixels))

    def set_scale(self, percent: int) -> None:
        """Everything in the window this large, from the next start on."""
        looks.keep_scale(percent)
        self._window.messages.tell(
            self.tr("Everything is {percent} % as large at the next start.").format(percent=percent)
        )

    def set_language(self, code: str) -> None:
        """Speak this user's choice ("": the system's language) in the next window, which may be at once."""
        self.language = code
        self._window.state.put("language", code)
        self._window.messages.tell(
            self.tr("The window speaks it at the next start."),
            offer=self.tr("Open it anew"), act=self._window.leave,
        )  # fmt: skip
        self._check()

    def _change(self, **choice: Any) -> None:
        self._window.themes.show(replace(self.looks, **choice))
        self.remember(self._window.state)  # at once: the window may be ended without being closed
        self._check()

    def _check(self) -> None:
        actions, chosen = self._window.actions_, self.looks
        for name in (
            f"theme-{chosen.scheme.value}",
            f"face-{chosen.face.value}",
            f"measure-{chosen.measure.value}",
        ):
            actions.check(name, True)
        actions.check(f"scale-{looks.scale()}", True)
        actions.check(f"language-{self.language}", True)
        actions.check("contrast", chosen.contrast)
        actions.check("still", chosen.still)

    def remember(self, state: WindowState) -> None:
        """Write the looks down for this user."""
        looks.remember(state, self.looks)

    def restore(self, state: WindowState) -> None:
        """Look as this user likes it."""
        self.language = language.chosen(state)
        self._window.themes.show(looks.restored(state))
        self._check()

    def show_alone(self, alone: bool) -> None:
        """Show nothing but the article, or all that is around it again."""
        if alone == self.alone:
            return
        window, self.alone = self._window, alone
        if alone:
            window.show_view("read")
        for around in (window.menuBar(), window.toolbar, window.status):
            around.setVisible(not alone)
        window.read.show_alone(alone)
        window.actions_.check("only-article", alone)
        if alone:
            window.read.article.setFocus()
            keys = window.actions_.cap("only-article")
            window.messages.tell(self.tr("{keys} brings everything back.").format(keys=keys))
