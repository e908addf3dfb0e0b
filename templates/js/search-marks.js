// Texts in which the words of a question are marked, and questions in which words are spelt anew.
import { build } from "./search-text.js";
import { fold, words } from "./search-words.js";

/**
 * The folded words to look for in texts, for each word of the question that was found. Of a word that may be a
 * beginning only the beginning is marked.
 */
export const needlesOf = (asked) => asked.map(({ folded, isOpen, matchedAs }) => {
  const others = (matchedAs ?? []).flatMap((variant) => variant.split(" "))
    .filter((text) => text && !(isOpen && text.startsWith(folded)));
  return [{ text: folded, isOpen }, ...others.map((text) => ({ text, isOpen: false }))];
});

// How many characters of a word make up the first so many of its folded form.
const reach = (word, length) => {
  let end = 0;
  while (end < word.length && fold(word.slice(0, end)).length < length) end += 1;
  return end;
};

// Where a folded word stands in the folded form of a word of a text: all of it, its beginning, or a part of a compound.
const placeIn = (folded, { text, isOpen }) => {
  if (folded === text) return 0;
  if (isOpen) return folded.startsWith(text) ? 0 : -1;
  return text.length > 3 ? folded.indexOf(text) : -1;
};

/** Where in a text the needles stand: pairs of first and last place, in order, next to each other made one. */
export const rangesIn = (text, needles) => {
  const ranges = [];
  for (const { folded, start, end } of words(text)) {
    for (const needle of needles) {
      const place = placeIn(folded, needle);
      if (place < 0) continue;
      const [word, last] = [text.slice(start, end), place + needle.text.length];
      ranges.push([start + reach(word, place), last < folded.length ? start + reach(word, last) : end]);
    }
  }
  return joined(ranges.sort(([a], [b]) => a - b), text);
};

const joined = (ranges, text) => ranges.reduce((joined, [start, end]) => {
  const last = joined.at(-1);
  if (last && (start <= last[1] || !text.slice(last[1], start).trim())) last[1] = Math.max(last[1], end);
  else joined.push([start, end]);
  return joined;
}, []);

/** A text as nodes, with what the needles match marked. */
export const marked = (text, needles) => {
  const nodes = [];
  let shown = 0;
  for (const [start, end] of rangesIn(text, needles)) {
    nodes.push(text.slice(shown, start), build("mark", { textContent: text.slice(start, end) }));
    shown = end;
  }
  return [...nodes, text.slice(shown)].filter((node) => node !== "");
};

/** The title of what was found, marked; in its own language where that is another one. */
export const titleOf = ({ title, language }, needles) => {
  const name = build("span", {}, ...marked(title, needles));
  if (language) Object.assign(name, { lang: language, dir: "auto" });
  return name;
};

/** Whether a code has what was searched for, with other punctuation than its own or only its last part. */
export const isInCode = (code, needles) => {
  const plain = fold(code ?? "").replace(/[^\p{L}\p{N}]/gu, "");
  return needles.some(({ text }) => text.length > 4 && plain.includes(text));
};

/** A question with the spellings under which its words were found; null where they were found as they are. */
export const respelt = (query, asked) => {
  const corrections = new Map(asked.filter(({ correction }) => correction).map(({ text, correction }) => [text, correction]));
  if (corrections.size === 0) return null;
  const [pieces, all] = [[], words(query)];
  let said = 0;
  for (const { exact, start, end } of all) {
    if (!corrections.has(exact)) continue;
    pieces.push(query.slice(said, start), corrections.get(exact));
    said = end;
  }
  return pieces.join("") + query.slice(said);
};
