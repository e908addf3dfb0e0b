"""My case: the questionnaire of static pages, the page of each case, and the questions on the procedure page."""

from __future__ import annotations

import itertools
import json
import random
import re
from collections import Counter
from datetime import date, timedelta
from decimal import Decimal
from urllib.parse import parse_qs, urlsplit

import pytest

from conftest import NARROW

KINDS = ("document", "fee", "exemption", "time", "step", "way", "deadline", "result", "requirement")


# The data of a procedure page, and a decision of its conditions that shares nothing with the program's.


def data_of(page) -> dict | None:
    for script in page.markup.all("script"):
        if script.has_token("class", "case__data"):
            return json.loads(script.source)
    return None


def decide(condition, answers, named):
    """True, false or None, by the lattice of truth: undecided is one half."""
    kind, *rest = condition
    if kind == "not":
        value = decide(rest[0], answers, named)
        return None if value is None else not value
    if kind in ("and", "or"):
        values = [{False: 0, None: 0.5, True: 1}[decide(part, answers, named)] for part in rest]
        value = min(values, default=1) if kind == "and" else max(values, default=0)
        return {0: False, 0.5: None, 1: True}[value]
    if kind == "name":
        return decide(named[rest[0]], answers, named)
    question, literal = rest
    if question not in answers:
        return None
    answer = answers[question]

    def value(text):
        return Decimal(text) if isinstance(answer, Decimal) else date.fromisoformat(text) if isinstance(answer, date) else text

    if kind == "in":
        return answer in [value(text) for text in literal]
    other = value(literal)
    return {"is": answer == other, "<": answer < other if kind == "<" else False, "<=": kind == "<=" and answer <= other,
            ">": kind == ">" and answer > other, ">=": kind == ">=" and answer >= other}[kind]


def literals(conditions, question):
    """Every value that conditions compare a question with."""
    for condition in conditions:
        kind, *rest = condition
        if kind in ("and", "or", "not"):
            yield from literals(rest, question)
        elif kind != "name" and rest[0] == question:
            yield from rest[1] if kind == "in" else [rest[1]]


def worth_trying(question, data) -> list:
    """Answers around everything that a condition compares with, and at the ends."""
    compared = list(literals(data["when"] + list(data["named"].values()), question["id"]))
    if question["type"] == "yes-no":
        return [True, False]
    if question["type"] == "choice":
        return [option for option, _ in question["options"]]
    if question["type"] == "date":
        days = {date.fromisoformat(text) + timedelta(shift) for text in compared for shift in (-1, 0, 1)}
        return sorted(days)
    step = Decimal(question["step"])
    numbers = {Decimal(text) + shift * step for text in compared for shift in (-1, 0, 1)}
    numbers |= {Decimal(question[end]) for end in ("min", "max") if end in question}
    return sorted(
        number for number in numbers
        if Decimal(question.get("min", number)) <= number <= Decimal(question.get("max", number)))


def end_of(data, answers) -> dict:
    node = data["tree"]
    while isinstance(node, list):
        matching = [
            after for condition, after in zip(node[1::2], node[2::2]) if decide(condition, answers, {})]
        assert len(matching) == 1, f"{len(matching)} ways to go on from {data['questions'][node[0]]['id']}: {answers}"
        node = matching[0]
    return data["ends"][node]


def parts(page, but=()) -> Counter:
    """What a page says: its parts by kind, and those with names of their own by their ids."""
    found, fee = Counter(), ""
    for element in page.markup.elements:
        kind = element["id"].split("-")[0]
        if element.name == "tr" and element["id"]:
            fee = element["id"]
        if kind == "exemption" and is_beside(element) and fee in but:
            continue
        if kind in KINDS and element["id"] not in but and element.name in ("li", "tr", "dd", "div"):
            named = kind in ("document", "fee", "result", "way")
            found[re.sub(r"-\d+$", "", element["id"]) if named else kind] += 1
    return found


def is_beside(element) -> bool:
    """Whether it stands in the row below the fee that it is about."""
    while element is not None and element.name != "tr":
        element = element.parent
    return element is not None and element.has_token("class", "beside")


def questionnaires(site, language) -> list:
    return [(page, data_of(page)) for page in site.of_kind("procedure", language) if data_of(page)]


def root_of(page) -> str:
    return next(one["data-page"] for one in page.markup.all("section") if one["data-module"] == "my-case")


# The pages, as files.


def test_every_combination_of_answers_has_its_page(site):
    """Brute force: whatever one answers, the page of the case has exactly the parts whose conditions are met."""
    checked = 0
    for page, data in questionnaires(site, site.languages[0]):
        choices = [worth_trying(question, data) for question in data["questions"]]
        ids = [question["id"] for question in data["questions"]]
        whole = set()
        for combination in itertools.islice(itertools.product(*choices), 20_000):
            answers = dict(zip(ids, combination))
            end = end_of(data, answers)
            values = [decide(condition, answers, data["named"]) for condition in data["when"]]
            assert None not in values, f"{page}: {answers} leave something open"
            removed = frozenset(anchor for anchor, number, *_ in data["facts"] if not values[number])
            if (end["page"], removed) in whole:
                continue
            whole.add((end["page"], removed))
            scenario = site.by_path.get(root_of(page) + end["page"])
            assert scenario is not None, f"{page}: no page for {answers}"
            wanted, found = parts(page, removed), parts(scenario)
            assert found == wanted, f"{scenario}, {answers}: {found - wanted} too many, {wanted - found} missing"
            checked += 1
        ends = {end["page"] for end in data["ends"]}
        assert {end for end, _ in whole} == ends, f"{page}: cases that no answers lead to"
    assert checked > 100, f"only {checked} cases"


def test_every_language_has_the_same_cases(site):
    trees = {}
    for language in site.languages:
        for page, data in questionnaires(site, language):
            canonical = next(iter(sorted(page.alternates.values())), page.path)
            trees.setdefault(canonical, []).append((data["tree"], [end["page"] for end in data["ends"]]))
    for path, found in trees.items():
        assert all(one == found[0] for one in found), f"{path}: other cases in another language"


def test_questions_lead_on_and_cases_lead_back(site):
    for page in site.of_kind("my-case-question") + site.of_kind("my-case"):
        for link in page.markup.all("a"):
            if link.has_token("class", "choice"):
                following = site.page_at(link["href"], seen_from=page)
                assert following is not None and following.path.startswith(page.path), f"{page}: {link['href']}"
                assert following.kind in ("my-case-question", "my-case")
        changes = [link["href"] for link in page.markup.all("a") if link.parent.name == "dd"
                   and site.page_at(link["href"]) and site.page_at(link["href"]).kind == "my-case-question"]
        if page.kind == "my-case":
            assert changes, f"{page}: nothing leads back to the questions"
        for address in changes:
            assert page.path.startswith(address), f"{page}: {address} is not on the way here"


def test_only_the_first_question_and_the_cases_are_indexed(site):
    roots = {root_of(page) for language in site.languages for page, _ in questionnaires(site, language)}
    for page in site.of_kind("my-case-question"):
        assert page.is_indexed == (page.path in roots), str(page)
        assert (site.absolute(page) in site.sitemap) == page.is_indexed, str(page)
    for page in site.of_kind("my-case"):
        assert page.is_indexed and site.absolute(page) in site.sitemap, str(page)
        assert page.canonical == site.absolute(page), str(page)


# Without JavaScript.


def test_the_way_without_javascript(site, open_page, address):
    for language in site.languages:
        procedure, data = max(questionnaires(site, language), key=lambda pair: len(pair[1]["ends"]))
        page = open_page(procedure.path, "javascript_off")
        page.locator(".case a.button").click()
        for _ in data["questions"]:
            if page.locator("body").get_attribute("data-page") == "my-case":
                break
            page.locator("main .answers a").last.click()
        assert page.locator("body").get_attribute("data-page") == "my-case"
        assert page.locator(".given dd a").count() >= 1
        page.locator(".given dd a").first.click()
        assert page.url == address + root_of(procedure)


# With JavaScript.


def text_of(answer) -> str:
    return {True: "yes", False: "no"}.get(answer, str(answer)) if isinstance(answer, bool) else str(answer)


def fill_in(page, question, answer) -> None:
    field = page.locator(f"[data-question={question['id']}]")
    if question["type"] in ("yes-no", "choice"):
        field.locator(f"input[value='{text_of(answer)}']").check()
    else:
        field.locator("input").fill(text_of(answer))
        field.locator("button").click()


def shown(page) -> Counter:
    """The parts that can be seen, counted as `parts` does."""
    ids = page.evaluate("""kinds => [...document.querySelectorAll('main :is(li, tr, dd, div)[id]')]
      .filter(element => kinds.includes(element.id.split('-')[0]) && element.checkVisibility()).map(({ id }) => id)""",
                        list(KINDS))
    found = Counter()
    for name in ids:
        kind = name.split("-")[0]
        found[re.sub(r"-\d+$", "", name) if kind in ("document", "fee", "result", "way") else kind] += 1
    return found


def test_answers_filter_the_page_as_the_page_of_the_case_says(site, open_page, address):
    seed = random.randrange(1 << 30)
    print(f"seed {seed}")
    chance = random.Random(seed)
    language = site.languages[0]
    for procedure, data in chance.sample(questionnaires(site, language), 8):
        answers = {question["id"]: chance.choice(worth_trying(question, data)) for question in data["questions"]}
        page = open_page(procedure.path)
        for _ in data["questions"]:
            asked = page.locator("[data-question]").evaluate_all("all => all.map(one => one.dataset.question)")
            question = next(one for one in data["questions"] if one["id"] == asked[-1])
            fill_in(page, question, answers[question["id"]])
            if page.locator(".case p a").last.is_visible():
                break
        end = end_of(data, answers)
        told = f"{procedure}, seed {seed}: {answers}"
        link = page.locator(".case > p > a").last.evaluate("link => link.pathname")
        assert link == root_of(procedure) + end["page"], told
        assert shown(page) == parts(site.by_path[link]), told
        ticket = page.locator("[data-ticket=cost] dd").inner_text().split()
        case = open_page(link)
        assert ticket == case.locator("[data-ticket=cost] dd").inner_text().split(), told
        page.close()
        case.close()


@pytest.fixture
def chosen(site):
    """The procedure with the most questions, whose first is answered by choosing."""
    pairs = [pair for pair in questionnaires(site, "en" if "en" in site.languages else site.languages[0])
             if pair[1]["questions"][pair[1]["tree"][0]]["type"] in ("yes-no", "choice")]
    return max(pairs, key=lambda pair: len(pair[1]["questions"]))


def test_the_case_stands_in_the_address(chosen, open_page, address):
    procedure, data = chosen
    first = data["questions"][data["tree"][0]]
    page = open_page(procedure.path)
    before = shown(page)
    options = page.locator(f"[data-question={first['id']}] input")
    options.last.check()
    value = options.last.get_attribute("value")
    assert parse_qs(urlsplit(page.url).query) == {first["id"]: [value]}
    after = shown(page)
    page.go_back()
    assert page.url == address + procedure.path and shown(page) == before
    assert not options.last.is_checked()
    page.go_forward()
    assert shown(page) == after and options.last.is_checked()
    page.reload()
    assert shown(page) == after and page.locator(f"[data-question={first['id']}] input").last.is_checked()
    for link in page.locator("main a[href*='/form/']").all():
        assert f"{first['id']}={value}" in link.get_attribute("href")
    page.locator(".case button[type=button]").click()
    assert shown(page) == before and urlsplit(page.url).query == ""


def test_what_is_taken_away_is_said(site, open_page):
    for language in site.languages:
        procedure, data = max(questionnaires(site, language), key=lambda pair: len(pair[1]["facts"]))
        page = open_page(procedure.path)
        status = page.locator(".case [role=status]")
        assert status.inner_text().strip() == ""
        said = 0
        for question in data["questions"]:
            field = page.locator(f"[data-question={question['id']}]")
            if field.count() == 0 or question["type"] not in ("yes-no", "choice"):
                break
            field.locator("input").last.check()
            hidden = page.evaluate("facts => facts.filter(([id]) => document.getElementById(id).hidden).length", data["facts"])
            lines = status.locator("li")
            assert (lines.count() > 0) == (hidden > 0) or lines.count() <= hidden
            said += lines.count()
        if said:
            assert ", " in status.locator("li").first.inner_text(), "a line without a reason"


def test_keyboard_alone_answers_and_keeps_its_place(chosen, open_page):
    procedure, data = chosen
    page = open_page(procedure.path)
    first = data["questions"][data["tree"][0]]
    page.locator("h2#case").scroll_into_view_if_needed()
    page.locator(f"[data-question={first['id']}] input").first.focus()
    before = page.locator("h2#case").bounding_box()["y"]
    page.keyboard.press("Space")
    focus = "({ activeElement }) => activeElement.name + '=' + activeElement.value"
    value = page.evaluate("document.activeElement.value")
    assert page.evaluate("document.activeElement.name") == first["id"]
    assert abs(page.locator("h2#case").bounding_box()["y"] - before) < 1, "the page jumped"
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.name") == first["id"]
    assert page.evaluate("document.activeElement.value") != value
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('.case') !== null"), focus


def test_case_is_accessible_at_every_step(site, open_page, chosen):
    procedure, data = chosen
    for context, viewport in (("inspected", None), ("inspected", NARROW)):
        page = open_page(procedure.path, context, viewport)
        for question in data["questions"]:
            field = page.locator(f"[data-question={question['id']}]")
            if field.count() and question["type"] in ("yes-no", "choice"):
                field.locator("input").first.check()
            elif field.count():
                fill_in(page, question, worth_trying(question, data)[0])
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "the page scrolls sideways"
        result = page.evaluate("""() => axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',
          'best-practice'] })""")
        assert not result["violations"], [(one["id"], [node["html"] for node in one["nodes"]]) for one in result["violations"]]


def test_odd_addresses_do_no_harm(chosen, open_page):
    procedure, data = chosen
    first = data["questions"][data["tree"][0]]["id"]
    for query in (f"{first}=<b>", f"{first}=", "toString=1", f"{first}=%00", "__proto__=yes", "example=,,"):
        complaints = []
        page = open_page(procedure.path)
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.goto(page.url + "?" + query)
        assert not complaints and page.locator("[data-question] input:checked").count() == 0, f"{query}: {complaints}"
        page.close()


# Due dates, on days that the test chooses.


def working_day(day: date, calendar) -> bool:
    def inside(stretches):
        return any(date.fromisoformat(first) <= day <= date.fromisoformat(last) for first, last in stretches)

    return inside(calendar["on"]) or (day.weekday() not in calendar["weekend"] and not inside(calendar["off"]))


def due(day: date, days: int, calendar) -> date | None:
    while not working_day(day, calendar):
        day += timedelta(1)
    for _ in range(days):
        day += timedelta(1)
        while not working_day(day, calendar):
            day += timedelta(1)
    return day if day <= date.fromisoformat(calendar["last"]) else None


@pytest.mark.parametrize("moment", [
    "2026-11-23T03:00:00Z", "2026-11-23T09:00:00Z", "2026-11-22T18:00:00Z", "2026-11-28T05:00:00Z",
    "2027-02-04T02:00:00Z", "2027-12-30T02:00:00Z", "2031-05-05T02:00:00Z",
])
def test_due_dates_from_today(site, contexts, address, moment):
    procedure = next(page for page in site.of_kind("procedure", site.languages[0])
                     if any("data-days" in one and one.name == "th" for one in page.markup.elements))
    calendar = json.loads(next(one.source for one in procedure.markup.all("script") if "data-calendar" in one))
    assert calendar["zone"] == "Asia/Ho_Chi_Minh", "the moments of this test are for that zone"
    page = contexts.named("plain").new_page()
    page.clock.set_fixed_time(moment)
    page.goto(address + procedure.path, wait_until="load")
    days = [int(one) for one in page.locator("th[data-days]").evaluate_all("all => all.map(one => one.dataset.days)")]
    told = page.locator("p.today").evaluate_all("all => all.map(one => [one.dataset.due ?? null, one.textContent])")
    hour = (int(moment[11:13]) + 7) % 24
    day = date.fromisoformat(moment[:10]) + timedelta((int(moment[11:13]) + 7) // 24)
    if working_day(day, calendar) and hour * 60 >= calendar["cut"]:
        day += timedelta(1)
    wanted = [due(day, number, calendar) for number in days]
    assert [date.fromisoformat(one) if one else None for one, _ in told] == wanted
    for (_, text), date_due in zip(told, wanted):
        assert date_due is not None or calendar["unknown"] in text
    page.close()


@pytest.mark.parametrize("moment", ["2026-11-23T03:00:00Z", "2026-11-28T05:00:00Z", "2031-05-05T02:00:00Z"])
def test_the_ticket_says_of_one_day_only_when_it_is_ready(site, contexts, address, moment):
    procedure = next(page for page in site.of_kind("procedure", site.languages[0])
                     if any("data-ticket" in one and "data-days" in one for one in page.markup.elements))
    page = contexts.named("plain").new_page()
    page.clock.set_fixed_time(moment)
    page.goto(address + procedure.path, wait_until="load")
    ready = page.locator("[data-ticket=ready] dd")
    told = ready.locator(".today").count()
    assert ready.locator("small:visible", has=page.locator(".dated")).count() == 1 - told
    if told:
        assert "today" in ready.locator("small:visible").first.get_attribute("class"), "other ways come first"
    page.emulate_media(media="print")
    assert ready.locator(".dated").is_visible() and not ready.locator(".today").locator("visible=true").count()
    page.close()
