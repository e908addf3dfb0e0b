"""Writes a made-up catalogue as Balie's content folder."""

from __future__ import annotations

import json
from pathlib import Path

from catalogue import LANGUAGES, Catalogue, Procedure, Shared


def label(texts: dict[str, str]) -> str:
    return "{ " + ", ".join(f"{language}: {json.dumps(texts[language], ensure_ascii=False)}" for language in LANGUAGES) + " }"


def write(catalogue: Catalogue, folder: Path) -> None:
    folder.mkdir(parents=True)
    write_portal(folder, with_cases=False)
    write_shared(folder / "topics", catalogue.topics, "name: {name}\n")
    write_shared(folder / "organisations", catalogue.organisations, "name: {name}\nkind: office\n")
    # Papers that nobody issues: the race is about pages, not about tens of thousands of findings.
    write_shared(folder / "evidence", catalogue.evidence, "name: {name}\nmade-by: applicant\n")
    write_shared(folder / "law", catalogue.acts, 'number: "{id}/2025"\ntitle: {name}\n')
    for procedure in catalogue.procedures:
        write_procedure(folder / "procedures" / procedure.id, procedure)


def write_portal(folder: Path, with_cases: bool) -> None:
    """The portal, with or without a page for each case: Hugo has no twin of those, so they stay out of the race."""
    everywhere = {language: "Benchmark" for language in LANGUAGES}
    (folder / "portal.yaml").write_text(
        f"name: {label(everywhere)}\nbase-url: https://example.org\nlanguages: [{', '.join(LANGUAGES)}]\n"
        "currency: VND\ntime-zone: Asia/Ho_Chi_Minh\n" + ("" if with_cases else "scenarios: 0\n"),
        encoding="utf-8",
    )


def write_shared(folder: Path, entities: list[Shared], form: str) -> None:
    folder.mkdir()
    for entity in entities:
        text = form.format(name=label(entity.name), id=entity.id)
        (folder / f"{entity.id}.yaml").write_text(text, encoding="utf-8")


def write_procedure(folder: Path, procedure: Procedure) -> None:
    folder.mkdir(parents=True)
    lines = [
        f'code: "{procedure.code}"',
        f"title: {label(procedure.title)}",
        f"summary: {label(procedure.summary)}",
        f"applicants: {label(procedure.applicants)}",
        f"topic: {procedure.topic.id}",
        f"authority: {procedure.authority.id}",
        "audience: [citizen]",
        *keywords(procedure),
        "questions:",
        f"  late: {{ ask: {label(procedure.question)}, type: yes-no }}",
        "conditions:",
        f"  too-late: {{ when: late is yes, label: {label(procedure.case)} }}",
        "channels:",
        f'  online: {{ url: "https://example.org/apply", completeness: full, sign-in: [electronic-id],'
        f" time: {days(procedure.times['online'])} }}",
        f"  counter: {{ at: {procedure.authority.id}, time: {days(procedure.times['counter'])} }}",
        f"  post: {{ at: {procedure.authority.id}, time: {days(procedure.times['post'])} }}",
        "fees:",
    ]
    for fee in procedure.fees:
        case = ", when: too-late, channels: [counter, post]" if fee["late"] else ""
        lines.append(
            f"  - {{ id: {fee['id']}, name: {label(fee['name'])}, amount: {fee['amount']} VND,"
            f" basis: {fee['act'].id}{case} }}"
        )
    lines += ["exemptions:", f"  - {{ name: {label(procedure.exemption)}, effect: free }}", "documents:"]
    for document in procedure.documents:
        case = ", when: too-late" if document["late"] else ""
        lines.append(
            f"  - {{ evidence: {document['evidence'].id}, originals: {document['originals']},"
            f" copies: {document['copies']}{case} }}"
        )
    lines.append("steps:")
    for step in procedure.steps:
        lines.append(f"  - {{ by: {step['by'].id}, title: {label(step['title'])}, time: {step['hours']} hours }}")
    deadline = procedure.deadline
    lines += [
        "citizen-deadlines:",
        f"  - {{ within: {deadline['days']} days, after: {label(deadline['after'])},"
        f" consequence: {label(deadline['consequence'])} }}",
        "results:",
        f"  - {{ evidence: {procedure.result.id} }}",
        f"legal-basis: [{', '.join(act.id for act in procedure.acts)}]",
        "redress: none",
        "silence: none",
        "languages: [vi]",
        f"verified: {{ on: 2026-11-01, by: {procedure.authority.id} }}",
    ]
    (folder / "procedure.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    for language in LANGUAGES:
        (folder / f"{language}.md").write_text(procedure.guidance[language], encoding="utf-8")


def keywords(procedure: Procedure) -> list[str]:
    return [f"keywords: {json.dumps(procedure.keywords, ensure_ascii=False)}"] if procedure.keywords else []


def days(number: int) -> str:
    return f"{number} working-day{'' if number == 1 else 's'}"
