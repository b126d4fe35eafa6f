// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/svgicon.h"

#include <QFile>
#include <QIcon>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace waymark::theme {

namespace {

QString bundledPath(const QString &name, int size)
{
    // Breeze draws 16 px icons with one-pixel lines; from 20 px on the larger drawing is crisper.
    const QString large = u":/waymark/icons/22/%1.svg"_s.arg(name);
    const QString small = u":/waymark/icons/16/%1.svg"_s.arg(name);
    // A few are drawn in one size only.
    if (size >= 20)
        return QFile::exists(large) ? large : small;
    return QFile::exists(small) ? small : large;
}

/// Breeze icons carry a style sheet of colour roles (`.ColorScheme-Text { color: #232629; }`), made
/// to be replaced.
QByteArray recoloured(QByteArray svg, QByteArrayView role, const QColor &colour)
{
    const QByteArray selector = ".ColorScheme-" + role.toByteArray();
    for (auto at = svg.indexOf(selector); at >= 0; at = svg.indexOf(selector, at + 1)) {
        const auto open = svg.indexOf('{', at);
        const auto close = svg.indexOf('}', open);
        if (open < 0 || close < 0)
            break;
        const QByteArray rule = "color:" + colour.name().toLatin1() + ';';
        svg.replace(open + 1, close - open - 1, rule);
    }
    return svg;
}

} // namespace

SvgIconEngine::SvgIconEngine(QString name, std::shared_ptr<const IconColours> colours)
    : m_name(std::move(name))
    , m_colours(std::move(colours))
{}

QPixmap SvgIconEngine::rendered(const QSize &size, QIcon::Mode mode, qreal scale) const
{
    const QColor text = mode == QIcon::Disabled ? m_colours->disabled : m_colours->text;
    const QSize pixels = (size.toSizeF() * scale).toSize();
    const QString key = u"waymark/%1/%2x%3@%4/%5%6"_s.arg(m_name)
                            .arg(size.width())
                            .arg(size.height())
                            .arg(scale)
                            .arg(text.name(), m_colours->mayUseDesktop ? u"d"_s : QString());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    pixmap = QPixmap(pixels);
    pixmap.fill(Qt::transparent);
    // On a fine screen the drawing made for the icon's own size is the one whose lines stay sharp.
    QFile file(bundledPath(m_name, size.height()));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QByteArray svg = recoloured(file.readAll(), "Text", text);
    svg = recoloured(svg, "Highlight", m_colours->accent);
    svg = recoloured(svg, "PositiveText", m_colours->good);
    svg = recoloured(svg, "NeutralText", m_colours->warning);
    svg = recoloured(svg, "NegativeText", m_colours->bad);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(scale);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

QPixmap SvgIconEngine::scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State, qreal scale)
{
    // A name that the desktop's theme lacks comes back as a null icon and is drawn from our own.
    if (m_colours->mayUseDesktop && !QIcon::themeName().isEmpty()
        && QIcon::themeName() != u"hicolor") {
        const QIcon desktop = QIcon::fromTheme(m_name);
        if (!desktop.isNull())
            return desktop.pixmap(size, scale, mode);
    }
    return rendered(size, mode, scale);
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state)
{
    return scaledPixmap(size, mode, state, 1);
}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
                          QIcon::State state)
{
    const qreal scale = painter->device() != nullptr ? painter->device()->devicePixelRatio() : 1;
    // In a drawing that is zoomed the icon has more pixels than it asks for, or fewer.
    const qreal zoom = std::sqrt(std::abs(painter->transform().determinant()));
    const bool isZoomed = !qFuzzyCompare(zoom, 1.0);
    const bool wasSmooth = painter->testRenderHint(QPainter::SmoothPixmapTransform);
    painter->setRenderHint(QPainter::SmoothPixmapTransform, wasSmooth || isZoomed);
    painter->drawPixmap(
        rect, scaledPixmap(rect.size(), mode, state, scale * std::ceil(std::max(zoom, 1.0))));
    painter->setRenderHint(QPainter::SmoothPixmapTransform, wasSmooth);
}

QSize SvgIconEngine::actualSize(const QSize &size, QIcon::Mode, QIcon::State)
{
    return size;
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QString SvgIconEngine::key() const
{
    return u"waymark"_s;
}

bool SvgIconEngine::isNull()
{
    return !QFile::exists(bundledPath(m_name, 16));
}

} // namespace waymark::theme
