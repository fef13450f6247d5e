#ifndef LOTURA_CBC_SHIM_H
#define LOTURA_CBC_SHIM_H

/// A programme column by column whose objective is to be as small as possible, and what to keep to
/// while solving it, packed into two arrays that belong to the caller.
typedef struct lotura_cbc_problem {
  int columns, rows, entries;
  /// starts[columns + 1]: entries of column c are starts[c] ..< starts[c + 1]; row of each entry
  /// [entries]; 1 where a column must be whole [columns].
  const int *whole;
  /// Factors of the entries [entries]; low, high, worth [columns each]; low, high of the rows [rows
  /// each]; if has_start, values to start from [columns].
  const double *numbers;
  int has_start;
  /// Seconds after which to stop; negative: never.
  double seconds;
  /// Nodes of the search after which to stop; negative: no limit.
  int nodes;
} lotura_cbc_problem;

/// What came of it.
typedef struct lotura_cbc_answer {
  /// What CBC says of itself: Cbc_status, Cbc_secondaryStatus.
  int status, secondary;
  int is_optimal, is_infeasible, is_unbounded, has_values, has_prices;
  double bound;
} lotura_cbc_answer;

/// How a solve ended.
enum { lotura_cbc_done = 0, lotura_cbc_stopped = 1, lotura_cbc_failed = 2 };

/// Solves a programme in a child of this process, which ends with it.
///
/// `should_stop` is asked ten times a second; when it returns other than 0 the child is asked for
/// the best it has, and ended if that takes it more than two seconds.
/// `values` has room for two numbers a column: the values and, if has_prices, the reduced costs. Nothing is written to any stream.
int lotura_cbc_solve(const lotura_cbc_problem *problem, lotura_cbc_answer *answer, double *values,
                     int (*should_stop)(void *), void *context);

#endif
