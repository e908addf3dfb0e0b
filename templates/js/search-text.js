// What the search writes, on every page that has it: elements, and the words of the theme. Whatever people typed becomes
// text nodes, never markup.

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

/** Kinds of documents by their numbers in the index, as the messages call them. */
export const KINDS = ["procedure", "life-event", "evidence", "organisation", "topic", "act", "page"];
