<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>waymark::analysis</name>
    <message numerus="yes">
        <source>%1 to %2 characters</source>
        <translation>
            <numerusform>%1 to %2 characters</numerusform>
            <numerusform>%1 to %2 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 characters</source>
        <translation>
            <numerusform>at least %1 character</numerusform>
            <numerusform>at least %1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %1 characters</source>
        <translation>
            <numerusform>at most %1 character</numerusform>
            <numerusform>at most %1 characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 items</source>
        <translation>
            <numerusform>%1 to %2 items</numerusform>
            <numerusform>%1 to %2 items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 items</source>
        <translation>
            <numerusform>at least %1 item</numerusform>
            <numerusform>at least %1 items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %1 items</source>
        <translation>
            <numerusform>at most %1 item</numerusform>
            <numerusform>at most %1 items</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::assist</name>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n field</numerusform>
            <numerusform>%n fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · missing, named by %Ln entity(s)</source>
        <translation>
            <numerusform>%1 · missing, named by %Ln entity</numerusform>
            <numerusform>%1 · missing, named by %Ln entities</numerusform>
        </translation>
    </message>
</context>
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
    <message numerus="yes">
        <source>%n known finding(s) set aside.</source>
        <translation>
            <numerusform>%n known finding set aside.</numerusform>
            <numerusform>%n known findings set aside.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog</name>
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
    <message numerus="yes">
        <source>%n entities are called %1.</source>
        <translation>
            <numerusform>%n entity is called %1.</numerusform>
            <numerusform>%n entities are called %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Give %n entities to %1</source>
        <translation>
            <numerusform>Give %n entity to %1</numerusform>
            <numerusform>Give %n entities to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln operation</numerusform>
            <numerusform>%Ln operations</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; Relations lists all</source>
        <translation>
            <numerusform>and %Ln more; Relations lists all</numerusform>
            <numerusform>and %Ln more; Relations lists all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::CatalogBrowser</name>
    <message numerus="yes">
        <source>Move ownership of %Ln entity(s)…</source>
        <translation>
            <numerusform>Move ownership of %Ln entity…</numerusform>
            <numerusform>Move ownership of %Ln entities…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln entities are hidden by the filters.</source>
        <translation>
            <numerusform>The only entity is hidden by the filters.</numerusform>
            <numerusform>All %Ln entities are hidden by the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::CatalogFilterBar</name>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln files</source>
        <translation>
            <numerusform>checking %Ln file</numerusform>
            <numerusform>checking %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::CatalogPage</name>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ChangeDialog</name>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::DocsView</name>
    <message numerus="yes">
        <source>%Ln page(s) of the navigation can&apos;t be shown: %1</source>
        <translation>
            <numerusform>%Ln page of the navigation can&apos;t be shown: %1</numerusform>
            <numerusform>%Ln pages of the navigation can&apos;t be shown: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::EntityTableModel</name>
    <message numerus="yes">
        <source>Group %1, %Ln row(s), closed</source>
        <translation>
            <numerusform>Group %1, %Ln row, closed</numerusform>
            <numerusform>Group %1, %Ln rows, closed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %Ln row(s)</source>
        <translation>
            <numerusform>Group %1, %Ln row</numerusform>
            <numerusform>Group %1, %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::GraphCanvas</name>
    <message numerus="yes">
        <source>%Ln more neighbour(s)</source>
        <translation>
            <numerusform>%Ln more neighbour</numerusform>
            <numerusform>%Ln more neighbours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::GraphPanel</name>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n step</numerusform>
            <numerusform>%n steps</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nearest %1; %Ln more are left out. Less depth or fewer relations show all.</source>
        <translation>
            <numerusform>The nearest %1; %Ln more is left out. Less depth or fewer relations show all.</numerusform>
            <numerusform>The nearest %1; %Ln more are left out. Less depth or fewer relations show all.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 isn&apos;t there: nothing in the catalog defines it. Named by %Ln entity(s).</source>
        <translation>
            <numerusform>%1 isn&apos;t there: nothing in the catalog defines it. Named by %Ln entity.</numerusform>
            <numerusform>%1 isn&apos;t there: nothing in the catalog defines it. Named by %Ln entities.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::OfferedChanges</name>
    <message numerus="yes">
        <source>Perhaps meant as well: %Ln place(s). Tick what is to change, too.</source>
        <translation>
            <numerusform>Perhaps meant as well: %Ln place. Tick what is to change, too.</numerusform>
            <numerusform>Perhaps meant as well: %Ln places. Tick what is to change, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ServerBar</name>
    <message numerus="yes">
        <source>%Ln more server(s) can&apos;t be asked.</source>
        <translation>
            <numerusform>%Ln more server can&apos;t be asked.</numerusform>
            <numerusform>%Ln more servers can&apos;t be asked.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ServerDialog</name>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln entity</numerusform>
            <numerusform>%Ln entities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::WhoView</name>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln member</numerusform>
            <numerusform>%Ln members</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::cli</name>
    <message numerus="yes">
        <source>%1: %n entities</source>
        <translation>
            <numerusform>%1: %n entity</numerusform>
            <numerusform>%1: %n entities</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) written to</source>
        <translation>
            <numerusform>%n finding written to</numerusform>
            <numerusform>%n findings written to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known finding(s) no longer occur; --update-baseline takes them out.</source>
        <translation>
            <numerusform>%n known finding no longer occurs; --update-baseline takes it out.</numerusform>
            <numerusform>%n known findings no longer occur; --update-baseline takes them out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) in</source>
        <translation>
            <numerusform>%n fix in</numerusform>
            <numerusform>%n fixes in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); nothing was written.</source>
        <translation>
            <numerusform>%n file; nothing was written.</numerusform>
            <numerusform>%n files; nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The graph is cut off at %n entities.</source>
        <translation>
            <numerusform>The graph is cut off at %n entity.</numerusform>
            <numerusform>The graph is cut off at %n entities.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: asked for %n time(s), by %2 (%3).</source>
        <translation>
            <numerusform>%1: asked for %n time, by %2 (%3).</numerusform>
            <numerusform>%1: asked for %n times, by %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n generated document(s) written anew.</source>
        <translation>
            <numerusform>%1 of %n generated document written anew.</numerusform>
            <numerusform>%1 of %n generated documents written anew.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n file written</numerusform>
            <numerusform>%n files written</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
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
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n field changed</numerusform>
            <numerusform>%n fields changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed %1 in lines that you changed too, at %n place(s). Everything else is merged. What you take is one step, so undo brings your text back.</source>
        <translation>
            <numerusform>Another program changed %1 in lines that you changed too, at %n place. Everything else is merged. What you take is one step, so undo brings your text back.</numerusform>
            <numerusform>Another program changed %1 in lines that you changed too, at %n places. Everything else is merged. What you take is one step, so undo brings your text back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Another program changed this file at %n place(s); that is in your text now.</source>
        <translation>
            <numerusform>Another program changed this file at %n place; that is in your text now.</numerusform>
            <numerusform>Another program changed this file at %n places; that is in your text now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair %n problem(s)</source>
        <translation>
            <numerusform>Repair %n problem</numerusform>
            <numerusform>Repair %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). The first: %1</source>
        <translation>
            <numerusform>%n problem. The first: %1</numerusform>
            <numerusform>%n problems. The first: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n failed</numerusform>
            <numerusform>%n failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be evaluated</source>
        <translation>
            <numerusform>%n can&apos;t be evaluated</numerusform>
            <numerusform>%n can&apos;t be evaluated</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warned</source>
        <translation>
            <numerusform>%n warned</numerusform>
            <numerusform>%n warned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decidable here</source>
        <translation>
            <numerusform>%n not decidable here</numerusform>
            <numerusform>%n not decidable here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed by exception</source>
        <translation>
            <numerusform>%n allowed by exception</numerusform>
            <numerusform>%n allowed by exception</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed by exception until %1</source>
        <translation>
            <numerusform>%n allowed by exception until %1</numerusform>
            <numerusform>%n allowed by exception until %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n passed</numerusform>
            <numerusform>%n passed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) set aside</source>
        <translation>
            <numerusform>%n error set aside</numerusform>
            <numerusform>%n errors set aside</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly denied</source>
        <translation>
            <numerusform>%n newly denied</numerusform>
            <numerusform>%n newly denied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly warned</source>
        <translation>
            <numerusform>%n newly warned</numerusform>
            <numerusform>%n newly warned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly allowed by exception</source>
        <translation>
            <numerusform>%n newly allowed by exception</numerusform>
            <numerusform>%n newly allowed by exception</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decidable any more</source>
        <translation>
            <numerusform>%n not decidable any more</numerusform>
            <numerusform>%n not decidable any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly passing</source>
        <translation>
            <numerusform>%n newly passing</numerusform>
            <numerusform>%n newly passing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>nothing changes for %n document(s), against %1</source>
        <translation>
            <numerusform>nothing changes for %n document, against %1</numerusform>
            <numerusform>nothing changes for %n documents, against %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s), against %2</source>
        <translation>
            <numerusform>%1 of %n document, against %2</numerusform>
            <numerusform>%1 of %n documents, against %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left to fill</source>
        <translation>
            <numerusform>%n left to fill</numerusform>
            <numerusform>%n left to fill</numerusform>
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
    <name>waymark::documents::DocumentsPage</name>
    <message numerus="yes">
        <source>All %Ln documents of this page are hidden by the filters.</source>
        <translation>
            <numerusform>The only document of this page is hidden by the filters.</numerusform>
            <numerusform>All %Ln documents of this page are hidden by the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::documents::FilterBar</name>
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln document</numerusform>
            <numerusform>%Ln documents</numerusform>
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
    <message numerus="yes">
        <source>%n equal line(s), folded</source>
        <translation>
            <numerusform>%n equal line, folded</numerusform>
            <numerusform>%n equal lines, folded</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n equal line</numerusform>
            <numerusform>%n equal lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Repair all %n of this kind: %1</source>
        <translation>
            <numerusform>Repair the %n of this kind: %1</numerusform>
            <numerusform>Repair all %n of this kind: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n matches</source>
        <translation>
            <numerusform>The first %n match</numerusform>
            <numerusform>The first %n matches</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more rule(s)</source>
        <translation>
            <numerusform>and %n more rule</numerusform>
            <numerusform>and %n more rules</numerusform>
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
    <message numerus="yes">
        <source>%n other place(s) use this value and change with it.</source>
        <translation>
            <numerusform>%n other place uses this value and changes with it.</numerusform>
            <numerusform>%n other places use this value and change with it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>Show %n more field</numerusform>
            <numerusform>Show %n more fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s) of %1</source>
        <translation>
            <numerusform>Show %n more field of %1</numerusform>
            <numerusform>Show %n more fields of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n more line</numerusform>
            <numerusform>%n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::fulfilment</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken away: %n request(s) would be, more than a run may.</source>
        <translation>
            <numerusform>Nothing is taken away: %n request would be, more than a run may.</numerusform>
            <numerusform>Nothing is taken away: %n requests would be, more than a run may.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::goldenpath</name>
    <message numerus="yes">
        <source>%n file(s) written to</source>
        <translation>
            <numerusform>%n file written to</numerusform>
            <numerusform>%n files written to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); nothing was written.</source>
        <translation>
            <numerusform>%n file; nothing was written.</numerusform>
            <numerusform>%n files; nothing was written.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be overwritten</source>
        <translation>
            <numerusform>%n file would be overwritten</numerusform>
            <numerusform>%n files would be overwritten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) or folder(s) from %1.</source>
        <translation>
            <numerusform>Copied %n file or folder from %1.</numerusform>
            <numerusform>Copied %n files or folders from %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Went through %n file(s) or folder(s).</source>
        <translation>
            <numerusform>Went through %n file or folder.</numerusform>
            <numerusform>Went through %n files or folders.</numerusform>
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
    <message numerus="yes">
        <source>All is well in the %Ln document(s) it answers for.</source>
        <translation>
            <numerusform>All is well in the %Ln document it answers for.</numerusform>
            <numerusform>All is well in the %Ln documents it answers for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of my team&apos;s</source>
        <translation>
            <numerusform>%Ln of my team&apos;s</numerusform>
            <numerusform>%Ln of my team&apos;s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::home::LoadingPage</name>
    <message numerus="yes">
        <source>Checking %Ln files</source>
        <translation>
            <numerusform>Checking %Ln file</numerusform>
            <numerusform>Checking %Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::lineage</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n otherwise</source>
        <translation>
            <numerusform>%n otherwise</numerusform>
            <numerusform>%n otherwise</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>behind, %n version(s) ask to act</source>
        <translation>
            <numerusform>behind, %n version asks to act</numerusform>
            <numerusform>behind, %n versions ask to act</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n conflict</numerusform>
            <numerusform>%n conflicts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay as they are</source>
        <translation>
            <numerusform>%n file stays as it is</numerusform>
            <numerusform>%n files stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n deleted</numerusform>
            <numerusform>%n deleted</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::link</name>
    <message numerus="yes">
        <source>The page “%1” has no such place: its path has %n part(s).</source>
        <translation>
            <numerusform>The page “%1” has no such place: its path has %n part.</numerusform>
            <numerusform>The page “%1” has no such place: its path has %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::objectstatus</name>
    <message numerus="yes">
        <source>%n old replica(s) left</source>
        <translation>
            <numerusform>%n old replica left</numerusform>
            <numerusform>%n old replicas left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) too many</source>
        <translation>
            <numerusform>%n replica too many</numerusform>
            <numerusform>%n replicas too many</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::paths</name>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>%n byte that is no text</numerusform>
            <numerusform>%n bytes that are no text</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n file</numerusform>
            <numerusform>%n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n answer(s) to give or to correct</source>
        <translation>
            <numerusform>%1, %n answer to give or to correct</numerusform>
            <numerusform>%1, %n answers to give or to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <translation>
            <numerusform>%1, %n problem</numerusform>
            <numerusform>%1, %n problems</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to give or to correct</source>
        <translation>
            <numerusform>%n answer to give or to correct</numerusform>
            <numerusform>%n answers to give or to correct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n file in %1</numerusform>
            <numerusform>%n files in %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::problems::ProblemDetail</name>
    <message numerus="yes">
        <source>Repair all %n of this kind in the file: %1</source>
        <translation>
            <numerusform>Repair the one of this kind in the file: %1</numerusform>
            <numerusform>Repair all %n of this kind in the file: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::problems::ProblemsPanel</name>
    <message numerus="yes">
        <source>All %Ln problem(s) are hidden by the filter.</source>
        <translation>
            <numerusform>The only problem is hidden by the filter.</numerusform>
            <numerusform>All %Ln problems are hidden by the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::readiness</name>
    <message numerus="yes">
        <source>%1: changes for %n</source>
        <translation>
            <numerusform>%1: changes for %n</numerusform>
            <numerusform>%1: changes for %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 but for %n check(s)</source>
        <translation>
            <numerusform>%1 but for %n check</numerusform>
            <numerusform>%1 but for %n checks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s): %1.</source>
        <translation>
            <numerusform>%n entity: %1.</numerusform>
            <numerusform>%n entities: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::readiness::HeatFilterBar</name>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln service</numerusform>
            <numerusform>%Ln services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::readiness::ReadinessPage</name>
    <message numerus="yes">
        <source>%n thing(s) can&apos;t be evaluated, so figures may be too low.</source>
        <translation>
            <numerusform>%n thing can&apos;t be evaluated, so figures may be too low.</numerusform>
            <numerusform>%n things can&apos;t be evaluated, so figures may be too low.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::readiness::ServiceChecklist</name>
    <message numerus="yes">
        <source>%1 of %n check(s) pass (%2 %)</source>
        <translation>
            <numerusform>%1 of %n check passes (%2 %)</numerusform>
            <numerusform>%1 of %n checks pass (%2 %)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) have no data, and so haven&apos;t passed.</source>
        <translation>
            <numerusform>%n check has no data, and so hasn&apos;t passed.</numerusform>
            <numerusform>%n checks have no data, and so haven&apos;t passed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::rehearsal</name>
    <message numerus="yes">
        <source>The exception is from all %n rule(s) of the policy.</source>
        <translation>
            <numerusform>The exception is from the one rule of the policy.</numerusform>
            <numerusform>The exception is from all %n rules of the policy.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The policy “%1” has %n validation(s), counted from 0.</source>
        <translation>
            <numerusform>The policy “%1” has %n validation, counted from 0.</numerusform>
            <numerusform>The policy “%1” has %n validations, counted from 0.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly denied</source>
        <translation>
            <numerusform>%n newly denied</numerusform>
            <numerusform>%n newly denied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly warned</source>
        <translation>
            <numerusform>%n newly warned</numerusform>
            <numerusform>%n newly warned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly passing</source>
        <translation>
            <numerusform>%n newly passing</numerusform>
            <numerusform>%n newly passing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly excepted</source>
        <translation>
            <numerusform>%n newly excepted</numerusform>
            <numerusform>%n newly excepted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Changed: %1. Tried on %n document(s): %2.</source>
        <translation>
            <numerusform>Changed: %1. Tried on %n document: %2.</numerusform>
            <numerusform>Changed: %1. Tried on %n documents: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n case</numerusform>
            <numerusform>%n cases</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) made false</source>
        <translation>
            <numerusform>%1 of %n rule made false</numerusform>
            <numerusform>%1 of %n rules made false</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mutant(s) survived</source>
        <translation>
            <numerusform>%1 of %n mutant survived</numerusform>
            <numerusform>%1 of %n mutants survived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly undecidable</source>
        <translation>
            <numerusform>%n newly undecidable</numerusform>
            <numerusform>%n newly undecidable</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The rule can&apos;t be evaluated for %n document(s).</source>
        <translation>
            <numerusform>The rule can&apos;t be evaluated for %n document.</numerusform>
            <numerusform>The rule can&apos;t be evaluated for %n documents.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The message fails for %n document(s) that break the rule.</source>
        <translation>
            <numerusform>The message fails for %n document that breaks the rule.</numerusform>
            <numerusform>The message fails for %n documents that break the rule.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The policy is for %n document(s) that none of its bindings is for.</source>
        <translation>
            <numerusform>The policy is for %n document that none of its bindings is for.</numerusform>
            <numerusform>The policy is for %n documents that none of its bindings is for.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The binding “%2” is for %n document(s), too.</source>
        <translation>
            <numerusform>The binding “%2” is for %n document, too.</numerusform>
            <numerusform>The binding “%2” is for %n documents, too.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests</name>
    <message numerus="yes">
        <source>It was tried %n time(s), and is again after %1.</source>
        <translation>
            <numerusform>It was tried %n time, and is again after %1.</numerusform>
            <numerusform>It was tried %n times, and is again after %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Extend %n request(s)</source>
        <translation>
            <numerusform>Extend %n request</numerusform>
            <numerusform>Extend %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n request(s)</source>
        <translation>
            <numerusform>Withdraw %n request</numerusform>
            <numerusform>Withdraw %n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::ClusterCard</name>
    <message numerus="yes">
        <source>%n object(s), asked at %1.</source>
        <translation>
            <numerusform>%n object, asked at %1.</numerusform>
            <numerusform>%n objects, asked at %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more that aren&apos;t ready</source>
        <translation>
            <numerusform>and %n more that isn&apos;t ready</numerusform>
            <numerusform>and %n more that aren&apos;t ready</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n ready</numerusform>
            <numerusform>%n ready</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::LoopRunDialog</name>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n request</numerusform>
            <numerusform>%n requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestBars</name>
    <message numerus="yes">
        <source>%n submission(s) didn&apos;t come to the end.</source>
        <translation>
            <numerusform>%n submission didn&apos;t come to the end.</numerusform>
            <numerusform>%n submissions didn&apos;t come to the end.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestChangeDialog</name>
    <message numerus="yes">
        <source>Extend %n request(s)</source>
        <translation>
            <numerusform>Extend %n request</numerusform>
            <numerusform>Extend %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n request(s)</source>
        <translation>
            <numerusform>Withdraw %n request</numerusform>
            <numerusform>Withdraw %n requests</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
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
        <source>%n of them is of class production. Type that number to go on.</source>
        <translation>
            <numerusform>%n of them is of class production. Type that number to go on.</numerusform>
            <numerusform>%n of them are of class production. Type that number to go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestInspector</name>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>and %n more selected</numerusform>
            <numerusform>and %n more selected</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestSections</name>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n attempt</numerusform>
            <numerusform>%n attempts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsFilterBar</name>
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln request</numerusform>
            <numerusform>%Ln requests</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsList</name>
    <message numerus="yes">
        <source>All %Ln requests are hidden by the filters.</source>
        <translation>
            <numerusform>The only request is hidden by the filters.</numerusform>
            <numerusform>All %Ln requests are hidden by the filters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsModel</name>
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
    <name>waymark::requests::RequestsPage</name>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln file</numerusform>
            <numerusform>%Ln files</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::SubmitDialog</name>
    <message numerus="yes">
        <source>Submit %n file(s)</source>
        <translation>
            <numerusform>Submit %n file</numerusform>
            <numerusform>Submit %n files</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed. Nothing was done yet.</source>
        <translation>
            <numerusform>%n check failed. Nothing was done yet.</numerusform>
            <numerusform>%n checks failed. Nothing was done yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Handed in: %n file(s) written in %1.</source>
        <translation>
            <numerusform>Handed in: %n file written in %1.</numerusform>
            <numerusform>Handed in: %n files written in %1.</numerusform>
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
            <numerusform>%1 doesn&apos;t fit its %n form.</numerusform>
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
    <message numerus="yes">
        <source>%n versions are to be stored.</source>
        <translation>
            <numerusform>%n version is to be stored.</numerusform>
            <numerusform>%n versions are to be stored.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 may hold at most %n items of a certain form.</source>
        <translation>
            <numerusform>%1 may hold at most one item of a certain form.</numerusform>
            <numerusform>%1 may hold at most %n items of a certain form.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell</name>
    <message numerus="yes">
        <source>%Ln document(s) have changes that aren&apos;t saved.</source>
        <translation>
            <numerusform>%Ln document has changes that aren&apos;t saved.</numerusform>
            <numerusform>%Ln documents have changes that aren&apos;t saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::BranchSwitch</name>
    <message numerus="yes">
        <source>%Ln file(s) not committed</source>
        <translation>
            <numerusform>%Ln file not committed</numerusform>
            <numerusform>%Ln files not committed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) aren&apos;t saved.</source>
        <translation>
            <numerusform>%Ln document isn&apos;t saved.</numerusform>
            <numerusform>%Ln documents aren&apos;t saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::FolderScope</name>
    <message numerus="yes">
        <source>You opened “%1”. It lies in “%2”, and all of that is open: %Ln document(s).</source>
        <translation>
            <numerusform>You opened “%1”. It lies in “%2”, and all of that is open: %Ln document.</numerusform>
            <numerusform>You opened “%1”. It lies in “%2”, and all of that is open: %Ln documents.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::NewRequestDialog</name>
    <message numerus="yes">
        <source>Filled in for your team, as most of its %n request(s) say: %1.</source>
        <translation>
            <numerusform>Filled in for your team, as its one request says: %1.</numerusform>
            <numerusform>Filled in for your team, as most of its %n requests say: %1.</numerusform>
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
    <name>waymark::shell::ServerWork</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 and %Ln more</numerusform>
            <numerusform>%1 and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 was pushed to %2 and changes %Ln entity(s): %3.</source>
        <translation>
            <numerusform>%1 was pushed to %2 and changes %Ln entity: %3.</numerusform>
            <numerusform>%1 was pushed to %2 and changes %Ln entities: %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 reads %Ln entity(s) again soon.</source>
        <translation>
            <numerusform>%1 reads %Ln entity again soon.</numerusform>
            <numerusform>%1 reads %Ln entities again soon.</numerusform>
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
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln change</numerusform>
            <numerusform>%Ln changes</numerusform>
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
        <source>%Ln part(s) of this workspace couldn&apos;t be read; everything else is here.</source>
        <translation>
            <numerusform>%Ln part of this workspace couldn&apos;t be read; everything else is here.</numerusform>
            <numerusform>%Ln parts of this workspace couldn&apos;t be read; everything else is here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waymark ended before %Ln document(s) could be saved.</source>
        <translation>
            <numerusform>Waymark ended before %Ln document could be saved.</numerusform>
            <numerusform>Waymark ended before %Ln documents could be saved.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::submission</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Request %1 and %n more</source>
        <translation>
            <numerusform>Request %1 and %n more</numerusform>
            <numerusform>Request %1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n manifests change</source>
        <translation>
            <numerusform>%n manifest changes</numerusform>
            <numerusform>%n manifests change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rule(s) passed, %2 with a warning, %3 failed.</source>
        <translation>
            <numerusform>%1: %n rule passed, %2 with a warning, %3 failed.</numerusform>
            <numerusform>%1: %n rules passed, %2 with a warning, %3 failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::templates</name>
    <message numerus="yes">
        <source>a list of %n item(s)</source>
        <translation>
            <numerusform>a list of %n item</numerusform>
            <numerusform>a list of %n items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” doesn&apos;t take %n argument(s).</source>
        <translation>
            <numerusform>“%1” doesn&apos;t take %n argument.</numerusform>
            <numerusform>“%1” doesn&apos;t take %n arguments.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The test “%1” takes %n argument(s).</source>
        <translation>
            <numerusform>The test “%1” takes %n argument.</numerusform>
            <numerusform>The test “%1” takes %n arguments.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::widgets</name>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>a minute ago</numerusform>
            <numerusform>%Ln minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>an hour ago</numerusform>
            <numerusform>%Ln hours ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>a day ago</numerusform>
            <numerusform>%Ln days ago</numerusform>
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
    <message numerus="yes">
        <source>%n aliases elsewhere repeat this value, or a part of it.</source>
        <translation>
            <numerusform>%n alias elsewhere repeats this value, or a part of it.</numerusform>
            <numerusform>%n aliases elsewhere repeat this value, or a part of it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{%n field(s)}</source>
        <translation>
            <numerusform>{%n field}</numerusform>
            <numerusform>{%n fields}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n item(s)]</source>
        <translation>
            <numerusform>[%n item]</numerusform>
            <numerusform>[%n items]</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Replace %n character(s) with spaces</source>
        <translation>
            <numerusform>Replace %n character with a space</numerusform>
            <numerusform>Replace %n characters with spaces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n character(s)</source>
        <translation>
            <numerusform>Delete %n character</numerusform>
            <numerusform>Delete %n characters</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Indent %n line(s)</source>
        <translation>
            <numerusform>Indent %n line</numerusform>
            <numerusform>Indent %n lines</numerusform>
        </translation>
    </message>
</context>
</TS>
