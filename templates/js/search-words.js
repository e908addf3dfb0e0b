// How text becomes words to search for: the twin of Sources/Search/Words, with the same results.
import { foldings, digraphSpellings, zeros, apostrophes, dropped, ignorable, voiced, spaceless, onsets, tones } from "./folding.js";

const pattern = (source, flags = "gu") => new RegExp(source, flags);

const letters = new Map();
for (const entry of foldings.split(" ")) {
  // The result comes first: Latin in ASCII before letters beyond, otherwise one letter before its likes.
  const [result] = entry.match(/^[a-z]+|^./u);
  for (const letter of entry.slice(result.length)) letters.set(letter, result);
}
const spellings = new Map(digraphSpellings.split(" ").map(entry => [entry[0], entry.slice(1)]));

const ordinary = new Map([["ς", "σ"]]);
for (const zero of zeros) {
  for (let digit = 0; digit < 10; digit += 1) ordinary.set(String.fromCharCode(zero.charCodeAt(0) + digit), digit);
}

const beyond = /[^\0-\x7f]/gu;
const ignored = pattern(`[${ignorable}]`);
const marks = pattern(`(\u0438(?:(?![${dropped}])\\p{M})*\u0306)|[${dropped}]`);
const tone = pattern(`^([${onsets}]{0,3}(?:o(?=[ae])|u(?=y)))([aey])([${tones}])$`, "u");
const unkept = pattern(`[^\\p{L}\\p{M}\\p{Nd}]|[${apostrophes}]`);

// Words of scripts with blanks between them and runs of scripts without.
const within = `[\\p{M}${voiced}${ignorable}]*`;
const base = `(?:(?![${spaceless}${apostrophes}${voiced}])\\p{L}|\\p{Nd})`;
const word = `(?:${base}${within})+`;
const character = `(?=[${spaceless}])\\p{L}${within}`;
const groups = pattern(word);
const runs = pattern(`(${word})|(?:${character})+`);
const characters = pattern(character);
const lone = pattern(`^[a-zA-Z\u00c0-\u024f\u1e00-\u1eff]${within}$`, "u");
const elided = pattern(`^[${apostrophes}]${base}`, "u");
const joint = /^[./\-‐‑–]$/;
const joints = /^[./\-‐‑– \t\u00a0\u202f]+$/;
const endsInDigit = pattern(`\\p{Nd}${within}$`, "u");
const beginsWithDigit = /^\p{Nd}/u;

const mapped = (text, map) => text.replace(beyond, letter => map.get(letter) ?? letter);

/** One form of each character, in lower case, composed. */
function plain(text) {
  const lower = text.normalize("NFKC").toLowerCase().replace(ignored, "").replace(/i\u0307+/g, "i");
  return mapped(lower, ordinary).normalize("NFKC");
}

const unmarked = text => mapped(text.normalize("NFD").replace(marks, "$1"), letters).normalize();

/** Text without case, marks and letters that not every keyboard has. Blanks and punctuation stay. */
export function fold(text) {
  return unmarked(plain(text));
}

/** Text folded with the second spelling of ä ö ü ø å. */
export function digraphs(text) {
  return unmarked(mapped(plain(text), spellings));
}

const exactly = token => plain(token).normalize("NFD").replace(unkept, "").replace(tone, "$1$3$2").normalize();

/**
 * The words of a text, in their order, with where they stand in it.
 * Options: `elisions`, articles that lose their vowel before another word.
 */
export function words(text, { elisions = [] } = {}) {
  const found = [];
  const add = (start, token) => {
    const exact = exactly(token);
    const folded = fold(exact);
    if (folded) found.push({ exact, folded, start, end: start + token.length });
  };
  for (const { 0: run, 1: isWord, index } of text.matchAll(runs)) {
    if (isWord) {
      const next = index + run.length;
      if (apostrophes.includes(text[index - 1] ?? " ") && lone.test(run)) continue;
      if (elisions.includes(run.toLowerCase()) && elided.test(text.slice(next, next + 3))) continue;
      add(index, run);
    } else {
      const units = [...run.matchAll(characters)];
      units.slice(0, units.length - 1 || 1).forEach(({ 0: unit, index: at }, number) =>
        add(index + at, unit + (units[number + 1]?.[0] ?? "")));
    }
  }
  return found;
}

/**
 * What may be a code in a text: `1.001193` and `1 001193` are `1001193`. Groups of letters and digits, joined by
 * punctuation, or between digits by blanks; the longest spelling of each run of them first.
 */
export function codes(text) {
  const lists = [];
  let last;
  for (const { 0: group, index } of text.matchAll(groups)) {
    if (last && joins(last.group, text.slice(last.end, index), group)) lists[lists.length - 1].push(group);
    else lists.push([group]);
    last = { group, end: index + group.length };
  }
  return lists.filter(list => list.length > 1 && list.length <= 12).flatMap(list => {
    const spelt = list.map((_, count) => fold(list.slice(0, count + 1).join("")).replace(unkept, ""));
    return spelt.slice(1).filter(code => code.replace(/[^0-9]/g, "").length >= 5).reverse();
  });
}

const joins = (group, gap, next) =>
  joint.test(gap) || joints.test(gap) && endsInDigit.test(group) && beginsWithDigit.test(next);

/** A folded word and the stems that the index's table of endings makes of it. */
export function stems(folded, { prefixes = [], suffixes = [] } = {}) {
  const prefix = prefixes.find(prefix => folded.startsWith(prefix) && folded.length >= prefix.length + 3) ?? "";
  const word = folded.slice(prefix.length);
  const found = new Set([folded, word]);
  for (const [suffix, replacement] of suffixes) {
    const beginning = word.slice(0, word.length - suffix.length);
    const stem = beginning + replacement;
    if (word.endsWith(suffix) && beginning.length >= 2 && stem.length >= 3) found.add(stem);
  }
  return [...found];
}
