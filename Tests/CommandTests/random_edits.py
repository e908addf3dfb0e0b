"""Random edits of a catalogue and its theme, as editors make them, one after the other."""

from __future__ import annotations

import random
import re
import shutil
from datetime import date, timedelta
from pathlib import Path
from typing import Callable

WORDS = "new longer other later earlier quick mới khác nhanh nieuw ander snel".split()


class Edits:
    """A folder with `content` and `templates`, and what is done to it. The same seed does the same."""

    def __init__(self, folder: Path, seed: int) -> None:
        self.folder = folder
        self.random = random.Random(seed)
        self.day = date(2026, 11, 26)
        self.count = 0
        self.kinds: list[Callable[[], str | None]] = [
            self.number, self.number, self.label, self.label, self.label, self.guidance, self.guidance,
            self.message, self.template, self.style, self.script, self.new_procedure, self.lost_procedure,
            self.rename, self.midnight, self.portal, self.word_of_search, self.lost_line, self.new_page,
            self.touch, self.shared_label, self.new_slug, self.former_slug, self.topic, self.order,
            self.abolished, self.message_of_one_language,
        ]

    def files(self, pattern: str) -> list[Path]:
        return sorted(self.folder.glob(pattern))

    def one(self, pattern: str) -> Path | None:
        files = self.files(pattern)
        return self.random.choice(files) if files else None

    def replace(self, path: Path, pattern: str, make: Callable[[re.Match], str]) -> str | None:
        text = path.read_text()
        found = list(re.finditer(pattern, text, re.M))
        if not found:
            return None
        match = self.random.choice(found)
        new = make(match)
        path.write_text(text[: match.start()] + new + text[match.end() :])
        return f"{path.relative_to(self.folder)}: {match.group()[:60]!r} → {new[:60]!r}"

    def edit(self) -> str:
        """Does one edit and tells which."""
        self.count += 1
        while True:
            done = self.random.choice(self.kinds)()
            if done:
                return done

    # One kind of edit each. None where there is nothing to do.

    def number(self) -> str | None:
        path = self.one("content/procedures/*/procedure.yaml")
        return path and self.replace(path, r"\b(\d{1,6})(?= (VND|working-days?|days?|months?)\b)", lambda m: str(int(m[1]) + 1))

    def label(self) -> str | None:
        path = self.one("content/procedures/*/procedure.yaml")
        language = self.random.choice(["vi", "en", "nl"])
        word = self.random.choice(WORDS)
        return path and self.replace(path, rf"^(\s+{language}: [^\n\"'{{}}|>&*#]*\w)$", lambda m: f"{m[1]} {word}")

    def shared_label(self) -> str | None:
        path = self.one(self.random.choice(["content/evidence/*.yaml", "content/organisations/*.yaml", "content/law/*.yaml", "content/topics/*.yaml"]))
        language = self.random.choice(["vi", "en", "nl"])
        word = self.random.choice(WORDS)
        return path and self.replace(path, rf"\b{language}: ([^\n\"'{{}},|>&*#]*\w)(?=[,}}\n])", lambda m: f"{m[0]} {word}")

    def guidance(self) -> str | None:
        path = self.one("content/*/*/*.md")
        word = self.random.choice(WORDS)
        return path and self.replace(path, r"(?<=\w)\.(?=\s)", lambda m: f" {word}.")

    def message(self) -> str | None:
        path = self.one("templates/messages/*.yaml")
        word = self.random.choice(WORDS)
        return path and self.replace(path, r"^(\s*[a-z-]+: [^\n\"'{}|>&*#]*\w)$", lambda m: f"{m[1]} {word}")

    def template(self) -> str | None:
        path = self.one("templates/*/*.html")
        return path and self.replace(path, r"</(p|li|div|section)>", lambda m: f"<!-- {self.count} -->{m[0]}")

    def style(self) -> str | None:
        path = self.one("templates/css/*.css")
        if path:
            path.write_text(path.read_text() + f"\n.edit-{self.count} {{ margin: 0 }}\n")
        return path and f"{path.name}: a rule more"

    def script(self) -> str | None:
        path = self.one("templates/js/*.js")
        if path:
            path.write_text(path.read_text() + f"\n// {self.count}\n")
        return path and f"{path.name}: a comment more"

    def new_procedure(self) -> str | None:
        path = self.one("content/procedures/*/procedure.yaml")
        if not path:
            return None
        target = path.parent.parent / f"copied-{self.count}"
        shutil.copytree(path.parent, target)
        main = target / "procedure.yaml"
        text = re.sub(r"^code: .*\n", "", main.read_text(), flags=re.M)
        text = re.sub(r"^slug:.*\n(?:[ ]+.*\n)*", "", text, flags=re.M)
        main.write_text(re.sub(r"^formerly:.*\n(?:[ ]+.*\n)*", "", text, flags=re.M))
        return f"new procedure {target.name} like {path.parent.name}"

    def lost_procedure(self) -> str | None:
        folders = self.files("content/procedures/copied-*")
        if not folders:
            return None
        folder = self.random.choice(folders)
        shutil.rmtree(folder)
        return f"lost procedure {folder.name}"

    def rename(self) -> str | None:
        path = self.one("content/evidence/*.yaml")
        if not path:
            return None
        (old, new) = (path.stem, f"{path.stem.split('-x')[0]}-x{self.count}")
        path.rename(path.with_name(f"{new}.yaml"))
        for file in self.files("content/**/*.yaml") + self.files("content/**/*.md"):
            text = file.read_text()
            changed = re.sub(rf"(?<![\w-]){re.escape(old)}(?![\w-])", new, text)
            if changed != text:
                file.write_text(changed)
        return f"evidence {old} is now {new}"

    def midnight(self) -> str:
        self.day += timedelta(days=self.random.choice([1, 1, 1, 30, -40]))
        return f"as of {self.day}"

    def portal(self) -> str | None:
        word = self.random.choice(WORDS)
        return self.replace(self.folder / "content/portal.yaml", r"^(\s+(?:vi|en|nl): [^\n\"'{}|>&*#]*\w)$", lambda m: f"{m[1]} {word}")

    def word_of_search(self) -> str | None:
        path = self.one("content/search/*.yaml")
        return path and self.replace(path, r"^( +- \[)", lambda m: f"{m[1]}wort{self.count}, ")

    def abolished(self) -> str | None:
        return self.replace(self.folder / "content/retired.yaml", r"\b(vi|en|nl): \[", lambda m: f"{m[0]}was {self.count}, ")

    def message_of_one_language(self) -> str | None:
        """A message of which the key has another number from then on, and all that follow it."""
        path = self.one("templates/messages/*.yaml")
        return path and self.replace(path, r"^  long: .*\n|^date:\n(?!  long)", lambda m: "" if "long" in m[0] else m[0] + '  long: "{day}. {month} {year}"\n')

    def lost_line(self) -> str | None:
        path = self.one("content/procedures/*/procedure.yaml")
        return path and self.replace(path, r"^related: .*\n|^  - \{ evidence: .*\}\n|^life-events: .*\n", lambda m: "")

    def new_page(self) -> str:
        folder = self.folder / f"content/pages/note-{self.count}"
        folder.mkdir(parents=True)
        for language in ("vi", "en", "nl"):
            (folder / f"{language}.md").write_text(f"---\ntitle: Note {self.count} {language}\n---\n\nText {self.count}.\n")
        return f"new page {folder.name}"

    def touch(self) -> str | None:
        path = self.one("content/procedures/*/*")
        if path and path.is_file():
            path.touch()
        return path and f"touched {path.name}"

    def new_slug(self) -> str | None:
        path = self.one("content/procedures/*/procedure.yaml")
        if not path or "\nslug:" in path.read_text():
            return None
        path.write_text(path.read_text() + f"slug: {{ vi: duong-{self.count}, en: way-{self.count}, nl: weg-{self.count} }}\n")
        return f"{path.parent.name}: new slug"

    def former_slug(self) -> str | None:
        path = self.one(self.random.choice(["content/evidence/*.yaml", "content/organisations/*.yaml", "content/law/*.yaml", "content/topics/*.yaml"]))
        if not path:
            return None
        text = re.sub(r"^formerly:.*\n", "", path.read_text(), flags=re.M)
        path.write_text(text + f"formerly: {{ en: [once-{self.count}] }}\n")
        return f"{path.relative_to(self.folder)}: former slug"

    def topic(self) -> str | None:
        path = self.one("content/procedures/*/procedure.yaml")
        topic = self.one("content/topics/*.yaml")
        return path and topic and self.replace(path, r"^topic: .*$", lambda m: f"topic: {topic.stem}")

    def order(self) -> str | None:
        path = self.one("content/life-events/*/life-event.yaml")
        return path and self.replace(path, r"^(  - .*\n(?:    .*\n)*)(  - .*\n(?:    .*\n)*)", lambda m: m[2] + m[1])
