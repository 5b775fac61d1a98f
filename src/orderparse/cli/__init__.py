"""Arguments in, exit status out: the only place that prints."""

from orderparse.cli.program import main, run

__all__ = ["main", "run"]
