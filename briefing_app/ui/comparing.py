"""Compares reviews with another user's: asks whom with, sees that both agree, and settles differences."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt

from briefing_app.domain.changes import ChangeSet
from briefing_app.domain.errors import InvalidInputError
from briefing_app.domain.positions import Agreement, Consent, Disagreement
from briefing_app.services import agreement
from briefing_app.services.profile import Profile
from briefing_app.ui.compare_sheet import CompareSheet, Difference
from briefing_app.ui.list_sheet import Line, ListSheet

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow


class Comparing(QObject):
    """Nothing is shown of either user before both have agreed, nor of an article before both are done."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._user = window, window.session, ""
        window.actions_.on("compare-users", self.ask)
        self._session.profile_changed.connect(self._reset)
        self._session.changed.connect(self._on_changed)

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
            words = self.tr("Nobody else uses this library. The profile menu adds another user.")
            self._session.messages.tell(words)
            return
        lines = [Line(one.user, one, self._state(one), icon="user") for one in found]
        self.users.ask(
            self.tr("Compare with"), lines, self.compare_or_agree, placeholder=self.tr("Name of a user"),
            keys={Qt.Key.Key_Delete: self.withdraw}, hints=((("Del",), self.tr("agree no longer")),),
        )  # fmt: skip

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
            words = self.tr("{name} has yet to agree, by the same command. Nothing is shown before.")
            tell(words.format(name=one.user), offer=self.tr("Withdraw"), act=partial(self.withdraw, one))
        else:
            words = self.tr(
                "{name} and you will see where you differ, on articles that both have done; of all others "
                "nothing."
            )
            tell(words.format(name=one.user), offer=self.tr("I agree"), act=partial(self.agree, one.user))

    def withdraw(self, one: Consent) -> None:
        """Agree no longer."""
        if one.mine:
            told = self.tr("No longer compared with {name}").format(name=one.user)
            self._session.tell(lambda profile: agreement.withdraw(profile, one.user), told)

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
        self.sheet.show_agreement(self._user, found)

    def settle(self, found: Disagreement, theirs: bool) -> None:
        """Decide one of the differences; the rest is shown with the news of it."""
        user = self._user
        told = (
            self.tr("Decided as {name} did").format(name=user) if theirs else self.tr("Kept as you decided")
        )
        call = agreement.take_theirs if theirs else agreement.keep_mine
        self._session.tell(lambda profile: call(profile, user, found), told)

    def _go(self, chosen: Difference) -> None:
        if chosen.quotation is not None:
            self._window.open_quotation(chosen.article, chosen.quotation)
        else:
            self._window.show_view("read")
            self._window.reading.open(chosen.article, place=chosen.at)
            self._window.listing.go_to(chosen.article)
        words = self.tr("Compared with {name}").format(name=self._user)
        back = partial(self.compare, self._user)
        self._session.messages.tell(words, offer=self.tr("Back to the list"), act=back)

    def _on_changed(self, change: ChangeSet) -> None:
        if "sheet" in self.__dict__ and self.sheet.isVisible():
            self.compare(self._user)

    def _reset(self) -> None:
        if "sheet" in self.__dict__:
            self.sheet.close_sheet()


def _compared(profile: Profile, user: str) -> Agreement:
    return agreement.agreement(profile, user)
