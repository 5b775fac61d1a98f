"""The executor of a Dask cluster. Needs `pip install "orderparse[dask]"`."""

from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from orderparse.errors import MissingDependencyError, UnreachableClusterError

try:
    from distributed import Client
except ImportError as error:
    raise MissingDependencyError("Dask", 'pip install "orderparse[dask]"') from error


@contextmanager
def cluster_executor(address: str) -> Iterator[Executor]:
    """The cluster's workers as an executor.

    Args:
        address: of its scheduler, such as "tcp://10.0.0.1:8786".

    Raises:
        UnreachableClusterError: nobody answers there.
    """
    try:
        client = Client(address)
    except (OSError, ValueError) as error:
        raise UnreachableClusterError(address, str(error)) from error
    with client:
        # Not pure: a document that is tried again is not taken from a cache.
        yield client.get_executor(pure=False)
