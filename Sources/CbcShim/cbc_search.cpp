#include "cbc_search.h"

#include <coin/CbcEventHandler.hpp>
#include <coin/CbcModel.hpp>
#include <coin/CbcSolver.hpp>
#include <coin/CoinPackedMatrix.hpp>
#include <coin/OsiClpSolverInterface.hpp>
#include <csignal>
#include <string>
#include <utility>
#include <vector>

// Why not CBC's C interface: it has no way to end a search that keeps what was found. An event
// handler, which only the C++ interface has, can.

namespace {

volatile std::sig_atomic_t must_end = 0;

/// Says stop at the next event once somebody has asked.
class Ending : public CbcEventHandler {
 public:
  CbcAction event(CbcEvent) override { return must_end ? stop : noAction; }
  CbcEventHandler *clone() const override { return new Ending(*this); }
};

int no_callback(CbcModel *, int) { return 0; }

void load(const lotura_cbc_problem &problem, OsiClpSolverInterface &solver, int &integers) {
  const int n = problem.columns, m = problem.rows, e = problem.entries;
  const int *starts = problem.whole, *row_of_entry = starts + n + 1;
  const int *is_integer = row_of_entry + e;
  const double *factors = problem.numbers, *low = factors + e, *high = low + n;
  const double *worth = high + n, *row_low = worth + n, *row_high = row_low + m;
  solver.messageHandler()->setLogLevel(0);
  const std::vector<CoinBigIndex> places(starts, starts + n + 1);
  solver.loadProblem(n, m, places.data(), row_of_entry, factors, low, high, worth, row_low,
                     row_high);
  // Always as small as possible: a start can end the search too early when maximising.
  solver.setObjSense(1);
  // A start is told by names. Columns with names and rows without crash the library's presolve.
  if (problem.has_start) {
    for (int column = 0; column < n; column++)
      solver.setColName(column, "x" + std::to_string(column));
    for (int row = 0; row < m; row++) solver.setRowName(row, "r" + std::to_string(row));
  }
  for (int column = 0; column < n; column++) {
    if (is_integer[column]) {
      solver.setInteger(column);
      integers += 1;
    }
  }
}

std::vector<std::string> arguments(const lotura_cbc_problem &problem) {
  std::vector<std::string> words = {
      "lotura", "-log", "0", "-timeMode", "elapsed", "-randomSeed", "1", "-randomCbcSeed", "1",
      "-threads", "0",
      // Equal within a billionth is equal; nothing coarser is.
      "-ratioGap", "0", "-allowableGap", "1e-10", "-increment", "1e-9",
      "-integerTolerance", "1e-9", "-primalTolerance", "1e-9"};
  if (problem.seconds >= 0) {
    words.push_back("-sec");
    words.push_back(std::to_string(problem.seconds));
  }
  if (problem.nodes >= 0) {
    words.push_back("-maxNodes");
    words.push_back(std::to_string(problem.nodes));
  }
  words.push_back("-solve");
  words.push_back("-quit");
  return words;
}

}  // namespace

void lotura_cbc_end_search(int) { must_end = 1; }

void lotura_cbc_search(const lotura_cbc_problem *problem, lotura_cbc_answer *answer,
                       const double **values, const double **prices) {
  // Never freed: the answer points into it, and the process ends soon.
  auto &solver = *new OsiClpSolverInterface;
  int integers = 0;
  load(*problem, solver, integers);
  auto &model = *new CbcModel(solver);
  auto &data = *new CbcSolverUsefulData;
  data.noPrinting_ = true;
  CbcMain0(model, data);
  Ending ending;
  model.passInEventHandler(&ending);
  if (problem->has_start) {
    const double *start =
        problem->numbers + problem->entries + 3 * problem->columns + 2 * problem->rows;
    std::vector<std::pair<std::string, double>> named;
    for (int column = 0; column < problem->columns; column++)
      named.emplace_back("x" + std::to_string(column), start[column]);
    model.setMIPStart(named);
  }
  const std::vector<std::string> words = arguments(*problem);
  std::vector<const char *> argv;
  for (const std::string &word : words) argv.push_back(word.c_str());
  CbcMain1(static_cast<int>(argv.size()), argv.data(), model, no_callback, data);
  answer->status = model.status();
  answer->secondary = model.secondaryStatus();
  answer->is_optimal = model.isProvenOptimal();
  answer->is_infeasible = model.isProvenInfeasible();
  answer->is_unbounded = model.isContinuousUnbounded();
  answer->bound = model.getBestPossibleObjValue();
  *values = integers ? model.bestSolution() : nullptr;
  if (!*values && answer->is_optimal) *values = model.solver()->getColSolution();
  *prices = *values && !integers ? model.solver()->getReducedCost() : nullptr;
  answer->has_values = *values != nullptr;
  answer->has_prices = *prices != nullptr;
}
