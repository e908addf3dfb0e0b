// Finds documents for a query: the twin of Sources/Search/Query, with the same results. docs/search.md explains it.
import { fold, words, codes, stems } from "./search-words.js";
import { waitingForFiles, lettersOf, beginningOf } from "./search-files.js";

// How a word of the catalogue came to stand for a word of the query.
const exactly = 8, foldedly = 7, otherMarks = 6, asPair = 6, asStem = 5, asBeginning = 4, divided = 4, error = 3;
const mostWords = 31;
const fewEnough = 16;
const size = text => lettersOf(text).length;
const hasDigits = text => /[0-9]/.test(text);
const isPair = text => text.includes(" ");
const inOrder = (one, other) => one < other ? -1 : one > other ? 1 : 0;
export const inRankOrder = (one, other) => other.coverage - one.coverage || other.score - one.score || one.doc - other.doc;
export const bitCount = mask => mask ? 1 + bitCount(mask & mask - 1) : 0;

/** How far apart two words are, or one more than `most`: lettersOf put in, left out, replaced; neighbours exchanged. */
function distance(one, other, most) {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before, last = [...other, 0].map((_, index) => index);
  one.forEach((letter, row) => {
    const next = [row + 1];
    other.forEach((known, column) => next.push(Math.min(
      last[column + 1] + 1, next[column] + 1, last[column] + (letter !== known),
      row && column && letter === other[column - 1] && one[row - 1] === known ? before[column - 1] + 1 : 99)));
    [before, last] = [last, next];
  });
  return Math.min(last[other.length], most + 1);
}

/** A query, divided into the words that are searched for, each once. */
function parsed(text, root) {
  const cut = text.slice(0, 600).replace(/[\ud800-\udbff]$/, "");
  const said = words(cut, root);
  if (said.length && cut === text && !/[\0-\x20\xa0\u3000\u2000-\u200a]$/.test(cut)) said.at(-1).isOpen = true;
  const all = said.slice(0, mostWords);
  const isIgnored = ({ folded }) => root.ignored.includes(folded);
  const sought = [];
  const places = all.map(word => {
    if (isIgnored(word) && !all.every(isIgnored)) return -1;
    const at = sought.findIndex(({ exact }) => exact === word.exact);
    if (at < 0) return sought.push({ ...word, at: sought.length }) - 1;
    sought[at].isOpen ||= word.isOpen;
    return at;
  });
  const neighbours = places.slice(1).map((second, at) => [sought[places[at]], sought[second]])
    .filter(([one, two]) => one && two && one !== two);
  // The beginning of a code is written with the words of the whole.
  const found = [];
  for (const code of codes(cut)) {
    let mask = found.at(-1)?.code.startsWith(code) ? found.at(-1).mask : 0;
    for (let start = 0; !mask && start < places.length; start += 1) {
      let [rest, own, at] = [code, 0, start];
      for (; rest && at < places.length && rest.startsWith(said[at].folded); at += 1) {
        rest = rest.slice(said[at].folded.length);
        if (places[at] >= 0) own |= 1 << places[at];
      }
      if (!rest) mask = own;
    }
    if (mask) found.push({ code, mask });
  }
  return { said, words: sought, neighbours, codes: found };
}

/** What a word, a pair or a code was found as (`forms`), and in which documents, with the best quality × impact. */
function findings(mask) {
  const [documents, forms, common] = [new Map(), new Map(), new Set()];
  const keep = (map, key, value) => map.set(key, Math.max(map.get(key) ?? 0, value));
  return {
    mask, documents, forms, common, keep,
    get isFound() { return documents.size + common.size > 0; },
    add(exact, postings, value) {
      if (!postings?.length) return;
      keep(forms, fold(exact), value);
      let document = 0;
      for (const posting of postings) keep(documents, document += posting >>> 3, value * ((posting & 7) + 1));
    },
    merge(other) {
      for (const [document, value] of other.documents) keep(documents, document, value);
      for (const [form, value] of other.forms) keep(forms, form, value);
      for (const key of other.common) common.add(key);
    },
  };
}

/**
 * What a query finds, before titles are looked at. Throws `waitingForFiles` where files are wanted: then it is evaluated anew
 * once they are here.
 */
export function evaluate(text, files, full) {
  const { root, often } = files;
  const query = parsed(text, root);
  const bits = (...all) => all.reduce((mask, { at }) => mask | 1 << at, 0);
  const found = query.words.map(word => findings(bits(word)));
  const others = [];
  const corrections = [];
  const documents = new Map();
  let [unverified, everywhere, usedTexts, named] = [0, 0, false];

  const wait = () => { if (files.wanted.size) throw waitingForFiles; };
  const keys = folded => stems(folded, root);
  const commonOf = folded => keys(folded).filter(key => often.has(key));
  const quality = (word, exact) => {
    const folded = fold(exact);
    if (folded !== word.folded) return asStem;
    return exact === word.exact ? exactly : exact !== folded && word.exact !== folded ? otherMarks : foldedly;
  };
  const isFound = ({ at }) => found[at].isFound || others.some(({ mask, isFound }) => mask & 1 << at && isFound);

  /** A word as it is spelt, folded, or in another form; and what begins with it where it is open. */
  function find(word, mask, value, part = "terms") {
    const result = findings(mask);
    const entries = keys(word.folded).map(key => files.entry(part, key)).filter(Boolean);
    // Where the word itself is known, its key is known too, and other endings are beside the point.
    const own = entries.filter(({ words }) => words.some(([exact]) => fold(exact) === word.folded));
    for (const { key, words } of own.length ? own : entries) {
      for (const [exact, postings] of words) {
        if (postings) result.add(exact, postings, value ?? quality(word, exact)); else result.common.add(key);
      }
    }
    if (!word.isOpen || part !== "terms") return result;
    const [folded, bare] = root.prefixes.length ? keys(word.folded) : [word.folded];
    const beginnings = [folded, bare !== undefined && folded.endsWith(bare) ? bare : ""]
      .filter(text => size(text) > 1 || text >= "\u0e00");
    const begin = Math.min(value ?? asBeginning, asBeginning);
    for (const beginning of beginnings) {
      const shorter = lettersOf(beginning).map((_, count) => count > 2 && files.entry("terms", beginningOf(beginning, count)));
      for (const { words } of [...shorter.filter(Boolean), ...files.entries(beginning, beginning)]) {
        for (const [exact, postings] of words) {
          if (postings && !isPair(exact) && beginnings.some(text => fold(exact).startsWith(text))) {
            result.add(exact, postings, begin);
          }
        }
      }
    }
    return result;
  }

  /** Something that is its own key: a code, a pair of words. */
  function findWhole(text, isOpen, mask, value) {
    const result = findings(mask);
    if (often.has(text)) result.common.add(text);
    for (const [exact, postings] of files.entry("terms", text)?.words ?? []) {
      if (exact === text) result.add(exact, postings, value);
    }
    for (const { words } of isOpen ? files.entries(text, text) : []) {
      for (const [exact, postings] of words) {
        if (exact.startsWith(text) && exact !== text) result.add(exact, postings, Math.min(value, asBeginning));
      }
    }
    return result;
  }
  const pairOf = (one, two) => `${one.folded} ${two.folded}`;

  /** The known words that a typing error makes the word of. */
  function near({ folded, isOpen }, most) {
    if (size(folded) < 4 || hasDigits(folded)) return [];
    const typed = lettersOf(folded);
    const result = new Set();
    const look = (known, orBeginning) => {
      if (isPair(known) !== isPair(folded) || hasDigits(known) || known === folded) return;
      const all = lettersOf(known);
      const lengths = orBeginning ? [-1, 0, 1].map(change => typed.length + change).filter(length => length < all.length) : [];
      if ([all.length, ...lengths].some(length => distance(typed, all.slice(0, length), most) <= most)) result.add(known);
    };
    for (const { words } of files.entries(beginningOf(folded, 3), folded)) {
      for (const [exact] of words) look(fold(exact), isOpen);
    }
    for (const known of files.spellings(folded)) look(known, false);
    return [...result].sort(inOrder).slice(0, 8);
  }

  /** What is found if the word has a typing error, with what was most probably meant. */
  function findMisspelt(word, mask) {
    const result = findings(mask);
    let [best, correction] = [0];
    for (const known of near(word, 1)) {
      const one = isPair(known) ? findWhole(known, false, mask, error) : find({ exact: known, folded: known }, mask, error);
      let count = one.documents.size;
      for (const key of one.common) count += 512 << often.get(key);
      if (count > best) [best, correction] = [count, known];
      result.merge(one);
    }
    return [result, correction];
  }

  /** A word that the catalogue writes as two. */
  function findDivided({ folded, isOpen }, mask) {
    const all = lettersOf(folded);
    const cut = length => [all.slice(0, length).join(""), all.slice(length).join("")];
    const result = findings(mask);
    if (root.pairs) {
      for (let length = Math.min(7, all.length - 2); length >= 2; length -= 1) {
        result.merge(findWhole(cut(length).join(" "), isOpen, mask, divided));
      }
      return result;
    }
    const divisions = [];
    for (let length = all.length - 3; length >= 3; length -= 1) {
      const [one, rest] = cut(length);
      for (const link of keys(one).some(key => files.entry("terms", key)) ? ["", ...root.links] : []) {
        if (rest.startsWith(link) && size(rest) - size(link) >= 3) divisions.push([one, rest.slice(link.length)]);
      }
    }
    for (const [one, two] of divisions.slice(0, 4)) {
      const left = find({ exact: one, folded: one }, mask, divided);
      const right = find({ exact: two, folded: two, isOpen }, mask, divided);
      for (const [document, value] of left.documents) {
        const other = right.documents.get(document);
        if (other) result.keep(result.documents, document, Math.min(value, other));
      }
      if (!result.documents.size) continue;
      for (const [form, value] of [...left.forms, ...right.forms]) result.keep(result.forms, form, value);
      break;
    }
    return result;
  }

  /** Two neighbouring words that the catalogue writes as one. */
  function findJoined(one, two) {
    let result = findings(0);
    for (const link of ["", ...root.links]) {
      if (!result.isFound) {
        result = find({
          exact: one.exact + link + two.exact, folded: one.folded + link + two.folded,
          isOpen: two.isOpen && size(two.folded) > 1,
        }, bits(one, two), asStem);
      }
    }
    return result;
  }

  /** Adds up quality × impact, and more for words in few documents. */
  function score() {
    documents.clear();
    for (const one of [...found, ...others]) {
      const weight = 33 - Math.clz32(Math.floor(root.documents / one.documents.size));
      for (const [doc, value] of one.documents) {
        const { mask, score } = documents.get(doc) ?? { mask: everywhere, score: 0 };
        documents.set(doc, { doc, mask: mask | one.mask, score: score + value * weight });
      }
    }
  }
  const known = ({ mask }) => bitCount(mask | unverified);
  const best = () => Math.max(0, ...Array.from(documents.values(), known));
  const count = least => [...documents.values()].filter(one => known(one) === least).length;

  /** Looks up the rarest common words where nothing else was found or too much was. */
  function findCommon() {
    if (!unverified || documents.size && count(best()) <= fewEnough) return;
    const rarity = ({ common }) => Math.max(...[...common].map(key => often.get(key) ?? 0));
    const all = [...found, ...others].map((one, at) => [one, query.words[at]]).filter(([{ common }]) => common.size);
    for (const [one, word] of all.sort(([a], [b]) => rarity(a) - rarity(b)).slice(0, 3)) {
      for (const part of full ? ["common", "tails"] : ["common"]) {
        for (const key of one.common) {
          for (const [exact, postings] of files.entry(part, key)?.words ?? []) {
            one.add(exact, postings, word ? quality(word, exact) : asPair);
          }
        }
      }
      if (full) unverified &= ~one.mask;
    }
    score();
  }

  for (const { code, mask } of query.codes) others.push(findWhole(code, false, mask, exactly));
  for (const [one, two] of root.pairs ? query.neighbours : []) {
    others.push(findWhole(pairOf(one, two), two.isOpen, bits(one, two), asPair));
  }
  // For suggestions, pairs alone are enough where a document holds them all: syllables are in many chunks.
  const pairsSuffice = () => {
    const masks = new Map();
    const every = bits(...query.words);
    let open = 0;
    for (const { mask, common, documents } of others) {
      if (common.size) open |= mask;
      for (const doc of documents.keys()) masks.set(doc, masks.get(doc) | mask);
    }
    return open === every ? every !== 0 : [...masks.values()].some(mask => (mask | open) === every);
  };
  if (!full && others.length) wait();
  for (const word of !full && pairsSuffice() ? [] : query.words) {
    const common = commonOf(word.folded);
    if (common.length) for (const key of common) found[word.at].common.add(key);
    else found[word.at] = find(word, bits(word));
  }
  wait();
  for (const [one, two] of root.pairs ? [] : query.neighbours) {
    // Where words are written together, one that is known in two parts may be known as one too.
    if (root.links.length || !isFound(one) || !isFound(two)) others.push(findJoined(one, two));
  }
  wait();
  const unknown = query.words.filter(word => !isFound(word));
  for (const word of unknown) {
    const [misspelt, correction] = findMisspelt(word, bits(word));
    found[word.at].merge(misspelt);
    corrections[word.at] = correction;
  }
  for (const [one, two] of root.pairs ? query.neighbours : []) {
    if (!unknown.includes(one) && !unknown.includes(two)) continue;
    others.push(findMisspelt({ folded: pairOf(one, two), isOpen: two.isOpen }, bits(one, two))[0]);
  }
  wait();
  for (const word of query.words) {
    if (!isFound(word) && size(word.folded) >= (root.pairs ? 4 : 6)) found[word.at].merge(findDivided(word, bits(word)));
  }
  wait();
  for (const { mask, common } of [...found, ...others]) if (common.size) unverified |= mask;
  score();
  findCommon();
  wait();
  if (full && count(query.words.length) < 3) {
    usedTexts = true;
    named = new Map([...documents].map(([doc, { mask }]) => [doc, mask]));
    const all = root.everywhere.flatMap(name => files.list("everywhere", 0, name));
    for (const word of query.words) {
      found[word.at].merge(find(word, bits(word), undefined, "texts"));
      if (keys(word.folded).some(key => all.includes(key))) everywhere |= bits(word);
    }
    score();
    wait();
  }

  // Words of titles and names count double, those of the text once; until all words are there.
  const coverage = ({ doc, mask }) => {
    const open = bitCount(unverified & ~mask);
    const isComplete = bitCount(mask) + open === query.words.length;
    return bitCount(mask) + bitCount(named && !isComplete ? named.get(doc) : mask) + open;
  };
  const covered = [...documents.values()].map(one => ({ ...one, coverage: coverage(one) }));
  const most = Math.max(0, ...covered.map(({ coverage }) => coverage));
  const strong = most < query.words.length ? bits(...query.words.filter(({ folded }) => size(folded) >= 5))
    | others.reduce((mask, one) => one.documents.size ? mask | one.mask : mask, 0) : -1;
  const places = covered.filter(({ mask, coverage }) => coverage >= most - 2 && mask & strong).sort(inRankOrder);

  return {
    query, files, unverified, usedTexts, keys, commonOf,
    procedures: places.filter(({ doc }) => doc < root.procedures),
    others: places.filter(({ doc }) => doc >= root.procedures),
    words: query.words.map(({ exact, folded, isOpen = false, at }) => {
      const all = [found[at], ...others.filter(({ mask }) => mask & 1 << at)].filter(({ isFound }) => isFound);
      const forms = all.flatMap(one => [...one.forms].sort((a, b) => b[1] - a[1] || inOrder(a[0], b[0])).slice(0, 8));
      const matchedAs = [...new Set(forms.map(([form]) => form))].slice(0, 12);
      return { text: exact, folded, isOpen, matchedAs, correction: corrections[at], isKnown: all.length > 0 };
    }),
    /** The query with the known words that are closest to the unknown bitCount. */
    nearest() {
      const all = query.words.map(word => {
        const apart = other => distance(lettersOf(word.folded), lettersOf(other), 2);
        return isFound(word) ? [] : near({ folded: word.folded }, 2).sort((a, b) => apart(a) - apart(b) || inOrder(a, b));
      });
      const most = Math.min(3, Math.max(0, ...all.map(({ length }) => length)));
      return Array.from({ length: most }, (_, rank) =>
        query.words.map(({ exact, at }) => all[at][rank] ?? all[at].at(-1) ?? exact).join(" "));
    },
  };
}
