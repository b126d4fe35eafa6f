// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waymark::test {

/// How often a test of random input is to be repeated: `wanted` times, and a tenth of that under a
/// sanitizer, which makes each round some ten times slower. Sanitizers find faults of the code
/// reached, and a tenth reaches the same code.
constexpr int rounds(int wanted)
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return wanted / 10;
#else
    return wanted;
#endif
}

} // namespace waymark::test
