// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/changedvalue.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::rehearsal {

namespace {

using yaml::Value;

/// An index as RFC 6901 writes it; nullopt for anything else, and beyond `last`.
std::optional<qsizetype> indexOf(const QString &key, qsizetype last)
{
    const bool isDigits = !key.isEmpty() && std::ranges::all_of(key, [](QChar each) {
        return each >= u'0' && each <= u'9';
    });
    if (!isDigits || (key.size() > 1 && key.startsWith(u'0')))
        return std::nullopt;
    bool isNumber = false;
    const qlonglong index = key.toLongLong(&isNumber);
    return isNumber && index <= last ? std::optional(qsizetype(index)) : std::nullopt;
}

std::optional<Value> withItem(Value::Sequence items, const QString &key, const QStringList &path,
                              const std::optional<Value> &to)
{
    const bool isGoing = path.isEmpty() && !to;
    const auto index = key == "-"_L1 && !isGoing
                           ? std::optional(items.size())
                           : indexOf(key, to ? items.size() : items.size() - 1);
    if (!index)
        return std::nullopt;
    if (isGoing) {
        items.removeAt(*index);
        return items;
    }
    auto changed = withValue(items.value(*index), path, to);
    if (!changed)
        return std::nullopt;
    if (*index == items.size())
        items.append(*std::move(changed));
    else
        items[*index] = *std::move(changed);
    return items;
}

/// Something else of the same type.
Value other(const Value &value)
{
    if (const auto *text = value.string())
        return QString(*text + "-before"_L1);
    if (const auto *number = value.get<qint64>())
        return *number + 1;
    if (const auto *number = value.get<double>())
        return *number + 1;
    if (const auto *is = value.get<bool>())
        return !*is;
    // One more like those that are there, so that rules still find the type they want.
    if (const auto *items = value.sequence()) {
        Value::Sequence more = *items;
        more.append(items->isEmpty() ? Value(u"before"_s) : other(items->last()));
        return more;
    }
    if (const auto *entries = value.mapping()) {
        Value::Mapping more = *entries;
        more.append({u"waymark-before"_s,
                     entries->isEmpty() ? Value(u"before"_s) : other(entries->last().second)});
        return more;
    }
    return u"before"_s;
}

} // namespace

std::optional<Value> withValue(const Value &value, QStringList path, const std::optional<Value> &to)
{
    if (path.isEmpty())
        return to.value_or(Value());
    const QString key = path.takeFirst();
    if (const auto *items = value.sequence())
        return withItem(*items, key, path, to);
    Value::Mapping next = value.mapping() != nullptr ? *value.mapping() : Value::Mapping();
    const auto entry = std::ranges::find(next, key, [](const auto &each) { return each.first; });
    if (entry == next.end() && !to)
        return std::nullopt;
    if (path.isEmpty() && !to) {
        next.erase(entry);
        return next;
    }
    auto changed = withValue(entry == next.end() ? Value() : entry->second, path, to);
    if (!changed)
        return std::nullopt;
    if (entry == next.end())
        next.append({key, *std::move(changed)});
    else
        entry->second = *std::move(changed);
    return next;
}

Value withOtherValue(const Value &value, const QStringList &path)
{
    const Value *at = &value;
    for (const QString &key : path) {
        if (const auto *items = at->sequence()) {
            const auto index = indexOf(key, items->size() - 1);
            if (!index)
                return value;
            at = &(*items)[*index];
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
    return withValue(value, path, other(*at)).value_or(value);
}

} // namespace waymark::rehearsal
