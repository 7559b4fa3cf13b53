"""The command lines of the reference: each is run on a copy of the example data, and what it says is shown.

A line is typed as in a shell, in the folder of the data root; LANGUAGE in it is the page's own. The example
of each command's help comes first by itself. `FILES` are laid in the folder before.
"""

from __future__ import annotations

from collections.abc import Mapping

from loftet.wording import Language

TABLE = (
    "Datum;Aktivitet;Utförd av;Platser;Antal;Anteckning\n"
    "2024-12-18;fotpatrull;polis;centrum;1;Två poliser kring Stortorget.\n"
    "2024-12-19;fotpatrull;polis;stationen;1;\n"
)
FILES: Mapping[str, str] = {
    "insatser.csv": TABLE,
    "activities.csv": TABLE,
    "polisens-lista.csv": (
        "Datum för insats;Insatstyp;Område;Handläggare\n"
        "2024-12-18;Gående patrull;City;A\n"
        "2024-12-19;Gående patrull;Stortorget;B\n"
    ),
    "polisen.yaml": (
        "columns: {date: Datum för insats, type: Insatstyp, places: Område}\n"
        "words:\n"
        "  type: {fotpatrull: Gående patrull}\n"
        "  places: {centrum: City}\n"
        "values: {by: polis, reported_by: kommunpolis}\n"
        "ignore: [Handläggare]\n"
    ),
    "summor.txt": "fotpatrull --count 'drygt 30' --place centrum\nskolbesok --count 4\n",
    "felaktig/data/activities/2024/2024-05-13-fotpatrull-7k3f9d.yaml": (
        "date: 2024-05-13\n"
        "type: fotpatrull\n"
        "commitmnts: [fotpatrull]\n"
        "by: [polis]\n"
        "places: [sentrum]\n"
        "logged: 2024-05-13\n"
    ),
}

MEETING = "loftet log medborgardialog --date 2024-12-19 --by kommun"
MEASURED = 'loftet measure problemindex --value 1.44 --source "Trygghetsmätningen 2024"'
PATROL = "2024-04-26-fotpatrull-s1gkve"

EXAMPLES: Mapping[str, tuple[str, ...]] = {
    "": (
        "loftet --help",
        "loftet --version",
        "loftet -C . --lang LANGUAGE todo --weeks 0",
        "loftet --color never -q --no-cache validate",
    ),
    "init": (
        "loftet init provmapp --example --ci gitlab -n",
        "loftet init --from 2024",
    ),
    "log": (
        (
            "loftet log fotpatrull --from 2024-11-01 --to 2024-11-30 --count 12 --precision at_least"
            " --by polis --reported-by kommunpolis -n"
        ),
        (
            f"{MEETING} --with polis --place delary --time 18:00-19:30 --quantity participants=24"
            " --group pensionärer --tag belysning -n"
        ),
        (
            f"{MEETING} --type medborgardialog --evidence https://example.org/dialog"
            ' --internal-note "Lokalen var för liten." -n'
        ),
        f'{MEETING} --place dio --state cancelled --reason "Snöoväder." -n',
        f"loftet log --like {PATROL} --date 2024-12-18 -n",
        f'loftet log --replaces {PATROL} --note "Tre poliser." -n',
        "loftet log --carry-out 2024-10-17-medborgardialog-cgbva9 --date 2024-10-24 -n",
        "loftet log fotpatrull --date 2024-12-13 --by polis --place centrum --in-addition -n",
        "loftet log --batch summor.txt --date T2 --by polis -n",
        "loftet log fotpatrull --place centrum --commit",
    ),
    "assess": (
        (
            'loftet assess grannsamverkan --verdict partly_fulfilled --reason "Två nya områden."'
            ' --next-step "Fråga områdena i norr." --by samordnare --date 2024-12-19 -n'
        ),
        'loftet assess fotpatrull --verdict ongoing --reason "Två pass i veckan." --commit',
    ),
    "measure": (
        f"{MEASURED} --url https://example.org/matning --date 2024-11-20 --asked 900 --response-rate 52 -n",
        f'{MEASURED} --not-comparable "Frågan är ny." --note "Tre områden." --commit',
    ),
    "validate": (
        "loftet validate data/meetings.yaml",
        "loftet -C felaktig validate --format json",
        "loftet validate --explain reversed-period",
    ),
    "status": (
        "loftet status narkotika-skola --as-of 2024-09-30",
        "loftet status --period 2024-T2 --known-by 2024-09-15 -c fotpatrull",
        "loftet status --promise 2024 --party polis -c narkotika-skola --format json",
    ),
    "explain": (
        "loftet explain fotpatrull/fotpatrullering --as-of 2024-06-30 --known-by 2024-06-30 --promise 2024",
        "loftet explain narkotika-skola/hundsok --period 2024-Q3 --format json",
    ),
    "todo": (
        "loftet todo --as-of 2024-09-20 --known-by 2024-09-20 --party polis",
        "loftet todo --as-of 2024-09-20 --party polis --format json",
        "loftet todo --period 2024-05 --promise 2024 -c medborgardialog",
    ),
    "report": (
        "loftet report --for rad-2024-3 -o rapport.md -o rapport.json",
        "loftet report --period 2024-Q3 --known-by 2024-12-01 --promise 2024 --profile public -f md",
        "loftet report --since 2024-09-01 --profile board -o rapport.html",
        "loftet report --as-of 2024-09-30 -f json",
        "loftet report --lint",
    ),
    "verify": ("loftet report -o rapport.md && loftet verify rapport.md",),
    "import": (
        "loftet import insatser.csv",
        "loftet import polisens-lista.csv --map polisen.yaml --strict -n",
        "loftet import insatser.xlsx --sheet Insatser",
    ),
    "export": (
        "loftet export --what statuses -f csv",
        "loftet export --template",
        "loftet export --profile public --dictionary",
        "loftet export -o kalender.ics --as-of 2024-09-30 --known-by 2024-09-30",
        "loftet export --period 2024-05 --promise 2024 -c skola-information --party polis -f json",
    ),
    "schema": (
        "loftet schema",
        "loftet schema --write",
    ),
}

UNSHOWN = frozenset({"--install-completion", "--preview", "--show-completion"})
"""Options that are not run here: what they do depends on the reader's shell, or browser."""

EXITS: Mapping[int, tuple[str, ...]] = {
    0: ("loftet validate",),
    1: ("loftet -C felaktig validate",),
    2: ("loftet rapport",),
    3: ("loftet -C tom-mapp status",),
}
"""What ends with each exit code, as far as a line can show it."""

_BEFORE = {"verify": "loftet report -o {file} && "}
"""What has to be run before the example of a help text; `file` is its last word."""


def lines_of(name: str, help_text: str, language: Language) -> tuple[str, ...]:
    """Return the lines that the page of a command shows, that of its help first."""
    line = example_of(help_text)
    line = _BEFORE.get(name, "").format(file=line.split()[-1]) + line
    return (line, *(each.replace("LANGUAGE", language) for each in EXAMPLES[name]))


def example_of(help_text: str) -> str:
    """Return the command line that is the example of a help text: its last paragraph, after the colon."""
    return help_text.rsplit("\n\n", maxsplit=1)[-1].partition(": ")[2]


def shown_codes() -> tuple[str, ...]:
    """Return the lines that show the exit codes."""
    return tuple(line for lines in EXITS.values() for line in lines)
