// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/builtinlinks.h"

#include <QRegularExpression>
#include <QStringList>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace waymark::catalog {

namespace {

struct LinkTemplate
{
    QLatin1StringView annotation;
    /// `{value}`: the whole value; `{path}`: its parts between slashes; `{1}`, `{2}`: one of
    /// exactly two.
    QLatin1StringView address;
};

constexpr std::array templates{
    LinkTemplate{"github.com/project-slug"_L1, "https://github.com/{1}/{2}"_L1},
    LinkTemplate{"github.com/team-slug"_L1, "https://github.com/orgs/{1}/teams/{2}"_L1},
    LinkTemplate{"github.com/user-login"_L1, "https://github.com/{value}"_L1},
    LinkTemplate{"gitlab.com/project-slug"_L1, "https://gitlab.com/{path}"_L1},
    LinkTemplate{"gitlab.com/project-id"_L1, "https://gitlab.com/projects/{value}"_L1},
    LinkTemplate{"gitlab.com/team-path"_L1, "https://gitlab.com/groups/{path}"_L1},
    LinkTemplate{"gitlab.com/user-login"_L1, "https://gitlab.com/{value}"_L1},
    LinkTemplate{"pagerduty.com/service-id"_L1,
                 "https://app.pagerduty.com/service-directory/{value}"_L1},
    LinkTemplate{"opsgenie.com/component-selector"_L1,
                 "https://app.opsgenie.com/alert/list?query={value}"_L1},
    LinkTemplate{"opsgenie.com/team"_L1,
                 "https://app.opsgenie.com/alert/list?query=teams%3A%22{value}%22"_L1},
    LinkTemplate{"sentry.io/project-slug"_L1,
                 "https://sentry.io/organizations/{1}/projects/{2}/"_L1},
    // The plugin asks sonarcloud.io where no server is set; `instance/key` names one that is.
    LinkTemplate{"sonarqube.org/project-key"_L1, "https://sonarcloud.io/dashboard?id={value}"_L1},
    LinkTemplate{"grafana/overview-dashboard"_L1, ""_L1},
};

QString encoded(const QString &text)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(text));
}

/// The parts of a path of which none leads elsewhere; none where one does.
QStringList partsOf(const QString &value)
{
    QStringList parts = value.split(u'/');
    const bool isBad = std::ranges::any_of(parts, [](const QString &part) {
        return part.isEmpty() || part == "."_L1 || part == ".."_L1;
    });
    return isBad ? QStringList() : parts;
}

QString addressItself(const QString &value)
{
    const QUrl url(value, QUrl::StrictMode);
    const bool isWeb = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    return isWeb && url.isValid() && !url.host().isEmpty() ? value : QString();
}

QString filled(QString address, const QString &value)
{
    const QStringList parts = partsOf(value);
    if (address.contains("{1}"_L1)) {
        if (parts.size() != 2)
            return {};
        return address.replace("{1}"_L1, encoded(parts[0])).replace("{2}"_L1, encoded(parts[1]));
    }
    if (address.contains("{path}"_L1)) {
        if (parts.size() < 2)
            return {};
        QStringList path;
        for (const QString &part : parts)
            path.append(encoded(part));
        return address.replace("{path}"_L1, path.join(u'/'));
    }
    return address.replace("{value}"_L1, encoded(value));
}

} // namespace

QString builtInLink(const QString &annotation, const QString &value, const QString &gitLabHost)
{
    const auto known = std::ranges::find(templates, annotation, &LinkTemplate::annotation);
    const QString text = value.trimmed();
    if (known == templates.end() || text.isEmpty())
        return {};
    if (known->address.isEmpty())
        return addressItself(text);
    const bool hasPath = text.contains(u'/');
    if (annotation == "sonarqube.org/project-key"_L1 && hasPath)
        return {};
    QString address = known->address;
    if (!gitLabHost.isEmpty() && address.startsWith("https://gitlab.com/"_L1)) {
        static const QRegularExpression host(uR"(^[A-Za-z0-9]([-A-Za-z0-9.]*[A-Za-z0-9])?$)"_s);
        if (!host.match(gitLabHost).hasMatch())
            return {};
        address.replace("https://gitlab.com/"_L1, "https://"_L1 + gitLabHost + u'/');
    }
    return filled(address, text);
}

} // namespace waymark::catalog
