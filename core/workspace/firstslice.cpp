// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/firstslice.h"

#include "goldenpath/answers.h"
#include "workspace/workspacetr.h"
#include "yaml/value.h"
#include "yaml/writer.h"

#include <QDir>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr qint64 largestTemplate = qint64{1} * 1024 * 1024;
constexpr qsizetype longestLabel = 63;

Error badAnswer(const goldenpath::Answers &answers, const QString &folder)
{
    QString message;
    QString next;
    for (const CheckedFile &file : answers.findings.report().files) {
        for (const Diagnostic &finding : file.diagnostics) {
            if (message.isEmpty() && finding.severity == Severity::Error) {
                message = finding.pointer.toDisplay() + ": "_L1 + finding.message;
                next = finding.next;
            }
        }
    }
    return {u"workspace.bad-answer"_s, message, folder, next};
}

} // namespace

Result<goldenpath::RunResult> firstSlice(FirstSlice names, const QString &folder,
                                         const QString &data, const FileSystem &files,
                                         std::stop_token stop)
{
    if (QFileInfo::exists(folder + "/waymark.yaml"_L1))
        return std::unexpected(Error{u"workspace.is-there"_s,
                                     Tr::tr("%1 is a workspace already.").arg(folder), folder,
                                     Tr::tr("Open it, or name another folder.")});
    if (names.name.isEmpty())
        names.name = labelFrom(QFileInfo(folder).fileName());
    if (names.title.isEmpty())
        names.title = names.name;
    if (names.user.isEmpty())
        names.user =
            names.email.isEmpty() ? u"first-member"_s : labelFrom(names.email.section(u'@', 0, 0));
    // In a build folder the data is a link, and skeletons lie where it leads.
    const QString named = data + "/init/template.yaml"_L1;
    const QString real = QFileInfo(named).canonicalFilePath();
    const QString file = real.isEmpty() ? named : real;
    const auto bytes = files.read(file, largestTemplate);
    if (!bytes)
        return std::unexpected(bytes.error());
    const auto path = goldenpath::firstTemplateIn(SourceText(*bytes), file);
    if (!path)
        return std::unexpected(path.error());
    const yaml::Value::Mapping given{{u"name"_s, names.name}, {u"title"_s, names.title},
                                     {u"team"_s, names.team}, {u"domain"_s, names.domain},
                                     {u"user"_s, names.user}, {u"email"_s, names.email}};
    const auto answers =
        goldenpath::readAnswers(*path, SourceText(yaml::Writer(yaml::WriteStyle{}).block(given, 0)),
                                Tr::tr("answers"), stop);
    if (!answers)
        return std::unexpected(answers.error());
    if (!answers->isGood())
        return std::unexpected(badAnswer(*answers, folder));
    goldenpath::RunRequest request{.path = *path, .parameters = answers->parameters};
    request.isDryRun = false;
    const goldenpath::Skeletons skeletons(files, QFileInfo(file).path());
    return goldenpath::run(request, skeletons, stop);
}

QString labelFrom(const QString &text)
{
    QString label;
    for (const QChar c : text.toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            label += c;
        else if (!label.isEmpty() && !label.endsWith(u'-'))
            label += u'-';
    }
    while (!label.isEmpty() && !label.front().isLetter())
        label.removeFirst();
    label.truncate(longestLabel);
    while (label.endsWith(u'-'))
        label.chop(1);
    return label.isEmpty() ? u"platform"_s : label;
}

} // namespace waymark::workspace
