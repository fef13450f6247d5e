#ifndef LOTURA_CBC_SEARCH_H
#define LOTURA_CBC_SEARCH_H

#include "cbc_shim.h"

#ifdef __cplusplus
extern "C" {
#endif

/// Solves a programme in this process, once in its life. `values` and `prices` (reduced costs) are
/// null where there are none, else one number a column, and live as long as the process.
void lotura_cbc_search(const lotura_cbc_problem *problem, lotura_cbc_answer *answer,
                       const double **values, const double **prices);

/// Asks the search to end soon with the best it has; a signal may call it.
void lotura_cbc_end_search(int signal);

#ifdef __cplusplus
}
#endif
#endif
