// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "assist/scalarplaces.h"
#include "policy/expressionview.h"

namespace waymark::assist {

/// A CEL expression around a caret: of an admission policy, or of a rule in the definition of a
/// kind. Good as long as the analysis.
struct ExpressionPlace
{
    policy::ExpressionView view;
    policy::AdmissionPolicy policy; ///< empty for a rule
    policy::ExpressionSlot slot = policy::ExpressionSlot::Validation;
    qsizetype index = 0;     ///< of a policy's: which of its variables, conditions, ...
    QStringList scope = {};  ///< of a rule: where `self` stands in a document; `*`: each item
    bool isOptional = false; ///< of a rule: `optionalOldSelf`
    ScalarPlaces places;
    qsizetype caret = 0;     ///< in the expression
    int document = 0;        ///< of the file
    bool needsBlank = false; ///< between the colon and what is written

    [[nodiscard]] const QByteArray &source() const { return places.text(); }
};

/// nullopt where `offset` is in no expression, nor where one could begin. No other file is read.
[[nodiscard]] std::optional<ExpressionPlace> expressionPlaceAt(const analysis::Analysis &analysis,
                                                               qsizetype offset);

} // namespace waymark::assist
