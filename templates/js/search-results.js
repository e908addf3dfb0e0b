// What was found, in groups by kind: ten of each and more when asked for, with what a search matched marked. Where the
// title and the summary do not show the match, the page itself is asked for as soon as its result comes into view.
import { contextOf } from "./search-context.js";
import { build, KINDS, marked, needlesOf, rangesIn, titleOf } from "./search-text.js";

const STEP = 10;

// In the order in which groups stand where their best results are equally good.
const groupsOf = (hits) => {
  const groups = KINDS.map((name, kind) => ({ name, hits: hits.filter((hit) => hit.kind === kind) }));
  return groups.filter(({ hits: { length } }) => length > 0).sort((a, b) => b.hits[0].coverage - a.hits[0].coverage);
};

export class Results {
  /** `grown` is called with how many results are shown of each kind where a person asks for more. */
  constructor(element, { data, say, phrase, grown }) {
    Object.assign(this, { element, data, say, phrase, grown });
    this.watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.explain(target);
    }, { rootMargin: "200px" });
    this.unseen = new WeakMap();
  }

  /** Puts the results in place of those that are shown; null where others are wanted by the time they are there. */
  async show(index, result, hits, shown, signal) {
    this.words = needlesOf(result.words);
    const groups = groupsOf(hits);
    for (const group of groups) group.shown = group.hits.slice(0, Math.max(STEP, shown[group.name] ?? 0));
    await index.titles(groups.flatMap((group) => group.shown));
    if (signal.aborted) return null;
    this.watch.disconnect();
    this.element.replaceChildren(...groups.map((group) => this.group(index, group)));
    return groups.length;
  }

  clear() {
    this.watch.disconnect();
    this.element.replaceChildren();
  }

  group(index, { name, hits, shown }) {
    const heading = build("h2", { id: `found-${name}` }, this.say(`group.${name}`), " ", build("span", { className: "muted", textContent: `(${hits.length})` }));
    const list = build("ul", { className: "links" });
    const more = build("button", { type: "button", className: "button button--quiet" });
    more.addEventListener("click", () => this.grow(index, name, hits, list, more));
    this.add(index, shown, list);
    this.offer(more, hits, list);
    return build("section", { "aria-labelledby": heading.id }, heading, list, more);
  }

  offer(more, hits, list) {
    const n = Math.min(STEP, hits.length - list.children.length);
    more.hidden = n <= 0;
    more.textContent = this.say("more", { n });
  }

  async grow(index, name, hits, list, more) {
    const first = list.children.length;
    try {
      const next = await index.titles(hits.slice(first, first + STEP));
      if (list.children.length > first) return;
      this.add(index, next, list);
    } catch {
      more.before(build("p", { role: "alert", textContent: this.say("failed-part") }));
      return;
    }
    this.offer(more, hits, list);
    list.children[first].querySelector("a").focus();
    this.grown(name, list.children.length);
  }

  add(index, hits, list) {
    const items = hits.map((hit) => this.item(hit));
    list.append(...items);
    index.summaries(hits).catch(() => []).then((summaries) => {
      items.forEach((item, place) => this.summarise(item, hits[place], summaries[place] ?? ["", []]));
    });
  }

  item(hit) {
    const needles = this.words.flat();
    const link = build("a", { href: this.data.base + hit.path }, titleOf(hit, needles));
    if (hit.language) link.hreflang = hit.language;
    const code = hit.code ? build("span", { className: "code" }, hit.code) : null;
    return build("li", {}, link, ...(code ? [" ", code] : []), build("small", { className: "found__summary" }));
  }

  summarise(item, hit, [summary, keywords]) {
    const needles = this.words.flat();
    const line = item.querySelector("small");
    if (summary) line.append(...marked(summary, needles));
    else line.remove();
    const names = keywords.filter((name) => rangesIn(name, needles).length > 0 && rangesIn(hit.title, needles).length === 0);
    if (names.length > 0) item.append(build("small", {}, ...this.also(names.slice(0, 3), needles)));
    const said = [hit.title, summary, hit.code ?? "", ...keywords].join("\n");
    const unseen = this.words.filter((word) => rangesIn(said, word).length === 0);
    // Words that the result does not have at all are not looked for.
    if (unseen.length <= this.words.length - hit.matched) return;
    this.unseen.set(item, unseen);
    this.watch.observe(item);
  }

  also(names, needles) {
    const list = build("span", {}, ...names.flatMap((name, place) => [place > 0 ? ", " : "", ...marked(name, needles)]));
    return this.phrase("also-called", { names: list });
  }

  async explain(item) {
    this.watch.unobserve(item);
    const { data: { language }, phrase } = this;
    const context = await contextOf(item.querySelector("a").href, this.unseen.get(item), { language, phrase }).catch(() => []);
    if (context.length > 0) item.append(build("small", { className: "found__context" }, ...context));
  }
}
