// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "crashhandler.h"

#include "base/trace.h"

#include <execinfo.h>
#include <fcntl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSysInfo>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <stacktrace>
#include <string>

using namespace Qt::StringLiterals;

namespace waymark::app {

namespace {

constexpr std::array crashSignals{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};

// Filled before anything crashes: in the handler nothing may allocate.
std::array<char, 4096> crashFile{};
std::array<char, 2048> preamble{};
// Looking names up needs more than the few pages that are usual here.
std::array<char, 262144> alternateStack{};

constexpr int mostFrames = 100;
/// How long each copy may take to look names up. One that began while another thread held a lock of
/// the heap or the loader waits in vain, as that thread isn't in the copy: the next finds it free.
constexpr std::array<unsigned, 3> patienceInSeconds{2, 6, 20};

/// False where `text` doesn't fit with its end.
template<std::size_t Size>
bool keep(std::array<char, Size> &place, const QByteArray &text)
{
    if (text.size() >= qsizetype(Size))
        return false;
    std::memcpy(place.data(), text.constData(), size_t(text.size()) + 1);
    return true;
}

void put(int file, const char *text)
{
    if (::write(file, text, std::strlen(text)) < 0)
        return;
}

/// Every frame as its library and offset: neither allocates nor locks, once backtrace() was called.
void putAddresses(int file)
{
    std::array<void *, mostFrames> frames{};
    const int count = ::backtrace(frames.data(), mostFrames);
    ::backtrace_symbols_fd(frames.data(), count, file);
}

void putNames(int file)
{
    const auto frames = std::stacktrace::current(0, mostFrames);
    int number = 0;
    for (const std::stacktrace_entry &frame : frames) {
        std::string line = "#" + std::to_string(number++) + ' ' + frame.description();
        if (frame.source_line() > 0)
            line += " (" + frame.source_file() + ':' + std::to_string(frame.source_line()) + ')';
        put(file, (line + '\n').c_str());
    }
}

[[noreturn]] void beTheCopy(int file, unsigned seconds)
{
    for (const int signal : crashSignals)
        (void)::signal(signal, SIG_DFL);
    (void)::signal(SIGALRM, SIG_DFL);
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    const rlimit noCore{0, 0};
    ::setrlimit(RLIMIT_CORE, &noCore);
    ::alarm(seconds);
    putNames(file);
    ::_exit(0);
}

/// To look names up allocates, and a crash may leave the heap broken or locked: a copy of the
/// process does it, and has an end if it hangs. What the report says without it is there already.
void putNamesFromCopy(int file)
{
    const off_t begin = ::lseek(file, 0, SEEK_CUR);
    for (const unsigned seconds : patienceInSeconds) {
        const pid_t copy = ::_Fork();
        if (copy < 0)
            return;
        if (copy == 0)
            beTheCopy(file, seconds);
        int status = 0;
        while (::waitpid(copy, &status, 0) < 0 && errno == EINTR) {
        }
        const bool hung = WIFSIGNALED(status) && WTERMSIG(status) == SIGALRM;
        const bool isLast = seconds == patienceInSeconds.back();
        if (!hung || isLast || ::ftruncate(file, begin) != 0 || ::lseek(file, begin, SEEK_SET) < 0)
            return;
    }
}

/// Version, what it was built with and what it runs on.
QByteArray versions()
{
    return "waymark " WAYMARK_VERSION "\nbuilt with " WAYMARK_BUILT_WITH "\nruns with Qt "
           + QByteArray(qVersion()) + " on " + QSysInfo::prettyProductName().toUtf8() + ", "
           + QSysInfo::kernelType().toUtf8() + ' ' + QSysInfo::kernelVersion().toUtf8() + ", "
           + QSysInfo::currentCpuArchitecture().toUtf8() + '\n';
}

extern "C" void onCrash(int signal)
{
    const int file = ::open(crashFile.data(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (file >= 0) {
        put(file, preamble.data());
        put(file, "signal ");
        const std::array<char, 4> digits{char('0' + signal / 10 % 10), char('0' + signal % 10),
                                         '\n', 0};
        put(file, digits.data());
        put(file, "last spans, the newest first\n");
        trace::writeRecent(file);
        put(file, "where, as addresses\n");
        putAddresses(file);
        put(file, "where, by name\n");
        putNamesFromCopy(file);
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
    if (!keep(crashFile, QFile::encodeName(name)))
        return;
    keep(preamble, versions());
    // The first call loads the library that unwinds, which allocates.
    std::array<void *, 1> frame{};
    ::backtrace(frame.data(), int(frame.size()));
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
