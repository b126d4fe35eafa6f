// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "rehearsal/changedvalue.h"

#include "yaml/writer.h"

#include <algorithm>
#include <vector>

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

namespace {

/// Writes other values into a text, where that is simple.
class OtherText
{
public:
    OtherText(const SourceText &text, TextRange range)
        : m_text(text)
        , m_range(range)
    {}

    /// False where it isn't simple.
    bool change(yaml::Node node)
    {
        if (!node.tag().isEmpty())
            return false;
        if (node.isScalar())
            return changeScalar(node);
        yaml::Node last = node.firstChild();
        while (last && last.nextSibling())
            last = last.nextSibling();
        return last && addBehind(last, node);
    }

    [[nodiscard]] QByteArray changed()
    {
        std::ranges::sort(m_edits, std::ranges::greater(),
                          [](const auto &edit) { return edit.first.begin; });
        QByteArray text = m_text.slice(m_range).toByteArray();
        for (const auto &[at, now] : m_edits)
            text.replace(at.begin - m_range.begin, at.size(), now);
        return text;
    }

private:
    static bool isBlockScalar(yaml::Node node)
    {
        return node.style() == yaml::NodeStyle::Literal || node.style() == yaml::NodeStyle::Folded;
    }

    bool changeScalar(yaml::Node node)
    {
        const auto value = node.toValue();
        if (!value || isBlockScalar(node) || node.range().isEmpty())
            return false;
        m_edits.emplace_back(node.range(), yaml::Writer({}).flow(other(*value)));
        return true;
    }

    /// One more like the last item or entry of a collection.
    bool addBehind(yaml::Node last, yaml::Node collection)
    {
        const auto value = last.toValue();
        yaml::Node deepest = last; // where its text ends
        while (deepest.firstChild() && deepest.style() == yaml::NodeStyle::Block) {
            deepest = deepest.firstChild();
            while (deepest.nextSibling())
                deepest = deepest.nextSibling();
        }
        const bool isSimple = value && !isBlockScalar(deepest) && !deepest.range().isEmpty();
        if (!isSimple)
            return false;
        const QByteArray begin = collection.isMapping() ? "waymark-before: "_ba : QByteArray();
        const QByteArray more = begin + yaml::Writer({}).flow(other(*value));
        const qsizetype at = deepest.range().end;
        if (collection.style() == yaml::NodeStyle::Flow) {
            m_edits.emplace_back(TextRange{at, at}, ", " + more);
            return true;
        }
        const qsizetype first = collection.firstChild().entryRange().begin;
        const qsizetype column = first - m_text.line(m_text.lineAt(first)).begin;
        const QByteArray dash = collection.isSequence() ? "- "_ba : QByteArray();
        m_edits.emplace_back(TextRange{at, at}, '\n' + QByteArray(column, ' ') + dash + more);
        return true;
    }

    const SourceText &m_text;
    TextRange m_range;
    std::vector<std::pair<TextRange, QByteArray>> m_edits;
};

} // namespace

std::optional<QByteArray> textWithOthers(yaml::Node root, const SourceText &text, TextRange range,
                                         const QList<JsonPointer> &places)
{
    // What an alias repeats is another value in one place only.
    if (text.slice(range).contains('&'))
        return std::nullopt;
    OtherText others(text, range);
    for (const JsonPointer &place : places) {
        const yaml::Node node = root.at(place);
        if (!node)
            continue; // what isn't there stays
        // What is added to a collection is made of what is in it by then.
        const bool holdsOthers =
            !node.isScalar() && std::ranges::any_of(places, [&](const JsonPointer &other) {
                return other != place && other.toString().startsWith(place.toString() + u'/');
            });
        if (holdsOthers || !others.change(node))
            return std::nullopt;
    }
    return others.changed();
}

} // namespace waymark::rehearsal
