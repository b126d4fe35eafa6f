// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/actioncall.h"
#include "goldenpath/goldenpathtr.h"
#include "goldenpath/safepath.h"
#include "template/json.h"
#include "yaml/writer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr auto defaultDescriptor = "catalog-info.yaml"_L1;

const templates::Value *member(const templates::Value &object, QStringView key)
{
    return object.object() ? object.object()->find(key) : nullptr;
}

std::vector<templates::Entry> entriesOf(const templates::Value *value)
{
    return value && value->object() ? value->object()->entries() : std::vector<templates::Entry>{};
}

void setEntry(std::vector<templates::Entry> &entries, const QString &key, templates::Value value)
{
    const auto found = std::ranges::find(entries, key, &templates::Entry::first);
    if (found != entries.end())
        found->second = std::move(value);
    else
        entries.emplace_back(key, std::move(value));
}

void merge(std::vector<templates::Entry> &into, const std::vector<templates::Entry> &more)
{
    for (const auto &[key, value] : more)
        setEntry(into, key, value);
}

/// The template as the actions are told of it.
QString templateRef(const ActionCall &call)
{
    const bool asPeer = call.request.mode == Mode::Compatible && call.request.isDryRun;
    return asPeer ? u"template:default/dry-run"_s : call.request.path.ref();
}

QString refOf(yaml::Node entity)
{
    const yaml::Node metadata = entity.value(u"metadata");
    const QString space = metadata.value(u"namespace").text();
    return u"%1:%2/%3"_s
        .arg(entity.value(u"kind").text(), space.isEmpty() ? u"default"_s : space,
             metadata.value(u"name").text())
        .toLower();
}

/// Of a descriptor's entities the one that the action speaks of.
QString registeredRef(const QByteArray &descriptor)
{
    const auto tree = yaml::SyntaxTree::parse(SourceText(descriptor));
    QString any;
    QString own;
    for (const yaml::Document &document : tree ? tree->documents() : QList<yaml::Document>()) {
        const QString name = document.root.value(u"metadata").value(u"name").text();
        if (name.isEmpty())
            continue;
        const bool isGenerated = name.startsWith("generated-"_L1);
        if (!isGenerated && document.topLevel(u"kind") == "Component"_L1)
            return refOf(document.root);
        if (!isGenerated && own.isEmpty())
            own = refOf(document.root);
        if (any.isEmpty())
            any = refOf(document.root);
    }
    return own.isEmpty() ? any : own;
}

Result<void> writeTo(ActionCall &call, const QString &path, const templates::Value &entity)
{
    const auto safe = safePath(path);
    if (!safe)
        return std::unexpected(safe.error());
    return call.tree.add(*safe, {.bytes = yamlOf(entity), .isAssumed = call.isAssumed});
}

/// The entity that an annotating action works on.
Result<templates::Value> entityToAnnotate(ActionCall &call)
{
    if (const templates::Value *given = call.find(u"objectYaml"))
        return *given;
    const auto path = safePath(call.text(u"entityFilePath", defaultDescriptor));
    if (!path)
        return std::unexpected(path.error());
    const TreeEntry *file = call.tree.find(*path);
    const auto tree = file ? yaml::SyntaxTree::parse(SourceText(file->bytes)) : std::nullopt;
    if (!tree || tree->documents().isEmpty())
        return std::unexpected(Error{u"path.nothing-there"_s,
                                     Tr::tr("There is no entity in “%1” to annotate.").arg(*path),
                                     *path, Tr::tr("Look whether a step before makes it.")});
    call.isAssumed |= file->isAssumed;
    const auto value = tree->documents().front().root.toValue();
    if (!value)
        return std::unexpected(value.error());
    return templates::fromYaml(*value);
}

Result<void> annotated(ActionCall &call, const std::vector<templates::Entry> &annotations,
                       const std::vector<templates::Entry> &spec)
{
    const auto entity = entityToAnnotate(call);
    if (!entity)
        return std::unexpected(entity.error());
    auto metadata = entriesOf(member(*entity, u"metadata"));
    const templates::Value old(metadata);
    auto allAnnotations = entriesOf(member(old, u"annotations"));
    merge(allAnnotations, annotations);
    merge(allAnnotations, entriesOf(call.find(u"annotations")));
    auto labels = entriesOf(member(old, u"labels"));
    merge(labels, entriesOf(call.find(u"labels")));
    setEntry(metadata, u"annotations"_s, std::move(allAnnotations));
    setEntry(metadata, u"labels"_s, std::move(labels));
    auto allSpec = entriesOf(member(*entity, u"spec"));
    merge(allSpec, spec);
    merge(allSpec, entriesOf(call.find(u"spec")));
    auto all = entriesOf(&*entity);
    setEntry(all, u"metadata"_s, std::move(metadata));
    setEntry(all, u"spec"_s, std::move(allSpec));
    const templates::Value result(std::move(all));
    call.outputs.emplace_back(u"annotatedObject"_s, QString::fromUtf8(yamlOf(result)));
    return writeTo(call, call.text(u"writeToFile", defaultDescriptor), result);
}

} // namespace

QByteArray yamlOf(const templates::Value &value)
{
    const yaml::Writer writer(yaml::WriteStyle{});
    QByteArray text = writer.block(templates::toYaml(value), 0);
    if (!text.endsWith('\n'))
        text += '\n';
    return text;
}

Result<void> registerEntity(ActionCall &call)
{
    QString path = call.text(u"catalogInfoPath", u'/' + QString(defaultDescriptor));
    QString url = call.text(u"catalogInfoUrl");
    if (url.isEmpty()) {
        QString base = call.text(u"repoContentsUrl");
        while (base.endsWith(u'/'))
            base.chop(1);
        url = base + (path.startsWith(u'/') ? QString() : u"/"_s) + path;
    }
    while (path.startsWith(u'/'))
        path.removeFirst();
    const auto safe = safePath(path);
    const TreeEntry *file = safe ? call.tree.find(*safe) : nullptr;
    const QString ref = file ? registeredRef(file->bytes) : QString();
    call.isAssumed |= file && file->isAssumed;
    call.registrations.append({url, ref, call.isSet(u"optional"), call.isAssumed});
    call.log.append(Tr::tr("Would register %1.").arg(url));
    if (!ref.isEmpty())
        call.outputs.emplace_back(u"entityRef"_s, ref);
    call.outputs.emplace_back(u"catalogInfoUrl"_s, url);
    return {};
}

Result<void> writeEntity(ActionCall &call)
{
    const templates::Value *entity = call.find(u"entity");
    auto all = entriesOf(entity);
    auto metadata = entriesOf(entity ? member(*entity, u"metadata") : nullptr);
    auto annotations = entriesOf(member(templates::Value(metadata), u"annotations"));
    setEntry(annotations, u"backstage.io/source-template"_s, templateRef(call));
    setEntry(metadata, u"annotations"_s, std::move(annotations));
    setEntry(all, u"metadata"_s, std::move(metadata));
    const QString path = call.text(u"filePath", defaultDescriptor);
    call.log.append(Tr::tr("Wrote %1.").arg(path));
    return writeTo(call, path, templates::Value(std::move(all)));
}

Result<void> fetchEntities(ActionCall &call)
{
    const bool isOptional = call.isSet(u"optional");
    const auto find = [&](const QString &given) -> Result<templates::Value> {
        QString ref = given;
        if (!ref.contains(u':') && call.find(u"defaultKind"))
            ref.prepend(call.text(u"defaultKind") + u':');
        if (!ref.contains(u'/')) {
            const qsizetype colon = ref.indexOf(u':');
            ref.insert(colon + 1, call.text(u"defaultNamespace", u"default"_s) + u'/');
        }
        templates::Value found = call.request.findEntity(ref);
        if (!found.isUndefined())
            return found;
        if (isOptional)
            return templates::Value(nullptr);
        return std::unexpected(Error{u"path.no-entity"_s,
                                     Tr::tr("The catalog has no entity %1.").arg(ref), ref,
                                     Tr::tr("Correct the reference, or say “optional: true”.")});
    };
    const QString single = call.text(u"entityRef");
    if (single.isEmpty() && !call.find(u"entityRefs"))
        return isOptional ? Result<void>()
                          : std::unexpected(Error{u"path.bad-input"_s,
                                                  Tr::tr("Neither “entityRef” nor “entityRefs” is "
                                                         "given."),
                                                  {},
                                                  Tr::tr("Give one of them.")});
    if (!single.isEmpty()) {
        const auto found = find(single);
        if (!found)
            return std::unexpected(found.error());
        call.outputs.emplace_back(u"entity"_s, *found);
    }
    if (!call.find(u"entityRefs"))
        return {};
    templates::Items all;
    for (const QString &ref : call.texts(u"entityRefs")) {
        const auto found = find(ref);
        if (!found)
            return std::unexpected(found.error());
        all.push_back(*found);
    }
    call.outputs.emplace_back(u"entities"_s, std::move(all));
    return {};
}

Result<void> writeTemplateVersion(ActionCall &call)
{
    const auto key = u"backstage.io/template-version"_s;
    std::vector<templates::Entry> annotations;
    if (const QString version = call.request.path.annotation(key); !version.isEmpty())
        annotations.emplace_back(key, version);
    return annotated(call, annotations, {});
}

Result<void> writeScaffoldedFrom(ActionCall &call)
{
    return annotated(call, {}, {{u"scaffoldedFrom"_s, templateRef(call)}});
}

} // namespace waymark::goldenpath
