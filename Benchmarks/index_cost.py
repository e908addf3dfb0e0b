"""What indexing costs a build.

`balie search` reads the catalogue, indexes one language and asks one question; `balie check` only reads it. The
difference, summed over the languages, is what a build spends on its indexes, but for writing them. Runs take turns, so
that a busy machine wrongs none, and medians count.
"""

from __future__ import annotations

from pathlib import Path

from race import Cost, run

ROOT = Path(__file__).resolve().parent.parent


def of(balie: Path, source: list[str], languages: list[str], rounds: int) -> Cost:
    """The cost of indexing a catalogue, given as options of the program; memory is that of the largest language."""
    checked, searched = [], {language: [] for language in languages}
    for _ in range(rounds):
        checked.append(run([str(balie), "check", *source], ROOT))
        for language in languages:
            searched[language].append(run([str(balie), "search", "x", "--language", language, *source], ROOT))
    base, costs = Cost.median(checked), [Cost.median(runs) for runs in searched.values()]
    return Cost(sum(cost.wall - base.wall for cost in costs), sum(cost.cpu - base.cpu for cost in costs),
                max(cost.memory for cost in costs) - base.memory)
