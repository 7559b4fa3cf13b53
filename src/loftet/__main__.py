"""`python -m loftet`, and the first line of the program `loftet`.

This file is read by Pythons too old to read any other file here, so that they can say so.
"""

import sys

if sys.version_info < (3, 11):  # noqa: UP036 - whoever installs from a copy of the repository may have an older one
    sys.stderr.write(
        "loftet behöver Python 3.11 eller senare; det här är %d.%d. Hämta en nyare från www.python.org.\n"  # noqa: UP031
        "loftet needs Python 3.11 or later; this is %d.%d. Get a newer one from www.python.org.\n"
        % (sys.version_info[:2] * 2)
    )
    sys.exit(3)

from loftet.cli.main import main

if __name__ == "__main__":
    main()
