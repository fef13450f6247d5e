"""Opens what Lotura writes with NetworkX and openpyxl, and compares the forms with each other."""

import csv
import json
import pathlib
import sys

import networkx as nx
import openpyxl


def shape(graph):
    """Nodes, and edges as a sorted list of (tail, head, sheet, weight)."""
    edges = sorted(
        (str(a), str(b), d["sheet"], str(round(float(d["weight"]), 9)) if known(d) else "unknown")
        for a, b, d in graph.edges(data=True)
    )
    return len(graph), edges


def known(data):
    return data.get("weight") not in (None, "")


def from_csv(path):
    graph = nx.MultiDiGraph()
    with open(path, encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            graph.add_edge(row["source"], row["target"], sheet=row["sheet"], weight=row["weight"])
    return graph


def check(folder, region):
    graphml = shape(nx.read_graphml(folder / f"{region}.graphml", force_multigraph=True))
    text = (folder / f"{region}.json-graph").read_text(encoding="utf-8")
    node_link = shape(nx.node_link_graph(json.loads(text), edges="edges"))
    gexf = nx.read_gexf(folder / f"{region}.gexf")
    edge_list = shape(from_csv(folder / f"{region}.csv"))
    assert graphml[0] > 20 and len(graphml[1]) > 50, f"{region}: the graph is nearly empty"
    assert graphml == node_link, f"{region}: GraphML and JSON graph differ"
    assert edge_list[1] == graphml[1], f"{region}: the edge list differs from GraphML"
    assert len(gexf) == graphml[0], f"{region}: GEXF has other nodes"
    assert gexf.number_of_edges() == len(graphml[1]), f"{region}: GEXF has other edges"
    book = openpyxl.load_workbook(folder / f"{region}.xlsx", read_only=True)
    assert "associations" in book.sheetnames, f"{region}: the workbook lacks associations"
    print(f"{region}: {graphml[0]} nodes, {len(graphml[1])} edges, the same in every form")


def check_template(path):
    book = openpyxl.load_workbook(path)
    sheet = book["associations"]
    assert sheet.freeze_panes == "A2", "the header of the template is not frozen"
    assert sheet["A1"].font.bold, "the header of the template is not bold"
    lists = [v for v in sheet.data_validations.dataValidation if v.type == "list"]
    assert lists, "the template offers no list of codes"
    assert "instructions" in book.sheetnames, "the template has no instructions"
    print(f"template: {len(book.sheetnames)} sheets, {len(lists)} lists in associations")


def check_report(path):
    book = openpyxl.load_workbook(path)
    rows = sum(sheet.max_row for sheet in book.worksheets)
    assert len(book.sheetnames) > 3 and rows > 40, "the tables of the report are nearly empty"
    print(f"report: {len(book.sheetnames)} sheets, {rows} rows")


def main():
    folder = pathlib.Path(sys.argv[1])
    for region in ("euskadi", "example"):
        check(folder, region)
    check_report(folder / "report.xlsx")
    check_template(folder / "template.xlsx")


if __name__ == "__main__":
    main()
