// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
// The forms of definitions that projects publish, as somebody uses them who can't see them.
#include "form/formview.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "theme/theme.h"
#include "ui/support/opendocument.h"

#include <QAccessible>
#include <QApplication>
#include <QDir>
#include <QRadioButton>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int mostSteps = 60; ///< of Tab in one form

QByteArray published(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Where somebody who goes on with Tab stops.
QList<QWidget *> stopsOf(const QWidget &view)
{
    QList<QWidget *> stops;
    for (auto *widget : view.findChildren<QWidget *>()) {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->focusProxy() == nullptr
            && widget->isVisibleTo(&view) && widget->isEnabled())
            stops << widget;
    }
    return stops;
}

QString said(QWidget *widget, QAccessible::Text what)
{
    QAccessibleInterface *read = QAccessible::queryAccessibleInterface(widget);
    return read != nullptr ? read->text(what) : QString();
}

/// Of a part of a whole, such as the line of a spin box, the whole says it.
QString nameOf(QWidget *widget)
{
    const QString name = said(widget, QAccessible::Name);
    return name.isEmpty() && widget->parentWidget() != nullptr
               ? said(widget->parentWidget(), QAccessible::Name)
               : name;
}

} // namespace

class tst_RealForms : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canBeUsedWithoutSeeing_data();
    void canBeUsedWithoutSeeing();
};

void tst_RealForms::canBeUsedWithoutSeeing_data()
{
    QTest::addColumn<QString>("folder");
    WAYMARK_NEEDS_SHARED(u"data/crds"_s);
    const QDir data(test::sharedData(u"data/crds"_s));
    for (const QString &kind : data.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        // Some projects publish no resource of it.
        if (!QDir(data.filePath(kind + "/cr"_L1)).isEmpty())
            QTest::newRow(qPrintable(kind)) << data.filePath(kind);
    }
}

void tst_RealForms::canBeUsedWithoutSeeing()
{
    QFETCH(const QString, folder);
    auto rules = std::make_shared<analysis::Rules>();
    const auto tree = yaml::SyntaxTree::parse(SourceText(published(folder + u"/crd.yaml"_s)));
    rules->kinds.addCrd(tree->documents().first(), u"crd.yaml"_s);
    const QStringList resources = QDir(folder + u"/cr"_s).entryList(QDir::Files, QDir::Name);
    const test::OpenDocument open(published(folder + u"/cr/"_s + resources.first()), rules);
    const theme::Theme theme(theme::Theme::Choice::Light);
    editor::LiveFindings findings(*open.session);
    FormView view(*open.session, findings, theme);
    view.resize(760, 900);
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    QVERIFY(QTest::qWaitFor([&] { return view.isComplete(); }, test::longestWait));

    const QList<QWidget *> stops = stopsOf(view);
    QVERIFY(stops.size() > 3);
    for (QWidget *stop : stops) {
        QVERIFY2(!nameOf(stop).isEmpty(),
                 qPrintable(QString::fromLatin1(stop->metaObject()->className())));
        // A name is words, not a key with marks.
        QVERIFY2(!nameOf(stop).contains(u'&'), qPrintable(nameOf(stop)));
    }
    // Tab goes on from each, and to none twice.
    test::named<QWidget>(view, u"Which fields are shown"_s)->setFocus();
    QSet<QWidget *> visited;
    for (int step = 0; step < mostSteps; ++step) {
        QWidget *here = QApplication::focusWidget();
        if (here == nullptr || !view.isAncestorOf(here))
            break;
        QVERIFY2(!visited.contains(here), qPrintable(nameOf(here)));
        visited.insert(here);
        QTest::keyClick(here, Qt::Key_Tab);
        if (QApplication::focusWidget() == here)
            break; // the last one: there is nothing beside the form
    }
    for (QWidget *stop : stops) {
        // Of choices that stand side by side one is enough: the arrows go to the others.
        if (visited.size() == mostSteps || qobject_cast<QRadioButton *>(stop) != nullptr)
            continue;
        QVERIFY2(visited.contains(stop), qPrintable(nameOf(stop)));
    }
}

WAYMARK_TEST(tst_RealForms)

} // namespace waymark::form

#include "tst_realforms.moc"
