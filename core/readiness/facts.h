// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/collections.h"
#include "readiness/checklanguage.h"
#include "readiness/scorecard.h"

#include <functional>
#include <memory>

namespace waymark::readiness {

/// What another program measured of one entity.
struct Fact
{
    yaml::Node row;     ///< of a tree that the table keeps
    QDateTime measured; ///< invalid: nobody says when
    QString file;       ///< absolute
    qsizetype line = 0; ///< in it, from 0
    QByteArray digest;  ///< of the row
};

/// All facts of one source. Immutable, shared, any thread.
struct FactTable
{
    QString id;
    QString annotation; ///< by whose value entities are found; empty: by their references
    std::optional<std::chrono::seconds> maxAge;
    QHash<QString, Fact> facts; ///< by canonical reference, or by the annotation's value
    QList<yaml::SyntaxTree> trees;
    QList<Error> problems; ///< files, and rows of them, that can't be read
    bool isThere = false;  ///< some file of the source could be read
    QByteArray digest;     ///< of the files
    QString missing;       ///< for people: what is looked for where nothing is there

    [[nodiscard]] const Fact *of(const QString &canonical, const QString &annotationValue) const;
};

// Files of other programs, as one list of rows each; fails for what is none. Never reads more than
// `largestFacts` bytes or rows.
inline constexpr qint64 largestFactsFile = qint64{16} * 1024 * 1024;
inline constexpr qsizetype mostFactRows = 200'000;
inline constexpr qsizetype mostFactColumns = 500;

/// RFC 4180 with a header, as JSON: numbers, `true` and `false` are no texts, an empty cell is
/// null. `lines` are those of the rows, from 0.
[[nodiscard]] Result<QByteArray> jsonFromCsv(QByteArrayView csv, QList<qsizetype> &lines);
/// A result of OpenSSF Scorecard: `{score, date, commit, version, repository, checks: {NAME:
/// {score, reason, url}}}`; what is inconclusive there (-1) is null.
[[nodiscard]] Result<QByteArray> jsonFromOpenSsf(const yaml::Node &root);

/// Reads what the scorecard's source names. Where the files are those of a table with the digest
/// `known`, nothing but the digest is in the result.
[[nodiscard]] FactTable readFacts(const FactSource &source, const QString &scorecardPath,
                                  const FileAnswers &files, const FileSource &disk,
                                  const QByteArray &known = {});

/// The value of `facts` for one entity and check: a map by source. What isn't there, is too old or
/// is null there is unknown, and noted. It outlives the evaluation.
class FactsMap final : public cel::ForeignMap
{
public:
    struct Asked
    {
        QString source;
        QString field;
        QString value;
        const Fact *fact;
    };

    FactsMap(const QList<std::shared_ptr<const FactTable>> &tables, QString canonical,
             std::function<QString(const QString &)> annotation,
             std::optional<std::chrono::seconds> maxAge, const QDateTime &now, Asking &asking)
        : m_tables(tables)
        , m_canonical(std::move(canonical))
        , m_annotation(std::move(annotation))
        , m_maxAge(maxAge)
        , m_now(now)
        , m_asking(asking)
    {}

    [[nodiscard]] qsizetype size() const override { return m_tables.size(); }
    [[nodiscard]] cel::Value key(qsizetype index, cel::Arena &arena) const override;
    [[nodiscard]] std::optional<cel::Value> find(const cel::Value &key,
                                                 cel::Arena &arena) const override;

    /// What was read last of each source.
    [[nodiscard]] const QList<Asked> &asked() const { return m_asked; }

private:
    class Row;

    [[nodiscard]] bool isStale(const FactTable &table, const Fact &fact) const;

    const QList<std::shared_ptr<const FactTable>> &m_tables;
    QString m_canonical;
    std::function<QString(const QString &)> m_annotation;
    std::optional<std::chrono::seconds> m_maxAge;
    QDateTime m_now;
    Asking &m_asking;
    mutable QList<Asked> m_asked;
};

} // namespace waymark::readiness
