"""Svenska: rapporten för olika läsare."""

MESSAGES: dict[str, str] = {
    "report.schema.title": "Uppföljningen av ett medborgarlöfte",
    "report.schema.about": "Rapporten som loftet report -f json skriver: samma ord och tal som i de andra formaten.",
    "report.profile.few": "antalet visas inte",
    "report.profile.few.sentence": "Antalet personer visas inte, eftersom det är litet eller skulle avslöja ett litet antal.",
    "report.profile.working.promised": "Löftet anger inget antal.",
    "report.profile.working.sentence": "Läget är bedömt mot ett arbetsmål som parterna har satt själva.",
}
