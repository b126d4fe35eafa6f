// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "schema/schemastore.h"

#include "schema/schematr.h"
#include "schema/uri.h"
#include "yaml/json.h"

#include <QDirIterator>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::schema {

namespace {

constexpr qint64 largestSchema = qint64{32} * 1024 * 1024;

Error missingCopy(const QString &uri)
{
    return {u"schema.not-fetched"_s,
            Tr::tr("The schema %1 is on the net and has no copy here yet.").arg(uri), uri,
            Tr::tr("Trust the workspace to have it fetched, run “waymarkctl validate --online” "
                   "once, or put a copy into a folder and name that with --registry.")};
}

/// The `$id`s of all schemas below a folder.
void addIds(const QString &folder, QHash<QString, QString> &byId)
{
    QStringList paths;
    QDirIterator files(folder, {u"*.json"_s, u"*.yaml"_s, u"*.yml"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths.append(files.next());
    paths.sort();
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || file.size() > largestSchema)
            continue;
        const auto tree = yaml::SyntaxTree::parse(SourceText(file.readAll()));
        if (!tree || tree->documents().isEmpty())
            continue;
        const yaml::Document &document = tree->documents().front();
        for (const auto key : {u"$id", u"id"}) {
            const QString id = withoutFragment(document.topLevel(key));
            if (!id.isEmpty() && !byId.contains(id))
                byId.insert(id, path);
        }
    }
}

} // namespace

bool isOnTheNet(const QString &uri)
{
    return uri.startsWith("https://"_L1, Qt::CaseInsensitive)
           || uri.startsWith("http://"_L1, Qt::CaseInsensitive);
}

Result<QByteArray> SchemaStore::readFile(const QString &path) const
{
    auto bytes = m_sources.files->read(path, largestSchema);
    m_read.insert(path, bytes.value_or(QByteArray()));
    return bytes;
}

Result<QByteArray> SchemaStore::fromFolders(const QString &uri) const
{
    for (const SchemaFolder &folder : m_sources.folders + m_learned) {
        if (folder.base.isEmpty() || !uri.startsWith(folder.base))
            continue;
        const QString below = pathFromUri(uri.sliced(folder.base.size()));
        const QString path = QDir::cleanPath(folder.folder + u'/' + below);
        if (below.isEmpty() || !path.startsWith(folder.folder + u'/'))
            continue;
        if (auto bytes = readFile(path))
            return bytes;
    }
    if (!m_byId) {
        m_byId.emplace();
        for (const SchemaFolder &folder : m_sources.folders)
            addIds(folder.folder, *m_byId);
    }
    const auto known = m_byId->constFind(uri);
    return known == m_byId->cend() ? std::unexpected(missingCopy(uri)) : readFile(*known);
}

Result<QByteArray> SchemaStore::bytesAt(const QString &uri) const
{
    if (const QString path = pathFromUri(uri); !path.isEmpty())
        return readFile(path);
    auto bytes = fromFolders(uri);
    if (bytes || !isOnTheNet(uri))
        return bytes;
    if (m_sources.remote) {
        if (auto copy = m_sources.remote->copyOf(uri))
            return *std::move(copy);
    }
    m_notFetched.insert(uri);
    return bytes;
}

std::optional<Library::Item> SchemaStore::document(const QString &uri) const
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_documents.constFind(uri); known != m_documents.cend())
        return *known;
    std::optional<Library::Item> item;
    item = m_sources.known.find(uri);
    if (const auto bytes = item ? Result<QByteArray>() : bytesAt(uri); bytes && !item) {
        const QString path = pathFromUri(uri);
        if (const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes))) {
            item = Library::Item{*tree, path.isEmpty() ? uri : path};
            learnFolder(path, *tree);
        }
    }
    m_documents.insert(uri, item);
    return item;
}

/// A file that says it is https://example.com/a/x.json has its neighbours beside it, whatever their
/// addresses say of the net.
void SchemaStore::learnFolder(const QString &path, const yaml::SyntaxTree &schema) const
{
    if (path.isEmpty() || schema.documents().isEmpty())
        return;
    const QString id = schema.documents().front().topLevel(u"$id");
    if (!isOnTheNet(id))
        return;
    const SchemaFolder folder{path.section(u'/', 0, -2),
                              withoutFragment(id).section(u'/', 0, -2) + u'/'};
    const bool isKnown = std::ranges::any_of(m_learned, [&](const SchemaFolder &other) {
        return other.base == folder.base && other.folder == folder.folder;
    });
    if (!isKnown)
        m_learned.append(folder);
}

Library SchemaStore::library() const
{
    Library library;
    library.setFallback([this](const QString &uri) { return document(uri); });
    return library;
}

Result<SchemaFile> SchemaStore::compiled(const QString &address) const
{
    const QString uri = uriFromPath(address);
    if (address.contains(u'#') && !QFile::exists(address)) {
        // A part of a file: a schema that does nothing but refer to it by its whole address.
        const QByteArray text = "{\"$ref\": " + yaml::toJson(yaml::Value(address)) + '}';
        return readSchemaFile(SourceText(text), u"/part"_s, library(), m_sources.options);
    }
    if (const auto known = m_sources.known.find(uri))
        return readSchemaFile(known->tree, address, library(), m_sources.options);
    const auto bytes = bytesAt(uri);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto tree = yaml::SyntaxTree::parse(SourceText(*bytes)).value_or(yaml::SyntaxTree());
    const QString path = pathFromUri(uri);
    learnFolder(path, tree);
    return readSchemaFile(tree, path.isEmpty() ? address : path, library(), m_sources.options);
}

std::shared_ptr<const Result<SchemaFile>> SchemaStore::find(const QString &address) const
{
    const std::scoped_lock lock(m_mutex);
    if (const auto known = m_files.constFind(address); known != m_files.cend())
        return *known;
    auto file = std::make_shared<const Result<SchemaFile>>(compiled(address));
    m_files.insert(address, file);
    return file;
}

QHash<QString, QByteArray> SchemaStore::filesRead() const
{
    const std::scoped_lock lock(m_mutex);
    return m_read;
}

QStringList SchemaStore::notFetched() const
{
    const std::scoped_lock lock(m_mutex);
    QStringList uris = m_notFetched.values();
    uris.sort();
    return uris;
}

} // namespace waymark::schema
