"""The table of planted faults: an edit of the sample, and the finding that it must give.

`find` is a regular expression (multi-line) that must match the file; `put` takes its place, with groups as in `re.sub`.
The mark ‸ in `put` stands where the finding must point to and is taken out; two marks stand around the lines of an
entry, any of which will do; without a mark the finding must be in the same folder.
`also` names codes that may come along, because one mistake can have two sides. `adds` are files that are written too;
`at` names the file, or the folder, in which the finding must be, where that is not the one that is edited.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

BIRTH = "procedures/register-birth/procedure.yaml"
FORM = "procedures/register-birth/forms/birth-declaration.yaml"
GUIDE = "procedures/register-birth/en.md"
PORTAL = "portal.yaml"
MARK = "‸"


@dataclass(frozen=True)
class Fault:
    name: str
    code: str
    file: str
    find: str
    put: str | None  # None removes the file
    also: tuple[str, ...] = ()
    adds: tuple[tuple[str, str], ...] = ()
    at: str | None = None

    def plant(self, folder: Path) -> tuple[str, range | None]:
        """Makes the edit; returns the file and the lines that are marked."""
        for name, text in self.adds:
            (folder / name).write_text(text)
        path = folder / self.file
        if self.put is None:
            path.unlink()
            return self.file, None
        text = path.read_text()
        changed, count = re.subn(self.find, self.put, text, count=1, flags=re.MULTILINE)
        assert count == 1, f"{self.name}: {self.find!r} is not in {self.file}"
        pieces = changed.split(MARK)
        path.write_text("".join(pieces))
        if len(pieces) == 1:
            return self.file if self.at is None else self.at, None
        first, last = pieces[0].count("\n") + 1, "".join(pieces[:-1]).count("\n") + 1
        return self.file, range(first, last + 1)


FAULTS = [
    # Keys and values
    Fault("unknown key", "unknown-key", BIRTH, r"^silence: none", "‸silense: none"),
    Fault("unknown key in a fee", "unknown-key", BIRTH, r"^    amount: free\n    when", r"    amount: free\n    ‸whenn"),
    Fault("missing key", "missing-key", BIRTH, r"^title: .*\n", "", ("missing-source-text",)),
    Fault("missing key in a deadline", "missing-key", BIRTH, r"^  - within: 60 days\n    after", "  - ‸after"),
    Fault("key twice", "duplicate-key", BIRTH, r"^silence: none", r"silence: none\n‸silence: none"),
    Fault("wrong type", "wrong-type", BIRTH, r"^topic: .*", "topic: ‸[civil-status]"),
    Fault("text for a number", "wrong-type", BIRTH, r"^    min: 0$", "    min: ‸none", ("bad-value",)),
    Fault("unknown word", "unknown-value", BIRTH, r"^    type: yes-no", "    type: ‸yesno"),
    Fault("unknown language", "unknown-language", BIRTH, r'(en: Collect the result), nl: ', r"\1, ‸nk: ",
          ("missing-translation",)),
    Fault("language that the theme does not speak", "missing-messages", PORTAL, r"^(languages: \[vi, en, nl)", r"\1, ‸km",
          ("missing-translation", "missing-guidance")),
    Fault("unknown topic", "unknown-id", BIRTH, r"^topic: .*", "topic: ‸civil-statos"),
    Fault("unknown evidence", "unknown-id", BIRTH, r"evidence: proof-of-birth$", "evidence: ‸proof-of-brith"),
    Fault("unknown act", "unknown-id", BIRTH, r"^  - 123-2015-nd-cp", "  - ‸123-2015-nd-pc"),
    Fault("bad amount", "bad-amount", BIRTH, r"amount: 8000 VND$", "amount: ‸8000 đồng"),
    Fault("amount without a currency", "bad-amount", BIRTH, r"amount: 8000 VND$", "amount: ‸8000"),
    Fault("bad duration", "bad-duration", BIRTH, r"time: 1 working-day$", "time: ‸1 workday"),
    Fault("bad date", "bad-date", BIRTH, r"until: 2026-12-31", "until: ‸2026-02-30", ("date-gap",)),
    Fault("YAML that is none", "yaml-syntax", BIRTH, r"^languages: \[vi\]", "languages: [vi", ()),
    # Dated facts
    Fault("gap", "date-gap", BIRTH, r"^(  - id: late-registration\n(?:    .*\n)*?    from: )2027-01-01", r"‸\g<1>2027-02-01‸"),
    Fault("overlap", "date-overlap", BIRTH, r"^(  - id: late-registration\n(?:    .*\n)*?    from: )2027-01-01", r"‸\g<1>2026-12-01‸"),
    Fault("end before beginning", "date-order", BIRTH, r"from: 2027-01-01", r"from: 2027-01-01\n    until: ‸2026-01-01"),
    # Conditions
    Fault("condition of the wrong type", "condition-type", BIRTH, r"when: born-days-ago > 60", "when: ‸born-days-ago is yes"),
    Fault("condition on nothing", "condition-unknown-name", BIRTH, r"when: not late", "when: ‸not lat"),
    Fault("condition cut off", "condition-syntax", BIRTH, r"when: parents-married is yes", "when: ‸parents-married is"),
    Fault("condition in a circle", "condition-cycle", BIRTH, r"when: born-days-ago > 60", "when: ‸not late"),
    # Languages
    Fault("missing label", "missing-translation", BIRTH, r'(en: Collect the result), nl: [^}]*[^} ]', r"‸\1"),
    Fault("missing label in the source language", "missing-source-text", BIRTH,
          r'vi: [^,{]*, (en: Collect the result)', r"‸\1"),
    Fault("missing guidance", "missing-guidance", "procedures/register-birth/nl.md", "", None),
    # Identity and addresses
    Fault("address of another", "duplicate-slug", "procedures/register-marriage/procedure.yaml",
          r"^(slug:.*en: )[a-z-]+", r"\1‸register-a-birth"),
    Fault("address with capitals", "bad-slug", BIRTH, r"en: register-a-birth", "en: ‸Register_A_Birth"),
    # Search
    Fault("former name of an unknown procedure", "unknown-id", "search/en.yaml",
          r"procedures: extend-temporary-residence",
          "procedures: ‸extend-temporary-residance"),
    Fault("former name that leads nowhere", "idle-former-name", "search/en.yaml", r"^former-names:\n",
          r"former-names:\n  - name: ‸ration book\n"),
    Fault("former name of something current", "current-former-name", "search/en.yaml", r"^former-names:\n",
          r"former-names:\n  - name: ‸register a birth\n    procedures: register-marriage\n"),
    Fault("synonym of nothing", "lone-synonym", "search/vi.yaml", r"^synonyms:\n", r"synonyms:\n  - ‸[cà vẹt]\n"),
    Fault("synonym twice", "repeated-search-word", "search/vi.yaml", r"^  - \[bảo hiểm y tế, BHYT", r"\g<0>, ‸bao hiem y te"),
    Fault("parts of another word", "compound-parts", "search/nl.yaml", r"^  huwelijksakte: .*",
          "  ‸huwelijksakte: [huwelijk, bewijs]"),
    Fault("weight out of range", "bad-value", PORTAL, r"^currency: VND", "search: { weights: { title: ‸12 } }\ncurrency: VND"),
    # Markdown
    Fault("dead link to a procedure", "dead-link", GUIDE, r"\(procedure:register-birth-with-parentage\)",
          "(‸procedure:register-birth-with-parentag)"),
    Fault("dead fragment", "dead-link", GUIDE, r"\(procedure:register-birth-with-parentage\)", "(‸#no-such-heading)"),
    Fault("unknown fee in guidance", "unknown-fact", GUIDE, r"\Z", r"\nIt costs ‸{fee:extract-cop}.\n"),
    Fault("unknown document in guidance", "unknown-fact", GUIDE, r"\Z", r"\nBring ‸{document:proof-of-brith}.\n"),
    Fault("image without alternative", "image-without-alternative", GUIDE, r"\Z", r"\n‸![](photo.jpg)\n",
          ("dead-link", "missing-file")),
    Fault("skipped heading", "heading-skipped", GUIDE, r"^## Afterwards", "‸#### Afterwards"),
    Fault("heading of the first level", "heading-level-one", GUIDE, r"^## Afterwards", "‸# Afterwards"),
    Fault("empty heading", "heading-empty", GUIDE, r"^## Afterwards", "‸##"),
    Fault("raw HTML", "raw-html", GUIDE, r"\Z", r"\nSome ‸<b>bold</b> words.\n"),
    Fault("raw HTML block", "raw-html", GUIDE, r"\Z", r"\n‸<script>alert(1)</script>\n"),
    Fault("link that runs a script", "unsafe-link", GUIDE, r"\Z", r"\n‸[here](javascript:alert(1))\n"),
    Fault("front matter without end", "front-matter-unclosed", "pages/about/en.md", r"\A(---\n(?:.*\n)*?)---\n", r"‸\1",
          ("front-matter",)),
]

# The same in a copy of the theme.
TEMPLATE_FAULTS = [
    Fault("unknown name in a template", "template-unknown-name", "pages/procedure.html", r"\A", "‸{{no-such-name}}"),
    Fault("unknown template", "template-missing-partial", "pages/procedure.html", r"\A", "‸{{> no-such-template}}"),
    Fault("section never closed", "template-syntax", "pages/procedure.html", r"\A", "‸{{#title}}"),
    Fault("template that nothing uses", "unused-template", "pages/procedur.html", r"\A", "‸",
          adds=(("pages/procedur.html", "<p>Hello</p>\n"),)),
    Fault("template whose name is misspelt where it is included", "template-missing-partial", "components/foot.html",
          r"\Z", "‸{{>components/onw}}", adds=(("components/own.html", "<p>Hello</p>\n"),)),
]
