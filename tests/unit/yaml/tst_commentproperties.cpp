// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "randomyaml.h"
#include "support/rounds.h"
#include "support/testmain.h"
#include "yaml/edit.h"

#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

enum class Style {
    Block,
    Kyaml,       ///< flow style on lines, a comma behind each entry
    FlowOnLines, ///< the same without a comma behind the last
};

/// An entry with the comments that are its own; what it renders to is what an edit must leave.
struct Model
{
    enum class Kind { Scalar, List, Map };

    Kind kind = Kind::Scalar;
    int name = 0; ///< keys, values and comments are made of it
    int leadLines = 0;
    bool hasSide = false;
    bool isInserted = false; ///< its value is the number
    QList<Model> children;
};

QByteArray sideOf(const Model &model)
{
    return model.hasSide ? " # side " + QByteArray::number(model.name) : QByteArray();
}

QByteArray leadOf(const Model &model, int column)
{
    QByteArray lead;
    for (int i = 0; i < model.leadLines; ++i)
        lead += QByteArray(column, ' ') + "# lead " + QByteArray::number(model.name) + '\n';
    return lead;
}

QByteArray scalarOf(const Model &model)
{
    const QByteArray number = QByteArray::number(model.name);
    return model.isInserted ? number : "\"v" + number + '"';
}

QByteArray render(const QList<Model> &children, bool isMap, Style style, int column);

/// What stands behind the key or dash, with the comment behind it.
QByteArray renderValue(const Model &model, Style style, int column, bool hasComma)
{
    const QByteArray comma = hasComma ? "," : "";
    const bool isMap = model.kind == Model::Kind::Map;
    if (model.kind == Model::Kind::Scalar)
        return ' ' + scalarOf(model) + comma + sideOf(model) + '\n';
    if (model.children.isEmpty())
        return (isMap ? " {}" : " []") + comma + sideOf(model) + '\n';
    const QByteArray inner = render(model.children, isMap, style, column + 2);
    if (style == Style::Block)
        return sideOf(model) + '\n' + inner;
    return (isMap ? " {\n" : " [\n") + inner + QByteArray(column, ' ') + (isMap ? '}' : ']') + comma
           + sideOf(model) + '\n';
}

QByteArray renderEntry(const Model &model, bool isMap, Style style, int column, bool hasComma)
{
    QByteArray value = renderValue(model, style, column, hasComma);
    QByteArray key = isMap ? 'k' + QByteArray::number(model.name) + ':' : QByteArray("-");
    if (!isMap && style != Style::Block) {
        key.clear();
        value = value.sliced(1);
    }
    return leadOf(model, column) + QByteArray(column, ' ') + key + value;
}

QByteArray render(const QList<Model> &children, bool isMap, Style style, int column)
{
    QByteArray text;
    for (qsizetype i = 0; i < children.size(); ++i) {
        const bool isLast = i + 1 == children.size();
        const bool hasComma = style == Style::Kyaml || (style == Style::FlowOnLines && !isLast);
        text += renderEntry(children[i], isMap, style, column, hasComma);
    }
    return text;
}

QByteArray document(const Model &root, Style style)
{
    if (style == Style::Block)
        return "# head\n\n" + render(root.children, true, style, 0);
    return "# head\n---\n{\n" + render(root.children, true, style, 2) + "}\n";
}

class RandomModel
{
public:
    explicit RandomModel(quint32 seed)
        : m_random(seed)
    {}

    Model model(Style style, int depth)
    {
        Model made{.name = ++m_names};
        made.leadLines = m_random.chance(40) ? 1 + m_random.below(2) : 0;
        made.hasSide = m_random.chance(50);
        if (depth > 0 && m_random.chance(40))
            made.kind = m_random.chance(50) ? Model::Kind::List : Model::Kind::Map;
        if (made.kind == Model::Kind::Scalar)
            return made;
        // Items of a block list are scalars: an entry behind a dash has no line of its own.
        const bool isFlatList = style == Style::Block && made.kind == Model::Kind::List;
        for (int count = 1 + m_random.below(4); count > 0; --count)
            made.children.append(model(style, isFlatList ? 0 : depth - 1));
        return made;
    }

    Model root(Style style)
    {
        Model made{.kind = Model::Kind::Map};
        for (int count = 2 + m_random.below(4); count > 0; --count)
            made.children.append(model(style, 2));
        return made;
    }

    int nextName() { return ++m_names; }
    test::RandomYaml &random() { return m_random; }

private:
    test::RandomYaml m_random;
    int m_names = 0;
};

/// A collection with entries, chosen at random, and how it is reached.
struct Spot
{
    Model *collection = nullptr;
    JsonPointer pointer;
};

QString segmentOf(const Model &collection, qsizetype index)
{
    return collection.kind == Model::Kind::Map
               ? u'k' + QString::number(collection.children[index].name)
               : QString::number(index);
}

Spot randomSpot(Model &root, test::RandomYaml &random)
{
    Spot spot{&root, {}};
    while (random.chance(60)) {
        const qsizetype index = random.below(int(spot.collection->children.size()));
        Model &child = spot.collection->children[index];
        if (child.children.isEmpty())
            break;
        spot.pointer = spot.pointer.child(segmentOf(*spot.collection, index));
        spot.collection = &child;
    }
    return spot;
}

struct Step
{
    QByteArray what;
    Result<TextEdits> edits;
};

Step randomStep(RandomModel &models, Model &root, const SyntaxTree &tree)
{
    test::RandomYaml &random = models.random();
    const Spot spot = randomSpot(root, random);
    QList<Model> &children = spot.collection->children;
    const qsizetype index = random.below(int(children.size()));
    const JsonPointer pointer = spot.pointer.child(segmentOf(*spot.collection, index));
    const Document &document = tree.documents().front();
    const bool isMap = spot.collection->kind == Model::Kind::Map;
    switch (random.below(4)) {
    case 0: {
        if (spot.collection == &root && children.size() == 1)
            break;
        children.removeAt(index);
        return {"remove", removeValue(tree, document, pointer)};
    }
    case 1: {
        Model fresh{.name = models.nextName()};
        fresh.isInserted = true;
        const QString before = isMap ? segmentOf(*spot.collection, index) : QString();
        const QString name = isMap ? u'k' + QString::number(fresh.name) : QString::number(index);
        children.insert(index, fresh);
        return {"insert",
                insertValue(tree, document, spot.pointer.child(name), qint64(fresh.name), before)};
    }
    case 2:
        if (!isMap) {
            children.insert(index, Model(children[index]));
            return {"duplicate", duplicateItem(tree, document, pointer)};
        }
        break;
    default:
        break;
    }
    const qsizetype to = random.below(int(children.size()));
    const Model moved = children.takeAt(index);
    children.insert(to, moved);
    return {"move", moveEntry(tree, document, pointer, to)};
}

} // namespace

/// After any edit a text with comments is the text that its entries make, each with its comments:
/// none is lost, none goes to a neighbour, and nothing else changes.
class tst_CommentProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void entriesKeepTheirComments_data() { addStyles(); }
    void entriesKeepTheirComments();
    void commentingOutTouchesItsLinesAlone_data() { addStyles(); }
    void commentingOutTouchesItsLinesAlone();

private:
    static void addStyles()
    {
        QTest::addColumn<int>("style");
        QTest::newRow("block") << int(Style::Block);
        QTest::newRow("KYAML") << int(Style::Kyaml);
        QTest::newRow("flow on lines") << int(Style::FlowOnLines);
    }
};

void tst_CommentProperties::entriesKeepTheirComments()
{
    QFETCH(int, style);
    const auto how = Style(style);
    RandomModel models(quint32(style) + 21);
    for (int i = 0; i < test::rounds(1'000); ++i) {
        Model root = models.root(how);
        QByteArray text = document(root, how);
        for (int step = 0; step < 6; ++step) {
            const auto tree = SyntaxTree::parse(SourceText(text));
            QVERIFY2(!tree->hasErrors(), text.constData());
            const Step done = randomStep(models, root, *tree);
            QVERIFY2(done.edits, QByteArray(done.what + " refused:\n" + text).constData());
            const QByteArray after = tree->text().applied(*done.edits).bytes();
            const QByteArray wanted = document(root, how);
            if (after != wanted) {
                const QByteArray shown =
                    done.what + ":\n" + text + "----- is\n" + after + "----- not\n" + wanted;
                QFAIL(shown.constData());
            }
            text = after;
        }
    }
}

void tst_CommentProperties::commentingOutTouchesItsLinesAlone()
{
    QFETCH(int, style);
    const auto how = Style(style);
    RandomModel models(quint32(style) + 31);
    for (int i = 0; i < test::rounds(1'000); ++i) {
        Model root = models.root(how);
        const QByteArray text = document(root, how);
        const Spot spot = randomSpot(root, models.random());
        const qsizetype index = models.random().below(int(spot.collection->children.size()));
        const Model &entry = spot.collection->children[index];
        const bool isMap = spot.collection->kind == Model::Kind::Map;
        const auto tree = SyntaxTree::parse(SourceText(text));
        const auto edits = commentOut(*tree, tree->documents().front(),
                                      spot.pointer.child(segmentOf(*spot.collection, index)));
        QVERIFY2(edits, text.constData());
        const QByteArray after = tree->text().applied(*edits).bytes();
        // Without the marks it is the text that it was, and a mark stands on the entry's lines.
        const int column = int(spot.pointer.depth()) * 2 + (how == Style::Block ? 0 : 2);
        QByteArray lines = renderEntry(entry, isMap, how, column, false);
        lines = lines.sliced(leadOf(entry, column).size());
        QCOMPARE(edits->size(), lines.count('\n'));
        QByteArray unmarked = after;
        for (qsizetype at = edits->size(); at-- > 0;)
            unmarked.remove((*edits)[at].range.begin + 2 * at, 2);
        QCOMPARE(unmarked, text);
        QCOMPARE(after.size(), text.size() + 2 * edits->size());
    }
}

WAYMARK_TEST(tst_CommentProperties)

} // namespace waymark::yaml

#include "tst_commentproperties.moc"
