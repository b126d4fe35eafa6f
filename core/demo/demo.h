// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/filesystem.h"
#include "base/process.h"

#include <stop_token>

namespace waymark::demo {

/// The demonstration workspace: never edited where it was installed, but in a copy of the user's
/// own, a Git clone with a bare remote beside it.
class Demo
{
public:
    struct Services
    {
        const FileSystem &files;
        const Process &process;
        const Clock &clock;
    };

    /// `source` is the installed `demo` folder, `home` the folder that the copy lives in.
    Demo(QString source, QString home, Services services);

    /// The copy's folder, whether it is there or not.
    [[nodiscard]] QString folder() const;
    [[nodiscard]] bool exists() const;
    [[nodiscard]] bool isDemo(const QString &path) const;

    /// The copy, made first if it isn't there: half a second, one or nothing of it. Fails with
    /// `demo.no-source`, `demo.git`, `demo.broken-story` and what files and processes fail with.
    /// Not on the UI thread.
    [[nodiscard]] Result<QString> make(std::stop_token stop = {}) const;
    /// Throws the copy and all changes in it away and makes a new one, with dates up to today.
    [[nodiscard]] Result<QString> reset(std::stop_token stop = {}) const;

private:
    [[nodiscard]] Result<void> build(const QString &folder, std::stop_token stop) const;
    [[nodiscard]] Result<void> git(const QString &folder, const QStringList &arguments,
                                   const QByteArray &input, std::stop_token stop) const;

    QString m_source;
    QString m_home;
    Services m_services;
};

} // namespace waymark::demo
