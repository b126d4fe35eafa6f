// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QColor>
#include <QIconEngine>

#include <memory>

namespace waymark::theme {

/// What icons are painted with now; one object shared by a theme and all its icons, so that those
/// already handed out follow a change.
struct IconColours
{
    QColor text;
    QColor disabled;
    QColor accent;
    QColor good;
    QColor warning;
    QColor bad;
    bool mayUseDesktop = false; ///< the desktop's icons fit the scheme
};

/// A named Breeze icon whose colours are set when it is painted.
class SvgIconEngine final : public QIconEngine
{
public:
    SvgIconEngine(QString name, std::shared_ptr<const IconColours> colours);

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override;
    [[nodiscard]] QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override;
    /// `size` is in device-independent pixels (QIconEngine::scaledPixmap, Qt 6.8).
    [[nodiscard]] QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state,
                                       qreal scale) override;
    [[nodiscard]] QSize actualSize(const QSize &size, QIcon::Mode mode,
                                   QIcon::State state) override;
    [[nodiscard]] QIconEngine *clone() const override;
    [[nodiscard]] QString key() const override;
    [[nodiscard]] QString iconName() override { return m_name; }
    [[nodiscard]] bool isNull() override;

private:
    /// The bundled drawing, `size` times `scale` pixels large.
    [[nodiscard]] QPixmap rendered(const QSize &size, QIcon::Mode mode, qreal scale) const;

    QString m_name;
    std::shared_ptr<const IconColours> m_colours;
};

} // namespace waymark::theme
