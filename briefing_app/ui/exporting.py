"""Works the export: asks how and where to, looks first, writes in the background, says what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from briefing_app.domain.material import AS_USUAL, Options
from briefing_app.domain.work import ExportReport
from briefing_app.services import export as exporting
from briefing_app.ui.document_words import wording
from briefing_app.ui.export_report import ReportSheet
from briefing_app.ui.export_sheet import TEMPLATED, ExportSheet, FormatChoice, Wish
from briefing_app.ui.files import ask_folder, ask_new_file
from briefing_app.ui.tasks import Job

if TYPE_CHECKING:
    from briefing_app.ui.window import MainWindow

_NAME = "briefings"


@dataclass(frozen=True, slots=True)
class Order:
    """One export as it was asked for; ``articles`` None means all."""

    to: Path
    articles: tuple[str, ...] | None
    format: str = TEMPLATED
    options: Options = AS_USUAL


class Exporting(QObject):
    """The sheets are made when they are first asked for."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._session, self._errand = window, window.session, window.errand
        self._articles: tuple[str, ...] | None = None
        self._last: Order | None = None
        window.actions_.on("export", self.export_some)
        window.actions_.on("export-all", self.export_all)

    @cached_property
    def sheet(self) -> ExportSheet:
        """Asks how."""
        sheet = ExportSheet(self._window, self._errand)
        sheet.export_requested.connect(partial(self._go, False))
        sheet.look_requested.connect(partial(self._go, True))
        sheet.browse_requested.connect(self._browse)
        sheet.templates_requested.connect(self._choose_templates)
        sheet.copy_requested.connect(self._copy_templates)
        sheet.format_chosen.connect(lambda name: sheet.show_wish(self._remembered(name)))
        return sheet

    @cached_property
    def report(self) -> ReportSheet:
        """Says what came of it, or would."""
        report = ReportSheet(self._window, self._errand)
        report.write_requested.connect(self._write_looked)
        report.again_requested.connect(self._again)
        report.folder_requested.connect(self._open_last)
        report.file_requested.connect(open_path)
        report.back_requested.connect(self._take_back)
        return report

    # Asking

    def export_some(self) -> None:
        """The selected articles, or the open one."""
        articles = tuple(self._window.marking.targets())
        self._ask(articles, self.tr("Export %Ln article(s)", "", len(articles)))

    def export_all(self) -> None:
        self._ask(None, self.tr("Export the whole library"))

    def _ask(self, articles: tuple[str, ...] | None, title: str) -> None:
        self._articles = articles
        if self.sheet.formats:
            self._open(title, self.sheet.formats)
        else:  # finding the formats loads them
            self._session.read(lambda profile: _choices(), partial(self._open, title), slot="formats")

    def _open(self, title: str, formats: tuple[FormatChoice, ...]) -> None:
        if not self.sheet.formats:
            self.sheet.offer(formats)
        self.sheet.show_wish(self._remembered(self._window.state.get("export-format", TEMPLATED)))
        self.sheet.say(title)
        self.sheet.open_on(self.sheet.to)

    def _remembered(self, name: str) -> Wish:
        """What this user chose the last time for this format."""
        state = self._window.state
        return Wish(
            name,
            state.get(f"export-flavour-{name}", ""),
            state.get(f"export-templates-{name}", ""),
            state.get(f"export-to-{name}", ""),
        )

    def _remember(self, wish: Wish) -> None:
        state = self._window.state
        state.put("export-format", wish.format)
        state.put(f"export-flavour-{wish.format}", wish.flavour)
        state.put(f"export-templates-{wish.format}", wish.templates)
        state.put(f"export-to-{wish.format}", wish.to)

    def _browse(self) -> None:
        chosen, now = self.sheet.chosen, self.sheet.to.text()
        if chosen.suffix:
            name = now or f"{_NAME}{chosen.suffix}"
            ask_new_file(self._window, self.tr("Export to"), name, self._put_place, chosen.suffix)
        else:
            ask_folder(self._window, self.tr("Export into a folder"), self._put_place, now)

    def _put_place(self, path: Path) -> None:
        self.sheet.to.setText(str(path))
        self.sheet.open_on(self.sheet.to)

    def _choose_templates(self) -> None:
        ask_folder(
            self._window, self.tr("Folder of templates"), lambda path: self.sheet.use_templates(str(path))
        )

    def _copy_templates(self) -> None:
        flavour = self.sheet.wish.flavour

        def copy(folder: Path) -> None:
            self._session.tasks.read(
                partial(exporting.copy_templates, folder, flavour), lambda made: copied(folder, len(made))
            )

        def copied(folder: Path, count: int) -> None:
            self.sheet.use_templates(str(folder))
            self._session.messages.tell(
                self.tr("%Ln template(s) copied, for you to edit.", "", count),
                offer=self.tr("Open folder"),
                act=partial(open_path, folder),
            )

        ask_folder(self._window, self.tr("Copy the templates into a folder"), copy)

    # Doing

    def _go(self, look: bool) -> None:
        wish = self.sheet.wish
        if not wish.to:
            self._browse()
            return
        self._remember(wish)
        options = Options(wish.flavour, Path(wish.templates).expanduser() if wish.templates else None)
        to = Path(wish.to).expanduser()
        if self.sheet.chosen.suffix and not to.suffix:
            to = to.with_name(f"{to.name}{self.sheet.chosen.suffix}")
        order = Order(to, self._articles, wish.format, options)
        self.carry_out(replace(order, options=replace(options, dry_run=True)) if look else order)

    def export_to(self, to: Path, articles: Sequence[str] | None) -> None:
        """Write these articles (None: all) as Markdown into a folder."""
        self.carry_out(Order(to, None if articles is None else tuple(articles)))

    def carry_out(self, order: Order) -> None:
        """Export as ordered, or look what that would change."""
        from briefing_app.ui.printing import print_pages

        profile = self._session.profile
        options = replace(order.options, printer=print_pages, wording=wording())

        def work(job: Job) -> ExportReport:
            return exporting.export(
                profile,
                order.to,
                format=order.format,
                articles=order.articles,
                options=options,
                on_progress=job.report,
                cancelled=job.cancelled,
            )

        doing = self.tr("Looking") if options.dry_run else self.tr("Writing")
        show = partial(self.sheet.open_on, self.sheet.to)
        self._errand.run(doing, work, partial(self._came, order), show, stops=True)

    def _came(self, order: Order, report: ExportReport) -> None:
        if report.cancelled:
            self._errand.say_stopped()
            return
        self._last = order
        self.sheet.close_sheet()
        if order.options.dry_run:
            self.report.show_report(order.to, report, looked=True)
            return
        name = order.to.name or str(order.to)
        written = self.tr("%Ln file(s) written to {name}", "", len(report.written)).format(name=name)
        if not report.written:
            written = self.tr("Nothing has changed in {name}").format(name=name)
        same = self.tr("%Ln unchanged", "", len(report.unchanged)) if report.unchanged else ""
        said = ", ".join(part for part in (written, same) if part)
        if report.problems or report.conflicts:
            self._session.messages.warn(said)
            self.report.show_report(order.to, report, looked=False)
        elif report.deleted:
            self._tell_deleted(order, report, said)
        else:
            self.report.close_sheet()
            self._session.messages.tell(said, offer=self.tr("Open folder"), act=self._open_last)

    def _tell_deleted(self, order: Order, report: ExportReport, said: str) -> None:
        self.report.close_sheet()
        kept = self.tr("%Ln deleted by you not made again", "", len(report.deleted))
        show = partial(self.report.show_report, order.to, report, looked=False)
        self._session.messages.tell(f"{said}, {kept}", offer=self.tr("Show"), act=show)

    def _write_looked(self) -> None:
        """Do what was only looked at."""
        if self._last is not None:
            self.carry_out(replace(self._last, options=replace(self._last.options, dry_run=False)))

    def _again(self, paths: list[Path]) -> None:
        """Make these files again, though the reader deleted them."""
        last = self._last
        if last is None:
            return

        def go(ids: frozenset[str]) -> None:
            self.carry_out(replace(last, options=replace(last.options, dry_run=False, again=ids)))

        self._session.tasks.read(partial(exporting.pages_at, last.to, paths), go)

    def _take_back(self) -> None:
        """See what the reader wrote in the files beside what the library has."""
        if self._last is not None:
            self.report.close_sheet()
            self._window.returning.look(self._last.to)

    def _open_last(self) -> None:
        if self._last is not None:
            to = self._last.to
            open_path(to if to.is_dir() else to.parent)


def open_path(path: Path) -> None:
    """Open a file or folder as the system does."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _choices() -> tuple[FormatChoice, ...]:
    """Every format, the vault first."""
    found = [exporting.exporter(name) for name in exporting.formats()]
    choices = [
        FormatChoice(each.name, each.title, each.suffix, each.flavours, each.contents) for each in found
    ]
    return tuple(sorted(choices, key=lambda each: (each.name != TEMPLATED, each.title.casefold())))
