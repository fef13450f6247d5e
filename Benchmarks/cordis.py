"""CORDIS as a user meets it: import, second start, partners for an association, growth of the join.

    python cordis.py PATH-OF-LOTURA PATH-OF-Kernels --cordis FOLDER [--runs 3] [--work FOLDER]

The folder holds the CORDIS tables (named by --cordis or LOTURA_CORDIS). Measures CPU seconds and peak
memory of `import cordis`, of `check`, and of `suggest ID --with partners` on the region's workbook with
the partners in it, without the cache, then from it. Growth: cosine joins of organisations over the
projects of a seeded tenth and of all projects; the exponent is log10 of the ratio of their CPU times,
each the least of the runs. Writes cordis.json into the work folder. Promises: import under 10 s and
1 GiB; suggest under 1 s from the cache; exponent at most 1.3.
"""
import argparse
import csv
import json
import math
import os
import random
import shutil
import statistics
import subprocess
import sys
import tempfile

import numpy as np
import scipy.sparse as sp

from kernels import run as kernel, shown, write
from start import cpu

DAY = "2026-09-30"


def incidence(workbook, share, seed=1):
    """Organisations by the projects of a seeded share of all projects: 1 where one took part."""
    with open(f"{workbook}/participations.csv", newline="", encoding="utf-8") as file:
        pairs = [(row["subject"], row["project"]) for row in csv.DictReader(file)]
    projects = sorted({project for _, project in pairs})
    chosen = set(random.Random(seed).sample(projects, round(len(projects) * share)))
    pairs = sorted({pair for pair in pairs if pair[1] in chosen})
    rows = {name: place for place, name in enumerate(sorted({subject for subject, _ in pairs}))}
    columns = {name: place for place, name in enumerate(sorted(chosen))}
    entries = np.array([(rows[subject], columns[project]) for subject, project in pairs])
    matrix = sp.csr_matrix((np.ones(len(pairs)), (entries[:, 0], entries[:, 1])), (len(rows), len(columns)))
    matrix.sort_indices()
    return matrix


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("lotura")
    ask.add_argument("kernels")
    ask.add_argument("--cordis", default=os.environ.get("LOTURA_CORDIS"), required="LOTURA_CORDIS" not in os.environ)
    ask.add_argument("--region", default="datasets/euskadi")
    ask.add_argument("--id", default="gaia")
    ask.add_argument("--runs", type=int, default=3)
    ask.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "lotura-commands"))
    options = ask.parse_args()
    lotura, workbook = options.lotura, f"{options.work}/cordis"
    os.makedirs(options.work, exist_ok=True)
    results = {}

    def measure(name, command, before=lambda: None):
        runs = []
        for _ in range(options.runs):
            before()
            runs.append(cpu(command))
        results[name] = dict(cpu=[seconds for seconds, _ in runs], mb=[megabytes for _, megabytes in runs])
        print(f"| {name} | {shown(results[name]['cpu'])} | {max(results[name]['mb']):.0f} |", flush=True)

    def without_cache():
        for name in os.listdir(options.work):
            if name.endswith(".lotura-cache"):
                os.remove(f"{options.work}/{name}")

    print("| what | CPU s | peak MB |\n| --- | --- | --- |", flush=True)
    fresh = lambda: shutil.rmtree(workbook, ignore_errors=True)
    measure("import cordis", [lotura, "import", "cordis", options.cordis, "--with", options.region,
                              "--output", workbook], fresh)
    data = ["--data", workbook, "--as-of", DAY]
    measure("check, no cache", [lotura, "check", *data], without_cache)
    suggest = [lotura, "suggest", options.id, "--with", "partners", *data]
    measure("suggest --with partners, no cache", suggest, without_cache)
    measure("suggest --with partners, from the cache", suggest)
    measure("suggest --with partners --kind cluster_organisation, from the cache",
            [*suggest, "--kind", "cluster_organisation"])
    measure("similar partners, from the cache",
            [lotura, "similar", "--between", "partners", "--features", "activities", "--measure", "cosine",
             "--threads", "1", "--format", "csv", "--output", f"{options.work}/similar.csv", *data])
    measure("communities, from the cache", [lotura, "communities", *data])

    least = {}
    for name, share in (("a tenth of the projects", 0.1), ("all projects", 1.0)):
        matrix = incidence(workbook, share)
        write(f"{options.work}/growth", matrix)
        times = [kernel([options.kernels, "join:cosine", f"{options.work}/growth", f"{options.work}/ours", "1"])["cpu"]
                 for _ in range(options.runs)]
        least[share] = min(times)
        results[f"join, {name}"] = dict(cpu=times, rows=matrix.shape[0], entries=matrix.nnz)
        print(f"| join, {name}: {matrix.shape[0]} rows, {matrix.nnz} entries | {shown(times)} | |", flush=True)
    exponent = math.log10(least[1.0] / least[0.1])
    results["growth exponent"] = exponent
    print(f"\nGrowth exponent of the join from n to 10 n projects: {exponent:.2f}")
    with open(f"{options.work}/cordis.json", "w", encoding="utf-8") as file:
        json.dump(results, file, indent=1)
    middle = lambda name: statistics.median(results[name]["cpu"])
    kept = {
        "import under 10 s": middle("import cordis") < 10,
        "import under 1 GiB": max(results["import cordis"]["mb"]) < 1024,
        "suggest under 1 s": middle("suggest --with partners, from the cache") < 1,
        "growth at most 1.3": exponent <= 1.3,
    }
    missed = [name for name, holds in kept.items() if not holds]
    print("Promises: " + ("all kept." if not missed else "not kept: " + ", ".join(missed) + "."))
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())
