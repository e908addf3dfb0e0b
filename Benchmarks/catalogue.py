"""A made-up catalogue of any size, as plain values: the same facts for Balie and for Hugo.

Everything is drawn from a fixed seed, so that every run and every machine gets the same bytes.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field

LANGUAGES = ["vi", "en", "nl"]
SEED = 20261122

WORDS = {
    "vi": "đăng ký cấp giấy phép hồ sơ công dân phường thành phố xác nhận bản sao khai sinh kết hôn nhà ở đất đai"
    " kinh doanh xe tàu thuyền học sinh bảo hiểm trợ cấp thay đổi gia hạn thời hạn lệ phí cơ quan".split(),
    "en": "register permit file citizen ward city confirm copy birth marriage house land business vehicle boat pupil"
    " insurance benefit change extend term fee office request certificate counter official notice".split(),
    "nl": "aangifte vergunning dossier burger wijk stad bevestigen kopie geboorte huwelijk woning grond onderneming"
    " voertuig boot leerling verzekering toelage wijziging verlengen termijn kosten loket aanvraag akte".split(),
}


@dataclass
class Shared:
    """An organisation, an act, a kind of evidence, a topic: an id and a name in each language."""

    id: str
    name: dict[str, str]


@dataclass
class Procedure:
    id: str
    code: str
    title: dict[str, str]
    summary: dict[str, str]
    applicants: dict[str, str]
    topic: Shared
    authority: Shared
    question: dict[str, str]
    case: dict[str, str]
    times: dict[str, int]
    fees: list[dict]
    exemption: dict[str, str]
    documents: list[dict]
    steps: list[dict]
    deadline: dict
    result: Shared
    acts: list[Shared]
    guidance: dict[str, str]
    keywords: dict[str, list[str]] = field(default_factory=dict)


@dataclass
class Catalogue:
    topics: list[Shared] = field(default_factory=list)
    organisations: list[Shared] = field(default_factory=list)
    evidence: list[Shared] = field(default_factory=list)
    acts: list[Shared] = field(default_factory=list)
    procedures: list[Procedure] = field(default_factory=list)


class Writer:
    """Writes sentences out of a language's words."""

    def __init__(self) -> None:
        self.chance = random.Random(SEED)

    def words(self, language: str, count: int) -> str:
        text = " ".join(self.chance.choice(WORDS[language]) for _ in range(count))
        return text[0].upper() + text[1:]

    def label(self, count: int) -> dict[str, str]:
        return {language: self.words(language, count) for language in LANGUAGES}

    def sentence(self, count: int) -> dict[str, str]:
        return {language: self.words(language, count) + "." for language in LANGUAGES}

    def shared(self, kind: str, count: int, words: int) -> list[Shared]:
        made = []
        for number in range(count):
            name = {language: f"{text} {number}" for language, text in self.label(words).items()}
            made.append(Shared(f"{kind}-{number}", name))
        return made


def make(count: int) -> Catalogue:
    writer = Writer()
    catalogue = Catalogue(
        topics=writer.shared("topic", 24, 3),
        organisations=writer.shared("office", 60, 4),
        evidence=writer.shared("paper", 400, 4),
        acts=writer.shared("act", 250, 8),
    )
    for number in range(count):
        catalogue.procedures.append(procedure(writer, catalogue, number))
    return catalogue


def procedure(writer: Writer, catalogue: Catalogue, number: int) -> Procedure:
    pick = writer.chance
    acts = pick.sample(catalogue.acts, 3)
    papers = pick.sample(catalogue.evidence, 6)
    title = {language: f"{text} {number}" for language, text in writer.label(6).items()}
    fees = [
        {"id": f"fee-{index}", "name": writer.label(4), "amount": pick.randrange(5, 500) * 1000, "act": acts[0],
         "late": index == 1}
        for index in range(2)
    ]
    documents = [
        {"evidence": paper, "originals": 1 + index % 2, "copies": index % 3, "late": index == 3}
        for index, paper in enumerate(papers)
    ]
    steps = [
        {"title": writer.label(5), "by": pick.choice(catalogue.organisations), "hours": pick.randrange(1, 40)}
        for _ in range(4)
    ]
    # Each way takes as long as its steps: a catalogue without findings.
    days = -(-sum(step["hours"] for step in steps) // 8)
    guidance = {}
    for language in LANGUAGES:
        paragraphs = [writer.words(language, 45) + "." for _ in range(2)]
        items = "\n".join(f"- {writer.words(language, 8)}" for _ in range(3))
        guidance[language] = f"## {writer.words(language, 3)}\n\n{paragraphs[0]}\n\n{items}\n\n{paragraphs[1]}\n"
    return Procedure(
        id=f"procedure-{number}",
        code=f"{1 + number % 3}.{number:06d}",
        title=title,
        summary=writer.sentence(18),
        applicants=writer.sentence(8),
        topic=pick.choice(catalogue.topics),
        authority=pick.choice(catalogue.organisations),
        question=writer.label(8),
        case=writer.label(6),
        times={"online": days, "counter": days, "post": days},
        fees=fees,
        exemption=writer.label(5),
        documents=documents,
        steps=steps,
        deadline={"days": pick.randrange(10, 90), "after": writer.label(4), "consequence": writer.sentence(7)},
        result=pick.choice(catalogue.evidence),
        acts=acts,
        guidance=guidance,
    )
