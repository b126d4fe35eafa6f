// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "brokenfiles.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace waymark::random {

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(bytes);
}

/// What a slip of the hand, a bad merge or another program leaves behind.
QByteArray damaged(QByteArray text, Chance &chance)
{
    static const QList<QByteArray> scraps{
        "\t",          "\r",           "- ",      ": ",           "{",
        "[",           "\"",           "'",       "&a ",          "*a\n",
        "|\n",         ">-\n",         "---\n",   "...\n",        "<<<<<<< ours",
        "=======\n",   "\xff",         "\xc3",    "\0x"_ba,       "!!str ",
        "%YAML 1.2\n", "\xef\xbb\xbf", "? ",      "<<: *a",       "😀",
        "e\xcc\x81",   "אבג",          "spec:\n", "kind: User\n", "metadata:\n",
        "null",        "1e999",        "~",       "  ",           "\n\n\n"};
    for (int i = chance.between(1, 6); i > 0; --i) {
        const int at = chance.below(text.size() + 1);
        switch (chance.below(6)) {
        case 0:
            text.remove(at, chance.between(1, 40));
            break;
        case 1:
            text.truncate(at);
            break;
        case 2:
            text.insert(at, text.mid(chance.below(text.size() + 1), chance.between(1, 200)));
            break;
        case 3:
            text.replace("\n", "\r\n");
            break;
        default:
            text.insert(at, chance.oneOf(scraps));
        }
    }
    return text;
}

} // namespace

QStringList filesOf(const QString &folder)
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        if (!path.contains("/.git/"_L1))
            found << path;
    }
    found.sort();
    return found;
}

void makeBroken(const QString &source, const QString &folder, Chance &chance)
{
    for (const QString &path : filesOf(source)) {
        const QString copy = folder + path.sliced(source.size());
        const QByteArray text = read(path);
        write(copy, chance.oneIn(2) ? damaged(text, chance) : text);
    }
    write(folder + "/odd/empty.yaml"_L1, {});
    write(folder + "/odd/binary.yaml"_L1, QByteArray(5000, '\0') + "\xfe\xff\x80");
    write(folder + "/odd/wide.yaml"_L1, "a: " + QByteArray(200'000, 'x') + "\n");
    write(folder + "/odd/deep.yaml"_L1, QByteArray(3000, '['));
    QByteArray nested;
    for (int i = 0; i < 300; ++i)
        nested += QByteArray(i, ' ') + "a:\n";
    write(folder + "/odd/nested.yaml"_L1, nested);
    QByteArray many;
    for (int i = 0; i < 400; ++i)
        many += "---\napiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: c"
                + QByteArray::number(i % 350) + "\nspec:\n  type: service\n  owner: c"
                + QByteArray::number(i + 1) + "\n  dependsOn: [component:c"
                + QByteArray::number(i * 7 % 400) + "]\n";
    write(folder + "/odd/many.yaml"_L1, many);
    write(folder + "/odd/cycle.yaml"_L1, "a: &a\n  b: *a\n  <<: *a\n");
    write(folder + "/odd/wide-characters.yaml"_L1,
          QByteArray("\xff\xfe", 2) + QByteArray("a\0:\0 \0b\0", 8));
    QFile::link(u"."_s, folder + "/odd/circle"_L1);
    QFile::link(u"nowhere.yaml"_s, folder + "/odd/dangling.yaml"_L1);
}

QByteArray changeSomething(const QString &folder, Chance &chance)
{
    const QStringList files = filesOf(folder);
    if (files.isEmpty())
        return "nothing is left to change";
    const QString path = chance.oneOf(files);
    const QByteArray name = path.sliced(folder.size()).toUtf8();
    switch (chance.below(9)) {
    case 0:
        QFile::remove(path);
        return "removes " + name;
    case 1:
        QFile::rename(path, path + u"~"_s);
        return "moves away " + name;
    case 2:
        write(path, {});
        return "empties " + name;
    case 3:
        write(folder + u"/new/%1.yaml"_s.arg(chance.below(20)), read(path));
        return "copies " + name;
    case 4: {
        const QString other = chance.oneOf(files);
        const QByteArray bytes = read(other);
        write(path, bytes);
        return "overwrites " + name;
    }
    case 5:
        write(path, "# by somebody else\n" + read(path));
        return "comments " + name;
    default:
        write(path, damaged(read(path), chance));
        return "damages " + name;
    }
}

} // namespace waymark::random
