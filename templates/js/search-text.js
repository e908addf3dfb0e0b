// What the search writes, on every page that has it: elements, the words of the theme, and texts in which the words of
// a question are marked. Whatever people typed becomes text nodes, never markup.
import { fold, words } from "./search-words.js";

/** The most characters of a question that are searched for. */
export const MOST_CHARACTERS = 200;

/** An element with its properties, attributes (role and all with a hyphen) and children; null is no child. */
export const build = (name, properties = {}, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(properties)) {
    if (key === "role" || key.includes("-")) element.setAttribute(key, value);
    else element[key] = value;
  }
  element.append(...children.filter((child) => child !== null));
  return element;
};

// Invisible characters, among them those that turn the direction of what follows, and halves of characters.
const UNSEEN = /[^\P{Cf}\u200c\u200d]|\p{Cs}|\ufffc/gu;

/** What was typed as one line without invisible characters. A blank at the end stays: it ends the last word. */
export const tidy = (text) => text.replace(UNSEEN, "").replace(/[\s\p{Cc}]+/gu, " ").replace(/^ /, "");

/** The beginning of a text that is too long to be shown. */
export const shorten = (text, most = 80) => {
  const characters = [...text];
  return characters.length > most ? `${characters.slice(0, most).join("").trimEnd()}…` : text;
};

/** A text of the people themselves, whose direction is its own. */
export const isolated = (text) => build("bdi", { textContent: text });

/** The words of the theme in the language of the page; `say` gives text, `phrase` gives nodes. */
export const speech = ({ language, words: texts }) => {
  const [plural, numbers] = [new Intl.PluralRules(language), new Intl.NumberFormat(language)];
  const template = (key, n) => {
    const message = texts[key] ?? "";
    return typeof message === "string" ? message : message[plural.select(n)] ?? message.other ?? "";
  };
  const phrase = (key, values = {}) => template(key, values.n).split(/\{([\w-]+)\}/)
    .map((piece, place) => place % 2 === 0 ? piece : piece === "n" ? numbers.format(values.n) : values[piece] ?? "")
    .filter((piece) => piece !== "");
  const plain = (piece) => typeof piece === "string" ? piece : piece.textContent;
  return { phrase, say: (key, values) => phrase(key, values).map(plain).join("") };
};

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

/** Kinds of documents by their numbers in the index, as the messages call them. */
export const KINDS = ["procedure", "life-event", "evidence", "organisation", "topic", "act", "page"];
