/// Answers about network W, written by hand from section 12 of the model's specification: what is
/// not said there is its definition with the numbers put in, such as Kᵐ = 1 − ((√⅝ − .45)/.45)² and
/// P's two weights ln 2.5. Shares of random draws are left out: they have a test of their own.
enum GoldenJSON {
  /// `suggest a`: b before c; C(a,c) is .25 in [0, .25], and c's offers are not known.
  static let suggest = #"""
    {"rows": [{"rank": 1, "a": "a", "b": "b", "kind": "matchmaking", "form": null, "score":
    {"value": 0.654932121, "low": 0.654932121, "high": 0.654932121}, "known": 1, "points": 65,
    "contributions": [{"axis": "C", "weight": 0.25, "value": {"value": 0.625, "low": 0.625,
    "high": 0.625}, "points": 16}, {"axis": "P", "weight": 0.2, "value": {"value": 0.666666667,
    "low": 0.666666667, "high": 0.666666667}, "points": 13}, {"axis": "Kp", "weight": 0.2,
    "value": {"value": 0.997073996, "low": 0.997073996, "high": 0.997073996}, "points": 20},
    {"axis": "H", "weight": 0.15, "value": {"value": 0.550671036, "low": 0.550671036, "high":
    0.550671036}, "points": 8}, {"axis": "N", "weight": 0.1, "value": {"value": 0.333333333,
    "low": 0.333333333, "high": 0.333333333}, "points": 3}, {"axis": "Z", "weight": 0.1,
    "value": {"value": 0.5, "low": 0.5, "high": 0.5}, "points": 5}], "reasons":
    ["their sectors are related without being the same (likeness 0.79)",
    "A offers what B lacks: Y", "B offers what A lacks: X", "both work on the priority “P”",
    "they are working together now",
    "they have 2 partners whom only one of them knows and could introduce to the other",
    "they share 1 member", "both work under the roof of P1"], "stability": null, "flags":
    ["overlap_by_chance", "same_host"]}, {"rank": 2, "a": "a", "b": "c", "kind": "matchmaking",
    "form": "alliance", "score": {"value": 0.245, "low": 0.1825, "high": 0.245}, "known": 0.75,
    "points": 25, "contributions": [{"axis": "C", "weight": 0.25, "value": {"value": 0.25,
    "low": 0, "high": 0.25}, "points": 7}, {"axis": "P", "weight": 0.2, "value": {"value": 0.25,
    "low": 0.25, "high": 0.25}, "points": 5}, {"axis": "Kp", "weight": 0.2, "value": {"value":
    0, "low": 0, "high": 0}, "points": 0}, {"axis": "H", "weight": 0.15, "value": {"value": 0,
    "low": 0, "high": 0}, "points": 0}, {"axis": "N", "weight": 0.1, "value": {"value": 1,
    "low": 1, "high": 1}, "points": 10}, {"axis": "Z", "weight": 0.1, "value": {"value": 0.325,
    "low": 0.325, "high": 0.325}, "points": 3}], "reasons":
    ["they have 2 partners whom only one of them knows and could introduce to the other",
    "both work on the priority “Q”", "they share 1 member"], "stability": null, "flags":
    ["overlap_by_chance"]}], "vetoed": []}
    """#

  /// `explain a b`: without `stability` and `acceptability`.
  static let explain = #"""
    {"rank": 1, "a": "a", "b": "b", "kind": "matchmaking", "form": "integration", "score":
    {"value": 0.654932121, "low": 0.654932121, "high": 0.654932121}, "known": 1, "points": 65,
    "contributions": [{"axis": "C", "weight": 0.25, "value": {"value": 0.625, "low": 0.625,
    "high": 0.625}, "points": 16}, {"axis": "P", "weight": 0.2, "value": {"value": 0.666666667,
    "low": 0.666666667, "high": 0.666666667}, "points": 13}, {"axis": "Kp", "weight": 0.2,
    "value": {"value": 0.997073996, "low": 0.997073996, "high": 0.997073996}, "points": 20},
    {"axis": "H", "weight": 0.15, "value": {"value": 0.550671036, "low": 0.550671036, "high":
    0.550671036}, "points": 8}, {"axis": "N", "weight": 0.1, "value": {"value": 0.333333333,
    "low": 0.333333333, "high": 0.333333333}, "points": 3}, {"axis": "Z", "weight": 0.1,
    "value": {"value": 0.5, "low": 0.5, "high": 0.5}, "points": 5}], "reasons":
    ["their sectors are related without being the same (likeness 0.79)",
    "A offers what B lacks: Y", "B offers what A lacks: X", "both work on the priority “P”",
    "they are working together now",
    "they have 2 partners whom only one of them knows and could introduce to the other",
    "they share 1 member", "both work under the roof of P1"], "flags": ["overlap_by_chance",
    "same_host"], "pvalue": 0.8, "qvalue": 0.95, "best": "integration", "proposed":
    "integration", "status": "advice", "advice": "integration", "margin": 0.094273326,
    "note": "This is a starting point for a conversation, not a recommendation.", "into":
    "b", "axes": {"O": {"value": 0.1, "low": 0.1, "high": 0.1, "inputs": {"members_a": 3,
    "members_b": 2, "members_in_all": 6, "shared": ["m3"], "only_a": 2, "only_b": 1,
    "sum_of_minima": 0.333333333, "sum_of_maxima": 0.333333333, "knowledge_a": "complete",
    "knowledge_b": "complete"}}, "Q": {"value": 0.25, "low": 0.25, "high": 0.25, "inputs":
    {"members_a": 3, "members_b": 2, "members_in_all": 6, "shared": ["m3"], "only_a": 2,
    "only_b": 1, "sum_of_minima": 0.333333333, "sum_of_maxima": 0.333333333, "knowledge_a":
    "complete", "knowledge_b": "complete"}}, "K": {"value": 0.790569415, "low": 0.790569415,
    "high": 0.790569415, "inputs": {"sectors_a": ["M25"], "sectors_b": ["M25", "M28"],
    "shares_a": [1], "shares_b": [0.5, 0.5], "derived_a": 0, "derived_b": 0, "lambda": 0.5,
    "knowledge_a": "complete", "knowledge_b": "complete"}}, "P": {"value": 0.666666667, "low":
    0.666666667, "high": 0.666666667, "inputs": {"shared": ["p"], "only_a": 0.458145366,
    "only_b": 0, "sum_of_minima": 0.916290732, "sum_of_maxima": 0.916290732, "knowledge_a":
    "complete", "knowledge_b": "complete"}}, "C": {"value": 0.625, "low": 0.625, "high": 0.625,
    "inputs": {"gaps_a": ["x"], "gap_sizes_a": [0.8], "filled_for_a": [0.4], "gaps_b": ["y"],
    "gap_sizes_b": [0.8], "filled_for_b": [0.8]}}, "Fab": {"value": 0.5, "low": 0.5, "high":
    0.5, "inputs": {"gaps_a": ["x"], "gap_sizes_a": [0.8], "filled_for_a": [0.4]}}, "Fba":
    {"value": 1, "low": 1, "high": 1, "inputs": {"gaps_b": ["y"], "gap_sizes_b": [0.8],
    "filled_for_b": [0.8]}}, "V": {"value": 0.142857143, "low": 0.142857143, "high":
    0.142857143, "inputs": {"shared": ["x"], "only_a": 0.8, "only_b": 0, "sum_of_minima": 0.2,
    "sum_of_maxima": 0.6, "knowledge_a": "complete", "knowledge_b": "complete"}}, "N": {"value":
    0.333333333, "low": 0.333333333, "high": 0.333333333, "inputs": {"partners_a": ["p1", "p2"],
    "partners_b": ["p2", "p3"], "countries_a": ["DE", "FR"], "countries_b": ["DE", "FR"],
    "knowledge_a": "complete", "knowledge_b": "complete"}}, "B": {"value": 0.5, "low": 0.5,
    "high": 0.5, "inputs": {"measures": ["members"], "values_a": [20], "values_b": [40],
    "years_a": ["2024"], "years_b": ["2024"], "larger": "b", "ratio": 2}}, "M": {"value": 0.5,
    "low": 0.5, "high": 0.5, "inputs": {"maturity_a": 3, "maturity_b": 5}}, "Gab": {"value": 1,
    "low": 1, "high": 1, "inputs": {"maturity_a": 3, "maturity_b": 5}}, "Gba": {"value": 0,
    "low": 0, "high": 0, "inputs": {"maturity_a": 3, "maturity_b": 5}}, "T": {"value": 0.75,
    "low": 0.75, "high": 0.75, "inputs": {"territory_a": "ES211", "territory_b": "ES212",
    "common_territory": "ES21"}}, "H": {"value": 0.550671036, "low": 0.550671036, "high":
    0.550671036, "inputs": {"events": 1, "strength": 0.8, "knowledge_a": "complete",
    "knowledge_b": "complete"}}, "L": {"value": 1, "low": 1, "high": 1, "inputs": {"host_a":
    "p1", "host_b": "p1"}}}, "kinds": {"fusion": {"fit": {"value": 0.744528723, "low":
    0.744528723, "high": 0.744528723}, "known": 1, "points": 74, "contributions": [{"axis": "K",
    "weight": 0.25, "value": {"value": 0.790569415, "low": 0.790569415, "high": 0.790569415},
    "points": 20}, {"axis": "Ps", "weight": 0.2, "value": {"value": 1, "low": 1, "high": 1},
    "points": 20}, {"axis": "B", "weight": 0.15, "value": {"value": 0.5, "low": 0.5, "high":
    0.5}, "points": 8}, {"axis": "H", "weight": 0.15, "value": {"value": 0.550671036, "low":
    0.550671036, "high": 0.550671036}, "points": 8}, {"axis": "T", "weight": 0.1, "value":
    {"value": 0.75, "low": 0.75, "high": 0.75}, "points": 7}, {"axis": "Vs", "weight": 0.05,
    "value": {"value": 0.285714286, "low": 0.285714286, "high": 0.285714286}, "points": 1},
    {"axis": "Os", "weight": 0.05, "value": {"value": 1, "low": 1, "high": 1}, "points": 5},
    {"axis": "Qs", "weight": 0.05, "value": {"value": 1, "low": 1, "high": 1}, "points": 5}],
    "gates": [{"gate": "H>=0.05", "holds": "holds", "value": 0.550671036, "needs": 0.05},
    {"gate": "B>0.5", "holds": "fails", "value": 0.5, "needs": 0.5}, {"gate": "K>=0.1", "holds":
    "holds", "value": 0.790569415, "needs": 0.1}, {"gate": "T>0", "holds": "holds", "value":
    0.75, "needs": 0}], "vetoed": false, "out": true}, "integration": {"fit": {"value":
    0.841995172, "low": 0.841995172, "high": 0.841995172}, "known": 1, "points": 84,
    "contributions": [{"axis": "K", "weight": 0.25, "value": {"value": 0.790569415, "low":
    0.790569415, "high": 0.790569415}, "points": 20}, {"axis": "Ps", "weight": 0.2, "value":
    {"value": 1, "low": 1, "high": 1}, "points": 20}, {"axis": "A", "weight": 0.15, "value":
    {"value": 1, "low": 1, "high": 1}, "points": 15}, {"axis": "H", "weight": 0.1, "value":
    {"value": 0.550671036, "low": 0.550671036, "high": 0.550671036}, "points": 6}, {"axis": "T",
    "weight": 0.1, "value": {"value": 0.75, "low": 0.75, "high": 0.75}, "points": 7}, {"axis":
    "Vs", "weight": 0.05, "value": {"value": 0.285714286, "low": 0.285714286, "high":
    0.285714286}, "points": 1}, {"axis": "L", "weight": 0.05, "value": {"value": 1, "low": 1,
    "high": 1}, "points": 5}, {"axis": "Os", "weight": 0.05, "value": {"value": 1, "low": 1,
    "high": 1}, "points": 5}, {"axis": "Qs", "weight": 0.05, "value": {"value": 1, "low": 1,
    "high": 1}, "points": 5}], "gates": [{"gate": "H>=0.05", "holds": "holds", "value":
    0.550671036, "needs": 0.05}, {"gate": "B<=0.5", "holds": "holds", "value": 0.5, "needs":
    0.5}, {"gate": "K>=0.1", "holds": "holds", "value": 0.790569415, "needs": 0.1}, {"gate":
    "T>0", "holds": "holds", "value": 0.75, "needs": 0}], "vetoed": false, "out": false},
    "convergence": {"fit": {"value": 0.747721846, "low": 0.747721846, "high": 0.747721846},
    "known": 1, "points": 75, "contributions": [{"axis": "Ps", "weight": 0.3, "value": {"value":
    1, "low": 1, "high": 1}, "points": 30}, {"axis": "Cs", "weight": 0.2, "value": {"value": 1,
    "low": 1, "high": 1}, "points": 20}, {"axis": "Km", "weight": 0.15, "value": {"value":
    0.427222092, "low": 0.427222092, "high": 0.427222092}, "points": 6}, {"axis": "Vs",
    "weight": 0.1, "value": {"value": 0.285714286, "low": 0.285714286, "high": 0.285714286},
    "points": 3}, {"axis": "T", "weight": 0.1, "value": {"value": 0.75, "low": 0.75, "high":
    0.75}, "points": 8}, {"axis": "H", "weight": 0.1, "value": {"value": 0.550671036, "low":
    0.550671036, "high": 0.550671036}, "points": 6}, {"axis": "M", "weight": 0.05, "value":
    {"value": 0.5, "low": 0.5, "high": 0.5}, "points": 2}], "gates": [], "vetoed": false, "out":
    false}, "alliance": {"fit": {"value": 0.692676829, "low": 0.692676829, "high": 0.692676829},
    "known": 1, "points": 69, "contributions": [{"axis": "Cs", "weight": 0.3, "value": {"value":
    1, "low": 1, "high": 1}, "points": 30}, {"axis": "Ps", "weight": 0.2, "value": {"value": 1,
    "low": 1, "high": 1}, "points": 20}, {"axis": "N", "weight": 0.2, "value": {"value":
    0.333333333, "low": 0.333333333, "high": 0.333333333}, "points": 7}, {"axis": "X", "weight":
    0.1, "value": {"value": 0.209430585, "low": 0.209430585, "high": 0.209430585}, "points": 2},
    {"axis": "M", "weight": 0.1, "value": {"value": 0.5, "low": 0.5, "high": 0.5}, "points": 5},
    {"axis": "H", "weight": 0.1, "value": {"value": 0.550671036, "low": 0.550671036, "high":
    0.550671036}, "points": 5}], "gates": [], "vetoed": false, "out": false}}, "changes": [],
    "questions": ["finance", "culture", "leadership", "staff", "legal_form", "members_will",
    "name", "public_funding"], "question_texts":
    ["How healthy are the finances of each, and who would carry debts?",
    "How does each take decisions: staff or members, lobby or technology?",
    "Who would lead, and is a manager or president about to leave?",
    "What would become of the people who work there?",
    "Which legal form, and what do the statutes ask for?", "Would the members vote for it?",
    "Which name would remain?", "What would change in public funding?"]}
    """#
}
