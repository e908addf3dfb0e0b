"""Portals of any day, and the days on which pages change by themselves."""

import datetime as dt
import html
import json
import random
import re
import subprocess

import feedparser
import icalendar
import pytest

from dated_catalogue import DAY, DatedCatalogue
from same_day import SameDay

FIRST = dt.date(2026, 11, 26)


@pytest.fixture(scope="module")
def same_day(balie) -> SameDay:
    return SameDay(balie.theme)


@pytest.fixture
def seed(pytestconfig, record_property):
    seed = pytestconfig.getoption("--seed")
    seed = random.randrange(2**32) if seed is None else seed
    print(f"seed {seed}")
    return seed


def build(balie, content, site, day):
    outcome = balie("build", "--content", content, "--output", site, "--as-of", day)
    assert outcome.code == 0, outcome


def changes(balie, content, *more):
    outcome = balie("changes", "--content", content, "--as-of", FIRST, "--format", "json", *more)
    assert outcome.code == 0, outcome
    return json.loads(outcome.out)


def main_text(site, path):
    page = (site / path / "index.html").read_text()
    return re.search(r"<main.*</main>", page, re.DOTALL).group(0)


@pytest.mark.parametrize("number", range(3))
def test_days_are_listed_exactly_where_builds_differ(balie, tmp_path, same_day, seed, number):
    """Every day of a random catalogue is built and compared with the day before."""
    catalogue = DatedCatalogue(seed + number, FIRST, 60)
    content = catalogue.write(tmp_path / "content")
    last = FIRST + 75 * DAY
    listed = changes(balie, content, "--until", last)
    build(balie, content, tmp_path / "site", FIRST)
    before, differing, files = same_day.site(tmp_path / "site"), [], {}
    day = FIRST
    while day < last:
        day += DAY
        build(balie, content, tmp_path / "site", day)
        after = same_day.site(tmp_path / "site")
        if after != before:
            differing.append(str(day))
            files[str(day)] = sorted(p for p in after.keys() | before.keys() if after.get(p) != before.get(p))
        before = after
    assert listed["dates"] == differing, f"seed {seed + number}: {files}"
    assert listed["next"] == (differing[0] if differing else None)
    for one in listed["days"]:
        told = [path for path in one["files"] if not path.startswith("search/")]
        built = [path for path in files[one["date"]] if not path.startswith("search/")]
        assert told == built, one["date"]
        assert one["changes"], f"{one['date']} changes {told} and nothing says why (seed {seed + number})"


def test_days_of_the_sample_are_those_on_which_builds_differ(balie, sample, tmp_path, same_day):
    """The days around those that are listed, and some others."""
    listed = [dt.date.fromisoformat(day) for day in changes(balie, sample)["dates"]]
    assert dt.date(2027, 1, 1) in listed
    others = random.Random(1).sample(range(1, 700), 3)
    wanted = sorted({day + shift * DAY for day in listed[:3] + listed[-1:] for shift in (0, 1)}
                    | {FIRST + other * DAY for other in others})
    pictures = {}

    def picture(day):
        if day not in pictures:
            build(balie, sample, tmp_path / "site", day)
            pictures[day] = same_day.site(tmp_path / "site")
        return pictures[day]

    for day in wanted:
        before, after = picture(day - DAY), picture(day)
        differing = [path for path in after if after[path] != before.get(path)]
        assert (day in listed) == (before != after), f"{day}: {differing[:10]}"


@pytest.mark.parametrize("number", range(6))
def test_pages_show_what_holds_on_their_day(balie, tmp_path, seed, number):
    catalogue = DatedCatalogue(seed + number, FIRST, 60)
    content = catalogue.write(tmp_path / "content")
    for shift in sorted(catalogue.random.sample(range(-30, 70), 6)):
        day = FIRST + shift * DAY
        build(balie, content, tmp_path / "site", day)
        for index, procedure in enumerate(catalogue.procedures):
            page = main_text(tmp_path / "site", f"en/procedures/title-{index}")
            # What changes is told apart from what holds.
            page = re.sub(r'<section class="note note--warn soon".*?</section>|<h2 id="changes">.*?(?=<h2|</div>)', "",
                          page, flags=re.DOTALL)
            shown = procedure.shown_day(day)
            for fact in procedure.facts:
                assert (fact.mark in page) == fact.holds(shown), f"seed {seed + number}, {day}, {fact}, {procedure}"
            ended = procedure.validity.end is not None and procedure.validity.end < day
            lists = (tmp_path / "site/en/a-z/index.html").read_text()
            assert (f"/title-{index}/" in lists) == (not ended), f"seed {seed + number}, {day}, {procedure}"
            assert ("This procedure ended on" in page) == ended


@pytest.mark.parametrize("number", range(4))
def test_pages_announce_what_changes_soon(balie, tmp_path, seed, number):
    catalogue = DatedCatalogue(seed + number, FIRST, 60, announce=10)
    content = catalogue.write(tmp_path / "content")
    for shift in (0, 7, 20, 33):
        day = FIRST + shift * DAY
        build(balie, content, tmp_path / "site", day)
        for index, procedure in enumerate(catalogue.procedures):
            page = main_text(tmp_path / "site", f"en/procedures/title-{index}")
            soon = re.search(r'<section class="note note--warn soon".*?</section>', page, re.DOTALL)
            soon = soon.group(0) if soon else ""
            ended = procedure.validity.end is not None and procedure.validity.end < day
            first, last = procedure.validity.start or dt.date.min, procedure.validity.end or dt.date.max
            for fact in procedure.facts:
                turns = [fact.start, fact.end + DAY if fact.end else None]
                # What begins or ends with the procedure is told with it.
                announced = not ended and any(
                    turn and day < turn <= day + 10 * DAY and first < turn <= last for turn in turns)
                assert (fact.mark in soon) == announced, f"seed {seed + number}, {day}, {fact}, {procedure}"


def test_a_calendar_for_people_and_a_file_for_schedules(balie, sample, tmp_path):
    outcome = balie("changes", "--content", sample, "--as-of", FIRST, "--out", tmp_path / "out", "--language", "nl")
    assert outcome.code == 0, outcome
    written = (tmp_path / "out/next-changes.ics").read_bytes()
    assert b"\n" not in written.replace(b"\r\n", b"")
    assert max(len(line) for line in written.split(b"\r\n")) <= 75
    calendar = icalendar.Calendar.from_ical(written)
    listed = json.loads((tmp_path / "out/next-changes.json").read_text())
    events = calendar.walk("VEVENT")
    assert [str(event["DTSTART"].dt) for event in events] == listed["dates"]
    for event, day in zip(events, listed["days"]):
        assert event["DTEND"].dt - event["DTSTART"].dt == DAY
        assert event["UID"] == f"{day['date']}-changes@cangthi.example.org"
        assert event["DTSTAMP"].dt.date() == FIRST
        for change in day["changes"]:
            assert change["text"]["nl"] in event["DESCRIPTION"]
        assert event["SUMMARY"] and not event.errors
    later = balie("changes", "--content", sample, "--as-of", "2026-12-24", "--format", "ics").out
    assert b"UID:2027-01-01-changes@cangthi.example.org" in later.encode()


def test_bytes_do_not_depend_on_threads_or_time(balie, sample, tmp_path):
    arguments = ["changes", "--content", sample, "--as-of", FIRST, "--until", "2027-01-05", "--format", "json"]
    assert balie(*arguments, "--jobs", 1).out == balie(*arguments, "--jobs", 2).out


def test_changes_of_a_faulty_catalogue_are_findings(balie, content):
    (content / "portal.yaml").write_text("name: 1\n")
    assert balie("changes", "--content", content).code == 1
    assert balie("changes", "--content", "no-such-folder").code == 3
    assert balie("changes", "--as-of", "tomorrow").code == 2


def test_the_feed_says_what_the_page_says(balie, sample, tmp_path):
    site = tmp_path / "site"
    build(balie, sample, site, FIRST)
    pages = {"vi": "vi/thay-doi", "en": "en/changes", "nl": "nl/wijzigingen"}
    keys = set()
    for language, path in pages.items():
        text = (site / path / "atom.xml").read_text()
        feed = feedparser.parse(text)
        assert not feed.bozo, feed.get("bozo_exception")
        assert feed.feed.language == language and feed.feed.author and feed.feed.updated_parsed
        assert feed.entries, "the sample has changed in the last year"
        ids = [entry.id for entry in feed.entries]
        assert len(set(ids)) == len(ids) and not keys & set(ids)
        keys |= set(ids)
        page = html.unescape((site / path / "index.html").read_text())
        assert f'href="/{path}/atom.xml"' in page
        for entry in feed.entries:
            assert entry.title and entry.link.startswith("https://cangthi.example.org/")
            target = entry.link.removeprefix("https://cangthi.example.org/")
            assert (site / target / "index.html").is_file(), entry.link
        home = (site / language / "index.html").read_text()
        assert f'<link rel="alternate" type="application/atom+xml"' in home
        assert f'href="/{path}/"' in home
    before = {entry.id for entry in feedparser.parse((site / "en/changes/atom.xml").read_text()).entries}
    build(balie, sample, site, "2026-12-10")
    after = {entry.id for entry in feedparser.parse((site / "en/changes/atom.xml").read_text()).entries}
    assert before & after, "ids stay from build to build"


# Differences between two states


def diff(balie, old, new, *more, **options):
    return balie("diff", old, new, *more, **options)


def test_a_built_site_says_the_same_as_its_content(balie, sample, content, tmp_path):
    build(balie, sample, tmp_path / "old", FIRST)
    file = content / "procedures/register-birth/procedure.yaml"
    file.write_text(file.read_text().replace("amount: 8000 VND", "amount: 9000 VND", 1))
    build(balie, content, tmp_path / "new", FIRST)
    by_content = json.loads(diff(balie, sample, content, "--format", "json").out)["changes"]
    by_site = json.loads(diff(balie, tmp_path / "old", tmp_path / "new", "--format", "json").out)["changes"]
    assert by_content == by_site and len(by_site) == 1
    assert by_site[0]["kind"] == "fact-changed" and by_site[0]["aspect"] == "fee"
    assert by_site[0]["about"] == "procedure/register-birth" and by_site[0]["until"] == "2026-12-31"
    assert "₫8,000 → ₫9,000" in by_site[0]["text"]["en"]
    same = diff(balie, tmp_path / "old", sample, "--exit-code", "--language", "en")
    assert same.code == 0 and same.out.strip() == "Nothing is different.", same


def test_exit_codes_of_diff(balie, sample, content):
    (content / "procedures/register-birth/vi.md").write_text("## Khác\n\nKhác.\n")
    assert diff(balie, sample, content).code == 0
    assert diff(balie, sample, content, "--exit-code").code == 1
    assert diff(balie, sample, "nothing-of-that-name").code == 2
    assert diff(balie, sample, sample, "--language", "xx").code == 2
    (content / "portal.yaml").write_text("languages: 1\n")
    assert diff(balie, sample, content).code == 1


def git(folder, *arguments):
    subprocess.run(["git", "-c", "user.name=t", "-c", "user.email=t@example.org", *arguments], cwd=folder, check=True,
                   capture_output=True)


def test_revisions_are_compared(balie, content, tmp_path):
    git(tmp_path, "init", "-q", "-b", "main")
    git(tmp_path, "add", "content")
    git(tmp_path, "commit", "-qm", "one")
    file = content / "procedures/certify-copy/procedure.yaml"
    file.write_text(file.read_text().replace("within: 90 days", "within: 60 days", 1))
    git(tmp_path, "commit", "-qam", "two")
    expected = "time to object: 90 days → 60 days"
    for old, new in [("HEAD~1", "HEAD"), ("HEAD~1", None), ("main~1:content", "main:content"), ("HEAD~1", content)]:
        outcome = balie("diff", old, *([new] if new else []), "--language", "en", cwd=tmp_path)
        assert outcome.code == 0 and expected in outcome.out, outcome
        assert len(outcome.out.strip().splitlines()) == 2, outcome
    assert diff(balie, "HEAD~1", "HEAD", "--content", content).out
    assert balie("diff", "HEAD~9", cwd=tmp_path).code == 2
    assert subprocess.run(["git", "status", "--porcelain"], cwd=tmp_path, capture_output=True).stdout == b""


@pytest.mark.parametrize("language, words", [
    ("vi", "2 bản dịch đã cũ"), ("en", "2 translations became stale"), ("nl", "2 vertalingen zijn verouderd"),
])
def test_every_language_says_it(balie, sample, content, language, words):
    file = content / "procedures/certify-copy/procedure.yaml"
    file.write_text(file.read_text().replace("vi: Bất kỳ ai có bản chính, không kể nơi cư trú.", "vi: Ai cũng được.", 1))
    for style in ("text", "markdown", "json", "atom"):
        outcome = diff(balie, sample, content, "--language", language, "--format", style)
        assert outcome.code == 0
        if style != "json":
            assert words in outcome.out, outcome
    feed = feedparser.parse(diff(balie, sample, content, "--language", language, "--format", "atom").out)
    assert not feed.bozo and len(feed.entries) == 1


def test_what_is_recorded_stands_on_the_page(balie, sample, content, tmp_path):
    file = content / "procedures/certify-copy/procedure.yaml"
    file.write_text(file.read_text().replace("within: 90 days", "within: 60 days", 1))
    (content / "procedures/certify-copy/en.md").write_text("## Other\n\nWords.\n")
    before = (content / "changes.yaml").read_text() if (content / "changes.yaml").exists() else ""
    for _ in range(2):
        assert diff(balie, sample, content, "--record", "--as-of", FIRST).code == 0
    text = (content / "changes.yaml").read_text()
    assert text.startswith(before) and text[len(before):].count("  - id:") == 1, text[len(before):]
    assert balie.check(content).code == 0
    build(balie, content, tmp_path / "site", FIRST)
    page = (tmp_path / "site/en/changes/index.html").read_text()
    assert "Time to object: 60 days instead of 90 days" in page
    assert "bezwaartermijn" in (tmp_path / "site/nl/wijzigingen/atom.xml").read_text().lower()
    assert diff(balie, sample, "HEAD", "--record", cwd=tmp_path).code == 2
