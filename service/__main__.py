"""``yhdyspinta``, and ``python -m service``: the command line, quiet when it is interrupted."""

import sys

INTERRUPTED = 130
"""Exit status after Ctrl-C, as shells have it (128 and the number of the signal)."""


def main() -> None:
    """Run the command line. Its libraries load inside, so that Ctrl-C is quiet from the first moment."""
    try:
        from service.cli import run

        sys.exit(run())
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)


if __name__ == "__main__":
    main()
