"""What is known of whole cells, forgotten: each run reads its document as a new one."""

from orderparse.parsing.deadlines.recognise import recognise_deadline
from orderparse.parsing.parties.recognise import mentions_in


def forget() -> None:
    """Empty what remembers cells; what is known of single words stays, as in a service.

    Takes microseconds, so it may stand inside of what is timed.
    """
    recognise_deadline.cache_clear()
    mentions_in.cache_clear()
