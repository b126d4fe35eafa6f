// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "forgedouble.h"
#include "submission/submission.h"
#include "support/machineworkspace.h"
#include "workspace/submitting.h"

#include <QMap>

namespace waymark::submission {

/// A workspace of Machines in Git, pushed to a bare repository beside it, with the new request
/// `requests/a.yaml`. What is made at one time has the same name each time.
class SubmitRepository
{
public:
    enum class Remote { None, Plain, TakesOptions };

    explicit SubmitRepository(Remote wanted = Remote::Plain);

    QByteArray git(const QStringList &arguments) const; ///< its output; the test fails with it
    QByteArray atRemote(const QStringList &arguments) const;
    void commit(const QString &message) const;
    /// Executable, in the work tree's repository or the remote's.
    void hook(const QString &name, const QByteArray &script, bool isAtRemote = false) const;
    [[nodiscard]] QString requestPath() const
    {
        return machines.files.path(QStringLiteral("requests/a.yaml"));
    }
    /// Every byte that must not change: files, index, HEAD.
    [[nodiscard]] QMap<QString, QByteArray> untouched() const;
    /// Every branch with its commit, here and there.
    [[nodiscard]] QByteArray branches() const;

    const test::MachineWorkspace machines;
    QTemporaryDir remote;

private:
    QByteArray run(const QString &folder, const QStringList &arguments) const;
};

/// What a submission does to the world, counted; from the one that `dies` says on nothing happens
/// any more, as after kill -9.
struct Effects
{
    mutable int count = 0; ///< that were tried
    int dies = -1;

    [[nodiscard]] bool isDead() const { return dies >= 0 && count > dies; }
    /// Counts one; false where it doesn't happen any more.
    [[nodiscard]] bool counted() const
    {
        ++count;
        return !isDead();
    }
};

struct SubmitMeans
{
    const Effects *effects = nullptr;
    ForgeDouble *forge = nullptr; ///< nullptr: no token
    QString branch = {};
    bool resumes = false; ///< what is unfinished, where there is something
};

/// Prepares and submits `requests/a.yaml`; the preflight must be good.
Submitted submitIn(const SubmitRepository &repository, const SubmitMeans &wanted = {});
workspace::Submitting preparedIn(const SubmitRepository &repository, const QString &branch = {},
                                 const QStringList &files = {QStringLiteral("requests/a.yaml")});

[[nodiscard]] QString codeOf(const Submitted &submitted);
/// The worst of the lines of that id.
[[nodiscard]] PreflightLine::State stateOf(const Preflight &preflight, const QString &id);
/// Messages of the lines that failed.
[[nodiscard]] QStringList failedIn(const Preflight &preflight);

} // namespace waymark::submission
