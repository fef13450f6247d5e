#define _GNU_SOURCE
#include "cbc_search.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

// Why a child: the library is not thread-safe, cannot be ended while it prepares a search, writes to
// stdout, and aborts on some troubles. A fork costs about a millisecond and ends all four. The child
// runs nothing but the library, and leaves by _exit.

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
  lotura_cbc_answer answer;
  memset(&answer, 0, sizeof answer);
  const double *values = NULL, *prices = NULL;
  lotura_cbc_search(problem, &answer, &values, &prices);
  const size_t size = sizeof(double) * (size_t)problem->columns;
  if (!write_all(to, &answer, sizeof answer)) _exit(1);
  if (values && !write_all(to, values, size)) _exit(1);
  if (prices && !write_all(to, prices, size)) _exit(1);
  _exit(0);
}

/// Reads what the child says until it has said all or fails. Once it is to stop it is asked to end
/// with what it has, and has two seconds to do so.
static int listen_to(int from, pid_t child, void *bytes, size_t count, int (*should_stop)(void *),
                     void *context) {
  char *rest = bytes;
  int waits = -1;
  while (count > 0) {
    struct pollfd entry = {from, POLLIN, 0};
    int ready = poll(&entry, 1, 100);
    if (waits < 0 && should_stop(context)) {
      kill(child, SIGTERM);
      waits = 0;
    }
    if (ready == 0 && waits >= 0 && ++waits > 20) return lotura_cbc_stopped;
    if (ready == 0 || (ready < 0 && errno == EINTR)) continue;
    ssize_t got = ready < 0 ? -1 : read(from, rest, count);
    if (got < 0 && errno == EINTR) continue;
    if (got <= 0) return waits >= 0 ? lotura_cbc_stopped : lotura_cbc_failed;
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
    signal(SIGTERM, lotura_cbc_end_search);
    // The thread that asked may keep signals from itself, as those of a pool do.
    sigset_t asked;
    sigemptyset(&asked);
    sigaddset(&asked, SIGTERM);
    pthread_sigmask(SIG_UNBLOCK, &asked, NULL);
    solve_in_child(problem, parent, ends[1]);
  }
  close(ends[1]);
  int end = listen_to(ends[0], child, answer, sizeof *answer, should_stop, context);
  if (end == lotura_cbc_done && answer->has_values)
    end = listen_to(ends[0], child, values,
                    sizeof(double) * (size_t)problem->columns * (answer->has_prices ? 2 : 1),
                    should_stop, context);
  close(ends[0]);
  if (end != lotura_cbc_done) kill(child, SIGKILL);
  while (waitpid(child, NULL, 0) < 0 && errno == EINTR) {
  }
  return end;
}
