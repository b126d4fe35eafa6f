// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "libraryrows.h"

#include <array>
#include <string>

namespace waymark::test {

namespace {

/// A list of five, an item of it, and what it costs to make them.
struct FiveItems
{
    std::string list;
    std::string item;
    quint64 ofList;
    quint64 ofItem = 0;
    bool isSummable = true;
};

const std::array<FiveItems, 8> lists{{
    {"[1, 2, 3, 4, 5]", "3", 10},
    {"[uint(1), uint(2), uint(3), uint(4), uint(5)]", "uint(3)", 15, 1},
    {"[1.0, 2.0, 3.0, 4.0, 5.0]", "3.0", 10},
    {"[duration('1s'), duration('2s'), duration('3s'), duration('4s'), duration('5s')]",
     "duration('3s')", 15, 1},
    {"[false, true, false, true, false]", "true", 10, 0, false},
    {"['012345678901', '012345678901', '012345678901', '012345678901', '012345678901']", "'x'", 10,
     0, false},
    {"[bytes('012345678901'), bytes('012345678901'), bytes('012345678901'), "
     "bytes('012345678901'), bytes('012345678901')]",
     "bytes('x')", 20, 1, false},
    {"[timestamp('2011-01-01T00:00:00.000+01:00'), timestamp('2011-01-02T00:00:00.000+01:00'), "
     "timestamp('2011-01-03T00:00:00.000+01:00'), timestamp('2011-01-04T00:00:00.000+01:00'), "
     "timestamp('2011-01-05T00:00:00.000+01:00')]",
     "timestamp('2011-01-03T00:00:00.000+01:00')", 15, 1, false},
}};

void addLists(std::vector<CostRow> &rows)
{
    for (const FiveItems &five : lists) {
        if (five.isSummable)
            rows.push_back({five.list + ".sum()", five.ofList + 5});
        for (const char *call : {".isSorted()", ".max()", ".min()"})
            rows.push_back({five.list + call, five.ofList + 5});
        for (const char *call : {".indexOf(", ".lastIndexOf(", ".includes("})
            rows.push_back({five.list + call + five.item + ')', five.ofList + five.ofItem + 5});
    }
    const std::string text = "'01234567890123456789012345678901234567890123456789'";
    rows.push_back({text + ".indexOf('123')", 5});
    rows.push_back({text + ".lastIndexOf('123')", 5});
    // Whatever type the list turns out to have: a name, a field, three numbers.
    rows.push_back({"object.ints.sum()", 2 + 3});
    rows.push_back({"object.texts.isSorted()", 2 + 0});
    rows.push_back({"object.name.indexOf('n')", 2 + 0});
}

void addAddresses(std::vector<CostRow> &rows)
{
    struct Address
    {
        std::string text;
        quint64 cost;
    };
    const std::array<Address, 2> addresses{
        {{"ip('192.168.0.1')", 2}, {"ip('2001:db8:3333:4444:5555:6666:7777:8888')", 4}}};
    for (const Address &address : addresses) {
        rows.push_back({address.text, address.cost});
        for (const char *call :
             {".family()", ".isUnspecified()", ".isLoopback()", ".isLinkLocalMulticast()",
              ".isLinkLocalUnicast()", ".isGlobalUnicast()"})
            rows.push_back({address.text + call, address.cost + 1});
        rows.push_back({address.text + " == ip('192.168.0.1')", address.cost + 3});
    }
    rows.push_back({"ip.isCanonical('192.168.0.1')", 3});
    rows.push_back({"ip.isCanonical('2001:db8:3333:4444:5555:6666:7777:8888')", 8});
    rows.push_back({"ip.isCanonical('2001:db8::abcd')", 3});
    const std::array<CostRow, 25> networks{{
        {"cidr('192.168.0.0/16')", 2},
        {"cidr('192.168.0.0/16').ip()", 3},
        {"cidr('192.168.0.0/16').prefixLength()", 3},
        {"cidr('192.168.0.0/16').masked()", 3},
        {"cidr('192.168.0.0/16') == cidr('2001:db8::/32')", 5},
        {"cidr('192.168.0.0/16').containsCIDR(cidr('192.0.0.0/30'))", 7},
        {"cidr('192.168.0.0/16').containsCIDR(cidr('192.168.0.0/16'))", 7},
        {"cidr('192.168.0.0/16').containsCIDR('192.0.0.0/30')", 7},
        {"cidr('192.168.0.0/16').containsCIDR('192.168.0.0/16')", 7},
        {"cidr('192.168.0.0/16').containsIP(ip('192.0.0.1'))", 4},
        {"cidr('192.168.0.0/16').containsIP(ip('192.169.0.1'))", 5},
        {"cidr('192.168.0.0/16').containsIP(ip('192.169.169.250'))", 5},
        {"cidr('192.168.0.0/16').containsIP('192.0.0.1')", 4},
        {"cidr('192.168.0.0/16').containsIP('192.169.0.1')", 5},
        {"cidr('2001:db8::/32')", 2},
        {"cidr('2001:db8::/32').masked()", 3},
        {"cidr('2001:db8::/32') == cidr('2001:db8::/32')", 5},
        {"cidr('2001:db8::/32').containsCIDR(cidr('2001:db8::/126'))", 7},
        {"cidr('2001:db8::/32').containsCIDR(cidr('2001:db8::/32'))", 7},
        {"cidr('2001:db8::/32').containsCIDR('2001:db8::/126')", 7},
        {"cidr('2001:db8::/32').containsCIDR('2001:db8::/32')", 7},
        {"cidr('2001:db8::/32').containsIP(ip('2001:db8:3333:4444:5555:6666:7777:8888'))", 7},
        {"cidr('2001:db8::/32').containsIP(ip('2001:db8::1'))", 5},
        {"cidr('2001:db8::/32').containsIP('2001:db8:3333:4444:5555:6666:7777:8888')", 7},
        {"cidr('2001:db8::/32').containsIP('2001:db8::1')", 5},
    }};
    rows.insert(rows.end(), networks.begin(), networks.end());
}

void addTexts(std::vector<CostRow> &rows)
{
    for (const char *call : {".getScheme()", ".getHostname()", ".getHost()", ".getPort()",
                             ".getEscapedPath()", ".getQuery()"})
        rows.push_back({std::string("url('https:://kubernetes.io/')") + call, 4});
    const std::array<CostRow, 18> texts{{
        {"url('https:://kubernetes.io/') == url('https:://kubernetes.io/')", 7},
        {"url('https:://kubernetes.io/') == url('http://x.b')", 5},
        {"'ABCDEFGHIJ abcdefghij'.lowerAscii()", 3},
        {"'ABCDEFGHIJ abcdefghij'.lowerAscii() == 'abcdefghij ABCDEFGHIJ'.lowerAscii()", 9},
        {"'ABCDEFGHIJ abcdefghij'.upperAscii()", 3},
        {"strings.quote('ABCDEFGHIJ abcdefghij')", 3},
        {"strings.quote('ABCDEFGHIJ abcdefghij') == strings.quote('ABCDEFGHIJ abcdefghij')", 9},
        {"'abc 123 def 123'.replace('123', '456')", 3},
        {"'abc 123 def 123'.replace('123', '456', 1)", 3},
        {"'abc 123 def 123'.split(' ')", 3},
        {"'abc 123 def 123'.substring(5, 8)", 2},
        {"'  abc 123 def 123  '.trim()", 2},
        {"['aa', 'bb', 'cc', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].join(' ')", 15},
        {"['aa', 'bb', 'cc', 'd', 'e', 'f', 'g', 'h', 'i', 'j'].join()", 13},
        {"'abc 123 def 123'.find('123')", 2},
        {"'abc 123 def 123'.findAll('123')", 2},
        {"'abc 123 def 123'.findAll('123', 1)", 2},
        {"sets.intersects([1], [1, 1])", 23},
    }};
    rows.insert(rows.end(), texts.begin(), texts.end());
}

void addOthers(std::vector<CostRow> &rows)
{
    const std::string resource =
        "authorizer.group('apps').resource('deployments').subresource('status')"
        ".namespace('test').name('backend')";
    const std::string selector = "('spec.nodeName=example-node-name.fully.qualified.domain.name."
                                 "example.com')";
    const std::vector<CostRow> others{
        {"authorizer.path('/healthz')", 2},
        {resource, 6},
        {"authorizer.group('').resource('pods').fieldSelector" + selector, 1821},
        {"authorizer.group('').resource('pods').labelSelector" + selector, 1821},
        {"authorizer.path('/healthz').check('get').allowed()", 350'003},
        {resource + ".check('create').allowed()", 350'007},
        {resource + ".check('create').errored()", 350'007},
        {resource + ".check('create').error()", 350'007},
        {"quantity('12Mi')", 1},
        {"isQuantity('20')", 1},
        {"quantity('200M') == quantity('200M')", 3},
        {"quantity('200M') == quantity('0.2G') && quantity('0.2G') == quantity('200M')", 6},
        {"quantity('50M').isLessThan(quantity('50Mi'))", 3},
        {"quantity('200M').compareTo(quantity('0.2G')) > 0", 4},
        {"quantity('50k').add(quantity('20')) == quantity('50.02k')", 5},
        {"quantity('50k').sub(20) == quantity('49980')", 4},
        {"quantity('50k').add(20).sub(quantity('100k')).asInteger() > 0", 6},
        {"quantity('50').isInteger()", 2},
        {"quantity('50.703k').asApproximateFloat() > 0.0", 3},
        {"format.named('dns1123subdomain')", 1},
        {"format.named('dns1123Subdomain').value().validate('my-name')", 17},
        {"format.named('dns1123Label').value().validate('my-name')", 10},
        {"format.named('dns1123Label').value() == format.named('dns1123Label').value()", 5},
        {"format.uri().validate('my-name')", 1 + 270},
        {"semver('1.0.0')", 1},
        {"isSemver('1.0.0')", 1},
        {"semver('1.0.0').major()", 2},
        {"semver('1.0.0').isGreaterThan(semver('1.0.0-alpha.1'))", 4},
    };
    rows.insert(rows.end(), others.begin(), others.end());
}

} // namespace

std::vector<CostRow> libraryCosts()
{
    std::vector<CostRow> rows;
    addLists(rows);
    addAddresses(rows);
    addTexts(rows);
    addOthers(rows);
    return rows;
}

} // namespace waymark::test
