"""What is laid out for a terminal to the text that is printed there."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from rich.console import RenderableType


def screen_text(laid_out: RenderableType, *, width: int, color: bool) -> str:
    """Return `laid_out` as lines at most `width` columns wide, with escape codes where `color`."""
    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page,
        width=width,
        force_terminal=color,
        no_color=not color,
        color_system="256" if color else None,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
    )
    console.print(laid_out)
    return page.getvalue()
