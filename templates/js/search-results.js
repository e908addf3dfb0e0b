// What was found, in groups by kind: ten of each and more when asked for, with what a search matched marked. Where the
// title and the summary do not show the match, the page itself is asked for as soon as its result comes into view.
import { contextOf } from "./search-context.js";
import { build, KINDS } from "./search-text.js";

const STEP = 10;

// In the order in which groups stand where their best results are equally good.
const groupsOf = (hits) => {
  const groups = KINDS.map((name, kind) => ({ name, hits: hits.filter((hit) => hit.kind === kind) }));
  return groups.filter(({ hits: { length } }) => length > 0).sort((a, b) => b.hits[0].coverage - a.hits[0].coverage);
};

export class Results {
  /** `grown` is called with how many results are shown of each kind where a person asks for more. */
  constructor(element, { data, say, phrase, marking, grown }) {
    Object.assign(this, { element, data, say, phrase, marking, grown });
    this.watch = new IntersectionObserver((entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) this.explain(target);
    }, { rootMargin: "200px" });
    this.unseen = new WeakMap();
  }

  /**
   * Puts the results in place of those that are shown. False where others are wanted by the time they are there; fails
   * where nothing can be shown.
   */
  async show(index, result, hits, shown, signal) {
    this.words = this.marking.needlesOf(result.words);
    this.needles = this.words.flat();
    const groups = groupsOf(hits);
    const first = ({ hits: all, name }) => all.slice(0, Math.max(STEP, shown[name] ?? 0));
    const titled = await this.entitle(index, result, groups.flatMap(first));
    if (signal.aborted) return false;
    for (const group of groups) group.shown = first(group).map((hit) => titled.get(hit));
    this.clear();
    this.element.append(...groups.map((group) => this.group(index, group)));
    return true;
  }

  /** Results with their titles. Those whose titles do not come are left out; it fails where none come at all. */
  async entitle(index, result, hits) {
    const titled = await index.titles(hits);
    const isPartial = titled.some(({ title }) => !title);
    if (isPartial && !titled.some(({ title }) => title)) throw new Error("no titles");
    result.isPartial ||= isPartial;
    return new Map(hits.map((hit, place) => [hit, titled[place]]));
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
    list.shown = shown.length;
    this.offer(more, hits, list);
    return build("section", { "aria-labelledby": heading.id }, heading, list, more);
  }

  offer(more, hits, list) {
    const n = Math.min(STEP, hits.length - list.shown);
    more.hidden = n <= 0;
    more.textContent = this.say("more", { n });
  }

  async grow(index, name, hits, list, more) {
    const [first, next] = [list.children.length, hits.slice(list.shown, list.shown + STEP)];
    const titled = await this.entitle(index, {}, next).catch(() => null);
    if (!titled) {
      more.after(build("p", { role: "alert", textContent: this.say("failed-part") }));
    } else if (list.children.length === first) {
      list.shown += next.length;
      this.add(index, [...titled.values()], list);
      this.offer(more, hits, list);
      list.children[first].querySelector("a").focus();
      this.grown(name, list.shown);
    }
  }

  add(index, all, list) {
    const hits = all.filter(({ title }) => title);
    const items = hits.map((hit) => this.item(hit));
    list.append(...items);
    // A result without its summary is still a result.
    index.summaries(hits).then((summaries) => {
      items.forEach((item, place) => this.summarise(item, hits[place], summaries[place]));
    }).catch(() => {});
  }

  item(hit) {
    const { needles, marking } = this;
    const link = build("a", { href: this.data.base + hit.path }, marking.titleOf(hit, needles));
    if (hit.language) link.hreflang = hit.language;
    const name = marking.isInCode(hit.code, needles) ? build("mark", { textContent: hit.code }) : hit.code;
    const code = hit.code ? [" ", build("span", { className: "code" }, name)] : [];
    return build("li", {}, link, ...code, build("small", { className: "found__summary" }));
  }

  summarise(item, hit, [summary, keywords]) {
    const { needles, marking: { isInCode, marked, rangesIn } } = this;
    const line = item.querySelector("small");
    if (summary) line.append(...marked(summary, needles));
    else line.remove();
    const names = keywords.filter((name) => rangesIn(name, needles).length > 0 && rangesIn(hit.title, needles).length === 0);
    if (names.length > 0) item.append(build("small", {}, ...this.also(names.slice(0, 3))));
    const said = [hit.title, summary, ...keywords].join("\n");
    const unseen = this.words.filter((word) => rangesIn(said, word).length === 0 && !isInCode(hit.code, word));
    // Words that the result does not have at all are not looked for.
    if (unseen.length <= this.words.length - hit.matched) return;
    this.unseen.set(item, unseen);
    this.watch.observe(item);
  }

  also(names) {
    const { needles, marking } = this;
    const list = build("span", {}, ...names.flatMap((name, place) => [place > 0 ? ", " : "", ...marking.marked(name, needles)]));
    return this.phrase("also-called", { names: list });
  }

  async explain(item) {
    this.watch.unobserve(item);
    const context = await contextOf(item.querySelector("a").href, this.unseen.get(item), this).catch(() => []);
    if (context.length > 0) item.append(build("small", { className: "found__context" }, ...context));
  }
}
