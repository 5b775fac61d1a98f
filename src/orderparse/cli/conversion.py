"""Documents -> output, one after the other."""

import io
import sys
from collections.abc import Iterable, Iterator, Sequence
from importlib import import_module
from itertools import chain

from attrs import evolve

from orderparse.addresses import Place, place_of
from orderparse.cli.arguments import Arguments
from orderparse.cli.destinations import FolderNames, is_folder
from orderparse.cli.formats import chosen_format, make_exporter
from orderparse.cli.options import UsageError
from orderparse.cli.report import Report
from orderparse.cli.wording import Language, Wording
from orderparse.diagnostics import Severity
from orderparse.errors import (
    FileStandsError,
    OrderparseError,
    OutputError,
    StrictError,
)
from orderparse.exporters import Exporter, LeavesOut, TakesEach
from orderparse.messages import in_english
from orderparse.model import Order
from orderparse.output import check_target, make_folder, whole_file, write_whole

# What a document gave: its orders, or why it gave none.
Outcome = tuple[Order, ...] | OrderparseError


class Conversion:
    """One run of the command line over its documents.

    Args:
        arguments: what the user asked for.
        documents: names of what is to be read.
        outcomes: the documents in the same order, each with its outcome; lazy.
        wording: the language of complaints.
        report: is told what went wrong.
    """

    def __init__(
        self,
        arguments: Arguments,
        documents: Sequence[str],
        outcomes: Iterable[tuple[str, Outcome]],
        wording: Wording,
        report: Report,
    ) -> None:
        self._arguments = arguments
        self._documents = documents
        self._outcomes = outcomes
        self._wording = wording
        self._report = report

    def run(self) -> None:
        """Read every document, write what came out; the report knows what did not.

        Raises:
            UsageError: the output cannot be meant so; nothing was read or written.
        """
        try:
            self.check()
            self._convert(self._arguments.output)
        except OrderparseError as error:
            self._report.failure(self._arguments.output or "orderparse", error)

    def check(self) -> None:
        """Refuse an output that cannot be meant so, before anything is read.

        Raises:
            UsageError: there is no such format, or a file is there already.
            OrderparseError: the format cannot be used, or the file not written.
        """
        output = self._arguments.output
        if output is not None and is_folder(output):
            self._exporter(file=None)
        elif output is not None:
            self._exporter(file=output)
            self._check(place_of(output))
        else:
            exporter = self._exporter(file=None)
            if exporter.binary and sys.stdout.isatty():
                suffix = exporter.suffix
                raise UsageError(self._wording.say("terminal", suffix=suffix))

    def _convert(self, output: str | None) -> None:
        if output is not None and is_folder(output):
            self._to_folder(place_of(output))
        elif output is not None:
            self._to_file(place_of(output))
        else:
            self._to_standard_output()

    def _to_folder(self, folder: Place) -> None:
        exporter = self._exporter(file=None)
        names = FolderNames(folder, exporter.suffix)
        targets = [names.take(name) for name in self._documents]
        make_folder(folder)
        for target in targets:
            self._check(target)
        for target, (name, orders) in zip(targets, self._accepted(), strict=True):
            if orders:
                self._write(target, self._exported(exporter, orders, name))

    def _to_file(self, target: Place) -> None:
        exporter = self._exporter(file=target.name)
        if isinstance(exporter, TakesEach):
            self._write_each(target, exporter)
        elif orders := self._all_orders():
            self._write(target, self._exported(exporter, orders, target.name))

    def _to_standard_output(self) -> None:
        exporter = self._exporter(file=None)
        if orders := self._all_orders():
            name = self._documents[0] if len(self._documents) == 1 else "orderparse"
            sys.stdout.buffer.write(self._exported(exporter, orders, name))
            sys.stdout.buffer.flush()

    def _exporter(self, file: str | None) -> Exporter:
        name = chosen_format(self._arguments.to, file, self._wording)
        return make_exporter(name, self._arguments.options, self._wording)

    def _check(self, target: Place) -> None:
        try:
            check_target(target, force=self._arguments.force)
        except FileStandsError as error:
            raise UsageError(self._wording.say("exists", path=target)) from error

    def _all_orders(self) -> list[Order]:
        return list(self._each_order())

    def _each_order(self) -> Iterator[Order]:
        return (order for _, orders in self._accepted() for order in orders)

    def _accepted(self) -> Iterator[tuple[str, tuple[Order, ...]]]:
        """Each document with its orders as they are to be exported, none if it failed."""
        for name, outcome in self._outcomes:
            if isinstance(outcome, OrderparseError):
                self._report.failure(name, outcome)
                yield name, ()
            else:
                yield name, self._judged(name, outcome)

    def _judged(self, name: str, orders: tuple[Order, ...]) -> tuple[Order, ...]:
        for order in orders:
            self._report.doubts(name, order.diagnostics)
        warnings = tuple(_warnings(orders)) if self._arguments.strict else ()
        if warnings:
            self._report.failure(name, StrictError(warnings))
            return ()
        return tuple(self._prepared(order, name) for order in orders)

    def _prepared(self, order: Order, name: str) -> Order:
        if self._arguments.speaks is Language.EN:
            order = evolve(order, diagnostics=tuple(map(in_english, order.diagnostics)))
        party = self._arguments.party
        if party is None:
            return order
        # Most runs are for the whole order.
        part: Order = import_module("orderparse.extract").only_for(order, party)
        if not part.clauses and not any(plan.activities for plan in part.plans):
            self._report.warning(name, self._wording.say("party-unknown", name=party))
        return part

    def _exported(
        self, exporter: Exporter, orders: Sequence[Order], name: str
    ) -> bytes:
        if isinstance(exporter, LeavesOut):
            self._report.doubts(name, exporter.left_out(orders))
        stream = io.BytesIO()
        exporter.export(orders, stream)
        return stream.getvalue()

    def _write_each(self, target: Place, exporter: TakesEach) -> None:
        """Write orders as they come; where there is none, nothing."""
        orders = self._each_order()
        first = next(orders, None)
        if first is not None:
            with whole_file(target, force=self._arguments.force) as stream:
                exporter.export_each(chain((first,), orders), stream)

    def _write(self, target: Place, content: bytes) -> None:
        try:
            write_whole(target, content, force=self._arguments.force)
        except OutputError as error:
            self._report.failure(target.name, error)


def _warnings(orders: Sequence[Order]) -> Iterator[str]:
    for order in orders:
        for diagnostic in order.diagnostics:
            if diagnostic.severity is not Severity.INFO:
                yield diagnostic.message
