// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/safepath.h"

#include "goldenpath/goldenpathtr.h"

#include <QFile>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

constexpr qsizetype longestName = 255;   // bytes, of Linux, macOS and Windows alike
constexpr qsizetype longestPath = 4'000; // a little under PATH_MAX

Error refusal(const QString &code, const QString &message, const QString &path)
{
    return {code, message, path,
            Tr::tr("Look at the step or the file of the skeleton that names it, and at the answers "
                   "it is made from.")};
}

/// Windows ignores dots and blanks at the end of a name, HFS+ some invisible characters in it.
QString asOthersRead(QStringView name)
{
    QString read;
    for (const QChar c : name) {
        const char16_t code = c.unicode();
        const bool isIgnored = (code >= 0x200B && code <= 0x200F)
                               || (code >= 0x202A && code <= 0x202E)
                               || (code >= 0x206A && code <= 0x206F) || code == 0xFEFF;
        if (!isIgnored)
            read += c;
    }
    while (read.endsWith(u'.') || read.endsWith(u' '))
        read.chop(1);
    return read.toLower();
}

bool isGitFolder(const QString &read)
{
    return read == ".git"_L1 || read == "git~1"_L1 || read.startsWith(".git:"_L1);
}

bool isDevice(const QString &read)
{
    static const QRegularExpression devices(
        u"^(con|prn|aux|nul|conin\\$|conout\\$|(com|lpt)[0-9¹²³])( *[.:].*)?$"_s);
    return devices.match(read).hasMatch();
}

std::optional<Error> whatIsWrong(const QString &name, const QString &path)
{
    const QString read = asOthersRead(name);
    if (isGitFolder(read))
        return refusal(u"path.git-folder"_s,
                       Tr::tr("“%1” would be written into Git's own folder.").arg(path), path);
    if (isDevice(read))
        return refusal(u"path.device-name"_s,
                       Tr::tr("“%1” is the name of a device on Windows.").arg(path), path);
    const bool hasControl = std::ranges::any_of(
        name, [](QChar c) { return c.unicode() < 0x20 || c.unicode() == 0x7F; });
    if (hasControl || name.contains(u'\\'))
        return refusal(u"path.unsafe-name"_s,
                       Tr::tr("“%1” has a character that a file's name can't have everywhere.")
                           .arg(QString(path).replace(QChar(0), u'\u2400')),
                       path);
    if (QFile::encodeName(name).size() > longestName)
        return refusal(u"path.unsafe-name"_s,
                       Tr::tr("A name of “%1” is longer than a disk allows.").arg(path.first(80)),
                       path);
    return std::nullopt;
}

} // namespace

Result<QString> safePath(const QString &path)
{
    const auto outside = [&] {
        return std::unexpected(
            refusal(u"path.outside"_s, Tr::tr("“%1” leads out of the folder.").arg(path), path));
    };
    static const QRegularExpression drive(u"^[A-Za-z]:([/\\\\]|$)"_s);
    if (path.startsWith(u'/') || drive.match(path).hasMatch())
        return outside();
    QStringList names;
    for (const QString &name : path.split(u'/')) {
        if (name.isEmpty() || name == "."_L1)
            continue;
        if (name != ".."_L1) {
            if (const auto wrong = whatIsWrong(name, path))
                return std::unexpected(*wrong);
            names.append(name);
        } else if (names.isEmpty()) {
            return outside();
        } else {
            names.removeLast();
        }
    }
    const QString joined = names.join(u'/');
    if (joined.size() > longestPath)
        return std::unexpected(
            refusal(u"path.unsafe-name"_s,
                    Tr::tr("“%1” is longer than a path may be.").arg(path.first(80) + u'…'), path));
    return joined;
}

bool leadsInside(const QString &place, const QString &target)
{
    if (target.startsWith(u'/') || target.isEmpty())
        return false;
    // Behind the name of a link `..` leads up from where that one leads, so it may stand in front
    // alone, where only real folders lie above.
    bool isHead = true;
    for (const QStringView name : QStringView(target).split(u'/', Qt::SkipEmptyParts)) {
        const bool isUp = name == ".."_L1;
        if (isUp && !isHead)
            return false;
        isHead = isHead && (isUp || name == "."_L1);
    }
    const qsizetype slash = place.lastIndexOf(u'/');
    return safePath((slash < 0 ? QString() : place.first(slash + 1)) + target).has_value();
}

QString foldedName(const QString &path)
{
    return path.normalized(QString::NormalizationForm_C).toCaseFolded();
}

} // namespace waymark::goldenpath
