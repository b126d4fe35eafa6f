// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/filesystem.h"
#include "policy/policyset.h"
#include "policy/servedobject.h"
#include "rehearsal/testsuite.h"
#include "schema/registry.h"

#include <memory>

namespace waymark::rehearsal {

/// What a case gives to policies: the request that a server would get, and what else is different
/// for it. Owns what the request's nodes stand in.
struct TestInput
{
    policy::AdmissionRequest request;
    QList<yaml::SyntaxTree> trees;
    QList<yaml::SyntaxTree> params; ///< in the place of the workspace's
    std::shared_ptr<const policy::ServedObject> object;
    std::shared_ptr<const policy::ServedObject> before;
    QDateTime now; ///< invalid: the run's
};

/// Where cases find what they name.
struct TestSurroundings
{
    const policy::PolicySet &policies;
    const schema::Registry &kinds; ///< whose defaults are filled in, as a server does
    const FileSystem &files;
};

/// Fails where a file can't be read, or nothing says what the request is about.
[[nodiscard]] Result<TestInput> inputOf(const TestCase &one, const TestSuite &suite,
                                        const TestSurroundings &around);

} // namespace waymark::rehearsal
