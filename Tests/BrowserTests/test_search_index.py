"""The browser finds what the program finds: in small indexes in six languages, with the same scores. And what it does
where files fail."""

import json
import shutil
from pathlib import Path

import pytest

from static_server import StaticServer

ROOT = Path(__file__).parent.parent
FIXTURE = json.loads((ROOT / "SearchTests" / "Fixtures" / "index.json").read_text())
SCRIPTS = ["folding", "search-words", "search-files", "search-evaluation", "search-index"]

FIND = """async ({ queries }) => {
  const { openIndex } = await import("/search-index.js");
  const open = {};
  const wrong = [];
  for (const [language, query, full, ...expected] of queries) {
    const index = open[language] ??= await openIndex(`/search/${language}/index.json`);
    const found = await index.find(query, { full: full === 1 });
    const { procedures, others } = found.total;
    const shown = [...found.hits.slice(0, procedures).slice(0, 6), ...found.hits.slice(procedures).slice(0, 3)];
    const hits = (await index.titles(shown)).map(({ doc, kind, score, coverage, matched, title, path, code, language }) =>
      [[doc, kind, score, coverage, matched], [title, path, code ?? "", language ?? ""]]);
    const words = found.words.map(({ text, folded, correction, matchedAs }) => [text, folded, correction ?? "", ...matchedAs]);
    const result = JSON.stringify([hits, [procedures, others, found.usedTexts ? 1 : 0], words, found.nearest]);
    if (result !== JSON.stringify(expected)) wrong.push(`${language} ${query}: ${result}, not ${JSON.stringify(expected)}`);
  }
  return wrong;
}"""

ASK = """async ([query, options]) => {
  const { openIndex } = await import("/search-index.js");
  globalThis.index ??= await openIndex("/search/vi/index.json");
  try {
    const firsts = [];
    const onFirst = ({ hits }) => firsts.push(hits[0].title);
    const { hits, isPartial, nearest } = await index.find(query, { ...options, onFirst });
    return { titles: hits.map(({ title }) => title), isPartial, nearest, firsts };
  } catch (error) {
    return { error: error.kind ?? error.name };
  }
}"""


@pytest.fixture(scope="module")
def place(tmp_path_factory):
    """The scripts and the indexes of the fixture, as a site would have them."""
    folder = tmp_path_factory.mktemp("index")
    for script in SCRIPTS:
        shutil.copy(ROOT.parent / "templates" / "js" / f"{script}.js", folder)
    (folder / "index.html").write_text("<!doctype html><title>Index</title>")
    for path, text in FIXTURE["files"].items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(text.encode())
    server = StaticServer(folder)
    yield server.address
    server.stop()


@pytest.fixture
def page(context, place):
    page = context.new_page()
    complaints = []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(place + "/")
    yield page
    assert not complaints, complaints


def ask(page, query, **options):
    return page.evaluate(ASK, [query, options])


def test_the_browser_finds_what_the_program_finds(page):
    assert len(FIXTURE["queries"]) > 500
    wrong = page.evaluate(FIND, FIXTURE)
    assert not wrong, "\n".join(wrong[:20])


def test_the_best_is_there_before_the_rest(page):
    page.route("**/*.json", lambda route: route.continue_())
    found = ask(page, "đăng ký")
    assert found["firsts"] == found["titles"][:1]
    assert "Đăng ký xe" in found["titles"]


def test_a_chunk_is_fetched_once_and_only_if_it_is_needed(page):
    asked = []
    page.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    ask(page, "kết hôn")
    ask(page, "kết hôn")
    chunks = [name for name in asked if name.endswith(".json")]
    assert len(chunks) == len(set(chunks))
    assert len(chunks) < len([path for path in FIXTURE["files"] if path.startswith("search/vi/")]) / 2
    assert not [name for name in chunks if name.startswith(("texts", "tails", "summaries", "facets", "spellings"))]


@pytest.mark.parametrize("answer, kind", [
    (lambda route: route.abort(), "offline"),
    (lambda route: route.fulfill(status=404, body=""), "missing"),
    (lambda route: route.fulfill(status=200, body="[[\"a\","), "damaged"),
    (lambda route: route.fulfill(status=200, body="{}"), "damaged"),
    (lambda route: route.fulfill(status=200, body="[1,2,3]"), "damaged"),
])
def test_where_everything_fails_the_reason_is_told(page, answer, kind):
    page.route("**/terms-*.json", answer)
    page.route("**/common-*.json", answer)
    page.route("**/spellings-*.json", answer)
    assert ask(page, "kết hôn") == {"error": kind}
    page.unroute("**/*.json")
    for pattern in ("terms", "common", "spellings"):
        page.unroute(f"**/{pattern}-*.json")
    assert ask(page, "kết hôn")["titles"][0] == "Đăng ký kết hôn", "it does not recover"


@pytest.mark.parametrize("answer, kind", [
    (lambda route: route.abort(), "offline"),
    (lambda route: route.fulfill(status=404, body=""), "missing"),
    (lambda route: route.fulfill(status=200, body="<!doctype html>"), "damaged"),
    (lambda route: route.fulfill(status=200, body="null"), "damaged"),
    (lambda route: route.fulfill(status=200, body="{\"version\":2}"), "damaged"),
])
def test_without_a_root_there_is_no_index(page, answer, kind):
    page.route("**/index.json", answer)
    reason = page.evaluate("""async () => {
      const { openIndex } = await import("/search-index.js");
      return openIndex("/search/vi/index.json").then(() => null, ({ kind }) => kind);
    }""")
    assert reason == kind


def test_without_one_chunk_there_is_still_what_the_others_give(page):
    whole = ask(page, "hộ chiếu hộ tịch giám hộ", full=True)
    assert not whole["isPartial"]
    page.evaluate("() => { globalThis.index = undefined; }")
    page.route("**/titles-1.*.json", lambda route: route.fulfill(status=500, body=""))
    found = ask(page, "hộ chiếu hộ tịch giám hộ", full=True)
    assert found["isPartial"]
    assert any(found["titles"]) and len(found["titles"]) == len(whole["titles"])


def test_a_chunk_that_fails_once_is_asked_for_again(page):
    failed = []

    def fail_once(route):
        if route.request.url in failed:
            return route.continue_()
        failed.append(route.request.url)
        return route.abort()

    page.route("**/*-*.json", fail_once)
    assert ask(page, "kết hôn")["titles"][0] == "Đăng ký kết hôn"
    assert failed


def test_an_index_that_was_made_anew_is_read_anew(page):
    """A page that was open for long names chunks that are gone."""
    assert ask(page, "hộ tịch")["titles"]
    renewed = FIXTURE["files"]["search/nl/index.json"]
    page.route("**/search/vi/index.json", lambda route: route.fulfill(status=200, body=renewed))

    def answer(route):
        path = "search/nl/" + route.request.url.rpartition("/")[2]
        known = path in FIXTURE["files"]
        route.fulfill(status=200 if known else 404, body=FIXTURE["files"].get(path, ""))

    page.route("**/search/vi/*-*.json", answer)
    assert ask(page, "paspoort kwijt", full=True)["titles"][0] == "Verlies van een paspoort melden"


def test_a_query_can_be_given_up(page):
    result = page.evaluate("""async () => {
      const { openIndex } = await import("/search-index.js");
      const index = await openIndex("/search/vi/index.json");
      const controller = new AbortController();
      const first = index.find("đăng ký", { signal: controller.signal }).catch(({ name }) => name);
      const second = index.find("kết hôn");
      controller.abort();
      return [await first, (await second).hits[0].title];
    }""")
    assert result == ["AbortError", "Đăng ký kết hôn"]


def test_summaries_and_facets_belong_to_their_documents(page):
    result = page.evaluate("""async () => {
      const { openIndex } = await import("/search-index.js");
      const index = await openIndex("/search/en/index.json");
      const { hits } = await index.find("address");
      const facets = await index.facets();
      return [(await index.summaries(hits))[0], hits[0].doc, Object.keys(facets).map(key => facets[key].length)];
    }""")
    assert result == [["", ["moving house"]], 7, [16, 16, 16, 16]]


@pytest.mark.parametrize("query", ["", " ", "<img src=x onerror=alert(1)>", "\u202e\u202e", "a" * 10000, "%", "\ud83d"])
def test_odd_queries_are_answered(page, query):
    result = page.evaluate("""async ([text, isHalf]) => {
      const { openIndex } = await import("/search-index.js");
      const index = await openIndex("/search/vi/index.json");
      return (await index.find(isHalf ? "\\ud83d" : text, { full: true })).hits.length;
    }""", [query if query != "\ud83d" else "", query == "\ud83d"])
    assert result >= 0
