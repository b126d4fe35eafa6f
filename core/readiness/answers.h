// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "diagnostics/diagnostic.h"
#include "yaml/syntaxtree.h"

#include <QDateTime>
#include <QHash>

#include <functional>

namespace waymark::readiness {

/// What a person says of a check that no file can show (`waymark.dev/v1alpha1`, CheckAnswer).
struct Answer
{
    QString name;
    QString path; ///< absolute
    int document = 0;
    qsizetype line = 0; ///< of its content, from 0
    QString scorecard;
    QString check;
    QString entity; ///< canonical
    bool isYes = false;
    QString by;
    QDateTime on;
    QDateTime end;    ///< from this instant on nobody knows any more
    QString evidence; ///< an address, or a path from the answer's file
    QString note;
    TextRange evidenceRange;
    TextRange endRange;
    TextRange checkRange;
    QByteArray digest; ///< of its text

    /// Whether it counts at that time. The one function that knows.
    [[nodiscard]] bool stands(const QDateTime &now) const { return now < end; }
    /// It still counts, and will end within two weeks.
    [[nodiscard]] bool isEnding(const QDateTime &now) const
    {
        return stands(now) && now >= noticeFrom();
    }
    [[nodiscard]] QDateTime noticeFrom() const;
};

/// An answer that doesn't say how long it counts.
inline constexpr int answerDays = 180;

[[nodiscard]] bool isAnswer(const yaml::Document &document);
/// The document is one.
[[nodiscard]] Answer readAnswer(const yaml::Document &document, const QString &path,
                                const SourceText &text);

/// The answers about one entity. Of several to one question the newest counts.
class EntityAnswers
{
public:
    void add(Answer answer);
    /// nullptr: nobody answered.
    [[nodiscard]] const Answer *find(QStringView scorecard, QStringView check) const;
    [[nodiscard]] const QList<Answer> &all() const { return m_answers; }

private:
    QList<Answer> m_answers;
};

/// What is wrong with an answer by itself: it has ended, its evidence isn't in the workspace.
/// `isThere` says whether a file is.
[[nodiscard]] Diagnostics answerProblems(const Answer &answer, const QDateTime &now,
                                         const std::function<bool(const QString &)> &isThere);

} // namespace waymark::readiness
