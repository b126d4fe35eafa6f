// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/fragment.h"
#include "diagnostics/diagnostic.h"

#include <QHash>
#include <QStringList>

#include <vector>

namespace waymark::snapshot {

/// Writes numbers and texts close together: numbers in groups of seven bits, the small ones in one
/// byte; each text once, in one of two tables that stand before everything else: that of texts a
/// pool takes, and that of all others.
class Packer
{
public:
    void add(quint64 number);
    void add(const QString &text);
    void add(const QByteArray &bytes);
    void add(TextRange range);
    void add(const Diagnostic &diagnostic);
    void add(const Diagnostics &diagnostics);
    /// A text that the reader wants in its pool. `pool` must be the same in all calls.
    void add(const catalog::StringPool &pool, catalog::StringId id);
    /// What is added until `endPart()` can be read by itself, in any thread. Parts don't nest.
    void beginPart();
    void endPart();
    /// False for a fragment whose references are of fields that no kind has, as a server's may be.
    [[nodiscard]] static bool canPack(const catalog::Fragment &fragment);
    /// One that can be packed.
    void add(const catalog::Fragment &fragment);

    /// The table and what was added.
    [[nodiscard]] QByteArray packed() const;

private:
    [[nodiscard]] quint32 numberOf(const QString &text);

    QByteArray m_bytes;
    QByteArray m_before; ///< the part
    QHash<QString, quint32> m_numbers;
    QStringList m_texts;
    QHash<catalog::StringId, quint32> m_pooledNumbers;
    std::vector<catalog::StringId> m_pooled;
    const catalog::StringPool *m_pool = nullptr;
};

/// Reads what a Packer wrote, in the same order. Anything else makes it fail: from then on numbers
/// are 0 and texts empty, and `isGood()` says so.
class Unpacker
{
public:
    /// `pool` takes the texts that were of a pool.
    Unpacker(const QByteArray &packed, std::shared_ptr<catalog::StringPool> pool);
    /// The next part, which is passed. Bad where there is none.
    [[nodiscard]] Unpacker part();

    [[nodiscard]] bool isGood() const { return m_isGood; }
    [[nodiscard]] quint64 number();
    /// A number of things of which each takes a byte at least: never more than bytes are left.
    [[nodiscard]] qsizetype count();
    [[nodiscard]] QString text();
    [[nodiscard]] QByteArray bytes() { return view().toByteArray(); }
    [[nodiscard]] TextRange range();
    [[nodiscard]] Diagnostic diagnostic();
    [[nodiscard]] Diagnostics diagnostics();
    [[nodiscard]] catalog::StringId pooled();
    [[nodiscard]] const QString &pooledText() { return m_pool->text(pooled()); }
    [[nodiscard]] std::shared_ptr<const catalog::Fragment> fragment();

private:
    struct Tables;

    Unpacker(const Unpacker &whole, QByteArrayView part);
    void fail();
    [[nodiscard]] QByteArrayView view();
    void readPool();
    void readUses(catalog::Fragment &fragment, const catalog::EntityData &entity);

    std::shared_ptr<Tables> m_tables;
    QByteArrayView m_bytes; ///< of the tables' bytes
    qsizetype m_at = 0;
    bool m_isGood = true;
    std::shared_ptr<catalog::StringPool> m_pool;
};

} // namespace waymark::snapshot
