// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "document/recovery.h"

#include "base/expensive.h"
#include "base/writeerror.h"
#include "document/documenttr.h"

#include <QCryptographicHash>
#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>
#include <QUuid>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::document {

namespace {

constexpr int recordVersion = 1;
const QString entrySuffix = u".unsaved"_s;
const QString lockName = u"lock"_s;

/// One line of JSON, then the text as it is.
QByteArray recordOf(const UnsavedDocument &document)
{
    const QJsonObject head{
        {u"version"_s, recordVersion},
        {u"path"_s, document.path},
        {u"workspace"_s, document.workspace},
        {u"diskHash"_s, QString::fromLatin1(document.diskHash)},
        {u"written"_s, document.written.toUTC().toString(Qt::ISODateWithMs)},
        {u"textHash"_s, QString::fromLatin1(contentHash(document.text))},
    };
    return QJsonDocument(head).toJson(QJsonDocument::Compact) + '\n' + document.text;
}

/// nullopt for what isn't a whole record of a version that is known.
std::optional<UnsavedDocument> documentOf(const QByteArray &record)
{
    const qsizetype end = record.indexOf('\n');
    const QJsonObject head =
        QJsonDocument::fromJson(record.first(std::max<qsizetype>(end, 0))).object();
    if (head[u"version"_s].toInt() != recordVersion)
        return std::nullopt;
    UnsavedDocument document;
    document.path = head[u"path"_s].toString();
    document.workspace = head[u"workspace"_s].toString();
    document.diskHash = head[u"diskHash"_s].toString().toLatin1();
    document.written = QDateTime::fromString(head[u"written"_s].toString(), Qt::ISODateWithMs);
    document.text = record.sliced(end + 1);
    const bool isWhole = head[u"textHash"_s].toString().toLatin1() == contentHash(document.text);
    return isWhole && !document.path.isEmpty() ? std::optional(document) : std::nullopt;
}

bool isLocked(const QString &folder)
{
    QLockFile lock(folder + u'/' + lockName);
    // A lock is stale when its program is gone, however old it is.
    lock.setStaleLockTime(0);
    return !lock.tryLock(0);
}

} // namespace

QByteArray contentHash(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

RecoveryStore::RecoveryStore(QString folder, const FileSystem &files)
    : m_folder(std::move(folder))
    , m_files(files)
{}

RecoveryStore::~RecoveryStore()
{
    if (m_own.isEmpty())
        return;
    m_lock->unlock();
    QDir().rmdir(m_own); // fails, as it should, while something is kept
}

Result<void> RecoveryStore::claim()
{
    if (!m_own.isEmpty())
        return {};
    const QString own = m_folder + u'/' + QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (const auto made = makeFolder(own); !made) {
        const Error &why = made.error();
        return std::unexpected(Error{u"workspace.no-recovery"_s,
                                     Tr::tr("Unsaved work can't be kept: %1").arg(why.message),
                                     m_folder, why.next});
    }
    // Texts are the person's own business.
    QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    auto lock = std::make_unique<QLockFile>(own + u'/' + lockName);
    lock->setStaleLockTime(0);
    // Somebody who looks for what was left behind may hold it for a moment.
    if (!lock->tryLock(500))
        return std::unexpected(Error{
            u"workspace.no-recovery"_s, Tr::tr("Unsaved work can't be kept in %1.").arg(m_folder),
            m_folder, Tr::tr("Check space and permissions there; save often.")});
    m_own = own;
    m_lock = std::move(lock);
    return {};
}

QString RecoveryStore::entryOf(const QString &path) const
{
    return m_own + u'/' + QString::fromLatin1(contentHash(path.toUtf8()).first(32)) + entrySuffix;
}

Result<void> RecoveryStore::keep(const UnsavedDocument &document)
{
    expensive();
    if (auto claimed = claim(); !claimed)
        return claimed;
    const QString entry = entryOf(document.path);
    auto written = m_files.write(entry, recordOf(document));
    if (written)
        QFile::setPermissions(entry, QFile::ReadOwner | QFile::WriteOwner);
    return written;
}

void RecoveryStore::forget(const QString &path)
{
    if (!m_own.isEmpty())
        QFile::remove(entryOf(path));
}

QList<UnsavedDocument> RecoveryStore::leftBehind(std::stop_token stop) const
{
    expensive();
    QList<UnsavedDocument> found;
    QDirIterator folders(m_folder, QDir::Dirs | QDir::NoDotAndDotDot);
    while (folders.hasNext() && !stop.stop_requested()) {
        const QString folder = folders.next();
        if (folder == m_own || isLocked(folder))
            continue;
        QDirIterator entries(folder, {u'*' + entrySuffix}, QDir::Files);
        while (entries.hasNext() && !stop.stop_requested()) {
            const QString entry = entries.next();
            const auto record = m_files.read(entry, defaultReadLimit);
            auto document = record ? documentOf(*record) : std::nullopt;
            if (!document)
                continue;
            document->entry = entry;
            found.append(*std::move(document));
        }
        QDir().rmdir(folder); // nothing was in it
    }
    std::ranges::stable_sort(found, std::greater(), &UnsavedDocument::written);
    QList<UnsavedDocument> newest;
    for (const UnsavedDocument &document : std::as_const(found)) {
        if (std::ranges::find(newest, document.path, &UnsavedDocument::path) == newest.end())
            newest.append(document);
    }
    return newest;
}

void RecoveryStore::discard(const UnsavedDocument &document) const
{
    const QString name = document.entry.section(u'/', -1);
    QDirIterator folders(m_folder, QDir::Dirs | QDir::NoDotAndDotDot);
    while (folders.hasNext()) {
        const QString folder = folders.next();
        if (folder == m_own || isLocked(folder))
            continue;
        QFile::remove(folder + u'/' + name);
        QDir().rmdir(folder);
    }
}

} // namespace waymark::document
