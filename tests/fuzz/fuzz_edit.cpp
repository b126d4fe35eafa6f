// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/edit.h"

#include <cstdlib>

using namespace waymark;
using namespace waymark::yaml;
using namespace Qt::StringLiterals;

namespace {

/// The first bytes of the input say what is done, the rest is the text.
class Choices
{
public:
    explicit Choices(QByteArrayView bytes)
        : m_bytes(bytes)
    {}

    quint8 next()
    {
        if (m_bytes.isEmpty())
            return 0;
        const auto byte = quint8(m_bytes.front());
        m_bytes = m_bytes.sliced(1);
        return byte;
    }
    [[nodiscard]] QByteArray rest() const { return m_bytes.toByteArray(); }

private:
    QByteArrayView m_bytes;
};

/// A few steps into the document, chosen by `path`.
JsonPointer somewhere(const Node &root, quint32 path)
{
    Node node = root;
    for (; node.size() > 0 && path != 0; path >>= 4) {
        Node child = node.firstChild();
        for (quint32 i = path & 7; i > 0 && child.nextSibling(); --i)
            child = child.nextSibling();
        node = child;
    }
    return node.pointer();
}

Value valueOf(quint8 choice)
{
    switch (choice % 6) {
    case 0:
        return {};
    case 1:
        return qint64(choice);
    case 2:
        return u"two\nlines\n"_s;
    case 3:
        return Value::Mapping{{u"on"_s, u"yes"_s}, {u"b"_s, Value::Sequence{}}};
    case 4:
        return Value::Sequence{u"# x"_s, Value::Mapping{{u"a"_s, true}}};
    default:
        return u"plain"_s;
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    Choices choices(QByteArrayView(data, qsizetype(size)));
    const quint8 kind = choices.next();
    const quint8 choice = choices.next();
    const quint32 path = choices.next() | quint32(choices.next()) << 8;
    const SourceText text(choices.rest());
    const auto tree = SyntaxTree::parse(text, {}, {.depth = 100});
    const Document document = tree->documents().value(0);
    const JsonPointer pointer = somewhere(document.root, path);
    Result<TextEdits> edits;
    // Inputs that were kept have small first bytes.
    switch (kind < 128 ? kind % 6 : 6 + kind % 3) {
    case 6:
        edits = commentOut(*tree, document, pointer);
        break;
    case 7:
        edits = uncomment(*tree, path % (text.size() + 1));
        break;
    case 8:
        edits = replaceSubtree(*tree, document, pointer, "x: [1] # c\n# d\ny: |\n  z\n");
        break;
    case 0:
        edits = setValue(*tree, document, pointer, valueOf(choice));
        break;
    case 1:
        edits = insertValue(*tree, document, pointer.child(u"new"_s), valueOf(choice));
        break;
    case 2:
        edits = insertValue(*tree, document, pointer.child(u"-"_s), valueOf(choice));
        break;
    case 3:
        edits = removeValue(*tree, document, pointer);
        break;
    case 4:
        edits = renameKey(*tree, document, pointer, u"renamed"_s);
        break;
    default:
        edits = moveEntry(*tree, document, pointer, choice % 4);
        break;
    }
    if (!edits)
        return 0;
    // What was set must be there, and undoing must give the bytes back.
    const SourceText after = text.applied(*edits);
    if (after.applied(inverted(*edits, text.bytes())) != text)
        std::abort();
    if (kind < 128 && kind % 6 == 0 && !pointer.isRoot()) {
        const auto changed = SyntaxTree::parse(after, {}, {.depth = 100});
        const auto value = changed->documents().value(0).root.at(pointer).toValue();
        if (!value || *value != valueOf(choice))
            std::abort();
    }
    return 0;
}
