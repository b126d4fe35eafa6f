// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "document/changespane.h"
#include "document/documentsession.h"
#include "link/documentplace.h"
#include "theme/theme.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

class QStackedWidget;
class QTabBar;

namespace waymark::document {
class DocumentView;
}
namespace waymark::assist {
class EntityChoices;
} // namespace waymark::assist
namespace waymark::snapshot {
struct Snapshot;
} // namespace waymark::snapshot

namespace waymark::shell {

struct ClosedDocument;

/// What stands in the middle of the window: the page in front, and the open documents as tabs
/// beside it. Sessions and views are made when a tab is first shown.
class ContentArea final : public QWidget
{
    Q_OBJECT

public:
    ContentArea(const theme::Theme &theme, document::DocumentSession::Services services,
                QWidget *parent = nullptr);
    ~ContentArea() override;

    void setPage(QWidget *page);
    void setPageTitle(const QString &title, const QString &icon);
    void showPage();
    [[nodiscard]] bool showsPage() const;

    /// Opens a file or brings its tab to the front. Without a range the caret stays where it is.
    void openDocument(const QString &path, std::optional<TextRange> range = {});
    /// The same, at a place in it; the path of the place doesn't count.
    void openPlace(const QString &path, const link::DocumentPlace &place);
    /// Opens a file and puts text into it that an earlier run couldn't save; undo takes it back.
    void openUnsaved(const QString &path, const QByteArray &text);
    /// A document that was closed, as it was: with a text that no file holds, too.
    void reopen(const ClosedDocument &closed);
    /// A tab for a file that isn't there yet.
    void openNew(const QString &path, const QByteArray &text);
    /// A tab that is loaded when it is first shown; then at `place`, unless `state` says it better.
    void addUnloaded(const QString &path, const link::DocumentPlace &place,
                     const QByteArray &state);
    void step(int tabs);
    /// Asks first where something isn't saved.
    void closeCurrent();
    /// Without asking.
    void closeAll();
    /// Calls `then` when what was typed into forms is in all texts: at once where nothing is on its
    /// way. Before it, `modified` may say too little.
    void whenSettled(std::function<void()> then);
    [[nodiscard]] bool isSettled() const;
    /// Saves what is modified, what forms have typed so far included.
    void saveAll();

    [[nodiscard]] QStringList paths() const;
    [[nodiscard]] bool hasTab(const QString &path) const { return indexOf(path) >= 0; }
    /// Where a tab stands, or will stand once it is loaded, without its path.
    [[nodiscard]] link::DocumentPlace placeIn(const QString &path) const;
    [[nodiscard]] QList<QByteArray> states() const;
    [[nodiscard]] QString currentPath() const; ///< empty when a page is in front
    [[nodiscard]] document::DocumentSession *currentSession() const;
    /// The document in front is shown as a whole.
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] document::DocumentSession *session(const QString &path) const;
    [[nodiscard]] document::DocumentView *currentView() const;
    /// Of all tabs that are loaded.
    [[nodiscard]] QList<document::DocumentSession *> sessions() const;
    [[nodiscard]] QList<document::DocumentSession *> modified() const;

    /// What files were at their last commit, for documents that are opened from now on and for
    /// those that are open.
    void setCommittedText(const document::CommittedText &committed);
    /// Those that were made so far.
    [[nodiscard]] QList<document::DocumentView *> views() const;

    /// Rules and what other files say of those that are open. May be null.
    void setSnapshot(const std::shared_ptr<const snapshot::Snapshot> &snapshot);
    /// The entities that forms offer.
    void setEntities(const std::shared_ptr<const assist::EntityChoices> &entities);
    void fileChanged(const QString &path);

Q_SIGNALS:
    /// Another page or document is in front.
    void currentChanged();
    /// A document was opened, closed, analysed or edited.
    void documentsChanged();
    void opened(const QString &path);
    /// A session was made; nothing is loaded yet.
    void sessionStarted(waymark::document::DocumentSession &session);
    /// That document has no tab any more, whatever it held.
    void closed(const waymark::shell::ClosedDocument &document);
    /// A tab has its view now; the text may still be on its way.
    void viewMade(waymark::document::DocumentView *view);
    /// In the document in front, or another one came to the front.
    void findingAtCaretChanged(const std::optional<waymark::Diagnostic> &finding);
    void placeChanged(qsizetype line, qsizetype column, const waymark::JsonPointer &pointer);
    void failed(const waymark::Error &error);

private:
    struct Tab;

    [[nodiscard]] Tab &addTab(const QString &path);
    void prepare(Tab &tab, bool isNew);
    void select(qsizetype index);
    void closeTab(qsizetype index);
    void removeTab(qsizetype index);
    [[nodiscard]] static ClosedDocument closedFrom(const Tab &tab);
    void showLoaded(Tab &tab);
    void takeFailure(Tab &tab, const Error &error);
    void showWanted(Tab &tab);
    void showState(const Tab &tab);
    void movePath(Tab &tab);
    [[nodiscard]] qsizetype indexOf(const QString &path) const;
    [[nodiscard]] Tab *current() const;

    const theme::Theme &m_theme;
    document::DocumentSession::Services m_services;
    std::shared_ptr<const snapshot::Snapshot> m_snapshot;
    std::shared_ptr<const analysis::Rules> m_rules;
    document::CommittedText m_committed;
    std::shared_ptr<const assist::EntityChoices> m_entities;
    QTabBar *m_tabs;
    QStackedWidget *m_stack;
    std::vector<std::unique_ptr<Tab>> m_open; ///< tab n+1 of the bar
};

} // namespace waymark::shell
