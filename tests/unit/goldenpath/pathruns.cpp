// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "pathruns.h"

#include "template/json.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::goldenpath {

QByteArray templateOf(const QByteArray &steps, const QByteArray &output)
{
    QByteArray text = "apiVersion: scaffolder.backstage.io/v1beta3\n"
                      "kind: Template\n"
                      "metadata: {name: path}\n"
                      "spec:\n"
                      "  type: service\n"
                      "  owner: team-a\n"
                      "  parameters: {}\n"
                      "  steps:\n"
                      + steps;
    if (!output.isEmpty())
        text += "  output:\n" + output;
    return text;
}

RunRequest requestFor(const test::TemporaryWorkspace &folder, const PathRun &run)
{
    const SourceText text(templateOf(run.steps, run.output));
    auto path = firstTemplateIn(text, folder.path(u"template.yaml"_s));
    RunRequest request{.path = *path,
                       .parameters = *templates::fromJson(QString::fromUtf8(run.parameters))};
    request.secrets = *templates::fromJson(QString::fromUtf8(run.secrets));
    request.mode = run.mode;
    request.isDryRun = run.isDryRun;
    return request;
}

RunResult runIn(const test::TemporaryWorkspace &folder, const PathRun &run)
{
    const DiskFileSystem files;
    const Skeletons skeletons(files, folder.path());
    return goldenpath::run(requestFor(folder, run), skeletons).value_or(RunResult());
}

QString filesOf(const FileTree &tree)
{
    QStringList files;
    for (const auto &[path, entry] : tree.entries()) {
        if (entry.kind == TreeEntry::Kind::File)
            files.append(path + u'=' + QString::fromUtf8(entry.bytes));
        else if (entry.kind == TreeEntry::Kind::Link)
            files.append(path + "->"_L1 + QString::fromUtf8(entry.bytes));
        else if (tree.below(path).isEmpty())
            files.append(path + u'/');
    }
    return files.join(u' ');
}

QString statusesOf(const RunResult &result)
{
    QStringList statuses;
    for (const StepReport &step : result.steps)
        statuses.append(step.id + u':' + statusName(step.status));
    return statuses.join(u' ');
}

QString jsonOf(const templates::Value &value)
{
    return templates::toJson(value);
}

} // namespace waymark::goldenpath
