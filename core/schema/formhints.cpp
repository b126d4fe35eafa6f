// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formhints.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qsizetype emptyValueBudget = 1'000;

QStringList hintTexts(yaml::Node list)
{
    QStringList texts;
    const yaml::Node node = list ? list.target() : list;
    if (node.isSequence()) {
        for (yaml::Node item = node.firstChild(); item; item = item.nextSibling())
            texts << item.target().text();
    }
    return texts;
}

bool hintFlag(yaml::Node node)
{
    return node && node.target().isScalar() && node.target().toBool().value_or(false);
}

FieldHint fieldHintOf(yaml::Node node)
{
    FieldHint hint;
    hint.field = node.value(u"ui:field").text();
    hint.widget = node.value(u"ui:widget").text();
    hint.title = node.value(u"ui:title").text();
    hint.description = node.value(u"ui:description").text();
    hint.help = node.value(u"ui:help").text();
    hint.placeholder = node.value(u"ui:placeholder").text();
    hint.valueTitles = hintTexts(node.value(u"ui:enumNames"));
    hint.order = hintTexts(node.value(u"ui:order"));
    if (const yaml::Node options = node.value(u"ui:options").target(); options.isMapping()) {
        hint.units = hintTexts(options.value(u"units"));
        hint.suggestions = hintTexts(options.value(u"suggestions"));
        if (const yaml::Node rows = options.value(u"rows"); rows.isScalar())
            hint.rows = int(std::clamp<qint64>(rows.toInteger().value_or(0), 0, 40));
    }
    if (const yaml::Node empty = node.value(u"ui:emptyValue")) {
        if (auto value = empty.target().toValue(emptyValueBudget))
            hint.emptyValue = *std::move(value);
    }
    hint.isReadOnly = hintFlag(node.value(u"ui:readonly")) || hintFlag(node.value(u"ui:disabled"));
    hint.hasFocus = hintFlag(node.value(u"ui:autofocus"));
    return hint;
}

QList<FormSection> sectionsOf(yaml::Node list)
{
    QList<FormSection> sections;
    if (!list.isSequence())
        return sections;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node node = item.target();
        FormSection section;
        section.title = node.value(u"title").text();
        section.description = node.value(u"description").text();
        section.isCollapsed = hintFlag(node.value(u"collapsed"));
        const QStringList fields = hintTexts(node.value(u"fields"));
        for (const QString &field : fields) {
            if (const auto pointer = JsonPointer::parse(field))
                section.fields.append(*pointer);
        }
        sections.append(section);
    }
    return sections;
}

QList<FormLink> linksOf(yaml::Node list)
{
    QList<FormLink> links;
    if (!list.isSequence())
        return links;
    for (yaml::Node item = list.firstChild(); item; item = item.nextSibling()) {
        const yaml::Node node = item.target();
        const QString url = node.value(u"url").text();
        if (!url.startsWith("https://"_L1) && !url.startsWith("http://"_L1))
            continue;
        const QString title = node.value(u"title").text();
        links.append({title.isEmpty() ? url : title, url});
    }
    return links;
}

/// More exact patterns come first: those with fewer `*`.
template<typename Hint>
void sortByExactness(QList<std::pair<JsonPointer, Hint>> &hints)
{
    std::ranges::stable_sort(hints, {}, [](const std::pair<JsonPointer, Hint> &hint) {
        return hint.first.segments().count(u"*"_s);
    });
}

template<typename Hint>
const Hint *hintFor(const QList<std::pair<JsonPointer, Hint>> &hints, const JsonPointer &place)
{
    const auto found =
        std::ranges::find_if(hints, [&](const auto &hint) { return matches(hint.first, place); });
    return found == hints.end() ? nullptr : &found->second;
}

} // namespace

bool matches(const JsonPointer &pattern, const JsonPointer &place)
{
    if (pattern.depth() != place.depth())
        return false;
    for (qsizetype i = 0; i < pattern.depth(); ++i) {
        if (pattern.segments()[i] != "*"_L1 && pattern.segments()[i] != place.segments()[i])
            return false;
    }
    return true;
}

const FieldHint *FormHints::field(const JsonPointer &place) const
{
    return hintFor(fields, place);
}

const EntityHint *FormHints::entity(const JsonPointer &place) const
{
    return hintFor(entities, place);
}

FormHints formHintsOf(const yaml::Document &requestKind)
{
    FormHints hints;
    const yaml::Node metadata = requestKind.root.value(u"metadata").target();
    const yaml::Node spec = requestKind.root.value(u"spec").target();
    hints.title = metadata.value(u"title").text();
    hints.description = metadata.value(u"description").text();
    hints.links = linksOf(metadata.value(u"links").target());
    const yaml::Node form = spec.value(u"form").target();
    hints.sections = sectionsOf(form.value(u"sections").target());
    const yaml::Node entities = spec.value(u"entities").target();
    for (const yaml::Entry &entry :
         entities.isMapping() ? entities.entries() : QList<yaml::Entry>()) {
        const auto pointer = JsonPointer::parse(entry.key);
        const auto hint = entityHintOf(entry.value);
        if (pointer && hint)
            hints.entities.append({*pointer, *hint});
    }
    const yaml::Node fields = form.value(u"fields").target();
    for (const yaml::Entry &entry : fields.isMapping() ? fields.entries() : QList<yaml::Entry>()) {
        const auto pointer = JsonPointer::parse(entry.key);
        const yaml::Node node = entry.value.target();
        if (!pointer || !node.isMapping())
            continue;
        hints.fields.append({*pointer, fieldHintOf(node)});
        const yaml::Node options = node.value(u"ui:options").target();
        const bool isNamed = hints.entity(*pointer) != nullptr;
        if (const auto hint = entityHintOfFilter(options.value(u"catalogFilter")); hint && !isNamed)
            hints.entities.append({*pointer, *hint});
    }
    sortByExactness(hints.fields);
    sortByExactness(hints.entities);
    return hints;
}

} // namespace waymark::schema
