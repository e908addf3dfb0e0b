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
        texts = [json.dumps(Drawing(form.rules, rng, AS_OF).answers(), ensure_ascii=rng.random() < 0.5)
                 for _ in range(count)]
        verdicts = check(balie, form, texts, tmp_path)
        right = 0
        for text, verdict in zip(texts, verdicts):
            answers = loads(text)
            expected = form.is_right(answers)
            right += expected
            assert verdict["valid"] == expected, disagreement(form, answers, verdict, seed)
        assert count < 200 or 0.02 < right / count < 0.98, f"{form.name}: {right} of {count} are right; seed {seed}"
        for text, verdict, browser in zip(texts, verdicts, browser_verdicts(form, texts)):
            assert browser == verdict["faults"], (form.name, text, verdict["faults"], browser, f"seed {seed}")


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
