#define _GNU_SOURCE
#include "GraphvizShim.h"

#include <errno.h>
#include <fcntl.h>
#include <graphviz/gvc.h>
#include <graphviz/gvplugin.h>
#include <graphviz/gvplugin_textlayout.h>
#include <signal.h>
#include <spawn.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include "advances.h"

/* Text metrics of our own */

double lotura_advance(uint32_t c, int bold) {
  if (c >= FIRST_ADVANCE && c < FIRST_ADVANCE + ADVANCES) {
    unsigned width = (bold ? bold_advances : regular_advances)[c - FIRST_ADVANCE];
    return width ? width / 2048.0 : 0.6;
  }
  int combining = (c >= 0x300 && c <= 0x36F) || (c >= 0x1AB0 && c <= 0x1AFF) ||
                  (c >= 0x1DC0 && c <= 0x1DFF) || (c >= 0x20D0 && c <= 0x20FF) ||
                  (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F);
  if (combining) return 0;
  int wide = (c >= 0x1100 && c <= 0x115F) || (c >= 0x2E80 && c <= 0xA4CF) ||
             (c >= 0xAC00 && c <= 0xD7A3) || (c >= 0xF900 && c <= 0xFAFF) ||
             (c >= 0xFE30 && c <= 0xFE4F) || (c >= 0xFF00 && c <= 0xFF60) ||
             (c >= 0xFFE0 && c <= 0xFFE6) || (c >= 0x1F000 && c <= 0x1FAFF) ||
             (c >= 0x20000 && c <= 0x3FFFD);
  return wide ? 1 : 0.6;
}

/* The next character of UTF-8; a byte that begins none counts as itself. */
static uint32_t next_scalar(const unsigned char **text) {
  const unsigned char *p = *text;
  uint32_t c = *p++;
  int more = c >= 0xF0 ? 3 : c >= 0xE0 ? 2 : c >= 0xC0 ? 1 : 0;
  if (more) c &= 0x3F >> more;
  for (; more && (*p & 0xC0) == 0x80; more--) c = c << 6 | (*p++ & 0x3F);
  *text = p;
  return c;
}

static boolean measure(textspan_t *span, char **font) {
  (void)font;
  int bold = (span->font->flags & HTML_BF) != 0;
  double width = 0;
  for (const unsigned char *p = (const unsigned char *)span->str; *p;)
    width += lotura_advance(next_scalar(&p), bold);
  span->size.x = width * span->font->size;
  span->size.y = 1.2 * span->font->size;
  span->yoffset_layout = 0;
  span->yoffset_centerline = 0.1 * span->font->size;
  span->layout = NULL;
  span->free_layout = NULL;
  return TRUE;
}

static gvtextlayout_engine_t measuring = {measure};
static gvplugin_installed_t measuring_types[] = {
    {0, "textlayout", 100, &measuring, NULL}, {0, NULL, 0, NULL, NULL}};
static gvplugin_api_t measuring_apis[] = {{API_textlayout, measuring_types}, {(api_t)0, NULL}};
static gvplugin_library_t measuring_library = {"lotura", measuring_apis};
static lt_symlist_t measuring_symbols[] = {
    {"gvplugin_lotura_LTX_library", &measuring_library}, {NULL, NULL}};

/* Messages */

static char messages[4001];
static size_t messages_length;

static int collect(char *text) {
  size_t length = strlen(text), room = sizeof messages - 1 - messages_length;
  if (length > room) length = room;
  memcpy(messages + messages_length, text, length);
  messages_length += length;
  messages[messages_length] = 0;
  return 0;
}

const char *lotura_messages(void) { return messages; }

/* Drawing */

/* The type of gvRenderData's length: `unsigned` in 2.42, `size_t` from 13. */
typedef __typeof__(_Generic(
    &gvRenderData, int (*)(GVC_t *, graph_t *, const char *, char **, size_t *): (size_t)0,
    default: (unsigned)0)) render_length;

static GVC_t *context(lotura_metrics metrics) {
  static GVC_t *contexts[2]; /* never freed: the library cannot start twice */
  GVC_t **mine = &contexts[metrics];
  if (!*mine)
    *mine = gvContextPlugins(metrics == LOTURA_OWN_METRICS ? measuring_symbols : NULL, 1);
  return *mine;
}

lotura_outcome lotura_draw(lotura_metrics metrics, const char *dot, const char *engine,
                           const char *format, char **bytes, size_t *length, int *level) {
  messages_length = 0;
  messages[0] = 0;
  agseterrf(collect);
  agreseterrors();
  GVC_t *library = context(metrics);
  if (!library) return LOTURA_NO_CONTEXT;
  Agraph_t *graph = agmemread(dot);
  if (!graph) return LOTURA_NOT_READ;
  srand(1);
  srand48(1);
  lotura_outcome outcome = LOTURA_NOT_LAID_OUT;
  if (gvLayout(library, graph, engine) == 0) {
    render_length count = 0;
    outcome = LOTURA_NOT_RENDERED;
    if (gvRenderData(library, graph, format, bytes, &count) == 0 && *bytes) {
      *length = count;
      outcome = LOTURA_DRAWN;
    }
    gvFreeLayout(library, graph);
  }
  agclose(graph);
  *level = agerrors() >= AGERR;
  return outcome;
}

void lotura_free(char *bytes) { gvFreeRenderData(bytes); }

/* The child process */

static int limit(int resource, uint64_t soft, uint64_t hard) {
  struct rlimit bounds;
  if (getrlimit(resource, &bounds)) return errno;
  if (bounds.rlim_max == RLIM_INFINITY || bounds.rlim_max > hard) bounds.rlim_max = hard;
  bounds.rlim_cur = soft < bounds.rlim_max ? soft : bounds.rlim_max;
  return setrlimit(resource, &bounds) ? errno : 0;
}

int lotura_confine(unsigned seconds, uint64_t memory, uint64_t output, int parent) {
  int error = limit(RLIMIT_CORE, 0, 0);
  if (!error) error = limit(RLIMIT_CPU, seconds, seconds + 1);
  if (!error) error = limit(RLIMIT_AS, memory, memory);
  if (!error) error = limit(RLIMIT_FSIZE, output, output);
  if (!error && prctl(PR_SET_PDEATHSIG, SIGKILL)) error = errno;
  /* The parent may have ended before the line above. */
  if (!error && getppid() != parent) error = ESRCH;
  return error;
}

/* Above the descriptors that a child is given, so that none is overwritten on the way. */
static int raised(int descriptor) {
  if (descriptor < 0) return -1;
  int high = fcntl(descriptor, F_DUPFD_CLOEXEC, 10);
  close(descriptor);
  return high;
}

int lotura_scratch(const char *name) { return raised(memfd_create(name, MFD_CLOEXEC)); }

int lotura_pipe(int ends[2]) {
  if (pipe2(ends, O_CLOEXEC)) return -1;
  ends[0] = raised(ends[0]);
  ends[1] = raised(ends[1]);
  return ends[0] < 0 || ends[1] < 0 ? -1 : 0;
}

int lotura_spawn(const char *program, char *const arguments[], char *const environment[],
                 const int files[4], int *child) {
  posix_spawn_file_actions_t actions;
  posix_spawnattr_t attributes;
  sigset_t none, all;
  sigemptyset(&none);
  sigfillset(&all);
  int error = posix_spawn_file_actions_init(&actions);
  if (error) return error;
  error = posix_spawnattr_init(&attributes);
  if (!error) {
    for (int target = 0; target < 4 && !error; target++)
      error = posix_spawn_file_actions_adddup2(&actions, files[target], target);
    if (!error) error = posix_spawn_file_actions_addclosefrom_np(&actions, 4);
    /* The child ignores and blocks nothing that the parent does. */
    posix_spawnattr_setsigmask(&attributes, &none);
    posix_spawnattr_setsigdefault(&attributes, &all);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
    pid_t started = 0;
    if (!error)
      error = posix_spawn(&started, program, &actions, &attributes, arguments, environment);
    *child = started;
    posix_spawnattr_destroy(&attributes);
  }
  posix_spawn_file_actions_destroy(&actions);
  return error;
}
