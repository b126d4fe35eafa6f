// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "link/documentplace.h"
#include "shell/navigationhistory.h"
#include "snapshot/snapshot.h"
#include "text/textrange.h"

#include <QObject>

#include <memory>

namespace waymark::page {
class Page;
}

namespace waymark::shell {

class ContentArea;
class Navigation;
class PageHost;
class WindowActions;
class WindowBars;

/// The one way to whatever can be shown: goes to places, and remembers them for back and forward.
class Places final : public QObject
{
    Q_OBJECT

public:
    /// All of it outlives this.
    struct Parts
    {
        PageHost &pages;
        ContentArea &content;
        Navigation &navigation;
        WindowBars &bars;
        WindowActions &actions;
    };

    explicit Places(const Parts &parts);

    /// Null: none is open. Another folder's forgets where one was.
    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot);
    /// `hasPage`: a page can be shown, of a workspace or of what was read first.
    void enable(bool hasPage);

    /// Brings a page to the front as it stands. Without a workspace it is the page that comes to
    /// the front once one is there.
    void showPage(const QString &id);
    /// The same, and of its parts the whole: its list.
    void showWholePage(const QString &id);
    /// The page that was in front last, or the first one there is.
    void showAnyPage();
    /// Shows a place that was made here. Without a workspace it waits for one.
    void go(const link::Place &place);
    /// Whether there can be such a place here.
    [[nodiscard]] Result<void> check(const link::Place &place) const;
    void openDocument(const QString &path, std::optional<TextRange> range = {});
    void step(int way); ///< back with -1, forward with 1

    /// Waits for the next snapshot.
    void wish(const link::Place &place) { m_wish = place; }
    [[nodiscard]] const std::optional<link::Place> &wished() const { return m_wish; }
    /// Goes where it was asked to before there was a snapshot.
    void takeWish();

    [[nodiscard]] link::Place current() const;
    /// Of a document that has a tab or not.
    [[nodiscard]] link::Place placeOf(const QString &path) const;
    [[nodiscard]] QString pathOf(const link::DocumentPlace &place) const;

    /// The page in front, or that lies behind the document in front; empty before the first one.
    [[nodiscard]] const QString &pageId() const { return m_page; }
    void setPageId(const QString &id) { m_page = id; }
    /// A person asked for that page while no workspace was open.
    [[nodiscard]] bool isPageChosen() const { return m_isPageChosen; }
    /// Puts a page in front without moving the focus or remembering it.
    void putInFront(const QString &id);
    /// A signal of the page in front: something else of it is shown.
    void pageMoved(const page::Page &page);
    void pageRefined(const page::Page &page);
    /// A page or document came to the front by itself: a click on its tab.
    void visitCurrent();

Q_SIGNALS:
    /// Something else is in front, or can be gone to.
    void changed();
    /// There is no workspace yet that a page could show.
    void pageAwaited();
    /// The place is one of a workspace that isn't open here.
    void workspaceMissed(const waymark::link::Place &place);
    void linkRequested(const waymark::link::Place &place);

private:
    void addActions();
    [[nodiscard]] bool show(const link::Place &place);
    [[nodiscard]] bool showDocument(const link::Place &place);
    [[nodiscard]] bool isHere(const QString &workspace) const;
    void refineCurrent();

    const Parts m_parts;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    NavigationHistory m_history;
    QString m_page;
    bool m_isPageChosen = false;
    std::optional<link::Place> m_wish;
    bool m_isGoing = false; ///< what comes to the front meanwhile isn't visited for itself
};

} // namespace waymark::shell
