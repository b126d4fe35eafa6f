// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/weburl.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

class tst_WebUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesWhatUrlParsersTake_data();
    void takesWhatUrlParsersTake();
};

void tst_WebUrl::takesWhatUrlParsersTake_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isTaken");
    const auto taken = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << true;
    };
    const auto refused = [](const char *name, const QString &text) {
        QTest::newRow(name) << text << false;
    };
    taken("plain", u"https://example.com/page"_s);
    taken("blanks", u"https://logs.example.com/app#/discover?q=service:radar AND level:error"_s);
    taken("braces and bars", u"https://dash.example.com/d/abc?var-env={env}&to=now-1h|now"_s);
    taken("other letters", u"https://wiki.example.com/レーダー"_s);
    taken("another host's letters", u"https://münchen.example/"_s);
    taken("mail", u"mailto:a@example.com"_s);
    taken("a chat", u"slack://channel?team=T1&id=C1"_s);
    taken("without slashes", u"https:example.com"_s);
    taken("a name and a port", u"https://me:secret@example.com:8443/x"_s);
    taken("IPv6", u"http://[::1]:80/"_s);
    taken("IPv4", u"http://127.0.0.1/"_s);
    taken("a blank around it", u" https://example.com "_s);
    taken("backslashes", u"https:\\\\example.com\\x"_s);
    taken("a file", u"file:///etc/hosts"_s);
    refused("no scheme", u"docs/radar.md"_s);
    refused("no scheme but a colon", u"1a:b"_s);
    refused("nothing", u""_s);
    refused("a port beyond all", u"https://example.com:99999/"_s);
    refused("a port of letters", u"https://example.com:http/"_s);
    refused("no host", u"https://"_s);
    refused("a blank in the host", u"https://exa mple.com/"_s);
    refused("a brace is fine but a bar is not", u"https://exa|mple.com/"_s);
    refused("a number too large for an address", u"http://256.1.1.1/"_s);
    refused("an address of five parts", u"http://1.2.3.4.5/"_s);
    refused("a broken IPv6", u"http://[::1/"_s);
    refused("three colons", u"http://[:::1]/"_s);
}

void tst_WebUrl::takesWhatUrlParsersTake()
{
    QFETCH(QString, text);
    QFETCH(bool, isTaken);
    QCOMPARE(isWebUrl(text), isTaken);
}

WAYMARK_TEST(tst_WebUrl)

} // namespace waymark::catalog

#include "tst_weburl.moc"
