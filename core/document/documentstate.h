// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"

namespace waymark::document {

/// How the file of an open text stands to it.
enum class DiskState {
    NotYet,  ///< a new document: there is no file before the first save
    Same,    ///< the file holds what was read or saved last
    Changed, ///< somebody else changed lines that were edited here; a person decides
    Missing, ///< it was deleted or renamed
};

/// What an open document is, as far as losing it goes, and what that allows. Every place that
/// saves, closes or offers to asks here, so that none of them can forget a state.
struct DocumentState
{
    bool isLoaded = false;
    bool isEdited = false; ///< the text differs from what was read or saved last
    DiskState disk = DiskState::NotYet;
    FileAccess access = FileAccess::Writable;

    bool operator==(const DocumentState &) const = default;

    /// Some of the text is nowhere but in memory: closing asks, a crash brings it back, the tab has
    /// its mark.
    [[nodiscard]] bool isUnsaved() const;
    [[nodiscard]] bool mayEdit() const;
    /// Writing to its own file makes sense and isn't refused from the outset.
    [[nodiscard]] bool maySave() const;
    [[nodiscard]] bool mayReload() const;
};

} // namespace waymark::document
