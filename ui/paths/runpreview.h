// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/background.h"
#include "goldenpath/answers.h"
#include "goldenpath/run.h"

#include <QObject>

namespace waymark::paths {

/// What a path makes of the answers so far. Immutable, any thread.
struct Preview
{
    SourceText answersText;
    goldenpath::Answers answers;
    goldenpath::RunResult run;  ///< as far as it comes, where answers are missing
    QStringList changed;        ///< files that are new or others than in the preview before
    std::optional<Error> error; ///< it couldn't be made at all

    /// Everything is answered, and every step did what it should.
    [[nodiscard]] bool isGood() const { return !error && answers.isGood() && run.isGood; }
    [[nodiscard]] qsizetype problems() const;
};

/// Runs a path in memory after each answer.
class RunPreview final : public QObject
{
    Q_OBJECT

public:
    explicit RunPreview(Pool &pool, QObject *parent = nullptr);
    ~RunPreview() override;

    /// Another path, or other files of it; counts from the next answers on. `skeletons` is kept
    /// between runs.
    void setPath(const goldenpath::PathTemplate &path,
                 std::shared_ptr<const goldenpath::Skeletons> skeletons);
    void setAnswers(const SourceText &text);
    /// Who runs it, a canonical name; empty: nobody.
    void setUser(const QString &reference) { m_user = reference; }
    /// nullptr before the first.
    [[nodiscard]] const std::shared_ptr<const Preview> &preview() const { return m_preview; }
    [[nodiscard]] bool isSettled() const { return m_latest.isIdle(); }
    /// All that a run needs but the answers; for any thread.
    struct Source
    {
        goldenpath::PathTemplate path;
        std::shared_ptr<const goldenpath::Skeletons> skeletons;
        templates::Value user;
    };
    /// Of the path that was set.
    [[nodiscard]] Source source() const { return {*m_path, m_skeletons, userValue()}; }
    /// Answers read and run as they are in the preview; as a real run where `isDryRun` isn't set.
    [[nodiscard]] static Preview previewOf(const Source &source, const SourceText &answers,
                                           bool isDryRun, const std::stop_token &stop);

Q_SIGNALS:
    void changed();

private:
    struct Input
    {
        Source source;
        SourceText answers;
        std::shared_ptr<const Preview> before;
    };
    using Output = std::shared_ptr<const Preview>;

    [[nodiscard]] static std::optional<Output> run(const Input &input, const std::stop_token &stop);
    [[nodiscard]] templates::Value userValue() const;

    std::optional<goldenpath::PathTemplate> m_path;
    std::shared_ptr<const goldenpath::Skeletons> m_skeletons;
    std::shared_ptr<const Preview> m_preview;
    QString m_user;
    Latest<Input, Output> m_latest;
};

} // namespace waymark::paths
