// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/navigationhistory.h"

namespace waymark::shell {

namespace {

constexpr qsizetype mostPlaces = 100;

} // namespace

void NavigationHistory::visit(const link::Place &place)
{
    if (m_at >= 0 && m_places[m_at] == place)
        return;
    m_places.resize(m_at + 1);
    m_places << place;
    if (m_places.size() > mostPlaces)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void NavigationHistory::refine(const link::Place &place)
{
    if (m_at < 0)
        return;
    m_places[m_at] = place;
    // A dialog that was closed, a filter that was taken back: nothing lies between the two.
    if (m_at > 0 && m_places[m_at - 1] == place)
        m_places.removeAt(m_at--);
}

std::optional<link::Place> NavigationHistory::current() const
{
    return m_at < 0 ? std::nullopt : std::optional(m_places[m_at]);
}

std::optional<link::Place> NavigationHistory::back()
{
    if (!canGoBack())
        return std::nullopt;
    return m_places[--m_at];
}

std::optional<link::Place> NavigationHistory::forward()
{
    if (!canGoForward())
        return std::nullopt;
    return m_places[++m_at];
}

void NavigationHistory::clear()
{
    m_places.clear();
    m_at = -1;
}

} // namespace waymark::shell
