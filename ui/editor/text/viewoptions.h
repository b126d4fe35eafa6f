// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace waymark::editor {

/// How texts are shown, whichever document they are of: kept for the next time.
struct ViewOptions
{
    int zoom = 0; ///< points over or under the code font's size
    bool wrapsLines = false;
    bool showsOutline = false;
    bool comparesSideBySide = false; ///< the difference view

    bool operator==(const ViewOptions &) const = default;
};

} // namespace waymark::editor
