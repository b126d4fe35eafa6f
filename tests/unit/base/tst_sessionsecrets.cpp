// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "base/sessionsecrets.h"
#include "support/fakesecrets.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark {

class tst_SessionSecrets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsWhatTheKeychainTakes();
    void keepsInMemoryWhatItDoesNotTake();
    void looksElsewhereForWhatNobodySet();
    void aLockedKeychainMattersOnlyWhereNobodyElseKnows();
    void forgets();
};

void tst_SessionSecrets::keepsWhatTheKeychainTakes()
{
    test::FakeSecrets keychain;
    const test::FakeSecrets environment;
    SessionSecrets secrets(keychain, environment);
    QVERIFY(secrets.write(u"a"_s, "secret", {}));
    QCOMPARE(keychain.all().value(u"a"_s), "secret");
    QCOMPARE(secrets.read(u"a"_s, {})->value(), "secret");
    QVERIFY(!secrets.read(u"b"_s, {})->has_value());
}

void tst_SessionSecrets::keepsInMemoryWhatItDoesNotTake()
{
    test::FakeSecrets keychain;
    const test::FakeSecrets environment;
    SessionSecrets secrets(keychain, environment);
    keychain.setLocked(true);
    const auto written = secrets.write(u"a"_s, "secret", {});
    QCOMPARE(written.error().code, u"secret.unavailable"_s);
    QVERIFY(!written.error().next.isEmpty());
    QCOMPARE(secrets.read(u"a"_s, {})->value(), "secret");
    // Once the keychain takes it, memory forgets it.
    keychain.setLocked(false);
    QVERIFY(secrets.write(u"a"_s, "newer", {}));
    QVERIFY(keychain.remove(u"a"_s, {}));
    QVERIFY(!secrets.read(u"a"_s, {})->has_value());
}

void tst_SessionSecrets::looksElsewhereForWhatNobodySet()
{
    test::FakeSecrets keychain;
    test::FakeSecrets environment;
    QVERIFY(environment.write(u"a"_s, "given", {}));
    SessionSecrets secrets(keychain, environment);
    QCOMPARE(secrets.read(u"a"_s, {})->value(), "given");
    QVERIFY(secrets.write(u"a"_s, "typed", {}));
    QCOMPARE(secrets.read(u"a"_s, {})->value(), "typed");
    QCOMPARE(environment.all().value(u"a"_s), "given");
}

void tst_SessionSecrets::aLockedKeychainMattersOnlyWhereNobodyElseKnows()
{
    test::FakeSecrets keychain;
    test::FakeSecrets environment;
    QVERIFY(environment.write(u"a"_s, "given", {}));
    keychain.setLocked(true);
    const SessionSecrets secrets(keychain, environment);
    QCOMPARE(secrets.read(u"a"_s, {})->value(), "given");
    QCOMPARE(secrets.read(u"b"_s, {}).error().code, u"secret.unavailable"_s);
}

void tst_SessionSecrets::forgets()
{
    test::FakeSecrets keychain;
    const test::FakeSecrets environment;
    SessionSecrets secrets(keychain, environment);
    QVERIFY(secrets.write(u"a"_s, "secret", {}));
    QVERIFY(secrets.remove(u"a"_s, {}));
    QVERIFY(keychain.all().isEmpty());
    QVERIFY(!secrets.read(u"a"_s, {})->has_value());
}

WAYMARK_TEST(tst_SessionSecrets)

} // namespace waymark

#include "tst_sessionsecrets.moc"
