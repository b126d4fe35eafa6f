// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/coercion.h"
#include "template/filters.h"
#include "template/holding.h"
#include "template/methods.h"
#include "template/numbertext.h"
#include "template/templatetr.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace waymark::templates {

namespace {

constexpr double endless = std::numeric_limits<double>::infinity();

struct ListCall
{
    const Value &receiver;
    QStringView name;
    std::span<const Value> arguments;
    const Syntax &syntax;
    Run &run;

    [[nodiscard]] Items &items() const { return *receiver.list(); }
    [[nodiscard]] double size() const { return double(items().size()); }
    [[nodiscard]] const Value &at(size_t index) const
    {
        static const Value nothing;
        return index < arguments.size() ? arguments[index] : nothing;
    }
    [[nodiscard]] double integerAt(size_t index, double nothing) const
    {
        return at(index).isUndefined() ? nothing : toInteger(toNumber(at(index), run));
    }
    /// From the end where it is negative, within the list.
    [[nodiscard]] qsizetype relative(double index) const
    {
        return qsizetype(std::clamp(index < 0 ? size() + index : index, 0.0, size()));
    }
    [[nodiscard]] qsizetype indexOf(const Value &value, qsizetype from = 0) const
    {
        const auto found = std::find_if(items().begin() + from, items().end(),
                                        [&](const Value &each) { return each.isSameAs(value); });
        return found == items().end() ? -1 : found - items().begin();
    }
    [[nodiscard]] bool mayHold(std::span<const Value> added) const
    {
        constexpr size_t most = 100'000;
        if (items().size() + added.size() > most)
            run.fail(Tr::tr("A list may have %1 items.").arg(most), FailureKind::Limit);
        return run.charge(items().size() + added.size())
               && templates::mayHold(receiver, added, run);
    }
    void missing(const Value &value) const
    {
        if (syntax.isOld())
            run.fail(Tr::tr("The list has no such item."), value);
    }
};

bool isNotANumber(const Value &value)
{
    return value.number() != nullptr && std::isnan(*value.number());
}

Value removed(const ListCall &call, qsizetype at)
{
    const Value gone = call.items()[size_t(at)];
    call.items().erase(call.items().begin() + at);
    return gone;
}

Value popped(const ListCall &call)
{
    if (call.items().empty() && call.at(0).isUndefined())
        return {};
    if (call.at(0).isUndefined() || !call.syntax.cookiecutterCompat)
        return removed(call, qsizetype(call.items().size()) - 1);
    const double wanted = call.integerAt(0, 0);
    const double at = wanted < 0 && !call.syntax.isOld() ? call.size() + wanted : wanted;
    if (at < 0 || at >= call.size()) {
        call.missing(call.at(0));
        return {};
    }
    const Value gone = removed(call, qsizetype(at));
    return call.syntax.isOld() ? Value(Items{gone}) : gone;
}

Value spliced(const ListCall &call)
{
    Items gone;
    const bool isBare = call.syntax.isOld() ? call.arguments.empty() : call.at(0).isUndefined();
    if (isBare)
        return gone;
    const qsizetype begin = call.relative(call.integerAt(0, 0));
    const double left = call.size() - double(begin);
    const bool toEnd = call.syntax.isOld() ? call.arguments.size() < 2 : call.at(1).isUndefined();
    const auto count = qsizetype(toEnd ? left : std::clamp(call.integerAt(1, 0), 0.0, left));
    std::span<const Value> added;
    if (!toEnd && call.arguments.size() > 2)
        added = call.arguments.subspan(2);
    if (!call.mayHold(added))
        return {};
    const auto from = call.items().begin() + begin;
    gone.assign(from, from + count);
    call.items().erase(from, from + count);
    call.items().insert(call.items().begin() + begin, added.begin(), added.end());
    return gone;
}

Value found(const ListCall &call)
{
    const Value &value = call.at(0);
    if (call.name == u"lastIndexOf") {
        const double from = call.integerAt(1, call.size() - 1);
        auto at = qsizetype(from < 0 ? call.size() + from : std::min(from, call.size() - 1));
        for (; at >= 0; --at) {
            if (call.items()[size_t(at)].isSameAs(value))
                return double(at);
        }
        return -1;
    }
    const qsizetype from = call.relative(call.integerAt(1, 0));
    if (call.name == u"indexOf")
        return double(call.indexOf(value, from));
    return std::any_of(call.items().begin() + from, call.items().end(), [&](const Value &each) {
        return each.isSameAs(value) || (isNotANumber(each) && isNotANumber(value));
    });
}

void flatten(Items &out, const Items &items, double depth, Run &run)
{
    for (const Value &item : items) {
        if (!run.charge())
            return;
        if (const Items *inner = item.list(); inner != nullptr && depth > 0)
            flatten(out, *inner, depth - 1, run);
        else
            out.push_back(item);
    }
}

Value joinedBy(const ListCall &call)
{
    const QString separator = call.at(0).isUndefined() ? u","_s : toText(call.at(0), call.run);
    QString text;
    for (size_t at = 0; at < call.items().size() && call.run.charge(); ++at) {
        text += (at > 0 ? separator : QString()) + toOutput(call.items()[at], call.run);
        if (!call.run.chargeScratch(double(text.size())))
            return {};
    }
    return text;
}

Value sortedByText(const ListCall &call)
{
    Items items = call.items();
    sortLikeV8(
        items,
        [&](const Value &a, const Value &b) {
            return order(toText(a, call.run), toText(b, call.run), call.run);
        },
        call.run);
    call.items() = std::move(items);
    return call.receiver;
}

Value filled(const ListCall &call)
{
    const qsizetype begin = call.relative(call.integerAt(1, 0));
    const qsizetype end = call.relative(call.integerAt(2, call.size()));
    if (call.mayHold(call.arguments.first(std::min<size_t>(1, call.arguments.size())))
        && begin < end)
        std::fill(call.items().begin() + begin, call.items().begin() + end, call.at(0));
    return call.receiver;
}

Value copiedWithin(const ListCall &call)
{
    const qsizetype to = call.relative(call.integerAt(0, 0));
    const qsizetype from = call.relative(call.integerAt(1, 0));
    const qsizetype end = call.relative(call.integerAt(2, call.size()));
    Items &items = call.items();
    const qsizetype count = std::min(end - from, qsizetype(items.size()) - to);
    if (count > 0) {
        // Both stretches may have items in common.
        const Items moved(items.begin() + from, items.begin() + from + count);
        std::ranges::copy(moved, items.begin() + to);
    }
    return call.receiver;
}

Value concatenated(const ListCall &call)
{
    Items all = call.items();
    for (const Value &each : call.arguments) {
        if (const Items *more = each.list())
            all.insert(all.end(), more->begin(), more->end());
        else
            all.push_back(each);
    }
    call.run.charge(all.size());
    return all;
}

Value inserted(const ListCall &call, qsizetype at)
{
    if (call.mayHold(call.arguments))
        call.items().insert(call.items().begin() + at, call.arguments.begin(),
                            call.arguments.end());
    return call.size();
}

/// Jinja's own.
Value jinjaMethod(const ListCall &call)
{
    if (call.name == u"insert") {
        const qsizetype at = call.relative(call.integerAt(0, 0));
        if (call.mayHold(std::span(&call.at(1), 1)))
            call.items().insert(call.items().begin() + at, call.at(1));
        return Items();
    }
    if (call.name == u"count") {
        return double(std::ranges::count_if(
            call.items(), [&](const Value &each) { return each.isSameAs(call.at(0)); }));
    }
    const qsizetype at = call.indexOf(call.at(0));
    if (at < 0 && call.name != u"find")
        call.missing(call.at(0));
    if (call.name != u"remove")
        return double(at);
    return at < 0 ? Items() : Items{removed(call, at)};
}

} // namespace

Value callListMethod(const Value &receiver, QStringView name, std::span<const Value> arguments,
                     const Syntax &syntax, Run &run)
{
    const ListCall call{receiver, name, arguments, syntax, run};
    if (name == u"push" || name == u"append")
        return inserted(call, qsizetype(call.items().size()));
    if (name == u"unshift")
        return inserted(call, 0);
    if (name == u"pop")
        return popped(call);
    if (name == u"shift")
        return call.items().empty() ? Value() : removed(call, 0);
    if (name == u"splice")
        return spliced(call);
    if (name == u"sort")
        return sortedByText(call);
    if (name == u"reverse") {
        std::ranges::reverse(call.items());
        return receiver;
    }
    if (name == u"fill")
        return filled(call);
    if (name == u"copyWithin")
        return copiedWithin(call);
    if (name == u"at") {
        const double wanted = call.integerAt(0, 0);
        const double at = wanted < 0 ? call.size() + wanted : wanted;
        return at >= 0 && at < call.size() ? call.items()[size_t(at)] : Value();
    }
    if (name == u"concat")
        return concatenated(call);
    if (name == u"flat") {
        Items out;
        flatten(out, call.items(), call.at(0).isUndefined() ? 1 : call.integerAt(0, endless), run);
        return out;
    }
    if (name == u"includes" || name == u"indexOf" || name == u"lastIndexOf")
        return found(call);
    if (name == u"join" || name == u"toString")
        return joinedBy(
            {receiver, name, name == u"join" ? arguments : std::span<const Value>(), syntax, run});
    if (name == u"slice") {
        const qsizetype begin = call.relative(call.integerAt(0, 0));
        const qsizetype end = std::max(begin, call.relative(call.integerAt(1, call.size())));
        return Items(call.items().begin() + begin, call.items().begin() + end);
    }
    return jinjaMethod(call);
}

} // namespace waymark::templates
