// The results page: what is searched for and the filters stand in the address, so that a search can be kept, sent and
// come back to. Whatever goes wrong is said, and browsing still works below.
import { Filters } from "./search-filters.js";
import { Results } from "./search-results.js";
import { build, isolated, MOST_CHARACTERS, shorten, speech, tidy } from "./search-text.js";

const PAUSE_BEFORE_WAITING = 400; // in milliseconds: only what takes longer is said to be under way
const MOST_OF_OTHERS = 3;

class SearchPage {
  /** `form.searching` is what the script of the box shares. */
  constructor(root, form) {
    Object.assign(this, form.searching, speech(form.searching.box.data));
    this.data = this.box.data;
    this.title = document.title;
    this.told = root.querySelector(".found__told");
    this.filters = new Filters(root.querySelector(".filters"), { say: this.say, changed: () => this.go() });
    const grown = (name, n) => history.replaceState({ shown: { ...history.state?.shown, [name]: n } }, "");
    this.results = new Results(root.querySelector(".found__groups"), { ...this, grown });
    this.others = build("div");
    root.append(this.others);
    document.querySelector(".search__plain").remove();
    this.listen(root, form);
    this.read();
  }

  listen(root, form) {
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.query = this.box.input.value;
      // A keyboard on the screen would hide what was found.
      if (matchMedia("(pointer: coarse)").matches) this.box.input.blur();
      this.go();
    });
    addEventListener("popstate", () => this.read());
    // Coming back from a result leads to the place in the list that one left.
    root.addEventListener("click", ({ target }) => {
      if (target.closest("a")) history.replaceState({ ...history.state, top: scrollY }, "");
    });
  }

  // MARK: The address

  read() {
    const query = new URLSearchParams(location.search);
    this.query = tidy(query.get("q") ?? "").slice(0, 2 * MOST_CHARACTERS).trim();
    this.box.input.value = this.query;
    this.filters.write(query);
    this.search();
  }

  go() {
    const query = new URLSearchParams(this.query ? { q: this.query } : {});
    this.filters.read(query);
    const address = `${query}` ? `?${query}` : location.pathname;
    if (address !== location.search) history.pushState(null, "", address);
    this.search();
  }

  // MARK: Searching

  async search() {
    this.asking?.abort();
    const { signal } = this.asking = new AbortController();
    document.title = this.query ? this.say("title", { query: shorten(this.query), title: this.title }) : this.title;
    if (!this.query) return this.showNothing(["empty"]);
    clearTimeout(this.waiting);
    this.waiting = setTimeout(() => this.tell(this.say("searching")), PAUSE_BEFORE_WAITING);
    try {
      await this.find(signal);
    } catch (error) {
      if (!signal.aborted) this.fail(error);
    }
  }

  async find(signal) {
    const index = await this.indexAt(this.data.index);
    const result = await index.find(this.query.slice(0, MOST_CHARACTERS), { full: true, signal });
    if (signal.aborted) return;
    this.filters.element.hidden = result.hits.length === 0;
    // Filters that are chosen have to be known first; otherwise results come first, and then what each would leave.
    const isFiltered = !this.filters.isEmpty;
    if (!isFiltered) await this.show(index, result, signal);
    if (result.hits.length > 0) await this.count(index, result, signal);
    if (isFiltered) await this.show(index, result, signal);
    if (!signal.aborted && !result.hits.some(({ all }) => all)) await this.offer(signal);
  }

  async count(index, result, signal) {
    try {
      this.filters.facets = await index.facets();
    } catch {
      // Without them nothing can be filtered, and nothing is lost but that.
      this.filters.write(new URLSearchParams());
      this.filters.element.hidden = true;
      result.isPartial = true;
      if (!signal.aborted) this.summarise(result, result.hits);
      return;
    }
    if (!signal.aborted) this.filters.count(result.hits);
  }

  async show(index, result, signal) {
    const hits = this.filters.of(result.hits);
    if (!await this.results.show(index, result, hits, history.state?.shown ?? {}, signal)) return;
    this.others.replaceChildren();
    this.summarise(result, hits);
    const top = history.state?.top;
    if (top) scrollTo({ top, behavior: "instant" });
  }

  // MARK: Telling

  tell(...lines) {
    clearTimeout(this.waiting);
    const paragraphs = lines.filter((line) => line !== null).map((line) => build("p", {}, ...[line].flat()));
    this.told.replaceChildren(...paragraphs);
  }

  get asked() { return isolated(shorten(this.query)); }

  summarise(result, hits) {
    const { query } = this;
    const corrected = this.marking.respelt(query, result.words);
    const all = result.hits.length;
    this.tell(
      hits.length > 0 ? this.phrase("results", { n: hits.length, query: this.asked })
        : all > 0 ? [...this.phrase("none-filtered", { n: all }), " ", this.unfiltering()]
          : this.phrase("none", { query: this.asked }),
      all > 0 && corrected ? this.phrase("corrected", { corrected: isolated(shorten(corrected)), query: this.asked }) : null,
      hits.length > 0 && !hits.some((hit) => hit.all) ? this.say("some-words") : null,
      [...query].length > MOST_CHARACTERS ? this.say("shortened") : null,
      ...(all === 0 ? this.advice(result) : []),
      result.isPartial ? [this.say("failed-part"), " ", this.again()] : null);
  }

  /** What helps where nothing was found. */
  advice({ nearest }) {
    const { data } = this;
    const near = nearest?.[0];
    const link = near && build("a", { href: `${data.page}?${new URLSearchParams({ q: near })}` }, isolated(near));
    return [near ? this.phrase("nearest", { query: link }) : null, [this.say("none-advice"), ...this.help()]];
  }

  /** A link to the help page, where there is one. */
  help() {
    const href = this.data.help;
    return href ? [" ", build("a", { href, textContent: this.say("none-help") })] : [];
  }

  showNothing(keys) {
    this.results.clear();
    this.others.replaceChildren();
    this.filters.element.hidden = true;
    this.tell(...keys.map((key) => this.say(key)));
  }

  fail(error) {
    const { data } = this;
    this.forget(data.index);
    this.showNothing([]);
    this.tell(this.complaint(this.say, error), [this.again(), ...this.help()]);
  }

  unfiltering() {
    const button = build("button", { type: "button", className: "link", textContent: this.say("clear") });
    button.addEventListener("click", () => this.filters.clear.click());
    return button;
  }

  again() {
    const button = build("button", { type: "button", className: "button button--quiet", textContent: this.say("again") });
    button.addEventListener("click", () => {
      this.told.focus();
      this.search();
    });
    return button;
  }

  // MARK: Other languages

  /** Shows what only the index of another language has; what cannot be had is not missed. */
  async offer(signal) {
    const found = await Promise.all(this.data.others.map((other) => this.ask(other, signal).catch(() => null)));
    const offers = found.filter((offer) => offer?.hits.length > 0);
    if (signal.aborted || offers.length === 0) return;
    const heading = build("h2", { id: "found-others", textContent: this.say("other-languages") });
    const links = offers.map((offer) => this.linkTo(offer));
    this.told.append(build("p", {}, this.say("other-languages"), ": ", ...links.flatMap((link, place) => [place > 0 ? " · " : "", link])));
    this.others.replaceChildren(build("section", { "aria-labelledby": heading.id }, heading, ...offers.map((offer) => this.listOf(offer))));
  }

  async ask(other, signal) {
    const index = await this.indexAt(other.index);
    const { hits, words } = await index.find(this.query.slice(0, MOST_CHARACTERS), { signal });
    const all = hits.filter((hit) => hit.all);
    return { other, words, n: all.length, hits: await index.titles(all.slice(0, MOST_OF_OTHERS)) };
  }

  linkTo({ other: { language, name, page }, n }) {
    const href = `${page}?${new URLSearchParams({ q: this.query })}`;
    return build("a", { href, hreflang: language }, ...this.phrase("other-results", { n, language: build("span", { lang: language, dir: "auto", textContent: name }) }));
  }

  listOf({ other: { language, base }, hits, words }) {
    const { needlesOf, titleOf } = this.marking;
    const needles = needlesOf(words).flat();
    const items = hits.map((hit) => build("li", {}, build("a", { href: base + hit.path, hreflang: hit.language ?? language }, titleOf({ ...hit, language: hit.language ?? language }, needles))));
    return build("ul", { className: "links" }, ...items);
  }
}

// What only a script can fill is not there without one.
const [form, template] = ["form.search", "main template"].map((name) => document.querySelector(name));
if (form.searching) {
  const root = template.content.firstElementChild;
  template.replaceWith(root);
  new SearchPage(root, form);
}
