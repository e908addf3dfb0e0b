// One step at a time: which is shown, what the address says, how to go on and back.

/**
 * Keeps the step in the address, so that the browser's own buttons and links lead to it.
 * @param {Function} show gets a step on the screen and gives back the heading to focus
 * @param {Function} isStep whether there is such a step now
 */
export function stepping(show, isStep) {
  let current = "";

  /**
   * @param {string} step
   * @param {{push?: boolean, focus?: boolean, returning?: boolean}} how `returning`: to go on to the check afterwards
   */
  function go(step, { push = true, focus = true, returning = false } = {}) {
    const address = `${location.pathname}${location.search}#${step}`;
    history[push && step !== current ? "pushState" : "replaceState"]({ returning }, "", address);
    current = step;
    const heading = show(step, returning);
    if (!focus) return;
    heading.tabIndex = -1;
    heading.focus();
    scrollTo(0, 0);
  }

  addEventListener("popstate", () => {
    const step = location.hash.slice(1);
    if (step !== current && isStep(step)) go(step, { push: false, returning: history.state?.returning });
  });

  return {
    go,
    get wanted() { return location.hash.slice(1); },
    get current() { return current; },
    get isReturning() { return history.state?.returning === true; },
  };
}
