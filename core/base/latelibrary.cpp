// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/latelibrary.h"

#include "base/basetr.h"

#include <dlfcn.h>

#include <QFile>
#include <QFileInfo>
#include <QLibrary>

using namespace Qt::StringLiterals;

namespace waymark {

namespace {

/// The folder this library was loaded from. Qt looks for libraries along its own paths, not ours.
QString folderOfThisLibrary()
{
    static const char here = 0;
    Dl_info info{};
    if (dladdr(&here, &info) == 0 || info.dli_fname == nullptr)
        return {};
    return QFileInfo(QFile::decodeName(info.dli_fname)).absolutePath();
}

} // namespace

Result<QFunctionPointer> lateFunction(const QString &name, const char *function)
{
    QLibrary library(folderOfThisLibrary() + "/lib"_L1 + name + ".so"_L1);
    library.setLoadHints(QLibrary::PreventUnloadHint);
    const QFunctionPointer found = library.resolve(function);
    if (found == nullptr)
        return std::unexpected(Error{u"io.no-library"_s, library.errorString(), library.fileName(),
                                     Tr::tr("Install Waymark again.")});
    return found;
}

} // namespace waymark
