// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "policy/kubernetesdialect.h"

#include "policy/kuberneteslibraries.h"

#include <algorithm>
#include <limits>

namespace waymark::policy {

namespace {

// apiserver, `pkg/cel/environment/base.go`.
constexpr int sinceAlways = 0;
constexpr int sinceOptionals = 28;
constexpr int sinceTwoVariables = 32;
constexpr int sinceSorting = 34;
constexpr int forEver = std::numeric_limits<int>::max();

/// A library, and the releases it belongs to: `since` is the first, `until` the first without.
struct Release
{
    const cel::Library *library;
    int since = sinceAlways;
    int until = forEver;
};

const std::vector<Release> &releases()
{
    static const std::vector<Release> all{
        {&kubernetesStringsLibrary(true), sinceAlways, 29},
        {&kubernetesStringsLibrary(false), 29},
        {&kubernetesListsLibrary()},
        {&regexLibrary()},
        {&urlLibrary()},
        {&authorizerLibrary(), 27},
        {&cel::optionalLibrary(), sinceOptionals},
        {&quantityLibrary(), 28},
        {&cel::setsLibrary(), 29},
        {&ipLibrary(), 30},
        {&cidrLibrary(), 30},
        {&formatLibrary(), 31},
        {&authorizerSelectorsLibrary(), 31},
        {&semverLibrary(), 33},
        {&cel::listsLibrary(), sinceSorting},
        {&includesLibrary(), 37},
    };
    return all;
}

bool hasFunction(const cel::Library &library, QByteArrayView name)
{
    return std::ranges::any_of(
        library.functions(), [&](const cel::Function &function) { return function.name == name; });
}

} // namespace

cel::Dialect kubernetesDialect(int minor)
{
    cel::Dialect dialect;
    dialect.parsing.bindings = false;
    dialect.parsing.math = false;
    dialect.parsing.optionals = minor >= sinceOptionals;
    dialect.parsing.twoVariables = minor >= sinceTwoVariables;
    dialect.parsing.sorting = minor >= sinceSorting;
    for (const Release &release : releases()) {
        if (release.since <= minor && minor < release.until)
            dialect.libraries.push_back(release.library);
    }
    return dialect;
}

int firstKubernetesWith(QByteArrayView function)
{
    if (hasFunction(cel::standardLibrary(), function))
        return sinceAlways;
    int first = -1;
    for (const Release &release : releases()) {
        const bool isEarlier = first < 0 || release.since < first;
        if (isEarlier && hasFunction(*release.library, function))
            first = release.since;
    }
    return first;
}

} // namespace waymark::policy
