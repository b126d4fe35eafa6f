// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/analysis.h"
#include "goldenpath/pathtemplate.h"

namespace waymark::goldenpath {

/// A page of a template's questions as a kind of document: form, checks and completion are those of
/// any other text.
struct QuestionPage
{
    QString title; ///< "Page 2" where the template has none
    QString description;
    QStringList names; ///< of its parameters, those of conditions included
    std::shared_ptr<const schema::KindEntry> kind; ///< with the `ui:` keys as hints; never null
    yaml::Value schema;                            ///< as the template has it
};

/// Every page of the template, in order. A page whose schema can't be read asks for anything.
[[nodiscard]] QList<QuestionPage> questionPages(const PathTemplate &path);

/// The rules for a text of answers to that page; `workspace` knows the entities that fields may
/// name.
[[nodiscard]] std::shared_ptr<const analysis::Rules>
answerRules(const QuestionPage &page, const std::shared_ptr<const analysis::Rules> &workspace);

/// The answers of all pages in one text, a page after the other, as `readAnswers()` takes it. What
/// pages answer twice counts where it was asked first.
[[nodiscard]] SourceText joinedAnswers(const QList<SourceText> &pages);

/// The answers with what the page gives by default (`withDefaults()`) written behind them: what is
/// asked for because of a default is asked for then. `{}` where there is nothing at all.
[[nodiscard]] QByteArray completedAnswers(const QuestionPage &page, const QByteArray &answers);

/// The part of a file of answers that a page asks for, as its text; `all` is one object.
[[nodiscard]] QByteArray answersFor(const QuestionPage &page, const yaml::SyntaxTree &all);

/// Answers as they may be kept: without what `ui:field: Secret` asks for.
[[nodiscard]] QByteArray withoutSecrets(const PathTemplate &path, const SourceText &answers);

} // namespace waymark::goldenpath
