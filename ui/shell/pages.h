// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/filesystem.h"
#include "base/process.h"
#include "documents/listing.h"
#include "home/overview.h"
#include "servers/serversync.h"
#include "settings/settings.h"
#include "theme/theme.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>

class QWidget;

namespace waymark::shell {

/// What pages ask of the window.
class PageRequests : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

Q_SIGNALS:
    void open(const QString &path, waymark::TextRange range);
    void create();
    /// A document that isn't there yet, with its first text.
    void createFile(const QString &path, const QByteArray &text);
    void showProblems();
    void go(const waymark::home::Target &target);
    /// Another part of the page is in front: a place to come back to.
    void placeChanged();
    /// Git may run in this workspace, and its servers may be asked.
    void trust();
    /// Who one is, or one's team, as a canonical name; empty: whom Git knows.
    void chooseMyself(const QString &canonical);
    void chooseTeam();
    /// A file that decides what belongs to the workspace was written.
    void reload();
    /// Reading the workspace shall stop.
    void stopReading();
    void showEntity(const QString &canonical);
};

/// What the window tells a page. A function that doesn't concern it does nothing.
struct Page
{
    QWidget *widget = nullptr;
    std::function<void(const std::shared_ptr<const snapshot::Snapshot> &)> setSnapshot;
    /// It has something to show of a snapshot that is partial; others wait for all of it.
    bool showsFirstRows = false;
    /// How far reading has come, while it shows a partial snapshot.
    std::function<void(const Progress &)> setProgress = [](const auto &) {
    };
    std::function<void(const documents::Filter &)> setFilter = [](const auto &) {
    };
    std::function<void(const QStringList &)> setRecentDocuments = [](const auto &) {
    };
    std::function<void(bool)> setInspectorShown = [](bool) {
    };
    std::function<void()> focusFilter;
    std::function<void()> focus;     ///< where keys go when the page comes to the front
    std::function<bool()> isSettled; ///< shows the newest of what it was told
    /// I and my teams, canonical names of the catalog.
    std::function<void(const QStringList &)> setMine = [](const auto &) {
    };
    /// What of the page is in front, and the way back to it.
    std::function<QString()> place = [] {
        return QString();
    };
    std::function<void(const QString &)> goTo = [](const auto &) {
    };
    std::function<void()> chooseTeam = [] {
    };
    std::function<void()> manageServers = [] {
    };
};

struct PageContext
{
    const theme::Theme &theme;
    Pool &interactive;
    PageRequests &requests;
    Pool &bulk;
    const FileSystem &files;
    const Process &process;
    settings::Settings &settings;
    servers::ServerSync &servers;
    std::function<bool(const QString &folder)> isTrusted;
};

/// One line of the table of pages, in the order of the navigation.
struct PageEntry
{
    QString id;
    QString title;
    QString icon;
    std::function<Page(const PageContext &)> make;
};

/// Every page there is. A later page adds its line here and nothing else in the shell.
[[nodiscard]] QList<PageEntry> allPages();

} // namespace waymark::shell
