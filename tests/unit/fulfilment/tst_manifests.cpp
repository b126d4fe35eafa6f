// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "fulfilment/manifests.h"
#include "support/testmain.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::fulfilment {

namespace {

Result<Manifests> rendered(const QStringList &names, const QByteArray &text,
                           const QByteArray &request = "name: a")
{
    const auto tree =
        yaml::SyntaxTree::parse(SourceText("apiVersion: shop.io/v1\nkind: Machine\nmetadata: {"
                                           + request + "}\nspec: {size: 4, owner: ann}\n"));
    requests::RequestKind kind;
    kind.name = u"machine"_s;
    kind.file = u"/w/machine.requestkind.yaml"_s;
    goldenpath::SkeletonFiles files;
    for (const QString &each : names)
        files.push_back(
            std::make_shared<goldenpath::SkeletonFile>(each, goldenpath::TreeEntry{.bytes = text}));
    return manifestsOf({.kind = kind,
                        .schema = nullptr,
                        .request = tree->documents().first(),
                        .created = {},
                        .expires = {}},
                       files);
}

} // namespace

class tst_Manifests : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rendersAFile_data();
    void rendersAFile();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void twoFilesOfOnePlaceAreAMistake_data();
    void twoFilesOfOnePlaceAreAMistake();
};

void tst_Manifests::rendersAFile_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("path"); // empty: no file is made
    const QByteArray good = "apiVersion: v1\nkind: X\nmetadata: {name: a}\n";
    QTest::newRow("a template") << u"x.yaml.njk"_s << good << u"machine/default/a/x.yaml"_s;
    QTest::newRow("a template without the extension")
        << u"x.yaml"_s << good << u"machine/default/a/x.yaml"_s;
    QTest::newRow("below a folder") << u"b/x.yaml.njk"_s << good << u"machine/default/a/b/x.yaml"_s;
    QTest::newRow("an expression in the name")
        << u"${{ request.spec.owner }}.yaml.njk"_s << good << u"machine/default/a/ann.yaml"_s;
    QTest::newRow("something else") << u"README.md"_s << "for ${{ request.metadata.name }}\n"_ba
                                    << u"machine/default/a/README.md"_s;
    QTest::newRow("nothing but a comment") << u"x.yaml.njk"_s << "# nothing\n"_ba << QString();
    QTest::newRow("a condition that doesn't hold")
        << u"x.yaml.njk"_s << "{% if request.spec.size > 9 %}\n" + good + "{% endif %}\n"
        << QString();
    QTest::newRow("a kustomization has no name")
        << u"kustomization.yaml"_s
        << "apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n"_ba
        << u"machine/default/a/kustomization.yaml"_s;
}

void tst_Manifests::rendersAFile()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QString, path);
    const auto made = rendered({name}, text);
    if (path.isEmpty()) {
        QVERIFY(!made);
        QVERIFY(made.error().message.contains("makes no manifest"_L1));
        return;
    }
    QVERIFY2(made.has_value(), made ? "" : qPrintable(made.error().message));
    QCOMPARE(made->files.size(), 1);
    QCOMPARE(made->files[0].path, path);
}

void tst_Manifests::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QString>("message");
    const QByteArray good = "apiVersion: v1\nkind: X\nmetadata: {name: a}\n";
    const auto row = [](const char *title, const QString &name, const QByteArray &text,
                        const QString &message, const QByteArray &request = "name: a") {
        QTest::newRow(title) << name << text << request << message;
    };
    row("a value that isn't there", u"x.yaml.njk"_s, good + "x: ${{ request.spec.siez }}\n",
        u"x.yaml.njk:4: "_s);
    row("a mistake in the template", u"x.yaml.njk"_s, good + "\n{% if %}\n", u"x.yaml.njk:5: "_s);
    row("no YAML", u"x.yaml.njk"_s, "a: [\n", u"x.yaml.njk gives no YAML"_s);
    row("no resource", u"x.yaml.njk"_s, "a: 1\n", u"without apiVersion, kind or name"_s);
    row("a resource without a name", u"x.yaml.njk"_s, "apiVersion: v1\nkind: X\n",
        u"without apiVersion, kind or name"_s);
    row("out of the folder", u"${{ '../' }}x.yaml"_s, good, u"is no place for a file"_s);
    row("a name that leads elsewhere", u"x.yaml"_s, good, u"can't be the name of a folder"_s,
        "name: ../b");
    row("a hidden name", u"x.yaml"_s, good, u"can't be the name of a folder"_s, "name: .git");
    row("an endless template", u"x.yaml.njk"_s,
        "{% for a in range(100000) %}{% for b in range(100000) %}x{% endfor %}{% endfor %}\n",
        u"x.yaml.njk:1: "_s);
}

void tst_Manifests::saysWhatIsWrong()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, request);
    QFETCH(QString, message);
    const auto made = rendered({name}, text, request);
    QVERIFY(!made);
    QVERIFY2(made.error().message.contains(message), qPrintable(made.error().message));
}

void tst_Manifests::twoFilesOfOnePlaceAreAMistake_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::newRow("as a template and without") << QStringList{u"x.yaml"_s, u"x.yaml.njk"_s};
    QTest::newRow("by an expression")
        << QStringList{u"${{ request.spec.owner }}.yaml"_s, u"ann.yaml"_s};
    QTest::newRow("on some disks") << QStringList{u"X.yaml"_s, u"x.yaml"_s};
}

void tst_Manifests::twoFilesOfOnePlaceAreAMistake()
{
    QFETCH(QStringList, names);
    const auto made = rendered(names, "apiVersion: v1\nkind: X\nmetadata: {name: a}\n");
    QVERIFY(!made);
    QVERIFY2(made.error().message.startsWith("Two files"_L1), qPrintable(made.error().message));
}

WAYMARK_TEST(tst_Manifests)

} // namespace waymark::fulfilment

#include "tst_manifests.moc"
