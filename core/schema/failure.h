// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "schema/compiledschema.h"

namespace waymark::schema {

/// One thing that a value does not keep, as the evaluator found it: still without words.
struct Failure
{
    Op op = Op::False;
    SchemaId schema = noSchema;
    qint64 operand = 0;
    yaml::Node value = {}; ///< what was looked at: for missing and unknown fields their object
    yaml::Node via = {};   ///< the alias it was reached through, where there was one
    yaml::Node key = {};   ///< of a field that is wrong by its name or by being there
    yaml::Node other = {}; ///< an earlier item that this one repeats
    QList<QByteArray> names = {}; ///< of the fields that are missing
    QByteArray name = {};         ///< of the key that is wrong
    /// AnyOf, OneOf: the branch that comes nearest, -1 when none does; of OneOf with several that
    /// fit, the second.
    int branch = -1;
    int otherBranch = -1;
    bool gaveUp = false;   ///< a pattern that took too long
    bool isInName = false; ///< about the name of `key`, not about its value
    /// Of the branch that comes nearest.
    std::vector<Failure> inner = {};
    /// AnyOf, OneOf: no other branch comes as near, so what fails in it is what is wrong.
    bool isClear = false;
};

using Failures = std::vector<Failure>;

} // namespace waymark::schema
