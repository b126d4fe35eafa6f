// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/evaluator.h"

#include <bit>

namespace waymark::schema {

namespace {

/// The value of one key of a list's item; invalid where the item hasn't got it.
yaml::Node keyValue(yaml::Node item, QByteArrayView name)
{
    for (yaml::Node value = item.firstChild(); value; value = value.nextSibling()) {
        if (value.key().verbatim() == name)
            return value;
    }
    Instance instance(item); // merged, or written with escapes
    const Entry *entry = instance.entry(name);
    return entry ? entry->value : yaml::Node();
}

/// What an item is told apart by; a text in the bytes as it is, most often.
struct Identity
{
    QByteArrayView text;
    bool isString = false; ///< else `text` is canonical: the string "1" is not the number 1
    QByteArray built;      ///< behind `text` where it isn't in the bytes

    Identity(QByteArray made, bool isOfString)
        : text(made)
        , isString(isOfString)
        , built(std::move(made))
    {}
    explicit Identity(QByteArrayView verbatim)
        : text(verbatim)
        , isString(true)
    {}
    bool operator==(const Identity &other) const
    {
        return isString == other.isString && text == other.text;
    }
};

std::optional<Identity> identityOf(yaml::Node value, qsizetype &budget)
{
    const yaml::Node node = value.target();
    if (node.isScalar() && node.scalarType() == yaml::ScalarType::String) {
        if (const auto text = node.verbatim())
            return Identity(*text);
        return Identity(node.utf8(), true);
    }
    auto text = canonical(value, budget);
    return text ? std::optional(Identity(*std::move(text), false)) : std::nullopt;
}

/// Of an item in a list of type `map`; nullopt where it has none.
std::optional<Identity> identityOf(yaml::Node item, const std::vector<ListKey> &keys,
                                   qsizetype &budget)
{
    if (!item.target().isMapping())
        return std::nullopt;
    if (keys.size() == 1 && keys.front().defaultCanonical.isEmpty()) {
        const yaml::Node value = keyValue(item.target(), keys.front().name);
        return value ? identityOf(value, budget) : std::nullopt;
    }
    QByteArray text;
    for (const ListKey &part : keys) {
        const yaml::Node value = keyValue(item.target(), part.name);
        text += value ? canonical(value, budget).value_or(QByteArray()) : part.defaultCanonical;
        text += ';';
    }
    return Identity(text, false);
}

/// Finds items that are equal to an earlier one.
class Repetitions
{
public:
    explicit Repetitions(qsizetype count)
        : m_slots(std::bit_ceil(size_t(count) * 2), 0)
    {
        m_seen.reserve(size_t(count));
    }

    /// The earlier item of the same identity, or invalid.
    yaml::Node add(Identity identity, yaml::Node item)
    {
        size_t slot = qHash(identity.text) & (m_slots.size() - 1);
        for (; m_slots[slot] != 0; slot = (slot + 1) & (m_slots.size() - 1)) {
            const auto &[known, earlier] = m_seen[m_slots[slot] - 1];
            if (known == identity)
                return earlier;
        }
        m_seen.emplace_back(std::move(identity), item);
        m_slots[slot] = quint32(m_seen.size());
        return {};
    }

private:
    std::vector<quint32> m_slots; ///< into `m_seen`, + 1; 0 is free
    std::vector<std::pair<Identity, yaml::Node>> m_seen;
};

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
    Repetitions seen(instance.size());
    qsizetype budget = comparedValues;
    bool fits = true;
    for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
        auto identity = identityOf(item, budget);
        if (!identity)
            break;
        const yaml::Node earlier = seen.add(*std::move(identity), item);
        if (!earlier)
            continue;
        fits = fail({.op = step.op,
                     .schema = id,
                     .operand = step.operand,
                     .value = item,
                     .other = earlier});
        if (!m_failures)
            break;
    }
    m_steps += comparedValues - budget;
    return fits;
}

bool Evaluator::checkListMap(SchemaId id, const Step &step, Instance &instance)
{
    const std::vector<ListKey> &keys = m_schema.listKeys[size_t(step.operand)];
    Repetitions seen(instance.size());
    qsizetype budget = comparedValues;
    bool fits = true;
    for (yaml::Node item = instance.node().firstChild(); item; item = item.nextSibling()) {
        auto identity = identityOf(item, keys, budget);
        const yaml::Node earlier = identity ? seen.add(*std::move(identity), item) : yaml::Node();
        if (!earlier)
            continue;
        fits = fail({.op = step.op,
                     .schema = id,
                     .operand = step.operand,
                     .value = item,
                     .other = earlier});
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
