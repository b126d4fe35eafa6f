// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit.h"

#include <time.h>
#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <spanstream>
#include <vector>

using namespace waymark;
using namespace waymark::yaml;
using namespace Qt::StringLiterals;

namespace {

/// Processor time of this thread: a busy machine changes it little.
double processorSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) * 1e-9;
}

/// The value below which 50 and 95 % of the runs lie.
struct Spread
{
    double median = 0;
    double p95 = 0;
};

template<typename Work>
Spread measured(int runs, Work work)
{
    std::vector<double> times;
    for (int i = 0; i < runs; ++i) {
        const double start = processorSeconds();
        work(i);
        times.push_back(processorSeconds() - start);
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 95 / 100]};
}

/// Bytes of this process in memory.
qsizetype residentBytes()
{
    std::ifstream file("/proc/self/statm");
    qsizetype all = 0;
    qsizetype resident = 0;
    file >> all >> resident;
    return resident * 4096;
}

/// A catalog of components, 30 lines each, in documents of 20; made here, so that every machine
/// measures the same bytes.
QByteArray catalogText(qsizetype size)
{
    QByteArray text;
    text.reserve(size + 2'000);
    for (int i = 0; text.size() < size; ++i) {
        const QByteArray name = "payments-service-" + QByteArray::number(i);
        text += "---\n"
                "apiVersion: backstage.io/v1alpha1\n"
                "kind: Component\n"
                "metadata:\n"
                "  name: "
                + name
                + "\n"
                  "  title: \"Payments service\" # shown in lists\n"
                  "  description: Takes payments from every shop, and gives them back.\n"
                  "  labels:\n"
                  "    example.com/cost-center: cc-981\n"
                  "    example.com/region: us-east-1\n"
                  "  annotations:\n"
                  "    github.com/project-slug: acme/"
                + name
                + "\n"
                  "    backstage.io/techdocs-ref: dir:.\n"
                  "  tags: [java, grpc, 'tier-1']\n"
                  "  links:\n"
                  "    - url: https://chat.example.com/"
                + name
                + "\n"
                  "      title: Chat\n"
                  "spec:\n"
                  "  type: service\n"
                  "  lifecycle: production\n"
                  "  owner: group:default/payments-team\n"
                  "  replicas: "
                + QByteArray::number(i % 7)
                + "\n"
                  "  definition: |\n"
                  "    openapi: 3.0.0\n"
                  "    info:\n"
                  "      title: Payments\n"
                  "  dependsOn:\n"
                  "    - component:default/ledger\n"
                  "    - resource:default/payments-db\n";
    }
    return text;
}

/// One request with `lines` lines.
QByteArray requestText(int lines)
{
    QByteArray text = "apiVersion: platform.kubedojo.io/v1\n"
                      "kind: EnvironmentRequest\n"
                      "metadata:\n"
                      "  name: payments-staging\n"
                      "spec:\n"
                      "  owner: payments-team\n"
                      "  region: eu-central-1\n"
                      "  services:\n";
    for (int i = 0; i * 2 < lines - 8; ++i)
        text += "    - name: service-" + QByteArray::number(i) + "\n      replicas: 2\n";
    return text;
}

class CountingHandler final : public YAML::EventHandler
{
public:
    void OnDocumentStart(const YAML::Mark &) override {}
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark &, YAML::anchor_t) override {}
    void OnAlias(const YAML::Mark &, YAML::anchor_t) override {}
    void OnScalar(const YAML::Mark &, const std::string &, YAML::anchor_t,
                  const std::string &) override
    {
        ++scalars;
    }
    void OnSequenceStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                         YAML::EmitterStyle::value) override
    {}
    void OnSequenceEnd() override {}
    void OnMapStart(const YAML::Mark &, const std::string &, YAML::anchor_t,
                    YAML::EmitterStyle::value) override
    {}
    void OnMapEnd() override {}

    qsizetype scalars = 0;
};

double yamlCppSeconds(const QByteArray &bytes)
{
    const double start = processorSeconds();
    std::ispanstream stream(std::span(bytes.constData(), size_t(bytes.size())));
    YAML::Parser parser(stream);
    CountingHandler handler;
    while (parser.HandleNextDocument(handler)) {
    }
    return processorSeconds() - start;
}

void benchParse()
{
    std::printf("| text | lines | parse, median | MB/s | memory / text | yaml-cpp events, MB/s |\n"
                "| --- | --- | --- | --- | --- | --- |\n");
    for (const qsizetype size : {1'000, 100'000, 10'000'000, 100'000'000}) {
        const QByteArray bytes = catalogText(size);
        const SourceText text(bytes);
        const qsizetype before = residentBytes();
        const auto kept = SyntaxTree::parse(text);
        const double memory = double(residentBytes() - before) / double(bytes.size());
        const int runs =
            int(std::clamp(qsizetype(400'000'000) / bytes.size(), qsizetype(3), qsizetype(2'000)));
        const Spread time = measured(runs, [&](int) { (void)SyntaxTree::parse(text); });
        const double peer = size <= 10'000'000 ? yamlCppSeconds(bytes) : 0;
        std::printf("| %lld B | %lld | %.3f ms | %.0f | ", static_cast<long long>(bytes.size()),
                    static_cast<long long>(text.lineCount()), time.median * 1e3,
                    double(bytes.size()) / time.median / 1e6);
        if (size >= 10'000'000)
            std::printf("%.1f | ", memory); // pages hide it in small texts
        else
            std::printf("- | ");
        if (peer > 0)
            std::printf("%.1f |\n", double(bytes.size()) / peer / 1e6);
        else
            std::printf("- |\n");
        if (kept->hasErrors())
            std::printf("the text has errors\n");
    }
}

void benchEdit()
{
    std::printf("\n| edit | lines | median | p95 |\n| --- | --- | --- | --- |\n");
    for (const int lines : {1'000, 10'000}) {
        const SourceText text(requestText(lines));
        const auto tree = SyntaxTree::parse(text);
        const Document document = tree->documents().front();
        const auto row = [&](const char *name, auto edit) {
            bool isRefused = false;
            const Spread time =
                measured(200, [&](int i) { isRefused = isRefused || !edit(i).has_value(); });
            std::printf("| %s%s | %lld | %.2f ms | %.2f ms |\n", name,
                        isRefused ? " (refused)" : "", static_cast<long long>(text.lineCount()),
                        time.median * 1e3, time.p95 * 1e3);
        };
        const auto at = [](const QString &pointer) {
            return JsonPointer::parse(pointer).value();
        };
        row("set a text", [&](int i) {
            return setValue(*tree, document, at(u"/spec/region"_s), u"eu-%1"_s.arg(i));
        });
        row("set in the middle", [&](int i) {
            return setValue(*tree, document, at(u"/spec/services/%1/replicas"_s.arg(lines / 4)),
                            qint64(i + 3));
        });
        row("append an item", [&](int i) {
            return insertValue(*tree, document, at(u"/spec/services/-"_s),
                               Value::Mapping{{u"name"_s, u"new-%1"_s.arg(i)}});
        });
        row("remove the first item",
            [&](int) { return removeValue(*tree, document, at(u"/spec/services/0"_s)); });
        row("move the last item up", [&](int) {
            const qsizetype last = document.root.at(at(u"/spec/services"_s)).size() - 1;
            return moveEntry(*tree, document, at(u"/spec/services/%1"_s.arg(last)), 0);
        });
    }
}

} // namespace

int main()
{
    benchParse();
    benchEdit();
    return 0;
}
