"""What of a page is meant to differ from one day to the next, taken away: the day of which it says that it holds, and
what counts from it. The browser counts that anew."""

from __future__ import annotations

import re
from pathlib import Path

import yaml

MESSAGES = [("ticket", "applied"), ("ticket", "applied-before"), ("my-case", "latest"), ("frame", "as-of")]


class SameDay:
    def __init__(self, theme: Path):
        self.numbers: dict[tuple[str, int], int] = {}
        words = []
        for file in sorted((theme / "messages").glob("*.yaml")):
            messages = yaml.safe_load(file.read_text())
            for section, key in MESSAGES:
                text = re.escape(messages[section][key]).replace("&", "&amp;")
                words.append(re.sub(r"\\\{[a-z-]+\\\}", "[^<\"]*?", text) + (" " if key == "as-of" else r"(?=[<\"\\])"))
        self.words = re.compile("|".join(words))
        self.parts = re.compile(
            r'<tbody>.*?</tbody>(?=</table>\s*(<p class="muted">[^<]*</p>)?<script type="application/json" data-calendar)'
            r'|<script type="application/json" data-calendar.*?</script>', re.DOTALL)
        self.dated = re.compile(r'(?:<|\\u003C)span class=\\?"dated\\?"(?:>|\\u003E)(?:<|\\u003C)/span(?:>|\\u003E)')
        self.unknown = re.compile(r'(?<=</table>\n)<p class="muted">[^<]*</p>')

    def __call__(self, path: str, data: bytes) -> bytes:
        if path.endswith(".csv"):
            # The first column is the day of the table.
            return re.sub(rb"(?m)^\d{4}-\d\d-\d\d,", b"", data)
        if not path.endswith(".html"):
            return data
        text = self.parts.sub("", data.decode())
        text = self.words.sub("", self.unknown.sub("", text))
        # On some days nothing is said: then its place is not there either, in the page or in the data of its cases.
        text = self.dated.sub("", text)
        return re.sub(r"<(small|p|strong)( [^>]*)?></\1>\n?|,\"\"(?=[\],])", "", text).encode()

    def site(self, folder: Path) -> dict[str, int]:
        """The files of a site by their paths, each as a number that is the same where it is the same."""
        return {
            path: self.number(path, file.read_bytes())
            for file in folder.rglob("*") if file.is_file()
            for path in [file.relative_to(folder).as_posix()] if path != "manifest.sha256" and not path.startswith(".")
        }

    def number(self, path: str, data: bytes) -> int:
        """Most files have the bytes of another day, and need not be looked through again."""
        key = path, hash(data)
        if key not in self.numbers:
            self.numbers[key] = hash(self(path, data))
        return self.numbers[key]
