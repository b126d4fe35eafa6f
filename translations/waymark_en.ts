<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>waymark::base</name>
    <message numerus="yes">
        <source>%n document(s) in</source>
        <translation>
            <numerusform>%n document in</numerusform>
            <numerusform>%n documents in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n file checked</numerusform>
            <numerusform>%n files checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::document</name>
    <message numerus="yes">
        <source>%n error(s) must be repaired before this can be used.</source>
        <translation>
            <numerusform>%n error must be repaired before this can be used.</numerusform>
            <numerusform>%n errors must be repaired before this can be used.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) to look at.</source>
        <translation>
            <numerusform>%n warning to look at.</numerusform>
            <numerusform>%n warnings to look at.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::documents::DocumentsModel</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::editor</name>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n match</numerusform>
            <numerusform>%n matches</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::form</name>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>Show %n more</numerusform>
            <numerusform>Show %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) here</source>
        <translation>
            <numerusform>%n more problem here</numerusform>
            <numerusform>%n more problems here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::home::HomePage</name>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln with problems</numerusform>
            <numerusform>%Ln with problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::schema</name>
    <message numerus="yes">
        <source>%1 has %n items, at least %2 are needed.</source>
        <translation>
            <numerusform>%1 has %n item, at least %2 are needed.</numerusform>
            <numerusform>%1 has %n items, at least %2 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n items, at most %2 are allowed.</source>
        <translation>
            <numerusform>%1 has %n item, at most %2 are allowed.</numerusform>
            <numerusform>%1 has %n items, at most %2 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fields, at least %2 are needed.</source>
        <translation>
            <numerusform>%1 has %n field, at least %2 are needed.</numerusform>
            <numerusform>%1 has %n fields, at least %2 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fields, at most %2 are allowed.</source>
        <translation>
            <numerusform>%1 has %n field, at most %2 are allowed.</numerusform>
            <numerusform>%1 has %n fields, at most %2 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 must hold %n items of a certain form.</source>
        <translation>
            <numerusform>%1 must hold %n item of a certain form.</numerusform>
            <numerusform>%1 must hold %n items of a certain form.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 fits none of its %n forms.</source>
        <translation>
            <numerusform>%1 fits none of its %n form.</numerusform>
            <numerusform>%1 fits none of its %n forms.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n characters, at least %2 are needed.</source>
        <translation>
            <numerusform>%1 has %n character, at least %2 are needed.</numerusform>
            <numerusform>%1 has %n characters, at least %2 are needed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n characters, at most %2 are allowed.</source>
        <translation>
            <numerusform>%1 has %n character, at most %2 are allowed.</numerusform>
            <numerusform>%1 has %n characters, at most %2 are allowed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell</name>
    <message numerus="yes">
        <source>%Ln document(s) have changes that aren&apos;t saved.</source>
        <translation>
            <numerusform>%Ln document have changes that aren&apos;t saved.</numerusform>
            <numerusform>%Ln documents have changes that aren&apos;t saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::ProblemCounts</name>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln error</numerusform>
            <numerusform>%Ln errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln warning</numerusform>
            <numerusform>%Ln warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::StatusLine</name>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln problem</numerusform>
            <numerusform>%Ln problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::TasksButton</name>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln task</numerusform>
            <numerusform>%Ln tasks</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::WindowBars</name>
    <message numerus="yes">
        <source>%Ln file(s) couldn&apos;t be read; everything else is here.</source>
        <translation>
            <numerusform>%Ln file couldn&apos;t be read; everything else is here.</numerusform>
            <numerusform>%Ln files couldn&apos;t be read; everything else is here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::yaml</name>
    <message numerus="yes">
        <source>Indent the line by %n space(s)</source>
        <translation>
            <numerusform>Indent the line by %n space</numerusform>
            <numerusform>Indent the line by %n spaces</numerusform>
        </translation>
    </message>
</context>
</TS>
