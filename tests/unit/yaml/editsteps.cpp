// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "editsteps.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::test {

namespace {

constexpr QByteArrayView refusalMark = "refused: ";

JsonPointer at(const QString &pointer)
{
    return JsonPointer::parse(pointer).value();
}

} // namespace

EditStep set(const QString &pointer, const yaml::Value &value)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::setValue(tree, document, at(pointer), value);
    };
}

EditStep insert(const QString &pointer, const yaml::Value &value, const QString &before)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::insertValue(tree, document, at(pointer), value, before);
    };
}

EditStep remove(const QString &pointer)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::removeValue(tree, document, at(pointer));
    };
}

EditStep rename(const QString &pointer, const QString &name)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::renameKey(tree, document, at(pointer), name);
    };
}

EditStep move(const QString &pointer, qsizetype index)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::moveEntry(tree, document, at(pointer), index);
    };
}

EditStep duplicate(const QString &pointer)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::duplicateItem(tree, document, at(pointer));
    };
}

EditStep subtree(const QString &pointer, const QByteArray &yaml)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::replaceSubtree(tree, document, at(pointer), yaml);
    };
}

EditStep comment(const QString &pointer)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::commentOut(tree, document, at(pointer));
    };
}

EditStep commentIn(qsizetype offset)
{
    return [=](const auto &tree, const auto &) {
        return yaml::uncomment(tree, offset);
    };
}

EditStep copy(const QString &pointer)
{
    return [=](const auto &tree, const auto &document) {
        return yaml::copyAliased(tree, document, at(pointer));
    };
}

EditStep in(int document, const EditStep &step)
{
    return [=](const yaml::SyntaxTree &tree, const yaml::Document &) {
        return step(tree, tree.documents().value(document));
    };
}

void addEditColumns()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<EditStep>("step");
    QTest::addColumn<QByteArray>("after");
}

void row(const char *name, const QByteArray &before, const EditStep &step, const QByteArray &after)
{
    QTest::newRow(name) << before << step << after;
}

void refusal(const char *name, const QByteArray &before, const EditStep &step, const char *code)
{
    QTest::newRow(name) << before << step << refusalMark.toByteArray() + code;
}

void checkRow()
{
    QFETCH(QByteArray, before);
    QFETCH(EditStep, step);
    QFETCH(QByteArray, after);
    const SourceText text(before);
    const auto tree = yaml::SyntaxTree::parse(text);
    const auto edits = step(*tree, tree->documents().value(0));
    if (!edits) {
        const QByteArray found = refusalMark.toByteArray() + edits.error().code.toUtf8();
        QCOMPARE(found, after);
        QVERIFY(!edits.error().message.isEmpty());
        return;
    }
    const SourceText changed = text.applied(*edits);
    QCOMPARE(changed.bytes(), after);
    QCOMPARE(changed.applied(inverted(*edits, before)).bytes(), before);
}

} // namespace waymark::test
