// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/answers.h"
#include "lineage/lineage.h"

namespace waymark::lineage {

/// What has to be asked before a project can be brought to another version.
struct Question
{
    enum class Kind {
        New,     ///< the version that it was made with didn't ask it
        Invalid, ///< what was answered is no longer allowed
        Secret,  ///< secrets aren't kept
    };

    QString name;
    Kind kind = Kind::New;
    QString title;        ///< of the field; may be empty
    bool isOpen = false;  ///< nobody answered, and no default stands for it
    QString problem = {}; ///< what is wrong with the answer
    QString value = {};   ///< what stands for it, as JSON; empty where it is open or secret

    bool operator==(const Question &) const = default;
};

/// The kept answers, what was given now, and what both leave open.
struct UpgradeAnswers
{
    goldenpath::Answers answers;
    QList<Question> questions; ///< new, invalid and secret ones alone
    QStringList dropped;       ///< kept answers that nobody asks for any more

    [[nodiscard]] bool isComplete() const;
};

/// Puts both together for a version of the path. `given` is a file of answers, `file` its name;
/// what it says wins. Fails as `readAnswers()` does.
[[nodiscard]] Result<UpgradeAnswers> upgradeAnswers(const goldenpath::PathTemplate &path,
                                                    const Lineage &lineage, const SourceText &given,
                                                    const QString &file);

} // namespace waymark::lineage
