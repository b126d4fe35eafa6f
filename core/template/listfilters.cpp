// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/filters.h"
#include "template/methods.h"
#include "template/templatetr.h"
#include "template/valuetests.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

bool isObjectToNunjucks(const FilterCall &call)
{
    return call.syntax.isOld() && call.input().is(Value::Kind::Safe);
}

Value fallback(FilterCall &call)
{
    if (isTruthy(call.argument(1)))
        return isTruthy(call.input()) ? call.input() : call.argument(0);
    return call.input().isUndefined() ? call.argument(0) : call.input();
}

/// A count of parts as Backstage wants it; Nunjucks takes any number.
std::optional<double> countOf(FilterCall &call)
{
    const double count = toNumber(call.argument(0), call.run);
    if (call.syntax.isOld())
        return count;
    const double whole = std::trunc(count);
    if (std::isfinite(count) && whole >= 1)
        return whole;
    call.run.fail(Tr::tr("“%1” needs a number of at least 1.").arg(call.name), call.argument(0));
    return std::nullopt;
}

Value batch(FilterCall &call)
{
    if (call.input().isNullish())
        call.refuse(Tr::tr("a list"));
    const auto width = countOf(call);
    const auto items = sequenceOf(call.input(), call.run);
    if (!width || !items || call.run.hasFailed())
        return Items();
    const Value &fill = call.argument(1);
    Items rows;
    Items row;
    for (size_t at = 0; at < items->size(); ++at) {
        if (std::fmod(double(at), *width) == 0 && !row.empty())
            rows.emplace_back(std::exchange(row, {}));
        row.push_back((*items)[at]);
    }
    if (!row.empty()) {
        if (isTruthy(fill)) {
            for (double at = double(row.size()); at < *width && call.run.charge(); ++at)
                row.push_back(fill);
        }
        rows.emplace_back(row);
    }
    return rows;
}

Value slice(FilterCall &call)
{
    const QString *text = call.input().text();
    const Items *list = call.input().list();
    if (text == nullptr && list == nullptr)
        call.refuse(Tr::tr("a list"));
    const auto count = countOf(call);
    if (!count || call.run.hasFailed())
        return {};
    const double size = text != nullptr ? double(text->size()) : double(list->size());
    const double base = std::floor(size / *count);
    const double extra = std::fmod(size, *count);
    const Value &fill = call.argument(1);
    Items parts;
    double offset = 0;
    for (double at = 0; at < *count && call.run.charge(); ++at) {
        const double begin = std::clamp(offset, 0.0, size);
        offset += base + (at < extra ? 1 : 0);
        const double end = std::clamp(std::trunc(offset), begin, size);
        const bool isFilled = isTruthy(fill) && at >= extra;
        if (text != nullptr) {
            parts.emplace_back(text->sliced(qsizetype(begin), qsizetype(end - begin)));
            if (isFilled)
                call.run.fail(Tr::tr("A text can't be filled up."));
            continue;
        }
        Items part(list->begin() + qsizetype(begin), list->begin() + qsizetype(end));
        if (isFilled)
            part.push_back(fill);
        parts.emplace_back(std::move(part));
    }
    return parts;
}

Value edge(FilterCall &call, bool isLast)
{
    const Value &input = call.input();
    if (input.isNullish())
        call.refuse(Tr::tr("a list"));
    if (const Object *object = input.object()) {
        const Value *length = object->find(u"length");
        const double at =
            isLast ? toNumber(length != nullptr ? *length : Value(), call.run) - 1 : 0;
        const Value *found = object->find(toText(at, call.run));
        return found != nullptr ? *found : Value();
    }
    if (const Items *list = input.list())
        return list->empty() ? Value() : isLast ? list->back() : list->front();
    const QString *text = input.text();
    const bool isOpaque = isObjectToNunjucks(call);
    if (text == nullptr || text->isEmpty() || isOpaque)
        return {};
    return QString(isLast ? text->back() : text->front());
}

Value first(FilterCall &call)
{
    return edge(call, false);
}

Value last(FilterCall &call)
{
    return edge(call, true);
}

Value random(FilterCall &call)
{
    if (call.input().isNullish())
        call.refuse(Tr::tr("a list"));
    const auto items = sequenceOf(call.input(), call.run);
    if (!items || items->empty())
        return {};
    return (*items)[size_t(QRandomGenerator::global()->bounded(quint32(items->size())))];
}

Value length(FilterCall &call)
{
    const Value &input = call.input();
    if (const Items *list = input.list())
        return double(list->size());
    if (const Object *object = input.object())
        return double(object->entries().size());
    if (const QString *text = input.text())
        return double(text->size());
    if (input.is(Value::Kind::Callable))
        return 0; // how many parameters JavaScript says it has
    const bool *boolean = input.boolean();
    return input.isNullish() || (boolean != nullptr && !*boolean) ? Value(0) : Value();
}

Value list(FilterCall &call)
{
    if (call.input().list() != nullptr)
        return call.input();
    if (isObjectToNunjucks(call)) {
        const auto entry = [](const QString &key, const Value &value) {
            return std::vector<Entry>{{u"key"_s, key}, {u"value"_s, value}};
        };
        const QString &text = *call.input().text();
        return Items{entry(u"val"_s, text), entry(u"length"_s, double(text.size()))};
    }
    if (call.input().text() != nullptr)
        return *sequenceOf(call.input(), call.run);
    const Object *object = call.input().object();
    if (object == nullptr) {
        call.refuse(Tr::tr("a list, an object or a text"));
        return {};
    }
    Items items;
    for (const auto &[key, value] : object->entries())
        items.emplace_back(std::vector<Entry>{{u"key"_s, key}, {u"value"_s, value}});
    return items;
}

Value reverse(FilterCall &call)
{
    const QString *text = call.input().text();
    if (text != nullptr && !isObjectToNunjucks(call)) {
        QString reversed(*text);
        std::ranges::reverse(reversed);
        return call.like(call.input(), reversed);
    }
    auto items = mappedSequenceOf(call.input(), call.run);
    if (!items)
        return Items();
    std::ranges::reverse(*items);
    return *std::move(items);
}

/// The attribute of each item; without an attribute a list's items. nullopt: it has none.
std::optional<Items> projected(FilterCall &call, const Value &attribute)
{
    if (!isTruthy(attribute)) {
        const Items *list = call.input().list();
        if (list == nullptr)
            call.refuse(Tr::tr("a list"));
        return list != nullptr ? std::optional(*list) : std::nullopt;
    }
    const QString key = attributeKey(attribute, call.syntax, call.run);
    auto items = mappedSequenceOf(call.input(), call.run);
    if (!items)
        return Items();
    if (call.input().is(Value::Kind::Safe)) // has a length and no numbered entries
        std::ranges::fill(*items, Value());
    for (Value &item : *items) {
        item = attributeOf(item, key, call.run);
        if (call.run.hasFailed())
            return std::nullopt;
    }
    return items;
}

Value join(FilterCall &call)
{
    const Value &between = call.argument(0);
    const QString separator = isTruthy(between) ? toText(between, call.run) : QString();
    const auto items = projected(call, call.argument(1));
    if (!items)
        return {};
    QString text;
    for (size_t at = 0; at < items->size(); ++at) {
        text += (at > 0 ? separator : QString()) + toOutput((*items)[at], call.run);
        if (!call.run.chargeScratch(double(text.size())))
            return {};
    }
    return text;
}

Value sum(FilterCall &call)
{
    const auto items = projected(call, call.argument(0));
    if (!items)
        return {};
    Value total = 0;
    for (const Value &item : *items) {
        total = added(total, item, call.run);
        if (call.run.hasFailed())
            return {};
    }
    const Value &start = call.argument(1);
    return added(start.isUndefined() ? Value(0) : start, total, call.run);
}

Value chosen(FilterCall &call, bool wanted)
{
    const Value &named = call.argument(0);
    const QString name = named.isUndefined() ? u"truthy"_s : toText(named, call.run);
    if (!isTest(name)) {
        call.run.fail(Tr::tr("There is no test “%1”.").arg(name), FailureKind::UnknownName);
        return {};
    }
    if (call.input().isNullish())
        call.refuse(Tr::tr("a list"));
    const auto items = sequenceOf(call.input(), call.run);
    if (!items || call.run.hasFailed() || isObjectToNunjucks(call))
        return Items();
    const auto &all = call.given.positional;
    const Items arguments(all.begin() + qsizetype(std::min<size_t>(2, all.size())), all.end());
    if (!call.syntax.isOld() && arguments.size() != testArity(name)) {
        call.run.fail(
            Tr::tr("The test “%1” takes %n argument(s).", nullptr, int(testArity(name))).arg(name));
        return {};
    }
    Items kept;
    for (const Value &item : *items) {
        const bool holds = applyTest(name, item, arguments, call.syntax, call.run);
        if (!call.run.charge())
            return {};
        if (holds == wanted)
            kept.push_back(item);
    }
    return kept;
}

Value select(FilterCall &call)
{
    return chosen(call, true);
}

Value reject(FilterCall &call)
{
    return chosen(call, false);
}

Value chosenByAttribute(FilterCall &call, bool wanted)
{
    const Items *list = call.input().list();
    if (list == nullptr) {
        call.refuse(Tr::tr("a list"));
        return {};
    }
    const QString key = attributeKey(call.argument(0), call.syntax, call.run);
    Items kept;
    for (const Value &item : *list) {
        const bool holds = isTruthy(attributeOf(item, key, call.run));
        if (!call.run.charge())
            return {};
        if (holds == wanted)
            kept.push_back(item);
    }
    return kept;
}

Value selectByAttribute(FilterCall &call)
{
    return chosenByAttribute(call, true);
}

Value rejectByAttribute(FilterCall &call)
{
    return chosenByAttribute(call, false);
}

} // namespace

FilterTable listFilters()
{
    return {
        {u"batch"_s, batch},
        {u"d"_s, fallback},
        {u"default"_s, fallback},
        {u"first"_s, first},
        {u"join"_s, join},
        {u"last"_s, last},
        {u"length"_s, length},
        {u"list"_s, list},
        {u"random"_s, random},
        {u"reject"_s, reject},
        {u"rejectattr"_s, rejectByAttribute},
        {u"reverse"_s, reverse},
        {u"select"_s, select},
        {u"selectattr"_s, selectByAttribute},
        {u"slice"_s, slice},
        {u"sum"_s, sum},
    };
}

} // namespace waymark::templates
