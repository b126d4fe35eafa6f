// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "workspace/builtinkinds.h"

#include "base/log.h"
#include "base/trace.h"

#include <QFile>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

constexpr QLatin1StringView schemaFolder(":/waymark/schemas/");

yaml::SyntaxTree readSchema(const QString &name)
{
    QFile file(schemaFolder + name);
    if (!file.open(QIODevice::ReadOnly))
        log::warning("workspace", "missing built-in schema "_L1 + name);
    return *yaml::SyntaxTree::parse(SourceText(file.readAll()));
}

void report(const Diagnostics &diagnostics, const QString &name)
{
    for (const Diagnostic &diagnostic : diagnostics)
        log::warning("workspace", "built-in schema "_L1 + name + ": "_L1 + diagnostic.message);
}

schema::Registry readBuiltinKinds()
{
    const trace::Span span("workspace.builtinKinds");
    schema::Registry registry;
    const yaml::SyntaxTree index = readSchema(u"index.json"_s);
    const yaml::Node root = index.documents().first().root;
    for (auto item = root.value(u"shared").firstChild(); item; item = item.nextSibling()) {
        registry.addResource(readSchema(item.text()), item.text());
    }
    for (auto item = root.value(u"schemas").firstChild(); item; item = item.nextSibling()) {
        const QString name = item.value(u"file").text();
        const auto tree = readSchema(name);
        const schema::KindKey key{item.value(u"apiVersion").text(), item.value(u"kind").text()};
        report(registry.addSchema(key, tree.documents().first(), name), name);
    }
    return registry;
}

} // namespace

const schema::Registry &builtinKinds()
{
    static const schema::Registry registry = readBuiltinKinds();
    return registry;
}

} // namespace waymark::workspace
