// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "catalog/facets.h"
#include "support/temporaryworkspace.h"
#include "support/testmain.h"
#include "workspace/reload.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace waymark::workspace {

namespace {

QString inWords(const Diagnostic &found)
{
    QStringList fixes;
    for (const Fix &fix : found.fixes)
        fixes << fix.title;
    return u"%1 %2 %3-%4 %5 [%6] {%7} {%8}"_s.arg(found.code)
        .arg(int(found.severity))
        .arg(found.range.begin)
        .arg(found.range.end)
        .arg(found.message, found.pointer.toString(), fixes.join(u'|'), found.next);
}

void addFiles(const snapshot::Snapshot &snapshot, QStringList &lines)
{
    for (const auto &file : snapshot.files) {
        lines << u"file %1 %2 %3"_s.arg(file->path).arg(file->root).arg(file->shownPath());
        lines << u"text "_s + QString::fromUtf8(file->text().bytes());
        for (const snapshot::DocumentEntry &document : file->documents)
            lines << u"document %1 %2 %3 %4 %5 %6"_s
                         .arg(document.kind, document.name, document.owner)
                         .arg(document.line)
                         .arg(document.errors)
                         .arg(document.warnings);
        for (const Diagnostic &found : file->diagnostics)
            lines << u"finding "_s + inWords(found);
        for (const Diagnostic &found : file->own)
            lines << u"own "_s + inWords(found);
        for (const Diagnostic &found : file->between)
            lines << u"between "_s + inWords(found);
        lines << u"suppressed %1 %2"_s.arg(file->suppressed.size()).arg(file->ownSuppressed.size());
        lines << file->readsFiles + file->leadsTo + file->skeletons;
        if (snapshot.file(file->path) != file)
            lines << u"not found"_s;
    }
}

void addEntities(const catalog::CatalogSnapshot &catalog, QStringList &lines)
{
    for (catalog::EntityId id = 0; id < catalog::EntityId(catalog.size()); ++id) {
        const catalog::Entity entity = catalog.entity(id);
        QStringList relations;
        for (const catalog::Relation &relation : entity.relations())
            relations << catalog::relationName(relation.type) + QString::number(relation.target);
        lines << u"entity %1 %2 %3 %4 %5 %6 %7 %8"_s.arg(id)
                         .arg(entity.canonical(), entity.name(), entity.title(), entity.path(),
                              relations.join(u' '))
                         .arg(entity.errors())
                         .arg(entity.warnings())
                     + (entity.isShadowed() ? u" shadowed"_s : QString());
        if (!entity.isShadowed() && catalog.findCanonical(entity.canonical()).id() != id)
            lines << u"not found"_s;
    }
    lines << QString::number(catalog.relationCount()) << QString::number(catalog.shadowed().size());
}

void addIndexes(const catalog::CatalogSnapshot &catalog, QStringList &lines)
{
    QStringList values;
    for (const catalog::StringId key : catalog.index().keys()) {
        for (const catalog::ValueIndex::Value &value : catalog.index().valuesOf(key)) {
            QString line = catalog.pool()->text(key) + u'='
                           + (value.isNull ? u"null"_s : catalog.pool()->text(value.shown))
                           + (catalog.index().hasItems(key) ? u" items"_s : QString());
            for (const catalog::EntityId id : catalog.index().entitiesOf(key, value))
                line += u' ' + QString::number(id);
            values << line;
        }
        for (const catalog::FacetValue &value : catalog::facet(catalog, catalog.pool()->text(key)))
            values
                << u"facet %1 %2 %3"_s.arg(catalog.pool()->text(key), value.value).arg(value.count);
    }
    values.sort();
    lines += values;
    for (const QString &words : {u"a"_s, u"pay"_s, u"team"_s, u"orders api"_s, u"old"_s}) {
        for (const catalog::SearchHit &hit : catalog.searchIndex().search(words, catalog.size()))
            lines << u"hit %1 %2 %3"_s.arg(words).arg(hit.entity).arg(hit.score);
    }
}

/// All that a snapshot says, in words.
QStringList said(const snapshot::Snapshot &snapshot)
{
    QStringList lines;
    addFiles(snapshot, lines);
    addEntities(*snapshot.catalog, lines);
    addIndexes(*snapshot.catalog, lines);
    for (const quint32 part : snapshot.catalog->partsWithProblems()) {
        for (const Diagnostic &found : snapshot.catalog->problemsIn(part))
            lines << u"problem %1 "_s.arg(part) + inWords(found);
    }
    lines << QString::number(snapshot.errorCount()) << QString::number(snapshot.warningCount());
    for (const Error &failure : snapshot.failures)
        lines << failure.message;
    lines << QString::fromLatin1(snapshot.rules->entitiesDigest.toHex());
    return lines;
}

/// Writes random files of a small world, in which names meet often.
class World
{
public:
    /// How the files are to be, beyond chance.
    enum Kind {
        Usual,
        Owned,    ///< CODEOWNERS is there, and teams and people change often
        Dangling, ///< so many references lead nowhere that the last ones get no alternatives
        Circular, ///< what is part of what goes in circles
    };

    World(quint32 seed, Kind kind)
        : m_kind(kind)
        , m_random(seed)
    {
        m_workspace.write(u"waymark.yaml"_s, workspaceFile(false));
        if (kind == Owned)
            m_workspace.write(u"CODEOWNERS"_s, "* @team-a\nf*.yaml @acme/team-b bob@x.y\n"
                                               "deep/ @team-c\nmore/ ada\n");
        if (kind == Dangling)
            m_workspace.write(u"g.yaml"_s, lost(1'995));
        m_workspace.write(u"all.yaml"_s,
                          "apiVersion: backstage.io/v1alpha1\nkind: Location\n"
                          "metadata: {name: all}\n"
                          "spec:\n  targets: [./f0.yaml, ./deep/f1.yaml, './more/*.yaml']\n");
        m_workspace.write(u"kinds/crd.yaml"_s, test::environmentRequestCrd());
        m_workspace.write(u"kinds/staging.yaml"_s, test::paymentsStaging());
        for (int i = 0; i < files; ++i)
            m_workspace.write(pathOf(i), text());
    }

    [[nodiscard]] QString folder() const { return m_workspace.path(); }

    /// Changes something and says what.
    DiskChanges change()
    {
        m_changes = {};
        const int file = number(files);
        const QString path = pathOf(file);
        if (m_kind == Dangling && number(4) == 0) {
            write(number(2) == 0 ? u"c.yaml"_s : u"z.yaml"_s, lost(number(12)));
            return m_changes;
        }
        switch (number(20)) {
        case 16: // an entity more, one less, one twice
        case 17:
            changeEntities(path);
            break;
        case 18: // to the other end of the workspace
            if (QFile::exists(m_workspace.path(path))) {
                const QByteArray text = m_workspace.read(path);
                remove(path);
                write(farEnd(), text);
            }
            break;
        case 19:
            remove(farEnd());
            break;
        case 0:
            remove(path);
            break;
        case 1: // renamed
            if (QFile::exists(m_workspace.path(path))) {
                const QByteArray text = m_workspace.read(path);
                remove(path);
                write(pathOf(number(files)), text);
            }
            break;
        case 2:
            write(u"more/n%1.yaml"_s.arg(number(3)), text());
            break;
        case 3:
            remove(u"more/n%1.yaml"_s.arg(number(3)));
            break;
        case 4:
            if (number(2) == 0)
                write(u"definition.txt"_s, "text");
            else
                remove(u"definition.txt"_s);
            break;
        case 5:
            write(u"kinds/staging.yaml"_s,
                  test::paymentsStaging().replace("eu-central-1", pick({"mars", "eu-central-1"})));
            break;
        case 6:
            decide();
            break;
        case 7: // a burst
            for (int i = 0; i < 3; ++i)
                write(pathOf(number(files)), text());
            break;
        case 8: // touched
            if (QFile::exists(m_workspace.path(path)))
                write(path, m_workspace.read(path));
            break;
        default:
            edit(path);
        }
        return m_changes;
    }

private:
    static constexpr int files = 9;

    /// References to nothing, of which some may mean something that is there, or will be.
    QByteArray lost(int count)
    {
        QByteArray text = "apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n"
                          "  name: lost\nspec:\n  type: service\n  lifecycle: production\n"
                          "  owner: team-a\n  dependsOn:\n";
        for (int i = 0; i < count; ++i)
            text += "    - component:"
                    + (i % 97 == 0 ? name().append('x')
                                   : QByteArray("none-").append(QByteArray::number(i)))
                    + '\n';
        return text;
    }

    void changeEntities(const QString &path)
    {
        if (!QFile::exists(m_workspace.path(path)))
            return write(path, text());
        QList<QByteArray> documents;
        const QByteArray bytes = m_workspace.read(path);
        for (qsizetype at = 0; at >= 0;) {
            const qsizetype end = bytes.indexOf("---\n", at);
            documents << bytes.mid(at, end < 0 ? -1 : end - at);
            at = end < 0 ? -1 : end + 4;
        }
        const int place = number(int(documents.size()));
        switch (number(3)) {
        case 0:
            documents.insert(place, entity());
            break;
        case 1:
            documents.removeAt(place);
            break;
        default:
            documents.append(documents[place]);
        }
        write(path, documents.join("---\n"));
    }

    static QString pathOf(int file)
    {
        return (file % 3 == 1 ? u"deep/f%1.yaml"_s : u"f%1.yaml"_s).arg(file);
    }

    int number(int end) { return int(m_random.bounded(quint32(end))); }

    QByteArray pick(std::initializer_list<const char *> of)
    {
        return *(of.begin() + number(int(of.size())));
    }

    void write(const QString &path, const QByteArray &bytes)
    {
        const bool isNew = !QFile::exists(m_workspace.path(path));
        const QString folder = m_workspace.path(path.section(u'/', 0, -2));
        if (!QFile::exists(folder))
            note(folder, true);
        m_workspace.write(path, bytes);
        note(m_workspace.path(path), isNew);
        // What watching a folder tells as well, more often than not.
        if (isNew && number(2) == 0)
            note(folder, false);
    }

    void remove(const QString &path)
    {
        if (QFile::remove(m_workspace.path(path)))
            note(number(2) == 0 ? m_workspace.path(path)
                                : QDir::cleanPath(m_workspace.path(path.section(u'/', 0, -2))),
                 false);
    }

    void note(const QString &path, bool isNew)
    {
        m_changes.paths.insert(QDir::cleanPath(path));
        if (isNew)
            m_changes.created.insert(QDir::cleanPath(path));
    }

    /// What decides about other files.
    void decide()
    {
        switch (number(4)) {
        case 0:
            write(u"waymark.yaml"_s, workspaceFile(number(2) == 0));
            break;
        case 1:
            write(u"kinds/crd.yaml"_s, test::environmentRequestCrd().replace(
                                           "eu-central-1", pick({"mars", "eu-central-1"})));
            break;
        case 2:
            write(u".gitignore"_s, pick({"deep/\n", "f2.yaml\n", "\n"}));
            break;
        default:
            write(u"CODEOWNERS"_s, pick({"* @team-a\n", "f*.yaml @team-b\n", "\n"}));
        }
    }

    static QByteArray workspaceFile(bool excludes)
    {
        return "apiVersion: waymark.dev/v1\nkind: Workspace\nmetadata: {title: World}\nspec:\n"
               "  severities: {catalog.orphan: warning}\n"
               + QByteArray(excludes ? "  exclude: ['deep/**']\n" : "");
    }

    /// One value of a file becomes another one; often no name among them.
    void edit(const QString &path)
    {
        if (!QFile::exists(m_workspace.path(path)))
            return write(path, text());
        const QByteArray bytes = m_workspace.read(path);
        QList<QByteArray> lines = bytes.split('\n');
        const int line = number(int(lines.size()));
        if (lines[line].startsWith("  owner"))
            lines[line] = "  owner: " + owner();
        else if (lines[line].startsWith("  dependsOn"))
            lines[line] = "  dependsOn: [" + reference() + ", " + reference() + "]";
        else if (lines[line].startsWith("  name") && number(3) != 0)
            lines[line] = "  name: " + name();
        else if (lines[line].startsWith("  system"))
            lines[line] = "  system: " + pick({"shop", "back", "nowhere"});
        else if (lines[line].startsWith("  tags"))
            lines[line] =
                "  tags: [" + pick({"java", "Java", "go"}) + ", " + pick({"x", "y"}) + "]";
        else
            lines.insert(line, number(2) == 0 ? "# a comment" : "");
        write(path, lines.join('\n'));
    }

    QString farEnd() { return number(2) == 0 ? u"a/first.yaml"_s : u"z/last.yaml"_s; }
    QByteArray name() { return pick({"payments", "orders", "Orders", "gate", "billing", "old"}); }
    QByteArray owner()
    {
        return pick({"team-a", "team-b", "team-c", "user:ada", "TEAM-A", "nobody", "taem-a"});
    }
    QByteArray reference() { return pick({"component:", "api:", "resource:"}) + name(); }

    QByteArray entity()
    {
        const auto head = [&](const char *kind, const QByteArray &named) -> QByteArray {
            return "apiVersion: backstage.io/v1alpha1\nkind: "_ba + kind + "\nmetadata:\n  name: "
                   + named + "\n  description: " + pick({"An old thing", "Takes money", "Team"})
                   + "\n  tags: [" + pick({"java", "Java", "go"}) + "]\nspec:\n";
        };
        const int kind = m_kind == Owned ? number(10) : number(8);
        if (m_kind == Circular && number(3) != 0)
            return head("Component", name()) + "  type: service\n  lifecycle: production\n"
                   + "  owner: " + owner() + "\n  subcomponentOf: " + name() + '\n';
        switch (kind < 8 ? kind : kind - 8) {
        case 0:
            return head("Group", pick({"team-a", "team-b", "team-c"}))
                   + "  type: team\n  parent: " + pick({"team-a", "team-b", "team-c"})
                   + "\n  children: [" + pick({"team-a", "team-b", ""}) + "]\n  members: ["
                   + pick({"ada", "bob", ""}) + "]\n";
        case 1:
            return head("User", pick({"ada", "bob"})) + "  memberOf: ["
                   + pick({"team-a", "team-b", ""}) + "]\n";
        case 2:
            return head("System", pick({"shop", "back"})) + "  owner: " + owner()
                   + "\n  domain: " + pick({"shop", "none"}) + '\n';
        case 3:
            return head("API", name()) + "  type: openapi\n  lifecycle: production\n  owner: "
                   + owner() + "\n  definition:\n    $text: ./definition.txt\n";
        case 4:
            return head("Resource", name()) + "  type: database\n  owner: " + owner() + '\n';
        default:
            return head("Component", name()) + "  type: " + pick({"service", "library"})
                   + "\n  lifecycle: production\n  owner: " + owner() + "\n  system: "
                   + pick({"shop", "back", "nowhere"}) + "\n  dependsOn: [" + reference()
                   + "]\n  providesApis: [" + name() + "]\n  subcomponentOf: " + name() + '\n';
        }
    }

    QByteArray text()
    {
        QByteArray text =
            number(4) == 0 ? "# waymark-ignore catalog.unresolved: known\n"_ba : QByteArray();
        for (int i = number(3) + 1; i > 0; --i)
            text += entity() + (i > 1 ? "---\n" : "");
        return text;
    }

    const test::TemporaryWorkspace m_workspace;
    const Kind m_kind;
    QRandomGenerator m_random;
    DiskChanges m_changes;
};

} // namespace

class tst_Reload : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsWhatAFreshLoadFinds_data();
    void findsWhatAFreshLoadFinds();

private:
    const DiskFileSystem m_files;
};

void tst_Reload::findsWhatAFreshLoadFinds_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<int>("kind");
    const bool hasSeed = qEnvironmentVariableIsSet("WAYMARK_RELOAD_SEED");
    const auto first = quint32(hasSeed ? qEnvironmentVariableIntValue("WAYMARK_RELOAD_SEED") : 1);
    for (quint32 seed = first; seed < first + 5; ++seed)
        QTest::addRow("seed %u", seed) << seed << int(World::Usual);
    for (quint32 seed = first; seed < first + 3; ++seed) {
        QTest::addRow("owned by teams that change, seed %u", seed) << seed << int(World::Owned);
        QTest::addRow("in circles, seed %u", seed) << seed << int(World::Circular);
    }
    QTest::addRow("very much that leads nowhere") << first << int(World::Dangling);
}

void tst_Reload::findsWhatAFreshLoadFinds()
{
    QFETCH(quint32, seed);
    QFETCH(int, kind);
    const bool hasMore = qEnvironmentVariableIsSet("WAYMARK_RELOAD_STEPS");
    const int usual = kind == World::Dangling ? 12 : 40;
    const int steps = hasMore ? qEnvironmentVariableIntValue("WAYMARK_RELOAD_STEPS") : usual;
    World world(seed, World::Kind(kind));
    auto snapshot = std::make_shared<const snapshot::Snapshot>(
        *loadWorkspace({.folder = world.folder()}, m_files, {}));
    int patched = 0;
    for (int step = 0; step < steps; ++step) {
        LoadRequest request{.folder = world.folder(), .previous = snapshot};
        request.changed = world.change();
        patched += reloadChanged(request, m_files, {}) ? 1 : 0;
        auto next = loadWorkspace(request, m_files, {});
        const QStringList found = said(*next);
        const QStringList expected = said(*loadWorkspace({.folder = world.folder()}, m_files, {}));
        if (found != expected) {
            qDebug() << "step" << step << request.changed->paths;
            const auto [a, b] = std::ranges::mismatch(found, expected);
            QCOMPARE(a == found.end() ? QString() : *a, b == expected.end() ? QString() : *b);
        }
        snapshot = std::make_shared<const snapshot::Snapshot>(*std::move(next));
    }
    QVERIFY2(patched > steps / 2, qPrintable(QString::number(patched)));
}

WAYMARK_TEST(tst_Reload)

} // namespace waymark::workspace

#include "tst_reload.moc"
