"""`python -m orderparse`, and the program `orderparse`."""

import gc

# A short run leaves little garbage, and most of what it imports stays: looking through
# it as often as the interpreter does by itself takes a twentieth of the time.
gc.set_threshold(100_000)

from orderparse.cli import run  # noqa: E402 - see above

if __name__ == "__main__":
    run()
