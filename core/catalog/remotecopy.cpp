// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/remotecopy.h"

#include "base/expensive.h"
#include "base/writeerror.h"
#include "catalog/catalogtr.h"
#include "catalog/extract.h"

#include <QCryptographicHash>
#include <QDataStream>
#include <QIODevice>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

constexpr int pageSize = 500;
/// More pages than any catalog has: a server that never ends lies.
constexpr qsizetype mostAnswerPages = 10'000;
constexpr quint32 copyMagic = 0x574d4343; // "WMCC"
constexpr quint32 copyVersion = 1;
constexpr qsizetype checksumSize = 20;

QByteArray checksumOf(QByteArrayView bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha1);
}

} // namespace

Result<RemoteCopy> fetchAll(const RemoteServer &server, const RemoteCopy *previous,
                            const Clock &clock,
                            const std::function<void(const FetchProgress &)> &progressed,
                            std::stop_token stop)
{
    expensive();
    RemoteCopy copy{server.address(), clock.now(), {}};
    const bool isKnown = previous != nullptr && previous->address == server.address();
    QByteArray cursor;
    FetchProgress progress;
    do {
        const qsizetype number = copy.pages.size();
        const RemoteCopy::Page known = isKnown ? previous->pages.value(number) : RemoteCopy::Page();
        auto page = server.page(cursor, pageSize, known.etag, stop);
        if (!page)
            return std::unexpected(page.error());
        if (page->isNotModified)
            copy.pages.append(known);
        else
            copy.pages.append({page->etag, std::move(page->body)});
        const auto items = readItems(copy.pages.last().body, stop, server.address().url);
        if (!items)
            return std::unexpected(items.error());
        if ((!items->nextCursor.isEmpty() && items->nextCursor == cursor)
            || number >= mostAnswerPages)
            return std::unexpected(Error{
                u"catalog.bad-answer"_s,
                Tr::tr("%1 sends the same page again and again.").arg(server.address().name),
                server.address().url.host(), Tr::tr("Try again later, or tell its operators.")});
        cursor = items->nextCursor;
        progress.done += items->items.size();
        progress.total = items->total;
        if (progressed)
            progressed(progress);
    } while (!cursor.isEmpty());
    return copy;
}

QString copyPath(const ServerAddress &address, const QString &cacheFolder)
{
    const QByteArray key = (address.url.toString() + u'\n' + address.filters.join(u'\n')).toUtf8();
    return cacheFolder + "/catalog-servers/"_L1
           + QString::fromLatin1(checksumOf(key).toHex().first(20)) + ".copy"_L1;
}

Result<void> saveCopy(const RemoteCopy &copy, const QString &path, const FileSystem &files)
{
    QByteArray content;
    QDataStream out(&content, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_8);
    out << copy.address.url << copy.address.filters << copy.fetched << quint32(copy.pages.size());
    for (const RemoteCopy::Page &page : copy.pages)
        out << page.etag << qCompress(page.body, 1);
    QByteArray head;
    QDataStream headOut(&head, QIODevice::WriteOnly);
    headOut << copyMagic << copyVersion;
    if (auto made = makeFolderOf(path); !made)
        return made;
    return files.write(path, head + checksumOf(content) + content);
}

std::optional<RemoteCopy> loadCopy(const ServerAddress &address, const QString &path,
                                   const FileSystem &files)
{
    auto copy = openCopy(path, files);
    if (!copy || copy->address.url != address.url || copy->address.filters != address.filters)
        return std::nullopt;
    copy->address = address;
    return copy;
}

std::optional<RemoteCopy> openCopy(const QString &path, const FileSystem &files)
{
    const auto bytes = files.read(path, defaultReadLimit);
    constexpr qsizetype headSize = 8;
    if (!bytes || bytes->size() < headSize + checksumSize)
        return std::nullopt;
    QDataStream head(*bytes);
    quint32 magic = 0;
    quint32 version = 0;
    head >> magic >> version;
    const QByteArray content = bytes->sliced(headSize + checksumSize);
    if (magic != copyMagic || version != copyVersion
        || checksumOf(content) != bytes->sliced(headSize, checksumSize))
        return std::nullopt;
    QDataStream in(content);
    in.setVersion(QDataStream::Qt_6_8);
    RemoteCopy copy;
    quint32 count = 0;
    in >> copy.address.url >> copy.address.filters >> copy.fetched >> count;
    copy.address.name = copy.address.url.host();
    for (quint32 i = 0; i < count && in.status() == QDataStream::Ok; ++i) {
        RemoteCopy::Page page;
        QByteArray packed;
        in >> page.etag >> packed;
        page.body = qUncompress(packed);
        copy.pages.append(std::move(page));
    }
    return in.status() == QDataStream::Ok ? std::optional(copy) : std::nullopt;
}

std::vector<Part> partsOf(const RemoteCopy &copy, const std::shared_ptr<StringPool> &pool,
                          int origin, std::stop_token stop)
{
    expensive();
    std::vector<Part> parts;
    for (const RemoteCopy::Page &page : copy.pages) {
        const auto items = readItems(page.body, stop);
        if (!items)
            continue;
        if (auto fragment = extractItems(items->tree, items->items, pool))
            parts.push_back(
                {std::move(fragment), copy.address.url.toString(), copy.address.name, origin, {}});
    }
    return parts;
}

} // namespace waymark::catalog
