"""Svenska: loftet report --lint."""

MESSAGES: dict[str, str] = {
    "cli.help.report.lint": "visa hur lättläst texten är, skriv ingen rapport",
    "lint.lix": "{source}: LIX {lix}, {level}",
    "lint.formula": "LIX: ord per mening, plus hur många ord av hundra som har fler än sex bokstäver (C. H. Björnsson, Läsbarhet, 1968).",
    "lint.nothing": "{source}: ingen text",
    "lint.sentence": "lång mening, {n} ord: {text}",
    "lint.word": "långt ord, {n} bokstäver: {text}",
    "lint.source.in-short": "Läget i korthet",
    "lint.abbreviation": "förkortning som inte förklaras: {text}",
    "lint.source.own": "Rapportens egna meningar",
    "lint.source.notes": "Anteckningar och skäl",
    "lint.source.verdicts": "Bedömningar",
    "lint.level.0": "mycket lätt att läsa",
    "lint.level.1": "lätt att läsa",
    "lint.level.2": "medelsvårt",
    "lint.level.3": "svårt",
    "lint.level.4": "mycket svårt",
}
