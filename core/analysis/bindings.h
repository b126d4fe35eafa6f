// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "schema/kindentry.h"
#include "vcs/ignorerules.h"

namespace waymark::analysis {

/// "Documents there follow this schema": an entry of the Workspace file's `spec.schemas`, or of VS
/// Code's `yaml.schemas`.
struct SchemaBinding
{
    QString schema;         ///< an absolute path or a URI
    QString folder;         ///< absolute; what the patterns are relative to
    vcs::IgnoreRules files; ///< patterns of paths; empty: by `documents` alone
    std::optional<schema::KindKey> documents;
    bool isFromEditor = false; ///< VS Code's: the last that is asked
    QString source;            ///< the file that says so
    TextRange place;           ///< of the schema's address in it
};

/// All bindings of a workspace: a value, built once per snapshot.
class Bindings
{
public:
    /// Reads `spec.schemas` of a Workspace document; `folder` holds its file.
    void addWorkspace(yaml::Node spec, const QString &folder, const QString &source);
    /// Reads `yaml.schemas` of a settings file of VS Code (JSON with comments).
    void addEditorSettings(const QByteArray &settings, const QString &folder,
                           const QString &source);

    [[nodiscard]] bool isEmpty() const { return m_bindings.isEmpty(); }
    [[nodiscard]] const QList<SchemaBinding> &all() const { return m_bindings; }

    enum class Asked { WorkspaceFile, Editor };
    /// The first one that is for the document; `path` is the absolute path of its file.
    [[nodiscard]] const SchemaBinding *find(Asked asked, const QString &path,
                                            const yaml::Document &document) const;
    /// Whether a pattern names this file, whose documents would else not be read (`*.json`).
    [[nodiscard]] bool namesFile(const QString &path) const;

private:
    QList<SchemaBinding> m_bindings;
};

/// A document's own word on its schema, in a comment before its content: `yaml-language-server:
/// $schema=ADDRESS` or `$schema: ADDRESS`.
struct Modeline
{
    QString schema; ///< as written; `none` for a document that wants to be left alone
    TextRange place;
};

[[nodiscard]] std::optional<Modeline> modelineOf(const yaml::SyntaxTree &tree,
                                                 const yaml::Document &document);

/// JSON with comments and trailing commas as JSON of the same length.
[[nodiscard]] QByteArray withoutComments(QByteArray json);

} // namespace waymark::analysis
