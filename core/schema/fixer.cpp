// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/fixer.h"

#include "schema/schematr.h"
#include "schema/words.h"
#include "text/nearest.h"
#include "yaml/edit.h"
#include "yaml/excerpt.h"
#include "yaml/writer.h"

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype parsedBytesLimit = qsizetype{256} << 10;
constexpr qsizetype offeredValues = 8;

bool isPlaced(yaml::Node value)
{
    return value && value.kind() != yaml::NodeKind::Alias && !value.range().isEmpty();
}

/// `text` as it is written in the place of `old`: with the same quotes, plain only where every
/// reader takes it for a string.
QByteArray written(const QString &text, yaml::Node old, bool inFlow)
{
    const bool isQuoted = old.style() == yaml::NodeStyle::SingleQuoted
                          || old.style() == yaml::NodeStyle::DoubleQuoted;
    return yaml::Writer::string(text, isQuoted ? old.style() : yaml::NodeStyle::Plain, inFlow);
}

bool isInFlow(yaml::Node node)
{
    return node.parent() && node.parent().style() == yaml::NodeStyle::Flow;
}

/// What people mean by `yes`, `On` or `"true"`.
std::optional<bool> booleanFromWord(const QString &word)
{
    const QString lower = word.trimmed().toLower();
    if (lower == "true"_L1 || lower == "yes"_L1 || lower == "on"_L1)
        return true;
    if (lower == "false"_L1 || lower == "no"_L1 || lower == "off"_L1)
        return false;
    return std::nullopt;
}

/// Joins insertions at one place into one edit, in their order; nullopt where they are more.
std::optional<TextEdits> combined(const QList<TextEdits> &insertions)
{
    TextEdits sum;
    for (const TextEdits &edits : insertions) {
        if (edits.size() != 1 || !edits.front().range.isEmpty())
            return std::nullopt;
        if (sum.isEmpty())
            sum = edits;
        else if (sum.front().range != edits.front().range)
            return std::nullopt;
        else
            sum.front().replacement += edits.front().replacement;
    }
    return sum;
}

} // namespace

Fixer::Fixes Fixer::replacedText(yaml::Node value, const QByteArray &text,
                                 const QString &title) const
{
    if (!isPlaced(value))
        return {};
    return {{.title = title, .edits = {{value.range(), text}}}};
}

Fixer::Fixes Fixer::converted(yaml::Node value, types::Mask wanted) const
{
    const Instance instance(value);
    if (value.isSequence() && (wanted & types::Object))
        return withoutDashes(value);
    if (!value.isScalar() || !isPlaced(value))
        return {};
    const QString text = value.text();
    Fixes fixes;
    if ((wanted & types::String) && !instance.is(types::String)) {
        fixes = replacedText(value, yaml::Writer::string(text, yaml::NodeStyle::DoubleQuoted, true),
                             Tr::tr("Put %1 in quotes").arg(text));
    } else if ((wanted & types::Number) && instance.is(types::String)) {
        const auto number = Number::fromText(text.trimmed().toUtf8());
        if (number && ((wanted & types::Fraction) || number->isInteger()))
            fixes = replacedText(value, text.trimmed().toUtf8(),
                                 Tr::tr("Write %1 without quotes").arg(text));
    } else if ((wanted & types::Boolean) && instance.is(types::String)) {
        if (const auto boolean = booleanFromWord(text)) {
            const QByteArray word = *boolean ? "true"_ba : "false"_ba;
            fixes = replacedText(value, word, Tr::tr("Write %1").arg(QLatin1StringView(word)));
        }
    } else if ((wanted & types::Array) && value.style() < yaml::NodeStyle::Literal) {
        const QByteArray item =
            instance.is(types::String) ? written(text, value, true) : text.toUtf8();
        fixes = replacedText(value, '[' + item + ']', Tr::tr("Make it a list of one item"));
    }
    for (Fix &fix : fixes)
        fix.isSafe = true;
    return fixes;
}

Fixer::Fixes Fixer::set(yaml::Node value, const yaml::Value &to, const QString &title) const
{
    const QString *string = to.string();
    const bool isScalar = !to.sequence() && !to.mapping();
    if (!value.isScalar() || !isScalar || !isPlaced(value))
        return {};
    const QByteArray text = string ? written(*string, value, isInFlow(value)) : shown(to).toUtf8();
    return replacedText(value, text,
                        title.isEmpty() ? Tr::tr("Change to %1").arg(shown(to)) : title);
}

Fixer::Fixes Fixer::replaced(yaml::Node value, const QList<yaml::Value> &allowed) const
{
    const QString written = value.isScalar() ? value.text() : QString();
    std::vector<std::pair<double, const yaml::Value *>> rated;
    for (const yaml::Value &candidate : allowed) {
        const QString *text = candidate.string();
        const QString words = text ? *text : shown(candidate);
        // `prod` is short for `production`, however many letters that lacks.
        const bool isShort = written.size() > 1 && words.startsWith(written, Qt::CaseInsensitive);
        const double distance = editDistance(written, words);
        rated.emplace_back(isShort ? std::min(distance, 1.0) : distance, &candidate);
    }
    std::ranges::stable_sort(rated, {}, [](const auto &pair) { return pair.first; });
    Fixes fixes;
    for (const auto &[distance, candidate] : rated) {
        if (fixes.size() == offeredValues)
            break;
        fixes += set(value, *candidate, {});
        if (fixes.isEmpty())
            return fixes;
        // Upper case or another separator changes no meaning; one value alone leaves no choice,
        // but may still not be what was meant.
        const bool isSpelling = distance < 1 && (rated.size() < 2 || rated[1].first >= 1);
        fixes.last().isSafe = fixes.size() == 1 && isSpelling;
    }
    return fixes;
}

Fixer::Fixes Fixer::renamed(yaml::Node key, const QString &name, bool isSafe) const
{
    if (!key.isScalar() || !isPlaced(key))
        return {};
    return {{.title = Tr::tr("Rename to %1").arg(quoted(name)),
             .edits = {{key.range(), written(name, key, isInFlow(key.parent()))}},
             .isSafe = isSafe,
             .kind = FixKind::Rename}};
}

template<typename Edit>
std::optional<TextEdits> Fixer::structureEdits(yaml::Node collection, const QStringList &below,
                                               Edit edit) const
{
    if (!m_tree || m_parsedBytes > parsedBytesLimit)
        return std::nullopt;
    if (const auto excerpt = yaml::excerptOf(*m_tree, collection)) {
        m_parsedBytes += excerpt->tree.text().size();
        const JsonPointer place(excerpt->collection.segments() + below);
        const auto edits = edit(excerpt->tree, excerpt->tree.documents().front(), place);
        return edits ? std::optional(yaml::movedBy(*edits, excerpt->begin)) : std::nullopt;
    }
    m_parsedBytes += m_tree->text().size();
    const auto edits =
        edit(*m_tree, m_document, JsonPointer(collection.pointer().segments() + below));
    return edits ? std::optional(*edits) : std::nullopt;
}

Fixer::Fixes Fixer::removed(yaml::Node value, const QString &title) const
{
    if (!value || !value.parent())
        return {};
    const auto edits = structureEdits(value.parent(), {value.keyText()}, &yaml::removeValue);
    return edits ? Fixes{{.title = title, .edits = *edits, .kind = FixKind::Remove}} : Fixes();
}

Fixer::Fixes Fixer::added(yaml::Node parent, const QList<QByteArray> &names,
                          const Cursor &schema) const
{
    QList<TextEdits> insertions;
    for (const QByteArray &utf8 : names) {
        const QString name = QString::fromUtf8(utf8);
        const auto set = [&](const yaml::SyntaxTree &tree, const yaml::Document &document,
                             const JsonPointer &place) {
            return yaml::setValue(tree, document, place, fittingPlaceholder(schema.property(name)));
        };
        const auto edits = structureEdits(parent, {name}, set);
        if (!edits)
            return {};
        insertions.append(*edits);
    }
    const auto edits =
        insertions.size() == 1 ? std::optional(insertions.front()) : combined(insertions);
    if (!edits)
        return {};
    return {{.title = Tr::tr("Add %1").arg(joinedNames(names, false)),
             .edits = *edits,
             .kind = FixKind::Add}};
}

} // namespace waymark::schema
