// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "lineage/lineage.h"

#include "base/filesystem.h"
#include "lineage/lineagetr.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>
#include <QVersionNumber>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::lineage {

namespace {

constexpr qint64 largestRecord = qint64{16} * 1024 * 1024;

} // namespace

bool Lineage::isSkipped(const QString &wanted, QDate today) const
{
    return std::ranges::any_of(skipped, [&](const SkippedVersion &each) {
        return each.version == wanted && (!each.until.isValid() || today < each.until);
    });
}

Result<Lineage> lineageOf(const QString &folder)
{
    const QString file = folder + u'/' + lineageFileName;
    if (!QFileInfo::exists(file))
        return std::unexpected(
            Error{u"lineage.none"_s, Tr::tr("Nothing says where %1 came from.").arg(folder), folder,
                  Tr::tr("“waymarkctl paths adopt” finds out, and writes it down.")});
    const auto bytes = DiskFileSystem().read(file, largestRecord);
    if (!bytes)
        return std::unexpected(bytes.error());
    return readLineage(SourceText(*bytes), file);
}

QByteArray blobOf(QByteArrayView bytes)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(QByteArray("blob " + QByteArray::number(bytes.size())));
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(bytes);
    return hash.result().toHex();
}

MadeFile madeFile(const goldenpath::TreeEntry &entry)
{
    const bool isLink = entry.kind == goldenpath::TreeEntry::Kind::Link;
    return {blobOf(entry.bytes), !isLink && (entry.mode & 0100) != 0, isLink};
}

std::map<QString, MadeFile> madeFiles(const goldenpath::FileTree &tree)
{
    std::map<QString, MadeFile> files;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind != goldenpath::TreeEntry::Kind::Folder && path != lineageFileName)
            files.emplace(path, madeFile(entry));
    }
    return files;
}

QString withoutCredentials(const QString &address)
{
    // `git@host:owner/name` names no password; an address with a scheme may.
    if (!address.contains("://"_L1))
        return address;
    QUrl url(address);
    if (!url.isValid() || url.userInfo().isEmpty())
        return url.isValid() || !address.contains(u'@') ? address : QString();
    const bool isSsh = url.scheme() == "ssh"_L1;
    url.setUserInfo(isSsh ? url.userName() : QString());
    return url.toString();
}

bool isOlderVersion(const QString &a, const QString &b)
{
    const auto parts = [](const QString &text) {
        qsizetype suffix = 0;
        const QString plain = text.startsWith(u'v') ? text.sliced(1) : text;
        const auto number = QVersionNumber::fromString(plain, &suffix);
        QString rest = plain.sliced(suffix);
        rest = rest.section(u'+', 0, 0); // what was built doesn't order (semver.org, 10)
        return std::pair(number, rest);
    };
    const auto [numberA, restA] = parts(a);
    const auto [numberB, restB] = parts(b);
    if (numberA.isNull() || numberB.isNull())
        return a < b;
    const int order = QVersionNumber::compare(numberA.normalized(), numberB.normalized());
    if (order != 0)
        return order < 0;
    // 1.0.0-rc.1 comes before 1.0.0.
    if (restA.isEmpty() || restB.isEmpty())
        return !restA.isEmpty() && restB.isEmpty();
    const QStringList wordsA = restA.sliced(1).split(u'.');
    const QStringList wordsB = restB.sliced(1).split(u'.');
    return std::ranges::lexicographical_compare(
        wordsA, wordsB, [](const QString &one, const QString &other) {
            bool isNumberOne = false;
            bool isNumberOther = false;
            const int first = one.toInt(&isNumberOne);
            const int second = other.toInt(&isNumberOther);
            if (isNumberOne && isNumberOther)
                return first < second;
            return isNumberOne != isNumberOther ? isNumberOne : one < other;
        });
}

} // namespace waymark::lineage
