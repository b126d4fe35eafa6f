// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/requestkind.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <functional>

using namespace Qt::StringLiterals;

namespace waymark::requests {

namespace {

QString textAt(yaml::Node node, QStringView key)
{
    return node.value(key).target().text();
}

void forEachItem(yaml::Node list, const std::function<void(yaml::Node)> &take)
{
    const yaml::Node target = list.target();
    if (!target.isSequence())
        return;
    for (yaml::Node item = target.firstChild(); item; item = item.nextSibling())
        take(item.target());
}

QString absolutePath(const QString &file, const QString &relative)
{
    return relative.isEmpty() ? QString()
                              : QDir::cleanPath(QFileInfo(file).dir().absoluteFilePath(relative));
}

LifetimeRules lifetimeOf(yaml::Node node)
{
    LifetimeRules rules;
    const auto addField = [&](const QString &text) {
        if (const auto pointer = JsonPointer::parse(text); pointer && !pointer->isRoot())
            rules.fields.append(*pointer);
    };
    const yaml::Node field = node.value(u"field").target();
    if (field.isScalar())
        addField(field.text());
    forEachItem(field, [&](yaml::Node item) { addField(item.text()); });
    rules.maximum = durationOf(textAt(node, u"maximum"));
    if (const yaml::Node warnings = node.value(u"warnings").target(); warnings.isSequence()) {
        rules.warnings.clear();
        forEachItem(warnings, [&](yaml::Node item) {
            if (const auto warning = durationOf(item.text()))
                rules.warnings.append(*warning);
        });
    }
    const QString grace = textAt(node, u"grace");
    if (const auto given = durationOf(grace))
        rules.grace = *given;
    else if (static const QRegularExpression none(u"^(0+[wdhms])+$"_s);
             none.match(grace).hasMatch())
        rules.grace = seconds(0);
    else if (!grace.isEmpty()) // a typing error doesn't shorten what people were promised
        rules.grace = longestDuration;
    return rules;
}

FulfilmentRules fulfilmentOf(yaml::Node spec, const QString &path)
{
    const yaml::Node node = spec.value(u"fulfilment").target();
    const yaml::Node ready = spec.value(u"ready").target();
    FulfilmentRules rules{.templateFolder = absolutePath(path, textAt(node, u"template")),
                          .endpoints = {},
                          .links = {},
                          .expected = durationOf(textAt(spec, u"expected")),
                          .readyCondition = textAt(ready, u"condition"),
                          .isReadyWhenDelivered = textAt(ready, u"when") != "observed"_L1};
    if (rules.readyCondition.isEmpty())
        rules.readyCondition = u"Ready"_s; // the schema's default
    const auto take = [](QList<FulfilmentRules::Address> &into) {
        return [&into](yaml::Node item) {
            into.append({textAt(item, u"name"), textAt(item, u"url")});
        };
    };
    forEachItem(node.value(u"endpoints"), take(rules.endpoints));
    forEachItem(node.value(u"links"), take(rules.links));
    return rules;
}

RequestKind::Reviews reviewsOf(const QString &word)
{
    using Reviews = RequestKind::Reviews;
    return word == "none"_L1  ? Reviews::None
           : word == "all"_L1 ? Reviews::All
                              : Reviews::Exceptions;
}

RequestKind::Mandate mandateOf(const QString &word)
{
    using Mandate = RequestKind::Mandate;
    return word == "mandated"_L1      ? Mandate::Mandated
           : word == "recommended"_L1 ? Mandate::Recommended
                                      : Mandate::Voluntary;
}

RequestKind::SubmitWay submitWayOf(const QString &word)
{
    using Way = RequestKind::SubmitWay;
    return word == "folder"_L1       ? Way::Folder
           : word == "kubernetes"_L1 ? Way::Kubernetes
           : word == "http"_L1       ? Way::Http
                                     : Way::Git;
}

} // namespace

bool isRequestKind(const yaml::Document &document)
{
    return document.topLevel(u"apiVersion") == "waymark.dev/v1alpha1"_L1
           && document.topLevel(u"kind") == "RequestKind"_L1;
}

RequestKind requestKindOf(const yaml::Document &document, const QString &path)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const yaml::Node spec = document.root.value(u"spec").target();
    const yaml::Node resource = spec.value(u"resource").target();
    const yaml::Node reviewer = spec.value(u"reviewer").target();
    const yaml::Node mandate = spec.value(u"mandate").target();
    const yaml::Node support = spec.value(u"support").target();
    const yaml::Node submit = spec.value(u"submit").target();
    RequestKind kind{.name = textAt(metadata, u"name"),
                     .title = textAt(metadata, u"title"),
                     .icon = textAt(spec, u"icon"),
                     .description = textAt(metadata, u"description"),
                     .file = path,
                     .resource = {textAt(resource, u"apiVersion"), textAt(resource, u"kind")},
                     .definition = absolutePath(path, textAt(spec, u"definition")),
                     .folder = textAt(spec, u"folder"),
                     .owner = textAt(spec, u"owner"),
                     .scope = textAt(spec, u"scope"),
                     .exclusions = {},
                     .alternatives = {},
                     .reviewer = textAt(reviewer, u"team"),
                     .reviews = reviewsOf(textAt(reviewer, u"reviews")),
                     .mandate = mandateOf(textAt(mandate, u"level")),
                     .mandateReason = textAt(mandate, u"reason"),
                     .documentation = textAt(spec, u"documentation"),
                     .exceptionPath = textAt(spec, u"exceptionPath"),
                     .support = {textAt(support, u"channel"), textAt(support, u"url"),
                                 textAt(support, u"hours"), textAt(support, u"response")},
                     .defaults = {},
                     .lifetime = lifetimeOf(spec.value(u"lifetime").target()),
                     .fulfilment = fulfilmentOf(spec, path),
                     .submitWay = submitWayOf(textAt(submit, u"way")),
                     .submitBranch = textAt(submit, u"branch"),
                     .submitFolder = textAt(submit, u"folder")};
    if (kind.title.isEmpty())
        kind.title = kind.name;
    if (kind.folder.isEmpty())
        kind.folder = u"requests"_s; // the schema's default
    forEachItem(spec.value(u"exclusions"), [&](yaml::Node item) {
        kind.exclusions.append({textAt(item, u"what"), textAt(item, u"why"),
                                textAt(item, u"instead"), textAt(item, u"when")});
    });
    forEachItem(spec.value(u"alternatives"), [&](yaml::Node item) {
        kind.alternatives.append(
            {textAt(item, u"title"), textAt(item, u"when"), textAt(item, u"url")});
    });
    const yaml::Node defaults = spec.value(u"defaults").target();
    for (const yaml::Entry &entry :
         defaults.isMapping() ? defaults.entries() : QList<yaml::Entry>()) {
        const auto pointer = JsonPointer::parse(entry.key);
        const auto value = entry.value.toValue();
        if (pointer && value)
            kind.defaults.append({*pointer, *value});
    }
    return kind;
}

} // namespace waymark::requests
