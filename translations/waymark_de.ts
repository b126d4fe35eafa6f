<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>readiness::Tr</name>
    <message>
        <source>It can&apos;t be read as YAML.</source>
        <translation>Es lässt sich nicht als YAML lesen.</translation>
    </message>
</context>
<context>
    <name>requests::Tr</name>
    <message>
        <source>“%1” narrows a list, and the link leads to a request.</source>
        <translation>„%1“ engt eine Liste ein, und der Verweis führt zu einem Antrag.</translation>
    </message>
</context>
<context>
    <name>waymark::analysis</name>
    <message>
        <source>Without its schema the document isn&apos;t checked.</source>
        <translation>Ohne sein Schema wird das Dokument nicht geprüft.</translation>
    </message>
    <message>
        <source>Correct the address, or add the schema.</source>
        <translation>Die Adresse berichtigen oder das Schema hinzufügen.</translation>
    </message>
    <message>
        <source>In the schema %1, at %2: %3</source>
        <translation>Im Schema %1, bei %2: %3</translation>
    </message>
    <message>
        <source>There is no code “%1”.</source>
        <translation>Es gibt keinen Code „%1“.</translation>
    </message>
    <message>
        <source>The line changes nothing.</source>
        <translation>Die Zeile ändert nichts.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>“waymarkctl explain” lists all codes.</source>
        <translation>„waymarkctl explain“ führt alle Codes auf.</translation>
    </message>
    <message>
        <source>The kind has no field %1.</source>
        <translation>Die Art hat kein Feld %1.</translation>
    </message>
    <message>
        <source>What is said of it shows nowhere.</source>
        <translation>Was darüber angegeben ist, erscheint nirgends.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>Name a field that the definition declares.</source>
        <translation>Ein Feld angeben, das in der Definition deklariert ist.</translation>
    </message>
    <message>
        <source>Requests of this kind can&apos;t be checked without it.</source>
        <translation>Anträge dieser Art lassen sich ohne sie nicht prüfen.</translation>
    </message>
    <message>
        <source>Correct the path; it begins in the folder of this file.</source>
        <translation>Den Pfad berichtigen; er beginnt im Ordner dieser Datei.</translation>
    </message>
    <message>
        <source>Nothing defines %1 %2.</source>
        <translation>Nichts definiert %1 %2.</translation>
    </message>
    <message>
        <source>Requests of this kind aren&apos;t checked, and have no form.</source>
        <translation>Anträge dieser Art werden nicht geprüft und haben kein Formular.</translation>
    </message>
    <message>
        <source>Correct apiVersion and kind, or name the definition&apos;s file.</source>
        <translation>apiVersion und kind berichtigen oder die Datei der Definition angeben.</translation>
    </message>
    <message>
        <source>any value</source>
        <translation>beliebiger Wert</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>map</source>
        <translation>Map</translation>
    </message>
    <message>
        <source>list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>whole number or text</source>
        <translation>ganze Zahl oder Text</translation>
    </message>
    <message>
        <source>list, each: %1</source>
        <translation>Liste, je Element: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 or null</source>
        <translation>%1 oder null</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>mindestens %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 characters</source>
        <translation>
            <numerusform>%1 bis %2 Zeichen</numerusform>
            <numerusform>%1 bis %2 Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 characters</source>
        <translation>
            <numerusform>mindestens %1 Zeichen</numerusform>
            <numerusform>mindestens %1 Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %1 characters</source>
        <translation>
            <numerusform>höchstens %1 Zeichen</numerusform>
            <numerusform>höchstens %1 Zeichen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 to %2 items</source>
        <translation>
            <numerusform>%1 bis %2 Einträge</numerusform>
            <numerusform>%1 bis %2 Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at least %1 items</source>
        <translation>
            <numerusform>mindestens %1 Eintrag</numerusform>
            <numerusform>mindestens %1 Einträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at most %1 items</source>
        <translation>
            <numerusform>höchstens %1 Eintrag</numerusform>
            <numerusform>höchstens %1 Einträge</numerusform>
        </translation>
    </message>
    <message>
        <source>matches %1</source>
        <translation>passt auf %1</translation>
    </message>
    <message>
        <source>no two items with the same %1</source>
        <translation>keine zwei Elemente mit gleichem Wert von %1</translation>
    </message>
    <message>
        <source>The comment names no code, so it suppresses nothing.</source>
        <translation>Der Kommentar nennt keinen Code und unterdrückt daher nichts.</translation>
    </message>
    <message>
        <source>The comment gives no reason, so it suppresses nothing.</source>
        <translation>Der Kommentar nennt keinen Grund und unterdrückt daher nichts.</translation>
    </message>
    <message>
        <source>Whoever reads it later has to know why the finding doesn&apos;t count here.</source>
        <translation>Wer es später liest, muss wissen, warum der Befund hier nicht zählt.</translation>
    </message>
    <message>
        <source>Write “# waymark-ignore %1: the reason”.</source>
        <translation>„# waymark-ignore %1: der Grund“ schreiben.</translation>
    </message>
    <message>
        <source>Nothing is suppressed here.</source>
        <translation>Hier wird nichts unterdrückt.</translation>
    </message>
    <message>
        <source>A comment that hides nothing now may hide a new mistake later.</source>
        <translation>Ein Kommentar, der jetzt nichts verbirgt, verbirgt später womöglich einen neuen Fehler.</translation>
    </message>
    <message>
        <source>Remove the comment.</source>
        <translation>Den Kommentar entfernen.</translation>
    </message>
    <message>
        <source>There is no code “%1”, so nothing is suppressed here.</source>
        <translation>Es gibt keinen Code „%1“, daher wird hier nichts unterdrückt.</translation>
    </message>
    <message>
        <source>Did you mean “%1”? Else remove the comment.</source>
        <translation>Ist „%1“ gemeint? Sonst den Kommentar entfernen.</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>Kommentar entfernen</translation>
    </message>
    <message>
        <source>The severity of “%1” can&apos;t be changed.</source>
        <translation>Die Schwere von „%1“ lässt sich nicht ändern.</translation>
    </message>
    <message>
        <source>A cluster decides it, whatever a workspace says, so the line changes nothing.</source>
        <translation>Ein Cluster entscheidet darüber, was immer ein Arbeitsbereich sagt; die Zeile ändert also nichts.</translation>
    </message>
    <message>
        <source>Remove the line. How grave a policy is, its binding says.</source>
        <translation>Die Zeile entfernen. Wie schwer eine Richtlinie wiegt, sagt ihre Bindung.</translation>
    </message>
    <message>
        <source>Remove it</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>No comment suppresses “%1”: a cluster decides it, and reads none.</source>
        <translation>Kein Kommentar unterdrückt „%1“: Ein Cluster entscheidet darüber und liest keinen.</translation>
    </message>
    <message>
        <source>Remove the comment. Where the rule can&apos;t be kept for a while, ask for an exception.</source>
        <translation>Den Kommentar entfernen. Wo sich die Regel eine Zeit lang nicht einhalten lässt, eine Ausnahme beantragen.</translation>
    </message>
    <message>
        <source>This is a binary file: there is no text in it to check.</source>
        <translation>Das ist eine Binärdatei: Es ist kein Text zum Prüfen darin.</translation>
    </message>
    <message>
        <source>There is a zero byte in it, which no text has.</source>
        <translation>Darin steht ein Null-Byte, das kein Text hat.</translation>
    </message>
    <message>
        <source>Give it another name, or write its text anew.</source>
        <translation>Die Datei anders nennen oder ihren Text neu schreiben.</translation>
    </message>
    <message>
        <source>Schema of %1</source>
        <translation>Schema von %1</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>No schema is known for it.</source>
        <translation>Dafür ist kein Schema bekannt.</translation>
    </message>
    <message>
        <source>Rule of %1</source>
        <translation>Regel von %1</translation>
    </message>
    <message>
        <source>It compares with the version before, and there is none.</source>
        <translation>Sie vergleicht mit der Fassung davor, und es gibt keine.</translation>
    </message>
    <message>
        <source>What it is about isn&apos;t there.</source>
        <translation>Wovon sie handelt, ist nicht da.</translation>
    </message>
    <message>
        <source>It isn&apos;t for such documents.</source>
        <translation>Sie gilt nicht für solche Dokumente.</translation>
    </message>
    <message>
        <source>One of its conditions is false.</source>
        <translation>Eine ihrer Bedingungen ist falsch.</translation>
    </message>
    <message>
        <source>A cluster lets it pass all the same (failurePolicy: Ignore).</source>
        <translation>Ein Cluster lässt es trotzdem durch (failurePolicy: Ignore).</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Set aside: %1</source>
        <translation>Beiseitegesetzt: %1</translation>
    </message>
    <message>
        <source>It can&apos;t be evaluated while the schema&apos;s errors stand.</source>
        <translation>Sie ist nicht auswertbar, solange die Fehler des Schemas bestehen.</translation>
    </message>
    <message>
        <source>That is how %1 has it.</source>
        <translation>So steht es in %1.</translation>
    </message>
    <message>
        <source>%1 is deprecated since Kubernetes %2.</source>
        <translation>%1 ist seit Kubernetes %2 veraltet.</translation>
    </message>
    <message>
        <source>%1 was removed in Kubernetes %2.</source>
        <translation>%1 wurde in Kubernetes %2 entfernt.</translation>
    </message>
    <message>
        <source>References ignore case, but a server refuses an entity whose kind is written otherwise than its own.</source>
        <translation>Verweise achten nicht auf Groß- und Kleinschreibung, aber ein Server lehnt eine Entität ab, deren Art anders geschrieben ist als seine eigene.</translation>
    </message>
    <message>
        <source>%1 %2 is an entity without this.</source>
        <translation>%1 %2 ist auch ohne dies eine Entität.</translation>
    </message>
    <message>
        <source>%1 %2 is never an entity.</source>
        <translation>%1 %2 ist nie eine Entität.</translation>
    </message>
    <message>
        <source>All kinds of backstage.io and its subdomains are, so the line changes nothing.</source>
        <translation>Das sind alle Arten von backstage.io und seinen Unterdomänen, also ändert die Zeile nichts.</translation>
    </message>
    <message>
        <source>Clusters and Waymark itself read documents of that API, and no catalog does, so the line changes nothing.</source>
        <translation>Dokumente dieser API lesen Cluster und Waymark selbst und kein Katalog, also ändert die Zeile nichts.</translation>
    </message>
    <message>
        <source>Remove it, or name a kind of your own.</source>
        <translation>Sie entfernen oder eine eigene Art nennen.</translation>
    </message>
    <message>
        <source>There is no Template in “%1” any more.</source>
        <translation>In „%1“ gibt es kein Template mehr.</translation>
    </message>
    <message>
        <source>A server takes templates of “scaffolder.backstage.io/v1beta3” alone, and refuses this one.</source>
        <translation>Ein Server nimmt nur Templates von „scaffolder.backstage.io/v1beta3“ an und weist dieses ab.</translation>
    </message>
    <message>
        <source>Move it there: parameters and steps are written otherwise.</source>
        <translation>Es dorthin umstellen: Parameter und Schritte werden anders geschrieben.</translation>
    </message>
</context>
<context>
    <name>waymark::app</name>
    <message>
        <source>The desktop&apos;s keychain doesn&apos;t answer.</source>
        <translation>Der Schlüsselbund des Desktops antwortet nicht.</translation>
    </message>
    <message>
        <source>The desktop&apos;s keychain doesn&apos;t answer: %1.</source>
        <translation>Der Schlüsselbund des Desktops antwortet nicht: %1.</translation>
    </message>
    <message>
        <source>Start or unlock it and try again.</source>
        <translation>Ihn starten oder entsperren und erneut versuchen.</translation>
    </message>
</context>
<context>
    <name>waymark::assist</name>
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
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>the only value</source>
        <translation>der einzige Wert</translation>
    </message>
    <message>
        <source>default</source>
        <translation>Standardwert</translation>
    </message>
    <message>
        <source>example</source>
        <translation>Beispiel</translation>
    </message>
    <message>
        <source>All required fields</source>
        <translation>Alle erforderlichen Felder</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s)</source>
        <translation>
            <numerusform>%n Feld</numerusform>
            <numerusform>%n Felder</numerusform>
        </translation>
    </message>
    <message>
        <source>Map with its required fields</source>
        <translation>Map mit ihren erforderlichen Feldern</translation>
    </message>
    <message>
        <source>List with a first item</source>
        <translation>Liste mit einem ersten Element</translation>
    </message>
    <message>
        <source>The document is no longer in the file.</source>
        <translation>Das Dokument ist nicht mehr in der Datei.</translation>
    </message>
    <message>
        <source>Choose another document of the file.</source>
        <translation>Ein anderes Dokument der Datei wählen.</translation>
    </message>
    <message>
        <source>The change was stopped.</source>
        <translation>Die Änderung wurde angehalten.</translation>
    </message>
    <message>
        <source>A suppression needs a reason.</source>
        <translation>Eine Unterdrückung braucht einen Grund.</translation>
    </message>
    <message>
        <source>Say why the finding doesn&apos;t count here, for those who read it next.</source>
        <translation>Angeben, warum der Befund hier nicht zählt, für alle, die dies später lesen.</translation>
    </message>
    <message>
        <source>No comment can stand at this line.</source>
        <translation>In dieser Zeile ist kein Kommentar möglich.</translation>
    </message>
    <message>
        <source>Put # %1 %2 and the reason over the whole text by hand.</source>
        <translation># %1 %2 und den Grund von Hand über den ganzen Text setzen.</translation>
    </message>
    <message>
        <source>No comment can stand between --- and the content behind it.</source>
        <translation>Zwischen --- und dem Inhalt dahinter kann kein Kommentar stehen.</translation>
    </message>
    <message>
        <source>Begin the content on a line of its own.</source>
        <translation>Den Inhalt in einer eigenen Zeile beginnen.</translation>
    </message>
    <message>
        <source>only %1</source>
        <translation>nur %1</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>from 1.%1</source>
        <translation>ab 1.%1</translation>
    </message>
    <message>
        <source>From Kubernetes 1.%1 on.</source>
        <translation>Ab Kubernetes 1.%1.</translation>
    </message>
    <message>
        <source>From %1.</source>
        <translation>Aus %1.</translation>
    </message>
    <message>
        <source>Only in %1.</source>
        <translation>Nur in %1.</translation>
    </message>
    <message>
        <source>It may be missing.</source>
        <translation>Es darf fehlen.</translation>
    </message>
    <message>
        <source>Whether the field is there.</source>
        <translation>Ob es das Feld gibt.</translation>
    </message>
    <message>
        <source>Whether the condition holds for all items of a list, or keys of a map.</source>
        <translation>Ob die Bedingung für alle Einträge einer Liste oder alle Schlüssel einer Map gilt.</translation>
    </message>
    <message>
        <source>Whether the condition holds for at least one item of a list, or key of a map.</source>
        <translation>Ob die Bedingung für mindestens einen Eintrag einer Liste oder Schlüssel einer Map gilt.</translation>
    </message>
    <message>
        <source>Whether the condition holds for exactly one item of a list, or key of a map.</source>
        <translation>Ob die Bedingung für genau einen Eintrag einer Liste oder Schlüssel einer Map gilt.</translation>
    </message>
    <message>
        <source>The items of a list, or keys of a map, for which the condition holds.</source>
        <translation>Die Einträge einer Liste oder Schlüssel einer Map, für die die Bedingung gilt.</translation>
    </message>
    <message>
        <source>A list of what the expression gives for each item of a list, or key of a map.</source>
        <translation>Eine Liste dessen, was der Ausdruck für jeden Eintrag einer Liste oder Schlüssel einer Map ergibt.</translation>
    </message>
    <message>
        <source>A list of what the expression gives for each index and item, or key and value.</source>
        <translation>Eine Liste dessen, was der Ausdruck für jeden Index und Eintrag oder Schlüssel und Wert ergibt.</translation>
    </message>
    <message>
        <source>A map with the same keys, and as values what the expression gives for each.</source>
        <translation>Eine Map mit denselben Schlüsseln und als Werten dem, was der Ausdruck für jeden ergibt.</translation>
    </message>
    <message>
        <source>A map of the entries that the expression gives for each key and value.</source>
        <translation>Eine Map der Einträge, die der Ausdruck für jeden Schlüssel und Wert ergibt.</translation>
    </message>
    <message>
        <source>The list, ordered by what the expression gives for each item.</source>
        <translation>Die Liste, geordnet nach dem, was der Ausdruck für jeden Eintrag ergibt.</translation>
    </message>
    <message>
        <source>What the expression makes of the value, if there is one.</source>
        <translation>Was der Ausdruck aus dem Wert macht, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>What the expression makes of the value, if there is one; it may give none itself.</source>
        <translation>Was der Ausdruck aus dem Wert macht, wenn es einen gibt; er darf selbst keinen ergeben.</translation>
    </message>
    <message>
        <source>Reads true or false from a text.</source>
        <translation>Liest wahr oder falsch aus einem Text.</translation>
    </message>
    <message>
        <source>The bytes of a text in UTF-8.</source>
        <translation>Die Bytes eines Textes in UTF-8.</translation>
    </message>
    <message>
        <source>Converts to a floating-point number.</source>
        <translation>Wandelt in eine Gleitkommazahl um.</translation>
    </message>
    <message>
        <source>Converts to an integer.</source>
        <translation>Wandelt in eine ganze Zahl um.</translation>
    </message>
    <message>
        <source>Converts to an unsigned integer.</source>
        <translation>Wandelt in eine ganze Zahl ohne Vorzeichen um.</translation>
    </message>
    <message>
        <source>Converts to a text.</source>
        <translation>Wandelt in einen Text um.</translation>
    </message>
    <message>
        <source>The same value, its type not checked before it runs.</source>
        <translation>Derselbe Wert; sein Typ wird erst geprüft, wenn der Ausdruck läuft.</translation>
    </message>
    <message>
        <source>The type of a value.</source>
        <translation>Der Typ eines Wertes.</translation>
    </message>
    <message>
        <source>Reads a duration such as 1h30m.</source>
        <translation>Liest eine Dauer wie 1h30m.</translation>
    </message>
    <message>
        <source>Reads a point in time such as 2026-01-31T12:00:00Z.</source>
        <translation>Liest einen Zeitpunkt wie 2026-01-31T12:00:00Z.</translation>
    </message>
    <message>
        <source>The number of characters of a text, items of a list or entries of a map.</source>
        <translation>Die Zahl der Zeichen eines Textes, der Einträge einer Liste oder einer Map.</translation>
    </message>
    <message>
        <source>Whether a text, or a range of addresses, contains the other.</source>
        <translation>Ob ein Text oder ein Adressbereich das andere enthält.</translation>
    </message>
    <message>
        <source>Whether the text begins with the other.</source>
        <translation>Ob der Text mit dem anderen beginnt.</translation>
    </message>
    <message>
        <source>Whether the text ends with the other.</source>
        <translation>Ob der Text mit dem anderen endet.</translation>
    </message>
    <message>
        <source>Whether a part of the text matches the regular expression (RE2); ^ and $ tie it to the ends.</source>
        <translation>Ob ein Teil des Textes auf den regulären Ausdruck (RE2) passt; ^ und $ binden ihn an die Enden.</translation>
    </message>
    <message>
        <source>The day of the month, from 1.</source>
        <translation>Der Tag des Monats, ab 1.</translation>
    </message>
    <message>
        <source>The day of the month, from 0.</source>
        <translation>Der Tag des Monats, ab 0.</translation>
    </message>
    <message>
        <source>The day of the week, from 0 for Sunday.</source>
        <translation>Der Tag der Woche, ab 0 für Sonntag.</translation>
    </message>
    <message>
        <source>The day of the year, from 0.</source>
        <translation>Der Tag des Jahres, ab 0.</translation>
    </message>
    <message>
        <source>The year.</source>
        <translation>Das Jahr.</translation>
    </message>
    <message>
        <source>The month, from 0.</source>
        <translation>Der Monat, ab 0.</translation>
    </message>
    <message>
        <source>The hours of a point in time, or all hours of a duration.</source>
        <translation>Die Stunden eines Zeitpunkts oder alle Stunden einer Dauer.</translation>
    </message>
    <message>
        <source>The minutes of a point in time, or all minutes of a duration.</source>
        <translation>Die Minuten eines Zeitpunkts oder alle Minuten einer Dauer.</translation>
    </message>
    <message>
        <source>The seconds of a point in time, or all seconds of a duration.</source>
        <translation>Die Sekunden eines Zeitpunkts oder alle Sekunden einer Dauer.</translation>
    </message>
    <message>
        <source>The milliseconds within the second.</source>
        <translation>Die Millisekunden innerhalb der Sekunde.</translation>
    </message>
    <message>
        <source>The character at an index, from 0.</source>
        <translation>Das Zeichen an einem Index, ab 0.</translation>
    </message>
    <message>
        <source>The text with %s, %d, %f and the like filled in from the list.</source>
        <translation>Der Text, in den für %s, %d, %f und dergleichen die Liste eingesetzt ist.</translation>
    </message>
    <message>
        <source>The index of the first occurrence, -1 where there is none.</source>
        <translation>Der Index des ersten Vorkommens, -1, wo es keines gibt.</translation>
    </message>
    <message>
        <source>The index of the last occurrence, -1 where there is none.</source>
        <translation>Der Index des letzten Vorkommens, -1, wo es keines gibt.</translation>
    </message>
    <message>
        <source>The texts of a list as one, with the separator between them.</source>
        <translation>Die Texte einer Liste als einer, mit dem Trenner dazwischen.</translation>
    </message>
    <message>
        <source>The text with its letters A to Z in lower case.</source>
        <translation>Der Text, seine Buchstaben A bis Z kleingeschrieben.</translation>
    </message>
    <message>
        <source>The text with its letters a to z in upper case.</source>
        <translation>Der Text, seine Buchstaben a bis z großgeschrieben.</translation>
    </message>
    <message>
        <source>The text with all occurrences, or the first so many, replaced.</source>
        <translation>Der Text, in dem alle Vorkommen oder die ersten so vielen ersetzt sind.</translation>
    </message>
    <message>
        <source>The parts of the text between the separators, at most so many.</source>
        <translation>Die Teile des Textes zwischen den Trennern, höchstens so viele.</translation>
    </message>
    <message>
        <source>The part of the text from one index up to another.</source>
        <translation>Der Teil des Textes von einem Index bis vor einen anderen.</translation>
    </message>
    <message>
        <source>The text without white space at its ends.</source>
        <translation>Der Text ohne Leerraum an seinen Enden.</translation>
    </message>
    <message>
        <source>The same, back to front.</source>
        <translation>Dasselbe von hinten nach vorn.</translation>
    </message>
    <message>
        <source>The text in quotation marks, special characters escaped.</source>
        <translation>Der Text in Anführungszeichen, Sonderzeichen maskiert.</translation>
    </message>
    <message>
        <source>Whether the items are in ascending order.</source>
        <translation>Ob die Einträge aufsteigend geordnet sind.</translation>
    </message>
    <message>
        <source>The sum of the items.</source>
        <translation>Die Summe der Einträge.</translation>
    </message>
    <message>
        <source>The smallest item; an empty list is an error.</source>
        <translation>Der kleinste Eintrag; eine leere Liste ist ein Fehler.</translation>
    </message>
    <message>
        <source>The largest item; an empty list is an error.</source>
        <translation>Der größte Eintrag; eine leere Liste ist ein Fehler.</translation>
    </message>
    <message>
        <source>Whether the list has the item.</source>
        <translation>Ob die Liste den Eintrag hat.</translation>
    </message>
    <message>
        <source>The items, each once.</source>
        <translation>Die Einträge, jeder einmal.</translation>
    </message>
    <message>
        <source>The list with the items of lists in it, down to a depth.</source>
        <translation>Die Liste mit den Einträgen der Listen in ihr, bis zu einer Tiefe.</translation>
    </message>
    <message>
        <source>The items from one index up to another.</source>
        <translation>Die Einträge von einem Index bis vor einen anderen.</translation>
    </message>
    <message>
        <source>The items in ascending order.</source>
        <translation>Die Einträge in aufsteigender Ordnung.</translation>
    </message>
    <message>
        <source>The first item, if there is one.</source>
        <translation>Der erste Eintrag, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>The last item, if there is one.</source>
        <translation>Der letzte Eintrag, wenn es einen gibt.</translation>
    </message>
    <message>
        <source>The numbers from 0 up to the given one, which isn&apos;t among them.</source>
        <translation>Die Zahlen von 0 bis zur angegebenen, die nicht dazugehört.</translation>
    </message>
    <message>
        <source>Whether the first list has all items of the second.</source>
        <translation>Ob die erste Liste alle Einträge der zweiten hat.</translation>
    </message>
    <message>
        <source>Whether both lists have the same items, order and number left aside.</source>
        <translation>Ob beide Listen dieselben Einträge haben, gleich in welcher Ordnung und Zahl.</translation>
    </message>
    <message>
        <source>Whether the lists have an item in common.</source>
        <translation>Ob die Listen einen Eintrag gemeinsam haben.</translation>
    </message>
    <message>
        <source>No value.</source>
        <translation>Kein Wert.</translation>
    </message>
    <message>
        <source>The value, as one that may be missing.</source>
        <translation>Der Wert als einer, der fehlen darf.</translation>
    </message>
    <message>
        <source>The value, or none where it is empty, 0 or false.</source>
        <translation>Der Wert, oder keiner, wo er leer, 0 oder falsch ist.</translation>
    </message>
    <message>
        <source>Whether there is a value.</source>
        <translation>Ob es einen Wert gibt.</translation>
    </message>
    <message>
        <source>The value; an error where there is none.</source>
        <translation>Der Wert; ein Fehler, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>This value, or where there is none the other, which may be missing too.</source>
        <translation>Dieser Wert, oder wo es keinen gibt der andere, der auch fehlen darf.</translation>
    </message>
    <message>
        <source>The value, or the given one where there is none.</source>
        <translation>Der Wert, oder der angegebene, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>The first part that matches the regular expression (RE2), empty where none does.</source>
        <translation>Der erste Teil, auf den der reguläre Ausdruck (RE2) passt; leer, wo es keinen gibt.</translation>
    </message>
    <message>
        <source>All parts that match the regular expression (RE2), at most so many.</source>
        <translation>Alle Teile, auf die der reguläre Ausdruck (RE2) passt, höchstens so viele.</translation>
    </message>
    <message>
        <source>Reads an absolute address or path; an error where it is none.</source>
        <translation>Liest eine absolute Adresse oder einen Pfad; ein Fehler, wo es keins von beiden ist.</translation>
    </message>
    <message>
        <source>Whether the text is an absolute address or path.</source>
        <translation>Ob der Text eine absolute Adresse oder ein Pfad ist.</translation>
    </message>
    <message>
        <source>The address&apos;s scheme, such as https.</source>
        <translation>Das Schema der Adresse, etwa https.</translation>
    </message>
    <message>
        <source>The address&apos;s host and port.</source>
        <translation>Host und Port der Adresse.</translation>
    </message>
    <message>
        <source>The address&apos;s host.</source>
        <translation>Der Host der Adresse.</translation>
    </message>
    <message>
        <source>The address&apos;s port, empty where none is given.</source>
        <translation>Der Port der Adresse; leer, wo keiner angegeben ist.</translation>
    </message>
    <message>
        <source>The address&apos;s path, escaped.</source>
        <translation>Der Pfad der Adresse, maskiert.</translation>
    </message>
    <message>
        <source>The address&apos;s query: a map of names to lists of values.</source>
        <translation>Die Abfrage der Adresse: eine Map von Namen zu Listen von Werten.</translation>
    </message>
    <message>
        <source>Reads a quantity such as 500m or 2Gi; an error where it is none.</source>
        <translation>Liest eine Menge wie 500m oder 2Gi; ein Fehler, wo es keine ist.</translation>
    </message>
    <message>
        <source>Whether the text is a quantity such as 500m or 2Gi.</source>
        <translation>Ob der Text eine Menge wie 500m oder 2Gi ist.</translation>
    </message>
    <message>
        <source>The sum of both.</source>
        <translation>Die Summe beider.</translation>
    </message>
    <message>
        <source>The difference of both.</source>
        <translation>Die Differenz beider.</translation>
    </message>
    <message>
        <source>1, 0 or -1: the quantity is above, at or below nought.</source>
        <translation>1, 0 oder -1: Die Menge ist größer, gleich oder kleiner als null.</translation>
    </message>
    <message>
        <source>The quantity as an integer; an error where it is none.</source>
        <translation>Die Menge als ganze Zahl; ein Fehler, wo sie keine ist.</translation>
    </message>
    <message>
        <source>Whether the quantity is an integer without loss.</source>
        <translation>Ob die Menge ohne Verlust eine ganze Zahl ist.</translation>
    </message>
    <message>
        <source>The quantity as a floating-point number, rounded.</source>
        <translation>Die Menge als Gleitkommazahl, gerundet.</translation>
    </message>
    <message>
        <source>-1, 0 or 1: this is less than, equal to or greater than the other.</source>
        <translation>-1, 0 oder 1: Dies ist kleiner als das andere, gleich oder größer.</translation>
    </message>
    <message>
        <source>Whether this is greater than the other.</source>
        <translation>Ob dies größer ist als das andere.</translation>
    </message>
    <message>
        <source>Whether this is less than the other.</source>
        <translation>Ob dies kleiner ist als das andere.</translation>
    </message>
    <message>
        <source>Reads an IP address; of a range its address.</source>
        <translation>Liest eine IP-Adresse; von einem Bereich seine Adresse.</translation>
    </message>
    <message>
        <source>Whether the text is an IP address, of the given family if one is given.</source>
        <translation>Ob der Text eine IP-Adresse ist, der angegebenen Familie, wenn eine angegeben ist.</translation>
    </message>
    <message>
        <source>Whether the IP address is written in its shortest form.</source>
        <translation>Ob die IP-Adresse in ihrer kürzesten Form geschrieben ist.</translation>
    </message>
    <message>
        <source>4 or 6.</source>
        <translation>4 oder 6.</translation>
    </message>
    <message>
        <source>Whether the address is a global unicast address.</source>
        <translation>Ob die Adresse eine globale Unicast-Adresse ist.</translation>
    </message>
    <message>
        <source>Whether the address is a link-local multicast address.</source>
        <translation>Ob die Adresse eine verbindungslokale Multicast-Adresse ist.</translation>
    </message>
    <message>
        <source>Whether the address is a link-local unicast address.</source>
        <translation>Ob die Adresse eine verbindungslokale Unicast-Adresse ist.</translation>
    </message>
    <message>
        <source>Whether the address is one of the machine itself.</source>
        <translation>Ob die Adresse eine der Maschine selbst ist.</translation>
    </message>
    <message>
        <source>Whether the address is 0.0.0.0 or ::.</source>
        <translation>Ob die Adresse 0.0.0.0 oder :: ist.</translation>
    </message>
    <message>
        <source>Reads a range of addresses such as 10.0.0.0/8.</source>
        <translation>Liest einen Adressbereich wie 10.0.0.0/8.</translation>
    </message>
    <message>
        <source>Whether the text is a range of addresses such as 10.0.0.0/8.</source>
        <translation>Ob der Text ein Adressbereich wie 10.0.0.0/8 ist.</translation>
    </message>
    <message>
        <source>Whether the range contains the address.</source>
        <translation>Ob der Bereich die Adresse enthält.</translation>
    </message>
    <message>
        <source>Whether the range contains the other.</source>
        <translation>Ob der Bereich den anderen enthält.</translation>
    </message>
    <message>
        <source>The range with the bits behind its prefix set to 0.</source>
        <translation>Der Bereich, die Bits hinter seinem Präfix auf 0 gesetzt.</translation>
    </message>
    <message>
        <source>The number of bits of the range&apos;s prefix.</source>
        <translation>Die Zahl der Bits im Präfix des Bereichs.</translation>
    </message>
    <message>
        <source>The format of that name, if there is one.</source>
        <translation>Das Format dieses Namens, wenn es eines gibt.</translation>
    </message>
    <message>
        <source>The format of labels in DNS: letters in lower case, digits and -, at most 63.</source>
        <translation>Das Format von Labels im DNS: Kleinbuchstaben, Ziffern und -, höchstens 63.</translation>
    </message>
    <message>
        <source>The format of host names: labels with dots between them, at most 253 characters.</source>
        <translation>Das Format von Hostnamen: Labels mit Punkten dazwischen, höchstens 253 Zeichen.</translation>
    </message>
    <message>
        <source>The format of names of Services: a label that begins with a letter.</source>
        <translation>Das Format der Namen von Services: ein Label, das mit einem Buchstaben beginnt.</translation>
    </message>
    <message>
        <source>The format of what generateName may be for labels.</source>
        <translation>Das Format dessen, was generateName für Labels sein darf.</translation>
    </message>
    <message>
        <source>The format of what generateName may be for host names.</source>
        <translation>Das Format dessen, was generateName für Hostnamen sein darf.</translation>
    </message>
    <message>
        <source>The format of what generateName may be for Services.</source>
        <translation>Das Format dessen, was generateName für Services sein darf.</translation>
    </message>
    <message>
        <source>The format of keys of labels: a name, with a host name and / before it or without.</source>
        <translation>Das Format der Schlüssel von Labels: ein Name, mit oder ohne Hostnamen und / davor.</translation>
    </message>
    <message>
        <source>The format of values of labels.</source>
        <translation>Das Format der Werte von Labels.</translation>
    </message>
    <message>
        <source>The format of addresses.</source>
        <translation>Das Format von Adressen.</translation>
    </message>
    <message>
        <source>The format of UUIDs.</source>
        <translation>Das Format von UUIDs.</translation>
    </message>
    <message>
        <source>The format of base64.</source>
        <translation>Das Format von Base64.</translation>
    </message>
    <message>
        <source>The format of dates such as 2026-01-31.</source>
        <translation>Das Format von Daten wie 2026-01-31.</translation>
    </message>
    <message>
        <source>The format of points in time such as 2026-01-31T12:00:00Z.</source>
        <translation>Das Format von Zeitpunkten wie 2026-01-31T12:00:00Z.</translation>
    </message>
    <message>
        <source>What is wrong with the text in that format: a list of messages, none where it is right.</source>
        <translation>Was an dem Text in diesem Format falsch ist: eine Liste von Meldungen, keine, wo er richtig ist.</translation>
    </message>
    <message>
        <source>Reads a version such as 1.2.3; an error where it is none.</source>
        <translation>Liest eine Version wie 1.2.3; ein Fehler, wo es keine ist.</translation>
    </message>
    <message>
        <source>Whether the text is a version such as 1.2.3.</source>
        <translation>Ob der Text eine Version wie 1.2.3 ist.</translation>
    </message>
    <message>
        <source>The first number of the version.</source>
        <translation>Die erste Zahl der Version.</translation>
    </message>
    <message>
        <source>The second number of the version.</source>
        <translation>Die zweite Zahl der Version.</translation>
    </message>
    <message>
        <source>The third number of the version.</source>
        <translation>Die dritte Zahl der Version.</translation>
    </message>
    <message>
        <source>Asks about a path that is no resource, such as /healthz.</source>
        <translation>Fragt nach einem Pfad, der keine Ressource ist, etwa /healthz.</translation>
    </message>
    <message>
        <source>Asks about resources of an API group.</source>
        <translation>Fragt nach Ressourcen einer API-Gruppe.</translation>
    </message>
    <message>
        <source>Asks about a service account in a namespace, not about who sent the request.</source>
        <translation>Fragt für ein Dienstkonto in einem Namespace, nicht für den, der die Anfrage gestellt hat.</translation>
    </message>
    <message>
        <source>Asks about a resource by its plural.</source>
        <translation>Fragt nach einer Ressource mit ihrem Plural.</translation>
    </message>
    <message>
        <source>Asks about a part of the resource, such as status.</source>
        <translation>Fragt nach einem Teil der Ressource, etwa status.</translation>
    </message>
    <message>
        <source>Asks about resources in a namespace.</source>
        <translation>Fragt nach Ressourcen in einem Namespace.</translation>
    </message>
    <message>
        <source>Asks about the resource of a name.</source>
        <translation>Fragt nach der Ressource eines Namens.</translation>
    </message>
    <message>
        <source>Asks about resources that a selector of fields selects.</source>
        <translation>Fragt nach Ressourcen, die ein Selektor von Feldern auswählt.</translation>
    </message>
    <message>
        <source>Asks about resources that a selector of labels selects.</source>
        <translation>Fragt nach Ressourcen, die ein Selektor von Labels auswählt.</translation>
    </message>
    <message>
        <source>Asks whether the verb, such as create, is allowed.</source>
        <translation>Fragt, ob das Verb, etwa create, erlaubt ist.</translation>
    </message>
    <message>
        <source>Whether the authorizer allows it.</source>
        <translation>Ob der Authorizer es erlaubt.</translation>
    </message>
    <message>
        <source>Why the authorizer decided so.</source>
        <translation>Warum der Authorizer so entschieden hat.</translation>
    </message>
    <message>
        <source>Whether the authorizer couldn&apos;t decide.</source>
        <translation>Ob der Authorizer nicht entscheiden konnte.</translation>
    </message>
    <message>
        <source>Why the authorizer couldn&apos;t decide.</source>
        <translation>Warum der Authorizer nicht entscheiden konnte.</translation>
    </message>
    <message>
        <source>The resource as it would be stored; null when it is deleted.</source>
        <translation>Die Ressource, wie sie gespeichert würde; null, wenn sie gelöscht wird.</translation>
    </message>
    <message>
        <source>The resource as it is stored; null when it is created.</source>
        <translation>Die Ressource, wie sie gespeichert ist; null, wenn sie angelegt wird.</translation>
    </message>
    <message>
        <source>Who asks for what: operation, user, kind, name, namespace.</source>
        <translation>Wer um was bittet: Operation, Benutzer, Art, Name, Namespace.</translation>
    </message>
    <message>
        <source>The parameters that the binding names; null where it names none.</source>
        <translation>Die Parameter, die die Bindung nennt; null, wo sie keine nennt.</translation>
    </message>
    <message>
        <source>The Namespace of the resource; null for what is in none.</source>
        <translation>Der Namespace der Ressource; null für das, was in keinem ist.</translation>
    </message>
    <message>
        <source>Asks whether somebody may do something.</source>
        <translation>Fragt, ob jemand etwas darf.</translation>
    </message>
    <message>
        <source>What the policy&apos;s variables come to; each is evaluated when it is first read.</source>
        <translation>Was die Variablen der Policy ergeben; jede wird ausgewertet, wenn sie zum ersten Mal gelesen wird.</translation>
    </message>
    <message>
        <source>The value that the schema with the rule is about.</source>
        <translation>Der Wert, von dem das Schema mit der Regel handelt.</translation>
    </message>
    <message>
        <source>The same value before the change; a rule that reads it counts for changes alone.</source>
        <translation>Derselbe Wert vor der Änderung; eine Regel, die ihn liest, gilt nur für Änderungen.</translation>
    </message>
    <message>
        <source>The file doesn&apos;t hold that request any more.</source>
        <translation>Die Datei enthält diesen Antrag nicht mehr.</translation>
    </message>
    <message>
        <source>Choose another one to begin with.</source>
        <translation>Mit einem anderen beginnen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · missing, named by %Ln entity(s)</source>
        <translation>
            <numerusform>%1 · fehlt, von %Ln Entität genannt</numerusform>
            <numerusform>%1 · fehlt, von %Ln Entitäten genannt</numerusform>
        </translation>
    </message>
</context>
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
    <message>
        <source>Tokens are taken from the environment here.</source>
        <translation>Tokens stammen hier aus der Umgebung.</translation>
    </message>
    <message>
        <source>Set the variable %1 where the command is started.</source>
        <translation>Die Variable %1 dort setzen, wo der Befehl gestartet wird.</translation>
    </message>
    <message>
        <source>Make a new one with --update-baseline.</source>
        <translation>Mit --update-baseline eine neue anlegen.</translation>
    </message>
    <message>
        <source>This is no baseline.</source>
        <translation>Dies ist keine Baseline.</translation>
    </message>
    <message>
        <source>The baseline was made by another version of Waymark.</source>
        <translation>Die Baseline stammt von einer anderen Version von Waymark.</translation>
    </message>
    <message>
        <source>There is no code “%1”.</source>
        <translation>Es gibt keinen Code „%1“.</translation>
    </message>
    <message>
        <source>The nearest are: %1.</source>
        <translation>Am nächsten sind: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n known finding(s) set aside.</source>
        <translation>
            <numerusform>%n bekannter Befund ausgenommen.</numerusform>
            <numerusform>%n bekannte Befunde ausgenommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The token is used until Waymark is closed. Start a keychain, such as KWallet or GNOME Keyring, and set it again to keep it.</source>
        <translation>Das Token gilt, bis Waymark beendet wird. Um es zu behalten, einen Schlüsselbund wie KWallet oder GNOME Keyring starten und es erneut setzen.</translation>
    </message>
    <message>
        <source>Install Waymark again.</source>
        <translation>Waymark erneut installieren.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: the disk is full.</source>
        <translation>%1 lässt sich nicht speichern: Der Datenträger ist voll.</translation>
    </message>
    <message>
        <source>Make room on it, or save in another place.</source>
        <translation>Dort Platz schaffen oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: your quota on that disk is used up.</source>
        <translation>%1 lässt sich nicht speichern: Das eigene Kontingent auf dem Datenträger ist ausgeschöpft.</translation>
    </message>
    <message>
        <source>Delete something of yours there, have the quota raised, or save in another place.</source>
        <translation>Dort Eigenes löschen, das Kontingent erhöhen lassen oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: the file would be larger than the disk or a limit of this session allows.</source>
        <translation>%1 lässt sich nicht speichern: Die Datei würde größer, als der Datenträger oder eine Grenze dieser Sitzung erlaubt.</translation>
    </message>
    <message>
        <source>Split the file, raise the limit (ulimit -f), or save in another place.</source>
        <translation>Die Datei aufteilen, die Grenze erhöhen (ulimit -f) oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: the disk can only be read.</source>
        <translation>%1 lässt sich nicht speichern: Der Datenträger lässt sich nur lesen.</translation>
    </message>
    <message>
        <source>Save in another place, or mount the disk for writing.</source>
        <translation>Woanders speichern oder den Datenträger zum Schreiben einhängen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: you may not write there.</source>
        <translation>%1 lässt sich nicht speichern: Dort fehlt das Recht zu schreiben.</translation>
    </message>
    <message>
        <source>Get the right to write to the file and its folder, or save in another place.</source>
        <translation>Sich das Recht zum Schreiben in Datei und Ordner geben lassen oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: its name is too long for the disk.</source>
        <translation>%1 lässt sich nicht speichern: Der Name ist zu lang für den Datenträger.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>Einen kürzeren Namen wählen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: its folder isn&apos;t there.</source>
        <translation>%1 lässt sich nicht speichern: Den Ordner gibt es nicht.</translation>
    </message>
    <message>
        <source>Make the folder, or save in another place.</source>
        <translation>Den Ordner anlegen oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: a part of its path is a file, not a folder.</source>
        <translation>%1 lässt sich nicht speichern: Ein Teil des Pfads ist eine Datei und kein Ordner.</translation>
    </message>
    <message>
        <source>Save in another place.</source>
        <translation>Woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: a folder has this name.</source>
        <translation>%1 lässt sich nicht speichern: Ein Ordner heißt so.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: its links lead in a circle.</source>
        <translation>%1 lässt sich nicht speichern: Die Verknüpfungen führen im Kreis.</translation>
    </message>
    <message>
        <source>Correct the links, or save in another place.</source>
        <translation>Die Verknüpfungen berichtigen oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: too many files are open.</source>
        <translation>%1 lässt sich nicht speichern: Zu viele Dateien sind offen.</translation>
    </message>
    <message>
        <source>Close some, then try again.</source>
        <translation>Einige schließen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: the disk doesn&apos;t answer as it should.</source>
        <translation>%1 lässt sich nicht speichern: Der Datenträger antwortet nicht, wie er soll.</translation>
    </message>
    <message>
        <source>Check that it is connected and sound, or save in another place.</source>
        <translation>Prüfen, ob er angeschlossen und heil ist, oder woanders speichern.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be saved: the system doesn&apos;t say why.</source>
        <translation>%1 lässt sich nicht speichern: Das System sagt nicht, warum.</translation>
    </message>
    <message>
        <source>Check the disk and the folder, or save in another place.</source>
        <translation>Datenträger und Ordner prüfen oder woanders speichern.</translation>
    </message>
    <message>
        <source>see</source>
        <translation>siehe</translation>
    </message>
</context>
<context>
    <name>waymark::catalog</name>
    <message>
        <source>%1 has changed since the preview.</source>
        <translation>%1 hat sich seit der Vorschau geändert.</translation>
    </message>
    <message>
        <source>Nothing was written. Make the preview again.</source>
        <translation>Es wurde nichts geschrieben. Die Vorschau erneut erstellen.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>The name %1 is taken by %2 in %3.</source>
        <translation>Der Name %1 ist bereits durch %2 in %3 vergeben.</translation>
    </message>
    <message>
        <source>Names are unique for their kind and namespace, whatever the case. A catalog server keeps the first and refuses this one.</source>
        <translation>Namen müssen je Art und Namespace eindeutig sein, unabhängig von Groß- und Kleinschreibung. Ein Katalogserver behält den ersten Eintrag und lehnt diesen ab.</translation>
    </message>
    <message>
        <source>Rename or remove one of the two.</source>
        <translation>Einen der beiden umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>Name a folder that is there.</source>
        <translation>Einen vorhandenen Ordner angeben.</translation>
    </message>
    <message>
        <source>%1 has a descriptor already: %2.</source>
        <translation>%1 hat bereits einen Deskriptor: %2.</translation>
    </message>
    <message>
        <source>Change that one.</source>
        <translation>Diesen ändern.</translation>
    </message>
    <message>
        <source>There is no documentation yet.</source>
        <translation>Noch keine Dokumentation vorhanden.</translation>
    </message>
    <message>
        <source>Write docs/index.md beside the descriptor, or name another folder in the annotation backstage.io/techdocs-ref, such as dir:./docs.</source>
        <translation>docs/index.md neben dem Deskriptor schreiben oder einen anderen Ordner in der Annotation backstage.io/techdocs-ref angeben, etwa dir:./docs.</translation>
    </message>
    <message>
        <source>%1 lies outside of the folder that it may be read from.</source>
        <translation>%1 liegt außerhalb des Ordners, aus dem gelesen werden darf.</translation>
    </message>
    <message>
        <source>Move it into the folder; neither “..” nor a link may lead out of it.</source>
        <translation>In den Ordner verschieben; weder „..“ noch ein Link darf aus ihm hinausführen.</translation>
    </message>
    <message>
        <source>The documentation lies at %1, which Waymark doesn&apos;t fetch.</source>
        <translation>Die Dokumentation liegt unter %1, was Waymark nicht abruft.</translation>
    </message>
    <message>
        <source>Open it in the browser, or clone that repository.</source>
        <translation>Im Browser öffnen oder jenes Repository klonen.</translation>
    </message>
    <message>
        <source>The documentation has no page %1.</source>
        <translation>Die Dokumentation hat keine Seite %1.</translation>
    </message>
    <message>
        <source>Write it, or correct the link that leads there.</source>
        <translation>Die Seite schreiben oder den Link berichtigen, der auf sie zeigt.</translation>
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
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
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
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Lifecycle</source>
        <translation>Lebenszyklus</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
    </message>
    <message>
        <source>Namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Rename or remove one of them.</source>
        <translation>Einen der beiden umbenennen oder entfernen.</translation>
    </message>
    <message>
        <source>“%1” is computed by the catalog server.</source>
        <translation>„%1“ wird vom Katalogserver berechnet.</translation>
    </message>
    <message>
        <source>Remove it.</source>
        <translation>Entfernen.</translation>
    </message>
    <message>
        <source>Entities have no field “%1”.</source>
        <translation>Entitäten haben kein Feld „%1“.</translation>
    </message>
    <message>
        <source>Servers refuse an entity with other fields at its top level.</source>
        <translation>Server lehnen eine Entität mit anderen Feldern auf der obersten Ebene ab.</translation>
    </message>
    <message>
        <source>Move it below “spec” or “metadata”, or remove it.</source>
        <translation>Unter „spec“ oder „metadata“ verschieben oder entfernen.</translation>
    </message>
    <message>
        <source>Older catalogs can&apos;t read the reference %1.</source>
        <translation>Ältere Kataloge können den Verweis %1 nicht lesen.</translation>
    </message>
    <message>
        <source>Only newer ones take a name with a colon or a slash in it.</source>
        <translation>Nur neuere nehmen einen Namen mit Doppelpunkt oder Schrägstrich an.</translation>
    </message>
    <message>
        <source>Write it as kind:namespace/name.</source>
        <translation>Als kind:namespace/name schreiben.</translation>
    </message>
    <message>
        <source>The reference %1 has to name a kind.</source>
        <translation>Der Verweis %1 muss eine Art nennen.</translation>
    </message>
    <message>
        <source>The reference “%1” has an empty part.</source>
        <translation>Im Verweis „%1“ ist ein Teil leer.</translation>
    </message>
    <message>
        <source>This field may lead to several kinds, so none is assumed.</source>
        <translation>Dieses Feld kann auf mehrere Arten verweisen, daher wird keine angenommen.</translation>
    </message>
    <message>
        <source>Write it as kind:name, such as component:payments.</source>
        <translation>Als kind:name schreiben, etwa component:payments.</translation>
    </message>
    <message>
        <source>Write %1</source>
        <translation>%1 schreiben</translation>
    </message>
    <message>
        <source>“%1” is no valid %2.</source>
        <translation>„%1“ ist als %2 nicht gültig.</translation>
    </message>
    <message>
        <source>This is no valid %1.</source>
        <translation>Dies ist als %1 nicht gültig.</translation>
    </message>
    <message>
        <source>A catalog server refuses the whole entity.</source>
        <translation>Ein Katalogserver lehnt die ganze Entität ab.</translation>
    </message>
    <message>
        <source>API version</source>
        <translation>API-Version</translation>
    </message>
    <message>
        <source>Write it as group/version, such as backstage.io/v1alpha1.</source>
        <translation>Als group/version schreiben, etwa backstage.io/v1alpha1.</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Use letters and digits, a letter first, 63 at most.</source>
        <translation>Buchstaben und Ziffern verwenden, am Anfang ein Buchstabe, höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>The entity has no name.</source>
        <translation>Die Entität hat keinen Namen.</translation>
    </message>
    <message>
        <source>Nothing can refer to it, and a catalog server refuses it.</source>
        <translation>Nichts kann auf sie verweisen, und ein Katalogserver lehnt sie ab.</translation>
    </message>
    <message>
        <source>Add “metadata.name”.</source>
        <translation>„metadata.name“ hinzufügen.</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Use letters, digits, “-”, “_” and “.”, with a letter or digit at both ends, 63 at most.</source>
        <translation>Buchstaben, Ziffern, „-“, „_“ und „.“ verwenden, am Anfang und Ende Buchstabe oder Ziffer, höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>namespace</source>
        <translation>Namespace</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits and hyphens, 63 at most.</source>
        <translation>Kleinbuchstaben, Ziffern und Bindestriche verwenden, höchstens 63 Zeichen.</translation>
    </message>
    <message>
        <source>“%1” is no valid tag.</source>
        <translation>„%1“ ist kein gültiges Tag.</translation>
    </message>
    <message>
        <source>Use lower-case letters, digits, “:”, “+” and “#”, joined by single hyphens.</source>
        <translation>Kleinbuchstaben, Ziffern, „:“, „+“ und „#“ verwenden, durch einzelne Bindestriche verbunden.</translation>
    </message>
    <message>
        <source>The documentation knows no tags like “%1”.</source>
        <translation>Die Dokumentation kennt keine Tags wie „%1“.</translation>
    </message>
    <message>
        <source>Servers take it, but tools that follow the documentation may not.</source>
        <translation>Server nehmen es an, aber Werkzeuge, die sich an die Dokumentation halten, womöglich nicht.</translation>
    </message>
    <message>
        <source>Use lower-case letters and digits, joined by single hyphens.</source>
        <translation>Kleinbuchstaben und Ziffern verwenden, durch einzelne Bindestriche verbunden.</translation>
    </message>
    <message>
        <source>address of a link</source>
        <translation>Adresse eines Links</translation>
    </message>
    <message>
        <source>Write the whole address, such as https://example.com/page.</source>
        <translation>Die ganze Adresse schreiben, etwa https://example.com/page.</translation>
    </message>
    <message>
        <source>title of a link</source>
        <translation>Titel eines Links</translation>
    </message>
    <message>
        <source>Write a text, or leave the title out.</source>
        <translation>Einen Text schreiben oder den Titel weglassen.</translation>
    </message>
    <message>
        <source>icon of a link</source>
        <translation>Icon eines Links</translation>
    </message>
    <message>
        <source>“%1” is no valid name of a label.</source>
        <translation>„%1“ ist kein gültiger Name eines Labels.</translation>
    </message>
    <message>
        <source>“%1” is no valid name of an annotation.</source>
        <translation>„%1“ ist kein gültiger Name einer Annotation.</translation>
    </message>
    <message>
        <source>Use letters, digits, “-”, “_” and “.”; a lower-case domain and one “/” may stand before.</source>
        <translation>Buchstaben, Ziffern, „-“, „_“ und „.“ verwenden; eine kleingeschriebene Domain und ein „/“ dürfen davor stehen.</translation>
    </message>
    <message>
        <source>This is no valid value of a label.</source>
        <translation>Dies ist kein gültiger Wert eines Labels.</translation>
    </message>
    <message>
        <source>The value of an annotation is a text.</source>
        <translation>Der Wert einer Annotation ist ein Text.</translation>
    </message>
    <message>
        <source>Use letters, digits, “-”, “_” and “.”, with a letter or digit at both ends, or leave it empty.</source>
        <translation>Buchstaben, Ziffern, „-“, „_“ und „.“ verwenden, am Anfang und Ende Buchstabe oder Ziffer, oder leer lassen.</translation>
    </message>
    <message>
        <source>Put it in quotes.</source>
        <translation>In Anführungszeichen setzen.</translation>
    </message>
    <message>
        <source>Put it in quotes</source>
        <translation>In Anführungszeichen setzen</translation>
    </message>
    <message>
        <source>The program dot gave an answer that can&apos;t be drawn: %1.</source>
        <translation>Die Antwort des Programms dot lässt sich nicht zeichnen: %1.</translation>
    </message>
    <message>
        <source>Try again with fewer entities. If it stays, install a newer Graphviz.</source>
        <translation>Mit weniger Entitäten erneut versuchen. Bleibt der Fehler, ein neueres Graphviz installieren.</translation>
    </message>
    <message>
        <source>a line that isn&apos;t understood</source>
        <translation>eine unverständliche Zeile</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>sie endet zu früh</translation>
    </message>
    <message>
        <source>a box has no place</source>
        <translation>ein Kasten hat keine Position</translation>
    </message>
    <message>
        <source>a line has no place</source>
        <translation>eine Linie hat keine Position</translation>
    </message>
    <message>
        <source>Graphs are laid out by Graphviz, whose program dot isn&apos;t installed.</source>
        <translation>Graphen werden von Graphviz angeordnet, dessen Programm dot nicht installiert ist.</translation>
    </message>
    <message>
        <source>Install the package graphviz, then try again. The lists beside the graph show the same relations.</source>
        <translation>Das Paket graphviz installieren, dann erneut versuchen. Die Listen neben dem Graphen zeigen dieselben Beziehungen.</translation>
    </message>
    <message>
        <source>%1 is part of itself.</source>
        <translation>%1 ist Teil von sich selbst.</translation>
    </message>
    <message>
        <source>These are part of each other in a circle: %1.</source>
        <translation>Diese sind im Kreis Teil voneinander: %1.</translation>
    </message>
    <message>
        <source>Whoever follows the way up to the top never arrives: no tree, no owner above and no total can be shown.</source>
        <translation>Der Weg nach oben endet nie: weder ein Baum noch ein übergeordneter Eigentümer noch eine Summe lässt sich zeigen.</translation>
    </message>
    <message>
        <source>Remove the reference at one place of the circle.</source>
        <translation>Den Verweis an einer Stelle des Kreises entfernen.</translation>
    </message>
    <message>
        <source>%1 has more than one parent: %2.</source>
        <translation>%1 hat mehr als eine übergeordnete Gruppe: %2.</translation>
    </message>
    <message>
        <source>A group has one parent. Its own “parent” and the “children” of other groups say different things.</source>
        <translation>Eine Gruppe hat nur eine übergeordnete Gruppe. Ihr eigenes „parent“ und die „children“ anderer Gruppen sagen Verschiedenes.</translation>
    </message>
    <message>
        <source>Decide for one, and correct the other document.</source>
        <translation>Für eine entscheiden und das andere Dokument berichtigen.</translation>
    </message>
    <message>
        <source>No file fits %1.</source>
        <translation>Keine Datei passt auf %1.</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>A catalog server that doesn&apos;t know the Location yet takes neither it nor what its other targets hold.</source>
        <translation>Ein Katalogserver, der die Location noch nicht kennt, nimmt weder sie noch das, was ihre anderen Ziele enthalten.</translation>
    </message>
    <message>
        <source>Correct the path, remove it, or say “presence: optional”.</source>
        <translation>Den Pfad berichtigen, ihn entfernen oder „presence: optional“ angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n entities are called %1.</source>
        <translation>
            <numerusform>%n Entität heißt %1.</numerusform>
            <numerusform>%n Entitäten heißen %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Say which: %1.</source>
        <translation>Genauer angeben: %1.</translation>
    </message>
    <message>
        <source>There is no entity %1.</source>
        <translation>Es gibt keine Entität %1.</translation>
    </message>
    <message>
        <source>“waymarkctl catalog list” shows what there is.</source>
        <translation>„waymarkctl catalog list“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Perhaps one of these is meant: %1.</source>
        <translation>Vielleicht ist eine von diesen gemeint: %1.</translation>
    </message>
    <message>
        <source>%1 has no members.</source>
        <translation>%1 hat keine Mitglieder.</translation>
    </message>
    <message>
        <source>Nobody answers for what an empty team owns.</source>
        <translation>Für das, was einem leeren Team gehört, ist niemand zuständig.</translation>
    </message>
    <message>
        <source>Name its members, or let another team take over and remove it.</source>
        <translation>Mitglieder angeben oder alles einem anderen Team übertragen und dieses hier entfernen.</translation>
    </message>
    <message>
        <source>%1 has one member.</source>
        <translation>%1 hat nur ein Mitglied.</translation>
    </message>
    <message>
        <source>What one person owns has no owner while that person is away.</source>
        <translation>Was einer einzelnen Person gehört, hat während ihrer Abwesenheit keinen Eigentümer.</translation>
    </message>
    <message>
        <source>Add members, or join it with another team.</source>
        <translation>Mitglieder hinzufügen oder mit einem anderen Team zusammenlegen.</translation>
    </message>
    <message>
        <source>%1 belongs to no team.</source>
        <translation>%1 gehört zu keinem Team.</translation>
    </message>
    <message>
        <source>Who belongs to no team owns nothing and is asked for nothing.</source>
        <translation>Wer zu keinem Team gehört, besitzt nichts und wird nirgends gefragt.</translation>
    </message>
    <message>
        <source>Name the teams in “memberOf”, or the person in a team&apos;s “members”.</source>
        <translation>Die Teams in „memberOf“ angeben oder die Person in „members“ eines Teams.</translation>
    </message>
    <message>
        <source>%1 has no owner.</source>
        <translation>%1 hat keinen Eigentümer.</translation>
    </message>
    <message>
        <source>Nobody is asked when it needs a change.</source>
        <translation>Niemand wird gefragt, wenn eine Änderung nötig ist.</translation>
    </message>
    <message>
        <source>Name the team in “spec.owner”.</source>
        <translation>Das Team in „spec.owner“ angeben.</translation>
    </message>
    <message>
        <source>%1 is owned by a person.</source>
        <translation>%1 gehört einer Person.</translation>
    </message>
    <message>
        <source>People change teams and take leave; teams stay.</source>
        <translation>Personen wechseln das Team und gehen in Urlaub; Teams bleiben.</translation>
    </message>
    <message>
        <source>Name the team of that person.</source>
        <translation>Das Team jener Person angeben.</translation>
    </message>
    <message>
        <source>%1 is part of no system.</source>
        <translation>%1 ist nicht Teil eines Systems.</translation>
    </message>
    <message>
        <source>Systems show what belongs together; this stands beside all of them.</source>
        <translation>Systeme zeigen, was zusammengehört; diese Entität steht außerhalb von allen.</translation>
    </message>
    <message>
        <source>Name its system in “spec.system”.</source>
        <translation>Das zugehörige System in „spec.system“ angeben.</translation>
    </message>
    <message>
        <source>Nothing provides the API %1.</source>
        <translation>Nichts stellt die API %1 bereit.</translation>
    </message>
    <message>
        <source>Nothing depends on %1.</source>
        <translation>Nichts hängt von %1 ab.</translation>
    </message>
    <message>
        <source>%1 has no parts.</source>
        <translation>%1 hat keine Teile.</translation>
    </message>
    <message>
        <source>What nothing leads to is easily forgotten, and found by search alone.</source>
        <translation>Worauf nichts verweist, wird leicht vergessen und nur über die Suche gefunden.</translation>
    </message>
    <message>
        <source>Name it where it belongs, or remove it.</source>
        <translation>Dort angeben, wo es hingehört, oder entfernen.</translation>
    </message>
    <message>
        <source>%1 is no JSON: %2</source>
        <translation>%1 ist kein JSON: %2</translation>
    </message>
    <message>
        <source>Correct the file, or read it with “$text”.</source>
        <translation>Die Datei berichtigen oder mit „$text“ einlesen.</translation>
    </message>
    <message>
        <source>%1 is no YAML.</source>
        <translation>%1 ist kein YAML.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t hold exactly one document.</source>
        <translation>%1 enthält nicht genau ein Dokument.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t read from here.</source>
        <translation>%1 wird von hier nicht gelesen.</translation>
    </message>
    <message>
        <source>Open the address, or keep the file beside this one.</source>
        <translation>Die Adresse öffnen oder die Datei neben dieser ablegen.</translation>
    </message>
    <message>
        <source>%1 lies outside of %2.</source>
        <translation>%1 liegt außerhalb von %2.</translation>
    </message>
    <message>
        <source>Keep the file in the same repository; servers read no other.</source>
        <translation>Die Datei im selben Repository ablegen; Server lesen keine andere.</translation>
    </message>
    <message>
        <source>The catalog puts the file&apos;s content here, and refuses the entity when it can&apos;t.</source>
        <translation>Der Katalog setzt hier den Inhalt der Datei ein und lehnt die Entität ab, wenn das nicht gelingt.</translation>
    </message>
    <message>
        <source>Write it as {&quot;kind&quot;: &quot;component&quot;, &quot;spec.type&quot;: {&quot;$in&quot;: [&quot;service&quot;, &quot;website&quot;]}}.</source>
        <translation>Als {&quot;kind&quot;: &quot;component&quot;, &quot;spec.type&quot;: {&quot;$in&quot;: [&quot;service&quot;, &quot;website&quot;]}} schreiben.</translation>
    </message>
    <message>
        <source>A query is an object of conditions.</source>
        <translation>Eine Abfrage ist ein Objekt aus Bedingungen.</translation>
    </message>
    <message>
        <source>The query is nested too deeply.</source>
        <translation>Die Abfrage ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>%1 takes a list of queries.</source>
        <translation>%1 erwartet eine Liste von Abfragen.</translation>
    </message>
    <message>
        <source>There is no operator %1 for queries.</source>
        <translation>Es gibt keinen Operator %1 für Abfragen.</translation>
    </message>
    <message>
        <source>%1 takes a text or one operator.</source>
        <translation>%1 erwartet einen Text oder einen Operator.</translation>
    </message>
    <message>
        <source>$exists of %1 takes true or false.</source>
        <translation>$exists bei %1 erwartet true oder false.</translation>
    </message>
    <message>
        <source>There is no operator %1 for fields.</source>
        <translation>Es gibt keinen Operator %1 für Felder.</translation>
    </message>
    <message>
        <source>$in of %1 takes a list of texts.</source>
        <translation>$in bei %1 erwartet eine Liste von Texten.</translation>
    </message>
    <message>
        <source>$contains of %1 takes a text.</source>
        <translation>$contains bei %1 erwartet einen Text.</translation>
    </message>
    <message>
        <source>$contains of relations takes their type, and may take a targetRef.</source>
        <translation>$contains bei relations erwartet deren type; targetRef ist zusätzlich möglich.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be changed here.</source>
        <translation>%1 lässt sich hier nicht ändern.</translation>
    </message>
    <message>
        <source>“%1” is no valid name.</source>
        <translation>„%1“ ist kein gültiger Name.</translation>
    </message>
    <message>
        <source>The name %1 is taken by %2.</source>
        <translation>Der Name %1 ist bereits in %2 vergeben.</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Einen anderen Namen wählen.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>There is no owner %1.</source>
        <translation>Es gibt keinen Eigentümer %1.</translation>
    </message>
    <message>
        <source>Perhaps %1 is meant.</source>
        <translation>Vielleicht ist %1 gemeint.</translation>
    </message>
    <message numerus="yes">
        <source>Give %n entities to %1</source>
        <translation>
            <numerusform>%n Entität an %1 übertragen</numerusform>
            <numerusform>%n Entitäten an %1 übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two kinds</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>A reference to nothing shows no owner, no system and no dependency where people look for one.</source>
        <translation>Ein Verweis ins Leere zeigt weder Eigentümer noch System noch Abhängigkeit, wo danach gesucht wird.</translation>
    </message>
    <message>
        <source>Correct the name, or add the entity. If it is kept elsewhere, add that folder or server to the workspace.</source>
        <translation>Den Namen berichtigen oder die Entität hinzufügen. Liegt sie anderswo, jenen Ordner oder Server in den Arbeitsbereich aufnehmen.</translation>
    </message>
    <message>
        <source> or </source>
        <comment>between two names</comment>
        <translation> oder </translation>
    </message>
    <message>
        <source>Name an entity of that kind.</source>
        <translation>Eine Entität dieser Art angeben.</translation>
    </message>
    <message>
        <source>Owned by</source>
        <translation>Gehört</translation>
    </message>
    <message>
        <source>Owns</source>
        <translation>Besitzt</translation>
    </message>
    <message>
        <source>Part of</source>
        <translation>Teil von</translation>
    </message>
    <message>
        <source>Has part</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Provides</source>
        <translation>Stellt bereit</translation>
    </message>
    <message>
        <source>Provided by</source>
        <translation>Bereitgestellt von</translation>
    </message>
    <message>
        <source>Consumes</source>
        <translation>Nutzt</translation>
    </message>
    <message>
        <source>Consumed by</source>
        <translation>Genutzt von</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Dependency of</source>
        <translation>Abhängigkeit von</translation>
    </message>
    <message>
        <source>Child of</source>
        <translation>Untergruppe von</translation>
    </message>
    <message>
        <source>Parent of</source>
        <translation>Obergruppe von</translation>
    </message>
    <message>
        <source>Member of</source>
        <translation>Mitglied von</translation>
    </message>
    <message>
        <source>Has member</source>
        <translation>Hat als Mitglied</translation>
    </message>
    <message>
        <source>%1 sends the same page again and again.</source>
        <translation>%1 sendet immer wieder dieselbe Seite.</translation>
    </message>
    <message>
        <source>Try again later, or tell its operators.</source>
        <translation>Später erneut versuchen oder die Betreiber informieren.</translation>
    </message>
    <message>
        <source>%1 answers with something else than a catalog.</source>
        <translation>Die Antwort von %1 ist kein Katalog.</translation>
    </message>
    <message>
        <source>Check that the address is a Backstage backend&apos;s, without /api/catalog.</source>
        <translation>Prüfen, ob die Adresse zu einem Backstage-Backend gehört, ohne /api/catalog.</translation>
    </message>
    <message>
        <source>%1 has been replaced by %2.</source>
        <translation>%1 wurde durch %2 ersetzt.</translation>
    </message>
    <message>
        <source>Newer plugins only read the new one.</source>
        <translation>Neuere Plugins lesen nur die neue Annotation.</translation>
    </message>
    <message>
        <source>Rename the annotation; its value stays.</source>
        <translation>Die Annotation umbenennen; ihr Wert bleibt.</translation>
    </message>
    <message>
        <source>Rename it to %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message>
        <source>%1 has been replaced by a placeholder.</source>
        <translation>%1 wurde durch einen Platzhalter ersetzt.</translation>
    </message>
    <message>
        <source>Newer catalogs read definitions through “$text” alone.</source>
        <translation>Neuere Kataloge lesen Definitionen nur über „$text“.</translation>
    </message>
    <message>
        <source>Write “definition: {$text: ADDRESS}” in “spec” and remove the annotation.</source>
        <translation>„definition: {$text: ADDRESS}“ in „spec“ schreiben und die Annotation entfernen.</translation>
    </message>
    <message>
        <source>Backstage has no annotation %1.</source>
        <translation>Backstage kennt keine Annotation %1.</translation>
    </message>
    <message>
        <source>The prefix backstage.io/ is kept for its own; nothing reads this one.</source>
        <translation>Das Präfix backstage.io/ ist den eigenen Annotationen vorbehalten; diese hier wird von nichts gelesen.</translation>
    </message>
    <message>
        <source>Use a domain of your own as prefix.</source>
        <translation>Eine eigene Domain als Präfix verwenden.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>Operationen</translation>
    </message>
    <message>
        <source>No definition yet</source>
        <translation>Noch keine Definition</translation>
    </message>
    <message>
        <source>spec.definition holds the API&apos;s own description, or names its file with $text.</source>
        <translation>spec.definition enthält die Beschreibung der API selbst oder nennt deren Datei mit $text.</translation>
    </message>
    <message>
        <source>Only the first megabyte is shown.</source>
        <translation>Nur das erste Megabyte wird gezeigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln operation(s)</source>
        <translation>
            <numerusform>%Ln Operation</numerusform>
            <numerusform>%Ln Operationen</numerusform>
        </translation>
    </message>
    <message>
        <source>deprecated; %1</source>
        <translation>veraltet; %1</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>History needs your trust</source>
        <translation>Der Verlauf erfordert Vertrauen</translation>
    </message>
    <message>
        <source>History is read with Git, and a folder&apos;s Git configuration can run programs. Trust this workspace if you know where it comes from.</source>
        <translation>Der Verlauf wird mit Git gelesen, und die Git-Konfiguration eines Ordners kann Programme ausführen. Diesem Arbeitsbereich nur vertrauen, wenn seine Herkunft bekannt ist.</translation>
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
        <source>No commits yet</source>
        <translation>Noch keine Commits</translation>
    </message>
    <message>
        <source>The file isn&apos;t part of a commit. It appears here once it is.</source>
        <translation>Die Datei ist in keinem Commit enthalten. Sobald sie es ist, erscheint sie hier.</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Angaben</translation>
    </message>
    <message>
        <source>No description yet. One sentence in metadata.description helps everybody.</source>
        <translation>Noch keine Beschreibung. Ein Satz in metadata.description hilft allen.</translation>
    </message>
    <message>
        <source>%1, as of %2</source>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>Parts (%L1)</source>
        <translation>Teile (%L1)</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more; Relations lists all</source>
        <translation>
            <numerusform>und %Ln weitere; unter Beziehungen stehen alle</numerusform>
            <numerusform>und %Ln weitere; unter Beziehungen stehen alle</numerusform>
        </translation>
    </message>
    <message>
        <source>Annotations and labels</source>
        <translation>Annotationen und Labels</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Who answers for it</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Owns (%L1)</source>
        <translation>Besitzt (%L1)</translation>
    </message>
    <message>
        <source>Problems of this entity</source>
        <translation>Probleme dieser Entität</translation>
    </message>
    <message>
        <source>Not checked here</source>
        <translation>Hier nicht geprüft</translation>
    </message>
    <message>
        <source>The entity comes from a server, which checks it itself.</source>
        <translation>Die Entität stammt von einem Server, der sie selbst prüft.</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>Its descriptor and everything that it names are in order.</source>
        <translation>Der Deskriptor und alles, was er nennt, sind in Ordnung.</translation>
    </message>
    <message>
        <source>line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
    <message>
        <source>No relations</source>
        <translation>Keine Beziehungen</translation>
    </message>
    <message>
        <source>It names nothing, and nothing names it. An owner, a system or a dependency in its descriptor makes the first relation.</source>
        <translation>Sie nennt nichts, und nichts nennt sie. Ein Eigentümer, ein System oder eine Abhängigkeit im Deskriptor bildet die erste Beziehung.</translation>
    </message>
    <message>
        <source>Requests for this entity</source>
        <translation>Anträge zu dieser Entität</translation>
    </message>
    <message>
        <source>No requests</source>
        <translation>Keine Anträge</translation>
    </message>
    <message>
        <source>No request of this workspace names it.</source>
        <translation>Kein Antrag dieses Arbeitsbereichs nennt sie.</translation>
    </message>
    <message>
        <source>Named in %1</source>
        <translation>Genannt in %1</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Deskriptor</translation>
    </message>
    <message>
        <source>Open in the editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>%1, from line %L2</source>
        <translation>%1, ab Zeile %L2</translation>
    </message>
    <message>
        <source>Whom the catalog names is asked; whom CODEOWNERS names approves changes. When they differ, one of them is out of date.</source>
        <translation>Wen der Katalog nennt, wird gefragt; wen CODEOWNERS nennt, gibt Änderungen frei. Weichen sie voneinander ab, ist eines davon überholt.</translation>
    </message>
    <message>
        <source>Name the same team in both.</source>
        <translation>In beiden dasselbe Team nennen.</translation>
    </message>
    <message>
        <source>%1 is %2 here and %3 there</source>
        <translation>%1 ist hier %2 und dort %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 says something else: %2.</source>
        <translation>%1 sagt etwas anderes: %2.</translation>
    </message>
    <message>
        <source>Whoever looks there sees other facts than this file states, and acts on them.</source>
        <translation>Wer dort nachsieht, findet andere Angaben als in dieser Datei und handelt danach.</translation>
    </message>
    <message>
        <source>Push the change and ask the server to read the file again, or take over what it says.</source>
        <translation>Die Änderung pushen und den Server die Datei neu lesen lassen, oder seine Angaben übernehmen.</translation>
    </message>
    <message>
        <source>Also in %1</source>
        <translation>Auch in %1</translation>
    </message>
    <message>
        <source>It says the same there%1.</source>
        <translation>Dort steht dasselbe%1.</translation>
    </message>
    <message>
        <source>It says something else there%1:</source>
        <translation>Dort steht etwas anderes%1:</translation>
    </message>
    <message>
        <source>%1 here, %2 there</source>
        <translation>hier %1, dort %2</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>%1, fetched %2</source>
        <translation>%1, abgerufen %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing fetched yet</source>
        <translation>Noch nichts abgerufen</translation>
    </message>
    <message>
        <source>Fetching %L1 of %L2 entities</source>
        <translation>%L1 von %L2 Entitäten werden abgerufen</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>Wartet auf eine Antwort</translation>
    </message>
    <message>
        <source>Servers are asked once you trust this workspace.</source>
        <translation>Server werden gefragt, sobald diesem Arbeitsbereich vertraut wird.</translation>
    </message>
    <message>
        <source>PagerDuty integration key</source>
        <translation>PagerDuty-Integrationsschlüssel</translation>
    </message>
    <message>
        <source>PagerDuty service</source>
        <translation>PagerDuty-Dienst</translation>
    </message>
    <message>
        <source>Opsgenie team</source>
        <translation>Opsgenie-Team</translation>
    </message>
    <message>
        <source>Opsgenie alert selector</source>
        <translation>Opsgenie-Alarmauswahl</translation>
    </message>
    <message>
        <source>Splunk On-Call team</source>
        <translation>Splunk-On-Call-Team</translation>
    </message>
    <message>
        <source>Grafana dashboard selector</source>
        <translation>Grafana-Dashboard-Auswahl</translation>
    </message>
    <message>
        <source>Grafana alert selector</source>
        <translation>Grafana-Alarmauswahl</translation>
    </message>
    <message>
        <source>“%1” belongs to an entity, and the link names none.</source>
        <translation>„%1“ gehört zu einer Entität, und der Link nennt keine.</translation>
    </message>
    <message>
        <source>“%1” narrows a list, and the link leads to one entity.</source>
        <translation>„%1“ grenzt eine Liste ein, und der Link führt zu einer einzelnen Entität.</translation>
    </message>
    <message>
        <source>The link&apos;s path isn&apos;t that of an entity: kind, namespace and name.</source>
        <translation>Der Pfad des Links ist nicht der einer Entität: Art, Namensraum und Name.</translation>
    </message>
    <message>
        <source>A finding would come up in %1: line %L2 of %3 says %4.</source>
        <translation>In %1 entstünde ein Befund: Zeile %L2 von %3 nennt %4.</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out, since they lie on a catalog server: %1.</source>
        <translation>Ausgelassen, weil sie auf einem Katalogserver liegen: %1.</translation>
    </message>
    <message>
        <source>“%1” and “%2” (line %L3) differ in case alone.</source>
        <translation>„%1“ und „%2“ (Zeile %L3) unterscheiden sich nur in der Groß- und Kleinschreibung.</translation>
    </message>
    <message>
        <source>Catalogs compare paths whatever their case, items of a list under one path, and refuse the entity.</source>
        <translation>Kataloge vergleichen Pfade ohne Rücksicht auf Groß- und Kleinschreibung, Einträge einer Liste unter einem Pfad, und lehnen die Entität ab.</translation>
    </message>
    <message>
        <source> and </source>
        <comment>between two lines</comment>
        <translation> und </translation>
    </message>
    <message>
        <source>The owner of %1 is %2, but line %3 of %4 says %5.</source>
        <translation>Eigentümer von %1 ist %2, aber Zeile %3 von %4 sagt %5.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
    </message>
    <message>
        <source>A server refuses an entity whose file has it.</source>
        <translation>Ein Server lehnt eine Entität ab, in deren Datei es steht.</translation>
    </message>
    <message>
        <source>What a file says here is ignored.</source>
        <translation>Was eine Datei hier sagt, wird übergangen.</translation>
    </message>
    <message>
        <source>An icon is named by a word that the portal knows, such as dashboard, docs or chat.</source>
        <translation>Ein Symbol heißt nach einem Wort, das das Portal kennt, etwa dashboard, docs oder chat.</translation>
    </message>
    <message>
        <source>Write conditions as key=value, key= or key, separated by commas.</source>
        <translation>Bedingungen als schlüssel=wert, schlüssel= oder schlüssel schreiben, durch Kommas getrennt.</translation>
    </message>
    <message>
        <source>“%1” at column %L2 has no key.</source>
        <translation>„%1“ in Spalte %L2 hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>“%1” at column %L2 has an operator that filters don&apos;t know.</source>
        <translation>„%1“ in Spalte %L2 hat einen Operator, den Filter nicht kennen.</translation>
    </message>
    <message>
        <source>%1 is a folder, not a descriptor.</source>
        <translation>%1 ist ein Ordner, kein Deskriptor.</translation>
    </message>
    <message>
        <source>Catalog servers read files; of a folder they read nothing and report the Location as broken.</source>
        <translation>Katalogserver lesen Dateien; von einem Ordner lesen sie nichts und melden die Location als fehlerhaft.</translation>
    </message>
    <message>
        <source>Name the files, such as %1/*.yaml.</source>
        <translation>Die Dateien nennen, etwa %1/*.yaml.</translation>
    </message>
    <message>
        <source>Git ignores %1, so it is left out.</source>
        <translation>Git übergeht %1, darum bleibt es weg.</translation>
    </message>
    <message>
        <source>A server that reads the repository doesn&apos;t find it there, and its entities are missing.</source>
        <translation>Ein Server, der das Repository liest, findet es dort nicht, und seine Entitäten fehlen.</translation>
    </message>
    <message>
        <source>Commit the file, or name another one.</source>
        <translation>Die Datei committen oder eine andere nennen.</translation>
    </message>
    <message>
        <source>Left out, since the kind %1 has no owner: %2.</source>
        <translation>Weggelassen, da die Art %1 keinen Eigentümer hat: %2.</translation>
    </message>
    <message>
        <source>%1 is larger than %L2 MB, the most that Waymark puts in.</source>
        <translation>%1 ist größer als %L2 MB, das Meiste, was Waymark einsetzt.</translation>
    </message>
    <message>
        <source>This limit is Waymark&apos;s own; a catalog server may take the file.</source>
        <translation>Diese Grenze ist eine von Waymark; ein Katalogserver nimmt die Datei vielleicht.</translation>
    </message>
    <message>
        <source>What the file holds isn&apos;t checked.</source>
        <translation>Was in der Datei steht, wird nicht geprüft.</translation>
    </message>
    <message>
        <source>A condition has no key.</source>
        <translation>Eine Bedingung hat keinen Schlüssel.</translation>
    </message>
    <message>
        <source>%1 stands alone in its object; join it to others by $all.</source>
        <translation>%1 steht allein in seinem Objekt; mit anderen wird es durch $all verbunden.</translation>
    </message>
    <message>
        <source>$contains of relations takes type and targetRef alone, not “%1” as here.</source>
        <translation>$contains von Beziehungen nimmt nur type und targetRef, nicht „%1“ wie hier.</translation>
    </message>
    <message>
        <source>targetRef takes a reference, or $in with at least one.</source>
        <translation>targetRef nimmt einen Verweis oder $in mit mindestens einem.</translation>
    </message>
    <message>
        <source>There are %1 and key=value.</source>
        <translation>Es gibt %1 und schlüssel=wert.</translation>
    </message>
    <message>
        <source>There is no key “%1”, at column %L2.</source>
        <translation>Es gibt keinen Schlüssel „%1“ (Spalte %L2).</translation>
    </message>
    <message>
        <source>“%1:” at column %L2 has no value.</source>
        <translation>„%1:“ in Spalte %L2 hat keinen Wert.</translation>
    </message>
    <message>
        <source>%1 is of kind %2; this field is for %3.</source>
        <translation>%1 ist von der Art %2; dieses Feld ist für %3.</translation>
    </message>
    <message>
        <source>The relation is made all the same, but nothing that asks for %1 finds it.</source>
        <translation>Die Beziehung entsteht trotzdem, aber nichts, was nach %1 fragt, findet sie.</translation>
    </message>
    <message>
        <source>%1 It comes from %2, line %3.</source>
        <translation>%1 Das kommt aus %2, Zeile %3.</translation>
    </message>
    <message>
        <source>%1 It comes from %2.</source>
        <translation>%1 Das kommt aus %2.</translation>
    </message>
    <message>
        <source>A Backstage catalog doesn&apos;t merge what “&lt;&lt;” names.</source>
        <translation>Ein Backstage-Katalog verschmilzt nicht, was „&lt;&lt;“ nennt.</translation>
    </message>
    <message>
        <source>It reads YAML 1.2, where “&lt;&lt;” is a key like any other, so the values it was to bring are missing.</source>
        <translation>Er liest YAML 1.2, wo „&lt;&lt;“ ein Schlüssel wie jeder andere ist, also fehlen die Werte, die es bringen sollte.</translation>
    </message>
    <message>
        <source>Write the values out; an anchor for a single value works.</source>
        <translation>Die Werte ausschreiben; ein Anker für einen einzelnen Wert geht.</translation>
    </message>
    <message>
        <source>Grafana dashboard</source>
        <translation>Grafana-Dashboard</translation>
    </message>
    <message>
        <source>Sentry project</source>
        <translation>Sentry-Projekt</translation>
    </message>
    <message>
        <source>SonarQube project</source>
        <translation>SonarQube-Projekt</translation>
    </message>
    <message>
        <source>GitHub project</source>
        <translation>GitHub-Projekt</translation>
    </message>
    <message>
        <source>GitLab project</source>
        <translation>GitLab-Projekt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>There is no such entity.</source>
        <translation>Eine solche Entität gibt es nicht.</translation>
    </message>
    <message>
        <source>%1: there is no such entity</source>
        <translation>%1: Eine solche Entität gibt es nicht</translation>
    </message>
    <message>
        <source>The workspace leaves %1 out, so it isn&apos;t read.</source>
        <translation>Der Arbeitsbereich lässt %1 aus, also wird es nicht gelesen.</translation>
    </message>
    <message>
        <source>The workspace leaves %L1 files out, such as %2, so they aren&apos;t read.</source>
        <translation>Der Arbeitsbereich lässt %L1 Dateien aus, etwa %2, also werden sie nicht gelesen.</translation>
    </message>
    <message>
        <source>It fits “%1”, which waymark.yaml excludes. A catalog server doesn&apos;t know of that and reads it.</source>
        <translation>Es passt zu „%1“, was waymark.yaml ausschließt. Ein Katalogserver weiß davon nichts und liest es.</translation>
    </message>
    <message>
        <source>Take the pattern out of waymark.yaml, or name another file.</source>
        <translation>Das Muster aus waymark.yaml nehmen oder eine andere Datei nennen.</translation>
    </message>
    <message>
        <source>%1, line %2: %3</source>
        <translation>%1, Zeile %2: %3</translation>
    </message>
    <message>
        <source>The catalog puts what “$ref” names into the definition, and refuses the entity when it can&apos;t.</source>
        <translation>Der Katalog setzt in die Definition ein, was „$ref“ nennt, und weist die Entität ab, wenn er es nicht kann.</translation>
    </message>
    <message>
        <source>%1 is no object.</source>
        <translation>%1 ist kein Objekt.</translation>
    </message>
    <message>
        <source>%1 and what it refers to are larger than Waymark puts together.</source>
        <translation>%1 und worauf es verweist sind größer, als Waymark es zusammensetzt.</translation>
    </message>
    <message>
        <source>This limit is Waymark&apos;s own; a catalog server may take them.</source>
        <translation>Diese Grenze ist Waymarks eigene; ein Katalogserver nimmt sie vielleicht.</translation>
    </message>
    <message>
        <source>%1 holds several documents.</source>
        <translation>%1 enthält mehrere Dokumente.</translation>
    </message>
    <message>
        <source>Correct that file.</source>
        <translation>Diese Datei berichtigen.</translation>
    </message>
    <message>
        <source>Correct the path, which begins at the file that holds it.</source>
        <translation>Den Pfad berichtigen; er beginnt bei der Datei, in der er steht.</translation>
    </message>
    <message>
        <source>There is nothing at “%1” in %2.</source>
        <translation>Bei „%1“ steht in %2 nichts.</translation>
    </message>
    <message>
        <source>Correct the part behind “#”.</source>
        <translation>Den Teil hinter „#“ berichtigen.</translation>
    </message>
    <message>
        <source>%1 · missing</source>
        <translation>%1 · fehlt</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>%1 is text of a template, so it isn&apos;t read.</source>
        <translation>%1 ist der Text einer Vorlage und wird darum nicht gelesen.</translation>
    </message>
    <message>
        <source>A template in this workspace fetches that folder. A catalog server doesn&apos;t know of that and reads the file as it stands.</source>
        <translation>Eine Vorlage in diesem Arbeitsbereich holt jenen Ordner. Ein Katalogserver weiß davon nichts und liest die Datei, wie sie dasteht.</translation>
    </message>
    <message>
        <source>Name another file, or keep this one outside of the template.</source>
        <translation>Eine andere Datei nennen oder diese außerhalb der Vorlage ablegen.</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::CatalogBrowser</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Every service, API and resource, and who answers for it</source>
        <translation>Alle Dienste, APIs und Ressourcen und wer für sie zuständig ist</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>By domain</source>
        <translation>Nach Domain</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>No entities yet</source>
        <translation>Noch keine Entitäten</translation>
    </message>
    <message>
        <source>Entities are YAML files in Backstage&apos;s format, such as catalog-info.yaml in a service&apos;s repository.</source>
        <translation>Entitäten sind YAML-Dateien im Format von Backstage, etwa catalog-info.yaml im Repository eines Dienstes.</translation>
    </message>
    <message>
        <source>Waymark doesn&apos;t know your team yet</source>
        <translation>Das eigene Team ist Waymark noch nicht bekannt</translation>
    </message>
    <message>
        <source>No person of the catalog has the e-mail address that Git commits with here. Choose who you are, or a team.</source>
        <translation>Keine Person des Katalogs hat die E-Mail-Adresse, mit der Git hier Commits erstellt. Die eigene Person oder ein Team wählen.</translation>
    </message>
    <message>
        <source>Choose my team…</source>
        <translation>Mein Team wählen…</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>These rows as CSV…</source>
        <translation>Diese Zeilen als CSV…</translation>
    </message>
    <message>
        <source>These rows as JSON…</source>
        <translation>Diese Zeilen als JSON…</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open its descriptor</source>
        <translation>Deskriptor öffnen</translation>
    </message>
    <message>
        <source>Remove the star</source>
        <translation>Stern entfernen</translation>
    </message>
    <message>
        <source>Star</source>
        <translation>Mit Stern markieren</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message numerus="yes">
        <source>Move ownership of %Ln entity(s)…</source>
        <translation>
            <numerusform>Eigentum an %Ln Entität übertragen…</numerusform>
            <numerusform>Eigentum an %Ln Entitäten übertragen…</numerusform>
        </translation>
    </message>
    <message>
        <source>Move ownership…</source>
        <translation>Eigentum übertragen…</translation>
    </message>
    <message>
        <source>No saved views yet</source>
        <translation>Noch keine gespeicherten Ansichten</translation>
    </message>
    <message>
        <source>Save this view…</source>
        <translation>Diese Ansicht speichern…</translation>
    </message>
    <message>
        <source>Delete a view</source>
        <translation>Ansicht löschen</translation>
    </message>
    <message>
        <source>Save this view</source>
        <translation>Diese Ansicht speichern</translation>
    </message>
    <message>
        <source>Name of the view</source>
        <translation>Name der Ansicht</translation>
    </message>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>Diese Zeilen exportieren</translation>
    </message>
    <message>
        <source>Describe a folder…</source>
        <translation>Ordner beschreiben …</translation>
    </message>
    <message>
        <source>Add a catalog server…</source>
        <translation>Katalogserver hinzufügen …</translation>
    </message>
    <message>
        <source>Catalog servers…</source>
        <translation>Katalogserver …</translation>
    </message>
    <message>
        <source>Validate on the server</source>
        <translation>Auf dem Server prüfen</translation>
    </message>
    <message>
        <source>Ask the server to read it again</source>
        <translation>Server neu einlesen lassen</translation>
    </message>
    <message>
        <source>Nothing yet</source>
        <translation>Noch nichts</translation>
    </message>
    <message>
        <source>Nothing of what was read so far matches; the rest follows.</source>
        <translation>Nichts vom bisher Gelesenen passt; der Rest folgt.</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln entities are hidden by the filters.</source>
        <translation>
            <numerusform>Die eine Entität wird von den Filtern verborgen.</numerusform>
            <numerusform>Alle %Ln Entitäten werden von den Filtern verborgen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::CatalogFilterBar</name>
    <message>
        <source>Search, or kind:api owner:payments tag:java</source>
        <translation>Suchen oder kind:api owner:payments tag:java</translation>
    </message>
    <message>
        <source>Words are searched for in name, title, tags, owner, type and description. Conditions such as kind:api, owner:payments or -lifecycle:deprecated narrow; Backstage&apos;s filters work, too.</source>
        <translation>Wörter werden in Name, Titel, Tags, Eigentümer, Typ und Beschreibung gesucht. Bedingungen wie kind:api, owner:payments oder -lifecycle:deprecated grenzen ein; auch die Filter von Backstage sind möglich.</translation>
    </message>
    <message>
        <source>Search the catalog</source>
        <translation>Katalog durchsuchen</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>My team&apos;s</source>
        <translation>Mein Team</translation>
    </message>
    <message>
        <source>Starred</source>
        <translation>Mit Stern</translation>
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
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Alle Arten</translation>
    </message>
    <message>
        <source>With errors</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>With errors or warnings</source>
        <translation>Mit Fehlern oder Warnungen</translation>
    </message>
    <message>
        <source>Without problems</source>
        <translation>Ohne Probleme</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>Befund</translation>
    </message>
    <message>
        <source>Stop reading</source>
        <translation>Lesen anhalten</translation>
    </message>
    <message>
        <source>Known once the whole workspace is read</source>
        <translation>Bekannt, sobald der ganze Arbeitsbereich gelesen ist</translation>
    </message>
    <message>
        <source>%L1 of %L2 files read</source>
        <translation>%L1 von %L2 Dateien gelesen</translation>
    </message>
    <message>
        <source>%1 so far, %2</source>
        <translation>%1 bisher, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entities</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>checking %Ln files</source>
        <translation>
            <numerusform>prüft %Ln Datei</numerusform>
            <numerusform>prüft %Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::CatalogPage</name>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Rename %1</source>
        <translation>%1 umbenennen</translation>
    </message>
    <message>
        <source>Every reference to it follows, in every file of the workspace.</source>
        <translation>Jeder Verweis darauf wird mitgeändert, in jeder Datei des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>New name</source>
        <translation>Neuer Name</translation>
    </message>
    <message>
        <source>Rename in %1</source>
        <translation>In %1 umbenennen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Move ownership of %1</source>
        <translation>Eigentum an %1 übertragen</translation>
    </message>
    <message>
        <source>New owner</source>
        <translation>Neuer Eigentümer</translation>
    </message>
    <message>
        <source>%1: done in %2.</source>
        <translation>%1: in %2 erledigt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>The catalog has no teams and no people.</source>
        <translation>Der Katalog hat weder Teams noch Personen.</translation>
    </message>
    <message>
        <source>Describe them as Group and User entities first.</source>
        <translation>Sie zuerst als Entitäten der Art Group und User beschreiben.</translation>
    </message>
    <message>
        <source>Choose my team</source>
        <translation>Mein Team wählen</translation>
    </message>
    <message>
        <source>Who you are, or your team. “My team&apos;s” and Home follow it.</source>
        <translation>Die eigene Person oder das eigene Team. „Mein Team“ und die Startseite richten sich danach.</translation>
    </message>
    <message>
        <source>Use it</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>The person with Git&apos;s e-mail address</source>
        <translation>Die Person mit der E-Mail-Adresse aus Git</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Written to %1.</source>
        <translation>In %1 geschrieben.</translation>
    </message>
    <message>
        <source>Asking about %1…</source>
        <translation>%1 wird geprüft …</translation>
    </message>
    <message>
        <source>%1 wouldn&apos;t take it: %2</source>
        <translation>%1 würde dies nicht annehmen: %2</translation>
    </message>
    <message>
        <source>%1 would take %2 as it is.</source>
        <translation>%1 würde %2 so annehmen.</translation>
    </message>
    <message>
        <source>Asking to read %1 again…</source>
        <translation>Neues Einlesen von %1 wird erbeten …</translation>
    </message>
    <message>
        <source>%1 reads %2 again soon; ask for its entities in a minute.</source>
        <translation>%1 liest %2 bald neu ein; in einer Minute die Entitäten erneut abrufen.</translation>
    </message>
    <message>
        <source>You have saved no view “%1” in this workspace.</source>
        <translation>In diesem Arbeitsbereich ist keine Ansicht „%1“ gespeichert.</translation>
    </message>
    <message>
        <source>Views are yours alone; a link that says the filters themselves works for everybody.</source>
        <translation>Gespeicherte Ansichten sieht nur, wer sie gespeichert hat; ein Link, der die Filter selbst nennt, gilt für alle.</translation>
    </message>
    <message>
        <source>Their field spec.owner changes, all files together. What has no such field stays as it is, and is named here.</source>
        <translation>Ihr Feld spec.owner ändert sich, alle Dateien zusammen. Was kein solches Feld hat, bleibt, wie es ist, und wird hier genannt.</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ChangeDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>no file</source>
        <translation>keiner Datei</translation>
    </message>
    <message>
        <source>The changes show here before anything is written.</source>
        <translation>Die Änderungen erscheinen hier, bevor etwas geschrieben wird.</translation>
    </message>
    <message>
        <source>Nothing changes: everything says so already.</source>
        <translation>Nichts ändert sich: alles steht schon so da.</translation>
    </message>
    <message>
        <source>%1 in %2 change; everything else stays byte for byte.</source>
        <translation>Geändert: %1 in %2; alles andere bleibt Byte für Byte gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ChangePreview</name>
    <message>
        <source>Changed files</source>
        <translation>Geänderte Dateien</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::DescriptorDialog</name>
    <message>
        <source>Describe a folder</source>
        <translation>Ordner beschreiben</translation>
    </message>
    <message>
        <source>Waymark looks at what lies in a folder and drafts its catalog-info.yaml. It opens as a new document; nothing is written before you save it.</source>
        <translation>Waymark sieht sich an, was in einem Ordner liegt, und entwirft dessen catalog-info.yaml. Der Entwurf öffnet sich als neues Dokument; geschrieben wird erst beim Speichern.</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Was gefunden wurde</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Found in</source>
        <translation>Gefunden in</translation>
    </message>
    <message>
        <source>Drafted descriptor</source>
        <translation>Entworfener Deskriptor</translation>
    </message>
    <message>
        <source>Open the draft</source>
        <translation>Entwurf öffnen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>Ordner auswählen</translation>
    </message>
    <message>
        <source>a guess</source>
        <translation>eine Vermutung</translation>
    </message>
    <message>
        <source>Everything that is needed was found.</source>
        <translation>Alles Nötige wurde gefunden.</translation>
    </message>
    <message>
        <source>Still to be filled in: %1</source>
        <translation>Noch auszufüllen: %1</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::DocsPageView</name>
    <message>
        <source>Page of the documentation</source>
        <translation>Seite der Dokumentation</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::DocsView</name>
    <message>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <source>Edit this page</source>
        <translation>Diese Seite bearbeiten</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Open in the browser</source>
        <translation>Im Browser öffnen</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message numerus="yes">
        <source>%Ln page(s) of the navigation can&apos;t be shown: %1</source>
        <translation>
            <numerusform>%Ln Seite der Navigation lässt sich nicht zeigen: %1</numerusform>
            <numerusform>%Ln Seiten der Navigation lassen sich nicht zeigen: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::EntityPage</name>
    <message>
        <source>Entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Abschnitte</translation>
    </message>
    <message>
        <source>Catalog</source>
        <translation>Katalog</translation>
    </message>
    <message>
        <source>Back to all entities</source>
        <translation>Zurück zu allen Entitäten</translation>
    </message>
    <message>
        <source>Star (Ctrl+D)</source>
        <translation>Mit Stern markieren (Strg+D)</translation>
    </message>
    <message>
        <source>Edit descriptor</source>
        <translation>Deskriptor bearbeiten</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Rename…</source>
        <translation>Umbenennen…</translation>
    </message>
    <message>
        <source>Move ownership…</source>
        <translation>Eigentum übertragen…</translation>
    </message>
    <message>
        <source>Copy reference</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>Remove the star (Ctrl+D)</source>
        <translation>Stern entfernen (Strg+D)</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in the catalog</source>
        <translation>%1 ist nicht im Katalog</translation>
    </message>
    <message>
        <source>It was renamed or removed, or its file can&apos;t be read. The list shows what there is.</source>
        <translation>Die Entität wurde umbenannt oder entfernt, oder ihre Datei ist nicht lesbar. Die Liste zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Show all entities</source>
        <translation>Alle Entitäten zeigen</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>aus %1</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Beziehungen</translation>
    </message>
    <message>
        <source>Definition</source>
        <translation>Definition</translation>
    </message>
    <message>
        <source>Documentation</source>
        <translation>Dokumentation</translation>
    </message>
    <message>
        <source>Problems (%L1)</source>
        <translation>Probleme (%L1)</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelltext</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Validate on the server</source>
        <translation>Auf dem Server prüfen</translation>
    </message>
    <message>
        <source>Ask the server to read it again</source>
        <translation>Server neu einlesen lassen</translation>
    </message>
    <message>
        <source>the rest of the workspace is still being read</source>
        <translation>der Rest des Arbeitsbereichs wird noch gelesen</translation>
    </message>
    <message>
        <source>Known once the whole workspace is read</source>
        <translation>Bekannt, sobald der ganze Arbeitsbereich gelesen ist</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Show readiness</source>
        <translation>Bereitschaft zeigen</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::EntityTable</name>
    <message>
        <source>Entities</source>
        <translation>Entitäten</translation>
    </message>
    <message>
        <source>Entities as a tree</source>
        <translation>Entitäten als Baum</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::EntityTableModel</name>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %Ln row(s), closed</source>
        <translation>
            <numerusform>Gruppe %1, %Ln Zeile, geschlossen</numerusform>
            <numerusform>Gruppe %1, %Ln Zeilen, geschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Group %1, %Ln row(s)</source>
        <translation>
            <numerusform>Gruppe %1, %Ln Zeile</numerusform>
            <numerusform>Gruppe %1, %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>doppelt</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::EntityTreeModel</name>
    <message>
        <source>Elsewhere</source>
        <translation>Anderswo</translation>
    </message>
    <message>
        <source>What names nothing that it belongs to</source>
        <translation>Was nicht angibt, wozu es gehört</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::FacetButton</name>
    <message>
        <source>Any</source>
        <translation>Beliebig</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::FacetPopup</name>
    <message>
        <source>Clear</source>
        <translation>Aufheben</translation>
    </message>
    <message>
        <source>(none)</source>
        <translation>(ohne)</translation>
    </message>
    <message>
        <source>%1, chosen</source>
        <translation>%1, gewählt</translation>
    </message>
    <message>
        <source>Find: %1</source>
        <translation>Suchen: %1</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::GraphCanvas</name>
    <message>
        <source>Graph of relations</source>
        <translation>Graph der Beziehungen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more neighbour(s)</source>
        <translation>
            <numerusform>%Ln weiterer Nachbar</numerusform>
            <numerusform>%Ln weitere Nachbarn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::GraphPanel</name>
    <message>
        <source>Graph</source>
        <translation>Graph</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>How many steps from the entity are shown</source>
        <translation>Wie viele Schritte von der Entität aus gezeigt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s)</source>
        <translation>
            <numerusform>%n Schritt</numerusform>
            <numerusform>%n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Zoom out (-)</source>
        <translation>Verkleinern (-)</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit into the window (0)</source>
        <translation>In das Fenster einpassen (0)</translation>
    </message>
    <message>
        <source>Export the graph</source>
        <translation>Graph exportieren</translation>
    </message>
    <message>
        <source>As SVG…</source>
        <translation>Als SVG…</translation>
    </message>
    <message>
        <source>As PNG…</source>
        <translation>Als PNG…</translation>
    </message>
    <message>
        <source>Laying out the graph</source>
        <translation>Graph wird angeordnet</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Laying out the graph…</source>
        <translation>Graph wird angeordnet…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The nearest %1; %Ln more are left out. Less depth or fewer relations show all.</source>
        <translation>
            <numerusform>Am nächsten: %1; %Ln weitere ist weggelassen. Geringere Tiefe oder weniger Beziehungen zeigen alle.</numerusform>
            <numerusform>Am nächsten: %1; %Ln weitere sind weggelassen. Geringere Tiefe oder weniger Beziehungen zeigen alle.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Arrow keys walk, Enter opens, Space shows neighbours.</source>
        <translation>%1. Pfeiltasten bewegen die Auswahl, Eingabe öffnet, Leertaste zeigt Nachbarn.</translation>
    </message>
    <message>
        <source>The layout was cancelled</source>
        <translation>Die Anordnung wurde abgebrochen</translation>
    </message>
    <message>
        <source>A graph of fewer entities is laid out faster: choose less depth or fewer relations.</source>
        <translation>Ein Graph mit weniger Entitäten ist schneller angeordnet: geringere Tiefe oder weniger Beziehungen wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 isn&apos;t there: nothing in the catalog defines it. Named by %Ln entity(s).</source>
        <translation>
            <numerusform>%1 gibt es nicht: Nichts im Katalog definiert es. Genannt von %Ln Entität.</numerusform>
            <numerusform>%1 gibt es nicht: Nichts im Katalog definiert es. Genannt von %Ln Entitäten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Add it to the catalog, or correct what names it.</source>
        <translation>Es dem Katalog hinzufügen oder berichtigen, was es nennt.</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::OfferedChanges</name>
    <message>
        <source>Perhaps meant as well</source>
        <translation>Vielleicht auch gemeint</translation>
    </message>
    <message numerus="yes">
        <source>Perhaps meant as well: %Ln place(s). Tick what is to change, too.</source>
        <translation>
            <numerusform>Vielleicht auch gemeint: %Ln Stelle. Ankreuzen, was sich mit ändern soll.</numerusform>
            <numerusform>Vielleicht auch gemeint: %Ln Stellen. Ankreuzen, was sich mit ändern soll.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ServerBar</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Servers…</source>
        <translation>Server …</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut abrufen</translation>
    </message>
    <message>
        <source>Fetching entities from %1: %L2 of %L3</source>
        <translation>Entitäten von %1 werden abgerufen: %L2 von %L3</translation>
    </message>
    <message>
        <source>Asking %1 for its entities</source>
        <translation>%1 wird nach Entitäten gefragt</translation>
    </message>
    <message>
        <source>What %1 said %2 is shown.</source>
        <translation>Angezeigt wird, was %1 %2 angab.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) can&apos;t be asked.</source>
        <translation>
            <numerusform>Ein weiterer Server ist nicht erreichbar.</numerusform>
            <numerusform>%Ln weitere Server sind nicht erreichbar.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>What servers said earlier is shown: %1.</source>
        <translation>Angezeigt werden frühere Angaben der Server: %1.</translation>
    </message>
    <message>
        <source>Servers are asked once you trust this workspace.</source>
        <translation>Server werden gefragt, sobald diesem Arbeitsbereich vertraut wird.</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ServerDialog</name>
    <message>
        <source>Catalog server %1</source>
        <translation>Katalogserver %1</translation>
    </message>
    <message>
        <source>Add a catalog server</source>
        <translation>Katalogserver hinzufügen</translation>
    </message>
    <message>
        <source>Entities of a Backstage backend are shown beside those of the files. The server is named in waymark.yaml for everybody; your token stays in your desktop&apos;s keychain.</source>
        <translation>Entitäten eines Backstage-Backends werden neben denen der Dateien gezeigt. Der Server steht für alle in waymark.yaml; das Token bleibt im Schlüsselbund des Desktops.</translation>
    </message>
    <message>
        <source>https://portal.example.com</source>
        <translation>https://portal.example.com</translation>
    </message>
    <message>
        <source>Forget the token that is kept</source>
        <translation>Gespeichertes Token vergessen</translation>
    </message>
    <message>
        <source>Ask without encryption: whoever stands between reads the token</source>
        <translation>Unverschlüsselt fragen: Wer dazwischen sitzt, liest das Token mit</translation>
    </message>
    <message>
        <source>kind=component,spec.lifecycle=production; kind=api</source>
        <translation>kind=component,spec.lifecycle=production; kind=api</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Of the backend, without /api/catalog</source>
        <translation>Die des Backends, ohne /api/catalog</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What people call it</source>
        <translation>Wie man ihn nennt</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Sent to this server alone. Leave it empty where none is asked for.</source>
        <translation>Wird nur an diesen Server gesendet. Leer lassen, wo keines verlangt wird.</translation>
    </message>
    <message>
        <source>Only these entities</source>
        <translation>Nur diese Entitäten</translation>
    </message>
    <message>
        <source>Backstage&apos;s filters with “;” between, of which one has to hold. Empty: all entities.</source>
        <translation>Backstage-Filter, durch „;“ getrennt; einer davon muss zutreffen. Leer: alle Entitäten.</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung testen</translation>
    </message>
    <message>
        <source>Save server</source>
        <translation>Server speichern</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>One is kept; type to replace it</source>
        <translation>Eines ist gespeichert; zum Ersetzen tippen</translation>
    </message>
    <message>
        <source>Servers are asked once you trust this workspace.</source>
        <translation>Server werden gefragt, sobald diesem Arbeitsbereich vertraut wird.</translation>
    </message>
    <message>
        <source>Type the address of the backend.</source>
        <translation>Die Adresse des Backends eingeben.</translation>
    </message>
    <message>
        <source>Not tested yet.</source>
        <translation>Noch nicht getestet.</translation>
    </message>
    <message>
        <source>Asking %1…</source>
        <translation>%1 wird gefragt …</translation>
    </message>
    <message>
        <source>It answers, but has no entities for you: check the token and the filters.</source>
        <translation>Er antwortet, hat aber keine Entitäten: Token und Filter prüfen.</translation>
    </message>
    <message>
        <source>It answers, with %1.</source>
        <translation>Er antwortet mit %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln entity(s)</source>
        <translation>
            <numerusform>%Ln Entität</numerusform>
            <numerusform>%Ln Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>Wird gespeichert …</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ServerRow</name>
    <message>
        <source>Ask now</source>
        <translation>Jetzt abrufen</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Ändern …</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen …</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::ServersDialog</name>
    <message>
        <source>Catalog servers</source>
        <translation>Katalogserver</translation>
    </message>
    <message>
        <source>The workspace names these Backstage backends in waymark.yaml. Their entities are shown beside those of the files, also while a server can&apos;t be reached.</source>
        <translation>Diese Backstage-Backends nennt der Arbeitsbereich in waymark.yaml. Ihre Entitäten werden neben denen der Dateien gezeigt, auch wenn ein Server nicht erreichbar ist.</translation>
    </message>
    <message>
        <source>Servers are asked once you trust this workspace.</source>
        <translation>Server werden gefragt, sobald diesem Arbeitsbereich vertraut wird.</translation>
    </message>
    <message>
        <source>Trust this workspace</source>
        <translation>Diesem Arbeitsbereich vertrauen</translation>
    </message>
    <message>
        <source>No server yet. Add the address of a Backstage backend, such as https://portal.example.com.</source>
        <translation>Noch kein Server. Die Adresse eines Backstage-Backends hinzufügen, etwa https://portal.example.com.</translation>
    </message>
    <message>
        <source>Add server…</source>
        <translation>Server hinzufügen …</translation>
    </message>
    <message>
        <source>Ask all now</source>
        <translation>Alle jetzt abrufen</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Remove %1 from the workspace?</source>
        <translation>%1 aus dem Arbeitsbereich entfernen?</translation>
    </message>
    <message>
        <source>Its entities are no longer shown, and your token for it is forgotten. Nothing changes on the server.</source>
        <translation>Seine Entitäten werden nicht mehr gezeigt, und das Token dafür wird vergessen. Auf dem Server ändert sich nichts.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::WhoPanel</name>
    <message>
        <source>Selected entity</source>
        <translation>Ausgewählte Entität</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Descriptor</source>
        <translation>Deskriptor</translation>
    </message>
    <message>
        <source>Remove the star (Ctrl+D)</source>
        <translation>Stern entfernen (Strg+D)</translation>
    </message>
    <message>
        <source>Star (Ctrl+D)</source>
        <translation>Mit Stern markieren (Strg+D)</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>Keine Probleme</translation>
    </message>
    <message>
        <source>From the server %1</source>
        <translation>Vom Server %1</translation>
    </message>
    <message>
        <source>Problems aren&apos;t known yet</source>
        <translation>Probleme sind noch nicht bekannt</translation>
    </message>
</context>
<context>
    <name>waymark::catalog::WhoView</name>
    <message>
        <source>Who answers for it</source>
        <translation>Zuständigkeit</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>None given</source>
        <translation>Nicht angegeben</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Dashboards</source>
        <translation>Dashboards</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Benötigt</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Benötigt von</translation>
    </message>
    <message>
        <source>Nobody is named</source>
        <translation>Niemand ist angegeben</translation>
    </message>
    <message>
        <source>%1, who isn&apos;t in the catalog</source>
        <translation>%1, nicht im Katalog</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message numerus="yes">
        <source>%Ln member(s)</source>
        <translation>
            <numerusform>%Ln Mitglied</numerusform>
            <numerusform>%Ln Mitglieder</numerusform>
        </translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>und %Ln weitere</numerusform>
            <numerusform>und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1</source>
        <translation>%1 kopieren</translation>
    </message>
    <message>
        <source>A Location needs none</source>
        <translation>Eine Location braucht keinen</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Teams below</source>
        <translation>Teams darunter</translation>
    </message>
</context>
<context>
    <name>waymark::cel</name>
    <message>
        <source>A line isn&apos;t of the form {&quot;id&quot;, &quot;expr&quot;, &quot;vars&quot;}.</source>
        <translation>Eine Zeile hat nicht die Form {&quot;id&quot;, &quot;expr&quot;, &quot;vars&quot;}.</translation>
    </message>
    <message>
        <source>Write each expression as JSON on a line of its own.</source>
        <translation>Jeden Ausdruck als JSON auf eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>The rule would fail for every object, or be refused by the server.</source>
        <translation>Die Regel schlüge bei jedem Objekt fehl oder würde vom Server abgelehnt.</translation>
    </message>
    <message>
        <source>Known here: %1.</source>
        <translation>Hier bekannt: %1.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t known here.</source>
        <translation>„%1“ ist hier nicht bekannt.</translation>
    </message>
    <message>
        <source>Rules can&apos;t know the time; hand it over as a parameter.</source>
        <translation>Regeln kennen die Zeit nicht; sie als Parameter übergeben.</translation>
    </message>
    <message>
        <source>There is no function “%1”.</source>
        <translation>Es gibt keine Funktion „%1“.</translation>
    </message>
    <message>
        <source>It has %1.</source>
        <translation>Vorhanden: %1.</translation>
    </message>
    <message>
        <source>%1 has no field “%2”.</source>
        <translation>%1 hat kein Feld „%2“.</translation>
    </message>
    <message>
        <source>This is of type %1, which has no fields.</source>
        <translation>Das ist vom Typ %1, der keine Felder hat.</translation>
    </message>
    <message>
        <source>“%1” needs arguments.</source>
        <translation>„%1“ braucht Argumente.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be used with %2.</source>
        <translation>„%1“ lässt sich nicht auf %2 anwenden.</translation>
    </message>
    <message>
        <source>Convert one side, as in string(x) or int(x).</source>
        <translation>Eine Seite umwandeln, etwa mit string(x) oder int(x).</translation>
    </message>
    <message>
        <source>It is used as %1.</source>
        <translation>Verwendet wird es so: %1.</translation>
    </message>
    <message>
        <source>A condition is true or false; this is of type %1.</source>
        <translation>Eine Bedingung ist wahr oder falsch; das ist vom Typ %1.</translation>
    </message>
    <message>
        <source>Compare it with something.</source>
        <translation>Mit etwas vergleichen.</translation>
    </message>
    <message>
        <source>Only an optional value can stand here; this is of type %1.</source>
        <translation>Hier kann nur ein optionaler Wert stehen; das ist vom Typ %1.</translation>
    </message>
    <message>
        <source>Read the field with “.?”, or leave the question mark out.</source>
        <translation>Das Feld mit „.?“ lesen oder das Fragezeichen weglassen.</translation>
    </message>
    <message>
        <source>Only a list or a map has items; this is of type %1.</source>
        <translation>Nur Listen und Zuordnungen haben Einträge; das ist vom Typ %1.</translation>
    </message>
    <message>
        <source>This format can&apos;t be read.</source>
        <translation>Diese Formatangabe ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The format and its list differ in length: %1 and %2.</source>
        <translation>Formatangabe und Liste sind verschieden lang: %1 und %2.</translation>
    </message>
    <message>
        <source>Write %s for a value, %d for a whole number, %% for a percent sign.</source>
        <translation>%s steht für einen Wert, %d für eine ganze Zahl, %% für ein Prozentzeichen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t print a value of type %2.</source>
        <translation>„%1“ kann keinen Wert vom Typ %2 ausgeben.</translation>
    </message>
    <message>
        <source>Write %s, which prints every value.</source>
        <translation>%s schreiben, das jeden Wert ausgibt.</translation>
    </message>
    <message>
        <source>This is of type %1, what stands before it of type %2.</source>
        <translation>Das ist vom Typ %1, was davor steht vom Typ %2.</translation>
    </message>
    <message>
        <source>Convert one of them, or wrap it in dyn().</source>
        <translation>Eins davon umwandeln oder in dyn() fassen.</translation>
    </message>
    <message>
        <source>The expression has too many parts.</source>
        <translation>Der Ausdruck hat zu viele Teile.</translation>
    </message>
    <message>
        <source>Split it into variables.</source>
        <translation>In Variablen aufteilen.</translation>
    </message>
    <message>
        <source>A value of this type is no index.</source>
        <translation>Ein Wert dieses Typs ist kein Index.</translation>
    </message>
    <message>
        <source>This pattern can&apos;t be read: %1.</source>
        <translation>Dieses Muster ist nicht lesbar: %1.</translation>
    </message>
    <message>
        <source>%1() can&apos;t convert this: %2.</source>
        <translation>%1() kann das nicht umwandeln: %2.</translation>
    </message>
    <message>
        <source>has() asks for a field.</source>
        <translation>has() fragt nach einem Feld.</translation>
    </message>
    <message>
        <source>Write it with a dot, as in has(object.spec.owner).</source>
        <translation>Mit Punkt schreiben, wie in has(object.spec.owner).</translation>
    </message>
    <message>
        <source>cel.block() takes a list of expressions.</source>
        <translation>cel.block() nimmt eine Liste von Ausdrücken.</translation>
    </message>
    <message>
        <source>Only a number can stand here.</source>
        <translation>Hier kann nur eine Zahl stehen.</translation>
    </message>
    <message>
        <source>Only numbers can be compared here.</source>
        <translation>Hier lassen sich nur Zahlen vergleichen.</translation>
    </message>
    <message>
        <source>Only a plain name can stand here.</source>
        <translation>Hier kann nur ein einfacher Name stehen.</translation>
    </message>
    <message>
        <source>Name the variable, as in list.all(item, item &gt; 0).</source>
        <translation>Die Variable benennen, wie in list.all(item, item &gt; 0).</translation>
    </message>
    <message>
        <source>Both variables have the same name.</source>
        <translation>Beide Variablen heißen gleich.</translation>
    </message>
    <message>
        <source>Give one another name.</source>
        <translation>Eine anders nennen.</translation>
    </message>
    <message>
        <source>There is no expression.</source>
        <translation>Es gibt keinen Ausdruck.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t follow here.</source>
        <translation>„%1“ kann hier nicht folgen.</translation>
    </message>
    <message>
        <source>The expression is nested too deeply.</source>
        <translation>Der Ausdruck ist zu tief verschachtelt.</translation>
    </message>
    <message>
        <source>The choice has no second branch.</source>
        <translation>Die Auswahl hat keinen zweiten Zweig.</translation>
    </message>
    <message>
        <source>Write it as condition ? one : other.</source>
        <translation>Als Bedingung ? eins : anderes schreiben.</translation>
    </message>
    <message>
        <source>Optional values are not known here.</source>
        <translation>Optionale Werte sind hier nicht bekannt.</translation>
    </message>
    <message>
        <source>The name of a field must follow the dot.</source>
        <translation>Auf den Punkt muss der Name eines Feldes folgen.</translation>
    </message>
    <message>
        <source>An argument is missing.</source>
        <translation>Ein Argument fehlt.</translation>
    </message>
    <message>
        <source>The expression ends too early.</source>
        <translation>Der Ausdruck endet zu früh.</translation>
    </message>
    <message>
        <source>“%1” stands where a value belongs.</source>
        <translation>„%1“ steht, wo ein Wert hingehört.</translation>
    </message>
    <message>
        <source>The number doesn&apos;t fit into 64 bits.</source>
        <translation>Die Zahl passt nicht in 64 Bit.</translation>
    </message>
    <message>
        <source>“%1” is reserved.</source>
        <translation>„%1“ ist reserviert.</translation>
    </message>
    <message>
        <source>Use another name.</source>
        <translation>Einen anderen Namen verwenden.</translation>
    </message>
    <message>
        <source>The key has no value.</source>
        <translation>Der Schlüssel hat keinen Wert.</translation>
    </message>
    <message>
        <source>Write entries as key: value.</source>
        <translation>Einträge als Schlüssel: Wert schreiben.</translation>
    </message>
    <message>
        <source>The expression is longer than %1 characters.</source>
        <translation>Der Ausdruck ist länger als %1 Zeichen.</translation>
    </message>
    <message>
        <source>Write == to compare.</source>
        <translation>Zum Vergleichen == schreiben.</translation>
    </message>
    <message>
        <source>Write &amp;&amp; for “and”, || for “or”.</source>
        <translation>&amp;&amp; steht für „und“, || für „oder“.</translation>
    </message>
    <message>
        <source>“%1” has no meaning here.</source>
        <translation>„%1“ hat hier keine Bedeutung.</translation>
    </message>
    <message>
        <source>The name has no closing backtick.</source>
        <translation>Dem Namen fehlt das schließende Akzentzeichen.</translation>
    </message>
    <message>
        <source>The text has no closing quote.</source>
        <translation>Dem Text fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>This escape stands for no character.</source>
        <translation>Diese Escape-Sequenz steht für kein Zeichen.</translation>
    </message>
    <message>
        <source>Write \\ for a backslash, or put an r in front of the text.</source>
        <translation>\\ für einen Backslash schreiben oder dem Text ein r voranstellen.</translation>
    </message>
    <message>
        <source>An API server refuses a rule that it can&apos;t read.</source>
        <translation>Ein API-Server lehnt eine Regel ab, die er nicht lesen kann.</translation>
    </message>
    <message>
        <source>This bracket isn&apos;t closed.</source>
        <translation>Diese Klammer ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>Put “%1” where it ends.</source>
        <translation>„%1“ setzen, wo sie endet.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a value of the form {&quot;int64Value&quot;: &quot;1&quot;}.</source>
        <translation>„%1“ ist kein Wert der Form {&quot;int64Value&quot;: &quot;1&quot;}.</translation>
    </message>
    <message>
        <source>Leave --typed out to give plain values.</source>
        <translation>Für einfache Werte --typed weglassen.</translation>
    </message>
    <message>
        <source>The result can&apos;t be written as JSON.</source>
        <translation>Das Ergebnis lässt sich nicht als JSON schreiben.</translation>
    </message>
</context>
<context>
    <name>waymark::cli</name>
    <message>
        <source>dot couldn&apos;t lay the graph out.</source>
        <translation>dot konnte den Graphen nicht anordnen.</translation>
    </message>
    <message>
        <source>Ask for less with --depth or --relation.</source>
        <translation>Mit --depth oder --relation weniger abfragen.</translation>
    </message>
    <message>
        <source>Change it by hand.</source>
        <translation>Von Hand ändern.</translation>
    </message>
    <message>
        <source>Nothing says what belongs here: %1.</source>
        <translation>Nichts gibt an, was hier hingehört: %1.</translation>
    </message>
    <message>
        <source>Fill it in by hand.</source>
        <translation>Von Hand ausfüllen.</translation>
    </message>
    <message>
        <source>KIND</source>
        <comment>column</comment>
        <translation>ART</translation>
    </message>
    <message>
        <source>NAME</source>
        <comment>column</comment>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TYPE</source>
        <comment>column</comment>
        <translation>TYP</translation>
    </message>
    <message>
        <source>LIFECYCLE</source>
        <comment>column</comment>
        <translation>LEBENSZYKLUS</translation>
    </message>
    <message>
        <source>OWNER</source>
        <comment>column</comment>
        <translation>EIGENTÜMER</translation>
    </message>
    <message>
        <source>TITLE</source>
        <comment>column</comment>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>Beschreibung</translation>
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
        <source>Tags</source>
        <translation>Tags</translation>
    </message>
    <message>
        <source>Leads nowhere</source>
        <translation>Führt ins Leere</translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Links</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Annotationen</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>%1, which isn&apos;t in the catalog</source>
        <translation>%1, nicht im Katalog</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Mitglieder</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>On call</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>Runbook</source>
        <translation>Runbook</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Dashboard</translation>
    </message>
    <message>
        <source>Depends on</source>
        <translation>Hängt ab von</translation>
    </message>
    <message>
        <source>Needed by</source>
        <translation>Benötigt von</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n entities</source>
        <translation>
            <numerusform>%1: %n Entität</numerusform>
            <numerusform>%1: %n Entitäten</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: the copy of %2 stays</source>
        <translation>%1: die Kopie vom %2 bleibt</translation>
    </message>
    <message>
        <source>The workspace names no catalog server.</source>
        <translation>Der Arbeitsbereich nennt keinen Katalogserver.</translation>
    </message>
    <message>
        <source>The workspace names no catalog server %1.</source>
        <translation>Der Arbeitsbereich nennt keinen Katalogserver %1.</translation>
    </message>
    <message>
        <source>Add it to “spec.catalogs” of waymark.yaml.</source>
        <translation>In „spec.catalogs“ von waymark.yaml hinzufügen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t kept in a file here.</source>
        <translation>%1 steht hier in keiner Datei.</translation>
    </message>
    <message>
        <source>Name an entity of this workspace.</source>
        <translation>Eine Entität dieses Arbeitsbereichs angeben.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t there.</source>
        <translation>%1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>Name another file or folder.</source>
        <translation>Eine andere Datei oder einen anderen Ordner angeben.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) written to</source>
        <translation>
            <numerusform>%n Befund geschrieben in</numerusform>
            <numerusform>%n Befunde geschrieben in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n known finding(s) no longer occur; --update-baseline takes them out.</source>
        <translation>
            <numerusform>%n bekannter Befund tritt nicht mehr auf; --update-baseline nimmt ihn heraus.</numerusform>
            <numerusform>%n bekannte Befunde treten nicht mehr auf; --update-baseline nimmt sie heraus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fix(es) in</source>
        <translation>
            <numerusform>%n Korrektur in</numerusform>
            <numerusform>%n Korrekturen in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); nothing was written.</source>
        <translation>
            <numerusform>%n Datei; nichts wurde geschrieben.</numerusform>
            <numerusform>%n Dateien; nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no document %1.</source>
        <translation>Es gibt kein Dokument %1.</translation>
    </message>
    <message>
        <source>Documents are counted from 0.</source>
        <translation>Dokumente werden ab 0 gezählt.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t a JSON Pointer.</source>
        <translation>„%1“ ist kein JSON Pointer.</translation>
    </message>
    <message>
        <source>It starts with “/”, as in /spec/services/0/name.</source>
        <translation>Er beginnt mit „/“, wie in /spec/services/0/name.</translation>
    </message>
    <message>
        <source>There is nothing at %1.</source>
        <translation>Bei %1 ist nichts.</translation>
    </message>
    <message>
        <source>Git knows no e-mail address here.</source>
        <translation>Git kennt hier keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>No person of the catalog has the address %1.</source>
        <translation>Keine Person des Katalogs hat die Adresse %1.</translation>
    </message>
    <message>
        <source>Say who you are with --as, such as --as user:ada.</source>
        <translation>Mit --as sagen, wer man ist, etwa --as user:ada.</translation>
    </message>
    <message>
        <source>%1 is no copy of a catalog server.</source>
        <translation>%1 ist keine Kopie eines Katalogservers.</translation>
    </message>
    <message>
        <source>Save one with “waymarkctl catalog sync --save FILE”.</source>
        <translation>Eine mit „waymarkctl catalog sync --save DATEI“ speichern.</translation>
    </message>
    <message>
        <source>A file holds the copy of one server; the workspace names several.</source>
        <translation>Eine Datei enthält die Kopie eines Servers; der Arbeitsbereich nennt mehrere.</translation>
    </message>
    <message>
        <source>Say which one with “--server”.</source>
        <translation>Mit „--server“ angeben, welcher gemeint ist.</translation>
    </message>
    <message>
        <source>Nothing of %1 is kept.</source>
        <translation>Von %1 ist nichts gespeichert.</translation>
    </message>
    <message>
        <source>Fetch it again.</source>
        <translation>Erneut abrufen.</translation>
    </message>
    <message>
        <source>the whole document</source>
        <translation>das ganze Dokument</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>message expression</source>
        <translation>Meldungsausdruck</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>compares</source>
        <translation>vergleicht</translation>
    </message>
    <message>
        <source>with the version before, where there is one</source>
        <translation>mit der vorigen Fassung, wenn es eine gibt</translation>
    </message>
    <message>
        <source>with the version before; new documents pass</source>
        <translation>mit der vorigen Fassung; neue Dokumente bestehen</translation>
    </message>
    <message>
        <source>%1 has no x-kubernetes-validations.</source>
        <translation>%1 hat keine x-kubernetes-validations.</translation>
    </message>
    <message>
        <source>There are no entities in %1.</source>
        <translation>In %1 gibt es keine Entitäten.</translation>
    </message>
    <message>
        <source>Entities are YAML documents with “apiVersion: backstage.io/v1alpha1”; “waymarkctl catalog describe FOLDER” writes one.</source>
        <translation>Entitäten sind YAML-Dokumente mit „apiVersion: backstage.io/v1alpha1“; „waymarkctl catalog describe ORDNER“ schreibt eines.</translation>
    </message>
    <message>
        <source>No entity is of the kind %1.</source>
        <translation>Keine Entität ist von der Art %1.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>No entity fits.</source>
        <translation>Keine Entität passt.</translation>
    </message>
    <message>
        <source>None of these entities has %1.</source>
        <translation>Keine dieser Entitäten hat %1.</translation>
    </message>
    <message>
        <source>Name a path such as spec.type or relations.ownedBy.</source>
        <translation>Einen Pfad wie spec.type oder relations.ownedBy angeben.</translation>
    </message>
    <message numerus="yes">
        <source>The graph is cut off at %n entities.</source>
        <translation>
            <numerusform>Der Graph ist bei %n Entität abgeschnitten.</numerusform>
            <numerusform>Der Graph ist bei %n Entitäten abgeschnitten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Perhaps meant as well, and left as it is (--possible changes it, too):</source>
        <translation>Vielleicht auch gemeint und so gelassen (--possible ändert es mit):</translation>
    </message>
    <message>
        <source>Nothing changes.</source>
        <translation>Nichts ändert sich.</translation>
    </message>
    <message>
        <source>%1 is no reference of an entity.</source>
        <translation>%1 ist kein Verweis auf eine Entität.</translation>
    </message>
    <message>
        <source>Write kind:namespace/name.</source>
        <translation>Als kind:namespace/name schreiben.</translation>
    </message>
    <message>
        <source>%1 has no entity %2.</source>
        <translation>%1 hat keine Entität %2.</translation>
    </message>
    <message>
        <source>Look for it with “waymarkctl catalog query WORD --server %1”.</source>
        <translation>Mit „waymarkctl catalog query WORT --server %1“ danach suchen.</translation>
    </message>
    <message>
        <source>Name one of %1.</source>
        <translation>Eines von diesen angeben: %1.</translation>
    </message>
    <message>
        <source>There is no command “%1”.</source>
        <translation>Es gibt keinen Befehl „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>There are %1; --help says what they do.</source>
        <translation>Es gibt %1; --help sagt, was sie tun.</translation>
    </message>
    <message>
        <source>The output couldn&apos;t be written.</source>
        <translation>Die Ausgabe ließ sich nicht schreiben.</translation>
    </message>
    <message>
        <source>Look whether the disk is full, or where the output goes.</source>
        <translation>Prüfen, ob der Datenträger voll ist oder wohin die Ausgabe geht.</translation>
    </message>
    <message>
        <source>Give an expression or --batch FILE, one of them.</source>
        <translation>Einen Ausdruck oder --batch DATEI angeben, eins von beiden.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Name the folder with the policies&apos; tests.</source>
        <translation>Den Ordner mit den Tests der Richtlinien nennen.</translation>
    </message>
    <message>
        <source>No rule was evaluated.</source>
        <translation>Keine Regel wurde ausgewertet.</translation>
    </message>
    <message>
        <source>Name a folder with policies and PolicyTests; --allow-empty takes it for fine.</source>
        <translation>Einen Ordner mit Richtlinien und PolicyTests nennen; mit --allow-empty gilt auch das als gut.</translation>
    </message>
    <message numerus="yes">
        <source>%1: asked for %n time(s), by %2 (%3).</source>
        <translation>
            <numerusform>%1: %n-mal beantragt, von %2 (%3).</numerusform>
            <numerusform>%1: %n-mal beantragt, von %2 (%3).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n generated document(s) written anew.</source>
        <translation>
            <numerusform>%1 von %n erzeugten Dokument neu geschrieben.</numerusform>
            <numerusform>%1 von %n erzeugten Dokumenten neu geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file can&apos;t be read as YAML.</source>
        <translation>Die Datei ist nicht als YAML lesbar.</translation>
    </message>
    <message>
        <source>Give a text or --batch FILE, one of them.</source>
        <translation>Einen Text oder --batch DATEI angeben, eines von beiden.</translation>
    </message>
    <message>
        <source>A dialect is “new” (Backstage&apos;s scaffolder from 4.0.3) or “old”.</source>
        <translation>Ein Dialekt ist „new“ (Backstages Scaffolder ab 4.0.3) oder „old“.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Say where to with --out DIR, or only look with --dry-run.</source>
        <translation>Mit --out DIR das Ziel nennen oder mit --dry-run nur nachsehen.</translation>
    </message>
    <message>
        <source>Name the folder of a workspace.</source>
        <translation>Den Ordner eines Arbeitsbereichs nennen.</translation>
    </message>
    <message>
        <source>--content goes together with --format json alone.</source>
        <translation>--content geht nur zusammen mit --format json.</translation>
    </message>
    <message>
        <source>There is no case “%1” that a policy with a binding is asked in.</source>
        <translation>Es gibt keinen Fall „%1“, in dem eine Policy mit Bindung gefragt wird.</translation>
    </message>
    <message>
        <source>Name a case as its PolicyTest does.</source>
        <translation>Einen Fall so nennen, wie sein PolicyTest ihn nennt.</translation>
    </message>
    <message>
        <source>There are no golden paths in %1.</source>
        <translation>In %1 gibt es keine goldenen Pfade.</translation>
    </message>
    <message>
        <source>A path is a GoldenPath document beside the Template it runs.</source>
        <translation>Ein Pfad ist ein GoldenPath-Dokument neben der Vorlage, die er ausführt.</translation>
    </message>
    <message>
        <source>No version of a path made anything like %1.</source>
        <translation>Keine Fassung eines Pfads hat etwas wie %1 gemacht.</translation>
    </message>
    <message>
        <source>Name the path with --path, if it is one of this workspace.</source>
        <translation>Den Pfad mit --path nennen, falls er zu diesem Arbeitsbereich gehört.</translation>
    </message>
    <message>
        <source>%1 comes from %2 now.</source>
        <translation>%1 kommt jetzt von %2.</translation>
    </message>
    <message>
        <source>No project here says which path it came from.</source>
        <translation>Kein Projekt hier sagt, von welchem Pfad es kommt.</translation>
    </message>
    <message>
        <source>“waymarkctl scaffold” writes that down; “waymarkctl paths adopt” does it for projects that are there.</source>
        <translation>„waymarkctl scaffold“ schreibt das auf; „waymarkctl paths adopt“ tut es für Projekte, die es schon gibt.</translation>
    </message>
    <message>
        <source>delivered anew</source>
        <translation>neu ausgeliefert</translation>
    </message>
    <message>
        <source>delivered again: somebody had changed the files</source>
        <translation>noch einmal ausgeliefert: jemand hatte die Dateien geändert</translation>
    </message>
    <message>
        <source>ends within %1</source>
        <translation>endet binnen %1</translation>
    </message>
    <message>
        <source>should be taken away, and isn&apos;t</source>
        <translation>soll weggenommen werden, ist es aber nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Antrag</numerusform>
            <numerusform>%n Anträge</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing was written</source>
        <translation>es wurde nichts geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written</source>
        <translation>
            <numerusform>%n Datei geschrieben</numerusform>
            <numerusform>%n Dateien geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
    </message>
    <message>
        <source>Run the command again.</source>
        <translation>Den Befehl noch einmal ausführen.</translation>
    </message>
    <message>
        <source>Commit the change and submit it as any other; it counts once it is agreed on.</source>
        <translation>Die Änderung committen und einreichen wie jede andere; sie gilt, sobald ihr zugestimmt ist.</translation>
    </message>
    <message>
        <source>%1 has no text in the workspace any more.</source>
        <translation>%1 hat keinen Text mehr im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Take it back from Git, or make a new request.</source>
        <translation>Ihn aus Git zurückholen oder einen neuen Antrag anlegen.</translation>
    </message>
    <message>
        <source>%1 ends on %2 instead of %3.</source>
        <translation>%1 endet am %2 statt am %3.</translation>
    </message>
    <message>
        <source>There is no request “%1”.</source>
        <translation>Es gibt keinen Antrag „%1“.</translation>
    </message>
    <message>
        <source>“%1” may be one of several requests.</source>
        <translation>„%1“ kann einer von mehreren Anträgen sein.</translation>
    </message>
    <message>
        <source>“waymarkctl requests list” shows what there is.</source>
        <translation>„waymarkctl requests list“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>überfällig</translation>
    </message>
    <message>
        <source>change not yet seen</source>
        <translation>Änderung noch nicht gesehen</translation>
    </message>
    <message>
        <source>%1; taken away at the next run after %2, %3 at the latest</source>
        <translation>%1; weggenommen beim nächsten Lauf nach %2, spätestens %3</translation>
    </message>
    <message>
        <source>nobody knows when</source>
        <translation>niemand weiß, wann</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
    <message>
        <source>Ready since</source>
        <translation>Bereit seit</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>nächster Versuch %1</translation>
    </message>
    <message>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>ART</translation>
    </message>
    <message>
        <source>PHASE</source>
        <translation>PHASE</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>EIGENTÜMER</translation>
    </message>
    <message>
        <source>TIME LEFT</source>
        <translation>RESTZEIT</translation>
    </message>
    <message>
        <source>SOURCE</source>
        <translation>QUELLE</translation>
    </message>
    <message>
        <source>WAITS SINCE</source>
        <translation>WARTET SEIT</translation>
    </message>
    <message>
        <source>CAUSE</source>
        <translation>URSACHE</translation>
    </message>
    <message>
        <source>A change of its text was not yet seen.</source>
        <translation>Eine Änderung seines Textes wurde noch nicht gesehen.</translation>
    </message>
    <message>
        <source>Overdue: it takes %1, and its kind expects %2.</source>
        <translation>Überfällig: Es dauert %1, seine Art erwartet %2.</translation>
    </message>
    <message>
        <source>Ask in %1.</source>
        <translation>In %1 fragen.</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Endet</translation>
    </message>
    <message>
        <source>It isn&apos;t there yet.</source>
        <translation>Er ist noch nicht da.</translation>
    </message>
    <message>
        <source>There is no such request.</source>
        <translation>Einen solchen Antrag gibt es nicht.</translation>
    </message>
    <message>
        <source>“waymarkctl requests show” says what it waits for.</source>
        <translation>„waymarkctl requests show“ sagt, worauf er wartet.</translation>
    </message>
    <message>
        <source>%1 lies in the work tree %2, so no repository was made in it.</source>
        <translation>%1 liegt im Arbeitsbaum %2; darin wurde kein Repository angelegt.</translation>
    </message>
    <message>
        <source>The files are there. Commit them in that work tree, or choose a folder outside of it.</source>
        <translation>Die Dateien sind da. Sie in jenem Arbeitsbaum committen oder einen Ordner außerhalb wählen.</translation>
    </message>
    <message>
        <source>Start from the path %1 %2</source>
        <translation>Beginn mit dem Pfad %1 %2</translation>
    </message>
    <message>
        <source>Start from a template</source>
        <translation>Beginn mit einer Vorlage</translation>
    </message>
    <message>
        <source>Name the folder of a project, or say --all.</source>
        <translation>Den Ordner eines Projekts nennen oder --all sagen.</translation>
    </message>
    <message>
        <source>--finish, --abort and --skip stand alone.</source>
        <translation>--finish, --abort und --skip stehen allein.</translation>
    </message>
    <message>
        <source>Say with --reason why the version isn&apos;t taken.</source>
        <translation>Mit --reason sagen, warum die Fassung nicht genommen wird.</translation>
    </message>
    <message>
        <source>The project is at %1 %2 now. Commit it.</source>
        <translation>Das Projekt ist jetzt bei %1 %2. Es committen.</translation>
    </message>
    <message>
        <source>The project is at %1 %2 again.</source>
        <translation>Das Projekt ist wieder bei %1 %2.</translation>
    </message>
    <message>
        <source>An upgrade from %1 to %2 is open.</source>
        <translation>Ein Umstieg von %1 auf %2 ist offen.</translation>
    </message>
    <message>
        <source>End it with --finish, or take it back with --abort; nothing else is done until then.</source>
        <translation>Ihn mit --finish beenden oder mit --abort zurücknehmen; bis dahin geschieht nichts anderes.</translation>
    </message>
    <message>
        <source>Something is left to settle in: %1</source>
        <translation>Noch zu klären in: %1</translation>
    </message>
    <message>
        <source>Settle it, then run “waymarkctl paths upgrade %1 --finish”; --abort takes all of it back.</source>
        <translation>Es klären, dann „waymarkctl paths upgrade %1 --finish“ ausführen; --abort nimmt alles zurück.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in this workspace.</source>
        <translation>%1 ist nicht in diesem Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Run the command in the workspace that the evidence is from.</source>
        <translation>Den Befehl in dem Arbeitsbereich ausführen, aus dem der Nachweis stammt.</translation>
    </message>
    <message>
        <source>%1: true, evaluated by %2.</source>
        <translation>%1: wahr, ausgewertet von %2.</translation>
    </message>
    <message>
        <source>%1: true, but evaluated on somebody&apos;s own machine: that is shown and doesn&apos;t count.</source>
        <translation>%1: wahr, aber auf einem eigenen Rechner ausgewertet: Das wird gezeigt und zählt nicht.</translation>
    </message>
    <message>
        <source>files here</source>
        <translation>Dateien hier</translation>
    </message>
    <message>
        <source>Nobody knows which server has the pull request.</source>
        <translation>Niemand weiß, welcher Server den Pull Request hat.</translation>
    </message>
    <message>
        <source>Say what it is: git config waymark.forge github, gitlab or gitea.</source>
        <translation>Sagen, was er ist: git config waymark.forge github, gitlab oder gitea.</translation>
    </message>
    <message>
        <source>There is no token for %1.</source>
        <translation>Für %1 gibt es kein Token.</translation>
    </message>
    <message>
        <source>Set the variable WAYMARK_TOKEN to one that may write comments.</source>
        <translation>Die Variable WAYMARK_TOKEN auf eines setzen, das Kommentare schreiben darf.</translation>
    </message>
    <message>
        <source>Nobody says which pull request it is.</source>
        <translation>Niemand sagt, welcher Pull Request es ist.</translation>
    </message>
    <message>
        <source>Run it in a pipeline of a pull request, or name it with --pull-request.</source>
        <translation>In einer Pipeline eines Pull Requests ausführen oder ihn mit --pull-request nennen.</translation>
    </message>
    <message>
        <source>No submission waits to be finished.</source>
        <translation>Keine Einreichung wartet auf ihr Ende.</translation>
    </message>
    <message>
        <source>Submit files: “waymarkctl requests submit FILE”.</source>
        <translation>Dateien einreichen: „waymarkctl requests submit DATEI“.</translation>
    </message>
    <message>
        <source>Several submissions wait to be finished.</source>
        <translation>Mehrere Einreichungen warten auf ihr Ende.</translation>
    </message>
    <message>
        <source>Name one with --branch: %1.</source>
        <translation>Eine mit --branch nennen: %1.</translation>
    </message>
    <message>
        <source>Nothing was done yet. Run it again with --yes.</source>
        <translation>Noch wurde nichts getan. Mit --yes erneut ausführen.</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>gut</translation>
    </message>
    <message>
        <source>note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>It is taken away.</source>
        <translation>Sie wird entfernt.</translation>
    </message>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull Request</translation>
    </message>
    <message>
        <source>Comment</source>
        <translation>Kommentar</translation>
    </message>
    <message>
        <source>not begun</source>
        <translation>nicht begonnen</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>begonnen</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>It is handed in: there is no Git here, so the folder itself is what counts.</source>
        <translation>Eingereicht: Hier gibt es kein Git, also zählt der Ordner selbst.</translation>
    </message>
    <message>
        <source>%1 has it already.</source>
        <translation>%1 hat es schon.</translation>
    </message>
    <message>
        <source>What was edited since is kept in: %1</source>
        <translation>Was seither bearbeitet wurde, ist aufgehoben in: %1</translation>
    </message>
    <message>
        <source>“%1” is no day.</source>
        <translation>„%1“ ist kein Tag.</translation>
    </message>
    <message>
        <source>Write it as in 2027-01-31.</source>
        <translation>Wie in 2027-01-31 schreiben.</translation>
    </message>
    <message>
        <source>Whether the scorecard “%1” is for %2 can&apos;t be said: %3</source>
        <translation>Ob die Wertungsliste „%1“ für %2 gilt, lässt sich nicht sagen: %3</translation>
    </message>
    <message>
        <source>Correct its filter.</source>
        <translation>Ihren Filter berichtigen.</translation>
    </message>
    <message>
        <source>There is no Scorecard “%1”.</source>
        <translation>Es gibt keine Wertungsliste „%1“.</translation>
    </message>
    <message>
        <source>“waymarkctl score” without --scorecard lists them.</source>
        <translation>„waymarkctl score“ ohne --scorecard listet sie auf.</translation>
    </message>
    <message>
        <source>There is no team “%1”.</source>
        <translation>Es gibt kein Team „%1“.</translation>
    </message>
    <message>
        <source>“waymarkctl catalog list --kind Group” lists the teams.</source>
        <translation>„waymarkctl catalog list --kind Group“ listet die Teams auf.</translation>
    </message>
    <message>
        <source>%1 (missing)</source>
        <translation>%1 (fehlt)</translation>
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
    <message>
        <source>Teams below</source>
        <translation>Teams darunter</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Next: waymarkctl validate %1</source>
        <translation>Als Nächstes: waymarkctl validate %1</translation>
    </message>
    <message>
        <source>Nothing was delivered that a cluster could know.</source>
        <translation>Es wurde nichts ausgeliefert, das ein Cluster kennen könnte.</translation>
    </message>
    <message>
        <source>In the cluster</source>
        <translation>Im Cluster</translation>
    </message>
</context>
<context>
    <name>waymark::demo</name>
    <message>
        <source>The demonstration workspace isn&apos;t installed in %1.</source>
        <translation>Der Demonstrations-Arbeitsbereich ist in %1 nicht installiert.</translation>
    </message>
    <message>
        <source>Install Waymark again.</source>
        <translation>Waymark erneut installieren.</translation>
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
        <source>its reader is none of its people</source>
        <translation>ihr Leser ist keine ihrer Personen</translation>
    </message>
</context>
<context>
    <name>waymark::document</name>
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
    <message numerus="yes">
        <source>%n warning(s) to look at.</source>
        <translation>
            <numerusform>%n Warnung ist anzusehen.</numerusform>
            <numerusform>%n Warnungen sind anzusehen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>Vergleichen mit</translation>
    </message>
    <message>
        <source>the saved text</source>
        <translation>dem gespeicherten Text</translation>
    </message>
    <message>
        <source>the last commit</source>
        <translation>dem letzten Commit</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>compared with</source>
        <translation>verglichen mit</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>All of this document is new; save it first.</source>
        <translation>Das ganze Dokument ist neu; zuerst speichern.</translation>
    </message>
    <message>
        <source>the last save</source>
        <translation>dem letzten Speichern</translation>
    </message>
    <message>
        <source>No history here</source>
        <translation>Kein Verlauf vorhanden</translation>
    </message>
    <message>
        <source>This folder isn&apos;t in a Git work tree.</source>
        <translation>Dieser Ordner liegt nicht in einem Git-Arbeitsverzeichnis.</translation>
    </message>
    <message>
        <source>The last commit can&apos;t be read</source>
        <translation>Der letzte Commit ist nicht lesbar</translation>
    </message>
    <message>
        <source>Not committed yet</source>
        <translation>Noch in keinem Commit</translation>
    </message>
    <message>
        <source>Git knows no earlier version of this file.</source>
        <translation>Git kennt keine frühere Fassung dieser Datei.</translation>
    </message>
    <message>
        <source>Changed lines</source>
        <translation>Geänderte Zeilen</translation>
    </message>
    <message>
        <source>Changed fields</source>
        <translation>Geänderte Felder</translation>
    </message>
    <message>
        <source>Nothing differs</source>
        <translation>Keine Unterschiede</translation>
    </message>
    <message>
        <source>Both texts are the same, byte for byte.</source>
        <translation>Beide Texte sind Byte für Byte gleich.</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) changed</source>
        <translation>
            <numerusform>%n Feld geändert</numerusform>
            <numerusform>%n Felder geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>No field changed: only layout and comments differ.</source>
        <translation>Kein Feld geändert: nur Layout und Kommentare unterscheiden sich.</translation>
    </message>
    <message>
        <source>Take these lines</source>
        <translation>Diese Zeilen übernehmen</translation>
    </message>
    <message>
        <source>Both changed the same lines</source>
        <translation>Dieselben Zeilen beidseitig geändert</translation>
    </message>
    <message>
        <source>All mine</source>
        <translation>Überall eigener Stand</translation>
    </message>
    <message>
        <source>All from the file</source>
        <translation>Überall aus der Datei</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message numerus="yes">
        <source>Another program changed %1 in lines that you changed too, at %n place(s). Everything else is merged. What you take is one step, so undo brings your text back.</source>
        <translation>
            <numerusform>Ein anderes Programm hat %1 an %n Stelle in Zeilen geändert, die auch hier geändert wurden. Alles andere ist zusammengeführt. Die Übernahme ist ein einziger Schritt; Rückgängig stellt den eigenen Text wieder her.</numerusform>
            <numerusform>Ein anderes Programm hat %1 an %n Stellen in Zeilen geändert, die auch hier geändert wurden. Alles andere ist zusammengeführt. Die Übernahme ist ein einziger Schritt; Rückgängig stellt den eigenen Text wieder her.</numerusform>
        </translation>
    </message>
    <message>
        <source>These lines are removed.</source>
        <translation>Diese Zeilen sind entfernt.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Eigener Stand</translation>
    </message>
    <message>
        <source>Mine at line %1</source>
        <translation>Eigener Stand bei Zeile %1</translation>
    </message>
    <message>
        <source>From the file</source>
        <translation>Aus der Datei</translation>
    </message>
    <message>
        <source>From the file at line %1</source>
        <translation>Aus der Datei bei Zeile %1</translation>
    </message>
    <message>
        <source>Both at line %1</source>
        <translation>Beides bei Zeile %1</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>In der Datei</translation>
    </message>
    <message>
        <source>Another program changed lines that you were editing.</source>
        <translation>Ein anderes Programm hat Zeilen geändert, die hier gerade bearbeitet werden.</translation>
    </message>
    <message>
        <source>Everything else is merged. Reload takes the file&apos;s text as a step that undo takes back; keeping yours overwrites the file.</source>
        <translation>Alles andere ist zusammengeführt. Neu laden übernimmt den Text der Datei in einem Schritt, den Rückgängig zurücknimmt; den eigenen Stand zu behalten überschreibt die Datei.</translation>
    </message>
    <message>
        <source>Decide line by line…</source>
        <translation>Zeile für Zeile entscheiden…</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Go on with the moved file</source>
        <translation>Mit der verschobenen Datei fortfahren</translation>
    </message>
    <message>
        <source>Save elsewhere…</source>
        <translation>An anderem Ort speichern…</translation>
    </message>
    <message>
        <source>This file was moved to %1.</source>
        <translation>Diese Datei wurde nach %1 verschoben.</translation>
    </message>
    <message>
        <source>Make it writable on disk to edit it here, or go on with a copy elsewhere.</source>
        <translation>Auf dem Datenträger beschreibbar machen, um sie hier zu bearbeiten, oder mit einer Kopie an anderem Ort fortfahren.</translation>
    </message>
    <message>
        <source>The folder of this file is read-only.</source>
        <translation>Der Ordner dieser Datei ist schreibgeschützt.</translation>
    </message>
    <message>
        <source>You can edit the text, but only save it elsewhere.</source>
        <translation>Der Text lässt sich bearbeiten, aber nur an anderem Ort speichern.</translation>
    </message>
    <message numerus="yes">
        <source>Another program changed this file at %n place(s); that is in your text now.</source>
        <translation>
            <numerusform>Ein anderes Programm hat diese Datei an %n Stelle geändert; das ist in den eigenen Text übernommen.</numerusform>
            <numerusform>Ein anderes Programm hat diese Datei an %n Stellen geändert; das ist in den eigenen Text übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of yours was touched. Undo takes it back; it isn&apos;t saved yet.</source>
        <translation>Eigene Änderungen blieben unberührt. Rückgängig nimmt die Übernahme zurück; gespeichert ist sie noch nicht.</translation>
    </message>
    <message>
        <source>This file isn&apos;t all UTF-8, first at line %1.</source>
        <translation>Diese Datei ist nicht durchgehend UTF-8, erstmals in Zeile %1.</translation>
    </message>
    <message>
        <source>Such bytes are shown as � and kept as they are; the rest can be edited.</source>
        <translation>Solche Bytes erscheinen als � und bleiben unverändert; der Rest lässt sich bearbeiten.</translation>
    </message>
    <message>
        <source>Changes (Ctrl+Shift+D)</source>
        <translation>Änderungen (Strg+Umschalt+D)</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>An anderem Ort speichern</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>Entfernt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Verschoben</translation>
    </message>
    <message>
        <source>Now at place %1</source>
        <translation>Jetzt an Stelle %1</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Restore all</source>
        <translation>Alle wiederherstellen</translation>
    </message>
    <message>
        <source>Unsaved work</source>
        <translation>Ungespeicherte Arbeit</translation>
    </message>
    <message>
        <source>Documents with unsaved work</source>
        <translation>Dokumente mit ungespeicherter Arbeit</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Wiederherstellen</translation>
    </message>
    <message>
        <source>A new document, last edited %1. It was never saved.</source>
        <translation>Ein neues Dokument, zuletzt bearbeitet am %1. Es wurde nie gespeichert.</translation>
    </message>
    <message>
        <source>Last edited %1. The file itself is gone; restoring and saving makes it again.</source>
        <translation>Zuletzt bearbeitet am %1. Die Datei selbst ist nicht mehr da; Wiederherstellen und Speichern legt sie neu an.</translation>
    </message>
    <message>
        <source>Last edited %1. The file was changed since; look at what differs before you save over it.</source>
        <translation>Zuletzt bearbeitet am %1. Die Datei wurde seitdem geändert; vor dem Überschreiben die Unterschiede ansehen.</translation>
    </message>
    <message>
        <source>Last edited %1. The file is as it was then.</source>
        <translation>Zuletzt bearbeitet am %1. Die Datei ist seitdem unverändert.</translation>
    </message>
    <message>
        <source>A text this large has no form</source>
        <translation>Ein so großer Text hat kein Formular</translation>
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
        <source>Reload from disk</source>
        <translation>Vom Datenträger neu laden</translation>
    </message>
    <message>
        <source>Look at what changed, then save again.</source>
        <translation>Die Änderungen ansehen, dann erneut speichern.</translation>
    </message>
    <message>
        <source>Merge changes from disk</source>
        <translation>Änderungen vom Datenträger zusammenführen</translation>
    </message>
    <message>
        <source>Restore unsaved work</source>
        <translation>Ungespeicherte Arbeit wiederherstellen</translation>
    </message>
    <message numerus="yes">
        <source>Repair %n problem(s)</source>
        <translation>
            <numerusform>%n Problem beheben</numerusform>
            <numerusform>%n Probleme beheben</numerusform>
        </translation>
    </message>
    <message>
        <source>Unsaved work can&apos;t be kept in %1.</source>
        <translation>Ungespeicherte Arbeit lässt sich in %1 nicht sichern.</translation>
    </message>
    <message>
        <source>Check space and permissions there; save often.</source>
        <translation>Platz und Rechte dort prüfen; oft speichern.</translation>
    </message>
    <message>
        <source>Unsaved work can&apos;t be kept: %1</source>
        <translation>Ungespeicherte Arbeit lässt sich nicht sichern: %1</translation>
    </message>
    <message>
        <source>This is a binary file: there is no text in it to edit.</source>
        <translation>Das ist eine Binärdatei: Sie enthält keinen Text, der sich bearbeiten ließe.</translation>
    </message>
    <message>
        <source>Its bytes are shown as far as they stand for letters, and stay as they are.</source>
        <translation>Ihre Bytes werden gezeigt, soweit sie für Buchstaben stehen, und bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>A binary file has no form</source>
        <translation>Eine Binärdatei hat kein Formular</translation>
    </message>
    <message>
        <source>Choose a schema</source>
        <translation>Schema wählen</translation>
    </message>
    <message>
        <source>Schemas and definitions</source>
        <translation>Schemas und Definitionen</translation>
    </message>
    <message>
        <source>Address of the schema, such as https://example.com/schema.json</source>
        <translation>Adresse des Schemas, etwa https://example.com/schema.json</translation>
    </message>
    <message>
        <source>Choose a schema file…</source>
        <translation>Schemadatei wählen…</translation>
    </message>
    <message>
        <source>Choose a schema by its address…</source>
        <translation>Schema über seine Adresse wählen…</translation>
    </message>
    <message>
        <source>Leave it unchecked</source>
        <translation>Ungeprüft lassen</translation>
    </message>
    <message>
        <source>Not checked: of no kind</source>
        <translation>Nicht geprüft: ohne Art</translation>
    </message>
    <message>
        <source>It doesn&apos;t say by apiVersion and kind what it is; only its syntax is checked. Click to choose a schema.</source>
        <translation>Es sagt nicht mit apiVersion und kind, was es ist; nur die Syntax ist geprüft. Klicken, um ein Schema zu wählen.</translation>
    </message>
    <message>
        <source>No schema of the workspace is for this kind; only its syntax is checked. Click to choose a schema.</source>
        <translation>Für diese Art gibt es im Arbeitsbereich kein Schema; nur die Syntax ist geprüft. Klicken, um ein Schema zu wählen.</translation>
    </message>
    <message>
        <source>Not checked: no schema</source>
        <translation>Nicht geprüft: kein Schema</translation>
    </message>
    <message>
        <source>The schema that it names can&apos;t be had; only its syntax is checked. Click to choose another one.</source>
        <translation>Das Schema, das es nennt, ist nicht zu bekommen; nur die Syntax ist geprüft. Klicken, um ein anderes zu wählen.</translation>
    </message>
    <message>
        <source>Not checked: as it asks</source>
        <translation>Nicht geprüft: auf Wunsch</translation>
    </message>
    <message>
        <source>A comment in it asks for no schema; only its syntax is checked. Click to choose one.</source>
        <translation>Ein Kommentar darin verlangt kein Schema; nur die Syntax ist geprüft. Klicken, um eines zu wählen.</translation>
    </message>
    <message>
        <source>Valid against its schema; rules not checked</source>
        <translation>Gültig nach dem Schema; Regeln nicht geprüft</translation>
    </message>
    <message>
        <source>Needs an exception: %1</source>
        <translation>Braucht eine Ausnahme: %1</translation>
    </message>
    <message>
        <source>It follows its schema, but a policy denies it. Change what is marked, or ask for an exception.</source>
        <translation>Es folgt seinem Schema, aber eine Richtlinie lehnt es ab. Das Markierte ändern oder um eine Ausnahme bitten.</translation>
    </message>
    <message>
        <source>Not checked: %1 can&apos;t be decided here</source>
        <translation>Nicht geprüft: %1 lässt sich hier nicht entscheiden</translation>
    </message>
    <message>
        <source>It follows its schema; a cluster knows more than the workspace says.</source>
        <translation>Es folgt seinem Schema; ein Cluster weiß mehr, als im Arbeitsbereich steht.</translation>
    </message>
    <message>
        <source>Allowed by an exception from %1</source>
        <translation>Durch eine Ausnahme von %1 erlaubt</translation>
    </message>
    <message>
        <source>Standard: needs no platform review</source>
        <translation>Standard: braucht keine Prüfung durch die Plattform</translation>
    </message>
    <message>
        <source>No policies were read that could be for it.</source>
        <translation>Es wurden keine Richtlinien gelesen, die dafür gelten könnten.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Nicht erfüllt</translation>
    </message>
    <message>
        <source>Can&apos;t be evaluated</source>
        <translation>Nicht auswertbar</translation>
    </message>
    <message>
        <source>Warned</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Not decidable here</source>
        <translation>Hier nicht entscheidbar</translation>
    </message>
    <message>
        <source>Allowed by exception</source>
        <translation>Durch Ausnahme erlaubt</translation>
    </message>
    <message>
        <source>Passed</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Not for this</source>
        <translation>Gilt hier nicht</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s). The first: %1</source>
        <translation>
            <numerusform>%n Problem. Das erste: %1</numerusform>
            <numerusform>%n Probleme. Das erste: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Until %1 by “%2”</source>
        <translation>Bis %1 durch „%2“</translation>
    </message>
    <message>
        <source>By “%1”</source>
        <translation>Durch „%1“</translation>
    </message>
    <message>
        <source>Decided by %1</source>
        <translation>Entschieden durch %1</translation>
    </message>
    <message>
        <source>Cost %L1</source>
        <translation>Kosten %L1</translation>
    </message>
    <message numerus="yes">
        <source>%n failed</source>
        <translation>
            <numerusform>%n nicht erfüllt</numerusform>
            <numerusform>%n nicht erfüllt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n can&apos;t be evaluated</source>
        <translation>
            <numerusform>%n nicht auswertbar</numerusform>
            <numerusform>%n nicht auswertbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warned</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decidable here</source>
        <translation>
            <numerusform>%n hier nicht entscheidbar</numerusform>
            <numerusform>%n hier nicht entscheidbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed by exception</source>
        <translation>
            <numerusform>%n durch Ausnahme erlaubt</numerusform>
            <numerusform>%n durch Ausnahme erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n allowed by exception until %1</source>
        <translation>
            <numerusform>%n durch Ausnahme erlaubt bis %1</numerusform>
            <numerusform>%n durch Ausnahme erlaubt bis %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n passed</source>
        <translation>
            <numerusform>%n erfüllt</numerusform>
            <numerusform>%n erfüllt</numerusform>
        </translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>What it asks for, and what came of it</source>
        <translation>Was sie verlangt und was dabei herauskam</translation>
    </message>
    <message>
        <source>Decided by</source>
        <translation>Entschieden durch</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>Rules (%1)</source>
        <translation>Regeln (%1)</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>Regeln: %1</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Request an exception from %1…</source>
        <translation>Ausnahme von %1 beantragen …</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>%1 erklären</translation>
    </message>
    <message>
        <source>Open the rule</source>
        <translation>Regel öffnen</translation>
    </message>
    <message>
        <source>Not checked: a binary file</source>
        <translation>Nicht geprüft: eine Binärdatei</translation>
    </message>
    <message>
        <source>There is no text in the file.</source>
        <translation>In der Datei ist kein Text.</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) set aside</source>
        <translation>
            <numerusform>%n Fehler beiseitegesetzt</numerusform>
            <numerusform>%n Fehler beiseitegesetzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Comments in the file say why they don&apos;t count. A cluster reads no comments, and may refuse it.</source>
        <translation>Kommentare in der Datei sagen, warum sie nicht zählen. Ein Cluster liest keine Kommentare und weist es vielleicht ab.</translation>
    </message>
    <message>
        <source>Not checked: rules off</source>
        <translation>Nicht geprüft: Regeln ausgeschaltet</translation>
    </message>
    <message>
        <source>The severities in waymark.yaml switch off some of what its schema says. A cluster doesn&apos;t read them, and may refuse it.</source>
        <translation>Die Schweregrade in waymark.yaml schalten einiges aus, was sein Schema sagt. Ein Cluster liest sie nicht und lehnt es vielleicht ab.</translation>
    </message>
    <message>
        <source>Passes</source>
        <translation>Besteht</translation>
    </message>
    <message>
        <source>Audited</source>
        <translation>Vermerkt</translation>
    </message>
    <message>
        <source>Denied</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Now: %1. With this text: %2.</source>
        <translation>Jetzt: %1. Mit diesem Text: %2.</translation>
    </message>
    <message>
        <source>As before: %1.</source>
        <translation>Wie zuvor: %1.</translation>
    </message>
    <message>
        <source>nobody</source>
        <translation>niemand</translation>
    </message>
    <message>
        <source>%1 in %2, line %L3</source>
        <translation>%1 in %2, Zeile %L3</translation>
    </message>
    <message numerus="yes">
        <source>%n newly denied</source>
        <translation>
            <numerusform>%n neu abgelehnt</numerusform>
            <numerusform>%n neu abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly warned</source>
        <translation>
            <numerusform>%n neu mit Warnung</numerusform>
            <numerusform>%n neu mit Warnung</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly allowed by exception</source>
        <translation>
            <numerusform>%n neu durch Ausnahme erlaubt</numerusform>
            <numerusform>%n neu durch Ausnahme erlaubt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not decidable any more</source>
        <translation>
            <numerusform>%n nicht mehr entscheidbar</numerusform>
            <numerusform>%n nicht mehr entscheidbar</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly passing</source>
        <translation>
            <numerusform>%n neu bestanden</numerusform>
            <numerusform>%n neu bestanden</numerusform>
        </translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>When it is created</source>
        <translation>Wenn es angelegt wird</translation>
    </message>
    <message>
        <source>On create</source>
        <translation>Beim Anlegen</translation>
    </message>
    <message>
        <source>When something is changed that the rule doesn&apos;t look at</source>
        <translation>Wenn etwas geändert wird, worauf die Regel nicht sieht</translation>
    </message>
    <message>
        <source>On other update</source>
        <translation>Bei anderer Änderung</translation>
    </message>
    <message>
        <source>When what the rule looks at is changed to this</source>
        <translation>Wenn das, worauf die Regel sieht, zu diesem geändert wird</translation>
    </message>
    <message>
        <source>On this update</source>
        <translation>Bei dieser Änderung</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>Was sie sagt</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Copy for the review</source>
        <translation>Für die Durchsicht kopieren</translation>
    </message>
    <message>
        <source>Impact</source>
        <translation>Wirkung</translation>
    </message>
    <message>
        <source>As Markdown, for the description of a pull request</source>
        <translation>Als Markdown, für die Beschreibung eines Pull Requests</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <source>Impact (%L1)</source>
        <translation>Wirkung (%L1)</translation>
    </message>
    <message>
        <source>Impact: %1</source>
        <translation>Wirkung: %1</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>waits until the text can be read</source>
        <translation>wartet, bis sich der Text lesen lässt</translation>
    </message>
    <message>
        <source>no rule differs from %1</source>
        <translation>keine Regel ist anders als %1</translation>
    </message>
    <message numerus="yes">
        <source>nothing changes for %n document(s), against %1</source>
        <translation>
            <numerusform>für %n Dokument ändert sich nichts, gegenüber: %1</numerusform>
            <numerusform>für %n Dokumente ändert sich nichts, gegenüber: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n document(s), against %2</source>
        <translation>
            <numerusform>%1 von %n Dokument, gegenüber: %2</numerusform>
            <numerusform>%1 von %n Dokumenten, gegenüber: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alle Eigentümer</translation>
    </message>
    <message>
        <source>%L1 of %L2 documents…</source>
        <translation>%L1 von %L2 Dokumenten …</translation>
    </message>
    <message>
        <source>reads the documents that it is for…</source>
        <translation>liest die Dokumente, für die sie gilt …</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Copy all for the review</source>
        <translation>Alles für die Durchsicht kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%n left to fill</source>
        <translation>
            <numerusform>noch %n auszufüllen</numerusform>
            <numerusform>noch %n auszufüllen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is wrong with what is there. Click for the next field that has to be filled in; once the file is saved, what is empty then counts.</source>
        <translation>An dem, was da ist, ist nichts falsch. Ein Klick führt zum nächsten Feld, das auszufüllen ist; sobald die Datei gespeichert ist, zählt, was dann leer ist.</translation>
    </message>
    <message>
        <source>Not on this path: %1</source>
        <translation>Nicht auf diesem Pfad: %1</translation>
    </message>
    <message>
        <source>The platform does something else for this (%1): %2</source>
        <translation>Dafür hat die Plattform etwas anderes (%1): %2</translation>
    </message>
    <message>
        <source>Values of</source>
        <translation>Werte von</translation>
    </message>
    <message>
        <source>The document that an expression under the pointer shows its value on</source>
        <translation>Das Dokument, für das ein Ausdruck unter dem Zeiger seinen Wert zeigt</translation>
    </message>
    <message>
        <source>Values of the chosen row</source>
        <translation>Werte der gewählten Zeile</translation>
    </message>
    <message>
        <source>Values of %1</source>
        <translation>Werte von %1</translation>
    </message>
</context>
<context>
    <name>waymark::documents</name>
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
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
</context>
<context>
    <name>waymark::documents::DocumentsPage</name>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter aufheben</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Namen kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Show only those of %1</source>
        <translation>Nur die von %1 zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln documents of this page are hidden by the filters.</source>
        <translation>
            <numerusform>Das eine Dokument dieser Seite wird von den Filtern verborgen.</numerusform>
            <numerusform>Alle %Ln Dokumente dieser Seite werden von den Filtern verborgen.</numerusform>
        </translation>
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
    <message numerus="yes">
        <source>%Ln documents</source>
        <translation>
            <numerusform>%Ln Dokument</numerusform>
            <numerusform>%Ln Dokumente</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::editor</name>
    <message>
        <source>Previous page</source>
        <translation>Vorherige Seite</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>Nächste Seite</translation>
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
        <source>Revert a change</source>
        <translation>Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Complete %1</source>
        <translation>Zu %1 vervollständigen</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>required</source>
        <translation>erforderlich</translation>
    </message>
    <message>
        <source>Completions</source>
        <translation>Vervollständigungen</translation>
    </message>
    <message>
        <source>What can be written here</source>
        <translation>Was hier stehen kann</translation>
    </message>
    <message>
        <source>Difference, line by line</source>
        <translation>Unterschied, Zeile für Zeile</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s), folded</source>
        <translation>
            <numerusform>%n gleiche Zeile, eingeklappt</numerusform>
            <numerusform>%n gleiche Zeilen, eingeklappt</numerusform>
        </translation>
    </message>
    <message>
        <source>Before, line %1: %2</source>
        <translation>Vorher, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Now, line %1: %2</source>
        <translation>Jetzt, Zeile %1: %2</translation>
    </message>
    <message>
        <source>Equal, line %1: %2</source>
        <translation>Gleich, Zeile %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n equal line(s)</source>
        <translation>
            <numerusform>%n gleiche Zeile</numerusform>
            <numerusform>%n gleiche Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Previous change (Shift+F7)</source>
        <translation>Vorherige Änderung (Umschalt+F7)</translation>
    </message>
    <message>
        <source>Next change (F7)</source>
        <translation>Nächste Änderung (F7)</translation>
    </message>
    <message>
        <source>Revert this change</source>
        <translation>Diese Änderung zurücknehmen</translation>
    </message>
    <message>
        <source>Ctrl+Alt+Z</source>
        <translation>Strg+Alt+Z</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>Nebeneinander</translation>
    </message>
    <message>
        <source>Close the difference (Esc)</source>
        <translation>Unterschied schließen (Esc)</translation>
    </message>
    <message>
        <source>Changes since %1</source>
        <translation>Änderungen seit %1</translation>
    </message>
    <message>
        <source>The text is the same as %1.</source>
        <translation>Der Text ist seit %1 unverändert.</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>Änderung %1 von %2</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>Repair…</source>
        <translation>Korrigieren…</translation>
    </message>
    <message>
        <source>What this field is</source>
        <translation>Was dieses Feld ist</translation>
    </message>
    <message>
        <source>Comment out, or in again</source>
        <translation>Aus- oder wieder einkommentieren</translation>
    </message>
    <message>
        <source>Move lines up</source>
        <translation>Zeilen nach oben verschieben</translation>
    </message>
    <message>
        <source>Move lines down</source>
        <translation>Zeilen nach unten verschieben</translation>
    </message>
    <message>
        <source>Delete lines</source>
        <translation>Zeilen löschen</translation>
    </message>
    <message>
        <source>Find…</source>
        <translation>Suchen…</translation>
    </message>
    <message>
        <source>Replace…</source>
        <translation>Ersetzen…</translation>
    </message>
    <message>
        <source>Next match</source>
        <translation>Nächster Treffer</translation>
    </message>
    <message>
        <source>Previous match</source>
        <translation>Vorheriger Treffer</translation>
    </message>
    <message>
        <source>Go to line…</source>
        <translation>Zu Zeile gehen…</translation>
    </message>
    <message>
        <source>Go to path…</source>
        <translation>Zu Pfad gehen…</translation>
    </message>
    <message>
        <source>Go to key…</source>
        <translation>Zu Schlüssel gehen…</translation>
    </message>
    <message>
        <source>Documents in this file…</source>
        <translation>Dokumente in dieser Datei…</translation>
    </message>
    <message>
        <source>Next document in this file</source>
        <translation>Nächstes Dokument in dieser Datei</translation>
    </message>
    <message>
        <source>Previous document in this file</source>
        <translation>Vorheriges Dokument in dieser Datei</translation>
    </message>
    <message>
        <source>Go to the other bracket</source>
        <translation>Zur anderen Klammer gehen</translation>
    </message>
    <message>
        <source>Go to the key above</source>
        <translation>Zum übergeordneten Schlüssel gehen</translation>
    </message>
    <message>
        <source>Next change</source>
        <translation>Nächste Änderung</translation>
    </message>
    <message>
        <source>Previous change</source>
        <translation>Vorherige Änderung</translation>
    </message>
    <message>
        <source>Revert the change at the caret</source>
        <translation>Änderung am Cursor zurücknehmen</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>Einklappen</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>Ausklappen</translation>
    </message>
    <message>
        <source>Fold the top keys</source>
        <translation>Oberste Schlüssel einklappen</translation>
    </message>
    <message>
        <source>Fold everything</source>
        <translation>Alles einklappen</translation>
    </message>
    <message>
        <source>Unfold everything</source>
        <translation>Alles ausklappen</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>Gliederung ein- oder ausblenden</translation>
    </message>
    <message>
        <source>Go into the path over the text</source>
        <translation>In den Pfad über dem Text wechseln</translation>
    </message>
    <message>
        <source>Wrap long lines, or not</source>
        <translation>Zeilenumbruch ein- oder ausschalten</translation>
    </message>
    <message>
        <source>Enlarge the text</source>
        <translation>Text vergrößern</translation>
    </message>
    <message>
        <source>Reduce the text</source>
        <translation>Text verkleinern</translation>
    </message>
    <message>
        <source>Text in its own size</source>
        <translation>Text in Standardgröße</translation>
    </message>
    <message>
        <source>Line numbers, findings, changes and folds</source>
        <translation>Zeilennummern, Befunde, Änderungen und Klappmarken</translation>
    </message>
    <message>
        <source>These lines are new.</source>
        <translation>Diese Zeilen sind neu.</translation>
    </message>
    <message>
        <source>Lines are gone here.</source>
        <translation>Hier sind Zeilen entfallen.</translation>
    </message>
    <message>
        <source>These lines are changed.</source>
        <translation>Diese Zeilen sind geändert.</translation>
    </message>
    <message>
        <source>Click to take them back.</source>
        <translation>Klicken, um dies zurückzunehmen.</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Suppress a finding</source>
        <translation>Befund unterdrücken</translation>
    </message>
    <message>
        <source>Suppress %1</source>
        <translation>%1 unterdrücken</translation>
    </message>
    <message>
        <source>Why doesn&apos;t this count here? The reason stands in the file, for those who read it next.</source>
        <translation>Warum gilt dies hier nicht? Der Grund steht in der Datei, für alle, die sie später lesen.</translation>
    </message>
    <message>
        <source>Write the comment</source>
        <translation>Kommentar schreiben</translation>
    </message>
    <message numerus="yes">
        <source>Repair all %n of this kind: %1</source>
        <translation>
            <numerusform>%n dieser Art korrigieren: %1</numerusform>
            <numerusform>Alle %n dieser Art korrigieren: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>One step of undo takes all of it back.</source>
        <translation>Ein einziges Rückgängig nimmt alles zurück.</translation>
    </message>
    <message>
        <source>Suppress %1 with a reason…</source>
        <translation>%1 mit Begründung unterdrücken…</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>%1 erläutern</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>schreibgeschützt</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiterer</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Values:</source>
        <translation>Werte:</translation>
    </message>
    <message>
        <source>Default:</source>
        <translation>Vorgabe:</translation>
    </message>
    <message>
        <source>Allowed:</source>
        <translation>Erlaubt:</translation>
    </message>
    <message>
        <source>For example:</source>
        <translation>Zum Beispiel:</translation>
    </message>
    <message>
        <source>Policy %1:</source>
        <translation>Richtlinie %1:</translation>
    </message>
    <message>
        <source>Stands for:</source>
        <translation>Steht für:</translation>
    </message>
    <message>
        <source>Nothing of that name in this file</source>
        <translation>Nichts mit diesem Namen in dieser Datei</translation>
    </message>
    <message>
        <source>Places</source>
        <translation>Stellen</translation>
    </message>
    <message>
        <source>Go to a key</source>
        <translation>Zu einem Schlüssel gehen</translation>
    </message>
    <message>
        <source>Go to a path, as spec.owner</source>
        <translation>Zu einem Pfad gehen, etwa spec.owner</translation>
    </message>
    <message>
        <source>Go to a document</source>
        <translation>Zu einem Dokument gehen</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>Gliederung</translation>
    </message>
    <message>
        <source>Find a key</source>
        <translation>Schlüssel suchen</translation>
    </message>
    <message>
        <source>Find a key in the outline</source>
        <translation>Schlüssel in der Gliederung suchen</translation>
    </message>
    <message>
        <source>Outline of the text</source>
        <translation>Gliederung des Textes</translation>
    </message>
    <message>
        <source>Matching keys</source>
        <translation>Passende Schlüssel</translation>
    </message>
    <message>
        <source>No key matches</source>
        <translation>Kein passender Schlüssel</translation>
    </message>
    <message>
        <source>Path at the caret</source>
        <translation>Pfad am Cursor</translation>
    </message>
    <message>
        <source>Document %1</source>
        <translation>Dokument %1</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1 gehen</translation>
    </message>
    <message>
        <source>Beside %1</source>
        <translation>Neben %1</translation>
    </message>
    <message>
        <source>Problems along the text</source>
        <translation>Probleme entlang des Textes</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Aa</source>
        <comment>match case</comment>
        <translation>Aa</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>Nur ganze Wörter</translation>
    </message>
    <message>
        <source>ab|</source>
        <comment>whole words</comment>
        <translation>ab|</translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>Nur in der Auswahl</translation>
    </message>
    <message>
        <source>[ ]</source>
        <comment>only in the selection</comment>
        <translation>[ ]</translation>
    </message>
    <message>
        <source>Not a pattern: %1</source>
        <translation>Kein gültiges Muster: %1</translation>
    </message>
    <message numerus="yes">
        <source>The first %n matches</source>
        <translation>
            <numerusform>Die ersten %n Treffer</numerusform>
            <numerusform>Die ersten %n Treffer</numerusform>
        </translation>
    </message>
    <message>
        <source>End the list</source>
        <translation>Liste beenden</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Too large to edit here: page %L1 of %L2, lines %L3 to %L4 of %L5.</source>
        <translation>Zu groß, um hier bearbeitet zu werden: Seite %L1 von %L2, Zeilen %L3 bis %L4 von %L5.</translation>
    </message>
    <message>
        <source>Each gets the value that is likeliest there.</source>
        <translation>Jede Stelle erhält den dort wahrscheinlichsten Wert.</translation>
    </message>
    <message>
        <source>Each gets the name that is likeliest there; what has no likely one stays.</source>
        <translation>Jede Stelle erhält den dort wahrscheinlichsten Namen; ohne wahrscheinlichen bleibt sie.</translation>
    </message>
    <message>
        <source>Each gets what it lacks.</source>
        <translation>Jede Stelle erhält, was ihr fehlt.</translation>
    </message>
    <message>
        <source>Each is removed with what belongs to it.</source>
        <translation>Jede Stelle wird mit allem Zugehörigen entfernt.</translation>
    </message>
    <message>
        <source>Line numbers</source>
        <translation>Zeilennummern</translation>
    </message>
    <message>
        <source>Stop searching</source>
        <translation>Suche anhalten</translation>
    </message>
    <message>
        <source>%1, %2 % searched</source>
        <translation>%1, %2 % durchsucht</translation>
    </message>
    <message>
        <source>%L1 of the first %L2</source>
        <translation>%L1 der ersten %L2</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Rule:</source>
        <translation>Regel:</translation>
    </message>
    <message numerus="yes">
        <source>and %n more rule(s)</source>
        <translation>
            <numerusform>und %n weitere Regel</numerusform>
            <numerusform>und %n weitere Regeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Request an exception from %1…</source>
        <translation>Ausnahme von %1 beantragen …</translation>
    </message>
    <message>
        <source>Each in %1:</source>
        <translation>Jedes in %1:</translation>
    </message>
    <message>
        <source>Changing %1:</source>
        <translation>Bei Änderung von %1:</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>In %1:</translation>
    </message>
    <message>
        <source>Costs %L1 of the 1,000,000 units that an expression may.</source>
        <translation>Kostet %L1 der 1.000.000 Einheiten, die ein Ausdruck darf.</translation>
    </message>
</context>
<context>
    <name>waymark::evidence</name>
    <message>
        <source>%1 is too large for evidence.</source>
        <translation>%1 ist zu groß für einen Nachweis.</translation>
    </message>
    <message>
        <source>Evidence of one document has some kilobytes; see whether this is another file.</source>
        <translation>Ein Nachweis eines Dokuments hat einige Kilobyte; prüfen, ob das eine andere Datei ist.</translation>
    </message>
    <message>
        <source>%1 holds no in-toto Statement.</source>
        <translation>%1 enthält kein in-toto-Statement.</translation>
    </message>
    <message>
        <source>Make the evidence again: “waymarkctl evidence write”.</source>
        <translation>Den Nachweis neu erstellen: „waymarkctl evidence write“.</translation>
    </message>
    <message>
        <source>Evaluate the document again, and make new evidence.</source>
        <translation>Das Dokument erneut auswerten und einen neuen Nachweis erstellen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t count any more.</source>
        <translation>%1 zählt nicht mehr.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t for this document any more.</source>
        <translation>%1 gilt nicht mehr für dieses Dokument.</translation>
    </message>
    <message>
        <source>%1 was changed since.</source>
        <translation>%1 wurde seither geändert.</translation>
    </message>
    <message>
        <source>%1 is new: the evidence knows nothing of it.</source>
        <translation>%1 ist neu: Der Nachweis weiß nichts davon.</translation>
    </message>
    <message>
        <source>The evidence says something else than the same rules say now: %1.</source>
        <translation>Der Nachweis sagt anderes, als dieselben Regeln jetzt sagen: %1.</translation>
    </message>
    <message>
        <source>It was made by %1.</source>
        <translation>Er wurde von %1 erstellt.</translation>
    </message>
    <message>
        <source>Don&apos;t rely on it. Evaluate the document again, and ask where this evidence came from.</source>
        <translation>Nicht darauf verlassen. Das Dokument erneut auswerten und fragen, woher dieser Nachweis kam.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t the text that the evidence is about.</source>
        <translation>%1 ist nicht der Text, von dem der Nachweis spricht.</translation>
    </message>
    <message>
        <source>Evaluate it again, and make new evidence.</source>
        <translation>Erneut auswerten und einen neuen Nachweis erstellen.</translation>
    </message>
    <message>
        <source>Nothing in it says which rules %1 was held to.</source>
        <translation>Nichts darin sagt, an welchen Regeln %1 gemessen wurde.</translation>
    </message>
    <message>
        <source>Make evidence of it: “waymarkctl evidence write”.</source>
        <translation>Einen Nachweis davon erstellen: „waymarkctl evidence write“.</translation>
    </message>
    <message>
        <source>The summary claims what isn&apos;t so: %1 breaks rules.</source>
        <translation>Die Zusammenfassung behauptet, was nicht so ist: %1 bricht Regeln.</translation>
    </message>
</context>
<context>
    <name>waymark::finding</name>
    <message>
        <source>Several entities have that name</source>
        <translation>Mehrere Entitäten haben diesen Namen</translation>
    </message>
    <message>
        <source>An annotation isn&apos;t valid</source>
        <translation>Eine Annotation ist ungültig</translation>
    </message>
    <message>
        <source>A server answers with something else than a catalog</source>
        <translation>Ein Server antwortet mit etwas anderem als einem Katalog</translation>
    </message>
    <message>
        <source>No valid API version</source>
        <translation>Keine gültige API-Version</translation>
    </message>
    <message>
        <source>No valid kind</source>
        <translation>Keine gültige Art</translation>
    </message>
    <message>
        <source>A label isn&apos;t valid</source>
        <translation>Ein Label ist ungültig</translation>
    </message>
    <message>
        <source>A link isn&apos;t valid</source>
        <translation>Ein Link ist ungültig</translation>
    </message>
    <message>
        <source>No valid name</source>
        <translation>Kein gültiger Name</translation>
    </message>
    <message>
        <source>No valid namespace</source>
        <translation>Kein gültiger Namespace</translation>
    </message>
    <message>
        <source>A query can&apos;t be read</source>
        <translation>Eine Abfrage ist nicht lesbar</translation>
    </message>
    <message>
        <source>A reference can&apos;t be read</source>
        <translation>Ein Verweis ist nicht lesbar</translation>
    </message>
    <message>
        <source>No valid tag</source>
        <translation>Kein gültiges Tag</translation>
    </message>
    <message>
        <source>Two keys differ in case alone</source>
        <translation>Zwei Schlüssel unterscheiden sich nur in der Groß- und Kleinschreibung</translation>
    </message>
    <message>
        <source>A file has changed since the preview</source>
        <translation>Eine Datei hat sich seit der Vorschau geändert</translation>
    </message>
    <message>
        <source>The catalog and CODEOWNERS name different owners</source>
        <translation>Katalog und CODEOWNERS nennen verschiedene Eigentümer</translation>
    </message>
    <message>
        <source>Entities are part of each other in a circle</source>
        <translation>Entitäten sind im Kreis Teil voneinander</translation>
    </message>
    <message>
        <source>An annotation is out of use</source>
        <translation>Eine Annotation ist veraltet</translation>
    </message>
    <message>
        <source>The documentation lies on the web</source>
        <translation>Die Dokumentation liegt im Web</translation>
    </message>
    <message>
        <source>Documentation outside of its folder</source>
        <translation>Dokumentation außerhalb ihres Ordners</translation>
    </message>
    <message>
        <source>A name is taken</source>
        <translation>Ein Name ist vergeben</translation>
    </message>
    <message>
        <source>A team has no members</source>
        <translation>Ein Team hat keine Mitglieder</translation>
    </message>
    <message>
        <source>Entities have no such field</source>
        <translation>Entitäten haben kein solches Feld</translation>
    </message>
    <message>
        <source>The graph can&apos;t be drawn</source>
        <translation>Der Graph lässt sich nicht zeichnen</translation>
    </message>
    <message>
        <source>A folder has a descriptor already</source>
        <translation>Ein Ordner hat schon einen Deskriptor</translation>
    </message>
    <message>
        <source>A graph couldn&apos;t be laid out</source>
        <translation>Ein Graph ließ sich nicht anordnen</translation>
    </message>
    <message>
        <source>An entity has no name</source>
        <translation>Eine Entität hat keinen Namen</translation>
    </message>
    <message>
        <source>A Location leads to no file</source>
        <translation>Eine Location führt zu keiner Datei</translation>
    </message>
    <message>
        <source>Nothing of the server is kept</source>
        <translation>Vom Server ist nichts gespeichert</translation>
    </message>
    <message>
        <source>A page of the documentation is missing</source>
        <translation>Eine Seite der Dokumentation fehlt</translation>
    </message>
    <message>
        <source>There is no documentation</source>
        <translation>Es gibt keine Dokumentation</translation>
    </message>
    <message>
        <source>Graphviz isn&apos;t installed</source>
        <translation>Graphviz ist nicht installiert</translation>
    </message>
    <message>
        <source>An entity has no owner</source>
        <translation>Eine Entität hat keinen Eigentümer</translation>
    </message>
    <message>
        <source>The workspace names no such catalog server</source>
        <translation>Der Arbeitsbereich nennt keinen solchen Katalogserver</translation>
    </message>
    <message>
        <source>There is no such entity</source>
        <translation>Es gibt keine solche Entität</translation>
    </message>
    <message>
        <source>A component is part of no system</source>
        <translation>Eine Komponente gehört zu keinem System</translation>
    </message>
    <message>
        <source>A person belongs to no team</source>
        <translation>Eine Person gehört zu keinem Team</translation>
    </message>
    <message>
        <source>Nobody knows who you are</source>
        <translation>Niemand weiß, wer Sie sind</translation>
    </message>
    <message>
        <source>Older catalogs can&apos;t read a reference</source>
        <translation>Ältere Kataloge können einen Verweis nicht lesen</translation>
    </message>
    <message>
        <source>A team has one member</source>
        <translation>Ein Team hat nur ein Mitglied</translation>
    </message>
    <message>
        <source>Nothing leads to an entity</source>
        <translation>Nichts führt zu einer Entität</translation>
    </message>
    <message>
        <source>An entity is owned by a person</source>
        <translation>Eine Entität gehört einer Person</translation>
    </message>
    <message>
        <source>A placeholder can&apos;t be resolved</source>
        <translation>Ein Platzhalter lässt sich nicht auflösen</translation>
    </message>
    <message>
        <source>Backstage has no such annotation</source>
        <translation>Backstage kennt keine solche Annotation</translation>
    </message>
    <message>
        <source>A value is computed by the server</source>
        <translation>Ein Wert wird vom Server berechnet</translation>
    </message>
    <message>
        <source>Several servers, one file</source>
        <translation>Mehrere Server, eine Datei</translation>
    </message>
    <message>
        <source>A server says something else</source>
        <translation>Ein Server sagt etwas anderes</translation>
    </message>
    <message>
        <source>A group has more than one parent</source>
        <translation>Eine Gruppe hat mehr als eine übergeordnete</translation>
    </message>
    <message>
        <source>The documentation knows no such tags</source>
        <translation>Die Dokumentation kennt diese Tags nicht</translation>
    </message>
    <message>
        <source>A descriptor can&apos;t be sent as it is</source>
        <translation>Ein Deskriptor lässt sich so nicht senden</translation>
    </message>
    <message>
        <source>A reference leads to nothing</source>
        <translation>Ein Verweis führt ins Leere</translation>
    </message>
    <message>
        <source>A reference leads to another kind</source>
        <translation>Ein Verweis führt zu einer anderen Art</translation>
    </message>
    <message>
        <source>A catalog server wouldn&apos;t take this entity</source>
        <translation>Ein Katalogserver würde diese Entität nicht annehmen</translation>
    </message>
    <message>
        <source>A Location names a file that is left out</source>
        <translation>Eine Location nennt eine Datei, die weggelassen wird</translation>
    </message>
    <message>
        <source>A catalog doesn&apos;t merge</source>
        <translation>Ein Katalog verschmilzt nicht</translation>
    </message>
    <message>
        <source>A file is too large to be put in</source>
        <translation>Eine Datei ist zu groß, um eingesetzt zu werden</translation>
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
    <message>
        <source>Given as</source>
        <translation>Angegeben als</translation>
    </message>
    <message>
        <source>Form of %1</source>
        <translation>Form von %1</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>Day of %1</source>
        <translation>Tag für %1</translation>
    </message>
    <message>
        <source>Choose the day of %1</source>
        <translation>Tag für %1 auswählen</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>Einheit von %1</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>%1 auf %2 setzen</translation>
    </message>
    <message>
        <source>%1    %2</source>
        <translation>%1    %2</translation>
    </message>
    <message>
        <source>%1    %2, %3</source>
        <translation>%1    %2, %3</translation>
    </message>
    <message>
        <source>Choose %1</source>
        <translation>%1 auswählen</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>&amp;Write out the default (%1)</source>
        <translation>Vorgabe &amp;ausschreiben (%1)</translation>
    </message>
    <message>
        <source>Use the example %1</source>
        <translation>Beispiel %1 verwenden</translation>
    </message>
    <message>
        <source>Set to &amp;null</source>
        <translation>Auf &amp;null setzen</translation>
    </message>
    <message>
        <source>&amp;Reset to the default (%1)</source>
        <translation>Auf Vor&amp;gabe zurücksetzen (%1)</translation>
    </message>
    <message>
        <source>&amp;Remove from the document</source>
        <translation>Aus dem Dokument &amp;entfernen</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Type in one &amp;line</source>
        <translation>In einer &amp;Zeile eingeben</translation>
    </message>
    <message>
        <source>Type in several &amp;lines</source>
        <translation>In mehreren &amp;Zeilen eingeben</translation>
    </message>
    <message>
        <source>&amp;Open %1</source>
        <translation>%1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Show what &amp;changes before it does</source>
        <translation>Änderungen &amp;vor dem Übernehmen zeigen</translation>
    </message>
    <message>
        <source>Show in the &amp;text</source>
        <translation>Im &amp;Text zeigen</translation>
    </message>
    <message>
        <source>%1 (deprecated)</source>
        <translation>%1 (veraltet)</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <translation>%1 (schreibgeschützt)</translation>
    </message>
    <message>
        <source>Deprecated.</source>
        <translation>Veraltet.</translation>
    </message>
    <message>
        <source>Null.</source>
        <translation>Auf null gesetzt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>Ganze</translation>
    </message>
    <message>
        <source>thousandths (m)</source>
        <translation>Tausendstel (m)</translation>
    </message>
    <message>
        <source>%1B (%1)</source>
        <translation>%1B (%1)</translation>
    </message>
    <message>
        <source>Field before (Shift+Enter)</source>
        <translation>Vorheriges Feld (Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Next field (Enter)</source>
        <translation>Nächstes Feld (Eingabe)</translation>
    </message>
    <message>
        <source>Every field</source>
        <translation>Alle Felder</translation>
    </message>
    <message>
        <source>Only what is set</source>
        <translation>Nur gesetzte</translation>
    </message>
    <message>
        <source>Only what is required</source>
        <translation>Nur erforderliche</translation>
    </message>
    <message>
        <source>Which fields are shown</source>
        <translation>Welche Felder gezeigt werden</translation>
    </message>
    <message>
        <source>Find a field</source>
        <translation>Feld suchen</translation>
    </message>
    <message>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Further fields</source>
        <translation>Weitere Felder</translation>
    </message>
    <message>
        <source>%1 is required.</source>
        <translation>%1 ist erforderlich.</translation>
    </message>
    <message>
        <source>Copy %1 here</source>
        <translation>%1 hierher kopieren</translation>
    </message>
    <message>
        <source>This value comes from another place by an anchor. A change there changes all places that use it.</source>
        <translation>Dieser Wert kommt über einen Anker von einer anderen Stelle. Eine Änderung dort ändert alle Stellen, die ihn verwenden.</translation>
    </message>
    <message>
        <source>Copy it here</source>
        <translation>Hierher kopieren</translation>
    </message>
    <message>
        <source>This can&apos;t be read at the moment: %1 Correct it in the text.</source>
        <translation>Dies ist derzeit nicht lesbar: %1 Im Text korrigieren.</translation>
    </message>
    <message numerus="yes">
        <source>%n other place(s) use this value and change with it.</source>
        <translation>
            <numerusform>%n andere Stelle verwendet diesen Wert und ändert sich mit ihm.</numerusform>
            <numerusform>%n andere Stellen verwenden diesen Wert und ändern sich mit ihm.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stands in the text as a comment.</source>
        <translation>Steht im Text als Kommentar.</translation>
    </message>
    <message>
        <source>It stands in the text as a comment: %1</source>
        <translation>Steht im Text als Kommentar: %1</translation>
    </message>
    <message>
        <source>Switch it on</source>
        <translation>Einschalten</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>%1 einschalten</translation>
    </message>
    <message>
        <source>%1 has no room for everything. This goes: %2.</source>
        <translation>„%1“ hat nicht für alles Platz. Dabei entfällt: %2.</translation>
    </message>
    <message>
        <source>Change to %1</source>
        <translation>Zu „%1“ wechseln</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>Change the form of %1</source>
        <translation>Form von %1 ändern</translation>
    </message>
    <message>
        <source>Belongs to another form; kept until it is removed.</source>
        <translation>Gehört zu einer anderen Form; bleibt bis zum Entfernen erhalten.</translation>
    </message>
    <message>
        <source>Several fields</source>
        <translation>Mehrere Felder</translation>
    </message>
    <message>
        <source>A list</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>A text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Yes or no</source>
        <translation>Ja oder Nein</translation>
    </message>
    <message>
        <source>A number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <source>Form %1</source>
        <translation>Form %1</translation>
    </message>
    <message>
        <source>Add a field</source>
        <translation>Feld hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s)</source>
        <translation>
            <numerusform>%n weiteres Feld zeigen</numerusform>
            <numerusform>%n weitere Felder zeigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Show %n more field(s) of %1</source>
        <translation>
            <numerusform>%n weiteres Feld von %1 zeigen</numerusform>
            <numerusform>%n weitere Felder von %1 zeigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a field to %1</source>
        <translation>Feld zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>None, written out</source>
        <translation>Keine, ausgeschrieben</translation>
    </message>
    <message>
        <source>Show those before</source>
        <translation>Vorherige zeigen</translation>
    </message>
    <message>
        <source>Show those before of %1</source>
        <translation>Vorherige von %1 zeigen</translation>
    </message>
    <message>
        <source>Show more of %1</source>
        <translation>Weitere von %1 zeigen</translation>
    </message>
    <message>
        <source>Show the column %1</source>
        <translation>Spalte %1 zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s)</source>
        <translation>
            <numerusform>%n weitere Zeile</numerusform>
            <numerusform>%n weitere Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make this change</source>
        <translation>Änderung übernehmen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>New name of %1</source>
        <translation>Neuer Name von %1</translation>
    </message>
    <message>
        <source>Drag %1 to another place</source>
        <translation>%1 an eine andere Stelle ziehen</translation>
    </message>
    <message>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Secret of %1</source>
        <translation>Secret von %1</translation>
    </message>
    <message>
        <source>Key in the secret of %1</source>
        <translation>Schlüssel im Secret von %1</translation>
    </message>
    <message>
        <source>name@example.org</source>
        <translation>name@example.org</translation>
    </message>
    <message>
        <source>YAML</source>
        <translation>YAML</translation>
    </message>
    <message>
        <source>months</source>
        <translation>Monate</translation>
    </message>
    <message>
        <source>A secret in plain text: whoever can read this file can read it, and Git keeps it. Refer to a secret of the platform instead.</source>
        <translation>Ein Geheimnis im Klartext: Wer diese Datei lesen kann, kann es lesen, und Git bewahrt es auf. Stattdessen auf ein Geheimnis der Plattform verweisen.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Enter types in a cell, Insert adds a row, Ctrl+D duplicates it, Delete removes it, Alt+Up and Alt+Down move it.</source>
        <translation>Eingabe tippt in einer Zelle, Einfg fügt eine Zeile hinzu, Strg+D dupliziert sie, Entf entfernt sie, Alt+Auf und Alt+Ab verschieben sie.</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>Can&apos;t be read in part</source>
        <translation>Teilweise nicht lesbar</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read in part</source>
        <translation>%1 ist teilweise nicht lesbar</translation>
    </message>
    <message>
        <source>Item %1</source>
        <translation>Eintrag %1</translation>
    </message>
    <message>
        <source>Read-only.</source>
        <translation>Schreibgeschützt.</translation>
    </message>
    <message>
        <source>YAML. While you type, Tab indents; after Escape it leads on.</source>
        <translation>YAML. Beim Tippen rückt Tab ein; nach Escape führt es weiter.</translation>
    </message>
    <message>
        <source>This would change line %1, which is empty at the moment.</source>
        <translation>Dies würde Zeile %1 ändern, die gerade leer ist.</translation>
    </message>
    <message>
        <source>Write the line in the text, or put the caret in another one to leave it empty. Then try again.</source>
        <translation>Die Zeile im Text schreiben oder die Schreibmarke in eine andere setzen, um sie leer zu lassen. Dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Its line is empty.</source>
        <translation>Seine Zeile ist leer.</translation>
    </message>
    <message>
        <source>Refer to a secret</source>
        <translation>Auf ein Geheimnis verweisen</translation>
    </message>
    <message>
        <source>Refer to a secret for %1</source>
        <translation>Für %1 auf ein Geheimnis verweisen</translation>
    </message>
    <message>
        <source>%1 then names a secret, and what is written out goes. Keep a copy where the platform keeps secrets first, and replace it if it was committed.</source>
        <translation>%1 nennt dann ein Geheimnis, und was ausgeschrieben ist, entfällt. Vorher eine Kopie dort ablegen, wo die Plattform Geheimnisse aufbewahrt, und es ersetzen, falls es committet wurde.</translation>
    </message>
    <message>
        <source>Request an exception…</source>
        <translation>Ausnahme beantragen …</translation>
    </message>
    <message>
        <source>Hide the column %1</source>
        <translation>Spalte %1 verbergen</translation>
    </message>
</context>
<context>
    <name>waymark::fulfilment</name>
    <message>
        <source>Still there after it was removed: %1</source>
        <translation>Noch da, nachdem es entfernt wurde: %1</translation>
    </message>
    <message>
        <source>Remove it by hand, or have it tried again.</source>
        <translation>Es von Hand entfernen oder noch einmal versuchen lassen.</translation>
    </message>
    <message>
        <source>Whether %1 is there can&apos;t be told: %2.</source>
        <translation>Ob %1 da ist, lässt sich nicht sagen: %2.</translation>
    </message>
    <message>
        <source>Check the disk, and that you may read the folder.</source>
        <translation>Den Datenträger prüfen, und ob sich der Ordner lesen lässt.</translation>
    </message>
    <message>
        <source>Another “reconcile” works on these folders.</source>
        <translation>Ein anderes „reconcile“ arbeitet an diesen Ordnern.</translation>
    </message>
    <message>
        <source>Wait until it is done.</source>
        <translation>Warten, bis es fertig ist.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the fulfilment template of this kind.</source>
        <translation>Die Auslieferungsvorlage dieser Art berichtigen.</translation>
    </message>
    <message>
        <source>%1 is a link.</source>
        <translation>%1 ist ein Verweis.</translation>
    </message>
    <message>
        <source>“%1” is no place for a file.</source>
        <translation>„%1“ ist kein Platz für eine Datei.</translation>
    </message>
    <message>
        <source>%1 gives no YAML: %2 (line %3 of the result)</source>
        <translation>%1 ergibt kein YAML: %2 (Zeile %3 des Ergebnisses)</translation>
    </message>
    <message>
        <source>%1 gives a document without apiVersion, kind or name.</source>
        <translation>%1 ergibt ein Dokument ohne apiVersion, kind oder Namen.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be the name of a folder.</source>
        <translation>„%1“ kann nicht der Name eines Ordners sein.</translation>
    </message>
    <message>
        <source>Give the request another name.</source>
        <translation>Dem Antrag einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>%1 is there more than once, in %2 too.</source>
        <translation>%1 gibt es mehr als einmal, auch in %2.</translation>
    </message>
    <message>
        <source>Keep one of them; until then none is touched.</source>
        <translation>Einen davon behalten; bis dahin wird keiner angefasst.</translation>
    </message>
    <message>
        <source>No RequestKind of the workspace fulfils %1 any more.</source>
        <translation>Kein RequestKind des Arbeitsbereichs erfüllt %1 mehr.</translation>
    </message>
    <message>
        <source>What it delivered stays. Bring the kind back to retire it.</source>
        <translation>Was ausgeliefert ist, bleibt. Zum Auflösen die Art zurückbringen.</translation>
    </message>
    <message>
        <source>Nothing is taken away: not everything could be read, and what can&apos;t be read isn&apos;t gone.</source>
        <translation>Nichts wird weggenommen: Nicht alles ließ sich lesen, und was sich nicht lesen lässt, ist nicht weg.</translation>
    </message>
    <message>
        <source>Mend what is reported above.</source>
        <translation>Beheben, was oben gemeldet ist.</translation>
    </message>
    <message>
        <source>Nothing is taken away: the clock stands before the last run, %1.</source>
        <translation>Nichts wird weggenommen: Die Uhr steht vor dem letzten Lauf, %1.</translation>
    </message>
    <message>
        <source>Look at the clock; the next run goes by it.</source>
        <translation>Nach der Uhr sehen; der nächste Lauf richtet sich nach ihr.</translation>
    </message>
    <message>
        <source>Nothing is taken away: the workspace holds no request at all.</source>
        <translation>Nichts wird weggenommen: Der Arbeitsbereich enthält gar keinen Antrag.</translation>
    </message>
    <message>
        <source>If that is meant, add --allow-retire %1.</source>
        <translation>Ist das gemeint, --allow-retire %1 hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is taken away: %n request(s) would be, more than a run may.</source>
        <translation>
            <numerusform>Nichts wird weggenommen: Es wäre %n Antrag, mehr als ein Lauf darf.</numerusform>
            <numerusform>Nichts wird weggenommen: Es wären %n Anträge, mehr als ein Lauf darf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Delivered; a cluster says when it is ready.</source>
        <translation>Ausgeliefert; wann es bereit ist, sagt ein Cluster.</translation>
    </message>
    <message>
        <source>%1 is a link; nothing is written or removed behind it.</source>
        <translation>%1 ist eine Verknüpfung; dahinter wird nichts geschrieben oder entfernt.</translation>
    </message>
    <message>
        <source>Remove the link.</source>
        <translation>Die Verknüpfung entfernen.</translation>
    </message>
    <message>
        <source>Nobody can check it: there is no schema of %1, %2.</source>
        <translation>Niemand kann ihn prüfen: Es gibt kein Schema von %1, %2.</translation>
    </message>
    <message>
        <source>The template makes no manifest of this request.</source>
        <translation>Die Vorlage macht aus diesem Antrag kein Manifest.</translation>
    </message>
    <message>
        <source>Two files of the template make %1.</source>
        <translation>Zwei Dateien der Vorlage machen %1.</translation>
    </message>
    <message>
        <source>%1 speaks of another request, or of files that aren&apos;t its own.</source>
        <translation>%1 spricht von einem anderen Antrag oder von Dateien, die nicht seine eigenen sind.</translation>
    </message>
    <message>
        <source>Take the file back from the last commit; until then nothing of this request is taken away.</source>
        <translation>Die Datei aus dem letzten Commit zurückholen; bis dahin wird von diesem Antrag nichts weggenommen.</translation>
    </message>
</context>
<context>
    <name>waymark::goldenpath</name>
    <message>
        <source>%1 holds no answers: %2</source>
        <translation>%1 enthält keine Antworten: %2</translation>
    </message>
    <message>
        <source>Write one object, the parameters&apos; names as keys.</source>
        <translation>Ein Objekt mit den Namen der Parameter als Schlüsseln schreiben.</translation>
    </message>
    <message>
        <source>The template asks for no “%1”.</source>
        <translation>Die Vorlage fragt nicht nach „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>Es weglassen.</translation>
    </message>
    <message>
        <source>The run was stopped.</source>
        <translation>Der Lauf wurde angehalten.</translation>
    </message>
    <message>
        <source>it is a single value or a list.</source>
        <translation>es ist ein einzelner Wert oder eine Liste.</translation>
    </message>
    <message>
        <source>There is no entity in “%1” to annotate.</source>
        <translation>In „%1“ gibt es keine Entität, die ergänzt werden könnte.</translation>
    </message>
    <message>
        <source>Look whether a step before makes it.</source>
        <translation>Prüfen, ob ein früherer Schritt es erzeugt.</translation>
    </message>
    <message>
        <source>Would register %1.</source>
        <translation>Würde %1 registrieren.</translation>
    </message>
    <message>
        <source>Wrote %1.</source>
        <translation>%1 geschrieben.</translation>
    </message>
    <message>
        <source>The catalog has no entity %1.</source>
        <translation>Der Katalog kennt keine Entität %1.</translation>
    </message>
    <message>
        <source>Correct the reference, or say “optional: true”.</source>
        <translation>Den Verweis berichtigen oder „optional: true“ schreiben.</translation>
    </message>
    <message>
        <source>Neither “entityRef” nor “entityRefs” is given.</source>
        <translation>Weder „entityRef“ noch „entityRefs“ ist angegeben.</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>Eines davon angeben.</translation>
    </message>
    <message>
        <source>%1 lies on another machine; nothing was fetched.</source>
        <translation>%1 liegt auf einem anderen Rechner; nichts wurde geholt.</translation>
    </message>
    <message>
        <source>Clone it and name the folder, relative to the template&apos;s file.</source>
        <translation>Es klonen und den Ordner nennen, von der Datei der Vorlage aus.</translation>
    </message>
    <message>
        <source>“%1” lies in the folder that is rendered, “%2”.</source>
        <translation>„%1“ liegt in dem Ordner, der ausgefüllt wird, „%2“.</translation>
    </message>
    <message>
        <source>Give another “targetPath”.</source>
        <translation>Einen anderen „targetPath“ angeben.</translation>
    </message>
    <message>
        <source>Copied %1.</source>
        <translation>%1 kopiert.</translation>
    </message>
    <message>
        <source>%1 is there already and stays as it is.</source>
        <translation>%1 gibt es schon und bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>There is no folder “%1” to render.</source>
        <translation>Es gibt keinen Ordner „%1“, der ausgefüllt werden könnte.</translation>
    </message>
    <message>
        <source>There is no file “%1” to render.</source>
        <translation>Es gibt keine Datei „%1“, die ausgefüllt werden könnte.</translation>
    </message>
    <message>
        <source>Workspace:</source>
        <translation>Arbeitsbereich:</translation>
    </message>
    <message>
        <source>A step waits no longer than ten minutes.</source>
        <translation>Ein Schritt wartet höchstens zehn Minuten.</translation>
    </message>
    <message>
        <source>Wait for a shorter time.</source>
        <translation>Kürzer warten.</translation>
    </message>
    <message>
        <source>A dry run doesn&apos;t wait; a run would wait %1 ms.</source>
        <translation>Ein Probelauf wartet nicht; ein Lauf würde %1 ms warten.</translation>
    </message>
    <message>
        <source>Nothing is called “%1”.</source>
        <translation>Nichts heißt „%1“.</translation>
    </message>
    <message>
        <source>Deleted %1.</source>
        <translation>%1 gelöscht.</translation>
    </message>
    <message>
        <source>Renamed %1 to %2.</source>
        <translation>%1 in %2 umbenannt.</translation>
    </message>
    <message>
        <source>There is no folder “%1” to read.</source>
        <translation>Es gibt keinen Ordner „%1“, der gelesen werden könnte.</translation>
    </message>
    <message>
        <source>Give one of the two another name, or remove it in a step before.</source>
        <translation>Einem von beiden einen anderen Namen geben oder es in einem früheren Schritt entfernen.</translation>
    </message>
    <message>
        <source>What stands in another file is not looked at, nor can it be run.</source>
        <translation>Was in einer anderen Datei steht, wird weder geprüft noch ausgeführt.</translation>
    </message>
    <message>
        <source>Backstage&apos;s catalog puts it in when it reads the template.</source>
        <translation>Backstages Katalog setzt es ein, wenn er die Vorlage liest.</translation>
    </message>
    <message>
        <source>Write it here where the path is to run in Waymark.</source>
        <translation>Es hierher schreiben, wenn der Pfad in Waymark laufen soll.</translation>
    </message>
    <message>
        <source>“spec.type” is missing.</source>
        <translation>„spec.type“ fehlt.</translation>
    </message>
    <message>
        <source>The catalog refuses a template that doesn&apos;t say what it makes.</source>
        <translation>Der Katalog lehnt eine Vorlage ab, die nicht sagt, was sie erzeugt.</translation>
    </message>
    <message>
        <source>Add it, such as “type: service”.</source>
        <translation>Es ergänzen, etwa „type: service“.</translation>
    </message>
    <message>
        <source>“spec.owner” is missing.</source>
        <translation>„spec.owner“ fehlt.</translation>
    </message>
    <message>
        <source>Whoever uses the path has nobody to ask.</source>
        <translation>Wer den Pfad benutzt, kann niemanden fragen.</translation>
    </message>
    <message>
        <source>Name the team.</source>
        <translation>Das Team nennen.</translation>
    </message>
    <message>
        <source>“spec.steps” is missing.</source>
        <translation>„spec.steps“ fehlt.</translation>
    </message>
    <message>
        <source>A template without steps makes nothing.</source>
        <translation>Eine Vorlage ohne Schritte erzeugt nichts.</translation>
    </message>
    <message>
        <source>Add a list of steps.</source>
        <translation>Eine Liste von Schritten ergänzen.</translation>
    </message>
    <message>
        <source>“spec.steps” is no list.</source>
        <translation>„spec.steps“ ist keine Liste.</translation>
    </message>
    <message>
        <source>The scaffolder refuses the template.</source>
        <translation>Der Scaffolder lehnt die Vorlage ab.</translation>
    </message>
    <message>
        <source>Write a list of steps.</source>
        <translation>Eine Liste von Schritten schreiben.</translation>
    </message>
    <message>
        <source>A step is no object.</source>
        <translation>Ein Schritt ist kein Objekt.</translation>
    </message>
    <message>
        <source>Write its fields: id, name, action, input.</source>
        <translation>Seine Felder schreiben: id, name, action, input.</translation>
    </message>
    <message>
        <source>“spec.parameters” is neither a page nor a list of pages.</source>
        <translation>„spec.parameters“ ist weder eine Seite noch eine Liste von Seiten.</translation>
    </message>
    <message>
        <source>Write a list of JSON Schemas.</source>
        <translation>Eine Liste von JSON-Schemas schreiben.</translation>
    </message>
    <message>
        <source>“%1” is hidden while it is typed, and stored in the open.</source>
        <translation>„%1“ ist beim Tippen verdeckt und wird offen gespeichert.</translation>
    </message>
    <message>
        <source>Its value is an ordinary parameter: in the task, in its log and in the browser.</source>
        <translation>Der Wert ist ein gewöhnlicher Parameter: in der Aufgabe, in ihrem Protokoll und im Browser.</translation>
    </message>
    <message>
        <source>Ask for it with “ui:field: Secret”.</source>
        <translation>Mit „ui:field: Secret“ danach fragen.</translation>
    </message>
    <message>
        <source>Step “%1” has no action.</source>
        <translation>Schritt „%1“ hat keine Aktion.</translation>
    </message>
    <message>
        <source>Add it, such as “action: fetch:template”.</source>
        <translation>Sie ergänzen, etwa „action: fetch:template“.</translation>
    </message>
    <message>
        <source>Another step is called “%1” as well.</source>
        <translation>Ein anderer Schritt heißt auch „%1“.</translation>
    </message>
    <message>
        <source>Its outputs replace those of the step before.</source>
        <translation>Seine Ausgaben ersetzen die des früheren Schritts.</translation>
    </message>
    <message>
        <source>Give one of them another id.</source>
        <translation>Einem davon eine andere id geben.</translation>
    </message>
    <message>
        <source>No action is called “%1”.</source>
        <translation>Keine Aktion heißt „%1“.</translation>
    </message>
    <message>
        <source>Waymark doesn&apos;t run it, and what follows from its outputs is assumed.</source>
        <translation>Waymark führt sie nicht aus, und was aus ihren Ausgaben folgt, ist angenommen.</translation>
    </message>
    <message>
        <source>Where your Backstage has it, this is only a note.</source>
        <translation>Wenn Ihr Backstage sie hat, ist das nur ein Hinweis.</translation>
    </message>
    <message>
        <source>%1 needs “%2”.</source>
        <translation>%1 braucht „%2“.</translation>
    </message>
    <message>
        <source>The step fails as soon as it is reached.</source>
        <translation>Der Schritt scheitert, sobald er erreicht ist.</translation>
    </message>
    <message>
        <source>Add it to the step&apos;s “input”.</source>
        <translation>Es im „input“ des Schritts ergänzen.</translation>
    </message>
    <message>
        <source>%1 has no input “%2”.</source>
        <translation>%1 hat keine Eingabe „%2“.</translation>
    </message>
    <message>
        <source>It has no effect.</source>
        <translation>Sie hat keine Wirkung.</translation>
    </message>
    <message>
        <source>It has: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>“copyWithoutRender” has no effect any more.</source>
        <translation>„copyWithoutRender“ hat keine Wirkung mehr.</translation>
    </message>
    <message>
        <source>Since version 2 the scaffolder takes it and ignores it, so these files are rendered.</source>
        <translation>Seit Version 2 nimmt der Scaffolder es an und übergeht es; die Dateien werden also ausgefüllt.</translation>
    </message>
    <message>
        <source>Call it “copyWithoutTemplating”.</source>
        <translation>Es „copyWithoutTemplating“ nennen.</translation>
    </message>
    <message>
        <source>Rename it to copyWithoutTemplating</source>
        <translation>In copyWithoutTemplating umbenennen</translation>
    </message>
    <message>
        <source>There is no file %1.</source>
        <translation>Es gibt keine Datei %1.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Es gibt keinen Ordner %1.</translation>
    </message>
    <message>
        <source>Addresses start at the folder of the template&apos;s file, here %1.</source>
        <translation>Adressen beginnen im Ordner der Vorlage, hier %1.</translation>
    </message>
    <message>
        <source>Step “%1” never runs.</source>
        <translation>Schritt „%1“ läuft nie.</translation>
    </message>
    <message>
        <source>Remove the step, or say when it runs.</source>
        <translation>Den Schritt entfernen oder sagen, wann er läuft.</translation>
    </message>
    <message>
        <source>Step “%1” always runs: its “if” is a text without an expression.</source>
        <translation>Schritt „%1“ läuft immer: Sein „if“ ist ein Text ohne Ausdruck.</translation>
    </message>
    <message>
        <source>A text counts as true, whatever it says.</source>
        <translation>Ein Text gilt als wahr, was immer er sagt.</translation>
    </message>
    <message>
        <source>Write an expression: ${{ … }}.</source>
        <translation>Einen Ausdruck schreiben: ${{ … }}.</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>Es gibt: %1.</translation>
    </message>
    <message>
        <source>Backstage keeps the text as it is written, and says so nowhere but in its log.</source>
        <translation>Backstage lässt den Text, wie er geschrieben ist, und sagt es nur in seinem Protokoll.</translation>
    </message>
    <message>
        <source>No page asks for “%1”.</source>
        <translation>Keine Seite fragt nach „%1“.</translation>
    </message>
    <message>
        <source>Its value is never there, so nothing is printed and a field is dropped.</source>
        <translation>Den Wert gibt es nie; nichts wird eingesetzt, und ein Feld fällt weg.</translation>
    </message>
    <message>
        <source>Add it to “spec.parameters”.</source>
        <translation>Es in „spec.parameters“ ergänzen.</translation>
    </message>
    <message>
        <source>Step “%1” comes later.</source>
        <translation>Schritt „%1“ kommt später.</translation>
    </message>
    <message>
        <source>No step is called “%1”.</source>
        <translation>Kein Schritt heißt „%1“.</translation>
    </message>
    <message>
        <source>Its outputs are never there, so nothing is printed and a field is dropped.</source>
        <translation>Seine Ausgaben gibt es nie; nichts wird eingesetzt, und ein Feld fällt weg.</translation>
    </message>
    <message>
        <source>Move that step up.</source>
        <translation>Den Schritt nach oben schieben.</translation>
    </message>
    <message>
        <source>No step comes before this one.</source>
        <translation>Vor diesem kommt kein Schritt.</translation>
    </message>
    <message>
        <source>%1 has no output “%2”.</source>
        <translation>%1 hat keine Ausgabe „%2“.</translation>
    </message>
    <message>
        <source>No step uses the answer to “%1”.</source>
        <translation>Kein Schritt verwendet die Antwort auf „%1“.</translation>
    </message>
    <message>
        <source>Use it, or don&apos;t ask for it; an answer that only turns pages on and off is fine.</source>
        <translation>Sie verwenden oder nicht danach fragen; eine Antwort, die nur Seiten ein- und ausschaltet, ist in Ordnung.</translation>
    </message>
    <message>
        <source>%1 holds no Template.</source>
        <translation>%1 enthält keine Vorlage.</translation>
    </message>
    <message>
        <source>Name a file with “kind: Template” and “apiVersion: scaffolder.backstage.io/v1beta3”.</source>
        <translation>Eine Datei mit „kind: Template“ und „apiVersion: scaffolder.backstage.io/v1beta3“ nennen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be rendered.</source>
        <translation>%1 kann nicht ausgefüllt werden.</translation>
    </message>
    <message>
        <source>Mend the place that the finding in the file names.</source>
        <translation>Die Stelle beheben, die der Befund in der Datei nennt.</translation>
    </message>
    <message>
        <source>Mend the expression in the name.</source>
        <translation>Den Ausdruck im Namen beheben.</translation>
    </message>
    <message>
        <source>Leave one of them out.</source>
        <translation>Eines davon weglassen.</translation>
    </message>
    <message>
        <source>“templateFileExtension” doesn&apos;t go together with “copyWithoutTemplating” or “cookiecutterCompat”.</source>
        <translation>„templateFileExtension“ verträgt sich nicht mit „copyWithoutTemplating“ oder „cookiecutterCompat“.</translation>
    </message>
    <message>
        <source>The “if” of step “%1” can&apos;t be evaluated.</source>
        <translation>Das „if“ von Schritt „%1“ kann nicht ausgewertet werden.</translation>
    </message>
    <message>
        <source>Mend the expression. Backstage would keep its text, which counts as true, and run the step.</source>
        <translation>Den Ausdruck beheben. Backstage ließe den Text stehen, der als wahr gilt, und führte den Schritt aus.</translation>
    </message>
    <message>
        <source>Not run; its outputs were given.</source>
        <translation>Nicht ausgeführt; seine Ausgaben sind vorgegeben.</translation>
    </message>
    <message>
        <source>Not run; its outputs are assumed.</source>
        <translation>Nicht ausgeführt; seine Ausgaben sind angenommen.</translation>
    </message>
    <message>
        <source>Step “%1” isn&apos;t run here: %2 works on another system.</source>
        <translation>Schritt „%1“ wird hier nicht ausgeführt: %2 arbeitet an einem anderen System.</translation>
    </message>
    <message>
        <source>Step “%1” isn&apos;t run: no action is called “%2”.</source>
        <translation>Schritt „%1“ wird nicht ausgeführt: Keine Aktion heißt „%2“.</translation>
    </message>
    <message>
        <source>What follows from its outputs is marked as assumed.</source>
        <translation>Was aus seinen Ausgaben folgt, ist als angenommen gekennzeichnet.</translation>
    </message>
    <message>
        <source>The “each” of step “%1” cannot be resolved to a value.</source>
        <translation>Das „each“ von Schritt „%1“ ergibt keinen Wert.</translation>
    </message>
    <message>
        <source>The “each” of step “%1” must resolve to an array or object.</source>
        <translation>Das „each“ von Schritt „%1“ muss eine Liste oder ein Objekt ergeben.</translation>
    </message>
    <message>
        <source>Give it a list or an object, for example from a parameter.</source>
        <translation>Eine Liste oder ein Objekt angeben, zum Beispiel aus einem Parameter.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t take this input: %2</source>
        <translation>%1 nimmt diese Eingabe nicht an: %2</translation>
    </message>
    <message>
        <source>Correct the step&apos;s “input”, or the answers it is made from.</source>
        <translation>Das „input“ des Schritts berichtigen oder die Antworten, aus denen es entsteht.</translation>
    </message>
    <message>
        <source>Left out %1.</source>
        <translation>%1 ausgelassen.</translation>
    </message>
    <message>
        <source>Skipped: its “if” is false.</source>
        <translation>Übersprungen: Sein „if“ ist falsch.</translation>
    </message>
    <message>
        <source>Skipped, because a step before it failed.</source>
        <translation>Übersprungen, weil ein früherer Schritt gescheitert ist.</translation>
    </message>
    <message>
        <source>Its “if” can&apos;t be evaluated.</source>
        <translation>Sein „if“ kann nicht ausgewertet werden.</translation>
    </message>
    <message>
        <source>The template has no steps that could be run.</source>
        <translation>Die Vorlage hat keine Schritte, die laufen könnten.</translation>
    </message>
    <message>
        <source>Look at what “waymarkctl paths lint” says about it.</source>
        <translation>Nachsehen, was „waymarkctl paths lint“ dazu sagt.</translation>
    </message>
    <message>
        <source>The run was stopped; nothing was written.</source>
        <translation>Der Lauf wurde angehalten; nichts wurde geschrieben.</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übersprungen</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht ausgeführt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>gescheitert</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Steps:</source>
        <translation>Schritte:</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Dateien:</translation>
    </message>
    <message>
        <source>(follows from assumed outputs)</source>
        <translation>(folgt aus angenommenen Ausgaben)</translation>
    </message>
    <message>
        <source>To be registered in the catalog:</source>
        <translation>Im Katalog zu registrieren:</translation>
    </message>
    <message>
        <source>Output:</source>
        <translation>Ausgabe:</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) written to</source>
        <translation>
            <numerusform>%n Datei geschrieben nach</numerusform>
            <numerusform>%n Dateien geschrieben nach</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s); nothing was written.</source>
        <translation>
            <numerusform>%n Datei; nichts wurde geschrieben.</numerusform>
            <numerusform>%n Dateien; nichts wurde geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the step or the file of the skeleton that names it, and at the answers it is made from.</source>
        <translation>Den Schritt oder die Datei ansehen, die es nennt, und die Antworten, aus denen es entsteht.</translation>
    </message>
    <message>
        <source>“%1” would be written into Git&apos;s own folder.</source>
        <translation>„%1“ würde in Gits eigenen Ordner geschrieben.</translation>
    </message>
    <message>
        <source>“%1” is the name of a device on Windows.</source>
        <translation>„%1“ ist unter Windows der Name eines Geräts.</translation>
    </message>
    <message>
        <source>“%1” has a character that a file&apos;s name can&apos;t have everywhere.</source>
        <translation>„%1“ hat ein Zeichen, das ein Dateiname nicht überall haben kann.</translation>
    </message>
    <message>
        <source>A name of “%1” is longer than a disk allows.</source>
        <translation>Ein Name in „%1“ ist länger, als ein Datenträger erlaubt.</translation>
    </message>
    <message>
        <source>“%1” leads out of the folder.</source>
        <translation>„%1“ führt aus dem Ordner hinaus.</translation>
    </message>
    <message>
        <source>“%1” is longer than a path may be.</source>
        <translation>„%1“ ist länger, als ein Pfad sein darf.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it; addresses start at the folder of the template&apos;s file.</source>
        <translation>Prüfen, ob es existiert und gelesen werden darf; Adressen beginnen im Ordner der Vorlage.</translation>
    </message>
    <message>
        <source>%1 holds more than a template may fetch.</source>
        <translation>%1 enthält mehr, als eine Vorlage holen darf.</translation>
    </message>
    <message>
        <source>Fetch a smaller folder.</source>
        <translation>Einen kleineren Ordner holen.</translation>
    </message>
    <message>
        <source>%1 lies outside of %2, which the template may read.</source>
        <translation>%1 liegt außerhalb von %2, das die Vorlage lesen darf.</translation>
    </message>
    <message>
        <source>Move it there, or name a folder that holds both with --workspace.</source>
        <translation>Es dorthin verschieben oder mit --workspace einen Ordner nennen, der beides enthält.</translation>
    </message>
    <message>
        <source>Choose another folder, or move what is there away.</source>
        <translation>Einen anderen Ordner wählen oder wegräumen, was dort liegt.</translation>
    </message>
    <message>
        <source>%1 is no folder.</source>
        <translation>%1 ist kein Ordner.</translation>
    </message>
    <message>
        <source>%1 is a folder.</source>
        <translation>%1 ist ein Ordner.</translation>
    </message>
    <message>
        <source>%1 is a link; nothing is written through it.</source>
        <translation>%1 ist eine Verknüpfung; durch sie wird nichts geschrieben.</translation>
    </message>
    <message>
        <source>Replace it by a folder, or choose another target.</source>
        <translation>Sie durch einen Ordner ersetzen oder ein anderes Ziel wählen.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) would be overwritten</source>
        <translation>
            <numerusform>%n Datei würde überschrieben</numerusform>
            <numerusform>%n Dateien würden überschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose an empty folder, or agree with --overwrite.</source>
        <translation>Einen leeren Ordner wählen oder mit --overwrite zustimmen.</translation>
    </message>
    <message>
        <source>The link “%1” leads out of the folder, to “%2”.</source>
        <translation>Die Verknüpfung „%1“ führt aus dem Ordner hinaus, nach „%2“.</translation>
    </message>
    <message>
        <source>Let it lead to a file beside it, or copy that file.</source>
        <translation>Sie zu einer Datei daneben führen lassen oder die Datei kopieren.</translation>
    </message>
    <message>
        <source>“%1” and “%2” are one file on macOS and Windows.</source>
        <translation>„%1“ und „%2“ sind unter macOS und Windows eine Datei.</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>Einer davon einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>%1 has come since the plan was made.</source>
        <translation>%1 ist dazugekommen, seit der Plan gemacht wurde.</translation>
    </message>
    <message>
        <source>An expression fails here with values that may follow from a secret.</source>
        <translation>Ein Ausdruck scheitert hier mit Werten, die aus einem Geheimnis folgen können.</translation>
    </message>
    <message>
        <source>(without contents, since the run has secrets)</source>
        <translation>(ohne Inhalte, weil der Lauf Geheimnisse hat)</translation>
    </message>
    <message>
        <source>This is no YAML that can be read.</source>
        <translation>Das ist kein lesbares YAML.</translation>
    </message>
    <message>
        <source>Correct the place. What is wrong isn&apos;t shown, since it may be a secret.</source>
        <translation>Die Stelle berichtigen. Was falsch ist, wird nicht gezeigt, denn es kann ein Geheimnis sein.</translation>
    </message>
    <message>
        <source>The secret “%1” doesn&apos;t have the required form.</source>
        <translation>Das Geheimnis „%1“ hat nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>Look at what the template asks of it.</source>
        <translation>Nachsehen, was die Vorlage dafür verlangt.</translation>
    </message>
    <message>
        <source>The template has no step “%1”.</source>
        <translation>Die Vorlage hat keinen Schritt „%1“.</translation>
    </message>
    <message>
        <source>The outputs of step “%1” are no object.</source>
        <translation>Die Ausgaben des Schritts „%1“ sind kein Objekt.</translation>
    </message>
    <message>
        <source>Give each output by its name, such as “remoteUrl: …”.</source>
        <translation>Jede Ausgabe mit ihrem Namen angeben, etwa „remoteUrl: …“.</translation>
    </message>
    <message>
        <source>%1 holds no outputs: it is no object.</source>
        <translation>%1 enthält keine Ausgaben: Es ist kein Objekt.</translation>
    </message>
    <message>
        <source>Write “STEP: {NAME: VALUE}” for each step that isn&apos;t run.</source>
        <translation>„SCHRITT: {NAME: WERT}“ für jeden Schritt schreiben, der nicht ausgeführt wird.</translation>
    </message>
    <message>
        <source>Its outputs are those that were given.</source>
        <translation>Seine Ausgaben sind die angegebenen.</translation>
    </message>
    <message>
        <source>What step “%1” writes follows from outputs that nobody knows.</source>
        <translation>Was Schritt „%1“ schreibt, folgt aus Ausgaben, die niemand kennt.</translation>
    </message>
    <message>
        <source>Give the outputs of the steps that aren&apos;t run with --outputs FILE, or look at what would be made with --dry-run.</source>
        <translation>Die Ausgaben der Schritte, die nicht ausgeführt werden, mit --outputs DATEI angeben, oder mit --dry-run nachsehen, was entstünde.</translation>
    </message>
    <message>
        <source>In %1:</source>
        <translation>In %1:</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>Output (follows from assumed outputs):</source>
        <translation>Ausgabe (folgt aus angenommenen Ausgaben):</translation>
    </message>
    <message>
        <source>What was %1 before is kept as %2.</source>
        <translation>Was zuvor %1 war, ist als %2 aufbewahrt.</translation>
    </message>
    <message>
        <source>The template “%1” of this path isn&apos;t in the workspace.</source>
        <translation>Die Vorlage „%1“ dieses Pfads ist nicht im Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Correct spec.template in %1.</source>
        <translation>spec.template in %1 berichtigen.</translation>
    </message>
    <message>
        <source>Take “%1” instead. %2</source>
        <translation>Stattdessen „%1“ nehmen. %2</translation>
    </message>
    <message>
        <source>This path was taken back on %1.</source>
        <translation>Dieser Pfad wurde am %1 zurückgezogen.</translation>
    </message>
    <message>
        <source>There is no path “%1” in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Pfad „%1“.</translation>
    </message>
    <message>
        <source>“waymarkctl paths list” shows what there is.</source>
        <translation>„waymarkctl paths list“ zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NAME</translation>
    </message>
    <message>
        <source>TITLE</source>
        <translation>TITEL</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>STAGE</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>EIGENTÜMER</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2. It can&apos;t be changed later.</source>
        <translation>%1: %2. Das lässt sich später nicht ändern.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 of %2, something to do: %3</source>
        <translation>%1 vom %2, es ist etwas zu tun: %3</translation>
    </message>
    <message>
        <source>%1 of %2: %3</source>
        <translation>%1 vom %2: %3</translation>
    </message>
    <message>
        <source>You give</source>
        <translation>Anzugeben ist</translation>
    </message>
    <message>
        <source>The platform provides</source>
        <translation>Die Plattform stellt</translation>
    </message>
    <message>
        <source>You still own</source>
        <translation>Eigene Sache bleibt</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Fassungen</translation>
    </message>
    <message>
        <source>Page %1</source>
        <translation>Seite %1</translation>
    </message>
    <message>
        <source>“%1” would be written through the link “%2”.</source>
        <translation>„%1“ würde durch die Verknüpfung „%2“ geschrieben.</translation>
    </message>
    <message>
        <source>Replace the link by a folder.</source>
        <translation>Die Verknüpfung durch einen Ordner ersetzen.</translation>
    </message>
    <message>
        <source>“%1” is a file, so “%2” can&apos;t be below it.</source>
        <translation>„%1“ ist eine Datei, darunter kann „%2“ nicht liegen.</translation>
    </message>
    <message>
        <source>“%1” is a folder already.</source>
        <translation>„%1“ ist schon ein Ordner.</translation>
    </message>
    <message>
        <source>The template makes more than %1 files or %2 MB.</source>
        <translation>Die Vorlage erzeugt mehr als %1 Dateien oder %2 MB.</translation>
    </message>
    <message>
        <source>Look for a loop in its steps, or fetch less.</source>
        <translation>Nach einer Schleife in den Schritten suchen oder weniger holen.</translation>
    </message>
    <message>
        <source>“%1” is a file already.</source>
        <translation>„%1“ ist schon eine Datei.</translation>
    </message>
    <message>
        <source>There is no “%1” to rename.</source>
        <translation>Es gibt kein „%1“, das umbenannt werden könnte.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be moved into itself.</source>
        <translation>„%1“ kann nicht in sich selbst verschoben werden.</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>Asked for: %1</source>
        <translation>Gefragt wird nach: %1</translation>
    </message>
    <message>
        <source>And: %1</source>
        <translation>Und: %1</translation>
    </message>
    <message>
        <source>%1, first answer within %2</source>
        <translation>%1, erste Antwort binnen %2</translation>
    </message>
    <message>
        <source>Who may take it</source>
        <translation>Wer ihn nehmen darf</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n file(s) or folder(s) from %1.</source>
        <translation>
            <numerusform>%n Datei oder Ordner aus %1 kopiert.</numerusform>
            <numerusform>%n Dateien oder Ordner aus %1 kopiert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Went through %n file(s) or folder(s).</source>
        <translation>
            <numerusform>%n Datei oder Ordner durchgegangen.</numerusform>
            <numerusform>%n Dateien oder Ordner durchgegangen.</numerusform>
        </translation>
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
    <message>
        <source>My team</source>
        <translation>Eigenes Team</translation>
    </message>
    <message>
        <source>Waymark doesn&apos;t know your team: no person of the catalog has the e-mail address that Git commits with here, or Git may not run in this workspace.</source>
        <translation>Waymark kennt das eigene Team nicht: Keine Person im Katalog hat die E-Mail-Adresse, mit der Git hier Commits anlegt, oder Git darf in diesem Arbeitsbereich nicht ausgeführt werden.</translation>
    </message>
    <message>
        <source>Choose my team…</source>
        <translation>Eigenes Team auswählen…</translation>
    </message>
    <message>
        <source>My team: %1</source>
        <translation>Eigenes Team: %1</translation>
    </message>
    <message>
        <source>Nothing names it as owner yet.</source>
        <translation>Noch nirgends als Eigentümer genannt.</translation>
    </message>
    <message numerus="yes">
        <source>All is well in the %Ln document(s) it answers for.</source>
        <translation>
            <numerusform>In dem %Ln Dokument, für das es zuständig ist, ist alles in Ordnung.</numerusform>
            <numerusform>In den %Ln Dokumenten, für die es zuständig ist, ist alles in Ordnung.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 need attention.</source>
        <translation>%2, davon %1 zu bearbeiten.</translation>
    </message>
    <message>
        <source>Choose another team…</source>
        <translation>Anderes Team auswählen…</translation>
    </message>
    <message>
        <source>What the catalog lacks</source>
        <translation>Was dem Katalog fehlt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of my team&apos;s</source>
        <translation>
            <numerusform>%Ln von meinem Team</numerusform>
            <numerusform>%Ln von meinem Team</numerusform>
        </translation>
    </message>
    <message>
        <source>Every entity has an owner, and every reference leads somewhere.</source>
        <translation>Jede Entität hat einen Eigentümer, und jeder Verweis führt zu etwas.</translation>
    </message>
</context>
<context>
    <name>waymark::home::LoadingPage</name>
    <message>
        <source>Open another folder…</source>
        <translation>Anderen Ordner öffnen …</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>%L1 of %L2 files</source>
        <translation>%L1 von %L2 Dateien</translation>
    </message>
    <message>
        <source>Reading %1 was stopped</source>
        <translation>Das Lesen von %1 wurde angehalten</translation>
    </message>
    <message>
        <source>Read it again</source>
        <translation>Erneut lesen</translation>
    </message>
    <message>
        <source>It can be used once all of it is read.</source>
        <translation>Benutzbar, sobald alles gelesen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Checking %Ln files</source>
        <translation>
            <numerusform>Prüft %Ln Datei</numerusform>
            <numerusform>Prüft %Ln Dateien</numerusform>
        </translation>
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
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
</context>
<context>
    <name>waymark::lineage</name>
    <message>
        <source>the files fit it best</source>
        <translation>die Dateien passen am besten dazu</translation>
    </message>
    <message>
        <source>%1 left it alone</source>
        <translation>%1 hat es nicht angerührt</translation>
    </message>
    <message>
        <source>%1 says already where it came from.</source>
        <translation>%1 sagt schon, woher es kommt.</translation>
    </message>
    <message>
        <source>Remove the file first, if what it says is wrong.</source>
        <translation>Zuerst die Datei entfernen, falls falsch ist, was sie sagt.</translation>
    </message>
    <message>
        <source>The project doesn&apos;t answer: %1</source>
        <translation>Das Projekt beantwortet nicht: %1</translation>
    </message>
    <message>
        <source>Write the answers into a file, such as “name: value”, and give it with --values.</source>
        <translation>Die Antworten in eine Datei schreiben, etwa „name: wert“, und sie mit --values angeben.</translation>
    </message>
    <message>
        <source>PATH</source>
        <translation>PFAD</translation>
    </message>
    <message>
        <source>VERSION</source>
        <translation>VERSION</translation>
    </message>
    <message>
        <source>LIKENESS</source>
        <translation>ÄHNLICHKEIT</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n weitere</numerusform>
            <numerusform>%n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n otherwise</source>
        <translation>
            <numerusform>%n anders</numerusform>
            <numerusform>%n anders</numerusform>
        </translation>
    </message>
    <message>
        <source>the default</source>
        <translation>die Vorgabe</translation>
    </message>
    <message>
        <source>Answers of %1 %2:</source>
        <translation>Antworten von %1 %2:</translation>
    </message>
    <message>
        <source>%1 has no commit to begin a branch at.</source>
        <translation>%1 hat keinen Commit, bei dem ein Branch beginnen könnte.</translation>
    </message>
    <message>
        <source>Commit the project first.</source>
        <translation>Das Projekt zuerst committen.</translation>
    </message>
    <message>
        <source>The last commit of %1 doesn&apos;t say where it came from.</source>
        <translation>Der letzte Commit von %1 sagt nicht, woher es kommt.</translation>
    </message>
    <message>
        <source>Commit .waymark/lineage.yaml first.</source>
        <translation>Zuerst .waymark/lineage.yaml committen.</translation>
    </message>
    <message>
        <source>Upgrade to %1 %2</source>
        <translation>Umstieg auf %1 %2</translation>
    </message>
    <message>
        <source>The workspace has version %1 only.</source>
        <translation>Der Arbeitsbereich hat nur die Fassung %1.</translation>
    </message>
    <message>
        <source>The workspace has no path “%1”.</source>
        <translation>Der Arbeitsbereich hat keinen Pfad „%1“.</translation>
    </message>
    <message>
        <source>To %1; nothing is left to settle.</source>
        <translation>Auf %1; nichts ist mehr zu klären.</translation>
    </message>
    <message>
        <source>To %1; left: %2</source>
        <translation>Auf %1; offen: %2</translation>
    </message>
    <message>
        <source>Nothing says where %1 came from.</source>
        <translation>Nichts sagt, woher %1 kommt.</translation>
    </message>
    <message>
        <source>“waymarkctl paths adopt” finds out, and writes it down.</source>
        <translation>„waymarkctl paths adopt“ findet es heraus und schreibt es auf.</translation>
    </message>
    <message>
        <source>%1: a secret, which isn&apos;t kept; give it with --values</source>
        <translation>%1: ein Geheimnis, das nicht aufbewahrt wird; mit --values angeben</translation>
    </message>
    <message>
        <source>%1: new, without an answer</source>
        <translation>%1: neu, ohne Antwort</translation>
    </message>
    <message>
        <source>%1: new, taken as %2</source>
        <translation>%1: neu, angenommen als %2</translation>
    </message>
    <message>
        <source>breaking</source>
        <translation>bricht Bestehendes</translation>
    </message>
    <message>
        <source>removed: %1</source>
        <translation>entfallen: %1</translation>
    </message>
    <message>
        <source>changed: %1</source>
        <translation>geändert: %1</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>current</source>
        <translation>aktuell</translation>
    </message>
    <message>
        <source>conflicts</source>
        <translation>Konflikte</translation>
    </message>
    <message>
        <source>questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>skipped</source>
        <translation>übergangen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>current, but the path changed without a new version</source>
        <translation>aktuell, doch der Pfad änderte sich ohne neue Fassung</translation>
    </message>
    <message numerus="yes">
        <source>behind, %n version(s) ask to act</source>
        <translation>
            <numerusform>zurück, %n Fassung verlangt etwas zu tun</numerusform>
            <numerusform>zurück, %n Fassungen verlangen etwas zu tun</numerusform>
        </translation>
    </message>
    <message>
        <source>behind</source>
        <translation>zurück</translation>
    </message>
    <message>
        <source>upgrading. %1</source>
        <translation>steigt um. %1</translation>
    </message>
    <message>
        <source>skipped until %1: %2</source>
        <translation>übergangen bis %1: %2</translation>
    </message>
    <message>
        <source>skipped: %1</source>
        <translation>übergangen: %1</translation>
    </message>
    <message>
        <source>unknown: %1</source>
        <translation>unbekannt: %1</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>unverändert</translation>
    </message>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>updated</source>
        <translation>erneuert</translation>
    </message>
    <message>
        <source>removed: the path dropped it</source>
        <translation>entfernt: der Pfad hat sie nicht mehr</translation>
    </message>
    <message>
        <source>stays as you changed it</source>
        <translation>bleibt, wie sie hier geändert wurde</translation>
    </message>
    <message>
        <source>you made the same change</source>
        <translation>dieselbe Änderung wie hier</translation>
    </message>
    <message>
        <source>merged with your change</source>
        <translation>mit der hiesigen Änderung zusammengeführt</translation>
    </message>
    <message numerus="yes">
        <source>%n conflict(s)</source>
        <translation>
            <numerusform>%n Konflikt</numerusform>
            <numerusform>%n Konflikte</numerusform>
        </translation>
    </message>
    <message>
        <source>conflict in %1</source>
        <translation>Konflikt in %1</translation>
    </message>
    <message>
        <source>mode or line ends</source>
        <translation>Rechte oder Zeilenenden</translation>
    </message>
    <message>
        <source>both changed it and it can&apos;t be merged: choose</source>
        <translation>beide haben sie geändert, und sie lässt sich nicht zusammenführen: wählen</translation>
    </message>
    <message>
        <source>stays deleted</source>
        <translation>bleibt gelöscht</translation>
    </message>
    <message>
        <source>the path dropped it; yours stays</source>
        <translation>der Pfad hat sie nicht mehr; die hiesige bleibt</translation>
    </message>
    <message>
        <source>renamed from %1, with your change</source>
        <translation>umbenannt aus %1, mit der hiesigen Änderung</translation>
    </message>
    <message>
        <source>your %1, with the path&apos;s change</source>
        <translation>hier %1, mit der Änderung des Pfads</translation>
    </message>
    <message>
        <source>yours for good</source>
        <translation>für immer eigene Sache</translation>
    </message>
    <message>
        <source>%1: %2 to %3</source>
        <translation>%1: %2 auf %3</translation>
    </message>
    <message>
        <source>What changed:</source>
        <translation>Was sich änderte:</translation>
    </message>
    <message>
        <source>Questions:</source>
        <translation>Fragen:</translation>
    </message>
    <message>
        <source>No longer asked:</source>
        <translation>Nicht mehr gefragt:</translation>
    </message>
    <message>
        <source>Files:</source>
        <translation>Dateien:</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) stay as they are</source>
        <translation>
            <numerusform>%n Datei bleibt, wie sie ist</numerusform>
            <numerusform>%n Dateien bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>Plan: %1</source>
        <translation>Plan: %1</translation>
    </message>
    <message>
        <source>PROJECT</source>
        <translation>PROJEKT</translation>
    </message>
    <message>
        <source>LATEST</source>
        <translation>NEUESTE</translation>
    </message>
    <message>
        <source>CHANGED BY HAND</source>
        <translation>VON HAND GEÄNDERT</translation>
    </message>
    <message>
        <source>STATE</source>
        <translation>STAND</translation>
    </message>
    <message numerus="yes">
        <source>%n deleted</source>
        <translation>
            <numerusform>%n gelöscht</numerusform>
            <numerusform>%n gelöscht</numerusform>
        </translation>
    </message>
    <message>
        <source>FROM</source>
        <translation>VON</translation>
    </message>
    <message>
        <source>TO</source>
        <translation>AUF</translation>
    </message>
    <message>
        <source>OUTCOME</source>
        <translation>AUSGANG</translation>
    </message>
    <message>
        <source>BRANCH OR REASON</source>
        <translation>BRANCH ODER GRUND</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2</source>
        <translation>%1 lässt sich nicht lesen: %2</translation>
    </message>
    <message>
        <source>Take the file from the last commit, or write it anew with “waymarkctl paths adopt”.</source>
        <translation>Die Datei aus dem letzten Commit nehmen oder mit „waymarkctl paths adopt“ neu schreiben.</translation>
    </message>
    <message>
        <source>%1 names “%2”, which is no file of the project.</source>
        <translation>%1 nennt „%2“, was keine Datei des Projekts ist.</translation>
    </message>
    <message>
        <source>Take the file from a commit that you trust.</source>
        <translation>Die Datei aus einem vertrauenswürdigen Commit nehmen.</translation>
    </message>
    <message>
        <source>what it says of the file “%1” is no digest.</source>
        <translation>was sie von der Datei „%1“ sagt, ist keine Prüfsumme.</translation>
    </message>
    <message>
        <source>it is no record of a project.</source>
        <translation>sie ist keine Aufzeichnung eines Projekts.</translation>
    </message>
    <message>
        <source>There is no path “%1” in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keinen Pfad „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Name the workspace that has it with --workspace DIR; where the path was renamed, “waymarkctl paths relink” tells the project so.</source>
        <translation>Mit --workspace DIR den Arbeitsbereich nennen, der ihn hat; wurde der Pfad umbenannt, sagt es „waymarkctl paths relink“ dem Projekt.</translation>
    </message>
    <message>
        <source>%1 is a link; nothing is read or written through it.</source>
        <translation>%1 ist ein Verweis; durch ihn wird nichts gelesen oder geschrieben.</translation>
    </message>
    <message>
        <source>Replace it by a folder.</source>
        <translation>Ihn durch einen Ordner ersetzen.</translation>
    </message>
    <message>
        <source>This version asks what nobody answered yet: %1</source>
        <translation>Diese Fassung fragt, was noch niemand beantwortet hat: %1</translation>
    </message>
    <message>
        <source>What %1 %2 once made of this project can&apos;t be had again: %3</source>
        <translation>Was %1 %2 einst aus diesem Projekt machte, ist nicht wieder zu bekommen: %3</translation>
    </message>
    <message>
        <source>Fetch the project&apos;s whole history (git fetch --unshallow), or write the record anew with “waymarkctl paths adopt”.</source>
        <translation>Die ganze Geschichte des Projekts holen (git fetch --unshallow) oder die Aufzeichnung mit „waymarkctl paths adopt“ neu schreiben.</translation>
    </message>
    <message>
        <source>version %1 makes other files today.</source>
        <translation>Fassung %1 macht heute andere Dateien.</translation>
    </message>
    <message>
        <source>The project is at %1 %2 already, which is newer than %3.</source>
        <translation>Das Projekt ist schon bei %1 %2, was neuer ist als %3.</translation>
    </message>
    <message>
        <source>Take back the commit of the upgrade with Git; going back with the path would undo what came after it as well.</source>
        <translation>Den Commit des Umstiegs mit Git zurücknehmen; mit dem Pfad zurückzugehen nähme auch zurück, was danach kam.</translation>
    </message>
    <message>
        <source>%1 %2 can&apos;t be made with these answers: %3</source>
        <translation>%1 %2 lässt sich mit diesen Antworten nicht machen: %3</translation>
    </message>
    <message>
        <source>a step failed.</source>
        <translation>ein Schritt schlug fehl.</translation>
    </message>
    <message>
        <source>what is in “%1” follows from outputs that nobody knows.</source>
        <translation>was in „%1“ steht, folgt aus Ausgaben, die niemand kennt.</translation>
    </message>
    <message>
        <source>Give the outputs of the steps that aren&apos;t run here with --outputs.</source>
        <translation>Die Ausgaben der Schritte, die hier nicht laufen, mit --outputs angeben.</translation>
    </message>
    <message>
        <source>your repository</source>
        <translation>das Repository hier</translation>
    </message>
    <message>
        <source>Remove the folder of that file: the upgrade can&apos;t be taken back.</source>
        <translation>Den Ordner dieser Datei entfernen: Der Umstieg lässt sich nicht zurücknehmen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Remove its folder, and take the project back with Git.</source>
        <translation>Ihren Ordner entfernen und das Projekt mit Git zurückholen.</translation>
    </message>
    <message>
        <source>No upgrade is open in %1.</source>
        <translation>In %1 ist kein Umstieg offen.</translation>
    </message>
    <message>
        <source>“waymarkctl paths upgrade” begins one.</source>
        <translation>„waymarkctl paths upgrade“ beginnt einen.</translation>
    </message>
    <message>
        <source>The plan is another one by now: the project, the path or an answer changed.</source>
        <translation>Der Plan ist inzwischen ein anderer: Projekt, Pfad oder eine Antwort änderte sich.</translation>
    </message>
    <message>
        <source>Look at the new plan with --plan.</source>
        <translation>Den neuen Plan mit --plan ansehen.</translation>
    </message>
    <message>
        <source>An upgrade from %1 to %2 is open.</source>
        <translation>Ein Umstieg von %1 auf %2 ist offen.</translation>
    </message>
    <message>
        <source>End it with “waymarkctl paths upgrade %1 --finish”, or take it back with --abort.</source>
        <translation>Ihn mit „waymarkctl paths upgrade %1 --finish“ beenden oder mit --abort zurücknehmen.</translation>
    </message>
    <message>
        <source>Something is left to settle in: %1</source>
        <translation>Noch zu klären in: %1</translation>
    </message>
    <message>
        <source>Settle the conflicts in these files, or take one side of a whole file with --mine FILE or --theirs FILE.</source>
        <translation>Die Konflikte in diesen Dateien klären oder mit --mine DATEI oder --theirs DATEI eine Seite einer ganzen Datei nehmen.</translation>
    </message>
    <message>
        <source>The path “%1” has no version %2.</source>
        <translation>Der Pfad „%1“ hat keine Fassung %2.</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Bekannt sind: %1.</translation>
    </message>
    <message>
        <source>To %1; stopped while files were written.</source>
        <translation>Auf %1; angehalten, während Dateien geschrieben wurden.</translation>
    </message>
    <message>
        <source>The upgrade was stopped while files were written: some may be as they were before.</source>
        <translation>Der Umstieg wurde angehalten, während Dateien geschrieben wurden: Manche können noch so sein wie zuvor.</translation>
    </message>
    <message>
        <source>Take it back with --abort, then begin again.</source>
        <translation>Mit --abort zurücknehmen, dann neu beginnen.</translation>
    </message>
</context>
<context>
    <name>waymark::link</name>
    <message>
        <source>The link&apos;s “%1” has to be a whole number; it is “%2”.</source>
        <translation>„%1“ muss im Link eine ganze Zahl sein; dort steht „%2“.</translation>
    </message>
    <message>
        <source>The link&apos;s “%1” has to be a JSON pointer such as /spec/owner; it is “%2”.</source>
        <translation>„%1“ muss im Link ein JSON-Pointer wie /spec/owner sein; dort steht „%2“.</translation>
    </message>
    <message>
        <source>A newer version of Waymark may have made the link.</source>
        <translation>Vielleicht stammt der Link aus einer neueren Version von Waymark.</translation>
    </message>
    <message>
        <source>The page “%1” knows nothing of “%2”.</source>
        <translation>Die Seite „%1“ kennt „%2“ nicht.</translation>
    </message>
    <message>
        <source>The link says “%1” twice.</source>
        <translation>Der Link nennt „%1“ zweimal.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be “%2”; it can be %3.</source>
        <translation>„%1“ kann nicht „%2“ sein; möglich sind %3.</translation>
    </message>
    <message>
        <source>Links can&apos;t be opened in this window: %1</source>
        <translation>Links lassen sich in diesem Fenster nicht öffnen: %1</translation>
    </message>
    <message>
        <source>Links are opened in another window.</source>
        <translation>Links werden in einem anderen Fenster geöffnet.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the link for a new one: it wasn&apos;t copied as a whole, or somebody made it by hand.</source>
        <translation>Der Link wurde nicht ganz kopiert oder von Hand gemacht; wer ihn weitergegeben hat, kann einen neuen schicken.</translation>
    </message>
    <message>
        <source>The link has a % without two hexadecimal digits behind it.</source>
        <translation>Der Link enthält ein %, hinter dem keine zwei hexadezimalen Ziffern stehen.</translation>
    </message>
    <message>
        <source>The link holds bytes that are no text.</source>
        <translation>Der Link enthält Bytes, die kein Text sind.</translation>
    </message>
    <message>
        <source>The link holds control characters, which no place has.</source>
        <translation>Der Link enthält Steuerzeichen, die in keiner Stelle vorkommen.</translation>
    </message>
    <message>
        <source>The link&apos;s path has too many parts.</source>
        <translation>Der Pfad des Links hat zu viele Teile.</translation>
    </message>
    <message>
        <source>The link has an empty part in its path; a place&apos;s path begins at the workspace, never at the root of the disk.</source>
        <translation>Der Pfad des Links enthält einen leeren Teil; er beginnt beim Arbeitsbereich, nie bei der Wurzel des Dateisystems.</translation>
    </message>
    <message>
        <source>The link leads out of the workspace.</source>
        <translation>Der Link führt aus dem Arbeitsbereich hinaus.</translation>
    </message>
    <message>
        <source>The link says too much behind its question mark.</source>
        <translation>Hinter dem Fragezeichen des Links steht zu viel.</translation>
    </message>
    <message>
        <source>Behind the link&apos;s question mark stands something other than key=value.</source>
        <translation>Hinter dem Fragezeichen des Links steht etwas anderes als Schlüssel=Wert.</translation>
    </message>
    <message>
        <source>The link gives “%1” no value.</source>
        <translation>Der Link gibt „%1“ keinen Wert.</translation>
    </message>
    <message>
        <source>The link names two workspaces.</source>
        <translation>Der Link nennt zwei Arbeitsbereiche.</translation>
    </message>
    <message>
        <source>Waymark&apos;s links begin with waymark:.</source>
        <translation>Links von Waymark beginnen mit waymark:.</translation>
    </message>
    <message>
        <source>The link has more than %L1 characters.</source>
        <translation>Der Link hat mehr als %L1 Zeichen.</translation>
    </message>
    <message>
        <source>The link holds a space, # or \ that isn&apos;t percent-coded.</source>
        <translation>Der Link enthält ein Leerzeichen, # oder \, das nicht mit % kodiert ist.</translation>
    </message>
    <message>
        <source>The link doesn&apos;t begin with the name of a page.</source>
        <translation>Der Link beginnt nicht mit dem Namen einer Seite.</translation>
    </message>
    <message>
        <source>The link&apos;s workspace is neither a name nor a whole folder path.</source>
        <translation>Der Arbeitsbereich des Links ist weder ein Name noch ein vollständiger Ordnerpfad.</translation>
    </message>
    <message numerus="yes">
        <source>The page “%1” has no such place: its path has %n part(s).</source>
        <translation>
            <numerusform>Die Seite „%1“ hat keine solche Stelle: Ihr Pfad hat %n Teil.</numerusform>
            <numerusform>Die Seite „%1“ hat keine solche Stelle: Ihr Pfad hat %n Teile.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::net</name>
    <message>
        <source>%1 is no address of a web server.</source>
        <translation>%1 ist keine Adresse eines Webservers.</translation>
    </message>
    <message>
        <source>Write it as https://host or https://host/path.</source>
        <translation>Als https://host oder https://host/path schreiben.</translation>
    </message>
    <message>
        <source>The address of %1 holds a user or a password.</source>
        <translation>Die Adresse von %1 enthält einen Benutzer oder ein Passwort.</translation>
    </message>
    <message>
        <source>Leave it out; set a token instead.</source>
        <translation>Weglassen; stattdessen ein Token setzen.</translation>
    </message>
    <message>
        <source>%1 would be asked without encryption.</source>
        <translation>%1 würde ohne Verschlüsselung abgefragt.</translation>
    </message>
    <message>
        <source>Use its https address, or allow plain http for this server.</source>
        <translation>Die https-Adresse verwenden oder für diesen Server einfaches http erlauben.</translation>
    </message>
    <message>
        <source>The token for %1 would be sent to %2.</source>
        <translation>Das Token für %1 würde an %2 gesendet.</translation>
    </message>
    <message>
        <source>Set a token for %1.</source>
        <translation>Ein Token für %1 setzen.</translation>
    </message>
    <message>
        <source>Check the server&apos;s address; use the one it leads to if you trust it.</source>
        <translation>Die Adresse des Servers prüfen; das Ziel der Weiterleitung verwenden, falls es vertrauenswürdig ist.</translation>
    </message>
    <message>
        <source>%1 redirects without saying where.</source>
        <translation>%1 leitet weiter, ohne ein Ziel zu nennen.</translation>
    </message>
    <message>
        <source>%1 redirects to an address without encryption.</source>
        <translation>%1 leitet auf eine Adresse ohne Verschlüsselung weiter.</translation>
    </message>
    <message>
        <source>%1 redirects to %2, which doesn&apos;t get its token.</source>
        <translation>%1 leitet auf %2 weiter; dorthin wird das Token nicht gesendet.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Antwort: %1</translation>
    </message>
    <message>
        <source>%1 asks for a token.</source>
        <translation>%1 verlangt ein Token.</translation>
    </message>
    <message>
        <source>Set a token for this server, or a new one if it has expired.</source>
        <translation>Ein Token für diesen Server setzen oder ein neues, falls es abgelaufen ist.</translation>
    </message>
    <message>
        <source>%1 refuses this with your token.</source>
        <translation>%1 verweigert dies mit dem gesetzten Token.</translation>
    </message>
    <message>
        <source>Ask its operators for the permission.</source>
        <translation>Die Betreiber um die Berechtigung bitten.</translation>
    </message>
    <message>
        <source>%1 has no %2.</source>
        <translation>Auf %1 gibt es %2 nicht.</translation>
    </message>
    <message>
        <source>Check the address of the server.</source>
        <translation>Die Adresse des Servers prüfen.</translation>
    </message>
    <message>
        <source>%1 has too much to do.</source>
        <translation>%1 ist überlastet.</translation>
    </message>
    <message>
        <source>Try again in some minutes.</source>
        <translation>In einigen Minuten erneut versuchen.</translation>
    </message>
    <message>
        <source>%1 failed with status %2.</source>
        <translation>%1 ist mit Status %2 fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Try again later, or tell its operators.</source>
        <translation>Später erneut versuchen oder die Betreiber informieren.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t accept the request (status %2).</source>
        <translation>%1 nimmt die Anfrage nicht an (Status %2).</translation>
    </message>
    <message>
        <source>Check what was asked for, and the version of the server.</source>
        <translation>Die Anfrage und die Version des Servers prüfen.</translation>
    </message>
    <message>
        <source>The network part of Waymark can&apos;t be loaded: %1.</source>
        <translation>Der Netzwerkteil von Waymark lässt sich nicht laden: %1.</translation>
    </message>
    <message>
        <source>Install Waymark again, with Qt Network.</source>
        <translation>Waymark erneut installieren, mit Qt Network.</translation>
    </message>
    <message>
        <source>The request was stopped.</source>
        <translation>Die Anfrage wurde angehalten.</translation>
    </message>
    <message>
        <source>%1 didn&apos;t answer in %2 seconds.</source>
        <translation>%1 hat nicht innerhalb von %2 Sekunden geantwortet.</translation>
    </message>
    <message>
        <source>Check the connection, or try again later.</source>
        <translation>Die Verbindung prüfen oder später erneut versuchen.</translation>
    </message>
    <message>
        <source>The answer of %1 is larger than the limit of %2 bytes.</source>
        <translation>Die Antwort von %1 ist größer als die Grenze von %2 Byte.</translation>
    </message>
    <message>
        <source>Ask for less, for example with a filter.</source>
        <translation>Weniger abfragen, etwa mit einem Filter.</translation>
    </message>
    <message>
        <source>%1 redirects in circles.</source>
        <translation>%1 leitet im Kreis weiter.</translation>
    </message>
    <message>
        <source>The host %1 isn&apos;t known.</source>
        <translation>Der Host %1 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>Check its name, the connection, and whether a VPN is needed.</source>
        <translation>Den Namen und die Verbindung prüfen und ob ein VPN nötig ist.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t accept connections.</source>
        <translation>%1 nimmt keine Verbindungen an.</translation>
    </message>
    <message>
        <source>Check address and port, and whether the server runs.</source>
        <translation>Adresse und Port prüfen und ob der Server läuft.</translation>
    </message>
    <message>
        <source>No encrypted connection to %1: %2.</source>
        <translation>Keine verschlüsselte Verbindung zu %1: %2.</translation>
    </message>
    <message>
        <source>Install the certificate of your organisation in the system&apos;s store, or tell the operators of the server.</source>
        <translation>Das Zertifikat der eigenen Organisation im Zertifikatsspeicher des Systems installieren oder die Betreiber des Servers informieren.</translation>
    </message>
    <message>
        <source>The proxy didn&apos;t let a connection to %1 through: %2.</source>
        <translation>Der Proxy hat keine Verbindung zu %1 zugelassen: %2.</translation>
    </message>
    <message>
        <source>Check the system&apos;s proxy settings, or the variables https_proxy and no_proxy.</source>
        <translation>Die Proxy-Einstellungen des Systems oder die Variablen https_proxy und no_proxy prüfen.</translation>
    </message>
    <message>
        <source>The connection to %1 failed: %2.</source>
        <translation>Die Verbindung zu %1 ist fehlgeschlagen: %2.</translation>
    </message>
</context>
<context>
    <name>waymark::objectstatus</name>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2 von %3</translation>
    </message>
    <message>
        <source>no status yet</source>
        <translation>noch kein Status</translation>
    </message>
    <message numerus="yes">
        <source>%n old replica(s) left</source>
        <translation>
            <numerusform>noch %n altes Replikat</numerusform>
            <numerusform>noch %n alte Replikate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replica(s) too many</source>
        <translation>
            <numerusform>%n Replikat zu viel</numerusform>
            <numerusform>%n Replikate zu viel</numerusform>
        </translation>
    </message>
    <message>
        <source>waiting for %1</source>
        <translation>wartet auf %1</translation>
    </message>
    <message>
        <source>running, restartPolicy %1</source>
        <translation>läuft, restartPolicy %1</translation>
    </message>
    <message>
        <source>active</source>
        <translation>aktiv</translation>
    </message>
    <message>
        <source>the last run did not succeed</source>
        <translation>der letzte Lauf gelang nicht</translation>
    </message>
    <message>
        <source>scheduled</source>
        <translation>eingeplant</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>there</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>no address yet</source>
        <translation>noch keine Adresse</translation>
    </message>
    <message>
        <source>sync is unknown</source>
        <translation>der Abgleich ist unbekannt</translation>
    </message>
    <message>
        <source>it is tried again: %1</source>
        <translation>es wird erneut versucht: %1</translation>
    </message>
    <message>
        <source>%1 is of generation %2, the object of %3</source>
        <translation>%1 ist von Generation %2, das Objekt von %3</translation>
    </message>
</context>
<context>
    <name>waymark::page::ChangeHistory</name>
    <message>
        <source>“%1” can&apos;t be undone: %2 has changed since.</source>
        <translation>„%1“ lässt sich nicht rückgängig machen: %2 hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be made again: %2 has changed since.</source>
        <translation>„%1“ lässt sich nicht wiederholen: %2 hat sich seitdem geändert.</translation>
    </message>
    <message>
        <source>Nothing was written. Take the newer change of that file back first, or change the files by hand.</source>
        <translation>Nichts wurde geschrieben. Die neuere Änderung dieser Datei zuerst zurücknehmen oder die Dateien von Hand ändern.</translation>
    </message>
</context>
<context>
    <name>waymark::paths</name>
    <message>
        <source>draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>pilot</source>
        <translation>Erprobung</translation>
    </message>
    <message>
        <source>supported</source>
        <translation>unterstützt</translation>
    </message>
    <message>
        <source>deprecated</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Fassung %1</translation>
    </message>
    <message>
        <source>by %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>first deployment after %1</source>
        <translation>erste Auslieferung nach %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Who may take it: %1</source>
        <translation>Wer ihn nehmen darf: %1</translation>
    </message>
    <message>
        <source>Open the file</source>
        <translation>Datei öffnen</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>This path is deprecated and ends on %1.</source>
        <translation>Dieser Pfad ist veraltet und endet am %1.</translation>
    </message>
    <message>
        <source>This path is deprecated.</source>
        <translation>Dieser Pfad ist veraltet.</translation>
    </message>
    <message>
        <source>Take “%1” instead. %2</source>
        <translation>Stattdessen „%1“ nehmen. %2</translation>
    </message>
    <message>
        <source>You give</source>
        <translation>Anzugeben ist</translation>
    </message>
    <message>
        <source>The platform provides</source>
        <translation>Die Plattform stellt</translation>
    </message>
    <message>
        <source>Nobody has written down yet what comes with this template, what stays yours and who helps: a GoldenPath document beside it says so.</source>
        <translation>Noch hat niemand aufgeschrieben, was mit dieser Vorlage kommt, was eigene Sache bleibt und wer hilft: Das sagt ein GoldenPath-Dokument daneben.</translation>
    </message>
    <message>
        <source>You still own</source>
        <translation>Eigene Sache bleibt</translation>
    </message>
    <message>
        <source>Support, version, upgrade</source>
        <translation>Hilfe, Fassung, Umstieg</translation>
    </message>
    <message>
        <source>assumed</source>
        <translation>angenommen</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>geändert</translation>
    </message>
    <message>
        <source>%1: follows from what a step would say that isn&apos;t run here</source>
        <translation>%1: folgt aus dem, was ein Schritt sagen würde, der hier nicht läuft</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Erledigt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Not run here</source>
        <translation>Läuft hier nicht</translation>
    </message>
    <message>
        <source>Not reached</source>
        <translation>Nicht erreicht</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>A link to %1</source>
        <translation>Ein Verweis auf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n byte(s) that are no text</source>
        <translation>
            <numerusform>%n Byte, das kein Text ist</numerusform>
            <numerusform>%n Bytes, die kein Text sind</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Schritt</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>Steps (%L1)</source>
        <translation>Schritte (%L1)</translation>
    </message>
    <message>
        <source>Problems (%L1)</source>
        <translation>Probleme (%L1)</translation>
    </message>
    <message>
        <source>Files (%L1)</source>
        <translation>Dateien (%L1)</translation>
    </message>
    <message>
        <source>Open answers…</source>
        <translation>Antworten öffnen …</translation>
    </message>
    <message>
        <source>Save answers…</source>
        <translation>Antworten speichern …</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Show what is wrong</source>
        <translation>Zeigen, was nicht stimmt</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Durchsicht</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n Datei</numerusform>
            <numerusform>%n Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n answer(s) to give or to correct</source>
        <translation>
            <numerusform>%1, %n Antwort zu geben oder zu berichtigen</numerusform>
            <numerusform>%1, %n Antworten zu geben oder zu berichtigen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n problem(s)</source>
        <translation>
            <numerusform>%1, %n Problem</numerusform>
            <numerusform>%1, %n Probleme</numerusform>
        </translation>
    </message>
    <message>
        <source>Everything is answered</source>
        <translation>Alles ist beantwortet</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) to give or to correct</source>
        <translation>
            <numerusform>%n Antwort zu geben oder zu berichtigen</numerusform>
            <numerusform>%n Antworten zu geben oder zu berichtigen</numerusform>
        </translation>
    </message>
    <message>
        <source>Make the files</source>
        <translation>Dateien anlegen</translation>
    </message>
    <message>
        <source>Open answers</source>
        <translation>Antworten öffnen</translation>
    </message>
    <message>
        <source>Answers (*.yaml *.yml *.json)</source>
        <translation>Antworten (*.yaml *.yml *.json)</translation>
    </message>
    <message>
        <source>%1 holds no answers.</source>
        <translation>%1 enthält keine Antworten.</translation>
    </message>
    <message>
        <source>Answers are one object in YAML or JSON, the parameters&apos; names as keys.</source>
        <translation>Antworten sind ein Objekt in YAML oder JSON, mit den Namen der Parameter als Schlüssel.</translation>
    </message>
    <message>
        <source>Save answers</source>
        <translation>Antworten speichern</translation>
    </message>
    <message>
        <source>Answers (*.yaml)</source>
        <translation>Antworten (*.yaml)</translation>
    </message>
    <message>
        <source>Say into which folder.</source>
        <translation>Den Ordner nennen.</translation>
    </message>
    <message>
        <source>%1 is there</source>
        <translation>%1 ist da</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) in %1</source>
        <translation>
            <numerusform>%n Datei in %1</numerusform>
            <numerusform>%n Dateien in %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Once more</source>
        <translation>Noch einmal</translation>
    </message>
    <message>
        <source>To the path</source>
        <translation>Zum Pfad</translation>
    </message>
    <message>
        <source>Not done from here, and yours to do</source>
        <translation>Von hier aus nicht getan und noch zu tun</translation>
    </message>
    <message>
        <source>What the platform provides from now on</source>
        <translation>Was die Plattform von nun an stellt</translation>
    </message>
    <message>
        <source>What you still own</source>
        <translation>Was eigene Sache bleibt</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen …</translation>
    </message>
    <message>
        <source>Your answers</source>
        <translation>Die Antworten</translation>
    </message>
    <message>
        <source>Where the files go</source>
        <translation>Wohin die Dateien kommen</translation>
    </message>
    <message>
        <source>The folder that is made</source>
        <translation>Der Ordner, der angelegt wird</translation>
    </message>
    <message>
        <source>%1 (by default)</source>
        <translation>%1 (vorgegeben)</translation>
    </message>
    <message>
        <source>Nothing was written. %1</source>
        <translation>Es wurde nichts geschrieben. %1</translation>
    </message>
</context>
<context>
    <name>waymark::paths::AnatomyView</name>
    <message>
        <source>Golden path</source>
        <translation>Goldener Pfad</translation>
    </message>
</context>
<context>
    <name>waymark::paths::PathPage</name>
    <message>
        <source>Golden path</source>
        <translation>Goldener Pfad</translation>
    </message>
    <message>
        <source>All paths</source>
        <translation>Alle Pfade</translation>
    </message>
</context>
<context>
    <name>waymark::paths::ResultView</name>
    <message>
        <source>What was made</source>
        <translation>Was entstanden ist</translation>
    </message>
</context>
<context>
    <name>waymark::paths::ReviewPage</name>
    <message>
        <source>Review of the answers</source>
        <translation>Die Antworten im Überblick</translation>
    </message>
</context>
<context>
    <name>waymark::policy</name>
    <message>
        <source>A rule of the kind can&apos;t be evaluated: %1</source>
        <translation>Eine Regel der Art lässt sich nicht auswerten: %1</translation>
    </message>
    <message>
        <source>the object takes more than rules may cost</source>
        <translation>das Objekt braucht mehr, als Regeln kosten dürfen</translation>
    </message>
    <message>
        <source>A cluster refuses it.</source>
        <translation>Ein Cluster lehnt es ab.</translation>
    </message>
    <message>
        <source>Tell the owner of the kind. The rule is: %1</source>
        <translation>Dem Eigentümer der Art Bescheid geben. Die Regel lautet: %1</translation>
    </message>
    <message>
        <source>A rule of the kind: %1</source>
        <translation>Eine Regel der Art: %1</translation>
    </message>
    <message>
        <source>Change what is marked.</source>
        <translation>Das Markierte ändern.</translation>
    </message>
    <message>
        <source>it gives no bool</source>
        <translation>sie ergibt keinen Wahrheitswert</translation>
    </message>
    <message>
        <source>There is no policy “%1” in the workspace.</source>
        <translation>Im Arbeitsbereich gibt es keine Richtlinie „%1“.</translation>
    </message>
    <message>
        <source>The exception is from nothing.</source>
        <translation>Es ist eine Ausnahme von nichts.</translation>
    </message>
    <message>
        <source>Correct the name, or delete the exception.</source>
        <translation>Den Namen berichtigen oder die Ausnahme löschen.</translation>
    </message>
    <message>
        <source>%1 asked for the exception, and agreed to it.</source>
        <translation>%1 hat um die Ausnahme gebeten und ihr selbst zugestimmt.</translation>
    </message>
    <message>
        <source>Two people look at what leaves the standard.</source>
        <translation>Was vom Standard abweicht, sehen sich zwei Personen an.</translation>
    </message>
    <message>
        <source>Have somebody else decide who owns the rule.</source>
        <translation>Jemand anderen entscheiden lassen, dem die Regel gehört.</translation>
    </message>
    <message>
        <source>The exception ended after %1.</source>
        <translation>Die Ausnahme ist nach dem %1 abgelaufen.</translation>
    </message>
    <message>
        <source>The rule counts again for its target.</source>
        <translation>Die Regel gilt für ihr Ziel wieder.</translation>
    </message>
    <message>
        <source>Delete it, or ask for a new one with a new reason.</source>
        <translation>Sie löschen oder mit neuer Begründung um eine neue bitten.</translation>
    </message>
    <message>
        <source>The exception ends after %1.</source>
        <translation>Die Ausnahme läuft nach dem %1 ab.</translation>
    </message>
    <message>
        <source>From then on the rule counts for its target.</source>
        <translation>Von da an gilt die Regel für ihr Ziel.</translation>
    </message>
    <message>
        <source>Have the target follow the rule by then, or ask again.</source>
        <translation>Dafür sorgen, dass das Ziel die Regel bis dahin einhält, oder erneut darum bitten.</translation>
    </message>
    <message>
        <source>%1 decides, too</source>
        <translation>%1 entscheidet mit</translation>
    </message>
    <message>
        <source>A cluster takes it with a warning.</source>
        <translation>Ein Cluster nimmt es mit einer Warnung an.</translation>
    </message>
    <message>
        <source>A cluster takes it and notes it in its audit log.</source>
        <translation>Ein Cluster nimmt es an und vermerkt es in seinem Prüfprotokoll.</translation>
    </message>
    <message>
        <source>Allowed by the exception “%1” until %2: %3</source>
        <translation>Durch die Ausnahme „%1“ bis %2 erlaubt: %3</translation>
    </message>
    <message>
        <source>Policy “%1”. After that day the rule counts again.</source>
        <translation>Richtlinie „%1“. Nach diesem Tag gilt die Regel wieder.</translation>
    </message>
    <message>
        <source>Have it follow the rule by then, or ask again.</source>
        <translation>Die Regel bis dahin einhalten oder erneut darum bitten.</translation>
    </message>
    <message>
        <source>Policy “%1”. %2</source>
        <translation>Richtlinie „%1“. %2</translation>
    </message>
    <message>
        <source>%1 Policy “%2”. %3</source>
        <translation>%1 Richtlinie „%2“. %3</translation>
    </message>
    <message>
        <source>Change what is marked, or ask for an exception.</source>
        <translation>Das Markierte ändern oder um eine Ausnahme bitten.</translation>
    </message>
    <message>
        <source>The policy “%1” can&apos;t be evaluated for this: %2</source>
        <translation>Die Richtlinie „%1“ lässt sich hierfür nicht auswerten: %2</translation>
    </message>
    <message>
        <source>A cluster refuses it, whatever the binding&apos;s actions are.</source>
        <translation>Ein Cluster lehnt es ab, was immer die Bindung vorsieht.</translation>
    </message>
    <message>
        <source>An error counts as false. %1</source>
        <translation>Ein Fehler zählt als „nicht erfüllt“. %1</translation>
    </message>
    <message>
        <source>Tell the owner of the policy; nothing in this document is known to be wrong.</source>
        <translation>Dem Eigentümer der Richtlinie Bescheid geben; in diesem Dokument ist kein Fehler bekannt.</translation>
    </message>
    <message>
        <source>Whether the policy “%1” lets it pass can&apos;t be said here: %2 isn&apos;t known.</source>
        <translation>Ob die Richtlinie „%1“ es durchlässt, lässt sich hier nicht sagen: %2 ist nicht bekannt.</translation>
    </message>
    <message>
        <source>A cluster knows it, the workspace doesn&apos;t say it.</source>
        <translation>Ein Cluster weiß es, im Arbeitsbereich steht es nicht.</translation>
    </message>
    <message>
        <source>Add the Namespace to the workspace to have it checked.</source>
        <translation>Den Namespace in den Arbeitsbereich aufnehmen, damit es geprüft wird.</translation>
    </message>
    <message>
        <source>Nothing can be done here; the cluster decides.</source>
        <translation>Hier lässt sich nichts tun; der Cluster entscheidet.</translation>
    </message>
    <message>
        <source>The binding does nothing here.</source>
        <translation>Die Bindung bewirkt hier nichts.</translation>
    </message>
    <message>
        <source>Correct the name, or add the policy.</source>
        <translation>Den Namen berichtigen oder die Richtlinie hinzufügen.</translation>
    </message>
    <message>
        <source>No binding names the policy “%1”.</source>
        <translation>Keine Bindung nennt die Richtlinie „%1“.</translation>
    </message>
    <message>
        <source>A policy without a binding is never evaluated.</source>
        <translation>Eine Richtlinie ohne Bindung wird nie ausgewertet.</translation>
    </message>
    <message>
        <source>Add a ValidatingAdmissionPolicyBinding with policyName: %1.</source>
        <translation>Ein ValidatingAdmissionPolicyBinding mit policyName: %1 hinzufügen.</translation>
    </message>
    <message>
        <source>What doesn&apos;t compile is an error for every resource that the policy is for; with failurePolicy Fail it denies them all.</source>
        <translation>Was sich nicht übersetzen lässt, ist für jede Ressource, für die die Richtlinie gilt, ein Fehler; mit failurePolicy Fail lehnt sie alle ab.</translation>
    </message>
    <message>
        <source>What doesn&apos;t compile is an error for every resource that the policy is for; with failurePolicy Ignore it lets them all pass.</source>
        <translation>Was sich nicht übersetzen lässt, ist für jede Ressource, für die die Richtlinie gilt, ein Fehler; mit failurePolicy Ignore lässt sie alle durch.</translation>
    </message>
    <message>
        <source>The expression gives %1, not true or false.</source>
        <translation>Der Ausdruck ergibt %1, nicht wahr oder falsch.</translation>
    </message>
    <message>
        <source>The expression gives %1, not a text.</source>
        <translation>Der Ausdruck ergibt %1, keinen Text.</translation>
    </message>
    <message>
        <source>Compare it with something.</source>
        <translation>Mit etwas vergleichen.</translation>
    </message>
    <message>
        <source>Wrap it in string().</source>
        <translation>In string() setzen.</translation>
    </message>
    <message>
        <source>A cluster&apos;s expressions have no clock. What is in force is written into parameters by “waymarkctl policy params”, and a binding can have stages with dates.</source>
        <translation>Ausdrücke eines Clusters haben keine Uhr. Was gilt, schreibt „waymarkctl policy params“ in Parameter, und eine Bindung kann Stufen mit Daten haben.</translation>
    </message>
    <message>
        <source>What isn&apos;t known here may be Kyverno&apos;s own; what the policy says can&apos;t be told then.</source>
        <translation>Was hier unbekannt ist, kann Kyvernos Eigenes sein; was die Richtlinie sagt, ist dann offen.</translation>
    </message>
    <message>
        <source>The binding names no parameters: params is null.</source>
        <translation>Die Bindung nennt keine Parameter: params ist null.</translation>
    </message>
    <message>
        <source>Add a paramRef.</source>
        <translation>Eine paramRef ergänzen.</translation>
    </message>
    <message>
        <source>The workspace has no %1 that the selector picks.</source>
        <translation>Der Arbeitsbereich hat kein %1, das der Selektor auswählt.</translation>
    </message>
    <message>
        <source>The workspace has no %1 “%2”.</source>
        <translation>Der Arbeitsbereich hat kein %1 „%2“.</translation>
    </message>
    <message>
        <source>Where a cluster has none either, everything that the policy is for is refused, whatever the binding&apos;s actions are.</source>
        <translation>Wo auch ein Cluster keines hat, wird alles abgelehnt, wofür die Richtlinie gilt, gleich welche Aktionen die Bindung nennt.</translation>
    </message>
    <message>
        <source>Where a cluster has none either, the binding does nothing.</source>
        <translation>Wo auch ein Cluster keines hat, bewirkt die Bindung nichts.</translation>
    </message>
    <message>
        <source>Correct the paramRef, or add the parameters.</source>
        <translation>Die paramRef berichtigen oder die Parameter ergänzen.</translation>
    </message>
    <message>
        <source>Such a cluster refuses the policy.</source>
        <translation>Ein solcher Cluster lehnt die Richtlinie ab.</translation>
    </message>
    <message>
        <source>Write it without, or raise spec.kubernetes in waymark.yaml when all clusters are there.</source>
        <translation>Ohne das schreiben, oder spec.kubernetes in waymark.yaml anheben, sobald alle Cluster so weit sind.</translation>
    </message>
    <message>
        <source>Kubernetes 1.%1 doesn&apos;t read this yet: %2</source>
        <translation>Kubernetes 1.%1 liest das noch nicht: %2</translation>
    </message>
    <message>
        <source>“%1” is for clusters from Kubernetes 1.%2 on; the workspace&apos;s are 1.%3.</source>
        <translation>„%1“ ist für Cluster ab Kubernetes 1.%2; die des Arbeitsbereichs sind 1.%3.</translation>
    </message>
    <message>
        <source>Rules of kinds don&apos;t see %1.</source>
        <translation>Regeln von Arten sehen %1 nicht.</translation>
    </message>
    <message>
        <source>An API server shows them metadata.name and metadata.generateName alone, and refuses the definition.</source>
        <translation>Ein API-Server zeigt ihnen nur metadata.name und metadata.generateName und weist die Definition ab.</translation>
    </message>
    <message>
        <source>Write it as a ValidatingAdmissionPolicy, which sees all of object.</source>
        <translation>Als ValidatingAdmissionPolicy schreiben, die das ganze Objekt sieht.</translation>
    </message>
    <message>
        <source>Set %1 to at most %2.</source>
        <translation>%1 auf höchstens %2 setzen.</translation>
    </message>
    <message>
        <source>Set %1</source>
        <translation>%1 setzen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>Let it pass where %1 isn&apos;t set</source>
        <translation>Durchlassen, wo %1 nicht gesetzt ist</translation>
    </message>
    <message>
        <source>Read %1 where it isn&apos;t set</source>
        <translation>%1 lesen, wo es nicht gesetzt ist</translation>
    </message>
    <message>
        <source>not known here</source>
        <translation>hier nicht bekannt</translation>
    </message>
    <message>
        <source>The message is blank.</source>
        <translation>Die Meldung ist leer.</translation>
    </message>
    <message>
        <source>The message has line breaks.</source>
        <translation>Die Meldung enthält Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>The message is longer than 5 KiB.</source>
        <translation>Die Meldung ist länger als 5 KiB.</translation>
    </message>
    <message>
        <source>The message fails: %1</source>
        <translation>Die Meldung schlägt fehl: %1</translation>
    </message>
    <message>
        <source>Nobody is told; people read instead: %1</source>
        <translation>Niemand erfährt davon; zu lesen ist stattdessen: %1</translation>
    </message>
    <message>
        <source>Let it give one line of text of at most 5 KiB.</source>
        <translation>Der Ausdruck soll eine Zeile Text von höchstens 5 KiB ergeben.</translation>
    </message>
    <message>
        <source>The rule has no message.</source>
        <translation>Die Regel hat keine Meldung.</translation>
    </message>
    <message>
        <source>Who breaks it reads: %1</source>
        <translation>Wer sie verletzt, liest: %1</translation>
    </message>
    <message>
        <source>Add “message”: what is wrong, and what to do instead.</source>
        <translation>„message“ ergänzen: was falsch ist, und was stattdessen zu tun ist.</translation>
    </message>
    <message>
        <source>Make it a ValidatingAdmissionPolicy</source>
        <translation>Daraus eine ValidatingAdmissionPolicy machen</translation>
    </message>
    <message>
        <source>more than 100</source>
        <translation>mehr als 100</translation>
    </message>
    <message>
        <source>The message may cost %1 times what a server allows.</source>
        <translation>Die Meldung kann %1-mal so viel kosten, wie ein Server erlaubt.</translation>
    </message>
    <message>
        <source>The rule may cost %1 times what a server allows.</source>
        <translation>Die Regel kann %1-mal so viel kosten, wie ein Server erlaubt.</translation>
    </message>
    <message>
        <source>All rules together may cost %1 times what a server allows.</source>
        <translation>Alle Regeln zusammen können %1-mal so viel kosten, wie ein Server erlaubt.</translation>
    </message>
    <message>
        <source>Make the expression simpler.</source>
        <translation>Den Ausdruck vereinfachen.</translation>
    </message>
    <message>
        <source>%1 is too large here.</source>
        <translation>%1 ist hier zu groß.</translation>
    </message>
    <message>
        <source>%1 is missing here.</source>
        <translation>Hier fehlt %1.</translation>
    </message>
    <message>
        <source>Rules of kinds don&apos;t see metadata.%1.</source>
        <translation>Regeln von Arten sehen metadata.%1 nicht.</translation>
    </message>
    <message>
        <source>Rules can&apos;t stand here: the schema doesn&apos;t say of which type the value is.</source>
        <translation>Hier können keine Regeln stehen: Das Schema sagt nicht, von welchem Typ der Wert ist.</translation>
    </message>
    <message>
        <source>Add “type”, or move the rule to a value that has one.</source>
        <translation>„type“ ergänzen oder die Regel an einen Wert setzen, der einen hat.</translation>
    </message>
    <message>
        <source>A server would refuse what contains this expression.</source>
        <translation>Ein Server würde ablehnen, was diesen Ausdruck enthält.</translation>
    </message>
    <message>
        <source>A server would only warn of it, in the policy&apos;s status; the expression then fails for each %1.</source>
        <translation>Ein Server würde davor nur warnen, im Status der Policy; der Ausdruck schlägt dann für jedes %1 fehl.</translation>
    </message>
    <message>
        <source>A server would not notice it; the expression then fails for each %1.</source>
        <translation>Ein Server würde es nicht bemerken; der Ausdruck schlägt dann für jedes %1 fehl.</translation>
    </message>
    <message>
        <source>Nothing says that the expression gives a text.</source>
        <translation>Nichts sagt, dass der Ausdruck einen Text ergibt.</translation>
    </message>
    <message>
        <source>Nothing says that the expression gives true or false.</source>
        <translation>Nichts sagt, dass der Ausdruck wahr oder falsch ergibt.</translation>
    </message>
    <message>
        <source>Compare it with something, as in … == true.</source>
        <translation>Mit etwas vergleichen, etwa … == true.</translation>
    </message>
    <message>
        <source>%1 may be missing: nothing requires it.</source>
        <translation>%1 kann fehlen: Nichts verlangt es.</translation>
    </message>
    <message>
        <source>Ask has(%1) first, or read it with “.?”.</source>
        <translation>Zuerst nach has(%1) fragen oder mit „.?“ lesen.</translation>
    </message>
    <message>
        <source>Ask first whether the key is there, or read it with “[?”.</source>
        <translation>Zuerst fragen, ob der Schlüssel da ist, oder mit „[?“ lesen.</translation>
    </message>
    <message>
        <source>Where it is missing the message fails, and people read the rule&apos;s other message.</source>
        <translation>Wo es fehlt, schlägt die Meldung fehl, und zu lesen ist die andere Meldung der Regel.</translation>
    </message>
    <message>
        <source>Where it is missing the rule fails, and a server refuses the object.</source>
        <translation>Wo es fehlt, schlägt die Regel fehl, und ein Server lehnt das Objekt ab.</translation>
    </message>
    <message>
        <source>Where it is missing the expression fails, and with failurePolicy Fail that denies the resource.</source>
        <translation>Wo es fehlt, schlägt der Ausdruck fehl, und mit failurePolicy Fail wird die Ressource damit abgelehnt.</translation>
    </message>
    <message>
        <source>Where it is missing the expression fails, and with failurePolicy Ignore the resource passes.</source>
        <translation>Wo es fehlt, schlägt der Ausdruck fehl, und mit failurePolicy Ignore kommt die Ressource durch.</translation>
    </message>
    <message>
        <source>Add a rule that %1 stays once it is set</source>
        <translation>Eine Regel ergänzen, dass %1 bleibt, wenn es einmal gesetzt ist</translation>
    </message>
    <message>
        <source>The rule says nothing when %1 is removed.</source>
        <translation>Die Regel sagt nichts, wenn %1 entfernt wird.</translation>
    </message>
    <message>
        <source>It is evaluated where there is a value before and after. Who removes the field can set it to anything then.</source>
        <translation>Sie wird ausgewertet, wo es vorher und nachher einen Wert gibt. Wer das Feld entfernt, kann es danach auf irgendetwas setzen.</translation>
    </message>
    <message>
        <source>Add a rule to the parent, or let the schema require the field.</source>
        <translation>Eine Regel beim übergeordneten Wert ergänzen, oder das Feld im Schema verlangen.</translation>
    </message>
    <message>
        <source>It gives no text.</source>
        <translation>Sie ergibt keinen Text.</translation>
    </message>
    <message>
        <source>It is blank.</source>
        <translation>Sie ist leer.</translation>
    </message>
    <message>
        <source>It is longer than 5 KiB.</source>
        <translation>Sie ist länger als 5 KiB.</translation>
    </message>
    <message>
        <source>It has line breaks.</source>
        <translation>Sie hat Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>The binding “%1” is for the same resources.</source>
        <translation>Die Bindung „%1“ gilt für dieselben Ressourcen.</translation>
    </message>
    <message>
        <source>Each binding counts by itself, so that one that denies wins over one that warns or audits.</source>
        <translation>Jede Bindung zählt für sich, also geht eine, die ablehnt, einer vor, die warnt oder vermerkt.</translation>
    </message>
    <message>
        <source>Remove one of them, or have their selectors exclude each other.</source>
        <translation>Eine von ihnen entfernen oder ihre Selektoren einander ausschließen lassen.</translation>
    </message>
    <message>
        <source>The policy reads parameters of kind %1.</source>
        <translation>Die Richtlinie liest Parameter der Art %1.</translation>
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
    <message>
        <source>Explain</source>
        <translation>Erläutern</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>%1 erläutern</translation>
    </message>
    <message>
        <source>Other repairs</source>
        <translation>Andere Reparaturen</translation>
    </message>
    <message numerus="yes">
        <source>Repair all %n of this kind in the file: %1</source>
        <translation>
            <numerusform>Das eine dieser Art in der Datei reparieren: %1</numerusform>
            <numerusform>Alle %n dieser Art in der Datei reparieren: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>One step of undo takes all of it back.</source>
        <translation>Ein einziges Rückgängig nimmt alles zurück.</translation>
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
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
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
        <source>No problems in this document</source>
        <translation>Keine Probleme in diesem Dokument</translation>
    </message>
    <message>
        <source>No problems in this workspace</source>
        <translation>Keine Probleme in diesem Arbeitsbereich</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>Probleme filtern</translation>
    </message>
    <message>
        <source>Filter, or team: kind: path: code:</source>
        <translation>Filtern, auch team: kind: path: code:</translation>
    </message>
    <message>
        <source>Words are searched for in the message, the file, the code, the kind and the team. team:payments, kind:component, path:catalog/ or code:schema narrow to one of them, -code:schema leaves out.</source>
        <translation>Wörter werden in Meldung, Datei, Code, Art und Team gesucht. team:payments, kind:component, path:catalog/ oder code:schema grenzen auf eines davon ein, -code:schema lässt weg.</translation>
    </message>
    <message>
        <source>Severity</source>
        <translation>Schweregrad</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>By severity</source>
        <translation>Nach Schwere</translation>
    </message>
    <message>
        <source>By file</source>
        <translation>Nach Datei</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>Nach Regel</translation>
    </message>
    <message>
        <source>By team</source>
        <translation>Nach Team</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>Nach Art</translation>
    </message>
    <message>
        <source>Any severity</source>
        <translation>Jede Schwere</translation>
    </message>
    <message>
        <source>Errors (%L1)</source>
        <translation>Fehler (%L1)</translation>
    </message>
    <message>
        <source>Warnings (%L1)</source>
        <translation>Warnungen (%L1)</translation>
    </message>
    <message>
        <source>Notices (%L1)</source>
        <translation>Hinweise (%L1)</translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln problem(s) are hidden by the filter.</source>
        <translation>
            <numerusform>Der Filter verbirgt das eine Problem.</numerusform>
            <numerusform>Der Filter verbirgt alle %Ln Probleme.</numerusform>
        </translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>Go to the place</source>
        <translation>Zur Stelle gehen</translation>
    </message>
    <message>
        <source>Explain %1</source>
        <translation>%1 erklären</translation>
    </message>
    <message>
        <source>Only this rule</source>
        <translation>Nur diese Regel</translation>
    </message>
    <message>
        <source>Only this file</source>
        <translation>Nur diese Datei</translation>
    </message>
</context>
<context>
    <name>waymark::readiness</name>
    <message>
        <source>The answer ended after %1.</source>
        <translation>Die Antwort galt bis %1.</translation>
    </message>
    <message>
        <source>The check has no data for %1 since.</source>
        <translation>Die Prüfung hat seither keine Daten für %1.</translation>
    </message>
    <message>
        <source>Look again, and answer anew.</source>
        <translation>Noch einmal nachsehen und neu antworten.</translation>
    </message>
    <message>
        <source>The answer ends after %1.</source>
        <translation>Die Antwort gilt bis %1.</translation>
    </message>
    <message>
        <source>From then on the check has no data for %1.</source>
        <translation>Danach hat die Prüfung keine Daten für %1.</translation>
    </message>
    <message>
        <source>Look again by then, and answer anew.</source>
        <translation>Bis dahin noch einmal nachsehen und neu antworten.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t there.</source>
        <translation>%1 ist nicht da.</translation>
    </message>
    <message>
        <source>Nobody can look up what the answer stands on.</source>
        <translation>Niemand kann nachsehen, worauf die Antwort beruht.</translation>
    </message>
    <message>
        <source>Correct the path; it begins in the folder of this file.</source>
        <translation>Den Pfad berichtigen; er beginnt im Ordner dieser Datei.</translation>
    </message>
    <message>
        <source>Git knows no commit of %1</source>
        <translation>Git kennt keinen Commit von %1</translation>
    </message>
    <message>
        <source>The table has no header.</source>
        <translation>Die Tabelle hat keine Kopfzeile.</translation>
    </message>
    <message>
        <source>The table has more than %1 columns.</source>
        <translation>Die Tabelle hat mehr als %1 Spalten.</translation>
    </message>
    <message>
        <source>A quotation mark of line %1 isn&apos;t closed.</source>
        <translation>Ein Anführungszeichen in Zeile %1 ist nicht geschlossen.</translation>
    </message>
    <message>
        <source>The table has more than %1 rows.</source>
        <translation>Die Tabelle hat mehr als %1 Zeilen.</translation>
    </message>
    <message>
        <source>This is no result of OpenSSF Scorecard.</source>
        <translation>Das ist kein Ergebnis von OpenSSF Scorecard.</translation>
    </message>
    <message>
        <source>%1 is too large for facts.</source>
        <translation>%1 ist zu groß für Fakten.</translation>
    </message>
    <message>
        <source>Have it written anew, or correct the entry under spec.facts.</source>
        <translation>Sie neu schreiben lassen oder den Eintrag unter spec.facts berichtigen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t JSON.</source>
        <translation>%1 ist kein JSON.</translation>
    </message>
    <message>
        <source>%1 has no list of facts at “%2”.</source>
        <translation>%1 hat bei „%2“ keine Liste von Fakten.</translation>
    </message>
    <message>
        <source>Row %1 of %2 doesn&apos;t say whom it is about.</source>
        <translation>Zeile %1 von %2 sagt nicht, von wem sie spricht.</translation>
    </message>
    <message>
        <source>“%1” of the facts “%2” names no file that can be read</source>
        <translation>„%1“ der Fakten „%2“ nennt keine lesbare Datei</translation>
    </message>
    <message>
        <source>the facts “%1” don&apos;t say %2</source>
        <translation>die Fakten „%1“ sagen nichts zu %2</translation>
    </message>
    <message>
        <source>the facts “%1” don&apos;t have it</source>
        <translation>die Fakten „%1“ haben es nicht</translation>
    </message>
    <message>
        <source>the facts “%1” are stale: they are of %2</source>
        <translation>die Fakten „%1“ sind veraltet: Sie sind von %2</translation>
    </message>
    <message>
        <source>the facts “%1” don&apos;t say when they were measured</source>
        <translation>die Fakten „%1“ sagen nicht, wann gemessen wurde</translation>
    </message>
    <message>
        <source>fails</source>
        <translation>fällt durch</translation>
    </message>
    <message>
        <source>passes with a warning</source>
        <translation>besteht mit Warnung</translation>
    </message>
    <message>
        <source>exempt</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>not asked</source>
        <translation>nicht gefragt</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>keine Daten</translation>
    </message>
    <message>
        <source>can&apos;t be evaluated</source>
        <translation>nicht auswertbar</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>besteht</translation>
    </message>
    <message>
        <source>spec.service names nobody</source>
        <translation>spec.service nennt niemanden</translation>
    </message>
    <message>
        <source>spec.description is longer than %1 characters</source>
        <translation>spec.description ist länger als %1 Zeichen</translation>
    </message>
    <message>
        <source>spec.budgetingMethod is none of %1</source>
        <translation>spec.budgetingMethod ist keine von %1</translation>
    </message>
    <message>
        <source>spec.timeWindow doesn&apos;t have exactly one item</source>
        <translation>spec.timeWindow hat nicht genau einen Eintrag</translation>
    </message>
    <message>
        <source>spec.timeWindow has no duration</source>
        <translation>spec.timeWindow hat keine Dauer</translation>
    </message>
    <message>
        <source>spec.timeWindow is neither rolling nor by a calendar, or both</source>
        <translation>spec.timeWindow ist weder gleitend noch nach Kalender, oder beides</translation>
    </message>
    <message>
        <source>spec.objectives has none</source>
        <translation>spec.objectives hat keines</translation>
    </message>
    <message>
        <source>spec doesn&apos;t have exactly one of indicator and indicatorRef</source>
        <translation>spec hat nicht genau eines von indicator und indicatorRef</translation>
    </message>
    <message>
        <source>an objective doesn&apos;t have exactly one of target and targetPercent</source>
        <translation>ein Ziel hat nicht genau eines von target und targetPercent</translation>
    </message>
    <message>
        <source>a target isn&apos;t from 0 to below 1</source>
        <translation>ein target liegt nicht zwischen 0 und unter 1</translation>
    </message>
    <message>
        <source>a targetPercent isn&apos;t from 0 to below 100</source>
        <translation>ein targetPercent liegt nicht zwischen 0 und unter 100</translation>
    </message>
    <message>
        <source>an objective by time slices has no timeSliceWindow</source>
        <translation>ein Ziel nach Zeitscheiben hat kein timeSliceWindow</translation>
    </message>
    <message>
        <source>an objective by time slices has no timeSliceTarget</source>
        <translation>ein Ziel nach Zeitscheiben hat kein timeSliceTarget</translation>
    </message>
    <message>
        <source>metadata.name is missing</source>
        <translation>metadata.name fehlt</translation>
    </message>
    <message>
        <source>The filter doesn&apos;t give true or false.</source>
        <translation>Der Filter ergibt weder wahr noch falsch.</translation>
    </message>
    <message>
        <source>nobody has answered it</source>
        <translation>niemand hat sie beantwortet</translation>
    </message>
    <message>
        <source>the answer ended after %1</source>
        <translation>die Antwort galt bis %1</translation>
    </message>
    <message>
        <source>Nobody has answered it.</source>
        <translation>Niemand hat sie beantwortet.</translation>
    </message>
    <message>
        <source>Correct the expression of the check.</source>
        <translation>Den Ausdruck der Prüfung berichtigen.</translation>
    </message>
    <message>
        <source>It is asked where %1.</source>
        <translation>Gefragt wird, wo %1.</translation>
    </message>
    <message>
        <source>Nothing is there to look at: no document matches “%1”.</source>
        <translation>Es gibt nichts anzusehen: Kein Dokument passt auf „%1“.</translation>
    </message>
    <message>
        <source>Add the files, or say with appliesWhen whom the check is for.</source>
        <translation>Die Dateien hinzufügen oder mit appliesWhen sagen, für wen die Prüfung gilt.</translation>
    </message>
    <message>
        <source>Whom the scorecard is for can&apos;t be said.</source>
        <translation>Für wen die Wertungsliste gilt, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>The filter reads more than the entity.</source>
        <translation>Der Filter liest mehr als die Entität.</translation>
    </message>
    <message>
        <source>Whom a scorecard is for must not depend on what is measured, or a lost source would raise scores.</source>
        <translation>Für wen eine Wertungsliste gilt, darf nicht vom Gemessenen abhängen, sonst höbe eine verlorene Quelle die Wertung.</translation>
    </message>
    <message>
        <source>Put that condition into the checks, as appliesWhen.</source>
        <translation>Diese Bedingung als appliesWhen in die Prüfungen setzen.</translation>
    </message>
    <message>
        <source>The filter doesn&apos;t look at the entity.</source>
        <translation>Der Filter sieht die Entität nicht an.</translation>
    </message>
    <message>
        <source>The scorecard is for everything in the catalog, or for nothing.</source>
        <translation>Die Wertungsliste gilt für alles im Katalog oder für nichts.</translation>
    </message>
    <message>
        <source>Say for which kind, type or lifecycle it is.</source>
        <translation>Sagen, für welche Art, welchen Typ oder welche Lebensphase sie gilt.</translation>
    </message>
    <message>
        <source>The check can&apos;t be evaluated for anybody.</source>
        <translation>Die Prüfung lässt sich für niemanden auswerten.</translation>
    </message>
    <message>
        <source>There are two checks “%1”.</source>
        <translation>Es gibt zwei Prüfungen „%1“.</translation>
    </message>
    <message>
        <source>Exceptions and answers can&apos;t tell them apart.</source>
        <translation>Ausnahmen und Antworten können sie nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Give one another id.</source>
        <translation>Einer eine andere id geben.</translation>
    </message>
    <message>
        <source>The check “%1” is on a level that the scorecard doesn&apos;t have.</source>
        <translation>Die Prüfung „%1“ steht auf einer Stufe, die die Wertungsliste nicht hat.</translation>
    </message>
    <message>
        <source>It stands before no level.</source>
        <translation>Sie steht vor keiner Stufe.</translation>
    </message>
    <message>
        <source>Name one of spec.levels.</source>
        <translation>Eine aus spec.levels nennen.</translation>
    </message>
    <message>
        <source>The scorecard has no facts “%1”.</source>
        <translation>Die Wertungsliste hat keine Fakten „%1“.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>War „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Say under spec.facts where they come from.</source>
        <translation>Unter spec.facts sagen, woher sie kommen.</translation>
    </message>
    <message>
        <source>The check “%1” says “%2”, and its expression reads only what is %3.</source>
        <translation>Die Prüfung „%1“ sagt „%2“, und ihr Ausdruck liest nur, was %3 ist.</translation>
    </message>
    <message>
        <source>Whoever edits a field would turn it green.</source>
        <translation>Wer ein Feld ändert, machte sie grün.</translation>
    </message>
    <message>
        <source>Look at files, requests or facts, or say what it is.</source>
        <translation>Dateien, Anträge oder Fakten ansehen oder sagen, was es ist.</translation>
    </message>
    <message>
        <source>The level “%1” asks for evidence that is %2; that of the check “%3” is %4.</source>
        <translation>Die Stufe „%1“ verlangt Belege, die %2 sind; der der Prüfung „%3“ ist %4.</translation>
    </message>
    <message>
        <source>Nobody can reach the level.</source>
        <translation>Niemand kann die Stufe erreichen.</translation>
    </message>
    <message>
        <source>Have the check look at files, requests or facts, or move it down.</source>
        <translation>Die Prüfung Dateien, Anträge oder Fakten ansehen lassen oder sie hinabsetzen.</translation>
    </message>
    <message>
        <source>There is no Scorecard “%1” in the workspace.</source>
        <translation>Im Arbeitsbereich gibt es keine Wertungsliste „%1“.</translation>
    </message>
    <message>
        <source>The Scorecard “%1” has no check “%2”.</source>
        <translation>Die Wertungsliste „%1“ hat keine Prüfung „%2“.</translation>
    </message>
    <message>
        <source>The document is about nothing.</source>
        <translation>Das Dokument spricht von nichts.</translation>
    </message>
    <message>
        <source>Correct the names, or delete the document.</source>
        <translation>Die Namen berichtigen oder das Dokument löschen.</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message>
        <source>not on it</source>
        <translation>nicht darauf</translation>
    </message>
    <message>
        <source>%1 change level, %2 change a result only, %3 stay.</source>
        <translation>%1 wechseln die Stufe, bei %2 ändert sich nur ein Ergebnis, %3 bleiben.</translation>
    </message>
    <message>
        <source>%1: %2 rise, %3 fall</source>
        <translation>%1: %2 steigen, %3 fallen</translation>
    </message>
    <message numerus="yes">
        <source>%1: changes for %n</source>
        <translation>
            <numerusform>%1: Änderung bei %n</numerusform>
            <numerusform>%1: Änderung bei %n</numerusform>
        </translation>
    </message>
    <message>
        <source>What the change of %1 does to the scores</source>
        <translation>Was die Änderung von %1 mit den Wertungen macht</translation>
    </message>
    <message>
        <source>entity</source>
        <translation>Entität</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>score</source>
        <translation>Wertung</translation>
    </message>
    <message>
        <source>strict</source>
        <translation>streng</translation>
    </message>
    <message>
        <source>checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>ENTITY</source>
        <translation>ENTITÄT</translation>
    </message>
    <message>
        <source>OWNER</source>
        <translation>EIGENTÜMER</translation>
    </message>
    <message>
        <source>LEVEL</source>
        <translation>STUFE</translation>
    </message>
    <message>
        <source>SCORE</source>
        <translation>WERTUNG</translation>
    </message>
    <message>
        <source>STRICT</source>
        <translation>STRENG</translation>
    </message>
    <message>
        <source>KNOWN</source>
        <translation>BEKANNT</translation>
    </message>
    <message>
        <source>NEXT STEP</source>
        <translation>NÄCHSTER SCHRITT</translation>
    </message>
    <message>
        <source>check</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>what was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>next step</source>
        <translation>nächster Schritt</translation>
    </message>
    <message>
        <source>Readiness</source>
        <translation>Reife</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message numerus="yes">
        <source>%1 but for %n check(s)</source>
        <translation>
            <numerusform>%1 bis auf %n Prüfung</numerusform>
            <numerusform>%1 bis auf %n Prüfungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of at most %2</source>
        <translation>%1 von höchstens %2</translation>
    </message>
    <message>
        <source>%1 of at least %2</source>
        <translation>%1 von mindestens %2</translation>
    </message>
    <message>
        <source>isn&apos;t there</source>
        <translation>ist nicht da</translation>
    </message>
    <message>
        <source>Answer it with a CheckAnswer.</source>
        <translation>Mit einem CheckAnswer beantworten.</translation>
    </message>
    <message>
        <source>Have the data supplied; %1 answers for the check.</source>
        <translation>Die Daten liefern lassen; für die Prüfung steht %1.</translation>
    </message>
    <message>
        <source>As of %1.</source>
        <translation>Stand: %1.</translation>
    </message>
    <message>
        <source>Commit %1, as of %2.</source>
        <translation>Commit %1, Stand: %2.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 none yet</source>
        <translation>%1 noch keine</translation>
    </message>
    <message>
        <source>%1 not asked</source>
        <translation>%1 nicht gefragt</translation>
    </message>
    <message numerus="yes">
        <source>%n entity(s): %1.</source>
        <translation>
            <numerusform>%n Entität: %1.</numerusform>
            <numerusform>%n Entitäten: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Pooled %1 % with exceptions, %2 % strictly; known %3 of %4, %5 exempt.</source>
        <translation>Zusammen %1 % mit Ausnahmen, %2 % streng; bekannt %3 von %4, %5 ausgenommen.</translation>
    </message>
    <message>
        <source>The map has neither “passed”, nor “value” and “threshold”, nor “items”.</source>
        <translation>Die Zuordnung hat weder „passed“ noch „value“ und „threshold“ noch „items“.</translation>
    </message>
    <message>
        <source>The expression gives the text “%1”, which is no result.</source>
        <translation>Der Ausdruck ergibt den Text „%1“, der kein Ergebnis ist.</translation>
    </message>
    <message>
        <source>There is nothing to measure.</source>
        <translation>Es gibt nichts zu messen.</translation>
    </message>
    <message>
        <source>The expression gives %1, which is no result.</source>
        <translation>Der Ausdruck ergibt %1, was kein Ergebnis ist.</translation>
    </message>
</context>
<context>
    <name>waymark::readiness::HeatFilterBar</name>
    <message>
        <source>Nobody</source>
        <translation>Niemand</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Not passing</source>
        <translation>Nicht bestanden</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>Scorecard</source>
        <translation>Wertungsliste</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Filter by name, owner or system</source>
        <translation>Nach Name, Eigentümer oder System filtern</translation>
    </message>
    <message>
        <source>A check fails, has no data or can&apos;t be evaluated.</source>
        <translation>Eine Prüfung schlägt fehl, hat keine Daten oder lässt sich nicht auswerten.</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>oldest fact %1 old</source>
        <translation>ältester Fakt %1 alt</translation>
    </message>
    <message>
        <source>All owners</source>
        <translation>Alle Eigentümer</translation>
    </message>
    <message>
        <source>%1 (%L2)</source>
        <translation>%1 (%L2)</translation>
    </message>
    <message>
        <source>Waymark doesn&apos;t know who you are: choose your team on the page Home.</source>
        <translation>Waymark weiß nicht, wer hier arbeitet: auf der Startseite das eigene Team auswählen.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln service(s)</source>
        <translation>
            <numerusform>%Ln Dienst</numerusform>
            <numerusform>%Ln Dienste</numerusform>
        </translation>
    </message>
    <message>
        <source>%L1 of %L2</source>
        <translation>%L1 von %L2</translation>
    </message>
</context>
<context>
    <name>waymark::readiness::HeatModel</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>It doesn&apos;t count yet.</source>
        <translation>Sie zählt noch nicht.</translation>
    </message>
</context>
<context>
    <name>waymark::readiness::ReadinessPage</name>
    <message>
        <source>Readiness</source>
        <translation>Bereitschaft</translation>
    </message>
    <message>
        <source>What services have and lack, check by check, and what the next level takes.</source>
        <translation>Was Dienste haben und was ihnen fehlt, Prüfung für Prüfung, und was die nächste Stufe braucht.</translation>
    </message>
    <message>
        <source>Services by checks</source>
        <translation>Dienste nach Prüfungen</translation>
    </message>
    <message>
        <source>Looking at the services</source>
        <translation>Die Dienste werden angesehen</translation>
    </message>
    <message>
        <source>Each is asked every check of every scorecard.</source>
        <translation>Jeder wird jede Prüfung jeder Wertungsliste gefragt.</translation>
    </message>
    <message>
        <source>No scorecards yet</source>
        <translation>Noch keine Wertungslisten</translation>
    </message>
    <message>
        <source>A scorecard says what services are expected to have: an owner, a runbook, limits. Write the first one and change it while you see what it says of each service.</source>
        <translation>Eine Wertungsliste sagt, was von Diensten erwartet wird: ein Eigentümer, ein Runbook, Grenzwerte. Die erste schreiben und ändern, während zu sehen ist, was sie von jedem Dienst sagt.</translation>
    </message>
    <message>
        <source>Write a scorecard</source>
        <translation>Wertungsliste schreiben</translation>
    </message>
    <message>
        <source>“%1” is for nobody</source>
        <translation>„%1“ gilt für niemanden</translation>
    </message>
    <message>
        <source>Its filter leaves out every entity of the catalog.</source>
        <translation>Ihr Filter lässt jede Entität des Katalogs weg.</translation>
    </message>
    <message>
        <source>Open the scorecard</source>
        <translation>Wertungsliste öffnen</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>All %L1 services are hidden by the filters.</source>
        <translation>Alle %L1 Dienste werden von den Filtern verborgen.</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) can&apos;t be evaluated, so figures may be too low.</source>
        <translation>
            <numerusform>%n Sache lässt sich nicht auswerten, darum sind Zahlen vielleicht zu niedrig.</numerusform>
            <numerusform>%n Sachen lassen sich nicht auswerten, darum sind Zahlen vielleicht zu niedrig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in the catalog</source>
        <translation>Im Katalog zeigen</translation>
    </message>
    <message>
        <source>Open its descriptor</source>
        <translation>Deskriptor öffnen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Link kopieren</translation>
    </message>
    <message>
        <source>Show only those of its owner</source>
        <translation>Nur die seines Eigentümers zeigen</translation>
    </message>
    <message>
        <source>The services can&apos;t be looked at</source>
        <translation>Die Dienste lassen sich nicht ansehen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>waymark::readiness::ServiceChecklist</name>
    <message numerus="yes">
        <source>%1 of %n check(s) pass (%2 %)</source>
        <translation>
            <numerusform>%1 von %n Prüfung bestanden (%2 %)</numerusform>
            <numerusform>%1 von %n Prüfungen bestanden (%2 %)</numerusform>
        </translation>
    </message>
    <message>
        <source>Selected service</source>
        <translation>Ausgewählter Dienst</translation>
    </message>
    <message>
        <source>Show in the catalog</source>
        <translation>Im Katalog zeigen</translation>
    </message>
    <message>
        <source>Show what %1 owns</source>
        <translation>Zeigen, was %1 gehört</translation>
    </message>
    <message>
        <source>Level: %1</source>
        <translation>Stufe: %1</translation>
    </message>
    <message>
        <source>Without exceptions: %1</source>
        <translation>Ohne Ausnahmen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) have no data, and so haven&apos;t passed.</source>
        <translation>
            <numerusform>%n Prüfung hat keine Daten und ist darum nicht bestanden.</numerusform>
            <numerusform>%n Prüfungen haben keine Daten und sind darum nicht bestanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: %1</source>
        <translation>Nächstes: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Allowed by the exception “%1”.</source>
        <translation>Durch die Ausnahme „%1“ erlaubt.</translation>
    </message>
    <message>
        <source>The exception “%1” has ended.</source>
        <translation>Die Ausnahme „%1“ ist abgelaufen.</translation>
    </message>
    <message>
        <source>Answered by the team that it is about.</source>
        <translation>Beantwortet von dem Team, um das es geht.</translation>
    </message>
    <message>
        <source>It doesn&apos;t count yet.</source>
        <translation>Sie zählt noch nicht.</translation>
    </message>
    <message>
        <source>How to do it</source>
        <translation>Wie es geht</translation>
    </message>
</context>
<context>
    <name>waymark::rehearsal</name>
    <message>
        <source>The workspace has no %1 “%2”.</source>
        <translation>Der Arbeitsbereich hat kein %1 „%2“.</translation>
    </message>
    <message>
        <source>The exception is for nothing, until somebody takes the name.</source>
        <translation>Die Ausnahme gilt für nichts, bis jemand den Namen nimmt.</translation>
    </message>
    <message>
        <source>Correct the target, or delete the exception.</source>
        <translation>Das Ziel berichtigen oder die Ausnahme löschen.</translation>
    </message>
    <message>
        <source>The exception is no longer needed: %1 “%2” follows the rule.</source>
        <translation>Die Ausnahme wird nicht mehr gebraucht: %1 „%2“ hält die Regel ein.</translation>
    </message>
    <message>
        <source>The next mistake would be excused by it.</source>
        <translation>Sie würde den nächsten Fehler entschuldigen.</translation>
    </message>
    <message>
        <source>Delete it.</source>
        <translation>Sie löschen.</translation>
    </message>
    <message numerus="yes">
        <source>The exception is from all %n rule(s) of the policy.</source>
        <translation>
            <numerusform>Die Ausnahme gilt für die eine Regel der Richtlinie.</numerusform>
            <numerusform>Die Ausnahme gilt für alle %n Regeln der Richtlinie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Only the rule %1 is broken.</source>
        <translation>Nur die Regel %1 wird verletzt.</translation>
    </message>
    <message>
        <source>Name the rule: validation: %1.</source>
        <translation>Die Regel nennen: validation: %1.</translation>
    </message>
    <message>
        <source>Delete the exception</source>
        <translation>Die Ausnahme löschen</translation>
    </message>
    <message>
        <source>Except only the rule %1</source>
        <translation>Nur von der Regel %1 ausnehmen</translation>
    </message>
    <message>
        <source>%1 agreed, but doesn&apos;t own the policy “%2”.</source>
        <translation>%1 hat zugestimmt, verantwortet die Richtlinie „%2“ aber nicht.</translation>
    </message>
    <message>
        <source>Whoever made a rule knows what it protects from: %1.</source>
        <translation>Wer eine Regel gemacht hat, weiß, wovor sie schützt: %1.</translation>
    </message>
    <message>
        <source>Have one of them decide.</source>
        <translation>Jemanden von dort entscheiden lassen.</translation>
    </message>
    <message>
        <source>%1 asks for something that belongs to %2.</source>
        <translation>%1 bittet um etwas, das %2 gehört.</translation>
    </message>
    <message>
        <source>The team that answers for it decides what it asks for.</source>
        <translation>Worum gebeten wird, entscheidet das Team, das dafür einsteht.</translation>
    </message>
    <message>
        <source>Correct the team, or let the other one ask.</source>
        <translation>Das Team berichtigen oder das andere fragen lassen.</translation>
    </message>
    <message>
        <source>There is no policy “%1”.</source>
        <translation>Es gibt keine Richtlinie „%1“.</translation>
    </message>
    <message numerus="yes">
        <source>The policy “%1” has %n validation(s), counted from 0.</source>
        <translation>
            <numerusform>Die Richtlinie „%1“ hat %n Regel, gezählt ab 0.</numerusform>
            <numerusform>Die Richtlinie „%1“ hat %n Regeln, gezählt ab 0.</numerusform>
        </translation>
    </message>
    <message>
        <source>No binding names the policy “%1”: it is never evaluated.</source>
        <translation>Keine Bindung nennt die Richtlinie „%1“: Sie wird nie ausgewertet.</translation>
    </message>
    <message>
        <source>The policy “%1” has no binding “%2”.</source>
        <translation>Die Richtlinie „%1“ hat keine Bindung „%2“.</translation>
    </message>
    <message>
        <source>The policy isn&apos;t for such a request: look at its resource rules, operations and selectors, and those of its binding.</source>
        <translation>Die Richtlinie gilt für eine solche Anfrage nicht: Ihre Ressourcenregeln, Operationen und Selektoren ansehen, und die ihrer Bindung.</translation>
    </message>
    <message>
        <source>Its match condition “%1” is false.</source>
        <translation>Ihre Bedingung „%1“ ist falsch.</translation>
    </message>
    <message>
        <source>It depends on %1, which the case doesn&apos;t say.</source>
        <translation>Es hängt von %1 ab, und das sagt der Fall nicht.</translation>
    </message>
    <message>
        <source>The rule is true.</source>
        <translation>Die Regel ist wahr.</translation>
    </message>
    <message>
        <source>Exception “%1”.</source>
        <translation>Ausnahme „%1“.</translation>
    </message>
    <message>
        <source>The message is “%1”.</source>
        <translation>Die Meldung ist „%1“.</translation>
    </message>
    <message>
        <source>It is the condition “%1”.</source>
        <translation>Es ist die Bedingung „%1“.</translation>
    </message>
    <message>
        <source>It is the exception “%1”.</source>
        <translation>Es ist die Ausnahme „%1“.</translation>
    </message>
    <message>
        <source>The field %1 decides nothing.</source>
        <translation>Das Feld %1 entscheidet nichts.</translation>
    </message>
    <message>
        <source>The policy gives no decision: it has no parameters here.</source>
        <translation>Die Richtlinie entscheidet nichts: Sie hat hier keine Parameter.</translation>
    </message>
    <message>
        <source>It is %1. %2</source>
        <translation>Es ist %1. %2</translation>
    </message>
    <message>
        <source>The annotation waymark.dev/filter says which entities it lists, such as kind=Group,spec.type=team.</source>
        <translation>Die Annotation waymark.dev/filter sagt, welche Entitäten aufgezählt werden, etwa kind=Group,spec.type=team.</translation>
    </message>
    <message>
        <source>The annotation waymark.dev/policy says whose exceptions it lists.</source>
        <translation>Die Annotation waymark.dev/policy sagt, wessen Ausnahmen aufgezählt werden.</translation>
    </message>
    <message>
        <source>A stage is “Deny from 2026-12-15”, not “%1”.</source>
        <translation>Eine Stufe ist „Deny from 2026-12-15“, nicht „%1“.</translation>
    </message>
    <message>
        <source>No stage has begun; the first one needs no date.</source>
        <translation>Keine Stufe hat begonnen; die erste braucht kein Datum.</translation>
    </message>
    <message>
        <source>waymark.dev/generate is owners or exceptions.</source>
        <translation>waymark.dev/generate ist owners oder exceptions.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be generated.</source>
        <translation>„%1“ lässt sich nicht erzeugen.</translation>
    </message>
    <message>
        <source>Correct what its annotations say.</source>
        <translation>Berichtigen, was die Annotationen sagen.</translation>
    </message>
    <message>
        <source>“%1” is stale since %2.</source>
        <translation>„%1“ ist seit %2 überholt.</translation>
    </message>
    <message>
        <source>“%1” is no longer what the workspace says.</source>
        <translation>„%1“ ist nicht mehr, was der Arbeitsbereich sagt.</translation>
    </message>
    <message>
        <source>A cluster decides by it, and knows neither the catalog nor the date.</source>
        <translation>Ein Cluster entscheidet danach und kennt weder den Katalog noch das Datum.</translation>
    </message>
    <message>
        <source>Write it anew: “waymarkctl policy params”.</source>
        <translation>Neu schreiben: „waymarkctl policy params“.</translation>
    </message>
    <message>
        <source>Write it anew</source>
        <translation>Neu schreiben</translation>
    </message>
    <message>
        <source>can&apos;t be said</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>noted</source>
        <translation>vermerkt</translation>
    </message>
    <message>
        <source>excepted</source>
        <translation>ausgenommen</translation>
    </message>
    <message>
        <source>warned</source>
        <translation>gewarnt</translation>
    </message>
    <message>
        <source>denied</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>passes</source>
        <translation>geht durch</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>niemand genannt</translation>
    </message>
    <message numerus="yes">
        <source>%n newly denied</source>
        <translation>
            <numerusform>%n neu abgelehnt</numerusform>
            <numerusform>%n neu abgelehnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly warned</source>
        <translation>
            <numerusform>%n neu gewarnt</numerusform>
            <numerusform>%n neu gewarnt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly passing</source>
        <translation>
            <numerusform>%n geht neu durch</numerusform>
            <numerusform>%n gehen neu durch</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n newly excepted</source>
        <translation>
            <numerusform>%n neu ausgenommen</numerusform>
            <numerusform>%n neu ausgenommen</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing changes</source>
        <translation>nichts ändert sich</translation>
    </message>
    <message>
        <source>No rule changes.</source>
        <translation>Keine Regel ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>Changed: %1. Tried on %n document(s): %2.</source>
        <translation>
            <numerusform>Geändert: %1. Erprobt an %n Dokument: %2.</numerusform>
            <numerusform>Geändert: %1. Erprobt an %n Dokumenten: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>created</source>
        <translation>neu angelegt</translation>
    </message>
    <message>
        <source>other field changed</source>
        <translation>anderes Feld geändert</translation>
    </message>
    <message>
        <source>this field changed</source>
        <translation>dieses Feld geändert</translation>
    </message>
    <message>
        <source>No longer needed: %1.</source>
        <translation>Nicht mehr gebraucht: %1.</translation>
    </message>
    <message>
        <source>What the change of %1 does</source>
        <translation>Was die Änderung von %1 bewirkt</translation>
    </message>
    <message>
        <source>document</source>
        <translation>Dokument</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>verantwortlich</translation>
    </message>
    <message>
        <source>rule</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>The policy does something else than its test says.</source>
        <translation>Die Richtlinie tut etwas anderes, als ihr Test sagt.</translation>
    </message>
    <message>
        <source>Correct whichever of the two is wrong.</source>
        <translation>Berichtigen, was von beiden falsch ist.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be run: %2</source>
        <translation>„%1“ lässt sich nicht ausführen: %2</translation>
    </message>
    <message>
        <source>“%1” expects %2 of %3. %4</source>
        <translation>„%1“ erwartet %2 von %3. %4</translation>
    </message>
    <message>
        <source>No case evaluates the rule %1.</source>
        <translation>Kein Fall wertet die Regel %1 aus.</translation>
    </message>
    <message>
        <source>No case makes the rule %1 false.</source>
        <translation>Kein Fall macht die Regel %1 falsch.</translation>
    </message>
    <message>
        <source>Its tests would pass without it.</source>
        <translation>Ihre Tests würden auch ohne sie bestehen.</translation>
    </message>
    <message>
        <source>Add a case that it denies, or name it under “untested” in a PolicyTest.</source>
        <translation>Einen Fall ergänzen, den sie ablehnt, oder sie in einem PolicyTest unter „untested“ nennen.</translation>
    </message>
    <message>
        <source>No case notices when “%1” becomes “%2”.</source>
        <translation>Kein Fall bemerkt, wenn aus „%1“ „%2“ wird.</translation>
    </message>
    <message>
        <source>What this part of the policy does isn&apos;t tested.</source>
        <translation>Was dieser Teil der Richtlinie tut, ist ungetestet.</translation>
    </message>
    <message>
        <source>Add a case that comes out differently with it.</source>
        <translation>Einen Fall ergänzen, der damit anders ausgeht.</translation>
    </message>
    <message>
        <source>The case “%1” has no object.</source>
        <translation>Der Fall „%1“ hat kein Objekt.</translation>
    </message>
    <message>
        <source>Give it an object, a file or a review.</source>
        <translation>Ihm object, file oder review geben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as YAML.</source>
        <translation>%1 lässt sich nicht als YAML lesen.</translation>
    </message>
    <message>
        <source>“waymarkctl validate” says why.</source>
        <translation>„waymarkctl validate“ sagt, warum.</translation>
    </message>
    <message numerus="yes">
        <source>%n case(s)</source>
        <translation>
            <numerusform>%n Fall</numerusform>
            <numerusform>%n Fälle</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 as expected</source>
        <translation>%1 wie erwartet</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n rule(s) made false</source>
        <translation>
            <numerusform>%1 von %n Regel falsch gemacht</numerusform>
            <numerusform>%1 von %n Regeln falsch gemacht</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n mutant(s) survived</source>
        <translation>
            <numerusform>%1 von %n Mutante blieb unbemerkt</numerusform>
            <numerusform>%1 von %n Mutanten blieben unbemerkt</numerusform>
        </translation>
    </message>
    <message>
        <source>No case makes it false.</source>
        <translation>Kein Fall macht sie falsch.</translation>
    </message>
    <message>
        <source>The annotation waymark.dev/filter picks no entity: %1.</source>
        <translation>Die Annotation waymark.dev/filter trifft auf keine Entität zu: %1.</translation>
    </message>
    <message>
        <source>The actions of a stage are Deny, Warn and Audit, not “%1”.</source>
        <translation>Die Aktionen einer Stufe sind Deny, Warn und Audit, nicht „%1“.</translation>
    </message>
    <message>
        <source>A stage names the action %1 twice.</source>
        <translation>Eine Stufe nennt die Aktion %1 zweimal.</translation>
    </message>
    <message>
        <source>A stage has no action: Deny, Warn or Audit.</source>
        <translation>Eine Stufe hat keine Aktion: Deny, Warn oder Audit.</translation>
    </message>
    <message>
        <source>A stage can&apos;t both deny and warn: what is denied is said anyway.</source>
        <translation>Eine Stufe kann nicht zugleich ablehnen und warnen: Was abgelehnt wird, wird ohnehin gesagt.</translation>
    </message>
    <message numerus="yes">
        <source>%n newly undecidable</source>
        <translation>
            <numerusform>%n neu nicht entscheidbar</numerusform>
            <numerusform>%n neu nicht entscheidbar</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is not served in %2.</source>
        <translation>%1 gibt es in %2 nicht mehr.</translation>
    </message>
    <message>
        <source>No case says what comes of the rule %1.</source>
        <translation>Kein Fall sagt, was aus der Regel %1 wird.</translation>
    </message>
    <message>
        <source>The object of the case “%1” has no place %2.</source>
        <translation>Das Objekt des Falls „%1“ hat keine Stelle %2.</translation>
    </message>
    <message>
        <source>Write the pointer of a place in it; behind the last item of a list “with” appends one.</source>
        <translation>Den Zeiger auf eine Stelle darin schreiben; hinter dem letzten Eintrag einer Liste hängt „with“ einen an.</translation>
    </message>
    <message numerus="yes">
        <source>The rule can&apos;t be evaluated for %n document(s).</source>
        <translation>
            <numerusform>Die Regel lässt sich für %n Dokument nicht auswerten.</numerusform>
            <numerusform>Die Regel lässt sich für %n Dokumente nicht auswerten.</numerusform>
        </translation>
    </message>
    <message>
        <source>With failurePolicy Fail an error counts as false.</source>
        <translation>Mit failurePolicy Fail zählt ein Fehler als falsch.</translation>
    </message>
    <message>
        <source>With failurePolicy Ignore an error lets them pass.</source>
        <translation>Mit failurePolicy Ignore lässt ein Fehler sie durch.</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <translation>%1: %2 %3</translation>
    </message>
    <message>
        <source>Guard the field that may be missing, with has() or “.?”.</source>
        <translation>Das Feld, das fehlen kann, mit has() oder „.?“ absichern.</translation>
    </message>
    <message numerus="yes">
        <source>The message fails for %n document(s) that break the rule.</source>
        <translation>
            <numerusform>Die Meldung scheitert bei %n Dokument, das die Regel verletzt.</numerusform>
            <numerusform>Die Meldung scheitert bei %n Dokumenten, die die Regel verletzen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2 Nobody is told; people read instead: %3</source>
        <translation>%1: %2 Niemand erfährt es; stattdessen ist zu lesen: %3</translation>
    </message>
    <message>
        <source>Let it give one line of text of at most 5 KiB.</source>
        <translation>Sie eine Zeile Text von höchstens 5 KiB ergeben lassen.</translation>
    </message>
    <message numerus="yes">
        <source>The policy is for %n document(s) that none of its bindings is for.</source>
        <translation>
            <numerusform>Die Richtlinie gilt für %n Dokument, für das keine ihrer Bindungen gilt.</numerusform>
            <numerusform>Die Richtlinie gilt für %n Dokumente, für die keine ihrer Bindungen gilt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is one: there the policy is never evaluated, whatever its other bindings do.</source>
        <translation>%1 ist eines: Dort wird die Richtlinie nie ausgewertet, was ihre anderen Bindungen auch tun.</translation>
    </message>
    <message>
        <source>Add a binding for the rest, or widen one.</source>
        <translation>Eine Bindung für den Rest hinzufügen oder eine weiter fassen.</translation>
    </message>
    <message numerus="yes">
        <source>The binding “%2” is for %n document(s), too.</source>
        <translation>
            <numerusform>Die Bindung „%2“ gilt auch für %n Dokument.</numerusform>
            <numerusform>Die Bindung „%2“ gilt auch für %n Dokumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is one: each binding counts by itself, so that one that denies wins over one that warns or audits.</source>
        <translation>%1 ist eines: Jede Bindung zählt für sich, also geht eine, die ablehnt, einer vor, die warnt oder vermerkt.</translation>
    </message>
    <message>
        <source>Have their selectors exclude each other.</source>
        <translation>Ihre Selektoren einander ausschließen lassen.</translation>
    </message>
    <message>
        <source>Only the first stage has no date; from when on is “%1”?</source>
        <translation>Nur die erste Stufe hat kein Datum; ab wann gilt „%1“?</translation>
    </message>
    <message>
        <source>“%1” begins no later than the stage before it.</source>
        <translation>„%1“ beginnt nicht später als die Stufe davor.</translation>
    </message>
</context>
<context>
    <name>waymark::requests</name>
    <message>
        <source>No later end is allowed; %1</source>
        <translation>Kein späteres Ende ist erlaubt; %1</translation>
    </message>
    <message>
        <source>The latest end that is allowed is %1.</source>
        <translation>Das späteste erlaubte Ende ist %1.</translation>
    </message>
    <message>
        <source>Correct spec.fulfilment in waymark.yaml.</source>
        <translation>spec.fulfilment in waymark.yaml berichtigen.</translation>
    </message>
    <message>
        <source>Deliveries and statuses need a folder each, for them alone.</source>
        <translation>Auslieferungen und Stände brauchen je einen Ordner für sich allein.</translation>
    </message>
    <message>
        <source>“%1” is no interval.</source>
        <translation>„%1“ ist kein Abstand.</translation>
    </message>
    <message>
        <source>There is no time zone “%1”.</source>
        <translation>Es gibt keine Zeitzone „%1“.</translation>
    </message>
    <message>
        <source>The calendar has no day %1.</source>
        <translation>Der Kalender hat keinen Tag %1.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t say by which clock: the offset is missing.</source>
        <translation>„%1“ sagt nicht, nach welcher Uhr: Der Abstand zu UTC fehlt.</translation>
    </message>
    <message>
        <source>“%1” is neither a duration nor a date nor an instant.</source>
        <translation>„%1“ ist weder Dauer noch Datum noch Zeitpunkt.</translation>
    </message>
    <message>
        <source>As long as its end isn&apos;t clear the request isn&apos;t retired.</source>
        <translation>Solange sein Ende nicht klar ist, wird der Antrag nicht aufgelöst.</translation>
    </message>
    <message>
        <source>Write a duration such as 14d, a date such as 2026-12-31, or an instant with its offset such as 2026-12-31T18:00:00+01:00.</source>
        <translation>Eine Dauer wie 14d schreiben, ein Datum wie 2026-12-31 oder einen Zeitpunkt mit Abstand zu UTC wie 2026-12-31T18:00:00+01:00.</translation>
    </message>
    <message>
        <source>Two fields say when the request ends: %1 and %2.</source>
        <translation>Zwei Felder sagen, wann der Antrag endet: %1 und %2.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t say when the request ends.</source>
        <translation>%1 sagt nicht, wann der Antrag endet.</translation>
    </message>
    <message>
        <source>“%1” lies before the request was made, on %2.</source>
        <translation>„%1“ liegt vor der Entstehung des Antrags am %2.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Written, and not checked yet.</source>
        <translation>Geschrieben und noch nicht geprüft.</translation>
    </message>
    <message>
        <source>Invalid</source>
        <translation>Ungültig</translation>
    </message>
    <message>
        <source>Breaks its schema or a policy.</source>
        <translation>Verletzt sein Schema oder eine Richtlinie.</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Keeps all rules, and isn&apos;t submitted.</source>
        <translation>Hält alle Regeln ein und ist nicht eingereicht.</translation>
    </message>
    <message>
        <source>Submitted</source>
        <translation>Eingereicht</translation>
    </message>
    <message>
        <source>Committed on a branch.</source>
        <translation>Auf einem Branch committet.</translation>
    </message>
    <message>
        <source>In review</source>
        <translation>In Durchsicht</translation>
    </message>
    <message>
        <source>Somebody is asked to agree.</source>
        <translation>Jemand ist um Zustimmung gebeten.</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The reviewer didn&apos;t agree.</source>
        <translation>Die Durchsicht hat nicht zugestimmt.</translation>
    </message>
    <message>
        <source>Provisioning</source>
        <translation>Wird bereitgestellt</translation>
    </message>
    <message>
        <source>Agreed on, and being made.</source>
        <translation>Zugestimmt und in Arbeit.</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>There, as it was asked for.</source>
        <translation>Da, wie angefordert.</translation>
    </message>
    <message>
        <source>Degraded</source>
        <translation>Beeinträchtigt</translation>
    </message>
    <message>
        <source>It runs, but not as it should.</source>
        <translation>Läuft, aber nicht wie es soll.</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>It couldn&apos;t be made.</source>
        <translation>Ließ sich nicht bereitstellen.</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Ready, and its end is near.</source>
        <translation>Bereit, und das Ende ist nah.</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Its time is over. Everything still runs, and it can be extended.</source>
        <translation>Die Zeit ist um. Alles läuft noch und lässt sich verlängern.</translation>
    </message>
    <message>
        <source>Deleting</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>It is being taken away.</source>
        <translation>Wird gerade weggenommen.</translation>
    </message>
    <message>
        <source>Retirement failed</source>
        <translation>Auflösung fehlgeschlagen</translation>
    </message>
    <message>
        <source>It should be gone, and isn&apos;t.</source>
        <translation>Sollte weg sein und ist es nicht.</translation>
    </message>
    <message>
        <source>Retired</source>
        <translation>Aufgelöst</translation>
    </message>
    <message>
        <source>Its time was over, and it is gone.</source>
        <translation>Die Zeit war um, und es ist weg.</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Taken back, and gone.</source>
        <translation>Zurückgenommen und weg.</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>Nobody says where it stands.</source>
        <translation>Niemand sagt, wie es steht.</translation>
    </message>
    <message>
        <source>The request has no end that could be moved.</source>
        <translation>Der Antrag hat kein Ende, das sich verschieben ließe.</translation>
    </message>
    <message>
        <source>Its kind says in spec.lifetime.field which field holds it.</source>
        <translation>Seine Art sagt in spec.lifetime.field, welches Feld es enthält.</translation>
    </message>
    <message>
        <source>The request ends on %1 already.</source>
        <translation>Der Antrag endet schon am %1.</translation>
    </message>
    <message>
        <source>Name a later end, or “withdraw” it.</source>
        <translation>Ein späteres Ende nennen oder ihn mit „withdraw“ zurückziehen.</translation>
    </message>
    <message>
        <source>That is longer than this kind of request may live.</source>
        <translation>Das ist länger, als diese Art von Antrag leben darf.</translation>
    </message>
    <message>
        <source>The latest end is %1.</source>
        <translation>Das späteste Ende ist %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as YAML.</source>
        <translation>%1 lässt sich nicht als YAML lesen.</translation>
    </message>
    <message>
        <source>Mend it; “waymarkctl validate” says where.</source>
        <translation>Es berichtigen; „waymarkctl validate“ sagt, wo.</translation>
    </message>
    <message>
        <source>Take the file back from the last commit; until then nothing of this request is taken away.</source>
        <translation>Die Datei aus dem letzten Commit zurückholen; bis dahin wird von diesem Antrag nichts weggenommen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a readable status.</source>
        <translation>%1 ist kein lesbarer Stand.</translation>
    </message>
    <message>
        <source>%1 lacks the request&apos;s name, its phase or its beginning.</source>
        <translation>In %1 fehlt Name, Phase oder Beginn des Antrags.</translation>
    </message>
    <message>
        <source>The status of %1 doesn&apos;t read back.</source>
        <translation>Der Stand von %1 lässt sich nicht zurücklesen.</translation>
    </message>
    <message>
        <source>It speaks of the request before its last change.</source>
        <translation>Sie spricht vom Antrag vor seiner letzten Änderung.</translation>
    </message>
    <message>
        <source>It speaks of version %L1, and version %L2 is the newest.</source>
        <translation>Sie spricht von Fassung %L1, und Fassung %L2 ist die neueste.</translation>
    </message>
    <message>
        <source>%1 says %2, but %3, which it depends on, says %4 and is newer.</source>
        <translation>%1 sagt %2, aber %3, wovon es abhängt, sagt %4 und ist neuer.</translation>
    </message>
    <message>
        <source>Waits for a review by %1</source>
        <translation>Wartet auf eine Durchsicht von %1</translation>
    </message>
    <message>
        <source>Waits for its owner</source>
        <translation>Wartet auf den Eigentümer</translation>
    </message>
    <message>
        <source>Waits for %1</source>
        <translation>Wartet auf %1</translation>
    </message>
    <message>
        <source>Waits</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Still working: its last change wasn&apos;t seen yet</source>
        <translation>Noch in Arbeit: Die letzte Änderung wurde noch nicht gesehen</translation>
    </message>
    <message>
        <source>Still working, and overdue</source>
        <translation>Noch in Arbeit und überfällig</translation>
    </message>
    <message>
        <source>Still working</source>
        <translation>Noch in Arbeit</translation>
    </message>
    <message>
        <source>Stuck on an error</source>
        <translation>Hängt an einem Fehler</translation>
    </message>
    <message>
        <source>Ready, and nothing to do</source>
        <translation>Bereit, und nichts zu tun</translation>
    </message>
    <message>
        <source>Its time is over, and everything still runs</source>
        <translation>Die Zeit ist um, und alles läuft noch</translation>
    </message>
    <message>
        <source>Ready, and its end is near</source>
        <translation>Bereit, und das Ende ist nah</translation>
    </message>
    <message>
        <source>Taken back, and gone</source>
        <translation>Zurückgezogen und entfernt</translation>
    </message>
    <message>
        <source>Its time was over, and it is gone</source>
        <translation>Die Zeit war um, und er ist entfernt</translation>
    </message>
    <message>
        <source>Nobody says where it stands</source>
        <translation>Niemand sagt, wie es steht</translation>
    </message>
    <message>
        <source>whoever owns the kind</source>
        <translation>die Eigentümer der Art</translation>
    </message>
    <message>
        <source>Correct its text in the editor and submit the change.</source>
        <translation>Den Text im Editor berichtigen und die Änderung einreichen.</translation>
    </message>
    <message>
        <source>Its text is gone: take it back from Git, or let it be.</source>
        <translation>Der Text ist fort: aus Git zurückholen oder es dabei lassen.</translation>
    </message>
    <message>
        <source>The template of its kind can&apos;t make this request: ask %1.</source>
        <translation>Die Vorlage der Art kann diesen Antrag nicht ausführen: %1 fragen.</translation>
    </message>
    <message>
        <source>It should be gone and isn&apos;t: ask %1 to look at what is left of it.</source>
        <translation>Er sollte fort sein und ist es nicht: %1 bitten, nachzusehen, was übrig ist.</translation>
    </message>
    <message>
        <source>See that the loop may write into its folders, or ask %1.</source>
        <translation>Dafür sorgen, dass die Schleife in ihre Ordner schreiben darf, oder %1 fragen.</translation>
    </message>
    <message numerus="yes">
        <source>It was tried %n time(s), and is again after %1.</source>
        <translation>
            <numerusform>Es wurde %n-mal versucht und wird es wieder nach: %1.</numerusform>
            <numerusform>Es wurde %n-mal versucht und wird es wieder nach: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>It takes longer than the %1 that its kind expects.</source>
        <translation>Es dauert länger als die %1, die die Art erwartet.</translation>
    </message>
    <message>
        <source>That is %L1 times as long: tell %2 rather than to go on waiting.</source>
        <translation>Das ist %L1-mal so lang: lieber %2 Bescheid geben als weiter warten.</translation>
    </message>
    <message>
        <source>Commit it and submit it; it counts once it is on the main branch.</source>
        <translation>Committen und einreichen; er zählt, sobald er auf dem Hauptbranch ist.</translation>
    </message>
    <message>
        <source>Ask for the review, and merge it into the main branch.</source>
        <translation>Um die Durchsicht bitten und in den Hauptbranch aufnehmen.</translation>
    </message>
    <message>
        <source>Merge it into the main branch: nobody else has to agree.</source>
        <translation>In den Hauptbranch aufnehmen: Niemand sonst muss zustimmen.</translation>
    </message>
    <message>
        <source>It goes on when they have agreed.</source>
        <translation>Es geht weiter, wenn sie zugestimmt haben.</translation>
    </message>
    <message>
        <source>Change what the reviewer asks for and submit it again, or withdraw it.</source>
        <translation>Ändern, worum bei der Durchsicht gebeten wird, und erneut einreichen oder zurückziehen.</translation>
    </message>
    <message>
        <source>Extend it if it is still needed; else there is nothing to do.</source>
        <translation>Verlängern, falls er noch gebraucht wird; sonst ist nichts zu tun.</translation>
    </message>
    <message>
        <source>Extend it to keep it: until it is taken away that undoes the end.</source>
        <translation>Verlängern, um ihn zu behalten: Bis zur Entfernung macht das das Ende rückgängig.</translation>
    </message>
    <message>
        <source>Run “waymarkctl reconcile”, which says where it stands.</source>
        <translation>„waymarkctl reconcile“ ausführen; es sagt, wie es steht.</translation>
    </message>
    <message>
        <source>A RequestKind says who fulfils this kind, and how long that takes.</source>
        <translation>Ein RequestKind sagt, wer diese Art erfüllt und wie lange das dauert.</translation>
    </message>
    <message>
        <source>answers within %1</source>
        <translation>antwortet binnen %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>Ends</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>No RequestKind describes %1.</source>
        <translation>Kein RequestKind beschreibt %1.</translation>
    </message>
    <message>
        <source>Open %1 in the editor.</source>
        <translation>%1 im Editor öffnen.</translation>
    </message>
    <message>
        <source>%1 has no text in the workspace any more.</source>
        <translation>%1 hat im Arbeitsbereich keinen Text mehr.</translation>
    </message>
    <message>
        <source>Take it back from Git, or make a new request.</source>
        <translation>Aus Git zurückholen oder einen neuen Antrag stellen.</translation>
    </message>
    <message numerus="yes">
        <source>Extend %n request(s)</source>
        <translation>
            <numerusform>%n Antrag verlängern</numerusform>
            <numerusform>%n Anträge verlängern</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is taken back already.</source>
        <translation>%1 ist schon zurückgezogen.</translation>
    </message>
    <message>
        <source>Submit the change if that isn&apos;t done.</source>
        <translation>Die Änderung einreichen, falls das nicht geschehen ist.</translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n request(s)</source>
        <translation>
            <numerusform>%n Antrag zurückziehen</numerusform>
            <numerusform>%n Anträge zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Waits on me</source>
        <translation>Wartet auf mich</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Mine</source>
        <translation>Meine</translation>
    </message>
    <message>
        <source>%L1 d</source>
        <translation>%L1 T</translation>
    </message>
    <message>
        <source>%L1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%L1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>&lt;1 min</source>
        <translation>&lt;1 min</translation>
    </message>
    <message>
        <source>can&apos;t be read</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <source>no end</source>
        <translation>kein Ende</translation>
    </message>
    <message>
        <source>over for %1</source>
        <translation>seit %1 vorbei</translation>
    </message>
    <message>
        <source>Its end can&apos;t be read, so it isn&apos;t taken away.</source>
        <translation>Das Ende ist nicht lesbar, also wird er nicht entfernt.</translation>
    </message>
    <message>
        <source>Ends %1, in %2.</source>
        <translation>Endet am %1, in %2.</translation>
    </message>
    <message>
        <source>Ended %1, %2 ago.</source>
        <translation>Endete am %1, vor %2.</translation>
    </message>
    <message>
        <source>It is taken away at the first run of the loop after %1, %2 at the latest.</source>
        <translation>Er wird beim ersten Lauf der Schleife nach dem %1 entfernt, spätestens am %2.</translation>
    </message>
    <message>
        <source>It is taken away at the first run of the loop after %1; when that is nobody knows.</source>
        <translation>Er wird beim ersten Lauf der Schleife nach dem %1 entfernt; wann das ist, weiß niemand.</translation>
    </message>
    <message>
        <source>Log in as you do for kubectl in a terminal, then ask again.</source>
        <translation>Sich anmelden wie für kubectl in einem Terminal, dann noch einmal fragen.</translation>
    </message>
    <message>
        <source>Ask whoever runs the cluster for the right to read these objects.</source>
        <translation>Die Betreiber des Clusters um das Recht bitten, diese Objekte zu lesen.</translation>
    </message>
    <message>
        <source>The definition of that kind isn&apos;t in the cluster; see what installs it.</source>
        <translation>Die Definition dieser Art ist nicht im Cluster; nachsehen, was sie installiert.</translation>
    </message>
    <message>
        <source>“kubectl config get-contexts” says which there are; correct spec.fulfilment.cluster in waymark.yaml.</source>
        <translation>„kubectl config get-contexts“ sagt, welche es gibt; spec.fulfilment.cluster in waymark.yaml berichtigen.</translation>
    </message>
    <message>
        <source>Look whether you are in the right network, then ask again.</source>
        <translation>Nachsehen, ob das richtige Netz verbunden ist, dann noch einmal fragen.</translation>
    </message>
    <message>
        <source>Ask again, or look with kubectl in a terminal.</source>
        <translation>Noch einmal fragen oder mit kubectl in einem Terminal nachsehen.</translation>
    </message>
    <message>
        <source>kubectl ended with %1.</source>
        <translation>kubectl endete mit %1.</translation>
    </message>
    <message>
        <source>kubectl isn&apos;t installed, or not on the PATH.</source>
        <translation>kubectl ist nicht installiert oder nicht im PATH.</translation>
    </message>
    <message>
        <source>Install kubectl (Debian: kubernetes-client).</source>
        <translation>kubectl installieren (Debian: kubernetes-client).</translation>
    </message>
    <message>
        <source>What kubectl printed can&apos;t be read.</source>
        <translation>Was kubectl ausgab, ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The link names no files of this workspace to submit.</source>
        <translation>Der Link nennt keine Dateien dieses Arbeitsbereichs zum Einreichen.</translation>
    </message>
    <message>
        <source>Open the request, and choose “Submit…” there.</source>
        <translation>Den Antrag öffnen und dort „Einreichen…“ wählen.</translation>
    </message>
</context>
<context>
    <name>waymark::requests::CauseCard</name>
    <message>
        <source>Cause</source>
        <translation>Ursache</translation>
    </message>
    <message>
        <source>How it stands</source>
        <translation>Wie es steht</translation>
    </message>
    <message>
        <source>Copy as Markdown</source>
        <translation>Als Markdown kopieren</translation>
    </message>
    <message>
        <source>Copy message</source>
        <translation>Meldung kopieren</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Ask in %1</source>
        <translation>In %1 fragen</translation>
    </message>
    <message>
        <source>for %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
</context>
<context>
    <name>waymark::requests::ClusterCard</name>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <source>on its way</source>
        <translation>unterwegs</translation>
    </message>
    <message>
        <source>being deleted</source>
        <translation>wird gelöscht</translation>
    </message>
    <message>
        <source>failing</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>not assessed</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <source>In the cluster %1</source>
        <translation>Im Cluster %1</translation>
    </message>
    <message>
        <source>What the cluster says</source>
        <translation>Was der Cluster sagt</translation>
    </message>
    <message>
        <source>Asking the cluster.</source>
        <translation>Der Cluster wird gefragt.</translation>
    </message>
    <message numerus="yes">
        <source>%n object(s), asked at %1.</source>
        <translation>
            <numerusform>%n Objekt, gefragt um %1.</numerusform>
            <numerusform>%n Objekte, gefragt um %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more that aren&apos;t ready</source>
        <translation>
            <numerusform>und %n weiteres, das nicht bereit ist</numerusform>
            <numerusform>und %n weitere, die nicht bereit sind</numerusform>
        </translation>
    </message>
    <message>
        <source>All are ready.</source>
        <translation>Alle sind bereit.</translation>
    </message>
    <message numerus="yes">
        <source>%n ready</source>
        <translation>
            <numerusform>%n bereit</numerusform>
            <numerusform>%n bereit</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::LoopRunDialog</name>
    <message>
        <source>Run the loop once</source>
        <translation>Die Schleife einmal laufen lassen</translation>
    </message>
    <message>
        <source>Each request of the main branch is checked, its manifests are rendered and written below %1, and where it stands is written below %2. It is what “waymarkctl reconcile” does; a team lets that run by itself.</source>
        <translation>Jeder Antrag des Hauptbranchs wird geprüft, seine Manifeste werden erzeugt und unter %1 geschrieben, und wie es um ihn steht, unter %2. Das tut auch „waymarkctl reconcile“; ein Team lässt das von selbst laufen.</translation>
    </message>
    <message>
        <source>Looking at what it would do.</source>
        <translation>Es wird nachgesehen, was sie täte.</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>Was sie tut</translation>
    </message>
    <message>
        <source>Run it once</source>
        <translation>Einmal laufen lassen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%L1 %2</source>
        <translation>%L1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s)</source>
        <translation>
            <numerusform>%n Antrag</numerusform>
            <numerusform>%n Anträge</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and nothing changes.</source>
        <translation>%1, und nichts ändert sich.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
</context>
<context>
    <name>waymark::requests::PreflightView</name>
    <message>
        <source>What is published</source>
        <translation>Was veröffentlicht wird</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>What is published: %1</source>
        <translation>Was veröffentlicht wird: %1</translation>
    </message>
    <message>
        <source>The file is taken away.</source>
        <translation>Die Datei wird weggenommen.</translation>
    </message>
    <message>
        <source>Schema</source>
        <translation>Schema</translation>
    </message>
    <message>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <source>Exceptions</source>
        <translation>Ausnahmen</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Read back</source>
        <translation>Zurückgelesen</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Hooks</source>
        <translation>Hooks</translation>
    </message>
    <message>
        <source>Handing in</source>
        <translation>Abgabe</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestBars</name>
    <message>
        <source>Run it once…</source>
        <translation>Einmal laufen lassen …</translation>
    </message>
    <message>
        <source>How far requests have come isn&apos;t known: Git doesn&apos;t run in this workspace.</source>
        <translation>Wie weit Anträge sind, ist unbekannt: In diesem Arbeitsbereich läuft Git nicht.</translation>
    </message>
    <message>
        <source>What a status says is shown all the same.</source>
        <translation>Was ein Status sagt, wird trotzdem gezeigt.</translation>
    </message>
    <message>
        <source>Trust this workspace</source>
        <translation>Diesem Arbeitsbereich vertrauen</translation>
    </message>
    <message>
        <source>Finish it…</source>
        <translation>Beenden…</translation>
    </message>
    <message numerus="yes">
        <source>%n submission(s) didn&apos;t come to the end.</source>
        <translation>
            <numerusform>%n Einreichung kam nicht zum Ende.</numerusform>
            <numerusform>%n Einreichungen kamen nicht zum Ende.</numerusform>
        </translation>
    </message>
    <message>
        <source>It stopped on %1; what is done isn&apos;t repeated.</source>
        <translation>Sie blieb auf %1 stehen; was getan ist, wird nicht wiederholt.</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestChangeDialog</name>
    <message numerus="yes">
        <source>Extend %n request(s)</source>
        <translation>
            <numerusform>%n Antrag verlängern</numerusform>
            <numerusform>%n Anträge verlängern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdraw %n request(s)</source>
        <translation>
            <numerusform>%n Antrag zurückziehen</numerusform>
            <numerusform>%n Anträge zurückziehen</numerusform>
        </translation>
    </message>
    <message>
        <source>Their text gets a later end. It counts once the change is on the main branch.</source>
        <translation>Ihr Text bekommt ein späteres Ende. Es zählt, sobald die Änderung auf dem Hauptbranch ist.</translation>
    </message>
    <message>
        <source>Their text says that they are taken back. What runs is taken away once the change is on the main branch.</source>
        <translation>Ihr Text sagt, dass sie zurückgezogen sind. Was läuft, wird entfernt, sobald die Änderung auf dem Hauptbranch ist.</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Requests to change</source>
        <translation>Zu ändernde Anträge</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>Klasse</translation>
    </message>
    <message>
        <source>Ends now</source>
        <translation>Endet jetzt</translation>
    </message>
    <message>
        <source>Ends then</source>
        <translation>Endet dann</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>Number of production requests</source>
        <translation>Anzahl der Anträge für Produktion</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Longer by, or until</source>
        <translation>Länger um, oder bis</translation>
    </message>
    <message>
        <source>“%1” says neither how long nor until when: write 7d, or a day such as 2026-12-31.</source>
        <translation>„%1“ sagt weder wie lange noch bis wann: 7d schreiben oder einen Tag wie 2026-12-31.</translation>
    </message>
    <message>
        <source>%1 change, in %2; everything else stays byte for byte.</source>
        <translation>Geändert wird: %1, in %2; alles andere bleibt Byte für Byte.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s)</source>
        <translation>
            <numerusform>%Ln Antrag</numerusform>
            <numerusform>%Ln Anträge</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them is of class production. Type that number to go on.</source>
        <translation>
            <numerusform>%n davon ist von der Klasse Produktion. Diese Zahl eingeben, um fortzufahren.</numerusform>
            <numerusform>%n davon sind von der Klasse Produktion. Diese Zahl eingeben, um fortzufahren.</numerusform>
        </translation>
    </message>
    <message>
        <source>taken away</source>
        <translation>entfernt</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestInspector</name>
    <message>
        <source>Selected request</source>
        <translation>Gewählter Antrag</translation>
    </message>
    <message numerus="yes">
        <source>and %n more selected</source>
        <translation>
            <numerusform>und %n weiterer gewählt</numerusform>
            <numerusform>und %n weitere gewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>Show request</source>
        <translation>Antrag zeigen</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
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
        <source>Show what %1 owns</source>
        <translation>Zeigen, was %1 gehört</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
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
    <name>waymark::requests::RequestSections</name>
    <message>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>suspended</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>steht an</translation>
    </message>
    <message>
        <source>Findings in its text</source>
        <translation>Befunde im Text</translation>
    </message>
    <message>
        <source>Line %L1</source>
        <translation>Zeile %L1</translation>
    </message>
    <message>
        <source>Open line %L1</source>
        <translation>Zeile %L1 öffnen</translation>
    </message>
    <message>
        <source>Conditions</source>
        <translation>Zustände</translation>
    </message>
    <message>
        <source>None yet. “waymarkctl reconcile” writes them when it has looked at the request.</source>
        <translation>Noch keine. „waymarkctl reconcile“ schreibt sie, wenn es den Antrag angesehen hat.</translation>
    </message>
    <message>
        <source>Outdated: %1</source>
        <translation>Überholt: %1</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message numerus="yes">
        <source>%n attempt(s)</source>
        <translation>
            <numerusform>%n Versuch</numerusform>
            <numerusform>%n Versuche</numerusform>
        </translation>
    </message>
    <message>
        <source>next try %1</source>
        <translation>nächster Versuch %1</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>Ausgeliefert</translation>
    </message>
    <message>
        <source>Nothing was delivered for it.</source>
        <translation>Dafür wurde nichts ausgeliefert.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Links</source>
        <translation>Verweise</translation>
    </message>
    <message>
        <source>Documentation of %1</source>
        <translation>Dokumentation von %1</translation>
    </message>
    <message>
        <source>Support</source>
        <translation>Hilfe</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestView</name>
    <message>
        <source>Request</source>
        <translation>Antrag</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Back to all requests</source>
        <translation>Zurück zu allen Anträgen</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>New like this…</source>
        <translation>Neuer wie dieser …</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern …</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>Looking for the request</source>
        <translation>Der Antrag wird gesucht</translation>
    </message>
    <message>
        <source>Statuses and Git are asked where it stands.</source>
        <translation>Status und Git werden gefragt, wie es steht.</translation>
    </message>
    <message>
        <source>There is no request %1</source>
        <translation>Es gibt keinen Antrag %1</translation>
    </message>
    <message>
        <source>It was renamed or removed, or stands on another branch. The list shows what there is.</source>
        <translation>Er wurde umbenannt oder entfernt oder steht auf einem anderen Branch. Die Liste zeigt, was es gibt.</translation>
    </message>
    <message>
        <source>Show all requests</source>
        <translation>Alle Anträge zeigen</translation>
    </message>
    <message>
        <source>owned by %1</source>
        <translation>gehört %1</translation>
    </message>
    <message>
        <source>its text is gone, and its status is left</source>
        <translation>der Text ist fort, der Status ist noch da</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Einreichen…</translation>
    </message>
    <message>
        <source>What the cluster says against it</source>
        <translation>Was der Cluster dagegen sagt</translation>
    </message>
    <message>
        <source>The cluster says otherwise: %1.</source>
        <translation>Der Cluster sagt etwas anderes: %1.</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsFilterBar</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
    <message>
        <source>Filter by name, owner, phase or what is wrong</source>
        <translation>Nach Name, Eigentümer, Phase oder Fehler filtern</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>With problems</source>
        <translation>Mit Problemen</translation>
    </message>
    <message>
        <source>Waymark doesn&apos;t know who you are: choose your team on the page Home.</source>
        <translation>Waymark weiß nicht, wer hier arbeitet: das eigene Team auf der Startseite wählen.</translation>
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
    <message numerus="yes">
        <source>%Ln requests</source>
        <translation>
            <numerusform>%Ln Antrag</numerusform>
            <numerusform>%Ln Anträge</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsList</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>What teams have asked the platform for, where it stands, and what it waits for.</source>
        <translation>Was Teams bei der Plattform beantragt haben, wie es steht und worauf es wartet.</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Neuer Antrag</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Zurückziehen …</translation>
    </message>
    <message>
        <source>Extend…</source>
        <translation>Verlängern …</translation>
    </message>
    <message>
        <source>Looking at the requests</source>
        <translation>Die Anträge werden angesehen</translation>
    </message>
    <message>
        <source>Statuses and Git are asked where each of them stands.</source>
        <translation>Status und Git werden gefragt, wie es um jeden steht.</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Filter leeren</translation>
    </message>
    <message>
        <source>No requests yet</source>
        <translation>Noch keine Anträge</translation>
    </message>
    <message>
        <source>A request is a file of a kind that the platform defines. Write the first one in a form that checks it while you type.</source>
        <translation>Ein Antrag ist eine Datei einer Art, die die Plattform festlegt. Den ersten in einem Formular schreiben, das ihn beim Tippen prüft.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>New request like this…</source>
        <translation>Neuer Antrag wie dieser …</translation>
    </message>
    <message>
        <source>Copy link</source>
        <translation>Verweis kopieren</translation>
    </message>
    <message>
        <source>Copy name</source>
        <translation>Name kopieren</translation>
    </message>
    <message>
        <source>Copy path</source>
        <translation>Pfad kopieren</translation>
    </message>
    <message>
        <source>Show only those of %1</source>
        <translation>Nur die von %1 zeigen</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln requests are hidden by the filters.</source>
        <translation>
            <numerusform>Der eine Antrag wird von den Filtern verborgen.</numerusform>
            <numerusform>Alle %Ln Anträge werden von den Filtern verborgen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Einreichen…</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Ends %1</source>
        <translation>Endet am %1</translation>
    </message>
    <message>
        <source>Waits for them since %1</source>
        <translation>Wartet auf sie seit %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Eigentümer</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>Alter</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Waits for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Probleme</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <translation>%1, überfällig</translation>
    </message>
    <message>
        <source>%1, change not yet seen</source>
        <translation>%1, Änderung noch nicht gesehen</translation>
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
        <source>No findings</source>
        <translation>Keine Befunde</translation>
    </message>
</context>
<context>
    <name>waymark::requests::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>The loop ran. %1</source>
        <translation>Die Schleife ist gelaufen. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s)</source>
        <translation>
            <numerusform>%Ln Datei</numerusform>
            <numerusform>%Ln Dateien</numerusform>
        </translation>
    </message>
    <message>
        <source>Submit…</source>
        <translation>Einreichen…</translation>
    </message>
    <message>
        <source>%1: written in %2. Submit the change; it counts once it is on the main branch.</source>
        <translation>%1: in %2 geschrieben. Die Änderung einreichen; sie gilt, sobald sie auf dem Hauptbranch ist.</translation>
    </message>
</context>
<context>
    <name>waymark::requests::SubmitDialog</name>
    <message>
        <source>Submit %1</source>
        <translation>%1 einreichen</translation>
    </message>
    <message numerus="yes">
        <source>Submit %n file(s)</source>
        <translation>
            <numerusform>%n Datei einreichen</numerusform>
            <numerusform>%n Dateien einreichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Finish the submission on %1</source>
        <translation>Die Einreichung auf %1 beenden</translation>
    </message>
    <message>
        <source>How the submission stands</source>
        <translation>Stand der Einreichung</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Keep it and open the pull request</source>
        <translation>Behalten und den Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Checking the files, the main branch and the remote.</source>
        <translation>Dateien, Hauptbranch und Remote werden geprüft.</translation>
    </message>
    <message numerus="yes">
        <source>%n check(s) failed. Nothing was done yet.</source>
        <translation>
            <numerusform>%n Prüfung ist fehlgeschlagen. Noch ist nichts getan.</numerusform>
            <numerusform>%n Prüfungen sind fehlgeschlagen. Noch ist nichts getan.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing left to hand in.</source>
        <translation>Es bleibt nichts abzugeben.</translation>
    </message>
    <message>
        <source>All checks passed. Files and index of your work tree stay as they are.</source>
        <translation>Alle Prüfungen bestanden. Dateien und Index des Arbeitsbaums bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What is done isn&apos;t repeated, whenever this ends.</source>
        <translation>Was getan ist, wird nicht wiederholt, wann immer dies endet.</translation>
    </message>
    <message numerus="yes">
        <source>Handed in: %n file(s) written in %1.</source>
        <translation>
            <numerusform>Abgegeben: %n Datei in %1 geschrieben.</numerusform>
            <numerusform>Abgegeben: %n Dateien in %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. It can be finished from the page of requests, too.</source>
        <translation>Angehalten. Auch von der Seite der Anträge aus lässt sie sich beenden.</translation>
    </message>
    <message>
        <source>Committed on %1; there is no remote to push to.</source>
        <translation>Auf %1 committet; es gibt kein Remote zum Pushen.</translation>
    </message>
    <message>
        <source>Submitted: pull request %1 asks for review.</source>
        <translation>Eingereicht: Pull-Request %1 bittet um Durchsicht.</translation>
    </message>
    <message>
        <source>Submitted: the push of %1 asked for a pull request.</source>
        <translation>Eingereicht: Der Push von %1 bat um einen Pull-Request.</translation>
    </message>
    <message>
        <source>%1 is pushed. Open the pull request on the server.</source>
        <translation>%1 ist gepusht. Den Pull-Request auf dem Server öffnen.</translation>
    </message>
    <message>
        <source>%1 is pushed. Open the pull request now.</source>
        <translation>%1 ist gepusht. Jetzt den Pull-Request öffnen.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Submit request</source>
        <translation>Antrag einreichen</translation>
    </message>
    <message>
        <source>Open pull request</source>
        <translation>Pull-Request öffnen</translation>
    </message>
    <message>
        <source>Open in editor</source>
        <translation>Im Editor öffnen</translation>
    </message>
    <message>
        <source>With a token for %1 that may write pull requests, Waymark opens it itself, now and later. It is kept in your keychain.</source>
        <translation>Mit einem Token für %1, das Pull-Requests schreiben darf, öffnet Waymark ihn selbst, jetzt und später. Es liegt im Schlüsselbund.</translation>
    </message>
    <message>
        <source>Stopping after the step at work.</source>
        <translation>Hält nach dem laufenden Schritt an.</translation>
    </message>
</context>
<context>
    <name>waymark::requests::SubmitSteps</name>
    <message>
        <source>Evidence</source>
        <translation>Nachweis</translation>
    </message>
    <message>
        <source>Branch</source>
        <translation>Branch</translation>
    </message>
    <message>
        <source>Commit</source>
        <translation>Commit</translation>
    </message>
    <message>
        <source>Push</source>
        <translation>Push</translation>
    </message>
    <message>
        <source>Pull request</source>
        <translation>Pull-Request</translation>
    </message>
    <message>
        <source>Comment for review</source>
        <translation>Kommentar zur Durchsicht</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>at work</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>nicht getan</translation>
    </message>
    <message>
        <source>done</source>
        <translation>getan</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>ausgelassen</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>waymark::requests::SummaryStrip</name>
    <message>
        <source>Waiting for</source>
        <translation>Wartet auf</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Überblick</translation>
    </message>
    <message>
        <source>Longest overdue for %1</source>
        <translation>Am längsten überfällig: %1</translation>
    </message>
    <message>
        <source>Next end in %1</source>
        <translation>Nächstes Ende in %1</translation>
    </message>
    <message>
        <source>%1, up to %2</source>
        <translation>%1, bis zu %2</translation>
    </message>
    <message>
        <source>Nothing waits for anybody</source>
        <translation>Nichts wartet auf jemanden</translation>
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
        <source>Write it like %1.</source>
        <translation>Wie %1 schreiben.</translation>
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
    <message>
        <source>“%1” is on the net and has no copy here yet.</source>
        <translation>„%1“ liegt im Netz und hat hier noch keine Kopie.</translation>
    </message>
    <message>
        <source>Trust the workspace to have it fetched, run “waymarkctl validate --online” once, or put a copy into a folder and name that with --registry.</source>
        <translation>Dem Arbeitsbereich vertrauen, damit das Schema abgerufen wird, einmal „waymarkctl validate --online“ ausführen oder eine Kopie in einem Ordner ablegen und diesen mit --registry angeben.</translation>
    </message>
    <message>
        <source>The name must be %1.</source>
        <translation>Der Name muss %1 sein.</translation>
    </message>
    <message>
        <source>Name it by “spec.names.plural” and “spec.group”.</source>
        <translation>Nach „spec.names.plural“ und „spec.group“ benennen.</translation>
    </message>
    <message>
        <source>“plural” is written in lower case.</source>
        <translation>„plural“ wird kleingeschrieben.</translation>
    </message>
    <message>
        <source>%1 is no scope.</source>
        <translation>%1 ist kein gültiger Wert für „scope“.</translation>
    </message>
    <message>
        <source>Use “Namespaced” or “Cluster”.</source>
        <translation>„Namespaced“ oder „Cluster“ verwenden.</translation>
    </message>
    <message>
        <source>The version %1 is listed twice.</source>
        <translation>Die Version %1 ist doppelt aufgeführt.</translation>
    </message>
    <message>
        <source>A warning without “deprecated: true” is shown to nobody.</source>
        <translation>Eine Warnung ohne „deprecated: true“ sieht niemand.</translation>
    </message>
    <message>
        <source>Add “deprecated: true”, or remove the warning.</source>
        <translation>„deprecated: true“ hinzufügen oder die Warnung entfernen.</translation>
    </message>
    <message>
        <source>No version is the one that is stored.</source>
        <translation>Keine Version ist zum Speichern bestimmt.</translation>
    </message>
    <message numerus="yes">
        <source>%n versions are to be stored.</source>
        <translation>
            <numerusform>%n Version ist zum Speichern bestimmt.</numerusform>
            <numerusform>%n Versionen sind zum Speichern bestimmt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Set “storage: true” in exactly one version.</source>
        <translation>„storage: true“ in genau einer Version setzen.</translation>
    </message>
    <message>
        <source>A printer column needs a name, a type and a jsonPath.</source>
        <translation>Eine Ausgabespalte braucht name, type und jsonPath.</translation>
    </message>
    <message>
        <source>%1 is no type of a column.</source>
        <translation>%1 ist kein Spaltentyp.</translation>
    </message>
    <message>
        <source>A column&apos;s path begins with a dot.</source>
        <translation>Der Pfad einer Spalte beginnt mit einem Punkt.</translation>
    </message>
    <message>
        <source>Write it like “.spec.owner”.</source>
        <translation>Wie „.spec.owner“ schreiben.</translation>
    </message>
    <message>
        <source>The default doesn&apos;t fit its own schema.</source>
        <translation>Der Standardwert passt nicht zu seinem eigenen Schema.</translation>
    </message>
    <message>
        <source>An API server refuses such a definition: whoever leaves the field out would get a value that is refused.</source>
        <translation>Ein API-Server lehnt eine solche Definition ab: wer das Feld weglässt, erhielte einen Wert, der abgelehnt wird.</translation>
    </message>
    <message>
        <source>Change the default, or what the schema allows.</source>
        <translation>Den Standardwert ändern oder im Schema mehr erlauben.</translation>
    </message>
    <message>
        <source>%1 names %2, but the catalog has no such %3.</source>
        <translation>%1 nennt %2, aber im Katalog gibt es keine solche Entität der Art %3.</translation>
    </message>
    <message>
        <source>Whoever reads this needs an owner, a service or a system that exists.</source>
        <translation>Wer dies liest, braucht einen Eigentümer, einen Dienst oder ein System, die es wirklich gibt.</translation>
    </message>
    <message>
        <source>Did you mean %1? Else add it to the catalog.</source>
        <translation>Ist %1 gemeint? Sonst in den Katalog aufnehmen.</translation>
    </message>
    <message>
        <source>Use an entity of the catalog, such as %1, or add it.</source>
        <translation>Eine Entität des Katalogs verwenden, etwa %1, oder sie in den Katalog aufnehmen.</translation>
    </message>
    <message>
        <source>Use %1, or add it to the catalog.</source>
        <translation>%1 verwenden oder in den Katalog aufnehmen.</translation>
    </message>
    <message>
        <source>%1 names %2, which is of type %3.</source>
        <translation>%1 nennt %2; diese Entität ist vom Typ %3.</translation>
    </message>
    <message>
        <source>Name one of %1.</source>
        <translation>Eine Entität dieser Art oder dieses Typs angeben: %1.</translation>
    </message>
    <message>
        <source>%1 belongs to %2, not to %3.</source>
        <translation>%1 gehört %2, nicht %3.</translation>
    </message>
    <message>
        <source>Name something that %1 owns.</source>
        <translation>Etwas angeben, das %1 gehört.</translation>
    </message>
    <message>
        <source>%1 has no value.</source>
        <translation>%1 hat keinen Wert.</translation>
    </message>
    <message>
        <source>Give it a value.</source>
        <translation>Einen Wert angeben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be %2. %3</source>
        <translation>%1 darf nicht %2 sein. %3</translation>
    </message>
    <message>
        <source>%1 is deprecated.</source>
        <translation>%1 ist veraltet.</translation>
    </message>
    <message>
        <source>Look in the schema for what replaces it.</source>
        <translation>Den Ersatz im Schema nachsehen.</translation>
    </message>
    <message>
        <source>The schema %1 is on the net and has no copy here yet.</source>
        <translation>Das Schema %1 liegt im Netz und hat hier noch keine Kopie.</translation>
    </message>
    <message>
        <source>There is no %1 in %2.</source>
        <translation>%1 gibt es in %2 nicht.</translation>
    </message>
    <message>
        <source>Without its definition nothing in the document is checked.</source>
        <translation>Ohne die Definition wird im Dokument nichts geprüft.</translation>
    </message>
    <message>
        <source>%1 %2 is deprecated.</source>
        <translation>%1 %2 ist veraltet.</translation>
    </message>
    <message>
        <source>The version is still served, but will go; what is written in it must move.</source>
        <translation>Die Version wird noch bereitgestellt, entfällt aber; was darin geschrieben ist, muss auf eine andere umgestellt werden.</translation>
    </message>
    <message>
        <source>Ask the owner of the kind what replaces it.</source>
        <translation>Den Eigentümer der Art nach dem Ersatz fragen.</translation>
    </message>
    <message>
        <source>Move to %1, and check the fields that differ.</source>
        <translation>Auf %1 umstellen und die abweichenden Felder prüfen.</translation>
    </message>
    <message>
        <source>The rule has no expression.</source>
        <translation>Die Regel hat keinen Ausdruck.</translation>
    </message>
    <message>
        <source>Add “rule”: a CEL expression over “self”.</source>
        <translation>„rule“ hinzufügen: einen CEL-Ausdruck über „self“.</translation>
    </message>
    <message>
        <source>%1 is no reason.</source>
        <translation>%1 ist kein gültiger Wert für „reason“.</translation>
    </message>
    <message>
        <source>“optionalOldSelf” has no meaning: the rule doesn&apos;t name “oldSelf”.</source>
        <translation>„optionalOldSelf“ hat keine Bedeutung: die Regel nennt „oldSelf“ nicht.</translation>
    </message>
    <message>
        <source>Remove it, or compare with “oldSelf”.</source>
        <translation>Entfernen oder mit „oldSelf“ vergleichen.</translation>
    </message>
    <message>
        <source>“oldSelf” can&apos;t be used here: items of this list can&apos;t be matched with those before.</source>
        <translation>„oldSelf“ ist hier nicht verwendbar: Elemente dieser Liste lassen sich den früheren nicht zuordnen.</translation>
    </message>
    <message>
        <source>Give the list x-kubernetes-list-type: map, or move the rule out of it.</source>
        <translation>Der Liste x-kubernetes-list-type: map geben oder die Regel aus ihr herausnehmen.</translation>
    </message>
    <message>
        <source>The message is empty.</source>
        <translation>Die Meldung ist leer.</translation>
    </message>
    <message>
        <source>Say what is wrong.</source>
        <translation>Angeben, was falsch ist.</translation>
    </message>
    <message>
        <source>The message has line breaks.</source>
        <translation>Die Meldung enthält Zeilenumbrüche.</translation>
    </message>
    <message>
        <source>Write it on one line.</source>
        <translation>In eine Zeile schreiben.</translation>
    </message>
    <message>
        <source>The message is longer than 2,048 characters.</source>
        <translation>Die Meldung ist länger als 2.048 Zeichen.</translation>
    </message>
    <message>
        <source>Shorten it.</source>
        <translation>Kürzen.</translation>
    </message>
    <message>
        <source>A rule of several lines needs a message: it can&apos;t be shown itself.</source>
        <translation>Eine mehrzeilige Regel braucht eine Meldung: sie selbst lässt sich nicht zeigen.</translation>
    </message>
    <message>
        <source>Add “message”.</source>
        <translation>„message“ hinzufügen.</translation>
    </message>
    <message>
        <source>The message expression is empty.</source>
        <translation>Der Ausdruck für die Meldung ist leer.</translation>
    </message>
    <message>
        <source>Write a CEL expression that gives a text, or remove it.</source>
        <translation>Einen CEL-Ausdruck schreiben, der einen Text ergibt, oder entfernen.</translation>
    </message>
    <message>
        <source>%1 is no path to a field.</source>
        <translation>%1 ist kein Pfad zu einem Feld.</translation>
    </message>
    <message>
        <source>Write it like “.spec.size” or “.labels[&apos;a.b&apos;]”, without indexes.</source>
        <translation>Wie „.spec.size“ oder „.labels[&apos;a.b&apos;]“ schreiben, ohne Indizes.</translation>
    </message>
    <message>
        <source>There is no field %1 here.</source>
        <translation>Es gibt hier kein Feld %1.</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Ist %1 gemeint?</translation>
    </message>
    <message>
        <source>Name a field that the schema declares.</source>
        <translation>Ein Feld angeben, das im Schema deklariert ist.</translation>
    </message>
    <message>
        <source>An API server refuses a definition with such a rule.</source>
        <translation>Ein API-Server lehnt eine Definition mit einer solchen Regel ab.</translation>
    </message>
    <message>
        <source>%1 is an empty list; it needs an item.</source>
        <translation>%1 ist eine leere Liste; sie braucht ein Element.</translation>
    </message>
    <message>
        <source>%1 holds %2 bytes of names and texts, at most %3 are allowed.</source>
        <translation>%1 enthält %2 Bytes an Namen und Texten, höchstens %3 sind erlaubt.</translation>
    </message>
    <message>
        <source>Shorten the longest text, or keep it elsewhere.</source>
        <translation>Den längsten Text kürzen oder anderswo ablegen.</translation>
    </message>
    <message>
        <source>%1 must hold %2.</source>
        <translation>%1 muss %2 enthalten.</translation>
    </message>
    <message>
        <source>Add %1.</source>
        <translation>%1 hinzufügen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 may hold at most %n items of a certain form.</source>
        <translation>
            <numerusform>%1 darf höchstens ein Element einer bestimmten Form enthalten.</numerusform>
            <numerusform>%1 darf höchstens %n Elemente einer bestimmten Form enthalten.</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it in that form.</source>
        <translation>In dieser Form schreiben.</translation>
    </message>
    <message>
        <source>%1 must be %2; %3 isn&apos;t.</source>
        <translation>%1 muss %2 sein; %3 ist es nicht.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be %2: it doesn&apos;t have the required form.</source>
        <translation>%1 kann nicht %2 sein: Es hat nicht die verlangte Form.</translation>
    </message>
    <message>
        <source>Which schema is meant is said by both; nothing in the document is checked.</source>
        <translation>Welches Schema gemeint ist, sagen beide zusammen; im Dokument ist nichts geprüft.</translation>
    </message>
    <message>
        <source>%1 is written %2.</source>
        <translation>%1 wird %2 geschrieben.</translation>
    </message>
    <message>
        <source>Rename the key.</source>
        <translation>Den Schlüssel umbenennen.</translation>
    </message>
    <message>
        <source>The document has %1, but no %2.</source>
        <translation>Das Dokument hat %1, aber kein %2.</translation>
    </message>
    <message>
        <source>Add %1: %2.</source>
        <translation>%1: %2 hinzufügen.</translation>
    </message>
    <message>
        <source>“%1” is a field of one portal; here it is a plain one.</source>
        <translation>„%1“ ist ein Feld eines einzelnen Portals; hier ist es ein gewöhnliches.</translation>
    </message>
    <message>
        <source>%1 is empty. %2</source>
        <translation>%1 ist leer. %2</translation>
    </message>
    <message>
        <source>A server of that version, or of a newer one, refuses it.</source>
        <translation>Ein Server dieser oder einer neueren Version lehnt es ab.</translation>
    </message>
    <message>
        <source>Group and version of the embedded resource.</source>
        <translation>Gruppe und Version der eingebetteten Ressource.</translation>
    </message>
    <message>
        <source>What kind of resource is embedded.</source>
        <translation>Welche Art Ressource eingebettet ist.</translation>
    </message>
    <message>
        <source>It is a version, or a group, a slash and a version.</source>
        <translation>Das ist eine Version oder eine Gruppe, ein Schrägstrich und eine Version.</translation>
    </message>
    <message>
        <source>A kind is at most 63 letters, digits and hyphens, begins with a letter and ends with a letter or digit.</source>
        <translation>Eine Art hat höchstens 63 Buchstaben, Ziffern und Bindestriche, beginnt mit einem Buchstaben und endet mit einem Buchstaben oder einer Ziffer.</translation>
    </message>
    <message>
        <source>“%1” is %2, which doesn&apos;t fit into the format %3.</source>
        <translation>„%1“ ist %2; das passt nicht ins Format %3.</translation>
    </message>
    <message>
        <source>From Kubernetes 1.36 on an API server refuses every value that is set here; earlier ones don&apos;t look at formats of numbers.</source>
        <translation>Ab Kubernetes 1.36 lehnt ein API-Server jeden Wert ab, der hier gesetzt wird; frühere sehen nicht auf Formate von Zahlen.</translation>
    </message>
    <message>
        <source>Take a format that holds it, or another limit.</source>
        <translation>Ein Format nehmen, in das er passt, oder einen anderen Grenzwert.</translation>
    </message>
    <message>
        <source>Make it one map, without the dashes</source>
        <translation>Eine Map daraus machen, ohne die Striche</translation>
    </message>
    <message>
        <source>%1 isn&apos;t checked here: it is put in, or taken out, when the file is delivered.</source>
        <translation>%1 wird hier nicht geprüft: Es wird eingesetzt oder herausgenommen, wenn die Datei ausgeliefert wird.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t checked as a whole: a placeholder in it is replaced when the file is delivered.</source>
        <translation>%1 wird nicht als Ganzes geprüft: Ein Platzhalter darin wird ersetzt, wenn die Datei ausgeliefert wird.</translation>
    </message>
    <message>
        <source>Of values with placeholders only the parts that stay are checked.</source>
        <translation>Von Werten mit Platzhaltern werden nur die Teile geprüft, die bleiben.</translation>
    </message>
    <message>
        <source>To have everything checked, validate what is delivered.</source>
        <translation>Damit alles geprüft wird, das Ausgelieferte prüfen.</translation>
    </message>
    <message>
        <source>%1 names %2, which is of kind %3.</source>
        <translation>%1 nennt %2; das ist von der Art %3.</translation>
    </message>
    <message>
        <source>“additionalProperties: false” knows only the fields that are listed beside it in the schema, and none of those that a “$ref” or “allOf” brings in.</source>
        <translation>„additionalProperties: false“ kennt nur die Felder, die im Schema daneben aufgeführt sind, und keines von denen, die ein „$ref“ oder „allOf“ mitbringt.</translation>
    </message>
    <message>
        <source>Where such fields are meant to be allowed, the schema needs “unevaluatedProperties: false” instead.</source>
        <translation>Wo solche Felder erlaubt sein sollen, braucht das Schema stattdessen „unevaluatedProperties: false“.</translation>
    </message>
    <message>
        <source>An API server looks at formats of numbers from Kubernetes 1.36 on; earlier ones take the value.</source>
        <translation>Ein API-Server sieht ab Kubernetes 1.36 auf Formate von Zahlen; frühere nehmen den Wert.</translation>
    </message>
    <message>
        <source>%1 has no value: a space is missing behind its colon.</source>
        <translation>%1 hat keinen Wert: Hinter dem Doppelpunkt fehlt ein Leerzeichen.</translation>
    </message>
    <message>
        <source>Put a space behind the colon.</source>
        <translation>Ein Leerzeichen hinter den Doppelpunkt setzen.</translation>
    </message>
    <message>
        <source>Insert a space</source>
        <translation>Leerzeichen einfügen</translation>
    </message>
    <message>
        <source>Choose a number nearer to 0.</source>
        <translation>Eine Zahl näher bei 0 wählen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be set: its definition has “%2: %3”, which doesn&apos;t fit into %4.</source>
        <translation>%1 lässt sich nicht setzen: In der Definition steht „%2: %3“; das passt nicht in %4.</translation>
    </message>
    <message>
        <source>Have the definition corrected, or leave the field out.</source>
        <translation>Die Definition berichtigen lassen oder das Feld weglassen.</translation>
    </message>
</context>
<context>
    <name>waymark::servers</name>
    <message>
        <source>What %1 answers is no schema.</source>
        <translation>Die Antwort von %1 ist kein Schema.</translation>
    </message>
    <message>
        <source>Correct the address.</source>
        <translation>Die Adresse berichtigen.</translation>
    </message>
    <message>
        <source>The descriptor can&apos;t be read as it is.</source>
        <translation>Der Deskriptor ist so nicht lesbar.</translation>
    </message>
    <message>
        <source>Mend what the problems list names first.</source>
        <translation>Zuerst beheben, was die Problemliste nennt.</translation>
    </message>
    <message>
        <source>%1 has mistakes that stand in the way of changing it.</source>
        <translation>%1 hat Fehler, die einer Änderung im Weg stehen.</translation>
    </message>
    <message>
        <source>Open it and mend what the problems list names.</source>
        <translation>Öffnen und beheben, was die Problemliste nennt.</translation>
    </message>
    <message>
        <source>The address of the Backstage backend is needed.</source>
        <translation>Die Adresse des Backstage-Backends wird benötigt.</translation>
    </message>
    <message>
        <source>The address ends before /api/catalog, which Waymark adds.</source>
        <translation>Die Adresse endet vor /api/catalog, das Waymark ergänzt.</translation>
    </message>
    <message>
        <source>Another server is called %1 already.</source>
        <translation>Ein anderer Server heißt bereits %1.</translation>
    </message>
    <message>
        <source>%1 wouldn&apos;t take it: %2</source>
        <translation>%1 würde dies nicht annehmen: %2</translation>
    </message>
    <message>
        <source>The server keeps what it had before, or nothing.</source>
        <translation>Der Server behält, was er vorher hatte, oder nichts.</translation>
    </message>
    <message>
        <source>Change what it names, then ask it again.</source>
        <translation>Ändern, was er nennt, und ihn dann erneut fragen.</translation>
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
    <message>
        <source>There is no page “%1”; there are %2, and document.</source>
        <translation>Es gibt keine Seite „%1“; es gibt %2 und document.</translation>
    </message>
    <message>
        <source>A newer version of Waymark may have made the link.</source>
        <translation>Vielleicht stammt der Link aus einer neueren Version von Waymark.</translation>
    </message>
    <message>
        <source>“Reopen closed document” brings discarded changes back until the window is closed.</source>
        <translation>„Geschlossenes Dokument wieder öffnen“ holt verworfene Änderungen zurück, bis das Fenster geschlossen wird.</translation>
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
    <name>waymark::shell::BranchSwitch</name>
    <message>
        <source>Branches</source>
        <translation>Zweige</translation>
    </message>
    <message>
        <source>Git doesn&apos;t run in a folder that isn&apos;t trusted</source>
        <translation>In einem Ordner, dem nicht vertraut wird, läuft Git nicht</translation>
    </message>
    <message>
        <source>Reading branches…</source>
        <translation>Zweige werden gelesen …</translation>
    </message>
    <message>
        <source>Everything is committed</source>
        <translation>Alles ist committet</translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) not committed</source>
        <translation>
            <numerusform>%Ln Datei nicht committet</numerusform>
            <numerusform>%Ln Dateien nicht committet</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no other branch</source>
        <translation>Es gibt keinen anderen Zweig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln document(s) aren&apos;t saved.</source>
        <translation>
            <numerusform>%Ln Dokument ist nicht gespeichert.</numerusform>
            <numerusform>%Ln Dokumente sind nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save them, or discard what was typed; then switch to “%1”.</source>
        <translation>Speichern oder verwerfen, was getippt wurde; dann zu „%1“ wechseln.</translation>
    </message>
    <message>
        <source>Switched to “%1”.</source>
        <translation>Zu „%1“ gewechselt.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::CatalogAge</name>
    <message>
        <source>Offline catalog %1</source>
        <translation>Offline-Katalog %1</translation>
    </message>
    <message>
        <source>%1 as of %2</source>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>Click to ask again.</source>
        <translation>Klicken, um erneut zu fragen.</translation>
    </message>
    <message>
        <source>Servers are asked once you trust this workspace.</source>
        <translation>Server werden gefragt, sobald diesem Arbeitsbereich vertraut wird.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::ClosedDocuments</name>
    <message>
        <source>Reopen closed document</source>
        <translation>Geschlossenes Dokument wieder öffnen</translation>
    </message>
    <message>
        <source>%1, not saved</source>
        <translation>%1, nicht gespeichert</translation>
    </message>
    <message>
        <source>No document was closed</source>
        <translation>Kein Dokument wurde geschlossen</translation>
    </message>
    <message>
        <source>Reopen closed document %1</source>
        <translation>Geschlossenes Dokument %1 wieder öffnen</translation>
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
        <source>Who answers for it</source>
        <translation>Wer dafür zuständig ist</translation>
    </message>
    <message>
        <source>Go to a document or entity</source>
        <translation>Zu einem Dokument oder einer Entität gehen</translation>
    </message>
    <message>
        <source>Search pages, entities, documents and commands</source>
        <translation>Seiten, Entitäten, Dokumente und Befehle durchsuchen</translation>
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
    <message>
        <source>The text is here as it was last. Save it to write the file again.</source>
        <translation>Der Text ist da, wie er zuletzt war. Speichern schreibt die Datei wieder.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::DocumentActions</name>
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
        <source>Rules of the document</source>
        <translation>Regeln des Dokuments</translation>
    </message>
    <message>
        <source>Impact of the rules</source>
        <translation>Wirkung der Regeln</translation>
    </message>
</context>
<context>
    <name>waymark::shell::ExplanationDialog</name>
    <message>
        <source>Explanation of %1</source>
        <translation>Erläuterung zu %1</translation>
    </message>
</context>
<context>
    <name>waymark::shell::FolderScope</name>
    <message>
        <source>Open only the folder that was chosen</source>
        <translation>Nur den gewählten Ordner öffnen</translation>
    </message>
    <message>
        <source>Open all that lies around this folder</source>
        <translation>Alles öffnen, was um diesen Ordner liegt</translation>
    </message>
    <message numerus="yes">
        <source>You opened “%1”. It lies in “%2”, and all of that is open: %Ln document(s).</source>
        <translation>
            <numerusform>Geöffnet wurde „%1“. Das liegt in „%2“, und das ist ganz offen: %Ln Dokument.</numerusform>
            <numerusform>Geöffnet wurde „%1“. Das liegt in „%2“, und das ist ganz offen: %Ln Dokumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>You opened “%1”. It lies in “%2”, and all of that is being read.</source>
        <translation>Geöffnet wurde „%1“. Das liegt in „%2“, und das wird ganz gelesen.</translation>
    </message>
    <message>
        <source>Kinds, rules and owners that its documents need are often elsewhere in it. Alone, they aren&apos;t found.</source>
        <translation>Arten, Regeln und Eigentümer, die seine Dokumente brauchen, stehen oft anderswo darin. Für den Ordner allein werden sie nicht gefunden.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::KeysDialog</name>
    <message>
        <source>Keys: %1</source>
        <translation>Tasten: %1</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>What the field is</source>
        <translation>Was das Feld ist</translation>
    </message>
    <message>
        <source>Repair what is wrong in the line</source>
        <translation>Reparieren, was in der Zeile falsch ist</translation>
    </message>
    <message>
        <source>Complete</source>
        <translation>Vervollständigen</translation>
    </message>
    <message>
        <source>Find in the text, or a field of the form</source>
        <translation>Im Text suchen, oder ein Feld des Formulars</translation>
    </message>
    <message>
        <source>Changes since the last commit</source>
        <translation>Änderungen seit dem letzten Commit</translation>
    </message>
    <message>
        <source>Search in the list</source>
        <translation>In der Liste suchen</translation>
    </message>
    <message>
        <source>From the search field to the rows</source>
        <translation>Vom Suchfeld in die Zeilen</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>Die Zeile öffnen</translation>
    </message>
    <message>
        <source>Inside a row of buttons</source>
        <translation>Innerhalb einer Reihe von Schaltflächen</translation>
    </message>
    <message>
        <source>What the right button opens</source>
        <translation>Was die rechte Maustaste öffnet</translation>
    </message>
</context>
<context>
    <name>waymark::shell::MainWindow</name>
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
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>This workspace defines no kind of request.</source>
        <translation>Dieser Arbeitsbereich legt keine Art von Antrag fest.</translation>
    </message>
    <message>
        <source>Add a CustomResourceDefinition to it, or open the platform&apos;s workspace.</source>
        <translation>Eine CustomResourceDefinition hinzufügen oder den Arbeitsbereich der Plattform öffnen.</translation>
    </message>
    <message>
        <source>Catalog servers…</source>
        <translation>Katalogserver …</translation>
    </message>
    <message>
        <source>Ask the catalog servers again</source>
        <translation>Katalogserver erneut abrufen</translation>
    </message>
    <message>
        <source>Validate on the server</source>
        <translation>Auf dem Server prüfen</translation>
    </message>
    <message>
        <source>Keys of this page</source>
        <translation>Tasten dieser Seite</translation>
    </message>
    <message>
        <source>Undo the change of files</source>
        <translation>Die Änderung an Dateien rückgängig machen</translation>
    </message>
    <message>
        <source>Make the change of files again</source>
        <translation>Die Änderung an Dateien wiederholen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Make again: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>%1: undone.</source>
        <translation>%1: rückgängig gemacht.</translation>
    </message>
    <message>
        <source>Make it again</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>%1: made again.</source>
        <translation>%1: wiederholt.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Submit request…</source>
        <translation>Antrag einreichen…</translation>
    </message>
    <message>
        <source>Submit</source>
        <translation>Einreichen</translation>
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
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>An empty request</source>
        <translation>Ein leerer Antrag</translation>
    </message>
    <message>
        <source>A copy of %1, without its status.</source>
        <translation>Eine Kopie von %1, ohne den Stand.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Filled in for your team, as most of its %n request(s) say: %1.</source>
        <translation>
            <numerusform>Für das eigene Team ausgefüllt, wie in dessen einem Antrag: %1.</numerusform>
            <numerusform>Für das eigene Team ausgefüllt, wie in den meisten seiner %n Anträge: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in for your team: %1.</source>
        <translation>Für das eigene Team ausgefüllt: %1.</translation>
    </message>
</context>
<context>
    <name>waymark::shell::Places</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vorwärts</translation>
    </message>
    <message>
        <source>Copy link to what is shown</source>
        <translation>Link auf das Gezeigte kopieren</translation>
    </message>
    <message>
        <source>There is no file “%1” in this workspace.</source>
        <translation>In diesem Arbeitsbereich gibt es keine Datei „%1“.</translation>
    </message>
    <message>
        <source>It was renamed or removed, or is on another branch.</source>
        <translation>Sie wurde umbenannt oder entfernt oder liegt auf einem anderen Branch.</translation>
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
    <name>waymark::shell::ServerWork</name>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <translation>
            <numerusform>%1 und %Ln weitere</numerusform>
            <numerusform>%1 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Asking catalog servers</source>
        <translation>Katalogserver werden gefragt</translation>
    </message>
    <message>
        <source>Ask the catalog server whether it would take this</source>
        <translation>Den Katalogserver fragen, ob er dies annehmen würde</translation>
    </message>
    <message>
        <source>Servers are asked once you trust this workspace</source>
        <translation>Server werden gefragt, sobald diesem Arbeitsbereich vertraut wird</translation>
    </message>
    <message>
        <source>Validating on the server</source>
        <translation>Wird auf dem Server geprüft</translation>
    </message>
    <message>
        <source>%1 would take it as it is.</source>
        <translation>%1 würde es so annehmen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 was pushed to %2 and changes %Ln entity(s): %3.</source>
        <translation>
            <numerusform>%1 wurde nach %2 gepusht und ändert %Ln Entität: %3.</numerusform>
            <numerusform>%1 wurde nach %2 gepusht und ändert %Ln Entitäten: %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>A catalog server reads them on its next round, in some minutes.</source>
        <translation>Ein Katalogserver liest sie in seiner nächsten Runde, in einigen Minuten.</translation>
    </message>
    <message>
        <source>Asking the server to read what was pushed</source>
        <translation>Der Server wird gebeten, das Gepushte zu lesen</translation>
    </message>
    <message numerus="yes">
        <source>%1 reads %Ln entity(s) again soon.</source>
        <translation>
            <numerusform>%1 liest %Ln Entität bald erneut.</numerusform>
            <numerusform>%1 liest %Ln Entitäten bald erneut.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 doesn&apos;t know %2 yet.</source>
        <translation>%1 kennt %2 noch nicht.</translation>
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
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 Alt+Enter: %2</source>
        <translation>%1 Alt+Eingabe: %2</translation>
    </message>
    <message>
        <source>At the caret: %1</source>
        <translation>An der Schreibmarke: %1</translation>
    </message>
    <message>
        <source>No problems, %1</source>
        <translation>Keine Probleme, %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s)</source>
        <translation>
            <numerusform>%Ln Änderung</numerusform>
            <numerusform>%Ln Änderungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Click to switch to another branch</source>
        <translation>%1. Klicken, um zu einem anderen Zweig zu wechseln</translation>
    </message>
</context>
<context>
    <name>waymark::shell::SubmitSheet</name>
    <message>
        <source>Check this request and hand it in (Ctrl+Shift+Return)</source>
        <translation>Diesen Antrag prüfen und einreichen (Strg+Umschalt+Eingabe)</translation>
    </message>
    <message>
        <source>Git runs, and requests are handed in, once you trust this workspace</source>
        <translation>Git läuft, und Anträge werden eingereicht, sobald diesem Arbeitsbereich vertraut wird</translation>
    </message>
    <message>
        <source>The submission on %1 is no longer unfinished.</source>
        <translation>Die Einreichung auf %1 ist nicht mehr unfertig.</translation>
    </message>
    <message>
        <source>Another program finished it, or it was taken back.</source>
        <translation>Ein anderes Programm hat sie beendet, oder sie wurde zurückgenommen.</translation>
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
    <name>waymark::shell::TextActions</name>
    <message>
        <source>Text: %1</source>
        <translation>Text: %1</translation>
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
    <message>
        <source>Review…</source>
        <translation>Durchsehen…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s) of this workspace couldn&apos;t be read; everything else is here.</source>
        <translation>
            <numerusform>%Ln Teil dieses Arbeitsbereichs war nicht lesbar; alles andere ist da.</numerusform>
            <numerusform>%Ln Teile dieses Arbeitsbereichs waren nicht lesbar; alles andere ist da.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Waymark ended before %Ln document(s) could be saved.</source>
        <translation>
            <numerusform>Waymark wurde beendet, bevor %Ln Dokument gespeichert werden konnte.</numerusform>
            <numerusform>Waymark wurde beendet, bevor %Ln Dokumente gespeichert werden konnten.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed was kept. Look at what differs, then restore or discard it.</source>
        <translation>Das Eingegebene blieb erhalten. Unterschiede ansehen, dann wiederherstellen oder verwerfen.</translation>
    </message>
    <message>
        <source>Read them now</source>
        <translation>Jetzt lesen</translation>
    </message>
    <message>
        <source>Only this folder</source>
        <translation>Nur dieser Ordner</translation>
    </message>
</context>
<context>
    <name>waymark::shell::WindowLinks</name>
    <message>
        <source>No link can lead to what is shown.</source>
        <translation>Auf das Gezeigte kann kein Link führen.</translation>
    </message>
    <message>
        <source>Its file is outside of the workspace, or a name in it is one that links don&apos;t take.</source>
        <translation>Seine Datei liegt außerhalb des Arbeitsbereichs, oder ein Name darin ist einer, den Links nicht annehmen.</translation>
    </message>
    <message>
        <source>Copied the link %1.</source>
        <translation>Link kopiert: %1</translation>
    </message>
    <message>
        <source>The link leads to the workspace “%1”, which isn&apos;t open here.</source>
        <translation>Der Link führt in den Arbeitsbereich „%1“, der hier nicht geöffnet ist.</translation>
    </message>
    <message>
        <source>Nothing was opened. What you have open now is closed first; what isn&apos;t saved is asked about.</source>
        <translation>Nichts wurde geöffnet. Was jetzt offen ist, wird zuerst geschlossen; nach Ungespeichertem wird gefragt.</translation>
    </message>
    <message>
        <source>The link doesn&apos;t say which workspace it is of.</source>
        <translation>Der Link sagt nicht, zu welchem Arbeitsbereich er gehört.</translation>
    </message>
    <message>
        <source>Open one, and what the link leads to is shown in it.</source>
        <translation>Sobald einer geöffnet ist, wird darin gezeigt, wohin der Link führt.</translation>
    </message>
    <message>
        <source>Open folder…</source>
        <translation>Ordner öffnen…</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
</context>
<context>
    <name>waymark::shell::WindowMenus</name>
    <message>
        <source>About Waymark</source>
        <translation>Über Waymark</translation>
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
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
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
        <source>Closed documents</source>
        <translation>Geschlossene Dokumente</translation>
    </message>
</context>
<context>
    <name>waymark::shell::WindowPalette</name>
    <message>
        <source>Search or run a command</source>
        <translation>Suchen oder Befehl ausführen</translation>
    </message>
    <message>
        <source>Go to document or entity…</source>
        <translation>Zu Dokument oder Entität gehen…</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
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
    <name>waymark::shell::WorkspaceOpener</name>
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
        <source>Preparing the demonstration workspace</source>
        <translation>Demonstrations-Arbeitsbereich wird vorbereitet</translation>
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
        <source>Resetting the demonstration workspace</source>
        <translation>Demonstrations-Arbeitsbereich wird zurückgesetzt</translation>
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
</context>
<context>
    <name>waymark::shell::WorkspaceReading</name>
    <message>
        <source>Fetching schemas</source>
        <translation>Schemas werden geladen</translation>
    </message>
    <message>
        <source>Reading the workspace</source>
        <translation>Arbeitsbereich wird eingelesen</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>Wird geöffnet</translation>
    </message>
</context>
<context>
    <name>waymark::submission</name>
    <message>
        <source>“%1” can&apos;t be the name of a branch.</source>
        <translation>„%1“ kann kein Branch heißen.</translation>
    </message>
    <message>
        <source>Name another one with --branch, such as request/my-request.</source>
        <translation>Einen anderen mit --branch nennen, etwa request/mein-antrag.</translation>
    </message>
    <message>
        <source>%1 is the main branch: what is on it is agreed on already.</source>
        <translation>%1 ist der Hauptbranch: Was darauf ist, ist schon vereinbart.</translation>
    </message>
    <message>
        <source>Name another branch with --branch.</source>
        <translation>Mit --branch einen anderen Branch nennen.</translation>
    </message>
    <message>
        <source>%1 is checked out, and a commit on it would leave the files behind.</source>
        <translation>%1 ist ausgecheckt, und ein Commit darauf ließe die Dateien zurück.</translation>
    </message>
    <message>
        <source>Switch to the main branch, or name another branch with --branch.</source>
        <translation>Auf den Hauptbranch wechseln oder mit --branch einen anderen nennen.</translation>
    </message>
    <message>
        <source>%1 has other commits here than at %2.</source>
        <translation>%1 hat hier andere Commits als bei %2.</translation>
    </message>
    <message>
        <source>Bring both together (“git pull” on that branch), or name another branch with --branch.</source>
        <translation>Beide zusammenführen („git pull“ auf diesem Branch) oder mit --branch einen anderen nennen.</translation>
    </message>
    <message>
        <source>There is no commit on “%1” to begin at.</source>
        <translation>Auf „%1“ gibt es keinen Commit, bei dem zu beginnen wäre.</translation>
    </message>
    <message>
        <source>Commit the workspace there first, or name the branch in spec.mainBranch of waymark.yaml.</source>
        <translation>Den Arbeitsbereich dort zuerst committen oder den Branch in spec.mainBranch der waymark.yaml nennen.</translation>
    </message>
    <message>
        <source>%1 answers something that can&apos;t be understood.</source>
        <translation>%1 antwortet etwas, das nicht zu verstehen ist.</translation>
    </message>
    <message>
        <source>Check waymark.forge and waymark.forgeUrl of Git; open the pull request in the browser meanwhile.</source>
        <translation>waymark.forge und waymark.forgeUrl von Git prüfen; den Pull Request so lange im Browser öffnen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t open a pull request, and there is none for %2. %3</source>
        <translation>%1 öffnet keinen Pull Request, und für %2 gibt es keinen. %3</translation>
    </message>
    <message>
        <source>Open it in the browser: %1</source>
        <translation>Im Browser öffnen: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weiteres</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 holds no request.</source>
        <translation>%1 enthält keinen Antrag.</translation>
    </message>
    <message>
        <source>Name files of requests; “waymarkctl requests list” shows them.</source>
        <translation>Dateien von Anträgen nennen; „waymarkctl requests list“ zeigt sie.</translation>
    </message>
    <message>
        <source>Every document follows its schema.</source>
        <translation>Jedes Dokument folgt seinem Schema.</translation>
    </message>
    <message>
        <source>Mend it in the editor; “waymarkctl validate” says how.</source>
        <translation>Im Editor beheben; „waymarkctl validate“ sagt, wie.</translation>
    </message>
    <message>
        <source>No policy denies it.</source>
        <translation>Keine Richtlinie lehnt ihn ab.</translation>
    </message>
    <message>
        <source>Change the request, or ask for an exception.</source>
        <translation>Den Antrag ändern oder um eine Ausnahme bitten.</translation>
    </message>
    <message>
        <source>Change the request, or ask for an exception: %1</source>
        <translation>Den Antrag ändern oder um eine Ausnahme bitten: %1</translation>
    </message>
    <message>
        <source>It passes by the exception %1, until %2.</source>
        <translation>Er besteht durch die Ausnahme %1, bis %2.</translation>
    </message>
    <message>
        <source>It passes by the exception %1.</source>
        <translation>Er besteht durch die Ausnahme %1.</translation>
    </message>
    <message>
        <source>No exception is used.</source>
        <translation>Keine Ausnahme wird gebraucht.</translation>
    </message>
    <message>
        <source>%1 is in %2 already.</source>
        <translation>%1 ist schon in %2.</translation>
    </message>
    <message>
        <source>Its name is free on the main branch.</source>
        <translation>Der Name ist auf dem Hauptbranch frei.</translation>
    </message>
    <message>
        <source>Give it another name, or change the request that is there.</source>
        <translation>Ihm einen anderen Namen geben oder den Antrag ändern, der da ist.</translation>
    </message>
    <message>
        <source>%1: Git would publish other bytes than are in the file (line ends, or a filter).</source>
        <translation>%1: Git würde andere Bytes veröffentlichen, als in der Datei sind (Zeilenenden oder ein Filter).</translation>
    </message>
    <message>
        <source>Every file reads back unchanged.</source>
        <translation>Jede Datei wird unverändert zurückgelesen.</translation>
    </message>
    <message>
        <source>Save it as .gitattributes and both readers of YAML understand it.</source>
        <translation>So speichern, wie .gitattributes und beide YAML-Leser es verstehen.</translation>
    </message>
    <message>
        <source>These requests are handed in in different ways.</source>
        <translation>Diese Anträge werden auf verschiedenen Wegen eingereicht.</translation>
    </message>
    <message>
        <source>Submit them one after the other.</source>
        <translation>Sie nacheinander einreichen.</translation>
    </message>
    <message>
        <source>Its kind asks for a way (%1) that this version doesn&apos;t know.</source>
        <translation>Die Art verlangt einen Weg (%1), den diese Version nicht kennt.</translation>
    </message>
    <message>
        <source>Hand it in by the platform&apos;s own means, or let the kind name git or folder.</source>
        <translation>Mit den Mitteln der Plattform einreichen oder die Art git oder folder nennen lassen.</translation>
    </message>
    <message>
        <source>There is no Git here: what lies in the folder is handed in already.</source>
        <translation>Hier gibt es kein Git: Was im Ordner liegt, ist schon eingereicht.</translation>
    </message>
    <message>
        <source>The folder that its kind names is no folder below the workspace: %1</source>
        <translation>Der Ordner, den die Art nennt, ist keiner unter dem Arbeitsbereich: %1</translation>
    </message>
    <message>
        <source>Tell the kind&apos;s owner; spec.submit.folder has to be mended.</source>
        <translation>Den Eigentümern der Art Bescheid geben; spec.submit.folder muss berichtigt werden.</translation>
    </message>
    <message>
        <source>It is handed in by putting it into %1.</source>
        <translation>Eingereicht wird er, indem er nach %1 gelegt wird.</translation>
    </message>
    <message>
        <source>A commit on %1; there is no remote, so it ends there.</source>
        <translation>Ein Commit auf %1; es gibt keine Gegenstelle, also endet es dort.</translation>
    </message>
    <message>
        <source>A commit on %1, which begins at %2, goes to %3.</source>
        <translation>Ein Commit auf %1, der bei %2 beginnt, geht an %3.</translation>
    </message>
    <message>
        <source>One more commit on %1 goes to %2.</source>
        <translation>Ein weiterer Commit auf %1 geht an %2.</translation>
    </message>
    <message>
        <source>%1 has exactly this already: there is nothing to submit.</source>
        <translation>%1 hat schon genau das: Es gibt nichts einzureichen.</translation>
    </message>
    <message>
        <source>Change the request first; “waymarkctl requests show” says how it stands.</source>
        <translation>Zuerst den Antrag ändern; „waymarkctl requests show“ sagt, wie es steht.</translation>
    </message>
    <message>
        <source>%1 at %2 has commits that aren&apos;t here yet; “git fetch” brings them.</source>
        <translation>%1 bei %2 hat Commits, die noch nicht hier sind; „git fetch“ bringt sie.</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anträge</translation>
    </message>
    <message numerus="yes">
        <source>Request %1 and %n more</source>
        <translation>
            <numerusform>Antrag %1 und %n weiterer</numerusform>
            <numerusform>Antrag %1 und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Withdraw %1</source>
        <translation>%1 zurückziehen</translation>
    </message>
    <message>
        <source>Request %1</source>
        <translation>Antrag %1</translation>
    </message>
    <message>
        <source>Exception used: %1</source>
        <translation>Gebrauchte Ausnahme: %1</translation>
    </message>
    <message>
        <source>Evaluated on the author&apos;s own machine: for reading, it doesn&apos;t count as evidence.</source>
        <translation>Auf dem eigenen Rechner ausgewertet: zum Lesen, als Nachweis zählt es nicht.</translation>
    </message>
    <message>
        <source>not there</source>
        <translation>nicht da</translation>
    </message>
    <message>
        <source>follows every rule</source>
        <translation>befolgt jede Regel</translation>
    </message>
    <message>
        <source>denied by a policy</source>
        <translation>von einer Richtlinie abgelehnt</translation>
    </message>
    <message>
        <source>against its schema</source>
        <translation>gegen sein Schema</translation>
    </message>
    <message>
        <source>(new)</source>
        <translation>(neu)</translation>
    </message>
    <message>
        <source>(taken away)</source>
        <translation>(entfernt)</translation>
    </message>
    <message>
        <source>Verdict: %1.</source>
        <translation>Urteil: %1.</translation>
    </message>
    <message>
        <source>Verdict: %1; before: %2.</source>
        <translation>Urteil: %1; zuvor: %2.</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Zuvor</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>No manifests can be made: %1</source>
        <translation>Es lassen sich keine Manifeste machen: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n manifests change</source>
        <translation>
            <numerusform>%n Manifest ändert sich</numerusform>
            <numerusform>%n Manifeste ändern sich</numerusform>
        </translation>
    </message>
    <message>
        <source>Requests: %1 to %2</source>
        <translation>Anträge: %1 bis %2</translation>
    </message>
    <message>
        <source>No request changes, and none is judged otherwise.</source>
        <translation>Kein Antrag ändert sich, und keiner wird anders beurteilt.</translation>
    </message>
    <message>
        <source>Another program submits to %1 right now.</source>
        <translation>Ein anderes Programm reicht gerade auf %1 ein.</translation>
    </message>
    <message>
        <source>Wait until it is done, then go on with --resume.</source>
        <translation>Warten, bis es fertig ist, dann mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>Files that are removed have none.</source>
        <translation>Entfernte Dateien haben keinen.</translation>
    </message>
    <message>
        <source>The branch %1 was moved meanwhile.</source>
        <translation>Der Branch %1 wurde inzwischen bewegt.</translation>
    </message>
    <message>
        <source>Submit again.</source>
        <translation>Erneut einreichen.</translation>
    </message>
    <message>
        <source>Nothing was committed yet.</source>
        <translation>Noch wurde nichts committet.</translation>
    </message>
    <message>
        <source>Submit the files again.</source>
        <translation>Die Dateien erneut einreichen.</translation>
    </message>
    <message>
        <source>There is no remote: it ends with the commit here.</source>
        <translation>Es gibt keine Gegenstelle: Es endet mit dem Commit hier.</translation>
    </message>
    <message>
        <source>Without a remote nobody can be asked.</source>
        <translation>Ohne Gegenstelle lässt sich niemand fragen.</translation>
    </message>
    <message>
        <source>The push asked for it.</source>
        <translation>Der Push hat darum gebeten.</translation>
    </message>
    <message>
        <source>Nobody knows what server %1 is: open the pull request there.</source>
        <translation>Niemand weiß, was für ein Server %1 ist: den Pull Request dort öffnen.</translation>
    </message>
    <message>
        <source>There is no token for %1: open %2</source>
        <translation>Für %1 gibt es kein Token: %2 öffnen</translation>
    </message>
    <message>
        <source>There is no pull request here that is known.</source>
        <translation>Hier ist kein Pull Request bekannt.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be made.</source>
        <translation>%1 lässt sich nicht anlegen.</translation>
    </message>
    <message>
        <source>See who may write there.</source>
        <translation>Prüfen, wer dort schreiben darf.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n rule(s) passed, %2 with a warning, %3 failed.</source>
        <translation>
            <numerusform>%1: %n Regel bestanden, %2 mit Warnung, %3 fehlgeschlagen.</numerusform>
            <numerusform>%1: %n Regeln bestanden, %2 mit Warnung, %3 fehlgeschlagen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>waymark::templates</name>
    <message>
        <source>The template takes more than %1 steps.</source>
        <translation>Die Vorlage braucht mehr als %1 Schritte.</translation>
    </message>
    <message>
        <source>The rendering was stopped.</source>
        <translation>Das Erzeugen wurde angehalten.</translation>
    </message>
    <message>
        <source>The template takes longer than %1 ms.</source>
        <translation>Die Vorlage braucht länger als %1 ms.</translation>
    </message>
    <message>
        <source>The template writes more than %1 characters.</source>
        <translation>Die Vorlage schreibt mehr als %1 Zeichen.</translation>
    </message>
    <message>
        <source>The template is nested more than %1 levels deep.</source>
        <translation>Die Vorlage ist mehr als %1 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>A value grows beyond %1 bytes.</source>
        <translation>Ein Wert wächst über %1 Bytes hinaus.</translation>
    </message>
    <message>
        <source>The template makes texts of more than %1 bytes in all.</source>
        <translation>Die Vorlage erzeugt Texte von zusammen mehr als %1 Bytes.</translation>
    </message>
    <message>
        <source>“%1” is no repository as a repository picker gives it (host?owner=...&amp;repo=...).</source>
        <translation>„%1“ ist kein Repository, wie es die Repository-Auswahl liefert (host?owner=...&amp;repo=...).</translation>
    </message>
    <message>
        <source>Backstage needs to know what runs at “%1”; no integration names it.</source>
        <translation>Backstage muss wissen, was unter „%1“ läuft; keine Integration nennt es.</translation>
    </message>
    <message>
        <source>“%1” lacks “%2”.</source>
        <translation>In „%1“ fehlt „%2“.</translation>
    </message>
    <message>
        <source>A reference to an entity must not be empty.</source>
        <translation>Ein Verweis auf eine Entität darf nicht leer sein.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t of the form [kind:][namespace/]name.</source>
        <translation>„%1“ hat nicht die Form [kind:][namespace/]name.</translation>
    </message>
    <message>
        <source>“%1” lacks a kind, such as “component:”.</source>
        <translation>In „%1“ fehlt eine Art wie „component:“.</translation>
    </message>
    <message>
        <source>“%1” lacks a name.</source>
        <translation>In „%1“ fehlt ein Name.</translation>
    </message>
    <message>
        <source>A line isn&apos;t of the form {&quot;id&quot;, &quot;text&quot;, &quot;values&quot;}.</source>
        <translation>Eine Zeile hat nicht die Form {&quot;id&quot;, &quot;text&quot;, &quot;values&quot;}.</translation>
    </message>
    <message>
        <source>Write each template as JSON on a line of its own.</source>
        <translation>Jede Vorlage als JSON in eine eigene Zeile schreiben.</translation>
    </message>
    <message>
        <source>Lists are nested more than %1 levels deep.</source>
        <translation>Listen sind mehr als %1 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>A macro or function can only be called, not used as a value.</source>
        <translation>Ein Makro oder eine Funktion lässt sich nur aufrufen, nicht als Wert verwenden.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>null</source>
        <translation>null</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>wahr oder falsch</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>eine Zahl</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>ein Text</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>ein Objekt</translation>
    </message>
    <message>
        <source>a regular expression</source>
        <translation>ein regulärer Ausdruck</translation>
    </message>
    <message>
        <source>a macro or function</source>
        <translation>ein Makro oder eine Funktion</translation>
    </message>
    <message numerus="yes">
        <source>a list of %n item(s)</source>
        <translation>
            <numerusform>eine Liste mit %n Eintrag</numerusform>
            <numerusform>eine Liste mit %n Einträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>A cycler isn&apos;t called itself; its “next” is.</source>
        <translation>Ein cycler wird nicht selbst aufgerufen, sondern sein „next“.</translation>
    </message>
    <message>
        <source>“%1” takes no named arguments.</source>
        <translation>„%1“ nimmt keine benannten Argumente.</translation>
    </message>
    <message numerus="yes">
        <source>“%1” doesn&apos;t take %n argument(s).</source>
        <translation>
            <numerusform>„%1“ nimmt nicht %n Argument.</numerusform>
            <numerusform>„%1“ nimmt nicht %n Argumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is called here is %1.</source>
        <translation>Was hier aufgerufen wird, ist %1.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be called, it is %2.</source>
        <translation>„%1“ lässt sich nicht aufrufen, es ist %2.</translation>
    </message>
    <message>
        <source>The template calls more than %1 functions.</source>
        <translation>Die Vorlage ruft mehr als %1 Funktionen auf.</translation>
    </message>
    <message>
        <source>“%1” failed: %2</source>
        <translation>„%1“ ist gescheitert: %2</translation>
    </message>
    <message>
        <source>A sign may not stand twice.</source>
        <translation>Ein Vorzeichen darf nicht zweimal stehen.</translation>
    </message>
    <message>
        <source>The step of a slice is a number that isn&apos;t 0.</source>
        <translation>Die Schrittweite eines Ausschnitts ist eine Zahl ungleich 0.</translation>
    </message>
    <message>
        <source>“in” looks into a list, an object or a text, and this is %1.</source>
        <translation>„in“ sieht in eine Liste, ein Objekt oder einen Text, und dies ist %1.</translation>
    </message>
    <message>
        <source>There is no test “%1”.</source>
        <translation>Einen Test „%1“ gibt es nicht.</translation>
    </message>
    <message numerus="yes">
        <source>The test “%1” takes %n argument(s).</source>
        <translation>
            <numerusform>Der Test „%1“ nimmt %n Argument.</numerusform>
            <numerusform>Der Test „%1“ nimmt %n Argumente.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no filter “%1”.</source>
        <translation>Einen Filter „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>The filter “%1” takes no named arguments.</source>
        <translation>Der Filter „%1“ nimmt keine benannten Argumente.</translation>
    </message>
    <message>
        <source>The macro “%1” is known only in what was captured around it.</source>
        <translation>Das Makro „%1“ ist nur in dem bekannt, was um es herum eingefangen wurde.</translation>
    </message>
    <message>
        <source>There is no such value.</source>
        <translation>Einen solchen Wert gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no value “%1”.</source>
        <translation>Einen Wert „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Loops over pairs are nested too deep.</source>
        <translation>Schleifen über Paare sind zu tief geschachtelt.</translation>
    </message>
    <message>
        <source>A macro or function can only be called, not printed.</source>
        <translation>Ein Makro oder eine Funktion lässt sich nur aufrufen, nicht ausgeben.</translation>
    </message>
    <message>
        <source>Nunjucks finds no block in what a set captures.</source>
        <translation>Nunjucks findet keinen Block in dem, was ein set einfängt.</translation>
    </message>
    <message>
        <source>Backstage doesn&apos;t load other templates: “%1” is refused.</source>
        <translation>Backstage lädt keine anderen Vorlagen: „%1“ wird abgelehnt.</translation>
    </message>
    <message>
        <source>The loop takes items apart, and item %1 is nothing.</source>
        <translation>Die Schleife zerlegt Einträge, und Eintrag %1 ist nichts.</translation>
    </message>
    <message>
        <source>“call” needs a macro.</source>
        <translation>„call“ braucht ein Makro.</translation>
    </message>
    <message>
        <source>Backstage refuses a file whose tags it can&apos;t read.</source>
        <translation>Backstage lehnt eine Datei ab, deren Marken es nicht lesen kann.</translation>
    </message>
    <message>
        <source>Correct the tag, or put text that isn&apos;t meant for Backstage between {% raw %} and {% endraw %}.</source>
        <translation>Die Marke berichtigen oder Text, der nicht für Backstage gedacht ist, zwischen {% raw %} und {% endraw %} stellen.</translation>
    </message>
    <message>
        <source>Brackets are nested more than %1 levels deep.</source>
        <translation>Klammern sind mehr als %1 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t expected here.</source>
        <translation>%1 wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>“%1” is expected here, not %2.</source>
        <translation>Hier wird „%1“ erwartet, nicht %2.</translation>
    </message>
    <message>
        <source>Backstage doesn&apos;t allow the name “%1”.</source>
        <translation>Backstage lässt den Namen „%1“ nicht zu.</translation>
    </message>
    <message>
        <source>Take another name.</source>
        <translation>Einen anderen Namen nehmen.</translation>
    </message>
    <message>
        <source>“%1” is no name.</source>
        <translation>„%1“ ist kein Name.</translation>
    </message>
    <message>
        <source>A name is expected here, not %1.</source>
        <translation>Hier wird ein Name erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>Parameters of a macro are names, with or without a default.</source>
        <translation>Parameter eines Makros sind Namen, mit oder ohne Vorgabe.</translation>
    </message>
    <message>
        <source>The filter “%1” takes %2, not %3.</source>
        <translation>Der Filter „%1“ erwartet: %2. Hier steht: %3.</translation>
    </message>
    <message>
        <source>The object says it has a length that isn&apos;t one.</source>
        <translation>Das Objekt nennt eine Länge, die keine ist.</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be read of nothing.</source>
        <translation>„%1“ lässt sich nicht von nichts lesen.</translation>
    </message>
    <message>
        <source>“%1” needs a number of at least 1.</source>
        <translation>„%1“ braucht eine Zahl ab 1.</translation>
    </message>
    <message>
        <source>A text can&apos;t be filled up.</source>
        <translation>Ein Text lässt sich nicht auffüllen.</translation>
    </message>
    <message>
        <source>a list, an object or a text</source>
        <translation>eine Liste, ein Objekt oder ein Text</translation>
    </message>
    <message>
        <source>A list may have %1 items.</source>
        <translation>Eine Liste darf %1 Einträge haben.</translation>
    </message>
    <message>
        <source>The list has no such item.</source>
        <translation>Die Liste hat keinen solchen Eintrag.</translation>
    </message>
    <message>
        <source>There are too many tags in one another.</source>
        <translation>Zu viele Auszeichnungen stehen ineinander.</translation>
    </message>
    <message>
        <source>The text holds half a character, which has no place in an address.</source>
        <translation>Der Text enthält ein halbes Zeichen, das in keine Adresse gehört.</translation>
    </message>
    <message>
        <source>A pair of the address is nothing.</source>
        <translation>Ein Paar der Adresse ist nichts.</translation>
    </message>
    <message>
        <source>Lists and objects may be nested %1 levels deep, and a list not hold itself.</source>
        <translation>Listen und Objekte dürfen %1 Ebenen tief geschachtelt sein, und eine Liste darf sich nicht selbst enthalten.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t take that many digits.</source>
        <translation>So viele Stellen nimmt „%1“ nicht.</translation>
    </message>
    <message>
        <source>The name of a filter is expected here, not %1.</source>
        <translation>Hier wird der Name eines Filters erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>“%1” may not stand twice.</source>
        <translation>„%1“ darf nicht zweimal stehen.</translation>
    </message>
    <message>
        <source>“dictsort” sorts by &quot;key&quot; or &quot;value&quot;.</source>
        <translation>„dictsort“ sortiert nach &quot;key&quot; oder &quot;value&quot;.</translation>
    </message>
    <message>
        <source>A name is expected behind the dot.</source>
        <translation>Hinter dem Punkt wird ein Name erwartet.</translation>
    </message>
    <message>
        <source>Put what isn&apos;t a name in brackets: a[0], a[&quot;b-c&quot;].</source>
        <translation>Setzen Sie, was kein Name ist, in Klammern: a[0], a[&quot;b-c&quot;].</translation>
    </message>
    <message>
        <source>An index is missing.</source>
        <translation>Ein Index fehlt.</translation>
    </message>
    <message>
        <source>An index is one value.</source>
        <translation>Ein Index ist ein einziger Wert.</translation>
    </message>
    <message>
        <source>A value is missing before the end of the tag.</source>
        <translation>Vor dem Ende der Marke fehlt ein Wert.</translation>
    </message>
    <message>
        <source>A value is expected here, not “%1”.</source>
        <translation>Hier wird ein Wert erwartet, nicht „%1“.</translation>
    </message>
    <message>
        <source>There is nothing between the parentheses.</source>
        <translation>Zwischen den Klammern steht nichts.</translation>
    </message>
    <message>
        <source>A key is a name or a text in quotes.</source>
        <translation>Ein Schlüssel ist ein Name oder ein Text in Anführungszeichen.</translation>
    </message>
    <message>
        <source>/%1/ isn&apos;t a regular expression.</source>
        <translation>/%1/ ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>The regular expression takes too long.</source>
        <translation>Der reguläre Ausdruck braucht zu lange.</translation>
    </message>
    <message>
        <source>A comment ends here, and none has begun.</source>
        <translation>Hier endet ein Kommentar, und keiner hat begonnen.</translation>
    </message>
    <message>
        <source>This tag has no end.</source>
        <translation>Diese Marke hat kein Ende.</translation>
    </message>
    <message>
        <source>Nothing may stand behind “%1”.</source>
        <translation>Hinter „%1“ darf nichts stehen.</translation>
    </message>
    <message>
        <source>“%1” is never ended by “end%1”.</source>
        <translation>„%1“ wird nie durch „end%1“ beendet.</translation>
    </message>
    <message>
        <source>The tag that ends “%1” has to stand on one line.</source>
        <translation>Die Marke, die „%1“ beendet, muss in einer Zeile stehen.</translation>
    </message>
    <message>
        <source>Near it are: %1.</source>
        <translation>In der Nähe liegen: %1.</translation>
    </message>
    <message>
        <source>It happened in “%1”.</source>
        <translation>Es geschah in „%1“.</translation>
    </message>
    <message>
        <source>It happened in “%1”, where the value at hand is %2.</source>
        <translation>Es geschah in „%1“; der Wert dort ist %2.</translation>
    </message>
    <message>
        <source>Correct the expression, or the value it is given.</source>
        <translation>Den Ausdruck berichtigen oder den Wert, den er bekommt.</translation>
    </message>
    <message>
        <source>There is no value “%1”; nothing is printed.</source>
        <translation>Einen Wert „%1“ gibt es nicht; ausgegeben wird nichts.</translation>
    </message>
    <message>
        <source>Backstage doesn&apos;t tell a value that is missing from an empty one.</source>
        <translation>Backstage unterscheidet einen fehlenden Wert nicht von einem leeren.</translation>
    </message>
    <message>
        <source>Give it a value, or say what stands for it: default(&quot;...&quot;).</source>
        <translation>Ihm einen Wert geben oder sagen, was dafür steht: default(&quot;...&quot;).</translation>
    </message>
    <message>
        <source>Backstage then keeps the text as it is written, and says so nowhere but in its log.</source>
        <translation>Backstage behält den Text dann, wie er geschrieben ist, und sagt es nirgends als in seinem Protokoll.</translation>
    </message>
    <message>
        <source>The tags are nested more than %1 levels deep.</source>
        <translation>Die Marken sind mehr als %1 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>“%1” is never ended by “%2”.</source>
        <translation>„%1“ wird nie durch „%2“ beendet.</translation>
    </message>
    <message>
        <source>Add {% %1 %} where it ends.</source>
        <translation>{% %1 %} ergänzen, wo es endet.</translation>
    </message>
    <message>
        <source>“%1” stands here without the tag that begins it.</source>
        <translation>„%1“ steht hier ohne die Marke, die es beginnt.</translation>
    </message>
    <message>
        <source>Remove it, or add the tag in front that it belongs to.</source>
        <translation>Es entfernen oder davor die Marke ergänzen, zu der es gehört.</translation>
    </message>
    <message>
        <source>“%1” doesn&apos;t belong here; the block around is ended by “%2”.</source>
        <translation>„%1“ gehört nicht hierher; der Block ringsum wird durch „%2“ beendet.</translation>
    </message>
    <message>
        <source>Remove it, or end the block around first.</source>
        <translation>Es entfernen oder zuerst den Block ringsum beenden.</translation>
    </message>
    <message>
        <source>Blocks are nested more than %1 levels deep.</source>
        <translation>Blöcke sind mehr als %1 Ebenen tief geschachtelt.</translation>
    </message>
    <message>
        <source>A tag begins with its name, such as “if” or “for”.</source>
        <translation>Eine Marke beginnt mit ihrem Namen, etwa „if“ oder „for“.</translation>
    </message>
    <message>
        <source>There is no tag “%1”.</source>
        <translation>Eine Marke „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>Did you mean “%1”?</source>
        <translation>Ist „%1“ gemeint?</translation>
    </message>
    <message>
        <source>Write what is needed into this file, as a macro where it repeats.</source>
        <translation>Schreiben Sie, was gebraucht wird, in diese Datei; als Makro, wo es sich wiederholt.</translation>
    </message>
    <message>
        <source>“loop” is the name of what a loop says about itself.</source>
        <translation>„loop“ heißt, was eine Schleife über sich selbst sagt.</translation>
    </message>
    <message>
        <source>Take another name for the loop&apos;s variable.</source>
        <translation>Einen anderen Namen für die Variable der Schleife nehmen.</translation>
    </message>
    <message>
        <source>A loop reads: for NAME in LIST.</source>
        <translation>Eine Schleife lautet: for NAME in LISTE.</translation>
    </message>
    <message>
        <source>A macro reads: macro NAME(PARAMETERS).</source>
        <translation>Ein Makro lautet: macro NAME(PARAMETER).</translation>
    </message>
    <message>
        <source>“call” needs the call of a macro: call NAME(ARGUMENTS).</source>
        <translation>„call“ braucht den Aufruf eines Makros: call NAME(ARGUMENTE).</translation>
    </message>
    <message>
        <source>A macro can&apos;t be defined in what a set or filter captures.</source>
        <translation>In dem, was ein set oder filter einfängt, lässt sich kein Makro festlegen.</translation>
    </message>
    <message>
        <source>Define the macro in front of it.</source>
        <translation>Das Makro davor festlegen.</translation>
    </message>
    <message>
        <source>A block has a name: block NAME.</source>
        <translation>Ein Block hat einen Namen: block NAME.</translation>
    </message>
    <message>
        <source>There is another block “%1”.</source>
        <translation>Es gibt noch einen Block „%1“.</translation>
    </message>
    <message>
        <source>Take another name for one of them.</source>
        <translation>Einem von beiden einen anderen Namen geben.</translation>
    </message>
    <message>
        <source>Nunjucks can&apos;t have a block in a case or a loop&apos;s else.</source>
        <translation>Nunjucks kann keinen Block in einem case oder im else einer Schleife haben.</translation>
    </message>
    <message>
        <source>Nothing may stand between “switch” and the first “case”, no blank either.</source>
        <translation>Zwischen „switch“ und dem ersten „case“ darf nichts stehen, auch kein Leerraum.</translation>
    </message>
    <message>
        <source>Write {% switch VALUE -%} to take the blanks away.</source>
        <translation>{% switch WERT -%} schreiben, damit der Leerraum wegfällt.</translation>
    </message>
    <message>
        <source>A switch needs a “case” or “default”.</source>
        <translation>Ein switch braucht ein „case“ oder „default“.</translation>
    </message>
    <message>
        <source>Split the file, or copy it without templating.</source>
        <translation>Die Datei teilen oder sie kopieren, ohne sie als Vorlage zu lesen.</translation>
    </message>
    <message>
        <source>The file is longer than %1 bytes.</source>
        <translation>Die Datei ist länger als %1 Bytes.</translation>
    </message>
    <message>
        <source>The file has more than %1 parts.</source>
        <translation>Die Datei hat mehr als %1 Teile.</translation>
    </message>
    <message>
        <source>That many blanks are too many.</source>
        <translation>So viele Leerzeichen sind zu viele.</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>ein Wert</translation>
    </message>
    <message>
        <source>“replaceAll” needs the flag g of a regular expression.</source>
        <translation>„replaceAll“ braucht bei einem regulären Ausdruck das Zeichen g.</translation>
    </message>
    <message>
        <source>“repeat” needs a number that isn&apos;t negative.</source>
        <translation>„repeat“ braucht eine Zahl, die nicht negativ ist.</translation>
    </message>
    <message>
        <source>“%1” takes a text, not a regular expression.</source>
        <translation>„%1“ nimmt einen Text, keinen regulären Ausdruck.</translation>
    </message>
    <message>
        <source>“normalize” takes NFC, NFD, NFKC or NFKD.</source>
        <translation>„normalize“ nimmt NFC, NFD, NFKC oder NFKD.</translation>
    </message>
    <message>
        <source>The regular expression&apos;s end is ambiguous.</source>
        <translation>Das Ende des regulären Ausdrucks ist mehrdeutig.</translation>
    </message>
    <message>
        <source>A flag of the regular expression is there twice.</source>
        <translation>Ein Zeichen hinter dem regulären Ausdruck steht zweimal da.</translation>
    </message>
    <message>
        <source>The regular expression has no end.</source>
        <translation>Der reguläre Ausdruck hat kein Ende.</translation>
    </message>
    <message>
        <source>The regular expression is too long.</source>
        <translation>Der reguläre Ausdruck ist zu lang.</translation>
    </message>
    <message>
        <source>A regular expression has no such flag.</source>
        <translation>Ein solches Zeichen gibt es hinter regulären Ausdrücken nicht.</translation>
    </message>
    <message>
        <source>A number begins with a digit.</source>
        <translation>Eine Zahl beginnt mit einer Ziffer.</translation>
    </message>
    <message>
        <source>“%1” is no number and no name.</source>
        <translation>„%1“ ist weder Zahl noch Name.</translation>
    </message>
    <message>
        <source>The text has no closing quote.</source>
        <translation>Dem Text fehlt das schließende Anführungszeichen.</translation>
    </message>
    <message>
        <source>This isn&apos;t a regular expression.</source>
        <translation>Dies ist kein regulärer Ausdruck.</translation>
    </message>
    <message>
        <source>“%1” has no meaning here.</source>
        <translation>„%1“ hat hier keine Bedeutung.</translation>
    </message>
    <message>
        <source>the end of the tag</source>
        <translation>das Ende der Marke</translation>
    </message>
    <message>
        <source>The test “%1” takes a text, not %2.</source>
        <translation>Der Test „%1“ erwartet einen Text. Hier steht: %2.</translation>
    </message>
    <message>
        <source>The test “iterable” takes a value, not nothing.</source>
        <translation>Der Test „iterable“ nimmt einen Wert, nicht nichts.</translation>
    </message>
</context>
<context>
    <name>waymark::vcs</name>
    <message>
        <source>There is no revision %1.</source>
        <translation>Es gibt keine Revision %1.</translation>
    </message>
    <message>
        <source>Name a branch, a tag or a commit; git log lists the commits.</source>
        <translation>Einen Branch, ein Tag oder einen Commit angeben; git log führt die Commits auf.</translation>
    </message>
    <message>
        <source>Git doesn&apos;t run in %1: the folder isn&apos;t trusted.</source>
        <translation>Git läuft in %1 nicht: dem Ordner wird nicht vertraut.</translation>
    </message>
    <message>
        <source>Trust the workspace; until then only the branch is read.</source>
        <translation>Dem Arbeitsbereich vertrauen; bis dahin wird nur der Branch gelesen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t in a Git work tree.</source>
        <translation>%1 liegt in keinem Git-Arbeitsbaum.</translation>
    </message>
    <message>
        <source>Run git init there, or open a clone.</source>
        <translation>Dort git init ausführen oder einen Klon öffnen.</translation>
    </message>
    <message>
        <source>git %1 failed: %2</source>
        <translation>git %1 ist fehlgeschlagen: %2</translation>
    </message>
    <message>
        <source>Run the command by hand in this folder to see why.</source>
        <translation>Den Befehl in diesem Ordner von Hand ausführen, um den Grund zu sehen.</translation>
    </message>
    <message>
        <source>git config failed: %1</source>
        <translation>git config ist fehlgeschlagen: %1</translation>
    </message>
    <message>
        <source>There is no branch “%1”.</source>
        <translation>Es gibt keinen Zweig „%1“.</translation>
    </message>
    <message>
        <source>It may have been removed meanwhile; the list is read anew.</source>
        <translation>Vielleicht wurde er inzwischen entfernt; die Liste wird neu gelesen.</translation>
    </message>
    <message>
        <source>Git doesn&apos;t switch to “%1”: %2</source>
        <translation>Git wechselt nicht zu „%1“: %2</translation>
    </message>
    <message>
        <source>Commit or stash what would be overwritten, then try again.</source>
        <translation>Committen oder beiseitelegen (stash), was überschrieben würde, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>Git didn&apos;t commit: %1</source>
        <translation>Git hat nicht committet: %1</translation>
    </message>
    <message>
        <source>The files are there and staged. Do what Git asks for, then run “git commit” in %1.</source>
        <translation>Die Dateien sind da und vorgemerkt. Tun, was Git verlangt, dann in %1 „git commit“ ausführen.</translation>
    </message>
    <message>
        <source>The two revisions have no commit in common here.</source>
        <translation>Die beiden Revisionen haben hier keinen gemeinsamen Commit.</translation>
    </message>
    <message>
        <source>Fetch the whole history: in a pipeline, set the depth of the clone to 0.</source>
        <translation>Die ganze Geschichte holen: in einer Pipeline die Tiefe des Klons auf 0 setzen.</translation>
    </message>
    <message>
        <source>Git doesn&apos;t know who commits.</source>
        <translation>Git weiß nicht, wer committet.</translation>
    </message>
    <message>
        <source>Set user.name and user.email with “git config”.</source>
        <translation>user.name und user.email mit „git config“ setzen.</translation>
    </message>
    <message>
        <source>%1 is a link there, no file.</source>
        <translation>%1 ist dort eine Verknüpfung, keine Datei.</translation>
    </message>
    <message>
        <source>Submit the file that it leads to.</source>
        <translation>Die Datei einreichen, zu der sie führt.</translation>
    </message>
    <message>
        <source>See whether the disk is full.</source>
        <translation>Prüfen, ob der Datenträger voll ist.</translation>
    </message>
    <message>
        <source>The hook commit-msg doesn&apos;t take the message: %1</source>
        <translation>Der Hook commit-msg nimmt die Nachricht nicht an: %1</translation>
    </message>
    <message>
        <source>Mend what it asks for, then go on with --resume.</source>
        <translation>Beheben, worum er bittet, dann mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>Submit again.</source>
        <translation>Erneut einreichen.</translation>
    </message>
    <message>
        <source>The branch %1 can&apos;t be moved: %2</source>
        <translation>Der Branch %1 lässt sich nicht bewegen: %2</translation>
    </message>
    <message>
        <source>Submit again, or name another branch with --branch.</source>
        <translation>Erneut einreichen oder mit --branch einen anderen Branch nennen.</translation>
    </message>
    <message>
        <source>The server doesn&apos;t take %1: %2.</source>
        <translation>Der Server nimmt %1 nicht an: %2.</translation>
    </message>
    <message>
        <source>It says: %1</source>
        <translation>Er sagt: %1</translation>
    </message>
    <message>
        <source>The branch is protected there: name another one with --branch.</source>
        <translation>Der Branch ist dort geschützt: mit --branch einen anderen nennen.</translation>
    </message>
    <message>
        <source>Mend what it asks for, then submit again.</source>
        <translation>Beheben, worum er bittet, dann erneut einreichen.</translation>
    </message>
    <message>
        <source>%1 has other commits at %2.</source>
        <translation>%1 hat bei %2 andere Commits.</translation>
    </message>
    <message>
        <source>Somebody else works on that branch: name another one with --branch, or fetch it and bring both together.</source>
        <translation>Jemand anderes arbeitet auf diesem Branch: mit --branch einen anderen nennen, oder ihn holen und beide zusammenführen.</translation>
    </message>
    <message>
        <source>%1 doesn&apos;t let you in: %2</source>
        <translation>%1 verweigert den Zugang: %2</translation>
    </message>
    <message>
        <source>Set up your access (a key, or a credential helper) so that “git push” works by itself, then go on with --resume.</source>
        <translation>Den Zugang einrichten (Schlüssel oder Helfer für Anmeldedaten), sodass „git push“ von selbst geht, dann mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be asked: %2</source>
        <translation>%1 lässt sich nicht fragen: %2</translation>
    </message>
    <message>
        <source>See whether “git ls-remote” reaches it, then go on with --resume.</source>
        <translation>Prüfen, ob „git ls-remote“ dorthin kommt, dann mit --resume fortsetzen.</translation>
    </message>
    <message>
        <source>The hook pre-push stopped the push: %1</source>
        <translation>Der Hook pre-push hat den Push angehalten: %1</translation>
    </message>
</context>
<context>
    <name>waymark::widgets</name>
    <message>
        <source>just now</source>
        <translation>gerade eben</translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s) ago</source>
        <translation>
            <numerusform>vor einer Minute</numerusform>
            <numerusform>vor %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s) ago</source>
        <translation>
            <numerusform>vor einer Stunde</numerusform>
            <numerusform>vor %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s) ago</source>
        <translation>
            <numerusform>vor einem Tag</numerusform>
            <numerusform>vor %Ln Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>&lt;1 min</source>
        <translation>&lt;1 min</translation>
    </message>
    <message>
        <source>%L1 min</source>
        <translation>%L1 min</translation>
    </message>
    <message>
        <source>%L1 h</source>
        <translation>%L1 h</translation>
    </message>
    <message>
        <source>%L1 d</source>
        <translation>%L1 d</translation>
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
        <source>%1 was changed by another program.</source>
        <translation>%1 wurde von einem anderen Programm geändert.</translation>
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
    <message>
        <source>Run the command again.</source>
        <translation>Den Befehl erneut ausführen.</translation>
    </message>
    <message>
        <source>Clone it with “git clone %1 ../%2” and write “path: ../%2” in place of “git”.</source>
        <translation>Mit „git clone %1 ../%2“ klonen und „path: ../%2“ anstelle von „git“ schreiben.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as YAML.</source>
        <translation>%1 lässt sich nicht als YAML lesen.</translation>
    </message>
    <message>
        <source>“waymarkctl validate” says why.</source>
        <translation>„waymarkctl validate“ sagt, warum.</translation>
    </message>
    <message>
        <source>%1 “%2” was committed in this file and is gone: to a cluster that is a deletion.</source>
        <translation>%1 „%2“ stand im letzten Commit in dieser Datei und fehlt nun: Für einen Cluster ist das eine Löschung.</translation>
    </message>
    <message>
        <source>There is no %1 in “%2”.</source>
        <translation>Es gibt kein %1 in „%2“.</translation>
    </message>
    <message>
        <source>Its cases would be left out, and the run would pass without them.</source>
        <translation>Seine Fälle blieben weg, und der Lauf wäre ohne sie erfolgreich.</translation>
    </message>
    <message>
        <source>Tests are of kind PolicyTest in waymark.dev/v1alpha1.</source>
        <translation>Tests sind von der Art PolicyTest in waymark.dev/v1alpha1.</translation>
    </message>
    <message>
        <source>There is no branch “%1”, so nobody knows what was agreed on.</source>
        <translation>Es gibt keinen Branch „%1“; niemand weiß also, was vereinbart ist.</translation>
    </message>
    <message>
        <source>Commit to it, or name another one in spec.mainBranch.</source>
        <translation>Darauf committen oder in spec.mainBranch einen anderen nennen.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t on the main branch.</source>
        <translation>%1 ist nicht auf dem Hauptbranch.</translation>
    </message>
    <message>
        <source>Commit it there.</source>
        <translation>Dort committen.</translation>
    </message>
    <message>
        <source>%1 is a file of the main branch.</source>
        <translation>%1 ist eine Datei des Hauptbranchs.</translation>
    </message>
    <message>
        <source>Change it by a commit.</source>
        <translation>Sie durch einen Commit ändern.</translation>
    </message>
    <message>
        <source>Run “waymarkctl reconcile --watch”, or see why it stopped.</source>
        <translation>„waymarkctl reconcile --watch“ ausführen oder nachsehen, warum es anhielt.</translation>
    </message>
    <message>
        <source>Nothing is fulfilled or retired: “waymarkctl reconcile” has never run here.</source>
        <translation>Nichts wird erfüllt oder aufgelöst: „waymarkctl reconcile“ ist hier noch nie gelaufen.</translation>
    </message>
    <message>
        <source>Nothing is fulfilled or retired: “waymarkctl reconcile” ran last on %1.</source>
        <translation>Nichts wird erfüllt oder aufgelöst: „waymarkctl reconcile“ lief zuletzt am %1.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read.</source>
        <translation>%1 lässt sich nicht lesen.</translation>
    </message>
    <message>
        <source>Check that you may read it, and that a link leads somewhere.</source>
        <translation>Prüfen, ob es sich lesen lässt und ob ein Verweis irgendwohin führt.</translation>
    </message>
    <message>
        <source>%1 isn&apos;t a file of the workspace.</source>
        <translation>%1 ist keine Datei des Arbeitsbereichs.</translation>
    </message>
    <message>
        <source>Name files below %1.</source>
        <translation>Dateien unter %1 nennen.</translation>
    </message>
    <message>
        <source>%1 lies in another repository.</source>
        <translation>%1 liegt in einem anderen Repository.</translation>
    </message>
    <message>
        <source>Run the command with --workspace in that one.</source>
        <translation>Den Befehl mit --workspace in jenem ausführen.</translation>
    </message>
    <message>
        <source>The hook pre-commit doesn&apos;t run: it works on the files that are checked out, and those stay as they are. commit-msg and pre-push run.</source>
        <translation>Der Hook pre-commit läuft nicht: Er arbeitet auf den ausgecheckten Dateien, und die bleiben, wie sie sind. commit-msg und pre-push laufen.</translation>
    </message>
    <message>
        <source>%1 holds no Scorecard.</source>
        <translation>%1 enthält keine Wertungsliste.</translation>
    </message>
    <message>
        <source>Name the file of a Scorecard.</source>
        <translation>Die Datei einer Wertungsliste nennen.</translation>
    </message>
    <message>
        <source>%1 is a workspace already.</source>
        <translation>%1 ist schon ein Arbeitsbereich.</translation>
    </message>
    <message>
        <source>Open it, or name another folder.</source>
        <translation>Ihn öffnen oder einen anderen Ordner nennen.</translation>
    </message>
    <message>
        <source>answers</source>
        <translation>Antworten</translation>
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
        <source>Look at line %1 and write it in another way.</source>
        <translation>Zeile %1 ansehen und anders schreiben.</translation>
    </message>
    <message>
        <source>The new text isn&apos;t one YAML document.</source>
        <translation>Der neue Text ist nicht genau ein YAML-Dokument.</translation>
    </message>
    <message>
        <source>Repair its errors first.</source>
        <translation>Zuerst seine Fehler beheben.</translation>
    </message>
    <message numerus="yes">
        <source>%n aliases elsewhere repeat this value, or a part of it.</source>
        <translation>
            <numerusform>%n Alias an anderer Stelle wiederholt diesen Wert oder einen Teil davon.</numerusform>
            <numerusform>%n Aliasse an anderer Stelle wiederholen diesen Wert oder einen Teil davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Replace the aliases by copies first, or keep the value.</source>
        <translation>Die Aliasse zuerst durch Kopien ersetzen oder den Wert beibehalten.</translation>
    </message>
    <message>
        <source>“%1” isn&apos;t JSON.</source>
        <translation>„%1“ ist kein JSON.</translation>
    </message>
    <message>
        <source>Put texts in double quotes, as in &apos;&quot;eu-central-1&quot;&apos;.</source>
        <translation>Texte in doppelte Anführungszeichen setzen, wie in &apos;&quot;eu-central-1&quot;&apos;.</translation>
    </message>
    <message>
        <source>a map</source>
        <translation>eine Map</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>eine Liste</translation>
    </message>
    <message>
        <source>the end of a map or list</source>
        <translation>das Ende einer Map oder Liste</translation>
    </message>
    <message>
        <source>a new document</source>
        <translation>ein neues Dokument</translation>
    </message>
    <message>
        <source>an alias</source>
        <translation>einen Alias</translation>
    </message>
    <message>
        <source>an empty value</source>
        <translation>einen leeren Wert</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>„%1“</translation>
    </message>
    <message>
        <source>the end of the text</source>
        <translation>das Ende des Textes</translation>
    </message>
    <message>
        <source>an alias of another value</source>
        <translation>einen Alias eines anderen Wertes</translation>
    </message>
    <message>
        <source>a value without a tag</source>
        <translation>einen Wert ohne Tag</translation>
    </message>
    <message>
        <source>the tag %1</source>
        <translation>das Tag %1</translation>
    </message>
    <message>
        <source>an anchor</source>
        <translation>einen Anker</translation>
    </message>
    <message>
        <source>no anchor</source>
        <translation>keinen Anker</translation>
    </message>
    <message>
        <source>Two independent parsers read this text differently: Waymark reads %1, yaml-cpp reads %2.</source>
        <translation>Zwei unabhängige Parser lesen diesen Text verschieden: Waymark liest %1, yaml-cpp liest %2.</translation>
    </message>
    <message numerus="yes">
        <source>{%n field(s)}</source>
        <translation>
            <numerusform>{%n Feld}</numerusform>
            <numerusform>{%n Felder}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>[%n item(s)]</source>
        <translation>
            <numerusform>[%n Element]</numerusform>
            <numerusform>[%n Elemente]</numerusform>
        </translation>
    </message>
    <message>
        <source>yaml-cpp, the parser that checks what Waymark writes, can&apos;t read line %1: %2.</source>
        <translation>yaml-cpp, der Parser, der prüft, was Waymark schreibt, kann Zeile %1 nicht lesen: %2.</translation>
    </message>
    <message>
        <source>The text is valid YAML and was saved. If programs built on yaml-cpp read it, write the line in another way.</source>
        <translation>Der Text ist gültiges YAML und wurde gespeichert. Wenn auf yaml-cpp beruhende Programme ihn lesen, die Zeile anders schreiben.</translation>
    </message>
    <message>
        <source>Delete this entry</source>
        <translation>Diesen Eintrag löschen</translation>
    </message>
    <message numerus="yes">
        <source>Replace %n character(s) with spaces</source>
        <translation>
            <numerusform>%n Zeichen durch ein Leerzeichen ersetzen</numerusform>
            <numerusform>%n Zeichen durch Leerzeichen ersetzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n character(s)</source>
        <translation>
            <numerusform>%n Zeichen löschen</numerusform>
            <numerusform>%n Zeichen löschen</numerusform>
        </translation>
    </message>
    <message>
        <source>Write it in Latin letters</source>
        <translation>In lateinischen Buchstaben schreiben</translation>
    </message>
    <message>
        <source>%1 (“%2”)</source>
        <translation>%1 („%2“)</translation>
    </message>
    <message>
        <source>Only items of a list can be repeated.</source>
        <translation>Nur Einträge einer Liste lassen sich wiederholen.</translation>
    </message>
    <message>
        <source>Choose an item of a list.</source>
        <translation>Einen Eintrag einer Liste wählen.</translation>
    </message>
    <message>
        <source>Merge both by one key</source>
        <translation>Beide durch einen Schlüssel verschmelzen</translation>
    </message>
    <message>
        <source>The text of the block above isn&apos;t indented here.</source>
        <translation>Der Text des Blocks darüber ist hier nicht eingerückt.</translation>
    </message>
    <message>
        <source>A text that “|” or “&gt;” begins ends at the first line that stands further left.</source>
        <translation>Ein Text, den „|“ oder „&gt;“ beginnt, endet an der ersten Zeile, die weiter links steht.</translation>
    </message>
    <message>
        <source>Indent these lines like the first line of the text.</source>
        <translation>Diese Zeilen einrücken wie die erste Zeile des Textes.</translation>
    </message>
    <message>
        <source>“%1” is one key without a value: no space stands behind its colon.</source>
        <translation>„%1“ ist ein einziger Schlüssel ohne Wert: Hinter dem Doppelpunkt steht kein Leerzeichen.</translation>
    </message>
    <message>
        <source>Between brackets, too, a colon without a space behind it is part of the text.</source>
        <translation>Auch zwischen Klammern gehört ein Doppelpunkt ohne Leerzeichen dahinter zum Text.</translation>
    </message>
    <message>
        <source>The key “&lt;&lt;” is already there in this map.</source>
        <translation>Der Schlüssel „&lt;&lt;“ ist in dieser Map schon da.</translation>
    </message>
    <message>
        <source>Some readers merge both, others refuse the file or keep one.</source>
        <translation>Manche Leser verschmelzen beide, andere lehnen die Datei ab oder behalten einen.</translation>
    </message>
    <message>
        <source>Merge a list: “&lt;&lt;: [*a, *b]”.</source>
        <translation>Eine Liste verschmelzen: „&lt;&lt;: [*a, *b]“.</translation>
    </message>
    <message>
        <source>A byte order mark (U+FEFF) stands inside the document.</source>
        <translation>Im Dokument steht eine Bytereihenfolge-Marke (U+FEFF).</translation>
    </message>
    <message>
        <source>It may stand before a document only; readers make it a part of the first key.</source>
        <translation>Sie darf nur vor einem Dokument stehen; Leser machen sie zum Teil des ersten Schlüssels.</translation>
    </message>
    <message>
        <source>Delete the character.</source>
        <translation>Das Zeichen löschen.</translation>
    </message>
    <message>
        <source>The invisible character %1 stands here.</source>
        <translation>Hier steht das unsichtbare Zeichen %1.</translation>
    </message>
    <message>
        <source>Readers take it for a part of the text, so this isn&apos;t what it looks like.</source>
        <translation>Leser halten es für einen Teil des Textes, also ist dies nicht, wonach es aussieht.</translation>
    </message>
    <message>
        <source>Replace the character, or write it as an escape in double quotes.</source>
        <translation>Das Zeichen ersetzen oder als Maskierung in doppelten Anführungszeichen schreiben.</translation>
    </message>
    <message>
        <source>This key holds %1, a letter of another script.</source>
        <translation>In diesem Schlüssel steht %1, ein Buchstabe einer anderen Schrift.</translation>
    </message>
    <message>
        <source>It looks like a Latin letter, and makes another key of this one.</source>
        <translation>Er sieht aus wie ein lateinischer Buchstabe und macht einen anderen Schlüssel daraus.</translation>
    </message>
    <message>
        <source>Write the key in Latin letters.</source>
        <translation>Den Schlüssel in lateinischen Buchstaben schreiben.</translation>
    </message>
    <message>
        <source>The text begins here.</source>
        <translation>Der Text beginnt hier.</translation>
    </message>
    <message numerus="yes">
        <source>Indent %n line(s)</source>
        <translation>
            <numerusform>%n Zeile einrücken</numerusform>
            <numerusform>%n Zeilen einrücken</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete the byte order mark</source>
        <translation>Bytereihenfolge-Marke löschen</translation>
    </message>
</context>
</TS>
