// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "readiness/filesource.h"
#include "yaml/syntaxtree.h"

#include <QStringList>

#include <memory>
#include <mutex>

namespace waymark::readiness {

/// A file as checks look into it.
struct ReadFile
{
    QByteArray bytes;
    yaml::SyntaxTree tree; ///< of YAML and JSON alone; empty for anything else
    bool isDocument = false;
    QString problem; ///< it can't be read; empty: it was
};

/// What an expression asked of the files, and what tells whether the answer is still the same.
struct FileQuestion
{
    enum class Kind : quint8 { There, Matching, Content, Changed };

    Kind kind = Kind::There;
    QString of; ///< a path, or a glob; absolute
    QByteArray answer;

    bool operator==(const FileQuestion &) const = default;
};

/// Whether a glob may find a path: true where it does, and seldom where it doesn't.
[[nodiscard]] bool mayMatch(const QString &glob, const QString &path);

/// Answers questions about files and remembers them for one run: what many entities ask is looked
/// up once. Any thread. `source` outlives it.
class FileAnswers
{
public:
    explicit FileAnswers(const FileSource &source)
        : m_source(source)
    {}

    [[nodiscard]] bool isThere(const QString &path) const;
    /// Sorted. `*` stays inside a folder, `**` doesn't.
    [[nodiscard]] QStringList matching(const QString &glob) const;
    /// nullptr: there is no such file.
    [[nodiscard]] std::shared_ptr<const ReadFile> content(const QString &path) const;
    [[nodiscard]] std::optional<QDateTime> changed(const QString &path) const
    {
        return m_source.changed(path);
    }

    /// What stands for the answer.
    [[nodiscard]] QByteArray answerTo(FileQuestion::Kind kind, const QString &of) const;
    [[nodiscard]] bool isStillSo(const FileQuestion &question) const
    {
        return answerTo(question.kind, question.of) == question.answer;
    }

private:
    const FileSource &m_source;
    mutable std::mutex m_mutex;
    mutable QHash<QString, QStringList> m_matches;
    mutable QHash<QString, QByteArray> m_matchAnswers;
    mutable QHash<QString, std::shared_ptr<const ReadFile>> m_contents;
};

} // namespace waymark::readiness
