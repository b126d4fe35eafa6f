// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/linkserver.h"
#include "link/place.h"
#include "support/testmain.h"

#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <cstring>
#include <future>

using namespace Qt::StringLiterals;

namespace waymark::link {

namespace {

/// Another program: says any bytes, and hears what comes back until the window hangs up.
QByteArray answerTo(const QString &path, const QByteArray &message)
{
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(address.sun_path, name.constData(), std::size_t(name.size()));
    QByteArray said;
    if (::connect(socket, reinterpret_cast<const sockaddr *>(&address), sizeof(address)) == 0) {
        (void)::send(socket, message.constData(), std::size_t(message.size()), MSG_NOSIGNAL);
        std::array<char, 64> bytes{};
        for (auto count = ::recv(socket, bytes.data(), bytes.size(), 0); count > 0;
             count = ::recv(socket, bytes.data(), bytes.size(), 0))
            said.append(bytes.data(), count);
    } else {
        said = "not connected";
    }
    ::close(socket);
    return said;
}

template<typename Work>
auto meanwhile(Work work)
{
    auto done = std::async(std::launch::async, std::move(work));
    (void)QTest::qWaitFor(
        [&done] { return done.wait_for(std::chrono::seconds(0)) == std::future_status::ready; },
        10'000);
    return done.get();
}

} // namespace

class tst_LinkServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void handsALinkOver();
    void nobodyTakesALinkWhereNoWindowWaits();
    void onlyOneWindowWaits();
    void takesTheSocketOfAWindowThatEnded();
    void isTheUsersAlone();
    void strangeMessagesAreDropped_data();
    void strangeMessagesAreDropped();
    void whoSaysNothingIsDropped();
    void aFolderOfOthersIsNotUsed();

private:
    [[nodiscard]] QString socket() const { return m_folder->filePath(u"links"_s); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void tst_LinkServer::handsALinkOver()
{
    LinkServer server(socket());
    QSignalSpy received(&server, &LinkServer::received);
    QVERIFY(server.listen());
    for (const QString &link : QStringList{u"waymark:catalog?text=größe"_s, u"waymark:home"_s,
                                           u"waymark:catalog?text="_s + QString(8'000, u'ß')}) {
        QVERIFY(meanwhile([&] { return sendLink(socket(), link); }));
        QTRY_COMPARE(received.size(), 1);
        QCOMPARE(received.takeFirst().at(0).toString(), link);
    }
}

void tst_LinkServer::nobodyTakesALinkWhereNoWindowWaits()
{
    QVERIFY(!sendLink(socket(), u"waymark:home"_s));
    QVERIFY(!sendLink({}, u"waymark:home"_s));
    QVERIFY(!sendLink(u"/"_s + QString(200, u'x'), u"waymark:home"_s));
    LinkServer server({});
    QCOMPARE(server.listen().error().code, u"link.socket"_s);
}

void tst_LinkServer::onlyOneWindowWaits()
{
    auto first = std::make_unique<LinkServer>(socket());
    LinkServer second(socket());
    QVERIFY(first->listen());
    QCOMPARE(meanwhile([&] { return second.listen(); }).error().code, u"link.busy"_s);
    first.reset();
    QVERIFY(second.listen());
    QVERIFY(second.listen());
    QVERIFY(meanwhile([&] { return sendLink(socket(), u"waymark:home"_s); }));
}

void tst_LinkServer::takesTheSocketOfAWindowThatEnded()
{
    LinkServer server(socket());
    QFile left(socket());
    QVERIFY(left.open(QIODevice::WriteOnly));
    QVERIFY(server.listen());
    QVERIFY(meanwhile([&] { return sendLink(socket(), u"waymark:home"_s); }));
}

void tst_LinkServer::isTheUsersAlone()
{
    const LinkServer server(socket());
    QVERIFY(const_cast<LinkServer &>(server).listen());
    struct stat state{};
    QCOMPARE(::lstat(QFile::encodeName(socket()).constData(), &state), 0);
    QCOMPARE(int(state.st_mode & 0777), 0600);
}

void tst_LinkServer::strangeMessagesAreDropped_data()
{
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("another version") << "waymark-link 2 waymark:home\n"_ba;
    QTest::newRow("no version") << "waymark:home\n"_ba;
    QTest::newRow("a web request") << "GET / HTTP/1.1\r\nHost: x\r\n\r\n"_ba;
    QTest::newRow("no link") << "waymark-link 1 \n"_ba;
    QTest::newRow("two lines") << "waymark-link 1 waymark:home\nwaymark:catalog\n"_ba;
    QTest::newRow("no UTF-8") << "waymark-link 1 waymark:\xff\xfe\n"_ba;
    QTest::newRow("too much") << "waymark-link 1 "_ba + QByteArray(100'000, 'a') + '\n';
    QTest::newRow("too much without an end") << QByteArray(100'000, 'a');
}

void tst_LinkServer::strangeMessagesAreDropped()
{
    QFETCH(QByteArray, message);
    LinkServer server(socket());
    QSignalSpy received(&server, &LinkServer::received);
    QVERIFY(server.listen());
    QCOMPARE(meanwhile([&] { return answerTo(socket(), message); }), QByteArray());
    QCOMPARE(received.size(), 0);
    QVERIFY(meanwhile([&] { return sendLink(socket(), u"waymark:home"_s); }));
}

void tst_LinkServer::whoSaysNothingIsDropped()
{
    LinkServer server(socket());
    QVERIFY(server.listen());
    QCOMPARE(meanwhile([&] { return answerTo(socket(), "waymark-link 1 waymark:ho"_ba); }),
             QByteArray());
}

void tst_LinkServer::aFolderOfOthersIsNotUsed()
{
    const auto use = [](const QString &folder) {
        qputenv("XDG_RUNTIME_DIR", QFile::encodeName(folder));
        return linkSocket();
    };
    const QByteArray before = qgetenv("XDG_RUNTIME_DIR");
    const QString own = use(m_folder->path());
    QFile::setPermissions(m_folder->path(), QFile::Permissions(0x7755));
    const QString readable = use(m_folder->path());
    const QString missing = use(m_folder->filePath(u"nowhere"_s));
    const QString relative = use(u"."_s);
    qputenv("XDG_RUNTIME_DIR", before);
    QCOMPARE(own, m_folder->filePath(u"waymark-links"_s));
    QCOMPARE(readable, QString());
    QCOMPARE(missing, QString());
    QCOMPARE(relative, QString());
}

WAYMARK_TEST(tst_LinkServer)

} // namespace waymark::link

#include "tst_linkserver.moc"
