"""`python -m loftet`."""

from loftet.cli.main import main

if __name__ == "__main__":
    main()
