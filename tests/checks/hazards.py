"""The hazards of YAML, each as the text of a record, with what a data root that holds it must say.

Two kinds: texts that must come back as they are (`KEPT`), and files that must be refused (`REFUSED`).
"""

from __future__ import annotations

RECORD = """\
date: 2024-05-14
type: fotpatrull
commitments: [fotpatrull]
by: [polis]
logged: 2024-05-15
"""


def with_note(value: str) -> bytes:
    return f"{RECORD}note: {value}\n".encode()


def with_title(value: str, encoding: str = "utf-8") -> bytes:
    return f"{RECORD}title: {value}\n".encode(encoding)


KEPT: dict[str, tuple[str, ...]] = {
    "words that YAML 1.1 takes for yes and no": tuple(
        "y Y yes Yes YES n N no No NO true True TRUE false False FALSE on On ON off Off OFF".split()
    ),
    "times that YAML 1.1 takes for numbers": ("12:30", "08:30", "23:59", "0:00", "12:30:45"),
    "codes of municipalities": ("0765", "0180", "0980", "0114"),
    "laws and scales": ("SFS 2018:52", "1:2", "2009:253"),
    "numbers of other notations": ("1_000", "0x1F", "0b11", "0o17", ".inf", ".nan", "5.", ".5", "1.10"),
    "numbers of YAML 1.2": ("1e3", "1E5", "-1e-3", "+12", "010"),
    "days that YAML takes for days": ("2024-05-14", "2024-05-14T12:30:00Z", "2024-5-14", "2024-02-30"),
    "signs that mean something elsewhere": ("=", "<<", "a=b", "50 %", "a & b", "a*b", "x!", "C:\\mapp"),
    "letters that look like others": ("\u0430dress", "\uff34ext", "ord\u00addelning", "A – B"),
}

CLOCK_TIMES = tuple(f"{hour:02}:{minute:02}" for hour in range(24) for minute in range(60))

BOMB = "a: &a [lol, lol]\n" + "".join(
    f"{chr(98 + level)}: &{chr(98 + level)} [*{chr(97 + level)}, *{chr(97 + level)}]\n" for level in range(20)
)

REFUSED: dict[str, tuple[bytes, ...]] = {
    "keys that YAML takes for something else": (b"no: x\n", b"2024-05-14: x\n", b"~: x\n", b"on: x\n"),
    "numbers where a count belongs": tuple(
        f"{RECORD}count: {number}\n".encode() for number in ("1_000", "0x1F", ".inf", "1e3", "010", "true")
    ),
    "days in other forms": tuple(
        RECORD.replace("2024-05-14", day).encode()
        for day in ("2024-5-14", "2024-05-14T12:30:00Z", "2024-02-30", "1713744000", "~")
    ),
    "telephone and personal numbers": (with_note("0701740605"), with_note("198507099805")),
    "types": (b'!!int "abc"\n', b'a: !!bool "x"\n', b'a: !!timestamp "x"\n', b"a: !x y\n", b"!!set {a, b}\n"),
    "Python objects": (b"a: !!python/object/apply:os.system [id]\n", b"a: !!python/name:os.system\n"),
    "escapes beyond Unicode": (
        b'note: "\\UFFFFFFFF"\n',
        b'note: "\\uD800"\n',
        b'note: "\\0"\n',
        b'a: "\\x1b[31m"\n',
    ),
    "a number of 5,000 digits": (f"{RECORD}count: {'9' * 5000}\n".encode(),),
    "keys that stand twice": (b"1: a\n1: b\n", "å: a\na\u030a: b\n".encode(), b"note: a\nnote: b\n"),
    "text lost after a number sign": tuple(
        with_note(text)
        for text in (
            *("Insats #5", "x #trygg", "Möte #1 och #2", '"a" #b', "'a' #b", "a  #b", "[a] #b", "{a: b} #c"),
            *("#trygg", "a\n  #b", "#5"),
        )
    ),
    "signs that begin no text": tuple(
        with_note(text)
        for text in ("Möte: skolan", "*Trygg*", "@polisen", '"Citat" om', "`x`", "&Trygg", "!Viktigt", "%10")
    ),
    "text that goes on as a field": (RECORD.encode() + b"note: x\n  datum 2024\n  plats: y\n",),
    "no fields at all": (
        b"a:b\n",
        b"<html><body>404</body></html>\n",
        "–  a\n".encode(),
        b"bara text\n",
        b"[]\n",
        b"1\n",
    ),
    "a pointer of Git LFS": (b"version https://git-lfs.github.com/spec/v1\noid sha256:00\nsize 12\n",),
    "tabs for indentation": (b"quantities:\n\thours: 2\n", b"\ta: b\n", b"a:\n  - b\n\t- c\n"),
    "a byte order mark inside": ("date: 2024-05-14\n\ufefftype: x\n".encode(),),
    "UTF-16": (RECORD.encode("utf-16-le"), RECORD.encode("utf-16-be"), RECORD.encode("utf-16")),
    "other encodings": tuple(with_title(sign, "cp1252") for sign in "åäö“”–"),
    "line ends of an old kind": (RECORD.replace("\n", "\r").encode(), (RECORD + "note: a\rb\n").encode()),
    "spaces that are none": (
        "by:\xa0[polis]\n".encode(),
        "a:\n\xa0\xa0b: 1\n".encode(),
        "note\xa0: x\n".encode(),
        f"{RECORD}note: \xa0x\n".encode(),
    ),
    "a colon that is none": ("date： 2024-05-14\n".encode(),),
    "characters that nobody sees": tuple(
        f"{RECORD}note: a{sign}b\n".encode()
        for sign in "\u200b\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff\u2060"
    ),
    "the same in escapes": (f'{RECORD}note: "\\u202e"\n'.encode(), f'{RECORD}note: "\\u200b"\n'.encode()),
    "line ends of other programs": tuple(
        f"{RECORD}note: a{sign}by: [kommun]\n".encode() for sign in "\u2028\u2029\u0085"
    ),
    "control characters": tuple(
        f"{RECORD}note: a{chr(code)}b\n".encode() for code in (0, 7, 11, 12, 27, 127)
    ),
    "a billion laughs": (BOMB.encode(), BOMB.encode()[:289], (BOMB * 2).encode()),
    "a hundred kilobytes, ten thousand times": (
        b"a: &a '" + b"x" * 100_000 + b"'\nb: [" + b"*a, " * 10_000 + b"]\n",
    ),
    "something that holds itself": (b"&a [*a]\n", b"a: &a {b: *a}\n", b"a: &a\n  - *a\n"),
    "merge keys": (b"a: &a {b: 1}\nc: {<<: *a}\n", b"<<: {note: x}\n", b"date: 2024-05-14\n<<: [{}]\n"),
    "directives": (b"%YAML 1.2\n---\na: b\n", b"%TAG ! x\n---\na: b\n", b"%x\n"),
    "depth": tuple((sign * depth).encode() for sign in ("[", "{a: ", "- ") for depth in (100, 1_000, 25_000)),
    "a million brackets": (b"a: " + b"[" * 1_000_000,),
    "size": (
        b"note: " + b"x" * 10_000_000,
        "".join(f"k{number}: 1\n" for number in range(200_000)).encode(),
        b"tags: [" + b"a," * 60_000 + b"]\n",
    ),
    "several documents": (
        RECORD.encode() * 1 + b"---\n" + RECORD.encode(),
        b"a: b\n...\nc: d\n",
        b"---\n---\n",
    ),
    "nothing": (b"", b"# bara en kommentar\n", b"---\n", b"null\n", b"\n\n"),
    "conflicts in git": (
        b"<<<<<<< HEAD\ndate: 2024-05-14\n=======\ndate: 2024-05-15\n>>>>>>> x\n",
        RECORD.encode() + b"<<<<<<< HEAD\n",
        RECORD.encode() + b"=======\n",
        RECORD.encode() + b">>>>>>> gren\n",
        RECORD.encode() + b"||||||| bas\n",
        b"note: |\n  a\n<<<<<<< HEAD\n  b\n",
    ),
    "an odd end": (b"\n?", b"a: b\n? ", b"a: [", b'a: "', b"a: |", b"a: 'b", b"- ", b"? [a"),
}

ODD_NAMES: tuple[str, ...] = (
    *"UPPER.YAML 2024-05-14-x-7k3f9d.yml ok.yaml.orig .#ok.yaml ok.yaml~ #ok.yaml# ok.yaml.swp".split(),
    *".ok.yaml.swo ~$ok.docx Thumbs.db .DS_Store -rf.yaml con.yaml aux.yaml COM1.yaml 12:30.yaml".split(),
    *"möte.yaml 2024-05-14.yaml 2024-05-14-x-7k3f9d.yaml.bak 2024-13-45-x-7k3f9d.txt a.json".split(),
    *("ok (1).yaml", "x (Annas konfliktkopia).yaml", "a b.yaml", "ny\nrad.yaml", "esc\x1b[31m.yaml"),
)
