// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "settings/settings.h"
#include "support/testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::settings {

class tst_Settings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void remembersOverARestart();
    void theNewestWorkspaceComesFirst();
    void forgettingAWorkspaceForgetsItsTrust();
    void saysWhyNothingCanBeKept();

private:
    QTemporaryDir m_folder;
};

void tst_Settings::remembersOverARestart()
{
    const QString file = m_folder.filePath(u"a.ini"_s);
    const Session left{u"waymark:catalog?kind=API"_s,
                       {u"waymark:document/x.yaml"_s, u"waymark:document/y.yaml"_s},
                       {"one"_ba, "two"_ba},
                       1};
    {
        Settings settings(file);
        settings.setThemeChoice(theme::Theme::Choice::Dark);
        settings.setTrusted(u"/home/a/shop"_s, true);
        settings.setSession(u"/home/a/shop"_s, left);
        settings.addRecentWorkspace(u"/home/a/shop"_s, u"Shop"_s);
        settings.setSplitter(u"catalog.inspector"_s, {600, 320});
        settings.setWindow({"geometry"_ba, true, false});
    }
    const Settings settings(file);
    QCOMPARE(settings.themeChoice(), theme::Theme::Choice::Dark);
    QCOMPARE(settings.splitter(u"catalog.inspector"_s), (QList<int>{600, 320}));
    QVERIFY(settings.splitter(u"requests.inspector"_s).isEmpty());
    QVERIFY(settings.isTrusted(u"/home/a/shop"_s));
    QVERIFY(!settings.isTrusted(u"/home/a/shop2"_s));
    QCOMPARE(settings.session(u"/home/a/shop"_s), left);
    QCOMPARE(settings.session(u"/home/a/shop2"_s), Session());
    QCOMPARE(settings.workspaceTitle(u"/home/a/shop"_s), u"Shop"_s);
    QCOMPARE(settings.workspaceTitle(u"/home/a/shop2"_s), QString());
    QCOMPARE(settings.window().geometry, "geometry"_ba);
    QVERIFY(settings.window().showsProblems);
    QVERIFY(!settings.window().showsInspector);
}

void tst_Settings::theNewestWorkspaceComesFirst()
{
    Settings settings(m_folder.filePath(u"b.ini"_s));
    for (int i = 0; i < 12; ++i)
        settings.addRecentWorkspace(u"/w%1"_s.arg(i));
    settings.addRecentWorkspace(u"/w5"_s);
    QCOMPARE(settings.recentWorkspaces().size(), 10);
    const QStringList recent = settings.recentWorkspaces();
    QCOMPARE(recent.first(2), (QStringList{u"/w5"_s, u"/w11"_s}));
}

void tst_Settings::forgettingAWorkspaceForgetsItsTrust()
{
    Settings settings(m_folder.filePath(u"c.ini"_s));
    settings.addRecentWorkspace(u"/w"_s);
    settings.setTrusted(u"/w"_s, true);
    settings.forgetWorkspace(u"/w"_s);
    QVERIFY(settings.recentWorkspaces().isEmpty());
    QVERIFY(!settings.isTrusted(u"/w"_s));
}

void tst_Settings::saysWhyNothingCanBeKept()
{
    QFile file(m_folder.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    Settings settings(file.fileName() + "/waymark.ini"_L1);
    settings.setTrusted(u"/w"_s, true);
    const auto kept = settings.sync();
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, u"io.write"_s);
    QVERIFY2(kept.error().message.contains("is a file, not a folder"_L1),
             qPrintable(kept.error().message));
    Settings fine(m_folder.filePath(u"d.ini"_s));
    fine.setTrusted(u"/w"_s, true);
    QVERIFY(fine.sync());
}

WAYMARK_TEST(tst_Settings)

} // namespace waymark::settings

#include "tst_settings.moc"
