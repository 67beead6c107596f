"""The commands as actions of Qt: enabled as far as their needs are met, each with its keys and its reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Set
from functools import partial

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar, QWidget

from briefing_app.ui.commands import COMMANDS, Command, Menu, Need, caps, translated
from briefing_app.ui.keymap import Keymap


class Actions(QObject):
    """All actions of one window, by their command's id."""

    refreshed = Signal()
    """Texts, keys or needs have changed: whoever paints hints should look again."""
    rebound = Signal()
    """Commands have other keys."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._commands = {command.id: command for command in COMMANDS}
        self._actions: dict[str, QAction] = {}
        self._handlers: dict[str, Callable[[], None]] = {}
        self._choices: dict[str, QActionGroup] = {}
        self._have: frozenset[Need] | None = None
        self.keymap = Keymap()
        for command in COMMANDS:
            self._actions[command.id] = self._make(command, window)
        self.met(frozenset())

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def command(self, name: str) -> Command:
        return self._commands[name]

    def cap(self, name: str) -> str:
        """The first key of a command as it stands on a key cap; empty where it has none."""
        keys = self.keymap.keys(name) or self._commands[name].own
        return caps(keys[0]) if keys else ""

    def rebind(self, keymap: Keymap) -> None:
        """Give the commands these keys."""
        if keymap == self.keymap:
            return
        self.keymap = keymap
        for name, action in self._actions.items():
            action.setShortcuts([QKeySequence(key) for key in keymap.keys(name)])
            action.setToolTip(self._tip(self._commands[name], action))
        self.rebound.emit()
        self.refreshed.emit()

    def on(self, name: str, handler: Callable[[], None]) -> None:
        """Call ``handler`` when the user wants ``name``. An action has one handler."""
        if name not in self._handlers:
            self._actions[name].triggered.connect(lambda checked=False: self._handlers[name]())
        self._handlers[name] = handler

    def on_demand(self, names: Iterable[str], make: Callable[[], object]) -> None:
        """Call ``make`` when the user first wants one of ``names``: it binds them with ``on``."""
        for name in names:
            self.on(name, partial(self._make_handler, name, make))

    def handled(self, name: str) -> bool:
        """Whether anybody does what the user wants with ``name``."""
        return name in self._handlers

    def _make_handler(self, name: str, make: Callable[[], object]) -> None:
        asking = self._handlers[name]
        make()
        if self._handlers[name] is asking:
            raise LookupError(f"Nobody carries out {name}.")
        self._handlers[name]()

    def met(self, have: Set[Need]) -> None:
        """Enable what can be done now, and let the rest say why it cannot."""
        if self._have == have:
            return
        first, self._have = self._have is None, frozenset(have)
        for name, action in self._actions.items():
            needs = self._commands[name].needs
            can = needs is None or needs in self._have
            if first or can != action.isEnabled():
                action.setEnabled(can)
                action.setToolTip(self._tip(self._commands[name], action))
        self.refreshed.emit()

    def label(self, name: str, text: str) -> None:
        """Give an action other words, "Undo add note" for one."""
        action = self._actions[name]
        action.setText(text)
        action.setToolTip(self._tip(self._commands[name], action))

    def check(self, name: str, on: bool) -> None:
        """Show a toggle or choice as on or off; nothing is triggered."""
        self._actions[name].setChecked(on)

    def runnable(self) -> list[Command]:
        """The commands that can run now, in menu order."""
        return [command for command in COMMANDS if self._actions[command.id].isEnabled()]

    def _make(self, command: Command, window: QWidget) -> QAction:
        action = QAction(translated(command.text), window)
        action.setObjectName(command.id)
        action.setShortcuts([QKeySequence(keys) for keys in command.keys])
        action.setCheckable(command.toggles or command.choice is not None)
        action.setMenuRole(_role(command.id))
        if command.choice is not None:
            group = self._choices.setdefault(command.choice, QActionGroup(window))
            group.addAction(action)
        window.addAction(action)
        return action

    def _tip(self, command: Command, action: QAction) -> str:
        cap = self.cap(command.id)
        keys = f" ({cap})" if cap else ""
        said = translated(command.tip) if command.tip else action.text().rstrip("…")
        if not action.isEnabled() and command.needs is not None:
            return f"{said}{keys}\n{translated(command.needs.value)}"
        return f"{said}{keys}"


def _role(name: str) -> QAction.MenuRole:
    """Where macOS moves an action to; everywhere else it has no effect."""
    roles = {"quit": QAction.MenuRole.QuitRole, "about": QAction.MenuRole.AboutRole}
    return roles.get(name, QAction.MenuRole.NoRole)


def fill_menus(bar: QMenuBar, actions: Actions) -> dict[Menu, QMenu]:
    """Build the menu bar from the commands: a menu a group, a line between sections."""
    bar.setAccessibleName(QCoreApplication.translate("Actions", "Menus"))
    menus: dict[Menu, QMenu] = {}
    for menu in Menu:
        made = bar.addMenu(translated(menu.value))
        made.setObjectName(f"menu-{menu.name.lower()}")
        made.setToolTipsVisible(False)
        menus[menu] = made
        held = sorted((each for each in COMMANDS if each.menu is menu), key=lambda each: each.section)
        _fill(made, held, actions)
    return menus


def _fill(menu: QMenu, commands: list[Command], actions: Actions) -> None:
    section, submenus = 0, dict[str, QMenu]()
    for command in commands:
        if command.section != section:
            menu.addSeparator()
            section = command.section
        target = menu
        if command.submenu is not None:
            target = submenus.get(command.submenu) or submenus.setdefault(
                command.submenu, menu.addMenu(translated(command.submenu))
            )
        target.addAction(actions[command.id])
