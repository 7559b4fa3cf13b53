"""Each kind: what is found, and what looks alike and is not."""

from __future__ import annotations

import pytest

from loftet.privacy import Kind, scan

FOUND = {
    Kind.EMAIL: """
        kalle.svensson@example.se
        mejla kalle@mail.example.se. Sedan
        kalle @ example.se
        kalle [at] example [dot] se
        kalle(at)example.se
        kalle snabel-a example punkt se
        ＫＡＬＬＥ＠ｅｘａｍｐｌｅ．ｓｅ
    """,
    Kind.PHONE: """
        070-1740605
        0701740605
        0701-74 06 05
        070/174 06 05
        070.174.06.05
        +46701740605
        +46 (0)70-174 06 05
        0046 70 174 06 05
        46701740605
        tel 174 06 05
        tel: 031-390 06 00
        031-390 06 01
        08-465 004 01
        0980-319 201
    """,
    Kind.REGISTRATION_PLATE: """
        bilen ABC 123 stod kvar
        ABC12D
        reg ABC123
        regnr abc123
        registreringsnummer: ABC 12D
        reg.nr ABC 123
    """,
    Kind.IBAN: """
        SE4550000000058398257466
        se45 5000 0000 0583 9825 7466
        GB82 WEST 1234 5698 7654 32
    """,
    Kind.CASE_NUMBER: """
        5000-K1-24
        5000-K123456-24
        5000–K123456–24
        5000K12345624
        K123456-24
        AM-12345-24
        mål nr B 1234-24
    """,
    Kind.COORDINATES: """
        56.55172, 14.13721
        56,55172 14,13721
        https://kartor.example.se/@56.55172,14.13721,15z
        56°33'06"N 14°08'14"E
        N 56° 33.103' E 14° 08.233'
        6267890, 507233
    """,
    Kind.SOCIAL_ACCOUNT: """
        snapchat: kalle_08
        snap kalle08
        insta @lisa.l
        instagram.com/kalle_08
        tiktok: @kalle
    """,
    Kind.CRIME_RECORD: """
        tidigare dömd för våldtäkt
        är misstänkt för ringa narkotikabrott
        dömdes för stöld
        sitter häktad
        omhändertogs enligt LVU
    """,
    Kind.PERSON_DESCRIPTION: """
        14-årig pojke
        en 15-åring greps
        kvinna 82 år
        man, 45 år
        man i 40-årsåldern
        flicka född 2010
        eleven i klass 8B
        två pojkar, 14 och 15 år
    """,
    Kind.STREET_ADDRESS: """
        Norra Ringvägen 12
        Norregatan 14 B
        Stora gatan 3
        Olofs väg 5
        Västra Esplanaden 7
        hembesök på norregatan 14
        lgh 1102
    """,
    Kind.PROPERTY: """
        Solgård 3:14
        fastigheten Älmhult 1:15
        kv. Björken 4
        kvarteret Björken 4
    """,
    Kind.NAME: """
        Mohammed omhändertogs
        Pojken Mohammed Ali
        rektor Lena Björk
        Anna-Karin Bergdahl
        Per-Anders kom
        Jan Bergdahl
        familjen Andersson
        Kurator Xyla Berglund
        Xerxes Andersson
        Lisas mamma ringde
    """,
}
NOT_FOUND = """
    fler än 5 @ 20 kronor
    Växel 0476-550 00
    öppet 08-17, 112 och 114 14
    0771-11 22 33
    020-12 34 56
    kl 07.00-15.30 12 personer
    0730-0930 15 kontakter
    0045-0230 257 kontakter
    telefontid 0800-1600
    HSB 114 lägenheter
    NTU 450 svar
    KUN 123/2024
    SFS 2018:52
    sal B204
    KS24 0312
    klass 8K 12
    temperatur 21,5 till 24,25 grader
    Facebook: 340 visningar
    Instagram 2024: 34 inlägg
    @almhultskommun
    elever i klass 8B
    alla elever i årskurs 7
    flickor och pojkar 13–16 år
    ungdomar i 15-årsåldern
    föreläsning för 15-åringar
    3-årig satsning
    Norra Ringvägen
    Norra Ringvägen 36 armaturer
    Stortorget 10.00–14.00
    Riksvägen 23
    Växjövägen 86 fordon
    Delary 18:30
    Häradsbäck kl 18:32
    Skala 1:50
    kvarteret Björken
    Gustav Adolfs torg
    Astrid Lindgrens skola
    Stina-projektet
    Sankt Sigfrids förskola
    Karl-Oskar-skolan
    Lena Nilssons Bygg AB
    Kommunpolis Ljungby
    rektor Haganässkolan
    Per vecka tre pass
    Inga inbrott
    Jan–apr
    ordförande Älmhults Kommun
"""


@pytest.mark.parametrize(
    ("kind", "text"),
    [(kind, text.strip()) for kind, texts in FOUND.items() for text in texts.strip().splitlines()],
)
def test_it_is_found(kind: Kind, text: str) -> None:
    assert kind in {finding.kind for finding in scan(text)}
    assert kind in {finding.kind for finding in scan(f"Två poliser. {text}, klart")}


@pytest.mark.parametrize("text", [text.strip() for text in NOT_FOUND.strip().splitlines()])
def test_it_is_left_alone(text: str) -> None:
    assert scan(text) == ()


def test_two_numbers_with_a_slash_are_two_findings() -> None:
    assert len(scan("ring 0701740605/0701740606")) == 2


def test_an_uncertain_plate_is_only_warned_of() -> None:
    (finding,) = scan("enligt GKM 114")

    assert (finding.kind, finding.refused) == (Kind.REGISTRATION_PLATE, False)


def test_overlapping_findings_are_one_of_the_strongest_kind() -> None:
    (finding,) = scan("lena.bjork@example.se på Facebook")
    assert finding.kind is Kind.EMAIL

    (finding,) = scan("nr 0702092396")  # a mobile number's digits too
    assert finding.kind is Kind.PERSONAL_NUMBER
