"""A promise on a day to a Report, frozen and print-ready."""
