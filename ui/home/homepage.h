// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
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
    HomePage(const theme::Theme &theme, Pool &interactive, QWidget *parent = nullptr);
    ~HomePage() override;

    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot);
    /// I and my teams, canonical names of the catalog.
    void setMine(const QStringList &owners);
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }
    /// Absolute paths, the newest first.
    void setRecentDocuments(const QStringList &paths);

Q_SIGNALS:
    void targetRequested(const waymark::home::Target &target);
    void openRequested(const QString &path, waymark::TextRange range);
    void createRequested();
    void problemsRequested();
    void teamRequested();

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
    void addAttention(const Section &section, const Attention &attention);
    void addLink(const Section &section, const QString &text, void (HomePage::*signal)());
    void summarize();
    void showOverview(const Overview &overview);
    void showMine(const Overview &overview);
    void showFigures(const Overview &overview);
    void showAttention(const Overview &overview);
    void showOwners(const Overview &overview);
    void showFindings(const Overview &overview);
    void showRecent();

    const theme::Theme &m_theme;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    QStringList m_mine;
    Latest<OverviewInput, Overview> m_latest;
    QStringList m_recent;
    widgets::Label *m_title = nullptr;
    widgets::Label *m_summary = nullptr;
    QBoxLayout *m_figureRow = nullptr;
    QBoxLayout *m_columns = nullptr;
    QList<widgets::FigureButton *> m_figures;
    Section m_own;
    Section m_attention;
    Section m_owners;
    Section m_findings;
    Section m_recently;
};

} // namespace waymark::home
