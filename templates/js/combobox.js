// The search box: suggestions while typing, by the pattern “editable combobox with list autocomplete” of the ARIA
// Authoring Practices. The focus stays in the field; Enter searches, and goes to a page only where one was chosen.
import { openIndex } from "./search-index.js";
import { needlesOf, titleOf } from "./search-marks.js";
import { build, KINDS, MOST_CHARACTERS, speech, tidy } from "./search-text.js";

const MOST_SUGGESTIONS = 8;
const PAUSE = 60; // between keystrokes of one who types fast; in milliseconds, as the next one
const PAUSE_OF_SPEECH = 900; // so that a screen reader says what is there at the end, not at each letter

const opened = new Map();

/** The index at an address, read once; one that could not be read is read anew when asked for again. */
export const indexAt = (address) => {
  if (!opened.has(address)) {
    const opening = openIndex(address);
    opened.set(address, opening);
    opening.catch(() => opened.delete(address));
  }
  return opened.get(address);
};

/** Has an index read anew that turned out to be of no use. */
export const forget = (address) => opened.delete(address);

/** What went wrong, in words. */
export const complaint = (say, error) => `${say(error.kind === "offline" ? "failed-offline" : "failed")} ${say("still-works")}`;

export class Combobox {
  constructor(form) {
    this.form = form;
    this.input = form.querySelector("input[type=search]");
    this.data = JSON.parse(form.querySelector(".search__data").textContent);
    Object.assign(this, speech(this.data));
    this.active = -1;
    this.prepare();
    this.listen();
  }

  prepare() {
    const id = `${this.input.id}-list`;
    this.list = build("div", { id, className: "search__list", hidden: true, role: "listbox", "aria-label": this.say("suggestions") });
    this.status = build("p", { className: "search__status vh", role: "status" });
    this.input.after(this.list, this.status);
    const attributes = { role: "combobox", "aria-autocomplete": "list", "aria-expanded": "false", "aria-controls": id };
    for (const [name, value] of Object.entries(attributes)) this.input.setAttribute(name, value);
  }

  listen() {
    const { form, input, list } = this;
    // The first file of the index is on its way before the first letter is typed.
    input.addEventListener("focus", () => indexAt(this.data.index).catch(() => {}), { once: true });
    input.addEventListener("input", () => this.typed());
    input.addEventListener("keydown", (event) => this.pressed(event));
    form.addEventListener("submit", () => this.submitted());
    // Pressing on a suggestion leaves the focus in the field; the click that follows is that of an ordinary link.
    list.addEventListener("mousedown", (event) => event.preventDefault());
    list.addEventListener("click", (event) => this.clicked(event));
    // Focus that goes nowhere (another window, a screen reader among the suggestions) closes nothing.
    form.addEventListener("focusout", ({ relatedTarget }) => {
      if (relatedTarget && !form.contains(relatedTarget)) this.stop();
    });
    document.addEventListener("pointerdown", ({ target }) => {
      if (!form.contains(target)) this.stop();
    });
    addEventListener("pagehide", () => this.stop());
  }

  get options() { return [...this.list.children]; }

  get isOpen() { return !this.list.hidden; }

  // MARK: Typing

  typed() {
    this.input.dir = this.input.value ? "auto" : "";
    this.stop(this.isOpen);
    if (tidy(this.input.value).trim()) this.waiting = setTimeout(() => this.suggest(), PAUSE);
    else this.close();
  }

  /** Asks for suggestions; what was asked before is no longer waited for. */
  async suggest(isChoosing = false) {
    this.stop(this.isOpen);
    const asking = this.asking = new AbortController();
    const query = tidy(this.input.value).slice(0, MOST_CHARACTERS);
    try {
      const index = await indexAt(this.data.index);
      // What is there first is shown first, where the rest has to be fetched.
      const onFirst = (first) => this.show(first, query);
      const result = await index.find(query, { signal: asking.signal, onFirst });
      if (asking.signal.aborted) return;
      this.show(result, query);
      if (isChoosing) this.choose(0);
    } catch (error) {
      if (asking.signal.aborted) return;
      forget(this.data.index);
      this.close();
      this.announce(complaint(this.say, error), true);
    }
  }

  /** Gives up what is under way; leaves the list open only where the next one will take its place. */
  stop(staysOpen = false) {
    clearTimeout(this.waiting);
    clearTimeout(this.speaking);
    this.asking?.abort();
    if (staysOpen) this.choose(-1);
    else this.close();
  }

  // MARK: Showing

  show({ hits, words, total }, query) {
    const shown = hits.filter(({ title }) => title).slice(0, MOST_SUGGESTIONS);
    if (shown.length === 0) {
      this.close();
      this.announce(this.say("no-suggestions"), true);
      return;
    }
    const needles = needlesOf(words).flat();
    const chosen = this.options[this.active]?.href;
    const all = total.procedures + total.others;
    const options = shown.map((hit) => this.option(hit, needles));
    if (all > shown.length) options.push(this.last(query, all));
    options.forEach((option, place) => { option.id = `${this.list.id}-${place}`; });
    this.list.replaceChildren(...options);
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.choose(chosen ? options.findIndex(({ href }) => href === chosen) : -1);
    this.status.classList.add("vh");
    this.announce(this.say("suggestion-count", { n: shown.length }));
  }

  option(hit, needles) {
    const kind = build("small", { textContent: this.say(`kind.${KINDS[hit.kind]}`) });
    return this.link(this.data.base + hit.path, titleOf(hit, needles), " ", kind);
  }

  /** The last option: everything that was found, for those who have no Enter key at hand. */
  last(query, n) {
    const option = this.link(`${this.data.page}?${new URLSearchParams({ q: query.trim() })}`, this.say("all-results", { n }));
    option.classList.add("search__all");
    return option;
  }

  /** An option is a link, so that it opens in another tab as links do. */
  link(href, ...children) {
    return build("a", { className: "search__option", role: "option", href, tabIndex: -1 }, ...children);
  }

  close() {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.choose(-1);
    this.status.textContent = "";
    this.status.classList.add("vh");
  }

  /** Says something after a pause in typing, to be read too where the list is not there to be seen. */
  announce(text, isSeen = false) {
    clearTimeout(this.speaking);
    this.speaking = setTimeout(() => {
      this.status.textContent = text;
      this.status.classList.toggle("vh", !isSeen);
    }, PAUSE_OF_SPEECH);
  }

  // MARK: Choosing

  choose(place) {
    const { options } = this;
    this.active = place;
    options.forEach((option, other) => option.setAttribute("aria-selected", String(other === place)));
    const option = options[place];
    if (option) this.input.setAttribute("aria-activedescendant", option.id);
    else this.input.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  }

  // The places before the first and after the last are the field itself.
  move(step) {
    const places = this.options.length + 1;
    this.choose((this.active + 1 + step + places) % places - 1);
  }

  pressed(event) {
    // Keys that belong to an input method are its own.
    if (event.isComposing || event.keyCode === 229) return;
    const act = this.keys[event.key];
    if (act?.call(this, event)) event.preventDefault();
  }

  /** By key, what it does; true where the browser is to do nothing more. */
  keys = {
    ArrowDown(event) {
      if (this.isOpen) this.move(event.altKey ? 0 : 1);
      else if (tidy(this.input.value).trim()) this.suggest(!event.altKey);
      return true;
    },
    ArrowUp(event) {
      if (!this.isOpen) return false;
      if (event.altKey) this.stop();
      else this.move(-1);
      return true;
    },
    Enter(event) {
      const option = this.isOpen && this.options[this.active];
      if (!option) return false;
      const { ctrlKey, metaKey, shiftKey } = event;
      option.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, view: window, ctrlKey, metaKey, shiftKey }));
      return true;
    },
    Escape() {
      const isShowing = this.isOpen || !this.status.classList.contains("vh");
      if (!isShowing && !this.input.value) return false;
      if (!isShowing) this.input.value = "";
      this.stop();
      return true;
    },
    Tab() { this.stop(); },
    ArrowLeft() { this.choose(-1); },
    ArrowRight() { this.choose(-1); },
    Home() { this.choose(-1); },
    End() { this.choose(-1); },
  };

  // All results are the same as pressing the button, so that the results page need not be loaded anew.
  clicked(event) {
    if (!event.target.closest(".search__all") || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.form.requestSubmit();
  }

  submitted() {
    this.stop();
    // Enough to see that it is too long, and little enough for every server.
    this.input.value = tidy(this.input.value).slice(0, 2 * MOST_CHARACTERS).trim();
  }
}
