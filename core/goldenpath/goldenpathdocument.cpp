// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/goldenpathdocument.h"

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

QString textAt(yaml::Node node, QStringView key)
{
    return node.value(key).target().text();
}

QDate dateAt(yaml::Node node, QStringView key)
{
    return QDate::fromString(textAt(node, key), Qt::ISODate);
}

bool flagAt(yaml::Node node, QStringView key, bool fallback)
{
    return node.value(key).target().toBool().value_or(fallback);
}

/// Each item of a list, aliases followed.
template<typename Take>
void forEachItem(yaml::Node list, const Take &take)
{
    const yaml::Node target = list.target();
    if (!target.isSequence())
        return;
    for (yaml::Node item = target.firstChild(); item; item = item.nextSibling())
        take(item.target());
}

QStringList textsAt(yaml::Node node, QStringView key)
{
    QStringList texts;
    forEachItem(node.value(key), [&](yaml::Node item) { texts.append(item.text()); });
    texts.removeAll(QString());
    return texts;
}

} // namespace

bool isGoldenPath(const yaml::Document &document)
{
    return document.topLevel(u"apiVersion") == "waymark.dev/v1alpha1"_L1
           && document.topLevel(u"kind") == "GoldenPath"_L1;
}

GoldenPathDocument goldenPathOf(const yaml::Document &document)
{
    const yaml::Node metadata = document.root.value(u"metadata").target();
    const yaml::Node spec = document.root.value(u"spec").target();
    const yaml::Node eligible = spec.value(u"eligible").target();
    const yaml::Node support = spec.value(u"support").target();
    GoldenPathDocument found{
        .name = textAt(metadata, u"name"),
        .title = textAt(metadata, u"title"),
        .description = textAt(metadata, u"description"),
        .templateAddress = textAt(spec, u"template"),
        .version = textAt(spec, u"version"),
        .stage = textAt(spec, u"stage"),
        .owner = textAt(spec, u"owner"),
        .eligibleTypes = textsAt(eligible, u"groupTypes"),
        .eligibleTeams = textsAt(eligible, u"teams"),
        .componentTypes = textsAt(eligible, u"componentTypes"),
        .eligibleNote = textAt(eligible, u"note"),
        .inputs = {},
        .provides = {},
        .developerOwns = textsAt(spec, u"developerOwns"),
        .documentation = textAt(spec, u"documentation"),
        .firstDeployment = textAt(spec, u"firstDeployment"),
        .support = {textAt(support, u"channel"), textAt(support, u"url"), textAt(support, u"hours"),
                    textAt(support, u"response")},
        .upgrades = {},
        .renames = {},
        .recreates = textsAt(spec, u"recreates"),
        .deprecation = {},
    };
    if (found.title.isEmpty())
        found.title = found.name;
    if (found.stage.isEmpty())
        found.stage = u"draft"_s; // the schema's default
    forEachItem(spec.value(u"inputs"), [&](yaml::Node item) {
        found.inputs.append({textAt(item, u"parameter"), textAt(item, u"meaning"),
                             flagAt(item, u"changeableLater", true)});
    });
    forEachItem(spec.value(u"provides"), [&](yaml::Node item) {
        found.provides.append(
            {textAt(item, u"what"), textAt(item, u"how"), textAt(item, u"capability")});
    });
    forEachItem(spec.value(u"upgrades"), [&](yaml::Node item) {
        found.upgrades.append({textAt(item, u"version"), dateAt(item, u"released"),
                               flagAt(item, u"breaking", false), textAt(item, u"notes"),
                               textsAt(item, u"removed"), textsAt(item, u"changed")});
    });
    forEachItem(spec.value(u"renames"), [&](yaml::Node item) {
        found.renames.append({textAt(item, u"from"), textAt(item, u"to")});
    });
    if (const yaml::Node deprecation = spec.value(u"deprecation").target();
        deprecation.isMapping()) {
        found.deprecation = {dateAt(deprecation, u"since"), dateAt(deprecation, u"removal"),
                             textAt(deprecation, u"replacedBy"), textAt(deprecation, u"migration")};
    }
    return found;
}

} // namespace waymark::goldenpath
