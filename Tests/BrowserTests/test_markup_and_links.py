"""vnu over all pages, lychee over all links."""

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

from validator import validate


def test_html_is_valid(site):
    result = validate("--skip-non-html", "--format", "json", site.folder)
    messages = json.loads(result.stderr or '{"messages": []}')["messages"]
    errors = Counter()
    places = {}
    for message in messages:
        if message["type"] in ("error", "non-document-error"):
            errors[message["message"]] += 1
            place = f"{message.get('url', '').partition(str(site.folder))[2]}:{message.get('lastLine', '')}"
            places.setdefault(message["message"], f"{place} {message.get('extract', '').strip()[:120]!r}")
    assert not errors, "\n".join(f"{count} × {text}\n    {places[text]}" for text, count in errors.most_common(20))
    assert result.returncode == 0, result.stderr[:2000]


def test_links_and_fragments_lead_somewhere(site):
    lychee = Path(sys.executable).parent / "lychee"
    result = subprocess.run(
        [lychee, "--offline", "--include-fragments=full", "--no-progress", "--format", "json",
         "--no-ignore", "--index-files", "index.html", "--root-dir", str(site.folder), str(site.folder)],
        capture_output=True, text=True)
    assert result.returncode in (0, 2), result.stderr
    report = json.loads(result.stdout)
    broken = [
        f"{source.removeprefix(str(site.folder))}: {link['url'].replace(str(site.folder), '')} – {link['status']['text']}"
        for source, links in report["error_map"].items() for link in links
    ]
    assert not broken, f"{len(broken)} broken links\n" + "\n".join(sorted(broken)[:30])
    assert report["total"] > len(site.pages), "lychee saw hardly any link"
