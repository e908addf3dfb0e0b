// “Your situation” on the page of a procedure: asks what makes a difference, takes away what does not apply and says
// so. The case stands in the address. Without this script the same questions are pages of their own.
import { decide } from "./conditions.js";

const create = (name, properties = {}, ...children) => {
  const element = Object.assign(document.createElement(name), properties);
  element.append(...children);
  return element;
};

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (whole, name) => values[name] ?? whole);

// An answer as text in the address, as the type of its question has it; undefined where it is none.
const typed = (question, text) => {
  switch (question.type) {
    case "yes-no": return { yes: true, no: false }[text];
    case "choice": return question.options.some(([id]) => id === text) ? text : undefined;
    case "date": return /^\d{4}-\d\d-\d\d$/.test(text) && !isNaN(Date.parse(text)) ? text : undefined;
    default: {
      if (!/^-?\d{1,15}(\.\d{1,6})?$/.test(text)) return undefined;
      const isInside = (question.min === undefined || Number(text) >= Number(question.min))
        && (question.max === undefined || Number(text) <= Number(question.max));
      return isInside ? Number(text) : undefined;
    }
  }
};

class MyCase {
  constructor(section) {
    this.section = section;
    this.data = JSON.parse(section.querySelector(".case__data").textContent);
    this.texts = new Map();
    this.examples = new Set();
    this.original = new Map();
    this.parts = this.data.facts
      .map(([id, number, isFollowing]) => ({ id, number, isFollowing, element: document.getElementById(id) }))
      .filter(({ element }) => element);
    this.build();
    addEventListener("popstate", () => this.read());
    this.read();
  }

  build() {
    const { words } = this.data;
    this.form = create("form", { className: "case__form", noValidate: true });
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      const input = this.form.querySelector("input:focus") ?? [...this.form.querySelectorAll(".case__typed")].at(-1);
      if (input && input.value && !input.reportValidity()) return;
      if (input) this.answer(input.name, input.value);
    });
    this.form.addEventListener("change", ({ target }) => {
      if (target.checkValidity()) this.answer(target.name, target.value);
    });
    this.gone = create("ul", { className: "removals" });
    this.told = create("p");
    this.status = create("div", { className: "case__gone" }, this.told, this.gone);
    this.status.setAttribute("role", "status");
    this.page = create("p", { hidden: true }, create("a", { textContent: words.page }));
    this.clear = create("button", { type: "button", className: "button button--quiet", textContent: words.clear, hidden: true });
    this.clear.addEventListener("click", () => {
      this.texts.clear();
      this.show("push");
      this.form.querySelector("input")?.focus();
    });
    this.section.querySelector(".case__static").replaceWith(
      create("p", { textContent: words.intro }), this.form, this.status, this.page, this.clear);
  }

  // The answers that the address holds.
  read() {
    const query = new URLSearchParams(location.search);
    this.texts = new Map(this.data.questions.flatMap(({ id }) => (query.has(id) ? [[id, query.get(id)]] : [])));
    this.examples = new Set((query.get("example") ?? "").split(","));
    this.last = null;
    this.show("keep");
  }

  answer(id, text) {
    if (this.texts.get(id) === text) return;
    this.texts.set(id, text);
    this.examples.delete(id);
    // Changing one's mind about the same question is one step back, not many.
    this.show(this.last === id ? "replace" : "push");
    this.last = id;
  }

  // Which questions to ask, and the end that the answers lead to; null where one is missing.
  walk() {
    const given = {};
    for (const question of this.data.questions) {
      const text = this.texts.get(question.id);
      const value = text === undefined ? undefined : typed(question, text);
      if (value !== undefined) given[question.id] = value;
    }
    const [asked, answers] = [[], {}];
    let node = this.data.tree;
    while (Array.isArray(node)) {
      const question = this.data.questions[node[0]];
      asked.push(question);
      if (given[question.id] === undefined) return { asked, answers, end: null };
      answers[question.id] = given[question.id];
      let next = null;
      for (let place = 1; place < node.length && next === null; place += 2) {
        if (decide(node[place], answers)) next = node[place + 1];
      }
      if (next === null) return { asked, answers, end: null };
      node = next;
    }
    return { asked, answers, end: this.data.ends[node] };
  }

  show(history) {
    const { asked, answers, end } = this.walk();
    const { top } = this.section.getBoundingClientRect();
    this.showQuestions(asked);
    this.showParts(answers);
    this.showTicket(end);
    this.clear.hidden = Object.keys(answers).length === 0;
    this.page.hidden = !end;
    if (end) this.page.firstChild.href = this.section.dataset.page + end.page;
    this.address(asked, answers, history);
    document.dispatchEvent(new Event("case-change"));
    // What changes above the questions must not move them away from under the finger.
    if (history !== "keep") scrollBy({ top: this.section.getBoundingClientRect().top - top, behavior: "instant" });
  }

  // MARK: Questions

  showQuestions(asked) {
    const wanted = new Set(asked.map(({ id }) => id));
    for (const shown of [...this.form.children]) {
      if (!wanted.has(shown.dataset.question)) shown.remove();
    }
    asked.forEach((question, place) => {
      let shown = this.form.children[place];
      if (shown?.dataset.question !== question.id) {
        shown = this.question(question);
        this.form.insertBefore(shown, this.form.children[place] ?? null);
      }
      const text = this.texts.get(question.id);
      for (const input of shown.querySelectorAll("input")) {
        if (input.type === "radio") input.checked = input.value === text;
        else if (input !== document.activeElement || text !== undefined) input.value = text ?? "";
      }
    });
  }

  question(question) {
    const shown = this.isTyped(question) ? this.typedQuestion(question) : this.chosenQuestion(question);
    shown.dataset.question = question.id;
    return shown;
  }

  isTyped({ type }) { return type === "number" || type === "date"; }

  help(question, describes) {
    if (!question.help) return [];
    describes.setAttribute("aria-describedby", `case-${question.id}-help`);
    return [create("span", { className: "hint", id: `case-${question.id}-help`, textContent: question.help })];
  }

  chosenQuestion(question) {
    const { yes, no } = this.data.words;
    const fieldset = create("fieldset", {}, create("legend", { textContent: question.ask }));
    fieldset.append(...this.help(question, fieldset));
    for (const [value, label] of question.options ?? [["yes", yes], ["no", no]]) {
      const input = create("input", { type: "radio", name: question.id, value });
      fieldset.append(create("label", { className: "choice" }, input, ` ${label}`));
    }
    return fieldset;
  }

  typedQuestion(question) {
    const id = `case-${question.id}`;
    const input = create("input", {
      id, name: question.id, type: question.type, className: "case__typed", min: question.min ?? "",
      max: question.max ?? "", step: question.step ?? "", autocomplete: "off",
    });
    const label = create("label", { htmlFor: id, textContent: question.ask });
    const unit = question.unit ? [create("span", { className: "muted", textContent: ` ${question.unit}` })] : [];
    const button = create("button", { className: "button", textContent: this.data.words.show });
    return create("div", { className: "field" }, label, ...this.help(question, input), input, ...unit, " ", button);
  }

  // MARK: What does not apply

  showParts(answers) {
    const { when, named } = this.data;
    const values = when.map((condition) => decide(condition, answers, named));
    const away = new Set(this.parts.flatMap(({ element, number }) => (values[number] === false ? [element] : [])));
    for (const { element } of this.parts) this.hide(element, away.has(element));
    for (const group of document.querySelectorAll(".facts > div")) {
      const parts = [...group.querySelectorAll(":scope > dd[id]")];
      if (parts.length > 0) group.hidden = parts.every((part) => part.hidden);
    }
    const lines = this.parts.filter(({ number, isFollowing }) => values[number] === false && !isFollowing)
      .flatMap((part) => this.line(part));
    this.tell([...new Set(lines)], Object.keys(answers).length > 0);
  }

  hide(element, isHidden) {
    element.hidden = isHidden;
    // The exemptions of a fee stand in a row of their own.
    if (element.nextElementSibling?.classList.contains("beside")) element.nextElementSibling.hidden = isHidden;
  }

  // “You do not need: …, because …”; nothing where another entry of the same thing still applies.
  line({ id, number, element }) {
    const base = id.replace(/-\d+$/, "");
    const others = document.querySelectorAll(`[id="${base}"], [id^="${base}-"]`);
    if ([...others].some((other) => !other.hidden && /^(-\d+)?$/.test(other.id.slice(base.length)))) return [];
    const head = element.matches("tr") ? element.cells[0] : element;
    const name = (head.querySelector(".name, h3, strong") ?? head.firstChild).textContent.trim();
    const way = element.closest("div")?.querySelector(":scope > dt")?.textContent ?? "";
    const text = this.data.gone[id.split("-")[0]];
    if (!text) return [];
    return [fill(this.data.gone.line, { line: fill(text, { name, way }), condition: this.data.why[number] })];
  }

  // Lines that stay are left in place, so that only new ones are read out.
  tell(lines, isAnswered) {
    const { removed, nothing } = this.data.words;
    const told = lines.length > 0 ? removed : isAnswered ? nothing : "";
    if (this.told.textContent !== told) this.told.textContent = told;
    for (const item of [...this.gone.children]) {
      if (!lines.includes(item.textContent)) item.remove();
    }
    lines.forEach((line, place) => {
      if (this.gone.children[place]?.textContent === line) return;
      this.gone.insertBefore(create("li", { textContent: line }), this.gone.children[place] ?? null);
    });
  }

  // MARK: The ticket, links and the address

  showTicket(end) {
    for (const part of document.querySelectorAll("[data-ticket]")) {
      const [name, place] = [part.dataset.ticket, part.querySelector("dd")];
      if (!this.original.has(part)) this.original.set(part, [place.innerHTML, part.dataset.days ?? ""]);
      const [html, days] = this.original.get(part);
      const lines = end?.[name];
      // What the build wrote: markup that was escaped there.
      place.innerHTML = lines ? lines[0] + lines.slice(1).map((line) => `<small>${line}</small>`).join("") : html;
      if (name === "ready") part.dataset.days = end ? end.days ?? "" : days;
    }
    const start = document.querySelector(".ticket > a[rel~=noopener]");
    const online = document.getElementById("way-online");
    if (start && online) start.hidden = online.hidden;
  }

  address(asked, answers, history) {
    const query = new URLSearchParams();
    const given = asked.filter(({ id }) => id in answers).map(({ id }) => id);
    for (const id of given) query.set(id, this.texts.get(id));
    const examples = given.filter((id) => this.examples.has(id));
    if (examples.length > 0) query.set("example", examples.join(","));
    const search = `${query}` && `?${query}`;
    for (const link of document.querySelectorAll("a[href]")) {
      if (this.data.forms?.includes(link.pathname) || link.matches("[hreflang]")) link.search = search;
    }
    const address = location.pathname + search + location.hash;
    if (history === "push") window.history.pushState(null, "", address);
    if (history === "replace") window.history.replaceState(null, "", address);
  }
}

for (const section of document.querySelectorAll("[data-module~=my-case]")) new MyCase(section);
