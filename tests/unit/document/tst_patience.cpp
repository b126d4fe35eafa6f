// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "sessionfixture.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::document {

/// A text that somebody has just begun is asked for more; it isn't told off.
class tst_Patience : public QObject, test::SessionFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { begin(); }

    void newTextHasGapsAndNoFindings();
    void whatIsWrittenIsJudged();
    void fieldThatWasPassedOverCounts();
    void firstSaveCounts();
    void otherTextsAreJudgedAtOnce();

private:
    [[nodiscard]] std::unique_ptr<DocumentSession> started(const QByteArray &text)
    {
        auto session = std::make_unique<DocumentSession>(
            m_workspace->path(u"new.yaml"_s), m_rules,
            DocumentSession::Services{m_interactive, m_bulk, m_files});
        session->forgiveGaps();
        session->startNew(text);
        [&] {
            QTRY_COMPARE(session->analysis()->revision, session->revision());
        }();
        return session;
    }

    const QByteArray m_text = test::paymentsStaging()
                                  .replace("payments-team", "\"\"")
                                  .replace("integration-test", "\"\"");
    const JsonPointer m_owner = *JsonPointer::parse(u"/spec/owner");
};

void tst_Patience::newTextHasGapsAndNoFindings()
{
    const auto session = started(m_text);
    QCOMPARE(session->heard().gaps.size(), 2);
    QCOMPARE(session->heard().gaps.first().pointer, m_owner);
    QVERIFY(session->heard().findings.isEmpty());
    QVERIFY(!session->analysis()->diagnostics.isEmpty());
}

void tst_Patience::whatIsWrittenIsJudged()
{
    const auto session = started(QByteArray(m_text).replace("eu-central-1", "nowhere"));
    QCOMPARE(session->heard().gaps.size(), 2);
    QCOMPARE(session->heard().findings.size(), 1);
    QCOMPARE(session->heard().findings.first().code, u"schema.enum"_s);
}

void tst_Patience::fieldThatWasPassedOverCounts()
{
    const auto session = started(m_text);
    const QSignalSpy changes(session.get(), &DocumentSession::findingsChanged);
    session->passOver(0, m_owner);
    QCOMPARE(changes.size(), 1);
    QCOMPARE(session->heard().gaps.size(), 1);
    QCOMPARE(session->heard().findings.size(), 1);
    QCOMPARE(session->heard().findings.first().pointer, m_owner);
    session->passOver(0, m_owner); // known already
    QCOMPARE(changes.size(), 1);
    // Typed and emptied again: it was passed over before.
    const qsizetype at = session->heard().gaps.first().range.begin;
    session->apply({{{at, at + 2}, "demo"}}, {EditOrigin::Source::Form, {}, {}, 0, {}});
    QTRY_VERIFY(session->heard().gaps.isEmpty());
    QCOMPARE(session->heard().findings.size(), 1);
}

void tst_Patience::firstSaveCounts()
{
    const auto session = started(m_text);
    session->save();
    QTRY_VERIFY(!session->isModified());
    QVERIFY(session->heard().gaps.isEmpty());
    QCOMPARE(session->heard().findings.size(), session->analysis()->diagnostics.size());
    QCOMPARE(session->heard().findings.size(), 2);
}

void tst_Patience::otherTextsAreJudgedAtOnce()
{
    m_workspace->write(u"there.yaml"_s, m_text);
    const auto session = opened(u"there.yaml"_s);
    QCOMPARE(session->heard().findings.size(), 2);
    QVERIFY(session->heard().gaps.isEmpty());
}

WAYMARK_TEST(tst_Patience)

} // namespace waymark::document

#include "tst_patience.moc"
