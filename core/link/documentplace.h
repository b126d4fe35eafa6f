// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/grammar.h"
#include "text/jsonpointer.h"

#include <optional>

namespace waymark::link {

/// The id of places that are documents, where pages have theirs.
inline constexpr QLatin1StringView documentPage("document");

/// A place in a file:
/// `waymark:document/requests/a.yaml?document=1&pointer=/spec/owner&view=form`.
struct DocumentPlace
{
    enum class View { Form, Both, Text };

    /// As people see it: relative to its root, whose name stands before it where there are several.
    /// A file outside of the workspace has an absolute one, which no link can have.
    QString path;
    int document = 0;              ///< of the file's documents, from 0
    JsonPointer pointer = {};      ///< the root: no value of it in particular
    std::optional<int> line = {};  ///< from 1; counts where there is no pointer
    std::optional<View> view = {}; ///< nullopt: as it stands

    bool operator==(const DocumentPlace &) const = default;
};

[[nodiscard]] Place toPlace(const DocumentPlace &place);
/// The place has to be one of `documentGrammar()`.
[[nodiscard]] DocumentPlace documentPlaceFrom(const Place &place);
[[nodiscard]] const Grammar &documentGrammar();

} // namespace waymark::link
