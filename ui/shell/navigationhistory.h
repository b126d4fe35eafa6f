// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace waymark::shell {

/// A page, or a document in front of it.
struct Place
{
    QString page;
    QString detail;   ///< what of the page: an entity of the catalog; empty for most
    QString document; ///< its path; empty where the page itself is in front

    bool operator==(const Place &) const = default;
};

/// Where one has been, for back and forward.
class NavigationHistory
{
public:
    /// A new place; what lay ahead is forgotten. The same place again changes nothing.
    void visit(const Place &place);
    [[nodiscard]] std::optional<Place> back();
    [[nodiscard]] std::optional<Place> forward();
    [[nodiscard]] bool canGoBack() const { return m_at > 0; }
    [[nodiscard]] bool canGoForward() const { return m_at + 1 < m_places.size(); }
    void clear();

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace waymark::shell
