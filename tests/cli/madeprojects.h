// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cliruns.h"
#include "support/pushedrepository.h"

namespace waymark::cli {

/// A platform's repository with a path in two versions, and projects made from it. Git takes the
/// person for Ada, whatever the machine says.
class MadeProjects
{
public:
    MadeProjects();

    const test::PushedRepository platform; ///< at version 1.0.0, until `release()`
    const test::TemporaryWorkspace projects;

    /// The path in version 1.1.0, committed: another server, a new file, one less, a question.
    void release() const;
    /// Makes a project with `scaffold`; `more` are further words.
    Ran scaffold(const QString &name, const std::vector<std::string> &more = {"--git"}) const;
    /// `paths upgrade` of a project; `more` are further words.
    Ran upgrade(const QString &name, const std::vector<std::string> &more = {}) const;
    /// `paths WORDS --workspace` the platform's.
    Ran paths(std::vector<std::string> words) const;
    [[nodiscard]] QByteArray read(const QString &project, const QString &path) const;
    void write(const QString &project, const QString &path, const QByteArray &bytes) const;
    /// In a project; what it prints.
    QByteArray git(const QString &project, const QStringList &arguments) const;
    /// Every file of a project but Git's, with its mode and bytes.
    [[nodiscard]] QByteArray allOf(const QString &project) const;

private:
    test::TemporaryWorkspace m_home;
    SystemProcess m_process;
};

} // namespace waymark::cli
