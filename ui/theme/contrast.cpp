// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/contrast.h"

#include <algorithm>
#include <cmath>

namespace waymark::theme {

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double channel) {
        return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

QColor readableOn(const QColor &colour, const QColor &behind)
{
    constexpr float step = 0.02F;
    const bool isOnDark = contrast(Qt::white, behind) > contrast(Qt::black, behind);
    QColor found = colour;
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    colour.getHslF(&hue, &saturation, &lightness);
    while (contrast(found, behind) < leastContrast && (isOnDark ? lightness < 1 : lightness > 0)) {
        lightness = std::clamp(lightness + (isOnDark ? step : -step), 0.0F, 1.0F);
        found = QColor::fromHslF(std::max(hue, 0.0F), saturation, lightness);
    }
    return found;
}

} // namespace waymark::theme
