"""645 real procedures of a national portal as a catalogue: for titles at their true length and likeness.

They are read where they lie, beside the project, and written into a temporary folder; nothing of them is kept.
"""

from __future__ import annotations

import json
import os
import re
import unicodedata
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
FOLDER = Path(os.environ.get("BALIE_DATA", ROOT.parent / "shared/data")) / "vn-procedures"


@dataclass(frozen=True)
class National:
    code: str
    title: str
    field: str
    text: str


def procedures() -> list[National]:
    made = []
    for file in sorted(FOLDER.glob("*.json")):
        record = json.loads(file.read_text(encoding="utf-8"))
        title = " ".join(record["ten_thu_tuc"].split())
        made.append(National(record["ma_thu_tuc"], title, record["linh_vuc"].strip(), record["trinh_tu_thuc_hien"]))
    return made


def write(procedures: list[National], folder: Path) -> None:
    """Title, code, field as the topic and the steps as guidance; the rest is as little as a procedure may have."""
    (folder / "topics").mkdir(parents=True)
    (folder / "organisations").mkdir()
    (folder / "evidence").mkdir()
    (folder / "law").mkdir()
    (folder / "portal.yaml").write_text(
        'name: { vi: "Cổng" }\nbase-url: https://example.org\nlanguages: [vi]\ncurrency: VND\n'
        "time-zone: Asia/Ho_Chi_Minh\n", encoding="utf-8")
    (folder / "organisations/office.yaml").write_text('name: { vi: "Cơ quan" }\nkind: office\n', encoding="utf-8")
    (folder / "evidence/paper.yaml").write_text('name: { vi: "Kết quả" }\n', encoding="utf-8")
    (folder / "law/decision.yaml").write_text('number: "1/2026"\ntitle: { vi: "Văn bản" }\n', encoding="utf-8")
    fields = sorted({one.field for one in procedures})
    for number, field in enumerate(fields):
        (folder / f"topics/topic-{number}.yaml").write_text(f"name: {{ vi: {quoted(field)} }}\n", encoding="utf-8")
    for one in procedures:
        own = folder / "procedures" / f"p-{one.code.replace('.', '-').lower()}"
        own.mkdir(parents=True)
        (own / "procedure.yaml").write_text(record(one, fields.index(one.field)), encoding="utf-8")
        (own / "vi.md").write_text(guidance(one.text), encoding="utf-8")


def record(one: National, topic: int) -> str:
    """Addresses are codes, since titles this long begin alike."""
    return "\n".join([
        f"code: {quoted(one.code)}",
        f"title: {{ vi: {quoted(one.title)} }}",
        f"slug: {{ vi: p-{one.code.replace('.', '-').lower()} }}",
        'summary: { vi: "Tóm tắt." }',
        'applicants: { vi: "Mọi người." }',
        f"topic: topic-{topic}",
        "authority: office",
        "audience: [citizen]",
        "channels:",
        "  counter: { at: office, time: 3 working-days }",
        "results:",
        "  - { evidence: paper }",
        "fees: none",
        "documents: none",
        "legal-basis: [decision]",
        "redress: none",
        "silence: none",
        "languages: [vi]",
        "verified: { on: 2026-11-01, by: office }",
    ]) + "\n"


def guidance(text: str) -> str:
    """Running text, without what Markdown would read something into."""
    bare = re.sub(r"[^\w\s.,;:()/%]", " ", text)
    paragraphs = (re.sub(r"^[\W\d]+", "", " ".join(line.split())) for line in bare.splitlines())
    return "\n\n".join(paragraph for paragraph in paragraphs if paragraph) + "\n"


def quoted(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)


def bare(text: str) -> str:
    """As it is typed without a Vietnamese keyboard: lower case, no marks, d for đ."""
    letters = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return unicodedata.normalize("NFC", "".join(one for one in letters if not unicodedata.combining(one)))
