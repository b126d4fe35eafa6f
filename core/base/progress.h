// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

namespace waymark {

/// How far long work has come; shown as "1,200 of 3,400 files". A total of 0: nobody knows yet.
struct Progress
{
    qsizetype done = 0;
    qsizetype total = 0;
};

} // namespace waymark
