// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "schema/schemafile.h"

#include <QSet>

#include <mutex>

namespace waymark::schema {

/// A folder whose schemas stand for addresses: `--registry DIR --registry-base URI`.
struct SchemaFolder
{
    QString folder; ///< absolute
    QString base;   ///< the address of the folder, with `/` at its end; empty: by `$id` alone
};

/// Copies of schemas from the net. Asked by any thread, and never waits for the net itself.
class RemoteSchemas
{
public:
    virtual ~RemoteSchemas() = default;
    /// nullopt where there is no copy (yet).
    [[nodiscard]] virtual std::optional<QByteArray> copyOf(const QString &uri) const = 0;
};

/// Where schemas are looked for by address, in this order: those that are known, files, folders,
/// copies from the net.
struct SchemaSources
{
    Library known = {}; ///< what comes with the program; nothing replaces it
    const FileSystem *files = nullptr;
    QList<SchemaFolder> folders = {};
    std::shared_ptr<const RemoteSchemas> remote = nullptr; ///< nullptr: the net doesn't exist
    CompileOptions options = {};
};

/// Schemas by address, each read and compiled once: any thread. What is read stays as it was; a
/// workspace makes a new store when a file it has read has changed.
class SchemaStore
{
public:
    explicit SchemaStore(SchemaSources sources)
        : m_sources(std::move(sources))
    {}
    Q_DISABLE_COPY_MOVE(SchemaStore)

    /// `address` is an absolute path or a URI, with a fragment where a part of a file is meant.
    /// Fails with `schema.unreadable`, `schema.not-fetched` for addresses on the net without a
    /// copy, or as reading a file does.
    [[nodiscard]] std::shared_ptr<const Result<SchemaFile>> find(const QString &address) const;
    /// The document at an address without fragment, for `$ref`s.
    [[nodiscard]] std::optional<Library::Item> document(const QString &uri) const;
    /// For registries whose schemas refer to what this store finds. The store must outlive them.
    [[nodiscard]] Library library() const;

    [[nodiscard]] const RemoteSchemas *remote() const { return m_sources.remote.get(); }
    /// What was read from files: path and bytes.
    [[nodiscard]] QHash<QString, QByteArray> filesRead() const;
    /// Addresses on the net that were asked for and have no copy.
    [[nodiscard]] QStringList notFetched() const;

private:
    [[nodiscard]] Result<QByteArray> bytesAt(const QString &uri) const;
    [[nodiscard]] Result<QByteArray> readFile(const QString &path) const;
    [[nodiscard]] Result<QByteArray> fromFolders(const QString &uri) const;
    [[nodiscard]] Result<SchemaFile> compiled(const QString &address) const;
    void learnFolder(const QString &path, const yaml::SyntaxTree &schema) const;

    SchemaSources m_sources;
    mutable std::recursive_mutex m_mutex; ///< compiling asks for further documents
    mutable QHash<QString, std::shared_ptr<const Result<SchemaFile>>> m_files;
    mutable QHash<QString, std::optional<Library::Item>> m_documents;
    mutable QHash<QString, QByteArray> m_read;
    mutable QSet<QString> m_notFetched;
    mutable QList<SchemaFolder> m_learned; ///< from the `$id`s of files that were read
    mutable std::optional<QHash<QString, QString>> m_byId; ///< of the folders' files: path by `$id`
};

[[nodiscard]] bool isOnTheNet(const QString &uri);

} // namespace waymark::schema
