"""A local Dask cluster: a poison task kills its worker and costs only itself."""

import json
from collections.abc import Iterator
from pathlib import Path

import dask.config
import pytest
from distributed import LocalCluster

from orderparse.batch.cluster import cluster_executor
from orderparse.batch.documents import parse_many
from orderparse.batch.executors import run_on_executor
from orderparse.cli import main
from orderparse.errors import CrashedError, OrderparseError
from orderparse.limits import Limits
from tests.batch.poison import abort_on_seven
from tests.cli.documents import ORDER

pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

# A local cluster gives up a worker that is not back some time after it died; on a busy
# machine starting it anew takes longer than the default.
_PATIENT = {"distributed.deploy.lost-worker-timeout": "1h"}


@pytest.fixture(scope="module")
def scheduler() -> Iterator[str]:
    with (
        dask.config.set(_PATIENT),
        LocalCluster(
            n_workers=2,
            threads_per_worker=1,
            dashboard_address=None,
            env={"PYTHONPATH": str(Path(__file__).parents[2])},
        ) as cluster,
    ):
        yield cluster.scheduler_address


def test_a_killed_task_is_tried_again_document_by_document(scheduler: str) -> None:
    with cluster_executor(scheduler) as executor:
        results: dict[int, int | OrderparseError] = dict(
            run_on_executor(
                abort_on_seven, range(300), executor=executor, limits=Limits()
            )
        )
    lost = results.pop(7)
    assert isinstance(lost, CrashedError)
    assert "KilledWorker" in str(lost)
    assert {task: task for task in range(300) if task != 7} == results


def test_a_cluster_without_workers_gives_up_after_its_time() -> None:
    with (
        dask.config.set({"distributed.scheduler.no-workers-timeout": "1s"}),
        LocalCluster(n_workers=0, dashboard_address=None) as cluster,
        cluster_executor(cluster.scheduler_address) as executor,
    ):
        results = dict(
            run_on_executor(
                abort_on_seven, range(2), executor=executor, limits=Limits()
            )
        )
    assert ["NoWorkerError" in str(error) for error in results.values()] == [True] * 2


def test_documents_come_back_in_order(scheduler: str) -> None:
    sources = [ORDER.replace("15-н", f"{n}-н").encode() for n in range(5)]
    with cluster_executor(scheduler) as executor:
        parsed = list(parse_many([*sources, b""], executor=executor))
    numbers = [one.order.header.number for one in parsed if one.order is not None]
    assert [f"{n}-н" for n in range(5)] == numbers
    assert isinstance(parsed[-1].error, OrderparseError)


def test_the_command_line_uses_a_cluster(scheduler: str, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ORDER, encoding="utf-8")
    out = tmp_path / "out.jsonl"
    assert 0 == main([str(tmp_path), "--scheduler", scheduler, "-o", str(out)])
    assert "15-н" == json.loads(out.read_bytes())["header"]["number"]
