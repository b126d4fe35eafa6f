// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "policy/admissionpolicy.h"
#include "yaml/syntaxtree.h"

#include <QDateTime>

#include <chrono>
#include <optional>

namespace waymark::readiness {

/// Where the evidence of a check comes from, the weakest first.
enum class EvidenceClass : quint8 {
    Declared, ///< a field or annotation that somebody wrote
    Attested, ///< a person answered, with a date
    Observed, ///< content of files, Git, requests, imported facts
};

/// How far a check has come on its way to counting.
enum class Stage : quint8 {
    Draft,     ///< evaluated, for whoever writes it
    Announced, ///< counts from a day on
    Enforced,
};

/// A rung of the ladder.
struct Level
{
    QString id;
    QString title;
    QString description;
    /// Checks of this rung whose evidence is weaker don't reach it; nullopt: any will do.
    std::optional<EvidenceClass> needs;
};

/// Values that other programs measured, and how their entries are told apart.
struct FactSource
{
    enum class Format : quint8 { Json, Csv, OpenSsf };

    QString id;
    QString files; ///< a glob from the folder of the scorecard's file
    Format format = Format::Json;
    QString rows;   ///< JSON Pointer of the list; empty: the whole value
    QString entity; ///< column, or JSON Pointer in a row, that says whom it is about
    QString kind = QStringLiteral("Component");
    QString annotation; ///< the entity's, that holds the same text; empty: it is a reference
    QString time;       ///< column or pointer with the time; empty: the file's last commit
    std::optional<std::chrono::seconds> maxAge;
    TextRange range;
};

struct Check
{
    QString id;
    QString title;
    QString group;
    int level = 0; ///< index in `Scorecard::levels`; -1: the scorecard has no such level
    int weight = 1;
    QString why;
    QString next; ///< how to fix it
    QString url;
    QString owner;                 ///< of the scorecard where the check names nobody
    policy::Expression expression; ///< none: an answer decides
    policy::Expression appliesWhen;
    std::optional<EvidenceClass>
        evidence; ///< as it is written; nullopt: it follows from what is read
    Stage stage = Stage::Enforced;
    QDateTime from;                             ///< of Announced
    std::optional<std::chrono::seconds> maxAge; ///< of facts that it reads
    bool warnPasses = true;                     ///< in the percentage
    TextRange idRange;
    JsonPointer pointer;

    /// Whether it is in the figures at that time.
    [[nodiscard]] bool counts(const QDateTime &now) const
    {
        return stage == Stage::Enforced
               || (stage == Stage::Announced && from.isValid() && now >= from);
    }
};

/// Checks that say how ready a service is (`waymark.dev/v1alpha1`, Scorecard). What is wrong is
/// left out, the schema reports it.
struct Scorecard
{
    QString name;
    QString title; ///< the name where it has none
    QString description;
    QString path; ///< of its file, absolute
    int document = 0;
    QString owner;
    policy::Expression filter; ///< none: every Component
    QDate due;
    QList<Level> levels; ///< the lowest first
    QList<Check> checks;
    QList<FactSource> facts;
    QByteArray digest; ///< of its text, in hexadecimal digits: what results were made by

    [[nodiscard]] const Check *check(QStringView id) const;
    [[nodiscard]] const FactSource *factSource(QStringView id) const;
};

[[nodiscard]] bool isScorecard(const yaml::Document &document);
/// The document is one. `text` is that of the file.
[[nodiscard]] Scorecard readScorecard(const yaml::Document &document, const QString &path,
                                      QByteArrayView text);

// As documents and JSON have them.
[[nodiscard]] QString evidenceName(EvidenceClass evidence);
[[nodiscard]] std::optional<EvidenceClass> evidenceNamed(QStringView name);
[[nodiscard]] QString stageName(Stage stage);

} // namespace waymark::readiness
