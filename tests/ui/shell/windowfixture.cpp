// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "windowfixture.h"

#include "assist/newdocument.h"
#include "shell/windowactions.h"

#include <QAction>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::shell {

WindowFixture::WindowFixture()
    : settings(m_state.filePath(u"settings.ini"_s))
    , m_demo(QStringLiteral(WAYMARK_SOURCE_DIR "/resources/demo"), m_state.path(),
             {m_files, m_process, m_clock})
    , m_recovery(std::make_unique<document::RecoveryJournal>(recoveryFolder(), m_files))
{
    files.write(u"waymark.yaml"_s, assist::newWorkspaceText(u"Shop"_s));
    files.write(u"kinds/environmentrequest.yaml"_s, test::environmentRequestCrd());
    files.write(u"requests/payments-staging.yaml"_s, test::paymentsStaging());
    files.write(u"requests/orders-staging.yaml"_s,
                test::paymentsStaging()
                    .replace("payments-staging", "orders-staging")
                    .replace("replicas: 2", "replicas: many"));
    files.write(
        u"catalog/orders.yaml"_s,
        "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: orders-api\n"
        "spec:\n  type: service\n  lifecycle: production\n  owner: orders-team\n  system: orders\n"
        "---\napiVersion: backstage.io/v1alpha1\nkind: System\nmetadata:\n  name: orders\n"
        "spec:\n  owner: orders-team\n  domain: retail\n"
        "---\napiVersion: backstage.io/v1alpha1\nkind: Domain\nmetadata:\n  name: retail\n"
        "spec:\n  owner: orders-team\n"
        "---\napiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: orders-team\n"
        "spec:\n  type: team\n  children: []\n"
        "---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: bob\n"
        "spec:\n  memberOf: [orders-team]\n"
        "---\napiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: ann\n"
        "spec:\n  memberOf: [orders-team]\n");
}

Services WindowFixture::services()
{
    return {m_interactive, m_bulk,   m_files, m_process, m_demo,  *m_recovery,
            theme,         settings, m_clock, *http,     secrets, m_state.filePath(u"cache"_s)};
}

MainWindow &WindowFixture::start(MainWindow::Start start)
{
    m_window = std::make_unique<MainWindow>(services(), start);
    m_window->resize(1280, 800);
    m_window->show();
    return *m_window;
}

bool WindowFixture::open(const QString &relative)
{
    if (!m_window)
        start();
    m_window->open(files.path(relative));
    return isSettled();
}

bool WindowFixture::isSettled()
{
    return QTest::qWaitFor(
        [this] { return m_window->workspace().isOpen() && m_window->isSettled(); }, 20'000);
}

QAbstractButton *WindowFixture::button(const QString &text) const
{
    for (auto *button : m_window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && (button->text() == text || button->accessibleName() == text))
            return button;
    }
    return nullptr;
}

void WindowFixture::trigger(const QString &action)
{
    m_window->actions().action(action)->trigger();
}

} // namespace waymark::shell
