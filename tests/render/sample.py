"""A report made by hand: an invented municipality, every field filled, all ten statuses."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from loftet.progress.model import Status
from loftet.report.model import (
    ActivityLine,
    Bar,
    CommitmentSection,
    DecisionLine,
    Elapsed,
    Fact,
    Gap,
    Head,
    IndicatorSection,
    IntervalCell,
    MemberCell,
    MonthCell,
    Options,
    PartSection,
    PartyLine,
    Profile,
    Provenance,
    Question,
    ReadingLine,
    Report,
    Signature,
    Since,
    StatusCount,
    Summary,
    VerdictLine,
)
from loftet.report.signs import Badge, LinkLine, Pointer
from loftet.wording import Language
from loftet.wording.sv_words import MESSAGES

KOMMUN = "Granstads kommun"
POLIS = "Lokalpolisområde Norrvik"
BOTH = f"{KOMMUN} och {POLIS}"
JUNE = "Rådet den 6 juni 2024"
NAMES = ("april", "maj", "juni", "juli", "augusti", "september", "oktober", "november", "december")
TITLES = (
    "Polisens förmåga i Granstad",
    "Operativt brottsförebyggande råd",
    "Sök med narkotikahund och besök i skolan",
    "Trygghetsvandringar",
    "Nätverk med näringslivet",
    "Grannsamverkan",
    "Fotpatrullering i centrum",
    "Medborgardialoger om trygghet",
    "Föräldramöten på begäran",
    "Ungdomsmottagning vid resecentrum",
)
POINTERS = tuple(Pointer(number, title, f"c-{number}") for number, title in enumerate(TITLES, start=1))


def badge(status: Status) -> Badge:
    return Badge(status, MESSAGES[f"status.{status}"])


def months(*texts: str) -> tuple[MonthCell, ...]:
    """Return a cell for each month from April; "–" is a month without a figure, "" one to come."""
    return tuple(
        MonthCell(name[:3], f"{name} 2024", Decimal(text) if text.isdigit() else None, text, 2024)
        for name, text in zip(NAMES, texts, strict=False)
    )


def activity(day: date, kind: str, *, note: str | None = None, amount: str = "") -> ActivityLine:
    return ActivityLine(
        id=f"{day}-exempel-7k3f9d",
        path=f"data/activities/2024/{day}-exempel-7k3f9d.yaml",
        first=day,
        last=day,
        day=f"{day.day} {NAMES[day.month - 4]} 2024",
        state="genomförd",
        type=kind,
        amount=amount,
        places=("Centrala Granstad",),
        by=(POLIS,),
        note=note,
        reason=None,
        evidence=(),
        also=(),
        late=None,
    )


def part(ref: str, name: str, status: Status, sentence: str, quote: str) -> PartSection:
    return PartSection(
        ref=ref,
        anchor=f"p-{ref.replace('/', '.')}",
        name=name,
        quote=quote,
        owner=POLIS,
        partners=(),
        badge=badge(status),
        sentence=sentence,
        promised="Löftet anger inget antal.",
        working=False,
        done_text="0",
        unit_text="tillfällen",
        measured=("Vi visar de tillfällen som har redovisats, och bedömer inget utifrån antalet.",),
        bar=None,
        intervals_text=None,
        intervals=(),
        gap_text=None,
        months=(),
        months_note=None,
        members_heading="Plats för plats",
        members_column="Plats",
        members=(),
        parties=(),
        notes=(),
        verdicts=(),
    )


def commitment(number: int, text: str, *parts: PartSection) -> CommitmentSection:
    return CommitmentSection(
        pointer=POINTERS[number - 1],
        badge=parts[0].badge,
        owners=POLIS,
        text=text,
        changed=(),
        parts=parts,
        latest=(),
        held=0,
        planned=(),
        deviations=(),
        verdicts=(),
    )


def abilities() -> CommitmentSection:
    quote = "ha fortsatt stark förmåga i Granstad"
    text = f"{POLIS} åtar sig att {quote} avseende det brottsförebyggande arbetet."
    ability = replace(
        part(
            "formaga/formaga",
            "Arbetspass av områdespolis",
            Status.CANNOT_JUDGE,
            "42 arbetspass är redovisade; löftet säger inte vad som är stark förmåga.",
            quote,
        ),
        done_text="42",
        unit_text="arbetspass",
        measured=(
            "”Stark förmåga” är en egenskap och inget antal. Vi redovisar polisens arbetspass i Granstad.",
            "Beslutat av kommunens brottsförebyggande samordnare och kommunpolisen den 15 maj 2024.",
        ),
        months_note="Maj–augusti 2024: drygt 42 arbetspass, lämnade som en summa.",
        notes=("Antalet är lämnat som en summa och kan inte delas upp på månader.",),
    )
    return replace(
        commitment(1, text, ability),
        held=1,
        latest=(
            replace(
                activity(date(2024, 8, 31), "Arbetspass", amount="drygt 42 tillfällen"),
                first=date(2024, 5, 1),
                day="maj–augusti 2024",
            ),
        ),
    )


def council() -> CommitmentSection:
    quote = "bildar ett gemensamt operativt brottsförebyggande råd"
    text = f"{BOTH} {quote} där parterna samlas regelbundet för att dela lägesbild."
    formed = replace(
        part(
            "rad/bildas",
            "Rådet bildas",
            Status.MET,
            "Rådet bildades den 13 maj 2024, inom löftets tid.",
            quote,
        ),
        owner=KOMMUN,
        partners=(POLIS,),
        done_text="1",
        unit_text="tillfälle",
        promised="Löftet anger att rådet ska bildas, men ingen dag.",
        months=months("–", "1", "–", "–", "–", "–", "", "", ""),
    )
    meetings = replace(
        part(
            "rad/moten",
            "Möten i operativa rådet",
            Status.ACTIVE,
            "4 möten är hållna. Löftet säger ”regelbundet” utan antal.",
            "samlas regelbundet",
        ),
        owner=KOMMUN,
        partners=(POLIS,),
        done_text="4",
        unit_text="möten",
        gap_text="Längsta uppehåll: 84 dagar, från 13 juni till 4 september 2024.",
        months=months("–", "1", "1", "0", "–", "2", "", "", ""),
        parties=(
            PartyLine(KOMMUN, "genomförde 4 tillfällen"),
            PartyLine(POLIS, "medverkade vid 3 tillfällen"),
        ),
        verdicts=(
            VerdictLine(
                "delvis uppfyllt",
                "Mötena hålls, men skolan har saknats vid tre av fyra.",
                "Kalla skolan till mötet den 9 oktober.",
                "samordnaren",
                "20 september 2024",
                "De redovisade aktiviteterna ger ”pågår”, bedömningen är ”delvis uppfyllt”.",
            ),
        ),
    )
    return replace(
        commitment(2, text, formed, meetings),
        badge=badge(Status.ACTIVE),
        owners=BOTH,
        held=5,
        latest=(
            replace(
                activity(
                    date(2024, 9, 25),
                    "Möte i operativa rådet",
                    note="Tema: *nätverk*. Mer finns hos [Brå](https://www.bra.se/).\n\n- läget\n- vecka 40",
                ),
                by=(KOMMUN, POLIS),
                evidence=(
                    LinkLine(
                        "Minnesanteckningar",
                        "https://www.granstad.example/rad/2024-09-25",
                        "30 september 2024",
                    ),
                    LinkLine("Deltagarlista", None, None),
                ),
                also=(POINTERS[4],),
            ),
            replace(
                activity(date(2024, 6, 12), "Möte i operativa rådet"),
                late="Loggat den 2 september 2024, 82 dagar efteråt.",
            ),
        ),
        planned=(replace(activity(date(2024, 10, 9), "Möte i operativa rådet"), state="planerad"),),
        deviations=(
            replace(
                activity(date(2024, 8, 14), "Möte i operativa rådet"),
                state="inställd",
                reason="Ordföranden var sjuk; ny tid den 4 september.",
            ),
        ),
    )


def school() -> CommitmentSection:
    quote = "genomföra minst fyra sök med narkotikahund"
    text = f"{POLIS} ska under året {quote} och besöka varje skola en gång per termin."
    searches = replace(
        part(
            "skola/hundsok",
            "Sök med narkotikahund",
            Status.BEHIND,
            "1 av 4 sök; 64 % av tiden har gått; i jämn takt behövs 2.",
            quote,
        ),
        promised="Löftet anger minst 4 tillfällen.",
        done_text="1",
        unit_text="tillfälle (löftet: minst 4)",
        bar=Bar(0.25, 0.5, "1 sök", "jämn takt: 2", "löftet: minst 4"),
        months=months("–", "1", "–", "–", "–", "0", "", "", ""),
    )
    visits = replace(
        part(
            "skola/besok",
            "Polisbesök på skolor",
            Status.ON_TRACK,
            "5 av 6 skolor är besökta; terminen slutar den 31 december.",
            "besöka varje skola",
        ),
        promised="Löftet anger varje skola en gång per termin.",
        working=True,
        done_text="9",
        unit_text="besök",
        months=months("1", "3", "2", "–", "1", "2", "", "", ""),
        members=(
            MemberCell("Björkskolan", "2", kept=True),
            MemberCell("Centralskolan", "3", kept=True),
            MemberCell("Lillsjö skola", "1", kept=True),
            MemberCell("Norrviks skola", "0", kept=False),
            MemberCell("Strandskolan", "2", kept=True),
            MemberCell("Ängens friskola", "–", kept=None),
        ),
    )
    return replace(
        commitment(3, text, searches, visits),
        badge=badge(Status.BEHIND),
        changed=("Ändrat den 1 september 2024: målet gäller också friskolan. Skäl: ny huvudman.",),
        held=10,
        latest=tuple(activity(date(2024, 9, day), "Polisbesök på skola") for day in (24, 17)),
    )


def patrol() -> CommitmentSection:
    quote = "genomföra fotpatrullering i centrum minst en gång per vecka"
    kept = "ssskkkkkxkkkkssxkkkkkk"
    weeks = replace(
        part(
            "fotpatrull/centrum",
            "Uniformerad fotpatrullering",
            Status.BEHIND,
            "15 av 22 veckor är hållna; fem veckor är inte redovisade.",
            quote,
        ),
        promised="Löftet anger minst 1 tillfälle per vecka.",
        done_text="drygt 31",
        unit_text="tillfällen",
        intervals_text="15 av 22 hela veckor hållna",
        intervals=tuple(
            IntervalCell(
                f"vecka {18 + index}",
                "–" if one == "s" else "0" if one == "x" else "1",
                one == "k",
                one == "s",
            )
            for index, one in enumerate(kept)
        ),
        gap_text="Längsta uppehåll: 24 dagar.",
        months=months("0", "4", "9", "7", "3", "8", "", "", ""),
    )
    return commitment(7, f"{POLIS} åtar sig att {quote}.", weeks)


def simple(
    number: int, ref: str, status: Status, sentence: str, quote: str, *, done: str = "0"
) -> CommitmentSection:
    one = part(f"{ref}/{ref}", TITLES[number - 1], status, sentence, quote)
    return commitment(number, f"{BOTH} åtar sig att {quote}.", replace(one, done_text=done))


def commitments() -> tuple[CommitmentSection, ...]:
    return (
        abilities(),
        council(),
        school(),
        simple(
            4, "vandring", Status.NO_REPORT, "Ingen uppgift har lämnats.", "bjuda in till trygghetsvandringar"
        ),
        simple(5, "natverk", Status.ON_TRACK, "3 träffar är hållna av 4.", "träffa näringslivet", done="3"),
        simple(6, "grannar", Status.WITHDRAWN, "Åtagandet utgick den 1 juni 2024.", "öka antalet hushåll"),
        patrol(),
        simple(
            8, "dialog", Status.NOT_DUE, "Ska vara genomfört den 30 november 2024.", "hålla medborgardialoger"
        ),
        simple(9, "foraldrar", Status.NO_NEED, "Ingen skola har begärt möte.", "på begäran möta föräldrar"),
        simple(
            10, "mottagning", Status.MISSED, "Mottagningen öppnade inte.", "öppna en mottagning före juni"
        ),
    )


def counts(sections: tuple[CommitmentSection, ...]) -> tuple[StatusCount, ...]:
    present = [status for status in Status if any(section.badge.status is status for section in sections)]
    return tuple(
        StatusCount(badge(status), len(found), found)
        for status in present
        if (found := tuple(section.pointer for section in sections if section.badge.status is status))
    )


def indicator() -> IndicatorSection:
    first = LinkLine("Granstads kommun, nyhet", "https://www.granstad.example/matning", "24 november 2022")

    def reading(year: str, value: str, **other: object) -> ReadingLine:
        plain = ReadingLine(
            year,
            f"13 november {year}",
            Decimal(value),
            value.replace(".", ","),
            "900",
            None,
            first,
            True,
            False,
            None,
        )
        return replace(plain, **other)  # type: ignore[arg-type]

    return IndicatorSection(
        name="Problemindex",
        better="Ett lägre värde är bättre.",
        source="Trygghetsmätningen",
        readings=(
            reading("2019", "1.9", note="Äldre **frågeformulär**."),
            reading("2021", "1.22", comparable=False, response_rate="54 %"),
            reading("2022", "1.78", conflict=True),
            reading("2022", "1.73", conflict=True, source=LinkLine("Polisregionens rapport", None, None)),
            reading("2023", "1.51", asked=None),
        ),
        notes=("För 2022 anger källorna olika värden: 1,78 och 1,73. Båda visas.",),
    )


def summary(sections: tuple[CommitmentSection, ...]) -> Summary:
    starts = (9, 40, 70, 101, 132, 162, 193, 223)
    return Summary(
        sentences=(
            "Två åtaganden av tio ligger efter plan, och ett är inte uppnått.",
            "För ett åtagande har ingen rapporterat, och ett går inte att bedöma.",
            "Sex aktiviteter har tillkommit sedan mötet den 6 juni.",
        ),
        counts=counts(sections),
        elapsed=Elapsed(
            "64 % av tiden har gått: 162 av 254 dagar",
            "22 april 2024",
            "31 december 2024",
            162 / 254,
            tuple(day / 254 for day in starts),
        ),
        questions=(
            Question("Ska polisen boka in de tre sök som återstår?", POINTERS[2]),
            Question(
                "Vilket mått ska visa att polisens förmåga är ”fortsatt stark”? Löftet anger inget.",
                POINTERS[0],
            ),
        ),
    )


def since() -> Since:
    return Since(
        sentence="Sedan mötet den 6 juni 2024 har sex aktiviteter tillkommit.",
        new=(activity(date(2024, 9, 25), "Möte i operativa rådet"),),
        late=(
            replace(
                activity(date(2024, 6, 12), "Möte i operativa rådet"),
                late="Loggat den 2 september 2024, 82 dagar efteråt.",
            ),
        ),
        corrected=(activity(date(2024, 5, 29), "Sök med narkotikahund", note="Ersätter en dubbel uppgift."),),
        decisions=(
            DecisionLine(
                "Boka tre sök före jul.", JUNE, "3 oktober 2024", None, None, POINTERS[2], overdue=True
            ),
            DecisionLine("Bjud in friskolan.", JUNE, "12 december 2024", None, None, None, overdue=False),
            DecisionLine(
                text="Fråga regionen om mottagningen.",
                meeting=JUNE,
                due=None,
                answered="2 september 2024",
                answer="Regionen avstår.",
                about=POINTERS[9],
                overdue=False,
            ),
        ),
    )


def about() -> Provenance:
    digest = "9f2c4e7a1b3d5f60718293a4b5c6d7e8f90a1b2c3d4e5f60718293a4b5c6d7e8"
    return Provenance(
        version="0.1.0",
        command="loftet report --as-of 2024-09-30",
        revision="4f1d2c3b4a5968778695a4b3c2d1e0f9a8b7c6d5",
        digest=digest,
        files=47,
        options=Options("2024", date(2024, 9, 30), date(2024, 10, 4), None, None, Profile.COUNCIL),
        lines=(
            Fact("Program", "loftet 0.1.0"),
            Fact("Kommando", "loftet report --as-of 2024-09-30"),
            Fact("Uppgifternas version", "4f1d2c3b4a5968778695a4b3c2d1e0f9a8b7c6d5"),
            Fact("Kontrollsumma", digest),
        ),
    )


def head() -> Head:
    return Head(
        title="Uppföljning av medborgarlöftet 2024",
        promise_title="Medborgarlöfte Granstads kommun 2024",
        parties=(KOMMUN, POLIS),
        as_of=date(2024, 9, 30),
        as_of_sentence="Läget den 30 september 2024.",
        known_by=date(2024, 10, 4),
        banner=("Exempel – inte en riktig uppföljning.", "Kommunen, löftet och alla uppgifter är påhittade."),
        facts=(
            Fact("Löftet gäller", "22 april till 31 december 2024"),
            Fact("Rapporteras till", "Strategiskt brottsförebyggande rådet"),
            Fact("Rapporterat till och med", f"{POLIS}: 31 augusti 2024"),
            Fact("Senast loggat", "27 september 2024"),
        ),
        data=Fact("Underlag", "revision 0123456789ab, kontrollsumma 89abcdef89ab"),
        signed="Undertecknat den 22 april 2024",
        signatures=(
            Signature("Anna Exempel", "Kommunstyrelsens ordförande", KOMMUN),
            Signature("Bo Exempel", "Lokalpolisområdeschef", None),
        ),
    )


def report() -> Report:
    sections = commitments()
    return Report(
        language=Language.SV,
        data_language=Language.SV,
        head=head(),
        summary=summary(sections),
        purpose="Löftet ska öka tryggheten och förebygga brott.\n\nDet bygger på möten med medborgare.",
        situation="Granstad har en historia av låg brottslighet.",
        sources=("Brottsstatistik", "Nationella trygghetsundersökningen (NTU)"),
        since=since(),
        commitments=sections,
        gaps=tuple(
            Gap(section.pointer, section.parts[0].name, section.badge, section.parts[0].sentence)
            for section in sections
            if section.badge.status in {Status.NO_REPORT, Status.CANNOT_JUDGE}
        ),
        outcomes=(
            indicator(),
            replace(indicator(), name="Aktiva hushåll", readings=(), notes=("Ingen mätning finns.",)),
        ),
        outcomes_note="Av siffrorna följer inget om orsaker: de visar läget, inte löftets verkan.",
        changes=("1 september 2024, åtagande 3: målet gäller också friskolan.",),
        lineage=("Åtagande 5 fanns också i löftet för 2023.",),
        quality=(
            "Två uppgifter är lämnade mer än 30 dagar efteråt.",
            "En aktivitet räknas under två åtaganden.",
        ),
        method=(
            Fact("Efter plan", "Mindre är gjort än vad jämn takt kräver, och löftets tid är inte slut."),
            Fact("Ej rapporterat", "Det finns ingen uppgift alls. Det är inte detsamma som noll."),
        ),
        about=about(),
    )


def bare() -> Report:
    """Return the smallest report: one commitment without any record, an open end, nothing optional."""
    lone = simple(
        4, "vandring", Status.NO_REPORT, "Ingen uppgift har lämnats.", "bjuda in till trygghetsvandringar"
    )
    whole = report()
    return replace(
        whole,
        head=replace(whole.head, banner=None, facts=(), data=None, known_by=None, signed=None, signatures=()),
        summary=Summary(
            ("Ingen har rapporterat.",),
            counts((lone,)),
            Elapsed("Löftet har inget slut.", "22 april 2024", None, None, ()),
            (),
        ),
        purpose=None,
        situation=None,
        sources=(),
        since=None,
        commitments=(lone,),
        gaps=(),
        outcomes=(),
        changes=(),
        lineage=(),
        quality=(),
    )


def small() -> Report:
    """Return the report with the three commitments that fill every field between them."""
    whole = report()
    return replace(whole, commitments=(council(), school(), patrol()), gaps=whole.gaps[:1])
