// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "evidence/statement.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace waymark::evidence {

/// Where an evaluation ran. Only the last two count: nobody can see on whose machine the first was.
enum class Place { Local, Ci, Reconcile };

[[nodiscard]] QString placeName(Place place); ///< `local`, `ci`, `reconcile`
[[nodiscard]] std::optional<Place> placeFromName(const QString &name);

/// A text that had a say, and what it was.
struct UsedRule
{
    /// `schema/Kind`, `policy/name`, `binding/name`, `params/Kind/name`, `exception/name`,
    /// `settings`: what it is, and what it is called.
    QString name;
    QString file; ///< from the workspace; empty: it comes with Waymark
    QString sha256;

    [[nodiscard]] bool isException() const { return name.startsWith(u"exception/"); }
    bool operator==(const UsedRule &) const = default;
};

enum class Outcome { Passed, Warned, Failed };

/// What one rule said of one document of the file.
struct RuleOutcome
{
    QString name; ///< `Kind/name: policy sizes: object.spec.size <= 3`; in no language
    Outcome outcome = Outcome::Passed;
    QString exception; ///< that allows what is false; empty: none does

    bool operator==(const RuleOutcome &) const = default;
};

/// That a file was held to rules, which ones, and what came of it.
struct Evidence
{
    QString file; ///< from the workspace
    QString sha256;
    QString gitBlob;             ///< Git's name of the content
    QString evaluator;           ///< an address with the version at its end
    QDateTime time;              ///< UTC, by the second
    std::optional<Place> place;  ///< nullopt: it doesn't say
    QList<UsedRule> rules;       ///< by name
    QList<RuleOutcome> outcomes; ///< by name

    [[nodiscard]] Outcome result() const;
    /// Of every exception that was used, once.
    [[nodiscard]] QStringList exceptions() const;

    bool operator==(const Evidence &) const = default;
};

/// A test-result (v0.1) for whoever reads those, with time, evaluator and exceptions as extension
/// fields, and a summary (svr v0.2), about the same subject: two lines.
[[nodiscard]] QByteArray writtenEvidence(const Evidence &evidence);

/// What the summary of such evidence says; only what passed.
[[nodiscard]] QStringList propertiesOf(const Evidence &evidence);

/// What a test-result says; other predicates, and those of other programs that don't name rules by
/// digest, give nullopt.
[[nodiscard]] std::optional<Evidence> readEvidence(const Statement &statement);

} // namespace waymark::evidence
