// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "snapshot/shownpath.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::snapshot {

class tst_ShownPath : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leadsThereAndBack_data();
    void leadsThereAndBack();
    void namesThatNoRootHasLeadNowhere();
};

void tst_ShownPath::leadsThereAndBack_data()
{
    QTest::addColumn<QStringList>("roots");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("shown");
    const QStringList one{u"/w"_s};
    const QStringList several{u"/w/mine"_s, u"/w/mine-too"_s, u"/w/mine/inner"_s};
    QTest::newRow("one root") << one << u"/w/a/b.yaml"_s << u"a/b.yaml"_s;
    QTest::newRow("several roots") << several << u"/w/mine/a.yaml"_s << u"mine/a.yaml"_s;
    QTest::newRow("a name that begins with another")
        << several << u"/w/mine-too/a.yaml"_s << u"mine-too/a.yaml"_s;
    QTest::newRow("a root inside of another")
        << several << u"/w/mine/inner/a.yaml"_s << u"inner/a.yaml"_s;
    QTest::newRow("outside") << one << u"/etc/hosts"_s << u"/etc/hosts"_s;
    QTest::newRow("beside") << one << u"/wide/a.yaml"_s << u"/wide/a.yaml"_s;
}

void tst_ShownPath::leadsThereAndBack()
{
    QFETCH(QStringList, roots);
    QFETCH(QString, path);
    Snapshot snapshot;
    for (const QString &root : roots)
        snapshot.roots << Root{.path = root, .name = root.section(u'/', -1)};
    QTEST(shownPathOf(snapshot, path), "shown");
    QFETCH(QString, shown);
    QCOMPARE(pathFromShown(snapshot, shown), path);
}

void tst_ShownPath::namesThatNoRootHasLeadNowhere()
{
    Snapshot snapshot;
    QCOMPARE(pathFromShown(snapshot, u"a.yaml"_s), QString());
    snapshot.roots = {Root{.path = u"/w/one"_s, .name = u"one"_s},
                      Root{.path = u"/w/two"_s, .name = u"two"_s}};
    QCOMPARE(pathFromShown(snapshot, u"three/a.yaml"_s), QString());
    QCOMPARE(pathFromShown(snapshot, u"one"_s), QString());
}

WAYMARK_TEST(tst_ShownPath)

} // namespace waymark::snapshot

#include "tst_shownpath.moc"
