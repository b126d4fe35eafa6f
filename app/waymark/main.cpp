// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/environmentsecrets.h"
#include "base/expensive.h"
#include "base/filesystem.h"
#include "base/log.h"
#include "base/sessionsecrets.h"
#include "base/trace.h"
#include "base/writeerror.h"
#include "cli/commandline.h"
#include "crashhandler.h"
#include "keychain.h"
#include "language.h"
#include "link/linkserver.h"
#include "net/network.h"
#include "options.h"
#include "run.h"
#include "screenshot.h"
#include "shell/workbench.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cerrno>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace waymark::app {

namespace {

constexpr int interactiveThreads = 2;
constexpr int bulkThreads = 2;

QString stateFolder()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericStateLocation) + "/waymark"_L1;
}

QString settingsFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation)
           + "/waymark/waymark.ini"_L1;
}

Result<void> writeTrace(const QString &path)
{
    // Not through FileSystem, which replaces: this may be a pipe.
    QFile file(path);
    const QByteArray events = trace::toChromeTrace();
    errno = 0;
    if (file.open(QIODevice::WriteOnly) && file.write(events) == events.size() && file.flush())
        return {};
    return std::unexpected(writeError(path, errno));
}

/// Opens what was asked for, once the window is on the screen.
void openWanted(shell::MainWindow &window, const Options &options)
{
    if (options.place && options.place->path.isEmpty() && options.place->query.isEmpty()
        && options.place->workspace.isEmpty())
        (void)window.showPage(options.place->page);
    else if (options.place)
        window.go(*options.place);
    if (options.demo)
        window.openDemo();
    else if (!options.path.isEmpty())
        window.open(options.path);
    if (!options.link.isEmpty())
        window.openLink(options.link);
}

/// Links that are opened from now on come to this window, unless another one waits for them. That
/// one may end: whichever window a person turns to next takes its place.
void waitForLinks(link::LinkServer &links)
{
    const auto listen = [&links] {
        if (const auto listening = links.listen();
            !listening && listening.error().code != "link.busy"_L1)
            log::debug("app", listening.error().message);
    };
    listen();
    QObject::connect(qGuiApp, &QGuiApplication::applicationStateChanged, &links,
                     [listen](Qt::ApplicationState state) {
                         if (state == Qt::ApplicationActive)
                             listen();
                     });
}

int runWindow(const Options &options)
{
    // A picture is the same on every machine: it neither reads nor changes what a person set.
    const QTemporaryDir scratch;
    const bool isPicture = !options.screenshot.isEmpty();
    settings::Settings settings(isPicture ? scratch.filePath(u"waymark.ini"_s) : settingsFile());
    if (isPicture)
        settings.setLanguage(u"en"_s);
    Language language;
    language.set(settings.language());
    theme::Theme theme(
        options.theme.value_or(isPicture ? theme::Theme::Choice::Light : settings.themeChoice()));
    const DiskFileSystem files;
    const SystemProcess process;
    const SystemClock clock;
    const demo::Demo demo(cli::installedDataFolder() + "/demo"_L1, cli::userDataFolder(),
                          {files, process, clock});
    document::RecoveryJournal recovery(
        (isPicture ? scratch.path() : stateFolder()) + "/recovery"_L1, files);
    const net::LateHttpClient http;
    Keychain keychain;
    const EnvironmentSecrets environment;
    SessionSecrets secrets(keychain, environment);
    // Last, so that they go first: what still runs in them uses the others.
    Pool interactive(u"interactive"_s, interactiveThreads);
    Pool bulk(u"bulk"_s, bulkThreads);
    const bool opensWorkspace = options.demo || !options.path.isEmpty();
    shell::Workbench workbench(
        {interactive, bulk, files, process, demo, recovery, theme, settings, clock, http, secrets,
         (isPicture ? scratch.path() + "/cache"_L1 : cli::userCacheFolder())},
        [&language](const QString &code) { language.set(code); });
    shell::MainWindow &window = workbench.makeWindow(
        opensWorkspace ? shell::MainWindow::Start::Workspace : shell::MainWindow::Start::Welcome);
    link::LinkServer links(link::linkSocket());
    QObject::connect(&links, &link::LinkServer::received, &workbench,
                     [&workbench](const QString &link) {
                         log::debug("app", u"another program opens a link"_s);
                         workbench.window().openLink(link);
                     });
    if (!isPicture)
        window.restore();
    if (!options.size.isEmpty())
        window.resize(options.size);
    QObject::connect(&window, &shell::MainWindow::firstPainted, &window, [&] {
        openWanted(window, options);
        if (isPicture)
            (new Screenshot(window, options.screenshot))->start();
        else
            waitForLinks(links);
    });
    window.show();
    const int status = QApplication::exec();
    if (const auto kept = settings.sync(); !kept)
        log::warning("app", kept.error().message + u' ' + kept.error().next);
    return status;
}

} // namespace

int run(int argc, char *argv[])
{
    Parsed parsed = parseArguments(argc, argv);
    if (parsed.exit)
        return *parsed.exit;
    const Options &options = parsed.options;
    // A link goes to the window that is there; nothing else is started for it.
    if (!options.link.isEmpty() && options.screenshot.isEmpty()
        && link::sendLink(link::linkSocket(), options.link))
        return cli::Ok;
    if (!options.trace.isEmpty())
        trace::start();

    std::vector<char *> forQt{argv[0]};
    for (std::string &word : parsed.options.forQt)
        forQt.push_back(word.data());
    int count = int(forQt.size());
    forQt.push_back(nullptr);
    QCoreApplication::setApplicationName(u"waymark"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(WAYMARK_VERSION));
    QApplication application(count, forQt.data());
    QApplication::setApplicationDisplayName(u"Waymark"_s);
    QApplication::setDesktopFileName(u"dev.waymark.Waymark"_s);
    if (count > 1) {
        std::fprintf(stderr, "waymark: unknown option %s\nRun waymark --help.\n", forQt[1]);
        return cli::Usage;
    }
    markUiThread();
    trace::watchThisThread();
    installCrashHandler(stateFolder());
    QDir().mkpath(stateFolder());
    if (const auto logging =
            log::setUp({options.logLevel, stateFolder() + "/waymark.log"_L1, true});
        !logging)
        log::warning("app", logging.error().message);

    const int status = runWindow(options);
    if (options.trace.isEmpty())
        return status;
    if (const auto written = writeTrace(options.trace); !written) {
        std::fprintf(stderr, "waymark: %s %s\n", qPrintable(written.error().message),
                     qPrintable(written.error().next));
        return cli::CannotRun;
    }
    return status;
}

} // namespace waymark::app
