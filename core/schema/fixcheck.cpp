// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixcheck.h"

#include "schema/consolidate.h"

#include <algorithm>

namespace waymark::schema {

namespace {

/// A document of 2 KB and ten findings takes some dozen kilobytes. It is done with every key: this
/// much takes a hundredth of a second.
constexpr qsizetype triedBytesLimit = qsizetype{1} << 20;

qsizetype errorsOf(const yaml::SyntaxTree &tree)
{
    return std::ranges::count(tree.diagnostics(), Severity::Error, &Diagnostic::severity);
}

/// Lines such as `%TAG` stand before the document and are for it alone.
bool hasDirectives(QByteArrayView text)
{
    return text.startsWith('%') || text.contains("\n%");
}

} // namespace

FixCheck::FixCheck(const CompiledSchema &schema, const yaml::SyntaxTree &tree,
                   const yaml::Document &document, const Failures &found,
                   const std::vector<Noted> &noted, std::stop_token stop)
    : m_schema(schema)
    , m_tree(tree)
    , m_document(document)
    , m_stop(std::move(stop))
    , m_part{0, tree.text().size()}
    , m_deprecated(deprecatedIn(noted))
    , m_before(keysOf(found))
{
    if (tree.documents().size() > 1 && !hasDirectives(tree.text().bytes()))
        m_part = document.range;
    m_partErrors = std::ranges::count_if(tree.diagnostics(), [&](const Diagnostic &finding) {
        return finding.severity == Severity::Error && m_part.begin <= finding.range.begin
               && finding.range.begin <= m_part.end;
    });
}

/// What tells failures apart whose places may have moved: pointers of list items do.
FixCheck::Keys FixCheck::keysOf(const Failures &failures)
{
    Keys keys;
    for (const Failure &failure : failures) {
        const QByteArray start = QByteArray::number(int(failure.op)) + ' '
                                 + QByteArray::number(failure.schema) + ' ' + failure.name;
        if (failure.op != Op::Required)
            keys.push_back(start);
        for (const QByteArray &name : failure.names) {
            if (failure.op == Op::Required)
                keys.push_back(QByteArray::number(int(failure.op)) + ' ' + name);
        }
    }
    std::ranges::sort(keys);
    return keys;
}

qsizetype FixCheck::deprecatedIn(const std::vector<Noted> &noted) const
{
    return std::ranges::count_if(noted, [this](const Noted &use) {
        return m_schema.annotationsOf(use.schema).isDeprecated;
    });
}

void FixCheck::setTarget(const Failure &failure)
{
    m_target = keysOf({failure});
}

bool FixCheck::isBetter(const Keys &after) const
{
    if (!std::ranges::includes(m_before, after))
        return false;
    return std::ranges::all_of(m_target, [&](const QByteArray &key) {
        return std::ranges::count(after, key) < std::ranges::count(m_before, key);
    });
}

bool FixCheck::isExhausted() const
{
    return m_triedBytes > triedBytesLimit;
}

bool FixCheck::accepts(const TextEdits &edits)
{
    if (isExhausted())
        return true;
    m_triedBytes += m_part.size();
    TextEdits moved = edits;
    for (TextEdit &edit : moved) {
        if (edit.range.begin < m_part.begin || edit.range.end > m_part.end)
            return false;
        edit.range.begin -= m_part.begin;
        edit.range.end -= m_part.begin;
    }
    const SourceText part(m_tree.text().slice(m_part).toByteArray());
    const auto tree = yaml::SyntaxTree::parse(part.applied(moved), m_stop);
    const bool isWhole = m_part.size() == m_tree.text().size();
    if (!tree || errorsOf(*tree) > m_partErrors
        || tree->documents().size() != (isWhole ? m_tree.documents().size() : 1))
        return false;
    // A document that stands alone in its tree may have the number that it has in another one.
    const qsizetype index = tree->documents().size() == 1 ? 0 : m_document.index;
    Evaluator evaluator(m_schema, m_stop);
    const Failures left = evaluator.run(tree->documents()[index].root);
    return !evaluator.wasStopped() && deprecatedIn(evaluator.noted()) <= m_deprecated
           && isBetter(keysOf(consolidated(m_schema, left)));
}

} // namespace waymark::schema
