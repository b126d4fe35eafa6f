// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "theme/theme.h"

#include <QAbstractButton>
#include <QHash>
#include <QWidget>

class QVBoxLayout;

namespace waymark::widgets {
class KeyRow;
}

namespace waymark::shell {

/// One page in the navigation: icon and name, or the icon alone where the window is narrow.
class NavigationButton final : public QAbstractButton
{
    Q_OBJECT

public:
    NavigationButton(const theme::Theme &theme, const QString &icon, const QString &name,
                     const QString &shortcut, QWidget *parent = nullptr);

    void setNarrow(bool narrow);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    const theme::Theme &m_theme;
    QIcon m_icon;
    QString m_shortcut;
    bool m_isNarrow = false;
};

/// The pages at the left of the window.
class Navigation final : public QWidget
{
    Q_OBJECT

public:
    explicit Navigation(const theme::Theme &theme, QWidget *parent = nullptr);

    void addPage(const QString &id, const QString &icon, const QString &name,
                 const QString &shortcut);
    /// Empty: no page is in front, a document is.
    void setCurrent(const QString &id);
    void setNarrow(bool narrow);

Q_SIGNALS:
    void pageRequested(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const theme::Theme &m_theme;
    QVBoxLayout *m_column;
    widgets::KeyRow *m_keys; ///< all pages are one stop of the Tab key
    QList<std::pair<QString, NavigationButton *>> m_buttons;
};

} // namespace waymark::shell
