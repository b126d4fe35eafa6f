// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/formhints.h"

#include "schema/schematr.h"

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
        hint.isRemembered = hintFlag(options.value(u"remember"));
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

constexpr int deepestSchema = 32;

/// Kinds of the catalog that a picker offers where nothing narrows it.
QStringList pickableKinds(const QString &field)
{
    if (field == "OwnerPicker"_L1)
        return {u"Group"_s, u"User"_s};
    if (field == "MyGroupsPicker"_L1)
        return {u"Group"_s};
    return {u"Component"_s, u"API"_s,   u"Resource"_s, u"System"_s,
            u"Domain"_s,    u"Group"_s, u"User"_s};
}

/// What Backstage's own field extensions come to here; plain fields aren't among them.
void addExtension(yaml::Node schema, const JsonPointer &place, FieldHint &hint, FormHints &hints)
{
    static const QStringList entities{u"EntityPicker"_s, u"OwnerPicker"_s, u"OwnedEntityPicker"_s,
                                      u"MyGroupsPicker"_s, u"MultiEntityPicker"_s};
    static const QStringList plain{u"EntityNamePicker"_s, u"EntityTagsPicker"_s,
                                   u"RepoBranchPicker"_s, u"RepoOwnerPicker"_s};
    const yaml::Node options = schema.value(u"ui:options").target();
    if (entities.contains(hint.field)) {
        EntityHint entity = entityHintOfFilter(options.value(u"catalogFilter"))
                                .value_or(EntityHint{.kinds = pickableKinds(hint.field),
                                                     .defaultKind = {},
                                                     .types = {},
                                                     .ownedBy = {}});
        const QString kind = options.value(u"defaultKind").text();
        entity.defaultKind = kind.isEmpty() ? entity.kinds.front() : kind;
        entity.isWarning = true; // the scaffolder takes any text
        const bool isList = hint.field == "MultiEntityPicker"_L1;
        hints.entities.append({isList ? place.child(u"*"_s) : place, entity});
    } else if (hint.field == "Secret"_L1) {
        hint.widget = u"password"_s;
    } else if (hint.field == "RepoUrlPicker"_L1) {
        const QStringList hosts = hintTexts(options.value(u"allowedHosts"));
        if (hint.placeholder.isEmpty())
            hint.placeholder = hosts.value(0, u"git.example.org"_s) + "?owner=...&repo=..."_L1;
    } else if (!hint.field.isEmpty() && !plain.contains(hint.field)) {
        const QString note =
            Tr::tr("“%1” is a field of one portal; here it is a plain one.").arg(hint.field);
        hint.help = hint.help.isEmpty() ? note : hint.help + u' ' + note;
    }
}

void addSchemaHints(yaml::Node node, const JsonPointer &place, int depth, FormHints &hints)
{
    const yaml::Node schema = node ? node.target() : node;
    if (!schema.isMapping() || depth > deepestSchema)
        return;
    FieldHint hint = fieldHintOf(schema);
    if (!place.isRoot())
        addExtension(schema, place, hint, hints);
    if (hint != FieldHint())
        hints.fields.append({place, hint});
    const auto addEach = [&](yaml::Node list, const auto &placeOf) {
        const yaml::Node target = list ? list.target() : list;
        for (const yaml::Entry &entry :
             target.isMapping() ? target.entries() : QList<yaml::Entry>())
            addSchemaHints(entry.value, placeOf(entry.key), depth + 1, hints);
    };
    addEach(schema.value(u"properties"), [&](const QString &key) { return place.child(key); });
    for (const auto key : {u"dependencies", u"dependentSchemas"})
        addEach(schema.value(key), [&](const QString &) { return place; });
    for (const auto key : {u"allOf", u"oneOf", u"anyOf"}) {
        const yaml::Node list = schema.value(key).target();
        for (yaml::Node each = list.isSequence() ? list.firstChild() : yaml::Node(); each;
             each = each.nextSibling())
            addSchemaHints(each, place, depth + 1, hints);
    }
    for (const auto key : {u"then", u"else"})
        addSchemaHints(schema.value(key), place, depth + 1, hints);
    addSchemaHints(schema.value(u"items"), place.child(u"*"_s), depth + 1, hints);
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

FormHints formHintsOfSchema(yaml::Node schema)
{
    FormHints hints;
    addSchemaHints(schema, {}, 0, hints);
    sortByExactness(hints.fields);
    sortByExactness(hints.entities);
    return hints;
}

} // namespace waymark::schema
