// The files of a search index: fetched when an evaluation turns out to need them, and kept.

/** Why an index cannot be used: `kind` is "offline", "missing" or "damaged". */
export class SearchError extends Error {
  constructor(kind, url) {
    super(`${kind}: ${url}`);
    this.kind = kind;
  }
}

/** Thrown where something cannot go on without files that are not here yet, or must begin anew with a new index. */
export const waitingForFiles = Symbol("waitingForFiles");

export const lettersOf = text => [...text];
export const beginningOf = (text, count) => lettersOf(text).slice(0, count).join("");
const reversed = text => lettersOf(text).reverse().join("");

const parts = ["terms", "texts", "common", "tails", "spellings"];
const most = 400;

async function json(url, cache) {
  const response = await fetch(url, { cache }).catch(() => { throw new SearchError("offline", url); });
  if (!response.ok) throw new SearchError("missing", url);
  return response.json().catch(() => { throw new SearchError("damaged", url); });
}

export async function fetchRoot(url) {
  const found = await json(url).catch(() => json(url, "reload"));
  if (found?.version !== 1) throw new SearchError("damaged", url);
  return found;
}

/** The place of the beginningOf element for which the test holds, which must hold for all after it. */
function place(list, test) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = low + high >> 1;
    if (test(list[middle])) high = middle; else low = middle + 1;
  }
  return low;
}

/** An entry `[key, postings, exact, postings, …]` as its key and its words, each with what is known of its postings. */
function entryOf([key, ...items]) {
  const words = [];
  let exact = key;
  for (const item of items) {
    if (typeof item === "string") exact = item;
    else [exact] = [key, words.push([exact, item || undefined])];
  }
  return { key, words };
}

export class IndexFiles {
  here = new Map();
  coming = new Map();
  wanted = new Set();
  failed = new Map();

  constructor(url, root) {
    this.url = url;
    this.use(root);
  }

  use(root) {
    this.root = root;
    this.here.clear();
    this.often = new Map(root.often.flatMap((key, at, all) => at % 2 ? [] : [[key, all[at + 1]]]));
    this.firsts = Object.fromEntries(parts.map(part => [part, root[part].filter((_, at) => at % 2 < 1)]));
  }

  /** The content of a file; empty as long as it is not here. */
  list(part, number, name) {
    const file = `${part}-${number}.${name}.json`;
    const found = this.here.get(file);
    if (found) {
      // What was used last is kept longest.
      this.here.delete(file);
      this.here.set(file, found);
    } else {
      this.wanted.add(file);
    }
    return found ?? [];
  }

  /** What an array by document says of one: of titles and summaries. */
  of(part, doc) {
    const size = this.root[`${part}PerChunk`];
    const number = Math.floor(doc / size);
    return this.list(part, number, this.root[part][number])[doc % size];
  }

  chunk(part, number) { return this.list(part, number, this.root[part][2 * number + 1]); }

  /** The number of the chunk that holds a key if any does. */
  at(part, key) { return Math.max(place(this.firsts[part], from => key < from) - 1, 0); }

  entry(part, key) {
    if (!this.firsts[part].length) return undefined;
    const all = this.chunk(part, this.at(part, key));
    const entry = all[place(all, one => one.key >= key)];
    return entry?.key === key ? entry : undefined;
  }

  /** The chunks that hold what begins with a text: that of `near` beginningOf, as many as the root allows. */
  chunks(part, beginning, near) {
    if (!this.firsts[part].length) return [];
    const [from, to] = [this.at(part, beginning), this.at(part, `${beginning}\uffff`)];
    const best = Math.min(Math.max(this.at(part, near), from), to);
    const numbers = [best];
    for (let number = from; number <= to; number += 1) if (number !== best) numbers.push(number);
    return numbers.slice(0, this.root.reach).sort((a, b) => a - b).map(number => this.chunk(part, number));
  }

  entries(beginning, near) {
    return this.chunks("terms", beginning, near).flatMap(all => {
      const rest = all.slice(place(all, ({ key }) => key >= beginning));
      return rest.slice(0, place(rest, ({ key }) => !key.startsWith(beginning)));
    });
  }

  /** The known words that end as a word does. */
  spellings(word) {
    const [all, ending] = [reversed(word), beginningOf(reversed(word), 3)];
    return this.chunks("spellings", ending, all).flat().filter(known => reversed(known).startsWith(ending));
  }

  /** Forgets failures, so that what failed is asked for again. */
  begin() {
    for (const file of this.failed.keys()) this.here.delete(file);
    for (const file of this.here.keys()) {
      if (this.here.size <= most) break;
      this.here.delete(file);
    }
    this.failed.clear();
  }

  /**
   * Fetches what is wanted, all at once. Where a file cannot be had, the index may be a new one: then everything
   * begins anew. Failing that, the file counts as empty.
   */
  async load(signal) {
    const files = [...this.wanted];
    this.wanted.clear();
    const { root } = this;
    await Promise.all(files.map(file => {
      if (!this.coming.has(file)) this.coming.set(file, this.get(file).finally(() => this.coming.delete(file)));
      return this.coming.get(file);
    }));
    signal?.throwIfAborted();
    if (this.root !== root) throw waitingForFiles;
  }

  async get(file) {
    const { root } = this;
    const url = this.url.replace(/[^/]*$/, file);
    try {
      const found = await json(url).catch(async () => {
        const renewed = await json(this.url, "reload");
        if (JSON.stringify(renewed) !== JSON.stringify(root)) {
          if (this.root === root) this.use(renewed);
          return [];
        }
        return json(url, "reload");
      });
      if (!Array.isArray(found) && !file.startsWith("facets")) throw new SearchError("damaged", url);
      const isTerms = /^(terms|texts|common|tails)/.test(file);
      if (this.root === root) this.here.set(file, isTerms ? found.map(entryOf) : found);
    } catch (error) {
      this.failed.set(file, error instanceof SearchError ? error : new SearchError("damaged", url));
      this.here.set(file, []);
    }
  }
}
