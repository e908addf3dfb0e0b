// What is kept, and only where the citizen says so: a draft and a profile in this browser, an answers file anywhere.
// Nothing here sends anything.
import { find, write } from "./fields.js";

const mine = "balie:";
const attempt = act => {
  try { return act(localStorage); } catch { return null; }
};
const store = {
  get: key => attempt(it => JSON.parse(it.getItem(mine + key))),
  set: (key, value) => attempt(it => it.setItem(mine + key, JSON.stringify(value)) ?? true),
  remove: key => attempt(it => it.removeItem(mine + key)),
  keys: () => attempt(it => Object.keys(it).filter(key => key.startsWith(mine)).map(key => key.slice(mine.length))) ?? [],
};

/** The answers of a file or a draft; null where it is none, or one of another form. */
export function envelopeIn(text, form) {
  const found = typeof text === "string" ? attempt(() => JSON.parse(text)) : text;
  const isObject = value => typeof value === "object" && value !== null && !Array.isArray(value);
  return isObject(found) && isObject(found.answers) ? { ...found, isOurs: found.form === form } : null;
}

/** Gets the panel ready with which a citizen keeps answers. */
export function saving(panel, page) {
  const form = page.form;
  const draftKey = `draft:${form}`;
  const at = name => panel.querySelector(`[data-do=${name}]`);
  const [keepDraft, keepProfile] = [at("draft"), at("profile")];
  keepDraft.checked = store.get(draftKey) !== null;
  keepProfile.checked = store.get("profile") !== null;

  const showStored = () => { at("delete").hidden = !store.keys().length; };
  const keep = () => {
    if (keepDraft.checked && !store.set(draftKey, page.envelope())) {
      keepDraft.checked = false;
      page.announce("not-kept");
    }
    if (keepProfile.checked) store.set("profile", { ...store.get("profile"), ...profileIn(page) });
    showStored();
  };
  keepDraft.addEventListener("change", () => {
    if (!keepDraft.checked) store.remove(draftKey);
    keep();
  });
  keepProfile.addEventListener("change", () => {
    if (!keepProfile.checked) store.remove("profile");
    else fillIn();
    keep();
  });

  at("download").addEventListener("click", () => download(page));
  at("open").addEventListener("change", async event => {
    const [file] = event.target.files;
    if (!file) return;
    const found = envelopeIn(await file.text(), form);
    event.target.value = "";
    if (!found?.isOurs) page.announce(found ? "file-other" : "file-none", {}, panel);
    else page.open(found, "opened");
  });
  at("blank").addEventListener("click", () => page.print(true));
  const dialog = panel.querySelector("dialog");
  at("delete").addEventListener("click", () => dialog.showModal());
  at("no").addEventListener("click", () => dialog.close());
  at("yes").addEventListener("click", () => {
    dialog.close();
    store.keys().forEach(store.remove);
    keepDraft.checked = keepProfile.checked = false;
    showStored();
    page.empty();
  });

  function fillIn() {
    const count = fillFrom(store.get("profile") ?? {}, page);
    if (count) page.announce("filled", { number: page.number(count) }, panel);
  }

  showStored();
  return {
    keep, fillIn,
    draft: () => envelopeIn(store.get(draftKey), form),
    isKept: () => keepDraft.checked,
    /** Answers that have been sent need no draft any more. */
    sent() {
      store.remove(draftKey);
      keepDraft.checked = false;
      showStored();
    },
  };
}

/** Offers the answers as a file. */
export function download(page) {
  const link = document.createElement("a");
  const file = new Blob([JSON.stringify(page.envelope(), null, 2) + "\n"], { type: "application/json" });
  link.href = URL.createObjectURL(file);
  link.download = `${page.form.replace("/", "-")}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  page.safe();
}

/** Fields that ask about the citizen alone, each with its answer: those of repeated parts ask about others. */
function own({ rules }, answers) {
  const found = [];
  const look = (fields, answers) => {
    for (const field of fields) {
      if (field.repeat) continue;
      if (field.type === "group") look(field.fields, answers?.[field.id]);
      else if (field.profile) found.push({ field, answer: answers?.[field.id] });
    }
  };
  for (const page of rules.pages) if (!page.repeat) look(page.fields, answers);
  return found;
}

function profileIn(page) {
  const known = own(page, page.now.answers).filter(({ answer }) => answer !== undefined);
  return Object.fromEntries(known.map(({ field, answer }) => [field.profile, answer]));
}

/** Fills empty fields in with what means the same; how many they were. */
function fillFrom(profile, page) {
  let count = 0;
  for (const { field, answer } of own(page, page.raw())) {
    const known = profile[field.profile];
    const isFit = known && (typeof known === "object") === (field.type === "address");
    if (!isFit || answer !== undefined) continue;
    write(field, find(page.root, field.id), known);
    count += 1;
  }
  if (count) page.changed();
  return count;
}
