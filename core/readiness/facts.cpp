// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/facts.h"

#include "catalog/entityref.h"
#include "cel/document.h"
#include "policy/exception.h"
#include "readiness/readinesstr.h"

#include <QCryptographicHash>
#include <QFileInfo>

#include <new>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

using cel::Kind;
using cel::Value;

QDateTime timeIn(const QString &text)
{
    QDateTime time = policy::instantOf(text);
    if (!time.isValid())
        time = QDateTime::fromString(text, Qt::ISODateWithMs).toUTC();
    return time;
}

/// A column of CSV, or a pointer.
yaml::Node fieldOf(yaml::Node row, const QString &place)
{
    if (!place.startsWith(u'/'))
        return row.value(place).target();
    const auto pointer = JsonPointer::parse(place);
    return pointer ? row.at(*pointer).target() : yaml::Node();
}

/// What leads upwards is resolved first: a pattern has no parent folders.
QString globFrom(QString folder, QString glob)
{
    while (glob.startsWith("../"_L1) || glob.startsWith("./"_L1)) {
        const bool isUp = glob.startsWith("../"_L1);
        glob.remove(0, isUp ? 3 : 2);
        if (isUp)
            folder = folder.left(folder.lastIndexOf(u'/'));
    }
    return escapedGlob(folder) + u'/' + glob;
}

class FactReader
{
public:
    FactReader(const FactSource &source, const FileSource &disk, FactTable &table)
        : m_source(source)
        , m_disk(disk)
        , m_table(table)
    {}

    void read(const QString &path)
    {
        const auto bytes = m_disk.read(path);
        if (!bytes) {
            m_table.problems.append(bytes.error());
            return;
        }
        if (bytes->size() > largestFactsFile) {
            add(path, Tr::tr("%1 is too large for facts.").arg(path));
            return;
        }
        QByteArray json = *bytes;
        m_lines.clear();
        if (m_source.format == FactSource::Format::Csv) {
            auto made = jsonFromCsv(*bytes, m_lines);
            if (!made) {
                add(path, made.error().message);
                return;
            }
            json = *std::move(made);
        }
        auto tree = parsed(json, path);
        if (!tree)
            return;
        if (m_source.format == FactSource::Format::OpenSsf) {
            const auto made = jsonFromOpenSsf(tree->documents().first().root);
            tree = made ? parsed(*made, path) : std::nullopt;
            if (!made)
                add(path, made.error().message);
            if (!tree)
                return;
        }
        m_table.isThere = true;
        m_table.trees.append(*tree);
        take(*tree, path);
    }

private:
    void add(const QString &path, const QString &message)
    {
        m_table.problems.append(
            Error{u"readiness.bad-facts"_s, message, path,
                  Tr::tr("Have it written anew, or correct the entry under spec.facts.")});
    }

    std::optional<yaml::SyntaxTree> parsed(const QByteArray &json, const QString &path)
    {
        auto tree = yaml::SyntaxTree::parse(SourceText(json));
        if (!tree->hasErrors() && !tree->documents().isEmpty())
            return tree;
        add(path, Tr::tr("%1 isn't JSON.").arg(path));
        return std::nullopt;
    }

    void take(const yaml::SyntaxTree &tree, const QString &path)
    {
        yaml::Node list = tree.documents().first().root;
        if (!m_source.rows.isEmpty())
            list = fieldOf(list, m_source.rows);
        if (list.isMapping()) {
            takeRow(tree, list, path, 0);
            return;
        }
        qsizetype index = 0;
        for (yaml::Node row = list.isSequence() ? list.firstChild() : yaml::Node();
             row && index < mostFactRows; row = row.nextSibling())
            takeRow(tree, row.target(), path, index++);
        if (!list.isSequence())
            add(path, Tr::tr("%1 has no list of facts at “%2”.").arg(path, m_source.rows));
    }

    void takeRow(const yaml::SyntaxTree &tree, yaml::Node row, const QString &path, qsizetype index)
    {
        const bool isOpenSsf = m_source.format == FactSource::Format::OpenSsf;
        QString place = m_source.entity;
        if (place.isEmpty() && isOpenSsf)
            place = u"repository"_s;
        const QString text = fieldOf(row, place).text();
        const QString key = m_source.annotation.isEmpty() ? canonicalOf(text) : text;
        if (key.isEmpty()) {
            if (m_table.problems.size() < mostProblems)
                add(path,
                    Tr::tr("Row %1 of %2 doesn't say whom it is about.").arg(index + 1).arg(path));
            return;
        }
        const QString time = m_source.time.isEmpty() && isOpenSsf ? u"date"_s : m_source.time;
        Fact fact{.row = row,
                  .measured = time.isEmpty() ? m_disk.changed(path).value_or(QDateTime()).toUTC()
                                             : timeIn(fieldOf(row, time).text()),
                  .file = path,
                  .line = m_lines.isEmpty()
                              ? (isOpenSsf ? 0 : tree.text().lineAt(row.range().begin))
                              : m_lines.value(index),
                  .digest = QCryptographicHash::hash(tree.text().slice(row.range()),
                                                     QCryptographicHash::Sha1)};
        // `github.com/shop/cart`: annotations leave the host out.
        const qsizetype slash = text.indexOf(u'/');
        if (isOpenSsf && !m_source.annotation.isEmpty()
            && text.first(qMax(slash, 0)).contains(u'.'))
            insert(text.sliced(slash + 1), fact);
        insert(key, fact);
    }

    /// The newest counts; of the same time the one of the last file.
    void insert(const QString &key, const Fact &fact)
    {
        const auto known = m_table.facts.constFind(key);
        if (known == m_table.facts.cend() || !known->measured.isValid()
            || known->measured <= fact.measured)
            m_table.facts.insert(key, fact);
    }

    [[nodiscard]] QString canonicalOf(const QString &text) const
    {
        const auto ref = catalog::parseRef(text, {.kind = m_source.kind});
        return ref.isUsable() ? ref.ref.canonical() : QString();
    }

    static constexpr qsizetype mostProblems = 20;

    const FactSource &m_source;
    const FileSource &m_disk;
    FactTable &m_table;
    QList<qsizetype> m_lines;
};

} // namespace

const Fact *FactTable::of(const QString &canonical, const QString &annotationValue) const
{
    const QString &key = annotation.isEmpty() ? canonical : annotationValue;
    const auto found = facts.constFind(key);
    return key.isEmpty() || found == facts.cend() ? nullptr : &*found;
}

FactTable readFacts(const FactSource &source, const QString &scorecardPath,
                    const FileAnswers &files, const FileSource &disk, const QByteArray &known)
{
    FactTable table{.id = source.id, .annotation = source.annotation, .maxAge = source.maxAge};
    const QString folder = QFileInfo(scorecardPath).path();
    const QString glob = globFrom(folder, source.files);
    QCryptographicHash hash(QCryptographicHash::Sha1);
    const QStringList paths = files.matching(glob);
    for (const QString &path : paths) {
        hash.addData(path.toUtf8());
        hash.addData(disk.stamp(path));
        // Without a time of their own they are of the day of the commit.
        const auto time = disk.changed(path);
        hash.addData(QByteArray::number(time ? time->toSecsSinceEpoch() : 0));
    }
    table.digest = hash.result();
    if (table.digest == known)
        return table;
    FactReader reader(source, disk, table);
    for (const QString &path : paths)
        reader.read(path);
    if (!table.isThere)
        table.missing = Tr::tr("“%1” of the facts “%2” names no file that can be read")
                            .arg(source.files, source.id);
    return table;
}

/// A row, or a map in one: nulls and what isn't there are unknown. Lies in the arena, where nothing
/// is destroyed.
class FactsMap::Row final : public cel::ForeignMap
{
public:
    Row(const FactsMap &facts, yaml::Node node, qsizetype asked)
        : m_facts(facts)
        , m_node(node)
        , m_asked(asked)
    {}

    [[nodiscard]] qsizetype size() const override { return m_node.size(); }
    [[nodiscard]] Value key(qsizetype index, cel::Arena &arena) const override
    {
        const auto entries = m_node.entries();
        return cel::newString(entries.value(index).key.toUtf8(), arena);
    }
    [[nodiscard]] std::optional<Value> find(const Value &key, cel::Arena &arena) const override
    {
        if (!key.is(Kind::String))
            return std::nullopt;
        const QString name = QString::fromUtf8(key.text());
        const yaml::Node node = m_node.value(name).target();
        Asked &asked = m_facts.m_asked[m_asked];
        asked.field += u'.' + name;
        if (!node || (node.isScalar() && node.scalarType() == yaml::ScalarType::Null))
            return noData(
                Tr::tr("the facts “%1” don't say %2").arg(asked.source, asked.field.sliced(1)),
                m_facts.m_asking);
        if (node.isMapping())
            return Value::map(new (arena.allocate(sizeof(Row))) Row(m_facts, node, m_asked));
        asked.value = node.text();
        return cel::valueOf(node, arena);
    }

private:
    const FactsMap &m_facts;
    yaml::Node m_node;
    qsizetype m_asked;
};

cel::Value FactsMap::key(qsizetype index, cel::Arena &arena) const
{
    return cel::newString(m_tables.value(index)->id.toUtf8(), arena);
}

bool FactsMap::isStale(const FactTable &table, const Fact &fact) const
{
    std::optional<std::chrono::seconds> limit = table.maxAge;
    if (m_maxAge && (!limit || *m_maxAge < *limit))
        limit = m_maxAge;
    if (!limit)
        return false;
    if (!fact.measured.isValid())
        return true;
    const QDateTime end = fact.measured.addSecs(limit->count());
    m_asking.changesAt(end);
    return m_now >= end;
}

std::optional<cel::Value> FactsMap::find(const cel::Value &key, cel::Arena &arena) const
{
    if (!key.is(Kind::String))
        return std::nullopt;
    const QString id = QString::fromUtf8(key.text());
    for (const auto &table : m_tables) {
        if (table->id != id)
            continue;
        if (!table->isThere)
            return noData(table->missing, m_asking);
        const Fact *fact = table->of(
            m_canonical, table->annotation.isEmpty() ? QString() : m_annotation(table->annotation));
        if (fact == nullptr)
            return noData(Tr::tr("the facts “%1” don't have it").arg(id), m_asking);
        m_asked.append({.source = id, .field = {}, .value = {}, .fact = fact});
        if (isStale(*table, *fact))
            return noData(fact->measured.isValid()
                              ? Tr::tr("the facts “%1” are stale: they are of %2")
                                    .arg(id, fact->measured.date().toString(Qt::ISODate))
                              : Tr::tr("the facts “%1” don't say when they were measured").arg(id),
                          m_asking);
        return Value::map(new (arena.allocate(sizeof(Row)))
                              Row(*this, fact->row, m_asked.size() - 1));
    }
    return std::nullopt;
}

} // namespace waymark::readiness
