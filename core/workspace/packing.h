// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/fragment.h"
#include "diagnostics/diagnostic.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace waymark::workspace {

/// Writes numbers and texts close together: numbers in groups of seven bits, the small ones in one
/// byte; each text once, in a table that stands before everything else.
class Packer
{
public:
    void add(quint64 number);
    void add(const QString &text);
    void add(const QByteArray &bytes);
    void add(TextRange range);
    void add(const Diagnostic &diagnostic);
    void add(const Diagnostics &diagnostics);
    /// `pool` must be the same in all calls.
    void add(const catalog::StringPool &pool, catalog::StringId id);
    /// False for a fragment whose references are of fields that no kind has, as a server's may be.
    [[nodiscard]] static bool canPack(const catalog::Fragment &fragment);
    /// One that can be packed.
    void add(const catalog::Fragment &fragment);

    /// The table and what was added.
    [[nodiscard]] QByteArray packed() const;

private:
    [[nodiscard]] quint32 numberOf(const QString &text);

    QByteArray m_bytes;
    QHash<QString, quint32> m_numbers;
    QHash<catalog::StringId, quint32> m_ofPool;
    QStringList m_texts;
};

/// Reads what a Packer wrote, in the same order. Anything else makes it fail: from then on numbers
/// are 0 and texts empty, and `isGood()` says so.
class Unpacker
{
public:
    /// `pool` takes the texts of fragments.
    Unpacker(const QByteArray &packed, std::shared_ptr<catalog::StringPool> pool);

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] quint64 number();
    /// A number of things of which each takes a byte at least: never more than bytes are left.
    [[nodiscard]] qsizetype count();
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes();
    [[nodiscard]] TextRange range();
    [[nodiscard]] Diagnostic diagnostic();
    [[nodiscard]] Diagnostics diagnostics();
    [[nodiscard]] catalog::StringId pooled();
    [[nodiscard]] std::shared_ptr<const catalog::Fragment> fragment();

private:
    void fail();
    void readUses(catalog::Fragment &fragment, const catalog::EntityData &entity);

    QByteArray m_bytes;
    qsizetype m_at = 0;
    bool m_isGood = true;
    QStringList m_texts;
    std::shared_ptr<catalog::StringPool> m_pool;
    std::vector<catalog::StringId> m_pooled; ///< of each text that was asked for; 0: not yet
};

} // namespace waymark::workspace
