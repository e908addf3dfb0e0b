"""Answers to a form drawn at random: mostly what a citizen would send, with something odd now and then."""

from __future__ import annotations

import random
import re

from form_rules import Scope, flat

WORDS = ["Mai", "Nguyễn Thị Lan", "AB-12", "XY-123-A", "A1B2C3", "🙂🙂", "", " ", "two\nlines", "x" * 200, "0", "Zoë"]
SPECIFIC = {
    "email": ["a@b.example", "first.last@mail.example.org", "no", "a@b", "a b@c.d", "@x"],
    "phone": ["+84 236 3881 888", "0123/45.67", "12", "call me", "+32 (0)2 123"],
    "url": ["https://example.org", "http://a.b/c?d#e", "ftp://x", "https://", "https://a b"],
    "country": ["VN", "BE", "NL", "XX", "vn", "BEL"],
    "month": ["2026-01", "1999-12", "2026-13", "0000-01", "2026-1"],
    "time": ["00:00", "23:59", "24:00", "9:30", "12:60"],
}
NUMBERS = {
    "vn-citizen-id": ["001090012345", "079203012345", "097090012345", "00109001234"],
    "vn-personal-id": ["001090012345", "079203012345", "100090012345", "00109001234"],
    "be-national-number": ["85073003328", "85073003329", "8507300332", "17073003384"],
    "de-tax-id": ["86095742719", "47036892816", "65929970489", "86095742718", "11109574271", "02476291358"],
    "iban": ["BE68539007547034", "DE89370400440532013000", "BE68539007547035", "XX00", "GB82WEST12345698765432"],
    "luhn": ["79927398713", "79927398710", "18", "4539578763621486"],
}
DAYS = ["2024-01-01", "2024-02-29", "2024-12-31", "2025-01-01", "2025-03-14", "2025-03-15", "2026-01-01", "2026-11-22",
        "2026-11-23", "2031-01-01", "2031-01-02", "1999-05-05", "2010-11-22", "2025-02-29", "2026-1-1", "0000-01-01",
        "9999-12-31", "2026-11-22\n"]
ODD = [None, True, False, 0, -1, 1.5, "", "x", [], {}, ["x"], {"x": 1}, 10**15, 0.1234567, 123456789012345.5]


class Drawing:
    def __init__(self, rules: dict, rng: random.Random, today: str):
        self.rules, self.rng, self.today = rules, rng, today
        # Small forms need fewer oddities for half of the answers to be right.
        count = sum(1 for page in rules["pages"] for _ in page["fields"])
        self.odd = rng.choice([0, 0, 0.5 / max(1, count), 2 / max(1, count)])

    def chance(self, share: float) -> bool:
        return self.rng.random() < share

    def answers(self) -> dict:
        """What is asked is decided by what was drawn so far, so that conditions on later fields go wrong at times."""
        answers = {}
        for question in self.rules.get("questions", []):
            if self.chance(0.8):
                answers[question["id"]] = self.answer({**question, "required": True})
        for _ in range(2):
            for page in self.rules["pages"]:
                self.page(page, answers)
        self.prune(answers)
        if self.chance(self.odd):
            answers[self.rng.choice(["no-such-field", "constructor", "__proto__", "é"])] = self.rng.choice(ODD)
        return answers

    def asked(self, part, scope) -> bool:
        return "when" not in part or scope.decide(part["when"]) is True or self.chance(self.odd)

    def scope(self, answers):
        return Scope(self.rules, answers, self.today)

    def page(self, page, answers):
        if not self.asked(page, self.scope(answers)):
            return answers.pop(page["id"], None)
        if "repeat" in page:
            return self.repeat(page, answers, answers)
        self.fields(page["fields"], answers, answers, None)

    def fields(self, fields, holder, root, whole):
        for field in fields:
            scope = self.scope(root)
            if whole is not None:
                scope = scope.within(flat(whole, holder) if whole is fields else flat(fields, holder))
            if not self.asked(field, scope):
                continue
            if field["type"] == "group":
                if "repeat" in field:
                    self.repeat(field, holder, root)
                elif self.chance(0.9):
                    self.fields(field["fields"], holder.setdefault(field["id"], {}), root, whole)
                    if not holder[field["id"]] and self.chance(0.9):
                        del holder[field["id"]]
            elif field["id"] not in holder and self.chance(0.5 if not field.get("required") else 1 - self.odd):
                holder[field["id"]] = self.answer(field)

    def repeat(self, part, holder, root):
        if part["id"] in holder and isinstance(holder[part["id"]], list) and holder[part["id"]]:
            return
        low, high = part["repeat"]["min"], part["repeat"]["max"]
        count = self.rng.randint(low, min(high, low + 2)) if not self.chance(self.odd) else self.rng.choice([0, high + 1])
        if count == 0 and self.chance(0.7):
            return
        holder[part["id"]] = []
        for _ in range(count):
            entry = {}
            holder[part["id"]].append(entry)
            self.fields(part["fields"], entry, root, part["fields"])
        if self.chance(self.odd):
            holder[part["id"]] = self.rng.choice(ODD + [[1], [[]]])

    def prune(self, answers):
        """Takes out, mostly, what later answers hid."""
        for _ in range(4):
            scope = self.scope(answers)
            for page in self.rules["pages"]:
                if "repeat" in page:
                    if not self.asked(page, scope):
                        answers.pop(page["id"], None)
                    elif isinstance(answers.get(page["id"]), list):
                        for entry in answers[page["id"]]:
                            if isinstance(entry, dict):
                                self.cut(page["fields"], entry, scope.within(flat(page["fields"], entry)))
                elif not self.asked(page, scope):
                    for field in page["fields"]:
                        answers.pop(field["id"], None)
                else:
                    self.cut(page["fields"], answers, scope)

    def cut(self, fields, holder, scope):
        for field in fields:
            if field["id"] not in holder:
                continue
            if not self.asked(field, scope):
                del holder[field["id"]]
            elif field["type"] == "group" and "repeat" not in field and isinstance(holder[field["id"]], dict):
                self.cut(field["fields"], holder[field["id"]], scope)

    # Single answers

    def answer(self, field):
        if self.chance(self.odd):
            return self.rng.choice(ODD)
        kind = field["type"]
        if kind in ("yes-no", "statement"):
            return True if kind == "statement" and field.get("required") and self.chance(0.95) else self.chance(0.6)
        if kind in ("number", "money"):
            return self.number(field)
        if kind == "date":
            return self.date(field)
        if kind == "choice":
            return self.rng.choice([option["id"] for option in field["options"]] + (["none-such"] if self.chance(self.odd) else []))
        if kind == "choices":
            ids = [option["id"] for option in field["options"]]
            chosen = self.rng.sample(ids, self.rng.randint(1, len(ids)))
            return chosen + chosen[:1] if self.chance(self.odd) else chosen
        if kind == "address":
            return self.address()
        if kind == "file":
            return self.file(field)
        return self.text(field)

    def number(self, field):
        low, high = (float(field[key]) if key in field else None for key in ("min", "max"))
        places = field.get("decimals", 6) if self.chance(0.95) else 6
        base = [value for value in (low, high, 0, 1, 5, 6, 60, 61, 14, 15, 1e15, -1e15) if value is not None]
        value = self.rng.choice(base) + self.rng.choice([0, 0, 1, -1, 0.5, 0.25, 0.01, 1e-6, 0.1234567])
        if self.chance(0.9):
            value = min(max(value, low if low is not None else value), high if high is not None else value)
        value = round(value, places)
        step = field.get("step")
        if step and self.chance(0.9):
            value = round(value / float(step)) * float(step)
        return int(value) if value == int(value) and self.chance(0.9) else value

    def date(self, field):
        if self.chance(0.8):
            days = [day for day in DAYS[:13] if day >= self.bound(field, "min", "0") and day <= self.bound(field, "max", "9")]
            if days:
                return self.rng.choice(days)
        return self.rng.choice(DAYS)

    def bound(self, field, key, otherwise):
        value = field.get(key, otherwise)
        return self.today if value == "today" else value

    def address(self):
        address = {"street": "12 Bạch Đằng", "city": "Đà Nẵng"}
        if self.chance(0.3):
            address["district"] = "Hải Châu"
        if self.chance(self.odd):
            address.pop(self.rng.choice(["street", "city"]))
        if self.chance(self.odd):
            address[self.rng.choice(["street", "district", "zip"])] = self.rng.choice(ODD)
        return address

    def file(self, field):
        kind = self.rng.choice(field.get("accept", ["pdf"])) if self.chance(1 - self.odd) else "exe"
        file = {"name": "scan." + self.rng.choice([kind, kind.upper()]), "size": self.rng.choice([0, 1000, field.get("maxSize", 5)])}
        if self.chance(0.5):
            file["type"] = "application/pdf"
        if self.chance(self.odd):
            file[self.rng.choice(["name", "size", "type", "more"])] = self.rng.choice(ODD)
        if self.chance(self.odd):
            file["size"] = field.get("maxSize", 10**9) + 1
        return file

    def text(self, field):
        if "scheme" in field:
            choices = NUMBERS[field["scheme"]]
            return choices[0] if self.chance(1 - self.odd) else self.rng.choice(choices)
        choices = SPECIFIC.get(field["type"], WORDS)
        if self.chance(1 - 2 * self.odd):
            fitting = choices[:2] if field["type"] in SPECIFIC else [
                word for word in WORDS[:6]
                if field.get("minLength", 0) <= len(word) <= field.get("maxLength", 999)
                and ("pattern" not in field or re.fullmatch(field["pattern"], word))]
            if fitting:
                return self.rng.choice(fitting)
        return self.rng.choice(choices)
