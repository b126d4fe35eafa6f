// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cel/collections.h"
#include "cel/environment.h"
#include "readiness/fileanswers.h"

namespace waymark::readiness {

/// The variables of a check's expressions, in the order of their values.
enum CheckInput {
    EntityInput,
    RelationsInput,
    FilesInput,
    RequestsInput,
    LineageInput,
    FindingsInput,
    SlosInput,
    AnswerInput,
    FactsInput,
    NowInput,
};
inline constexpr int checkInputs = 10;

/// What expressions of scorecards may name: the language whole, the libraries of Kubernetes, and
/// what is asked of `files`:
///
///     files.contains('README.md')              something of that name is there
///     files.matching('deploy/**/*.yaml')       paths
///     files.text('Dockerfile')                 optional(string)
///     files.value('package.json', '/engines')  optional: the value at a JSON Pointer
///     files.documents('deploy/*.yaml')         every document in them
///     files.changed('docs/runbook.md')         when it was committed last
///     files.age('docs/runbook.md')             how long ago
///
/// Paths begin in the entity's folder, those with a slash in front at the top of its root.
[[nodiscard]] const cel::Environment &checkEnvironment();

/// A document of a file that an expression looks into.
struct Handed
{
    yaml::Node root;
    QString path; ///< absolute
    std::shared_ptr<const ReadFile> file;
};

/// What one evaluation asked for beyond the entity's own text.
struct Asking
{
    QList<FileQuestion> questions;
    QStringList missing; ///< sources without data, in words; a check that asked one knows nothing
    QList<Handed> documents;
    int subjects = 0;      ///< calls of documents()
    int emptySubjects = 0; ///< of which nothing was found
    QString emptyGlob;     ///< of the first of those
    bool asksClock = false;
    QDateTime nextChange = {}; ///< when time alone changes an answer; invalid: never

    void changesAt(const QDateTime &time)
    {
        if (time.isValid() && (!nextChange.isValid() || time < nextChange))
            nextChange = time;
    }
};

/// The value of `files`, for one entity. It outlives the evaluation.
class FilesObject final : public cel::ForeignObject
{
public:
    static constexpr QByteArrayView type = "waymark.Files";

    /// `folder` is the entity's, `root` that of the repository; absolute. `now` is in UTC.
    FilesObject(const FileAnswers &answers, QString folder, QString root, const QDateTime &now,
                Asking &asking)
        : m_answers(answers)
        , m_folder(std::move(folder))
        , m_root(std::move(root))
        , m_now(now)
        , m_asking(asking)
    {}

    [[nodiscard]] QByteArrayView typeName() const override { return type; }
    [[nodiscard]] bool equals(const cel::ForeignObject &other) const override
    {
        return this == &other;
    }

    [[nodiscard]] cel::Value contains(QByteArrayView path) const;
    [[nodiscard]] cel::Value matching(QByteArrayView glob, cel::Arena &arena) const;
    [[nodiscard]] cel::Value text(QByteArrayView path, cel::Arena &arena) const;
    [[nodiscard]] cel::Value value(QByteArrayView path, QByteArrayView pointer,
                                   cel::Arena &arena) const;
    [[nodiscard]] cel::Value documents(QByteArrayView glob, cel::Arena &arena) const;
    [[nodiscard]] cel::Value changed(QByteArrayView path) const;
    [[nodiscard]] cel::Value age(QByteArrayView path) const;

private:
    /// Never outside of the root; empty: it would be.
    [[nodiscard]] QString absolute(QByteArrayView path) const;
    [[nodiscard]] QString absoluteGlob(QByteArrayView glob) const;
    void note(FileQuestion::Kind kind, const QString &of) const;
    [[nodiscard]] std::shared_ptr<const ReadFile> content(const QString &path) const;
    [[nodiscard]] std::optional<QDateTime> timeOf(QByteArrayView path) const;

    const FileAnswers &m_answers;
    QString m_folder;
    QString m_root;
    QDateTime m_now;
    Asking &m_asking;
};

/// A path as a glob that matches it alone.
[[nodiscard]] QString escapedGlob(const QString &path);

/// The time as the language has it.
[[nodiscard]] cel::Value timeValue(const QDateTime &time);

/// Of an input that has no data. `words` are kept in the arena's asking.
[[nodiscard]] cel::Value noData(const QString &words, Asking &asking);

} // namespace waymark::readiness
