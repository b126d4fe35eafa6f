// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "editor/text/viewoptions.h"
#include "theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QStringList>

#include <optional>

namespace waymark::settings {

/// How the window stood when it was closed.
struct WindowState
{
    QByteArray geometry;
    bool showsProblems = false;
    bool showsInspector = true;
};

/// Where a person was in a workspace: places, as links.
struct Session
{
    QString page;             ///< the place of the page, in front or behind the documents
    QStringList documents;    ///< the place of each tab
    QList<QByteArray> states; ///< of each tab's view, what no place says; as long as `documents`
    int current = -1;         ///< the document in front; -1: the page is

    bool operator==(const Session &) const = default;
};

/// What the workbench remembers, in one file of the user's configuration folder. Nothing of it
/// stands in a workspace.
class Settings
{
public:
    explicit Settings(const QString &file);

    [[nodiscard]] WindowState window() const;
    void setWindow(const WindowState &state);

    [[nodiscard]] editor::ViewOptions textView() const;
    void setTextView(const editor::ViewOptions &options);

    /// How large the panes of a splitter were; `name` says which. Empty: it was never moved.
    [[nodiscard]] QList<int> splitter(const QString &name) const;
    void setSplitter(const QString &name, const QList<int> &sizes);

    [[nodiscard]] theme::Theme::Choice themeChoice() const;
    void setThemeChoice(theme::Theme::Choice choice);

    /// `de`, `en`; empty: the desktop's.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);

    /// The newest first, at most ten.
    [[nodiscard]] QStringList recentWorkspaces() const;
    /// `title` is how it calls itself; links may name it by that.
    void addRecentWorkspace(const QString &folder, const QString &title = {});
    /// Of a recent one; empty: it wasn't said.
    [[nodiscard]] QString workspaceTitle(const QString &folder) const;
    void forgetWorkspace(const QString &folder);

    /// Whether Waymark may run Git in a folder and fetch for it.
    [[nodiscard]] bool isTrusted(const QString &folder) const;
    void setTrusted(const QString &folder, bool trusted);

    /// Whether a folder that lies in a workspace or repository is opened alone or with all of it;
    /// nullopt: nobody chose yet.
    [[nodiscard]] std::optional<bool> opensAlone(const QString &folder) const;
    void setOpensAlone(const QString &folder, bool alone);

    [[nodiscard]] Session session(const QString &folder) const;
    void setSession(const QString &folder, const Session &session);

    /// Documents of a workspace, the one opened last first, at most twelve.
    [[nodiscard]] QStringList recentDocuments(const QString &folder) const;
    void addRecentDocument(const QString &folder, const QString &path);

    /// Entities of a workspace that a person starred, canonical names.
    [[nodiscard]] QStringList starredEntities(const QString &folder) const;
    void setStarredEntities(const QString &folder, const QStringList &names);
    /// Views of a workspace's catalog that were kept, each as JSON.
    [[nodiscard]] QList<QByteArray> savedViews(const QString &folder) const;
    void setSavedViews(const QString &folder, const QList<QByteArray> &views);
    /// How the catalog looked last, as JSON.
    [[nodiscard]] QByteArray catalogView() const;
    void setCatalogView(const QByteArray &view);
    /// Who a person said to be, or their team, in a workspace's catalog: a canonical name; empty:
    /// whom Git's address belongs to.
    [[nodiscard]] QString myself(const QString &folder) const;
    void setMyself(const QString &folder, const QString &name);

    /// Writes what is still only in memory. Fails with `io.write` and the disk's reason.
    Result<void> sync();

private:
    QSettings m_store;
};

} // namespace waymark::settings
