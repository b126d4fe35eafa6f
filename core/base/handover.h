// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#if defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define WAYMARK_THREAD_SANITIZER
#endif
#elif defined(__SANITIZE_THREAD__)
#define WAYMARK_THREAD_SANITIZER
#endif

#if defined(WAYMARK_THREAD_SANITIZER)
#include <sanitizer/tsan_interface.h>
#endif

/// For the thread sanitizer, which doesn't see the locks inside of Qt's libraries: they are not
/// built with it. Whatever was written before handOver() is to be seen after takeOver(), because
/// Qt's queues between the two say so. Nothing in any other build.
namespace waymark::handover {

#if defined(WAYMARK_THREAD_SANITIZER)
inline char place = 0;

inline void handOver()
{
    __tsan_release(&place);
}
inline void takeOver()
{
    __tsan_acquire(&place);
}
#else
inline void handOver() {}
inline void takeOver() {}
#endif

} // namespace waymark::handover
