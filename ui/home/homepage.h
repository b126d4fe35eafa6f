// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "home/overview.h"
#include "theme/theme.h"

#include <QWidget>

#include <memory>

class QBoxLayout;
class QGridLayout;

namespace waymark::widgets {
class Card;
class FigureButton;
class Label;
} // namespace waymark::widgets

namespace waymark::home {

/// The first page of an open workspace: what needs attention, who asks for what, where one was
/// last.
class HomePage final : public QWidget
{
    Q_OBJECT

public:
    explicit HomePage(const theme::Theme &theme, QWidget *parent = nullptr);

    void setSnapshot(const std::shared_ptr<const workspace::Snapshot> &snapshot);
    /// Absolute paths, the newest first.
    void setRecentDocuments(const QStringList &paths);

Q_SIGNALS:
    void targetRequested(const waymark::home::Target &target);
    void openRequested(const QString &path, waymark::TextRange range);
    void createRequested();
    void problemsRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    /// A card with a title whose rows are replaced as a whole.
    struct Section
    {
        widgets::Label *title = nullptr;
        QBoxLayout *rows = nullptr;
    };
    [[nodiscard]] Section makeSection(const QString &title, QBoxLayout *into);
    void addHint(const Section &section, const QString &text);
    void showFigures(const Overview &overview);
    void showAttention(const Overview &overview);
    void showOwners(const Overview &overview);
    void showRecent();

    const theme::Theme &m_theme;
    std::shared_ptr<const workspace::Snapshot> m_snapshot;
    QStringList m_recent;
    widgets::Label *m_title = nullptr;
    widgets::Label *m_summary = nullptr;
    QBoxLayout *m_figureRow = nullptr;
    QBoxLayout *m_columns = nullptr;
    QList<widgets::FigureButton *> m_figures;
    Section m_attention;
    Section m_owners;
    Section m_recently;
};

} // namespace waymark::home
