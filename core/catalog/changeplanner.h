// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "catalog/changeset.h"
#include "text/jsonpointer.h"

#include <QMap>
#include <QSet>

#include <functional>
#include <stop_token>

namespace waymark::catalog {

/// The text of a file as the snapshot knows it; nullopt for one that can't be edited (of a server).
using TextOfFile = std::function<std::optional<SourceText>(const QString &path)>;

/// A value to set.
struct ValueEdit
{
    int document = 0; ///< in its file, from 0
    JsonPointer pointer;
    QString value;
};

/// Turns values to set, by file, into the smallest edits of the files. What is set twice is set
/// once, and what is certain isn't offered as well.
class ChangePlanner
{
public:
    ChangePlanner(const TextOfFile &textOf, std::stop_token stop)
        : m_textOf(textOf)
        , m_stop(std::move(stop))
    {}

    void set(const QString &path, ValueEdit edit);
    /// The same where only a person can say whether it is meant.
    void offer(const QString &path, ValueEdit edit);
    /// A stretch of the text that is no value of its own: of a comment, of a longer text.
    void offer(const QString &path, TextEdit edit);

    [[nodiscard]] ChangeSet plan(const QString &title);

private:
    struct FileEdits
    {
        QList<ValueEdit> certain;
        QList<ValueEdit> offered;
        TextEdits stretches;                         ///< offered, too
        QSet<std::pair<int, QString>> certainPlaces; ///< document and pointer
        QSet<std::pair<int, QString>> offeredPlaces;
    };

    void addFile(ChangeSet &changes, const QString &path, const FileEdits &edits) const;

    const TextOfFile &m_textOf;
    std::stop_token m_stop;
    QMap<QString, FileEdits> m_files;
};

} // namespace waymark::catalog
