"""Hostile texts, and a report in which every text is replaced."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from itertools import cycle
from pathlib import Path
from typing import Any

import pytest

from loftet.report.model import Report

HOSTILE = (
    "<script>alert(1)</script>",
    "</title><script>alert(1)</script>",
    "</style><script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='alert(1)",
    "` onmouseover=`alert(1)",
    "--><svg onload=alert(1)>",
    "]]><b>",
    "&lt;b&gt; &amp; &#60;b&#62;",
    "<!-- ",
    "{{ 7 * 7 }} {% raw %} {# x",
    "javascript:alert(1)",
    "[länk](javascript:alert(1))",
    "![bild](x) [ref]: <y>",
    "a|b|c",
    "|---|---|",
    "# rubrik",
    "- punkt",
    "+ punkt",
    "1. punkt",
    "2) punkt",
    "> citat",
    "---",
    "===",
    "***",
    "    kod",
    "```kod",
    "~~~",
    "~~struket~~",
    "*kursiv* _kursiv_ **fet** __fet__ `kod`",
    "\\",
    "slut\\",
    "https://exempel.example <https://exempel.example> www.exempel.example a@exempel.example",
    "rad ett  \nrad två\r\n# rad tre\n- rad fyra",
    "\t\x00\x07\x1b[31m\u202e\u2028\ud800",
    "\u00a0hårt mellanrum\u00a0",
    "<",
    "&",
    "&copy",
    "[x] [ ] [^1]",
    "$a$ :car: @namn #12",
    "<svg><style><img src=x onerror=alert(1)></style></svg>",
    "<math><mtext><table><mglyph><style><!--</style><img title=--&gt;&lt;img src=1>",
    "<noscript><p title='</noscript><img src=x onerror=alert(1)>'>",
    "<template><iframe srcdoc=&lt;script&gt;></template><textarea></title>",
    "&#x3c;script&#x3e; &lt;script&gt; &nbsp; &#0; &#xfdd0; &#128; &amp;lt;",
    "\u2066\u202etxet\u2069 \u200f\u061c \U000e0041\U000e007f \u200b\ufeff",
    "a\ufdd0b\ufdd1c",
    "x" * 120,
    "e" + "\u0301" * 60,
    "}</style> * { display: none } /* url(//a.example) @import 'x' \\3c",
    "{{ ''.__class__ }} {% include 'x' %} {#- -#} {{loftet}} ${7*7} <%= 7 %> #{7}",
    '#read("/etc/passwd") @ref <label> $x^2$ #let a = 1 // /* */ = rubrik',
    "</w:t></w:r><w:r><w:fldChar w:fldCharType='begin'/> _x000D_ \x01\x0b",
    "[^1]: fotnot",
    "[!WARNING]",
    "> [!NOTE]",
    "| a | b |",
    "- [x] gjort",
    "<!-- loftet-report version=9 --> -->",
    "+++ title --- ... %YAML",
    "<?php ?> <![CDATA[ <!DOCTYPE x> </p",
    "java\tscript:alert(1) java&#9;script: data:text/html;base64,PHM+ vbscript:x",
    "https://xn--pple-43d.example https://\u0430pple.example",
    "www.exempel.example/a_b_c mailto:a@b.example http://a.example)",
    "![a](https://a.example/b.png) ![][x] [x]: https://a.example",
    ":-: ::: {.note} --- :---",
    "=cmd|' /C calc'!A0",
    "ord  \\\nord <br> &NewLine;# x",
)

CODES = frozenset(
    {"language", "data_language", "status", "anchor", "digest", "revision", "command", "version"}
)
"""Fields that the program fills by itself, with signs that no person chose."""


def replaced(report: Report, text_of: Callable[[str], str], *, kept: frozenset[str] = CODES) -> Report:
    """Return `report` with each text replaced; `text_of` gets the name of its field."""

    def walk(value: Any, name: str) -> Any:
        if name in kept:
            return value
        if isinstance(value, str):
            return text_of(name)
        if isinstance(value, tuple):
            return tuple(walk(item, name) for item in value)
        if is_dataclass(value) and not isinstance(value, type):
            return replace(
                value, **{one.name: walk(getattr(value, one.name), one.name) for one in fields(value)}
            )
        return value

    changed = walk(report, "")
    assert isinstance(changed, Report)
    return changed


def spoiled(report: Report, *texts: str) -> Report:
    """Return `report` with `texts` in its text fields, in turn; links and notes have rules of their own."""
    turn = cycle(texts)
    return replaced(report, lambda _: next(turn), kept=CODES | {"url", "note"})


def in_batches(texts: Iterable[str], size: int) -> Iterator[tuple[str, ...]]:
    """Yield `texts`, each once, `size` at a time."""
    distinct = tuple(dict.fromkeys(texts))
    for start in range(0, len(distinct), size):
        yield distinct[start : start + size]


def harmless(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Return as many harmless texts, as different from each other as `texts`."""
    return tuple(f"ok{number}" for number in range(len(texts)))


def corpus() -> Iterator[str]:
    """Yield the texts of the corpora of hostile texts; the test is left out where there are none."""
    if "LOFTET_CORPORA" not in os.environ:
        pytest.skip("LOFTET_CORPORA names no folder of hostile texts")
    folder = Path(os.environ["LOFTET_CORPORA"])
    texts: list[str] = (
        (folder / "xss" / "payloadbox-xss-quarter.txt").read_text(encoding="utf-8").splitlines()
    )
    texts += json.loads((folder / "xss" / "h5sc-vectors.json").read_text(encoding="utf-8"))
    texts += json.loads((folder / "blns" / "blns.json").read_text(encoding="utf-8"))
    for text in texts:
        if "\n\n" not in text and text.strip():
            yield text
