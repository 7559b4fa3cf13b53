"""Tables of activities, as a spreadsheet saves them: bytes → rows → records to be written, and problems.

What a table's columns are called, and how a cell is kept from being run as a formula, holds both ways:
`render` writes what is read here.
"""
