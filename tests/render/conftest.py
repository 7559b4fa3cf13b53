"""What the tests of the page share: the page of every field as a file, and windows that show it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser, Page
from tests.render import sample
from tests.render.browsing import LOOKS, Look, shown

from loftet.render.html import html

Open: TypeAlias = "Callable[..., Page]"


@pytest.fixture(scope="session")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    folder = tmp_path_factory.mktemp("page")
    made = {"whole": folder / "whole.html", "bare": folder / "bare.html"}
    made["whole"].write_text(html(sample.report()), encoding="utf-8")
    made["bare"].write_text(html(sample.bare()), encoding="utf-8")
    return made


@pytest.fixture
def opened(browser: Browser, files: dict[str, Path]) -> Iterator[Open]:
    """Return a function that shows the page of every field (`whole`), or the least one (`bare`)."""
    with ExitStack() as windows:

        def open_page(look: Look = LOOKS["desktop"], name: str = "whole") -> Page:
            return windows.enter_context(shown(browser, files[name], look))

        yield open_page
