// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/catalogtr.h"
#include "catalog/ruleswriter.h"
#include "text/nearest.h"

#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

struct Replaced
{
    QLatin1StringView name;
    QLatin1StringView by;
};

/// Out of use, with what took their place and means the same.
constexpr std::array replacedAnnotations{
    Replaced{"backstage.io/github-actions-id"_L1, "github.com/project-slug"_L1},
    Replaced{"jenkins.io/github-folder"_L1, "jenkins.io/job-full-name"_L1},
};

/// The prefix is Backstage's own; these are the annotations it has there.
const QStringList &ownAnnotations()
{
    static const QStringList names{
        u"backstage.io/managed-by-location"_s,
        u"backstage.io/managed-by-origin-location"_s,
        u"backstage.io/orphan"_s,
        u"backstage.io/view-url"_s,
        u"backstage.io/edit-url"_s,
        u"backstage.io/source-location"_s,
        u"backstage.io/techdocs-ref"_s,
        u"backstage.io/techdocs-entity"_s,
        u"backstage.io/techdocs-entity-path"_s,
        u"backstage.io/source-template"_s,
        u"backstage.io/code-coverage"_s,
        u"backstage.io/ldap-rdn"_s,
        u"backstage.io/ldap-uuid"_s,
        u"backstage.io/ldap-dn"_s,
        u"backstage.io/kubernetes-id"_s,
        u"backstage.io/kubernetes-namespace"_s,
        u"backstage.io/kubernetes-label-selector"_s,
        u"backstage.io/kubernetes-cluster"_s,
        u"backstage.io/time-saved"_s,
        u"backstage.io/linguist"_s,
        u"backstage.io/adr-location"_s,
        u"backstage.io/definition-at-location"_s,
        u"backstage.io/github-actions-id"_s,
    };
    return names;
}

void checkReplaced(RulesWriter &writer, const yaml::Node &value, const QString &name)
{
    for (const Replaced &replaced : replacedAnnotations) {
        if (name != replaced.name)
            continue;
        Diagnostic &found =
            writer.addAtKey(value, {u"catalog.deprecated-annotation"_s, Severity::Warning,
                                    Tr::tr("%1 has been replaced by %2.").arg(name, replaced.by),
                                    Tr::tr("Newer plugins only read the new one."),
                                    Tr::tr("Rename the annotation; its value stays.")});
        found.fixes.append(
            {Tr::tr("Rename it to %1").arg(replaced.by),
             {{value.key().range(), QByteArray(replaced.by.data(), replaced.by.size())}},
             true,
             FixKind::Rename});
    }
    if (name == "backstage.io/definition-at-location"_L1)
        writer.addAtKey(value,
                        {u"catalog.deprecated-annotation"_s, Severity::Warning,
                         Tr::tr("%1 has been replaced by a placeholder.").arg(name),
                         Tr::tr("Newer catalogs read definitions through “$text” alone."),
                         Tr::tr("Write “definition: {$text: ADDRESS}” in “spec” and remove the "
                                "annotation.")});
}

void checkReserved(RulesWriter &writer, const yaml::Node &value, const QString &name)
{
    if (!name.startsWith("backstage.io/"_L1) || ownAnnotations().contains(name))
        return;
    const auto meant = likelyMeant(name, ownAnnotations());
    Diagnostic &found = writer.addAtKey(
        value, {u"catalog.reserved-annotation"_s, meant ? Severity::Warning : Severity::Info,
                Tr::tr("Backstage has no annotation %1.").arg(name),
                Tr::tr("The prefix backstage.io/ is kept for its own; nothing reads this one."),
                meant ? Tr::tr("Perhaps %1 is meant.").arg(*meant)
                      : Tr::tr("Use a domain of your own as prefix.")});
    if (meant)
        found.fixes.append({Tr::tr("Rename it to %1").arg(*meant),
                            {{value.key().range(), meant->toUtf8()}},
                            false,
                            FixKind::Rename});
}

} // namespace

void checkWellKnown(RulesWriter &writer)
{
    const yaml::Node annotations =
        writer.document().root.value(u"metadata").value(u"annotations").target();
    for (auto value = annotations.firstChild(); annotations.isMapping() && value;
         value = value.nextSibling()) {
        const QString name = value.keyText();
        checkReplaced(writer, value, name);
        checkReserved(writer, value, name);
    }
}

} // namespace waymark::catalog
