// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "goldenpath/findings.h"
#include "goldenpath/pathtemplate.h"
#include "template/value.h"

#include <stop_token>

namespace waymark::goldenpath {

/// What somebody answered, ready for a run.
struct Answers
{
    templates::Value parameters; ///< defaults filled in; secrets are asterisks here
    templates::Value secrets;    ///< `{key: text}`, by the last key of each wherever it stands
    QStringList defaulted;       ///< pointers of what nobody answered and a default stands for
    Findings findings;           ///< in the file of answers

    [[nodiscard]] bool isGood() const { return !findings.hasErrors(); }
};

/// Checks a file of answers (YAML or JSON, one object) against every page of the template, each as
/// the scaffolder does: against all answers. Defaults are filled in by the rule of
/// `withDefaults()`. `file` names it in findings; an empty text is no answer at all. Fails with
/// `path.values` where the text is no object.
[[nodiscard]] Result<Answers> readAnswers(const PathTemplate &path, const SourceText &text,
                                          const QString &file, std::stop_token stop = {});

/// `value` with what the schema says stands for what isn't there. One rule for the wizard, the
/// command line and tests:
///
/// 1. A property that isn't there gets its `default`. An object that isn't there is only made where
///    something inside it has a default; items of lists that are there are filled, lists aren't
///    made longer.
/// 2. `$ref` into the same page and every schema of `allOf` speak as well.
/// 3. `dependencies` and `dependentSchemas` speak where their property is there.
/// 4. `if` decides between `then` and `else` by the value so far.
/// 5. Of `oneOf` and `anyOf` the first schema that accepts the value so far speaks; where none
///    does, the first whose constants and choices don't contradict what is there.
/// 6. A default can make another condition true, so all is done again until nothing changes, at
///    most eight times.
///
/// What is there is never changed, null included.
[[nodiscard]] yaml::Value withDefaults(const yaml::Value &value, const yaml::Value &page,
                                       const std::stop_token &stop = {});

} // namespace waymark::goldenpath
