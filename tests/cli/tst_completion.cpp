// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "cli/completion.h"
#include "cliruns.h"
#include "support/testmain.h"

#include <QStringList>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::cli {

class tst_Completion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void offersWhatFits_data();
    void offersWhatFits();
    void printsDescriptionsAndFiles();
    void answersShells_data();
    void answersShells();
};

void tst_Completion::offersWhatFits_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("expected");
    QTest::addColumn<bool>("files");
    QTest::newRow("nothing typed")
        << QStringList{} << QStringList{u"validate"_s, u"version"_s} << false;
    QTest::newRow("a beginning") << QStringList{u"va"_s} << QStringList{u"validate"_s} << false;
    QTest::newRow("options of the program")
        << QStringList{u"--l"_s} << QStringList{u"--level"_s} << false;
    QTest::newRow("options of a command")
        << QStringList{u"validate"_s, u"--f"_s} << QStringList{u"--format"_s} << false;
    QTest::newRow("values") << QStringList{u"validate"_s, u"--format"_s, u"j"_s}
                            << QStringList{u"json"_s, u"junit"_s} << false;
    QTest::newRow("values after =")
        << QStringList{u"validate"_s, u"--format=t"_s} << QStringList{u"text"_s} << false;
    QTest::newRow("values that are files")
        << QStringList{u"validate"_s, u"--schema"_s, u""_s} << QStringList{} << true;
    QTest::newRow("paths") << QStringList{u"validate"_s, u"--format"_s, u"json"_s, u"a"_s}
                           << QStringList{} << true;
    QTest::newRow("arguments that are limited")
        << QStringList{u"version"_s, u"l"_s} << QStringList{u"long"_s} << false;
    QTest::newRow("a value that is named like a command")
        << QStringList{u"--level"_s, u"validate"_s, u"v"_s}
        << QStringList{u"validate"_s, u"version"_s} << false;
}

void tst_Completion::offersWhatFits()
{
    QFETCH(QStringList, words);
    QFETCH(QStringList, expected);
    QFETCH(bool, files);
    CLI::App program("test");
    std::string format;
    std::string text;
    program.add_option("--level", text);
    auto *validate = program.add_subcommand("validate", "Checks\nmore");
    validate->add_option("--format", format)->check(CLI::IsMember({"text", "json", "junit"}));
    validate->add_option("--schema", text);
    validate->add_option("PATH", text);
    program.add_subcommand("version", "")
        ->add_option("FORM", text)
        ->check(CLI::IsMember({"short", "long"}));
    program.add_subcommand("hidden", "")->group("");

    std::vector<std::string> given;
    for (const QString &word : words)
        given.push_back(word.toStdString());
    const Completions found = completionsFor(program, given);
    QStringList names;
    for (const Candidate &candidate : found.candidates)
        names.append(QString::fromStdString(candidate.word));
    QCOMPARE(names, expected);
    QCOMPARE(found.files, files);
}

void tst_Completion::printsDescriptionsAndFiles()
{
    QCOMPARE(printed({{{"validate", "Checks"}, {"x", ""}}, true}),
             std::string("validate\tChecks\nx\t\n:files\n"));
}

void tst_Completion::answersShells_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("a command") << QStringList{u"va"_s} << "validate\t"_ba;
    QTest::newRow("an option of the program") << QStringList{u"--vers"_s} << "--version\t"_ba;
    QTest::newRow("help as a word") << QStringList{u"validate"_s, u"--hel"_s} << "--help\t"_ba;
    QTest::newRow("an option's value")
        << QStringList{u"validate"_s, u"--fail-on"_s, u"w"_s} << "warning\t\n"_ba;
    QTest::newRow("after help") << QStringList{u"--help"_s, u"de"_s} << "demo\t"_ba;
}

void tst_Completion::answersShells()
{
    QFETCH(QStringList, words);
    QFETCH(QByteArray, answer);
    std::vector<std::string> arguments{"complete", "--"};
    for (const QString &word : words)
        arguments.push_back(word.toStdString());
    const Ran ran = runCommand(arguments);
    QCOMPARE(ran.exitCode, int(Ok));
    QVERIFY2(ran.out.startsWith(answer), ran.out);
    QVERIFY(ran.out.count('\n') <= 1);
}

WAYMARK_TEST(tst_Completion)

} // namespace waymark::cli

#include "tst_completion.moc"
