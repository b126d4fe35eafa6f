// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "support/machineworkspace.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

constexpr auto machineCrd = R"(apiVersion: apiextensions.k8s.io/v1
kind: CustomResourceDefinition
metadata: {name: machines.shop.io}
spec:
  group: shop.io
  scope: Namespaced
  names: {kind: Machine, plural: machines}
  versions:
    - name: v1
      served: true
      storage: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            apiVersion: {type: string}
            kind: {type: string}
            metadata: {type: object}
            spec:
              type: object
              required: [size, owner]
              properties:
                size: {type: integer, minimum: 1}
                owner: {type: string}
                lifetime: {type: string}
                until: {type: string}
                zone: {type: string, default: north}
)";

constexpr auto sizePolicy = R"(apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicy
metadata: {name: sizes}
spec:
  matchConstraints:
    resourceRules: [{apiGroups: [shop.io], apiVersions: [v1], operations: [CREATE, UPDATE], resources: [machines]}]
  validations:
    - expression: object.spec.size <= 8
      message: a machine has a size of 8 at most
---
apiVersion: admissionregistration.k8s.io/v1
kind: ValidatingAdmissionPolicyBinding
metadata: {name: sizes}
spec: {policyName: sizes, validationActions: [Deny]}
)";

constexpr auto machineTemplate = R"(apiVersion: v1
kind: ConfigMap
metadata:
  name: machine-${{ request.metadata.name }}
data:
  size: "${{ request.spec.size }}"
  zone: ${{ request.spec.zone }}
)";

constexpr auto largeTemplate = R"({% if request.spec.size > 4 %}
apiVersion: v1
kind: ConfigMap
metadata:
  name: large-${{ request.metadata.name }}
{% endif %}
)";

constexpr auto workspaceFile = R"(apiVersion: waymark.dev/v1alpha1
kind: Workspace
metadata: {name: shop}
spec:
  fulfilment: {interval: 5m, timeZone: Europe/Berlin}
)";

} // namespace

MachineWorkspace::MachineWorkspace()
{
    files.write(u"waymark.yaml"_s, workspaceFile);
    files.write(u"platform/machines.yaml"_s, machineCrd);
    files.write(u"platform/sizes.yaml"_s, sizePolicy);
    files.write(u"platform/machine/config.yaml.njk"_s, machineTemplate);
    files.write(u"platform/machine/large.yaml.njk"_s, largeTemplate);
    setKind("  ready: {when: delivered}\n");
}

void MachineWorkspace::setKind(const QByteArray &more) const
{
    files.write(
        u"platform/machine.requestkind.yaml"_s,
        "apiVersion: waymark.dev/v1alpha1\nkind: RequestKind\nmetadata: {name: machine}\n"
        "spec:\n  resource: {apiVersion: shop.io/v1, kind: Machine}\n  scope: Machines\n"
        "  reviewer: {team: platform-team, reviews: none}\n"
        "  lifetime: {field: [/spec/lifetime, /spec/until], maximum: 90d}\n"
        "  fulfilment:\n    template: ./machine\n"
        "    endpoints: [{name: start, url: 'https://${{ request.metadata.name }}.shop.io'}]\n"
            + more);
}

void MachineWorkspace::request(const QString &name, int size, const QByteArray &lifetime) const
{
    files.write(u"requests/%1.yaml"_s.arg(name),
                "apiVersion: shop.io/v1\nkind: Machine\nmetadata:\n  name: " + name.toUtf8()
                    + "\nspec:\n  size: " + QByteArray::number(size)
                    + "\n  owner: ann\n  lifetime: " + lifetime + "\n");
}

void MachineWorkspace::remove(const QString &path) const
{
    if (!QFile::remove(files.path(path)))
        qFatal("can't remove %s", qPrintable(path));
}

QMap<QString, QByteArray> MachineWorkspace::made() const
{
    QMap<QString, QByteArray> found;
    for (const QString &folder : {u"delivery"_s, u"status"_s}) {
        QDirIterator entries(files.path(folder), QDir::Files | QDir::Hidden,
                             QDirIterator::Subdirectories);
        while (entries.hasNext()) {
            const QString path = QDir(files.path()).relativeFilePath(entries.next());
            if (!path.endsWith("reconcile.json"_L1) && !path.endsWith(".lock"_L1))
                found.insert(path, files.read(path));
        }
    }
    return found;
}

QByteArray MachineWorkspace::status(const QString &name) const
{
    return files.read(u"status/machine/default/%1.yaml"_s.arg(name));
}

} // namespace waymark::test
