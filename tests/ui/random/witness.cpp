// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "witness.h"

#include "base/eventthread.h"

#include <execinfo.h>
#include <pthread.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <cstdio>
#include <cstring>

#if defined(__SANITIZE_ADDRESS__)
#include <sanitizer/common_interface_defs.h>
#endif

using namespace std::chrono_literals;

namespace waymark::random {

namespace {

constexpr std::size_t kept = 40;

// Plain memory, for a handler that may not allocate.
std::array<std::array<char, 200>, kept> lines{};
std::atomic<std::size_t> count = 0;
std::array<char, 100> repeat{};
pthread_t acting{};
std::function<void()> lookAtHang;
// A stack that overflowed can't run its own handler.
std::array<char, 65536> otherStack{};

void put(const char *text)
{
    if (::write(STDERR_FILENO, text, std::strlen(text)) < 0)
        return;
}

void tell()
{
    put("the last actions:\n");
    const std::size_t all = count.load();
    for (std::size_t i = all > kept ? all - kept : 0; i < all; ++i) {
        put(lines[i % kept].data());
        put("\n");
    }
    put(repeat.data());
}

void tellWhere()
{
#if defined(__SANITIZE_ADDRESS__)
    __sanitizer_print_stack_trace();
#else
    std::array<void *, 40> frames{};
    ::backtrace_symbols_fd(frames.data(), ::backtrace(frames.data(), int(frames.size())),
                           STDERR_FILENO);
#endif
}

extern "C" void onHang(int)
{
    tell();
    put("an action doesn't end; the window's thread is here:\n");
    tellWhere();
    // Nothing is lost if this fails.
    lookAtHang();
    ::_exit(124);
}

extern "C" void onEnd(int signal)
{
    // The stack last: of a long log people are shown the end.
    tell();
    tellWhere();
    ::raise(signal);
}

} // namespace

Witness::Witness(quint32 seed, std::chrono::seconds patience, std::function<void()> look)
{
    lookAtHang = std::move(look);
    std::snprintf(repeat.data(), repeat.size(), "repeat: random-window --seed %u\n", seed);
    acting = ::pthread_self();
    std::array<void *, 1> frame{};
    ::backtrace(frame.data(), 1);
    stack_t stack{};
    stack.ss_sp = otherStack.data();
    stack.ss_size = otherStack.size();
    ::sigaltstack(&stack, nullptr);
    struct sigaction action{};
    action.sa_handler = onHang;
    ::sigaction(SIGUSR1, &action, nullptr);
    action.sa_handler = onEnd;
    action.sa_flags = int(SA_RESETHAND | SA_NODEFER | SA_ONSTACK);
#if defined(__SANITIZE_ADDRESS__)
    // The sanitizer tells of the others itself.
    __sanitizer_set_death_callback(tell);
    ::sigaction(SIGABRT, &action, nullptr);
#else
    for (const int signal : {SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL})
        ::sigaction(signal, &action, nullptr);
#endif
    m_watch =
        std::jthread([this, patience](const std::stop_token &stop) { watch(patience, stop); });
}

Witness::~Witness() = default;

void Witness::begins(quint32 action, const QByteArray &what)
{
    auto &line = lines[count.load() % kept];
    std::snprintf(line.data(), line.size(), "%u %s", action, what.constData());
    count.fetch_add(1);
    m_beat.fetch_add(1);
}

void Witness::watch(std::chrono::seconds patience, const std::stop_token &stop)
{
    qint64 last = -1;
    while (waitUnlessStopped(patience, stop)) {
        const qint64 beat = m_beat.load();
        if (beat == last)
            ::pthread_kill(acting, SIGUSR1);
        last = beat;
    }
}

} // namespace waymark::random
