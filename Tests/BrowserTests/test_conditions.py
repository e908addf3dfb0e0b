"""The browser decides conditions as the build does: one table of cases for both."""

import json
from pathlib import Path

import pytest

TABLE = Path(__file__).parent.parent / "FormsTests" / "Fixtures" / "conditions.json"

DECIDE = """async ([module, table]) => {
  const { decide } = await import(module);
  const typed = (id, text) => {
    const { type } = table.questions[id];
    return type === "yes-no" ? text === "yes" : type === "number" ? Number(text) : text;
  };
  const compiled = (text) => table.compiled[text];
  const named = Object.fromEntries(Object.entries(table.conditions).map(([name, text]) => [name, compiled(text)]));
  return table.cases.map(({ expression, answers, expected }) => {
    const given = Object.fromEntries(Object.entries(answers).map(([id, text]) => [id, typed(id, text)]));
    const decided = decide(compiled(expression), given, named);
    return decided === expected ? null : `${expression} ${JSON.stringify(answers)}: ${decided}, not ${expected}`;
  }).filter(Boolean);
}"""

# Numbers are compared digit by digit, choices by what they contain, and what is not there is undecided.
OTHERS = [
    (["is", "n", "0.3"], {"n": 0.3}, True),
    ([">", "n", "0.30"], {"n": 0.3}, False),
    (["<", "n", "-0.5"], {"n": -0.25}, False),
    (["<", "n", "-0.25"], {"n": -0.5}, True),
    (["<", "n", "0"], {"n": -1}, True),
    ([">=", "n", "-0"], {"n": 0}, True),
    (["is", "n", "100"], {"n": 1e2}, True),
    ([">", "n", "99.99"], {"n": 100}, True),
    (["<=", "n", "0.0000002"], {"n": 1e-7}, True),
    (["is", "n", "999999999999999"], {"n": 999999999999999}, True),
    (["is", "c", "a"], {"c": ["b", "a"]}, True),
    (["in", "c", ["x", "b"]], {"c": ["b", "a"]}, True),
    (["in", "c", ["x"]], {"c": []}, False),
    (["is", "c", "1"], {"c": "1.0"}, False),
    (["<", "d", "2026-10-01"], {"d": "2026-09-30"}, True),
    (["<", "d", "2026-10-01"], {"d": "soon"}, None),
    (["is", "toString", "x"], {}, None),
    (["name", "toString"], {}, None),
    (["unheard-of", "n"], {"n": 1}, None),
    (["and"], {}, True),
    (["or"], {}, False),
]


@pytest.fixture
def module(site) -> str:
    found = [file for file in site.files if file.name.startswith("conditions.") and file.suffix == ".js"]
    assert len(found) == 1, f"{len(found)} scripts called conditions"
    return "/" + found[0].relative_to(site.folder).as_posix()


def test_the_shared_cases_are_met(open_page, module):
    table = json.loads(TABLE.read_text())
    assert len(table["cases"]) > 200
    wrong = open_page("/").evaluate(DECIDE, [module, table])
    assert not wrong, "\n".join(wrong)


def test_what_the_table_does_not_say(open_page, module):
    decided = open_page("/").evaluate(
        "async ([module, cases]) => { const { decide } = await import(module);"
        " return cases.map(([condition, answers]) => decide(condition, answers)); }", [module, OTHERS])
    for (condition, answers, expected), value in zip(OTHERS, decided):
        assert value is expected, f"{condition} {answers}: {value}, not {expected}"
