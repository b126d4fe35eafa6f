// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "home/overview.h"
#include "page/page.h"
#include "theme/theme.h"

#include <functional>

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
class HomePage final : public page::Page
{
    Q_OBJECT

public:
    HomePage(const theme::Theme &theme, Pool &interactive, QWidget *parent = nullptr);
    ~HomePage() override;

    [[nodiscard]] link::Place place() const override;
    void go(const link::Place &) override {} // there is only one
    [[nodiscard]] bool isSettled() const override { return m_latest.isIdle(); }

protected:
    void showState(const page::PageState &before) override;
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
    void addLink(const Section &section, const QString &text, std::function<void()> act);
    void showOverview(const Overview &overview);
    void showMine(const Overview &overview);
    void showFigures(const Overview &overview);
    void showAttention(const Overview &overview);
    void showOwners(const Overview &overview);
    void showFindings(const Overview &overview);
    void showRecent();

    const theme::Theme &m_theme;
    Latest<OverviewInput, Overview> m_latest;
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
