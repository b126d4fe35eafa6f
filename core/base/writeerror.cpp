// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/writeerror.h"

#include "base/basetr.h"

#include <sys/stat.h>

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// What is wrong, and what to do about it.
std::pair<QString, QString> wordsFor(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
        return {Tr::tr("%1 can't be saved: the disk is full."),
                Tr::tr("Make room on it, or save in another place.")};
    case EDQUOT:
        return {Tr::tr("%1 can't be saved: your quota on that disk is used up."),
                Tr::tr("Delete something of yours there, have the quota raised, or save in "
                       "another place.")};
    case EFBIG:
        return {Tr::tr("%1 can't be saved: the file would be larger than the disk or a limit of "
                       "this session allows."),
                Tr::tr("Split the file, raise the limit (ulimit -f), or save in another place.")};
    case EROFS:
        return {Tr::tr("%1 can't be saved: the disk can only be read."),
                Tr::tr("Save in another place, or mount the disk for writing.")};
    case EACCES:
    case EPERM:
        return {Tr::tr("%1 can't be saved: you may not write there."),
                Tr::tr("Get the right to write to the file and its folder, or save in another "
                       "place.")};
    case ENAMETOOLONG:
        return {Tr::tr("%1 can't be saved: its name is too long for the disk."),
                Tr::tr("Choose a shorter name.")};
    case ENOENT:
        return {Tr::tr("%1 can't be saved: its folder isn't there."),
                Tr::tr("Make the folder, or save in another place.")};
    case ENOTDIR:
        return {Tr::tr("%1 can't be saved: a part of its path is a file, not a folder."),
                Tr::tr("Save in another place.")};
    case EISDIR:
        return {Tr::tr("%1 can't be saved: a folder has this name."),
                Tr::tr("Choose another name.")};
    case ELOOP:
        return {Tr::tr("%1 can't be saved: its links lead in a circle."),
                Tr::tr("Correct the links, or save in another place.")};
    case EMFILE:
    case ENFILE:
        return {Tr::tr("%1 can't be saved: too many files are open."),
                Tr::tr("Close some, then try again.")};
    case EIO:
    case ESTALE:
    case ENODEV:
    case ENXIO:
        return {Tr::tr("%1 can't be saved: the disk doesn't answer as it should."),
                Tr::tr("Check that it is connected and sound, or save in another place.")};
    default:
        return {};
    }
}

/// Makes the folder and those above it; the error number, or 0.
int problemMaking(const QString &path)
{
    const QString clean = QDir::cleanPath(path);
    const QByteArray name = QFile::encodeName(clean);
    const auto made = [&] {
        return ::mkdir(name.constData(), 0777) == 0 ? 0 : errno;
    };
    int problem = made();
    if (const QString above = QFileInfo(clean).path(); problem == ENOENT && above != clean) {
        problem = problemMaking(above);
        if (problem == 0)
            problem = made();
    }
    if (problem == EEXIST)
        problem = QFileInfo(clean).isDir() ? 0 : ENOTDIR;
    return problem;
}

} // namespace

Error writeError(const QString &path, int errorNumber)
{
    auto [message, next] = wordsFor(errorNumber);
    if (message.isEmpty()) {
        message = errorNumber == 0
                      ? Tr::tr("%1 can't be saved: the system doesn't say why.")
                      : Tr::tr("%1 can't be saved: %2.").arg(u"%1"_s, qt_error_string(errorNumber));
        next = Tr::tr("Check the disk and the folder, or save in another place.");
    }
    return Error{u"io.write"_s, message.arg(path), path, next};
}

Result<void> makeFolder(const QString &path)
{
    const int problem = problemMaking(path);
    return problem == 0 ? Result<void>() : std::unexpected(writeError(path, problem));
}

Result<void> makeFolderOf(const QString &file)
{
    const int problem = problemMaking(QFileInfo(file).path());
    return problem == 0 ? Result<void>() : std::unexpected(writeError(file, problem));
}

} // namespace waymark
