"""How many words a second the engine reads, in one process and in two at once; and how much it finds.

Run by hand: ``python tests/benchmarks/engine.py [--seconds 8] [--rounds 3]``. With ``--corpus FOLDER``
(``text/`` and ``attributions/``, as PolNeAR's parts are) it also prints how much is found beside simpler
ways, with intervals, and how far its confidence can be believed; with ``--speakers FILE`` how often it knows
who speaks.
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from figures import Figures, milliseconds, p95, rate
from texts import own_folders, write_seeds


def main() -> None:
    """Measure and print; with ``--alone``, be one of the processes measured."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=8.0)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--corpus", type=Path, help="annotated articles")
    parser.add_argument("--speakers", type=Path, help="resolved speakers of their direct quotations")
    parser.add_argument("--alone", type=Path, help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.alone:
        analyse_for(args.alone, args.seconds)
        return
    if args.corpus:
        from accuracy import measure

        measure(args.corpus, args.speakers)
    with tempfile.TemporaryDirectory() as name:
        own_folders(Path(name))
        folder = Path(name, "texts")
        write_seeds(folder, 200, r"\.(txt|md)")
        figures = Figures("The engine on the sample briefings, varied")
        one, two, loads, peaks = [], [], [], []
        for _ in range(args.rounds):
            for crew, speeds in ((1, one), (2, two)):
                told = run(crew, folder, args.seconds)
                speeds.append(sum(process["speed"] for process in told))
                loads += [process["load"] for process in told]
                peaks += [process["peak"] for process in told]
        factor = median(b / a for a, b in zip(one, two, strict=True))
        figures.add("one process", rate(median(one), 1, "words"), goal="≥ 10,000 words/s")
        figures.add("two processes", rate(median(two), 1, "words"))
        figures.add("two over one", f"{factor:.2f} ×", goal="≥ 1.9 ×")
        figures.add("load the engine", milliseconds(median(loads)), milliseconds(p95(loads)))
        figures.add("peak memory of a worker", f"{max(peaks):,.0f} MiB", goal="≤ 350 MiB")
        figures.show()


def run(crew: int, folder: Path, seconds: float) -> list[dict[str, float]]:
    """What so many processes, working at once, tell of themselves."""
    command = [sys.executable, __file__, "--alone", str(folder), "--seconds", str(seconds)]
    processes = [subprocess.Popen(command, stdout=subprocess.PIPE, text=True) for _ in range(crew)]
    return [json.loads(process.communicate()[0]) for process in processes]


def analyse_for(folder: Path, seconds: float) -> None:
    """Analyse text after text for so long, and print speed (words/s), load time (s) and peak (MiB)."""
    from briefing_app.importers import read_file

    drafts = [read_file(file)[0] for file in sorted(folder.iterdir())]
    began = time.perf_counter()
    from briefing_app.analysis.engine import analyse, warm_up

    warm_up()
    load = time.perf_counter() - began
    words, began = 0, time.perf_counter()
    while (passed := time.perf_counter() - began) < seconds:
        draft = drafts.pop()
        analyse(draft.text, title=draft.title, standfirst=draft.standfirst, language=draft.language)
        words += len(draft.text.split())
        drafts.insert(0, draft)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(json.dumps({"speed": words / passed, "load": load, "peak": peak}))


if __name__ == "__main__":
    main()
