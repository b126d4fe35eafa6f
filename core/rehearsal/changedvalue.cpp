// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/changedvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

using yaml::Value;

Value withValue(const Value &value, QStringList path, const std::optional<Value> &to)
{
    if (path.isEmpty())
        return to.value_or(Value());
    const QString key = path.takeFirst();
    const bool isLast = path.isEmpty();
    if (const auto *items = value.sequence()) {
        Value::Sequence next = *items;
        const qsizetype index = key == "-"_L1 ? next.size() : key.toLongLong();
        if (isLast && !to) {
            if (index < next.size())
                next.removeAt(index);
        } else {
            while (next.size() <= index)
                next.append(Value());
            next[index] = withValue(next[index], path, to);
        }
        return next;
    }
    Value::Mapping next = value.mapping() != nullptr ? *value.mapping() : Value::Mapping();
    const auto entry = std::ranges::find(next, key, [](const auto &each) { return each.first; });
    if (isLast && !to) {
        if (entry != next.end())
            next.erase(entry);
    } else if (entry != next.end()) {
        entry->second = withValue(entry->second, path, to);
    } else {
        next.append({key, withValue(Value(), path, to)});
    }
    return next;
}

Value withOtherValue(const Value &value, const QStringList &path)
{
    const Value *at = &value;
    for (const QString &key : path) {
        if (const auto *items = at->sequence()) {
            const qsizetype index = key.toLongLong();
            if (index < 0 || index >= items->size())
                return value;
            at = &(*items)[index];
            continue;
        }
        const auto *entries = at->mapping();
        if (entries == nullptr)
            return value;
        const auto entry =
            std::ranges::find(*entries, key, [](const auto &each) { return each.first; });
        if (entry == entries->end())
            return value;
        at = &entry->second;
    }
    if (const auto *text = at->string())
        return withValue(value, path, Value(*text + "-before"_L1));
    if (const auto *number = at->get<qint64>())
        return withValue(value, path, Value(*number + 1));
    if (const auto *number = at->get<double>())
        return withValue(value, path, Value(*number + 1));
    if (const auto *is = at->get<bool>())
        return withValue(value, path, Value(!*is));
    return value;
}

} // namespace waymark::rehearsal
