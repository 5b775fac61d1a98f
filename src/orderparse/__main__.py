"""`python -m orderparse`."""

from orderparse.cli import run

run()
