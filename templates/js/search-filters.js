// The filters of the results page: which are chosen, what they leave, and how many results each would leave.
import { build } from "./search-text.js";

// By the name of a control: whether a document has what its number stands for.
const HAS = {
  topic: ({ topic }, doc, number) => topic?.[doc] === number,
  for: ({ audience }, doc, number) => Boolean(audience?.[doc] & number),
  event: ({ events }, doc, number) => Boolean(events?.[doc]?.includes(number)),
  online: ({ channel }, doc, number) => Boolean(channel?.[doc] & number),
  free: ({ channel }, doc, number) => Boolean(channel?.[doc] & number),
};

export class Filters {
  /** `changed` is called where a person changes something; the button takes all filters away. */
  constructor(element, { say, changed }) {
    Object.assign(this, { element, say, facets: null });
    // On a phone the results come first.
    element.open = matchMedia("(min-width: 40rem)").matches;
    this.inputs = [...element.querySelectorAll("input")];
    for (const input of this.inputs) input.parentElement.append(" ", input.count = build("span", { className: "filters__count" }));
    for (const summary of element.querySelectorAll("summary")) summary.append(" ", build("span", { className: "filters__count" }));
    this.clear = build("button", { type: "button", className: "link", textContent: say("clear"), hidden: true });
    this.clear.addEventListener("click", () => {
      this.write(new URLSearchParams());
      element.querySelector("summary").focus();
      changed();
    });
    element.lastElementChild.append(this.clear);
    element.addEventListener("change", changed);
  }

  get isEmpty() { return !this.inputs.some(({ checked }) => checked); }

  /** Chooses what an address holds. */
  write(query) {
    for (const input of this.inputs) input.checked = query.getAll(input.name).includes(input.value);
  }

  /** Adds what is chosen to an address. */
  read(query) {
    for (const { name, value, checked } of this.inputs) if (checked) query.append(name, value);
  }

  /** What the filters leave; within one of them any of the choices is enough. */
  of(hits, besides = "") {
    const chosen = this.inputs.filter(({ name, checked }) => checked && name !== besides);
    const names = [...new Set(chosen.map(({ name }) => name))];
    const fits = (doc, name) => chosen.some((input) => input.name === name && this.has(doc, input));
    return hits.filter(({ doc }) => names.every((name) => fits(doc, name)));
  }

  has(doc, { name, dataset }) { return HAS[name](this.facets ?? {}, doc, Number(dataset.number)); }

  /** Says how many of the results each choice would leave, and takes away those that would leave none. */
  count(hits) {
    const left = new Map();
    for (const input of this.inputs) {
      if (!left.has(input.name)) left.set(input.name, this.of(hits, input.name));
      const n = left.get(input.name).filter(({ doc }) => this.has(doc, input)).length;
      input.count.textContent = `(${n})`;
      input.closest("label").hidden = n === 0 && !input.checked;
    }
    for (const part of [this.element, ...this.element.querySelectorAll("details")]) this.tell(part);
    this.clear.hidden = this.isEmpty;
  }

  tell(part) {
    const labels = [...part.querySelectorAll("label")];
    const n = labels.filter(({ control }) => control.checked).length;
    part.hidden = labels.every(({ hidden }) => hidden);
    part.querySelector(".filters__count").textContent = n > 0 ? `(${this.say("chosen", { n })})` : "";
  }
}
