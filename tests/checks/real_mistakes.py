"""Mistakes that people make who keep YAML by hand: what is changed in a good record, and how."""

from __future__ import annotations

GOOD = """\
date: 2024-05-14
type: fotpatrull
commitments: [fotpatrull]
by: [polis]
places: [centrum]
note: Två poliser gick genom centrum.
logged: 2024-05-15
"""

IN_A_RECORD: dict[str, tuple[str, str]] = {
    # days
    "a day without zeros": ("date: 2024-05-14", "date: 2024-5-4"),
    "a day and a month": ("date: 2024-05-14", "date: 14/5 2024"),
    "an American day": ("date: 2024-05-14", "date: 05/14/2024"),
    "the month in words": ("date: 2024-05-14", "date: 14 maj 2024"),
    "the month in English": ("date: 2024-05-14", "date: May 14, 2024"),
    "a weekday": ("date: 2024-05-14", "date: tisdag den 14 maj 2024"),
    "a short year": ("date: 2024-05-14", "date: 24-05-14"),
    "no hyphens": ("date: 2024-05-14", "date: 20240514"),
    "dashes for hyphens": ("date: 2024-05-14", "date: 2024–05–14"),
    "a time stamp": ("date: 2024-05-14", "date: 2024-05-14T10:00:00+02:00"),
    "a day counted by Excel": ("date: 2024-05-14", "date: 45426"),
    "a short year at the end": ("date: 2024-05-14", "date: 14.5.24"),
    "day and month swapped": ("date: 2024-05-14", "date: 2024-14-05"),
    "the letter O": ("date: 2024-05-14", "date: 2024-O5-14"),
    "a week": ("date: 2024-05-14", "date: v 20 2024"),
    "a month": ("date: 2024-05-14", "date: maj 2024"),
    "a stretch of days": ("date: 2024-05-14", "date: 2024-05-14 – 2024-05-16"),
    "a list of days": ("date: 2024-05-14", "date: [2024-05-14, 2024-05-16]"),
    "the 31st of a short month": ("logged: 2024-05-15", "logged: 2024-06-31"),
    "a day in curly quotes": ("date: 2024-05-14", "date: ”2024-05-14”"),
    # placeholders
    "a day to be filled in": ("date: 2024-05-14", "date: ÅÅÅÅ-MM-DD"),
    "half a day": ("date: 2024-05-14", "date: 2024-05-XX"),
    "TODO": ("Två poliser gick genom centrum.", "TODO"),
    "TODO at the end": ("genom centrum.", "genom centrum. TODO hur många?"),
    "fyll i": ("Två poliser gick genom centrum.", "<fyll i>"),
    "fyll i without signs": ("Två poliser gick genom centrum.", "Fyll i här"),
    "XXX": ("Två poliser gick genom centrum.", "XXX"),
    "three dots": ("Två poliser gick genom centrum.", '"…"'),
    "question marks": ("Två poliser gick genom centrum.", "???"),
    "a place to be filled in": ("[centrum]", "[<plats>]"),
    "a place within a text": ("genom centrum.", "genom <plats>."),
    "a template's braces": ("Två poliser gick genom centrum.", "{{ note }}"),
    "brackets around a placeholder": ("Två poliser gick genom centrum.", "[text om vad som hände]"),
    "an error of Excel": ("places:", "count: '#DIV/0!'\nplaces:"),
    "a word of a program": ("Två poliser gick genom centrum.", "undefined"),
    # HTML
    "HTML around a name": ("type:", "<b>type</b>:"),
    "HTML around a type": ("type: fotpatrull", "type: <b>fotpatrull</b>"),
    "a comment of HTML": ("places:", "<!-- kommentar -->\nplaces:"),
    "HTML tags": ("Två poliser gick genom centrum.", "<p>Två poliser gick genom <b>centrum</b>.</p>"),
    "coded letters": ("Två poliser", "Tv&aring; poliser"),
    "a coded space at the start": ("Två poliser", "&nbsp;Två poliser"),
    # quotation marks
    "a quote that is never closed": ("Två poliser", '"Två poliser'),
    "a quote that was never opened": ("centrum.", 'centrum."'),
    "quotes within quotes": ("Två poliser gick genom centrum.", '"De sade "hej" i centrum."'),
    "curly quotes from Excel": ("Två poliser gick genom centrum.", "”Två poliser gick genom centrum.”"),
    "curly quotes around a type": ("type: fotpatrull", "type: “fotpatrull”"),
    "curly quotes in a list": ("[polis]", "[”polis”]"),
    "half a quote in a list": ("[fotpatrull]", '["fotpatrull]'),
    # lists
    "a party without brackets": ("[polis]", "polis"),
    "two parties without brackets": ("[polis]", "polis, kommun"),
    "two parties in words": ("[polis]", "polisen och kommunen"),
    "two parties without a comma": ("[polis]", "[polis kommun]"),
    "a commitment without brackets": ("[fotpatrull]", "fotpatrull"),
    "braces for brackets": ("[polis]", "{polis}"),
    "parentheses for brackets": ("[polis]", "(polis)"),
    "a hyphen on the line": ("[polis]", "- polis"),
    "a hyphen without a space": ("by: [polis]", "by:\n  -polis"),
    "an empty list": ("[polis]", "[]"),
    "an empty value": ("[polis]", ""),
    "an empty item": ("[polis]", "[polis, null]"),
    "a comma too early": ("[polis]", "[, polis]"),
    "a numbered list": ("places: [centrum]", "places:\n  1. centrum\n  2. skolan"),
    "a list with stars": ("places: [centrum]", "places:\n  * centrum"),
    "a list in a list": ("[polis]", "[[polis]]"),
    "a bracket that is never closed": ("[polis]", "[polis"),
    "a bracket too many": ("[polis]", "[polis]]"),
    "a list for a text": ("note: Två poliser gick genom centrum.", "note:\n  - Två poliser\n  - En hund"),
    "a place by its name": ("[centrum]", "[Centrala Åstad]"),
    "a party by its name": ("[polis]", "[Polisen]"),
    "a misspelt commitment": ("[fotpatrull]", "[fotpatrul]"),
    # numbers and words
    "a count in words": ("places:", "count: två\nplaces:"),
    "a count with its unit": ("places:", "count: 2 st\nplaces:"),
    "about so many": ("places:", "count: ca 20\nplaces:"),
    "a count below nothing": ("places:", "count: -3\nplaces:"),
    "a count with a point": ("places:", "count: 1.500\nplaces:"),
    "a comma in braces": ("places:", "quantities: {hours: 2,5}\nplaces:"),
    "a comma on a line": ("places:", "quantities:\n  hours: 2,5\nplaces:"),
    "a number with its unit": ("places:", "quantities: {hours: 2.5 h}\nplaces:"),
    "a number without its name": ("places:", "quantities: 2.5 timmar\nplaces:"),
    "ja for true": ("places:", "in_addition: ja\nplaces:"),
    "a capital truth": ("places:", "in_addition: True\nplaces:"),
    "a state in Swedish": ("places:", "state: inställd\nreason: Regn.\nplaces:"),
    "a state of another program": ("places:", "state: done\nplaces:"),
    "a precision that is not known": ("places:", "precision: okänd\nplaces:"),
    "a time with a dash": ("places:", "time: 10-11\nplaces:"),
    "a time with points": ("places:", "time: {from: 10.00, to: 11.00}\nplaces:"),
    "a link for evidence": ("places:", "evidence: https://example.se\nplaces:"),
    "a link without https": ("places:", "evidence: [{title: Foto, url: www.example.se}]\nplaces:"),
    # names of fields
    "datum": ("date:", "datum:"),
    "typ": ("type:", "typ:"),
    "Date": ("date:", "Date:"),
    "a period in a name": ("logged:", "logged.at:"),
    "a period after a name": ("by:", "by.:"),
    "a space in a name": ("logged:", "logged on:"),
    "a note for some": ("note:", "note (intern):"),
    "two colons": ("type:", "type::"),
    "no space after the colon": ("type: ", "type:"),
    "an equals sign": ("by: ", "by = "),
    "a semicolon for the colon": ("type:", "type;"),
    "a period for the colon": ("by:", "by."),
    "a colon at the end": ("type: fotpatrull", "type: fotpatrull:"),
    "a comma at the end": ("by: [polis]", "by: [polis],"),
    "a semicolon at the end": ("type: fotpatrull", "type: fotpatrull;"),
    "a colon in the text": ("Två poliser", "Obs: två poliser"),
    "a number sign in the text": ("Två poliser", "Insats #5 två poliser"),
    "an at sign first": ("Två poliser", "@polisen"),
    "a field that stands twice": ("logged:", "by: [kommun]\nlogged:"),
    # lines
    "a line too far in": ("by:", "  by:"),
    "a tab": ("places:", "quantities:\n\thours: 2\nplaces:"),
    "a list that is askew": ("places:", "evidence:\n  - title: Foto\n   url: https://example.se\nplaces:"),
    "a comment of another language": ("places:", "// en kommentar\nplaces:"),
    "a text without indentation": ("note: ", "note: |\n"),
}

WHOLE_FILES: dict[str, bytes] = {
    "a record pasted twice": (GOOD + GOOD).encode(),
    "two records in one file": (GOOD + "---\n" + GOOD).encode(),
    "a list of records": "".join(
        f"- {GOOD.rstrip().replace(line_end, line_end + '  ')}\n" for line_end in ("\n", "\n")
    ).encode(),
    "a hyphen before each field": "".join(f"- {line}\n" for line in GOOD.splitlines()).encode(),
    "a comma after each line": GOOD.replace("\n", ",\n").encode(),
    "rows from Excel": b"date\ttype\tby\n2024-05-14\tfotpatrull\tpolis\n",
    "rows of a CSV file": b"date;type;by\n2024-05-14;fotpatrull;polis\n",
    "settings with equals signs": GOOD.replace(": ", "=").encode(),
    "a block of Markdown": f"```yaml\n{GOOD}```\n".encode(),
    "a web page": b"<!DOCTYPE html>\n<html><head><title>404</title></head></html>\n",
    "XML": b"<activity><date>2024-05-14</date></activity>\n",
    "an empty file": b"",
    "a Windows encoding": GOOD.encode("cp1252"),
    "UTF-16": GOOD.encode("utf-16"),
    "line ends of an old Mac": GOOD.replace("\n", "\r").encode(),
    "a conflict in git": GOOD.replace(
        "by: [polis]", "<<<<<<< HEAD\nby: [polis]\n=======\nby: [kommun]\n>>>>>>> gren"
    ).encode(),
    "many mistakes at once": GOOD.replace("2024-05-14", "2024-5-14")
    .replace("[polis]", "polis")
    .replace("Två", "Obs: två")
    .replace("logged:", "logged.at:")
    .encode()
    + "state: inställd\ncount: två\n".encode(),
}

IN_THE_COMMITMENTS: dict[str, tuple[str, str]] = {
    "an id of Swedish letters": ("id: elever", "id: föräldrar"),
    "an id with a period": ("id: narvaro", "id: 1.1"),
    "ids numbered anew": ("id: fotpatrull", "id: fotpatrull-2"),
    "a target in words": ("target: {kind: none}", "target: minst två"),
    "a target that is a number": ("target: {kind: none}", "target: 2"),
    "a target without its kind": ("{kind: count, at_least: 2,", "{at_least: 2,"),
    "a kind in Swedish": ("kind: count", "kind: antal"),
    "a week in Swedish": ("per: week", "per: vecka"),
    "a number in words": ("at_least: 2", "at_least: två"),
    "the last day in words": ("by: 2024-12-31", "by: hösten 2024"),
    "an owner in brackets": ("owner: kommun", "owner: [kommun]"),
    "an owner by its name": ("owner: kommun", "owner: Åstads kommun"),
    "types without brackets": ("counts: [fotpatrull]", "counts: fotpatrull, hundsok"),
    "a year for a period": ("{from: 2024-01-01, to: 2024-12-31}", "2024"),
    "a period in words": ("{from: 2024-01-01, to: 2024-12-31}", "2024-01-01 till 2024-12-31"),
    "a party that is only a name": ("{name: Åstads kommun, kind: municipality}", "Åstads kommun"),
    "a promise without its hyphen": ('  - id: "2024"', '    id: "2024"'),
    "åtaganden": ("    commitments:", "    åtaganden:"),
    "a quote in curly quotes": ("quote: informera elever\n", "quote: ”informera elever”\n"),
    "a quote cut short": ("quote: informera elever\n", "quote: informera eleverna\n"),
    "another version": ("format: 1", "format: 1.0"),
    "another language": ("language: sv", "language: swedish"),
}

NAMES: dict[str, str] = {
    "a swap file": "data/activities/2024/.2024-05-14-fotpatrull-2m8qxa.yaml.swp",
    "a second download": "data/activities/2024/2024-05-14-fotpatrull-2m8qxa (1).yaml",
    "a copy": "data/activities/2024/2024-05-14-fotpatrull-2m8qxa - kopia.yaml",
    "the other suffix": "data/activities/2024/2024-05-14-fotpatrull-2m8qxa.yml",
    "capitals and spaces": "data/activities/2024/2024-05-14 Fotpatrull.yaml",
    "no folder of the year": "data/activities/2024-05-14-fotpatrull-2m8qxa.yaml",
    "another year": "data/activities/2023/2024-05-14-fotpatrull-2m8qxa.yaml",
    "a text file": "data/activities/2024/anteckningar.txt",
}
