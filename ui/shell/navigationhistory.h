// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/place.h"

#include <optional>

namespace waymark::shell {

/// Where one has been, for back and forward.
class NavigationHistory
{
public:
    /// A new place; what lay ahead is forgotten. The same place again changes nothing.
    void visit(const link::Place &place);
    /// The place that one is at is known better now.
    void refine(const link::Place &place);
    [[nodiscard]] std::optional<link::Place> current() const;
    [[nodiscard]] std::optional<link::Place> back();
    [[nodiscard]] std::optional<link::Place> forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void clear();

private:
    QList<link::Place> m_places;
    qsizetype m_at = -1;
};

} // namespace waymark::shell
