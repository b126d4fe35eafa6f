// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/statusline.h"
#include "support/testmain.h"
#include "ui/support/named.h"
#include "windowfixture.h"

#include <QApplication>
#include <QImage>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

namespace {

/// What differs, as the innermost widgets that hold the pixels.
QStringList differences(const QWidget &window, const QImage &one, const QImage &other)
{
    QStringList found;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            if (one.pixel(x, y) == other.pixel(x, y))
                continue;
            const QWidget *widget = window.childAt(x, y);
            const QString name =
                widget == nullptr
                    ? u"the window"_s
                    : u"%1 in %2"_s.arg(
                          QString::fromLatin1(widget->metaObject()->className()),
                          QString::fromLatin1(widget->parentWidget()->metaObject()->className()));
            if (!found.contains(name))
                found << name;
        }
    }
    return found;
}

/// What Git tells comes a little later than the rest.
bool isCalm(MainWindow &window)
{
    constexpr int calmLooks = 5;
    QImage last;
    int calm = 0;
    return QTest::qWaitFor(
        [&] {
            const QImage now = window.grab().toImage();
            calm = now == last && window.isSettled() ? calm + 1 : 0;
            last = now;
            return calm >= calmLooks;
        },
        test::longestWait);
}

} // namespace

/// After the colours were changed a window looks as one that was made with them.
class tst_ThemeChange : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesNothingBehind_data();
    void leavesNothingBehind();
};

void tst_ThemeChange::leavesNothingBehind_data()
{
    QTest::addColumn<QString>("place");

    for (const auto *place :
         {"home", "requests", "paths", "catalog", "catalog/component/default/account-api",
          "readiness", "document/requests/payments-staging.yaml"})
        QTest::newRow(place) << QString::fromLatin1(place);
}

void tst_ThemeChange::leavesNothingBehind()
{
    QFETCH(QString, place);
    using Choice = theme::Theme::Choice;
    const auto shown = [&place](Choice first, Choice then, QStringList *why,
                                const QImage *wanted) -> QImage {
        WindowFixture fixture;
        fixture.theme.setChoice(first);
        MainWindow &window = fixture.start(MainWindow::Start::Welcome);
        if (const auto parsed = link::parsePlace(QString(u"waymark:"_s + place)))
            window.openDemo(*parsed);
        if (!fixture.isSettled())
            return {};
        // It says how long things took.
        window.findChild<StatusLine *>()->hide();
        // No caret blinks, and no row is under the pointer.
        if (QWidget *focus = QApplication::focusWidget())
            focus->clearFocus();
        if (!isCalm(window))
            return {};
        fixture.theme.setChoice(then);
        if (!isCalm(window))
            return {};
        const QImage image = window.grab().toImage();
        if (wanted != nullptr)
            *why = differences(window, *wanted, image);
        return image;
    };
    QStringList why;
    const QImage wanted = shown(Choice::Dark, Choice::Dark, nullptr, nullptr);
    QVERIFY(!wanted.isNull());
    (void)shown(Choice::Light, Choice::Dark, &why, &wanted);
    QVERIFY2(why.isEmpty(), qPrintable(why.join(u"\n"_s)));
}

WAYMARK_TEST(tst_ThemeChange)

} // namespace waymark::shell

#include "tst_themechange.moc"
