"""A data root of any size, the same for the same seed: Swedish text, about 450 bytes a record.

`python -m benchmarks.generate FOLDER RECORDS YEARS` writes so many yearly promises of eight commitments, the
last of 2024, and activities spread evenly over their days.
"""

from __future__ import annotations

import random
import sys
from datetime import date, timedelta
from pathlib import Path

FIRST_YEAR = 2015
YEARS = 10
LAST_YEAR = FIRST_YEAR + YEARS - 1
CROCKFORD = "0123456789abcdefghjkmnpqrstvwxyz"
COMMITMENTS = {
    "fotpatrull": ("Fotpatrullering", "{kind: count, at_least: 2, per: week}", "minst två gånger per vecka"),
    "skolbesok": ("Polisbesök på skolor", "{kind: count, at_least: 40}", "minst 40 besök"),
    "dialog": ("Medborgardialoger", "{kind: count, at_least: 1, per: quarter}", "en dialog per kvartal"),
    "hundsok": ("Sök med narkotikahund", "{kind: milestone, done: held}", "genomföra sök med narkotikahund"),
    "natverk": ("Nätverk med näringslivet", "{kind: none}", "fortsätta att samverka i nätverket"),
    "trafik": (
        "Trafikkontroller",
        "{kind: count, at_least: 1, per: day, average: true}",
        "i snitt en kontroll per dygn",
    ),
    "vandring": (
        "Trygghetsvandringar",
        "{kind: coverage, of: [centrum, norr, soder]}",
        "en vandring i varje stadsdel",
    ),
    "information": (
        "Information till elever",
        "{kind: none, on_demand: true}",
        "information när behov uppstår",
    ),
}
PLACES = ("centrum", "norr", "soder")
SENTENCES = (
    "Två poliser gick till fots och samtalade med {count} personer om {topic} under kvällen.",
    "Besök i årskurs åtta, där {count} elever ställde frågor om {topic} och framtida jobb.",
    "Dialogen samlade {count} boende i området kring {topic} och trafiken på huvudgatan.",
    "Samverkan med {count} fastighetsägare om {topic} och portar som inte går i lås.",
    "Kontroll vid skolan av {count} fordon med tanke på {topic}, med kommunens ingenjör.",
)
TOPICS = (
    "belysningen vid gångvägen",
    "lördagskvällarna i parken",
    "klotter på förskolans fasad",
    "mopeder på cykelbanan",
    "narkotika och lagen",
    "körkort och hastighet",
    "bränder i soprummen",
    "trygghet på väg hem",
    "grannsamverkan i villorna",
    "nedskräpning vid stationen",
    "häckar som skymmer sikten",
    "stölder ur förråden",
)


def main() -> None:
    """Write the data root that the arguments ask for."""
    folder, records, years = Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
    generate(folder, records, years)


def generate(folder: Path, records: int, years: int, seed: int = 1) -> None:
    """Write `data/` with that many activities under `folder`; nothing is read, no clock, no network."""
    first_year = LAST_YEAR + 1 - years
    chance = random.Random(seed)  # noqa: S311 - the same data for the same seed, no secret
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "commitments.yaml").write_text(_commitments(first_year), encoding="utf-8")
    names = list(COMMITMENTS)
    days = (date(LAST_YEAR + 1, 1, 1) - date(first_year, 1, 1)).days
    for number in range(records):
        day = date(first_year, 1, 1) + timedelta(days=number * days // records)
        year = folder / "data" / "activities" / f"{day:%Y}"
        year.mkdir(parents=True, exist_ok=True)
        name = chance.choice(names)
        suffix = "".join(chance.choice(CROCKFORD) for _ in range(6))
        (year / f"{day}-{name}-{suffix}.yaml").write_text(_activity(chance, day, name), encoding="utf-8")


def _activity(chance: random.Random, day: date, name: str) -> str:
    logged = day + timedelta(days=chance.randrange(4))
    return (
        "# yaml-language-server: $schema=../../../schema/activity.json\n"
        f"date: {day}\n"
        f"type: {name}\n"
        f"commitments: [{name}]\n"
        "by: [polis]\n"
        "with: [kommun]\n"
        f"places: [{chance.choice(PLACES)}]\n"
        f"quantities: {{participants: {chance.randrange(1, 60)}}}\n"
        f"note: >-\n  {sentence(chance)}\n  {sentence(chance)}\n"
        "reported_by: kommunpolis\n"
        f"logged: {logged}\n"
    )


def sentence(chance: random.Random) -> str:
    """Return one of two thousand sentences, so that hardly any note stands twice."""
    return chance.choice(SENTENCES).format(count=chance.randrange(2, 40), topic=chance.choice(TOPICS))


def _commitments(first_year: int) -> str:
    types = "".join(f"  {name}: {{name: {title}}}\n" for name, (title, _, _) in COMMITMENTS.items())
    years = range(first_year, LAST_YEAR + 1)
    promises = "".join(_promise(year, continues=year > first_year) for year in years)
    return (
        "format: 1\n"
        "example: true\n"
        "parties:\n"
        "  kommun: {name: Exempelkommunen, kind: municipality}\n"
        "  polis: {name: Lokalpolisområde Exempel, kind: police}\n"
        "places:\n"
        "  centrum: {name: Centrum}\n"
        "  norr: {name: Norra stadsdelen}\n"
        "  soder: {name: Södra stadsdelen}\n"
        f"activity_types:\n{types}"
        f"promises:\n{promises}"
    )


def _promise(year: int, *, continues: bool) -> str:
    commitments = "".join(
        f"      - id: {name}\n"
        f"        title: {title}\n"
        f"        text: Polisen och kommunen lovar {quote}.\n"
        "        parts:\n"
        f"          - {{id: del, quote: {quote}, owner: polis, counts: [{name}], target: {target}}}\n"
        for name, (title, target, quote) in COMMITMENTS.items()
    )
    return (
        f'  - id: "{year}"\n'
        f"    title: Medborgarlöfte {year}\n"
        "    municipality: kommun\n"
        "    police_area: polis\n"
        f"    period: {{from: {year}-01-01, to: {year}-12-31}}\n"
        + (f'    continues: "{year - 1}"\n' if continues else "")
        + f"    commitments:\n{commitments}"
    )


if __name__ == "__main__":
    main()
