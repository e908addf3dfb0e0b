"""Writes a made-up catalogue as a bare Hugo site: the facts in front matter, and a minimal layout that prints them.

Names are written out in each page's language, so that Hugo has nothing to look up. Hugo prints the procedures, their
lists and its home pages, without words around them. hugo_full.py writes the site that prints what Balie prints.
"""

from __future__ import annotations

import json
from pathlib import Path

from catalogue import LANGUAGES, Catalogue, Procedure

CONFIG = """\
baseURL = "https://example.org/"
title = "Benchmark"
defaultContentLanguage = "vi"
defaultContentLanguageInSubdir = true
disableKinds = ["taxonomy", "term", "RSS"]
[languages.vi]
weight = 1
contentDir = "content/vi"
[languages.en]
weight = 2
contentDir = "content/en"
[languages.nl]
weight = 3
contentDir = "content/nl"
"""

BASE = """\
<!doctype html><html lang="{{ .Site.Language.Lang }}"><head><meta charset="utf-8"><title>{{ .Title }}</title>
<meta name="description" content="{{ .Params.summary }}"><link rel="canonical" href="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Lang }}" href="{{ .Permalink }}">{{ end }}
</head><body><header><a href="{{ "/" | relLangURL }}">{{ .Site.Title }}</a>
<nav>{{ range .Translations }}<a lang="{{ .Language.Lang }}" href="{{ .RelPermalink }}">{{ .Language.Lang }}</a>{{ end }}
</nav></header><main>{{ block "main" . }}{{ end }}</main><footer><p>Benchmark</p></footer></body></html>
"""

LIST = """\
{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
"""

SINGLE = """\
{{ define "main" }}<h1>{{ .Title }}</h1><p>{{ .Params.summary }}</p><p>{{ .Params.code }}</p><p>{{ .Params.applicants }}</p>
<p>{{ .Params.topic }} · {{ .Params.authority }}</p>
<section><h2>Case</h2><p>{{ .Params.question }}</p></section>
<section><h2>Documents</h2><ul>{{ range .Params.documents }}<li><b>{{ .name }}</b> {{ .originals }} · {{ .copies }}
{{ with .only }}<span>{{ . }}</span>{{ end }}</li>{{ end }}</ul></section>
<section><h2>Fees</h2><table><tbody>{{ range .Params.fees }}<tr><th scope="row">{{ .name }} <small>{{ .act }}</small>
{{ with .only }}<span>{{ . }}</span>{{ end }}</th>{{ range .cells }}<td>{{ . }}</td>{{ end }}</tr>{{ end }}</tbody></table>
<p>{{ .Params.exemption }}</p></section>
<section><h2>Time</h2><ul>{{ range .Params.times }}<li>{{ .channel }}: {{ .days }}</li>{{ end }}</ul>
<ol>{{ range .Params.steps }}<li><strong>{{ .title }}</strong> {{ .by }} {{ .hours }}</li>{{ end }}</ol></section>
<section><h2>Deadline</h2><p>{{ .Params.deadline.days }} {{ .Params.deadline.after }} {{ .Params.deadline.consequence }}</p></section>
<section><h2>Result</h2><p>{{ .Params.result }}</p></section>
<section><h2>Law</h2><ul>{{ range .Params.acts }}<li>{{ . }}</li>{{ end }}</ul><p>{{ .Params.verified }}</p></section>
<section>{{ .Content }}</section>
<script type="application/ld+json">{{ dict "@context" "https://schema.org" "@type" "GovernmentService" "name" .Title
"description" .Params.summary "identifier" .Params.code "url" .Permalink | jsonify | safeJS }}</script>{{ end }}
"""


def write(catalogue: Catalogue, folder: Path) -> None:
    layouts = folder / "layouts" / "_default"
    layouts.mkdir(parents=True)
    (folder / "hugo.toml").write_text(CONFIG, encoding="utf-8")
    (layouts / "baseof.html").write_text(BASE, encoding="utf-8")
    (layouts / "list.html").write_text(LIST, encoding="utf-8")
    (layouts / "single.html").write_text(SINGLE, encoding="utf-8")
    for language in LANGUAGES:
        pages = folder / "content" / language / "procedures"
        pages.mkdir(parents=True)
        for procedure in catalogue.procedures:
            (pages / f"{procedure.id}.md").write_text(page(procedure, language), encoding="utf-8")


def page(procedure: Procedure, language: str) -> str:
    matter = {
        "title": procedure.title[language],
        "summary": procedure.summary[language],
        "applicants": procedure.applicants[language],
        "code": procedure.code,
        "topic": procedure.topic.name[language],
        "authority": procedure.authority.name[language],
        "question": procedure.question[language],
        "documents": [document(entry, procedure, language) for entry in procedure.documents],
        "fees": [fee(entry, procedure, language) for entry in procedure.fees],
        "exemption": procedure.exemption[language],
        "times": [{"channel": channel, "days": days} for channel, days in procedure.times.items()],
        "steps": [
            {"title": step["title"][language], "by": step["by"].name[language], "hours": step["hours"]}
            for step in procedure.steps
        ],
        "deadline": {
            "days": procedure.deadline["days"],
            "after": procedure.deadline["after"][language],
            "consequence": procedure.deadline["consequence"][language],
        },
        "result": procedure.result.name[language],
        "acts": [act.name[language] for act in procedure.acts],
        "verified": "2026-11-01",
    }
    lines = [f"{key}: {json.dumps(value, ensure_ascii=False)}" for key, value in matter.items()]
    return "---\n" + "\n".join(lines) + "\n---\n\n" + procedure.guidance[language]


def document(entry: dict, procedure: Procedure, language: str) -> dict:
    made = {"name": entry["evidence"].name[language], "originals": entry["originals"], "copies": entry["copies"]}
    return made | ({"only": procedure.case[language]} if entry["late"] else {})


def fee(entry: dict, procedure: Procedure, language: str) -> dict:
    amount = f"{entry['amount']} VND"
    cells = ["", amount, amount] if entry["late"] else [amount] * 3
    made = {"name": entry["name"][language], "act": entry["act"].name[language], "cells": cells}
    return made | ({"only": procedure.case[language]} if entry["late"] else {})
