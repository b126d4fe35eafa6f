// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/environmentsecrets.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_EnvironmentSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheVariableOfAServer();
    void prefersTheServersOwnVariable();
    void storesNothing();
};

void tst_EnvironmentSecrets::namesTheVariableOfAServer()
{
    QCOMPARE(secretVariable(u"catalog/https://portal.example.com:8443/path"_s),
             u"WAYMARK_TOKEN_PORTAL_EXAMPLE_COM"_s);
    QCOMPARE(secretVariable(u"plain-name"_s), u"WAYMARK_TOKEN_PLAIN_NAME"_s);
}

void tst_EnvironmentSecrets::prefersTheServersOwnVariable()
{
    const EnvironmentSecrets secrets;
    const QString name = u"catalog/https://a.test"_s;
    QCOMPARE(*secrets.read(name, {}), std::nullopt);
    qputenv("WAYMARK_TOKEN", "for all\n");
    QCOMPARE(*secrets.read(name, {}), "for all"_ba);
    qputenv("WAYMARK_TOKEN_A_TEST", "its own");
    QCOMPARE(*secrets.read(name, {}), "its own"_ba);
    qunsetenv("WAYMARK_TOKEN");
    qunsetenv("WAYMARK_TOKEN_A_TEST");
}

void tst_EnvironmentSecrets::storesNothing()
{
    EnvironmentSecrets secrets;
    const auto written = secrets.write(u"catalog/https://a.test"_s, "token", {});
    QCOMPARE(written.error().code, u"secret.read-only"_s);
    QVERIFY(written.error().next.contains(u"WAYMARK_TOKEN_A_TEST"));
    QVERIFY(!written.error().message.contains(u"token"));
    QCOMPARE(secrets.remove(u"x"_s, {}).error().code, u"secret.read-only"_s);
}

WAYMARK_TEST(tst_EnvironmentSecrets)

} // namespace waymark

#include "tst_environmentsecrets.moc"
