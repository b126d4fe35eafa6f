// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cel/batch.h"
#include "cel/document.h"
#include "cel/program.h"
#include "cel/typedjson.h"

#include <QFile>

#include <chrono>
#include <cstdio>

using namespace Qt::StringLiterals;
using namespace waymark;

namespace {

double microseconds(std::chrono::steady_clock::time_point since)
{
    return std::chrono::duration<double, std::micro>(std::chrono::steady_clock::now() - since)
        .count();
}

struct Times
{
    double compile = 0;
    double made = 0;     ///< over values that the evaluation holds itself
    double document = 0; ///< over the syntax tree
    double recorded = 0; ///< the same with what decided
};

double perRun(const cel::Program &program, const std::vector<cel::Value> &inputs, int rounds,
              bool records)
{
    cel::Arena arena;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < rounds; ++i) {
        arena.clear();
        const cel::Outcome outcome =
            program.evaluate(inputs, arena, {.cost = 10'000'000, .recordsReads = records});
        if (!outcome.isGood())
            std::printf("no value\n");
    }
    return microseconds(start) / rounds;
}

Times measured(const yaml::Node &line, int rounds)
{
    cel::Arena arena;
    const auto typed = cel::namedValues(line.value(u"vars"), true, arena);
    const QByteArray source = line.value(u"expr").utf8();
    // The same values as a document of their own.
    std::vector<yaml::SyntaxTree> trees;
    std::vector<cel::Value> documents;
    for (const cel::Value &value : typed->values) {
        trees.push_back(*yaml::SyntaxTree::parse(SourceText(*cel::toPlainJson(value, arena))));
        documents.push_back(cel::valueOf(trees.back().documents().front().root, arena));
    }
    Times times;
    constexpr int compileRounds = 200;
    const auto start = std::chrono::steady_clock::now();
    for (int i = 0; i < compileRounds; ++i) {
        // With the environment, as the peer makes one for each.
        const cel::Environment each(cel::Dialect::full(), typed->variables);
        (void)cel::compile(source, each);
    }
    times.compile = microseconds(start) / compileRounds;
    const cel::Environment environment(cel::Dialect::full(), typed->variables);
    const auto program = cel::compile(source, environment).program;
    times.made = perRun(*program, typed->values, rounds, false);
    times.document = perRun(*program, documents, rounds, false);
    times.recorded = perRun(*program, documents, rounds, true);
    return times;
}

} // namespace

/// bench_cel ROUNDS FILE: FILE holds lines as `celgo bench ROUNDS` reads them.
int main(int argc, char *argv[])
{
    if (argc != 3) {
        std::printf("bench_cel ROUNDS FILE\n");
        return 2;
    }
    QFile file(QString::fromLocal8Bit(argv[2]));
    if (!file.open(QIODevice::ReadOnly))
        return 3;
    const int rounds = QByteArray(argv[1]).toInt();
    std::printf("| %-14s | %9s | %9s | %9s | %9s |\n|%s|%s|%s|%s|%s|\n", "µs", "compile", "values",
                "document", "recorded", QByteArray(16, '-').constData(),
                QByteArray(11, '-').constData(), QByteArray(11, '-').constData(),
                QByteArray(11, '-').constData(), QByteArray(11, '-').constData());
    Times sum;
    while (!file.atEnd()) {
        const auto tree = yaml::SyntaxTree::parse(SourceText(file.readLine()));
        const yaml::Node line = tree->documents().front().root;
        const Times times = measured(line, rounds);
        std::printf("| %-14s | %9.2f | %9.3f | %9.3f | %9.3f |\n",
                    line.value(u"id").utf8().constData(), times.compile, times.made, times.document,
                    times.recorded);
        sum.compile += times.compile;
        sum.made += times.made;
        sum.document += times.document;
        sum.recorded += times.recorded;
    }
    std::printf("| %-14s | %9.2f | %9.3f | %9.3f | %9.3f |\n", "sum", sum.compile, sum.made,
                sum.document, sum.recorded);
    return 0;
}
