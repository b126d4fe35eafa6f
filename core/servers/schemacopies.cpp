// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "servers/schemacopies.h"

#include "base/expensive.h"
#include "base/writeerror.h"
#include "servers/serverstr.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::servers {

namespace {

constexpr qint64 largestCopy = qint64{8} * 1024 * 1024;
constexpr auto copySuffix = ".schema"_L1;
constexpr auto noteSuffix = ".json"_L1;

QJsonObject noteAt(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace

SchemaCopies::SchemaCopies(QString cacheFolder)
    : m_folder(cacheFolder.isEmpty() ? QString() : std::move(cacheFolder) + "/schemas"_L1)
{}

QString SchemaCopies::pathOf(const QString &uri, QLatin1StringView suffix) const
{
    // An address can hold anything, a file name can't.
    const QByteArray name = QCryptographicHash::hash(uri.toUtf8(), QCryptographicHash::Sha256);
    return m_folder + u'/' + QString::fromLatin1(name.toHex()) + suffix;
}

std::optional<QByteArray> SchemaCopies::copyOf(const QString &uri) const
{
    QFile file(m_folder.isEmpty() ? QString() : pathOf(uri, copySuffix));
    if (m_folder.isEmpty() || file.size() > largestCopy || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll();
}

QDateTime SchemaCopies::fetchedAt(const QString &uri) const
{
    if (m_folder.isEmpty())
        return {};
    return QDateTime::fromString(noteAt(pathOf(uri, noteSuffix)).value("fetched"_L1).toString(),
                                 Qt::ISODate);
}

Result<void> SchemaCopies::fetch(const QString &uri, const net::HttpClient &client,
                                 const Clock &clock, std::stop_token stop) const
{
    expensive();
    const DiskFileSystem files;
    net::HttpRequest request;
    request.url = QUrl(uri);
    request.sizeLimit = largestCopy;
    if (copyOf(uri))
        request.ifNoneMatch = noteAt(pathOf(uri, noteSuffix)).value("etag"_L1).toString().toUtf8();
    auto response = client.send(request, std::move(stop));
    if (response)
        response = net::accepted(*std::move(response));
    if (!response)
        return std::unexpected(response.error());
    if (auto made = makeFolder(m_folder); !made)
        return made;
    if (!response->isNotModified()) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(response->body));
        if (!tree || tree->hasErrors() || tree->documents().isEmpty())
            return std::unexpected(Error{u"schema.unreadable"_s,
                                         Tr::tr("What %1 answers is no schema.").arg(uri), uri,
                                         Tr::tr("Correct the address.")});
        if (auto done = files.write(pathOf(uri, copySuffix), response->body); !done)
            return done;
    }
    const QJsonObject note{
        {u"uri"_s, uri},
        {u"etag"_s, QString::fromUtf8(response->isNotModified() ? request.ifNoneMatch
                                                                : response->header("ETag"))},
        {u"fetched"_s, clock.now().toUTC().toString(Qt::ISODate)}};
    return files.write(pathOf(uri, noteSuffix), QJsonDocument(note).toJson());
}

} // namespace waymark::servers
