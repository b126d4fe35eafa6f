// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/environmentsecrets.h"
#include "cli/commandline.h"
#include "net/network.h"

#include <QCoreApplication>
#include <QTranslator>

#include <iostream>

int main(int argc, char *argv[])
{
    // Without a window there is nothing to share GLib's loop with, and it takes a third of a
    // megabyte.
    qputenv("QT_NO_GLIB", "1");
    const QCoreApplication application(argc, argv);
    QTranslator plurals; // "1 entity", "2 entities"
    if (plurals.load(QStringLiteral(":/waymark/translations/waymark_en.qm")))
        QCoreApplication::installTranslator(&plurals);
    QCoreApplication::setApplicationName(QStringLiteral("waymarkctl"));
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    std::ios::sync_with_stdio(false);
    const waymark::DiskFileSystem files;
    const waymark::SystemProcess process;
    const waymark::SystemClock clock;
    const waymark::net::LateHttpClient http;
    const waymark::EnvironmentSecrets secrets;
    return waymark::cli::run({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr},
                             {files, process, clock, waymark::cli::installedDataFolder(),
                              waymark::cli::userDataFolder(), &http,
                              waymark::cli::userCacheFolder(), &secrets});
}
