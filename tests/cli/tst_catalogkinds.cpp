// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cliruns.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"

#include <QTest>

#include <algorithm>
#include <iterator>

using namespace Qt::StringLiterals;

namespace waymark::cli {

/// What of a catalog isn't of Backstage's kinds, or isn't there.
class tst_CatalogKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void listsKindsOfOnesOwn();

private:
    [[nodiscard]] Ran run(std::vector<std::string> arguments) const
    {
        arguments.push_back("--workspace");
        arguments.push_back(m_folder->path().toStdString());
        return runCommand(arguments);
    }
    void workspace(const QByteArray &spec)
    {
        m_folder->write(u"waymark.yaml"_s,
                        "apiVersion: waymark.dev/v1alpha1\nkind: Workspace\n"
                        "metadata: {name: test}\nspec:\n  roots: [{role: mine, path: .}]\n"
                            + spec);
    }

    std::unique_ptr<test::TemporaryWorkspace> m_folder;
};

void tst_CatalogKinds::init()
{
    m_folder = std::make_unique<test::TemporaryWorkspace>();
}

void tst_CatalogKinds::listsKindsOfOnesOwn()
{
    m_folder->write(u"lathe.yaml"_s, "apiVersion: acme.example/v1\nkind: Tooling\n"
                                     "metadata: {name: lathe}\nspec: {owner: bench}\n");
    const auto list = [&](std::vector<std::string> more) {
        std::vector<std::string> arguments{"catalog", "list"};
        std::ranges::move(more, std::back_inserter(arguments));
        return run(std::move(arguments)).out;
    };
    workspace({});
    QVERIFY(!list({}).contains("lathe"));
    workspace("  entityKinds: [{apiVersion: acme.example/v1, kind: Tooling}]\n");
    QVERIFY(list({}).contains("lathe"));
    QVERIFY(list({"--owner", "bench"}).contains("lathe"));
    QVERIFY(list({"--kind", "tooling"}).contains("lathe"));
    QVERIFY(!list({"--kind", "component"}).contains("lathe"));
}

WAYMARK_TEST(tst_CatalogKinds)

} // namespace waymark::cli

#include "tst_catalogkinds.moc"
