"""Many documents, by worker processes, restartable.

First every content is read once and kept in a manifest beside the output; then the
output is made from the manifest, in the order of the documents.
"""

import io
import os
from collections.abc import Generator, Iterable, Iterator, Sequence
from contextlib import closing
from functools import partial
from hashlib import sha256
from importlib import import_module

from attrs import evolve, frozen

from orderparse.addresses import Address, Place, is_address, place_of
from orderparse.batch.executors import run_on_executor
from orderparse.batch.keeping import is_kept, kept_manifest
from orderparse.batch.manifest import Entry, Manifest, packed
from orderparse.batch.workers import run_in_workers
from orderparse.cli.arguments import Arguments
from orderparse.cli.conversion import Conversion, Outcome
from orderparse.cli.destinations import is_folder
from orderparse.cli.folders import expanded
from orderparse.cli.formats import chosen_format
from orderparse.cli.progress import progress
from orderparse.cli.report import Report
from orderparse.cli.sources import orders_in
from orderparse.cli.wording import Language, Wording
from orderparse.errors import OrderparseError, UnreadableDocumentError
from orderparse.exporters.json import JsonLinesExporter
from orderparse.exporters.json_reader import load_all
from orderparse.input import read_whole
from orderparse.model import Order
from orderparse.output import make_folder, whole_file
from orderparse.version import __version__


@frozen
class _Task:
    """One content that is to be read, under one of its names.

    Attributes:
        name: path or address.
        content: what tells it from others: its digest, or that of an object's version.
    """

    name: str
    content: bytes


_DIGEST = 32
_Found = Iterator[tuple[str, bytes | OrderparseError]]
_Results = Generator[tuple[_Task, bytes | OrderparseError], None, None]


def convert_many(arguments: Arguments, wording: Wording, report: Report) -> None:
    """Read all documents and write what came out; the report knows what did not.

    Args:
        arguments: what the user asked for, `jobs` included.
        wording: the language of complaints.
        report: is told what went wrong.

    Raises:
        UsageError: the output cannot be meant so.
    """
    try:
        place = _manifest_place(arguments.output)
        if place is not None and is_kept(place):
            # The output is our own, of before.
            arguments = arguments._replace(force=True)
        Conversion(arguments, (), (), wording, report).check()
        if place is not None and is_folder(str(arguments.output)):
            make_folder(place_of(str(arguments.output)))
        with kept_manifest(place, _settings(arguments)) as manifest:
            total = _list_documents(manifest, arguments)
            _read_pending(manifest, arguments, wording)
            _write(manifest, arguments, wording, report)
    except OrderparseError as error:
        report.failure(arguments.output or "orderparse", error)
    else:
        report.summary(total)


def _manifest_place(output: str | None) -> Place | None:
    if output is None:
        return None
    if is_folder(output):
        return place_of(output) / ".orderparse-manifest"
    return place_of(f"{output}.manifest")


def _settings(arguments: Arguments) -> bytes:
    """The digest of all that a result depends on besides the content."""
    parts = (
        __version__,
        arguments.order_date,
        arguments.period,
        arguments.password,
        arguments.limits,
    )
    return sha256(repr(parts).encode()).digest()


def _list_documents(manifest: Manifest, arguments: Arguments) -> int:
    """Note every document by its content; how many there are."""
    total = 0
    for typed in arguments.sources:
        find = _objects if is_address(typed) else _files
        for name, content in find(typed, arguments):
            total += 1
            if isinstance(content, OrderparseError):
                manifest.add_document(name, None, content)
            else:
                manifest.add_document(name, content)
    return total


def _files(typed: str, arguments: Arguments) -> _Found:
    """Each file with the digest of its content."""
    for name in expanded(typed, besides=arguments.output):
        try:
            yield name, sha256(read_whole(place_of(name), arguments.limits)).digest()
        except OrderparseError as error:
            yield name, error


def _objects(typed: str, arguments: Arguments) -> _Found:
    """Each object with the digest of its version; only the workers fetch it."""
    try:
        # Only who names an address has the package for it.
        listing = import_module("orderparse.stores.listing")
        for found in listing.listed(place_of(typed), besides=arguments.output):
            # Without a version nobody knows whether it has changed: it is read anew.
            yield str(found.address), found.version or os.urandom(_DIGEST)
    except OrderparseError as error:
        yield typed, error


def _read_pending(manifest: Manifest, arguments: Arguments, wording: Wording) -> None:
    total = manifest.count_pending()
    if not total:
        return
    tasks = (_Task(name, content) for name, content in manifest.pending())
    wanted = arguments.verbosity >= 0
    with (
        closing(_results(tasks, arguments)) as results,
        progress(total, wording, wanted=wanted) as step,
    ):
        for task, result in results:
            manifest.add_result(task.content, task.name, result)
            step(isinstance(result, OrderparseError))
    manifest.commit()


def _results(tasks: Iterable[_Task], arguments: Arguments) -> _Results:
    work, limits = partial(_lines, arguments), arguments.limits
    if arguments.scheduler is None:
        jobs = arguments.jobs or 1
        yield from run_in_workers(work, tasks, jobs=jobs, limits=limits)
    else:
        # Only who has a cluster has the package for it.
        cluster = import_module("orderparse.batch.cluster")
        with cluster.cluster_executor(arguments.scheduler) as executor:
            yield from run_on_executor(work, tasks, executor=executor, limits=limits)


def _lines(arguments: Arguments, task: _Task) -> bytes:
    """What a worker does: one document as lines of JSON."""
    place = place_of(task.name)
    content = read_whole(place, arguments.limits)
    is_file = not isinstance(place, Address)
    if is_file and sha256(content).digest() != task.content:
        raise UnreadableDocumentError("it has changed meanwhile")
    return packed(_as_lines(orders_in(task.name, content, arguments)))


def _as_lines(orders: Sequence[Order]) -> bytes:
    stream = io.BytesIO()
    JsonLinesExporter().export(orders, stream)
    return stream.getvalue()


def _write(
    manifest: Manifest,
    arguments: Arguments,
    wording: Wording,
    report: Report,
) -> None:
    if _wants_lines_as_they_are(arguments, wording):
        _copy_lines(manifest, arguments, report)
        return
    # With many documents, warnings are told only when asked for.
    quieter = arguments._replace(verbosity=arguments.verbosity or -1)
    outcomes = ((entry.name, _outcome(entry)) for entry in manifest.entries())
    # One file needs no names beforehand, and there may be millions.
    is_one_file = arguments.output is not None and not is_folder(arguments.output)
    names = () if is_one_file else tuple(manifest.names())
    Conversion(quieter, names, outcomes, wording, report).run()


def _wants_lines_as_they_are(arguments: Arguments, wording: Wording) -> bool:
    output = arguments.output
    if output is None or is_folder(output):
        return False
    changed = arguments.strict or arguments.party or arguments.speaks is Language.EN
    told = arguments.verbosity > 0
    return (
        not changed
        and not told
        and chosen_format(arguments.to, output, wording) == "jsonl"
    )


def _copy_lines(manifest: Manifest, arguments: Arguments, report: Report) -> None:
    """Make the output without understanding it once more."""
    with whole_file(place_of(str(arguments.output)), force=arguments.force) as stream:
        for entry in manifest.entries():
            if entry.failure is not None:
                report.failure(entry.name, entry.failure)
            elif entry.name == entry.read_as:
                stream.write(entry.lines)
            else:
                stream.write(_as_lines(_renamed(entry)))


def _outcome(entry: Entry) -> Outcome:
    return _renamed(entry) if entry.failure is None else entry.failure


def _renamed(entry: Entry) -> tuple[Order, ...]:
    """The orders of a document; one that was read by another name has its own."""
    read_as, name = place_of(entry.read_as).name, place_of(entry.name).name
    return tuple(
        evolve(order, source=evolve(order.source, name=name))
        if order.source.name == read_as
        else order
        for order in load_all(entry.lines)
    )
