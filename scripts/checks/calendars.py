"""Reads calendars that `lotura agenda --format ics` writes with icalendar, and compares them with the
JSON answer: every meeting in the calendars of both, with partner, times and table, and nothing else.

    python calendars.py PATH-OF-LOTURA
"""
import csv
import datetime
import json
import os
import subprocess
import sys
import tempfile

from icalendar import Calendar

DAY = "2026-09-30"
HOSTILE = {
    "comma": "Wood, Paper; and \\Print\\",
    "lines": "two\nlines\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:stolen",
    "emoji": "🌊🌾 Itsasoa eta Lurra 🌊🌾" + "é" * 90,
    "long": "A very long name " * 40,
    "a/../b": "Path",
    "CON": "Device",
    "con": "device",
    "ñ id; x": "Ñandú: \"quoted\"",
}


def run(program, *arguments):
    return subprocess.run([program, "agenda", "--as-of", DAY, "--quiet", *arguments], check=True, capture_output=True).stdout


def moment(text):
    """A time of the workbook as icalendar gives it: naive where it has no zone, else in UTC."""
    time = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
    return time if time.tzinfo is None else time.astimezone(datetime.timezone.utc)


def check_bytes(name, raw):
    assert raw.endswith(b"END:VCALENDAR\r\n"), name
    assert b"\n" not in raw.replace(b"\r\n", b""), f"{name}: a bare line feed"
    assert b"\r" not in raw.replace(b"\r\n", b""), f"{name}: a bare carriage return"
    for line in raw.split(b"\r\n"):
        assert len(line) <= 75, f"{name}: {len(line)} octets"
        line.decode("utf-8")  # A character is never cut in two.


def check(program, data, *arguments):
    """How many events the calendars of a workbook hold."""
    arguments = ("--data", data, *arguments)
    result = json.loads(run(program, "--format", "json", *arguments))["result"]
    names, count, seen = set(), 0, {}
    with tempfile.TemporaryDirectory() as folder:
        run(program, "--format", "ics", "--output", folder, *arguments)
        files = sorted(os.listdir(folder))
        assert len({file.lower() for file in files}) == len(files) == len(result["agendas"])
        assert all(c.isascii() and (c.isalnum() or c in "-_.") for file in files for c in file), files
        calendars = []
        for file in files:
            raw = open(os.path.join(folder, file), "rb").read()
            check_bytes(file, raw)
            calendars.append(raw)
    for agenda in result["agendas"]:
        raw = run(program, "--format", "ics", "--for", agenda["id"], *arguments)
        assert raw in calendars, f"--for {agenda['id']} is not what the folder holds"
        calendar = Calendar.from_ical(raw)
        assert str(calendar["VERSION"]) == "2.0" and calendar["PRODID"]
        events = [event for event in calendar.walk("VEVENT")]
        assert len(events) == len(agenda["entries"]), agenda["id"]
        for event, entry in zip(events, agenda["entries"]):
            assert event["DTSTART"].dt == moment(entry["start"]), (event["DTSTART"].dt, entry)
            assert event["DTEND"].dt == moment(entry["end"])
            assert event["DTSTAMP"].dt == datetime.datetime(2026, 9, 30, tzinfo=datetime.timezone.utc)
            assert "stolen" not in event or str(event["SUMMARY"]).count("\n") == 0
            if entry["kind"] == "meeting":
                assert str(entry["table"]) in str(event["LOCATION"])
                pair = tuple(sorted([agenda["id"], entry["with"]]))
                assert seen.setdefault(str(event["UID"]), pair) == pair, "one UID for two meetings"
                names.add(str(event["SUMMARY"]))
            count += 1
    assert len(seen) == result["met"], (len(seen), result["met"])
    return count, names


def write(folder, zone):
    ids = list(HOSTILE)
    sheets = {
        "associations": [["id", "name"]] + [[i, HOSTILE[i]] for i in ids],
        "slots": [["id", "start", "end", "tables"]]
        + [[f"s{t}", f"2026-10-25T0{t}:30:00{zone}", f"2026-10-25T0{t}:55:00{zone}", 4] for t in range(4)],
        "requests": [["a", "b", "priority"]] + [[a, b, 1] for place, a in enumerate(ids) for b in ids[:place]],
        "occupied": [["subject", "start", "end", "why"],
                     ["comma", f"2026-10-25T05:00{zone}", f"2026-10-25T06:00{zone}", "a; b, c\\n\nEND:VCALENDAR"]],
    }
    for sheet, rows in sheets.items():
        with open(os.path.join(folder, sheet + ".csv"), "w", newline="", encoding="utf-8") as file:
            csv.writer(file, lineterminator="\n").writerows(rows)


def main():
    program = sys.argv[1]
    total = 0
    for language in ["en", "eu"]:
        total += check(program, "datasets/example", "--language", language)[0]
    for zone in ["", "Z", "+02:00", "-11:30"]:
        with tempfile.TemporaryDirectory() as folder:
            write(folder, zone)
            count, names = check(program, folder)
            total += count
            text = "\n".join(names)
            assert "Wood, Paper; and \\Print\\" in text, "commas and backslashes come back"
            assert "🌊🌾 Itsasoa" in text and 'Ñandú: "quoted"' in text
    print(f"calendars: {total} events read by icalendar")


if __name__ == "__main__":
    main()
