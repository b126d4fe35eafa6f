// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "link/place.h"
#include "support/rounds.h"
#include "support/testmain.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace waymark::link {

namespace {

/// Letters that have a meaning in links, that need coding, and of one to four bytes.
QString randomText(QRandomGenerator &random)
{
    static const QStringList letters{u"a"_s,   u"Z"_s,  u"7"_s,  u"/"_s, u"?"_s, u"#"_s, u"%"_s,
                                     u"&"_s,   u"="_s,  u"+"_s,  u" "_s, u":"_s, u"."_s, u"-"_s,
                                     u"~"_s,   u"\\"_s, u"\""_s, u"<"_s, u"ß"_s, u"“"_s, u"😀"_s,
                                     u"%2F"_s, u"@"_s,  u";"_s,  u"'"_s, u"*"_s, u"|"_s, u"ا"_s};
    QString text;
    for (int i = 1 + random.bounded(8); i > 0; --i)
        text += letters[random.bounded(int(letters.size()))];
    return text;
}

Place randomPlace(QRandomGenerator &random)
{
    static const QStringList words{u"catalog"_s, u"document"_s, u"golden-paths"_s, u"a"_s};
    Place place{.page = words[random.bounded(int(words.size()))]};
    for (int i = random.bounded(5); i > 0; --i) {
        const QString part = randomText(random).remove(u'/');
        place.path << (part.isEmpty() || part == "."_L1 || part == ".."_L1 ? u"x"_s : part);
    }
    for (int i = random.bounded(5); i > 0; --i)
        place.query.append({words[random.bounded(int(words.size()))], randomText(random)});
    const int which = random.bounded(3);
    if (which == 1)
        place.workspace = u"w "_s + randomText(random).remove(u'/');
    else if (which == 2)
        place.workspace = u"/srv/ä b/%2F&c"_s;
    return place;
}

} // namespace

class tst_Place : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void everyPlaceComesBackFromItsLink();
    void everyLinkThatIsReadIsWrittenTheSameWayAgain();
    void keysCanBeSetAndRepeated();
};

void tst_Place::reads_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<Place>("place");
    QTest::addColumn<QString>("written");

    const auto row = [](const char *name, const QString &link, const Place &place,
                        const QString &written = {}) {
        QTest::newRow(name) << link << place << (written.isEmpty() ? link : written);
    };
    row("a page", u"waymark:home"_s, {u"home"_s});
    row("an entity and its tab", u"waymark:catalog/component/default/payments-api?tab=relations"_s,
        {u"catalog"_s,
         {u"component"_s, u"default"_s, u"payments-api"_s},
         {{u"tab"_s, u"relations"_s}}});
    row("a filter with a repeated key",
        u"waymark:catalog?kind=API&owner=group:a/b&owner=user:a/c"_s,
        {u"catalog"_s,
         {},
         {{u"kind"_s, u"API"_s}, {u"owner"_s, u"group:a/b"_s}, {u"owner"_s, u"user:a/c"_s}}});
    row("a document at a pointer",
        u"waymark:document/requests/a.yaml?document=0&pointer=/spec/a~1b"_s,
        {u"document"_s,
         {u"requests"_s, u"a.yaml"_s},
         {{u"document"_s, u"0"_s}, {u"pointer"_s, u"/spec/a~1b"_s}}});
    row("a workspace's name", u"waymark:home?workspace=My%20shop"_s,
        {u"home"_s, {}, {}, u"My shop"_s});
    row("a workspace's folder among other keys", u"waymark:catalog?workspace=/srv/shop&kind=API"_s,
        {u"catalog"_s, {}, {{u"kind"_s, u"API"_s}}, u"/srv/shop"_s},
        u"waymark:catalog?kind=API&workspace=/srv/shop"_s);
    row("what has a meaning is coded", u"waymark:document/a%23b%3Fc%25/%2E%2E%2e?text=%26%3D%23"_s,
        {u"document"_s, {u"a#b?c%"_s, u"..."_s}, {{u"text"_s, u"&=#"_s}}},
        u"waymark:document/a%23b%3Fc%25/...?text=%26=%23"_s);
    row("letters of any language", u"waymark:catalog?text=größe%20😀"_s,
        {u"catalog"_s, {}, {{u"text"_s, u"größe 😀"_s}}},
        u"waymark:catalog?text=gr%C3%B6%C3%9Fe%20%F0%9F%98%80"_s);
    row("a plus is a plus", u"waymark:catalog?text=a+b"_s,
        {u"catalog"_s, {}, {{u"text"_s, u"a+b"_s}}});
    row("an equals sign in a value", u"waymark:catalog?text=a=b"_s,
        {u"catalog"_s, {}, {{u"text"_s, u"a=b"_s}}});
    row("the scheme in any case", u"WayMark:home"_s, {u"home"_s}, u"waymark:home"_s);
}

void tst_Place::reads()
{
    QFETCH(QString, link);
    QFETCH(Place, place);
    const auto read = parsePlace(link);
    QVERIFY2(read.has_value(), read ? "" : qPrintable(read.error().message));
    QCOMPARE(*read, place);
    QTEST(toLink(place), "written");
}

void tst_Place::refuses_data()
{
    QTest::addColumn<QString>("link");
    QTest::addColumn<QString>("code");

    const auto row = [](const char *name, const QString &link, const QString &code) {
        QTest::newRow(name) << link << u"link."_s + code;
    };
    row("nothing", {}, u"malformed"_s);
    row("another scheme", u"https://example.com"_s, u"malformed"_s);
    row("a scheme that begins alike", u"waymarks:home"_s, u"malformed"_s);
    row("a script", u"javascript:alert(1)"_s, u"malformed"_s);
    row("no page", u"waymark:"_s, u"outside"_s);
    row("a host", u"waymark://evil.example.com/catalog"_s, u"outside"_s);
    row("an absolute path", u"waymark:/etc/passwd"_s, u"outside"_s);
    row("an absolute path of a document", u"waymark:document//etc/passwd"_s, u"outside"_s);
    row("a coded absolute path", u"waymark:document/%2Fetc%2Fpasswd"_s, u"outside"_s);
    row("a folder up", u"waymark:document/../../etc/passwd"_s, u"outside"_s);
    row("a coded folder up", u"waymark:document/%2e%2E/secret"_s, u"outside"_s);
    row("a half coded folder up", u"waymark:document/.%2e/secret"_s, u"outside"_s);
    row("the same folder", u"waymark:document/./a.yaml"_s, u"outside"_s);
    row("an empty part", u"waymark:document/a//b.yaml"_s, u"outside"_s);
    row("a slash at the end", u"waymark:catalog/"_s, u"outside"_s);
    row("a coded slash", u"waymark:document/a%2Fb.yaml"_s, u"outside"_s);
    row("a coded slash that leads up", u"waymark:document/a%2F..%2Fb.yaml"_s, u"outside"_s);
    row("a page in capitals", u"waymark:Catalog"_s, u"malformed"_s);
    row("a page with a dot", u"waymark:catalog.html"_s, u"malformed"_s);
    row("a page that is too long", u"waymark:"_s + QString(41, u'a'), u"malformed"_s);
    row("a coded page", u"waymark:%00"_s, u"control"_s);
    row("a line break", u"waymark:home\nwaymark:catalog"_s, u"control"_s);
    row("a coded line break", u"waymark:catalog?text=a%0Ab"_s, u"control"_s);
    row("a coded zero byte", u"waymark:document/a.yaml%00.png"_s, u"control"_s);
    row("an escape sequence", u"waymark:catalog?text=%1B%5B31m"_s, u"control"_s);
    row("a change of direction", u"waymark:document/a%E2%80%AElmay.exe"_s, u"control"_s);
    row("half a character", u"waymark:catalog?text="_s + QChar(0xd800), u"control"_s);
    row("a space", u"waymark:catalog?text=a b"_s, u"malformed"_s);
    row("a backslash", u"waymark:document/..\\..\\secret"_s, u"malformed"_s);
    row("a fragment", u"waymark:catalog#x"_s, u"malformed"_s);
    row("a percent sign alone", u"waymark:catalog?text=100%"_s, u"malformed"_s);
    row("no hexadecimal digits", u"waymark:catalog?text=%zz"_s, u"malformed"_s);
    row("one digit", u"waymark:catalog?text=%4"_s, u"malformed"_s);
    row("bytes that are no UTF-8", u"waymark:catalog?text=%FF%FE"_s, u"malformed"_s);
    row("an overlong slash", u"waymark:document/a%C0%AFb"_s, u"malformed"_s);
    row("a coded surrogate", u"waymark:catalog?text=%ED%A0%80"_s, u"malformed"_s);
    row("an empty query", u"waymark:catalog?"_s, u"malformed"_s);
    row("a key alone", u"waymark:catalog?kind"_s, u"malformed"_s);
    row("a key without a value", u"waymark:catalog?kind="_s, u"malformed"_s);
    row("a value alone", u"waymark:catalog?=API"_s, u"malformed"_s);
    row("two ampersands", u"waymark:catalog?a=b&&c=d"_s, u"malformed"_s);
    row("a key in capitals", u"waymark:catalog?Kind=API"_s, u"malformed"_s);
    row("a coded key", u"waymark:catalog?k%69nd=API"_s, u"malformed"_s);
    row("two workspaces", u"waymark:home?workspace=a&workspace=b"_s, u"malformed"_s);
    row("a workspace that leads up", u"waymark:home?workspace=/srv/../etc"_s, u"malformed"_s);
    row("a relative workspace", u"waymark:home?workspace=../shop"_s, u"malformed"_s);
    row("a workspace on another host", u"waymark:home?workspace=//host/share"_s, u"malformed"_s);
    row("a workspace's parent", u"waymark:home?workspace=.."_s, u"malformed"_s);
    row("more than there is room for", u"waymark:catalog?text="_s + QString(mostCharacters, u'a'),
        u"too-long"_s);
    row("too many parts", u"waymark:document"_s + u"/a"_s.repeated(200), u"too-long"_s);
    row("too many keys", u"waymark:catalog?a=b"_s + u"&a=b"_s.repeated(200), u"too-long"_s);
}

void tst_Place::refuses()
{
    QFETCH(QString, link);
    const auto read = parsePlace(link);
    QVERIFY(!read.has_value());
    QTEST(read.error().code, "code");
    QVERIFY(read.error().message.endsWith(u'.'));
    QVERIFY(!read.error().next.isEmpty());
}

void tst_Place::everyPlaceComesBackFromItsLink()
{
    QRandomGenerator random(12);
    for (int i = 0; i < test::rounds(20'000); ++i) {
        const Place place = randomPlace(random);
        const QString link = toLink(place);
        const auto read = parsePlace(link);
        QVERIFY2(read.has_value(), qPrintable(link));
        QVERIFY2(*read == place, qPrintable(link));
        for (const QChar letter : link)
            QVERIFY2(letter.unicode() > 0x20 && letter.unicode() < 0x7f, qPrintable(link));
    }
}

void tst_Place::everyLinkThatIsReadIsWrittenTheSameWayAgain()
{
    static const QString letters = u"ab/?&=%2eF#: .+\\ß\n"_s;
    QRandomGenerator random(13);
    int taken = 0;
    for (int i = 0; i < test::rounds(100'000); ++i) {
        QString link = u"waymark:"_s;
        for (int length = random.bounded(14); length > 0; --length)
            link += letters[random.bounded(int(letters.size()))];
        const auto read = parsePlace(link);
        if (!read)
            continue;
        ++taken;
        const auto again = parsePlace(toLink(*read));
        QVERIFY2(again && *again == *read, qPrintable(link));
        for (const QString &part : read->path)
            QVERIFY(!part.isEmpty() && part != ".."_L1 && !part.contains(u'/'));
    }
    QVERIFY(taken > test::rounds(1'000));
}

void tst_Place::keysCanBeSetAndRepeated()
{
    Place place{u"catalog"_s};
    place.set(u"kind"_s, u"API"_s);
    place.add(u"tag"_s, {u"a"_s, {}, u"b"_s});
    QCOMPARE(place.values(u"tag"), (QStringList{u"a"_s, u"b"_s}));
    place.set(u"kind"_s, u"System"_s);
    QCOMPARE(place.value(u"kind"), u"System"_s);
    place.set(u"kind"_s, {});
    QCOMPARE(place.values(u"kind"), QStringList());
    QCOMPARE(place.value(u"nothing"), QString());
}

WAYMARK_TEST(tst_Place)

} // namespace waymark::link

#include "tst_place.moc"
