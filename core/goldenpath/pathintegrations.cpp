// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "goldenpath/pathintegrations.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

namespace {

/// What `publish:NAME` publishes to; empty for actions that aren't tied to one.
QString publishedTo(const QString &action)
{
    static constexpr std::array types{
        std::pair("publish:github"_L1, "github"_L1),
        std::pair("publish:gitlab"_L1, "gitlab"_L1),
        std::pair("publish:gitea"_L1, "gitea"_L1),
        std::pair("publish:gerrit"_L1, "gerrit"_L1),
        std::pair("publish:azure"_L1, "azure"_L1),
        std::pair("publish:bitbucketCloud"_L1, "bitbucketCloud"_L1),
        std::pair("publish:bitbucketServer"_L1, "bitbucketServer"_L1),
    };
    // `publish:gitlab:merge-request` and its like, too.
    for (const auto &[name, type] : types) {
        if (action == name || action.startsWith(name + u':'))
            return type;
    }
    return {};
}

QStringList allowedHosts(const PathTemplate &path)
{
    QStringList hosts;
    for (const ParameterPage &page : path.pages()) {
        for (const yaml::Entry &field : propertiesOf(page.schema)) {
            const yaml::Node schema = field.value.target();
            const yaml::Node list =
                schema.value(u"ui:options").target().value(u"allowedHosts").target();
            if (schema.value(u"ui:field").target().text() != "RepoUrlPicker"_L1
                || !list.isSequence())
                continue;
            for (yaml::Node host = list.firstChild(); host; host = host.nextSibling())
                hosts.append(host.target().text());
        }
    }
    return hosts;
}

} // namespace

templates::Integrations integrationsOf(const PathTemplate &path)
{
    templates::Integrations known = templates::defaultIntegrations();
    QStringList types;
    for (const PathStep &step : path.steps()) {
        if (const QString type = publishedTo(step.action); !type.isEmpty())
            types.append(type);
    }
    types.removeDuplicates();
    if (types.size() != 1)
        return known;
    for (const QString &host : allowedHosts(path)) {
        if (!host.isEmpty() && !known.contains(host))
            known.insert(host, types.front());
    }
    return known;
}

} // namespace waymark::goldenpath
