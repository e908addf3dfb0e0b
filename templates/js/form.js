// The form that helps: one step at a time, only what is asked, checked before going on. The HTML holds every field
// and every word, rules.json what must hold; here they meet. Without its rules the form stays as it is: whole, and
// checked by whoever receives it.
import { check, prune } from "./answers.js";
import { clearFaults, controlOf, showFaults, wordsFor } from "./faults.js";
import { find, follow, number, partOf, pathOf, readAll, unreadable, writeAll } from "./fields.js";
import { misfits, prefill } from "./opening.js";
import { lay } from "./paper.js";
import { repeat } from "./repeats.js";
import { refer, submit, unrefer } from "./result.js";
import { download, saving } from "./saving.js";
import { calculate, uncover } from "./showing.js";
import { stepping } from "./steps.js";
import { summarise } from "./summary.js";

class Form {
  constructor(root, rules, messages) {
    const { form, layout, send } = root.dataset;
    Object.assign(this, { root, form, send, messages, isSingle: layout === "single" });
    // English without a region is written as in Britain and most of the world, as in the rest of the portal.
    this.language = document.documentElement.lang.replace(/^en$/, "en-GB");
    this.title = document.title;
    this.rules = send === "print" ? onPaper(rules) : rules;
    // Swedes write dates as ISO 8601 does.
    this.today = new Date().toLocaleDateString("sv");
    this.refused = [];
    this.resizers = new WeakMap();
    this.tools = root.querySelector("[data-tools]").content;
    this.say = (key, values = {}) => this.tools.querySelector(`[data-text="${key}"]`).textContent
      .replace(/\{([a-z]+)\}/g, (place, name) => values[name] ?? place);
    this.build();
    this.listen();
    this.begin();
  }

  // MARK: What the parts of this script ask of the form

  tool(name) { return this.tools.querySelector(`[data-tool="${name}"]`).cloneNode(true); }

  number(value) { return number(value, {}, this.language); }
  raw() { return readAll(this.parts, this.root); }

  /** Remembers that these answers are safe: leaving loses nothing. */
  safe() { this.kept = JSON.stringify(this.now.answers); }

  envelope() {
    const answers = { ...this.now.answers };
    for (const id of this.rules.onPaper ?? []) delete answers[id];
    return { form: this.form, version: this.rules.version, saved: this.today, answers };
  }

  /** Tells those who do not see the page; with a place, everybody, at that place. */
  announce(key, values, place = this.root) {
    const line = place.querySelector("[role=status]");
    line.textContent = "";
    setTimeout(() => { line.textContent = this.say(key, values); }, 50);
  }

  /** Puts what is shown, and that something is wrong, before the title of the page. */
  entitle(name, isWrong) {
    const title = name ? this.say("title", { step: name, title: this.title }) : this.title;
    document.title = isWrong ? this.say("error-title", { title }) : title;
  }

  // MARK: Building

  build() {
    const { root } = this;
    this.frame = root.closest("form") ?? root.parentElement.insertBefore(document.createElement("form"), root);
    this.frame.append(root);
    this.frame.noValidate = true;
    root.classList.add("form--live");
    root.querySelector("[data-plain]")?.remove();
    this.parts = [...this.rules.pages];
    if (this.rules.questions?.length) {
      root.prepend(this.tool("situation"));
      this.parts.unshift({ id: "situation", fields: this.rules.questions.map(it => ({ ...it, required: true })) });
    }
    root.prepend(this.back = this.tool("back"), this.progress = this.tool("progress"));
    [this.check, this.onward, this.result] = ["check", "go", "result"].map(name => this.tool(name));
    root.append(this.check, this.onward, this.result, this.tool("status"), this.tool("sheet"));
    this.frame.after(this.panel = this.tool("saving"));
    for (const part of this.parts) {
      const box = partOf(root, part.id);
      if (part.repeat) this.resizers.set(box, repeat(box, part, this));
      else for (const field of part.fields) this.prepare(field, box);
    }
    this.steps = stepping((step, returning) => this.show(step, returning), step => this.isStep(step));
    this.saving = saving(this.panel, this);
  }

  /** Gets repeating groups ready. */
  prepare(field, scope) {
    const box = find(scope, field.id);
    if (field.repeat) this.resizers.set(box, repeat(box, field, this));
    else if (field.type === "group") for (const inner of field.fields) this.prepare(inner, box);
  }

  listen() {
    const { root } = this;
    this.frame.addEventListener("submit", event => {
      event.preventDefault();
      if (this.steps.current !== "check") this.next();
      else if (this.passes(this.faults())) this.send === "print" ? this.print(false) : submit(this);
    });
    root.addEventListener("input", event => {
      const path = pathOf(event.target.closest("[data-field]"));
      this.refused = this.refused.filter(fault => !`${path}/`.startsWith(`${fault.path}/`));
      this.changed();
    });
    root.addEventListener("click", event => {
      const target = event.target.closest("a, button");
      if (!target) return;
      if (target.dataset.to !== undefined) {
        event.preventDefault();
        this.lead(target);
      }
      this.act(target.dataset.act, event);
    });
    addEventListener("beforeunload", event => {
      const isSafe = this.isLeaving || this.saving.isKept() || JSON.stringify(this.now.answers) === this.kept;
      if (!isSafe) event.preventDefault();
    });
    addEventListener("beforeprint", () => { this.unlay ??= lay(this, this.printsBlank ?? this.isEmpty()); });
    addEventListener("afterprint", () => {
      this.unlay?.();
      this.unlay = null;
      this.printsBlank = undefined;
    });
  }

  act(name, event) {
    if (!name) return;
    event.preventDefault();
    const steps = this.stepsNow();
    const back = steps[steps.indexOf(this.steps.current) - 1];
    if (name === "print") this.print(false);
    else if (name === "download") download(this);
    else if (name === "again") submit(this);
    else this.steps.go(name === "check" || this.steps.isReturning ? "check" : back ?? steps[0]);
  }

  async print(isBlank) {
    if (!isBlank) await refer(this);
    this.printsBlank = isBlank;
    globalThis.print();
  }

  isEmpty() { return JSON.stringify(this.now.answers) === this.start; }

  begin() {
    this.known = new Set();
    this.known = prefill(this);
    this.update();
    this.safe();
    this.start = this.kept;
    const draft = this.saving.draft();
    const { sent } = history.state ?? {};
    if (sent) this.fill(sent);
    else if (draft) this.open(draft, "draft-opened");
    this.saving.fillIn();
    const { wanted } = this.steps;
    this.steps.go(this.isStep(wanted) ? wanted : this.stepsNow()[0], { push: false, focus: false });
  }

  fill(answers) {
    writeAll(this.parts, this.root, answers, (box, count) => this.resizers.get(box)(count));
    this.update();
    this.safe();
  }

  /** Fills in saved answers, and lists what no longer fits. */
  open(found, key) {
    this.fill(found.answers);
    const notice = this.tool("opened");
    notice.querySelector("[data-slot=text]").textContent = this.say(key);
    const old = misfits(found.answers, this.now.answers, this.root);
    notice.querySelector("[data-slot=old]").hidden = !old.length;
    notice.querySelector("ul").append(...old.map(({ name, value }) => {
      const item = document.createElement("li");
      item.textContent = `${name}: ${value}`;
      return item;
    }));
    document.querySelector("[data-tool=opened]")?.remove();
    this.frame.before(notice);
    if (key === "opened") notice.focus();
  }

  empty() {
    this.fill({});
    this.refused = [];
    this.steps.go(this.stepsNow()[0]);
    this.announce("emptied", {}, this.panel);
  }

  // MARK: Answers

  changed() {
    this.isLeaving = false;
    this.update();
    unrefer();
    this.saving.keep();
  }

  /** Reads what is filled in, and shows what it asks for. */
  update() {
    this.now = prune(this.rules, this.raw(), this.today);
    uncover(this);
    calculate(this);
    this.headway();
  }

  /**
   * The faults in the order of the form, one for each field, with their words.
   * @param {Object[]} more faults that the office found; they keep nobody from going on
   */
  faults(more = []) {
    const broken = unreadable(this.root).map(path => ({ path, code: "invalid" }));
    const found = [...broken, ...check({ ...this.rules, pages: this.parts, questions: [] }, this.now.answers, this.today)];
    const worded = found.map(fault => ({ ...fault, text: wordsFor(fault, this) }));
    const seen = new Set();
    const boxes = [...this.root.querySelectorAll("[data-page], [data-field]")];
    const place = ({ path }) => boxes.indexOf(follow(this.root, path));
    return [...worded, ...more].filter(({ path }) => !seen.has(path) && seen.add(path)).sort((a, b) => place(a) - place(b));
  }

  /** The faults that are mended on a step. */
  on(step, list) { return list.filter(({ path }) => this.stepOf(follow(this.root, path)) === step); }

  stepOf(box) { return this.isSingle ? "form" : box?.closest("[data-page]").dataset.page; }

  /** Whether there are no faults; otherwise they are shown. */
  passes(list) {
    clearFaults();
    this.entitle(this.stepName(), list.length > 0);
    if (list.length) showFaults(list, this.back, this);
    return !list.length;
  }

  /** Shows what the office found wrong with the answers. */
  refuse(list) {
    const found = list.map(({ path, code, message }) => ({
      path, text: message || wordsFor({ path, code: code ?? "refused" }, this),
    }));
    this.refused = found.filter(({ path }) => follow(this.root, path));
    this.passes(this.faults(found));
  }

  // MARK: Steps

  /** The steps that there are for these answers. */
  stepsNow() {
    if (this.isSent) return ["sent"];
    if (this.isSingle) return ["form", "check"];
    const isKnown = ({ id, fields }) => id === "situation" && fields.every(field => this.known.has(field.id));
    const parts = this.parts.filter(part => !isKnown(part) && !partOf(this.root, part.id).hidden);
    return [...parts.map(part => part.id), "check"];
  }

  isStep(step) { return this.stepsNow().includes(step) || !this.isSent && step === "situation" && partOf(this.root, step) !== null; }

  next() {
    const { current } = this.steps;
    if (!this.passes(this.on(current, this.faults()))) return;
    this.refused = this.refused.filter(fault => !this.on(current, [fault]).length);
    const list = this.faults(this.refused);
    const steps = this.stepsNow();
    const after = steps[steps.indexOf(current) + 1];
    if (!this.steps.isReturning) return this.steps.go(after);
    const open = steps.find(step => this.on(step, list).length);
    this.steps.go(open ?? "check", { returning: open !== undefined });
  }

  /** Goes to the field that a link names; from the check, to come back to it. */
  lead(link) {
    const box = follow(this.root, link.dataset.to);
    const isFault = link.closest("[data-tool=faults]") !== null;
    const step = this.stepOf(box);
    const isReturning = this.steps.current === "check" || this.steps.isReturning;
    if (step !== this.steps.current) {
      this.steps.go(step, { returning: isReturning, focus: false });
      if (isFault) this.passes(this.on(step, this.faults(this.refused)));
    }
    controlOf(box).focus();
  }

  headway() {
    const steps = this.stepsNow();
    const place = steps.indexOf(this.steps.current);
    this.progress.hidden = this.isSingle || place < 0;
    this.progress.textContent = this.say("progress", { step: this.number(place + 1), total: this.number(steps.length) });
    this.back.hidden = this.isSent || !this.steps.isReturning && place <= 0;
  }

  /** Gets a step on the screen; its heading. */
  show(step, returning) {
    clearFaults();
    for (const part of this.parts) partOf(this.root, part.id).toggleAttribute("data-away", step !== "form" && step !== part.id);
    for (const { id } of this.rules.questions ?? []) find(this.root, id).toggleAttribute("data-away", this.known.has(id) && !returning);
    const isCheck = step === "check";
    [this.check.hidden, this.onward.hidden, this.result.hidden] = [!isCheck, isCheck, true];
    const isFirst = step === this.stepsNow()[0];
    document.body.toggleAttribute("data-underway", !isFirst);
    document.querySelector(".form__intro").toggleAttribute("data-away", !isFirst);
    document.querySelector(".hand-in")?.toggleAttribute("data-away", !isCheck);
    this.update();
    const here = isCheck ? this.check : step === "form" ? this.root : partOf(this.root, step);
    this.heading = here.querySelector("h2");
    this.entitle(this.stepName(), false);
    if (isCheck) {
      summarise(this.check.querySelector("[data-slot=answers]"), this.parts, this);
      refer(this);
    }
    return this.heading;
  }

  stepName() { return (this.progress.hidden ? "" : `${this.progress.textContent}: `) + this.heading.textContent; }
}

/** A form that is handed in on paper has its documents beside it: instead of a file there is a box to tick. */
function onPaper(rules) {
  const ids = [];
  const plain = fields => fields.map(field => {
    if (field.type === "file") ids.push(field.id);
    return field.type === "file" ? { ...field, type: "statement" } : field.fields ? { ...field, fields: plain(field.fields) } : field;
  });
  return { ...rules, pages: rules.pages.map(page => ({ ...page, fields: plain(page.fields) })), onPaper: ids };
}

async function start(root) {
  const [rules, messages] = await Promise.all([root.dataset.rules, root.dataset.messages].map(address =>
    fetch(address).then(response => response.ok ? response.json() : null).catch(() => null)));
  if (rules) new Form(root, rules, messages ?? {});
}

document.querySelectorAll("[data-module=form]").forEach(start);
