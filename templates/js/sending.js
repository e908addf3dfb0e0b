// Sends answers as JSON. Whatever happens, they stay on the page until the office has them.

const patience = 30_000;

/**
 * @param {string} address where to
 * @param {Object} envelope `{form, version, answers}`
 * @param {[string, File][]} files by the path of their field; where there are any, all goes as multipart/form-data
 *   with the envelope in the part `answers`
 * @param {string} [key] what tells a second try from a second submission
 * @returns {Promise<{outcome: "sent" | "refused" | "down" | "offline" | "late", faults?: Object[], reference?: string}>}
 */
export async function send(address, envelope, files, key) {
  const json = JSON.stringify(envelope);
  const headers = key ? { "Idempotency-Key": key } : {};
  let body = json;
  if (files.length) {
    body = new FormData();
    body.append("answers", new Blob([json], { type: "application/json" }));
    for (const [path, file] of files) body.append(path, file);
  } else headers["Content-Type"] = "application/json";
  const waiting = new AbortController();
  const timer = setTimeout(() => waiting.abort(), patience);
  try {
    const response = await fetch(address, { method: "POST", headers, body, signal: waiting.signal });
    const said = await response.json().catch(() => null);
    if (response.ok) return { outcome: "sent", reference: text(said?.reference) };
    const faults = Array.isArray(said?.faults) ? said.faults.filter(fault => typeof fault?.path === "string") : [];
    return faults.length ? { outcome: "refused", faults } : { outcome: "down" };
  } catch {
    return { outcome: waiting.signal.aborted ? "late" : "offline" };
  } finally {
    clearTimeout(timer);
  }
}

const text = value => typeof value === "object" ? undefined : value;
