// Searching as a page sees it: opens an index, finds, and tells what is shown of what was found.
import { fold, words } from "./search-words.js";
import { SearchError, waitingForFiles, IndexFiles, fetchRoot } from "./search-files.js";
import { bitCount, inRankOrder, evaluate } from "./search-evaluation.js";

/**
 * Opens an index by the address of its `index.json`. Throws a `SearchError` (search-files.js): its `kind` is
 * "offline", "missing" or "damaged".
 */
export async function openIndex(url) {
  return new Index(new IndexFiles(url, await fetchRoot(url)));
}

class Index {
  constructor(files) { this.files = files; }

  /**
   * What a query finds. `hits` are all of them: procedures, best beginningOf, then others, best beginningOf. Those that were
   * compared by their titles have `title`, `path`, `code` and `language`; `titles` gives them to any others.
   * `onFirst` is called with a result as soon as the best has its title, if more files have to be fetched.
   */
  async find(text, { full = false, signal, onFirst } = {}) {
    const { files } = this;
    files.begin();
    for (let tries = 12; ; tries -= 1) {
      try {
        return await this.found(evaluate(text, files, full), full, signal, onFirst);
      } catch (reason) {
        if (reason instanceof TypeError) throw new SearchError("damaged", files.url);
        if (reason !== waitingForFiles || tries < 0) throw reason;
        await files.load(signal).catch(reason => { if (reason !== waitingForFiles) throw reason; });
      }
    }
  }

  async found(evaluation, full, signal, onFirst) {
    const { files, procedures, others } = evaluation;
    const reach = Math.max(full ? 10 : 0, files.root.titleReach);
    const compare = (most, fewer) => [...compared(procedures, 16, most, evaluation), ...compared(others, 8, fewer, evaluation)];
    const result = (places, nearest) => this.result(evaluation, places, nearest);
    if (onFirst && procedures.length + others.length) {
      const one = procedures.length ? [1, 0] : [0, 1];
      compare(...one);
      await files.load(signal);
      const places = compare(...one);
      compare(reach, reach + 1 >> 1);
      if (files.wanted.size) onFirst(result(places, []));
    }
    const nearest = () => procedures.length + others.length ? [] : evaluation.nearest();
    compare(reach, reach + 1 >> 1);
    nearest();
    await files.load(signal);
    const places = compare(reach, reach + 1 >> 1);
    if (!places.length && files.failed.size) throw [...files.failed.values()][0];
    return result(places, nearest());
  }

  result({ query, files, words, usedTexts, procedures, others }, places, nearest) {
    const hits = places.map(({ doc, mask, score, coverage, isNamed }) => {
      const matched = bitCount(mask);
      const hit = { doc, kind: this.kind(doc), score, coverage, matched, all: matched === query.words.length };
      return isNamed ? this.named(hit) : hit;
    });
    const total = { procedures: procedures.length, others: others.length };
    return { words, hits, total, usedTexts, nearest, isPartial: files.failed.size > 0 };
  }

  kind(doc) {
    const { kinds } = this.files.root;
    let at = 0;
    for (let end = kinds[1]; doc >= end; end += kinds[at + 1]) at += 2;
    return kinds[at];
  }

  /** A hit with what is shown of it. */
  named(hit) {
    const [title, path, code, language] = this.files.of("titles", hit.doc) ?? [];
    if (title === undefined) return hit;
    return {
      ...hit, title, path: path || pathOf(title, this.files.root.sections[hit.kind]),
      code: code || undefined, language: language || undefined,
    };
  }

  /** What a function gives once all files are here that it looks into. */
  async once(get, signal) {
    get();
    await this.files.load(signal);
    return get();
  }

  /** Hits with what is shown of them. */
  titles(hits, { signal } = {}) { return this.once(() => hits.map(hit => this.named(hit)), signal); }

  /** `[summary, [keywords]]` of each hit, in their order. */
  summaries(hits, { signal } = {}) {
    return this.once(() => hits.map(({ doc }) => this.files.of("summaries", doc) ?? ["", []]), signal);
  }

  /** What documents are filtered by: `topic`, `audience`, `events` and `channel`, arrays by document. */
  async facets({ signal } = {}) {
    const found = await this.once(() => this.files.list("facets", 0, this.files.root.facets), signal);
    if (!found.topic) throw new SearchError("missing", this.files.url);
    return found;
  }
}

/** Adds to the best places what their titles say, as far as they are in few chunks. */
function compared(places, most, reach, { files, query, unverified, keys, commonOf }) {
  const [chunks, near, rest] = [new Set(), [], []];
  for (const one of places) {
    const chunk = Math.floor(one.doc / files.root.titlesPerChunk);
    const isNear = near.length < most && (chunks.has(chunk) || chunks.size < reach);
    if (isNear) chunks.add(chunk);
    (isNear ? near : rest).push(one);
  }
  const { said } = query;
  const begins = (title, from) => said.every(({ folded, isOpen }, at) =>
    isOpen ? title[from + at].folded.startsWith(folded) : title[from + at].folded === folded);
  const bonus = title => {
    if (title.length === said.length && said.every(({ folded }, at) => folded === title[at].folded)) {
      return said.every(({ exact }, at) => exact === title[at].exact) ? 8 : 7;
    }
    for (let from = 0; from + said.length <= title.length; from += 1) {
      if (begins(title, from)) return from === 0 ? 3 : said.length > 1 ? 2 : 0;
    }
    return 0;
  };
  const stands = (known, { folded, isOpen }) => known.folded === folded || isOpen && known.folded.startsWith(folded)
    || commonOf(folded).some(key => keys(known.folded).includes(key));
  const after = near.map(one => {
    const [text] = files.of("titles", one.doc) ?? [];
    if (text === undefined) return one;
    const title = words(text, files.root);
    let { mask, coverage } = one;
    for (const word of query.words) {
      if (unverified & ~one.mask & 1 << word.at && title.some(known => stands(known, word))) {
        mask |= 1 << word.at;
        coverage += 1;
      }
    }
    return { ...one, mask, coverage, isNamed: true, score: Math.floor(one.score * (8 + bonus(title)) / 8) };
  });
  return [...after.sort(inRankOrder), ...rest];
}

/** The address that a title gives, where none is written down. */
function pathOf(title, section) {
  let slug = fold(title).replace(/'/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-/, "");
  if (slug.length > 80) {
    const end = slug[80] === "-" ? 80 : slug.lastIndexOf("-", 79);
    slug = slug.slice(0, end > 40 ? end : 80);
  }
  return `${section}/${slug.replace(/-$/, "")}/`;
}
