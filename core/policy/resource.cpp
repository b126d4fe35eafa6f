// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/resource.h"

#include <QSet>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace waymark::policy {

namespace {

bool isOfNoNamespace(const QString &group, const QString &kind)
{
    static const QSet<std::pair<QString, QString>> kinds{
        {{}, u"Namespace"_s},
        {{}, u"Node"_s},
        {{}, u"PersistentVolume"_s},
        {u"rbac.authorization.k8s.io"_s, u"ClusterRole"_s},
        {u"rbac.authorization.k8s.io"_s, u"ClusterRoleBinding"_s},
        {u"apiextensions.k8s.io"_s, u"CustomResourceDefinition"_s},
        {u"apiregistration.k8s.io"_s, u"APIService"_s},
        {u"storage.k8s.io"_s, u"StorageClass"_s},
        {u"storage.k8s.io"_s, u"CSIDriver"_s},
        {u"storage.k8s.io"_s, u"CSINode"_s},
        {u"storage.k8s.io"_s, u"VolumeAttachment"_s},
        {u"scheduling.k8s.io"_s, u"PriorityClass"_s},
        {u"node.k8s.io"_s, u"RuntimeClass"_s},
        {u"networking.k8s.io"_s, u"IngressClass"_s},
        {u"certificates.k8s.io"_s, u"CertificateSigningRequest"_s},
        {u"gateway.networking.k8s.io"_s, u"GatewayClass"_s},
        {u"admissionregistration.k8s.io"_s, u"ValidatingAdmissionPolicy"_s},
        {u"admissionregistration.k8s.io"_s, u"ValidatingAdmissionPolicyBinding"_s},
        {u"admissionregistration.k8s.io"_s, u"MutatingAdmissionPolicy"_s},
        {u"admissionregistration.k8s.io"_s, u"MutatingAdmissionPolicyBinding"_s},
        {u"admissionregistration.k8s.io"_s, u"ValidatingWebhookConfiguration"_s},
        {u"admissionregistration.k8s.io"_s, u"MutatingWebhookConfiguration"_s},
    };
    return kinds.contains({group, kind});
}

QString guessedPlural(const QString &kind)
{
    const QString name = kind.toLower();
    if (name == "endpoints"_L1)
        return name;
    if (name.endsWith(u's') || name.endsWith(u'x') || name.endsWith("ch"_L1)
        || name.endsWith("sh"_L1))
        return name + "es"_L1;
    if (name.endsWith(u'y') && !name.endsWith("ay"_L1) && !name.endsWith("ey"_L1))
        return name.chopped(1) + "ies"_L1;
    return name + u's';
}

} // namespace

void ResourceNames::addCrd(const yaml::Document &crd)
{
    const yaml::Node spec = crd.root.value(u"spec").target();
    const yaml::Node names = spec.value(u"names").target();
    const QString kind = names.value(u"kind").target().text();
    const QString plural = names.value(u"plural").target().text();
    if (kind.isEmpty() || plural.isEmpty())
        return;
    Names known{plural, spec.value(u"scope").target().text() != "Cluster"_L1};
    const yaml::Node versions = spec.value(u"versions").target();
    for (yaml::Node version = versions.firstChild(); version; version = version.nextSibling())
        known.versions.append(version.target().value(u"name").target().text());
    m_names.insert({spec.value(u"group").target().text(), kind}, known);
}

QList<Resource> ResourceNames::defined() const
{
    QList<Resource> all;
    for (const auto &[names, known] : m_names.asKeyValueRange()) {
        for (const QString &version : known.versions)
            all.append({.group = names.first,
                        .version = version,
                        .kind = names.second,
                        .plural = known.plural,
                        .isNamespaced = known.isNamespaced});
    }
    std::ranges::sort(all, {}, [](const Resource &resource) {
        return std::tie(resource.group, resource.kind, resource.version);
    });
    return all;
}

Resource ResourceNames::of(const QString &apiVersion, const QString &kind) const
{
    const qsizetype slash = apiVersion.indexOf(u'/');
    Resource resource{.group = slash < 0 ? QString() : apiVersion.first(slash),
                      .version = apiVersion.sliced(slash + 1),
                      .kind = kind,
                      .plural = {}};
    if (const auto names = m_names.constFind({resource.group, kind}); names != m_names.cend()) {
        resource.plural = names->plural;
        resource.isNamespaced = names->isNamespaced;
        return resource;
    }
    const bool isKubernetes = resource.group.isEmpty() || resource.group.endsWith(".k8s.io"_L1)
                              || !resource.group.contains(u'.');
    resource.plural = guessedPlural(kind);
    resource.isNamespaced = !isOfNoNamespace(resource.group, kind);
    resource.isAssumed = !isKubernetes;
    return resource;
}

} // namespace waymark::policy
