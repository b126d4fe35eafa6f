// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "peers.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::test {

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::optional<yaml::SyntaxTree> treeOf(const QString &path)
{
    return QFile::exists(path) ? yaml::SyntaxTree::parse(SourceText(contentOf(path)))
                               : std::nullopt;
}

yaml::Node rootOf(const std::optional<yaml::SyntaxTree> &tree)
{
    return tree && !tree->documents().isEmpty() ? tree->documents().front().root : yaml::Node();
}

void addAll(policy::PolicySet &set, const std::optional<yaml::SyntaxTree> &tree)
{
    if (!tree)
        return;
    for (const yaml::Document &document : tree->documents())
        set.add(*tree, document, u"policies.yaml"_s);
}

policy::AdmissionRequest requestFor(const policy::PolicySet &set, yaml::Node object,
                                    yaml::Node oldObject)
{
    const yaml::Node subject = object ? object : oldObject;
    const yaml::Node metadata = subject.value(u"metadata").target();
    policy::AdmissionRequest request;
    request.object = object;
    request.oldObject = oldObject;
    request.operation = !object     ? policy::Operation::Delete
                        : oldObject ? policy::Operation::Update
                                    : policy::Operation::Create;
    request.resource =
        set.resources().of(subject.value(u"apiVersion").text(), subject.value(u"kind").text());
    request.name = metadata.value(u"name").text();
    request.space = metadata.value(u"namespace").text();
    if (request.space.isEmpty() && request.resource.isNamespaced)
        request.space = u"default"_s;
    return request;
}

QString knownDifference(const QString &peer, const QString &name)
{
    const QByteArray list = contentOf(QStringLiteral(WAYMARK_TEST_DATA "/policy/differences.tsv"));
    for (const QByteArray &line : list.split('\n')) {
        const QStringList columns = QString::fromUtf8(line).split(u'\t');
        if (columns.size() == 3 && columns[0] == peer && columns[1] == name)
            return columns[2];
    }
    return {};
}

QByteArray toText(const QList<policy::Decision> &decisions)
{
    QStringList lines;
    for (const policy::Decision &decision : decisions)
        lines.append(u"%1 %2 state %3: %4"_s.arg(decision.policy, decision.binding)
                         .arg(int(decision.state))
                         .arg(decision.message));
    return lines.join(u'\n').toUtf8();
}

} // namespace waymark::test
