// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "fulfilment/deliverydisk.h"
#include "page/changehistory.h"
#include "requests/requestspage.h"
#include "support/machineworkspace.h"
#include "ui/support/named.h"
#include "workspace/loader.h"
#include "workspace/reconciliation.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QTest>

namespace waymark::test {

/// A time of day that stands where it was put.
class StandingClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override { return time; }

    QDateTime time{QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC};
};

/// The page of requests over a workspace of Machines: the window's part, so to speak.
class ShownRequests
{
public:
    ShownRequests()
        : page({theme, m_interactive, m_bulk, m_files, m_process, clock, m_changes})
    {
        // A page goes where it asks to.
        QObject::connect(&page, &page::Page::goRequested, &page, [this](const link::Place &place) {
            page.go(place);
            page.focus();
        });
        page.resize(1200, 760);
        page.show();
        page.activateWindow();
        (void)QTest::qWaitForWindowActive(&page);
    }

    /// What is on the disk now is what the window knows.
    [[nodiscard]] bool load(const QStringList &mine = {QStringLiteral("group:default/ann")})
    {
        auto snapshot = workspace::loadWorkspace(
            {.folder = machines.files.path(), .now = clock.time}, m_files, {});
        page::PageState state;
        state.snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(snapshot));
        state.mine = mine;
        state.isTrusted = true;
        page.setState(state);
        return isSettled();
    }
    [[nodiscard]] bool reconcile() const
    {
        return workspace::reconcileWorkspace({.folder = machines.files.path(), .now = clock.time},
                                             m_files, m_process, fulfilment::LocalDeliveryDisk())
            .has_value();
    }
    [[nodiscard]] bool isSettled() const
    {
        return QTest::qWaitFor([this] { return page.isSettled(); }, longestWait);
    }

    template<typename Widget>
    [[nodiscard]] Widget *named(const QString &name) const
    {
        return test::named<Widget>(page, name);
    }
    /// The visible button of that text, in the page or in a dialog over it.
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        for (auto *button : page.findChildren<QAbstractButton *>()) {
            if (button->text() == text && button->isVisible())
                return button;
        }
        return nullptr;
    }
    [[nodiscard]] bool press(const QString &text) const
    {
        QAbstractButton *found = button(text);
        if (found == nullptr || !found->isEnabled())
            return false;
        found->click();
        return isSettled();
    }
    /// All that the page says, line by line.
    [[nodiscard]] QStringList texts() const
    {
        QStringList all;
        for (const auto *label : page.findChildren<QLabel *>()) {
            if (label->isVisibleTo(&page) && !label->text().isEmpty())
                all << label->text();
        }
        return all;
    }
    [[nodiscard]] bool says(const QString &text) const
    {
        return std::ranges::any_of(texts(),
                                   [&](const QString &line) { return line.contains(text); });
    }

    MachineWorkspace machines;
    theme::Theme theme{theme::Theme::Choice::Light};
    StandingClock clock;

private:
    DiskFileSystem m_files; ///< before the pools, whose work uses it
    SystemProcess m_process;
    Pool m_interactive{QStringLiteral("interactive"), 1};
    Pool m_bulk{QStringLiteral("bulk"), 1};
    page::ChangeHistory m_changes{m_bulk, m_files};

public:
    requests::RequestsPage page;
};

} // namespace waymark::test
