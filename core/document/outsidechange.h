// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "text/sourcetext.h"

namespace waymark::document {

/// What somebody else wrote into a file where the person had edited too.
struct OutsideChange
{
    SourceText base;   ///< what both sides started from; what doesn't conflict is merged
    SourceText theirs; ///< on disk
};

} // namespace waymark::document
