"""Small catalogues with random dates, written as an editor would, and what holds in them on a day."""

from __future__ import annotations

import datetime as dt
import random
from dataclasses import dataclass, field
from pathlib import Path

DAY = dt.timedelta(days=1)


@dataclass
class Fact:
    """A fact with a mark in its text that stands nowhere else."""

    mark: str
    start: dt.date | None
    end: dt.date | None

    def holds(self, day: dt.date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    @property
    def dates(self) -> str:
        parts = [f"from: {self.start}" if self.start else "", f"until: {self.end}" if self.end else ""]
        return "".join(f", {part}" for part in parts if part)


@dataclass
class Procedure:
    name: str
    validity: Fact
    fees: list[Fact] = field(default_factory=list)
    exemptions: list[Fact] = field(default_factory=list)
    steps: list[Fact] = field(default_factory=list)
    deadlines: list[Fact] = field(default_factory=list)
    requirements: list[Fact] = field(default_factory=list)

    @property
    def facts(self) -> list[Fact]:
        return self.fees + self.exemptions + self.steps + self.deadlines + self.requirements

    def shown_day(self, day: dt.date) -> dt.date:
        """Of a procedure that has yet to begin pages show its first day, of one that has ended its last."""
        if self.validity.start and self.validity.start > day:
            return self.validity.start
        if self.validity.end and self.validity.end < day:
            return self.validity.end
        return day


class DatedCatalogue:
    def __init__(self, seed: int, first: dt.date, days: int, announce: int = 5, months: int = 1):
        self.random = random.Random(seed)
        self.first, self.days, self.announce, self.months = first, days, announce, months
        self.number = 0
        self.procedures = [self._procedure(f"procedure-{index}") for index in range(4)]
        self.offices = [self._span("office") for _ in range(3)]
        self.acts = [self._span("act") for _ in range(3)]
        self.holidays = sorted({self._day() for _ in range(3)})
        self.recorded = [self._day() for _ in range(2)]

    def _day(self) -> dt.date:
        return self.first + self.random.randrange(-40, self.days) * DAY

    def _span(self, word: str, chance: float = 0.7) -> Fact:
        self.number += 1
        start = self._day() if self.random.random() < chance else None
        end = self._day() if self.random.random() < chance else None
        if start and end and end < start:
            start, end = end, start
        return Fact(f"{word}{self.number:03}mark", start, end)

    def _procedure(self, name: str) -> Procedure:
        def some(word: str) -> list[Fact]:
            return [self._span(word) for _ in range(self.random.randrange(3))]

        return Procedure(name, self._span("validity", 0.3), some("fee"), some("exempt"), some("step"), some("after"),
                         some("must"))

    def write(self, folder: Path) -> Path:
        files = {
            "portal.yaml": "name: { en: Portal }\nbase-url: https://example.org\nlanguages: [en]\ncurrency: EUR\n"
                           "time-zone: Europe/Brussels\ncalendar: days\n"
                           f"announce-changes: {self.announce} days\nrecent-changes: {self.months} months\n",
            "calendars/days.yaml": "name: { en: Days }\nweekend: [saturday, sunday]\nholidays:\n" + "".join(
                f"  - {{ date: {day}, name: {{ en: Holiday {day} }} }}\n" for day in self.holidays),
            "changes.yaml": "changes:\n" + "".join(
                f"  - {{ id: told-{index}, on: {day}, text: {{ en: Told {index} }} }}\n"
                for index, day in enumerate(self.recorded)),
        }
        for index, office in enumerate(self.offices):
            dates = office.dates.replace(", ", "\n").strip()
            files[f"organisations/office-{index}.yaml"] = f"name: {{ en: {office.mark} }}\nkind: office\n{dates}\n"
        for index, act in enumerate(self.acts):
            dates = act.dates.replace(", ", "\n").strip()
            files[f"law/act-{index}.yaml"] = f"number: {index}/2020\ntitle: {{ en: {act.mark} }}\n{dates}\n"
        for index, procedure in enumerate(self.procedures):
            files[f"procedures/{procedure.name}/procedure.yaml"] = self._text(index, procedure)
            files[f"procedures/{procedure.name}/en.md"] = "Ask at the counter.\n"
        for path, text in files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text)
        return folder

    def _text(self, index: int, procedure: Procedure) -> str:
        lines = [f"title: {{ en: Title {index} }}", f"authority: office-{index % 3}",
                 f"legal-basis: [act-{index % 3}]", "documents: none"]
        lines += [part for part in procedure.validity.dates.split(", ") if part]
        lines.append("channels: { counter: { at: office-1, time: 3 working-days } }")
        for key, facts, body in [
            ("fees", procedure.fees, "id: {m}, name: {{ en: {m} }}, amount: {n} EUR"),
            ("exemptions", procedure.exemptions, "name: {{ en: {m} }}, effect: free"),
            ("steps", procedure.steps, "by: applicant, title: {{ en: {m} }}"),
            ("citizen-deadlines", procedure.deadlines, "within: 3 days, after: {{ en: {m} }}"),
            ("requirements", procedure.requirements, "text: {{ en: {m} }}"),
        ]:
            if key == "exemptions" and not procedure.fees:
                procedure.exemptions = []
                continue
            if facts:
                lines.append(f"{key}:")
            for fact in facts:
                number = 1000 + int("".join(filter(str.isdigit, fact.mark)))
                lines.append(f"  - {{ {body.format(m=fact.mark, n=number)}{fact.dates} }}")
        return "\n".join(lines) + "\n"
