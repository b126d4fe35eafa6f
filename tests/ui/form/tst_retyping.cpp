// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "form/formmodel.h"
#include "support/shareddata.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::form {

namespace {

constexpr int manifestCount = 30;
constexpr qsizetype mostLines = 80; ///< of a manifest: every key of every line is a state

struct Manifest
{
    QString name;
    QByteArray text;
    std::shared_ptr<const analysis::Rules> rules;
};

QByteArray bytesOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// As a session makes it. `whole`: what could be read before, if there was something.
std::shared_ptr<const analysis::Analysis>
analysisOf(const QByteArray &text, const Manifest &manifest,
           const std::shared_ptr<const analysis::Analysis> &whole = nullptr)
{
    analysis::AnalysisInput input{SourceText(text), manifest.rules, 1};
    if (whole)
        input.whole = analysis::WholeText{whole->tree.text(), whole};
    return std::make_shared<const analysis::Analysis>(*analysis::analyze(input));
}

FormModel modelFrom(const std::shared_ptr<const analysis::Analysis> &analysis)
{
    FormModel model;
    model.setAnalysis(analysis, 0, analysis->diagnostics);
    return model;
}

/// The custom resources that projects publish, valid ones of one document, one for each kind.
QList<Manifest> manifestsOf(const QString &data)
{
    QList<Manifest> found;
    const QStringList kinds = QDir(data).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
    for (const QString &kind : kinds) {
        auto rules = std::make_shared<analysis::Rules>();
        const QString crd = data + u'/' + kind + "/crd.yaml"_L1;
        const auto tree = yaml::SyntaxTree::parse(SourceText(bytesOfFile(crd)));
        if (!tree || tree->documents().isEmpty())
            continue;
        rules->kinds.addCrd(tree->documents().first(), crd);
        const QDir resources(data + u'/' + kind + "/cr"_L1);
        for (const QString &name : resources.entryList({u"*.yaml"_s}, QDir::Files, QDir::Name)) {
            Manifest manifest{kind + u'/' + name, bytesOfFile(resources.filePath(name)), rules};
            if (SourceText(manifest.text).lineCount() > mostLines)
                continue;
            const auto analysis = analysisOf(manifest.text, manifest);
            const auto &documents = analysis->tree.documents();
            if (documents.size() != 1 || analysis->tree.hasErrors()
                || analysis->kindOf(documents.first()) == nullptr)
                continue;
            found.append(manifest);
            break;
        }
        if (found.size() == manifestCount)
            break;
    }
    return found;
}

void addLeaves(const FormModel &model, const FieldState &field, QList<FieldState> &leaves)
{
    const yaml::Node node = field.node ? field.node.target() : field.node;
    if (!node)
        return;
    if (node.isScalar()) {
        leaves.append(field);
        return;
    }
    for (yaml::Node child = node.firstChild(); child; child = child.nextSibling())
        addLeaves(model, model.child(field, child.keyText(), child), leaves);
}

/// The fields that show a value of their own.
QList<FieldState> leavesOf(const FormModel &model)
{
    QList<FieldState> leaves;
    if (!model.isEmpty())
        addLeaves(model, model.root(), leaves);
    return leaves;
}

/// Fields that don't stand at or below the entry that begins in this line.
QList<FieldState> othersOf(const QList<FieldState> &leaves, const SourceText &text, qsizetype line)
{
    const TextRange place = text.line(line);
    QList<FieldState> others;
    std::ranges::copy_if(leaves, std::back_inserter(others), [&](const FieldState &leaf) {
        for (yaml::Node node = leaf.node; node; node = node.parent()) {
            const TextRange entry = node.entryRange();
            if (!node.parent()) // the document itself
                return true;
            if (entry.begin >= place.begin && entry.begin <= place.end)
                return false;
            // Lines of a text of several lines belong to it.
            if (node == leaf.node && entry.begin < place.end && place.begin < entry.end)
                return false;
        }
        return true;
    });
    return others;
}

/// A state of the text: file, line from 1, and what is typed of that line.
QString stateName(const Manifest &manifest, qsizetype line, const QByteArray &typed)
{
    return u"%1:%2: %3"_s.arg(manifest.name).arg(line + 1).arg(QString::fromUtf8(typed));
}

struct Count
{
    qint64 states = 0;
    QStringList poor;  ///< names of states with fewer than 95 % of the fields
    QStringList words; ///< what they lose
    qint64 fields = 0;
    qint64 live = 0;

    [[nodiscard]] double share() const { return fields == 0 ? 1 : double(live) / double(fields); }
    Count &operator+=(const Count &other)
    {
        states += other.states;
        poor += other.poor;
        words += other.words;
        fields += other.fields;
        live += other.live;
        return *this;
    }
};

bool isLive(const FormModel &model, const FieldState &before)
{
    if (model.isEmpty())
        return false;
    const auto shows = [&](const JsonPointer &pointer) {
        const FieldState now = model.field(pointer);
        return now.isSet && !now.isDamaged && now.text == before.text;
    };
    if (shows(before.pointer))
        return true;
    // Behind an item that is gone while its line is typed, all move up by one.
    for (qsizetype depth = before.pointer.depth(); depth > 0; --depth) {
        QStringList segments = before.pointer.segments();
        bool isIndex = false;
        const qint64 index = segments[depth - 1].toLongLong(&isIndex);
        if (!isIndex || index == 0)
            continue;
        segments[depth - 1] = QString::number(index - 1);
        if (shows(JsonPointer(segments)))
            return true;
    }
    return false;
}

} // namespace

/// A form of which people can go on using all they don't touch, while they type in the text.
class tst_Retyping : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void otherFieldsStayLive();

private:
    static Count retype(const Manifest &manifest);
};

Count tst_Retyping::retype(const Manifest &manifest)
{
    const SourceText text(manifest.text);
    const auto whole = analysisOf(manifest.text, manifest);
    const QList<FieldState> leaves = leavesOf(modelFrom(whole));
    Count count;
    for (qsizetype line = 0; line < text.lineCount(); ++line) {
        const TextRange place = text.line(line);
        const QByteArray content = text.slice(place).toByteArray();
        const QList<FieldState> others = othersOf(leaves, text, line);
        if (content.trimmed().isEmpty() || others.isEmpty())
            continue;
        const qsizetype first = content.indexOf(content.trimmed().first(1));
        for (qsizetype typed = first; typed < content.size(); ++typed) {
            const SourceText state = text.applied({{place, content.first(typed)}});
            const FormModel model = modelFrom(analysisOf(state.bytes(), manifest, whole));
            const auto live = std::ranges::count_if(
                others, [&](const FieldState &field) { return isLive(model, field); });
            ++count.states;
            count.fields += others.size();
            count.live += live;
            if (double(live) >= 0.95 * double(others.size()))
                continue;
            count.poor << stateName(manifest, line, content.first(typed));
            QStringList lost;
            for (const FieldState &field : others) {
                if (!isLive(model, field))
                    lost << field.pointer.toString();
            }
            count.words << lost.join(u' ');
        }
    }
    return count;
}

void tst_Retyping::otherFieldsStayLive()
{
    WAYMARK_NEEDS_SHARED(u"data/crds"_s);
    const QList<Manifest> manifests = manifestsOf(test::sharedData(u"data/crds"_s));
    QCOMPARE(manifests.size(), manifestCount);
    Count all;
    for (const Manifest &manifest : manifests) {
        const Count count = retype(manifest);
        all += count;
        QVERIFY2(count.share() >= 0.95, qPrintable(manifest.name));
    }
    qInfo("%lld states: %.3f %% of the other fields stay live; %lld states keep fewer than 95 %%",
          all.states, all.share() * 100, qint64(all.poor.size()));
    QVERIFY(all.share() >= 0.999);
    for (qsizetype i = 0; i < all.poor.size(); ++i)
        QTest::qFail(qPrintable(u"%1\n   loses %2"_s.arg(all.poor[i], all.words[i])), __FILE__,
                     __LINE__);
}

WAYMARK_TEST(tst_Retyping)

} // namespace waymark::form

#include "tst_retyping.moc"
