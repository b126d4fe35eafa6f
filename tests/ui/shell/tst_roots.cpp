// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/contentarea.h"
#include "shell/windowactions.h"
#include "support/testmain.h"
#include "widgets/label.h"
#include "windowfixture.h"

#include <QAbstractItemView>
#include <QLineEdit>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace waymark::shell {

/// The window over a workspace of three roots.
class tst_Roots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void pagesShowDocumentsOfEveryRoot();
    void theStatusLineNamesRootAndBranchOfTheDocument();
    void aNewRequestGoesToMyRoot();
    void aRootThatCantBeReadIsSaid();
    void cleanup() { m_fixture.reset(); }

private:
    [[nodiscard]] bool open()
    {
        m_fixture->start();
        m_fixture->window().open(m_workspace->path(u"mine"_s));
        return m_fixture->isSettled();
    }
    [[nodiscard]] bool shows(const QString &text) const
    {
        for (const auto *label : m_fixture->window().findChildren<widgets::Label *>()) {
            if (label->isVisible() && label->text().contains(text))
                return true;
        }
        for (const auto *button : m_fixture->window().findChildren<QToolButton *>()) {
            if (button->isVisible() && button->text().contains(text))
                return true;
        }
        return false;
    }

    std::unique_ptr<test::TemporaryWorkspace> m_workspace;
    std::unique_ptr<WindowFixture> m_fixture;
};

void tst_Roots::init()
{
    m_workspace = std::make_unique<test::TemporaryWorkspace>();
    writeThreeRoots(*m_workspace);
    m_fixture = std::make_unique<WindowFixture>();
}

void tst_Roots::pagesShowDocumentsOfEveryRoot()
{
    QVERIFY(open());
    for (const auto &[page, view, rows] : {std::tuple(u"requests"_s, u"Requests"_s, 1),
                                           std::tuple(u"catalog"_s, u"Entities"_s, 2)}) {
        QVERIFY(m_fixture->window().showPage(page));
        QVERIFY(m_fixture->isSettled());
        auto *list = m_fixture->named<QAbstractItemView>(view);
        QVERIFY(list != nullptr);
        QCOMPARE(list->model()->rowCount(), rows);
    }
}

void tst_Roots::theStatusLineNamesRootAndBranchOfTheDocument()
{
    QVERIFY(open());
    QVERIFY(shows(u"mine: mine-branch"_s));
    m_fixture->window().openDocument(m_workspace->path(u"services/two/catalog-info.yaml"_s));
    QVERIFY(m_fixture->isSettled());
    QVERIFY(shows(u"two: services-two-branch"_s));
    QVERIFY(shows(u"two/catalog-info.yaml"_s));
}

void tst_Roots::aNewRequestGoesToMyRoot()
{
    QVERIFY(open());
    m_fixture->trigger(u"request.new"_s);
    auto *name = m_fixture->named<QLineEdit>(u"Name"_s);
    QVERIFY(name != nullptr);
    name->setText(u"payments-load"_s);
    m_fixture->button(u"Create request"_s)->click();
    QTRY_COMPARE(m_fixture->window().content().currentPath(),
                 m_workspace->path(u"mine/requests/payments-load.yaml"_s));
}

void tst_Roots::aRootThatCantBeReadIsSaid()
{
    const QByteArray file = m_workspace->read(u"mine/waymark.yaml"_s);
    m_workspace->write(u"mine/waymark.yaml"_s,
                       file + "    - {role: platform, git: {url: 'https://git.example.org/p'}}\n");
    QVERIFY(open());
    QTRY_VERIFY(m_fixture->button(u"Try again"_s) != nullptr);
    QVERIFY(shows(u"1 part(s) of this workspace couldn't be read"_s));
    QVERIFY(shows(u"git clone https://git.example.org/p ../p"_s));
    QVERIFY(m_fixture->window().showPage(u"catalog"_s));
    QVERIFY(m_fixture->isSettled());
    QCOMPARE(m_fixture->named<QAbstractItemView>(u"Entities"_s)->model()->rowCount(), 2);
}

WAYMARK_TEST(tst_Roots)

} // namespace waymark::shell

#include "tst_roots.moc"
