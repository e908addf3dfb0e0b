// The end of a form: its reference, sending it, and what is said when it was sent or could not be.
import { pathOf } from "./fields.js";
import { referenceOf } from "./reference.js";
import { send } from "./sending.js";

/** Writes the reference of the answers wherever it belongs: on the check, on the sheet, on the result. */
export async function refer(form) {
  const reference = await referenceOf(form.envelope().answers);
  const places = document.querySelectorAll("[data-reference]");
  for (const place of places) place.textContent = reference?.[place.dataset.reference] ?? "";
  for (const place of document.querySelectorAll("[data-referred]")) place.hidden = (place.dataset.referred === "yes") !== (reference !== null);
  return reference;
}

/** Takes a reference away that is no longer that of the answers. */
export function unrefer() {
  for (const place of document.querySelectorAll("[data-referred]")) place.hidden = true;
}

/** Sends a form without faults, once. */
export async function submit(form) {
  if (form.isBusy) return;
  form.isBusy = true;
  const button = form.check.querySelector("[type=submit]");
  button.setAttribute("aria-disabled", "true");
  form.announce("sending");
  try {
    if (form.send === "form") return leave(form);
    const reference = await refer(form);
    const files = [...form.root.querySelectorAll("input[type=file]:enabled")].filter(input => input.files.length)
      .map(input => [pathOf(input.closest("[data-field]")), input.files[0]]);
    const said = await send(form.frame.getAttribute("action"), form.envelope(), files, reference?.full);
    if (said.outcome === "sent") arrived(form, said.reference);
    else if (said.outcome === "refused") form.refuse(said.faults);
    else failed(form, said.outcome);
  } finally {
    form.isBusy = false;
    button.removeAttribute("aria-disabled");
  }
}

/** The browser's own way of sending: the office's page follows. Whoever comes back from it finds the answers. */
function leave(form) {
  form.isLeaving = true;
  history.replaceState({ sent: form.now.answers }, "");
  HTMLFormElement.prototype.submit.call(form.frame);
}

function view(form, name) {
  const { result } = form;
  form.check.hidden = true;
  result.hidden = false;
  for (const part of result.children) part.hidden = part.dataset.outcome !== name;
  const shown = result.querySelector(`[data-outcome="${name}"]`);
  const heading = shown.querySelector("h2");
  form.entitle(heading.textContent, name === "failed");
  heading.tabIndex = -1;
  heading.focus();
  return shown;
}

function arrived(form, number) {
  form.safe();
  form.isSent = true;
  form.saving.sent();
  history.replaceState({}, "", `${location.pathname}${location.search}#sent`);
  const shown = view(form, "sent");
  shown.querySelector("[data-slot=number]").textContent = number ?? "";
  shown.querySelector("[data-given]").hidden = !number;
  form.panel.hidden = true;
}

function failed(form, outcome) {
  const shown = view(form, "failed");
  for (const reason of shown.querySelectorAll("[data-reason]")) reason.hidden = reason.dataset.reason !== outcome;
}
