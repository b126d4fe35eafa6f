// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/linkserver.h"

#include "link/descriptor.h"
#include "link/linktr.h"
#include "link/place.h"

#include <poll.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>
#include <QSocketNotifier>
#include <QStringDecoder>
#include <QTimer>

#include <algorithm>
#include <array>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::link {

namespace {

/// Version of what is said over the socket. Another one gets no answer, and starts a window.
constexpr QByteArrayView greeting("waymark-link 1 ");
constexpr QByteArrayView answer("taken\n");
/// UTF-8 takes four bytes for a character at most.
constexpr qsizetype mostBytes = greeting.size() + mostCharacters * 4 + 1;
constexpr std::size_t mostCallers = 8;
constexpr auto callersTime = 2s;
constexpr int answerTime = 1000; ///< milliseconds

std::optional<sockaddr_un> addressOf(const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    if (name.isEmpty() || name.contains('\0')
        || std::size_t(name.size()) >= sizeof(address.sun_path))
        return std::nullopt;
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    return address;
}

const sockaddr *generic(const sockaddr_un &address)
{
    // The sockets API is made for this cast.
    return reinterpret_cast<const sockaddr *>(&address);
}

Descriptor openSocket(int flags)
{
    return Descriptor(::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | flags, 0));
}

/// The kernel knows who is at the other end, whatever the permissions of the file say.
bool isSameUser(const Descriptor &socket)
{
    ucred other{};
    socklen_t size = sizeof(other);
    return ::getsockopt(socket.get(), SOL_SOCKET, SO_PEERCRED, &other, &size) == 0
           && other.uid == ::getuid();
}

/// Connected, or not open. Waits for its turn, but no longer than for an answer.
Descriptor connectTo(const QString &path)
{
    const auto address = addressOf(path);
    Descriptor socket = openSocket(0);
    const timeval longest{.tv_sec = answerTime / 1000, .tv_usec = 0};
    if (!address || !socket.isOpen()
        || ::setsockopt(socket.get(), SOL_SOCKET, SO_SNDTIMEO, &longest, sizeof(longest)) != 0
        || ::connect(socket.get(), generic(*address), sizeof(*address)) != 0 || !isSameUser(socket))
        return Descriptor(-1);
    return socket;
}

/// Somebody waits for links there. Doesn't wait itself: one who is busy is there, too.
bool isTaken(const sockaddr_un &address)
{
    const Descriptor socket = openSocket(SOCK_NONBLOCK);
    return socket.isOpen()
           && (::connect(socket.get(), generic(address), sizeof(address)) == 0 || errno == EAGAIN);
}

/// A folder that nobody else can look or write into.
bool isOwn(const QByteArray &folder)
{
    struct stat state{};
    return ::lstat(folder.constData(), &state) == 0 && S_ISDIR(state.st_mode)
           && state.st_uid == ::getuid() && (state.st_mode & 077) == 0;
}

std::unexpected<Error> socketError(const QString &path)
{
    return std::unexpected(Error{u"link.socket"_s,
                                 Tr::tr("Links can't be opened in this window: %1")
                                     .arg(QString::fromLocal8Bit(std::strerror(errno))),
                                 path,
                                 {}});
}

} // namespace

QString linkSocket()
{
    const QByteArray folder = qgetenv("XDG_RUNTIME_DIR");
    if (!folder.startsWith('/') || !isOwn(folder))
        return {};
    return QFile::decodeName(folder) + "/waymark-links"_L1;
}

bool sendLink(const QString &socket, const QString &link)
{
    const Descriptor window = connectTo(socket);
    if (!window.isOpen() || link.size() > mostCharacters)
        return false;
    const QByteArray message = greeting + link.toUtf8() + '\n';
    if (::send(window.get(), message.constData(), std::size_t(message.size()), MSG_NOSIGNAL)
        != message.size())
        return false;
    QByteArray said;
    while (said.size() < answer.size()) {
        pollfd waiting{window.get(), POLLIN, 0};
        std::array<char, 16> bytes{};
        if (::poll(&waiting, 1, answerTime) <= 0)
            return false;
        const auto count = ::recv(window.get(), bytes.data(), bytes.size(), 0);
        if (count <= 0)
            return false;
        said.append(bytes.data(), count);
    }
    return said == answer;
}

struct LinkServer::Listener
{
    Descriptor socket;
    QSocketNotifier notifier;

    explicit Listener(Descriptor listening)
        : socket(std::move(listening))
        , notifier(socket.get(), QSocketNotifier::Read)
    {}
};

struct LinkServer::Caller
{
    Descriptor socket;
    QSocketNotifier notifier;
    QTimer deadline;
    QByteArray said;

    explicit Caller(Descriptor connection)
        : socket(std::move(connection))
        , notifier(socket.get(), QSocketNotifier::Read)
    {}
};

LinkServer::LinkServer(QString socket, QObject *parent)
    : QObject(parent)
    , m_socket(std::move(socket))
{}

LinkServer::~LinkServer()
{
    if (m_listener)
        QFile::remove(m_socket);
}

Result<void> LinkServer::listen()
{
    if (m_listener)
        return {};
    const auto address = addressOf(m_socket);
    Descriptor socket = openSocket(SOCK_NONBLOCK);
    if (!address || !socket.isOpen())
        return socketError(m_socket);
    if (isTaken(*address))
        return std::unexpected(
            Error{u"link.busy"_s, Tr::tr("Links are opened in another window."), m_socket, {}});
    // Left behind by a window that ended without a word.
    ::unlink(address->sun_path);
    const mode_t before = ::umask(0177);
    const bool isBound = ::bind(socket.get(), generic(*address), sizeof(*address)) == 0;
    ::umask(before);
    if (!isBound || ::listen(socket.get(), int(mostCallers)) != 0)
        return socketError(m_socket);
    m_listener = std::make_unique<Listener>(std::move(socket));
    connect(&m_listener->notifier, &QSocketNotifier::activated, this, &LinkServer::accept);
    return {};
}

void LinkServer::accept()
{
    Descriptor connection(
        ::accept4(m_listener->socket.get(), nullptr, nullptr, SOCK_NONBLOCK | SOCK_CLOEXEC));
    if (!connection.isOpen() || !isSameUser(connection) || m_callers.size() >= mostCallers)
        return;
    m_callers.push_back(std::make_unique<Caller>(std::move(connection)));
    Caller &caller = *m_callers.back();
    connect(&caller.notifier, &QSocketNotifier::activated, this, [this, &caller] { read(caller); });
    caller.deadline.setSingleShot(true);
    connect(&caller.deadline, &QTimer::timeout, this, [this, &caller] { drop(caller); });
    caller.deadline.start(callersTime);
}

void LinkServer::read(Caller &caller)
{
    std::array<char, 4096> bytes{};
    const auto count = ::recv(caller.socket.get(), bytes.data(), bytes.size(), 0);
    if (count < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (count <= 0 || caller.said.size() + count > mostBytes)
        return drop(caller);
    caller.said.append(bytes.data(), count);
    if (!caller.said.endsWith('\n'))
        return;
    const bool isKnown = caller.said.startsWith(greeting);
    const QByteArray line =
        caller.said.sliced(isKnown ? greeting.size() : 0).chopped(isKnown ? 1 : 0);
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString link = utf8(line);
    const bool isLine = isKnown && !utf8.hasError() && !link.isEmpty() && !link.contains(u'\n');
    if (isLine)
        (void)::send(caller.socket.get(), answer.data(), std::size_t(answer.size()), MSG_NOSIGNAL);
    drop(caller);
    if (isLine)
        Q_EMIT received(link);
}

void LinkServer::drop(const Caller &caller)
{
    const auto gone = std::ranges::find_if(
        m_callers, [&caller](const auto &known) { return known.get() == &caller; });
    if (gone == m_callers.end())
        return;
    // Its notifier or timer may be the one that speaks: it goes once that has returned.
    const std::shared_ptr<Caller> ended = std::move(*gone);
    m_callers.erase(gone);
    ended->notifier.setEnabled(false);
    ended->deadline.stop();
    QTimer::singleShot(0, this, [ended] { (void)ended; });
}

} // namespace waymark::link
