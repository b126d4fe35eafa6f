// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "theme/theme.h"

#include "theme/style.h"
#include "theme/svgicon.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyleHints>
#include <QToolTip>

namespace waymark::theme {

namespace {

QPalette paletteOf(const Tokens &tokens)
{
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.window);
    palette.setColor(QPalette::WindowText, tokens.text);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.raised);
    palette.setColor(QPalette::Text, tokens.text);
    palette.setColor(QPalette::PlaceholderText, tokens.secondary);
    palette.setColor(QPalette::Button, tokens.surface);
    palette.setColor(QPalette::ButtonText, tokens.text);
    palette.setColor(QPalette::BrightText, tokens.bad);
    palette.setColor(QPalette::ToolTipBase, tokens.surface);
    palette.setColor(QPalette::ToolTipText, tokens.text);
    palette.setColor(QPalette::Highlight, tokens.selection);
    palette.setColor(QPalette::HighlightedText, tokens.text);
    palette.setColor(QPalette::Accent, tokens.accent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::LinkVisited, tokens.running);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.raised);
    palette.setColor(QPalette::Mid, tokens.border);
    palette.setColor(QPalette::Dark, tokens.control);
    palette.setColor(QPalette::Shadow, tokens.control);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText,
                            QPalette::HighlightedText, QPalette::PlaceholderText})
        palette.setColor(QPalette::Disabled, role, tokens.unknown);
    palette.setColor(QPalette::Disabled, QPalette::Base, tokens.window);
    palette.setColor(QPalette::Disabled, QPalette::Button, tokens.window);
    palette.setColor(QPalette::Disabled, QPalette::Accent, tokens.unknown);
    return palette;
}

Scheme desktopScheme()
{
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark ? Scheme::Dark
                                                                                 : Scheme::Light;
}

QFont bodyFont(qreal extraPoints, QFont::Weight weight)
{
    QFont font = QApplication::font();
    font.setPointSizeF(font.pointSizeF() + extraPoints);
    font.setWeight(weight);
    return font;
}

} // namespace

Theme::Theme(Choice choice, QObject *parent)
    : QObject(parent)
    , m_choice(choice)
    , m_iconColours(std::make_shared<IconColours>())
{
    QApplication::setStyle(new Style);
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_choice == Choice::FollowDesktop && desktopScheme() != m_scheme)
            apply();
    });
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(Choice choice)
{
    if (m_choice == choice)
        return;
    m_choice = choice;
    apply();
}

void Theme::apply()
{
    const Scheme fromDesktop = desktopScheme();
    switch (m_choice) {
    case Choice::FollowDesktop:
        m_scheme = fromDesktop;
        break;
    case Choice::Light:
        m_scheme = Scheme::Light;
        break;
    case Choice::Dark:
        m_scheme = Scheme::Dark;
        break;
    }
    const Tokens &now = tokens();
    *m_iconColours = IconColours{.text = now.text,
                                 .disabled = now.unknown,
                                 .accent = now.accent,
                                 .good = now.good,
                                 .warning = now.warning,
                                 .bad = now.bad,
                                 .mayUseDesktop = m_scheme == fromDesktop};
    static_cast<Style *>(QApplication::style())->setTokens(now);
    QApplication::setPalette(paletteOf(now));
    QToolTip::setPalette(paletteOf(now));
    Q_EMIT changed();
}

QFont Theme::pageTitleFont() const
{
    return bodyFont(5, QFont::DemiBold);
}

QFont Theme::sectionFont() const
{
    return bodyFont(1, QFont::DemiBold);
}

QFont Theme::codeFont() const
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setPointSizeF(QApplication::font().pointSizeF());
    return font;
}

QFont Theme::numberFont() const
{
    QFont font = QApplication::font();
    font.setFeature("tnum", 1);
    return font;
}

QIcon Theme::icon(const QString &name) const
{
    return QIcon(new SvgIconEngine(name, m_iconColours));
}

} // namespace waymark::theme
