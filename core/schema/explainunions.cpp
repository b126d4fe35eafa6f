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
    finding.message =
        Tr::tr("%1 fits none of its %n forms.", nullptr, int(branches.size())).arg(name);
    if (failure.branch < 0 || failure.inner.empty()) {
        finding.next = Tr::tr("Compare it with the forms in the schema.");
        return;
    }
    const Diagnostic nearest = explain(failure.inner.front());
    const QString form = branchName(branches[size_t(failure.branch)], failure.branch);
    finding.next = Tr::tr("The nearest is %1: %2 %3").arg(form, nearest.message, nearest.next);
    if (nearest.range != finding.range)
        finding.related.append({nearest.range, nearest.message});
    finding.fixes = nearest.fixes;
    for (Fix &fix : finding.fixes)
        fix.isSafe = false; // another form may have been meant
}

} // namespace waymark::schema
