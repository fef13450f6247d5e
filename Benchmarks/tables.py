"""Rotating tables beside their bound: python tables.py LOTURA

Seats 60 people in 6 rounds at tables of 6, and some other shapes, checks each plan without the
planner's own numbers (everybody once a round, sizes, pairs counted anew), and prints how much of the
bound is reached and the CPU time. Asked of the first: at least 97 % of the bound within 10 s.
"""

import json
import resource
import subprocess
import sys
import tempfile
from pathlib import Path

SHAPES = [(60, 6, 6), (60, 10, 6), (24, 5, 4), (30, 4, 5), (100, 6, 10), (200, 5, 8)]


def plan(lotura, people, rounds, size):
    with tempfile.TemporaryDirectory() as folder:
        rows = "\n".join(f"a{i:03},Association {i}" for i in range(people))
        Path(folder, "associations.csv").write_text(f"id,name\n{rows}\n")
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        answer = subprocess.run(
            [lotura, "tables", "--data", folder, "--as-of", "2026-09-30", "--rounds", str(rounds),
             "--size", str(size), "--format", "json"],
            check=True, capture_output=True)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return json.loads(answer.stdout)["result"], seconds


def checked(result, people, rounds, size):
    assert len(result["rounds"]) == rounds
    pairs = set()
    for tables in result["rounds"]:
        seated = [one for table in tables for one in table]
        assert len(seated) == people == len(set(seated)), "everybody once a round"
        sizes = [len(table) for table in tables]
        assert max(sizes) <= size and max(sizes) - min(sizes) <= 1, "sizes differ by one at most"
        pairs |= {frozenset((a, b)) for table in tables for a in table for b in table if a < b}
    assert len(pairs) == result["new_meetings"], "pairs are counted right"
    bound = min(people * (people - 1) // 2,
                rounds * sum(s * (s - 1) // 2 for s in sizes),
                people * min(people - 1, rounds * (max(sizes) - 1)) // 2)
    assert bound == result["bound"], "the bound of the specification"
    return len(pairs), bound


def main():
    lotura = sys.argv[1]
    print("people  rounds  seats  pairs  bound  reached  CPU s")
    for people, rounds, size in SHAPES:
        result, seconds = plan(lotura, people, rounds, size)
        pairs, bound = checked(result, people, rounds, size)
        print(f"{people:6}  {rounds:6}  {size:5}  {pairs:5}  {bound:5}  "
              f"{pairs / bound:6.1%}  {seconds:5.2f}")


main()
