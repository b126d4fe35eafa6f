// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "catalog/catalogsnapshot.h"

namespace waymark::catalog {

/// A value of a proposed descriptor and where it was found.
struct FoundValue
{
    QString field; ///< `metadata.name`
    QString value;
    QString source; ///< the file it is from, relative to the folder; empty: a guess

    bool operator==(const FoundValue &) const = default;
};

/// A descriptor for a folder that has none.
struct DescriptorProposal
{
    QString path;             ///< where it goes: `catalog-info.yaml` in the folder
    QByteArray text;          ///< YAML, ready to be written; what nobody knows is left empty
    QList<FoundValue> values; ///< in the order of the text
    QStringList open;         ///< fields that a person has to fill
};

/// Looks at what lies in a folder: package.json, go.mod, Cargo.toml, pyproject.toml, pom.xml,
/// Dockerfile, an OpenAPI or AsyncAPI definition, CODEOWNERS, mkdocs.yml, the Git remote, README.
/// Fails with `catalog.has-descriptor` where there is one already, and with `io.open` where the
/// folder isn't there. `snapshot` tells which owners exist.
[[nodiscard]] Result<DescriptorProposal>
proposeDescriptor(const QString &folder, const CatalogSnapshot &snapshot, const FileSystem &files);

} // namespace waymark::catalog
