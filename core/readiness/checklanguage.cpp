// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "readiness/checklanguage.h"

#include "cel/document.h"
#include "cel/function.h"
#include "policy/kuberneteslibraries.h"
#include "readiness/readinesstr.h"
#include "text/jsonpointer.h"

#include <QDir>

using namespace Qt::StringLiterals;

namespace waymark::readiness {

namespace {

using cel::Kind;
using cel::Value;

constexpr QByteArrayView unknownName = "no data";

/// The target of a call and the texts behind it; nullptr where they are something else.
const FilesObject *filesOf(const cel::Call &call, std::size_t texts)
{
    if (call.size() != texts + 1 || !call[0].is(Kind::Foreign)
        || call[0].foreign()->typeName() != FilesObject::type)
        return nullptr;
    for (std::size_t i = 1; i <= texts; ++i) {
        if (!call[i].is(Kind::String))
            return nullptr;
    }
    return static_cast<const FilesObject *>(call[0].foreign());
}

Value callContains(const cel::Call &call)
{
    const auto *files = filesOf(call, 1);
    return files ? files->contains(call[1].text()) : cel::noOverload(call.arena);
}

template<Value (FilesObject::*Method)(QByteArrayView, cel::Arena &) const>
Value callMade(const cel::Call &call)
{
    const auto *files = filesOf(call, 1);
    return files ? (files->*Method)(call[1].text(), call.arena) : cel::noOverload(call.arena);
}

template<Value (FilesObject::*Method)(QByteArrayView) const>
Value callTimed(const cel::Call &call)
{
    const auto *files = filesOf(call, 1);
    return files ? (files->*Method)(call[1].text()) : cel::noOverload(call.arena);
}

Value callValue(const cel::Call &call)
{
    const auto *files = filesOf(call, 2);
    return files ? files->value(call[1].text(), call[2].text(), call.arena)
                 : cel::noOverload(call.arena);
}

const cel::Library &filesLibrary()
{
#define FILES "waymark.Files"
    static const cel::Library library({
        {"contains", callContains, {{"files-contains", FILES ".(string) -> bool"}}},
        {"matching",
         callMade<&FilesObject::matching>,
         {{"files-matching", FILES ".(string) -> list(string)"}}},
        {"text",
         callMade<&FilesObject::text>,
         {{"files-text", FILES ".(string) -> optional_type(string)"}}},
        {"value", callValue, {{"files-value", FILES ".(string, string) -> optional_type(dyn)"}}},
        {"documents",
         callMade<&FilesObject::documents>,
         {{"files-documents", FILES ".(string) -> list(dyn)"}}},
        {"changed",
         callTimed<&FilesObject::changed>,
         {{"files-changed", FILES ".(string) -> google.protobuf.Timestamp"}}},
        {"age",
         callTimed<&FilesObject::age>,
         {{"files-age", FILES ".(string) -> google.protobuf.Duration"}}},
    });
#undef FILES
    return library;
}

cel::Dialect checkDialect()
{
    cel::Dialect dialect = cel::Dialect::full();
    dialect.homogeneousLiterals = false; // {value: 79, unit: '%'}
    dialect.libraries.insert(dialect.libraries.end(),
                             {&policy::regexLibrary(), &policy::urlLibrary(),
                              &policy::quantityLibrary(), &policy::semverLibrary(),
                              &filesLibrary()});
    return dialect;
}

} // namespace

const cel::Environment &checkEnvironment()
{
    static constexpr cel::TypeData files{cel::TypeKind::Foreign, "waymark.Files"};
    static const cel::Environment environment(checkDialect(),
                                              {{"entity"},
                                               {"relations", &cel::types::listOfAny},
                                               {"files", &files},
                                               {"requests", &cel::types::listOfAny},
                                               {"lineage"},
                                               {"findings", &cel::types::listOfAny},
                                               {"slos", &cel::types::listOfAny},
                                               {"answer"},
                                               {"facts"},
                                               {"now", &cel::types::timestamp}});
    return environment;
}

QString escapedGlob(const QString &path)
{
    QString escaped;
    for (const QChar c : path) {
        if (QStringView(u"*?[\\").contains(c))
            escaped += u'\\';
        escaped += c;
    }
    return escaped;
}

QString FilesObject::absolute(QByteArrayView path) const
{
    const QString given = QString::fromUtf8(path);
    const QString whole =
        QDir::cleanPath((given.startsWith(u'/') ? m_root : m_folder + u'/') + given);
    return whole.startsWith(m_root + u'/') ? whole : QString();
}

QString FilesObject::absoluteGlob(QByteArrayView glob) const
{
    QString given = QString::fromUtf8(glob);
    QString from = given.startsWith(u'/') ? m_root : m_folder;
    // What leads upwards is resolved first: a pattern has no parent folders.
    while (given.startsWith("../"_L1) || given.startsWith("./"_L1)) {
        const bool isUp = given.startsWith("../"_L1);
        given.remove(0, isUp ? 3 : 2);
        if (isUp)
            from = from.left(from.lastIndexOf(u'/'));
    }
    if (from != m_root && !from.startsWith(m_root + u'/'))
        return {};
    return escapedGlob(from) + (given.startsWith(u'/') ? QString() : u"/"_s) + given;
}

void FilesObject::note(FileQuestion::Kind kind, const QString &of) const
{
    FileQuestion question{kind, of, m_answers.answerTo(kind, of)};
    if (!m_asking.questions.contains(question))
        m_asking.questions.append(std::move(question));
}

std::shared_ptr<const ReadFile> FilesObject::content(const QString &path) const
{
    auto file = path.isEmpty() ? nullptr : m_answers.content(path);
    if (!path.isEmpty())
        note(file ? FileQuestion::Kind::Content : FileQuestion::Kind::There, path);
    if (file && !file->problem.isEmpty()) {
        m_asking.missing.append(path + ": "_L1 + file->problem);
        return nullptr;
    }
    return file;
}

Value FilesObject::contains(QByteArrayView path) const
{
    const QString whole = absolute(path);
    if (whole.isEmpty())
        return Value::of(false);
    note(FileQuestion::Kind::There, whole);
    return Value::of(m_answers.isThere(whole));
}

Value FilesObject::matching(QByteArrayView glob, cel::Arena &arena) const
{
    const QString whole = absoluteGlob(glob);
    note(FileQuestion::Kind::Matching, whole);
    std::vector<Value> paths;
    for (const QString &path : m_answers.matching(whole))
        paths.push_back(cel::newString(QDir(m_folder).relativeFilePath(path).toUtf8(), arena));
    return cel::newList(paths, arena);
}

Value FilesObject::text(QByteArrayView path, cel::Arena &arena) const
{
    const auto file = content(absolute(path));
    // The bytes lie in the answers, which outlive the evaluation.
    return file ? cel::newOptional(Value::string(file->bytes), arena) : Value::optional(nullptr);
}

Value FilesObject::value(QByteArrayView path, QByteArrayView pointer, cel::Arena &arena) const
{
    const QString whole = absolute(path);
    const auto file = content(whole);
    const auto parsed = JsonPointer::parse(QString::fromUtf8(pointer));
    if (!file || !file->isDocument || !parsed || file->tree.documents().isEmpty())
        return Value::optional(nullptr);
    const yaml::Node root = file->tree.documents().first().root;
    m_asking.documents.append({root, whole, file});
    const yaml::Node node = root.at(*parsed).target();
    return node ? cel::newOptional(cel::valueOf(node, arena), arena) : Value::optional(nullptr);
}

Value FilesObject::documents(QByteArrayView glob, cel::Arena &arena) const
{
    const QString whole = absoluteGlob(glob);
    note(FileQuestion::Kind::Matching, whole);
    std::vector<Value> found;
    for (const QString &path : m_answers.matching(whole)) {
        const auto file = content(path);
        if (!file || !file->isDocument)
            continue;
        for (const yaml::Document &document : file->tree.documents()) {
            m_asking.documents.append({document.root, path, file});
            found.push_back(cel::valueOf(document.root, arena));
        }
    }
    ++m_asking.subjects;
    if (found.empty()) {
        ++m_asking.emptySubjects;
        if (m_asking.emptyGlob.isEmpty())
            m_asking.emptyGlob = QString::fromUtf8(glob);
    }
    return cel::newList(found, arena);
}

std::optional<QDateTime> FilesObject::timeOf(QByteArrayView path) const
{
    const QString whole = absolute(path);
    const auto time = whole.isEmpty() ? std::nullopt : m_answers.changed(whole);
    note(FileQuestion::Kind::Changed, whole);
    if (!time)
        m_asking.missing.append(Tr::tr("Git knows no commit of %1").arg(QString::fromUtf8(path)));
    return time;
}

Value FilesObject::changed(QByteArrayView path) const
{
    const auto time = timeOf(path);
    return time ? timeValue(*time) : Value::unknown(unknownName);
}

Value FilesObject::age(QByteArrayView path) const
{
    const auto time = timeOf(path);
    m_asking.asksClock = true;
    return time ? Value::of(cel::Duration{time->secsTo(m_now) * cel::nanosecondsPerSecond})
                : Value::unknown(unknownName);
}

Value timeValue(const QDateTime &time)
{
    const qint64 milliseconds = time.toMSecsSinceEpoch();
    constexpr qint64 perSecond = 1000;
    const qint64 seconds =
        (milliseconds - (((milliseconds % perSecond) + perSecond) % perSecond)) / perSecond;
    return Value::of(
        cel::Timestamp{seconds, qint32((milliseconds - seconds * perSecond) * 1'000'000)});
}

Value noData(const QString &words, Asking &asking)
{
    if (!asking.missing.contains(words))
        asking.missing.append(words);
    return Value::unknown(unknownName);
}

} // namespace waymark::readiness
