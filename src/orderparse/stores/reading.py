"""An address -> the bytes of the object there, none of them too many."""

from orderparse.addresses import Address
from orderparse.limits import Limits
from orderparse.stores.opening import refusals, store_of


def read_object(address: Address, limits: Limits) -> bytes:
    """Read an object.

    Raises:
        OSError: it is not there, or the store refuses.
        UnreadableDocumentError: there is no such store.
        MissingDependencyError: the package for this store is not installed.
        LimitExceededError: it has more bytes than `limits.input_bytes`.
    """
    store = store_of(address)
    with refusals(), store.open(address.text, "rb") as stream:
        content = stream.read(limits.input_bytes + 1)
    limits.check("input_bytes", len(content))
    return content
