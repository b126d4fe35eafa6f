// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "jsonconsverdict.h"
#include "schema/registry.h"
#include "schema/schema.h"

#include <QFile>
#include <QStringList>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <functional>
#include <vector>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

/// Of this process alone, so that a busy machine doesn't count.
double processorMilliseconds()
{
    return 1'000.0 * double(std::clock()) / CLOCKS_PER_SEC;
}

/// Median of `rounds`, after one to warm up.
double measured(int rounds, const std::function<void()> &work)
{
    work();
    std::vector<double> times;
    for (int i = 0; i < rounds; ++i) {
        const double start = processorMilliseconds();
        work();
        times.push_back(processorMilliseconds() - start);
    }
    std::ranges::sort(times);
    return times[times.size() / 2];
}

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void row(const char *what, double milliseconds)
{
    std::printf("| %-55s | %8.3f |\n", what, milliseconds);
}

/// Two lines an item, as in the issue's request.
QByteArray request(int lines, bool isBad)
{
    QByteArray text = "apiVersion: bench.example.com/v1\nkind: EnvironmentRequest\nmetadata:\n"
                      "  name: bench\nspec:\n  owner: payments-team\n  purpose: integration-test\n"
                      "  lifetime: 14d\n  region: eu-central-1\n  dataClassification: internal\n"
                      "  services:\n";
    for (int i = 0; i < (lines - 11) / 2; ++i) {
        const bool isWrong = isBad && i % 130 == 7;
        text += "    - name: service-" + QByteArray::number(i)
                + "\n      replicas: " + (isWrong ? "many" : QByteArray::number(1 + i % 5)) + '\n';
    }
    return text;
}

const QByteArray crd = R"yaml(
kind: CustomResourceDefinition
spec:
  group: bench.example.com
  names: {kind: EnvironmentRequest}
  versions:
    - name: v1
      served: true
      schema:
        openAPIV3Schema:
          type: object
          required: [spec]
          properties:
            spec:
              type: object
              required: [owner, purpose, lifetime, region, dataClassification, services]
              properties:
                owner: {type: string, minLength: 2, maxLength: 63, pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$'}
                purpose: {type: string, enum: [integration-test, acceptance-test, load-test, demo]}
                lifetime: {type: string, pattern: '^([1-9]|[1-8][0-9]|90)d$'}
                region: {type: string, enum: [eu-central-1, eu-west-1, eu-north-1, us-east-1]}
                dataClassification: {type: string, enum: [public, internal, confidential]}
                services:
                  type: array
                  minItems: 1
                  x-kubernetes-list-type: map
                  x-kubernetes-list-map-keys: [name]
                  items:
                    type: object
                    required: [name]
                    properties:
                      name: {type: string, minLength: 2, maxLength: 40, pattern: '^[a-z]([-a-z0-9]*[a-z0-9])?$'}
                      replicas: {type: integer, format: int32, minimum: 1, maximum: 5, default: 1}
)yaml";

} // namespace

namespace {

/// A JSON Schema and documents, as the peers were measured (bench/gen/gen.py writes both).
int measureFiles(const QString &schemaPath, const QStringList &documents)
{
    const auto schemaTree = yaml::SyntaxTree::parse(SourceText(read(schemaPath)));
    const schema::KindKey key{u"v1"_s, u"K"_s};
    schema::Registry registry;
    row("compile the JSON Schema", measured(200, [&] {
            (void)registry.addSchema(key, schemaTree->documents().front(), schemaPath);
        }));
    const schema::Schema compiled = registry.find(key)->schema;
    const schema::test::JsonconsSchema peer(read(schemaPath), false,
                                            [](const QByteArray &) { return QByteArray(); });
    for (const QString &path : documents) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(read(path)));
        const yaml::Document document = tree->documents().front();
        const qsizetype count = schema::validate(compiled, *tree, document)->size();
        const QByteArray name = "validate " + path.section(u'/', -1).toUtf8() + ", "
                                + QByteArray::number(count) + " findings";
        row(name.constData(),
            measured(50, [&] { (void)schema::validate(compiled, *tree, document); }));
        row("  accepts? ours",
            measured(50, [&] { (void)schema::isValid(compiled, document.root); }));
        // It reads JSON alone.
        const auto judge = peer.isUsable() ? peer.judgeOf(read(path)) : nullptr;
        if (judge)
            row("  accepts? jsoncons", measured(50, [&] { (void)judge(); }));
    }
    return 0;
}

} // namespace

/// Without arguments: a small CustomResourceDefinition and made-up requests. With one: how long
/// that CustomResourceDefinition takes to compile. With more: a JSON Schema and documents.
int main(int argc, char *argv[])
{
    QStringList paths;
    for (int i = 1; i < argc; ++i)
        paths.append(QString::fromLocal8Bit(argv[i]));
    std::printf("| %-55s | %8s |\n|%s|%s|\n", "what (median, processor time)", "ms",
                QByteArray(57, '-').constData(), QByteArray(10, '-').constData());
    if (paths.size() > 1)
        return measureFiles(paths.front(), paths.sliced(1));
    const QByteArray definition = paths.isEmpty() ? crd : read(paths.front());
    const auto definitionTree = yaml::SyntaxTree::parse(SourceText(definition));
    row("compile the CustomResourceDefinition", measured(200, [&] {
            schema::Registry registry;
            (void)registry.addCrd(definitionTree->documents().front(), u"crd.yaml"_s);
        }));
    if (!paths.isEmpty())
        return 0;
    schema::Registry registry;
    (void)registry.addCrd(definitionTree->documents().front(), u"crd.yaml"_s);
    const schema::Schema kind = registry.kinds().front().schema;
    for (const int lines : {16, 1'000, 10'000}) {
        for (const bool isBad : {false, true}) {
            const auto tree = yaml::SyntaxTree::parse(SourceText(request(lines, isBad)));
            const yaml::Document document = tree->documents().front();
            const QByteArray name = QByteArray::number(lines) + (isBad ? " lines, bad" : " lines");
            row(QByteArray("validate " + name).constData(),
                measured(50, [&] { (void)schema::validate(kind, *tree, document); }));
            row(QByteArray("accepts? " + name).constData(),
                measured(50, [&] { (void)schema::isValid(kind, document.root); }));
        }
    }
    return 0;
}
