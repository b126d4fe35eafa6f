// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/filters.h"
#include "template/templatetr.h"
#include "template/textcase.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

Value sorted(FilterCall &call)
{
    auto items = mappedSequenceOf(call.input(), call.run);
    if (!items)
        return Items();
    const bool isFalling = isTruthy(call.argument(0));
    const bool isExact = isTruthy(call.argument(1));
    const QStringList path = attributePath(call.argument(2), call.syntax, call.run);
    const auto compare = [&](const Value &a, const Value &b) {
        Value left = attributeAlong(a, path, call.run);
        Value right = attributeAlong(b, path, call.run);
        if (!isExact && left.text() != nullptr && right.text() != nullptr) {
            left = toLowerCase(*left.text());
            right = toLowerCase(*right.text());
        }
        const double result = order(left, right, call.run);
        return isFalling ? -result : result;
    };
    sortLikeV8(*items, compare, call.run);
    return *std::move(items);
}

Value dictSort(FilterCall &call)
{
    const Object *object = call.input().object();
    if (object == nullptr) {
        call.refuse(Tr::tr("an object"));
        return {};
    }
    const Value &by = call.argument(1);
    const bool isByKey = by.isUndefined() || by.isSameAs(u"key"_s);
    if (!isByKey && !by.isSameAs(u"value"_s)) {
        call.run.fail(Tr::tr("“dictsort” sorts by \"key\" or \"value\"."), by);
        return {};
    }
    Items pairs;
    for (const auto &[key, value] : object->entries())
        pairs.emplace_back(Items{key, value});
    const bool isExact = isTruthy(call.argument(0));
    const auto shown = [&](const Value &pair) {
        const Value &part = (*pair.list())[isByKey ? 0 : 1];
        return !isExact && part.text() != nullptr ? Value(toUpperCase(*part.text())) : part;
    };
    sortLikeV8(
        pairs,
        [&](const Value &a, const Value &b) {
            const Value left = shown(a);
            const Value right = shown(b);
            if (order(left, right, call.run) > 0)
                return 1.0;
            return left.isSameAs(right) ? 0.0 : -1.0;
        },
        call.run);
    return pairs;
}

Value groupBy(FilterCall &call)
{
    if (call.input().isNullish())
        call.refuse(Tr::tr("a list"));
    const auto items = sequenceOf(call.input(), call.run);
    if (!items || call.run.hasFailed())
        return std::vector<Entry>();
    const QStringList path = attributePath(call.argument(0), call.syntax, call.run);
    std::vector<std::pair<QString, Items>> groups;
    QHash<QString, size_t> places;
    for (const Value &item : *items) {
        const QString key =
            attributeKey(attributeAlong(item, path, call.run), call.syntax, call.run);
        if (!call.run.charge())
            return {};
        const auto known = places.constFind(key);
        if (known != places.cend()) {
            groups[*known].second.push_back(item);
            continue;
        }
        places.insert(key, groups.size());
        groups.emplace_back(key, Items{item});
    }
    std::vector<Entry> entries;
    for (auto &[key, group] : groups)
        entries.emplace_back(key, std::move(group));
    return entries;
}

} // namespace

FilterTable orderFilters()
{
    return {
        {u"dictsort"_s, dictSort},
        {u"groupby"_s, groupBy},
        {u"sort"_s, sorted},
    };
}

} // namespace waymark::templates
