// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/expressionsample.h"

namespace waymark::assist {

/// A rule that reads a field.
struct PolicyReading
{
    QString policy;
    QString message; ///< what the rule asks for
};

/// A rule of the schema (`x-kubernetes-validations`) that reads a field.
struct RuleReading
{
    QString message; ///< may be empty
    QString expression;

    bool operator==(const RuleReading &) const = default;
};

/// Which policies read a field: a snapshot, any thread.
class PolicyReadings
{
public:
    virtual ~PolicyReadings() = default;
    [[nodiscard]] virtual QList<PolicyReading> readersOf(const schema::KindKey &kind,
                                                         const JsonPointer &field) const = 0;
};

/// What is known about the field at a place of a text, or about a part of an expression: then the
/// pointer is empty and the title is what the part is called. Texts are plain; empty where nothing
/// is said.
struct Hover
{
    TextRange range; ///< the key or value that was pointed at
    int document = 0;
    JsonPointer pointer;
    QString title;
    QString type;
    QString description;
    QString help; ///< what its RequestKind adds for people
    QString defaultValue;
    QStringList values; ///< that are allowed, at most `mostHoverValues`
    qsizetype furtherValues = 0;
    QStringList limits;
    QStringList examples;
    bool isKnown = false; ///< to a schema
    bool isRequired = false;
    bool isReadOnly = false;
    bool isDeprecated = false;
    QString anchored; ///< what an alias stands for, shortened
    QList<PolicyReading> policies;
    QList<RuleReading> rules; ///< at most `mostHoverRules`
    qsizetype furtherRules = 0;
    std::optional<ExpressionSample> sample; ///< of a part of an expression

    /// There is something to show.
    [[nodiscard]] bool isEmpty() const { return !isKnown && anchored.isEmpty(); }
};

inline constexpr qsizetype mostHoverValues = 12;
inline constexpr qsizetype mostHoverRules = 4;

/// `analysis` is of the very text that is pointed at; `policies` may be null. A part of an
/// expression is evaluated for one of the `samples`. Any thread.
[[nodiscard]] Hover hoverAt(const analysis::Analysis &analysis, qsizetype offset,
                            const PolicyReadings *policies = nullptr,
                            const ExpressionSamples &samples = {});

} // namespace waymark::assist
