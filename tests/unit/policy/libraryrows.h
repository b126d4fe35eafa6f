// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTypes>

#include <string>
#include <vector>

namespace waymark::test {

struct LibraryRow
{
    const char *expression;
    const char *json; ///< the value; behind `error: ` the server's words; `unknown: authorizer`
};
/// What Kubernetes' libraries answer.
[[nodiscard]] std::vector<LibraryRow> libraryAnswers();

struct CostRow
{
    std::string expression;
    quint64 cost;
};
/// What they cost.
[[nodiscard]] std::vector<CostRow> libraryCosts();

} // namespace waymark::test
