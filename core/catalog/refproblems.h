// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/suggestions.h"
#include "diagnostics/diagnostic.h"

#include <optional>

namespace waymark::catalog {

class CatalogSnapshot;

/// Says what is wrong with single references.
class RefProblems
{
public:
    /// `known`: see `Suggestions`.
    explicit RefProblems(const CatalogSnapshot &snapshot, MeantByName known = {})
        : m_snapshot(snapshot)
        , m_suggestions(snapshot, std::move(known))
    {}

    /// `use` of `holder` leads nowhere, or to what its field isn't for. `targetKind` is empty where
    /// nothing of that name is there. nullopt when all is well. The texts of both must be of the
    /// snapshot's pool; the entity itself need not be part of it.
    [[nodiscard]] std::optional<Diagnostic> check(const EntityData &holder, const RefUse &use,
                                                  QStringView targetKind);

    /// How many references alternatives were looked for; of more than `mostSuggested` the last ones
    /// got none.
    [[nodiscard]] int asked() const { return m_asked; }
    /// As if so many had been looked for already.
    void setAsked(int asked) { m_asked = asked; }
    /// All alternatives that were found.
    [[nodiscard]] MeantByName takeFound() { return m_suggestions.takeFound(); }
    static constexpr int mostSuggested = 2'000; ///< before they cost too much

private:
    [[nodiscard]] Diagnostic unresolved(const EntityData &holder, const RefUse &use);
    [[nodiscard]] Diagnostic wrongKind(const EntityData &holder, const RefUse &use,
                                       QStringView targetKind);
    [[nodiscard]] QStringList suggestions(const EntityData &holder, const RefUse &use);

    const CatalogSnapshot &m_snapshot;
    Suggestions m_suggestions;
    int m_asked = 0;
};

/// Whether `RefProblems` looks for alternatives: the use leads nowhere, or to a wrong kind.
[[nodiscard]] bool needsAlternatives(const RefUse &use, QStringView targetKind);

/// Where a use stands in its document: `/spec/dependsOn/2`.
[[nodiscard]] JsonPointer pointerOf(const RefUse &use);

/// A finding at a use, without words.
[[nodiscard]] Diagnostic diagnosticAt(const EntityData &holder, const RefUse &use);
/// A finding at an entity's name, without words.
[[nodiscard]] Diagnostic diagnosticAtName(const EntityData &entity);

/// Replaces the reference by another.
[[nodiscard]] Fix replaceRef(const RefUse &use, const QString &text);

} // namespace waymark::catalog
