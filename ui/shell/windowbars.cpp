// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/windowbars.h"

#include "widgets/messagebar.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace waymark::shell {

using widgets::MessageBar;
using widgets::Status;

namespace {

constexpr qsizetype mostInToolTip = 20;

} // namespace

WindowBars::WindowBars(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_column(new QVBoxLayout(this))
    , m_restricted(new MessageBar(theme, Status::Info, this))
    , m_surrounding(new MessageBar(theme, Status::Info, this))
    , m_unsaved(new MessageBar(theme, Status::Warning, this))
    , m_failures(new MessageBar(theme, Status::Warning, this))
    , m_pushed(new MessageBar(theme, Status::Info, this))
    , m_notice(new MessageBar(theme, Status::Good, this))
    , m_error(new MessageBar(theme, Status::Bad, this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    for (MessageBar *bar :
         {m_unsaved, m_surrounding, m_restricted, m_failures, m_pushed, m_notice, m_error}) {
        m_column->addWidget(bar);
        bar->hide();
    }
    m_restricted->setText(tr("Restricted: you haven't said yet that you trust this workspace."),
                          tr("Waymark runs no Git in it and fetches nothing for it; the branch is "
                             "read from .git/HEAD. Editing "
                             "and checking work."));
    connect(m_restricted->addAction(tr("Trust this workspace")), &QAbstractButton::clicked, this,
            &WindowBars::trustRequested);
    m_restricted->setClosable();
    connect(m_surrounding->addAction(tr("Only this folder")), &QAbstractButton::clicked, this,
            &WindowBars::aloneRequested);
    m_surrounding->setClosable();
    connect(m_surrounding, &MessageBar::closed, this, &WindowBars::surroundingAccepted);
    connect(m_unsaved->addAction(tr("Review…")), &QAbstractButton::clicked, this,
            &WindowBars::unsavedReviewRequested);
    m_unsaved->setClosable();
    connect(m_failures->addAction(tr("Try again")), &QAbstractButton::clicked, this,
            &WindowBars::retryRequested);
    m_failures->setClosable();
    connect(m_pushed->addAction(tr("Read them now")), &QAbstractButton::clicked, this,
            &WindowBars::refreshRequested);
    m_pushed->setClosable();
    m_notice->setClosable();
    m_error->setClosable();
}

void WindowBars::setRestricted(bool restricted)
{
    m_restricted->setVisible(restricted);
}

void WindowBars::setSurrounding(const QString &text, const QString &detail)
{
    m_surrounding->setText(text, detail);
    m_surrounding->setVisible(!text.isEmpty());
}

void WindowBars::forgetWorkspace()
{
    for (MessageBar *bar : {m_surrounding, m_failures, m_pushed, m_notice, m_error})
        bar->hide();
    hideOffer();
}

void WindowBars::setFailures(const QList<Error> &failures)
{
    m_failures->setVisible(!failures.isEmpty());
    if (failures.isEmpty())
        return;
    const Error &first = failures.first();
    const QString detail =
        first.next.isEmpty() ? first.message : tr("%1 %2").arg(first.message, first.next);
    m_failures->setText(
        tr("%Ln part(s) of this workspace couldn't be read; everything else is here.", nullptr,
           int(failures.size())),
        detail);
    QStringList all;
    for (const Error &failure : failures.first(std::min(failures.size(), mostInToolTip)))
        all << failure.message;
    m_failures->setToolTip(all.join(u'\n'));
}

void WindowBars::setUnsaved(int documents)
{
    m_unsaved->setVisible(documents > 0);
    m_unsaved->setText(
        tr("Waymark ended before %Ln document(s) could be saved.", nullptr, documents),
        tr("What you typed was kept. Look at what differs, then restore or discard it."));
}

void WindowBars::setPushed(const QString &text, const QString &detail)
{
    m_pushed->setText(text, detail);
    m_pushed->setVisible(!text.isEmpty());
}

void WindowBars::showNotice(const QString &text)
{
    m_notice->setText(text);
    m_notice->setVisible(!text.isEmpty());
}

void WindowBars::showOffer(const QString &text, const QString &detail, const QString &action,
                           std::function<void()> act)
{
    if (m_offer == nullptr) {
        m_offer = new MessageBar(m_theme, Status::Info, this);
        m_offerButton = m_offer->addAction({});
        m_offer->setClosable();
        m_column->addWidget(m_offer);
        connect(m_offerButton, &QAbstractButton::clicked, this, [this] {
            m_offer->hide();
            if (const auto offered = std::exchange(m_offered, nullptr))
                offered();
        });
    }
    m_offered = std::move(act);
    m_offer->setText(text, detail);
    m_offerButton->setText(action);
    m_offer->show();
}

void WindowBars::hideOffer()
{
    if (m_offer != nullptr)
        m_offer->hide();
}

void WindowBars::showError(const Error &error)
{
    m_error->setText(error.message, error.next);
    m_error->show();
}

} // namespace waymark::shell
