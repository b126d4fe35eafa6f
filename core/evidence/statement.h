// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>

namespace waymark::evidence {

/// Something that a statement names (in-toto ResourceDescriptor), also its subjects.
struct ResourceDescriptor
{
    QString name;
    QString uri;
    QMap<QString, QString> digest; ///< algorithm and lower-case hexadecimal digits
    QMap<QString, QString> annotations;

    bool operator==(const ResourceDescriptor &) const = default;
};

/// One in-toto Statement, of any predicate.
struct Statement
{
    QList<ResourceDescriptor> subjects;
    QString predicateType;
    QJsonObject predicate;
    bool isSigned = false; ///< it came in an envelope; the signature was not looked at

    bool operator==(const Statement &) const = default;
};

struct StatementFile
{
    QList<Statement> statements;
    qsizetype ignored = 0; ///< lines that hold none, as a reader has to pass over them
};

inline constexpr QLatin1StringView
    testResultType("https://in-toto.io/attestation/test-result/v0.1");
inline constexpr QLatin1StringView summaryType("https://in-toto.io/attestation/svr/v0.2");

/// Larger files aren't looked at.
inline constexpr qsizetype largestStatementFile = 8 * 1024 * 1024;

/// Reads a file of statements: JSON Lines (`name.intoto.jsonl`) or one JSON value, plain or in DSSE
/// envelopes and bundles. Unknown fields don't matter. Fails with `evidence.too-big` and, where
/// there is no statement at all, `evidence.unreadable`.
[[nodiscard]] Result<StatementFile> readStatements(const QByteArray &bytes, const QString &path);
/// One line of JSON.
[[nodiscard]] QByteArray writtenStatement(const Statement &statement);

[[nodiscard]] ResourceDescriptor readDescriptor(const QJsonObject &json);
[[nodiscard]] QJsonObject writtenDescriptor(const ResourceDescriptor &descriptor);

} // namespace waymark::evidence
