"""Writes a made-up catalogue as a Hugo site that prints the same pages as Balie does.

Layouts, labels and settings are the files of Benchmarks/hugo. Offices, papers, acts and topics are stated once, as pages
of their own; procedures name them by id. What Hugo could only find by looking through all pages, or cannot work out in a
template at all, stands ready in front matter, which is in Hugo’s favour: which procedures need a paper, rest on an act,
are decided by an office or belong to a topic; the order of titles in Vietnamese; how long lists are divided, and what
their parts are called; addresses. Left to templates is what they do well: sums and ranges of fees, working hours in all,
calendar days for working days, amounts, dates and plurals in the words of each language, structured data, the facts as
data with digests of all texts.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path

import titles
from catalogue import LANGUAGES, Catalogue, Procedure, Shared

HERE = Path(__file__).resolve().parent
SITE = HERE / "hugo"
THEME = HERE.parent / "templates"

SECTIONS = {
    "procedures": {"vi": "thu-tuc", "en": "procedures", "nl": "procedures"},
    "topics": {"vi": "linh-vuc", "en": "topics", "nl": "onderwerpen"},
    "offices": {"vi": "co-quan", "en": "offices", "nl": "instanties"},
    "documents": {"vi": "giay-to", "en": "documents", "nl": "documenten"},
    "laws": {"vi": "van-ban", "en": "laws", "nl": "wetten"},
    "for": {"vi": "danh-cho", "en": "for", "nl": "voor"},
    "a-z": {"vi": "a-z", "en": "a-z", "nl": "a-z"},
}
HEADINGS = {
    "procedures": "home_all",
    "topics": "topic_index_heading",
    "offices": "organisation_index_heading",
    "documents": "evidence_index_heading",
    "laws": "act_index_heading",
    "a-z": "a_z_heading",
}
FIXED = {
    "changes": ("changes_title", {"vi": "thay-doi", "en": "changes", "nl": "wijzigingen"}),
    "life-events": ("life_event_index_heading", {"vi": "su-kien", "en": "life-events", "nl": "levensgebeurtenissen"}),
    "asked-again": ("once_only_heading", {"vi": "giay-to-van-phai-nop", "en": "asked-again", "nl": "opnieuw-gevraagd"}),
    "search": ("search_heading", {"vi": "tim-kiem", "en": "search", "nl": "zoeken"}),
    "site-map": ("site_map_heading", {"vi": "so-do-trang", "en": "site-map", "nl": "overzicht"}),
}
AUDIENCES = ["citizen", "overseas-citizen", "foreign-national", "business", "organisation"]
PART_OF_FACTS = 300
ONCE_ONLY = (
    "as-of,procedure,code,procedure-title,procedure-url,authority,authority-name,document,document-name,register,"
    "register-name,issued-by,issuer,standing,reason,act,clause,conditional,originals,copies,certified-copies,shown\r\n"
)


def write(catalogue: Catalogue, folder: Path) -> None:
    shutil.copytree(SITE, folder)
    shutil.copytree(THEME / "css", folder / "assets" / "css")
    shutil.copytree(THEME / "icons", folder / "assets" / "icons")
    (folder / "static" / "data").mkdir(parents=True)
    for language in LANGUAGES:
        (folder / "static" / "data" / f"once-only.{language}.csv").write_text(ONCE_ONLY, encoding="utf-8")
        Edition(catalogue, language, folder / "content" / language).write()
    write_facts(catalogue, folder / "content" / LANGUAGES[0] / "facts")
    save(
        folder / "content" / LANGUAGES[0] / "fixed" / "languages.md",
        {"title": "Benchmark", "url": "/", "layout": "languages", "sitemap": {"disable": True}},
    )


def write_facts(catalogue: Catalogue, folder: Path) -> None:
    """The facts as data: a page for each part, which names its procedures."""
    save(folder / "_index.md", {"title": "Facts", "build": {"render": "never"}})
    ids = [procedure.id for procedure in sorted(catalogue.procedures, key=lambda procedure: procedure.id)]
    parts = [ids[start : start + PART_OF_FACTS] for start in range(0, len(ids), PART_OF_FACTS)]
    common = {"outputs": ["facts"], "title": "Facts"}
    save(folder / "all.md", common | {"url": "/data/facts.json", "layout": "all", "parts": len(parts) + 1})
    save(folder / "1.md", common | {"url": "/data/facts/1.json", "layout": "shared"})
    for number, part in enumerate(parts, 2):
        save(folder / f"{number}.md", common | {"url": f"/data/facts/{number}.json", "procedures": part})


def save(path: Path, matter: dict, text: str = "") -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(matter, ensure_ascii=False, indent=0) + "\n" + text, encoding="utf-8")


class Edition:
    """The pages of one language."""

    def __init__(self, catalogue: Catalogue, language: str, folder: Path) -> None:
        self.catalogue = catalogue
        self.language = language
        self.folder = folder
        words = (SITE / "i18n" / f"{language}.yaml").read_text(encoding="utf-8")
        self.words = {key: json.loads(text) for key, text in re.findall(r'^(\w+): (".*")$', words, re.MULTILINE)}
        self.procedures = self.in_order(catalogue.procedures, lambda procedure: procedure.title[language])
        self.title = {procedure.id: procedure.title[language] for procedure in self.procedures}

    def in_order(self, things: list, title) -> list:
        return sorted(things, key=lambda thing: titles.order(title(thing)))

    def write(self) -> None:
        self.write_home()
        for procedure in self.procedures:
            path = self.folder / "procedures" / f"{procedure.id}.md"
            save(path, self.procedure(procedure), procedure.guidance[self.language])
        self.write_topics()
        self.write_offices()
        self.write_papers()
        self.write_acts()
        self.write_audiences()
        self.write_alphabet()
        self.write_all()
        for name, (heading, slugs) in FIXED.items():
            matter = {"title": self.words[heading], "url": slugs[self.language] + "/", "layout": name}
            save(
                self.folder / "fixed" / f"{name}.md",
                matter | ({"outputs": ["html", "atom"]} if name == "changes" else {}),
            )

    def write_home(self) -> None:
        save(self.folder / "_index.md", {"title": "Benchmark"})
        for name in ("for", "fixed"):
            save(self.folder / name / "_index.md", {"title": name, "build": {"render": "never"}})

    def address(self, section: str, *rest: str) -> str:
        return "/".join([SECTIONS[section][self.language], *rest]) + "/"

    def procedure(self, procedure: Procedure) -> dict:
        language = self.language
        deadline = procedure.deadline
        at = [procedure.authority.id]
        ways = [
            {"kind": "online", "url": "https://example.org/apply", "days": procedure.times["online"]},
            {"kind": "counter", "at": at, "days": procedure.times["counter"]},
            {"kind": "post", "at": at, "days": procedure.times["post"]},
        ]
        return {
            "title": procedure.title[language],
            "slug": titles.slug(procedure.title[language]),
            "code": procedure.code,
            "summary": procedure.summary[language],
            "applicants": procedure.applicants[language],
            "topic": procedure.topic.id,
            "authority": procedure.authority.id,
            "audience": ["citizen"],
            "questions": {"late": procedure.question[language]},
            "conditions": {"too-late": procedure.case[language]},
            "channels": ways,
            "fees": [self.fee(fee) for fee in procedure.fees],
            "exemptions": [{"name": procedure.exemption[language]}],
            "documents": [
                {"evidence": entry["evidence"].id, "originals": entry["originals"], "copies": entry["copies"]}
                | ({"when": "too-late"} if entry["late"] else {})
                for entry in procedure.documents
            ],
            "steps": [
                {"by": step["by"].id, "title": step["title"][language], "hours": step["hours"]}
                for step in procedure.steps
            ],
            "deadlines": [
                {
                    "days": deadline["days"],
                    "after": deadline["after"][language],
                    "consequence": deadline["consequence"][language],
                }
            ],
            "results": [procedure.result.id],
            "acts": [act.id for act in procedure.acts],
            "verified": {"on": "2026-11-01", "by": procedure.authority.id},
        }

    def fee(self, fee: dict) -> dict:
        made = {"id": fee["id"], "name": fee["name"][self.language], "amount": fee["amount"], "basis": fee["act"].id}
        return made | ({"when": "too-late", "channels": ["counter", "post"]} if fee["late"] else {})

    def write_section(self, section: str, members: list[dict], **more) -> None:
        heading = self.words[HEADINGS[section]]
        matter = {"title": heading, "url": self.address(section), "members": members} | more
        save(self.folder / section / "_index.md", matter)

    def write_shared(self, section: str, entities: list[Shared], more, as_member=lambda entity: {}) -> None:
        """The pages of a kind of things, and the page that lists them in the order of their names."""
        name = lambda entity: entity.name[self.language]  # noqa: E731
        for entity in entities:
            own = titles.slug(name(entity)) if section != "laws" else entity.id
            matter = {"title": name(entity), "url": self.address(section, own), "crumbs": [f"/{section}"]}
            if section != "laws":
                matter["titleEnd"] = self.words[HEADINGS[section]]
            save(self.folder / section / f"{entity.id}.md", matter | more(entity))
        members = [{"id": entity.id} | as_member(entity) for entity in self.in_order(entities, name)]
        self.write_section(section, members)

    def write_topics(self) -> None:
        members: dict[str, list[str]] = {topic.id: [] for topic in self.catalogue.topics}
        for procedure in self.procedures:
            members[procedure.topic.id].append(procedure.id)
        self.members_of_topics = members
        self.write_shared(
            "topics",
            self.catalogue.topics,
            lambda topic: self.divided("topics", topic.id, topic.name[self.language], members[topic.id]),
            lambda topic: {"count": len(members[topic.id])},
        )

    def write_offices(self) -> None:
        decides: dict[str, list[str]] = {office.id: [] for office in self.catalogue.organisations}
        involved: dict[str, list[str]] = {office.id: [] for office in self.catalogue.organisations}
        for procedure in self.procedures:
            decides[procedure.authority.id].append(procedure.id)
            for office in sorted({step["by"].id for step in procedure.steps} - {procedure.authority.id}):
                involved[office].append(procedure.id)
        self.write_shared(
            "offices",
            self.catalogue.organisations,
            lambda office: {
                "decides": decides[office.id],
                "applied": decides[office.id],
                "involved": involved[office.id],
            },
        )

    def write_papers(self) -> None:
        needed: dict[str, list[str]] = {paper.id: [] for paper in self.catalogue.evidence}
        given: dict[str, list[str]] = {paper.id: [] for paper in self.catalogue.evidence}
        for procedure in self.procedures:
            given[procedure.result.id].append(procedure.id)
            for document in procedure.documents:
                needed[document["evidence"].id].append(procedure.id)
        self.write_shared(
            "documents",
            self.catalogue.evidence,
            lambda paper: {"given": given[paper.id], "needed": needed[paper.id]},
        )

    def write_acts(self) -> None:
        resting: dict[str, list[str]] = {act.id: [] for act in self.catalogue.acts}
        for procedure in self.procedures:
            for act in procedure.acts:
                resting[act.id].append(procedure.id)
        self.write_shared(
            "laws",
            self.catalogue.acts,
            lambda act: {"number": f"{act.id}/2025", "here": f"{act.id}/2025", "procedures": resting[act.id]},
            lambda act: {"number": f"{act.id}/2025"},
        )

    def write_audiences(self) -> None:
        slugs = {
            "vi": ["cong-dan", "nguoi-viet-o-nuoc-ngoai", "nguoi-nuoc-ngoai", "doanh-nghiep", "to-chuc"],
            "en": ["citizens", "citizens-abroad", "foreign-nationals", "businesses", "organisations"],
            "nl": ["burgers", "burgers-in-het-buitenland", "buitenlanders", "bedrijven", "organisaties"],
        }
        for audience, own in zip(AUDIENCES, slugs[self.language]):
            word = audience.replace("-", "_")
            members = [procedure.id for procedure in self.procedures] if audience == "citizen" else []
            name = self.words[f"audience_{word}"]
            matter = {
                "title": name,
                "url": self.address("for", own),
                "summary": self.words[f"audience_{word}_note"],
            }
            save(
                self.folder / "for" / f"{audience}.md",
                matter | self.divided("for", audience, name, members, self.address("for", own)),
            )

    def divided(self, section: str, name: str, title: str, members: list[str], address: str | None = None) -> dict:
        """The procedures of a list, or the parts into which it is divided, with a page written for each."""
        limit = titles.LETTER if section == "a-z" else titles.GROUP
        parts = titles.divide(len(members), limit)
        if len(parts) < 2:
            return {"procedures": members}
        address = address or self.address(section, titles.slug(title))
        own = [self.title[member] for member in members]
        crumbs = ([f"/{section}"] if section != "for" else []) + [f"/{section}/{name}"]
        paths = [f"/{section}/{name}-part-{number}" for number in range(1, len(parts) + 1)]
        for number, part in enumerate(parts, 1):
            end = self.words["a_z_page"] % (number, len(parts))
            if section == "topics":
                end += " – " + self.words[HEADINGS[section]]
            matter = {
                "title": title,
                "url": f"{address}{number}/",
                "list": "/a-z" if section == "a-z" else crumbs[-1],
                "here": titles.name_of(part, own),
                "number": number,
                "titleEnd": end,
                "crumbs": crumbs,
                "procedures": [members[place] for place in part],
                "previous": paths[number - 2] if number > 1 else "",
                "following": paths[number] if number < len(parts) else "",
            }
            if section == "a-z":
                matter["letter"] = title
            save(self.folder / section / f"{name}-part-{number}.md", matter)
        return {"parts": [{"page": path, "count": len(part)} for path, part in zip(paths, parts)]}

    def write_alphabet(self) -> None:
        letters: dict[str, list[str]] = {}
        for procedure in self.procedures:
            letters.setdefault(titles.letter(procedure.title[self.language][0]), []).append(procedure.id)
        if len(self.procedures) <= titles.ALPHABET:
            listed = [{"name": name, "procedures": members} for name, members in letters.items()]
            self.write_section("a-z", [], letters=listed)
            return
        listed = []
        for name, members in letters.items():
            own = titles.letter_slug(name)
            address = self.address("a-z", own)
            matter = {"title": name, "url": address, "list": "/a-z", "here": name, "letter": name, "crumbs": ["/a-z"]}
            save(
                self.folder / "a-z" / f"{own}.md",
                matter | self.divided("a-z", own, name, members, address),
            )
            listed.append({"name": name, "page": f"/a-z/{own}", "count": len(members)})
        self.write_section("a-z", [], letters=listed)

    def write_all(self) -> None:
        if len(self.procedures) > titles.ALL:
            self.write_section("procedures", [])
            return
        topics = self.in_order(self.catalogue.topics, lambda topic: topic.name[self.language])
        groups = [
            {"topic": topic.id, "procedures": self.members_of_topics[topic.id]}
            for topic in topics
            if self.members_of_topics[topic.id]
        ]
        self.write_section("procedures", [], groups=groups)
