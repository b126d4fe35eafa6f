// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "windowfixture.h"

#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPixmap>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// Pictures of the window in states that no option of the program leads to, in the folder that
/// WAYMARK_RENDER names; without it the test only checks that something is painted.
class tst_Render : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looks_data();
    void looks();
};

namespace {

/// Top-level windows over the main one stand in the picture where they stand on the screen.
QPixmap wholePicture(MainWindow &window)
{
    QPixmap picture = window.grab();
    QPainter painter(&picture);
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other == &window || !other->isVisible())
            continue;
        const QPoint place = qobject_cast<QDialog *>(other) != nullptr
                                 ? window.rect().center() - other->rect().center()
                                 : window.mapFromGlobal(other->pos());
        painter.drawPixmap(place, other->grab());
    }
    return picture;
}

int colours(const QPixmap &picture)
{
    QSet<QRgb> seen;
    const QImage image = picture.toImage();
    for (int y = 0; y < image.height(); y += 4) {
        for (int x = 0; x < image.width(); x += 4)
            seen.insert(image.pixel(x, y));
    }
    return int(seen.size());
}

} // namespace

void tst_Render::looks_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<bool>("isDark");
    const QSize small(1024, 700);
    const QSize large(1600, 1000);
    for (const auto *state :
         {"palette", "request-dialog", "workspace-menu", "application-menu", "question", "problems",
          "document-problems", "nothing-matches", "failure"}) {
        QTest::addRow("%s-small-light", state) << QString::fromLatin1(state) << small << false;
        QTest::addRow("%s-large-dark", state) << QString::fromLatin1(state) << large << true;
    }
}

void tst_Render::looks()
{
    QFETCH(QString, state);
    QFETCH(QSize, size);
    QFETCH(bool, isDark);
    WindowFixture fixture;
    fixture.theme.setChoice(isDark ? theme::Theme::Choice::Dark : theme::Theme::Choice::Light);
    fixture.settings.setTrusted(fixture.files.path(), state != u"failure");
    QVERIFY(fixture.open());
    auto &window = fixture.window();
    window.resize(size);
    const bool hasDocument = state == u"question" || state == u"document-problems";
    if (hasDocument)
        window.openDocument(fixture.files.path(u"requests/orders-staging.yaml"_s));
    else
        (void)window.showPage(state == u"application-menu" ? u"home"_s : u"requests"_s);
    QVERIFY(fixture.isSettled());
    if (state == u"palette") {
        fixture.trigger(u"go.command"_s);
        QTest::keyClicks(fixture.named<QLineEdit>(u"Search or run a command"_s), u"or"_s);
    } else if (state == u"request-dialog") {
        fixture.trigger(u"request.new"_s);
        fixture.named<QLineEdit>(u"Name"_s)->setText(u"Payments"_s);
    } else if (state == u"workspace-menu") {
        fixture.trigger(u"workspace.switch"_s);
    } else if (state == u"application-menu") {
        fixture.button(u"Menu"_s)->click();
    } else if (state == u"question") {
        auto *session = window.content().currentSession();
        session->apply({{{0, 0}, "# "}}, {EditOrigin::Source::Text, u"Type"_s, {}, 0, {}});
        fixture.trigger(u"document.close"_s);
    } else if (state == u"problems" || state == u"document-problems") {
        window.setProblemsShown(true);
        fixture.trigger(u"problems.next"_s);
    } else if (state == u"nothing-matches") {
        fixture.named<QLineEdit>(u"Filter"_s)->setText(u"zebra"_s);
    } else if (state == u"failure") {
        window.openDocument(fixture.files.path(u"requests/gone.yaml"_s));
        QVERIFY(QTest::qWaitFor([&] { return fixture.button(u"Hide this message"_s) != nullptr; }));
    }
    if (state != u"failure")
        QVERIFY(fixture.isSettled());
    QCoreApplication::processEvents();
    const QPixmap picture = wholePicture(window);
    QVERIFY(colours(picture) > 20);
    if (const QString folder = qEnvironmentVariable("WAYMARK_RENDER"); !folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(picture.save(
            u"%1/shell-%2.png"_s.arg(folder, QString::fromUtf8(QTest::currentDataTag()))));
    }
    for (QWidget *other : QApplication::topLevelWidgets()) {
        if (other != &window && other->isVisible())
            other->close();
    }
}

WAYMARK_TEST(tst_Render)

} // namespace waymark::shell

#include "tst_render.moc"
