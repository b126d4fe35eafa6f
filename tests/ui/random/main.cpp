// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
//
// random-window: the real window under hands that know nothing. What it finds is repeated by its
// seed; tests/ui/random/README.md says how.
#include "base/log.h"
#include "brokenfiles.h"
#include "fence.h"
#include "hands.h"
#include "support/fakesecrets.h"
#include "witness.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTranslator>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::random {

namespace {

struct Wish
{
    quint32 seed = 1;
    std::chrono::milliseconds time = 1min;
    quint32 actions = std::numeric_limits<quint32>::max();
    bool isLoud = false;
};

Wish wishFrom(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        u"Drives the window at random, in a folder of its own, until it breaks."_s);
    parser.addHelpOption();
    parser.addOptions({{u"seed"_s, u"What all is made of."_s, u"N"_s, u"1"_s},
                       {u"minutes"_s, u"How long."_s, u"M"_s, u"1"_s},
                       {u"actions"_s, u"Ends sooner, after so many actions."_s, u"N"_s},
                       {u"loud"_s, u"Tells each action before it."_s}});
    parser.process(arguments);
    Wish wish;
    wish.seed = parser.value(u"seed"_s).toUInt();
    wish.time = std::chrono::milliseconds(qint64(parser.value(u"minutes"_s).toDouble() * 60'000));
    if (parser.isSet(u"actions"_s))
        wish.actions = parser.value(u"actions"_s).toUInt();
    wish.isLoud = parser.isSet(u"loud"_s);
    return wish;
}

/// A home in `folder`, for this program and those that it starts.
void moveInto(const QString &folder)
{
    qputenv("HOME", QFile::encodeName(folder));
    qputenv("TMPDIR", QFile::encodeName(folder));
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    for (const char *name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME", "XDG_CACHE_HOME",
                             "XDG_RUNTIME_DIR"}) {
        const QString place = folder + u'/' + QString::fromLatin1(name);
        QDir().mkpath(place);
        qputenv(name, QFile::encodeName(place));
    }
    QDir::setCurrent(folder);
}

quint32 drive(const Wish &wish, Hands &hands, Witness &witness)
{
    const auto end = std::chrono::steady_clock::now() + wish.time;
    quint32 action = 0;
    while (action < wish.actions && std::chrono::steady_clock::now() < end) {
        ++action;
        Chance chance(wish.seed, action);
        hands.act(chance, [&](const QByteArray &what) {
            witness.begins(action, what);
            if (wish.isLoud)
                std::fprintf(stderr, "%u %s\n", action, what.constData());
        });
        hands.check();
    }
    return action;
}

int run(const Wish &wish)
{
    const QTemporaryDir home;
    const QString folder = QFileInfo(home.path()).canonicalFilePath();
    moveInto(folder);
    const bool isConfined = confineWrites(folder);
    (void)log::setUp({log::Level::Error, {}, true});
    const FencedFiles files(folder);
    const OnlyGit process;
    const SystemClock clock;
    const NoNet http;
    const NoDesktop desktop;
    test::FakeSecrets secrets;
    settings::Settings settings(folder + "/waymark.ini"_L1);
    settings.setLanguage(u"en"_s);
    theme::Theme theme(theme::Theme::Choice::Light);
    const QString source = QStringLiteral(WAYMARK_SOURCE_DIR "/resources/demo");
    const demo::Demo demo(source, folder + "/data"_L1, {files, process, clock});
    const auto made = demo.make();
    if (!made) {
        std::fprintf(stderr, "random-window: %s\n", qPrintable(made.error().message));
        return 3;
    }
    Chance chance(wish.seed, 0);
    makeBroken(source + "/template"_L1, folder + "/broken"_L1, chance);
    document::RecoveryJournal recovery(folder + "/recovery"_L1, files);
    QTranslator translator;
    Pool interactive(u"interactive"_s, 2);
    Pool bulk(u"bulk"_s, 2);
    quint32 actions = 0;
    {
        Witness witness(wish.seed, 60s, &Hands::check);
        Hands hands(
            [&] {
                return std::make_unique<shell::Workbench>(
                    shell::Services{interactive, bulk, files, process, demo, recovery, theme,
                                    settings, clock, http, secrets, folder + "/cache"_L1},
                    [&translator](const QString &code) {
                        QCoreApplication::removeTranslator(&translator);
                        if (translator.load(u":/waymark/translations/waymark_%1.qm"_s.arg(
                                code == "de"_L1 ? u"de"_s : u"en"_s)))
                            QCoreApplication::installTranslator(&translator);
                    });
            },
            {*made, folder + "/broken"_L1});
        actions = drive(wish, hands, witness);
    }
    std::printf("seed %u: %u actions, %d links opened, %s\n", wish.seed, actions, desktop.opened(),
                isConfined ? "writes confined by the kernel" : "writes watched");
    return 0;
}

} // namespace

} // namespace waymark::random

int main(int argc, char *argv[])
{
    // Nothing of a real desktop is reached through this platform.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
    const QApplication application(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    QStandardPaths::setTestModeEnabled(true);
    return waymark::random::run(waymark::random::wishFrom(QCoreApplication::arguments()));
}
