// What an answers file and a submission are known by: a digest of the answers, and a short number made of it.

/** The one way to write JSON: keys in order, no blanks. */
export function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  return `{${Object.keys(value).sort().map(key => `${JSON.stringify(key)}:${canonical(value[key])}`).join()}}`;
}

/**
 * The digest of answers (SHA-256, hexadecimal) and the first ten of its digits in Crockford's base 32, `XXXXX-XXXXX`.
 * Null where the browser makes no digests, which is where a page comes over plain http.
 */
export async function referenceOf(answers) {
  if (!globalThis.crypto?.subtle) return null;
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(canonical(answers))));
  let bits = digest.slice(0, 7).reduce((all, byte) => all << 8n | BigInt(byte), 0n) >> 6n;
  let short = "";
  for (let place = 0; place < 10; place++, bits >>= 5n) short = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"[bits & 31n] + short;
  return {
    full: [...digest].map(byte => byte.toString(16).padStart(2, "0")).join(""),
    short: `${short.slice(0, 5)}-${short.slice(5)}`,
  };
}
