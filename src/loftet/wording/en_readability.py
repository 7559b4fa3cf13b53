"""English: loftet report --lint."""

MESSAGES: dict[str, str] = {
    "cli.help.report.lint": "show how easy the text is, write no report",
    "lint.lix": "{source}: LIX {lix}, {level}",
    "lint.formula": "LIX: words per sentence, plus how many words of a hundred have more than six letters (C. H. Björnsson, Läsbarhet, 1968).",
    "lint.nothing": "{source}: no text",
    "lint.sentence": "long sentence, {n} words: {text}",
    "lint.word": "long word, {n} letters: {text}",
    "lint.source.in-short": "In short",
    "lint.abbreviation": "abbreviation that is not explained: {text}",
    "lint.source.own": "The report’s own sentences",
    "lint.source.notes": "Notes and reasons",
    "lint.source.verdicts": "Verdicts",
    "lint.level.0": "very easy to read",
    "lint.level.1": "easy to read",
    "lint.level.2": "of middling difficulty",
    "lint.level.3": "hard",
    "lint.level.4": "very hard",
}
