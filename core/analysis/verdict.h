// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "analysis/gaps.h"

namespace waymark::analysis {

/// What can be said of one document as a whole: never more than was checked.
struct Verdict
{
    enum class State {
        Empty,          ///< the file has no such document
        Unfilled,       ///< nothing is wrong with what is there: `left` fields hold nothing yet
        NeedsChange,    ///< errors were found
        NotOnPath,      ///< `rules` say that the platform does something else for it: `instead`
        NeedsException, ///< nothing is wrong but that policies deny it: `rules`
        NotChecked,     ///< but for its syntax
        SchemaOnly,     ///< it follows its schema; rules that may be for its kind weren't evaluated
        SetAside,       ///< comments in the file set errors aside, of which a cluster knows nothing
        Undecided,      ///< whether `rules` let it pass can't be said here
        Excepted,       ///< it breaks `rules`, and exceptions allow it
        Standard,       ///< a request that follows its schema, its kind's rules and all policies
        Valid,          ///< everything that is for its kind was checked
    };
    enum class Gap {
        None,
        NoKind,      ///< it doesn't say by `apiVersion` and `kind` what it is
        UnknownKind, ///< no schema is known for what it says
        NoSchema,    ///< the schema that it or a binding names can't be had
        LeftAlone,   ///< a comment in it asks for no schema
        Binary,      ///< the file holds no text
        RulesOff,    ///< the workspace switches off some of what its schema says
    };

    State state = State::Empty;
    Gap gap = Gap::None; ///< why it is NotChecked
    int errors = 0;
    int warnings = 0;
    int left = 0;           ///< fields to fill in
    int setAside = 0;       ///< errors that comments say don't count
    QStringList rules = {}; ///< the names of policies, each once
    QString instead = {};   ///< what the first of `rules` says to use, as its author wrote it

    bool operator==(const Verdict &) const = default;
};

/// `findings` are those that count and `gaps` the fields that are left to fill in, of all
/// documents.
[[nodiscard]] Verdict verdictOf(const Analysis &analysis, int document, const Diagnostics &findings,
                                const QList<FieldGap> &gaps = {});

} // namespace waymark::analysis
