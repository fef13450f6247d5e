#define _GNU_SOURCE
#include "cbc_shim.h"

#include <coin/Cbc_C_Interface.h>
#include <errno.h>
#include <fcntl.h>
#include <float.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Why a child: the library cannot be stopped from outside, is not thread-safe, writes to stdout,
// and aborts on some troubles. A fork costs about a millisecond and ends all four. The child runs
// nothing but the library, and leaves by _exit.

static int write_all(int to, const void *bytes, size_t count) {
  const char *rest = bytes;
  while (count > 0) {
    ssize_t written = write(to, rest, count);
    if (written < 0 && errno == EINTR) continue;
    if (written <= 0) return 0;
    rest += written;
    count -= (size_t)written;
  }
  return 1;
}

static void set(Cbc_Model *model, const char *name, const char *value) {
  Cbc_setParameter(model, name, value);
}

static Cbc_Model *model_of(const lotura_cbc_problem *problem, int *integers) {
  Cbc_Model *model = Cbc_newModel();
  if (!model) return NULL;
  const int n = problem->columns, m = problem->rows, e = problem->entries;
  const int *starts = problem->whole, *row_of_entry = starts + n + 1;
  const int *is_integer = row_of_entry + e;
  const double *factors = problem->numbers, *low = factors + e, *high = low + n;
  const double *worth = high + n, *row_low = worth + n, *row_high = row_low + m;
  Cbc_loadProblem(model, n, m, starts, row_of_entry, factors, low, high, worth, row_low, row_high);
  for (int column = 0; column < n; column++)
    if (is_integer[column]) {
      Cbc_setInteger(model, column);
      *integers += 1;
    }
  // Always as small as possible: a start can end the search too early when maximising.
  Cbc_setObjSense(model, 1);
  char text[64];
  set(model, "log", "0");
  set(model, "timeMode", "elapsed");
  set(model, "randomSeed", "1");
  set(model, "randomCbcSeed", "1");
  set(model, "threads", "0");
  // Equal within a billionth is equal; nothing coarser is.
  set(model, "ratioGap", "0");
  set(model, "allowableGap", "1e-10");
  set(model, "increment", "1e-9");
  set(model, "integerTolerance", "1e-9");
  set(model, "primalTolerance", "1e-9");
  if (problem->seconds >= 0) {
    snprintf(text, sizeof text, "%.3f", problem->seconds);
    set(model, "sec", text);
  }
  if (problem->nodes >= 0) {
    snprintf(text, sizeof text, "%d", problem->nodes);
    set(model, "maxNodes", text);
  }
  if (problem->has_start) {
    int *columns = malloc(sizeof(int) * (size_t)n);
    if (columns) {
      for (int column = 0; column < n; column++) columns[column] = column;
      Cbc_setMIPStartI(model, n, columns, row_high + m);
      free(columns);
    }
  }
  return model;
}

static void solve_in_child(const lotura_cbc_problem *problem, pid_t parent, int to) {
  // Whoever asked is gone: so am I.
  prctl(PR_SET_PDEATHSIG, SIGKILL);
  if (getppid() != parent) _exit(1);
  struct rlimit none = {0, 0};
  setrlimit(RLIMIT_CORE, &none);
  int nothing = open("/dev/null", O_RDWR | O_CLOEXEC);
  if (nothing >= 0)
    for (int stream = 0; stream < 3; stream++) dup2(nothing, stream);
  // Nor do I keep open what another thread has just opened: a pipe ends when all have closed it.
  if (dup2(to, 3) != 3) _exit(1);
  to = 3;
  close_range(4, ~0U, 0);
  int integers = 0;
  Cbc_Model *model = model_of(problem, &integers);
  if (!model) _exit(1);
  Cbc_solve(model);
  lotura_cbc_answer answer;
  memset(&answer, 0, sizeof answer);
  answer.status = Cbc_status(model);
  answer.secondary = Cbc_secondaryStatus(model);
  answer.is_optimal = Cbc_isProvenOptimal(model);
  answer.is_infeasible = Cbc_isProvenInfeasible(model);
  answer.is_unbounded = Cbc_isContinuousUnbounded(model);
  answer.bound = Cbc_getBestPossibleObjValue(model);
  const double *values = integers ? Cbc_bestSolution(model) : NULL;
  if (!values && answer.is_optimal) values = Cbc_getColSolution(model);
  answer.has_values = values != NULL;
  const double *prices = values && !integers ? Cbc_getReducedCost(model) : NULL;
  answer.has_prices = prices != NULL;
  const size_t size = sizeof(double) * (size_t)problem->columns;
  if (!write_all(to, &answer, sizeof answer)) _exit(1);
  if (values && !write_all(to, values, size)) _exit(1);
  if (prices && !write_all(to, prices, size)) _exit(1);
  _exit(0);
}

/// Reads what the child says until it has said all, is asked to stop, or fails.
static int listen_to(int from, void *bytes, size_t count, int (*should_stop)(void *),
                     void *context) {
  char *rest = bytes;
  while (count > 0) {
    struct pollfd entry = {from, POLLIN, 0};
    int ready = poll(&entry, 1, 100);
    if (should_stop(context)) return lotura_cbc_stopped;
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    ssize_t got = ready < 0 ? -1 : read(from, rest, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return lotura_cbc_failed;
    rest += got;
    count -= (size_t)got;
  }
  return lotura_cbc_done;
}

int lotura_cbc_solve(const lotura_cbc_problem *problem, lotura_cbc_answer *answer, double *values,
                     int (*should_stop)(void *), void *context) {
  int ends[2];
  if (pipe2(ends, O_CLOEXEC) != 0) return lotura_cbc_failed;
  const pid_t parent = getpid();
  const pid_t child = fork();
  if (child < 0) {
    close(ends[0]);
    close(ends[1]);
    return lotura_cbc_failed;
  }
  if (child == 0) {
    close(ends[0]);
    // Ctrl-C is the parent's to answer.
    signal(SIGINT, SIG_IGN);
    solve_in_child(problem, parent, ends[1]);
  }
  close(ends[1]);
  int end = listen_to(ends[0], answer, sizeof *answer, should_stop, context);
  if (end == lotura_cbc_done && answer->has_values)
    end = listen_to(ends[0], values,
                    sizeof(double) * (size_t)problem->columns * (answer->has_prices ? 2 : 1),
                    should_stop, context);
  close(ends[0]);
  if (end != lotura_cbc_done) kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }
  return end;
}
