// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/editplan.h"
#include "yaml/secondreader.h"
#include "yaml/treedata.h"
#include "yaml/yamltr.h"

#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

bool isSameValue(const Value &a, const Value &b)
{
    const auto *left = a.get<double>();
    const auto *right = b.get<double>();
    if (left != nullptr && right != nullptr && std::isnan(*left) && std::isnan(*right))
        return true;
    if (const auto *items = a.sequence()) {
        const auto *others = b.sequence();
        return others != nullptr && std::ranges::equal(*items, *others, isSameValue);
    }
    if (const auto *entries = a.mapping()) {
        const auto *others = b.mapping();
        return others != nullptr
               && std::ranges::equal(*entries, *others, [](const auto &x, const auto &y) {
                      return x.first == y.first && isSameValue(x.second, y.second);
                  });
    }
    return a == b;
}

/// Compares two trees, the second being the first after an edit. Works on the nodes' records, since
/// each edit looks at every node of the file.
class Comparison
{
public:
    Comparison(const TreeData &before, const TreeData &after, const EditPlan &plan)
        : m_before(before)
        , m_after(after)
        , m_plan(plan)
        , m_container(TreeData::id(plan.container))
    {}

    bool agrees(quint32 before, quint32 after)
    {
        if (!compare(before, after))
            return false;
        while (!m_open.empty()) {
            const auto [old, current] = m_open.back();
            m_open.pop_back();
            if (!compareChildren(old, current))
                return false;
        }
        return true;
    }

private:
    static bool isCollection(const NodeData &node)
    {
        return node.kind == NodeKind::Mapping || node.kind == NodeKind::Sequence;
    }

    /// The nodes themselves; the children of collections are left for later.
    bool compare(quint32 oldId, quint32 currentId)
    {
        const NodeData &old = m_before.nodes[oldId];
        const NodeData &current = m_after.nodes[currentId];
        const bool hasProperties = old.properties != 0 || current.properties != 0;
        if (hasProperties && !hasSameProperties(oldId, currentId))
            return false;
        if (m_container != 0 && oldId == m_container)
            return comparePlanned(oldId, currentId);
        if (old.kind != current.kind)
            return false;
        if (!isCollection(old))
            return isSameLeaf(oldId, currentId);
        if (old.size != current.size)
            return false;
        m_open.emplace_back(oldId, currentId);
        return true;
    }

    /// A mapping's children are its keys and values in turn.
    bool compareChildren(quint32 oldId, quint32 currentId)
    {
        quint32 old = m_before.nodes[oldId].first;
        quint32 current = m_after.nodes[currentId].first;
        while (old != 0 && current != 0) {
            if (!compare(old, current))
                return false;
            old = m_before.nodes[old].next;
            current = m_after.nodes[current].next;
        }
        return old == current;
    }

    bool comparePlanned(quint32 oldId, quint32 currentId)
    {
        const Node old = m_before.node(oldId);
        const Node current = m_after.node(currentId);
        if (current.kind() != old.kind() || current.size() != m_plan.children.size())
            return false;
        Node child = current.firstChild();
        for (const ExpectedChild &expected : m_plan.children) {
            if (expected.key && child.keyText() != *expected.key)
                return false;
            const Node key = expected.key ? Node() : expected.kept.key();
            if (key && !compare(TreeData::id(key), TreeData::id(child.key())))
                return false;
            if (!expected.value) {
                if (!compare(TreeData::id(expected.kept), TreeData::id(child)))
                    return false;
            } else {
                const auto value = child.toValue();
                if (!value || !isSameValue(*value, *expected.value))
                    return false;
            }
            child = child.nextSibling();
        }
        return true;
    }

    [[nodiscard]] bool hasSameProperties(quint32 oldId, quint32 currentId) const
    {
        const Node old = m_before.node(oldId);
        const Node current = m_after.node(currentId);
        return old.anchor() == current.anchor() && old.tag() == current.tag();
    }

    [[nodiscard]] bool isSameLeaf(quint32 oldId, quint32 currentId) const
    {
        const NodeData &old = m_before.nodes[oldId];
        const NodeData &current = m_after.nodes[currentId];
        if (old.kind == NodeKind::Missing)
            return true;
        const bool isSameSource =
            m_before.slice(old.begin, old.end) == m_after.slice(current.begin, current.end);
        if (old.kind == NodeKind::Alias)
            return isSameSource && (old.first != 0) == (current.first != 0);
        if (old.style != current.style)
            return false;
        const bool isOneLine = old.style != NodeStyle::Literal && old.style != NodeStyle::Folded;
        return (isOneLine && isSameSource)
               || m_before.scalarText(oldId) == m_after.scalarText(currentId);
    }

    const TreeData &m_before;
    const TreeData &m_after;
    const EditPlan &m_plan;
    quint32 m_container;
    std::vector<std::pair<quint32, quint32>> m_open; ///< collections that are alike so far
};

qsizetype errorsOf(const SyntaxTree &tree)
{
    return std::ranges::count(tree.diagnostics(), Severity::Error, &Diagnostic::severity);
}

bool isAsPlanned(const SyntaxTree &before, const Document &document, const SyntaxTree &after,
                 const EditPlan &plan)
{
    const qsizetype count = std::max(before.documents().size(), qsizetype(1));
    if (after.documents().size() != count || errorsOf(after) > errorsOf(before))
        return false;
    for (qsizetype i = 0; i < count; ++i) {
        const Node current = after.documents()[i].root;
        if (i == document.index && !plan.container) {
            const auto value = current.toValue();
            if (!value || !isSameValue(*value, plan.value))
                return false;
        } else {
            const Node old = before.documents()[i].root;
            Comparison comparison(*TreeData::of(old), *TreeData::of(current), plan);
            if (!comparison.agrees(TreeData::id(old), TreeData::id(current)))
                return false;
        }
    }
    return true;
}

/// Sorted by place; edits that touch become one.
TextEdits joined(TextEdits edits)
{
    std::ranges::stable_sort(edits, {}, [](const TextEdit &edit) {
        return std::pair(edit.range.begin, edit.range.end);
    });
    TextEdits result;
    for (const TextEdit &edit : std::as_const(edits)) {
        if (edit.range.isEmpty() && edit.replacement.isEmpty())
            continue;
        if (!result.isEmpty() && result.last().range.end == edit.range.begin) {
            result.last().range.end = edit.range.end;
            result.last().replacement += edit.replacement;
        } else {
            result.append(edit);
        }
    }
    return result;
}

/// The lines that an edit writes as they were, at its ends, are left out of it.
TextEdits trimmed(TextEdits edits, const SourceText &text)
{
    for (TextEdit &edit : edits) {
        if (edit.range.begin < 0 || edit.range.end < edit.range.begin
            || edit.range.end > text.size())
            continue;
        const QByteArrayView old = text.slice(edit.range);
        const QByteArrayView fresh = edit.replacement;
        const qsizetype shorter = std::min(old.size(), fresh.size());
        qsizetype head = 0;
        for (qsizetype i = 0; i < shorter && old[i] == fresh[i]; ++i) {
            if (old[i] == '\n')
                head = i + 1;
        }
        qsizetype tail = 0;
        for (qsizetype i = 1; i <= shorter - head && old.last(i).front() == fresh.last(i).front();
             ++i) {
            const qsizetype at = old.size() - i;
            if (old[at] == '\n' && (at == 0 || old[at - 1] != '\r'))
                tail = i;
        }
        edit = {{edit.range.begin + head, edit.range.end - tail},
                fresh.sliced(head, fresh.size() - head - tail).toByteArray()};
    }
    return edits;
}

bool isOrdered(const TextEdits &edits, qsizetype size)
{
    qsizetype end = 0;
    for (const TextEdit &edit : edits) {
        if (edit.range.begin < end || edit.range.end < edit.range.begin || edit.range.end > size)
            return false;
        end = edit.range.end;
    }
    return true;
}

} // namespace

Error editError(QLatin1StringView code, const QString &message, const QString &next)
{
    return Error{code, message, {}, next};
}

void EditPlan::keepChildrenOf(const Node &collection)
{
    container = collection;
    children.reserve(collection.size());
    for (Node child = collection.firstChild(); child; child = child.nextSibling())
        children.append({child, std::nullopt, std::nullopt});
}

EditPlan EditPlan::replacing(const Node &node, const Value &value)
{
    EditPlan plan;
    if (!node.parent()) {
        plan.value = value;
        return plan;
    }
    plan.keepChildrenOf(node.parent());
    const auto child = std::ranges::find(plan.children, node, &ExpectedChild::kept);
    child->value = value;
    return plan;
}

Result<TextEdits> checked(const SyntaxTree &tree, const Document &document, EditPlan plan)
{
    TextEdits edits = trimmed(joined(std::move(plan.edits)), tree.text());
    if (!isOrdered(edits, tree.text().size()))
        return refusedEdit();
    const auto after = SyntaxTree::parse(tree.text().applied(edits));
    if (!after || !isAsPlanned(tree, document, *after, plan))
        return refusedEdit();
    if (const auto read = readTwice(tree, *after, edits); !read)
        return std::unexpected(read.error());
    return edits;
}

Result<void> readTwice(const SyntaxTree &before, const SyntaxTree &after, const TextEdits &edits)
{
    const SecondOpinion opinion = secondOpinionOn(after, edits);
    if (opinion.verdict != SecondOpinion::Verdict::Differs)
        return {};
    const bool wasThere = std::ranges::any_of(edits, [&](const TextEdit &edit) {
        return secondOpinionOn(before, edit.range).verdict == SecondOpinion::Verdict::Differs;
    });
    if (wasThere)
        return {};
    return std::unexpected(readersDiffer(after.text(), opinion));
}

std::unexpected<Error> refusedEdit()
{
    return std::unexpected(
        editError("yaml.edit-refused"_L1,
                  Tr::tr("The text can't be changed this way without changing something else."),
                  Tr::tr("Change it in the text.")));
}

} // namespace waymark::yaml
