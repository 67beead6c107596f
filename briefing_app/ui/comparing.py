"""Compares reviews with another user's: asks whom with, sees that both agree, and settles differences."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.positions import Agreement, Consent, Disagreement
from briefing_app.services import agreement
from briefing_app.services.profile import Profile
from briefing_app.ui.compare_sheet import CompareSheet
from briefing_app.ui.list_sheet import Line, ListSheet
from briefing_app.ui.others_popover import WIDE, Other

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Comparing(QObject):
    """Nothing is shown of either user before both have agreed, nor of an article before both are done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._user = window, window.session, ""
        window.actions_.on("compare-users", self.ask)
        self._session.profile_changed.connect(self._reset)

    @cached_property
    def users(self) -> ListSheet:
        """Asks whom with."""
        return ListSheet(self._window)

    @cached_property
    def sheet(self) -> CompareSheet:
        """Shows what came of it."""
        sheet = CompareSheet(self._window)
        sheet.opened.connect(self._go)
        sheet.settled.connect(self.settle)
        return sheet

    def ask(self) -> None:
        """Ask whom to be compared with."""
        self._session.read(agreement.consents, self._offer, slot="compare-users")

    def _offer(self, found: list[Consent]) -> None:
        if not found:
            self._session.messages.tell(self.tr("Nobody else uses this library."))
            return
        lines = [Line(one.user, one, self._state(one), icon="user") for one in found]
        self.users.ask(
            self.tr("Compare with"), lines, self.compare_or_agree, placeholder=self.tr("Name of a user")
        )

    def _state(self, one: Consent) -> str:
        if one.mine and one.theirs:
            return self.tr("both agree")
        if one.mine:
            return self.tr("waits for them")
        return self.tr("they agree") if one.theirs else ""

    def compare_or_agree(self, one: Consent) -> None:
        """Compare where both agree; else ask this user for their consent, or tell to wait for the other's."""
        self._user, tell = one.user, self._session.messages.tell
        if one.mine and one.theirs:
            self.compare(one.user)
        elif one.mine:
            words = self.tr("{name} has not agreed yet to be compared with you.").format(name=one.user)
            tell(
                words,
                offer=self.tr("Withdraw"),
                act=partial(self._session.write, agreement.withdraw, one.user),
            )
        else:
            words = self.tr(
                "You will both see where you decide differently, on articles that both have done."
            )
            tell(words, offer=self.tr("I agree"), act=partial(self.agree, one.user))

    def agree(self, user: str) -> None:
        """Agree, and compare at once where the other has agreed already."""

        def then(change: ChangeSet) -> None:
            self._session.read(
                agreement.consents, lambda found: self._agreed(user, found), slot="compare-users"
            )

        self._session.write_then(lambda profile: agreement.agree(profile, user), then)

    def _agreed(self, user: str, found: list[Consent]) -> None:
        one = next((one for one in found if one.user == user), None)
        if one is not None:
            self.compare_or_agree(one)

    def compare(self, user: str) -> None:
        """Show how far the two agree."""
        self._user = user
        self._session.read(
            partial(_compared, user=user), self._show, slot="compare",
            failed=lambda error: isinstance(error, InvalidInputError),
        )  # fmt: skip

    def _show(self, found: Agreement) -> None:
        at = QPoint((self._window.width() - WIDE) // 2, 96)
        self.sheet.show_agreement(self._user, found, at)

    def settle(self, found: Disagreement, theirs: bool) -> None:
        """Decide one of the differences, and show the rest."""
        user = self._user
        told = (
            self.tr("Decided as {name} did").format(name=user) if theirs else self.tr("Kept as you decided")
        )
        call = agreement.take_theirs if theirs else agreement.keep_mine
        self._session.write_then(
            lambda profile: call(profile, user, found), lambda change: self.compare(user), told=told
        )

    def _go(self, chosen: Other) -> None:
        if chosen.quotation:
            self._window.open_quotation(chosen.article, chosen.quotation)

    def _reset(self) -> None:
        if "sheet" in self.__dict__:
            self.sheet.close_sheet()


def _compared(profile: Profile, user: str) -> Agreement:
    return agreement.agreement(profile, user)
