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
    /// What a real run of these answers asks for.
    [[nodiscard]] goldenpath::RunRequest request(const goldenpath::Answers &answers,
                                                 bool isDryRun) const;
    [[nodiscard]] const std::shared_ptr<const goldenpath::Skeletons> &skeletons() const
    {
        return m_skeletons;
    }

Q_SIGNALS:
    void changed();

private:
    struct Input
    {
        std::optional<goldenpath::PathTemplate> path;
        std::shared_ptr<const goldenpath::Skeletons> skeletons;
        SourceText answers;
        templates::Value user;
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
