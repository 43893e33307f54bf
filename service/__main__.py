"""``python -m service`` is the ``yhdyspinta`` command."""

from service.cli import main

main()
