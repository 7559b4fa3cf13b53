"""English: the frame around the pages of the documentation site."""

MESSAGES: dict[str, str] = {
    "site.skip": "Skip to the content",
    "site.top": "Back to top",
    "site.next": "Next",
    "site.previous": "Previous",
    "site.home": "First page",
    "site.on-this-page": "On this page",
    "site.made-with": "Made with ",
    "site.no-search": "The search needs JavaScript. The pages can be read without.",
    "site.search": "Search",
    "site.navigation": "Show or hide the pages",
    "site.contents": "Show or hide the contents of the page",
    "site.colours": "Light, dark or as the computer",
    "site.branch": "Show or hide the pages below",
    "site.pages": "All pages",
    "site.other-language": "På svenska",
}
