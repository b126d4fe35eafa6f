// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixcheck.h"

#include "schema/consolidate.h"

#include <algorithm>

namespace waymark::schema {

FixCheck::FixCheck(const CompiledSchema &schema, const yaml::SyntaxTree &tree,
                   const yaml::Document &document, const Failures &found,
                   const std::vector<Noted> &noted, std::stop_token stop)
    : m_schema(schema)
    , m_trial(tree, document)
    , m_stop(std::move(stop))
    , m_deprecated(deprecatedIn(noted))
    , m_before(keysOf(found))
{}

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
    return m_trial.isExhausted();
}

bool FixCheck::accepts(const TextEdits &edits)
{
    if (isExhausted())
        return true;
    const auto changed = m_trial.with(edits, m_stop);
    if (!changed)
        return false;
    Evaluator evaluator(m_schema, m_stop);
    const Failures left = evaluator.run(changed->document().root);
    return !evaluator.wasStopped() && deprecatedIn(evaluator.noted()) <= m_deprecated
           && isBetter(keysOf(consolidated(m_schema, left)));
}

} // namespace waymark::schema
