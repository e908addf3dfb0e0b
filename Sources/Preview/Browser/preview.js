// Keeps a page of the preview as new as the files it is made of, and shows editors what they are told beside it. The
// published site does not have this.
(() => {
  const own = document.currentScript;
  const base = new URL(".", own.src).pathname;
  let mark = own.dataset.baliePreview;
  // Before any other script has run: the page as it was sent.
  let sent = document.cloneNode(true);

  // MARK: What scripts have touched

  // A script that has changed a part of the page may remember how it was: such a part is not mended, the page is loaded
  // anew.
  const touched = new WeakSet();
  // What scripts have put among the parts of the page, and where: the parts around it are still as they were sent.
  const added = new WeakSet();
  const grown = new WeakSet();
  const note = records => {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      // People open and close details themselves.
      if (attributeName === "open") continue;
      const isGrowth = type === "childList" && [...removedNodes].every(node => added.has(node));
      (isGrowth ? grown : touched).add(target);
      for (const node of addedNodes) {
        touched.add(node);
        added.add(node);
      }
    }
  };
  const watcher = new MutationObserver(note);
  watcher.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });

  // MARK: What people have done

  const store = {
    get: key => { try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; } },
    set: (key, value) => { try { sessionStorage.setItem(key, JSON.stringify(value)); } catch { /* it is only kept less */ } },
    remove: key => { try { sessionStorage.removeItem(key); } catch { /* nothing was kept */ } },
  };
  // The address may be another after the page was loaded anew, as titles are.
  const key = "balie-preview-doings";
  const controls = () => [...document.querySelectorAll("input, select, textarea")]
    .filter(control => !["button", "submit", "reset", "image", "hidden"].includes(control.type));
  const isTicked = ({ type }) => type === "radio" || type === "checkbox";

  /** A name for a control that it has after the page is made anew, too. */
  function names(list) {
    const seen = new Map();
    return list.map(control => {
      const name = [control.id || control.name, isTicked(control) ? control.value : ""].join("=");
      seen.set(name, (seen.get(name) ?? -1) + 1);
      return `${name}#${seen.get(name)}`;
    });
  }

  const valueOf = control => isTicked(control) ? control.checked
    : control.multiple ? [...control.selectedOptions].map(option => option.value) : control.value;
  const initialOf = control => isTicked(control) ? control.defaultChecked
    : control.options ? null : control.defaultValue;

  /** What has been filled in, opened and reached. */
  function doings() {
    const list = controls();
    const keys = names(list);
    const active = document.activeElement;
    return {
      values: list.map((control, place) => [keys[place], control.type === "file" ? null : valueOf(control)])
        .filter(([, value], place) => value !== null && JSON.stringify(value) !== JSON.stringify(initialOf(list[place]))),
      blocks: [...document.querySelectorAll("[data-items]")].map(items => items.children.length),
      open: [...document.querySelectorAll("details")].map(details => details.open),
      focus: list.includes(active) ? keys[list.indexOf(active)] : active?.id || null,
      hash: location.hash, x: scrollX, y: scrollY,
    };
  }

  function put(control, value) {
    if (JSON.stringify(valueOf(control)) === JSON.stringify(value)) return;
    if (isTicked(control)) control.checked = value;
    else if (control.multiple) for (const option of control.options) option.selected = value.includes(option.value);
    else control.value = value;
    for (const type of ["input", "change"]) control.dispatchEvent(new Event(type, { bubbles: true }));
  }

  /** Puts back what had been filled in. */
  function fill({ values, blocks }) {
    document.querySelectorAll("[data-items]").forEach((items, place) => {
      const add = items.nextElementSibling?.querySelector("button");
      for (let count = items.children.length; add && count < (blocks[place] ?? 0); count++) add.click();
    });
    const known = new Map(values);
    const list = controls();
    names(list).forEach((name, place) => {
      if (known.has(name) && list[place].type !== "file") put(list[place], known.get(name));
    });
  }

  function reach({ open, focus, x, y }) {
    const all = [...document.querySelectorAll("details")];
    if (all.length === open.length) all.forEach((details, place) => { details.open = open[place]; });
    const list = controls();
    const at = focus && (list[names(list).indexOf(focus)] ?? document.getElementById(focus));
    at?.focus({ preventScroll: true });
    scrollTo({ left: x, top: y, behavior: "instant" });
  }

  const wait = milliseconds => new Promise(done => { setTimeout(done, milliseconds); });

  /** After the page was loaded anew: once its scripts are ready, everything is as it was. */
  async function restore(kept) {
    scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
    if (document.readyState !== "complete") await new Promise(done => { addEventListener("load", done, { once: true }); });
    // A form that helps is built once its rules are there.
    for (let times = 0; times < 60 && document.querySelector("[data-module~=form]:not(.form--live)"); times++) await wait(50);
    fill(kept);
    if (kept.hash && kept.hash !== location.hash) {
      location.replace(kept.hash);
      await wait(0);
    }
    reach(kept);
    pending = null;
  }

  // MARK: Loading anew

  let isReloading = false;
  // What is still to be put back after the last time.
  let pending = null;
  // Before that of a form, which would ask whether the answers may be lost: they are kept.
  addEventListener("beforeunload", event => { if (isReloading) event.stopImmediatePropagation(); }, { capture: true });

  function reload() {
    if (controls().some(control => control.files?.length)) return told.offer();
    leave();
  }

  function leave() {
    store.set(key, pending ?? doings());
    isReloading = true;
    location.reload();
  }

  // MARK: Mending in place

  const isOwn = node => node.nodeName === "BALIE-PREVIEW" || node.dataset?.baliePreview !== undefined;
  const kids = node => [...node.childNodes].filter(kid => !isOwn(kid));
  const scripts = page => [...page.querySelectorAll("head script[src]")].filter(it => !isOwn(it)).map(it => it.src);
  const isStyle = node => node.nodeName === "LINK" && node.rel === "stylesheet";

  class Unmendable extends Error {}

  /**
   * The steps that turn what is shown into what was sent now. What people have done to the page stays.
   * @throws {Unmendable} where a script has a hand in it
   */
  class Mending {
    constructor(old, next) {
      this.steps = [];
      this.hasScripts = scripts(next).length > 0;
      if (JSON.stringify(scripts(old)) !== JSON.stringify(scripts(next))) throw new Unmendable();
      this.head(old.head, next.head);
      this.attributes(old.documentElement, next.documentElement, document.documentElement);
      this.node(old.body, next.body, document.body);
    }

    head(old, next) {
      const plain = head => kids(head).filter(node => !isStyle(node) && node.nodeType === 1);
      const before = plain(old);
      const after = plain(next);
      const isKept = (node, list) => list.some(other => other.isEqualNode(node));
      for (const node of before.filter(it => !isKept(it, after))) {
        if (node.nodeName === "SCRIPT" && node.type === "module") throw new Unmendable();
        const shown = kids(document.head).find(it => it.isEqualNode(node));
        // A form writes its steps before the title.
        if (shown) this.steps.push(() => shown.remove());
        else if (node.nodeName !== "TITLE") throw new Unmendable();
      }
      for (const node of after.filter(it => !isKept(it, before))) {
        if (node.nodeName === "TITLE" && document.title !== old.querySelector("title")?.textContent) continue;
        this.steps.push(() => document.head.append(document.importNode(node, true)));
      }
      const style = head => [...head.children].find(isStyle);
      const [from, to] = [style(old), style(next)];
      if (from && to && !from.isEqualNode(to)) this.steps.push(() => swap(to));
    }

    attributes(old, next, shown) {
      const all = new Set([...old.getAttributeNames(), ...next.getAttributeNames()]);
      for (const name of all) {
        const [from, to] = [old.getAttribute(name), next.getAttribute(name)];
        if (from === to) continue;
        if (shown.getAttribute(name) !== from && this.hasScripts) throw new Unmendable();
        this.steps.push(() => to === null ? shown.removeAttribute(name) : shown.setAttribute(name, to));
      }
    }

    node(old, next, shown) {
      if (old.isEqualNode(next) || old.nodeName === "NOSCRIPT") return;
      if (shown?.nodeName !== old.nodeName || touched.has(shown) && old !== sent.body) throw new Unmendable();
      if (old.nodeType !== 1) return this.steps.push(() => { shown.data = next.data; });
      // What scripts read when they begin.
      if (this.hasScripts && (old.nodeName === "SCRIPT" || old.nodeName === "TEMPLATE")) throw new Unmendable();
      this.attributes(old, next, shown);
      this.children(old, next, shown);
    }

    children(old, next, shown) {
      const [before, after, now] = [kids(old), kids(next), kids(shown).filter(kid => !added.has(kid))];
      if (before.length !== now.length || before.some((node, place) => node.nodeName !== now[place].nodeName)) {
        throw new Unmendable();
      }
      let first = 0;
      while (first < Math.min(before.length, after.length) && before[first].isEqualNode(after[first])) first++;
      let [end, endAfter] = [before.length, after.length];
      while (end > first && endAfter > first && before[end - 1].isEqualNode(after[endAfter - 1])) [end, endAfter] = [end - 1, endAfter - 1];
      const [gone, come] = [before.slice(first, end), after.slice(first, endAfter)];
      // What a script has added may have come from what it read beside it.
      if (grown.has(shown) && [...gone, ...come].some(isRead)) throw new Unmendable();
      if (gone.length === come.length && gone.every((node, place) => node.nodeName === come[place].nodeName)) {
        return gone.forEach((node, place) => this.node(node, come[place], now[first + place]));
      }
      const leaving = now.slice(first, end);
      if (this.hasScripts && leaving.some(node => isHeld(node))) throw new Unmendable();
      this.steps.push(() => {
        const place = now[end] ?? shown.querySelector(":scope > balie-preview");
        for (const node of leaving) node.remove();
        for (const node of come) shown.insertBefore(document.importNode(node, true), place);
      });
    }
  }

  /** Whether a part of the page has anything for scripts to read. */
  function isRead(node) {
    if (node.nodeType !== 1) return false;
    return [node, ...node.querySelectorAll("*")].some(({ dataset }) => Object.keys(dataset).length > 0);
  }

  /** Whether a script may hold on to a part of the page. */
  function isHeld(node) {
    if (touched.has(node)) return true;
    if (node.nodeType !== 1) return false;
    const marked = "[data-module], [id], input, select, textarea, script, template";
    return node.matches(marked) || node.querySelector(marked) !== null;
  }

  /** Puts a new style sheet in the place of the old one, which goes once the new one is there. */
  function swap(to) {
    const old = [...document.head.querySelectorAll("link[rel=stylesheet]")].filter(it => !isOwn(it));
    const link = document.importNode(to, true);
    link.addEventListener("load", () => { for (const it of old) it.remove(); });
    link.addEventListener("error", reload);
    old.at(-1).after(link);
  }

  function mend(text) {
    const next = new DOMParser().parseFromString(text, "text/html");
    note(watcher.takeRecords());
    try {
      const { steps } = new Mending(sent, next);
      const kept = doings();
      for (const step of steps) step();
      fill(kept);
      if (scrollX !== kept.x || scrollY !== kept.y) scrollTo({ left: kept.x, top: kept.y, behavior: "instant" });
      watcher.takeRecords();
      sent = next;
      return true;
    } catch (error) {
      if (!(error instanceof Unmendable)) console.warn(error);
      return false;
    }
  }

  // MARK: Following

  let wanted = mark;
  let isFetching = false;

  async function follow(next) {
    wanted = next;
    if (isFetching) return;
    isFetching = true;
    try {
      while (wanted !== mark && !isReloading) {
        const response = await fetch(location.pathname + location.search, { cache: "no-store" });
        const now = response.headers.get("Balie-Mark");
        const text = await response.text();
        if (response.redirected || now === null || !mend(text)) return reload();
        mark = now;
        // What comes while this was fetched has been fetched with it.
        if (wanted === next) wanted = now;
        next = wanted;
      }
    } catch {
      // The preview is being started again: it tells when it is there.
      wanted = mark;
    } finally {
      isFetching = false;
    }
  }

  let events = null;

  function listen() {
    if (events) return;
    const query = new URLSearchParams({ page: decodeURI(location.pathname), mark });
    events = new EventSource(`${base}events?${query}`);
    events.addEventListener("page", event => follow(event.data));
    events.addEventListener("notes", event => told.show(JSON.parse(event.data)));
    events.onopen = () => told.connected(true);
    events.onerror = () => {
      told.connected(false);
      if (events?.readyState !== EventSource.CLOSED) return;
      hang();
      setTimeout(() => { if (!document.hidden) listen(); }, 1000);
    };
  }

  function hang() {
    events?.close();
    events = null;
  }

  // Browsers keep six connections to a host: pages that nobody sees have none.
  document.addEventListener("visibilitychange", () => document.hidden ? hang() : listen());
  addEventListener("pagehide", hang);
  addEventListener("pageshow", event => { if (event.persisted) listen(); });

  // MARK: What editors are told

  function create(name, properties = {}, ...children) {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  }

  const told = new class {
    // What was shown when it was closed: it opens again where there is something else to tell.
    closed = store.get("balie-preview-closed") ?? [];
    shown = [];

    constructor() {
      this.host = document.createElement("balie-preview");
      this.host.lang = "en";
      this.host.dir = "ltr";
      const root = this.host.attachShadow({ mode: "open" });
      this.list = create("ol", { className: "findings" });
      this.heading = create("h2", { id: "heading" });
      this.delay = create("p", { className: "delay", hidden: true });
      this.close = create("button", { type: "button", textContent: "Close", title: "Close (Escape)" });
      this.panel = create("section", { className: "panel", hidden: true },
        create("div", { className: "head" }, this.heading, this.close), this.delay, this.list);
      this.panel.setAttribute("aria-labelledby", "heading");
      this.button = create("button", { type: "button", hidden: true });
      this.button.setAttribute("aria-expanded", "false");
      this.state = create("p", { className: "state" });
      this.facts = create("dl");
      this.all = create("a", { href: `${base}findings` });
      this.anew = create("button", { type: "button", hidden: true, textContent: "Load this page anew" });
      this.bar = create("section", { className: "bar" },
        this.button, this.anew, this.state, this.facts, this.all);
      this.bar.setAttribute("aria-label", "Editor’s bar");
      this.status = create("p", { className: "spoken" });
      this.status.setAttribute("role", "status");
      root.append(create("link", { rel: "stylesheet", href: `${base}preview.css` }), this.panel, this.bar, this.status);
      this.close.addEventListener("click", () => this.open(false));
      this.button.addEventListener("click", () => this.open(this.panel.hidden));
      this.anew.addEventListener("click", leave);
      document.addEventListener("keydown", event => {
        if (event.key === "Escape" && !event.defaultPrevented && !this.panel.hidden) this.open(false);
      });
    }

    /** Puts the bar at the end of the page. */
    stand() { document.body.append(this.host); }

    open(isOpen) {
      const hadFocus = this.host.shadowRoot.activeElement;
      this.panel.hidden = !isOpen;
      this.closed = isOpen ? [] : this.shown;
      store.set("balie-preview-closed", this.closed);
      this.button.setAttribute("aria-expanded", String(isOpen));
      // Whoever closed it from within goes on at the button that opens it again.
      if (!isOpen && hadFocus && this.panel.contains(hadFocus)) this.button.focus();
    }

    show({ findings, facts, delay, checking, errors, warnings }) {
      const count = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;
      // That there are none is known once everything has been looked at.
      const isUnknown = checking && findings.length === 0;
      const words = findings.length ? `${count(findings.length, "finding")} on this page`
        : isUnknown ? "This page is being checked" : "No findings on this page";
      this.heading.textContent = words;
      this.delay.textContent = delay ?? "";
      this.delay.hidden = !delay;
      this.list.replaceChildren(...findings.map(finding => this.finding(finding)));
      const hasNews = findings.length > 0 || Boolean(delay);
      this.button.hidden = !hasNews;
      this.button.textContent = isUnknown ? "Why this page is as it was" : count(findings.length, "finding");
      this.button.className = findings.some(({ severity }) => severity === "error") || delay ? "error" : "warning";
      this.shown = [delay, ...findings.map(({ code, message }) => `${code} ${message}`)].filter(Boolean);
      const isOpen = hasNews && this.shown.some(it => !this.closed.includes(it));
      this.panel.hidden = !isOpen;
      this.button.setAttribute("aria-expanded", String(isOpen));
      this.facts.replaceChildren(...facts.map(({ name, value, open }) =>
        create("div", { className: open ? "open" : "" }, create("dt", { textContent: name }), create("dd", { textContent: value }))));
      const whole = errors === undefined || checking && errors + warnings === 0 ? "" : `${count(errors, "error")}, ${count(warnings, "warning")} in all`;
      this.all.textContent = whole || "All findings";
      this.connected(true, checking);
      if (!isUnknown || delay) this.say(delay ? `${words}. ${delay}` : words);
    }

    finding({ code, severity, message, advice, place, link }) {
      return create("li", { className: severity },
        create("p", {}, create("strong", { textContent: `${severity}: ${message}` }), " ", create("code", { textContent: code })),
        create("p", {}, create("a", { href: link, textContent: place })),
        ...advice.map(text => create("p", { textContent: text })));
    }

    /** Tells those who do not see the page; the same is not told twice. */
    say(words) { if (this.status.textContent !== words) this.status.textContent = words; }

    connected(isConnected, isChecking = false) {
      this.state.textContent = !isConnected ? "The preview has been stopped; this page waits for it."
        : isChecking ? "Checking …" : "";
      this.state.hidden = this.state.textContent === "";
    }

    offer() {
      this.anew.hidden = false;
      this.say("This page has changed. Chosen files would be lost if it were loaded anew now.");
      this.state.textContent = this.status.textContent;
      this.state.hidden = false;
    }
  }();

  told.stand();
  watcher.takeRecords();
  if (!document.hidden) listen();
  pending = store.get(key);
  store.remove(key);
  if (pending) restore(pending);
})();
