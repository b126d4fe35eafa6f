// SPDX-FileCopyrightText: 2026 The Waymark authors
// SPDX-License-Identifier: Apache-2.0
#include "yaml/messages.h"

#include "yaml/yamltr.h"

using namespace Qt::StringLiterals;

namespace waymark::yaml {

namespace {

/// What is wrong, why it matters, what to do next.
struct Words
{
    QLatin1StringView code;
    QString message;
    QString why;
    QString next;
};

QString structureWhy()
{
    return Tr::tr("YAML reads the structure from the columns lines start in.");
}

QString flowWhy()
{
    return Tr::tr("Without it nobody can tell where the list or map ends.");
}

Words indentWords(Problem problem)
{
    switch (problem) {
    case Problem::TabIndent:
        return {"yaml.tab-indent"_L1, Tr::tr("A tab stands where the indentation is read."),
                Tr::tr("YAML allows only spaces there, because tabs have no agreed width."),
                Tr::tr("Replace the tab with spaces.")};
    case Problem::BlockTextIndent:
        return {"yaml.bad-indent"_L1, Tr::tr("The text of the block above isn't indented here."),
                Tr::tr("A text that “|” or “>” begins ends at the first line that stands further "
                       "left."),
                Tr::tr("Indent these lines like the first line of the text.")};
    case Problem::BadFlowIndent:
        return {"yaml.bad-indent"_L1, Tr::tr("This line is indented too little."),
                Tr::tr("Lines inside brackets or quotes must stand deeper than what holds them."),
                Tr::tr("Indent the line by more spaces.")};
    case Problem::CloserIndent:
        return {"yaml.bad-indent"_L1,
                Tr::tr("The closing bracket isn't indented deeper than what holds it."),
                Tr::tr("Strict YAML readers refuse it; many accept it."),
                Tr::tr("Indent the bracket by one space or more.")};
    case Problem::MissingDash:
        return {
            "yaml.bad-indent"_L1, Tr::tr("A list item starts with a dash and a space."),
            structureWhy(),
            Tr::tr("Indent the line so that it belongs to the item above, or start it with “- ”.")};
    case Problem::MisplacedItem:
        return {"yaml.bad-indent"_L1, Tr::tr("A list item stands where a key belongs."),
                structureWhy(), Tr::tr("Move the item below the key whose list it is part of.")};
    case Problem::CollectionOnKeyLine:
        return {"yaml.bad-indent"_L1, Tr::tr("A list or map can't start on the line of its key."),
                Tr::tr("Its entries need a column of their own."),
                Tr::tr("Start it on the next line, indented.")};
    default:
        return {"yaml.bad-indent"_L1, Tr::tr("This line's indentation fits no line above it."),
                structureWhy(), Tr::tr("Align the line with the entries it belongs to.")};
    }
}

Words keyWords(Problem problem, const QString &argument)
{
    switch (problem) {
    case Problem::MissingSpaceAfterColon:
        return {"yaml.missing-space-after-colon"_L1,
                Tr::tr("A space is missing after the colon of “%1”.").arg(argument),
                Tr::tr("Without it the colon is part of the text."),
                Tr::tr("Put a space behind the colon.")};
    case Problem::ColonInsideKey:
        return {"yaml.missing-space-after-colon"_L1,
                Tr::tr("“%1” is one key without a value: no space stands behind its colon.")
                    .arg(argument),
                Tr::tr("Between brackets, too, a colon without a space behind it is part of the "
                       "text."),
                Tr::tr("Put a space behind the colon.")};
    case Problem::MissingSpaceAfterDash:
        return {"yaml.missing-space-after-dash"_L1,
                Tr::tr("A space is missing after the dash of a list item."),
                Tr::tr("Without it the dash is part of the text."),
                Tr::tr("Put a space behind the dash.")};
    case Problem::UnexpectedColon:
        return {"yaml.unexpected-colon"_L1,
                Tr::tr("A second “key: value” stands on the same line."),
                Tr::tr("A colon and a space inside a plain text start a new key."),
                Tr::tr("Put the text in quotes, or start the inner key on a line of its own.")};
    case Problem::MultiLineKey:
        return {"yaml.multi-line-key"_L1, Tr::tr("A key must stand on one line."),
                Tr::tr("Readers look for its colon on the line it starts on."),
                Tr::tr("Write the key on one line.")};
    case Problem::LongKey:
        return {"yaml.long-key"_L1, Tr::tr("The key is longer than 1,024 characters."),
                Tr::tr("Readers stop looking for its colon there."),
                Tr::tr("Shorten the key, or write it as “? key”.")};
    case Problem::DuplicateKey:
        return {"yaml.duplicate-key"_L1,
                Tr::tr("The key “%1” is already there in this map.").arg(argument),
                Tr::tr("Readers keep one of the two values and drop the other without a word."),
                Tr::tr("Delete or rename one of the two.")};
    case Problem::DuplicateMergeKey:
        return {"yaml.duplicate-key"_L1, Tr::tr("The key “<<” is already there in this map."),
                Tr::tr("Some readers merge both, others refuse the file or keep one."),
                Tr::tr("Merge a list: “<<: [*a, *b]”.")};
    default:
        return {"yaml.missing-colon"_L1, Tr::tr("A colon is missing after “%1”.").arg(argument),
                Tr::tr("Entries of a map are written “key: value”."),
                Tr::tr("Put a colon behind the key.")};
    }
}

Words flowWords(Problem problem, const QString &argument)
{
    switch (problem) {
    case Problem::UnclosedFlow:
        return {"yaml.unclosed-flow"_L1, Tr::tr("The bracket “%1” is never closed.").arg(argument),
                flowWhy(), Tr::tr("Close the bracket.")};
    case Problem::UnexpectedBracket:
        return {"yaml.unexpected-bracket"_L1,
                Tr::tr("The bracket “%1” closes nothing that is open.").arg(argument), flowWhy(),
                Tr::tr("Delete the bracket, or open one before it.")};
    case Problem::MissingComma:
        return {"yaml.missing-comma"_L1, Tr::tr("A comma is missing before this entry."),
                Tr::tr("Entries between brackets are separated by commas."),
                Tr::tr("Put a comma between the two entries.")};
    default:
        return {"yaml.extra-comma"_L1, Tr::tr("This comma separates nothing."),
                Tr::tr("Between two commas an entry is expected."), Tr::tr("Delete the comma.")};
    }
}

Words propertyWords(Problem problem, const QString &argument)
{
    switch (problem) {
    case Problem::DuplicateProperty:
        return {"yaml.duplicate-property"_L1, Tr::tr("A value can't have two anchors or two tags."),
                Tr::tr("Readers refuse the whole file."), Tr::tr("Delete one of the two.")};
    case Problem::AliasWithProperty:
        return {"yaml.alias-with-property"_L1, Tr::tr("An alias can't have an anchor or a tag."),
                Tr::tr("It stands for a value that has its own."),
                Tr::tr("Delete the anchor or tag before the alias.")};
    case Problem::MissingName:
        return {"yaml.missing-name"_L1, Tr::tr("A name is missing after “%1”.").arg(argument),
                Tr::tr("“&” and “*” start the name of an anchor or alias."),
                Tr::tr("Write the name, or put the text in quotes.")};
    case Problem::BadTag:
        return {"yaml.bad-tag"_L1, Tr::tr("This isn't a well-formed tag."),
                Tr::tr("“!” at the start of a value begins a tag."),
                Tr::tr("Correct the tag, or put the text in quotes.")};
    case Problem::UnknownTagHandle:
        return {"yaml.unknown-tag-handle"_L1,
                Tr::tr("The tag handle “%1” isn't declared in this document.").arg(argument),
                Tr::tr("Handles are declared by a %TAG line before the document."),
                Tr::tr("Declare the handle or use another tag.")};
    default:
        return {"yaml.unknown-alias"_L1,
                Tr::tr("No anchor “&%1” stands before this alias.").arg(argument),
                Tr::tr("An alias repeats a value that was marked further up in the document."),
                Tr::tr("Correct the name, or put the text in quotes.")};
    }
}

Words streamWords(Problem problem, const QString &argument)
{
    switch (problem) {
    case Problem::BadDirective:
        return {"yaml.bad-directive"_L1, Tr::tr("This directive isn't well formed."),
                Tr::tr("Lines that start with “%” before a document are instructions to readers."),
                Tr::tr("Correct or delete the line.")};
    case Problem::UnknownDirective:
        return {"yaml.unknown-directive"_L1,
                Tr::tr("No reader knows the directive “%1”.").arg(argument),
                Tr::tr("It has no effect."), Tr::tr("Delete the line.")};
    case Problem::MissingDocumentStart:
        return {"yaml.missing-document-start"_L1,
                Tr::tr("A line “---” is missing after the directives."),
                Tr::tr("It separates directives from the document they are for."),
                Tr::tr("Add a line “---”.")};
    case Problem::ConflictMarker:
        return {"yaml.conflict-marker"_L1, Tr::tr("A merge conflict isn't resolved here."),
                Tr::tr("Both versions stand in the file, so its meaning is undecided."),
                Tr::tr("Choose one version and delete the marker lines.")};
    case Problem::Template:
        return {"yaml.template"_L1, Tr::tr("This file holds template expressions."),
                Tr::tr("They are read as opaque texts, since their values are known only when the "
                       "template is rendered."),
                QString()};
    case Problem::TooDeep:
        return {"yaml.too-deep"_L1, Tr::tr("The nesting is deeper than %1 levels.").arg(argument),
                Tr::tr("Most readers give up long before."), Tr::tr("Flatten the structure.")};
    case Problem::TooLarge:
        return {"yaml.too-large"_L1, Tr::tr("The text is larger than %1 bytes.").arg(argument),
                Tr::tr("It can't be analysed."), Tr::tr("Split the file.")};
    default:
        return {"yaml.too-many-problems"_L1, Tr::tr("%1 more problems aren't shown.").arg(argument),
                Tr::tr("The file may not be YAML at all."),
                Tr::tr("Repair the first ones, and check the file's format.")};
    }
}

Words textWords(Problem problem, const QString &argument)
{
    switch (problem) {
    case Problem::UnclosedQuote:
        return {"yaml.unclosed-quote"_L1, Tr::tr("This quotation mark is never closed."),
                Tr::tr("Readers take everything behind it for one text."),
                Tr::tr("Close the quotation mark.")};
    case Problem::UnexpectedContent:
        return {"yaml.unexpected-content"_L1,
                Tr::tr("Nothing may stand here after the end of the value."),
                Tr::tr("Readers can't tell what the text belongs to."),
                Tr::tr("Delete the text, put the whole value in quotes, or start a new entry.")};
    case Problem::BadBlockHeader:
        return {"yaml.bad-block-header"_L1,
                Tr::tr("After “|” or “>” only “+”, “-” and a digit may stand."),
                Tr::tr("The text itself starts on the next line."),
                Tr::tr("Move the text to the next line, indented.")};
    case Problem::ReservedCharacter:
        return {"yaml.reserved-character"_L1,
                Tr::tr("A plain text can't start with “%1”.").arg(argument),
                Tr::tr("The character is reserved."), Tr::tr("Put the text in quotes.")};
    case Problem::MissingSpaceBeforeComment:
        return {"yaml.missing-space-before-comment"_L1,
                Tr::tr("A space is missing before the comment."),
                Tr::tr("Without it “#” doesn't start a comment."),
                Tr::tr("Put a space before “#”.")};
    case Problem::BadEscape:
        return {"yaml.bad-escape"_L1, Tr::tr("“%1” isn't an escape that YAML knows.").arg(argument),
                Tr::tr("Between double quotes a backslash starts an escape."),
                Tr::tr("Double the backslash, or use single quotes.")};
    case Problem::AmbiguousScalar:
        return {"yaml.ambiguous-scalar"_L1,
                Tr::tr("Some readers take “%1” for another type than others.").arg(argument),
                Tr::tr("Kubernetes reads YAML 1.1, where yes, on, 0o17, 017, 1_000 and 11:30 mean "
                       "something else than in YAML 1.2."),
                Tr::tr("Put the value in quotes, or write it as all readers understand it.")};
    case Problem::ByteOrderMark:
        return {"yaml.byte-order-mark"_L1,
                Tr::tr("A byte order mark (U+FEFF) stands inside the document."),
                Tr::tr("It may stand before a document only; readers make it a part of the first "
                       "key."),
                Tr::tr("Delete the character.")};
    case Problem::InvisibleCharacter:
        return {"yaml.invisible-character"_L1,
                Tr::tr("The invisible character %1 stands here.").arg(argument),
                Tr::tr("Readers take it for a part of the text, so this isn't what it looks like."),
                Tr::tr("Replace the character, or write it as an escape in double quotes.")};
    case Problem::LookAlike:
        return {"yaml.look-alike"_L1,
                Tr::tr("This key holds %1, a letter of another script.").arg(argument),
                Tr::tr("It looks like a Latin letter, and makes another key of this one."),
                Tr::tr("Write the key in Latin letters.")};
    case Problem::ControlCharacter:
        return {"yaml.control-character"_L1,
                Tr::tr("The control character %1 isn't allowed in YAML.").arg(argument),
                Tr::tr("Readers refuse the file or cut it off here."),
                Tr::tr("Delete the character, or write it as an escape in double quotes.")};
    default:
        return {"yaml.invalid-utf8"_L1, Tr::tr("These bytes aren't valid UTF-8."),
                Tr::tr("Readers refuse the file or show other characters."),
                Tr::tr("Save the file as UTF-8.")};
    }
}

Words wordsOf(Problem problem, const QString &argument)
{
    switch (problem) {
    case Problem::TabIndent:
    case Problem::BadIndent:
    case Problem::BlockTextIndent:
    case Problem::BadFlowIndent:
    case Problem::CloserIndent:
    case Problem::MissingDash:
    case Problem::MisplacedItem:
    case Problem::CollectionOnKeyLine:
        return indentWords(problem);
    case Problem::MissingColon:
    case Problem::MissingSpaceAfterColon:
    case Problem::ColonInsideKey:
    case Problem::MissingSpaceAfterDash:
    case Problem::UnexpectedColon:
    case Problem::MultiLineKey:
    case Problem::LongKey:
    case Problem::DuplicateKey:
    case Problem::DuplicateMergeKey:
        return keyWords(problem, argument);
    case Problem::UnclosedFlow:
    case Problem::UnexpectedBracket:
    case Problem::MissingComma:
    case Problem::ExtraComma:
        return flowWords(problem, argument);
    case Problem::DuplicateProperty:
    case Problem::AliasWithProperty:
    case Problem::MissingName:
    case Problem::BadTag:
    case Problem::UnknownTagHandle:
    case Problem::UnknownAlias:
        return propertyWords(problem, argument);
    case Problem::BadDirective:
    case Problem::UnknownDirective:
    case Problem::MissingDocumentStart:
    case Problem::ConflictMarker:
    case Problem::Template:
    case Problem::TooDeep:
    case Problem::TooLarge:
    case Problem::TooManyProblems:
        return streamWords(problem, argument);
    case Problem::UnclosedQuote:
    case Problem::UnexpectedContent:
    case Problem::BadBlockHeader:
    case Problem::ReservedCharacter:
    case Problem::MissingSpaceBeforeComment:
    case Problem::BadEscape:
    case Problem::AmbiguousScalar:
    case Problem::ControlCharacter:
    case Problem::ByteOrderMark:
    case Problem::InvisibleCharacter:
    case Problem::LookAlike:
    case Problem::InvalidUtf8:
        break;
    }
    return textWords(problem, argument);
}

} // namespace

Severity severityOf(Problem problem)
{
    switch (problem) {
    case Problem::CloserIndent:
    case Problem::ColonInsideKey:
    case Problem::AmbiguousScalar:
    case Problem::InvisibleCharacter:
    case Problem::LookAlike:
    case Problem::UnknownDirective:
        return Severity::Warning;
    case Problem::Template:
        return Severity::Info;
    default:
        return Severity::Error;
    }
}

Diagnostic describe(Problem problem, const QString &argument)
{
    const Words words = wordsOf(problem, argument);
    Diagnostic diagnostic;
    diagnostic.code = words.code;
    diagnostic.severity = severityOf(problem);
    diagnostic.message = words.message;
    diagnostic.why = words.why;
    diagnostic.next = words.next;
    return diagnostic;
}

} // namespace waymark::yaml
