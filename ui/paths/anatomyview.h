// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/pathcatalog.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QScrollArea;

namespace waymark::theme {
class Theme;
}

namespace waymark::paths {

/// What a path is, before anything of it is run: what you give, what the platform provides, what
/// you still own, who helps, its versions.
class AnatomyView final : public QWidget
{
    Q_OBJECT

public:
    explicit AnatomyView(const theme::Theme &theme, QWidget *parent = nullptr);

    /// `today` decides whether it may still be taken.
    void setPath(const goldenpath::PathProduct &path, QDate today);
    void focusStart();

Q_SIGNALS:
    void startRequested();
    /// The file that says all this.
    void sourceRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    [[nodiscard]] QWidget *card(const QString &title, const QStringList &lines, bool isBulleted);
    void addHead(const goldenpath::PathProduct &path, QBoxLayout &column, QDate today);
    void addCards(const goldenpath::PathProduct &path);

    const theme::Theme &m_theme;
    QScrollArea *m_scroll;
    QBoxLayout *m_cards = nullptr; ///< beside each other where there is room
    QPushButton *m_start = nullptr;
};

} // namespace waymark::paths
