"""All who check answers find the same: Balie, JSON Schema with rules.json, and, where asked for, the browser.

    pytest Tests/CommandTests/test_submissions.py --submissions 300000 --seed 7
    pytest Tests/CommandTests/test_submissions.py --scripts templates/js

The first draws so many answers over all forms; the second lets the theme’s own scripts check them in Chromium too.
"""

from __future__ import annotations

import json
import random
from decimal import Decimal
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from command import AS_OF
from form_rules import rest_is_right
from random_answers import Drawing

FIXTURE = Path(__file__).parent / "AllFields/content"


class PublishedForm:
    """A form as the back office has it."""

    def __init__(self, folder: Path, content: Path):
        self.folder, self.content = folder, content
        self.name = f"{folder.parent.name}/{folder.name}"
        self.rules = self.read("rules")
        self.schema = self.read("schema")
        self.validator = Draft202012Validator(self.schema, format_checker=FormatChecker(["date", "email"]))
        self.golden = json.loads((folder / "valid.json").read_text())

    def read(self, name: str):
        return loads((self.folder / f"{name}.json").read_text())

    def is_right(self, answers, today: str = AS_OF) -> bool:
        """What JSON Schema and rules.json say together."""
        return self.validator.is_valid(answers) and rest_is_right(self.rules, answers, today)


def loads(text: str):
    """JSON with numbers as they are written."""
    return json.loads(text, parse_float=Decimal)


@pytest.fixture(scope="session")
def forms(balie, sample, tmp_path_factory) -> list[PublishedForm]:
    forms = []
    for number, content in enumerate((sample, FIXTURE)):
        site = tmp_path_factory.mktemp("site") / f"public{number}"
        outcome = balie.build(content, site)
        assert outcome.code == 0, outcome
        forms += [PublishedForm(file.parent, content) for file in sorted(site.glob("data/forms/*/*/schema.json"))]
    assert len(forms) > 1
    return forms


def check(balie, form: PublishedForm, texts: list[str], folder: Path) -> list[dict]:
    """What Balie says of each."""
    file = folder / "answers.jsonl"
    file.write_text("\n".join(texts) + "\n")
    outcome = balie("submission", "check", form.name, file, "--content", form.content, "--as-of", AS_OF,
                    "--format", "faults", timeout=1800)
    assert outcome.code in (0, 1), outcome
    verdicts = [json.loads(line) for line in outcome.out.splitlines()]
    assert len(verdicts) == len(texts)
    return verdicts


def test_schemas_are_schemas(forms):
    for form in forms:
        Draft202012Validator.check_schema(json.loads((form.folder / "schema.json").read_text()))


def test_golden_instances_are_as_they_say(forms):
    for form in forms:
        assert form.read("valid") and form.read("invalid"), form.name
        for instance in form.read("valid"):
            assert form.is_right(instance["answers"], instance["today"]), (form.name, instance)
            assert instance["faults"] == []
        for instance in form.read("invalid"):
            assert not form.is_right(instance["answers"], instance["today"]), (form.name, instance)
            assert instance["faults"]


def test_every_kind_of_fault_has_a_golden_instance(forms):
    fixture = next(form for form in forms if form.name == "apply/everything")
    codes = {fault["code"] for instance in fixture.read("invalid") for fault in instance["faults"]}
    wanted = {"required", "invalid", "min", "max", "length-min", "length-max", "pattern", "option", "checksum",
              "count-min", "count-max", "hidden", "unknown", "file-kind", "file-size"}
    assert wanted <= codes, wanted - codes
    rules = {f"rule:{rule['id']}" for rule in fixture.rules["rules"]}
    assert rules <= codes, rules - codes


def test_all_who_check_agree(balie, forms, pytestconfig, tmp_path, browser_verdicts):
    seed = pytestconfig.getoption("--seed")
    seed = random.randrange(2**32) if seed is None else seed
    print(f"seed {seed}")
    total = pytestconfig.getoption("--submissions")
    fixture_share = total // 2
    for form in forms:
        count = fixture_share if form.name == "apply/everything" else (total - fixture_share) // (len(forms) - 1)
        rng = random.Random(f"{seed} {form.name}")
        texts = [json.dumps(drawn(form, rng), ensure_ascii=rng.random() < 0.5) for _ in range(count)]
        verdicts = check(balie, form, texts, tmp_path)
        right = 0
        for text, verdict in zip(texts, verdicts):
            answers = loads(text)
            expected = form.is_right(answers)
            right += expected
            assert verdict["valid"] == expected, disagreement(form, answers, verdict, seed)
        assert count < 200 or 0.02 < right / count < 0.98, f"{form.name}: {right} of {count} are right; seed {seed}"
        for text, verdict, browser in zip(texts, verdicts, browser_verdicts(form, texts)):
            # Where an answer is of the wrong type, what hangs on it may differ; whether all is right may not.
            assert verdict["valid"] == (not browser), (form.name, text, verdict["faults"], browser, f"seed {seed}")


def drawn(form: PublishedForm, rng: random.Random) -> dict:
    """Random answers; one in four are right ones of the form itself, half of them with one answer drawn anew.

    Long forms would otherwise hardly ever be filled in rightly.
    """
    answers = Drawing(form.rules, rng, AS_OF).answers()
    if rng.random() < 0.75:
        return answers
    right = json.loads(json.dumps(rng.choice(form.golden)["answers"]))
    if answers and rng.random() < 0.5:
        key = rng.choice(sorted(answers))
        right[key] = answers[key]
    return right


def disagreement(form: PublishedForm, answers, verdict, seed) -> str:
    errors = [f"{'/'.join(map(str, error.absolute_path))}: {error.message[:200]}"
              for error in form.validator.iter_errors(answers)]
    return (f"{form.name}, seed {seed}\nanswers: {json.dumps(answers, default=str, ensure_ascii=False)}\n"
            f"Balie: {verdict['faults']}\nJSON Schema: {errors}")


@pytest.fixture
def browser_verdicts(pytestconfig):
    """What the theme’s scripts find in Chromium; nobody asks them where no --scripts are given."""
    scripts = pytestconfig.getoption("--scripts")
    if scripts is None:
        yield lambda form, texts: []
        return
    from browser_checker import BrowserChecker
    with BrowserChecker(Path(scripts)) as checker:
        yield lambda form, texts: checker.faults(form.folder / "rules.json", texts, AS_OF)


# The command itself

ANSWERS = """{
  "form": "apply/everything",
  "version": "000000000000",
  "answers": {
    "name": "Mai",
    "land": "Belgium",
    "shoe-size": 38
  }
}
"""


def submit(balie, answers, *more, form="apply/everything"):
    return balie("submission", "check", form, answers, "--content", FIXTURE, "--as-of", AS_OF, *more)


@pytest.mark.parametrize("language, words", [("en", "Choose a country for “Country”."), ("nl", "Kies een land bij ‘Land’.")])
def test_findings_have_places_and_words(balie, tmp_path, language, words):
    file = tmp_path / "answers.json"
    file.write_text(ANSWERS)
    outcome = submit(balie, file, "--format", "json", "--lang", language)
    assert outcome.code == 1, outcome
    found = {(one.code, one.line, one.column): one.message for one in outcome.findings}
    assert found["answer-invalid", 6, 13] == words
    assert ("answer-not-asked", 7, 5) in found and ("answers-other-version", 3, 14) in found
    assert ("answer-missing", 4, 14) in found


def test_answers_come_alone_in_lists_on_lines_and_in_folders(balie, forms, tmp_path):
    form = next(form for form in forms if form.name == "apply/everything")
    answers = [instance["answers"] for instance in json.loads((form.folder / "valid.json").read_text())][:3]
    (tmp_path / "a.json").write_text(json.dumps(answers[0]))
    (tmp_path / "b.json").write_text(json.dumps(answers))
    (tmp_path / "c.jsonl").write_text("\n".join(map(json.dumps, answers)) + "\n\n")
    (tmp_path / "notes.txt").write_text("none")
    outcome = submit(balie, tmp_path, "--format", "faults")
    lines = [json.loads(line) for line in outcome.out.splitlines()]
    assert [(Path(line["file"]).name, line["index"]) for line in lines] == [
        ("a.json", 0), ("b.json", 0), ("b.json", 1), ("b.json", 2), ("c.jsonl", 0), ("c.jsonl", 1), ("c.jsonl", 2)]


def test_exit_codes(balie, tmp_path):
    file = tmp_path / "answers.json"
    assert submit(balie, file).code == 3
    file.write_text("{ no json")
    outcome = submit(balie, file, "--format", "json")
    assert outcome.code == 1 and [one.code for one in outcome.findings] == ["answers-unreadable"]
    assert submit(balie, file, form="apply/nothing").code == 2
    assert "apply/everything" in submit(balie, file, form="everything").err
    assert submit(balie, file, "--lang", "fr").code == 2
    assert submit(balie, file, "--format", "morse").code == 2
    file.write_text('{"form": "apply/other", "answers": {}}')
    outcome = submit(balie, file, "--format", "json")
    assert "answers-other-form" in [one.code for one in outcome.findings]


def test_hostile_answers_end_well(balie, tmp_path):
    file = tmp_path / "answers.json"
    for text in ("[" * 100_000, '{"a":' * 100_000, "1e999999999", '"\\ud800"', "\x00", "[]", '[null, 1, "x"]',
                 json.dumps({str(number): number for number in range(5_000)})):
        file.write_text(text)
        assert submit(balie, file).code in (0, 1), text[:40]
