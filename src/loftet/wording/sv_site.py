"""Svenska: ramen kring sidorna på dokumentationens webbplats."""

MESSAGES: dict[str, str] = {
    "site.skip": "Hoppa till innehållet",
    "site.top": "Överst på sidan",
    "site.next": "Nästa",
    "site.previous": "Föregående",
    "site.home": "Första sidan",
    "site.on-this-page": "På den här sidan",
    "site.made-with": "Gjord med ",
    "site.no-search": "Sökningen behöver JavaScript. Sidorna går att läsa utan.",
    "site.search": "Sök",
    "site.navigation": "Visa eller dölj sidorna",
    "site.contents": "Visa eller dölj sidans innehåll",
    "site.colours": "Ljust, mörkt eller som datorn",
    "site.branch": "Visa eller dölj sidorna under",
    "site.pages": "Alla sidor",
    "site.other-language": "In English",
}
