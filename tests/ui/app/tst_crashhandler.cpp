// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "crashhandler.h"
#include "support/testmain.h"

#include <link.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <csignal>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::app {

namespace {

std::atomic<bool> isHeld = false;

/// Runs under the loader's lock, which the looking up of names takes, too: until a copy was given
/// up for it. The crash handler takes note of its end at once, so it may go unseen: then until it
/// must have come.
int holdUntilACopyEnds(dl_phdr_info *, size_t, void *)
{
    isHeld = true;
    const auto latest = std::chrono::steady_clock::now() + 3s;
    while (std::chrono::steady_clock::now() < latest) {
        siginfo_t ended{};
        if (::waitid(P_ALL, 0, &ended, WEXITED | WNOWAIT | WNOHANG) == 0 && ended.si_pid != 0)
            break;
        std::this_thread::yield();
    }
    return 1;
}

[[noreturn]] void crashWhileTheLoaderIsLocked(const QString &folder)
{
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    installCrashHandler(folder);
    std::thread([] { ::dl_iterate_phdr(holdUntilACopyEnds, nullptr); }).detach();
    while (!isHeld)
        std::this_thread::yield();
    ::raise(SIGSEGV);
    ::_exit(0);
}

} // namespace

class tst_CrashHandler : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesAreFoundThoughAnotherThreadHeldALock();
};

void tst_CrashHandler::namesAreFoundThoughAnotherThreadHeldALock()
{
    QTemporaryDir folder;
    QVERIFY(folder.isValid());
    const pid_t child = ::fork();
    QVERIFY(child >= 0);
    if (child == 0)
        crashWhileTheLoaderIsLocked(folder.path());
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGSEGV);
    const QStringList notes = QDir(folder.path()).entryList({u"crash-*.txt"_s});
    QCOMPARE(notes.size(), 1);
    QFile note(folder.filePath(notes.front()));
    QVERIFY(note.open(QIODevice::ReadOnly));
    const QByteArray text = note.readAll();
    const QByteArray names = text.sliced(text.indexOf("where, by name\n"));
    QVERIFY2(names.contains("waymark::app::tst_CrashHandler::"), text.constData());
    QCOMPARE(names.count("\n#0 "), 1);
}

WAYMARK_TEST(tst_CrashHandler)

} // namespace waymark::app

#include "tst_crashhandler.moc"
