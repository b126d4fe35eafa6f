// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/documenttrial.h"

#include <algorithm>

namespace waymark::yaml {

namespace {

/// A document of 2 KB and ten findings takes some dozen kilobytes. It is done with every key: this
/// much takes a hundredth of a second.
constexpr qsizetype triedBytesLimit = qsizetype{1} << 20;

/// Lines such as `%TAG` stand before the document and are for it alone.
bool hasDirectives(QByteArrayView text)
{
    return text.startsWith('%') || text.contains("\n%");
}

qsizetype syntaxErrorsIn(const SyntaxTree &tree, TextRange part)
{
    return std::ranges::count_if(tree.diagnostics(), [&](const Diagnostic &finding) {
        return finding.severity == Severity::Error && part.begin <= finding.range.begin
               && finding.range.begin <= part.end;
    });
}

} // namespace

DocumentTrial::DocumentTrial(const SyntaxTree &tree, const Document &document)
    : m_tree(tree)
    , m_part{0, tree.text().size()}
    , m_index(document.index)
{
    if (tree.documents().size() > 1 && !hasDirectives(tree.text().bytes()))
        m_part = document.range;
    m_errors = syntaxErrorsIn(tree, m_part);
}

bool DocumentTrial::isExhausted() const
{
    return m_triedBytes > triedBytesLimit;
}

std::optional<DocumentTrial::Changed> DocumentTrial::with(const TextEdits &edits,
                                                          std::stop_token stop)
{
    m_triedBytes += m_part.size();
    TextEdits moved = edits;
    for (TextEdit &edit : moved) {
        if (edit.range.begin < m_part.begin || edit.range.end > m_part.end)
            return std::nullopt;
        edit.range.begin -= m_part.begin;
        edit.range.end -= m_part.begin;
    }
    const SourceText part(m_tree.text().slice(m_part).toByteArray());
    auto tree = SyntaxTree::parse(part.applied(moved), std::move(stop));
    const bool isWhole = m_part.size() == m_tree.text().size();
    if (!tree || syntaxErrorsIn(*tree, {0, tree->text().size()}) > m_errors
        || tree->documents().size() != (isWhole ? m_tree.documents().size() : 1))
        return std::nullopt;
    const qsizetype index = tree->documents().size() == 1 ? 0 : m_index;
    return Changed{*std::move(tree), index};
}

} // namespace waymark::yaml
