// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "libraryrows.h"

namespace waymark::test {

namespace {

constexpr const char *wrongQuantity = "error: quantities must match the regular expression "
                                      "'^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";

} // namespace

std::vector<LibraryRow> libraryAnswers()
{
    return {
        // Lists.
        {"[1, 2, 2].isSorted()", "true"},
        {"[2.0, 1.0].isSorted()", "false"},
        {"['b', 'a'].isSorted()", "false"},
        {"object.none.isSorted()", "true"},
        {"object.ints.isSorted() && !object.texts.isSorted()", "true"},
        {"object.mixed.isSorted()", "error: no such overload"},
        {"[1, 3].sum()", "4"},
        {"[1.5, 3.0].sum()", "4.5"},
        {"[duration('1m'), duration('1s')].sum() == duration('61s')", "true"},
        {"object.ints.sum()", "6"},
        {"object.none.sum()", "0"},
        {"object.texts.sum()", "error: no such overload"},
        {"[9223372036854775807, 1].sum()", "error: integer overflow"},
        {"[[1, 3].min(), [1, 3].max()]", "[1, 3]"},
        {"object.texts.min() + object.texts.max()", "\"ab\""},
        {"object.none.min()", "error: min called on empty list"},
        {"object.none.max()", "error: max called on empty list"},
        {"[[1, 2, 2].indexOf(2), [1, 2, 2].lastIndexOf(2), [1].indexOf(5)]", "[1, 2, -1]"},
        {"['abab'.indexOf('b'), 'abab'.lastIndexOf('b')]", "[1, 3]"},
        {"object.texts.indexOf('a')", "1"},
        {"[1, 2].includes(2) && !object.ints.includes(4)", "true"},
        // Regular expressions.
        {"'abc 123 def 456'.find('[0-9]+')", "\"123\""},
        {"'abc'.find('[0-9]+')", "\"\""},
        {"'abc 123 def 456'.findAll('[0-9]+')", "[\"123\", \"456\"]"},
        {"'abc 123 def 456'.findAll('[0-9]+', 1)", "[\"123\"]"},
        {"'abc'.findAll('x')", "[]"},
        {"'baaac'.findAll('a*')", "[\"\", \"aaa\", \"\"]"},
        {"'a'.find('[' + object.name)", "error: Illegal regex: error parsing regexp: [my-name"},
        // URLs.
        {"[isURL('https://example.com:80/'), isURL('/path'), isURL('a/b'), isURL('../x')]",
         "[true, true, false, false]"},
        {"url('HTTPS://u@Example.com:80/a%20b?x=1&y&x=2#f').getScheme()", "\"https\""},
        {"url('https://u:p@example.com:80/').getHost()", "\"example.com:80\""},
        {"url('https://[::1]:80/').getHostname()", "\"::1\""},
        {"url('https://example.com:80/').getHostname()", "\"example.com\""},
        {"url('https://example.com:80/').getPort()", "\"80\""},
        {"url('https://example.com/').getPort()", "\"\""},
        {"url('https://example.com/a%20b/c d#f').getEscapedPath()", "\"/a%20b/c%20d\""},
        {"url('https://e.com/?x=1&y&x=a+b').getQuery()",
         "{\"x\": [\"1\", \"a b\"], \"y\": [\"\"]}"},
        {"url('/a') == url('/a') && url('HTTP://a') == url('http://a')", "true"},
        {"url('a/b')",
         "error: URL parse error during conversion from string: parse \"a/b\": invalid URI for "
         "request"},
        {"url('')", "error: URL parse error during conversion from string: parse \"\": empty url"},
        {"url('http://e.com:x/')",
         "error: URL parse error during conversion from string: parse \"http://e.com:x/\": "
         "invalid port \":x\" after host"},
        {"url('http://e.com/%zz')",
         "error: URL parse error during conversion from string: parse \"http://e.com/%zz\": "
         "invalid URL escape \"%zz\""},
        {"url('http://e com/')",
         "error: URL parse error during conversion from string: parse \"http://e com/\": invalid "
         "character \" \" in host name"},
        // Quantities.
        {"[isQuantity('1.3Gi'), isQuantity('10000k'), isQuantity('1e3'), isQuantity('+5')]",
         "[true, true, true, true]"},
        {"[isQuantity('1,3G'), isQuantity('200K'), isQuantity('Three'), isQuantity('')]",
         "[false, false, false, false]"},
        {"quantity('10Mo')", wrongQuantity},
        {"quantity(' 1')", wrongQuantity},
        {"quantity('10Mm')", "error: unable to parse quantity's suffix"},
        {"quantity('200M') == quantity('0.2G') && quantity('1000m') == quantity('1')", "true"},
        {"quantity('50M').isLessThan(quantity('50Mi'))", "true"},
        {"quantity('50M').isGreaterThan(quantity('50Mi'))", "false"},
        {"[quantity('200M').compareTo(quantity('0.2G')), "
         "quantity('-1').compareTo(quantity('1m')), quantity('1Pi').compareTo(quantity('1P'))]",
         "[0, -1, 1]"},
        {"quantity('50k').add(quantity('20')) == quantity('50.02k')", "true"},
        {"quantity('50k').sub(quantity('20')) == quantity('49.98k')", "true"},
        {"quantity('50k').add(20).sub(quantity('100k')).sub(-50000).asInteger()", "20"},
        {"quantity('50k').add(20).sub(quantity('100k')).asInteger()", "-49980"},
        {"[sign(quantity('-1m')), sign(quantity('0')), sign(quantity('1Pi'))]", "[-1, 0, 1]"},
        {"[quantity('50k').isInteger(), quantity('50m').isInteger(), quantity('1Gi').asInteger() "
         "== 1073741824]",
         "[true, false, true]"},
        // As the server has it: not what it keeps with a fraction, or in more than 64 bits.
        {"[quantity('1000m').isInteger(), quantity('1Ei').isInteger()]", "[false, false]"},
        {"quantity('9999999999999999999999999999999999999G').asInteger()",
         "error: cannot convert value to integer"},
        {"quantity('9999999999999999999999999999999999999G')"
         ".isGreaterThan(quantity('9999999999999999999999999999999999998G'))",
         "true"},
        {"quantity('9999999999999999999999999999999999999G').add(1)"
         ".sub(quantity('9999999999999999999999999999999999999G')) == quantity('1')",
         "true"},
        {"quantity('9223372036854775807').add(1) == quantity('9223372036854775808')", "true"},
        {"quantity('100Ei') == quantity('9223372036854775807')", "true"},
        {"quantity('0.1n') == quantity('1n') && quantity('-0.1n') == quantity('-1n')", "true"},
        {"quantity('50.703k').asApproximateFloat()", "50703"},
        {"quantity('100m').asApproximateFloat()", "0.1"},
        // Addresses.
        {"[isIP('127.0.0.1'), isIP('::1'), isIP('127.0.0.256'), isIP(':::1')]",
         "[true, true, false, false]"},
        {"[isIP('::ffff:1.2.3.4'), isIP('fe80::1%eth0'), isIP('01.2.3.4'), isIP('1::2::3')]",
         "[false, false, false, false]"},
        {"[isIP('1:2:3:4:5:6:7:8'), isIP('1:2:3:4:5:6:7'), isIP('64:ff9b::1.2.3.4')]",
         "[true, false, true]"},
        {"ip('127.0.0.256')",
         "error: IP Address \"127.0.0.256\" parse error during conversion from string: "
         "ParseAddr(\"127.0.0.256\"): IPv4 field has value >255"},
        {"ip('1.2.3')", "error: IP Address \"1.2.3\" parse error during conversion from string: "
                        "ParseAddr(\"1.2.3\"): IPv4 address too short"},
        {"ip('abc')", "error: IP Address \"abc\" parse error during conversion from string: "
                      "ParseAddr(\"abc\"): unable to parse IP"},
        {"ip('::ffff:1.2.3.4')",
         "error: IPv4-mapped IPv6 address \"::ffff:1.2.3.4\" is not allowed"},
        {"ip('fe80::1%eth0')", "error: IP address \"fe80::1%eth0\" with zone value is not allowed"},
        {"[ip('1.2.3.4').family(), ip('::').family()]", "[4, 6]"},
        {"[ip.isCanonical('127.0.0.1'), ip.isCanonical('2001:db8::abcd'), "
         "ip.isCanonical('2001:DB8::ABCD'), ip.isCanonical('2001:db8::0:0:0:abcd')]",
         "[true, true, false, false]"},
        {"string(ip('2001:0db8:0:0:1:0:0:1'))", "\"2001:db8::1:0:0:1\""},
        {"string(ip('1::'))", "\"1::\""},
        {"ip('2001:db8::1') == ip('2001:DB8:0::1') && ip('1.2.3.4') != ip('1.2.3.5')", "true"},
        {"[ip('0.0.0.0').isUnspecified(), ip('::').isUnspecified(), "
         "ip('127.0.0.1').isUnspecified()]",
         "[true, true, false]"},
        {"[ip('127.9.0.1').isLoopback(), ip('::1').isLoopback(), ip('::2').isLoopback()]",
         "[true, true, false]"},
        {"[ip('224.0.0.1').isLinkLocalMulticast(), ip('224.0.1.1').isLinkLocalMulticast(), "
         "ip('ff02::1').isLinkLocalMulticast(), ip('fd00::1').isLinkLocalMulticast()]",
         "[true, false, true, false]"},
        {"[ip('169.254.169.254').isLinkLocalUnicast(), ip('192.168.0.1').isLinkLocalUnicast(), "
         "ip('fe80::1').isLinkLocalUnicast(), ip('fd80::1').isLinkLocalUnicast()]",
         "[true, false, true, false]"},
        {"[ip('192.168.0.1').isGlobalUnicast(), ip('255.255.255.255').isGlobalUnicast(), "
         "ip('2001:db8::abcd').isGlobalUnicast(), ip('ff00::1').isGlobalUnicast()]",
         "[true, false, true, false]"},
        // Networks.
        {"[isCIDR('192.168.0.0/16'), isCIDR('::1/128'), isCIDR('192.168.0.0/33'), "
         "isCIDR('::1/129'), isCIDR('1.2.3.4'), isCIDR('1.2.3.0/08')]",
         "[true, true, false, false, false, false]"},
        {"[cidr('192.168.0.0/24').containsIP(ip('192.168.0.1')), "
         "cidr('192.168.0.0/24').containsIP('192.168.1.1'), "
         "cidr('192.168.0.0/24').containsIP('::1')]",
         "[true, false, false]"},
        {"[cidr('192.168.0.0/16').containsCIDR(cidr('192.168.10.0/24')), "
         "cidr('192.168.1.0/24').containsCIDR('192.168.2.0/24'), "
         "cidr('192.168.0.0/24').containsCIDR('192.168.0.0/16')]",
         "[true, false, false]"},
        {"[string(cidr('192.168.0.1/24').masked()), string(cidr('192.168.0.1/24').ip())]",
         "[\"192.168.0.0/24\", \"192.168.0.1\"]"},
        {"cidr('192.168.0.1/24') == cidr('192.168.0.1/24').masked()", "false"},
        {"cidr('2001:db8::/33').prefixLength()", "33"},
        {"cidr('192.168.0.0/33')",
         "error: network address parse error during conversion from string: network address parse "
         "error during conversion from string: netip.ParsePrefix(\"192.168.0.0/33\"): prefix "
         "length out of range"},
        {"cidr('::/0').containsIP('x')",
         "error: IP Address \"x\" parse error during conversion from string: ParseAddr(\"x\"): "
         "unable to parse IP"},
        // Forms of names.
        {"format.dns1123Label().validate('my-name').hasValue()", "false"},
        {"format.dns1123Label().validate(object.name).hasValue()", "false"},
        {"format.dns1123Label().validate('my.name').value()", "[\"must not contain dots\"]"},
        {"format.dns1123Label().validate('My').value()",
         "[\"a lowercase RFC 1123 label must consist of lower case alphanumeric characters or "
         "'-', and must start and end with an alphanumeric character (e.g. 'my-name',  or "
         "'123-abc', regex used for validation is '[a-z0-9]([-a-z0-9]*[a-z0-9])?')\"]"},
        {"format.dns1123LabelPrefix().validate('my-name-').hasValue()", "false"},
        {"format.dns1123Subdomain().validate('a..b').hasValue()", "true"},
        {"format.dns1035Label().validate('1a').hasValue()", "true"},
        {"format.qualifiedName().validate('apiextensions.k8s.io/v1beta1').hasValue()", "false"},
        {"format.qualifiedName().validate('/a').value()", "[\"prefix part must be non-empty\"]"},
        {"format.labelValue().validate('').hasValue()", "false"},
        {"format.labelValue().validate('a b').hasValue()", "true"},
        {"format.uri().validate('http://example.com').hasValue()", "false"},
        {"format.uri().validate('x').value()", "[\"parse \\\"x\\\": invalid URI for request\"]"},
        {"format.uuid().validate('123e4567-e89b-12d3-a456-426614174000').hasValue()", "false"},
        {"format.uuid().validate('123').value()", "[\"does not match the UUID format\"]"},
        {"[format.byte().validate('aGVsbG8=').hasValue(), format.byte().validate('a').hasValue()]",
         "[false, true]"},
        {"[format.date().validate('2021-02-28').hasValue(), "
         "format.date().validate('2021-02-29').hasValue()]",
         "[false, true]"},
        {"[format.datetime().validate('2021-01-01T00:00:00Z').hasValue(), "
         "format.datetime().validate('2021-01-01T00:00:00.5+01:00').hasValue(), "
         "format.datetime().validate('2021-01-01T24:00:00Z').hasValue()]",
         "[false, false, true]"},
        {"format.named('dns1123Label').value().validate('a').hasValue()", "false"},
        {"format.named('nothing').hasValue()", "false"},
        {"format.uuid() == format.named('uuid').value() && format.uuid() != format.uri()", "true"},
        // Versions.
        {"[isSemver('1.0.0'), isSemver('0.1.0-alpha.1+b.2'), isSemver('v1.0.0'), isSemver('1.0')]",
         "[true, true, false, false]"},
        {"[isSemver('v1.0', true), isSemver('01.01.01', true), isSemver('v1.0-a', true)]",
         "[true, true, false]"},
        {"[semver('1.2.3').major(), semver('1.2.3').minor(), semver('v01.2', true).patch()]",
         "[1, 2, 0]"},
        {"[semver('1.2.3').compareTo(semver('1.2.3+x')), "
         "semver('1.2.3').compareTo(semver('2.0.0')), "
         "semver('1.2.3').compareTo(semver('1.2.3-rc.1'))]",
         "[0, -1, 1]"},
        {"semver('1.0.0-alpha.2').isLessThan(semver('1.0.0-alpha.10'))", "true"},
        {"semver('1.0.0-alpha').isLessThan(semver('1.0.0-alpha.1'))", "true"},
        {"semver('1.0.0-1').isGreaterThan(semver('1.0.0-a'))", "false"},
        {"semver('')", "error: Version string empty"},
        {"semver('1.0')", "error: No Major.Minor.Patch elements found"},
        {"semver('a.0.0')", "error: Invalid character(s) found in major number \"a\""},
        {"semver('1.00.0')", "error: Minor number must not contain leading zeroes \"00\""},
        {"semver('1.0.0-')", "error: Prerelease is empty"},
        {"semver('v1-a', true)", "error: short version cannot contain PreRelease/Build meta data"},
        // The authorizer.
        {"authorizer.group('apps').resource('deployments').namespace('a').name('b')"
         ".check('get').allowed()",
         "unknown: authorizer"},
        {"authorizer.path('/healthz').check('get').reason() == ''", "unknown: authorizer"},
        {"authorizer.serviceAccount('a', 'b').path('/').check('get').errored() || true", "true"},
    };
}

} // namespace waymark::test
