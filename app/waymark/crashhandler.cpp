// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "crashhandler.h"

#include "base/trace.h"

#include <fcntl.h>
#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>

#include <array>
#include <csignal>
#include <cstring>

using namespace Qt::StringLiterals;

namespace waymark::app {

namespace {

constexpr std::array crashSignals{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

// Filled before anything crashes: in the handler nothing may allocate.
std::array<char, 4096> crashFile{};
std::array<char, 16384> alternateStack{};

void put(int file, const char *text)
{
    if (::write(file, text, std::strlen(text)) < 0)
        return;
}

extern "C" void onCrash(int signal)
{
    const int file = ::open(crashFile.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, "waymark " WAYMARK_VERSION "\nsignal ");
        const std::array<char, 4> digits{char('0' + signal / 10 % 10), char('0' + signal % 10),
                                         '\n', 0};
        put(file, digits.data());
        put(file, "last spans, the newest first\n");
        trace::writeRecent(file);
        ::close(file);
    }
    // SA_RESETHAND: the second time the system's own handling, with its core dump, takes over.
    ::raise(signal);
}

} // namespace

void installCrashHandler(const QString &folder)
{
    QDir().mkpath(folder);
    const QString name = u"%1/crash-%2.txt"_s.arg(
        folder, QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss"_s));
    const QByteArray path = QFile::encodeName(name);
    if (path.size() >= qsizetype(crashFile.size()))
        return;
    std::memcpy(crashFile.data(), path.constData(), size_t(path.size()) + 1);
    // A stack that overflowed can't run its own handler.
    stack_t stack{};
    stack.ss_sp = alternateStack.data();
    stack.ss_size = alternateStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action{};
    action.sa_handler = onCrash;
    action.sa_flags = int(SA_RESETHAND | SA_ONSTACK | SA_NODEFER);
    for (const int signal : crashSignals)
        ::sigaction(signal, &action, nullptr);
}

} // namespace waymark::app
