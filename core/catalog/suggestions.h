// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/valueindex.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace waymark::catalog {

class CatalogSnapshot;

/// A name that alternatives were looked for, as far as it decides which ones.
struct AskedName
{
    StringId text = 0;  ///< of the reference, as it is written
    StringId space = 0; ///< of the entity that holds it
    const RefField *field = nullptr;
    quint32 length = 0;  ///< of the name in it
    quint64 letters = 0; ///< of that name

    bool operator==(const AskedName &) const = default;
};

[[nodiscard]] AskedName askedName(const StringPool &pool, const EntityData &holder,
                                  const RefUse &use);
/// Whether an entity of that name may be among the alternatives.
[[nodiscard]] bool mayBeMeant(const StringPool &pool, const AskedName &asked, QStringView name);

/// What was found for a name that was asked for.
struct Meant
{
    AskedName asked;
    QStringList texts;
};

/// By field, text and namespace: one team that is missing is named by many.
using MeantByName = QHash<std::pair<const RefField *, std::pair<StringId, StringId>>, Meant>;

/// Which entities somebody may have meant who wrote a name that isn't there.
class Suggestions
{
public:
    /// `known` is what was found already, in this snapshot or one where nothing near is another.
    explicit Suggestions(const CatalogSnapshot &snapshot, MeantByName known = {});

    /// References as they could be written in that field, the likeliest first, at most three:
    /// the same name of another kind or namespace, then names that are spelled alike.
    [[nodiscard]] QStringList instead(const EntityData &holder, const RefUse &use);
    /// All that was found.
    [[nodiscard]] MeantByName takeFound() { return std::move(m_found); }

private:
    struct Candidate
    {
        EntityId entity;
        quint64 letters;
        quint32 length;
    };

    void readCandidates();
    [[nodiscard]] QStringList find(const AskedName &asked) const;
    [[nodiscard]] QString written(EntityId id, const AskedName &asked) const;

    const CatalogSnapshot &m_snapshot;
    std::vector<Candidate> m_candidates; ///< read when the first name isn't known
    MeantByName m_found;
};

/// True when a field may lead to an entity of that kind.
[[nodiscard]] bool accepts(const RefField &field, QStringView kind);

} // namespace waymark::catalog
