<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>waymark::base</name>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation>Eine Datei darin angeben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened: %2.</source>
        <translation>%1 lässt sich nicht öffnen: %2.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen, ob die Datei existiert und gelesen werden darf.</translation>
    </message>
    <message>
        <source>%1 has %2 bytes, more than the limit of %3.</source>
        <translation>%1 hat %2 Byte, mehr als die Grenze von %3.</translation>
    </message>
    <message>
        <source>Split the file, or exclude it in waymark.yaml.</source>
        <translation>Datei aufteilen oder in waymark.yaml ausschließen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <translation>%1 lässt sich nicht lesen: %2.</translation>
    </message>
    <message>
        <source>Check the disk, then try again.</source>
        <translation>Datenträger prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: %2.</source>
        <translation>%1 lässt sich nicht speichern: %2.</translation>
    </message>
    <message>
        <source>Check free space and permissions of the folder, or save under another name.</source>
        <translation>Freien Platz und Rechte des Ordners prüfen oder unter anderem Namen speichern.</translation>
    </message>
    <message>
        <source>The log file %1 can&apos;t be written: %2.</source>
        <translation>Die Protokolldatei %1 lässt sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>Check free space and permissions of its folder.</source>
        <translation>Freien Platz und Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be started: %2.</source>
        <translation>%1 lässt sich nicht starten: %2.</translation>
    </message>
    <message>
        <source>Install it, or add its folder to PATH.</source>
        <translation>Installieren oder den Ordner in PATH aufnehmen.</translation>
    </message>
    <message>
        <source>%1 was stopped.</source>
        <translation>%1 wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t finish in %2 seconds.</source>
        <translation>%1 wurde in %2 Sekunden nicht fertig.</translation>
    </message>
    <message>
        <source>Try again, or run it by hand to see why.</source>
        <translation>Erneut versuchen oder von Hand ausführen, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>%1 crashed.</source>
        <translation>%1 ist abgestürzt.</translation>
    </message>
    <message>
        <source>Run it by hand to see why.</source>
        <translation>Von Hand ausführen, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>next</source>
        <translation>Abhilfe</translation>
    </message>
    <message>
        <source>fix</source>
        <translation>Korrektur</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) in</source>
        <translation>
            <numerusform>%n Dokument in</numerusform>
            <numerusform>%n Dokumente in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) checked</source>
        <translation>
            <numerusform>%n Datei geprüft</numerusform>
            <numerusform>%n Dateien geprüft</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: nothing to mend.</source>
        <translation>%1: nichts zu beheben.</translation>
    </message>
    <message>
        <source>%1: %2, %3.</source>
        <translation>%1: %2, %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::document</name>
    <message>
        <source>Another program changed this file while you were editing it.</source>
        <translation>Ein anderes Programm hat diese Datei während der Bearbeitung geändert.</translation>
    </message>
    <message>
        <source>Reload takes the file&apos;s text as a step that undo takes back. Keeping yours overwrites the file.</source>
        <translation>Neu laden übernimmt den Text der Datei als Schritt, den Rückgängig zurücknimmt. Den eigenen Stand zu behalten überschreibt die Datei.</translation>
    </message>
    <message>
        <source>Reload</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>Keep mine and save</source>
        <translation>Eigenen Stand behalten und speichern</translation>
    </message>
    <message>
        <source>This file was deleted or moved.</source>
        <translation>Diese Datei wurde gelöscht oder verschoben.</translation>
    </message>
    <message>
        <source>The text is still here. Saving writes the file again.</source>
        <translation>Der Text ist noch da. Speichern schreibt die Datei neu.</translation>
    </message>
    <message>
        <source>Save again</source>
        <translation>Erneut speichern</translation>
    </message>
    <message>
        <source>This file is read-only.</source>
        <translation>Diese Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Make it writable on disk to edit it here.</source>
        <translation>Auf dem Datenträger beschreibbar machen, um sie hier zu bearbeiten.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Document of the file</source>
        <translation>Dokument der Datei</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>Formular</translation>
    </message>
    <message>
        <source>Show the form alone</source>
        <translation>Nur das Formular zeigen</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>Beides</translation>
    </message>
    <message>
        <source>Show form and text</source>
        <translation>Formular und Text zeigen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Show the text alone</source>
        <translation>Nur den Text zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Save (Ctrl+S)</source>
        <translation>Speichern (Strg+S)</translation>
    </message>
    <message>
        <source>Everything is saved</source>
        <translation>Alles ist gespeichert</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>The file holds no document yet.</source>
        <translation>Die Datei enthält noch kein Dokument.</translation>
    </message>
    <message>
        <source>Needs a change (%1)</source>
        <translation>Änderung nötig (%1)</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) must be repaired before this can be used.</source>
        <translation>
            <numerusform>%n Fehler ist zu beheben, bevor dies verwendet werden kann.</numerusform>
            <numerusform>%n Fehler sind zu beheben, bevor dies verwendet werden kann.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not checked: unknown kind</source>
        <translation>Nicht geprüft: unbekannte Art</translation>
    </message>
    <message>
        <source>No schema of the workspace is for this kind; only its syntax is checked.</source>
        <translation>Kein Schema des Arbeitsbereichs gilt für diese Art; nur die Syntax wird geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s) to look at.</source>
        <translation>
            <numerusform>%n Warnung ist anzusehen.</numerusform>
            <numerusform>%n Warnungen sind anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Standard: needs no platform review</source>
        <translation>Standard: keine Prüfung durch die Plattform nötig</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>waymark::documents</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>What teams have asked the platform for, and whether it is valid.</source>
        <translation>Was Teams bei der Plattform beantragt haben und ob es gültig ist.</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anträge</translation>
    </message>
    <message>
        <source>A request is a file of a kind that the platform defines. Write the first one in a form that checks it while you type.</source>
        <translation>Ein Antrag ist eine Datei einer Art, die die Plattform festlegt. Der erste entsteht in einem Formular, das während der Eingabe prüft.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Paths</source>
        <translation>Pfade</translation>
    </message>
    <message>
        <source>The supported ways to start a service, with what each provides.</source>
        <translation>Die unterstützten Wege, einen Dienst zu beginnen, und was jeder bereitstellt.</translation>
    </message>
    <message>
        <source>No golden paths in this workspace</source>
        <translation>Keine Golden Paths in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>A golden path is a GoldenPath document beside the Template it runs. Platform teams keep both in the platform&apos;s repository.</source>
        <translation>Ein Golden Path ist ein GoldenPath-Dokument neben dem Template, das er ausführt. Plattformteams führen beide im Repository der Plattform.</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Services, APIs, systems and people, with who owns what.</source>
        <translation>Dienste, APIs, Systeme und Personen und wem was gehört.</translation>
    </message>
    <message>
        <source>No catalog entities in this workspace</source>
        <translation>Keine Katalogeinträge in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Entities are files in Backstage&apos;s format, such as catalog-info.yaml in a service&apos;s repository.</source>
        <translation>Katalogeinträge sind Dateien im Format von Backstage, etwa catalog-info.yaml im Repository eines Dienstes.</translation>
    </message>
</context>
<context>
    <name>waymark::documents::DocumentInspector</name>
    <message>
        <source>Selected document</source>
        <translation>Ausgewähltes Dokument</translation>
    </message>
    <message>
        <source>Select a document to see what is known of it.</source>
        <translation>Ein Dokument auswählen, um zu sehen, was darüber bekannt ist.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Show what %1 owns</source>
        <translation>Zeigen, was %1 gehört</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>Line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
</context>
<context>
    <name>waymark::documents::DocumentsModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n Fehler</numerusform>
            <numerusform>%n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
</context>
<context>
    <name>waymark::documents::DocumentsPage</name>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>All %L1 documents of this page are hidden by the filters.</source>
        <translation>Alle %L1 Dokumente dieser Seite sind durch die Filter ausgeblendet.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
</context>
<context>
    <name>waymark::documents::FilterBar</name>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>Filter by name, owner or file</source>
        <translation>Nach Name, Eigentümer oder Datei filtern</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>%L1 documents</source>
        <translation>%L1 Dokumente</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alle Eigentümer</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
</context>
<context>
    <name>waymark::editor</name>
    <message>
        <source>Line numbers and findings</source>
        <translation>Zeilennummern und Probleme</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
    </message>
    <message>
        <source>This text is too large to edit here; page %1 of %2.</source>
        <translation>Dieser Text ist zu groß, um ihn hier zu bearbeiten; Seite %1 von %2.</translation>
    </message>
    <message>
        <source>%1, read-only and without highlighting. waymarkctl validate has no limit.</source>
        <translation>%1, schreibgeschützt und ohne Hervorhebung. waymarkctl validate hat keine Grenze.</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Next:</source>
        <translation>Abhilfe:</translation>
    </message>
    <message>
        <source>Alt+Enter: %1</source>
        <translation>Alt+Eingabe: %1</translation>
    </message>
    <message>
        <source>Text of the document, read-only</source>
        <translation>Text des Dokuments, schreibgeschützt</translation>
    </message>
    <message>
        <source>Go to line, or line:column</source>
        <translation>Gehe zu Zeile oder Zeile:Spalte</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>Match case</source>
        <translation>Groß-/Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>Regulärer Ausdruck</translation>
    </message>
    <message>
        <source>Previous match (Shift+Enter)</source>
        <translation>Vorheriger Treffer (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next match (Enter)</source>
        <translation>Nächster Treffer (Eingabe)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>Schließen (Esc)</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>Ersetzen durch</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>Alle ersetzen</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>Kein Treffer</translation>
    </message>
    <message numerus="yes">
        <source>%n match(es)</source>
        <translation>
            <numerusform>%n Treffer</numerusform>
            <numerusform>%n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Text of the document</source>
        <translation>Text des Dokuments</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Eingeben</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Unindent</source>
        <translation>Ausrücken</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Auskommentieren</translation>
    </message>
    <message>
        <source>Move lines</source>
        <translation>Zeilen verschieben</translation>
    </message>
    <message>
        <source>Duplicate lines</source>
        <translation>Zeilen duplizieren</translation>
    </message>
    <message>
        <source>Repairs</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>Nothing to repair in this line</source>
        <translation>In dieser Zeile nichts zu korrigieren</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Repair...</source>
        <translation>Korrigieren...</translation>
    </message>
</context>
<context>
    <name>waymark::form</name>
    <message>
        <source>%1 (default)</source>
        <translation>%1 (Vorgabe)</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Not set</source>
        <translation>Nicht gesetzt</translation>
    </message>
    <message>
        <source>Not set, counts as yes</source>
        <translation>Nicht gesetzt, gilt als Ja</translation>
    </message>
    <message>
        <source>Not set, counts as no</source>
        <translation>Nicht gesetzt, gilt als Nein</translation>
    </message>
    <message>
        <source>%1 *</source>
        <translation>%1 *</translation>
    </message>
    <message>
        <source>Not part of this kind; kept as it is.</source>
        <translation>Nicht Teil dieser Art; bleibt unverändert.</translation>
    </message>
    <message>
        <source>This line can&apos;t be read at the moment. Correct it in the text.</source>
        <translation>Diese Zeile ist derzeit nicht lesbar. Im Text berichtigen.</translation>
    </message>
    <message>
        <source>This value comes from an anchor. Change it where it is defined.</source>
        <translation>Dieser Wert stammt aus einem Anker. Dort ändern, wo er festgelegt ist.</translation>
    </message>
    <message>
        <source>Required.</source>
        <translation>Erforderlich.</translation>
    </message>
    <message>
        <source>More for %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Write out the default (%1)</source>
        <translation>Vorgabe ausschreiben (%1)</translation>
    </message>
    <message>
        <source>Reset to the default (%1)</source>
        <translation>Auf Vorgabe zurücksetzen (%1)</translation>
    </message>
    <message>
        <source>Remove from the document</source>
        <translation>Aus dem Dokument entfernen</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>Im Text zeigen</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>milliseconds</source>
        <translation>Millisekunden</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>hours</source>
        <translation>Stunden</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>years</source>
        <translation>Jahre</translation>
    </message>
    <message>
        <source>This file is read-only.</source>
        <translation>Diese Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>Make the file writable, then try again.</source>
        <translation>Datei beschreibbar machen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The document is no longer in the file.</source>
        <translation>Das Dokument ist nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Form of the document</source>
        <translation>Formular des Dokuments</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Not set, required</source>
        <translation>Nicht gesetzt, erforderlich</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>More columns</source>
        <translation>Weitere Spalten</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more</source>
        <translation>
            <numerusform>%n weiteres zeigen</numerusform>
            <numerusform>%n weitere zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>item %1</source>
        <translation>Element %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>%1 verschieben</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 duplizieren</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message numerus="yes">
        <source>%n more problem(s) here</source>
        <translation>
            <numerusform>%n weiteres Problem hier</numerusform>
            <numerusform>%n weitere Probleme hier</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1, %2: %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Move %1 up</source>
        <translation>%1 nach oben</translation>
    </message>
    <message>
        <source>Move %1 down</source>
        <translation>%1 nach unten</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n Problem</numerusform>
            <numerusform>%n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Fold %1</source>
        <translation>%1 einklappen</translation>
    </message>
    <message>
        <source>Unfold %1</source>
        <translation>%1 ausklappen</translation>
    </message>
    <message>
        <source>Write it out</source>
        <translation>Ausschreiben</translation>
    </message>
    <message>
        <source>Edit in the text</source>
        <translation>Im Text bearbeiten</translation>
    </message>
</context>
<context>
    <name>waymark::home</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Golden paths</source>
        <translation>Golden Paths</translation>
    </message>
    <message>
        <source>Components</source>
        <translation>Komponenten</translation>
    </message>
    <message>
        <source>APIs</source>
        <translation>APIs</translation>
    </message>
    <message>
        <source>Systems</source>
        <translation>Systeme</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Gruppen</translation>
    </message>
</context>
<context>
    <name>waymark::home::HomePage</name>
    <message>
        <source>Home</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Zu bearbeiten</translation>
    </message>
    <message>
        <source>Recently opened</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>Requests by owner</source>
        <translation>Anträge nach Eigentümer</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s)</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <source>all valid</source>
        <translation>alle gültig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln with problems</source>
        <translation>
            <numerusform>%Ln mit Problemen</numerusform>
            <numerusform>%Ln mit Problemen</numerusform>
        </translation>
    </message>
    <message>
        <source>Every document passes its checks.</source>
        <translation>Jedes Dokument besteht seine Prüfungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weiteres</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>No owner</source>
        <translation>Ohne Eigentümer</translation>
    </message>
    <message>
        <source>%L1</source>
        <translation>%L1</translation>
    </message>
    <message>
        <source>No requests yet. The first one is a file in this workspace.</source>
        <translation>Noch keine Anträge. Der erste ist eine Datei in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Documents that you open appear here.</source>
        <translation>Geöffnete Dokumente erscheinen hier.</translation>
    </message>
</context>
<context>
    <name>waymark::home::WelcomePage</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Was steht an?</translation>
    </message>
    <message>
        <source>Waymark opens a folder of files, normally a Git clone. These three start in a demonstration workspace that is yours to change.</source>
        <translation>Waymark öffnet einen Ordner mit Dateien, meist einen Git-Klon. Diese drei beginnen in einem Demonstrations-Arbeitsbereich, der frei geändert werden kann.</translation>
    </message>
    <message>
        <source>Write a request</source>
        <translation>Antrag schreiben</translation>
    </message>
    <message>
        <source>Ask for a test environment in a form that checks every value while you type.</source>
        <translation>Eine Testumgebung beantragen, in einem Formular, das jeden Wert während der Eingabe prüft.</translation>
    </message>
    <message>
        <source>Look at my team&apos;s services</source>
        <translation>Dienste des eigenen Teams ansehen</translation>
    </message>
    <message>
        <source>See what a team owns, what it depends on, and which facts are missing.</source>
        <translation>Sehen, was einem Team gehört, wovon es abhängt und welche Angaben fehlen.</translation>
    </message>
    <message>
        <source>Show a golden path</source>
        <translation>Golden Path zeigen</translation>
    </message>
    <message>
        <source>Walk through the supported way to start a service, and the files it writes.</source>
        <translation>Den unterstützten Weg zu einem neuen Dienst durchgehen, samt den Dateien, die er schreibt.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt verwendete Arbeitsbereiche</translation>
    </message>
    <message>
        <source>Your own workspace</source>
        <translation>Eigener Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>waymark::problems::ProblemDetail</name>
    <message>
        <source>Selected problem</source>
        <translation>Ausgewähltes Problem</translation>
    </message>
    <message>
        <source>Select a problem to see why it matters and what to do.</source>
        <translation>Ein Problem auswählen, um zu sehen, warum es wichtig ist und was zu tun ist.</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>Was falsch ist</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
</context>
<context>
    <name>waymark::problems::ProblemModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Stelle</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
</context>
<context>
    <name>waymark::problems::ProblemsPanel</name>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>This document</source>
        <translation>Dieses Dokument</translation>
    </message>
    <message>
        <source>Workspace</source>
        <translation>Arbeitsbereich</translation>
    </message>
    <message>
        <source>Previous problem (Shift+F8)</source>
        <translation>Vorheriges Problem (Umschalt+F8)</translation>
    </message>
    <message>
        <source>Next problem (F8)</source>
        <translation>Nächstes Problem (F8)</translation>
    </message>
    <message>
        <source>Hide problems</source>
        <translation>Probleme ausblenden</translation>
    </message>
    <message>
        <source>The first %L1 are listed.</source>
        <translation>Die ersten %L1 sind aufgeführt.</translation>
    </message>
    <message>
        <source>No problems in this document</source>
        <translation>Keine Probleme in diesem Dokument</translation>
    </message>
    <message>
        <source>No problems in this workspace</source>
        <translation>Keine Probleme in diesem Arbeitsbereich</translation>
    </message>
</context>
<context>
    <name>waymark::schema</name>
    <message>
        <source>“%1” is a list of at least one schema.</source>
        <translation>„%1“ ist eine Liste mit mindestens einem Schema.</translation>
    </message>
    <message>
        <source>Nothing is known of “%1”.</source>
        <translation>Über „%1“ ist nichts bekannt.</translation>
    </message>
    <message>
        <source>Correct the reference, or add the schema it leads to.</source>
        <translation>Verweis berichtigen oder das Schema ergänzen, auf das er zeigt.</translation>
    </message>
    <message>
        <source>“required” is a list of names.</source>
        <translation>„required“ ist eine Liste von Namen.</translation>
    </message>
    <message>
        <source>List the required names beside “properties”.</source>
        <translation>Die erforderlichen Namen neben „properties“ aufführen.</translation>
    </message>
    <message>
        <source>Group and version of the kind.</source>
        <translation>Gruppe und Version der Art.</translation>
    </message>
    <message>
        <source>What the document describes.</source>
        <translation>Was das Dokument beschreibt.</translation>
    </message>
    <message>
        <source>A list of type “map” says by which keys: x-kubernetes-list-map-keys.</source>
        <translation>Eine Liste vom Typ „map“ nennt ihre Schlüssel: x-kubernetes-list-map-keys.</translation>
    </message>
    <message>
        <source>“%1” is no type.</source>
        <translation>„%1“ ist kein Typ.</translation>
    </message>
    <message>
        <source>Use string, number, integer, boolean, object, array or null.</source>
        <translation>string, number, integer, boolean, object, array oder null verwenden.</translation>
    </message>
    <message>
        <source>“enum” is a list of the allowed values.</source>
        <translation>„enum“ ist eine Liste der erlaubten Werte.</translation>
    </message>
    <message>
        <source>“%1” is a number.</source>
        <translation>„%1“ ist eine Zahl.</translation>
    </message>
    <message>
        <source>“%1” is a whole number, 0 or more.</source>
        <translation>„%1“ ist eine ganze Zahl, 0 oder größer.</translation>
    </message>
    <message>
        <source>The pattern can&apos;t be read: %1.</source>
        <translation>Das Muster ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>This is what the alias stands for.</source>
        <translation>Dafür steht der Alias.</translation>
    </message>
    <message>
        <source>form %1</source>
        <translation>Form %1</translation>
    </message>
    <message>
        <source>From here on the document wasn&apos;t checked.</source>
        <translation>Ab hier wurde das Dokument nicht geprüft.</translation>
    </message>
    <message>
        <source>It is nested too deeply, or its schema sends the check in circles.</source>
        <translation>Es ist zu tief verschachtelt, oder sein Schema führt die Prüfung im Kreis.</translation>
    </message>
    <message>
        <source>Make it flatter, or look for a loop in the schema.</source>
        <translation>Flacher aufbauen oder im Schema nach einer Schleife suchen.</translation>
    </message>
    <message>
        <source>%1 has a value that isn&apos;t allowed.</source>
        <translation>%1 hat einen Wert, der nicht erlaubt ist.</translation>
    </message>
    <message>
        <source>Choose another value.</source>
        <translation>Einen anderen Wert wählen.</translation>
    </message>
    <message>
        <source>%1 is an item that nothing in the schema provides for.</source>
        <translation>%1 ist ein Element, das im Schema nicht vorgesehen ist.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>Remove the item</source>
        <translation>Element entfernen</translation>
    </message>
    <message>
        <source>%1 is an empty list; it needs at least %2.</source>
        <translation>%1 ist eine leere Liste; nötig ist mindestens %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n items, at least %2 are needed.</source>
        <translation>
            <numerusform>%1 hat %n Element, mindestens %2 sind nötig.</numerusform>
            <numerusform>%1 hat %n Elemente, mindestens %2 sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add an item.</source>
        <translation>Ein Element hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n items, at most %2 are allowed.</source>
        <translation>
            <numerusform>%1 hat %n Element, höchstens %2 sind erlaubt.</numerusform>
            <numerusform>%1 hat %n Elemente, höchstens %2 sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove items.</source>
        <translation>Elemente entfernen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fields, at least %2 are needed.</source>
        <translation>
            <numerusform>%1 hat %n Feld, mindestens %2 sind nötig.</numerusform>
            <numerusform>%1 hat %n Felder, mindestens %2 sind nötig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a field.</source>
        <translation>Ein Feld hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n fields, at most %2 are allowed.</source>
        <translation>
            <numerusform>%1 hat %n Feld, höchstens %2 sind erlaubt.</numerusform>
            <numerusform>%1 hat %n Felder, höchstens %2 sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove fields.</source>
        <translation>Felder entfernen.</translation>
    </message>
    <message>
        <source>Remove the second one</source>
        <translation>Das zweite entfernen</translation>
    </message>
    <message>
        <source>It stands here already.</source>
        <translation>Hier steht es bereits.</translation>
    </message>
    <message>
        <source>%1 holds %2 twice.</source>
        <translation>%1 enthält %2 doppelt.</translation>
    </message>
    <message>
        <source>Remove one of them.</source>
        <translation>Eines davon entfernen.</translation>
    </message>
    <message>
        <source>%1 has an item with %2 already.</source>
        <translation>%1 hat bereits ein Element mit %2.</translation>
    </message>
    <message>
        <source>Give it another name, or remove it.</source>
        <translation>Anders benennen oder entfernen.</translation>
    </message>
    <message>
        <source>%1 must hold %2 to %3 items of a certain form.</source>
        <translation>%1 muss %2 bis %3 Elemente einer bestimmten Form enthalten.</translation>
    </message>
    <message numerus="yes">
        <source>%1 must hold %n items of a certain form.</source>
        <translation>
            <numerusform>%1 muss %n Element einer bestimmten Form enthalten.</numerusform>
            <numerusform>%1 muss %n Elemente einer bestimmten Form enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the schema for the form of the item.</source>
        <translation>Die Form des Elements im Schema nachsehen.</translation>
    </message>
    <message>
        <source>%1 lacks %2.</source>
        <translation>In %1 fehlt %2.</translation>
    </message>
    <message>
        <source>With %1 set, %2 must be set as well.</source>
        <translation>Ist %1 gesetzt, muss auch %2 gesetzt sein.</translation>
    </message>
    <message>
        <source>Add what is missing, or remove %1.</source>
        <translation>Fehlendes ergänzen oder %1 entfernen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t allowed here.</source>
        <translation>%1 ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>%1 is no field of %2.</source>
        <translation>%1 ist kein Feld von %2.</translation>
    </message>
    <message>
        <source>Did you mean %1? Rename it, or remove it.</source>
        <translation>Ist %1 gemeint? Umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>Remove it, or use one of these: %1.</source>
        <translation>Entfernen oder eines von diesen verwenden: %1.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>%1 can&apos;t be a name in %2.</source>
        <translation>%1 ist als Name in %2 nicht erlaubt.</translation>
    </message>
    <message>
        <source>Use %1.</source>
        <translation>%1 verwenden.</translation>
    </message>
    <message>
        <source>Make it match %1.</source>
        <translation>An %1 anpassen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 has both %2; only one of them is allowed.</source>
        <translation>%1 hat %2 zugleich; nur eines davon ist erlaubt.</translation>
    </message>
    <message>
        <source>Remove all but one.</source>
        <translation>Alle bis auf eines entfernen.</translation>
    </message>
    <message>
        <source>%1 needs %2.</source>
        <translation>%1 braucht %2.</translation>
    </message>
    <message>
        <source>Add one of them.</source>
        <translation>Eines davon hinzufügen.</translation>
    </message>
    <message>
        <source>%1 fits %2 as well as %3; it must fit only one.</source>
        <translation>%1 passt auf %2 und auch auf %3; erlaubt ist nur eines.</translation>
    </message>
    <message>
        <source>Make the value belong to one of them.</source>
        <translation>Den Wert so ändern, dass er nur zu einem gehört.</translation>
    </message>
    <message numerus="yes">
        <source>%1 fits none of its %n forms.</source>
        <translation>
            <numerusform>%1 passt nicht auf seine %n Form.</numerusform>
            <numerusform>%1 passt auf keine seiner %n Formen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Compare it with the forms in the schema.</source>
        <translation>Mit den Formen im Schema vergleichen.</translation>
    </message>
    <message>
        <source>The nearest is %1: %2 %3</source>
        <translation>Am nächsten ist %1: %2 %3</translation>
    </message>
    <message>
        <source>%1 has no value; it must be %2.</source>
        <translation>%1 hat keinen Wert; es muss %2 sein.</translation>
    </message>
    <message>
        <source>%1 must be %2, not %3.</source>
        <translation>%1 muss %2 sein, nicht %3.</translation>
    </message>
    <message>
        <source>%1 must be %2; %3 is %4.</source>
        <translation>%1 muss %2 sein; %3 ist %4.</translation>
    </message>
    <message>
        <source>Write %1.</source>
        <translation>Erwartet: %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be %2.</source>
        <translation>%1 darf nicht %2 sein.</translation>
    </message>
    <message>
        <source>%1 is %2, which doesn&apos;t fit into %3.</source>
        <translation>%1 ist %2, was nicht in %3 passt.</translation>
    </message>
    <message>
        <source>Choose a smaller number.</source>
        <translation>Eine kleinere Zahl wählen.</translation>
    </message>
    <message>
        <source>%1 is %2; the smallest allowed value is %3.</source>
        <translation>%1 ist %2; der kleinste erlaubte Wert ist %3.</translation>
    </message>
    <message>
        <source>Write %1 or more.</source>
        <translation>%1 oder mehr schreiben.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be more than %3.</source>
        <translation>%1 ist %2; erlaubt ist nur mehr als %3.</translation>
    </message>
    <message>
        <source>Write more than %1.</source>
        <translation>Mehr als %1 schreiben.</translation>
    </message>
    <message>
        <source>%1 is %2; the largest allowed value is %3.</source>
        <translation>%1 ist %2; der größte erlaubte Wert ist %3.</translation>
    </message>
    <message>
        <source>Write %1 or less.</source>
        <translation>%1 oder weniger schreiben.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be less than %3.</source>
        <translation>%1 ist %2; erlaubt ist nur weniger als %3.</translation>
    </message>
    <message>
        <source>Write less than %1.</source>
        <translation>Weniger als %1 schreiben.</translation>
    </message>
    <message>
        <source>%1 is %2; it must be a multiple of %3.</source>
        <translation>%1 ist %2; erlaubt ist nur ein Vielfaches von %3.</translation>
    </message>
    <message>
        <source>Write a multiple of %1.</source>
        <translation>Ein Vielfaches von %1 schreiben.</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 ist leer.</translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n characters, at least %2 are needed.</source>
        <translation>
            <numerusform>%1 hat %n Zeichen, mindestens %2 sind nötig.</numerusform>
            <numerusform>%1 hat %n Zeichen, mindestens %2 sind nötig.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 has %n characters, at most %2 are allowed.</source>
        <translation>
            <numerusform>%1 hat %n Zeichen, höchstens %2 sind erlaubt.</numerusform>
            <numerusform>%1 hat %n Zeichen, höchstens %2 sind erlaubt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write a longer text.</source>
        <translation>Einen längeren Text schreiben.</translation>
    </message>
    <message>
        <source>Write a shorter text.</source>
        <translation>Einen kürzeren Text schreiben.</translation>
    </message>
    <message>
        <source>The pattern for %1 takes too long; it wasn&apos;t checked.</source>
        <translation>Das Muster für %1 braucht zu lange; es wurde nicht geprüft.</translation>
    </message>
    <message>
        <source>Simplify the pattern in the schema.</source>
        <translation>Das Muster im Schema vereinfachen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be %2: it hasn&apos;t the form that is asked for.</source>
        <translation>%1 darf nicht %2 sein: die Form stimmt nicht.</translation>
    </message>
    <message>
        <source>Write it like %1.</source>
        <translation>Wie %1 schreiben.</translation>
    </message>
    <message>
        <source>%1 must be %2; %3 is none.</source>
        <translation>%1 muss %2 sein; %3 ist es nicht.</translation>
    </message>
    <message>
        <source>Put %1 in quotes</source>
        <translation>%1 in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Write %1 without quotes</source>
        <translation>%1 ohne Anführungszeichen schreiben</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>Make it a list of one item</source>
        <translation>In eine Liste mit einem Element umwandeln</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>In %1 ändern</translation>
    </message>
    <message>
        <source>Rename to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>a date</source>
        <translation>ein Datum</translation>
    </message>
    <message>
        <source>a date with time and time zone</source>
        <translation>ein Datum mit Uhrzeit und Zeitzone</translation>
    </message>
    <message>
        <source>a time with time zone</source>
        <translation>eine Uhrzeit mit Zeitzone</translation>
    </message>
    <message>
        <source>a duration</source>
        <translation>eine Dauer</translation>
    </message>
    <message>
        <source>a mail address</source>
        <translation>eine Mailadresse</translation>
    </message>
    <message>
        <source>a host name</source>
        <translation>ein Hostname</translation>
    </message>
    <message>
        <source>an IPv4 address</source>
        <translation>eine IPv4-Adresse</translation>
    </message>
    <message>
        <source>an IPv6 address</source>
        <translation>eine IPv6-Adresse</translation>
    </message>
    <message>
        <source>a range of addresses</source>
        <translation>ein Adressbereich</translation>
    </message>
    <message>
        <source>an address with its scheme</source>
        <translation>eine Adresse mit Schema (URI)</translation>
    </message>
    <message>
        <source>an address or a path</source>
        <translation>eine Adresse oder ein Pfad</translation>
    </message>
    <message>
        <source>an address template</source>
        <translation>eine Adressvorlage</translation>
    </message>
    <message>
        <source>a UUID</source>
        <translation>eine UUID</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>a JSON Pointer</source>
        <translation>ein JSON Pointer</translation>
    </message>
    <message>
        <source>Base64</source>
        <translation>Base64</translation>
    </message>
    <message>
        <source>of the format %1</source>
        <translation>vom Format %1</translation>
    </message>
    <message>
        <source>An API server refuses such a definition.</source>
        <translation>Ein API-Server lehnt eine solche Definition ab.</translation>
    </message>
    <message>
        <source>Correct the definition.</source>
        <translation>Die Definition berichtigen.</translation>
    </message>
    <message>
        <source>The definition lacks a group, a kind or versions.</source>
        <translation>Der Definition fehlt group, kind oder versions.</translation>
    </message>
    <message>
        <source>This version lacks schema.openAPIV3Schema.</source>
        <translation>Dieser Version fehlt schema.openAPIV3Schema.</translation>
    </message>
    <message>
        <source>Give a JSON Schema or a CustomResourceDefinition.</source>
        <translation>Ein JSON Schema oder eine CustomResourceDefinition angeben.</translation>
    </message>
    <message>
        <source>The schema can&apos;t be read: its syntax is broken.</source>
        <translation>Das Schema ist nicht lesbar: seine Syntax ist fehlerhaft.</translation>
    </message>
    <message>
        <source>The definition has no version that is served.</source>
        <translation>Die Definition hat keine Version, die bereitgestellt wird.</translation>
    </message>
    <message>
        <source>This is no schema.</source>
        <translation>Dies ist kein Schema.</translation>
    </message>
    <message>
        <source>A schema is a mapping of keywords, or true or false.</source>
        <translation>Ein Schema ist eine Zuordnung von Schlüsselwörtern oder true oder false.</translation>
    </message>
    <message>
        <source>This part of the schema is left out; documents are checked without it.</source>
        <translation>Dieser Teil des Schemas entfällt; Dokumente werden ohne ihn geprüft.</translation>
    </message>
    <message>
        <source>Correct the schema.</source>
        <translation>Das Schema berichtigen.</translation>
    </message>
    <message>
        <source>An API server refuses a definition whose schema isn&apos;t structural.</source>
        <translation>Ein API-Server lehnt eine Definition ab, deren Schema nicht strukturell ist.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used in a CustomResourceDefinition.</source>
        <translation>„%1“ ist in einer CustomResourceDefinition nicht verwendbar.</translation>
    </message>
    <message>
        <source>Write the schema out in place.</source>
        <translation>Das Schema an Ort und Stelle ausschreiben.</translation>
    </message>
    <message>
        <source>“uniqueItems” can&apos;t be true in a CustomResourceDefinition.</source>
        <translation>„uniqueItems“ darf in einer CustomResourceDefinition nicht true sein.</translation>
    </message>
    <message>
        <source>Use x-kubernetes-list-type: set.</source>
        <translation>x-kubernetes-list-type: set verwenden.</translation>
    </message>
    <message>
        <source>A type is missing.</source>
        <translation>Ein Typ fehlt.</translation>
    </message>
    <message>
        <source>Add “type”.</source>
        <translation>„type“ hinzufügen.</translation>
    </message>
    <message>
        <source>The root of the schema must be of type object.</source>
        <translation>Die Wurzel des Schemas muss vom Typ object sein.</translation>
    </message>
    <message>
        <source>Write “type: object”.</source>
        <translation>„type: object“ schreiben.</translation>
    </message>
    <message>
        <source>A list must say of what it is.</source>
        <translation>Eine Liste muss angeben, woraus sie besteht.</translation>
    </message>
    <message>
        <source>Add “items”.</source>
        <translation>„items“ hinzufügen.</translation>
    </message>
    <message>
        <source>“additionalProperties” can&apos;t stand beside “properties”.</source>
        <translation>„additionalProperties“ darf nicht neben „properties“ stehen.</translation>
    </message>
    <message>
        <source>Keep one of them.</source>
        <translation>Nur eines davon behalten.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t stand inside allOf, anyOf, oneOf or not.</source>
        <translation>„%1“ darf nicht in allOf, anyOf, oneOf oder not stehen.</translation>
    </message>
    <message>
        <source>Move it to the schema around.</source>
        <translation>In das umgebende Schema verschieben.</translation>
    </message>
    <message>
        <source>the document</source>
        <translation>das Dokument</translation>
    </message>
    <message>
        <source>a group of fields</source>
        <translation>eine Gruppe von Feldern</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>eine ganze Zahl</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>leer</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 und %n weiteres</numerusform>
            <numerusform>%1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 oder %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Add it.</source>
        <translation>Hinzufügen.</translation>
    </message>
    <message>
        <source>Add them.</source>
        <translation>Alle hinzufügen.</translation>
    </message>
</context>
<context>
    <name>waymark::shell</name>
    <message>
        <source>%1 has changes that aren&apos;t saved.</source>
        <translation>%1 hat ungespeicherte Änderungen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) have changes that aren&apos;t saved.</source>
        <translation>
            <numerusform>%Ln Dokument hat ungespeicherte Änderungen.</numerusform>
            <numerusform>%Ln Dokumente haben ungespeicherte Änderungen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Discarded changes can&apos;t be brought back.</source>
        <translation>Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>%1. Discarded changes can&apos;t be brought back.</source>
        <translation>%1. Verworfene Änderungen lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Save %1</source>
        <translation>%1 speichern</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Änderungen verwerfen</translation>
    </message>
    <message>
        <source>Keep open</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>waymark::shell::BackgroundTasks</name>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1: %L2 von %L3</translation>
    </message>
</context>
<context>
    <name>waymark::shell::CommandPalette</name>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>Befehlspalette</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Matches</source>
        <translation>Treffer</translation>
    </message>
    <message>
        <source>Go to a document</source>
        <translation>Zu einem Dokument gehen</translation>
    </message>
    <message>
        <source>Search pages, documents and commands</source>
        <translation>Seiten, Dokumente und Befehle suchen</translation>
    </message>
</context>
<context>
    <name>waymark::shell::ContentArea</name>
    <message>
        <source>Open documents</source>
        <translation>Geöffnete Dokumente</translation>
    </message>
    <message>
        <source>%1 •</source>
        <translation>%1 •</translation>
    </message>
    <message>
        <source>%1, not saved yet</source>
        <translation>%1, noch nicht gespeichert</translation>
    </message>
</context>
<context>
    <name>waymark::shell::MainWindow</name>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>New workspace…</source>
        <translation>Neuer Arbeitsbereich…</translation>
    </message>
    <message>
        <source>Demonstration workspace</source>
        <translation>Demonstrations-Arbeitsbereich</translation>
    </message>
    <message>
        <source>Reset the demonstration workspace…</source>
        <translation>Demonstrations-Arbeitsbereich zurücksetzen…</translation>
    </message>
    <message>
        <source>Read the workspace again</source>
        <translation>Arbeitsbereich neu einlesen</translation>
    </message>
    <message>
        <source>Close workspace</source>
        <translation>Arbeitsbereich schließen</translation>
    </message>
    <message>
        <source>Switch workspace…</source>
        <translation>Arbeitsbereich wechseln…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Neuer Antrag…</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Save all</source>
        <translation>Alle speichern</translation>
    </message>
    <message>
        <source>Close document</source>
        <translation>Dokument schließen</translation>
    </message>
    <message>
        <source>Next tab</source>
        <translation>Nächster Tab</translation>
    </message>
    <message>
        <source>Previous tab</source>
        <translation>Vorheriger Tab</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Go to document…</source>
        <translation>Zu Dokument gehen…</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>Nächster Bereich</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>Vorheriger Bereich</translation>
    </message>
    <message>
        <source>Next problem</source>
        <translation>Nächstes Problem</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>Vorheriges Problem</translation>
    </message>
    <message>
        <source>Show or hide problems</source>
        <translation>Probleme ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Show or hide the inspector</source>
        <translation>Inspektor ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Filter this page</source>
        <translation>Diese Seite filtern</translation>
    </message>
    <message>
        <source>Show background tasks</source>
        <translation>Hintergrundaufgaben zeigen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Follow the desktop</source>
        <translation>Wie der Desktop</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Darstellung: %1</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>The language changes when Waymark starts again.</source>
        <translation>Die Sprache wechselt beim nächsten Start von Waymark.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>About Waymark</source>
        <translation>Über Waymark</translation>
    </message>
    <message>
        <source>Waymark %1</source>
        <translation>Waymark %1</translation>
    </message>
    <message>
        <source>A workbench for internal developer platforms. Source under Apache-2.0.</source>
        <translation>Eine Werkbank für interne Entwicklerplattformen. Quelltext unter Apache-2.0.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Reading the workspace</source>
        <translation>Arbeitsbereich wird eingelesen</translation>
    </message>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Preparing the demonstration workspace</source>
        <translation>Demonstrations-Arbeitsbereich wird vorbereitet</translation>
    </message>
    <message>
        <source>Resetting the demonstration workspace</source>
        <translation>Demonstrations-Arbeitsbereich wird zurückgesetzt</translation>
    </message>
    <message>
        <source>Reset the demonstration workspace?</source>
        <translation>Demonstrations-Arbeitsbereich zurücksetzen?</translation>
    </message>
    <message>
        <source>Every change you made in it is lost. It starts again with dates up to today.</source>
        <translation>Alle Änderungen darin gehen verloren. Er beginnt neu mit Daten bis heute.</translation>
    </message>
    <message>
        <source>Reset demonstration workspace</source>
        <translation>Demonstrations-Arbeitsbereich zurücksetzen</translation>
    </message>
    <message>
        <source>Open a workspace</source>
        <translation>Arbeitsbereich öffnen</translation>
    </message>
    <message>
        <source>Choose the folder of the new workspace</source>
        <translation>Ordner des neuen Arbeitsbereichs wählen</translation>
    </message>
    <message>
        <source>Create workspace</source>
        <translation>Arbeitsbereich anlegen</translation>
    </message>
    <message>
        <source>This workspace defines no kind of request.</source>
        <translation>Dieser Arbeitsbereich legt keine Art von Antrag fest.</translation>
    </message>
    <message>
        <source>Add a CustomResourceDefinition to it, or open the platform&apos;s workspace.</source>
        <translation>Eine CustomResourceDefinition hinzufügen oder den Arbeitsbereich der Plattform öffnen.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::Navigation</name>
    <message>
        <source>Navigation</source>
        <translation>Navigation</translation>
    </message>
</context>
<context>
    <name>waymark::shell::NavigationButton</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>waymark::shell::NewRequestDialog</name>
    <message>
        <source>Create request</source>
        <translation>Antrag anlegen</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>such as %1</source>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>The file will be %1.</source>
        <translation>Die Datei heißt dann %1.</translation>
    </message>
    <message>
        <source>There is a request of that name already.</source>
        <translation>Ein Antrag dieses Namens besteht bereits.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::ProblemCounts</name>
    <message>
        <source>Show the problems of the workspace (Ctrl+Shift+M)</source>
        <translation>Probleme des Arbeitsbereichs zeigen (Strg+Umschalt+M)</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln error(s)</source>
        <translation>
            <numerusform>%Ln Fehler</numerusform>
            <numerusform>%Ln Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln warning(s)</source>
        <translation>
            <numerusform>%Ln Warnung</numerusform>
            <numerusform>%Ln Warnungen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::SearchButton</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
</context>
<context>
    <name>waymark::shell::StatusLine</name>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>bei %1</translation>
    </message>
    <message>
        <source>Branch %1</source>
        <translation>Branch %1</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Valid, %1</source>
        <translation>Gültig, %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln problem(s)</source>
        <translation>
            <numerusform>%Ln Problem</numerusform>
            <numerusform>%Ln Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>How long the last analysis took</source>
        <translation>Dauer der letzten Analyse</translation>
    </message>
    <message>
        <source>Line %L1, column %L2</source>
        <translation>Zeile %L1, Spalte %L2</translation>
    </message>
</context>
<context>
    <name>waymark::shell::TasksButton</name>
    <message>
        <source>What runs in the background</source>
        <translation>Was im Hintergrund läuft</translation>
    </message>
    <message>
        <source>Background tasks</source>
        <translation>Hintergrundaufgaben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln task(s)</source>
        <translation>
            <numerusform>%Ln Aufgabe</numerusform>
            <numerusform>%Ln Aufgaben</numerusform>
        </translation>
    </message>
    <message>
        <source>Background tasks: %L1</source>
        <translation>Hintergrundaufgaben: %L1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>waymark::shell::TopBar</name>
    <message>
        <source>Demo data</source>
        <translation>Demodaten</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>This workspace is a demonstration: change what you like, reset it at any time.</source>
        <translation>Dieser Arbeitsbereich ist eine Demonstration: frei änderbar und jederzeit zurücksetzbar.</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>Menü</translation>
    </message>
    <message>
        <source>No workspace</source>
        <translation>Kein Arbeitsbereich</translation>
    </message>
    <message>
        <source>Workspace: %1</source>
        <translation>Arbeitsbereich: %1</translation>
    </message>
</context>
<context>
    <name>waymark::shell::WindowBars</name>
    <message>
        <source>Restricted: you haven&apos;t said yet that you trust this workspace.</source>
        <translation>Eingeschränkt: diesem Arbeitsbereich wurde noch kein Vertrauen ausgesprochen.</translation>
    </message>
    <message>
        <source>Waymark runs no Git in it and fetches nothing for it; the branch is read from .git/HEAD. Editing and checking work.</source>
        <translation>Waymark führt darin kein Git aus und lädt nichts dafür; der Branch stammt aus .git/HEAD. Bearbeiten und Prüfen sind möglich.</translation>
    </message>
    <message>
        <source>Trust this workspace</source>
        <translation>Diesem Arbeitsbereich vertrauen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) couldn&apos;t be read; everything else is here.</source>
        <translation>
            <numerusform>%Ln Datei war nicht lesbar; alles andere ist hier.</numerusform>
            <numerusform>%Ln Dateien waren nicht lesbar; alles andere ist hier.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::shell::WorkspaceButton</name>
    <message>
        <source>Open, switch or close a workspace</source>
        <translation>Arbeitsbereich öffnen, wechseln oder schließen</translation>
    </message>
</context>
<context>
    <name>waymark::shell::WorkspaceMenu</name>
    <message>
        <source>Recent workspaces</source>
        <translation>Zuletzt verwendete Arbeitsbereiche</translation>
    </message>
</context>
<context>
    <name>waymark::widgets::MessageBar</name>
    <message>
        <source>Hide this message</source>
        <translation>Diese Meldung ausblenden</translation>
    </message>
</context>
<context>
    <name>waymark::widgets::TableView</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>waymark::workspace</name>
    <message>
        <source>The demonstration workspace isn&apos;t installed in %1.</source>
        <translation>Der Demonstrations-Arbeitsbereich ist in %1 nicht installiert.</translation>
    </message>
    <message>
        <source>Install Waymark again.</source>
        <translation>Waymark erneut installieren.</translation>
    </message>
    <message>
        <source>Check free space and permissions of the folder.</source>
        <translation>Freien Platz und Rechte des Ordners prüfen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be renamed to %2.</source>
        <translation>%1 lässt sich nicht in %2 umbenennen.</translation>
    </message>
    <message>
        <source>Delete that folder, then try again.</source>
        <translation>Jenen Ordner löschen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be deleted.</source>
        <translation>%1 lässt sich nicht löschen.</translation>
    </message>
    <message>
        <source>Close what uses it, then try again.</source>
        <translation>Schließen, was es verwendet, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>git %1 failed: %2</source>
        <translation>git %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Check that Git works in a terminal, then try again.</source>
        <translation>Prüfen, ob Git in einem Terminal läuft, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>New document</source>
        <translation>Neues Dokument</translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Compare, then reload it or save over it.</source>
        <translation>Vergleichen, dann neu laden oder überschreiben.</translation>
    </message>
    <message>
        <source>Reload from disk</source>
        <translation>Vom Datenträger neu laden</translation>
    </message>
    <message>
        <source>A name is needed: it is the file&apos;s and the document&apos;s.</source>
        <translation>Ein Name ist nötig: Datei und Dokument tragen ihn.</translation>
    </message>
    <message>
        <source>The name is longer than %1 characters.</source>
        <translation>Der Name ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and hyphens; begin and end with a letter or digit.</source>
        <translation>Kleinbuchstaben, Ziffern und Bindestriche verwenden; am Anfang und Ende Buchstabe oder Ziffer.</translation>
    </message>
    <message>
        <source>it lacks the dates to move</source>
        <translation>die zu verschiebenden Daten fehlen</translation>
    </message>
    <message>
        <source>The demonstration workspace can&apos;t be made: %1.</source>
        <translation>Der Demonstrations-Arbeitsbereich lässt sich nicht anlegen: %1.</translation>
    </message>
    <message>
        <source>a commit of %1 has no day and time</source>
        <translation>einem Commit von %1 fehlen Tag und Uhrzeit</translation>
    </message>
    <message>
        <source>the folder %1 isn&apos;t there</source>
        <translation>der Ordner %1 ist nicht vorhanden</translation>
    </message>
    <message>
        <source>The check was stopped.</source>
        <translation>Die Prüfung wurde angehalten.</translation>
    </message>
    <message>
        <source>The root %1 is a Git address, which this version doesn&apos;t fetch.</source>
        <translation>Die Wurzel %1 ist eine Git-Adresse, die diese Version nicht abruft.</translation>
    </message>
    <message>
        <source>Clone it and name the folder with path instead.</source>
        <translation>Klonen und stattdessen den Ordner mit path angeben.</translation>
    </message>
    <message>
        <source>The root %1 isn&apos;t there.</source>
        <translation>Die Wurzel %1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Create the folder, or change %1.</source>
        <translation>Den Ordner anlegen oder %1 ändern.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t there.</source>
        <translation>%1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>Einen anderen Ordner wählen.</translation>
    </message>
</context>
<context>
    <name>waymark::yaml</name>
    <message numerus="yes">
        <source>Indent the line by %n space(s)</source>
        <translation>
            <numerusform>Zeile um %n Leerzeichen einrücken</numerusform>
            <numerusform>Zeile um %n Leerzeichen einrücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the tab with spaces</source>
        <translation>Tabulator durch Leerzeichen ersetzen</translation>
    </message>
    <message>
        <source>Insert a space</source>
        <translation>Leerzeichen einfügen</translation>
    </message>
    <message>
        <source>Insert a colon</source>
        <translation>Doppelpunkt einfügen</translation>
    </message>
    <message>
        <source>Put the text in quotes</source>
        <translation>Text in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>The key stands here first.</source>
        <translation>Hier steht der Schlüssel zuerst.</translation>
    </message>
    <message>
        <source>Put the value in quotes</source>
        <translation>Wert in Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>Delete the character</source>
        <translation>Zeichen löschen</translation>
    </message>
    <message>
        <source>The place stands inside a syntax error.</source>
        <translation>Die Stelle liegt in einem Syntaxfehler.</translation>
    </message>
    <message>
        <source>Repair the text first.</source>
        <translation>Zuerst den Text berichtigen.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Bei %1 ist nichts.</translation>
    </message>
    <message>
        <source>Choose a place that exists.</source>
        <translation>Eine vorhandene Stelle wählen.</translation>
    </message>
    <message>
        <source>The key “%1” is already there.</source>
        <translation>Der Schlüssel „%1“ ist bereits vorhanden.</translation>
    </message>
    <message>
        <source>Set its value, or choose another name.</source>
        <translation>Seinen Wert setzen oder einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Only entries of a map have a name.</source>
        <translation>Nur Einträge einer Map haben einen Namen.</translation>
    </message>
    <message>
        <source>Choose an entry of a map.</source>
        <translation>Einen Eintrag einer Map wählen.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>The text can&apos;t be changed this way without changing something else.</source>
        <translation>Der Text lässt sich so nicht ändern, ohne anderes mitzuändern.</translation>
    </message>
    <message>
        <source>Change it in the text.</source>
        <translation>Im Text ändern.</translation>
    </message>
    <message>
        <source>%1 is written elsewhere and used here through an alias.</source>
        <translation>%1 steht an anderer Stelle und wird hier über einen Alias verwendet.</translation>
    </message>
    <message>
        <source>Edit the original, or replace the alias by a copy first.</source>
        <translation>Das Original bearbeiten oder den Alias zuerst durch eine Kopie ersetzen.</translation>
    </message>
    <message>
        <source>%1 stands inside a syntax error.</source>
        <translation>%1 liegt in einem Syntaxfehler.</translation>
    </message>
    <message>
        <source>%1 meets a plain value on its way.</source>
        <translation>%1 trifft unterwegs auf einen einfachen Wert.</translation>
    </message>
    <message>
        <source>Replace that value by a map or list first.</source>
        <translation>Jenen Wert zuerst durch eine Map oder Liste ersetzen.</translation>
    </message>
    <message>
        <source>There is no place %1 to move to.</source>
        <translation>Es gibt keine Stelle %1 als Ziel.</translation>
    </message>
    <message>
        <source>Choose a place among the siblings.</source>
        <translation>Eine Stelle unter den Geschwistern wählen.</translation>
    </message>
    <message>
        <source>Indent the line</source>
        <translation>Zeile einrücken</translation>
    </message>
    <message>
        <source>Delete the comma</source>
        <translation>Komma löschen</translation>
    </message>
    <message>
        <source>Close the bracket</source>
        <translation>Klammer schließen</translation>
    </message>
    <message>
        <source>Insert a comma</source>
        <translation>Komma einfügen</translation>
    </message>
    <message>
        <source>YAML reads the structure from the columns lines start in.</source>
        <translation>YAML liest die Struktur aus den Spalten, in denen Zeilen beginnen.</translation>
    </message>
    <message>
        <source>Without it nobody can tell where the list or map ends.</source>
        <translation>Ohne sie ist nicht erkennbar, wo die Liste oder Map endet.</translation>
    </message>
    <message>
        <source>A tab stands where the indentation is read.</source>
        <translation>Ein Tabulator steht dort, wo die Einrückung gelesen wird.</translation>
    </message>
    <message>
        <source>YAML allows only spaces there, because tabs have no agreed width.</source>
        <translation>YAML erlaubt dort nur Leerzeichen, weil Tabulatoren keine feste Breite haben.</translation>
    </message>
    <message>
        <source>Replace the tab with spaces.</source>
        <translation>Den Tabulator durch Leerzeichen ersetzen.</translation>
    </message>
    <message>
        <source>This line is indented too little.</source>
        <translation>Diese Zeile ist zu wenig eingerückt.</translation>
    </message>
    <message>
        <source>Lines inside brackets or quotes must stand deeper than what holds them.</source>
        <translation>Zeilen in Klammern oder Anführungszeichen müssen tiefer stehen als das, was sie enthält.</translation>
    </message>
    <message>
        <source>Indent the line by more spaces.</source>
        <translation>Die Zeile um mehr Leerzeichen einrücken.</translation>
    </message>
    <message>
        <source>The closing bracket isn&apos;t indented deeper than what holds it.</source>
        <translation>Die schließende Klammer ist nicht tiefer eingerückt als das, was sie enthält.</translation>
    </message>
    <message>
        <source>Strict YAML readers refuse it; many accept it.</source>
        <translation>Strenge YAML-Leser lehnen das ab; viele nehmen es an.</translation>
    </message>
    <message>
        <source>Indent the bracket by one space or more.</source>
        <translation>Die Klammer um mindestens ein Leerzeichen einrücken.</translation>
    </message>
    <message>
        <source>A list item starts with a dash and a space.</source>
        <translation>Ein Listenelement beginnt mit Strich und Leerzeichen.</translation>
    </message>
    <message>
        <source>Indent the line so that it belongs to the item above, or start it with “- ”.</source>
        <translation>Die Zeile einrücken, sodass sie zum Element darüber gehört, oder mit „- “ beginnen.</translation>
    </message>
    <message>
        <source>A list item stands where a key belongs.</source>
        <translation>Ein Listenelement steht, wo ein Schlüssel hingehört.</translation>
    </message>
    <message>
        <source>Move the item below the key whose list it is part of.</source>
        <translation>Das Element unter den Schlüssel verschieben, zu dessen Liste es gehört.</translation>
    </message>
    <message>
        <source>A list or map can&apos;t start on the line of its key.</source>
        <translation>Eine Liste oder Map darf nicht in der Zeile ihres Schlüssels beginnen.</translation>
    </message>
    <message>
        <source>Its entries need a column of their own.</source>
        <translation>Ihre Einträge brauchen eine eigene Spalte.</translation>
    </message>
    <message>
        <source>Start it on the next line, indented.</source>
        <translation>In der nächsten Zeile eingerückt beginnen.</translation>
    </message>
    <message>
        <source>This line&apos;s indentation fits no line above it.</source>
        <translation>Die Einrückung dieser Zeile passt zu keiner Zeile darüber.</translation>
    </message>
    <message>
        <source>Align the line with the entries it belongs to.</source>
        <translation>Die Zeile an den Einträgen ausrichten, zu denen sie gehört.</translation>
    </message>
    <message>
        <source>A space is missing after the colon of “%1”.</source>
        <translation>Nach dem Doppelpunkt von „%1“ fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Without it the colon is part of the text.</source>
        <translation>Ohne es ist der Doppelpunkt Teil des Textes.</translation>
    </message>
    <message>
        <source>Put a space behind the colon.</source>
        <translation>Ein Leerzeichen hinter den Doppelpunkt setzen.</translation>
    </message>
    <message>
        <source>A space is missing after the dash of a list item.</source>
        <translation>Nach dem Strich eines Listenelements fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Without it the dash is part of the text.</source>
        <translation>Ohne es ist der Strich Teil des Textes.</translation>
    </message>
    <message>
        <source>Put a space behind the dash.</source>
        <translation>Ein Leerzeichen hinter den Strich setzen.</translation>
    </message>
    <message>
        <source>A second “key: value” stands on the same line.</source>
        <translation>Ein zweites „Schlüssel: Wert“ steht in derselben Zeile.</translation>
    </message>
    <message>
        <source>A colon and a space inside a plain text start a new key.</source>
        <translation>Doppelpunkt und Leerzeichen in einem einfachen Text beginnen einen neuen Schlüssel.</translation>
    </message>
    <message>
        <source>Put the text in quotes, or start the inner key on a line of its own.</source>
        <translation>Den Text in Anführungszeichen setzen oder den inneren Schlüssel in einer eigenen Zeile beginnen.</translation>
    </message>
    <message>
        <source>A key must stand on one line.</source>
        <translation>Ein Schlüssel muss in einer Zeile stehen.</translation>
    </message>
    <message>
        <source>Readers look for its colon on the line it starts on.</source>
        <translation>Leser suchen seinen Doppelpunkt in der Zeile, in der er beginnt.</translation>
    </message>
    <message>
        <source>Write the key on one line.</source>
        <translation>Den Schlüssel in eine Zeile schreiben.</translation>
    </message>
    <message>
        <source>The key is longer than 1,024 characters.</source>
        <translation>Der Schlüssel ist länger als 1.024 Zeichen.</translation>
    </message>
    <message>
        <source>Readers stop looking for its colon there.</source>
        <translation>Dort hören Leser auf, seinen Doppelpunkt zu suchen.</translation>
    </message>
    <message>
        <source>Shorten the key, or write it as “? key”.</source>
        <translation>Den Schlüssel kürzen oder als „? Schlüssel“ schreiben.</translation>
    </message>
    <message>
        <source>The key “%1” is already there in this map.</source>
        <translation>Der Schlüssel „%1“ ist in dieser Map bereits vorhanden.</translation>
    </message>
    <message>
        <source>Readers keep one of the two values and drop the other without a word.</source>
        <translation>Leser behalten einen der beiden Werte und verwerfen den anderen ohne Meldung.</translation>
    </message>
    <message>
        <source>Delete or rename one of the two.</source>
        <translation>Einen der beiden löschen oder umbenennen.</translation>
    </message>
    <message>
        <source>A colon is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt ein Doppelpunkt.</translation>
    </message>
    <message>
        <source>Entries of a map are written “key: value”.</source>
        <translation>Einträge einer Map werden „Schlüssel: Wert“ geschrieben.</translation>
    </message>
    <message>
        <source>Put a colon behind the key.</source>
        <translation>Einen Doppelpunkt hinter den Schlüssel setzen.</translation>
    </message>
    <message>
        <source>The bracket “%1” is never closed.</source>
        <translation>Die Klammer „%1“ wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Close the bracket.</source>
        <translation>Die Klammer schließen.</translation>
    </message>
    <message>
        <source>The bracket “%1” closes nothing that is open.</source>
        <translation>Die Klammer „%1“ schließt nichts, was offen ist.</translation>
    </message>
    <message>
        <source>Delete the bracket, or open one before it.</source>
        <translation>Die Klammer löschen oder davor eine öffnen.</translation>
    </message>
    <message>
        <source>A comma is missing before this entry.</source>
        <translation>Vor diesem Eintrag fehlt ein Komma.</translation>
    </message>
    <message>
        <source>Entries between brackets are separated by commas.</source>
        <translation>Einträge zwischen Klammern werden durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>Put a comma between the two entries.</source>
        <translation>Ein Komma zwischen die beiden Einträge setzen.</translation>
    </message>
    <message>
        <source>This comma separates nothing.</source>
        <translation>Dieses Komma trennt nichts.</translation>
    </message>
    <message>
        <source>Between two commas an entry is expected.</source>
        <translation>Zwischen zwei Kommas wird ein Eintrag erwartet.</translation>
    </message>
    <message>
        <source>Delete the comma.</source>
        <translation>Das Komma löschen.</translation>
    </message>
    <message>
        <source>A value can&apos;t have two anchors or two tags.</source>
        <translation>Ein Wert darf keine zwei Anker oder zwei Tags haben.</translation>
    </message>
    <message>
        <source>Readers refuse the whole file.</source>
        <translation>Leser lehnen die ganze Datei ab.</translation>
    </message>
    <message>
        <source>Delete one of the two.</source>
        <translation>Eines der beiden löschen.</translation>
    </message>
    <message>
        <source>An alias can&apos;t have an anchor or a tag.</source>
        <translation>Ein Alias darf keinen Anker und kein Tag haben.</translation>
    </message>
    <message>
        <source>It stands for a value that has its own.</source>
        <translation>Er steht für einen Wert, der seine eigenen hat.</translation>
    </message>
    <message>
        <source>Delete the anchor or tag before the alias.</source>
        <translation>Den Anker oder das Tag vor dem Alias löschen.</translation>
    </message>
    <message>
        <source>A name is missing after “%1”.</source>
        <translation>Nach „%1“ fehlt ein Name.</translation>
    </message>
    <message>
        <source>“&amp;” and “*” start the name of an anchor or alias.</source>
        <translation>„&amp;“ und „*“ leiten den Namen eines Ankers oder Alias ein.</translation>
    </message>
    <message>
        <source>Write the name, or put the text in quotes.</source>
        <translation>Den Namen schreiben oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This isn&apos;t a well-formed tag.</source>
        <translation>Dies ist kein wohlgeformtes Tag.</translation>
    </message>
    <message>
        <source>“!” at the start of a value begins a tag.</source>
        <translation>„!“ am Anfang eines Wertes leitet ein Tag ein.</translation>
    </message>
    <message>
        <source>Correct the tag, or put the text in quotes.</source>
        <translation>Das Tag berichtigen oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>The tag handle “%1” isn&apos;t declared in this document.</source>
        <translation>Das Tag-Präfix „%1“ ist in diesem Dokument nicht deklariert.</translation>
    </message>
    <message>
        <source>Handles are declared by a %TAG line before the document.</source>
        <translation>Präfixe werden durch eine Zeile %TAG vor dem Dokument deklariert.</translation>
    </message>
    <message>
        <source>Declare the handle or use another tag.</source>
        <translation>Das Präfix deklarieren oder ein anderes Tag verwenden.</translation>
    </message>
    <message>
        <source>No anchor “&amp;%1” stands before this alias.</source>
        <translation>Vor diesem Alias steht kein Anker „&amp;%1“.</translation>
    </message>
    <message>
        <source>An alias repeats a value that was marked further up in the document.</source>
        <translation>Ein Alias wiederholt einen Wert, der weiter oben im Dokument markiert wurde.</translation>
    </message>
    <message>
        <source>Correct the name, or put the text in quotes.</source>
        <translation>Den Namen berichtigen oder den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>This directive isn&apos;t well formed.</source>
        <translation>Diese Direktive ist nicht wohlgeformt.</translation>
    </message>
    <message>
        <source>Lines that start with “%” before a document are instructions to readers.</source>
        <translation>Zeilen, die vor einem Dokument mit „%“ beginnen, sind Anweisungen an Leser.</translation>
    </message>
    <message>
        <source>Correct or delete the line.</source>
        <translation>Die Zeile berichtigen oder löschen.</translation>
    </message>
    <message>
        <source>No reader knows the directive “%1”.</source>
        <translation>Kein Leser kennt die Direktive „%1“.</translation>
    </message>
    <message>
        <source>It has no effect.</source>
        <translation>Sie hat keine Wirkung.</translation>
    </message>
    <message>
        <source>Delete the line.</source>
        <translation>Die Zeile löschen.</translation>
    </message>
    <message>
        <source>A line “---” is missing after the directives.</source>
        <translation>Nach den Direktiven fehlt eine Zeile „---“.</translation>
    </message>
    <message>
        <source>It separates directives from the document they are for.</source>
        <translation>Sie trennt Direktiven von dem Dokument, für das sie gelten.</translation>
    </message>
    <message>
        <source>Add a line “---”.</source>
        <translation>Eine Zeile „---“ hinzufügen.</translation>
    </message>
    <message>
        <source>A merge conflict isn&apos;t resolved here.</source>
        <translation>Ein Merge-Konflikt ist hier nicht gelöst.</translation>
    </message>
    <message>
        <source>Both versions stand in the file, so its meaning is undecided.</source>
        <translation>Beide Fassungen stehen in der Datei, ihre Bedeutung ist daher offen.</translation>
    </message>
    <message>
        <source>Choose one version and delete the marker lines.</source>
        <translation>Eine Fassung wählen und die Markierungszeilen löschen.</translation>
    </message>
    <message>
        <source>This file holds template expressions.</source>
        <translation>Diese Datei enthält Template-Ausdrücke.</translation>
    </message>
    <message>
        <source>They are read as opaque texts, since their values are known only when the template is rendered.</source>
        <translation>Sie werden als undurchsichtige Texte gelesen, da ihre Werte erst beim Rendern des Templates bekannt sind.</translation>
    </message>
    <message>
        <source>The nesting is deeper than %1 levels.</source>
        <translation>Die Verschachtelung ist tiefer als %1 Ebenen.</translation>
    </message>
    <message>
        <source>Most readers give up long before.</source>
        <translation>Die meisten Leser geben lange vorher auf.</translation>
    </message>
    <message>
        <source>Flatten the structure.</source>
        <translation>Die Struktur flacher aufbauen.</translation>
    </message>
    <message>
        <source>The text is larger than %1 bytes.</source>
        <translation>Der Text ist größer als %1 Byte.</translation>
    </message>
    <message>
        <source>It can&apos;t be analysed.</source>
        <translation>Er lässt sich nicht analysieren.</translation>
    </message>
    <message>
        <source>Split the file.</source>
        <translation>Die Datei aufteilen.</translation>
    </message>
    <message>
        <source>%1 more problems aren&apos;t shown.</source>
        <translation>%1 weitere Probleme werden nicht gezeigt.</translation>
    </message>
    <message>
        <source>The file may not be YAML at all.</source>
        <translation>Die Datei ist womöglich gar kein YAML.</translation>
    </message>
    <message>
        <source>Repair the first ones, and check the file&apos;s format.</source>
        <translation>Die ersten beheben und das Format der Datei prüfen.</translation>
    </message>
    <message>
        <source>This quotation mark is never closed.</source>
        <translation>Dieses Anführungszeichen wird nie geschlossen.</translation>
    </message>
    <message>
        <source>Readers take everything behind it for one text.</source>
        <translation>Leser nehmen alles dahinter für einen einzigen Text.</translation>
    </message>
    <message>
        <source>Close the quotation mark.</source>
        <translation>Das Anführungszeichen schließen.</translation>
    </message>
    <message>
        <source>Nothing may stand here after the end of the value.</source>
        <translation>Nach dem Ende des Wertes darf hier nichts stehen.</translation>
    </message>
    <message>
        <source>Readers can&apos;t tell what the text belongs to.</source>
        <translation>Leser erkennen nicht, wozu der Text gehört.</translation>
    </message>
    <message>
        <source>Delete the text, put the whole value in quotes, or start a new entry.</source>
        <translation>Den Text löschen, den ganzen Wert in Anführungszeichen setzen oder einen neuen Eintrag beginnen.</translation>
    </message>
    <message>
        <source>After “|” or “&gt;” only “+”, “-” and a digit may stand.</source>
        <translation>Nach „|“ oder „&gt;“ dürfen nur „+“, „-“ und eine Ziffer stehen.</translation>
    </message>
    <message>
        <source>The text itself starts on the next line.</source>
        <translation>Der Text selbst beginnt in der nächsten Zeile.</translation>
    </message>
    <message>
        <source>Move the text to the next line, indented.</source>
        <translation>Den Text eingerückt in die nächste Zeile verschieben.</translation>
    </message>
    <message>
        <source>A plain text can&apos;t start with “%1”.</source>
        <translation>Ein einfacher Text darf nicht mit „%1“ beginnen.</translation>
    </message>
    <message>
        <source>The character is reserved.</source>
        <translation>Das Zeichen ist reserviert.</translation>
    </message>
    <message>
        <source>Put the text in quotes.</source>
        <translation>Den Text in Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>A space is missing before the comment.</source>
        <translation>Vor dem Kommentar fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Without it “#” doesn&apos;t start a comment.</source>
        <translation>Ohne es leitet „#“ keinen Kommentar ein.</translation>
    </message>
    <message>
        <source>Put a space before “#”.</source>
        <translation>Ein Leerzeichen vor „#“ setzen.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t an escape that YAML knows.</source>
        <translation>„%1“ ist keine Escape-Sequenz, die YAML kennt.</translation>
    </message>
    <message>
        <source>Between double quotes a backslash starts an escape.</source>
        <translation>Zwischen doppelten Anführungszeichen leitet ein Backslash eine Escape-Sequenz ein.</translation>
    </message>
    <message>
        <source>Double the backslash, or use single quotes.</source>
        <translation>Den Backslash verdoppeln oder einfache Anführungszeichen verwenden.</translation>
    </message>
    <message>
        <source>Some readers take “%1” for another type than others.</source>
        <translation>Manche Leser nehmen „%1“ für einen anderen Typ als andere.</translation>
    </message>
    <message>
        <source>Kubernetes reads YAML 1.1, where yes, on, 0o17, 017, 1_000 and 11:30 mean something else than in YAML 1.2.</source>
        <translation>Kubernetes liest YAML 1.1, wo yes, on, 0o17, 017, 1_000 und 11:30 etwas anderes bedeuten als in YAML 1.2.</translation>
    </message>
    <message>
        <source>Put the value in quotes, or write it as all readers understand it.</source>
        <translation>Den Wert in Anführungszeichen setzen oder so schreiben, wie ihn alle Leser verstehen.</translation>
    </message>
    <message>
        <source>The control character %1 isn&apos;t allowed in YAML.</source>
        <translation>Das Steuerzeichen %1 ist in YAML nicht erlaubt.</translation>
    </message>
    <message>
        <source>Readers refuse the file or cut it off here.</source>
        <translation>Leser lehnen die Datei ab oder schneiden sie hier ab.</translation>
    </message>
    <message>
        <source>Delete the character, or write it as an escape in double quotes.</source>
        <translation>Das Zeichen löschen oder als Escape-Sequenz in doppelten Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>These bytes aren&apos;t valid UTF-8.</source>
        <translation>Diese Bytes sind kein gültiges UTF-8.</translation>
    </message>
    <message>
        <source>Readers refuse the file or show other characters.</source>
        <translation>Leser lehnen die Datei ab oder zeigen andere Zeichen.</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Die Datei als UTF-8 speichern.</translation>
    </message>
    <message>
        <source>Close the quotation mark at the line&apos;s end</source>
        <translation>Anführungszeichen am Zeilenende schließen</translation>
    </message>
    <message>
        <source>Double the backslash</source>
        <translation>Backslash verdoppeln</translation>
    </message>
    <message>
        <source>The document&apos;s aliases multiply without end.</source>
        <translation>Die Aliasse des Dokuments vervielfachen sich endlos.</translation>
    </message>
    <message>
        <source>Write the repeated parts out, or repeat less.</source>
        <translation>Die wiederholten Teile ausschreiben oder weniger wiederholen.</translation>
    </message>
    <message>
        <source>Two independent parsers read this text differently.</source>
        <translation>Zwei unabhängige Parser lesen diesen Text verschieden.</translation>
    </message>
    <message>
        <source>Look at line %1 and write it in another way.</source>
        <translation>Zeile %1 ansehen und anders schreiben.</translation>
    </message>
</context>
</TS>
