// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "template/backstage.h"
#include "template/json.h"
#include "template/template.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

double milliseconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - since)
        .count();
}

/// A skeleton file of about 2.5 KB as golden paths have them: mostly text, some values, two loops.
QByteArray skeleton(int number)
{
    QByteArray text =
        "# File " + QByteArray::number(number)
        + " of ${{ values.name }}\napiVersion: apps/v1\nkind: Deployment\nmetadata:\n"
          "  name: ${{ values.name | lower | replace(' ', '-') }}\n  labels:\n"
          "    owner: ${{ values.owner }}\n{%- if values.public %}\n"
          "    exposure: public\n{%- else %}\n    exposure: private\n{%- endif %}\n"
          "spec:\n  replicas: ${{ values.replicas + 1 }}\n  env:\n"
          "{%- for item in values.env %}\n    - name: ${{ item.name | upper }}\n"
          "      value: ${{ item.value | dump }}\n{%- endfor %}\n"
          "  tags: ${{ values.tags | join(', ') }}\n"
          "{%- for tag in values.tags %}\n  # ${{ loop.index }}: ${{ tag }}{%- endfor %}\n";
    for (int line = 0; text.size() < 2'560; ++line)
        text += "  # A line of text " + QByteArray::number(line)
                + " that is copied as it stands, with $ and { in it.\n";
    return text;
}

templates::Value valuesWith(const QString &name)
{
    auto values = templates::fromJson(
        u"{\"values\": {\"name\": \"%1\", \"owner\": \"team-a\", \"public\": true, \"replicas\": "
        u"2, "
        "\"tags\": [\"a\", \"b\", \"c\", \"d\"], \"env\": [{\"name\": \"host\", \"value\": "
        "\"example.org\"}, {\"name\": \"port\", \"value\": 8080}, {\"name\": \"debug\", \"value\": "
        "false}]}}"_s.arg(name));
    return *values;
}

template<typename Work>
double median(Work work)
{
    constexpr int rounds = 51;
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const auto start = std::chrono::steady_clock::now();
        work();
        times.push_back(milliseconds(start));
    }
    std::ranges::sort(times);
    return times[rounds / 2];
}

} // namespace

int main()
{
    constexpr int files = 60;
    std::vector<QByteArray> sources;
    qsizetype bytes = 0;
    for (int file = 0; file < files; ++file) {
        sources.push_back(skeleton(file));
        bytes += sources.back().size();
    }
    const templates::Environment environment =
        templates::backstageEnvironment(templates::defaultIntegrations());
    const templates::Value values = valuesWith(u"Cart Service"_s);
    std::vector<templates::Template> parsed;
    const double parsing = median([&] {
        parsed.clear();
        for (const QByteArray &source : sources)
            parsed.emplace_back(source);
    });
    qsizetype written = 0;
    const double rendering = median([&] {
        written = 0;
        for (const templates::Template &each : parsed)
            written += each.render(values, environment).text.size();
    });
    int round = 0;
    const double again = median([&] {
        const templates::Value changed = valuesWith(QString::number(++round));
        const bool isConcerned = parsed[0].dependsOn({u"values"_s, u"name"_s});
        written += isConcerned ? parsed[0].render(changed, environment).text.size() : 0;
    });
    std::printf("%d files, %lld bytes, %lld written\n", files, static_cast<long long>(bytes),
                static_cast<long long>(written));
    std::printf("| parse all          | %8.3f ms |\n| render all         | %8.3f ms |\n"
                "| parse and render   | %8.3f ms |\n| one after a change | %8.3f ms |\n",
                parsing, rendering, parsing + rendering, again);
    return 0;
}
