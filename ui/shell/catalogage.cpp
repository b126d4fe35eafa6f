// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "shell/catalogage.h"

#include "theme/stylepaint.h"
#include "widgets/age.h"
#include "widgets/status.h"

#include <QPainter>

#include <algorithm>
#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace waymark::shell {

namespace space = theme::space;

namespace {

constexpr int glyphSide = 14;

} // namespace

CatalogAge::CatalogAge(const theme::Theme &theme, servers::ServerSync &servers, QWidget *parent)
    : QAbstractButton(parent)
    , m_theme(theme)
    , m_servers(servers)
{
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_clock.setInterval(30s);
    connect(&m_clock, &QTimer::timeout, this, &CatalogAge::refresh);
    connect(&servers, &servers::ServerSync::changed, this, &CatalogAge::refresh);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
    connect(this, &QAbstractButton::clicked, this, &CatalogAge::askAgain);
    refresh();
}

QList<servers::ServerState> CatalogAge::oldCopies() const
{
    const QDateTime now = m_servers.services().clock.now();
    QList<servers::ServerState> old = m_servers.servers();
    old.removeIf([this, &now](const servers::ServerState &state) {
        const bool isFresh =
            state.fetched.isValid() && state.fetched.addDuration(m_servers.freshFor) > now;
        return !state.fetched.isValid() || state.isWaiting || (isFresh && !state.failure);
    });
    std::ranges::sort(old, {}, &servers::ServerState::fetched);
    return old;
}

void CatalogAge::refresh()
{
    const auto old = oldCopies();
    setVisible(!old.isEmpty());
    if (m_servers.servers().isEmpty())
        m_clock.stop();
    else if (!m_clock.isActive())
        m_clock.start();
    if (old.isEmpty())
        return;
    const QDateTime now = m_servers.services().clock.now();
    setText(tr("Offline catalog %1").arg(widgets::shortAge(old.first().fetched, now)));
    QStringList lines;
    m_hasFailed = false;
    for (const servers::ServerState &state : old) {
        m_hasFailed = m_hasFailed || state.failure;
        lines << tr("%1 as of %2").arg(state.address.name, widgets::exactTime(state.fetched));
        if (state.failure)
            lines << state.failure->message;
    }
    lines << (m_servers.isTrusted() ? tr("Click to ask again.")
                                    : tr("Servers are asked once you trust this workspace."));
    setToolTip(lines.join(u'\n'));
    setAccessibleName(text());
    setAccessibleDescription(toolTip());
    updateGeometry();
    update();
}

void CatalogAge::askAgain()
{
    if (m_servers.isTrusted())
        m_servers.sync();
    else
        Q_EMIT serversRequested();
}

QSize CatalogAge::sizeHint() const
{
    return {glyphSide + space::inside + fontMetrics().horizontalAdvance(text()) + 2 * space::inside,
            22};
}

void CatalogAge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const theme::Tokens &tokens = m_theme.tokens();
    if (underMouse())
        theme::drawPanel(painter, rect(), theme::mixed(tokens.window, tokens.text, 0.08), {});
    widgets::paintStatus(painter,
                         QRectF(space::inside, (height() - glyphSide) / 2.0, glyphSide, glyphSide),
                         m_hasFailed ? widgets::Status::Warning : widgets::Status::Unknown, tokens);
    painter.setPen(tokens.secondary);
    const int left = space::inside + glyphSide + space::inside;
    painter.drawText(QRect(left, 0, width() - left, height()), Qt::AlignVCenter, text());
    if (hasFocus())
        theme::drawFocusRing(painter, rect(), tokens.accent);
}

} // namespace waymark::shell
