// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/evaluator.h"

namespace waymark::schema {

namespace {

/// What an item is told apart by in a list of type `map`; empty where it can't be.
QByteArray listKeyOf(yaml::Node item, const std::vector<ListKey> &keys, qsizetype &budget)
{
    Instance instance(item);
    QByteArray key;
    if (!instance.is(types::Object))
        return key;
    for (const ListKey &part : keys) {
        const Entry *entry = instance.entry(part.name);
        const auto text =
            entry ? canonical(entry->value, budget) : std::optional(part.defaultCanonical);
        key += text.value_or(QByteArray()) + ';';
    }
    return key;
}

} // namespace

bool Evaluator::checkCounts(SchemaId id, const Step &step, Instance &instance)
{
    const bool isObject = instance.is(types::Object);
    const qint64 count = isObject ? std::ssize(instance.entries()) : instance.size();
    const bool isMinimum = step.op == Op::MinItems || step.op == Op::MinProperties;
    const bool fits = isMinimum ? count >= step.operand : count <= step.operand;
    return fits || fail(step.op, id, step.operand, instance);
}

bool Evaluator::checkUnique(SchemaId id, const Step &step, Instance &instance)
{
    if (instance.size() < 2)
        return true;
    QHash<QByteArray, yaml::Node> seen;
    qsizetype budget = comparedValues;
    bool fits = true;
    for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
        const auto text = canonical(item, budget);
        if (!text)
            break;
        const auto earlier = seen.constFind(*text);
        if (earlier == seen.cend()) {
            seen.insert(*text, item);
            continue;
        }
        fits = fail({.op = step.op,
                     .schema = id,
                     .operand = step.operand,
                     .value = item,
                     .other = *earlier});
        if (!m_failures)
            break;
    }
    m_steps += comparedValues - budget;
    return fits;
}

bool Evaluator::checkListMap(SchemaId id, const Step &step, Instance &instance)
{
    const std::vector<ListKey> &keys = m_schema.listKeys[size_t(step.operand)];
    QHash<QByteArray, yaml::Node> seen;
    qsizetype budget = comparedValues;
    bool fits = true;
    for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
        const QByteArray key = listKeyOf(item, keys, budget);
        if (key.isEmpty())
            continue;
        const auto earlier = seen.constFind(key);
        if (earlier == seen.cend()) {
            seen.insert(key, item);
            continue;
        }
        fits = fail({.op = step.op,
                     .schema = id,
                     .operand = step.operand,
                     .value = item,
                     .other = *earlier});
        if (!m_failures)
            break;
    }
    return fits;
}

bool Evaluator::checkItems(SchemaId id, const Step &step, Instance &instance, Evaluated *evaluated)
{
    const ItemRules &rules = m_schema.itemRules[size_t(step.operand)];
    bool fits = true;
    size_t index = 0;
    for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
        const bool isPrefix = index < rules.prefix.size();
        if (!isPrefix && rules.rest == Rest::Allowed)
            break;
        if (evaluated)
            evaluated->mark(qsizetype(index));
        const SchemaId schema = isPrefix ? rules.prefix[index] : rules.restSchema;
        ++index;
        if (!isPrefix && rules.rest == Rest::Forbidden) {
            fits = fail({.op = Op::MaxItems,
                         .schema = id,
                         .operand = qint64(rules.prefix.size()),
                         .value = instance.place(),
                         .other = item});
            if (evaluated)
                evaluated->markAll();
            break; // one finding for all that are too many
        }
        fits &= child(schema, item, {});
        if ((!fits && !m_failures) || m_wasStopped)
            return fits;
    }
    return fits;
}

bool Evaluator::checkContains(SchemaId id, const Step &step, Instance &instance,
                              Evaluated *evaluated)
{
    const ContainsRule &rule = m_schema.containsRules[size_t(step.operand)];
    Failures *const failures = std::exchange(m_failures, nullptr);
    qint64 count = 0;
    qsizetype index = 0;
    for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling(), ++index) {
        if (!child(rule.schema, item, {}))
            continue;
        ++count;
        if (evaluated && rule.marksItems)
            evaluated->mark(index);
    }
    m_failures = failures;
    if (count >= rule.minimum && (rule.maximum < 0 || count <= rule.maximum))
        return true;
    return fail(step.op, id, step.operand, instance);
}

} // namespace waymark::schema
