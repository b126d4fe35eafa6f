// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/filters.h"

#include "template/coercion.h"
#include "template/describe.h"
#include "template/holding.h"
#include "template/templatetr.h"

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

const FilterTable &table()
{
    static const FilterTable all = [] {
        FilterTable made = textFilters();
        made.insert(markupFilters());
        made.insert(listFilters());
        made.insert(orderFilters());
        return made;
    }();
    return all;
}

/// Filters that Nunjucks wrote as macros take their arguments by name as well.
QStringList parameterNames(const QString &filter)
{
    if (filter == u"int")
        return {u"default"_s, u"base"_s};
    if (filter == u"sort")
        return {u"reverse"_s, u"case_sensitive"_s, u"attribute"_s};
    return {};
}

void placeKeywords(FilterCall &call)
{
    const QStringList names = parameterNames(call.name);
    Items &positional = call.given.positional;
    if (!names.isEmpty()) {
        for (qsizetype at = qsizetype(positional.size()) - 1; at < names.size(); ++at) {
            const Value *value = call.given.keyword(names[at]);
            positional.push_back(value != nullptr ? *value : Value());
        }
        return;
    }
    if (call.given.keywords.empty())
        return;
    // All others get them as one object behind the last argument.
    std::vector<Entry> entries(call.given.keywords.begin(), call.given.keywords.end());
    entries.emplace_back(u"__keywords"_s, true);
    positional.emplace_back(std::move(entries));
}

void reverseRange(Items &items, size_t end)
{
    std::reverse(items.begin(), items.begin() + qsizetype(end));
}

/// How long the run at the begin is that is in order already; turned round where it falls.
size_t firstRun(Items &items, const std::function<double(const Value &, const Value &)> &order)
{
    if (items.size() < 2)
        return items.size();
    const bool isFalling = order(items[1], items[0]) < 0;
    size_t length = 2;
    while (length < items.size() && (order(items[length], items[length - 1]) < 0) == isFalling)
        ++length;
    if (isFalling)
        reverseRange(items, length);
    return length;
}

} // namespace

void FilterCall::refuse(const QString &wanted) const
{
    run.fail(Tr::tr("The filter “%1” takes %2, not %3.").arg(name, wanted, kindText(input())),
             input());
}

QString FilterCall::text() const
{
    if (const QString *found = input().text())
        return *found;
    refuse(Tr::tr("a text"));
    return {};
}

QString FilterCall::normalText() const
{
    const bool *boolean = input().boolean();
    return input().isNullish() || (boolean != nullptr && !*boolean) ? QString() : text();
}

Value FilterCall::like(const Value &original, const QString &made) const
{
    return original.is(Value::Kind::Safe) ? Value::safe(made) : Value(made);
}

bool isFilter(const QString &name)
{
    return table().contains(name);
}

QStringList filterNames()
{
    QStringList names = table().keys();
    names.sort();
    return names;
}

Value applyFilter(FilterCall &call)
{
    placeKeywords(call);
    if (!call.given.positional.empty() && !mayHoldItsOwn(call.given.positional.back(), call.run))
        return {};
    double bytes = 0;
    for (const Value &each : call.given.positional) {
        if (refuseCallable(each, call.run))
            return {};
        bytes += sizeInBytes(each, call.run);
    }
    if (!call.run.chargeScratch(bytes))
        return {};
    const bool isOfText = !call.given.positional.empty() && call.input().text() != nullptr;
    const Value made = table().value(call.name)(call);
    if (isOfText)
        chargeParts(made, call.run);
    return mayHoldItsOwn(made, call.run) ? made : Value();
}

std::optional<Items> sequenceOf(const Value &value, Run &run)
{
    if (const Items *list = value.list())
        return *list;
    Items items;
    if (const QString *text = value.text()) {
        if (!run.charge(quint64(text->size())))
            return items;
        items.reserve(size_t(text->size()));
        const bool isOpaque = run.isNunjucks() && value.is(Value::Kind::Safe);
        for (const QChar c : *text)
            items.push_back(isOpaque ? Value() : Value(QString(c)));
        return items;
    }
    const Object *object = value.object();
    if (object == nullptr)
        return std::nullopt;
    const Value *length = object->find(u"length");
    const double count = length != nullptr ? std::ceil(toNumber(*length, run)) : 0;
    for (double at = 0; at < count && run.charge(); ++at) {
        const Value *item = object->find(QString::number(qint64(at)));
        items.push_back(item != nullptr ? *item : Value());
    }
    return items;
}

std::optional<Items> mappedSequenceOf(const Value &value, Run &run)
{
    constexpr double longest = 4294967295.0;
    const Object *object = value.object();
    const Value *length = object != nullptr ? object->find(u"length") : nullptr;
    const double *number = length != nullptr ? length->number() : nullptr;
    if (number != nullptr && !std::isnan(*number)
        && (std::trunc(*number) != *number || *number < 0 || *number > longest)) {
        run.fail(Tr::tr("The object says it has a length that isn't one."), value);
        return std::nullopt;
    }
    return sequenceOf(value, run);
}

QString attributeKey(const Value &attribute, const Syntax &syntax, Run &run)
{
    const QString key = toText(attribute, run);
    if (!syntax.isOld() && (key == u"constructor" || key == u"prototype" || key == u"__proto__"))
        run.fail(Tr::tr("Backstage doesn't allow the name “%1”.").arg(key), FailureKind::Refused);
    return key;
}

Value attributeOf(const Value &value, const QString &key, Run &run)
{
    if (value.isNullish()) {
        run.fail(Tr::tr("“%1” can't be read of nothing.").arg(key));
        return {};
    }
    if (const Object *object = value.object()) {
        const Value *found = object->find(key);
        return found != nullptr ? *found : Value();
    }
    const auto index = arrayIndex(key);
    if (const Items *list = value.list()) {
        if (key == u"length")
            return double(list->size());
        return index && *index < list->size() ? (*list)[*index] : Value();
    }
    if (const QString *text = value.text()) {
        if (value.is(Value::Kind::Safe) && key == u"val")
            return *text;
        if (key == u"length")
            return double(text->size());
        if (run.isNunjucks() && value.is(Value::Kind::Safe))
            return {};
        return index && qsizetype(*index) < text->size() ? Value(QString((*text)[*index]))
                                                         : Value();
    }
    return {};
}

QStringList attributePath(const Value &attribute, const Syntax &syntax, Run &run)
{
    if (!isTruthy(attribute))
        return {};
    if (!attribute.is(Value::Kind::Text))
        return {attributeKey(attribute, syntax, run)};
    QStringList path = attribute.plainText()->split(u'.');
    for (const QString &segment : path)
        (void)attributeKey(segment, syntax, run);
    return path;
}

Value attributeAlong(const Value &value, const QStringList &path, Run &run)
{
    Value current = value;
    for (const QString &segment : path) {
        current = attributeOf(current, segment, run);
        if (run.hasFailed())
            return {};
        // What isn't there ends the way without an error.
        if (current.isUndefined())
            return {};
    }
    return current;
}

void sortLikeV8(Items &items, const std::function<double(const Value &, const Value &)> &order,
                Run &run)
{
    const auto last =
        std::ranges::stable_partition(items, [](const Value &each) { return !each.isUndefined(); });
    const Items nothing(last.begin(), last.end());
    items.erase(last.begin(), last.end());
    const auto compare = [&](const Value &a, const Value &b) {
        if (!run.charge())
            return 0.0;
        const double result = order(a, b);
        return std::isnan(result) ? 0.0 : result;
    };
    constexpr size_t sortedByInsertion = 64;
    if (items.size() >= sortedByInsertion) {
        std::ranges::stable_sort(items,
                                 [&](const Value &a, const Value &b) { return compare(a, b) < 0; });
    } else {
        for (size_t start = firstRun(items, compare); start < items.size(); ++start) {
            const Value pivot = items[start];
            size_t left = 0;
            size_t right = start;
            while (left < right) {
                const size_t middle = left + (right - left) / 2;
                if (compare(pivot, items[middle]) < 0)
                    right = middle;
                else
                    left = middle + 1;
            }
            std::rotate(items.begin() + qsizetype(left), items.begin() + qsizetype(start),
                        items.begin() + qsizetype(start) + 1);
        }
    }
    items.insert(items.end(), nothing.begin(), nothing.end());
}

} // namespace waymark::templates
