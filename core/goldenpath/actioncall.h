// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/expressions.h"

namespace waymark::goldenpath {

/// What one iteration of a step hands to its action, and what the action leaves.
struct ActionCall
{
    const RunRequest &request;
    const Skeletons &skeletons;
    const templates::Environment &environment; ///< of skeletons
    const PathStep &step;
    const templates::Value &input;
    QSet<QString> assumedValues; ///< names in `values` that follow from what nobody knows
    bool isAssumed = false;      ///< so does something in its input
    FileTree &tree;
    Findings &findings;
    QList<Registration> &registrations;
    std::stop_token stop;
    /// The folder of the tree whose files are rendered, where it isn't a skeleton.
    std::optional<QString> treeFolder = {};
    std::vector<templates::Entry> outputs = {};
    QStringList log = {};

    [[nodiscard]] const templates::Value *find(QStringView key) const;
    [[nodiscard]] QString text(QStringView key, const QString &otherwise = {}) const;
    [[nodiscard]] bool isSet(QStringView key) const; ///< to anything that holds
    [[nodiscard]] QStringList texts(QStringView key) const;
};

using ActionHandler = Result<void> (*)(ActionCall &);

/// nullptr for an action that Waymark doesn't run.
[[nodiscard]] ActionHandler handlerOf(const QString &action);
/// Whether running it can make, change or remove files; false where Waymark doesn't run it.
[[nodiscard]] bool changesFiles(const QString &action);

// The handlers, by file.
[[nodiscard]] Result<void> fetchPlain(ActionCall &call);
[[nodiscard]] Result<void> fetchPlainFile(ActionCall &call);
[[nodiscard]] Result<void> fetchTemplate(ActionCall &call);
[[nodiscard]] Result<void> fetchTemplateFile(ActionCall &call);
[[nodiscard]] Result<void> workspaceTemplate(ActionCall &call);
[[nodiscard]] Result<void> workspaceTemplateFile(ActionCall &call);
[[nodiscard]] Result<void> debugLog(ActionCall &call);
[[nodiscard]] Result<void> debugWait(ActionCall &call);
[[nodiscard]] Result<void> deleteFiles(ActionCall &call);
[[nodiscard]] Result<void> renameFiles(ActionCall &call);
[[nodiscard]] Result<void> readFolders(ActionCall &call);
[[nodiscard]] Result<void> registerEntity(ActionCall &call);
[[nodiscard]] Result<void> writeEntity(ActionCall &call);
[[nodiscard]] Result<void> fetchEntities(ActionCall &call);
[[nodiscard]] Result<void> writeTemplateVersion(ActionCall &call);
[[nodiscard]] Result<void> writeScaffoldedFrom(ActionCall &call);

/// Renders files into a folder of the tree, as `fetch:template` does.
[[nodiscard]] Result<void> renderFolder(ActionCall &call, const SkeletonFiles &files,
                                        const QString &target);
[[nodiscard]] Result<void> renderFile(ActionCall &call, const SkeletonFile &file,
                                      const QString &target);

/// As YAML, the way the scaffolder writes descriptors.
[[nodiscard]] QByteArray yamlOf(const templates::Value &value);

} // namespace waymark::goldenpath
