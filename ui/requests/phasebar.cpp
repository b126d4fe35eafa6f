// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "requests/phasebar.h"

#include "requests/phasestatus.h"

#include <QPainter>
#include <QPainterPath>

#include <numeric>

namespace waymark::requests {

namespace {

constexpr int barHeight = 8;
constexpr int barGap = 2;

} // namespace

PhaseBar::PhaseBar(const theme::Theme &theme, QWidget *parent)
    : QWidget(parent)
    , m_theme(theme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &theme::Theme::changed, this, qOverload<>(&QWidget::update));
}

void PhaseBar::setPhases(const QList<RequestSummary::PhaseCount> &phases)
{
    m_phases = phases;
    update();
}

QSize PhaseBar::sizeHint() const
{
    return {200, barHeight};
}

void PhaseBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath clip;
    clip.addRoundedRect(rect(), barHeight / 2.0, barHeight / 2.0);
    painter.setClipPath(clip);
    painter.fillRect(rect(), m_theme.tokens().raised);
    const int total = std::accumulate(
        m_phases.cbegin(), m_phases.cend(), 0,
        [](int sum, const RequestSummary::PhaseCount &part) { return sum + part.count; });
    const double room = width() - barGap * double(m_phases.size() - 1);
    double left = 0;
    for (const auto &[phase, count] : std::as_const(m_phases)) {
        const double length = room * count / total;
        painter.fillRect(QRectF(left, 0, length, height()),
                         widgets::statusColour(m_theme.tokens(), statusOf(phase)));
        left += length + barGap;
    }
}

} // namespace waymark::requests
