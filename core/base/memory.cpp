// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/memory.h"

#include "base/expensive.h"

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace waymark {

void returnFreeMemory()
{
    expensive();
#ifdef __GLIBC__
    malloc_trim(0);
#endif
}

void shareHeaps()
{
#ifdef __GLIBC__
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace waymark
