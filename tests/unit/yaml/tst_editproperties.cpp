// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"
#include "support/rounds.h"
#include "support/shareddata.h"
#include "support/testmain.h"
#include "yaml/edit.h"
#include "yamlcases.h"

#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// What is done to a document, on its text and on its value.
struct Operation
{
    enum class Kind { Set, Insert, Remove, Rename, Move };

    Kind kind = Kind::Set;
    JsonPointer pointer;
    Value value;
    QString name;
    qsizetype index = 0;
};

Result<TextEdits> onText(const Operation &operation, const SyntaxTree &tree,
                         const Document &document)
{
    switch (operation.kind) {
    case Operation::Kind::Set:
        return setValue(tree, document, operation.pointer, operation.value);
    case Operation::Kind::Insert:
        return insertValue(tree, document, operation.pointer, operation.value);
    case Operation::Kind::Remove:
        return removeValue(tree, document, operation.pointer);
    case Operation::Kind::Rename:
        return renameKey(tree, document, operation.pointer, operation.name);
    case Operation::Kind::Move:
        break;
    }
    return moveEntry(tree, document, operation.pointer, operation.index);
}

template<typename List>
void moveWithin(List &siblings, qsizetype from, qsizetype to)
{
    auto moved = siblings[from];
    siblings.removeAt(from);
    siblings.insert(to, moved);
}

/// The same on plain data, written without a look at the implementation.
Value onValue(const Operation &operation, const Value &value, const QStringList &path)
{
    if (path.isEmpty())
        return operation.value;
    const bool isLast = path.size() == 1;
    if (const auto *items = value.sequence()) {
        Value::Sequence changed = *items;
        const qsizetype index = path[0] == "-"_L1 ? items->size() : path[0].toLongLong();
        if (!isLast)
            changed[index] = onValue(operation, changed[index], path.sliced(1));
        else if (operation.kind == Operation::Kind::Set)
            changed[index] = operation.value;
        else if (operation.kind == Operation::Kind::Insert)
            changed.insert(index, operation.value);
        else if (operation.kind == Operation::Kind::Remove)
            changed.removeAt(index);
        else if (operation.kind == Operation::Kind::Move)
            moveWithin(changed, index, operation.index);
        return changed;
    }
    Value::Mapping changed = *value.mapping();
    qsizetype index = 0;
    while (index < changed.size() && changed[index].first != path[0])
        ++index;
    if (!isLast)
        changed[index].second = onValue(operation, changed[index].second, path.sliced(1));
    else if (operation.kind == Operation::Kind::Set)
        changed[index].second = operation.value;
    else if (operation.kind == Operation::Kind::Insert)
        changed.append({path[0], operation.value});
    else if (operation.kind == Operation::Kind::Remove)
        changed.removeAt(index);
    else if (operation.kind == Operation::Kind::Rename)
        changed[index].first = operation.name;
    else
        moveWithin(changed, index, operation.index);
    return changed;
}

/// A random place: the path to it, and the collection it is in.
struct RandomPlace
{
    QStringList path;
    Value parent;
};

RandomPlace randomPlace(test::RandomYaml &random, const Value &root)
{
    RandomPlace place;
    Value value = root;
    for (;;) {
        const auto *items = value.sequence();
        const auto *entries = value.mapping();
        const qsizetype size = items ? items->size() : entries ? entries->size() : 0;
        if (size == 0 || (!place.path.isEmpty() && random.chance(25)))
            return place;
        const int index = random.below(int(size));
        place.parent = value;
        place.path.append(items ? QString::number(index) : (*entries)[index].first);
        value = Value(items ? (*items)[index] : (*entries)[index].second);
    }
}

std::optional<Operation> randomOperation(test::RandomYaml &random, const Value &root)
{
    RandomPlace place = randomPlace(random, root);
    if (place.path.isEmpty())
        return std::nullopt;
    const bool isItem = place.parent.sequence() != nullptr;
    const qsizetype siblings =
        isItem ? place.parent.sequence()->size() : place.parent.mapping()->size();
    Operation operation;
    operation.kind = Operation::Kind(random.below(5));
    if (random.chance(40))
        operation.kind = Operation::Kind::Set;
    operation.value = random.value(2);
    operation.name = random.key();
    operation.index = random.below(int(siblings));
    const auto isTaken = [&](const QString &name) {
        return !isItem && std::ranges::any_of(*place.parent.mapping(), [&](const auto &entry) {
            return entry.first == name;
        });
    };
    if (operation.kind == Operation::Kind::Insert && !isItem)
        place.path.last() = operation.name;
    if (operation.kind == Operation::Kind::Insert && isItem && random.chance(30))
        place.path.last() = u"-"_s;
    const bool needsFreeName =
        !isItem
        && (operation.kind == Operation::Kind::Insert || operation.kind == Operation::Kind::Rename);
    if ((needsFreeName && isTaken(operation.name))
        || (isItem && operation.kind == Operation::Kind::Rename))
        operation.kind = Operation::Kind::Set;
    if (operation.kind == Operation::Kind::Set && needsFreeName)
        operation.value = random.scalar();
    operation.pointer = JsonPointer(place.path);
    return operation;
}

bool hasNaN(const Value &value)
{
    // NOLINTNEXTLINE(misc-redundant-expression): nothing else differs from itself
    return value != value;
}

/// Counts what becomes of many edits of one text after the other.
struct Tally
{
    int done = 0;
    int refused = 0;
    QString failure;
};

void editAtRandom(QByteArray bytes, int edits, test::RandomYaml &random, Tally &tally)
{
    for (int i = 0; i < edits; ++i) {
        const SourceText text(bytes);
        const auto tree = SyntaxTree::parse(text);
        if (tree->documents().isEmpty())
            return;
        const Document document = tree->documents()[random.below(int(tree->documents().size()))];
        const auto before = document.root.toValue();
        if (!before || hasNaN(*before))
            return;
        const auto operation = randomOperation(random, *before);
        if (!operation)
            continue;
        const auto change = onText(*operation, *tree, document);
        if (!change) {
            ++tally.refused;
            if (qEnvironmentVariableIsSet("WAYMARK_SHOW_REFUSED")) {
                qInfo().noquote() << "refused" << int(operation->kind)
                                  << operation->pointer.toString() << operation->index
                                  << change.error().code << '\n'
                                  << bytes;
            }
            continue;
        }
        ++tally.done;
        const SourceText after = text.applied(*change);
        const auto changed = SyntaxTree::parse(after);
        const auto value = changed->documents().value(document.index).root.toValue();
        const Value expected = onValue(*operation, *before, operation->pointer.segments());
        const bool isUndone = after.applied(inverted(*change, bytes)).bytes() == bytes;
        if (!value || *value != expected || !isUndone) {
            tally.failure = u"operation %1 at %2 (%3)\n%4\n-----\n%5"_s.arg(int(operation->kind))
                                .arg(operation->pointer.toString())
                                .arg(operation->index)
                                .arg(QString::fromUtf8(bytes), QString::fromUtf8(after.bytes()));
            return;
        }
        bytes = after.bytes();
    }
}

} // namespace

class tst_EditProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomTextsMeanTheirValues();
    void randomEditsOnRandomTexts();
    void randomEditsOnRealTexts();
    void settingWhatIsThereChangesNothing();
};

void tst_EditProperties::randomTextsMeanTheirValues()
{
    test::RandomYaml random(1);
    for (int i = 0; i < test::rounds(20'000); ++i) {
        const Value value = random.document();
        const QByteArray text = random.text(value);
        const auto tree = SyntaxTree::parse(SourceText(text));
        QVERIFY2(!tree->hasErrors(), text.constData());
        QCOMPARE(tree->documents().size(), 1);
        QVERIFY2(tree->documents().front().root.toValue().value() == value, text.constData());
    }
}

void tst_EditProperties::randomEditsOnRandomTexts()
{
    test::RandomYaml random(2);
    Tally tally;
    while (tally.done < test::rounds(90'000)) {
        editAtRandom(random.text(random.document()), 12, random, tally);
        QVERIFY2(tally.failure.isEmpty(), qPrintable(tally.failure));
    }
    qInfo() << tally.done << "edits," << tally.refused << "refused";
    QCOMPARE(tally.refused, 0);
}

void tst_EditProperties::randomEditsOnRealTexts()
{
    WAYMARK_NEEDS_SHARED(test::yamlCorpusData);
    test::RandomYaml random(3);
    Tally tally;
    for (const test::CorpusFile &file : test::yamlCorpus()) {
        // Aliases make one edit change several values, templates hold keys twice; both have tests
        // of their own.
        if (file.bytes.size() > 4'000 || file.bytes.contains('&') || file.bytes.contains("{%"))
            continue;
        if (SyntaxTree::parse(SourceText(file.bytes))->hasErrors())
            continue;
        editAtRandom(file.bytes, 25, random, tally);
        QVERIFY2(tally.failure.isEmpty(), qPrintable(file.name + u'\n' + tally.failure));
    }
    qInfo() << tally.done << "edits," << tally.refused << "refused";
    QVERIFY(tally.done > 10'000);
    QCOMPARE(tally.refused, 0);
}

void tst_EditProperties::settingWhatIsThereChangesNothing()
{
    WAYMARK_NEEDS_SHARED(test::yamlCorpusData);
    for (const test::CorpusFile &file : test::yamlCorpus()) {
        const auto tree = SyntaxTree::parse(SourceText(file.bytes));
        for (const Document &document : tree->documents()) {
            for (const Entry &entry : document.root.entries()) {
                const auto value = entry.value.toValue();
                if (!value || entry.value.kind() == NodeKind::Missing)
                    continue;
                const auto edits = setValue(*tree, document, JsonPointer({entry.key}), *value);
                QVERIFY2(edits && edits->isEmpty(), qPrintable(file.name + u' ' + entry.key));
            }
        }
    }
}

WAYMARK_TEST(tst_EditProperties)

} // namespace waymark::yaml

#include "tst_editproperties.moc"
