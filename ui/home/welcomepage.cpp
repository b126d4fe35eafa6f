// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "home/welcomepage.h"

#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/label.h"
#include "widgets/replace.h"
#include "widgets/rowbutton.h"

#include <QBoxLayout>
#include <QDir>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace waymark::home {

using widgets::Label;
namespace space = theme::space;

WelcomePage::WelcomePage(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    auto *page = new QWidget;
    page->setMaximumWidth(920);
    auto *title = new Label(theme, Label::Role::PageTitle, tr("What would you like to do?"), page);
    auto *text =
        new Label(theme, Label::Role::Secondary,
                  tr("Waymark opens a folder of files, normally a Git clone. These three start "
                     "in a demonstration workspace that is yours to change."),
                  page);
    text->setWordWrap(true);
    auto *cards = new QHBoxLayout;
    cards->setSpacing(space::group);
    const auto addCard = [&](Way way, const QString &icon, const QString &name,
                             const QString &what) {
        auto *card = new widgets::ActionCard(theme, icon, name, what, page);
        connect(card, &QAbstractButton::clicked, this, [this, way] { Q_EMIT wayChosen(way); });
        cards->addWidget(card, 1);
        if (focusProxy() == nullptr)
            setFocusProxy(card);
    };
    addCard(Way::WriteRequest, u"document-edit"_s, tr("Write a request"),
            tr("Ask for a test environment in a form that checks every value while you type."));
    addCard(Way::ShowServices, u"view-list-tree"_s, tr("Look at my team's services"),
            tr("See what a team owns, what it depends on, and which facts are missing."));
    addCard(Way::ShowGoldenPath, u"compass"_s, tr("Show a golden path"),
            tr("Walk through the supported way to start a service, and the files it writes."));

    auto *open = widgets::primaryButton(tr("Open folder…"), page);
    auto *create = new QPushButton(tr("New workspace…"), page);
    connect(open, &QPushButton::clicked, this, &WelcomePage::openFolderRequested);
    connect(create, &QPushButton::clicked, this, &WelcomePage::newWorkspaceRequested);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(open);
    buttons->addWidget(create);
    buttons->addStretch(1);

    m_recentTitle = new Label(theme, Label::Role::Section, tr("Recent workspaces"), page);
    m_recent = new QVBoxLayout;
    m_recent->setSpacing(0);
    auto *column = new QVBoxLayout(page);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::related);
    column->addStretch(1);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(space::group);
    column->addLayout(cards);
    column->addSpacing(space::page);
    column->addWidget(new Label(theme, Label::Role::Section, tr("Your own workspace"), page));
    column->addLayout(buttons);
    column->addSpacing(space::group);
    column->addWidget(m_recentTitle);
    column->addLayout(m_recent);
    column->addStretch(2);

    auto *middle = new QWidget;
    auto *across = new QHBoxLayout(middle);
    across->setContentsMargins(0, 0, 0, 0);
    across->addStretch(1);
    across->addWidget(page, 100);
    across->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setWidget(middle);
    scroll->setAccessibleName(tr("Welcome"));
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);
    setRecentWorkspaces({});
}

void WelcomePage::setRecentWorkspaces(const QStringList &folders)
{
    widgets::clearLayout(*m_recent);
    for (const QString &folder : folders) {
        auto *row = new widgets::RowButton(m_theme, folder.section(u'/', -1), folder, this);
        connect(row, &QAbstractButton::clicked, this,
                [this, folder] { Q_EMIT workspaceRequested(folder); });
        m_recent->addWidget(row);
    }
    m_recentTitle->setVisible(!folders.isEmpty());
}

} // namespace waymark::home
