// A stand-in until the module of the case pages is there.
export function decide(condition, answers, named) {
  const [kind, ...rest] = condition;
  if (kind === "name") return named[rest[0]] ? decide(named[rest[0]], answers, named) : null;
  if (kind === "not") { const value = decide(rest[0], answers, named); return value === null ? null : !value; }
  if (kind === "and" || kind === "or") {
    const values = rest.map(part => decide(part, answers, named));
    const decisive = kind === "or";
    return values.includes(decisive) ? decisive : values.includes(null) ? null : !decisive;
  }
  const [id, value] = rest;
  const answer = answers[id];
  if (answer === undefined || answer === null) return null;
  const has = wanted => Array.isArray(answer) ? answer.includes(wanted) : String(answer) === String(wanted);
  if (kind === "is") return has(value);
  if (kind === "in") return value.some(has);
  const [a, b] = typeof answer === "number" ? [answer, Number(value)] : [answer, value];
  return { "<": a < b, "<=": a <= b, ">": a > b, ">=": a >= b }[kind];
}
