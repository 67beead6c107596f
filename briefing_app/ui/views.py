"""The views of the window, each made when it is first shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, cast, runtime_checkable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from briefing_app.ui.commands import Hints

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Styled(Protocol):
    """What every view can do besides being a widget."""

    def restyle(self) -> None: ...


@runtime_checkable
class Paned(Protocol):
    """A view with more than one pane."""

    def panes(self) -> list[QWidget]:
        """What F6 goes through, as far as it is shown."""


@dataclass(frozen=True, slots=True)
class View:
    """One view: the command ``view-<id>`` shows it and names its button in the toolbar.

    ``make`` gives its widget, with whatever controls it as a child or in the window; ``hints`` is what the
    status bar says while it is shown, ``focus`` who then gets the keys (the widget itself where None), and
    ``button`` whether it has one in the toolbar.
    """

    id: str
    make: Callable[[MainWindow], QWidget]
    hints: Callable[[MainWindow], Hints]
    focus: Callable[[MainWindow], QWidget] | None = None
    button: bool = True


class Views(QStackedWidget):
    """Shows one view at a time."""

    shown = Signal(str)

    def __init__(self, views: Sequence[View], window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._views = {view.id: view for view in views}
        self._made: dict[str, QWidget] = {}

    @property
    def names(self) -> tuple[str, ...]:
        """The ids of all views, in their order."""
        return tuple(self._views)

    @property
    def current(self) -> View | None:
        """The view that is shown."""
        return self._views.get(self.name)

    @property
    def name(self) -> str:
        """The id of the view that is shown; empty where none is yet."""
        shown = self.currentWidget()
        return next((name for name, made in self._made.items() if made is shown), "")

    def made(self, name: str) -> QWidget:
        """The widget of a view."""
        if name not in self._made:
            widget = self._views[name].make(self._window)
            if not widget.accessibleName():
                widget.setAccessibleName(self._window.actions_[f"view-{name}"].text())
            self._made[name] = widget
            self.addWidget(widget)
        return self._made[name]

    def show_view(self, name: str) -> None:
        """Show a view. One that was not shown gets the keys: commands, not letters in a search field."""
        widget, view = self.made(name), self._views[name]
        if self.currentWidget() is not widget:
            self.setCurrentWidget(widget)
            (view.focus(self._window) if view.focus is not None else widget).setFocus()
        self.shown.emit(name)

    def restyle(self) -> None:
        """The theme has changed."""
        for widget in self._made.values():
            cast(Styled, widget).restyle()
