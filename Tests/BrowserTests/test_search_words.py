"""The browser folds and divides words as the build does: for samples, for random text, and for each character."""

import json
from pathlib import Path

import pytest

FIXTURE = json.loads((Path(__file__).parent.parent / "SearchTests" / "Fixtures" / "words.json").read_text())

SAMPLES = """async ([module, { elisions, samples }]) => {
  const { words, fold, digraphs, codes } = await import(module);
  return samples.map(([text, ...expected]) => {
    const pairs = words(text, { elisions }).map(({ exact, folded }) => [exact, folded]);
    const found = JSON.stringify([pairs, fold(text), digraphs(text), codes(text)]);
    return found === JSON.stringify(expected) ? null
      : `${JSON.stringify(text)}: ${found}, not ${JSON.stringify(expected)}`;
  }).filter(Boolean);
}"""

STEMS = """async ([module, { stems: tables }]) => {
  const { stems } = await import(module);
  return tables.flatMap(({ prefixes, suffixes, words }) => words.map(([word, expected]) => {
    const found = JSON.stringify(stems(word, { prefixes, suffixes }));
    return found === JSON.stringify(expected) ? null : `${word}: ${found}, not ${JSON.stringify(expected)}`;
  })).filter(Boolean);
}"""

# FNV-1a over UTF-16 units, as in WordsTwinTests.swift.
BLOCKS = """async ([module, { blocks }]) => {
  const { words, fold, digraphs } = await import(module);
  const checksum = text => {
    let sum = 2166136261;
    for (let at = 0; at < text.length; at += 1) sum = Math.imul(sum ^ text.charCodeAt(at), 16777619) >>> 0;
    return sum;
  };
  return blocks.filter(([number, known, expected]) => {
    let result = "";
    for (let at = 0; at < 256; at += 1) {
      if (known[at] === "0") continue;
      const text = String.fromCharCode(number * 256 + at);
      const found = words(text).map(({ exact, folded }) => `${exact} ${folded}`);
      result += [...found, fold(text), digraphs(text)].join("|") + "\\n";
    }
    return checksum(result) !== expected;
  }).map(([number]) => `U+${number.toString(16).padStart(2, "0")}00`);
}"""

# What no program can write into the fixture, and what takes long if it is done badly.
ODD = """async ([module]) => {
  const { words, fold, codes } = await import(module);
  const long = ["a", "a ", "\\u0301", "l'", "1 ", "1.", "\\u6f22", "a\\u00ad", "\\ud800", "\\udc00 \\ud800a", "1\\u0301"]
    .map(text => text.repeat(10000));
  return long.map(text => [words(text, { elisions: ["l"] }).length, fold(text).length > 0, codes(text).length]);
}"""

PLACES = """async ([module]) => {
  const { words } = await import(module);
  const text = "Hòa's L'ÉTAT, 东京大; cuối";
  return words(text, { elisions: ["l"] }).map(({ start, end }) => text.slice(start, end));
}"""


@pytest.fixture
def module(site) -> str:
    found = [file for file in site.files if file.name.startswith("search-words.") and file.suffix == ".js"]
    assert len(found) == 1, f"{len(found)} scripts called search-words"
    return "/" + found[0].relative_to(site.folder).as_posix()


def test_samples_become_the_same_words_and_codes(open_page, module):
    assert len(FIXTURE["samples"]) > 1000
    wrong = open_page("/").evaluate(SAMPLES, [module, FIXTURE])
    assert not wrong, "\n".join(wrong[:20])


def test_the_table_of_endings_makes_the_same_stems(open_page, module):
    wrong = open_page("/").evaluate(STEMS, [module, FIXTURE])
    assert not wrong, "\n".join(wrong[:20])


def test_each_character_is_folded_the_same(open_page, module):
    assert len(FIXTURE["blocks"]) > 200
    wrong = open_page("/").evaluate(BLOCKS, [module, FIXTURE])
    assert not wrong, f"in the 256 characters from {', '.join(wrong)}"


def test_long_and_broken_text_is_divided_too(open_page, module):
    found = open_page("/").evaluate(ODD, [module])
    assert found == [[1, True, 0], [10000, True, 0], [0, False, 0], [0, True, 0], [10000, True, 0], [10000, True, 0],
                     [9999, True, 0], [1, True, 0], [0, True, 0], [10000, True, 0], [1, True, 0]]


def test_words_know_where_they_stand(open_page, module):
    assert open_page("/").evaluate(PLACES, [module]) == ["Hòa", "ÉTAT", "东京", "京大", "cuối"]
