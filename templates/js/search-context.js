// Where the words of a question stand on a page that does not have them in its title: the page is fetched, and the
// sentence that has the most of them is shown with the section it stands in.
import { build } from "./search-text.js";

const BLOCKS = "p, li, dt, dd, th, td, small, caption, blockquote, h2, h3, h4";
const AWAY = "nav, script, style, form, h1, .vh";
const MOST_AROUND = 110; // characters before and after the first match

/** Everything a page says, block by block, in its order. */
const passagesOf = (main) => {
  const passages = new Map();
  const walker = main.ownerDocument.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { data, parentElement } = walker.currentNode;
    const block = parentElement.closest(BLOCKS);
    if (block && !parentElement.closest(AWAY)) passages.set(block, `${passages.get(block) ?? ""}${data}`);
  }
  return passages;
};

const sentencesOf = (text, language) => {
  const line = text.replace(/\s+/g, " ").trim();
  if (!Intl.Segmenter) return [line];
  return [...new Intl.Segmenter(language, { granularity: "sentence" }).segment(line)].map(({ segment }) => segment.trim());
};

// How many of the words a sentence has; words next to each other count for more, headings only where nothing else does.
const worth = (sentence, words, block, rangesIn) => {
  const found = words.filter((needles) => rangesIn(sentence, needles).length > 0).length;
  if (found === 0) return 0;
  const longest = Math.max(...rangesIn(sentence, words.flat()).map(([start, end]) => end - start));
  return found + Math.min(longest, 99) / 100 - (/^H/.test(block.tagName) ? 0.5 : 0);
};

const bestOf = (main, words, language, rangesIn) => {
  let best = { value: 0 };
  for (const [block, text] of passagesOf(main)) {
    if (rangesIn(text, words.flat()).length === 0) continue;
    for (const sentence of sentencesOf(text, language)) {
      const value = worth(sentence, words, block, rangesIn);
      if (value > best.value) best = { value, sentence, block };
    }
  }
  return best.value > 0 ? best : null;
};

/** The part of a long sentence around its first match, cut between words. */
const around = (sentence, [first]) => {
  let [start, end] = [Math.max(0, first[0] - MOST_AROUND), Math.min(sentence.length, first[1] + MOST_AROUND)];
  if (start > 0) start = Math.max(start, sentence.indexOf(" ", start) + 1);
  if (start > first[0]) start = first[0];
  if (end < sentence.length) end = Math.max(first[1], sentence.lastIndexOf(" ", end));
  return `${start > 0 ? "… " : ""}${sentence.slice(start, end)}${end < sentence.length ? " …" : ""}`;
};

// The heading above a block, and the address of the block or of that heading.
const sectionOf = (main, block) => {
  const isAbove = (heading) => heading === block || heading.compareDocumentPosition(block) & Node.DOCUMENT_POSITION_FOLLOWING;
  const heading = [...main.querySelectorAll("h2[id]")].filter(isAbove).at(-1);
  const place = block.closest("[id]");
  if (!heading) return null;
  return { id: place && place !== main && main.contains(place) ? place.id : heading.id, name: heading.textContent.trim() };
};

/**
 * What a page says about the words that are missed: nodes to show, or none where it does not say them. All words of the
 * question are marked.
 */
export const contextOf = async (address, missed, { words, data: { language }, phrase, marking: { marked, rangesIn } }) => {
  const response = await fetch(address);
  if (!response.ok) return [];
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const main = page.querySelector("main");
  const best = main && bestOf(main, missed, language, rangesIn);
  if (!best) return [];
  const part = around(best.sentence, rangesIn(best.sentence, missed.flat()));
  const quotation = build("span", {}, ...marked(part, words.flat()));
  const foreign = best.block.closest("main [lang]");
  if (foreign) Object.assign(quotation, { lang: foreign.lang, dir: "auto" });
  const section = sectionOf(main, best.block);
  if (!section) return [quotation];
  const link = build("a", { href: `${address}#${section.id}` }, ...phrase("in-section", { section: section.name }));
  return [quotation, " ", link];
};
