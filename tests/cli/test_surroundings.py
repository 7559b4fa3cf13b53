"""What the process stands in, on systems that this is not."""

from __future__ import annotations

import io
import locale
import sys

import pytest

from loftet.cli.streams import speak_utf8
from loftet.cli.surroundings import language_asked_for, language_of_locale


@pytest.fixture(autouse=True)
def nothing_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("LOFTET_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        ("sv_SE.UTF-8", "sv"),
        ("sv_FI@euro", "sv"),
        ("sv-SE", "sv"),
        ("sv", "sv"),
        ("Swedish_Sweden.1252", "sv"),
        ("swedish", "sv"),
        ("svx_XX", "en"),
        ("en_GB.UTF-8", "en"),
        ("C", "en"),
        ("", "en"),
    ],
)
def test_a_locale_has_a_language(name: str, language: str) -> None:
    assert language_of_locale(name) == language


@pytest.mark.parametrize(
    ("arguments", "environment", "language"),
    [
        (["--lang", "en"], {"LANG": "sv_SE.UTF-8"}, "en"),
        (["--lang=sv", "log"], {"LOFTET_LANG": "en"}, "sv"),
        (["log"], {"LOFTET_LANG": "en", "LANG": "sv_SE.UTF-8"}, "en"),
        (["log"], {"LC_ALL": "en_US.UTF-8", "LANG": "sv_SE.UTF-8"}, "en"),
        (["log"], {"LC_MESSAGES": "sv_SE.UTF-8", "LANG": "en_US.UTF-8"}, "sv"),
        (["--lang"], {}, "en"),
        (["--lang", "fi", "log"], {"LOFTET_LANG": "sv"}, "sv"),
    ],
)
def test_the_nearest_that_asks_for_a_language_gets_it(
    monkeypatch: pytest.MonkeyPatch, arguments: list[str], environment: dict[str, str], language: str
) -> None:
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert language_asked_for(arguments) == language


@pytest.mark.parametrize(
    ("told", "language"),
    [("Swedish_Sweden", "sv"), ("sv_SE", "sv"), ("English_United States", "en"), (None, "en")],
)
def test_windows_is_asked_where_the_environment_says_nothing(
    monkeypatch: pytest.MonkeyPatch, told: str | None, language: str
) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(locale, "setlocale", lambda *_: None)
    monkeypatch.setattr(locale, "getlocale", lambda _: (told, "1252"))
    assert language_asked_for([]) == language


def test_a_locale_that_windows_does_not_know_is_no_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(*_: object) -> None:
        raise locale.Error("unsupported locale setting")

    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(locale, "setlocale", unknown)
    assert language_asked_for([]) == "en"


@pytest.mark.parametrize("code_page", ["cp850", "cp1252", "ascii"])
def test_what_is_said_is_the_same_bytes_whatever_the_code_page(
    monkeypatch: pytest.MonkeyPatch, code_page: str
) -> None:
    said = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(said, encoding=code_page, newline="\r\n"))
    speak_utf8()
    print("Häradsbäck 🚓 \udc80", flush=True)
    assert said.getvalue() == "Häradsbäck 🚓 \\udc80\n".encode()
