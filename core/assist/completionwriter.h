// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "assist/caretcontext.h"
#include "assist/completion.h"
#include "schema/fixer.h"
#include "yaml/writer.h"

namespace waymark::assist {

/// Writes completions as the text around the caret would: its indent, its lists, its quotation
/// marks, its line ends.
class CompletionWriter
{
public:
    CompletionWriter(const yaml::SyntaxTree &tree, const CaretContext &context);

    /// The key with what its value begins with: required fields, a first item, the default.
    [[nodiscard]] Completion key(const QString &name, const schema::Cursor &field) const;
    /// All of these keys with placeholders.
    [[nodiscard]] Completion fields(const yaml::Value::Mapping &missing) const;
    [[nodiscard]] Completion value(const yaml::Value &value) const;
    /// A map or list as the value, on lines of its own where the style has them.
    [[nodiscard]] Completion collection(const yaml::Value &skeleton) const;
    /// A whole document of that kind.
    [[nodiscard]] Completion document(const schema::KindEntry &kind) const;

private:
    [[nodiscard]] QByteArray keyText(const QString &name) const;
    [[nodiscard]] QByteArray startOfList() const;
    void writeKeyValue(Completion &completion, const schema::Cursor &field) const;
    void finish(Completion &completion) const;

    const CaretContext &m_context;
    yaml::WriteStyle m_style;
    QByteArray m_lineEnd;
};

} // namespace waymark::assist
