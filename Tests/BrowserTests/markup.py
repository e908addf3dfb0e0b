"""A small reader of HTML: elements in document order, with their attributes, text and line.

It is enough to look things up in pages that vnu has found valid. What needs layout or the real DOM asks the browser.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())

# Elements whose end tag may be left out, with the elements whose start closes them.
CLOSED_BY = {
    "li": {"li"},
    "dt": {"dt", "dd"},
    "dd": {"dt", "dd"},
    "tr": {"tr", "tbody", "tfoot"},
    "td": {"td", "th", "tr", "tbody", "tfoot"},
    "th": {"td", "th", "tr", "tbody", "tfoot"},
    "option": {"option", "optgroup"},
    "p": set("address article aside blockquote details div dl fieldset footer form h1 h2 h3 h4 h5 h6 header hr main "
             "nav ol p pre section table ul".split()),
}


@dataclass
class Element:
    name: str
    attributes: dict[str, str]
    line: int
    parent: Element | None = None
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The text inside, with runs of white space as one space."""
        return " ".join("".join(self.pieces).split())

    @property
    def source(self) -> str:
        """The text inside as it stands."""
        return "".join(self.pieces)

    def __getitem__(self, name: str) -> str:
        return self.attributes.get(name, "")

    def __contains__(self, name: str) -> bool:
        return name in self.attributes

    def has_token(self, attribute: str, token: str) -> bool:
        return token in self[attribute].lower().split()

    def is_within(self, name: str) -> bool:
        ancestor = self.parent
        while ancestor is not None:
            if ancestor.name == name:
                return True
            ancestor = ancestor.parent
        return False

    def __str__(self) -> str:
        attributes = "".join(f' {name}="{value}"' for name, value in self.attributes.items())
        return f"line {self.line}: <{self.name}{attributes}>"


class Markup(HTMLParser):
    """The elements of one page."""

    def __init__(self, source: str):
        super().__init__(convert_charrefs=True)
        self.elements: list[Element] = []
        self._open: list[Element] = []
        self.feed(source)
        self.close()

    def all(self, *names: str) -> list[Element]:
        return [element for element in self.elements if element.name in names]

    def first(self, name: str) -> Element | None:
        return next((element for element in self.elements if element.name == name), None)

    def meta(self, attribute: str, value: str) -> str | None:
        """The content of <meta name=…>, <meta property=…> or <meta http-equiv=…>."""
        for element in self.all("meta"):
            if element[attribute].lower() == value.lower():
                return element["content"]
        return None

    def links(self, relation: str) -> list[Element]:
        return [element for element in self.all("link") if element.has_token("rel", relation)]

    def handle_starttag(self, name, attributes):
        while self._open and name in CLOSED_BY.get(self._open[-1].name, ()):
            self._open.pop()
        element = Element(
            name, {key: value or "" for key, value in attributes}, self.getpos()[0],
            self._open[-1] if self._open else None)
        self.elements.append(element)
        if name not in VOID:
            self._open.append(element)

    def handle_startendtag(self, name, attributes):
        self.handle_starttag(name, attributes)
        if self._open and self._open[-1] is self.elements[-1]:
            self._open.pop()

    def handle_endtag(self, name):
        for index in range(len(self._open) - 1, -1, -1):
            if self._open[index].name == name:
                del self._open[index:]
                return

    def handle_data(self, data):
        for element in self._open:
            element.pieces.append(data)
