"""CPU time of whole commands beside `dot -V`, each run repeatedly and alternately.

Usage: start.py LOTURA. Prints median CPU seconds (user + system), their spread, and the ratio.
"""

import os
import statistics
import sys

REPEATS = 15


def cpu(command):
    """CPU seconds (user + system) and peak memory in MB of one run; its output goes nowhere."""
    child = os.fork()
    if child == 0:
        null = os.open(os.devnull, os.O_RDWR)
        for descriptor in (0, 1, 2):
            os.dup2(null, descriptor)
        os.execvp(command[0], command)
    _, status, usage = os.wait4(child, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in (0, 1):
        raise SystemExit(f"{' '.join(command)} ended with {code}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    lotura = sys.argv[1]
    example = ["--data", "datasets/example", "--as-of", "2026-09-30"]
    commands = {
        "dot -V": ["dot", "-V"],
        "lotura --help": [lotura, "--help"],
        "lotura check (example)": [lotura, "check", *example],
        "lotura suggest (example, all pairs, 10 000 draws)": [lotura, "suggest", *example],
        "lotura explain WIND GRID (example)": [lotura, "explain", "WIND", "GRID", *example],
        "lotura draw region (example)": [lotura, "draw", "region", *example],
    }
    runs = {name: [] for name in commands}
    for _ in range(REPEATS):
        for name, command in commands.items():
            runs[name].append(cpu(command))
    base = statistics.median(seconds for seconds, _ in runs["dot -V"])
    print("| command | CPU s, median | least–most | × dot -V | peak MB |")
    print("| --- | --- | --- | --- | --- |")
    for name, results in runs.items():
        seconds = [second for second, _ in results]
        median = statistics.median(seconds)
        memory = max(megabytes for _, megabytes in results)
        print(
            f"| {name} | {median:.4f} | {min(seconds):.4f}–{max(seconds):.4f} "
            f"| {median / base:.2f} | {memory:.0f} |"
        )


if __name__ == "__main__":
    main()
