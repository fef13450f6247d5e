"""How fast Lotura plans and proves an agenda of meetings beside HiGHS on the same model.

Makes events (seeded): 60 subjects, 12 slots, 300 requests of all priorities; tables without limit or
few, subjects who cannot come in some slots, at most so many meetings a subject. HiGHS (highspy, its
defaults, one thread, no gap) solves the plain model: x_et pair e meets in slot t; a pair once, a
subject once a slot and at most so often, at most the tables a slot. The optimum is compared first.
Then CPU time: of HiGHS solving alone, its model already built; of Lotura the whole command, which
reads the workbook, plans tables, gives reasons and writes each one's day. The last events, in which
everybody can come half the time at most, are told apart: there the linear programme of the plain
model is nearly whole, and HiGHS is at its best. Ends with 1 if a promise is not kept: the same value,
proved, within 30 s, and faster than HiGHS (median of the usual events).

    python agenda.py PATH-OF-LOTURA [--runs 3] [--seeds 3]
"""
import argparse
import csv
import itertools
import json
import os
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time

SUBJECTS, SLOTS, REQUESTS = 60, 12, 300
DAY = "2026-09-30"
# Tables a slot, share of slots in which a subject cannot come, most meetings a subject.
USUAL = [(None, 0.0, None), (20, 0.1, None), (15, 0.1, 6), (22, 0.2, None), (25, 0.3, 8)]
SCARCE = [(20, 0.5, None), (10, 0.6, None)]


class Event:
    def __init__(self, seed, tables, busy, most):
        chance = random.Random(f"{seed} {tables} {busy} {most}")
        self.tables, self.most = tables, most
        self.requests = {}
        while len(self.requests) < REQUESTS:
            a, b = chance.sample(range(SUBJECTS), 2)
            self.requests.setdefault((a, b), chance.choice([1, 2, 3, None]))
        self.away = {(i, t) for i in range(SUBJECTS) for t in range(SLOTS) if chance.random() < busy}

    def pairs(self):
        """(a, b, value, slots) of each pair that can meet."""
        values = {}
        for (a, b), priority in self.requests.items():
            key = (min(a, b), max(a, b))
            values[key] = values.get(key, 0) + {1: 4, 3: 1}.get(priority, 2)
        for (a, b), value in sorted(values.items()):
            slots = [t for t in range(SLOTS) if (a, t) not in self.away and (b, t) not in self.away]
            if slots:
                yield a, b, value, slots

    def write(self, folder):
        name = [f"a{place:02d}" for place in range(SUBJECTS)]
        slot = [f"s{place:02d}" for place in range(SLOTS)]
        sheets = {
            "associations": [["id", "name"]] + [[n, n] for n in name],
            "slots": [["id", "start", "end", "tables"]]
            + [[s, f"2026-10-14T{8 + t // 2:02d}:{30 * (t % 2):02d}", f"2026-10-14T{8 + t // 2:02d}:{30 * (t % 2) + 25:02d}",
                self.tables] for t, s in enumerate(slot)],
            "requests": [["a", "b", "priority"]] + [[name[a], name[b], p] for (a, b), p in self.requests.items()],
            "availability": [["subject", "slot", "available"]] + [[name[i], slot[t], "false"] for i, t in sorted(self.away)],
        }
        for sheet, rows in sheets.items():
            with open(os.path.join(folder, sheet + ".csv"), "w", newline="", encoding="utf-8") as file:
                csv.writer(file, lineterminator="\n").writerows(rows)


def by_highs(event, limit):
    """CPU seconds of solving the plain model, the value, and whether it is proved."""
    import highspy

    columns, once, seat, here = [], [], {}, {}
    for a, b, value, slots in event.pairs():
        places = range(len(columns), len(columns) + len(slots))
        once.append(list(places))
        for place, t in zip(places, slots):
            columns.append(value)
            here.setdefault(t, []).append(place)
            seat.setdefault((a, t), []).append(place)
            seat.setdefault((b, t), []).append(place)
    rows = [(row, 1) for row in once] + [(row, 1) for _, row in sorted(seat.items())]
    if event.tables is not None:
        rows += [(row, event.tables) for _, row in sorted(here.items())]
    if event.most is not None:
        for i in range(SUBJECTS):
            rows.append(([c for t in range(SLOTS) for c in seat.get((i, t), [])], event.most))
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = len(columns), len(rows)
    model.sense_ = highspy.ObjSense.kMaximize
    model.col_cost_ = [float(value) for value in columns]
    model.col_lower_, model.col_upper_ = [0.0] * len(columns), [1.0] * len(columns)
    model.row_lower_, model.row_upper_ = [-highspy.kHighsInf] * len(rows), [float(bound) for _, bound in rows]
    model.integrality_ = [highspy.HighsVarType.kInteger] * len(columns)
    model.a_matrix_.format_ = highspy.MatrixFormat.kRowwise
    model.a_matrix_.start_ = [0] + list(itertools.accumulate(len(row) for row, _ in rows))
    model.a_matrix_.index_ = [column for row, _ in rows for column in row]
    model.a_matrix_.value_ = [1.0] * len(model.a_matrix_.index_)
    highs = highspy.Highs()
    for option, value in [("output_flag", False), ("threads", 1), ("mip_rel_gap", 0.0),
                          ("mip_abs_gap", 1e-9), ("time_limit", limit)]:
        highs.setOptionValue(option, value)
    highs.passModel(model)
    begin = time.process_time()
    highs.run()
    seconds = time.process_time() - begin
    is_proved = highs.getModelStatus() == highspy.HighsModelStatus.kOptimal
    return seconds, round(highs.getInfo().objective_function_value), is_proved


def by_lotura(program, folder, event):
    """CPU seconds of the whole command, the value, whether it is proved, and seconds on the wall."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    begin = time.monotonic()
    limit = [] if event.most is None else ["--max-per-person", str(event.most)]
    answer = subprocess.run(
        [program, "agenda", "--data", folder, "--as-of", DAY, "--format", "json", *limit],
        check=True, capture_output=True)
    wall = time.monotonic() - begin
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    result = json.loads(answer.stdout)["result"]
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return seconds, result["value"], result["proof"]["optimal"], wall


def spread(times):
    return f"{statistics.median(times):.3f} s ({min(times):.3f}–{max(times):.3f})"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--seeds", type=int, default=3)
    parser.add_argument("--limit", type=float, default=300, help="seconds after which HiGHS is stopped")
    options = parser.parse_args()
    kept, ratios = True, {"usual": [], "scarce": []}
    for kind, settings in [("usual", USUAL), ("scarce", SCARCE)]:
        for (tables, busy, most), seed in itertools.product(settings, range(options.seeds)):
            event = Event(seed, tables, busy, most)
            ours, theirs = [], []
            with tempfile.TemporaryDirectory() as folder:
                event.write(folder)
                for _ in range(options.runs):
                    ours.append(by_lotura(options.program, folder, event))
                    theirs.append(by_highs(event, options.limit))
            value, proved = ours[0][1], all(run[2] for run in theirs)
            same = value == theirs[0][1] or (not proved and value > theirs[0][1])
            kept &= same and all(run[2] and run[3] < 30 for run in ours)
            ratio = statistics.median(run[0] for run in theirs) / statistics.median(run[0] for run in ours)
            ratios[kind].append(ratio)
            print(f"{kind}: tables {tables}, away {busy:.0%}, at most {most}, seed {seed}: value {value}"
                  f"{'' if same else f' NOT THE SAME: {theirs[0][1]}'}"
                  f"{'' if proved else ' (HiGHS stopped before its proof)'}")
            print(f"  Lotura {spread([run[0] for run in ours])}, HiGHS {spread([run[0] for run in theirs])}: "
                  f"{ratio:.1f} times", flush=True)
    for kind, all_of in ratios.items():
        print(f"{kind} events: Lotura is {statistics.median(all_of):.1f} times as fast as HiGHS (median; "
              f"{min(all_of):.1f}–{max(all_of):.1f})")
    sys.exit(0 if kept and statistics.median(ratios["usual"]) > 1 else 1)


if __name__ == "__main__":
    main()
