#ifndef LOTURA_GRAPHVIZ_SHIM_H
#define LOTURA_GRAPHVIZ_SHIM_H

/* The little of libgvc that Lotura needs, without its types, globals and variadic functions.
   None of this may run on two threads at once: the caller holds one lock round every call. */

#include <stddef.h>
#include <stdint.h>

/* Who measures text. */
typedef enum {
  LOTURA_OWN_METRICS = 0, /* our table: neither Pango nor fontconfig is loaded */
  LOTURA_FONT_METRICS = 1 /* the fonts of the machine, as PNG and PDF need */
} lotura_metrics;

/* What became of a drawing. */
typedef enum {
  LOTURA_DRAWN = 0,
  LOTURA_NO_CONTEXT = 1, /* the library did not start */
  LOTURA_NOT_READ = 2,   /* the DOT text was refused */
  LOTURA_NOT_LAID_OUT = 3,
  LOTURA_NOT_RENDERED = 4
} lotura_outcome;

/* Lays out `dot` (ended by NUL) with `engine` and renders it as `format`. Chance starts from the
   same numbers each time. `*bytes` is to be freed with lotura_free. `*level` says how grave the
   library's own messages were: 0 none or warnings, 1 an error. */
lotura_outcome lotura_draw(lotura_metrics metrics, const char *dot, const char *engine,
                           const char *format, char **bytes, size_t *length, int *level);
void lotura_free(char *bytes);

/* The messages since the last lotura_draw began, ended by NUL; cut at 4,000 bytes. */
const char *lotura_messages(void);

/* How wide a character of Liberation Sans is, in em. */
double lotura_advance(uint32_t scalar, int bold);

/* Limits this process: seconds of CPU, bytes of address space, bytes of output, no core file; it is
   killed when its parent `parent` ends. 0: all are in force. Otherwise the number of the error. */
int lotura_confine(unsigned seconds, uint64_t memory, uint64_t output, int parent);

/* An empty file that lives in memory only, or -1. Closed in programs that are started later. */
int lotura_scratch(const char *name);

/* A pipe: what is written to ends[1] is read from ends[0]. 0, or -1. Closed like the above. */
int lotura_pipe(int ends[2]);

/* Starts a program that sees `files` as its descriptors 0 to 3 and no others. 0, or an error. */
int lotura_spawn(const char *program, char *const arguments[], char *const environment[],
                 const int files[4], int *child);

#endif
