#!/usr/bin/env python3
"""Checks models/default.json against models/schema.json, and that neither has a key the other lacks.

Needs the Python package jsonschema."""
import json
import sys
from pathlib import Path

import jsonschema

root = Path(__file__).resolve().parent.parent.parent
schema = json.loads((root / "models/schema.json").read_text(encoding="utf-8"))
model = json.loads((root / "models/default.json").read_text(encoding="utf-8"))
jsonschema.Draft202012Validator.check_schema(schema)
jsonschema.Draft202012Validator(schema).validate(model)


def resolved(part):
    return schema["$defs"][part["$ref"].split("/")[-1]] if "$ref" in part else part


def missing(part, value, at=""):
    """Keys that the schema names and the default, which is whole, does not have."""
    part = resolved(part)
    if not isinstance(value, dict) or part.get("x-sum"):
        return []
    lacking = [f"{at}/{key}" for key in part["properties"] if key not in value]
    return lacking + [
        gap for key in value for gap in missing(part["properties"][key], value[key], f"{at}/{key}")]


gaps = missing(schema, model)
if gaps:
    sys.exit("the default lacks " + ", ".join(gaps))
