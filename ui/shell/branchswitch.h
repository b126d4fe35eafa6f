// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "base/process.h"
#include "base/result.h"
#include "vcs/head.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <optional>

class QMenu;
class QPoint;

namespace waymark::shell {

class ContentArea;
class StatusLine;
class WindowBars;

/// The branch of what is in front, and how many of its files differ from the last commit, in the
/// status line; a click switches to another branch. Git runs in trusted folders alone: in others
/// the name is read from its files, and nothing can be switched.
class BranchSwitch final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Pool &bulk;
        const Process &process;
        std::function<bool(const QString &folder)> isTrusted;
        ContentArea &content;
        WindowBars &bars;
        StatusLine &status;
    };

    /// All of it outlives this.
    BranchSwitch(const Parts &parts, QObject *parent);
    ~BranchSwitch() override;

    /// What is shown; nullopt: not in a Git work tree. `root` names which of several roots; empty:
    /// the only one.
    void setHead(const std::optional<vcs::Head> &head, const QString &root);
    /// Files have changed.
    void count();

private:
    struct Branches;

    void popUp(const QPoint &global);
    void fill(QMenu &menu, const QString &folder, const Result<Branches> &branches);
    void switchTo(const QString &folder, const QString &branch);

    Parts m_parts;
    std::optional<vcs::Head> m_head;
    QString m_root;
    Task m_counting;
    Task m_listing;
    Task m_switching;
};

} // namespace waymark::shell
