"""Whole commands beside the best public tools, from workbook folder to output file.

Uses the peers' benchmark (generator, definitions, runner: a folder of its own, named by --peers or
LOTURA_PEERS), whose `compare.py` checks every output before it prints a ratio. Tiers S and M. Each tier
runs twice: with the binary cache of the workbook as users have it, and without (`LOTURA_CACHE=off`).

    python commands.py PATH-OF-LOTURA --peers FOLDER [--runs 3] [--tiers S,M] [--work FOLDER] [--items …]

Writes commands-TIER-CACHE.json into the work folder. Promises, which end the run with 1: every item
right; `net` CPU at most 0.67 times the best public tool's (tier M; on S all is start-up) and at most
1.1 times our own plain C++.
"""
import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile

LIBRARIES = {"ref": [], "fast": []}


def prepare(peers, work, tiers):
    """The generated data, as workbook folders, and the peers' own kernels: once."""
    environment = dict(os.environ, PEERS_WORK=f"{work}/peers", PEERS_DATA=f"{work}/tiers", PYTHONDONTWRITEBYTECODE="1")
    os.makedirs(f"{work}/peers/ref", exist_ok=True)
    os.makedirs(f"{work}/tiers", exist_ok=True)
    for name in LIBRARIES:
        if not os.path.exists(f"{work}/peers/lib{name}.so"):
            subprocess.run(["g++", "-O3", "-march=native", "-pthread", "-shared", "-fPIC",
                            f"{peers}/native/{name}.cpp", "-o", f"{work}/peers/lib{name}.so"], check=True)
    if not os.path.exists(f"{work}/peers/match_lemon"):
        subprocess.run(["g++", "-O3", "-march=native", "-std=c++14", f"{peers}/native/match_lemon.cpp",
                        "-o", f"{work}/peers/match_lemon"], check=True)
    for tier in tiers:
        if not os.path.exists(f"{work}/{tier}"):
            for script in (["gen.py", tier], ["to_workbook.py", tier, f"{work}/{tier}"]):
                subprocess.run([sys.executable, *script], cwd=peers, env=environment, check=True)
    return environment


def compare(lotura, peers, work, tier, cache, options, environment):
    """One run of compare.py; gives its record."""
    for name in os.listdir(work):
        if name.endswith(".lotura-cache"):
            os.remove(f"{work}/{name}")
    shutil.rmtree(f"{work}/{tier}-out", ignore_errors=True)
    file = f"{work}/commands-{tier}-{cache}.json"
    command = [sys.executable, f"{peers}/compare.py", f"{work}/{tier}", "--program", lotura, "--reps",
               str(options.runs), "--limit", str(options.limit), "--json", file]
    if options.items:
        command += ["--items", options.items]
    subprocess.run(command, env=dict(environment, LOTURA_CACHE=cache))
    with open(file, encoding="utf-8") as record:
        return json.load(record)


def broken(record, tier, cache):
    """The promises that a record does not keep."""
    lines = []
    by_item = {}
    for row in record:
        by_item.setdefault(row["item"], {})[row["tool"]] = row
    for item, tools in by_item.items():
        own = tools.get("under test")
        if own is None or not own["ok"]:
            lines.append(f"{tier} {item} (cache {cache}): {'no answer' if own is None else 'wrong: ' + own['text']}")
            continue
        public = [row["net"] for tool, row in tools.items() if tool.startswith("peer") and tool != "peer native"]
        if public and tier != "S" and own["net"] > 0.67 * min(public):
            lines.append(f"{tier} {item} (cache {cache}): {own['net'] / min(public):.2f} × the best public tool")
        plain = tools.get("peer native")
        if plain and tier != "S" and own["net"] > 1.1 * plain["net"]:
            lines.append(f"{tier} {item} (cache {cache}): {own['net'] / plain['net']:.2f} × our plain C++")
    return lines


def main():
    ask = argparse.ArgumentParser()
    ask.add_argument("lotura")
    ask.add_argument("--peers", default=os.environ.get("LOTURA_PEERS"), required="LOTURA_PEERS" not in os.environ)
    ask.add_argument("--runs", type=int, default=3)
    ask.add_argument("--limit", type=int, default=180)
    ask.add_argument("--tiers", default="S,M")
    ask.add_argument("--caches", default="on,off")
    ask.add_argument("--items", default="")
    ask.add_argument("--work", default=os.path.join(tempfile.gettempdir(), "lotura-commands"))
    options = ask.parse_args()
    peers, tiers = os.path.abspath(options.peers), options.tiers.split(",")
    os.makedirs(options.work, exist_ok=True)
    environment = prepare(peers, options.work, tiers)
    lines = []
    for tier in tiers:
        for cache in options.caches.split(","):
            print(f"\n### Tier {tier}, cache {cache}\n", flush=True)
            record = compare(os.path.abspath(options.lotura), peers, options.work, tier, cache, options, environment)
            lines += broken(record, tier, cache)
    print("\nPromises: " + ("all kept." if not lines else "not kept:\n- " + "\n- ".join(lines)))
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
