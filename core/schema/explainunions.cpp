// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/explainer.h"
#include "schema/schematr.h"
#include "schema/words.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

/// A branch that asks for nothing but one more field: `required: [git]`.
std::optional<QByteArray> onlyRequires(const CompiledSchema &schema, SchemaId branch)
{
    const auto steps = schema.stepsOf(branch);
    if (steps.size() != 1 || steps.front().op != Op::Required)
        return std::nullopt;
    const Span span = schema.requiredSpans[size_t(steps.front().operand)];
    return span.count == 1 ? std::optional(schema.requiredNames[span.first].name) : std::nullopt;
}

/// What a branch asks for, where that is a type or some values and no more; else nothing.
QStringList plainWords(const CompiledSchema &schema, SchemaId branch)
{
    const auto steps = schema.stepsOf(branch);
    const types::Mask types = schema.nodes[branch].types;
    if (steps.empty())
        return types == types::Any ? QStringList() : QStringList{typeWords(types)};
    if (steps.size() > 1 || (steps.front().op != Op::Enum && steps.front().op != Op::Const))
        return {};
    QStringList words;
    for (const yaml::Value &value : schema.enumerations[size_t(steps.front().operand)].values)
        words.append(shown(value));
    return words;
}

} // namespace

bool Explainer::explainChoice(const Failure &failure, Diagnostic &finding)
{
    QList<QByteArray> names;
    for (const SchemaId branch : m_compiled.lists[size_t(failure.operand)]) {
        const auto name = onlyRequires(m_compiled, branch);
        if (!name)
            return false;
        names.append(*name);
    }
    const Cursor parent = cursorAt(failure.value);
    if (failure.otherBranch >= 0) {
        finding.message =
            Tr::tr("%1 has both %2; only one of them is allowed.")
                .arg(nameOf(failure.value),
                     joinedNames({names[failure.branch], names[failure.otherBranch]}, false));
        finding.next = Tr::tr("Remove all but one.");
    } else {
        finding.message =
            Tr::tr("%1 needs %2.").arg(nameOf(failure.value), joinedNames(names, true));
        finding.next = Tr::tr("Add one of them.");
        for (const QByteArray &name : std::as_const(names))
            finding.fixes += m_fixer.added(failure.value, {name}, parent);
    }
    return true;
}

void Explainer::explainUnion(const Failure &failure, Diagnostic &finding)
{
    finding.code = failure.op == Op::OneOf ? u"schema.one-of"_s : u"schema.any-of"_s;
    if (explainChoice(failure, finding))
        return;
    const std::vector<SchemaId> &branches = m_compiled.lists[size_t(failure.operand)];
    const QString name = nameOf(failure.value);
    if (failure.otherBranch >= 0) {
        finding.message =
            Tr::tr("%1 fits %2 as well as %3; it must fit only one.")
                .arg(name, branchName(branches[size_t(failure.branch)], failure.branch),
                     branchName(branches[size_t(failure.otherBranch)], failure.otherBranch));
        finding.next = Tr::tr("Make the value belong to one of them.");
        return;
    }
    QStringList wanted;
    for (const SchemaId branch : branches) {
        const QStringList words = plainWords(m_compiled, branch);
        if (words.isEmpty()) {
            wanted.clear();
            break;
        }
        wanted += words;
    }
    if (!wanted.isEmpty()) {
        finding.message =
            Tr::tr("%1 must be %2, not %3.").arg(name, joined(wanted, true), shown(failure.value));
        finding.next = Tr::tr("Write %1.").arg(joined(wanted, true));
        if (!failure.inner.empty())
            finding.fixes = worded(failure.inner.front()).fixes;
        for (Fix &fix : finding.fixes)
            fix.isSafe = false;
        return;
    }
    finding.message =
        Tr::tr("%1 fits none of its %n forms.", nullptr, int(branches.size())).arg(name);
    if (failure.branch < 0 || failure.inner.empty()) {
        finding.next = Tr::tr("Compare it with the forms in the schema.");
        return;
    }
    const Diagnostic nearest = worded(failure.inner.front());
    const QString form = branchName(branches[size_t(failure.branch)], failure.branch);
    finding.next = Tr::tr("The nearest is %1: %2 %3").arg(form, nearest.message, nearest.next);
    if (nearest.range != finding.range)
        finding.related.append({nearest.range, nearest.message});
    finding.fixes = nearest.fixes;
    for (Fix &fix : finding.fixes)
        fix.isSafe = false; // another form may have been meant
}

} // namespace waymark::schema
