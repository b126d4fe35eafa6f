// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "madeprojects.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

namespace {

QByteArray goldenPath(const QByteArray &version, const QByteArray &upgrades)
{
    return "apiVersion: waymark.dev/v1alpha1\n"
           "kind: GoldenPath\n"
           "metadata: {name: service}\n"
           "spec:\n"
           "  template: ./template.yaml\n"
           "  version: "
           + version
           + "\n"
             "  stage: supported\n"
             "  owner: team-a\n"
             "  provides: [{what: A service}]\n"
             "  developerOwns: [The code]\n"
             "  support: {channel: '#help'}\n"
           + upgrades;
}

QByteArray templateText(const QByteArray &parameter, const QByteArray &value)
{
    return "apiVersion: scaffolder.backstage.io/v1beta3\n"
           "kind: Template\n"
           "metadata: {name: service}\n"
           "spec:\n"
           "  type: service\n"
           "  owner: team-a\n"
           "  parameters:\n"
           "    - required: [name]\n"
           "      properties:\n"
           "        name: {type: string}\n"
           "        port: {type: integer, default: 8080}\n"
           "        token: {type: string, ui:field: Secret}\n"
           + parameter
           + "  steps:\n"
             "    - id: fetch\n"
             "      action: fetch:template\n"
             "      input:\n"
             "        url: ./skeleton\n"
             "        values:\n"
             "          name: ${{ parameters.name }}\n"
             "          port: ${{ parameters.port }}\n"
           + value;
}

constexpr auto oldServer = "// ${{ values.name }}\nlisten(${{ values.port }})\nstop()\n\n"
                           "function stop() {\n  exit()\n}\n";
constexpr auto newServer = "// ${{ values.name }}\nlisten(${{ values.port }})\nstop()\n\n"
                           "function stop() {\n  drain(10)\n  exit()\n}\n";

} // namespace

MadeProjects::MadeProjects()
{
    m_home.write(u"gitconfig"_s, "[user]\n\tname = Ada\n\temail = ada@example.com\n"
                                 "[init]\n\tdefaultBranch = main\n");
    qputenv("GIT_CONFIG_GLOBAL", m_home.path(u"gitconfig"_s).toUtf8());
    qputenv("GIT_CONFIG_NOSYSTEM", "1");
    platform.files.write(u"waymark.yaml"_s, "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                                            "metadata: {name: platform}\nspec: {}\n");
    platform.files.write(u"paths/service/goldenpath.yaml"_s, goldenPath("1.0.0", {}));
    platform.files.write(u"paths/service/template.yaml"_s, templateText({}, {}));
    const auto skeleton = [&](const QString &path, const QByteArray &bytes) {
        platform.files.write("paths/service/skeleton/"_L1 + path, bytes);
    };
    skeleton(u"src/server.js"_s, oldServer);
    skeleton(u"deploy.yaml"_s, "name: ${{ values.name }}\nreplicas: 1\nport: ${{ values.port }}\n");
    skeleton(u"old.md"_s, "old\n");
    skeleton(u"README.md"_s, "# ${{ values.name }}\n");
    skeleton(u"run.sh"_s, "#!/bin/sh\n");
    platform.commit(u"Add the path"_s);
}

void MadeProjects::release() const
{
    platform.files.write(
        u"paths/service/goldenpath.yaml"_s,
        goldenPath("1.1.0", "  upgrades:\n"
                            "    - version: 1.1.0\n"
                            "      released: 2026-11-02\n"
                            "      breaking: true\n"
                            "      notes: Requests are finished first.\n"
                            "      removed: ['timeout: see drain']\n"
                            "    - {version: 1.0.0, released: 2026-09-01, notes: First.}\n"));
    platform.files.write(u"paths/service/template.yaml"_s,
                         templateText("        tier: {type: string, default: '2'}\n",
                                      "          tier: ${{ parameters.tier }}\n"));
    const auto skeleton = [&](const QString &path, const QByteArray &bytes) {
        platform.files.write("paths/service/skeleton/"_L1 + path, bytes);
    };
    skeleton(u"src/server.js"_s, newServer);
    skeleton(u"deploy.yaml"_s, "name: ${{ values.name }}\nreplicas: 2\nport: ${{ values.port }}\n"
                               "tier: ${{ values.tier }}\n");
    skeleton(u"docs/runbook.md"_s, "# ${{ values.name }}\n");
    QVERIFY(QFile::remove(platform.files.path(u"paths/service/skeleton/old.md"_s)));
    platform.commit(u"Finish requests first"_s);
}

Ran MadeProjects::scaffold(const QString &name, const std::vector<std::string> &more) const
{
    projects.write(name + ".answers"_L1, "name: " + name.toUtf8() + "\ntoken: hush-hush\n");
    std::vector<std::string> words{
        "scaffold", platform.files.path(u"paths/service"_s).toStdString(),
        "--values", projects.path(name + ".answers"_L1).toStdString(),
        "--out",    projects.path(name).toStdString()};
    words.insert(words.end(), more.begin(), more.end());
    return runCommand(words);
}

Ran MadeProjects::upgrade(const QString &name, const std::vector<std::string> &more) const
{
    std::vector<std::string> words{"upgrade", projects.path(name).toStdString()};
    words.insert(words.end(), more.begin(), more.end());
    return paths(words);
}

Ran MadeProjects::paths(std::vector<std::string> words) const
{
    words.insert(words.begin(), "paths");
    words.emplace_back("--workspace");
    words.push_back(platform.files.path().toStdString());
    return runCommand(words);
}

QByteArray MadeProjects::read(const QString &project, const QString &path) const
{
    const QString file = project + u'/' + path;
    return QFile::exists(projects.path(file)) ? projects.read(file) : QByteArray();
}

void MadeProjects::write(const QString &project, const QString &path, const QByteArray &bytes) const
{
    projects.write(project + u'/' + path, bytes);
}

QByteArray MadeProjects::git(const QString &project, const QStringList &arguments) const
{
    const auto ran = m_process.run(
        {.program = u"git"_s, .arguments = arguments, .workingDirectory = projects.path(project)},
        {});
    return ran ? ran->output + ran->errors : ran.error().message.toUtf8();
}

QByteArray MadeProjects::allOf(const QString &project) const
{
    QStringList paths;
    QDirIterator files(projects.path(project),
                       QDir::AllEntries | QDir::NoDotAndDotDot | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains("/.git/"_L1))
            paths.append(path);
    }
    paths.sort();
    QByteArray all;
    for (const QString &path : std::as_const(paths)) {
        QFile file(path);
        all += path.toUtf8() + ' ' + QByteArray::number(int(file.permissions()), 16) + '\n';
        if (file.open(QIODevice::ReadOnly))
            all += file.readAll();
    }
    return all;
}

} // namespace waymark::cli
