"""How Sphinx makes one half of the site: the Swedish one or, where LOFTET_SITE says `en`, the English."""

import os

from scripts.reference.page import NAMES
from scripts.site.words import of_frame, translations

from loftet.wording import Language

_LANGUAGE = Language(os.environ["LOFTET_SITE"])
_OTHER = next(each for each in NAMES if each is not _LANGUAGE)

language = _LANGUAGE.value
project = html_title = "loftet"
extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "index"
exclude_patterns = ["files/**"]
locale_dirs = [translations(_LANGUAGE)]
myst_enable_extensions = ["html_image"]
myst_heading_anchors = 4
nitpicky = True
suppress_warnings = ["misc.highlighting_failure"]  # files that are shown because they are wrong

html_theme = "furo"
html_theme_options = {"top_of_page_buttons": []}
html_static_path = ["static"]
html_css_files = ["site.css"]
templates_path = ["templates"]
html_sidebars = {
    "**": [
        "sidebar/brand.html",
        "other-language.html",
        "sidebar/search.html",
        "sidebar/scroll-start.html",
        "sidebar/navigation.html",
        "sidebar/scroll-end.html",
    ]
}
html_context = {"other_language": _OTHER.value, "other_front": of_frame("other-language", _LANGUAGE)}
html_copy_source = False
html_show_sourcelink = False
html_show_copyright = False
html_show_sphinx = False
html_use_index = False
