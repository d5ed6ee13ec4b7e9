<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>Cloister</name>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>&amp;Go to</source>
        <translation>&amp;Gehe zu</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>&amp;Run</source>
        <translation>&amp;Ausführen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>&amp;View</source>
        <translation>A&amp;nsicht</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>({part})</source>
        <translation>({part})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>({percent} %) {title}</source>
        <translation>({percent} %) {title}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>, or </source>
        <translation>, oder </translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>--sign needs --key.</source>
        <translation>--sign braucht --key.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>0 is as good as a fresh model of real rows. Bands are 95 % intervals over repetitions.</source>
        <translation>0 ist so gut wie ein frisches Modell echter Zeilen. Bänder sind 95-%-Intervalle über Wiederholungen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>0 is no relation, 1 a complete one. Quiet fields are alike; press one to choose its column.</source>
        <translation>0 ist keine Beziehung, 1 eine vollständige. Ruhige Felder sind ähnlich; drücken Sie auf eines, um seine Spalte zu wählen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>0.3 too strong</source>
        <translation>0,3 zu stark</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>0.3 too weak</source>
        <translation>0,3 zu schwach</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>0.5 is guessing. Where the attack was shown to do better than this, somebody can be told to be in the table.</source>
        <translation>0,5 ist Raten. Wo der Angriff nachweislich besser ist, lässt sich von jemandem sagen, dass er in der Tabelle ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/missing_pattern.py"/>
        <source>1 - total variation distance between patterns of missing cells (Rubin 1976 for what patterns tell)</source>
        <translation>1 − Totalvariationsabstand zwischen Mustern fehlender Zellen (Rubin 1976 dazu, was Muster verraten)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>1 generation</source>
        <translation>1 Generation</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>1 release</source>
        <translation>1 Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>1 to 5</source>
        <translation>1 bis 5</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>10 % real rows</source>
        <translation>10 % echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>25 % real rows</source>
        <translation>25 % echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>5 % real rows</source>
        <translation>5 % echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>50 % is right. The lower end of the interval is held against the bound: with many rows a small lean is enough to refuse.</source>
        <translation>50 % ist richtig. Das untere Ende des Intervalls wird gegen die Grenze gehalten: Bei vielen Zeilen genügt eine kleine Neigung zur Ablehnung.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>50 % real rows</source>
        <translation>50 % echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>95 % interval of the difference: {low} to {high}</source>
        <translation>95-%-Intervall des Unterschieds: {low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>; </source>
        <translation>; </translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection.py"/>
        <source>A boosted classifier tries to tell synthetic rows from rows held back. 1 means it cannot, 0 that it always can. Against held-back rows, so that copying does not help.</source>
        <translation>Ein Klassifikator aus verstärkten Bäumen versucht, synthetische Zeilen von zurückgehaltenen zu unterscheiden. 1 heißt, er kann es nicht, 0, er kann es immer. Gegen zurückgehaltene Zeilen, damit Kopieren nicht hilft.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>A category or an exact number is in the model only if at least {n} training rows share it.</source>
        <translation>Eine Kategorie oder eine genaue Zahl ist nur im Modell, wenn mindestens {n} Trainingszeilen sie teilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>A certificate of my institution signs too</source>
        <translation>Ein Zertifikat meiner Einrichtung unterschreibt auch</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>A certificate of your institution</source>
        <translation>Ein Zertifikat Ihrer Einrichtung</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>A class or a course works with it, under the rules of a school or a workplace.</source>
        <translation>Eine Klasse oder ein Kurs arbeitet damit, nach den Regeln einer Schule oder eines Arbeitsplatzes.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A class or group is named as COLUMN=VALUE, by a value that at least {needed} rows have; a column of numbers on a scale has none.</source>
        <translation>Eine Klasse oder Gruppe wird als SPALTE=WERT benannt, mit einem Wert, den mindestens {needed} Zeilen haben; eine Spalte mit Zahlen auf einer Skala hat keine.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>A condition</source>
        <translation>Eine Bedingung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>A copy of the .slots file made before still opens this file; a new passphrase ends that too.</source>
        <translation>Eine frühere Kopie der .slots-Datei öffnet diese Datei noch; auch damit macht eine neue Passphrase Schluss.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>A declared rule is what every row has to satisfy; a row that does not is an error.</source>
        <translation>Eine angegebene Regel muss jede Zeile erfüllen; eine Zeile, die es nicht tut, ist ein Fehler.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A delimiter inside a cell without quotes, or lines above the header, look like that.</source>
        <translation>Ein Trennzeichen in einer Zelle ohne Anführungszeichen oder Zeilen über der Kopfzeile sehen so aus.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>A difference that a straight line shows is in somebody's analysis at once.</source>
        <translation>Ein Unterschied, den eine gerade Linie zeigt, steckt sofort in jemandes Auswertung.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>A few lines that say how long the log is and what it comes to, signed. Kept outside (on paper, with another department), they prove later that no record was cut off.</source>
        <translation>Ein paar Zeilen, die sagen, wie lang das Protokoll ist und was es ergibt, unterschrieben. Außen aufbewahrt (auf Papier, bei einer anderen Abteilung), beweisen sie später, dass kein Eintrag abgeschnitten wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>A few values are far larger or smaller than most. Extreme values stand out; they are drawn together with their neighbours.</source>
        <translation>Einige Werte sind viel größer oder kleiner als die meisten. Extremwerte fallen auf; sie werden zusammen mit ihren Nachbarn gezogen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>A fifth of the rows is held back to measure with.</source>
        <translation>Ein Fünftel der Zeilen wird zum Messen zurückgehalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>A fifth of the rows is held back, so that attacks can be measured.</source>
        <translation>Ein Fünftel der Zeilen wird zurückgehalten, damit sich Angriffe messen lassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>A fifth of the rows is held back, so that the gain can be measured.</source>
        <translation>Ein Fünftel der Zeilen wird zurückgehalten, damit sich der Gewinn messen lässt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>A generative adversarial network for tables (Xu et al. 2019). Minutes to hours.</source>
        <translation>Ein generatives gegnerisches Netz für Tabellen (Xu u. a. 2019). Minuten bis Stunden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A group can be named for the purpose augment only.</source>
        <translation>Eine Gruppe lässt sich nur für den Zweck Anreichern (augment) nennen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>A job is running. The window locks when it has ended.</source>
        <translation>Es läuft ein Auftrag. Das Fenster wird gesperrt, wenn er beendet ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A job of {path} is running.</source>
        <translation>Ein Auftrag von {path} läuft.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A key file has between 32 bytes and 16 MiB.</source>
        <translation>Eine Schlüsseldatei hat zwischen 32 Byte und 16 MiB.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A key file opens a project only through a slot, and there is none of that kind beside it.</source>
        <translation>Eine Schlüsseldatei öffnet ein Projekt nur über einen Zugang, und daneben gibt es keinen dieser Art.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>A key slot is a second way in: a colleague's passphrase, a recovery passphrase in the safe, a key file on a stick. Keep the file that ends in .slots beside the project; it holds no secret.</source>
        <translation>Ein Zugang ist ein zweiter Weg hinein: die Passphrase einer Kollegin, eine Notfall-Passphrase im Tresor, eine Schlüsseldatei auf einem Stick. Bewahren Sie die Datei, die auf .slots endet, neben dem Projekt auf; sie enthält kein Geheimnis.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A key slot needs a name of 1 to {limit} printable characters.</source>
        <translation>Ein Zugang braucht einen Namen aus 1 bis {limit} druckbaren Zeichen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>A line is a guess: the values of one column are found in a column of the other in which none stands twice. Nothing is made of it yet.</source>
        <translation>Eine Linie ist eine Vermutung: Die Werte der einen Spalte stehen in einer Spalte der anderen, in der keiner zweimal vorkommt. Noch wird nichts daraus gemacht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>A little moved</source>
        <translation>Etwas verschoben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/propensity.py"/>
        <source>A logistic model gives every row its chance of being synthetic. How far these chances lie from one half, over how far they would lie for as many fresh real rows: 1 is as like as can be, 10 is far off.</source>
        <translation>Ein logistisches Modell gibt jeder Zeile ihre Wahrscheinlichkeit, synthetisch zu sein. Wie weit diese von der Hälfte liegen, verglichen damit, wie weit sie für ebenso viele frische echte Zeilen lägen: 1 ist so ähnlich wie möglich, 10 ist weit weg.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection_logistic.py"/>
        <source>A logistic model tries to tell synthetic rows from rows held back by means and shares of single columns; it sees no relations. 1 means it cannot, 0 that it always can: artefacts that anybody finds at sight.</source>
        <translation>Ein logistisches Modell versucht, synthetische Zeilen an Mitteln und Anteilen einzelner Spalten von zurückgehaltenen zu unterscheiden; Beziehungen sieht es nicht. 1 heißt, es kann es nicht, 0, es kann es immer: Spuren, die jeder auf den ersten Blick findet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>A made-up identifier may by chance equal a real one.</source>
        <translation>Eine erfundene Kennung kann durch Zufall einer echten gleichen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>A medium that was carried in: is it signed with the maker's key, whole, and not older than what runs here? Nothing of it is run.</source>
        <translation>Ein mitgebrachter Datenträger: Ist er mit dem Schlüssel des Herstellers signiert, vollständig und nicht älter als das, was hier läuft? Nichts davon wird ausgeführt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>A model</source>
        <translation>Ein Modell</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A model of another model's output loses rare groups, tails and use.</source>
        <translation>Ein Modell von Ergebnissen eines anderen Modells verliert seltene Gruppen, Ränder und Nutzen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A model of this synthesizer cannot be kept.</source>
        <translation>Ein Modell dieses Synthesizers lässt sich nicht aufbewahren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tstr.py"/>
        <source>A model that predicts the target is trained on synthetic rows and tested on real rows held back; its quality over that of a model trained on real rows. 1 means as good. The worst target counts.</source>
        <translation>Ein Modell, das das Ziel vorhersagt, lernt aus synthetischen Zeilen und wird an zurückgehaltenen echten geprüft; seine Güte im Verhältnis zu der eines Modells aus echten Zeilen. 1 heißt ebenso gut. Das schlechteste Ziel zählt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>A model trained on the synthetic table changes a gap between protected groups by up to {value} points ({low} to {high}): {real_gap} if trained on real rows, {synthetic_gap} if on synthetic ones. A smaller gap than real is lost signal that looks like fairness.</source>
        <translation>Ein aus der synthetischen Tabelle gelerntes Modell ändert einen Abstand zwischen geschützten Gruppen um bis zu {value} Punkte ({low} bis {high}): {real_gap}, wenn aus echten Zeilen gelernt, {synthetic_gap}, wenn aus synthetischen. Ein kleinerer Abstand als in Wirklichkeit ist verlorene Information, die wie Fairness aussieht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>A new key, and a note signed by the old one that says so. Those who know the old key add the note to their trust file.</source>
        <translation>Ein neuer Schlüssel und ein vom alten unterschriebener Vermerk, der es sagt. Wer den alten Schlüssel kennt, fügt den Vermerk seiner Vertrauensdatei hinzu.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>A note signed by the key itself: it counts no longer. It works where the note is added to a trust file.</source>
        <translation>Ein vom Schlüssel selbst unterschriebener Vermerk: Er gilt nicht mehr. Er wirkt, wo der Vermerk einer Vertrauensdatei hinzugefügt wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A part of {path} that a step made is no longer there ({digest}).</source>
        <translation>Ein Teil von {path}, den ein Schritt gemacht hat, ist nicht mehr da ({digest}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>A plug-in runs only where an administrator has put it on the site's list, with this version and these files.</source>
        <translation>Eine Erweiterung läuft nur, wenn die Administration sie auf die Liste der Einrichtung gesetzt hat, mit dieser Version und diesen Dateien.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>A policy says what a release must meet. Signed, nobody can change it unnoticed; the signature and the public key stand beside it.</source>
        <translation>Eine Richtlinie sagt, was eine Freigabe erfüllen muss. Ist sie unterschrieben, kann sie niemand unbemerkt ändern; Unterschrift und öffentlicher Schlüssel stehen daneben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A preset cannot be called that.</source>
        <translation>So kann eine Voreinstellung nicht heißen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>A project is one encrypted file. Here you see what opens it, make copies of it, and have it checked.</source>
        <translation>Ein Projekt ist eine verschlüsselte Datei. Hier sehen Sie, was es öffnet, machen Kopien davon und lassen es prüfen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>A project is one encrypted file. It holds the real table, what was made from it, and the log of everything that was done. Nothing leaves this machine unless you release it.</source>
        <translation>Ein Projekt ist eine verschlüsselte Datei. Sie enthält die echte Tabelle, was daraus gemacht wurde, und das Protokoll über alles, was geschehen ist. Nichts verlässt diesen Rechner, solange Sie es nicht freigeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A project needs a passphrase, and this one is empty.</source>
        <translation>Ein Projekt braucht eine Passphrase, und diese ist leer.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>A public key, a revocation or a succession can be shown too, without a passphrase.</source>
        <translation>Auch ein öffentlicher Schlüssel, ein Widerruf oder eine Nachfolge lässt sich zeigen, ohne Passphrase.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>A real health insurance experiment with 20,190 rows comes with Cloister. From here to your first synthetic table it takes about two minutes.</source>
        <translation>Cloister bringt ein echtes Krankenversicherungs-Experiment mit 20.190 Zeilen mit. Von hier bis zu Ihrer ersten synthetischen Tabelle dauert es etwa zwei Minuten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>A registry or a key that is not there is made.</source>
        <translation>Register oder Schlüssel, die nicht da sind, werden angelegt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>A regression that somebody will run: its results on synthetic rows are held against those on real ones.</source>
        <translation>Eine Regression, die jemand rechnen wird: Ihre Ergebnisse auf synthetischen Zeilen werden gegen die auf echten gehalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A rejected request stays rejected. Nothing left.</source>
        <translation>Eine abgelehnte Anfrage bleibt abgelehnt. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A rejection needs a reason.</source>
        <translation>Eine Ablehnung braucht einen Grund.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A release never writes over another one.</source>
        <translation>Eine Freigabe überschreibt nie eine andere.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A release that is not counted does not leave; nothing was released.</source>
        <translation>Eine Freigabe, die nicht gezählt ist, geht nicht hinaus; nichts wurde freigegeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>A report is written as .html or .pdf: let its name end in one of them.</source>
        <translation>Ein Bericht wird als .html oder .pdf geschrieben: Der Name muss auf eines davon enden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A request is a file that `cloister request` wrote.</source>
        <translation>Eine Anfrage ist eine Datei, die `cloister request` geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>A role that is pressed here, or a key from 1 to 5, is given to all of them.</source>
        <translation>Eine hier gedrückte Rolle oder eine Taste von 1 bis 5 gilt für alle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A rule about a column that is not there, or whose texts are replaced, can be neither met nor checked.</source>
        <translation>Eine Regel über eine Spalte, die nicht da ist oder deren Texte ersetzt werden, lässt sich weder erfüllen noch prüfen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>A rule of your own</source>
        <translation>Eine eigene Regel</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A run is kept whenever the synthetic table was measured.</source>
        <translation>Ein Durchlauf wird behalten, sooft die synthetische Tabelle gemessen wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>A screenful up or down in a table</source>
        <translation>Eine Bildschirmseite auf oder ab in einer Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>A second person</source>
        <translation>Eine zweite Person</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>A second person's approval</source>
        <translation>Genehmigung einer zweiten Person</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A second signature by the same key says nothing new.</source>
        <translation>Eine zweite Unterschrift mit demselben Schlüssel sagt nichts Neues.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>A signed head, to keep outside</source>
        <translation>Ein unterschriebener Prüfpunkt, um ihn außen aufzubewahren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>A signing key is a file that only you have. With it you answer for what leaves; its public half lets anybody check.</source>
        <translation>Ein Signierschlüssel ist eine Datei, die nur Sie haben. Damit stehen Sie für das ein, was hinausgeht; seine öffentliche Hälfte lässt es jeden prüfen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A sum takes numbers; of dates, one may be taken from another, or a number of days added.</source>
        <translation>Eine Summe nimmt Zahlen; von Datumsangaben lässt sich eine von einer anderen abziehen oder eine Zahl von Tagen dazurechnen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>A table is imported into a project, and none is open.</source>
        <translation>Eine Tabelle wird in ein Projekt importiert, und keines ist offen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <source>A table that is easily told from real rows misleads those who take it for real.</source>
        <translation>Eine Tabelle, die sich leicht von echten Zeilen unterscheiden lässt, führt alle in die Irre, die sie für echt halten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>A table that was made elsewhere is measured as the result page measures a project's own, and judged by a policy.</source>
        <translation>Eine anderswo entstandene Tabelle wird gemessen wie die eines Projekts auf der Ergebnisseite und nach einer Richtlinie beurteilt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>A tenth of the rows is enough to measure with.</source>
        <translation>Ein Zehntel der Zeilen genügt zum Messen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A third of the table is held back, and at most 10,000 rows are learnt from.</source>
        <translation>Ein Drittel der Tabelle wird zurückgehalten, und aus höchstens 10.000 Zeilen wird gelernt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A third of them is held back to score on; fewer rows would measure chance alone.</source>
        <translation>Ein Drittel davon wird zum Bewerten zurückgehalten; weniger Zeilen würden nur den Zufall messen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A training table cannot have {rows} rows: {low} to {high} are possible.</source>
        <translation>Eine Trainingstabelle kann nicht {rows} Zeilen haben: {low} bis {high} sind möglich.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>A value appears only if twice as many rows share it, so rare people show less. Rare values are lost.</source>
        <translation>Ein Wert erscheint nur, wenn doppelt so viele Zeilen ihn teilen; so zeigen seltene Personen weniger. Seltene Werte gehen verloren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>A variational autoencoder for tables (Xu et al. 2019). Minutes.</source>
        <translation>Ein Variations-Autoencoder für Tabellen (Xu u. a. 2019). Minuten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>A whole copy, taken between two changes. It opens with the same passphrase and key slots.</source>
        <translation>Eine ganze Kopie, zwischen zwei Änderungen genommen. Sie öffnet sich mit derselben Passphrase und denselben Zugängen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>A worker tried to change what only the main program may change.</source>
        <translation>Ein Arbeitsprozess wollte ändern, was nur das Hauptprogramm ändern darf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>AES-256-CBC, HMAC-SHA512 on every page (SQLCipher 4)</source>
        <translation>AES-256-CBC, HMAC-SHA512 auf jeder Seite (SQLCipher 4)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>About this installation</source>
        <translation>Über diese Installation</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Accuracy, mean over classes</source>
        <translation>Treffsicherheit, Mittel über die Klassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Add a key slot</source>
        <translation>Zugang hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Add a second signature</source>
        <translation>Zweite Unterschrift hinzufügen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Add to the queue</source>
        <translation>In die Warteschlange</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Adding rows and scoring</source>
        <translation>Zeilen werden hinzugefügt und bewertet</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Adding {rows} synthetic rows ({ratio} for each real one)</source>
        <translation>Das Hinzufügen von {rows} synthetischen Zeilen ({ratio} je echter)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>After so many tries, measure the last one on rows that nobody has looked at: import newer rows, or take another seed.</source>
        <translation>Nach so vielen Versuchen: Messen Sie den letzten an Zeilen, die noch niemand angesehen hat. Importieren Sie dazu neuere Zeilen, oder nehmen Sie einen anderen Startwert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has (collapse index {index}, {low} to {high}).</source>
        <translation>Nach {times} des Wiederlernens ({plan}) sind {kept} % dessen übrig, was ein frisches Modell der echten Zeilen hat (Kollapsindex {index}, {low} bis {high}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has (collapse index {index}, {low} to {high}); such a model itself lacks {points} points of fresh real rows.</source>
        <translation>Nach {times} des Wiederlernens ({plan}) sind {kept} % dessen übrig, was ein frisches Modell der echten Zeilen hat (Kollapsindex {index}, {low} bis {high}); ein solches Modell bleibt selbst {points} Punkte hinter frischen echten Zeilen zurück.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has (collapse index {index}, {low} to {high}); such a model itself lacks {points} points of fresh real rows; what goes first: {axis}.</source>
        <translation>Nach {times} des Wiederlernens ({plan}) sind {kept} % dessen übrig, was ein frisches Modell der echten Zeilen hat (Kollapsindex {index}, {low} bis {high}); ein solches Modell bleibt selbst {points} Punkte hinter frischen echten Zeilen zurück; zuerst geht: {axis}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>After {times} of retraining on {plan}, {kept} % is left of what a fresh model of the real rows has (collapse index {index}, {low} to {high}); what goes first: {axis}.</source>
        <translation>Nach {times} des Wiederlernens ({plan}) sind {kept} % dessen übrig, was ein frisches Modell der echten Zeilen hat (Kollapsindex {index}, {low} bis {high}); zuerst geht: {axis}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Afterwards you know whether what you plan lasts, what goes first, and how many real rows keep it.</source>
        <translation>Danach wissen Sie, ob Ihr Vorhaben hält, was zuerst verloren geht und wie viele echte Zeilen es erhalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Age, postcode, sex: others may know it of a person.</source>
        <translation>Alter, Postleitzahl, Geschlecht: Andere können es von einer Person wissen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/regression_agreement.py"/>
        <source>Agreement in sign and significance (Raab, Nowok and Dibben 2016; decision agreement)</source>
        <translation>Übereinstimmung in Vorzeichen und Signifikanz (Raab, Nowok und Dibben 2016; decision agreement)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>All columns</source>
        <translation>Alle Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>All columns again</source>
        <translation>Wieder alle Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>All files</source>
        <translation>Alle Dateien</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/release_parts.py"/>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>All help</source>
        <translation>Ganze Hilfe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>All policies</source>
        <translation>Alle Vorgehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>All releases from this source together</source>
        <translation>Alle Freigaben aus dieser Quelle zusammen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>All rows find no room in this machine's free memory. Figures are estimates for the whole tables. Where real rows were left out a copy of one of them is not seen: copies then have no figure, and the gate refuses.</source>
        <translation>Für alle Zeilen reicht der freie Speicher dieses Rechners nicht. Die Größen sind Schätzungen für die ganzen Tabellen. Wo echte Zeilen weggelassen wurden, wird eine Kopie davon nicht gesehen: Kopien haben dann keine Größe, und die Freigabe wird verweigert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>All rows find no room in this machine's free memory. Which rows are taken hangs on the plan's seed alone, and how many on the memory that is free.</source>
        <translation>Für alle Zeilen reicht der freie Speicher dieses Rechners nicht. Welche Zeilen genommen werden, hängt allein vom Startwert des Plans ab, und wie viele, vom freien Speicher.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>All rows were gone through for missing values, extremes and means, and every rule offered was held against all of them. Rules were looked for in the sample; where a column has very many different values, their number and its bars are estimates, and so may be the number of repeated rows.</source>
        <translation>Für fehlende Werte, Extreme und Mittel wurden alle Zeilen durchgegangen, und jede angebotene Regel wurde an allen geprüft. Gesucht wurden Regeln in der Stichprobe; wo eine Spalte sehr viele verschiedene Werte hat, sind deren Zahl und ihre Balken Schätzungen, und vielleicht auch die Zahl der wiederholten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>All {count} installed files are as they were delivered.</source>
        <translation>Alle {count} installierten Dateien sind so, wie sie geliefert wurden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Allowed: {allowed}.</source>
        <translation>Erlaubt: {allowed}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Also import the others, and keep them beside it</source>
        <translation>Auch die anderen importieren und daneben behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Amber: what you plan may not last</source>
        <translation>Gelb: Ihr Vorhaben hält womöglich nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Amounts and policy</source>
        <translation>Mengen und Richtlinie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>An administrator has set this machine up: {file}</source>
        <translation>Die Administration hat diesen Rechner eingerichtet: {file}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>An administrator of this machine has set these. They hold for everybody here.</source>
        <translation>Das hat eine Administratorin oder ein Administrator dieses Rechners eingestellt. Es gilt für alle hier.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>An analyst would draw the same conclusion about {value} % of the {coefficients} coefficients of the declared regressions; {opposite} would point the opposite way.</source>
        <translation>Wer auswertet, käme bei {value} % der {coefficients} Koeffizienten der angegebenen Regressionen zum selben Schluss; {opposite} wiesen in die Gegenrichtung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An approval cannot open the gate; only named overrides in the request can. Nothing was approved.</source>
        <translation>Eine Genehmigung kann das Tor nicht öffnen; das können nur benannte Ausnahmen in der Anfrage. Nichts wurde genehmigt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An approval counts for the one request it was given for. Nothing left.</source>
        <translation>Eine Genehmigung gilt für die eine Anfrage, für die sie gegeben wurde. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An approval is for one release. Nothing left.</source>
        <translation>Eine Genehmigung gilt für eine Freigabe. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An approval is one small file; where it was signed with a certificate too, that signature stands beside it under the same name with .p7s at the end.</source>
        <translation>Eine Genehmigung ist eine kleine Datei; wurde sie auch mit einem Zertifikat unterschrieben, liegt diese Unterschrift unter demselben Namen mit .p7s am Ende daneben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An approval needs the name of the person who gives it.</source>
        <translation>Eine Genehmigung braucht den Namen der Person, die sie gibt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/linkability.py"/>
        <source>An attacker holds two parts of the columns, and links those of one person where both parts are close to one and the same synthetic row. What works as well on people who were never in the table does not count. 0 is right.</source>
        <translation>Ein Angreifer hat zwei Teile der Spalten und verknüpft die einer Person, wo beide Teile nahe an derselben synthetischen Zeile liegen. Was bei Personen ebenso gelingt, die nie in der Tabelle waren, zählt nicht. 0 ist richtig.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_density.py"/>
        <source>An attacker who also knows what the population looks like guesses that somebody was learnt from where synthetic rows are denser than people are. 0.5 is guessing.</source>
        <translation>Ein Angreifer, der auch weiß, wie die Bevölkerung aussieht, rät, dass aus jemandem gelernt wurde, wo synthetische Zeilen dichter liegen als Personen. 0,5 ist Raten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership.py"/>
        <source>An attacker who has somebody's whole row guesses from its distance to the nearest synthetic row whether it was learnt from. 0.5 is guessing.</source>
        <translation>Ein Angreifer, der jemandes ganze Zeile hat, rät aus ihrem Abstand zur nächsten synthetischen Zeile, ob aus ihr gelernt wurde. 0,5 ist Raten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/attribute_disclosure.py"/>
        <source>An attacker who knows everything else about a person reads the sensitive value off the nearest synthetic row: percentage points by which that works better on training rows than on people who were never in the table. What is learnt about everybody alike is no disclosure. 0 is right; the worst column is shown.</source>
        <translation>Ein Angreifer, der sonst alles über eine Person weiß, liest den sensiblen Wert von der nächsten synthetischen Zeile ab: Prozentpunkte, um die das bei Trainingszeilen besser gelingt als bei Personen, die nie in der Tabelle waren. Was man über alle gleichermaßen lernt, ist keine Offenlegung. 0 ist richtig; gezeigt wird die schlimmste Spalte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/inference.py"/>
        <source>An attacker who knows some columns of a person guesses another from the nearest synthetic row. What works as well on people who were never in the table is knowledge of the population; the rest is the risk. 0 is right.</source>
        <translation>Ein Angreifer, der einige Spalten einer Person kennt, rät eine andere aus der nächsten synthetischen Zeile. Was bei Personen ebenso gelingt, die nie in der Tabelle waren, ist Wissen über die Bevölkerung; der Rest ist das Risiko. 0 ist richtig.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>An attacker who knows the population and the synthetic table picks a training row over another person's row {value} of the time; a coin does so 50 % of the time.</source>
        <translation>Ein Angreifer, der die Bevölkerung und die synthetische Tabelle kennt, erkennt die Trainingszeile neben der Zeile einer anderen Person in {value} der Fälle; ein Münzwurf tut das in 50 % der Fälle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/singling_out.py"/>
        <source>An attacker writes down descriptions that fit exactly one synthetic row, from one column or from five, and hopes that they fit exactly one person. What works as well on people who were never in the table does not count. 0 is right.</source>
        <translation>Ein Angreifer schreibt Beschreibungen auf, die auf genau eine synthetische Zeile passen, aus einer Spalte oder aus fünf, und hofft, dass sie auf genau eine Person passen. Was bei Personen ebenso gelingt, die nie in der Tabelle waren, zählt nicht. 0 ist richtig.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>An encrypted copy. It is read back and tried before this is called done.</source>
        <translation>Eine verschlüsselte Kopie. Sie wird zurückgelesen und erprobt, bevor dies als erledigt gilt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>An exported log instead of this project's (may stay empty)</source>
        <translation>Ein exportiertes Protokoll statt dem dieses Projekts (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>An extract to read. The log itself, as exported, is what can be checked.</source>
        <translation>Ein Auszug zum Lesen. Prüfen lässt sich das Protokoll selbst, wie es exportiert wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An old copy of the project was put back, the log was changed, or something else lies there.</source>
        <translation>Eine alte Kopie des Projekts wurde zurückgelegt, das Protokoll wurde geändert, oder dort liegt etwas anderes.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An old copy was put back, or the end of the log was cut off. The log says so too, once the project is opened for writing.</source>
        <translation>Eine alte Kopie wurde zurückgelegt, oder das Ende des Protokolls wurde abgeschnitten. Das Protokoll sagt es auch, sobald das Projekt zum Schreiben geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An older version may have faults that were mended since, and may not open newer projects.</source>
        <translation>Eine ältere Version kann Fehler haben, die seither behoben sind, und öffnet neuere Projekte womöglich nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>An order or a condition would tell what stands in cells that are hidden.</source>
        <translation>Eine Reihenfolge oder eine Bedingung würde verraten, was in verdeckten Zellen steht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Another program is writing to the registry {path}.</source>
        <translation>Ein anderes Programm schreibt gerade in das Register {path}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Another program is writing to the site's disclosure account {path}.</source>
        <translation>Ein anderes Programm schreibt gerade in das Offenlegungskonto der Einrichtung {path}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Another release from the same source was recorded while this one was made.</source>
        <translation>Während diese Freigabe entstand, wurde eine andere aus derselben Quelle verzeichnet.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Another share of real rows</source>
        <translation>Anderer Anteil echter Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Another, older or newer (may stay empty)</source>
        <translation>Ein anderer, älter oder neuer (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Answer to write</source>
        <translation>Antwort, die geschrieben wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Any outcome</source>
        <translation>Jeder Ausgang</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Anybody</source>
        <translation>Alle Personen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Anybody may get the table, and nobody can call it back.</source>
        <translation>Jeder kann die Tabelle bekommen, und niemand kann sie zurückrufen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Anything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Approval that came back</source>
        <translation>Genehmigung, die zurückkam</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/approval_parts.py"/>
        <source>Approvals (*.approval);;All files (*)</source>
        <translation>Genehmigungen (*.approval);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Approve a request</source>
        <translation>Eine Anfrage genehmigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Approve a request…</source>
        <translation>Eine Anfrage genehmigen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Approved by</source>
        <translation>Genehmigt von</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Approved: the answer was written to {path}.</source>
        <translation>Genehmigt: Die Antwort wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Arabic, Windows (cp1256)</source>
        <translation>Arabisch, Windows (cp1256)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Are three-way tables still right?</source>
        <translation>Stimmen Dreiwegetabellen noch?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Are very small and very large numbers still there?</source>
        <translation>Sind sehr kleine und sehr große Zahlen noch da?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Area under the ROC curve</source>
        <translation>Fläche unter der ROC-Kurve</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Arrow</source>
        <translation>Arrow</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Arrow keys</source>
        <translation>Pfeiltasten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/intersections.py"/>
        <source>As 'Groups represented', for every combination of all protected columns that enough real rows have. A table may keep women and keep the old and lose old women.</source>
        <translation>Wie „Gruppen vertreten“, für jede Kombination aller geschützten Spalten, die genug echte Zeilen hat. Eine Tabelle kann Frauen behalten und Alte behalten und alte Frauen verlieren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tstr_models.py"/>
        <source>As 'Models trained on it', with a linear or logistic model, a forest and nearest neighbours. Each learns something else of a table; the worst pair of target and model counts. 1 means as good as real rows.</source>
        <translation>Wie „Damit gelernte Modelle“, mit einem linearen oder logistischen Modell, einem Wald und nächsten Nachbarn. Jedes lernt etwas anderes aus einer Tabelle; das schlechteste Paar aus Ziel und Modell zählt. 1 heißt so gut wie echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>As a command, which looks for these words in the log as it is stored</source>
        <translation>Als Befehl, der diese Wörter im Protokoll sucht, wie es gespeichert ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>As found</source>
        <translation>Wie gefunden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>As found: {value}</source>
        <translation>Wie gefunden: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>As in the table</source>
        <translation>Wie in der Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>As it is kept in the project. Every change can be undone.</source>
        <translation>Wie im Projekt behalten. Jede Änderung lässt sich zurücknehmen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>As it was opened</source>
        <translation>Wie beim Öffnen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>As many rows as it learns from.</source>
        <translation>So viele Zeilen, wie gelernt werden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>As many rows as the group lacks to the largest one, at most ten for each real one.</source>
        <translation>So viele Zeilen, wie der Gruppe zur größten fehlen, höchstens zehn je echter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>As on the plan page, not kept ({name})</source>
        <translation>Wie auf der Planseite, nicht behalten ({name})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>As planned ({name})</source>
        <translation>Wie geplant ({name})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>As planned it is green for {times}: stop there, and start again from the real rows.</source>
        <translation>Wie vorgesehen ist es über {times} grün: Hören Sie dort auf, und fangen Sie wieder mit den echten Zeilen an.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask about one class with --positive VALUE, or name another column.</source>
        <translation>Fragen Sie mit --positive WERT nach einer Klasse, oder nennen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Ask about this plan alone, with another seed and {seeds} seeds, before you rely on it.</source>
        <translation>Fragen Sie nach diesem Vorhaben allein, mit einem anderen Startwert und {seeds} Wiederholungen, bevor Sie sich darauf verlassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Ask again</source>
        <translation>Noch einmal fragen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Ask an administrator to mend it (see the help: administration). Until then the careful choice holds.</source>
        <translation>Bitten Sie die Administration, es zu beheben (siehe Hilfe: Administration). Bis dahin gilt die vorsichtige Wahl.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for another one with `cloister request`.</source>
        <translation>Fordern Sie mit `cloister request` eine andere an.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Ask for approval</source>
        <translation>Genehmigung anfordern</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for approval again.</source>
        <translation>Fordern Sie die Genehmigung noch einmal an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for approval again; the earlier one is void.</source>
        <translation>Fordern Sie die Genehmigung noch einmal an; die frühere gilt nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for approval with `cloister request`, let the officer answer with `cloister approve`, and give the answer with --approval.</source>
        <translation>Fordern Sie mit `cloister request` die Genehmigung an, lassen Sie die zuständige Person mit `cloister approve` antworten, und geben Sie die Antwort mit --approval an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for the permission, or check the disk.</source>
        <translation>Bitten Sie um das Recht, oder prüfen Sie den Datenträger.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for the right to write there.</source>
        <translation>Bitten Sie um das Recht, dort zu schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask for the right to write to it and to its folder, or see whether the disk is full or not mounted.</source>
        <translation>Bitten Sie um das Recht, sie und ihren Ordner zu schreiben, oder sehen Sie nach, ob der Datenträger voll oder nicht eingehängt ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask the administrator to look at `cloister plugins`: the list must name this version and digest.</source>
        <translation>Bitten Sie die Administration, `cloister plugins` anzusehen: Die Liste muss diese Version und diesen Prüfwert nennen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask who did it, and run `cloister audit verify PROJECT --checkpoint FILE` with the release's audit-checkpoint.txt.</source>
        <translation>Fragen Sie, wer es war, und führen Sie `cloister audit verify PROJECT --checkpoint FILE` mit der audit-checkpoint.txt der Freigabe aus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Ask who looks after this machine to change it.</source>
        <translation>Wer diesen Rechner betreut, kann es ändern.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask whoever runs the site's PKI for one that does.</source>
        <translation>Fragen Sie, wer die PKI der Einrichtung betreut, nach einem, das es kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask whoever runs the site's PKI for such a certificate.</source>
        <translation>Fragen Sie, wer die PKI der Einrichtung betreut, nach einem solchen Zertifikat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask your administrator to mend it; what may stand there is in the administrator's guide (docs/administration.md).</source>
        <translation>Bitten Sie Ihre Administration, es zu reparieren; was dort stehen darf, sagt der Leitfaden für die Administration (docs/administration.md).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Ask your administrator.</source>
        <translation>Fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Asked</source>
        <translation>Verlangt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Asked by</source>
        <translation>Angefragt von</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Asked one by one, about {expected} of {compared} measures would differ by chance alone; that is taken into account.</source>
        <translation>Einzeln gefragt, würden sich etwa {expected} von {compared} Größen allein durch Zufall unterscheiden; das ist berücksichtigt.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>At 1 % false alarms guessing finds 1 % of the members; an attack that is sure of a few people is a harm to those few.</source>
        <translation>Bei 1 % Fehlalarmen findet Raten 1 % der Mitglieder; ein Angriff, der bei wenigen Personen sicher ist, schadet diesen wenigen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>At least one row has to be generated.</source>
        <translation>Mindestens eine Zeile muss erzeugt werden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>At least {low} % of the rows carry this site's watermark (key {key}).</source>
        <translation>Mindestens {low} % der Zeilen tragen das Wasserzeichen dieser Einrichtung (Schlüssel {key}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>At least {low} of the rows also carry this site's watermark.</source>
        <translation>Mindestens {low} der Zeilen tragen auch das Wasserzeichen dieser Einrichtung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>At most 10,000 rows, which open anywhere.</source>
        <translation>Höchstens 10.000 Zeilen, die sich überall öffnen lassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>At most {limit} fit. A checkpoint with many signatures can be too long.</source>
        <translation>Höchstens {limit} passen. Ein Prüfpunkt mit vielen Unterschriften kann zu lang sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Attach the certificate's signature</source>
        <translation>Unterschrift des Zertifikats anfügen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Audit log</source>
        <translation>Prüfprotokoll</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Audit log of {project}</source>
        <translation>Prüfprotokoll von {project}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Augment a rare group</source>
        <translation>Eine seltene Gruppe anreichern</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Augmentation</source>
        <translation>Anreicherung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/check_words.py"/>
        <location filename="../../desktop/messages/help_words.py"/>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Back to the kept plan</source>
        <translation>Zurück zum behaltenen Plan</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Back to the window</source>
        <translation>Zurück zum Fenster</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Back to what was found</source>
        <translation>Zurück zum Gefundenen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <source>Balls around the middle of the real rows that hold 10 %, 50 %, 90 % of them should hold as many of the synthetic rows. 1 means they do; less, that rows are too ordinary or too odd.</source>
        <translation>Kugeln um die Mitte der echten Zeilen, die 10 %, 50 %, 90 % davon enthalten, sollten ebenso viele der synthetischen enthalten. 1 heißt, sie tun es; weniger, dass die Zeilen zu gewöhnlich oder zu seltsam sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Because {reason}. Measure again before anything leaves.</source>
        <translation>Weil {reason}. Messen Sie noch einmal, bevor etwas hinausgeht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Before a release of such a table, validate on a machine with more memory.</source>
        <translation>Prüfen Sie vor der Freigabe einer solchen Tabelle auf einem Rechner mit mehr Speicher.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Before it</source>
        <translation>Davor</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Being measured</source>
        <translation>Wird gemessen</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <source>Below this a test database no longer looks like the real one.</source>
        <translation>Darunter sieht eine Testdatenbank nicht mehr aus wie die echte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Best is what fresh real rows have, and one of the runs does not know it.</source>
        <translation>Am besten ist, was frische echte Zeilen haben, und einer der Durchläufe kennt es nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Better</source>
        <translation>Besser</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Bring a table in: drop a file on the window, or choose one.</source>
        <translation>Holen Sie eine Tabelle herein: Ziehen Sie eine Datei auf das Fenster, oder wählen Sie eine.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Bring it to a newer format with the Cloister that made it or the next one, then open it here.</source>
        <translation>Bringen Sie es mit dem Cloister, das es gemacht hat, oder dem nächsten in ein neueres Format, und öffnen Sie es dann hier.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Bring it to this version, then open</source>
        <translation>In diese Version bringen, dann öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>Browse for a file</source>
        <translation>Eine Datei suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>Browse for: {name}</source>
        <translation>Auswählen: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>Browse…</source>
        <translation>Durchsuchen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>By name</source>
        <translation>Nach Namen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>By task</source>
        <translation>Nach Aufgabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>CSV</source>
        <translation>CSV</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>CSV, Excel, Parquet, SAS, SPSS, Stata, SQLite or DuckDB. Encoding, delimiter and kinds of columns are found by themselves; everything can be corrected before it is imported.</source>
        <translation>CSV, Excel, Parquet, SAS, SPSS, Stata, SQLite oder DuckDB. Zeichenkodierung, Trennzeichen und Arten der Spalten werden von selbst gefunden; alles lässt sich vor dem Import berichtigen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>CTGAN (SDV)</source>
        <translation>CTGAN (SDV)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection.py"/>
        <source>Can a boosted classifier tell rows from real rows held back?</source>
        <translation>Kann ein Klassifikator aus verstärkten Bäumen Zeilen von zurückgehaltenen echten unterscheiden?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection_logistic.py"/>
        <source>Can a logistic model tell rows from real rows held back?</source>
        <translation>Kann ein logistisches Modell Zeilen von zurückgehaltenen echten unterscheiden?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Can a model tell the rows from real ones?</source>
        <translation>Kann ein Modell die Zeilen von echten unterscheiden?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_scores.py"/>
        <source>Can an attacker tell who was among the training rows?</source>
        <translation>Kann ein Angreifer sagen, wer unter den Trainingszeilen war?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Can be given back</source>
        <translation>Lässt sich zurückgeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Can one still predict with it?</source>
        <translation>Lässt sich damit noch vorhersagen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Can somebody in the real table be found or learnt about?</source>
        <translation>Lässt sich jemand aus der echten Tabelle finden oder etwas über ihn erfahren?</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/progress.py"/>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Cannot be told from real rows</source>
        <translation>Von echten Zeilen nicht zu unterscheiden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Cards</source>
        <translation>Karten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Care for it</source>
        <translation>Pflegen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_tpr.py"/>
        <source>Carlini et al. (2022), Membership inference attacks from first principles, IEEE S&amp;P: the measure</source>
        <translation>Carlini u. a. (2022), Membership inference attacks from first principles, IEEE S&amp;P: das Maß</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Carry it back to whoever asks.</source>
        <translation>Bringen Sie sie dem zurück, der gefragt hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Carry it to the officer, who looks at it under “Approve a request”.</source>
        <translation>Bringen Sie sie der zuständigen Person, die sie unter „Eine Anfrage genehmigen“ ansieht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>Categories in the model</source>
        <translation>Kategorien im Modell</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/rare_categories.py"/>
        <source>Category coverage (SDMetrics, CategoryCoverage) for rare categories</source>
        <translation>Abdeckung der Kategorien (SDMetrics, CategoryCoverage) für seltene Kategorien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Cells</source>
        <translation>Zellen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Cells are missing together as in the real rows to {value} ({low} to {high}; fresh real rows {ceiling}, cells missing without any relation {floor}).</source>
        <translation>Zellen fehlen zu {value} so zusammen wie in den echten Zeilen ({low} bis {high}; frische echte Zeilen {ceiling}, ohne jede Beziehung fehlende Zellen {floor}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Central Europe (ISO 8859-2)</source>
        <translation>Mitteleuropa (ISO 8859-2)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Central Europe, Windows (cp1250)</source>
        <translation>Mitteleuropa, Windows (cp1250)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Certificate (PEM, DER, PKCS #12)</source>
        <translation>Zertifikat (PEM, DER, PKCS #12)</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/keys_page.py"/>
        <location filename="../../desktop/pages/release_parts.py"/>
        <source>Certificates (*.crt *.cer *.pem *.p12 *.pfx);;All files (*)</source>
        <translation>Zertifikate (*.crt *.cer *.pem *.p12 *.pfx);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Change its passphrase</source>
        <translation>Seine Passphrase ändern</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Change the condition, or check with `cloister profile` what kind the column is.</source>
        <translation>Ändern Sie die Bedingung, oder prüfen Sie mit `cloister profile`, welcher Art die Spalte ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Change the passphrase</source>
        <translation>Passphrase ändern</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Change the plan and do it again</source>
        <translation>Plan ändern und noch einmal machen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Change the plan and run it again; or override by name, with a reason that is signed.</source>
        <translation>Ändern Sie den Plan und führen Sie ihn noch einmal aus; oder machen Sie eine benannte Ausnahme mit einem Grund, der unterschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Change the rule, or check with `cloister profile` what kind the column is.</source>
        <translation>Ändern Sie die Regel, oder prüfen Sie mit `cloister profile`, welcher Art die Spalte ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Change the rule.</source>
        <translation>Ändern Sie die Regel.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Changed here: the plan is kept on the next page.</source>
        <translation>Hier geändert: Behalten wird der Plan auf der nächsten Seite.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Changed while reading</source>
        <translation>Beim Lesen geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Changed while reading ({count})</source>
        <translation>Beim Lesen geändert ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Changes show at once. What you had typed on a page and not kept is typed again.</source>
        <translation>Änderungen zeigen sich sofort. Was auf einer Seite eingegeben und nicht behalten wurde, muss neu eingegeben werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Changes {changes}.</source>
        <translation>Ändert {changes}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Changing the key slots…</source>
        <translation>Die Zugänge werden geändert…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Changing to {name}…</source>
        <translation>Wechsel zu {name} …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Check a release</source>
        <translation>Eine Freigabe prüfen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Check a release…</source>
        <translation>Eine Freigabe prüfen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Check an update before it is installed</source>
        <translation>Eine Aktualisierung prüfen, bevor sie installiert wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Check it</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Check it now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check memory and the installation (`cloister doctor`), then run the step again.</source>
        <translation>Prüfen Sie Speicher und Installation (`cloister doctor`), und führen Sie den Schritt dann noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check that each outcome is a number or has two classes, and that there are more complete rows than coefficients.</source>
        <translation>Prüfen Sie, dass jedes Ergebnis eine Zahl ist oder zwei Klassen hat und dass es mehr vollständige Zeilen als Koeffizienten gibt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check that it exists and that you may read it.</source>
        <translation>Prüfen Sie, dass sie da ist und dass Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check that nothing of that name is there and that the folder can be written, then release again.</source>
        <translation>Prüfen Sie, dass nichts dieses Namens da ist und dass sich in den Ordner schreiben lässt, und geben Sie dann noch einmal frei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check that the folder exists, its permissions and the space left, then try again.</source>
        <translation>Prüfen Sie, ob der Ordner da ist, seine Rechte und den freien Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check that the folder exists, its permissions and the space left.</source>
        <translation>Prüfen Sie, ob der Ordner da ist, seine Rechte und den freien Platz.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the clock of this machine, or get a new certificate.</source>
        <translation>Prüfen Sie die Uhr dieses Rechners, oder besorgen Sie ein neues Zertifikat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the columns for values that are out of range.</source>
        <translation>Prüfen Sie die Spalten auf Werte außerhalb des Bereichs.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the disk and its cable, run `cloister check`, then try again.</source>
        <translation>Prüfen Sie den Datenträger und sein Kabel, führen Sie `cloister check` aus, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Check the file</source>
        <translation>Datei prüfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the folder's permissions and the free space.</source>
        <translation>Prüfen Sie die Rechte des Ordners und den freien Platz.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the folder, its permissions and the space left, then try again.</source>
        <translation>Prüfen Sie den Ordner, seine Rechte und den freien Platz, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Check the log</source>
        <translation>Protokoll prüfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path, and bring both files along.</source>
        <translation>Prüfen Sie den Pfad, und bringen Sie beide Dateien mit.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path, or make a key with `cloister keys new`.</source>
        <translation>Prüfen Sie den Pfad, oder machen Sie mit `cloister keys new` einen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path, or make a key with `cloister pool --new-key FILE`.</source>
        <translation>Prüfen Sie den Pfad, oder machen Sie mit `cloister pool --new-key FILE` einen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path, or make a project with `cloister create`.</source>
        <translation>Prüfen Sie den Pfad, oder legen Sie mit `cloister create` ein Projekt an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path.</source>
        <translation>Prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path: a release is a folder, or that folder as one .zip.</source>
        <translation>Prüfen Sie den Pfad: Eine Freigabe ist ein Ordner oder dieser Ordner als eine .zip-Datei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path; if it is on a stick, put it in.</source>
        <translation>Prüfen Sie den Pfad; liegt sie auf einem Stick, stecken Sie ihn ein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the path; the file's first line is the passphrase, in UTF-8.</source>
        <translation>Prüfen Sie den Pfad; die erste Zeile der Datei ist die Passphrase, in UTF-8.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the permissions and the disk; if it is a .zip, get it again.</source>
        <translation>Prüfen Sie die Rechte und den Datenträger; ist es eine .zip-Datei, holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the permissions of the file and its folder, then run the step again.</source>
        <translation>Prüfen Sie die Rechte der Datei und ihres Ordners, und führen Sie den Schritt dann noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the rule against the real table (`cloister plan PROJECT --show` counts its exceptions); loosen it or take it out.</source>
        <translation>Prüfen Sie die Regel an der echten Tabelle (`cloister plan PROJECT --show` zählt ihre Ausnahmen); lockern Sie sie, oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the spelling of column and value.</source>
        <translation>Prüfen Sie die Schreibweise von Spalte und Wert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the spelling of the values; else loosen the conditions.</source>
        <translation>Prüfen Sie die Schreibweise der Werte; sonst lockern Sie die Bedingungen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the spelling, or leave it out.</source>
        <translation>Prüfen Sie die Schreibweise, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the spelling, or name another column.</source>
        <translation>Prüfen Sie die Schreibweise, oder nennen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the spelling; `cloister profile` lists the columns. A text stands in double quotes.</source>
        <translation>Prüfen Sie die Schreibweise; `cloister profile` zählt die Spalten auf. Ein Text steht in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check the spelling; names with spaces or signs stand in backticks.</source>
        <translation>Prüfen Sie die Schreibweise; Namen mit Leerzeichen oder Zeichen stehen in Backticks.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Check the update</source>
        <translation>Aktualisierung prüfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check whether the columns are constant.</source>
        <translation>Prüfen Sie, ob die Spalten konstant sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Check which columns the plan calls known and sensitive; one of each is needed.</source>
        <translation>Prüfen Sie, welche Spalten der Plan bekannt und sensibel nennt; von beiden wird eine gebraucht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Checking the log…</source>
        <translation>Das Protokoll wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Checking the release…</source>
        <translation>Die Freigabe wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Checking the update…</source>
        <translation>Aktualisierung wird geprüft …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Checking…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Checks</source>
        <translation>Prüfungen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership.py"/>
        <source>Chen et al. (2020), GAN-Leaks, black-box attack by distance; area under the curve</source>
        <translation>Chen u. a. (2020), GAN-Leaks, Blackbox-Angriff über den Abstand; Fläche unter der Kurve</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Chinese (GB 18030)</source>
        <translation>Chinesisch (GB 18030)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Chinese, traditional (Big5)</source>
        <translation>Chinesisch, traditionell (Big5)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose 1 row or more.</source>
        <translation>Wählen Sie 1 Zeile oder mehr.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose Parquet or CSV, or fewer columns.</source>
        <translation>Wählen Sie Parquet oder CSV, oder weniger Spalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose Parquet or CSV, or fewer rows.</source>
        <translation>Wählen Sie Parquet oder CSV, oder weniger Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Choose a column in a list or a plot first.</source>
        <translation>Wählen Sie zuerst eine Spalte in einer Liste oder einem Bild.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a column of categories, of yes and no, or of few whole numbers.</source>
        <translation>Wählen Sie eine Spalte mit Kategorien, mit ja und nein oder mit wenigen ganzen Zahlen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a column of numbers or categories that the real table has.</source>
        <translation>Wählen Sie eine Spalte mit Zahlen oder Kategorien, die die echte Tabelle hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a column of the table; `cloister profile` lists them.</source>
        <translation>Wählen Sie eine Spalte der Tabelle; `cloister profile` zählt sie auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Choose a column to see more of it.</source>
        <translation>Wählen Sie eine Spalte, um mehr davon zu sehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Choose a column, here or in any list or plot, to see it on every tab.</source>
        <translation>Wählen Sie eine Spalte, hier oder in einer Liste oder einem Bild, um sie auf jedem Reiter zu sehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Choose a figure in the list that has columns, pairs or groups in both runs.</source>
        <translation>Wählen Sie in der Liste eine Größe, die in beiden Durchläufen Spalten, Paare oder Gruppen hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chooser.py"/>
        <source>Choose a file</source>
        <translation>Datei wählen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a file made by `cloister pool`, or get it again.</source>
        <translation>Wählen Sie eine Datei, die `cloister pool` gemacht hat, oder holen Sie sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a file that `cloister audit checkpoint` wrote, or a release's audit-checkpoint.txt.</source>
        <translation>Wählen Sie eine Datei, die `cloister audit checkpoint` geschrieben hat, oder die audit-checkpoint.txt einer Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a file that `cloister audit export` wrote.</source>
        <translation>Wählen Sie eine Datei, die `cloister audit export` geschrieben hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Choose a file that does not exist yet, and a passphrase that protects it.</source>
        <translation>Wählen Sie eine Datei, die es noch nicht gibt, und eine Passphrase, die sie schützt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a file that ends in .cloister; if this was one, restore it from a backup.</source>
        <translation>Wählen Sie eine Datei, die auf .cloister endet; war diese eine, holen Sie sie aus einer Sicherung zurück.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a file with a header and at least one row.</source>
        <translation>Wählen Sie eine Datei mit Kopfzeile und mindestens einer Zeile.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/drop_area.py"/>
        <source>Choose a file…</source>
        <translation>Datei wählen…</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chooser.py"/>
        <source>Choose a folder</source>
        <translation>Ordner wählen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a folder that exists and that you may write to.</source>
        <translation>Wählen Sie einen Ordner, der da ist und in den Sie schreiben dürfen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a folder that you may write to and that has space.</source>
        <translation>Wählen Sie einen Ordner, in den Sie schreiben dürfen und der Platz hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Choose a generator that keeps more of the real rows: this one has little to lose from the start.</source>
        <translation>Wählen Sie einen Generator, der mehr von den echten Zeilen bewahrt: Dieser hat von Anfang an wenig zu verlieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Choose a line to go there. Nothing is lost until you change something else.</source>
        <translation>Wählen Sie eine Zeile, um dorthin zu gehen. Nichts geht verloren, bis Sie etwas anderes ändern.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a passphrase, or ask for a key without one.</source>
        <translation>Wählen Sie eine Passphrase, oder verlangen Sie einen Schlüssel ohne.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a passphrase; several words are easy to keep in mind and hard to guess.</source>
        <translation>Wählen Sie eine Passphrase; mehrere Wörter sind leicht zu merken und schwer zu raten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a place below one of these: {allowed}.</source>
        <translation>Wählen Sie einen Ort unterhalb von einem dieser: {allowed}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a row number from 1 to {rows}, as `cloister exposed` lists them.</source>
        <translation>Wählen Sie eine Zeilennummer von 1 bis {rows}, wie `cloister exposed` sie aufzählt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a share in that range; 0.2 is a good one.</source>
        <translation>Wählen Sie einen Anteil in diesem Bereich; 0.2 ist gut.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a synthetic table with rows.</source>
        <translation>Wählen Sie eine synthetische Tabelle mit Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a table with at least one column of numbers or categories.</source>
        <translation>Wählen Sie eine Tabelle mit mindestens einer Spalte mit Zahlen oder Kategorien.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a table with rows.</source>
        <translation>Wählen Sie eine Tabelle mit Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a target in the plan.</source>
        <translation>Wählen Sie im Plan ein Ziel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a target that the other columns tell something about.</source>
        <translation>Wählen Sie ein Ziel, über das die anderen Spalten etwas sagen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a target with two classes; gaps between groups are also measured for numbers.</source>
        <translation>Wählen Sie ein Ziel mit zwei Klassen; Abstände zwischen Gruppen werden auch für Zahlen gemessen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a whole number from 0 on.</source>
        <translation>Wählen Sie eine ganze Zahl ab 0.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose a whole number from 1 to {limit}.</source>
        <translation>Wählen Sie eine ganze Zahl von 1 bis {limit}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another column, or give this one another role than identifier.</source>
        <translation>Wählen Sie eine andere Spalte, oder geben Sie dieser eine andere Rolle als Kennung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another column, or give this one another role.</source>
        <translation>Wählen Sie eine andere Spalte, oder geben Sie dieser eine andere Rolle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another column.</source>
        <translation>Wählen Sie eine andere Spalte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another delimiter, skip the lines above the header, or mend line {line} of the file.</source>
        <translation>Wählen Sie ein anderes Trennzeichen, überspringen Sie die Zeilen über der Kopfzeile, oder reparieren Sie Zeile {line} der Datei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another encoding, or leave it to be found.</source>
        <translation>Wählen Sie eine andere Zeichenkodierung, oder lassen Sie sie finden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Choose another file</source>
        <translation>Andere Datei wählen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another folder with --out DIR.</source>
        <translation>Wählen Sie mit --out DIR einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another folder with the variable CLOISTER_SETTINGS, or ask your administrator.</source>
        <translation>Wählen Sie mit der Variablen CLOISTER_SETTINGS einen anderen Ordner, oder fragen Sie Ihre Administration.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another kind for it, or leave it as found. Codes for missing values can be named: --missing CODE.</source>
        <translation>Wählen Sie eine andere Art dafür, oder lassen Sie sie, wie sie gefunden wurde. Codes für fehlende Werte lassen sich nennen: --missing CODE.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another name, or delete the other preset first.</source>
        <translation>Wählen Sie einen anderen Namen, oder löschen Sie zuerst die andere Voreinstellung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another name, or move the existing file away first.</source>
        <translation>Wählen Sie einen anderen Namen, oder schaffen Sie zuerst die vorhandene Datei weg.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another name.</source>
        <translation>Wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another name; on the command line --force replaces the file.</source>
        <translation>Wählen Sie einen anderen Namen; auf der Befehlszeile ersetzt --force die Datei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another name; on the command line --force writes it and keeps the older one beside it.</source>
        <translation>Wählen Sie einen anderen Namen; auf der Befehlszeile schreibt --force sie und hebt die ältere daneben auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another value, spelt as in the table.</source>
        <translation>Wählen Sie einen anderen Wert, geschrieben wie in der Tabelle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose another, or let Cloister make one: `cloister slots add --new-key-file FILE`.</source>
        <translation>Wählen Sie eine andere, oder lassen Sie Cloister eine machen: `cloister slots add --new-key-file FILE`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose one of these.</source>
        <translation>Wählen Sie eines davon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose one of those. Views of a database are never run; make a table of what they show.</source>
        <translation>Wählen Sie eine davon. Sichten einer Datenbank werden nie ausgeführt; machen Sie eine Tabelle aus dem, was sie zeigen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose one of: {known}.</source>
        <translation>Wählen Sie eines von: {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose one of: {known}. A table from elsewhere can mostly be saved as CSV.</source>
        <translation>Wählen Sie eines von: {known}. Eine Tabelle von anderswo lässt sich meist als CSV speichern.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose one of: {known}; or give the path of a JSON file.</source>
        <translation>Wählen Sie eine von: {known}; oder nennen Sie den Pfad einer JSON-Datei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose one that it allows: {allowed}.</source>
        <translation>Wählen Sie eine, die sie erlaubt: {allowed}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose protected columns in the plan.</source>
        <translation>Wählen Sie im Plan geschützte Spalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the approval that belongs to this project, or ask for one with `cloister request`.</source>
        <translation>Wählen Sie die Genehmigung, die zu diesem Projekt gehört, oder fordern Sie mit `cloister request` eine an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the approval that belongs to this request.</source>
        <translation>Wählen Sie die Genehmigung, die zu dieser Anfrage gehört.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the certificate's file, or ask whoever runs the site's PKI for one of these forms.</source>
        <translation>Wählen Sie die Datei des Zertifikats, oder fragen Sie, wer die PKI der Einrichtung betreut, nach einer dieser Formen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Choose the column that names the group, then the group. Very small groups are not listed.</source>
        <translation>Wählen Sie die Spalte, die die Gruppe nennt, dann die Gruppe. Sehr kleine Gruppen stehen nicht in der Liste.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the key that belongs to it.</source>
        <translation>Wählen Sie den Schlüssel, der dazu gehört.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the key that belongs to the certificate, in PEM or DER.</source>
        <translation>Wählen Sie den Schlüssel, der zum Zertifikat gehört, als PEM oder DER.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the key that the certificate was made for.</source>
        <translation>Wählen Sie den Schlüssel, für den das Zertifikat gemacht wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Choose the other table again, and it is all there again.</source>
        <translation>Wählen Sie die andere Tabelle erneut, und alles ist wieder da.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the right file, or make a key with `cloister keys new`.</source>
        <translation>Wählen Sie die richtige Datei, oder machen Sie mit `cloister keys new` einen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Choose the right file, or make a key with `cloister pool --new-key FILE`.</source>
        <translation>Wählen Sie die richtige Datei, oder machen Sie mit `cloister pool --new-key FILE` einen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Choose what the model is to predict, and measure.</source>
        <translation>Wählen Sie, was das Modell vorhersagen soll, und messen Sie.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chooser.py"/>
        <source>Choose where to write</source>
        <translation>Wählen, wohin geschrieben wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Choose…</source>
        <translation>Wählen…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Choosing rows that carry the mark</source>
        <translation>Zeilen mit dem Zeichen werden ausgewählt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection.py"/>
        <source>Classifier two-sample test (Lopez-Paz and Oquab 2017), gradient boosting, 2 (1 - AUC)</source>
        <translation>Zweistichprobentest durch einen Klassifikator (Lopez-Paz und Oquab 2017), Gradient Boosting, 2 (1 − AUC)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection_logistic.py"/>
        <source>Classifier two-sample test (Lopez-Paz and Oquab 2017), logistic regression, 2 (1 - AUC)</source>
        <translation>Zweistichprobentest durch einen Klassifikator (Lopez-Paz und Oquab 2017), logistische Regression, 2 (1 − AUC)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Cloister</source>
        <translation>Cloister</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister cannot write {format} files.</source>
        <translation>Cloister kann keine {format}-Dateien schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister could not keep a second writer out, nor survive a crash, on such a disk. Network shares are often like that.</source>
        <translation>Cloister könnte auf einem solchen Datenträger weder einen zweiten Schreiber fernhalten noch einen Absturz überstehen. Netzlaufwerke sind oft so.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister is not installed in this Python: its own parts cannot be found.</source>
        <translation>Cloister ist in diesem Python nicht installiert: Seine eigenen Teile sind nicht zu finden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister never writes over a file, because it may be somebody's only copy.</source>
        <translation>Cloister schreibt nie über eine Datei, denn es könnte jemandes einzige Kopie sein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister never writes over a file: a key that is overwritten is lost for ever.</source>
        <translation>Cloister schreibt nie über eine Datei: Ein überschriebener Schlüssel ist für immer verloren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <location filename="../../desktop/pages/safety_parts.py"/>
        <source>Cloister projects (*.cloister)</source>
        <translation>Cloister-Projekte (*.cloister)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Cloister refuses the network to what computes; the system does not.</source>
        <translation>Cloister verweigert dem, was rechnet, das Netz; das System tut es nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister signs with Ed25519 keys only.</source>
        <translation>Cloister unterschreibt nur mit Ed25519-Schlüsseln.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister signs with P-384, P-521, or RSA of 3,072 bits and more.</source>
        <translation>Cloister unterschreibt mit P-384, P-521 oder RSA mit 3.072 Bit und mehr.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister tried to change {path} outside a step of its own.</source>
        <translation>Cloister wollte {path} außerhalb eines eigenen Schritts ändern.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister tried to sign something that has no place in a release ({what}).</source>
        <translation>Cloister wollte etwas unterschreiben, das in einer Freigabe keinen Platz hat ({what}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister tried to store something that does not fit into {path}.</source>
        <translation>Cloister wollte etwas ablegen, das nicht in {path} passt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister tried to write a record that does not fit into the log ({how}).</source>
        <translation>Cloister wollte einen Eintrag schreiben, der nicht ins Protokoll passt ({how}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister used an open project in a wrong way ({how}).</source>
        <translation>Cloister hat ein offenes Projekt falsch benutzt ({how}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Cloister waited ten seconds and then left everything as it was.</source>
        <translation>Cloister wartete zehn Sekunden und ließ dann alles, wie es war.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sequential_trees.py"/>
        <source>Cloister's own: one column after another, each given the earlier ones. Seconds on a laptop.</source>
        <translation>Cloisters eigener: eine Spalte nach der anderen, jede aus den früheren. Sekunden auf einem Laptop.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Cloister: {step} did not succeed</source>
        <translation>Cloister: {step} ist nicht gelungen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Cloister: {step} is done</source>
        <translation>Cloister: {step} ist erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <location filename="../../desktop/widgets/explain.py"/>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Close it there, or open it read-only here.</source>
        <translation>Schließen Sie es dort, oder öffnen Sie es hier nur zum Lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Close other programs and try again.</source>
        <translation>Schließen Sie andere Programme, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Close other programs, leave out columns of names or free text, take fewer rows, or use a machine with more memory.</source>
        <translation>Schließen Sie andere Programme, lassen Sie Spalten mit Namen oder Freitext weg, nehmen Sie weniger Zeilen, oder nutzen Sie einen Rechner mit mehr Speicher.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Close other programs, or use a machine with more memory, and do the step again if it is to take all rows.</source>
        <translation>Schließen Sie andere Programme, oder nehmen Sie einen Rechner mit mehr Speicher, und führen Sie den Schritt noch einmal aus, wenn er alle Zeilen nehmen soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Close other programs, or use fewer rows or columns, and run the step again.</source>
        <translation>Schließen Sie andere Programme, oder nehmen Sie weniger Zeilen oder Spalten, und führen Sie den Schritt noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Close the program that has the database open, or ask it for a backup copy, and read that.</source>
        <translation>Schließen Sie das Programm, das die Datenbank offen hat, oder lassen Sie es eine Sicherungskopie machen, und lesen Sie diese.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Close the project</source>
        <translation>Projekt schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Close this slot</source>
        <translation>Diesen Zugang schließen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/dcr_share.py"/>
        <source>Closer to training rows</source>
        <translation>Näher an Trainingszeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Closing…</source>
        <translation>Wird geschlossen…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Codes stay the values of the table; labels stand beside them, and go with it into SPSS and Stata files.</source>
        <translation>Die Codes bleiben die Werte der Tabelle; die Beschriftungen stehen daneben und gehen mit ihr in SPSS- und Stata-Dateien.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Collapse</source>
        <translation>Kollaps</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Collapse index</source>
        <translation>Kollapsindex</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Collecting what the plots show</source>
        <translation>Sammelt, was die Bilder zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/column_shapes.py"/>
        <source>Column shapes</source>
        <translation>Form der Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Column to filter by</source>
        <translation>Spalte, nach der gefiltert wird</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Column {column} cannot be read as {kind}: too many of its values are none.</source>
        <translation>Spalte {column} lässt sich nicht als {kind} lesen: Zu viele ihrer Werte sind keine.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Column {column} of {path} holds lists or records, not single values.</source>
        <translation>Spalte {column} von {path} enthält Listen oder Datensätze, keine einzelnen Werte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>Columns computed from others</source>
        <translation>Spalten, die aus anderen berechnet werden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Columns found</source>
        <translation>Gefundene Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Columns it models</source>
        <translation>Spalten, die es nachbildet</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Columns of free text are left out: a sentence can name anybody.</source>
        <translation>Spalten mit Freitext werden weggelassen: Ein Satz kann jeden nennen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Columns of free text are left out: nobody learns statistics from them.</source>
        <translation>Spalten mit Freitext werden weggelassen: Niemand lernt daran Statistik.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/importance.py"/>
        <source>Columns that matter</source>
        <translation>Spalten, die zählen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Columns to predict, with commas between them (may stay empty)</source>
        <translation>Spalten, die vorhergesagt werden sollen, durch Kommas getrennt (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Combinations of three columns</source>
        <translation>Kombinationen dreier Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Compare</source>
        <translation>Vergleich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Compare every file</source>
        <translation>Jede Datei vergleichen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Compare it with one of the policies that come with Cloister.</source>
        <translation>Vergleichen Sie sie mit einer der Richtlinien, die Cloister mitbringt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Compare it with something, for instance: total = a + b.</source>
        <translation>Vergleichen Sie es mit etwas, zum Beispiel: total = a + b.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Compare runs</source>
        <translation>Durchläufe vergleichen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Compare tables of the same columns; identifiers and free text may be missing.</source>
        <translation>Vergleichen Sie Tabellen mit denselben Spalten; Kennungen und Freitext dürfen fehlen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Compared with</source>
        <translation>Verglichen mit</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Comparing columns with the last release</source>
        <translation>Vergleicht Spalten mit der letzten Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Comparing installed files…</source>
        <translation>Installierte Dateien werden verglichen…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Comparing with columns left out</source>
        <translation>Vergleich unter Weglassen von Spalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Comparing with registered tables</source>
        <translation>Vergleich mit registrierten Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Comparing with the last release</source>
        <translation>Vergleicht mit der letzten Freigabe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Condition {number} cannot be read at position {place}: {expected} was expected there.</source>
        <translation>Bedingung {number} lässt sich an Stelle {place} nicht lesen: Dort wurde {expected} erwartet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Condition {number} compares {column} with something of another kind.</source>
        <translation>Bedingung {number} vergleicht {column} mit etwas anderer Art.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Condition: {name}</source>
        <translation>Bedingung: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Conditions on the rows</source>
        <translation>Bedingungen an die Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/regression_overlap.py"/>
        <source>Confidence interval overlap (Karr et al. 2006); several copies: Raab, Nowok and Dibben 2016</source>
        <translation>Überlappung der Vertrauensbereiche (Karr u. a. 2006); mehrere Tabellen: Raab, Nowok und Dibben 2016</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/rule_violations.py"/>
        <source>Constraint satisfaction rate (complement), every declared rule</source>
        <translation>Anteil eingehaltener Bedingungen (Gegenteil), jede angegebene Regel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Contents</source>
        <translation>Inhalt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Continue</source>
        <translation>Fortsetzen</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Copied to {path}.</source>
        <translation>Nach {path} kopiert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Copied: paste it into a letter to whoever looks after this machine.</source>
        <translation>Kopiert: Fügen Sie es in eine Nachricht an die Person ein, die diesen Rechner betreut.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Copied: the picture for documents, the figures for sheets.</source>
        <translation>Kopiert: das Bild für Dokumente, die Zahlen für Tabellenblätter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Copies and care</source>
        <translation>Kopien und Pflege</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Copies and files leave out values that fewer than {least} rows have, and say nothing of them.</source>
        <translation>Kopien und Dateien lassen Werte weg, die weniger als {least} Zeilen haben, und sagen nichts von ihnen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/copies_excess.py"/>
        <source>Copies beyond chance</source>
        <translation>Kopien über den Zufall hinaus</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Copies made before still open with the old one.</source>
        <translation>Früher gemachte Kopien öffnen sich noch mit der alten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Copies made before still open with the old one: destroy those you no longer trust.</source>
        <translation>Früher gemachte Kopien öffnen sich noch mit der alten: Vernichten Sie die, denen Sie nicht mehr trauen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Copy it</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>Copy the command</source>
        <translation>Befehl kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Copy the figures</source>
        <translation>Zahlen kopieren</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Copy the medium again. If it stays so, tell whoever gave it to you.</source>
        <translation>Kopieren Sie den Datenträger noch einmal. Bleibt es so, sagen Sie es dem, der ihn Ihnen gab.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Copy the picture and its figures</source>
        <translation>Bild und Zahlen kopieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Copy what is selected (recorded in the log)</source>
        <translation>Auswahl kopieren (steht im Protokoll)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Copying the project…</source>
        <translation>Das Projekt wird kopiert…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/attribute_disclosure.py"/>
        <source>Correct attribution by the nearest row: Taub et al. (2018), PSD; difference to a holdout as Giomi et al. (2023)</source>
        <translation>Richtige Zuschreibung durch die nächste Zeile: Taub u. a. (2018), PSD; Unterschied zu einer Rückhaltemenge wie bei Giomi u. a. (2023)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Corrected for all sizes and plans.</source>
        <translation>Korrigiert für alle Größen und Vorhaben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Counting pairs of columns</source>
        <translation>Zählt Spaltenpaare</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Counting the columns</source>
        <translation>Zählt die Spalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/coverage.py"/>
        <source>Coverage and density, k = 5 (Naeem et al. 2020, ICML), on ranks and categories</source>
        <translation>Abdeckung und Dichte, k = 5 (Naeem u. a. 2020, ICML), auf Rängen und Kategorien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Ctrl+C</source>
        <translation>Strg+C</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Ctrl+F</source>
        <translation>Strg+F</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Ctrl+G</source>
        <translation>Strg+G</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Ctrl+Home, Ctrl+End</source>
        <translation>Strg+Pos1, Strg+Ende</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Ctrl+Z, Ctrl+Shift+Z</source>
        <translation>Strg+Z, Strg+Umschalt+Z</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Cyrillic (KOI8-R)</source>
        <translation>Kyrillisch (KOI8-R)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Cyrillic, Windows (cp1251)</source>
        <translation>Kyrillisch, Windows (cp1251)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/near_copies.py"/>
        <source>DCR on the closest rows, with the exact split under exchangeability; docs/validation-privacy.md</source>
        <translation>DCR auf den nächsten Zeilen, mit der exakten Aufteilung bei Austauschbarkeit; docs/validation-privacy.md</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Damaged: {what}. Restore a copy.</source>
        <translation>Beschädigt: {what}. Holen Sie eine Kopie zurück.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/text_form.py"/>
        <source>Data adherence (SDMetrics, CategoryAdherence), of character-class patterns in place of values</source>
        <translation>Datentreue (SDMetrics, CategoryAdherence), von Mustern aus Zeichenklassen anstelle von Werten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Decide what each column is, how to synthesize and what to hold back.</source>
        <translation>Festlegen, was jede Spalte ist, wie synthetisiert und was zurückgehalten wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Decide what is protected. What stands in the plan is a good start.</source>
        <translation>Legen Sie fest, was geschützt wird. Was im Plan steht, ist ein guter Anfang.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Decimal sign</source>
        <translation>Dezimalzeichen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Declare rules in the plan (`cloister plan PROJECT --rule TEXT`), if the table has any.</source>
        <translation>Geben Sie im Plan Regeln an (`cloister plan PROJECT --rule TEXT`), wenn die Tabelle welche hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Declare the models that analysts will fit, such as `income ~ age + sex`.</source>
        <translation>Geben Sie die Modelle an, die Auswertende rechnen werden, etwa `income ~ age + sex`.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Declared models must give nearly the same coefficients as real rows do.</source>
        <translation>Angegebene Modelle müssen fast dieselben Koeffizienten liefern wie echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Declared models must lead to the same conclusions.</source>
        <translation>Angegebene Modelle müssen zu denselben Schlüssen führen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Delete one that is no longer needed.</source>
        <translation>Löschen Sie eine, die nicht mehr gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Delimiter</source>
        <translation>Trennzeichen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/downstream_disparity.py"/>
        <source>Demographic parity and equalized odds differences (Hardt, Price and Srebro 2016; fairlearn), model trained on synthetic minus model trained on real</source>
        <translation>Unterschiede der demografischen Parität und der ausgeglichenen Chancen (Hardt, Price und Srebro 2016; fairlearn), synthetisch angelerntes minus echt angelerntes Modell</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/label_rates.py"/>
        <source>Demographic parity difference of the labels (Dwork et al. 2012), synthetic minus real</source>
        <translation>Unterschied der demografischen Parität der Zielwerte (Dwork u. a. 2012), synthetisch minus echt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/representation.py"/>
        <source>Demographic representation parity; largest absolute difference of shares</source>
        <translation>Parität der Vertretung von Gruppen; größter Unterschied der Anteile dem Betrag nach</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Describing who could be singled out</source>
        <translation>Beschreibt, wer herausgegriffen werden könnte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Details</source>
        <translation>Einzelheiten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Differences between groups may not open or close by more; lost signal looks like fairness.</source>
        <translation>Unterschiede zwischen Gruppen dürfen sich nicht stärker öffnen oder schließen; verlorenes Signal sieht aus wie Fairness.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Digest</source>
        <translation>Prüfwert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Digest: {what}</source>
        <translation>Prüfwert: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Distinct</source>
        <translation>Verschieden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Distinct values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Do `cloister run PROJECT`, then compare.</source>
        <translation>Führen Sie `cloister run PROJECT` aus, und vergleichen Sie dann.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Do again what was taken back (Ctrl+Shift+Z)</source>
        <translation>Wiederholen, was zurückgenommen wurde (Strg+Umschalt+Z)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Do columns hang together as they do in reality?</source>
        <translation>Hängen die Spalten zusammen wie in Wirklichkeit?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Do columns keep their distinct values?</source>
        <translation>Behalten die Spalten ihre verschiedenen Werte?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Do columns still hang together?</source>
        <translation>Hängen die Spalten noch zusammen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Do combinations of three columns still occur?</source>
        <translation>Kommen Kombinationen dreier Spalten noch vor?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Do more rows, real or synthetic, help to predict {target}?</source>
        <translation>Helfen mehr Zeilen, echte oder synthetische, {target} vorherzusagen?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Do not add synthetic rows: {added} to {size} real rows costs {loss} in {score}, and no plan helps.</source>
        <translation>Fügen Sie keine synthetischen Zeilen hinzu: {added} bei {size} echten Zeilen kostet {loss} ({score}), und kein Vorhaben hilft.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Do not approve it. Get it again from whoever asks, on another way.</source>
        <translation>Genehmigen Sie sie nicht. Holen Sie sie auf anderem Weg noch einmal von dem, der fragt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Do numbers still spread as widely?</source>
        <translation>Streuen die Zahlen noch so weit?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Do rare groups survive?</source>
        <translation>Überleben seltene Gruppen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Do synthetic rows help a model if they are added to real ones?</source>
        <translation>Helfen synthetische Zeilen einem Modell, wenn sie zu echten hinzukommen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Do the values of {column} come as often as in the real rows?</source>
        <translation>Kommen die Werte von {column} so oft vor wie in den echten Zeilen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Do values come as often as in the real rows?</source>
        <translation>Kommen Werte so oft vor wie in den echten Zeilen?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Do {step}, then come back to this step.</source>
        <translation>Führen Sie {step} aus, und kommen Sie dann zu diesem Schritt zurück.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Does it copy real rows instead?</source>
        <translation>Kopiert es stattdessen echte Zeilen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Does the synthetic table look like the real one?</source>
        <translation>Sieht die synthetische Tabelle aus wie die echte?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Does the table tell an attacker more about its people than about others?</source>
        <translation>Sagt die Tabelle einem Angreifer mehr über ihre Personen als über andere?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Does what is learnt from it hold for real people?</source>
        <translation>Gilt, was man daraus lernt, für echte Personen?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Drafts are what the window keeps while a plan is edited; `cloister plan` changes the plan itself.</source>
        <translation>Entwürfe sind, was das Fenster behält, während ein Plan bearbeitet wird; `cloister plan` ändert den Plan selbst.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Draw new rows that belong to nobody.</source>
        <translation>Neue Zeilen ziehen, die zu niemandem gehören.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Draw rows</source>
        <translation>Zeilen ziehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Draw the synthetic rows.</source>
        <translation>Ziehen Sie die synthetischen Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Drawing (*.svg)</source>
        <translation>Zeichnung (*.svg)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Drawing blocks of rows</source>
        <translation>Zieht Blöcke von Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Drawing columns</source>
        <translation>Zieht Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Drawing rows</source>
        <translation>Zieht Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Drawing with the chosen library</source>
        <translation>Zieht mit der gewählten Bibliothek</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/log_parts.py"/>
        <source>Drawings (*.svg)</source>
        <translation>Zeichnungen (*.svg)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Draws and measures again.</source>
        <translation>Zieht und misst noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Draws rows that belong to nobody. The same seed draws the same rows again.</source>
        <translation>Zieht Zeilen, die zu niemandem gehören. Derselbe Startwert zieht dieselben Zeilen noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Drift</source>
        <translation>Verschiebung</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Drift is how far newer real rows moved from the last release, or from the table before.</source>
        <translation>Verschiebung ist, wie weit neuere echte Zeilen von der letzten Freigabe oder von der Tabelle davor abgerückt sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Drift: {word}</source>
        <translation>Verschiebung: {word}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Drop a table here</source>
        <translation>Tabelle hier ablegen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>DuckDB</source>
        <translation>DuckDB</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Each changes the plan as it says, keeps it, and makes everything after it again.</source>
        <translation>Jedes ändert den Plan, wie es sagt, behält ihn und macht alles danach noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/independent.py"/>
        <source>Each column drawn alone: no relation between columns is kept. A floor to compare with.</source>
        <translation>Jede Spalte für sich gezogen: Keine Beziehung zwischen Spalten bleibt erhalten. Eine Untergrenze zum Vergleichen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Each column must be nearly as close to the training rows as fresh real rows are.</source>
        <translation>Jede Spalte muss den Trainingszeilen fast so nahe sein wie frische echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Each failed line that passes must have been approved as it stands. Nothing left.</source>
        <translation>Jede nicht erfüllte Zeile, die durchgeht, muss so genehmigt sein, wie sie steht. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Each figure's change, in widths of its own noise: between the dashed lines it may be chance. Beyond the ends is drawn at the ends. Right is better.</source>
        <translation>Die Änderung jeder Größe in Breiten ihres eigenen Rauschens: Zwischen den gestrichelten Linien kann es Zufall sein. Was über die Enden hinausgeht, ist an den Enden gezeichnet. Rechts ist besser.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Each generation loses rare groups and tails; what is learnt here is one generation further from people.</source>
        <translation>Jede Generation verliert seltene Gruppen und Ränder; was hier gelernt wird, ist eine Generation weiter von Personen entfernt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Each generator learns from that share of real rows; the rest comes from the last generation.</source>
        <translation>Jeder Generator lernt aus diesem Anteil echter Zeilen; der Rest kommt aus der letzten Generation.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Each generator learns from the real rows and everything made so far.</source>
        <translation>Jeder Generator lernt aus den echten Zeilen und allem, was bisher gemacht wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Each generator learns from the rows of the last one alone.</source>
        <translation>Jeder Generator lernt allein aus den Zeilen des letzten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Each learns from</source>
        <translation>Jeder lernt aus</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Each learns, draws and measures under the plan with these changes, and is kept. Validate, tab Compare, then holds one against another. The plan stays as the last of them left it.</source>
        <translation>Jeder lernt, zieht und misst nach dem Plan mit diesen Änderungen und wird behalten. Unter Prüfen, Reiter Vergleich, wird dann einer gegen den anderen gehalten. Der Plan bleibt so, wie der letzte ihn hinterlassen hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Each line below says what to do. Nothing was sent anywhere.</source>
        <translation>Jede Zeile unten sagt, was zu tun ist. Es wurde nichts verschickt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Each project counts what its own releases give away. With an account of the site, releases of the same table from other projects count as well.</source>
        <translation>Jedes Projekt zählt, was seine eigenen Freigaben preisgeben. Mit einem Konto des Standorts zählen auch Freigaben derselben Tabelle aus anderen Projekten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Each record holds the digest of the one before it, so nothing can be changed or taken out unnoticed.</source>
        <translation>Jeder Eintrag enthält den Prüfwert des vorigen, darum lässt sich nichts unbemerkt ändern oder herausnehmen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Each step with its parts: done, running or waiting, how much of how much, and the time.</source>
        <translation>Jeder Schritt mit seinen Teilen: erledigt, läuft oder wartet, wie viel von wie viel, und die Zeit.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Each try takes {now} rounds of work now. With {next} it takes whoever guesses twice as long, and opening too.</source>
        <translation>Jeder Versuch kostet jetzt {now} Runden Arbeit. Mit {next} braucht, wer rät, doppelt so lange, und das Öffnen auch.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Each try takes {now} rounds of work, the most that is offered.</source>
        <translation>Jeder Versuch kostet {now} Runden Arbeit, das meiste, was angeboten wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Earlier</source>
        <translation>Früher</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Edit the rule: {sentence}</source>
        <translation>Regel bearbeiten: {sentence}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Encoding</source>
        <translation>Zeichenkodierung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Encrypted with</source>
        <translation>Verschlüsselt mit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Encrypting the file anew…</source>
        <translation>Die Datei wird neu verschlüsselt…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Encrypting the rows into the project</source>
        <translation>Verschlüsselt die Zeilen ins Projekt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Ending in .jsonl: the exact records, which anybody can check. Ending in .csv: for a spreadsheet, to be read only.</source>
        <translation>Mit der Endung .jsonl: die genauen Einträge, die jeder prüfen kann. Mit der Endung .csv: für ein Tabellenblatt, nur zum Lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Enter them</source>
        <translation>Eintragen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Entering them in the registry…</source>
        <translation>Einträge ins Register …</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Entry {position} of the audit log cannot be read.</source>
        <translation>Eintrag {position} des Prüfprotokolls lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Escape</source>
        <translation>Escape</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Even real rows do not predict the target, so there is nothing to compare.</source>
        <translation>Selbst echte Zeilen sagen das Ziel nicht vorher, darum gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Every change of the plan, to step back and forth</source>
        <translation>Jede Änderung des Plans, zum Vor- und Zurückgehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Every claim about the table and a digest of every file, signed: purpose, recipient, plan, figures, policy, reasons</source>
        <translation>Jede Aussage über die Tabelle und ein Prüfwert jeder Datei, unterschrieben: Zweck, Empfänger, Plan, Zahlen, Richtlinie, Gründe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Every column is left out.</source>
        <translation>Jede Spalte ist weggelassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Every figure that it asks for was measured and passes.</source>
        <translation>Jede Größe, die sie verlangt, wurde gemessen und ist erfüllt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>Every generated row satisfies every declared rule ({n} of them).</source>
        <translation>Jede erzeugte Zeile erfüllt jede angegebene Regel ({n} davon).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Every missing cell is drawn from the other cells of its row. The rows stay those of real people: what comes out must be kept as carefully as the table itself.</source>
        <translation>Jede fehlende Zelle wird aus den anderen Zellen ihrer Zeile gezogen. Die Zeilen bleiben die echter Menschen: Was herauskommt, ist so sorgsam zu hüten wie die Tabelle selbst.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Every project is encrypted, this one too, so it needs a passphrase. Choose any you can type twice; for sample data it need not be a strong one.</source>
        <translation>Jedes Projekt ist verschlüsselt, auch dieses; darum braucht es eine Passphrase. Wählen Sie irgendeine, die Sie zweimal eingeben können; für Beispieldaten muss sie nicht stark sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Every record of what was done (Ctrl+L)</source>
        <translation>Jeder Eintrag über das, was geschehen ist (Strg+L)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Every release is registered here; imported tables are held against it and read for the key's watermark.</source>
        <translation>Jede Freigabe wird hier registriert; importierte Tabellen werden damit verglichen und auf das Wasserzeichen des Schlüssels gelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Every row has the same value. It says nothing, but it does no harm.</source>
        <translation>Jede Zeile hat denselben Wert. Das sagt nichts, schadet aber nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Every row that is drawn belongs to the group.</source>
        <translation>Jede gezogene Zeile gehört zur Gruppe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Every slot makes a wrong passphrase take longer, so there are never more.</source>
        <translation>Jeder Zugang lässt eine falsche Passphrase länger dauern, darum gibt es nie mehr.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Everything can be done without a mouse. Tab goes on, Shift+Tab goes back.</source>
        <translation>Alles geht ohne Maus. Tab führt weiter, Umschalt+Tab zurück.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Everything else works from the command line.</source>
        <translation>Alles andere geht von der Befehlszeile aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Everything else works.</source>
        <translation>Alles andere geht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Everything that is needed is here and works</source>
        <translation>Alles, was gebraucht wird, ist da und funktioniert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Everything that is written about Cloister, on this machine. F1 on any page leads to its part.</source>
        <translation>Alles, was über Cloister geschrieben ist, auf diesem Rechner. F1 führt auf jeder Seite zum passenden Teil.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Everything that left from this source</source>
        <translation>Alles, was aus dieser Quelle hinausging</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/copies_excess.py"/>
        <source>Exact binomial test on rows of both real tables that occur once; docs/validation-privacy.md</source>
        <translation>Exakter Binomialtest auf Zeilen beider echter Tabellen, die einmal vorkommen; docs/validation-privacy.md</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/exact_copies.py"/>
        <source>Exact copies</source>
        <translation>Genaue Kopien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Excel</source>
        <translation>Excel</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Extreme values must come as often and reach as far.</source>
        <translation>Extremwerte müssen ebenso oft kommen und ebenso weit reichen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>F1, mean over classes</source>
        <translation>F1, Mittel über die Klassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>F1, the mean over classes</source>
        <translation>F1, Mittel über die Klassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Failed figures that should pass all the same</source>
        <translation>Nicht erfüllte Größen, die trotzdem durchgehen sollen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>Fairness</source>
        <translation>Fairness</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Family</source>
        <translation>Familie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Farthest: {column}, {psi}. Beyond chance: {moved} of {all} columns.</source>
        <translation>Am weitesten: {column}, {psi}. Mehr als Zufall: {moved} von {all} Spalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Fewer rows are held back, so more is learnt. Intervals get a little wider.</source>
        <translation>Es werden weniger Zeilen zurückgehalten, also wird mehr gelernt. Die Intervalle werden etwas breiter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>Fidelity</source>
        <translation>Ähnlichkeit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Figure</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Figures (*.csv)</source>
        <translation>Zahlen (*.csv)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Figures so far: {number}. The verdict comes when all are there.</source>
        <translation>Bisher gemessene Größen: {number}. Das Urteil kommt, wenn alle da sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>File of the site's account</source>
        <translation>Datei für das Konto des Standorts</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>File to read</source>
        <translation>Datei, die gelesen wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Files checked</source>
        <translation>Geprüfte Dateien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Fill the gaps</source>
        <translation>Lücken füllen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Fill the gaps of a table</source>
        <translation>Lücken einer Tabelle füllen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Filling the gaps…</source>
        <translation>Lücken werden gefüllt …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Find an action…</source>
        <translation>Aktion suchen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Find how they hang together</source>
        <translation>Herausfinden, wie sie zusammenhängen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Finding an order of the columns</source>
        <translation>Sucht eine Reihenfolge der Spalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Finding out what each column holds</source>
        <translation>Findet heraus, was jede Spalte enthält</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Fingerprint</source>
        <translation>Fingerabdruck</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Finish what was stopped; what is measured is not measured again.</source>
        <translation>Zu Ende führen, was angehalten wurde; was gemessen ist, wird nicht noch einmal gemessen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>First make synthetic rows: the step before this one.</source>
        <translation>Machen Sie zuerst synthetische Zeilen: der Schritt vor diesem.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>First or last row of a table</source>
        <translation>Erste oder letzte Zeile einer Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>First row</source>
        <translation>Erste Zeile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>First rows</source>
        <translation>Erste Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>First seed</source>
        <translation>Erster Startwert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Fit</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Fit again.</source>
        <translation>Lernen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Folder of the medium, or an installer in it</source>
        <translation>Ordner des Datenträgers, oder ein Installationsprogramm darin</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Folder or .zip</source>
        <translation>Ordner oder .zip</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Followed by</source>
        <translation>Gefolgt von</translation>
    </message>
    <message>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>For analysis by named people under an agreement. Asks for analytic quality close to real rows and for the attacks to fail.</source>
        <translation>Zur Auswertung durch benannte Personen unter einer Vereinbarung. Verlangt Auswertungsqualität nahe an echten Zeilen und dass die Angriffe scheitern.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <source>For anybody, for ever. The strictest: every attack must fail closely, and quality must be shown, not assumed.</source>
        <translation>Für alle, für immer. Die strengste: Jeder Angriff muss knapp scheitern, und Qualität muss gezeigt sein, nicht angenommen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>For libraries that are not written in Python, ask an administrator for a firewall rule (help: threat model).</source>
        <translation>Für Bibliotheken, die nicht in Python geschrieben sind, bitten Sie die Administration um eine Firewall-Regel (Hilfe: threat model).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>For nothing special</source>
        <translation>Für nichts Besonderes</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <source>For software tests inside the house. Asks that the table leans on nobody and is recognisably like the real one.</source>
        <translation>Für Softwaretests im Haus. Verlangt, dass die Tabelle sich auf niemanden stützt und der echten erkennbar ähnlich ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>For whom or what</source>
        <translation>Für wen oder was</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>For: {title}</source>
        <translation>Für: {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Forget the key until the passphrase is typed again (Ctrl+Shift+L)</source>
        <translation>Den Schlüssel vergessen, bis die Passphrase wieder eingegeben wird (Strg+Umschalt+L)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Form</source>
        <translation>Form</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Formats</source>
        <translation>Formate</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Free some space and try again.</source>
        <translation>Schaffen Sie Platz, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Free some space before a large table is imported: a step may need twice its size.</source>
        <translation>Schaffen Sie Platz, bevor eine große Tabelle importiert wird: Ein Schritt kann das Doppelte ihrer Größe brauchen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Free some space, then run the step again.</source>
        <translation>Schaffen Sie Platz, und führen Sie den Schritt dann noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Free text</source>
        <translation>Freitext</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Free text comes back as templates that at least {texts} training rows share, or as {placeholder}. A word stands in a template only if at least {words} training rows hold it; other words and names, numbers of {digits} or more digits, and contacts are replaced by what they are.</source>
        <translation>Freitext kommt als Vorlagen zurück, die mindestens {texts} Trainingszeilen gemeinsam haben, oder als {placeholder}. Ein Wort steht nur in einer Vorlage, wenn mindestens {words} Trainingszeilen es enthalten; andere Wörter und Namen, Zahlen mit {digits} oder mehr Ziffern und Kontaktangaben werden durch das ersetzt, was sie sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>Free text is left out.</source>
        <translation>Freitext wird weggelassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Free text is replaced by one fixed text, so that columns stay where they are.</source>
        <translation>Freitext wird durch einen festen Text ersetzt, damit die Spalten bleiben, wo sie sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Free text keeps its shape, with rare words, names and numbers replaced.</source>
        <translation>Freitext behält seine Form, seltene Wörter, Namen und Zahlen werden ersetzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Free text: {way}</source>
        <translation>Freitext: {way}</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Fresh real rows coincide with training rows by chance this often; more would be copying.</source>
        <translation>Frische echte Zeilen fallen durch Zufall so oft mit Trainingszeilen zusammen; mehr wäre Kopieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Further runs, to compare</source>
        <translation>Weitere Durchläufe zum Vergleichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/label_rates.py"/>
        <source>Gaps between groups</source>
        <translation>Abstände zwischen Gruppen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>Gaussian copula (SDV)</source>
        <translation>Gauß-Kopula (SDV)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Generations</source>
        <translation>Generationen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Generations until half is lost.</source>
        <translation>Generationen, bis die Hälfte verloren ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Generators</source>
        <translation>Generatoren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Genuine</source>
        <translation>Echt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Genuine: signed with the maker's key, and whole.</source>
        <translation>Echt: mit dem Schlüssel des Herstellers signiert und vollständig.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Genuine: {count} files checked, nothing wrong.</source>
        <translation>Echt: {count} Dateien geprüft, nichts zu beanstanden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Genuine: {count} records checked, nothing wrong.</source>
        <translation>Echt: {count} Einträge geprüft, nichts zu beanstanden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get a release made by a present version of Cloister.</source>
        <translation>Besorgen Sie eine Freigabe, die eine heutige Version von Cloister gemacht hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get both files again from whoever approved.</source>
        <translation>Holen Sie beide Dateien noch einmal von dem, der genehmigt hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get it again, another way than this one, and tell whoever gave it to you.</source>
        <translation>Holen Sie sie auf anderem Weg noch einmal, und sagen Sie es dem, der sie Ihnen gab.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get the file again from whoever answers for it, or have it signed: `cloister policies --sign`.</source>
        <translation>Holen Sie die Datei noch einmal von dem, der dafür einsteht, oder lassen Sie sie unterschreiben: `cloister policies --sign`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get the file again from whoever approved.</source>
        <translation>Holen Sie die Datei noch einmal von dem, der genehmigt hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get the maker's public key another way than this medium, and name it with --public-key.</source>
        <translation>Besorgen Sie sich den öffentlichen Schlüssel des Herstellers auf einem anderen Weg als mit diesem Datenträger, und nennen Sie ihn mit --public-key.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get the note again from whoever signed it, or take the line out.</source>
        <translation>Holen Sie den Vermerk noch einmal von dem, der ihn unterschrieb, oder nehmen Sie die Zeile heraus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Get the release again from its source; `cloister verify` says all that is wrong.</source>
        <translation>Holen Sie die Freigabe noch einmal von ihrer Quelle; `cloister verify` sagt alles, was nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/inference.py"/>
        <source>Giomi et al. (2023), PoPETs 2023(2), inference attack</source>
        <translation>Giomi u. a. (2023), PoPETs 2023(2), Rückschlussangriff</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/linkability.py"/>
        <source>Giomi et al. (2023), PoPETs 2023(2), linkability attack, 10 neighbours</source>
        <translation>Giomi u. a. (2023), PoPETs 2023(2), Verknüpfungsangriff, 10 Nachbarn</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/singling_out.py"/>
        <source>Giomi et al. (2023), PoPETs 2023(2), singling-out attacks; equal numbers of rows on both sides</source>
        <translation>Giomi u. a. (2023), PoPETs 2023(2), Aussonderungsangriffe; gleich viele Zeilen auf beiden Seiten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give a PEM file with the site's root certificates.</source>
        <translation>Geben Sie eine PEM-Datei mit den Wurzelzertifikaten der Einrichtung an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give at least one column a role other than ignored.</source>
        <translation>Geben Sie mindestens einer Spalte eine andere Rolle als weggelassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Give back unused space</source>
        <translation>Ungenutzten Platz zurückgeben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give it another name.</source>
        <translation>Geben Sie ihr einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give it with --reason.</source>
        <translation>Geben Sie ihn mit --reason an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give shares that add up to 1, or to less: what is left goes to the other values.</source>
        <translation>Geben Sie Anteile an, die zusammen 1 oder weniger ergeben: Was übrig ist, geht an die anderen Werte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Give the chosen column a role</source>
        <translation>Der gewählten Spalte eine Rolle geben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give the file another name, or import it alone: then it takes that table's place.</source>
        <translation>Geben Sie der Datei einen anderen Namen, oder importieren Sie sie allein: Dann tritt sie an die Stelle jener Tabelle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give the key with --cert-key; if it is on a smartcard, say --sign-outside.</source>
        <translation>Geben Sie den Schlüssel mit --cert-key an; liegt er auf einer Karte, sagen Sie --sign-outside.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give the key's passphrase.</source>
        <translation>Geben Sie die Passphrase des Schlüssels an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Give the name with --person.</source>
        <translation>Geben Sie den Namen mit --person an.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Give {note} to those who know the old key.</source>
        <translation>Geben Sie {note} allen, die den alten Schlüssel kennen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Giving back space…</source>
        <translation>Platz wird zurückgegeben…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Go on to fit</source>
        <translation>Weiter zum Lernen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Go on to generate</source>
        <translation>Weiter zum Erzeugen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Go on to release</source>
        <translation>Weiter zur Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Go on to the release, where the decision is made and signed.</source>
        <translation>Weiter zur Freigabe, wo entschieden und unterschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Go on to validate</source>
        <translation>Weiter zum Prüfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Go on working. Restart the machine when you can.</source>
        <translation>Arbeiten Sie weiter. Starten Sie den Rechner neu, sobald Sie können.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Go there</source>
        <translation>Dorthin gehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Go to a row by its number</source>
        <translation>Zu einer Zeile nach ihrer Nummer gehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Go to row</source>
        <translation>Zu Zeile gehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Goes first</source>
        <translation>Geht zuerst</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Goes with</source>
        <translation>Gehört zu</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Greek, Windows (cp1253)</source>
        <translation>Griechisch, Windows (cp1253)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Green for {times}: {arms}.</source>
        <translation>Über {times} grün: {arms}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Green: what you plan lasts</source>
        <translation>Grün: Ihr Vorhaben hält</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Grouping values so that none stands for one person</source>
        <translation>Gruppiert Werte, sodass keiner für eine Person steht</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/downstream_disparity.py"/>
        <source>Groups in models trained on it</source>
        <translation>Gruppen in damit gelernten Modellen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Groups of fewer rows than the policy's minimum are neither named nor enlarged. The plan is unchanged.</source>
        <translation>Gruppen mit weniger Zeilen als die Mindestzahl der Richtlinie werden weder genannt noch vergrößert. Der Plan ist unverändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/representation.py"/>
        <source>Groups represented</source>
        <translation>Gruppen vertreten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Groups that are missing in the last generation in at least half of the seeds, and that a fresh model of the real rows still has. The largest first.</source>
        <translation>Gruppen, die in der letzten Generation in mindestens der Hälfte der Wiederholungen fehlen und die ein frisches Modell der echten Zeilen noch hat. Die größten zuerst.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Groups whose share must be kept: sex, origin, disability.</source>
        <translation>Gruppen, deren Anteil erhalten bleiben muss: Geschlecht, Herkunft, Behinderung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/intersections.py"/>
        <source>Groups within groups</source>
        <translation>Gruppen in Gruppen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Guesses that were right. Others: the same attack on people who are not in the table; what it gets right there is knowledge of everybody, and no leak.</source>
        <translation>Richtige Vermutungen. Andere: derselbe Angriff auf Personen, die nicht in der Tabelle sind; was dort gelingt, ist Wissen über alle und kein Leck.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Guessing an unknown value may succeed no more often than for people who were held back: what is learnt about everybody is no disclosure.</source>
        <translation>Einen unbekannten Wert zu erraten darf nicht öfter gelingen als bei zurückgehaltenen Personen: Was man über alle lernt, ist keine Offenlegung.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Half as many rows have to share a value. The policy's smallest cell still holds, and the privacy figures are measured again.</source>
        <translation>Nur halb so viele Zeilen müssen einen Wert teilen. Die kleinste Zelle der Richtlinie gilt weiter, und die Datenschutzgrößen werden noch einmal gemessen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Half of them are held back to compare with; fewer rows would measure chance alone.</source>
        <translation>Die Hälfte davon wird zum Vergleichen zurückgehalten; weniger Zeilen würden nur den Zufall messen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Half-life</source>
        <translation>Halbwertszeit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Hebrew, Windows (cp1255)</source>
        <translation>Hebräisch, Windows (cp1255)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Held against the site's registry: none of its rows is known to be synthetic.</source>
        <translation>Mit dem Register der Einrichtung verglichen: Von keiner Zeile ist bekannt, dass sie synthetisch ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Held back to measure</source>
        <translation>Zum Messen zurückgehalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Held back: {share} %</source>
        <translation>Zurückgehalten: {share} %</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Help on this page</source>
        <translation>Hilfe zu dieser Seite</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Help on this page (F1)</source>
        <translation>Hilfe zu dieser Seite (F1)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Hide details</source>
        <translation>Einzelheiten ausblenden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Hide hints</source>
        <translation>Hinweise ausblenden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Hide the choices</source>
        <translation>Auswahl ausblenden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>High contrast</source>
        <translation>Hoher Kontrast</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Highest</source>
        <translation>Höchster</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Hold a synthetic table against real ones</source>
        <translation>Eine synthetische Tabelle an echten messen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Hold it against a head kept outside</source>
        <translation>Gegen einen außen aufbewahrten Prüfpunkt halten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Hold more real rows back</source>
        <translation>Mehr echte Zeilen zurückhalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Hold more rows back in the plan (100 at least), then run again.</source>
        <translation>Halten Sie im Plan mehr Zeilen zurück (mindestens 100), und führen Sie es dann noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Hold real rows back to measure with</source>
        <translation>Echte Zeilen zum Messen zurückhalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Hold rows back in the plan (20 % is a good share), then run again.</source>
        <translation>Halten Sie im Plan Zeilen zurück (20 % ist ein guter Anteil), und führen Sie es dann noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Hold the new rows against real rows that no synthesizer saw.</source>
        <translation>Die neuen Zeilen mit echten vergleichen, die kein Synthesizer gesehen hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Holding the synthetic table against the real ones…</source>
        <translation>Die synthetische Tabelle wird an den echten gemessen …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Holds every installed file against the checksum that was delivered with it.</source>
        <translation>Hält jede installierte Datei gegen die mitgelieferte Prüfsumme.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/independent.py"/>
        <source>Holds one histogram a column and nothing fewer rows share than the minimum count. This is not differential privacy.</source>
        <translation>Enthält je Spalte ein Histogramm und nichts, was weniger Zeilen teilen als die Mindestzahl. Das ist keine differenzielle Privatheit.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/column_shapes.py"/>
        <source>How alike each column's distribution is to the real one: 1 means the same. Mean over the columns.</source>
        <translation>Wie ähnlich die Verteilung jeder Spalte der echten ist: 1 heißt gleich. Mittel über die Spalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike each group is</source>
        <translation>Wie ähnlich jede Gruppe ist</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike outcomes of groups are</source>
        <translation>Wie ähnlich Ergebnisse von Gruppen sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike pairs are that do not hang together</source>
        <translation>Wie ähnlich Paare sind, die nicht zusammenhängen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike pairs are where values are rare</source>
        <translation>Wie ähnlich Paare sind, wo Werte selten sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike pairs of columns are</source>
        <translation>Wie ähnlich Spaltenpaare sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike pairs of fresh real rows are</source>
        <translation>Wie ähnlich Paare frischer echter Zeilen sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike small groups are</source>
        <translation>Wie ähnlich kleine Gruppen sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike the columns are</source>
        <translation>Wie ähnlich die Spalten sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike the extreme values are</source>
        <translation>Wie ähnlich die Extremwerte sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike the form of free text is</source>
        <translation>Wie ähnlich die Form von Freitext ist</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike the gaps are</source>
        <translation>Wie ähnlich die Lücken sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/k_marginal.py"/>
        <source>How alike the joint tables of three columns are, numbers cut at twenty quantiles: 1000 means the same. Even fresh real rows stay below, because such tables have many thin cells.</source>
        <translation>Wie ähnlich die gemeinsamen Tabellen dreier Spalten sind, Zahlen an zwanzig Quantilen geschnitten: 1000 heißt gleich. Selbst frische echte Zeilen bleiben darunter, weil solche Tabellen viele dünne Zellen haben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/missing_pattern.py"/>
        <source>How alike the patterns are in which cells of a row are missing, or hold a code in place of a number: 1 means the same patterns as often. What is missing together says how the data came about.</source>
        <translation>Wie ähnlich die Muster sind, welche Zellen einer Zeile fehlen oder statt einer Zahl einen Code enthalten: 1 heißt dieselben Muster ebenso oft. Was zusammen fehlt, sagt, wie die Daten entstanden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/pair_trends.py"/>
        <source>How alike the relation of every two columns is to the real one: 1 means the same. Weak relations count as much as strong ones.</source>
        <translation>Wie ähnlich die Beziehung von je zwei Spalten der echten ist: 1 heißt gleich. Schwache Beziehungen zählen so viel wie starke.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How alike three columns together are</source>
        <translation>Wie ähnlich drei Spalten zusammen sind</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>How anybody checks all of it with two common programs</source>
        <translation>Wie jeder alles davon mit zwei gewöhnlichen Programmen prüft</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/downstream_disparity.py"/>
        <source>How differently a model treats protected groups of real rows held back (share predicted, hits, false alarms), trained on synthetic rows against trained on real rows. 0 means alike; narrower counts as much as wider.</source>
        <translation>Wie verschieden ein Modell geschützte Gruppen zurückgehaltener echter Zeilen behandelt (vorhergesagter Anteil, Treffer, Fehlalarme), aus synthetischen Zeilen gelernt gegenüber aus echten. 0 heißt gleich; enger zählt so viel wie weiter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>How differently the values of a column are spread now (population stability index): 0 is not at all, from {matters} on it deserves a look. Press a column to see it below.</source>
        <translation>Wie anders die Werte einer Spalte jetzt verteilt sind (Populationsstabilitätsindex): 0 heißt gar nicht, ab {matters} lohnt ein Blick. Drücken Sie auf eine Spalte, um sie unten zu sehen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/label_rates.py"/>
        <source>How far protected groups are apart in the target (in percentage points, or hundredths of a standard deviation for a number), against the real table. 0 means as far; narrower counts as much as wider.</source>
        <translation>Wie weit geschützte Gruppen im Ziel auseinanderliegen (in Prozentpunkten, bei einer Zahl in Hundertsteln einer Standardabweichung), gegenüber der echten Tabelle. 0 heißt ebenso weit; enger zählt so viel wie weiter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>How fast?</source>
        <translation>Wie schnell?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>How it was read</source>
        <translation>Wie gelesen wurde</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/subgroup_fidelity.py"/>
        <source>How like the real rows of a protected group its synthetic rows are, in all pairs of columns, over how like them as many fresh real rows of the group are. 1 means as like. The worst group counts.</source>
        <translation>Wie ähnlich die synthetischen Zeilen einer geschützten Gruppe ihren echten sind, in allen Spaltenpaaren, verglichen damit, wie ähnlich ebenso viele frische echte Zeilen der Gruppe sind. 1 heißt ebenso ähnlich. Die schlechteste Gruppe zählt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>How many points of a hundred are lost, generation by generation?</source>
        <translation>Wie viele Punkte von hundert gehen Generation um Generation verloren?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <source>How many real rows are met by the inner part of a table?</source>
        <translation>Wie viele echte Zeilen trifft der innere Teil einer Tabelle?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>How many real rows does it take?</source>
        <translation>Wie viele echte Zeilen braucht es?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <source>How many real rows held back have a synthetic row at least as near as their nearest real neighbour, common and rare ones alike. Fresh real rows reach about one half: of two equal tables either is as often the nearer.</source>
        <translation>Wie viele zurückgehaltene echte Zeilen eine synthetische mindestens so nahe haben wie ihren nächsten echten Nachbarn, häufige und seltene gleichermaßen. Frische echte Zeilen erreichen etwa die Hälfte: Von zwei gleichen Tabellen ist jede gleich oft die nähere.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>How many real rows it takes was not measured: measure the arms real-10, real-25 and real-50 as well.</source>
        <translation>Wie viele echte Zeilen es braucht, wurde nicht gemessen: Messen Sie auch die Vorgehen real-10, real-25 und real-50.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <source>How many rows lie in balls around the middle of the real rows?</source>
        <translation>Wie viele Zeilen liegen in Kugeln um die Mitte der echten Zeilen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>How many runs to keep</source>
        <translation>Wie viele Durchläufe behalten werden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>How many, each with the next seed</source>
        <translation>Wie viele, jeder mit dem nächsten Startwert</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How near real rows are to each other</source>
        <translation>Wie nahe echte Zeilen einander sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How near rows are that were learnt from</source>
        <translation>Wie nahe die Zeilen sind, aus denen gelernt wurde</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How near rows held back are</source>
        <translation>Wie nahe zurückgehaltene Zeilen sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How near synthetic rows are</source>
        <translation>Wie nahe synthetische Zeilen sind</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>How often does each value of {column} come?</source>
        <translation>Wie oft kommt jeder Wert von {column} vor?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>How strongly does a column hang together with the others?</source>
        <translation>Wie stark hängt eine Spalte mit den anderen zusammen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>How strongly does {column} hang together with the others?</source>
        <translation>Wie stark hängt {column} mit den anderen zusammen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>How the recipient checks it</source>
        <translation>Wie der Empfänger es prüft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>How the synthetic rows are made. Times are for this table on this machine.</source>
        <translation>Wie die synthetischen Zeilen gemacht werden. Zeiten gelten für diese Tabelle auf diesem Rechner.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>How this window looks and behaves for you. Nothing here changes a result.</source>
        <translation>Wie dieses Fenster für Sie aussieht und sich verhält. Nichts davon ändert ein Ergebnis.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>How to compare</source>
        <translation>Wie verglichen wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>How was it measured?</source>
        <translation>Wie wurde gemessen?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How well a model tells real from synthetic</source>
        <translation>Wie gut ein Modell Echtes von Synthetischem unterscheidet</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How well anybody could guess</source>
        <translation>Wie gut jeder raten könnte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>How well synthetic rows teach a prediction</source>
        <translation>Wie gut synthetische Zeilen eine Vorhersage lehren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>Identifiers are made up anew; ignored columns are left out.</source>
        <translation>Kennungen werden neu erfunden; weggelassene Spalten fehlen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Identifiers, free text and constants are left out; a protected column must be one of categories.</source>
        <translation>Kennungen, Freitext und Konstanten werden weggelassen; eine geschützte Spalte muss Kategorien haben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Identifiers, free text, constants and ignored columns carry no statistics.</source>
        <translation>Kennungen, Freitext, Konstanten und weggelassene Spalten tragen keine Statistik.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>If it is a spreadsheet, give it its true ending; else export it again as CSV.</source>
        <translation>Ist es ein Tabellenblatt, geben Sie ihm seine richtige Endung; sonst exportieren Sie es noch einmal als CSV.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>If the first row is no header, say so.</source>
        <translation>Ist die erste Zeile keine Kopfzeile, sagen Sie es.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>If the log is not the one that the head was signed for, or records are missing at its end, it is said here.</source>
        <translation>Ist das Protokoll nicht das, für das der Prüfpunkt unterschrieben wurde, oder fehlen am Ende Einträge, steht es hier.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>If the real rows are right, take the rule out; if they are wrong, nothing needs doing.</source>
        <translation>Stimmen die echten Zeilen, nehmen Sie die Regel heraus; stimmen sie nicht, ist nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>If the training table may not grow: keep the real rows and every generation, and draw as many rows as before from all of them. That stays green for {times}.</source>
        <translation>Wenn die Trainingstabelle nicht wachsen darf: Behalten Sie die echten Zeilen und jede Generation, und ziehen Sie aus allen so viele Zeilen wie zuvor. Das bleibt über {times} grün.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>If two copies are in use, all is well. If not, ask who did it, and hold the log against a checkpoint kept outside: `cloister audit verify PROJECT --checkpoint FILE`.</source>
        <translation>Sind zwei Kopien in Gebrauch, ist alles gut. Wenn nicht, fragen Sie, wer es war, und halten Sie das Protokoll gegen einen außen aufbewahrten Prüfpunkt: `cloister audit verify PROJECT --checkpoint FILE`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>If you restored a backup, all is well. If not, ask who did, and hold the log against a checkpoint kept outside: `cloister audit verify PROJECT --checkpoint FILE`.</source>
        <translation>Haben Sie eine Sicherung zurückgeholt, ist alles gut. Wenn nicht, fragen Sie, wer es war, und halten Sie das Protokoll gegen einen außen aufbewahrten Prüfpunkt: `cloister audit verify PROJECT --checkpoint FILE`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>If {condition}, then {then}.</source>
        <translation>Wenn gilt: {condition}, dann gilt: {then}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Import a further table</source>
        <translation>Importiert eine weitere Tabelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Import a part of the table, or look at the rows unsorted.</source>
        <translation>Importieren Sie einen Teil der Tabelle, oder sehen Sie die Zeilen unsortiert an.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Import a table</source>
        <translation>Tabelle importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Import a table first; its plan says which generator is tried.</source>
        <translation>Importieren Sie zuerst eine Tabelle; ihr Plan sagt, welcher Generator versucht wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Import another file…</source>
        <translation>Andere Datei importieren…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Import it again</source>
        <translation>Noch einmal importieren</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Import newer rows into a project that has a release or a table already.</source>
        <translation>Importieren Sie neuere Zeilen in ein Projekt, das schon eine Freigabe oder eine Tabelle hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Import real rows. Or take the responsibility: `cloister plan PROJECT --override-lineage --reason TEXT --person NAME`; reason and name go into the log and the release.</source>
        <translation>Importieren Sie echte Zeilen. Oder übernehmen Sie die Verantwortung: `cloister plan PROJECT --override-lineage --reason TEXT --person NAME`; Grund und Name kommen ins Protokoll und in die Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Import the newer file: `cloister import PROJECT FILE`.</source>
        <translation>Importieren Sie die neuere Datei: `cloister import PROJECT FILE`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Import the real rows alone, or ask where the file comes from: `cloister lineage FILE`.</source>
        <translation>Importieren Sie nur die echten Zeilen, oder fragen Sie, woher die Datei kommt: `cloister lineage FILE`.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>In every place</source>
        <translation>Überall</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>In the protected group that is met worst, synthetic rows are {value} as like the real rows as fresh real rows are ({low} to {high}); {groups} groups were compared.</source>
        <translation>In der am schlechtesten getroffenen geschützten Gruppe sind synthetische Zeilen den echten zu {value} so ähnlich, wie frische echte es sind ({low} bis {high}); verglichene Gruppen: {groups}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>In the site's settings {path} the part {part} cannot be understood.</source>
        <translation>In den Einstellungen der Einrichtung {path} lässt sich der Teil {part} nicht verstehen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>In the {models} declared regressions, the intervals of {coefficients} coefficients overlap with the real ones by {value} on average ({low} to {high}); the worst by {worst}.</source>
        <translation>In den {models} angegebenen Regressionen überlappen die Intervalle von {coefficients} Koeffizienten die echten im Mittel zu {value} ({low} bis {high}); das schlechteste zu {worst}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>In words</source>
        <translation>In Worten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/independent.py"/>
        <source>Independent columns</source>
        <translation>Unabhängige Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Index</source>
        <translation>Index</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Index: points of a hundred lost after the last generation, with its 95 % interval. Lacks: the same against real rows, the model's own error included. Half-life: generations until half is lost.</source>
        <translation>Index: Punkte von hundert, die nach der letzten Generation verloren sind, mit 95-%-Intervall. Fehlt: dasselbe gegenüber echten Zeilen, der eigene Fehler des Modells eingeschlossen. Halbwertszeit: Generationen, bis die Hälfte verloren ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/inference.py"/>
        <source>Inference attack</source>
        <translation>Rückschluss-Angriff</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Install Cloister again, or read docs/ where it was unpacked.</source>
        <translation>Installieren Sie Cloister neu, oder lesen Sie docs/ dort, wo es entpackt wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Install Cloister again; in a checkout run `make setup`.</source>
        <translation>Installieren Sie Cloister noch einmal; in einem Quellverzeichnis führen Sie `make setup` aus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Install Cloister again; your projects stay as they are.</source>
        <translation>Installieren Sie Cloister neu; Ihre Projekte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Install Cloister {needed} or later. The file was not touched.</source>
        <translation>Installieren Sie Cloister {needed} oder neuer. Die Datei wurde nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Install it with: pip install PySide6-Essentials</source>
        <translation>Installieren Sie es mit: pip install PySide6-Essentials</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Install the extra {extra}, or choose sequential-trees, which needs nothing.</source>
        <translation>Installieren Sie den Zusatz {extra}, oder wählen Sie sequential-trees, das nichts braucht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Install the metric, or use a policy that does not ask for it.</source>
        <translation>Installieren Sie die Größe, oder nehmen Sie eine Richtlinie, die nicht danach fragt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Installed as</source>
        <translation>Installiert als</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <source>Integrated alpha-precision (Alaa et al. 2022, ICML), on ranks and categories</source>
        <translation>Integrierte Alpha-Präzision (Alaa u. a. 2022, ICML), auf Rängen und Kategorien</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <source>Integrated beta-recall (Alaa et al. 2022, ICML), on ranks and categories</source>
        <translation>Integrierter Beta-Recall (Alaa u. a. 2022, ICML), auf Rängen und Kategorien</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <source>Internal testing</source>
        <translation>Interne Tests</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/intersections.py"/>
        <source>Intersectional representation (Kearns, Neel, Roth and Wu 2018, subgroups by conjunction)</source>
        <translation>Vertretung von Schnittmengen (Kearns, Neel, Roth und Wu 2018, Untergruppen durch Verknüpfung)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Is every group drawn as well as the others?</source>
        <translation>Ist jede Gruppe so gut nachgebildet wie die anderen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Is it what was signed, whole and unchanged, and whose key signed it? Needs no project.</source>
        <translation>Ist sie, was unterschrieben wurde, ganz und unverändert, und wessen Schlüssel war es? Braucht kein Projekt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>It brings {parts}.</source>
        <translation>Sie bringt {parts} mit.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>It came without papers and was known by its rows: up to {share} of them are synthetic, generation {depth}.</source>
        <translation>Sie kam ohne Papiere und wurde an ihren Zeilen erkannt: Bis zu {share} davon sind synthetisch, Generation {depth}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>It came without papers. At least {low} of its rows carry this site's watermark ({value} if no column was dropped and no value changed), and at most one in {rate} tables made without the key would look so. How many more are synthetic cannot be told, so none counts as real.</source>
        <translation>Sie kam ohne Papiere. Mindestens {low} ihrer Zeilen tragen das Wasserzeichen dieser Einrichtung ({value}, wenn keine Spalte weggelassen und kein Wert geändert wurde), und höchstens eine von {rate} Tabellen, die ohne den Schlüssel entstanden, sähe so aus. Wie viele weitere synthetisch sind, lässt sich nicht sagen; darum zählt keine als echt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>It can only be rejected: {metrics}.</source>
        <translation>Sie kann nur abgelehnt werden: {metrics}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>It cannot be imported like this</source>
        <translation>So lässt sie sich nicht importieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>It comes from a release: {share} synthetic, generation {depth}.</source>
        <translation>Sie kommt aus einer Freigabe: {share} synthetisch, Generation {depth}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It could only be kept in a form that runs code when it is opened.</source>
        <translation>Es ließe sich nur in einer Form aufbewahren, die beim Öffnen Programmtext ausführt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>It counts where {note} is added to a trust file.</source>
        <translation>Er gilt, wo {note} einer Vertrauensdatei hinzugefügt wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>It failed: {why}</source>
        <translation>Fehlgeschlagen: {why}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>It holds Cloister {version}, an update of {installed}, which runs here.</source>
        <translation>Er enthält Cloister {version}, eine Aktualisierung von {installed}, das hier läuft.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>It holds Cloister {version}, the same version as runs here.</source>
        <translation>Er enthält Cloister {version}, dieselbe Version, die hier läuft.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>It holds keyed fingerprints of synthetic rows, never a real row. One for all projects of a site.</source>
        <translation>Es enthält verschlüsselte Fingerabdrücke synthetischer Zeilen, nie eine echte Zeile. Eines für alle Projekte einer Einrichtung.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>It holds real rows.</source>
        <translation>Sie enthält echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>It holds written text. Anything may stand in it, so no text is ever copied; the plan says what takes its place.</source>
        <translation>Sie enthält geschriebenen Text. Darin kann alles stehen, darum wird nie ein Text kopiert; der Plan sagt, was an seine Stelle tritt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It is as it was: what you set would not count.</source>
        <translation>Es ist, wie es war: Was Sie einstellten, würde nicht zählen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>It is complete and signed. Hand over the whole folder or file as it is.</source>
        <translation>Sie ist vollständig und unterschrieben. Geben Sie den ganzen Ordner oder die Datei weiter, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It is missing, or you lack the permission. Nothing was opened.</source>
        <translation>Sie fehlt, oder Ihnen fehlt das Recht. Nichts wurde geöffnet.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>It is needed only to check a release without Cloister on this machine.</source>
        <translation>Es wird nur gebraucht, um auf diesem Rechner eine Freigabe ohne Cloister zu prüfen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>It is no longer where it was written.</source>
        <translation>Sie ist nicht mehr dort, wohin sie geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>It is not known whether synthetic rows help: too little was measured.</source>
        <translation>Es ist nicht bekannt, ob synthetische Zeilen helfen: Es wurde zu wenig gemessen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>It is not so that {part}</source>
        <translation>Es gilt nicht: {part}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It is something else, or so much was cut off or changed that nothing of a project can be recognised.</source>
        <translation>Es ist etwas anderes, oder so viel wurde abgeschnitten oder geändert, dass sich nichts von einem Projekt erkennen lässt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It knows: {known}.</source>
        <translation>Es kennt: {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>It may be repeated for {times}; measure again before going on for longer.</source>
        <translation>Es darf über {times} wiederholt werden; messen Sie neu, bevor Sie länger weitermachen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It may have been a revocation, so nothing is trusted until it is readable.</source>
        <translation>Es könnte ein Widerruf gewesen sein, darum wird nichts vertraut, bis es lesbar ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It may have begun already. The queue is as it was.</source>
        <translation>Er kann schon begonnen haben. Die Warteschlange ist, wie sie war.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It needs the project until it ends.</source>
        <translation>Er braucht das Projekt, bis er endet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It reads PEM, DER and PKCS #12 files. Nothing was signed.</source>
        <translation>Es liest PEM-, DER- und PKCS-#12-Dateien. Nichts wurde unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It says how the file is written, and is no part of the first column's name.</source>
        <translation>Es sagt, wie die Datei geschrieben ist, und gehört nicht zum Namen der ersten Spalte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>It stays shut unless every unmet figure below gets a reason, signed with your name.</source>
        <translation>Es bleibt zu, wenn nicht jede nicht erfüllte Größe unten einen Grund bekommt, mit Ihrem Namen unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>It took {time}.</source>
        <translation>Es dauerte {time}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>It was a further run: {run}.</source>
        <translation>Es war ein weiterer Durchlauf: {run}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was begun for the table that is synthesised now. Nothing was changed.</source>
        <translation>Es wurde für die jetzige Tabelle begonnen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was changed after it was written.</source>
        <translation>Sie wurde nach dem Schreiben geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was damaged or replaced on its way. Do not install it.</source>
        <translation>Es wurde unterwegs beschädigt oder ersetzt. Installieren Sie es nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was not imported: its lineage would be lost.</source>
        <translation>Sie wurde nicht importiert: Ihre Herkunft ginge verloren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was not run. Everything else works.</source>
        <translation>Es wurde nicht ausgeführt. Alles andere geht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was not touched.</source>
        <translation>Es wurde nicht angerührt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was replaced by an older one, or entries were taken out, so nothing is released.</source>
        <translation>Es wurde durch ein älteres ersetzt, oder Einträge wurden herausgenommen; darum wird nichts freigegeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It was withdrawn: the files are gone, and the account does not count it.</source>
        <translation>Sie wurde zurückgezogen: Die Dateien sind weg, und das Konto zählt sie nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>It would protect nothing.</source>
        <translation>Sie würde nichts schützen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Its figures were held against the policy once more, here. Whether it is right is yours to say.</source>
        <translation>Ihre Zahlen wurden hier noch einmal gegen die Richtlinie gehalten. Ob sie recht ist, sagen Sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Its file format is {format}; this Cloister reads up to {current}.</source>
        <translation>Sein Dateiformat ist {format}; dieses Cloister liest bis {current}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Its key is on a smartcard</source>
        <translation>Sein Schlüssel liegt auf einer Karte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Its key usage allows neither digital signatures nor non-repudiation. Nothing was signed.</source>
        <translation>Seine Schlüsselverwendung erlaubt weder digitale Unterschriften noch Nichtabstreitbarkeit. Nichts wurde unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Its key was forgotten; nothing of it can be shown or changed until it is unlocked.</source>
        <translation>Sein Schlüssel wurde vergessen; nichts davon lässt sich zeigen oder ändern, bis es entsperrt ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Its model cannot be kept and is made again when rows are drawn</source>
        <translation>Sein Modell lässt sich nicht behalten und wird beim Ziehen neu gemacht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Its number in the imported table, from 1.</source>
        <translation>Ihre Nummer in der importierten Tabelle, ab 1.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Its parameters are: {known}.</source>
        <translation>Seine Parameter sind: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Its passphrase</source>
        <translation>Seine Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Its private key (empty with PKCS #12)</source>
        <translation>Sein privater Schlüssel (leer bei PKCS #12)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Its title looks like another column's, for instance by a letter of another alphabet. Make sure that it is the column you mean.</source>
        <translation>Ihre Überschrift sieht aus wie die einer anderen Spalte, etwa durch einen Buchstaben aus einem anderen Alphabet. Vergewissern Sie sich, dass es die Spalte ist, die Sie meinen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Its title speaks of a name and it holds many different texts. Names are never copied.</source>
        <translation>Ihre Überschrift spricht von einem Namen, und sie enthält viele verschiedene Texte. Namen werden nie kopiert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Its title speaks of birth and it holds dates or years. With sex and postcode, a date of birth singles out most people.</source>
        <translation>Ihre Überschrift spricht von Geburt, und sie enthält Daten oder Jahre. Mit Geschlecht und Postleitzahl hebt ein Geburtsdatum die meisten Personen heraus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>JSON Lines has one object in braces on every line: look at that line, or save the table as CSV.</source>
        <translation>JSON Lines hat in jeder Zeile ein Objekt in geschweiften Klammern: Sehen Sie diese Zeile an, oder speichern Sie die Tabelle als CSV.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>JSON lines</source>
        <translation>JSON-Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Japanese (EUC-JP)</source>
        <translation>Japanisch (EUC-JP)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Japanese (Shift JIS)</source>
        <translation>Japanisch (Shift JIS)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Join some with `and`.</source>
        <translation>Verbinden Sie einige mit `and`.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Joining two halves of a person's data may succeed no more often than for people who were held back.</source>
        <translation>Zwei Hälften der Daten einer Person zu verbinden darf nicht öfter gelingen als bei zurückgehaltenen Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Judge it as “{policy}”</source>
        <translation>Nach „{policy}“ beurteilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Judged as data for analysis by named people: results must be like the real ones.</source>
        <translation>Beurteilt als Daten zur Auswertung durch benannte Personen: Ergebnisse müssen wie die echten sein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Judged as data that stays inside the house, beside the real rows.</source>
        <translation>Beurteilt als Daten, die im Haus bleiben, neben den echten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Judged as test data: it must lean on nobody and look like the real table.</source>
        <translation>Beurteilt als Testdaten: Sie dürfen sich auf niemanden stützen und müssen aussehen wie die echte Tabelle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Judged by the strictest policy: every attack on it must fail.</source>
        <translation>Beurteilt nach der strengsten Richtlinie: Jeder Angriff darauf muss scheitern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Keep a copy of it and its passphrase apart from the project.</source>
        <translation>Bewahren Sie eine Kopie davon und seine Passphrase getrennt vom Projekt auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Keep a copy of it and its passphrase apart from the projects.</source>
        <translation>Bewahren Sie eine Kopie davon und seine Passphrase getrennt von den Projekten auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Keep a share of real rows</source>
        <translation>Einen Anteil echter Zeilen behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Keep all real rows and add to them</source>
        <translation>Alle echten Zeilen behalten und ergänzen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Keep all real rows, and add no more than this.</source>
        <translation>Behalten Sie alle echten Zeilen, und fügen Sie nicht mehr hinzu als das.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Keep at least {share} % real rows in every generation, drawn anew from the real table each time: this and every larger share that was measured stays green for {times}.</source>
        <translation>Behalten Sie in jeder Generation mindestens {share} % echte Zeilen, jedes Mal neu aus der echten Tabelle gezogen: Dieser und jeder größere gemessene Anteil bleibt über {times} grün.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Keep it here</source>
        <translation>Hier führen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Keep it outside the project. The code below holds the same text.</source>
        <translation>Bewahren Sie ihn außerhalb des Projekts auf. Der Code unten enthält denselben Text.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Keep it safe: who has it can ask the registries.</source>
        <translation>Verwahren Sie ihn sicher: Wer ihn hat, kann die Register befragen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Keep none</source>
        <translation>Keines führen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Keep or discard them on the plan page; then press this again.</source>
        <translation>Behalten oder verwerfen Sie sie auf der Planseite; drücken Sie dies dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Keep rarer values out</source>
        <translation>Seltenere Werte heraushalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Keep rarer values out and do it again</source>
        <translation>Seltenere Werte heraushalten und noch einmal machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Keep so many</source>
        <translation>So viele behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Keep the .slots file beside the project, and {path} elsewhere; it must never change by a byte.</source>
        <translation>Bewahren Sie die .slots-Datei neben dem Projekt auf und {path} anderswo; sie darf sich nie um ein Byte ändern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Keep the .slots file beside the project.</source>
        <translation>Bewahren Sie die .slots-Datei neben dem Projekt auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Keep the ones that matter, or join some with `and`.</source>
        <translation>Behalten Sie die wichtigen, oder verbinden Sie einige mit `and`.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Keep the plan</source>
        <translation>Plan behalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Keep the real rows and add every generation to them: that stays green for {times}.</source>
        <translation>Behalten Sie die echten Zeilen und fügen Sie jede Generation hinzu: Das bleibt über {times} grün.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Keep the table that is there</source>
        <translation>Die vorhandene Tabelle behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Keep these choices</source>
        <translation>Diese Auswahl behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Keep this sheet outside the project. Scan the code, or type the lines, into a file; then: cloister audit verify PROJECT --checkpoint FILE</source>
        <translation>Bewahren Sie dieses Blatt außerhalb des Projekts auf. Lesen Sie den Code ein oder tippen Sie die Zeilen in eine Datei; dann: cloister audit verify PROJECT --checkpoint FILE</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Keep what is installed. To go back on purpose, remove it first and install the older one.</source>
        <translation>Behalten Sie, was installiert ist. Um absichtlich zurückzugehen, entfernen Sie es und installieren dann das ältere.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Keeping the plan…</source>
        <translation>Der Plan wird behalten…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Keeping the real rows and adding every generation does not suffice here: {light} after {times}.</source>
        <translation>Die echten Zeilen zu behalten und jede Generation hinzuzufügen, genügt hier nicht: {light} nach {times}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Kept</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Kept choices</source>
        <translation>Behaltene Auswahlen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Kept presets: {known}.</source>
        <translation>Behaltene Voreinstellungen: {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Kept runs: {known}. The oldest go once there are too many, unless they were released.</source>
        <translation>Behaltene Durchläufe: {known}. Die ältesten gehen, sobald es zu viele sind, außer sie wurden freigegeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Key file</source>
        <translation>Schlüsseldatei</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/safety_parts.py"/>
        <source>Key files (*.key);;All files (*)</source>
        <translation>Schlüsseldateien (*.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Key of the site</source>
        <translation>Schlüssel des Standorts</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Key slot {id}, {rounds} rounds to try one passphrase</source>
        <translation>Zugang {id}, {rounds} Runden je Versuch einer Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Key slots</source>
        <translation>Zugänge</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Key {key_id} has signed this checkpoint already.</source>
        <translation>Schlüssel {key_id} hat diesen Prüfpunkt schon unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Key {key}; files compared: {count}.</source>
        <translation>Schlüssel {key}; verglichene Dateien: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Know synthetic tables again</source>
        <translation>Synthetische Tabellen wiedererkennen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Knowing everything else, the attacker gets the worst sensitive column right for {main} % of the training rows and for {control} % of other people: {value} points ({low} to {high}).</source>
        <translation>Wer alles andere weiß, trifft die am stärksten betroffene sensible Spalte bei {main} % der Trainingszeilen und bei {control} % anderer Personen: {value} Punkte ({low} bis {high}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Known to outsiders</source>
        <translation>Außenstehenden bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Korean (EUC-KR)</source>
        <translation>Koreanisch (EUC-KR)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Labels of values were read from {file}, the SAS catalogue beside the table. Columns that have them: {columns}.</source>
        <translation>Beschriftungen von Werten wurden aus {file} gelesen, dem SAS-Katalog neben der Tabelle. Spalten, die welche haben: {columns}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Lacks</source>
        <translation>Fehlt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Lacks at first</source>
        <translation>Fehlt zu Anfang</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Lacks in the end</source>
        <translation>Fehlt am Ende</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Language, appearance, size of texts, safety (Ctrl+,)</source>
        <translation>Sprache, Erscheinungsbild, Textgröße, Sicherheit (Strg+,)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Larger groups of rows stand behind everything that is learnt, so single people show less. Fine detail gets a little worse.</source>
        <translation>Hinter allem Gelernten stehen größere Gruppen von Zeilen, darum zeigen einzelne Personen weniger. Feine Einzelheiten werden etwas schlechter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Larger texts</source>
        <translation>Texte größer</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/representation.py"/>
        <source>Largest difference, in percentage points, between a protected group's share of the synthetic rows and of the real rows. 0 means that every group is as large as it was.</source>
        <translation>Größter Unterschied in Prozentpunkten zwischen dem Anteil einer geschützten Gruppe an den synthetischen und an den echten Zeilen. 0 heißt, dass jede Gruppe so groß ist, wie sie war.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Later</source>
        <translation>Später</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Learn finer detail</source>
        <translation>Feinere Einzelheiten lernen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Learn from more rows</source>
        <translation>Aus mehr Zeilen lernen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Learn from the real rows alone where you can, or measure what it costs: `cloister collapse`.</source>
        <translation>Lernen Sie, wo Sie können, nur aus den echten Zeilen, oder messen Sie, was es kostet: `cloister collapse`.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Learn from the table. The model keeps no row of it.</source>
        <translation>Lernen Sie aus der Tabelle. Das Modell behält keine Zeile davon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Learn the table's structure from the training rows.</source>
        <translation>Den Aufbau der Tabelle aus den Trainingszeilen lernen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Learn with more privacy</source>
        <translation>Mit mehr Datenschutz lernen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Learn with sequential trees</source>
        <translation>Mit aufeinanderfolgenden Bäumen lernen</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Learning</source>
        <translation>Lernt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Learning each column from those before it</source>
        <translation>Lernt jede Spalte aus denen davor</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Learning from it is allowed; rare groups and tails suffer with each generation.</source>
        <translation>Aus ihr zu lernen ist erlaubt; seltene Gruppen und Ränder leiden mit jeder Generation.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Learning from it is refused unless the plan names who answers for it.</source>
        <translation>Aus ihr zu lernen wird abgelehnt, es sei denn, der Plan nennt, wer dafür einsteht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Learning the form of free text</source>
        <translation>Lernt die Form von Freitext</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Learning to tell real rows from drawn ones</source>
        <translation>Lernt, echte Zeilen von gezogenen zu unterscheiden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Learning what the rules need</source>
        <translation>Lernt, was die Regeln brauchen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Learning with the chosen library</source>
        <translation>Lernt mit der gewählten Bibliothek</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Learns although too many rows are synthetic, by {person}: {reason}</source>
        <translation>Lernt, obwohl zu viele Zeilen synthetisch sind, durch {person}: {reason}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Learns as closely as it may: the group is small enough as it is.</source>
        <translation>Lernt so nahe, wie es darf: Die Gruppe ist klein genug.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Learns how the columns hang together from the rows that are not held back. The model keeps no row.</source>
        <translation>Lernt aus den nicht zurückgehaltenen Zeilen, wie die Spalten zusammenhängen. Das Modell behält keine Zeile.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Learns with the greatest distance from single rows.</source>
        <translation>Lernt mit dem größten Abstand von einzelnen Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Learns, draws and measures again.</source>
        <translation>Lernt, zieht und misst noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Learnt from {rows} of {total} training rows, drawn at random by the seed: memory had no room for all of them.</source>
        <translation>Gelernt aus {rows} von {total} Trainingszeilen, nach dem Startwert zufällig gezogen: Für alle war im Arbeitsspeicher kein Platz.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Leave --model-out away; plan and seed make the model again.</source>
        <translation>Lassen Sie --model-out weg; Plan und Startwert machen das Modell noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Leave --synthesizer away: sequential-trees can.</source>
        <translation>Lassen Sie --synthesizer weg: sequential-trees kann es.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Leave the most exposed rows out</source>
        <translation>Die am stärksten exponierten Zeilen weglassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Leave the row out and do it again</source>
        <translation>Zeile weglassen und noch einmal machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Leave {column} out of the table</source>
        <translation>{column} aus der Tabelle weglassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sequential_trees.py"/>
        <source>Leaves are filled with rows that did not choose the splits, small leaves lean on their parents, and nothing that fewer rows share than the minimum count is a value of its own. This is not differential privacy.</source>
        <translation>Blätter werden mit Zeilen gefüllt, die die Teilungen nicht bestimmten, kleine Blätter stützen sich auf ihre Eltern, und nichts, was weniger Zeilen teilen als die Mindestzahl, ist ein eigener Wert. Das ist keine differenzielle Privatheit.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>Leaves in the model</source>
        <translation>Blätter im Modell</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chart_heat.py"/>
        <source>Left in the end, the least first: {ends}.</source>
        <translation>Am Ende übrig, das Wenigste zuerst: {ends}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Left out</source>
        <translation>Weggelassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Let it end, or stop it and clear what waits; then choose the table again. On the command line: `cloister queue PROJECT --clear`, `cloister run PROJECT --leave`.</source>
        <translation>Lassen Sie es enden, oder brechen Sie es ab und leeren Sie die Warteschlange; wählen Sie die Tabelle dann erneut. Auf der Befehlszeile: `cloister queue PROJECT --clear`, `cloister run PROJECT --leave`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Let it run to its end, with at least 3 seeds.</source>
        <translation>Lassen Sie es zu Ende laufen, mit mindestens 3 Wiederholungen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Let one of the officers approve; whoever keeps the policy can add a key to it.</source>
        <translation>Lassen Sie eine der zuständigen Personen genehmigen; wer die Richtlinie führt, kann ihr einen Schlüssel hinzufügen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Let rarer values appear</source>
        <translation>Seltenere Werte zulassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Let some of them run, or take some out: `cloister queue PROJECT --clear`.</source>
        <translation>Lassen Sie einige laufen, oder nehmen Sie welche heraus: `cloister queue PROJECT --clear`.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Let somebody else approve, with a key and a name of their own.</source>
        <translation>Lassen Sie jemand anderen genehmigen, mit eigenem Schlüssel und eigenem Namen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Let the table out with signed proof, if the policy allows it.</source>
        <translation>Die Tabelle mit unterschriebenem Nachweis herausgeben, wenn die Richtlinie es erlaubt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Let the table out, signed, with its proof.</source>
        <translation>Geben Sie die Tabelle heraus: unterschrieben und mit Nachweis.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>Library</source>
        <translation>Programmbibliothek</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Licence: {licence}</source>
        <translation>Lizenz: {licence}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Licence: {licence}, not open source</source>
        <translation>Lizenz: {licence}, nicht quelloffen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Light, dark, high contrast, or as the system (Ctrl+T)</source>
        <translation>Hell, dunkel, hoher Kontrast oder wie das System (Strg+T)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Line {line} of {path} has {found} cells; the header has {expected}.</source>
        <translation>Zeile {line} von {path} hat {found} Zellen; die Kopfzeile hat {expected}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Line {line} of {path} is no JSON object.</source>
        <translation>Zeile {line} von {path} ist kein JSON-Objekt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Lines are 95 % intervals of the gain. One that crosses the dashed line may be chance alone.</source>
        <translation>Striche sind 95-%-Intervalle des Gewinns. Einer, der die gestrichelte Linie kreuzt, kann reiner Zufall sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Lines are means over seeds, bands their 95 % intervals.</source>
        <translation>Linien sind Mittel über die Wiederholungen, Bänder ihre 95-%-Intervalle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Lines end in different ways.</source>
        <translation>Die Zeilen enden auf verschiedene Weise.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Lines that lie on each other are good: synthetic rows then do as fresh real rows do.</source>
        <translation>Linien, die aufeinanderliegen, sind gut: Synthetische Zeilen schneiden dann ab wie frische echte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Lines to skip above it</source>
        <translation>Zu überspringende Zeilen darüber</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/linkability.py"/>
        <source>Linkability attack</source>
        <translation>Verknüpfungs-Angriff</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Lock</source>
        <translation>Sperren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Lock an open project after</source>
        <translation>Ein offenes Projekt sperren nach</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Lock the project</source>
        <translation>Projekt sperren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Locking…</source>
        <translation>Wird gesperrt…</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/log_parts.py"/>
        <source>Logs (*.jsonl *.csv)</source>
        <translation>Protokolle (*.jsonl *.csv)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Look again</source>
        <translation>Noch einmal nachsehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Look and language</source>
        <translation>Aussehen und Sprache</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Look at an X.509 certificate before you sign with it. It is chosen on the release page, under “Who signs”.</source>
        <translation>Sehen Sie ein X.509-Zertifikat an, bevor Sie damit unterschreiben. Gewählt wird es auf der Freigabeseite unter „Wer unterschreibt“.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Look at every column: kind, missing values, what to watch out for.</source>
        <translation>Jede Spalte ansehen: Art, fehlende Werte, worauf zu achten ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Look at it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Look at it first</source>
        <translation>Zuerst ansehen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look at its columns first (`cloister preview FILE`): a correction names a column as it is called there.</source>
        <translation>Sehen Sie zuerst ihre Spalten an (`cloister preview FILE`): Eine Korrektur nennt eine Spalte so, wie sie dort heißt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look at that file, or keep your presets anew.</source>
        <translation>Sehen Sie diese Datei an, oder behalten Sie Ihre Voreinstellungen neu.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look at that line: a delimiter inside a cell needs quotes, a cell too many has to go.</source>
        <translation>Sehen Sie diese Zeile an: Ein Trennzeichen in einer Zelle braucht Anführungszeichen, eine Zelle zu viel muss weg.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look at that place. Column names that are no plain words stand in backticks, texts in double quotes, for instance: if age &lt; 15 then `marital status` = "single".</source>
        <translation>Sehen Sie diese Stelle an. Spaltennamen, die keine einfachen Wörter sind, stehen in Backticks, Texte in doppelten Anführungszeichen, zum Beispiel: if age &lt; 15 then `marital status` = "single".</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Look at the columns: is anything in them that names a person?</source>
        <translation>Sehen Sie die Spalten an: Steht etwas darin, das eine Person nennt?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Look at what fails, in the tabs below; then change the plan and make it again.</source>
        <translation>Sehen Sie in den Reitern unten an, was nicht erfüllt ist; ändern Sie dann den Plan, und machen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look for a cell that opens with a quote and never closes it.</source>
        <translation>Suchen Sie eine Zelle, die mit einem Anführungszeichen beginnt und nie endet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look there first. If nobody has it open, say --take-over; the log then says so. Reading needs no lock.</source>
        <translation>Sehen Sie zuerst dort nach. Hat es niemand offen, sagen Sie --take-over; das Protokoll vermerkt es. Lesen braucht keine Sperre.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look whether cells with delimiters in them come out whole.</source>
        <translation>Sehen Sie nach, ob Zellen mit Trennzeichen darin ganz herauskommen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look whether the last rows of the preview are as you expect them.</source>
        <translation>Sehen Sie nach, ob die letzten Zeilen der Vorschau sind, wie Sie sie erwarten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Look whether the texts read well.</source>
        <translation>Sehen Sie nach, ob sich die Texte gut lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Looked at one at a time, the columns are {value} like the real ones ({low} to {high}); as many fresh real rows are {ceiling} like them.</source>
        <translation>Einzeln betrachtet sind die Spalten den echten zu {value} ähnlich ({low} bis {high}); ebenso viele frische echte Zeilen sind es zu {ceiling}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Looked at three at a time, the columns score {value} of 1000 ({low} to {high}), as much as a random {subsample_percent} % of the training rows would; fresh real rows score {ceiling}, columns without any relation {floor}.</source>
        <translation>Zu dritt betrachtet erreichen die Spalten {value} von 1000 ({low} bis {high}), so viel wie zufällige {subsample_percent} % der Trainingszeilen; frische echte Zeilen erreichen {ceiling}, Spalten ohne jede Beziehung {floor}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Looked at two at a time, the columns are {value} like the real ones ({low} to {high}); fresh real rows are {ceiling}, and columns without any relation {floor}.</source>
        <translation>Paarweise betrachtet sind die Spalten den echten zu {value} ähnlich ({low} bis {high}); frische echte Zeilen zu {ceiling}, Spalten ohne jede Beziehung zu {floor}.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Looking at the columns</source>
        <translation>Sieht die Spalten an</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Looking at the file…</source>
        <translation>Die Datei wird angesehen…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Looking for copied rows</source>
        <translation>Sucht nach kopierten Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Looking for links between tables</source>
        <translation>Sucht Verbindungen zwischen Tabellen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Looking for rows that are nearly copied</source>
        <translation>Sucht nach beinahe kopierten Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Looking for rules between columns</source>
        <translation>Sucht nach Regeln zwischen Spalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Looking for the site's watermark</source>
        <translation>Suche nach dem Wasserzeichen der Einrichtung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Looking through the rows…</source>
        <translation>Die Zeilen werden durchgesehen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Looking through the tables…</source>
        <translation>Die Tabellen werden durchgesehen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Looking…</source>
        <translation>Wird nachgesehen…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/nndr_share.py"/>
        <source>Lowe (2004), IJCV 60, the ratio; Zhao et al. (2021), CTAB-GAN, its use on tables; here against a holdout of equal size</source>
        <translation>Lowe (2004), IJCV 60, das Verhältnis; Zhao u. a. (2021), CTAB-GAN, seine Anwendung auf Tabellen; hier gegen eine gleich große Rückhaltemenge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Lowest</source>
        <translation>Niedrigster</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Made</source>
        <translation>Gemacht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Made (UTC)</source>
        <translation>Gemacht (UTC)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Made by</source>
        <translation>Gemacht von</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Made by Cloister</source>
        <translation>Gemacht von Cloister</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Made out to</source>
        <translation>Ausgestellt auf</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Made with</source>
        <translation>Gemacht mit</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Made-up identifiers differ from row to row and carry nothing; all they can meet is `unique`.</source>
        <translation>Erfundene Kennungen unterscheiden sich von Zeile zu Zeile und tragen nichts; sie können nur `unique` erfüllen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Made-up rows; none of them is somebody. What is copied is recorded in the log.</source>
        <translation>Erfundene Zeilen; keine davon ist jemand. Was kopiert wird, steht im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Make a key</source>
        <translation>Schlüssel erzeugen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Make a new key</source>
        <translation>Neuen Schlüssel machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Make a new key here</source>
        <translation>Hier einen neuen Schlüssel machen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Make a new plan from the profile.</source>
        <translation>Machen Sie aus dem Profil einen neuen Plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Make a safe copy</source>
        <translation>Sichere Kopie machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Make a synthetic table now</source>
        <translation>Jetzt eine synthetische Tabelle machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Make it slower to guess</source>
        <translation>Das Raten verlangsamen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Make more of this group</source>
        <translation>Mehr von dieser Gruppe machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Make or open a project (Ctrl+N, Ctrl+O)</source>
        <translation>Ein Projekt anlegen oder öffnen (Strg+N, Strg+O)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Make room and run the step again.</source>
        <translation>Schaffen Sie Platz, und führen Sie den Schritt noch einmal aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Make the folder first, or choose another.</source>
        <translation>Legen Sie zuerst den Ordner an, oder wählen Sie einen anderen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Make the key that follows it</source>
        <translation>Den nachfolgenden Schlüssel machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Make the plan</source>
        <translation>Plan machen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Make the project</source>
        <translation>Projekt anlegen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Make this key file</source>
        <translation>Diese Schlüsseldatei machen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>Makes no promise of its own; rare categories are merged and extremes cut before it sees them. This is not differential privacy.</source>
        <translation>Verspricht selbst nichts; seltene Kategorien werden zusammengelegt und Extreme gekappt, bevor es sie sieht. Das ist keine differenzielle Privatheit.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Making the key…</source>
        <translation>Der Schlüssel wird gemacht…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Making the project…</source>
        <translation>Das Projekt wird angelegt…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Manifest SHA-256</source>
        <translation>SHA-256 des Manifests</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>Marginal distributions joined by one correlation matrix. Fast, coarse.</source>
        <translation>Einzelverteilungen, durch eine Korrelationsmatrix verbunden. Schnell, grob.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>Mark the rows as this site's</source>
        <translation>Die Zeilen als die dieser Einrichtung kennzeichnen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Masked rows can be neither sorted nor filtered.</source>
        <translation>Verdeckte Zeilen lassen sich weder sortieren noch filtern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>May the table leave, and why. Every figure stands beside what fresh real rows score: nobody can do better than they, and nobody needs to.</source>
        <translation>Darf die Tabelle hinaus, und warum. Jede Größe steht neben dem, was frische echte Zeilen erreichen: Besser als sie kann niemand sein, und niemand muss es.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Measure</source>
        <translation>Messen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Measure again</source>
        <translation>Noch einmal messen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Measure and judge</source>
        <translation>Messen und beurteilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Measure augmentation</source>
        <translation>Anreicherung messen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Measure groups of {column}</source>
        <translation>Gruppen von {column} messen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Measure how good the rows are, and how safe.</source>
        <translation>Messen Sie, wie gut die Zeilen sind und wie sicher.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Measure how well {column} is predicted</source>
        <translation>Messen, wie gut {column} vorhergesagt wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Measured on the same held-back rows</source>
        <translation>An denselben zurückgehaltenen Zeilen gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Measures again.</source>
        <translation>Misst noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Measuring</source>
        <translation>Misst</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Measuring holds the synthetic rows against the real ones and against real rows that nothing learnt from. It takes seconds for small tables and a few minutes for large ones.</source>
        <translation>Das Messen hält die synthetischen Zeilen gegen die echten und gegen echte Zeilen, aus denen nichts gelernt hat. Es dauert Sekunden für kleine Tabellen und wenige Minuten für große.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership.py"/>
        <source>Membership attack</source>
        <translation>Mitgliedschafts-Angriff</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_density.py"/>
        <source>Membership attack by densities</source>
        <translation>Mitgliedschafts-Angriff über Dichten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Memory ran out while {path} was in use.</source>
        <translation>Der Speicher ging aus, während {path} in Gebrauch war.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Mend the file or set it anew: `cloister site --registry FILE --registry-key FILE`.</source>
        <translation>Reparieren Sie die Datei, oder stellen Sie sie neu ein: `cloister site --registry FILE --registry-key FILE`.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Messages</source>
        <translation>Meldungen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/run_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Method, amounts, policy and free text under a name, for other tables. Columns and rules stay with this table.</source>
        <translation>Verfahren, Mengen, Richtlinie und Freitext unter einem Namen, für andere Tabellen. Spalten und Regeln bleiben bei dieser Tabelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Method: {new}</source>
        <translation>Verfahren: {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Missing</source>
        <translation>Fehlend</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/missing_pattern.py"/>
        <source>Missing together</source>
        <translation>Gemeinsam fehlend</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Mistake in it</source>
        <translation>Fehler darin</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Model: {name}</source>
        <translation>Modell: {name}</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Models must lean on the same columns; less means lost signal.</source>
        <translation>Modelle müssen sich auf dieselben Spalten stützen; weniger heißt verlorenes Signal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Models of {name} cannot fill gaps.</source>
        <translation>Modelle von {name} können keine Lücken füllen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Models that are compared</source>
        <translation>Verglichene Modelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tstr.py"/>
        <source>Models trained on it</source>
        <translation>Damit gelernte Modelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Models trained on synthetic and on real rows agree to {value} in which columns matter (1 the same order, 0 no relation; {low} to {high}); two halves of the real table agree to {ceiling}.</source>
        <translation>Aus synthetischen und aus echten Zeilen gelernte Modelle stimmen zu {value} darin überein, welche Spalten zählen (1 dieselbe Reihenfolge, 0 kein Zusammenhang; {low} bis {high}); zwei Hälften der echten Tabelle zu {ceiling}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Models trained on the synthetic table must predict it as well.</source>
        <translation>Aus der synthetischen Tabelle gelernte Modelle müssen es ebenso gut vorhersagen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Models trained on the table must carry over to real people.</source>
        <translation>Aus der Tabelle gelernte Modelle müssen auf echte Personen übertragbar sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/explain.py"/>
        <source>More about this in the help</source>
        <translation>Mehr darüber in der Hilfe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>More rows of a group of which there are few, to be used beside the real ones.</source>
        <translation>Mehr Zeilen einer Gruppe, von der es wenige gibt, zum Gebrauch neben den echten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>More rows that nothing learns from give small groups a figure and make intervals narrower. Fewer rows are learnt from.</source>
        <translation>Mehr Zeilen, aus denen nichts lernt, geben kleinen Gruppen eine Zahl und machen Intervalle enger. Aus weniger Zeilen wird gelernt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>More seeds take longer and tell smaller gains from chance.</source>
        <translation>Mehr Wiederholungen dauern länger und unterscheiden kleinere Gewinne vom Zufall.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Most different values first</source>
        <translation>Die meisten verschiedenen Werte zuerst</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Most exposed rows</source>
        <translation>Am stärksten exponierte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Most missing first</source>
        <translation>Die meisten fehlenden zuerst</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Most often: {label}, {share} of the rows with a value.</source>
        <translation>Am häufigsten: {label}, {share} der Zeilen mit einem Wert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Most remarkable first</source>
        <translation>Das Auffälligste zuerst</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Most: {added}, {gain} ({low} to {high}) over {rows} real rows alone.</source>
        <translation>Am meisten: {added}, {gain} ({low} bis {high}) gegenüber {rows} echten Zeilen allein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Most: {label}, {a} and then {b}. Parts have no interval: look, do not conclude.</source>
        <translation>Am meisten: {label}, {a} und dann {b}. Teile haben kein Intervall: ansehen, nichts daraus schließen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Most: {label}, {value} points.</source>
        <translation>Am meisten: {label}, {value} Punkte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Most: {label}; without it rows are told apart less well by {value}.</source>
        <translation>Am meisten: {label}; ohne sie lassen sich Zeilen um {value} schlechter unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Move in a table, a list or the tabs</source>
        <translation>In einer Tabelle, einer Liste oder den Reitern bewegen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Move the project to a local disk.</source>
        <translation>Verschieben Sie das Projekt auf einen Datenträger dieses Rechners.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/k_marginal.py"/>
        <source>NIST, k-marginal score (Sexton et al. 2018; SDNist)</source>
        <translation>NIST, k-Marginal-Wert (Sexton u. a. 2018; SDNist)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Name a file for the answer first.</source>
        <translation>Nennen Sie zuerst eine Datei für die Antwort.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Name a file for the copy first.</source>
        <translation>Nennen Sie zuerst eine Datei für die Kopie.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Name a file for the head first.</source>
        <translation>Nennen Sie zuerst eine Datei für den Prüfpunkt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Name a file for the log first.</source>
        <translation>Nennen Sie zuerst eine Datei für das Protokoll.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Name a file for the request first.</source>
        <translation>Nennen Sie zuerst eine Datei für die Anfrage.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/typed.py"/>
        <source>Name a project file first.</source>
        <translation>Nennen Sie zuerst eine Projektdatei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name a second protected column in the plan, if the table has one.</source>
        <translation>Nennen Sie im Plan eine zweite geschützte Spalte, wenn die Tabelle eine hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name a table, or a release by its folder, its .zip or a file in its data folder.</source>
        <translation>Nennen Sie eine Tabelle oder eine Freigabe: ihren Ordner, ihre .zip-Datei oder eine Datei in ihrem Datenordner.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name another --size, or leave it out.</source>
        <translation>Nennen Sie ein anderes --size, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name another column of the synthetic table; `cloister profile` lists columns and their kinds.</source>
        <translation>Nennen Sie eine andere Spalte der synthetischen Tabelle; `cloister profile` zählt Spalten und ihre Arten auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name another column, or another class with --positive.</source>
        <translation>Nennen Sie eine andere Spalte, oder mit --positive eine andere Klasse.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name another file with --resume, or repeat the command they were made with.</source>
        <translation>Nennen Sie mit --resume eine andere Datei, oder wiederholen Sie den Befehl, mit dem sie gemacht wurden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Name for these choices</source>
        <translation>Name für diese Auswahl</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name it, for instance --purpose {name} --group 'column=value'.</source>
        <translation>Nennen Sie sie, zum Beispiel --purpose {name} --group 'column=value'.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name one of those; `cloister runs PROJECT` lists them.</source>
        <translation>Nennen Sie einen davon; `cloister runs PROJECT` zählt sie auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Name the certificate first, or untick it.</source>
        <translation>Nennen Sie zuerst das Zertifikat, oder entfernen Sie das Häkchen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the column that holds the time to the event or to the end of observation.</source>
        <translation>Nennen Sie die Spalte mit der Zeit bis zum Ereignis oder bis zum Ende der Beobachtung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the columns in the plan whose values must not be learnt about a person.</source>
        <translation>Nennen Sie im Plan die Spalten, deren Werte über eine Person nicht zu erfahren sein dürfen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the file for the account.</source>
        <translation>Nennen Sie die Datei für das Konto.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the file for the key of the site.</source>
        <translation>Nennen Sie die Datei für den Schlüssel des Standorts.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Name the file of the approval first.</source>
        <translation>Nennen Sie zuerst die Datei der Genehmigung.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the file to read.</source>
        <translation>Nennen Sie die Datei, die gelesen werden soll.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the files, the registry and the key of the site.</source>
        <translation>Nennen Sie die Dateien, das Register und den Schlüssel des Standorts.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Name the folder of the medium.</source>
        <translation>Nennen Sie den Ordner des Datenträgers.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Name the folder to write first.</source>
        <translation>Nennen Sie zuerst den Ordner, in den geschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Name the folder to write to first.</source>
        <translation>Nennen Sie zuerst den Ordner, in den geschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the folder with MEDIUM.json, SHA256SUMS and SHA256SUMS.sig, or an installer inside it.</source>
        <translation>Nennen Sie den Ordner mit MEDIUM.json, SHA256SUMS und SHA256SUMS.sig oder ein Installationsprogramm darin.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Name the key file first.</source>
        <translation>Nennen Sie zuerst die Schlüsseldatei.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Name the key file that is to be made.</source>
        <translation>Nennen Sie die Schlüsseldatei, die gemacht werden soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the key that is wanted with --watermark FILE, or draw without a mark: --no-watermark, in the window by clearing the box on the Generate page.</source>
        <translation>Nennen Sie den gewünschten Schlüssel mit --watermark FILE, oder ziehen Sie ohne Zeichen: --no-watermark, im Fenster ohne das Häkchen auf der Seite Erzeugen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the key with --watermark FILE, set it for the site (`cloister site --registry FILE --registry-key FILE`), or draw without it: --no-watermark, in the window by clearing the box on the Generate page.</source>
        <translation>Nennen Sie den Schlüssel mit --watermark FILE, stellen Sie ihn für die Einrichtung ein (`cloister site --registry FILE --registry-key FILE`), oder ziehen Sie ohne ihn: --no-watermark, im Fenster ohne das Häkchen auf der Seite Erzeugen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the maker's public key from elsewhere. To use this one, compare its number first with what the maker told you another way, copy it to this machine, and name the copy.</source>
        <translation>Nennen Sie den öffentlichen Schlüssel des Herstellers von anderswo. Um diesen zu nehmen, vergleichen Sie zuerst seine Nummer mit der, die Ihnen der Hersteller auf anderem Weg gesagt hat; kopieren Sie ihn dann auf diesen Rechner, und nennen Sie die Kopie.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Name the new file first.</source>
        <translation>Nennen Sie zuerst die neue Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the new file.</source>
        <translation>Nennen Sie die neue Datei.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the policy and the key.</source>
        <translation>Nennen Sie die Richtlinie und den Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the predicted column: --target COLUMN, or a target in the plan.</source>
        <translation>Nennen Sie die vorhergesagte Spalte: --target COLUMN oder ein Ziel im Plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the real table that it was learnt from.</source>
        <translation>Nennen Sie die echte Tabelle, aus der gelernt wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Name the registry and its key first.</source>
        <translation>Nennen Sie zuerst das Register und seinen Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Name the release first.</source>
        <translation>Nennen Sie zuerst die Freigabe.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Name the request first.</source>
        <translation>Nennen Sie zuerst die Anfrage.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Name the second person's key, and type the name that is signed.</source>
        <translation>Nennen Sie den Schlüssel der zweiten Person, und geben Sie den Namen ein, der unterschrieben wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Name the signature file first.</source>
        <translation>Nennen Sie zuerst die Datei mit der Unterschrift.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Name the signed head first.</source>
        <translation>Nennen Sie zuerst den unterschriebenen Prüfpunkt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Name the signed head that is there first.</source>
        <translation>Nennen Sie zuerst den vorhandenen unterschriebenen Prüfpunkt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Name the signing key first.</source>
        <translation>Nennen Sie zuerst den Signierschlüssel.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Name the signing key first: it signs the request, and the release later.</source>
        <translation>Nennen Sie zuerst den Signierschlüssel: Er unterschreibt die Anfrage und später die Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Name the signing key: --key FILE (`cloister keys new` makes one).</source>
        <translation>Nennen Sie den Signierschlüssel: --key FILE (`cloister keys new` macht einen).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the synthetic table.</source>
        <translation>Nennen Sie die synthetische Tabelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Name the table, and where the new one goes.</source>
        <translation>Nennen Sie die Tabelle und wohin die neue soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/near_copies.py"/>
        <source>Near copies</source>
        <translation>Beinahe-Kopien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Nearer than to</source>
        <translation>Näher als an</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Nearly every row has a value of its own, or the name says e-mail, phone, passport and the like. Such values point at one person, so fresh made-up ones take their place.</source>
        <translation>Fast jede Zeile hat einen eigenen Wert, oder der Name spricht von E-Mail, Telefon, Pass und Ähnlichem. Solche Werte zeigen auf eine Person, darum treten frisch erfundene an ihre Stelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Nearly every row has a value that no other row has.</source>
        <translation>Fast jede Zeile hat einen Wert, den keine andere hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/coverage.py"/>
        <source>Neighbourhoods that are filled</source>
        <translation>Gefüllte Nachbarschaften</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Never</source>
        <translation>Nie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>New file</source>
        <translation>Neue Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>New file for the copy</source>
        <translation>Neue Datei für die Kopie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>New file for the head</source>
        <translation>Neue Datei für den Prüfpunkt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>New file for the note</source>
        <translation>Neue Datei für den Vermerk</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>New file for the public key</source>
        <translation>Neue Datei für den öffentlichen Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>New file; the ending of its name picks the format</source>
        <translation>Neue Datei; die Endung des Namens bestimmt das Format</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>New folder or file to write</source>
        <translation>Neuer Ordner oder neue Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>New here? Try it with sample data</source>
        <translation>Neu hier? Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>New passphrase</source>
        <translation>Neue Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>New project</source>
        <translation>Neues Projekt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>New project…</source>
        <translation>Neues Projekt…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>New request to write</source>
        <translation>Neue Anfrage, die geschrieben wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>New table</source>
        <translation>Neue Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Next</source>
        <translation>Als Nächstes</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Next appearance</source>
        <translation>Nächstes Erscheinungsbild</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Next, previous control</source>
        <translation>Nächstes, vorheriges Bedienelement</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Next: fit.</source>
        <translation>Als Nächstes: lernen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>No account of the site is kept: each project counts its own releases.</source>
        <translation>Es wird kein Konto des Standorts geführt: Jedes Projekt zählt seine eigenen Freigaben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No cell is missing.</source>
        <translation>Keine Zelle fehlt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>No change of the plan is known to help here. The plan page has everything that can be set.</source>
        <translation>Es ist keine Änderung des Plans bekannt, die hier hilft. Die Planseite hat alles, was sich einstellen lässt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No column has two common values, so there is nothing to tell rows by.</source>
        <translation>Keine Spalte hat zwei häufige Werte, darum lassen sich Zeilen durch nichts unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>No column matches. Clear the search to see all of them.</source>
        <translation>Keine Spalte passt. Leeren Sie die Suche, um alle zu sehen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No column of numbers has enough rows in its tails.</source>
        <translation>Keine Spalte mit Zahlen hat genug Zeilen in ihren Rändern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>No column of one table holds the keys of another.</source>
        <translation>Keine Spalte einer Tabelle enthält die Schlüssel einer anderen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No column of this table names groups that are large enough.</source>
        <translation>Keine Spalte dieser Tabelle nennt Gruppen, die groß genug sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No column was named as a protected group.</source>
        <translation>Es wurde keine Spalte als geschützte Gruppe genannt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No column was named as sensitive.</source>
        <translation>Es wurde keine Spalte als sensibel genannt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No column was named that is to be predicted.</source>
        <translation>Es wurde keine Spalte genannt, die vorhergesagt werden soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No column was named whose prediction matters.</source>
        <translation>Es wurde keine Spalte genannt, deren Vorhersage wichtig ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No condition can be set on the identifier {column}: its values are made up anew.</source>
        <translation>Für die Kennung {column} lässt sich keine Bedingung stellen: Ihre Werte werden neu erfunden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No condition can be set on what the table has not, on what is left out, or on free text.</source>
        <translation>Für etwas, das die Tabelle nicht hat, das weggelassen ist oder Freitext ist, lässt sich keine Bedingung stellen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>No copying of real rows</source>
        <translation>Kein Kopieren echter Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>No group that may be named is gone.</source>
        <translation>Keine Gruppe, die genannt werden darf, ist verschwunden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No half file was left behind.</source>
        <translation>Es blieb keine halbe Datei zurück.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>No held-back rows were named: attacks could not be tried, and what the policy asks of them counts as not met.</source>
        <translation>Es wurden keine zurückgehaltenen Zeilen genannt: Angriffe konnten nicht versucht werden, und was die Richtlinie dazu verlangt, gilt als nicht erfüllt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No key could be written to {path}.</source>
        <translation>Nach {path} ließ sich kein Schlüssel schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No key of this site is set, or it cannot be read.</source>
        <translation>Es ist kein Schlüssel dieser Einrichtung eingestellt, oder er lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No key slot of {path} opens with this key file and passphrase.</source>
        <translation>Kein Zugang von {path} öffnet sich mit dieser Schlüsseldatei und Passphrase.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No key was made.</source>
        <translation>Es wurde kein Schlüssel gemacht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No key was made: registries made with a key that is lost are useless.</source>
        <translation>Es wurde kein Schlüssel gemacht: Register, die mit einem verlorenen Schlüssel gemacht sind, sind nutzlos.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No longer a condition: {name}</source>
        <translation>Keine Bedingung mehr: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No longer a model: {name}</source>
        <translation>Kein Modell mehr: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No longer a rule: {name}</source>
        <translation>Keine Regel mehr: {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>No longer describes the new data</source>
        <translation>Beschreibt die neuen Daten nicht mehr</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No longer predict {name}</source>
        <translation>{name} nicht mehr vorhersagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No longer watch {name}</source>
        <translation>{name} nicht mehr beobachten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No more than {limit} runs can wait.</source>
        <translation>Mehr als {limit} Durchläufe können nicht warten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>No policy that was measured stays green for {times}: make every generation from the real rows alone.</source>
        <translation>Kein gemessenes Vorgehen bleibt über {times} grün: Machen Sie jede Generation allein aus den echten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>No protected group may shrink or grow by more than this many points over chance.</source>
        <translation>Keine geschützte Gruppe darf über den Zufall hinaus um mehr als so viele Punkte schrumpfen oder wachsen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>No protected group's share of the rows differs by more than {value} points from the real table ({low} to {high}); among fresh real rows it is {ceiling}.</source>
        <translation>Der Anteil keiner geschützten Gruppe weicht um mehr als {value} Punkte von der echten Tabelle ab ({low} bis {high}); bei frischen echten Zeilen sind es {ceiling}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>No record fits. Take a filter away, or look for fewer words.</source>
        <translation>Kein Eintrag passt. Nehmen Sie einen Filter weg, oder suchen Sie weniger Wörter.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>No registry is set: a release without its papers would not be known again.</source>
        <translation>Es ist kein Register eingestellt: Eine Freigabe ohne ihre Papiere würde nicht wiedererkannt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No regressions were declared.</source>
        <translation>Es wurden keine Regressionen angegeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>No report of an unexpected error is kept.</source>
        <translation>Es ist kein Bericht über einen unerwarteten Fehler aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>No report was asked for: the other figures are not kept.</source>
        <translation>Es wurde kein Bericht verlangt: Die anderen Größen bleiben nicht erhalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>No row fits. Take a condition away to see more.</source>
        <translation>Keine Zeile passt. Nehmen Sie eine Bedingung weg, um mehr zu sehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>No row of the real table, and no key, is in it.</source>
        <translation>Keine Zeile der echten Tabelle und kein Schlüssel ist darin.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No row that meets rule {rule} (on {columns}) could be drawn.</source>
        <translation>Es ließ sich keine Zeile ziehen, die die Regel {rule} (über {columns}) erfüllt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>No rows yet. What is drawn appears here.</source>
        <translation>Noch keine Zeilen. Was gezogen wird, erscheint hier.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No rules were declared.</source>
        <translation>Es wurden keine Regeln angegeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No rules were found in this table. You can type one below.</source>
        <translation>In dieser Tabelle wurden keine Regeln gefunden. Unten können Sie eine eingeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No run is kept in this project yet.</source>
        <translation>In diesem Projekt ist noch kein Durchlauf behalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>No run waits. The fit page lets further runs wait, to compare them.</source>
        <translation>Kein Durchlauf wartet. Die Lernseite lässt weitere Durchläufe zum Vergleichen warten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>No shares of a column</source>
        <translation>Keine Anteile einer Spalte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>No site key is set. Set one on the Release page, under Site registry.</source>
        <translation>Es ist kein Schlüssel der Einrichtung eingestellt. Stellen Sie einen auf der Freigabeseite unter Register der Einrichtung ein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No table in {path} was registered with this site key (key {key}).</source>
        <translation>Keine Tabelle in {path} wurde mit diesem Schlüssel der Einrichtung (Schlüssel {key}) registriert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No table {name} is kept beside the one that is synthesised.</source>
        <translation>Neben der synthetisierten wird keine Tabelle {name} aufbewahrt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No target has a rate that groups could differ in: that needs two classes.</source>
        <translation>Kein Ziel hat eine Rate, in der sich Gruppen unterscheiden könnten: Das braucht zwei Klassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>No two columns have a relation that is defined.</source>
        <translation>Keine zwei Spalten haben eine Beziehung, die definiert ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>No two rows agree in {columns} together.</source>
        <translation>Keine zwei Zeilen stimmen in {columns} zugleich überein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>No two rows have the same {column}.</source>
        <translation>Keine zwei Zeilen haben denselben Wert in {column}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/typed.py"/>
        <source>Nobody can open the file without it, and nobody can get it back.</source>
        <translation>Ohne sie kann niemand die Datei öffnen, und niemand kann sie zurückholen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Nobody has it open: take over</source>
        <translation>Niemand hat es offen: übernehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Nobody may learn it about a person.</source>
        <translation>Niemand darf es über eine Person erfahren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Nobody signs with it any more</source>
        <translation>Niemand unterschreibt mehr damit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>None helps</source>
        <translation>Nichts hilft</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>None helps: synthetic rows added to {size} real rows do not make {target} easier to predict.</source>
        <translation>Nichts davon hilft: Synthetische Zeilen, zu {size} echten hinzugefügt, machen {target} nicht leichter vorhersagbar.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>None helps: synthetic rows added to {size} real rows do not make {target} easier to predict. A gain of more than {most} in {score} is unlikely.</source>
        <translation>Nichts davon hilft: Synthetische Zeilen, zu {size} echten hinzugefügt, machen {target} nicht leichter vorhersagbar. Ein Gewinn von mehr als {most} ({score}) ist unwahrscheinlich.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>None is installed: everything that runs here came with Cloister.</source>
        <translation>Keine ist installiert: Alles, was hier läuft, kam mit Cloister.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>None of its lines is a record of a log.</source>
        <translation>Keine ihrer Zeilen ist ein Eintrag eines Protokolls.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>None of the declared regressions can be fitted to the real rows.</source>
        <translation>Keine der angegebenen Regressionen lässt sich an die echten Zeilen anpassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>None. Exposed rows can be left out on the page Validate.</source>
        <translation>Keine. Exponierte Zeilen lassen sich auf der Seite Prüfen weglassen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Nor may a group where two protected columns meet.</source>
        <translation>Auch keine Gruppe, in der zwei geschützte Spalten zusammentreffen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Nor may those of models that are trained on the table.</source>
        <translation>Auch nicht die von Modellen, die aus der Tabelle gelernt sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Not all real rows were compared: memory had no room for them. A copy of one that was left out is not seen.</source>
        <translation>Es wurden nicht alle echten Zeilen verglichen: Der Speicher reichte nicht. Eine Kopie einer weggelassenen Zeile wird nicht gesehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Not among them, because it is about a table: {parts}.</source>
        <translation>Nicht dabei, weil es um eine Tabelle geht: {parts}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Not genuine</source>
        <translation>Nicht echt</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Not genuine: {n} things wrong.</source>
        <extracomment>Not genuine: {n} thing wrong.</extracomment>
        <translation><numerusform>Nicht echt: {n} Beanstandung.</numerusform><numerusform>Nicht echt: {n} Beanstandungen.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Not in the synthetic table.</source>
        <translation>Nicht in der synthetischen Tabelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Not installed. An administrator adds it with: pip install 'cloister[{extra}]'</source>
        <translation>Nicht installiert. Die Administration fügt es hinzu mit: pip install 'cloister[{extra}]'</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Not known</source>
        <translation>Nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Not measured yet</source>
        <translation>Noch nicht gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Not measured. A profile trains the generator on its own rows again and again, and says what is lost and how many real rows keep it. No release waits for it.</source>
        <translation>Nicht gemessen. Ein Profil lässt den Generator immer wieder aus eigenen Zeilen lernen und sagt, was verloren geht und wie viele echte Zeilen es erhalten. Keine Freigabe wartet darauf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Not now</source>
        <translation>Nicht jetzt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Not one row has a value here.</source>
        <translation>Keine einzige Zeile hat hier einen Wert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Not understood in the settings file: {part}</source>
        <translation>In der Einstellungsdatei nicht verstanden: {part}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Note {number} of the trust file is damaged or no note of Cloister's.</source>
        <translation>Vermerk {number} der Vertrauensdatei ist beschädigt oder keiner von Cloister.</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/keys_page.py"/>
        <source>Notes (*.json);;All files (*)</source>
        <translation>Vermerke (*.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Nothing an administrator set: these settings are your own.</source>
        <translation>Nichts davon ist vorgegeben: Es sind Ihre eigenen Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing can be changed in it this way.</source>
        <translation>So lässt sich nichts daran ändern.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing can be computed.</source>
        <translation>Es lässt sich nichts berechnen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing can be learnt of a second class that has fewer than {needed} rows.</source>
        <translation>Über eine zweite Klasse mit weniger als {needed} Zeilen lässt sich nichts lernen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing can be said about a release that cannot be read whole.</source>
        <translation>Über eine Freigabe, die sich nicht ganz lesen lässt, lässt sich nichts sagen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing can be said about the certificate that signed the release.</source>
        <translation>Über das Zertifikat, das die Freigabe unterschrieb, lässt sich nichts sagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Nothing changed in the plan.</source>
        <translation>Am Plan hat sich nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Nothing else needs it. The full edition has it.</source>
        <translation>Nichts sonst braucht es. Die volle Ausgabe enthält es.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Nothing else needs it. To add it: pip install 'cloister[sdv]'</source>
        <translation>Nichts sonst braucht es. Zum Hinzufügen: pip install 'cloister[sdv]'</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Nothing has been looked at yet. Import a table: its columns are looked at right after.</source>
        <translation>Noch wurde nichts angesehen. Importieren Sie eine Tabelle: Ihre Spalten werden gleich danach angesehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Nothing here can reach the network: the system refuses it, and so does Cloister.</source>
        <translation>Nichts hier kann das Netz erreichen: Das System verweigert es, und Cloister auch.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Nothing is changed, and somebody else may work on it meanwhile.</source>
        <translation>Nichts wird geändert, und jemand anderes kann inzwischen daran arbeiten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Nothing is chosen: the plan stands as it was proposed or set by hand.</source>
        <translation>Nichts ist gewählt: Der Plan steht, wie er vorgeschlagen oder von Hand gesetzt wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Nothing is made synthetic: what comes out holds the same rows, and must be kept as carefully as the file it came from.</source>
        <translation>Nichts wird synthetisch: Was herauskommt, enthält dieselben Zeilen und ist so sorgfältig aufzubewahren wie die Datei, aus der es kommt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Nothing is set yet: choose the group above. Then this is set:</source>
        <translation>Noch ist nichts gesetzt: Wählen Sie oben die Gruppe. Dann wird dies gesetzt:</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Nothing keeps what computes from the network.</source>
        <translation>Nichts hält das, was rechnet, vom Netz fern.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing left the project. The refusal is in the audit log, and no override reaches it.</source>
        <translation>Nichts verließ das Projekt. Die Ablehnung steht im Prüfprotokoll, und keine Ausnahme reicht daran heran.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing left the project. The refusal is in the audit log.</source>
        <translation>Nichts verließ das Projekt. Die Ablehnung steht im Prüfprotokoll.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Nothing more is done of the interrupted run.</source>
        <translation>Vom unterbrochenen Durchlauf wird nichts weiter getan.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing needs to be done.</source>
        <translation>Es ist nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing needs to be done. If the catalogue belongs to other tables, move it away and import again.</source>
        <translation>Nichts ist zu tun. Gehört der Katalog zu anderen Tabellen, ihn wegschieben und neu importieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Nothing of that name. Try fewer letters.</source>
        <translation>Nichts mit diesem Namen. Versuchen Sie es mit weniger Buchstaben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Nothing of this kind was measured.</source>
        <translation>Nichts davon wurde gemessen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Nothing on this list has to be done.</source>
        <translation>Auf dieser Liste ist nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Nothing special about it.</source>
        <translation>Nichts Besonderes.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Nothing to decide yet</source>
        <translation>Noch nichts zu entscheiden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing to do.</source>
        <translation>Nichts zu tun.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was changed.</source>
        <translation>Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was changed. It can be brought to the newer format; the old file is kept beside it.</source>
        <translation>Nichts wurde geändert. Es lässt sich ins neuere Format bringen; die alte Datei bleibt daneben erhalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was changed. It reads formats {oldest} to {current}.</source>
        <translation>Nichts wurde geändert. Es liest die Formate {oldest} bis {current}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Nothing was changed: every cell was read as it stands in the file.</source>
        <translation>Nichts wurde geändert: Jede Zelle wurde gelesen, wie sie in der Datei steht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was changed: the project is as it was before.</source>
        <translation>Nichts wurde geändert: Das Projekt ist wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was checked, so nothing is known about it.</source>
        <translation>Nichts wurde geprüft, darum ist nichts darüber bekannt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was compared.</source>
        <translation>Nichts wurde verglichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was compared: without its key a registry says nothing.</source>
        <translation>Nichts wurde verglichen: Ohne seinen Schlüssel sagt ein Register nichts.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was done with any rule.</source>
        <translation>Mit keiner Regel wurde etwas getan.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was done.</source>
        <translation>Nichts wurde getan.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was filtered.</source>
        <translation>Nichts wurde gefiltert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Nothing was found. Try another word, or fewer letters of it.</source>
        <translation>Nichts gefunden. Versuchen Sie ein anderes Wort oder weniger Buchstaben davon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was generated.</source>
        <translation>Nichts wurde erzeugt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was generated: rows drawn now would have lost the mark without a word.</source>
        <translation>Nichts wurde erzeugt: Jetzt gezogene Zeilen hätten das Zeichen wortlos verloren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was generated: without the key no row can be marked.</source>
        <translation>Nichts wurde erzeugt: Ohne den Schlüssel lässt sich keine Zeile kennzeichnen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was imported.</source>
        <translation>Nichts wurde importiert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was judged.</source>
        <translation>Nichts wurde beurteilt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was kept.</source>
        <translation>Nichts wurde behalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was measured and nothing was changed.</source>
        <translation>Nichts wurde gemessen und nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Nothing was measured.</source>
        <translation>Es wurde nichts gemessen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was read: it is no release, or one without a table.</source>
        <translation>Nichts wurde gelesen: Es ist keine Freigabe oder eine ohne Tabelle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was registered or compared.</source>
        <translation>Nichts wurde registriert oder verglichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was registered, and nothing was released.</source>
        <translation>Nichts wurde registriert, und nichts wurde freigegeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was registered, compared or released.</source>
        <translation>Nichts wurde registriert, verglichen oder freigegeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was registered.</source>
        <translation>Nichts wurde registriert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Nothing was released from this source yet (counted over {whose}).</source>
        <translation>Aus dieser Quelle wurde noch nichts freigegeben (gezählt über {whose}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Nothing was released from this source yet (counted over {whose}). The policy allows no more: {cap} at most {limit}.</source>
        <translation>Aus dieser Quelle wurde noch nichts freigegeben (gezählt über {whose}). Mehr erlaubt die Richtlinie nicht: {cap} höchstens {limit}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was released.</source>
        <translation>Nichts wurde freigegeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was released: the proof must belong to what leaves.</source>
        <translation>Nichts wurde freigegeben: Der Nachweis muss zu dem gehören, was hinausgeht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was released; a folder that ends in .partial is not a release.</source>
        <translation>Nichts wurde freigegeben; ein Ordner, der auf .partial endet, ist keine Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was removed.</source>
        <translation>Nichts wurde entfernt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was signed and nothing left.</source>
        <translation>Nichts wurde unterschrieben, und nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was signed or checked.</source>
        <translation>Nichts wurde unterschrieben oder geprüft.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was signed.</source>
        <translation>Nichts wurde unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was sorted or filtered.</source>
        <translation>Nichts wurde sortiert oder gefiltert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was written there.</source>
        <translation>Dort wurde nichts geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Nothing was written.</source>
        <translation>Nichts wurde geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Nothing: there is no site settings file. An administrator can make one (see the help).</source>
        <translation>Nichts: Es gibt keine Einstellungsdatei der Einrichtung. Wer den Rechner betreut, kann eine anlegen (siehe Hilfe).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Numbers and dates on the screen follow the language; those in files never do.</source>
        <translation>Zahlen und Daten auf dem Bildschirm folgen der Sprache; die in Dateien nie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Numbers go with numbers, dates with dates such as "2024-01-31", categories with texts in double quotes.</source>
        <translation>Zahlen gehen mit Zahlen, Daten mit Daten wie "2024-01-31", Kategorien mit Texten in doppelten Anführungszeichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Numbers go with numbers, dates with dates such as "2024-01-31", categories with texts; the order of categories means nothing.</source>
        <translation>Zahlen gehen mit Zahlen, Daten mit Daten wie "2024-01-31", Kategorien mit Texten; die Reihenfolge von Kategorien bedeutet nichts.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of free text the model knows only whether a cell is there; every cell that is holds the same placeholder, {placeholder}.</source>
        <translation>Von Freitext weiß das Modell nur, ob eine Zelle da ist; jede vorhandene enthält denselben Platzhalter, {placeholder}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/near_copies.py"/>
        <source>Of the 1 % of synthetic rows that lie closest to any real row: the share whose closest row is a training row, with both sides weighed as if they had as many rows. 50 % is right; more means rows that were changed a little and passed on.</source>
        <translation>Von dem 1 % der synthetischen Zeilen, die irgendeiner echten am nächsten liegen: der Anteil, dessen nächste Zeile eine Trainingszeile ist, wobei beide Seiten gewichtet sind, als hätten sie gleich viele Zeilen. 50 % ist richtig; mehr heißt, dass Zeilen ein wenig geändert und weitergereicht wurden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Of the gain, not corrected for the number of plans.</source>
        <translation>Des Gewinns, nicht für die Zahl der Vorhaben korrigiert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of the generators side by side, {first} and {second} keep most of the real rows; they cannot be told apart.</source>
        <translation>Von den verglichenen Generatoren bewahren {first} und {second} am meisten von den echten Zeilen; sie lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of the generators side by side, {generator} keeps most of the real rows in the end.</source>
        <translation>Von den verglichenen Generatoren bewahrt {generator} am Ende am meisten von den echten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Of the rows that come nearest to anybody, half should be nearest to somebody who was learnt from; clearly more are disguised copies.</source>
        <translation>Von den Zeilen, die irgendjemandem am nächsten kommen, sollte die Hälfte jemandem am nächsten sein, aus dem gelernt wurde; deutlich mehr sind verkleidete Kopien.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/copies_excess.py"/>
        <source>Of the synthetic rows that equal a real row, the share that chance does not explain. Chance copies held-back rows as readily as training rows; only what falls on training rows more often than that counts, and only where chance alone would do so less than once in a thousand times. Whoever meets such a row learns so much about whether it was learnt from.</source>
        <translation>Von den synthetischen Zeilen, die einer echten gleichen, der Anteil, den der Zufall nicht erklärt. Der Zufall kopiert zurückgehaltene Zeilen so gern wie Trainingszeilen; nur was öfter auf Trainingszeilen fällt, zählt, und nur, wo der Zufall allein es seltener als einmal in tausend Fällen täte. Wer auf eine solche Zeile trifft, erfährt so viel darüber, ob aus ihr gelernt wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of the {hit_training} unique training rows and {hit_holdout} unique held-back rows that occur among the synthetic rows, chance alone would put {expected} on the training side (p = {p}): chance does not explain {value} % of them, {excess_rows} % of the synthetic rows.</source>
        <translation>Von den {hit_training} einmaligen Trainingszeilen und {hit_holdout} einmaligen zurückgehaltenen Zeilen, die unter den synthetischen vorkommen, lägen durch bloßen Zufall {expected} auf der Seite des Trainings (p = {p}): {value} % davon erklärt der Zufall nicht, das sind {excess_rows} % der synthetischen Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of the {rows} synthetic rows closest to a real person, {value} % lie with a training row where 50 % is right ({low} to {high} %; chance alone: p = {p}).</source>
        <translation>Von den {rows} synthetischen Zeilen, die einer echten Person am nächsten liegen, liegen {value} % bei einer Trainingszeile, wo 50 % richtig sind ({low} bis {high} %; bloßer Zufall: p = {p}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of what was measured, nothing but learning from the real rows every time is green for {times}.</source>
        <translation>Von dem, was gemessen wurde, ist über {times} nur grün, jedes Mal aus den echten Zeilen zu lernen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of what was measured, nothing is known to be green for {times}.</source>
        <translation>Von dem, was gemessen wurde, ist von nichts bekannt, dass es über {times} grün ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of {cells} combinations of protected groups, none changed its share by more than {value} points ({low} to {high}), and {vanished_share} % vanished.</source>
        <translation>Von {cells} Kombinationen geschützter Gruppen änderte keine ihren Anteil um mehr als {value} Punkte ({low} bis {high}), und {vanished_share} % verschwanden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of {guesses} descriptions {main} fitted exactly one training row, among as many people who were never in the table {control}; random descriptions {naive}: a risk of {value} (at most {high}).</source>
        <translation>Von {guesses} Beschreibungen passten {main} auf genau eine Trainingszeile, unter ebenso vielen Personen, die nie in der Tabelle waren, {control}; zufällige Beschreibungen {naive}: ein Risiko von {value} (höchstens {high}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of {guesses} guesses at unknown columns of training rows the attacker got {main} right, of people who were never in the table {control}, blindly {naive}: the table gives away {value} of what was left to learn (at most {high}).</source>
        <translation>Von {guesses} Vermutungen über unbekannte Spalten von Trainingszeilen trafen {main} zu, bei Personen, die nie in der Tabelle waren, {control}, blind geraten {naive}: Die Tabelle gibt {value} dessen preis, was noch zu erfahren war (höchstens {high}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of {guesses} training rows the attacker linked the two parts of {main}, of people who were never in the table {control}, blindly {naive}: a risk of {value} (at most {high}).</source>
        <translation>Von {guesses} Trainingszeilen verknüpfte der Angreifer bei {main} die beiden Teile, bei Personen, die nie in der Tabelle waren, bei {control}, blind bei {naive}: ein Risiko von {value} (höchstens {high}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of {pairs} pairs of target and kind of model, the worst is on real rows {value} as good as if trained on the real table ({low} to {high}).</source>
        <translation>Von {pairs} Paaren aus Ziel und Modellart ist das schlechteste auf echten Zeilen zu {value} so gut, wie aus der echten Tabelle gelernt ({low} bis {high}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Of {rare_categories} categories that fewer than one real row in a hundred has, {value} occur in the synthetic rows; in fresh real rows {ceiling} do.</source>
        <translation>Von {rare_categories} Kategorien, die weniger als eine von hundert echten Zeilen hat, kommen {value} in den synthetischen Zeilen vor; in frischen echten {ceiling}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>On real rows held back.</source>
        <translation>An zurückgehaltenen echten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>On real rows, a model trained on the synthetic table is {value} as good as one trained on the real table ({low} to {high}).</source>
        <translation>Auf echten Zeilen ist ein aus der synthetischen Tabelle gelerntes Modell zu {value} so gut wie eines aus der echten ({low} bis {high}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>On the command line, `cloister tables PROJECT --drop {name}` takes the kept one out and leaves the one that is synthesised. To keep both, give one file another name and import it again.</source>
        <translation>Auf der Befehlszeile nimmt `cloister tables PROJECT --drop {name}` die aufbewahrte heraus und lässt die synthetisierte, wie sie ist. Um beide zu behalten, geben Sie einer der Dateien einen anderen Namen und importieren Sie sie erneut.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>One Excel sheet cannot hold this table (at most {limit} rows or columns).</source>
        <translation>Ein Excel-Blatt kann diese Tabelle nicht fassen (höchstens {limit} Zeilen oder Spalten).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>One part of the result is larger than a project file can hold in one piece (about 1 GB).</source>
        <translation>Ein Teil des Ergebnisses ist größer, als eine Projektdatei in einem Stück fassen kann (etwa 1 GB).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>One run beside another: what changed, and what got better or worse.</source>
        <translation>Ein Durchlauf neben einem anderen: was sich geändert hat und was besser oder schlechter wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>One seed tells nothing of chance: measure with six.</source>
        <translation>Eine einzige Wiederholung sagt nichts über den Zufall: Messen Sie mit sechs.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>One table is synthesised. The others are kept in the project, encrypted: nothing is learnt from them, and none of them leaves with a release.</source>
        <translation>Eine Tabelle wird synthetisiert. Die anderen bleiben verschlüsselt im Projekt: Aus ihnen wird nichts gelernt, und keine verlässt es mit einer Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Only one column was named as a protected group: there are no groups within groups.</source>
        <translation>Nur eine Spalte wurde als geschützte Gruppe genannt: Es gibt keine Gruppen in Gruppen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Only one of the two runs has this figure.</source>
        <translation>Nur einer der beiden Durchläufe hat diese Größe.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Only synthetic rows afterwards</source>
        <translation>Danach nur synthetische Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Only the main passphrase opens this project.</source>
        <translation>Nur die Hauptpassphrase öffnet dieses Projekt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Only the newest {most} records of the list are printed. Filter the list to print others.</source>
        <translation>Nur die neuesten {most} Einträge der Liste werden gedruckt. Filtern Sie die Liste, um andere zu drucken.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Only they may approve a release under this policy. Nothing left.</source>
        <translation>Nur sie dürfen unter dieser Richtlinie eine Freigabe genehmigen. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Only where the rows stay with people who may see more. It changes what the table may be used for, and asks less of the table.</source>
        <translation>Nur wo die Zeilen bei Menschen bleiben, die mehr sehen dürfen. Es ändert, wofür die Tabelle benutzt werden darf, und verlangt weniger von ihr.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Only {n} named officer may give it.</source>
        <translation>Nur {n} benannte Person darf sie geben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Only {n} named officers may give it.</source>
        <translation>Nur {n} benannte Personen dürfen sie geben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Only {size} are free on the disk.</source>
        <translation>Auf dem Datenträger sind nur {size} frei.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Open a project</source>
        <translation>Ein Projekt öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Open a project or make a new one, then drop the table again.</source>
        <translation>Öffnen Sie ein Projekt, oder legen Sie eines an, und legen Sie die Tabelle dann noch einmal ab.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Open a project otherwise</source>
        <translation>Ein Projekt anders öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Open a project…</source>
        <translation>Ein Projekt öffnen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Open it again with its passphrase.</source>
        <translation>Öffnen Sie es wieder mit seiner Passphrase.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open it for writing and try again.</source>
        <translation>Öffnen Sie es zum Schreiben, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Open it in a browser; it loads nothing.</source>
        <translation>Öffnen Sie ihn in einem Browser; er lädt nichts nach.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open it in the program it came from and save it again, or export it as CSV. If a SAS catalogue (.sas7bcat) lies beside it, move that away and read the table again: it may be the one that is damaged.</source>
        <translation>Öffnen Sie sie in dem Programm, aus dem sie kam, und speichern Sie sie noch einmal, oder exportieren Sie sie als CSV. Liegt ein SAS-Katalog (.sas7bcat) daneben, verschieben Sie ihn und lesen Sie die Tabelle neu: Vielleicht ist er es, der beschädigt ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open it in the program it came from and save it again, without a password.</source>
        <translation>Öffnen Sie sie in dem Programm, aus dem sie kam, und speichern Sie sie noch einmal, ohne Passwort.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open it read-only, ask for the permission, or copy it to a folder of your own.</source>
        <translation>Öffnen Sie es nur zum Lesen, bitten Sie um das Recht, oder kopieren Sie es in einen eigenen Ordner.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open it read-only, or install Cloister {made_by} or later.</source>
        <translation>Öffnen Sie es nur zum Lesen, oder installieren Sie Cloister {made_by} oder neuer.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Open the collapse page</source>
        <translation>Kollapsseite öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Open the folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Open the plan</source>
        <translation>Plan öffnen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open the project with its main passphrase: the right slots are written from inside it. Or put back the .slots file that belongs to this project file.</source>
        <translation>Öffnen Sie das Projekt mit seiner Hauptpassphrase: Die richtigen Zugänge werden aus seinem Inneren geschrieben. Oder legen Sie die .slots-Datei zurück, die zu dieser Projektdatei gehört.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Open the project with its main passphrase: the slots are written again from inside it.</source>
        <translation>Öffnen Sie das Projekt mit seiner Hauptpassphrase: Die Zugänge werden aus seinem Inneren neu geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Open to read only</source>
        <translation>Nur zum Lesen öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Opening the project…</source>
        <translation>Das Projekt wird geöffnet…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Opens with</source>
        <translation>Öffnet sich mit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Order of the columns</source>
        <translation>Reihenfolge der Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Ordered by what is left of the real rows in the end. A generator that has little to lose from the start has a small index and is still no good one.</source>
        <translation>Geordnet danach, was am Ende von den echten Zeilen übrig ist. Ein Generator, der von Anfang an wenig zu verlieren hat, hat einen kleinen Index und ist trotzdem nicht gut.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Ordinary</source>
        <translation>Gewöhnlich</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tstr_models.py"/>
        <source>Other models trained on it</source>
        <translation>Andere damit gelernte Modelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Out of date: the table or the plan has changed since. Measure again.</source>
        <translation>Veraltet: Die Tabelle oder der Plan hat sich seither geändert. Messen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Outcome</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Over as many repeats of the real rows.</source>
        <translation>Gegenüber ebenso vielen Wiederholungen der echten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Over real rows alone.</source>
        <translation>Gegenüber echten Zeilen allein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Over repeats</source>
        <translation>Gegenüber Wiederholungen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Page Up, Page Down</source>
        <translation>Bild auf, Bild ab</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/pair_trends.py"/>
        <source>Pair trends</source>
        <translation>Gleichlauf der Paare</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/subgroup_fidelity.py"/>
        <source>Pairwise total variation within groups (SDMetrics contingency similarity), worst group</source>
        <translation>Paarweise Totalvariation innerhalb der Gruppen (SDMetrics ContingencySimilarity), schlechteste Gruppe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Parquet</source>
        <translation>Parquet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Part of a name, a kind or a flag (Ctrl+F)</source>
        <translation>Teil eines Namens, einer Art oder eines Hinweises (Strg+F)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>Passes over the training rows.</source>
        <translation>Durchgänge durch die Trainingszeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Passphrase</source>
        <translation>Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Passphrase of that key</source>
        <translation>Passphrase dieses Schlüssels</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Passphrase of the certificate's key</source>
        <translation>Passphrase für den Schlüssel des Zertifikats</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Passphrase of the key</source>
        <translation>Passphrase des Schlüssels</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Passphrase of the slot</source>
        <translation>Passphrase des Zugangs</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>People who answer for a release</source>
        <translation>Personen, die für eine Freigabe einstehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Percent that is left of what a fresh model of the real rows has. The darker, the more is lost; the worst column is at the top.</source>
        <translation>Prozent dessen, was ein frisches Modell der echten Zeilen hat. Je dunkler, desto mehr ist verloren; die schlimmste Spalte steht oben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/importance.py"/>
        <source>Permutation importance (Breiman 2001; Fisher et al. 2019), weighted Kendall tau (Vigna 2015)</source>
        <translation>Permutationswichtigkeit (Breiman 2001; Fisher u. a. 2019), gewichtetes Kendall-Tau (Vigna 2015)</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Picking one person out may succeed no more often than it does for people who were held back.</source>
        <translation>Eine Person herauszugreifen darf nicht öfter gelingen als bei zurückgehaltenen Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Picture (*.png)</source>
        <translation>Bild (*.png)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/run_words.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/dcr_share.py"/>
        <source>Platzer and Reutterer (2021), Frontiers in Big Data 4: DCR against a holdout of equal size</source>
        <translation>Platzer und Reutterer (2021), Frontiers in Big Data 4: DCR gegen eine gleich große Rückhaltemenge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Plug-ins of others</source>
        <translation>Erweiterungen anderer</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Point, or use the arrow keys, for figures. Drag to zoom in, + and − zoom, 0 shows all of it; Return chooses.</source>
        <translation>Zeigen Sie darauf, oder nehmen Sie die Pfeiltasten, um Zahlen zu sehen. Ziehen vergrößert, + und − auch, 0 zeigt alles; die Eingabetaste wählt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/nndr_share.py"/>
        <source>Pointing at one training row</source>
        <translation>Zeigt auf eine Trainingszeile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Policies</source>
        <translation>Richtlinien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Policies that may be used</source>
        <translation>Erlaubte Richtlinien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Policy</source>
        <translation>Vorgehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Policy (a .json file of your own)</source>
        <translation>Richtlinie (eine eigene .json-Datei)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Policy to judge by</source>
        <translation>Richtlinie, nach der beurteilt wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Policy: {new}</source>
        <translation>Richtlinie: {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Predict</source>
        <translation>Vorhersagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Predict {column}</source>
        <translation>{column} vorhersagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Predict {name}</source>
        <translation>{name} vorhersagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Predict: a column somebody will model. Watch: groups that must keep their share.</source>
        <translation>Vorhersagen: eine Spalte, die jemand modellieren wird. Beobachten: Gruppen, die ihren Anteil behalten müssen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Predicted column</source>
        <translation>Vorhergesagte Spalte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Preparing the simple model</source>
        <translation>Bereitet das einfache Modell vor</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Press Go on to finish it.</source>
        <translation>Drücken Sie Fortsetzen, um es zu Ende zu führen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Press Measure to see whether it lasts.</source>
        <translation>Drücken Sie Messen, um zu sehen, ob es hält.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Press the button that has the focus</source>
        <translation>Die Schaltfläche mit dem Fokus drücken</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Print it…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Print the text itself, or make the code of a checkpoint with fewer signatures.</source>
        <translation>Drucken Sie den Text selbst, oder machen Sie den Code eines Prüfpunkts mit weniger Unterschriften.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Print this card…</source>
        <translation>Diese Karte drucken…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Print what is listed…</source>
        <translation>Gelistetes drucken…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Print…</source>
        <translation>Drucken…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>Privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Privacy: every attack that was tried did no better on people in the table than the policy allows.</source>
        <translation>Datenschutz: Kein versuchter Angriff gelang bei Personen in der Tabelle besser, als die Richtlinie erlaubt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Privacy: nothing was measured; hold real rows back in the plan.</source>
        <translation>Datenschutz: Nichts wurde gemessen; halten Sie im Plan echte Zeilen zurück.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Privacy: {names} could not be judged, and what the policy asks of it counts as not met.</source>
        <translation>Datenschutz: {names} ließ sich nicht beurteilen, und was die Richtlinie dazu verlangt, gilt als nicht erfüllt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Privacy: {names} found out more about people in the table than the policy allows.</source>
        <translation>Datenschutz: {names} fand mehr über Personen in der Tabelle heraus, als die Richtlinie erlaubt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Profile again</source>
        <translation>Profil neu machen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Programs run on it inside the house; nobody draws conclusions from it.</source>
        <translation>Programme laufen im Haus damit; niemand zieht Schlüsse daraus.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/progress.py"/>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Project file</source>
        <translation>Projektdatei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Project safety</source>
        <translation>Projektsicherheit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Projects</source>
        <translation>Projekte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Projects are kept in</source>
        <translation>Projekte liegen in</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Projects that you open are listed here, by their file's name and place.</source>
        <translation>Hier stehen die Projekte, die Sie öffnen, mit Dateiname und Ort.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/propensity.py"/>
        <source>Propensity score</source>
        <translation>Propensity-Wert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Proposed role</source>
        <translation>Vorgeschlagene Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Public key of who signed (may stay empty)</source>
        <translation>Öffentlicher Schlüssel dessen, der unterschrieb (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Public key that must have signed it (may stay empty)</source>
        <translation>Öffentlicher Schlüssel, der sie unterschrieben haben muss (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Public keys</source>
        <translation>Öffentliche Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/check_page.py"/>
        <source>Public keys (*.pem);;All files (*)</source>
        <translation>Öffentliche Schlüssel (*.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <source>Public release</source>
        <translation>Öffentliche Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Put away</source>
        <translation>Ausblenden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Put the message away; close a dialog</source>
        <translation>Die Meldung ausblenden; einen Dialog schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Putting the signature in…</source>
        <translation>Die Unterschrift wird eingefügt…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Python</source>
        <translation>Python</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>QR code with the signed head of the log</source>
        <translation>QR-Code mit dem unterschriebenen Prüfpunkt des Protokolls</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>QR code with the text of the signed head</source>
        <translation>QR-Code mit dem Text des unterschriebenen Prüfpunkts</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Quit</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Quotes</source>
        <translation>Anführungszeichen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/rare_categories.py"/>
        <source>Rare categories kept</source>
        <translation>Erhaltene seltene Kategorien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Rare groups</source>
        <translation>Seltene Gruppen</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Rare groups must not vanish more than chance takes them.</source>
        <translation>Seltene Gruppen dürfen nicht öfter verschwinden, als der Zufall sie nimmt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Rare in</source>
        <translation>Selten in</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Rare in {column}: {number} of them.</source>
        <translation>Selten in {column}: {number} davon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow"/>
        <source>Read a file into the project and note everything that was changed.</source>
        <translation>Eine Datei ins Projekt einlesen und alles festhalten, was dabei geändert wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Read the reason, change what it names, and ask again.</source>
        <translation>Lesen Sie den Grund, ändern Sie, was er nennt, und fragen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Reading a further file</source>
        <translation>Liest eine weitere Datei</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Reading rows</source>
        <translation>Liest Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Reading rows a second time: the table is large</source>
        <translation>Liest Zeilen ein zweites Mal: Die Tabelle ist groß</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Reading the file</source>
        <translation>Liest die Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Reading the request…</source>
        <translation>Die Anfrage wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Reading the rows…</source>
        <translation>Die Zeilen werden gelesen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Reading the whole file…</source>
        <translation>Die ganze Datei wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Reads every page, every part, every record, and holds the log against releases that still lie where they were delivered.</source>
        <translation>Liest jede Seite, jeden Teil, jeden Eintrag und hält das Protokoll gegen Freigaben, die noch dort liegen, wohin sie geliefert wurden.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Real people must be met as closely as fresh real rows meet them.</source>
        <translation>Echten Personen muss man so nahe kommen, wie frische echte Zeilen es tun.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Real rows</source>
        <translation>Echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Real rows are held back that no generator sees. At several sizes a model learns from real rows alone, then with synthetic rows added, and is tested on the rows held back. None helps is a common and honest answer.</source>
        <translation>Es werden echte Zeilen zurückgehalten, die kein Generator sieht. In mehreren Größen lernt ein Modell aus echten Zeilen allein, dann mit hinzugefügten synthetischen, und wird an den zurückgehaltenen geprüft. Dass nichts hilft, ist eine häufige und ehrliche Antwort.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Real rows it is held against</source>
        <translation>Echte Zeilen, mit denen verglichen wird</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <source>Real rows that are met</source>
        <translation>Getroffene echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Real rows that nothing learnt from; privacy is measured against them</source>
        <translation>Echte Zeilen, aus denen nicht gelernt wurde; an ihnen wird der Datenschutz gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Real table that it was learnt from</source>
        <translation>Echte Tabelle, aus der gelernt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Real tables go in. Synthetic ones come out, with the proof.</source>
        <translation>Echte Tabellen gehen hinein. Synthetische kommen heraus, mit Nachweis.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Real values are hidden. Sorting and filtering would give them away: show them first.</source>
        <translation>Echte Werte sind verdeckt. Sortieren und Filtern würde sie verraten: Zeigen Sie sie zuerst.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Really close it</source>
        <translation>Wirklich schließen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Reason for {title}</source>
        <translation>Grund für {title}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Reason to release all the same</source>
        <translation>Grund, trotzdem freizugeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Recent projects</source>
        <translation>Zuletzt geöffnet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Recipient</source>
        <translation>Empfänger</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Record {number}</source>
        <translation>Eintrag {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Records in the log</source>
        <translation>Einträge im Protokoll</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Records of the log</source>
        <translation>Einträge des Protokolls</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Red: what you plan does not last</source>
        <translation>Rot: Ihr Vorhaben hält nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Registered in</source>
        <translation>Registriert in</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Registries</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Registries (*.pool);;All files (*)</source>
        <translation>Register (*.pool);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Registry</source>
        <translation>Register</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Registry (a new file)</source>
        <translation>Register (eine neue Datei)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/regression_agreement.py"/>
        <source>Regression conclusions</source>
        <translation>Schlüsse aus Regressionen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/regression_overlap.py"/>
        <source>Regression intervals</source>
        <translation>Intervalle der Regressionen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Reinstall it, or take it off the list.</source>
        <translation>Installieren Sie es neu, oder nehmen Sie es von der Liste.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Reject</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Reject the request, or ask for one with overrides and their reasons.</source>
        <translation>Lehnen Sie die Anfrage ab, oder verlangen Sie eine mit Ausnahmen und ihren Gründen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Rejected: the answer was written to {path}.</source>
        <translation>Abgelehnt: Die Antwort wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Relations between columns</source>
        <translation>Beziehungen zwischen Spalten</translation>
    </message>
    <message>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Relations between columns are what analysis is about.</source>
        <translation>Um Beziehungen zwischen Spalten geht es beim Auswerten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../desktop/pages/release_page.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Release</source>
        <translation>Freigabe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Release again with --certificate and --sign-outside.</source>
        <translation>Geben Sie noch einmal frei, mit --certificate und --sign-outside.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Release again; the account is then counted anew.</source>
        <translation>Geben Sie noch einmal frei; das Konto wird dann neu gezählt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Release policy</source>
        <translation>Richtlinie für die Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Released</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Released from this project</source>
        <translation>Aus diesem Projekt freigegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/check_page.py"/>
        <source>Releases (*.zip manifest.json);;All files (*)</source>
        <translation>Freigaben (*.zip manifest.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Releases go to</source>
        <translation>Freigaben gehen nach</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Remarkable</source>
        <translation>Auffällig</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Remember the projects opened here</source>
        <translation>Hier geöffnete Projekte merken</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Remember the projects opened here (switched off for this site)</source>
        <translation>Hier geöffnete Projekte merken (in dieser Einrichtung abgeschaltet)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Remove it, and install it again from where you trust it.</source>
        <translation>Entfernen Sie es, und installieren Sie es neu von dort, wo Sie ihm trauen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Remove one first: `cloister slots remove`.</source>
        <translation>Entfernen Sie zuerst einen: `cloister slots remove`.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Remove the rule: {sentence}</source>
        <translation>Regel entfernen: {sentence}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rename</source>
        <translation>Umbenennen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Repetitions with other halves of the table; more of them make intervals narrower.</source>
        <translation>Wiederholungen mit anderen Hälften der Tabelle; mehr davon machen die Intervalle enger.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Replaced by fresh made-up ones of the same form.</source>
        <translation>Ersetzt durch frisch erfundene derselben Form.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Report, .html or .pdf (may stay empty)</source>
        <translation>Bericht, .html oder .pdf (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Reports</source>
        <translation>Berichte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/approval_parts.py"/>
        <source>Requests (*.request);;All files (*)</source>
        <translation>Anfragen (*.request);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Research sharing</source>
        <translation>Weitergabe für die Forschung</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Restore a backup. `cloister check` says which parts still hold.</source>
        <translation>Holen Sie eine Sicherung zurück. `cloister check` sagt, welche Teile noch halten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Restore it from a backup; or set another with `cloister account --site FILE`.</source>
        <translation>Holen Sie es aus einer Sicherung zurück; oder stellen Sie mit `cloister account --site FILE` ein anderes ein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Restore the newest backup of it. `cloister account PROJECT` shows the project's own releases.</source>
        <translation>Holen Sie die neueste Sicherung davon zurück. `cloister account PROJECT` zeigt die eigenen Freigaben des Projekts.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Retraining</source>
        <translation>Lernt neu</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Retraining starts</source>
        <translation>Das Neulernen beginnt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Retraining: task {done} of {total}</source>
        <translation>Neulernen: Aufgabe {done} von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Return</source>
        <translation>Eingabetaste</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Revoke it</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Role (keys 1 to 5)</source>
        <translation>Rolle (Tasten 1 bis 5)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Roles can be changed once there is a plan.</source>
        <translation>Rollen lassen sich ändern, sobald es einen Plan gibt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Roles of the columns</source>
        <translation>Rollen der Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Roles of {count} columns</source>
        <translation>Rollen von {count} Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Root certificates that a certificate must lead to (may stay empty)</source>
        <translation>Wurzelzertifikate, zu denen ein Zertifikat führen muss (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Rounds to try one passphrase</source>
        <translation>Runden je Versuch einer Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Rows a generation learns from</source>
        <translation>Zeilen, aus denen eine Generation lernt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Rows held back</source>
        <translation>Zurückgehaltene Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows held back are seen by no method: every figure is measured against them.</source>
        <translation>Zurückgehaltene Zeilen sieht kein Verfahren: Jede Größe wird an ihnen gemessen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>Rows in one step of training; a multiple of 10.</source>
        <translation>Zeilen in einem Trainingsschritt; ein Vielfaches von 10.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Rows in the order of the table</source>
        <translation>Zeilen in der Reihenfolge der Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Rows it learns from</source>
        <translation>Zeilen, aus denen es lernt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows left out</source>
        <translation>Weggelassene Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows of the imported table that are not learnt from, by their number.</source>
        <translation>Zeilen der importierten Tabelle, aus denen nicht gelernt wird, nach ihrer Nummer.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Rows of the synthetic table</source>
        <translation>Zeilen der synthetischen Tabelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rows that meet {which} could not be drawn: {met} were found.</source>
        <translation>Zeilen, die {which} erfüllen, ließen sich nicht ziehen: {met} wurden gefunden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>Rows that must share a category before it can appear.</source>
        <translation>Zeilen, die eine Kategorie teilen müssen, bevor sie vorkommen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/independent.py"/>
        <location filename="../../synth_engine/synthesizers/sequential_trees.py"/>
        <source>Rows that must share a value before it can appear.</source>
        <translation>Zeilen, die einen Wert teilen müssen, bevor er vorkommen kann.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Rows that nothing learns from are what every attack is held against. A fifth of them is usual.</source>
        <translation>An Zeilen, aus denen nichts lernt, wird jeder Angriff gemessen. Ein Fünftel davon ist üblich.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows to draw</source>
        <translation>Zu ziehende Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows to draw: as many as it learns from</source>
        <translation>Zu ziehende Zeilen: so viele, wie gelernt werden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <source>Rows where real rows are</source>
        <translation>Zeilen, wo echte Zeilen sind</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Rows {first} to {last} of {total}</source>
        <translation>Zeilen {first} bis {last} von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Rows {first} to {last} of {total} that fit, of {of} in all</source>
        <translation>Zeilen {first} bis {last} von {total} passenden, von {of} insgesamt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows {numbers}</source>
        <translation>Zeilen {numbers}</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rows {numbers} and {n} more</source>
        <extracomment>Rows {numbers} and {n} more</extracomment>
        <translation><numerusform>Zeilen {numbers} und {n} weitere</numerusform><numerusform>Zeilen {numbers} und {n} weitere</numerusform></translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} cannot be read at position {place}: {expected} was expected there.</source>
        <translation>Regel {rule} lässt sich an Stelle {place} nicht lesen: Dort wurde {expected} erwartet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} compares {column} with something of another kind.</source>
        <translation>Regel {rule} vergleicht {column} mit etwas anderer Art.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} counts with {column}, which cannot be counted with that way.</source>
        <translation>Regel {rule} rechnet mit {column}, mit der sich so nicht rechnen lässt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} is broken by {rows} of the rows that are learnt from.</source>
        <translation>Regel {rule} ist von {rows} der Zeilen gebrochen, aus denen gelernt wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} is larger than can be read safely ({what}, at most {limit}).</source>
        <translation>Regel {rule} ist größer, als sich sicher lesen lässt ({what}, höchstens {limit}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} says a value, not what has to hold.</source>
        <translation>Regel {rule} nennt einen Wert, nicht, was gelten muss.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} speaks of a column {column}, which the table has not.</source>
        <translation>Regel {rule} spricht von einer Spalte {column}, die die Tabelle nicht hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} speaks of the column {column}, which is left out of the synthetic table or holds free text.</source>
        <translation>Regel {rule} spricht von der Spalte {column}, die in der synthetischen Tabelle weggelassen ist oder Freitext enthält.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Rule {rule} speaks of the identifier {column}, whose values are made up anew.</source>
        <translation>Regel {rule} spricht von der Kennung {column}, deren Werte neu erfunden werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rule: {name}</source>
        <translation>Regel: {name}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/rule_violations.py"/>
        <source>Rules broken</source>
        <translation>Gebrochene Regeln</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>Rules in the model</source>
        <translation>Regeln im Modell</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Rules of the table</source>
        <translation>Regeln der Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Rules, conditions and declared models are set there.</source>
        <translation>Regeln, Bedingungen und angegebene Modelle werden dort gesetzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Run</source>
        <translation>Durchlauf</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run `cloister audit verify` to see what else does not hold.</source>
        <translation>Führen Sie `cloister audit verify` aus, um zu sehen, was sonst nicht stimmt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run `cloister doctor`, and report what it says.</source>
        <translation>Führen Sie `cloister doctor` aus, und melden Sie, was es sagt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run `cloister migrate`.</source>
        <translation>Führen Sie `cloister migrate` aus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run `cloister run PROJECT` (or Run all in the window), then release.</source>
        <translation>Führen Sie `cloister run PROJECT` aus (oder im Fenster alles), und geben Sie dann frei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run `make setup`, or install it with pip.</source>
        <translation>Führen Sie `make setup` aus, oder installieren Sie es mit pip.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run again</source>
        <translation>Erneut ausführen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Run again when the plan is as you want it.</source>
        <translation>Führen Sie es noch einmal aus, wenn der Plan so ist, wie Sie ihn wollen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run again: run {number}</source>
        <translation>Erneut ausführen: Lauf {number}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run again; if it happens again, report it.</source>
        <translation>Führen Sie es noch einmal aus; geschieht es wieder, melden Sie es.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run it again to finish it: a project goes on by itself, a table with --resume FILE.</source>
        <translation>Führen Sie es noch einmal aus, um es zu Ende zu bringen: Ein Projekt macht von selbst weiter, eine Tabelle mit --resume FILE.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run it again to have all of it.</source>
        <translation>Führen Sie es noch einmal aus, um alles davon zu haben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run it again. If it happens again, report it with the command and the version.</source>
        <translation>Führen Sie es noch einmal aus. Geschieht es wieder, melden Sie es mit dem Befehl und der Version.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Run it to its end to know what keeps.</source>
        <translation>Lassen Sie es zu Ende laufen, um zu wissen, was hält.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run that step again, or restore a backup.</source>
        <translation>Führen Sie diesen Schritt noch einmal aus, oder holen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run the step again. If it happens again, choose fewer rows or another synthesizer.</source>
        <translation>Führen Sie den Schritt noch einmal aus. Geschieht es wieder, nehmen Sie weniger Zeilen oder einen anderen Synthesizer.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Run the step again; if it happens again, reinstall Cloister.</source>
        <translation>Führen Sie den Schritt noch einmal aus; geschieht es wieder, installieren Sie Cloister neu.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run to compare it with</source>
        <translation>Durchlauf zum Vergleich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run to look at</source>
        <translation>Durchlauf zum Ansehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Run up to the scorecard</source>
        <translation>Ausführen bis zur Bewertung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run {b} against run {a}: better on {better}, worse on {worse} of {total} measures; the rest within noise.</source>
        <translation>Durchlauf {b} gegen Durchlauf {a}: besser bei {better}, schlechter bei {worse} von {total} Größen; der Rest im Rauschen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Run {b} against run {a}: no difference beyond noise in any of {total} measures.</source>
        <translation>Durchlauf {b} gegen Durchlauf {a}: in keiner von {total} Größen ein Unterschied über das Rauschen hinaus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Run {b} against run {a}: no figure could be compared.</source>
        <translation>Durchlauf {b} gegen Durchlauf {a}: Keine Größe ließ sich vergleichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Run {b} against run {a}: {better_worse} of {total} measures.</source>
        <translation>Durchlauf {b} gegen Durchlauf {a}: {better_worse} von {total} Größen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Run {b} against run {a}: {better_worse} of {total} measures; the rest within noise.</source>
        <translation>Durchlauf {b} gegen Durchlauf {a}: {better_worse} von {total} Größen; der Rest im Rauschen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run {number}</source>
        <translation>Durchlauf {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Run {number} earlier</source>
        <translation>Durchlauf {number} früher</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Run {number} later</source>
        <translation>Durchlauf {number} später</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run {number}, {at}, released: {method}</source>
        <translation>Durchlauf {number}, {at}, freigegeben: {method}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Run {number}, {at}: {method}</source>
        <translation>Durchlauf {number}, {at}: {method}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Runs every step that is missing or out of date</source>
        <translation>Führt jeden Schritt aus, der fehlt oder veraltet ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Runs that are kept</source>
        <translation>Durchläufe, die behalten werden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Runs that wait</source>
        <translation>Wartende Durchläufe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>SAS</source>
        <translation>SAS</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>SAS catalogue</source>
        <translation>SAS-Katalog</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/pair_trends.py"/>
        <source>SDMetrics, Column Pair Trends, both thresholds at 0</source>
        <translation>SDMetrics, Column Pair Trends, beide Schwellen bei 0</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/column_shapes.py"/>
        <source>SDMetrics, Column Shapes: 1 - Kolmogorov-Smirnov distance, 1 - total variation distance</source>
        <translation>SDMetrics, Column Shapes: 1 − Kolmogorow-Smirnow-Abstand, 1 − Totalvariationsabstand</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/exact_copies.py"/>
        <source>SDMetrics, NewRowSynthesis (complement), exact match</source>
        <translation>SDMetrics, NewRowSynthesis (Gegenteil), genaue Übereinstimmung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>SDV is not installed: CTGAN, TVAE and SDV's Gaussian copula are not offered.</source>
        <translation>SDV ist nicht installiert: CTGAN, TVAE und die Gauß-Copula von SDV werden nicht angeboten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>SDV is under the Business Source License 1.1: not open source. Offering it to others as a service, among other uses, needs a licence from its makers. Nothing in Cloister needs it.</source>
        <translation>SDV steht unter der Business Source License 1.1: nicht quelloffen. Es anderen als Dienst anzubieten und andere Nutzungen brauchen eine Lizenz der Hersteller. Nichts in Cloister braucht es.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>SPSS</source>
        <translation>SPSS</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>SQLite</source>
        <translation>SQLite</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Safety</source>
        <translation>Sicherheit</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Save as PNG, SVG or CSV</source>
        <translation>Als PNG, SVG oder CSV speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Save the code as a drawing</source>
        <translation>Code als Zeichnung speichern</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Save the drawing as SVG…</source>
        <translation>Zeichnung als SVG speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Save the figures as CSV…</source>
        <translation>Zahlen als CSV speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Save the picture as PNG…</source>
        <translation>Bild als PNG speichern…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Save the public key</source>
        <translation>Öffentlichen Schlüssel speichern</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Save what comes out of it to a file, and choose that.</source>
        <translation>Speichern Sie, was herauskommt, in eine Datei, und wählen Sie diese.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Saved as {name}. The log has a record of it.</source>
        <translation>Gespeichert als {name}. Das Protokoll hat einen Eintrag davon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Say --purpose augment as well, or --where for rows of a group.</source>
        <translation>Sagen Sie auch --purpose augment, oder --where für Zeilen einer Gruppe.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Say above every page what comes next</source>
        <translation>Über jeder Seite sagen, was als Nächstes kommt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Say for whom or for what the slot is.</source>
        <translation>Sagen Sie, für wen oder wofür der Zugang ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Say it in fewer words.</source>
        <translation>Sagen Sie es in weniger Wörtern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Say where to keep the new key.</source>
        <translation>Sagen Sie, wo der neue Schlüssel liegen soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Say which one: --table NAME, or put it behind the file's name: FILE::NAME.</source>
        <translation>Sagen Sie, welche: --table NAME, oder hinter dem Namen der Datei: FILE::NAME.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Say with --rows how many rows there are to be in all, the real ones included.</source>
        <translation>Sagen Sie mit --rows, wie viele Zeilen es insgesamt sein sollen, die echten eingeschlossen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Score</source>
        <translation>Wert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Search columns</source>
        <translation>Spalten suchen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Search the columns</source>
        <translation>Die Spalten durchsuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Search the help</source>
        <translation>Hilfe durchsuchen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Search, for example: missing values</source>
        <translation>Suchen, zum Beispiel: fehlende Werte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Second person's key</source>
        <translation>Schlüssel der zweiten Person</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Second person's name</source>
        <translation>Name der zweiten Person</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>See it</source>
        <translation>Ansehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>See the columns</source>
        <translation>Spalten ansehen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>See what is installed.</source>
        <translation>Sehen Sie nach, was installiert ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>See what was released with `cloister account PROJECT`. Only a policy with another cap lets more out: ask whoever answers for the policy.</source>
        <translation>Sehen Sie mit `cloister account PROJECT`, was freigegeben wurde. Nur eine Richtlinie mit anderer Obergrenze lässt mehr hinaus: Fragen Sie, wer für die Richtlinie einsteht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>See whether its folder is mounted. `cloister site` shows what is set and makes a new one; --no-registry goes on without, once.</source>
        <translation>Sehen Sie nach, ob sein Ordner eingehängt ist. `cloister site` zeigt, was eingestellt ist, und macht ein neues; --no-registry geht einmal ohne.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>See {title} among the results</source>
        <translation>{title} unter den Ergebnissen ansehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/run_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Seed: {new}</source>
        <translation>Startwert: {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Seeds</source>
        <translation>Wiederholungen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Select fewer rows, or write the whole table with a release.</source>
        <translation>Wählen Sie weniger Zeilen aus, oder schreiben Sie die ganze Tabelle mit einer Freigabe.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>Sensitive</source>
        <translation>Sensibel</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/attribute_disclosure.py"/>
        <source>Sensitive values given away</source>
        <translation>Preisgegebene sensible Werte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sequential_trees.py"/>
        <source>Sequential trees</source>
        <translation>Aufeinanderfolgende Bäume</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Set</source>
        <translation>Eingestellt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Set by an administrator.</source>
        <translation>Vorgegeben von einer Administratorin oder einem Administrator.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Set by your site.</source>
        <translation>Von Ihrer Einrichtung festgelegt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Set it again</source>
        <translation>Neu setzen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Set it: `cloister site --registry FILE --registry-key FILE`, in the window on the Release page.</source>
        <translation>Stellen Sie es ein: `cloister site --registry FILE --registry-key FILE`, im Fenster auf der Freigabeseite.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Set one with `cloister site --registry FILE --registry-key FILE`; this release is added with `cloister pool RELEASE REGISTRY --out REGISTRY --key FILE --force`.</source>
        <translation>Stellen Sie mit `cloister site --registry FILE --registry-key FILE` eines ein; diese Freigabe kommt hinzu mit `cloister pool RELEASE REGISTRY --out REGISTRY --key FILE --force`.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Setting how many runs are kept…</source>
        <translation>Es wird gesetzt, wie viele Durchläufe behalten werden …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Setting the registry…</source>
        <translation>Das Register wird eingestellt…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Settings file</source>
        <translation>Einstellungsdatei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Settings of the method</source>
        <translation>Einstellungen des Verfahrens</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Several changes: {parts}</source>
        <translation>Mehrere Änderungen: {parts}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Several tables from one model, so that chance shows in every figure.</source>
        <translation>Mehrere Tabellen aus einem Modell, damit sich der Zufall in jeder Zahl zeigt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Share of comparable people held back.</source>
        <translation>Anteil vergleichbarer zurückgehaltener Personen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tails.py"/>
        <source>Share of numbers beyond the real 1 % and 99 % points, held against the real share: 1 means as many, 0.5 half or twice as many. Mean over the columns of numbers; tails are the first thing that bad synthesis loses.</source>
        <translation>Anteil der Zahlen jenseits der echten 1-%- und 99-%-Punkte, gegen den echten Anteil gehalten: 1 heißt ebenso viele, 0,5 halb oder doppelt so viele. Mittel über die Zahlenspalten; Ränder gehen bei schlechter Synthese zuerst verloren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Share of real rows</source>
        <translation>Anteil echter Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/coverage.py"/>
        <source>Share of real rows held back that have a synthetic row among as near as their five nearest real rows. Fresh real rows reach about 0.97; what is missing are kinds of rows that the table leaves out.</source>
        <translation>Anteil der zurückgehaltenen echten Zeilen, die eine synthetische so nahe haben wie ihre fünf nächsten echten. Frische echte Zeilen erreichen etwa 0,97; was fehlt, sind Arten von Zeilen, die die Tabelle auslässt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/text_form.py"/>
        <source>Share of synthetic cells whose form occurs in the real column: letters, digits and signs of a text or code, sign and decimals of a number, whole days or minutes of a date. 1 is right; less breaks programs that read the file.</source>
        <translation>Anteil der synthetischen Zellen, deren Form in der echten Spalte vorkommt: Buchstaben, Ziffern und Zeichen eines Textes oder Codes, Vorzeichen und Nachkommastellen einer Zahl, ganze Tage oder Minuten eines Datums. 1 ist richtig; weniger macht Programme kaputt, die die Datei lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/rule_violations.py"/>
        <source>Share of synthetic rows that break at least one declared rule; the ceiling says how many real rows do. 0 is what is wanted, whatever the real rows do.</source>
        <translation>Anteil der synthetischen Zeilen, die mindestens eine angegebene Regel brechen; die Obergrenze sagt, wie viele echte es tun. 0 ist das Ziel, was die echten Zeilen auch tun.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/dcr_share.py"/>
        <source>Share of synthetic rows that lie nearer to a training row than to a row held back, from as many of each. 50 % is right: the table is no closer to the people it learnt from than to others.</source>
        <translation>Anteil der synthetischen Zeilen, die näher an einer Trainingszeile liegen als an einer zurückgehaltenen, bei gleich vielen von beiden. 50 % ist richtig: Die Tabelle ist den Personen, aus denen sie lernte, nicht näher als anderen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/nndr_share.py"/>
        <source>Share of synthetic rows that point more clearly at one training row than at one row held back: the distance to the nearest over the distance to the second nearest is smaller among training rows. 50 % is right.</source>
        <translation>Anteil der synthetischen Zeilen, die deutlicher auf eine Trainingszeile zeigen als auf eine zurückgehaltene: Der Abstand zur nächsten im Verhältnis zum Abstand zur zweitnächsten ist unter Trainingszeilen kleiner. 50 % ist richtig.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/rare_categories.py"/>
        <source>Share of the categories under 1 % of the real rows that occur in the synthetic rows. Categories that fewer rows share than the minimum count are left out on purpose.</source>
        <translation>Anteil der Kategorien unter 1 % der echten Zeilen, die in den synthetischen vorkommen. Kategorien, die weniger Zeilen teilen als die Mindestzahl, sind absichtlich weggelassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/regression_agreement.py"/>
        <source>Share of the declared regressions' coefficients about which synthetic and real rows say the same at the 5 % level: above zero, below zero, or not told from zero.</source>
        <translation>Anteil der Koeffizienten der angegebenen Regressionen, über die synthetische und echte Zeilen auf dem 5-%-Niveau dasselbe sagen: über null, unter null oder von null nicht zu unterscheiden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Share of variance explained</source>
        <translation>Anteil erklärter Varianz</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Share outside</source>
        <translation>Nach außen geben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Shares of a column</source>
        <translation>Anteile einer Spalte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Shares of a column: {new}</source>
        <translation>Anteile einer Spalte: {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Shares of rows. What fewer rows than the policy's smallest cell have is inside “other”.</source>
        <translation>Anteile der Zeilen. Was weniger Zeilen hat als die kleinste Zelle der Richtlinie, steckt in „andere“.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>Show all of it</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Show all {count} rules</source>
        <translation>Alle {count} Regeln zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Show details</source>
        <translation>Einzelheiten zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Show every choice</source>
        <translation>Ganze Auswahl zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Show everything</source>
        <translation>Alles zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Show its fingerprint</source>
        <translation>Seinen Fingerabdruck zeigen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Show only what is not met</source>
        <translation>Nur zeigen, was nicht erfüllt ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Show real values (this is recorded in the log)</source>
        <translation>Echte Werte zeigen (das steht dann im Protokoll)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Show the values first (--unmask on the command line): that is recorded in the log.</source>
        <translation>Zeigen Sie zuerst die Werte (--unmask auf der Befehlszeile): Das steht dann im Protokoll.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Show what is met</source>
        <translation>Zeigen, was erfüllt ist</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Shown a synthetic and a real row, a plain model says which is which {right} of the time, where guessing is right 50 %: a score of {value} ({low} to {high}; fresh real rows {ceiling}).</source>
        <translation>Legt man ihm eine synthetische und eine echte Zeile vor, sagt ein einfaches Modell in {right} der Fälle, welche welche ist, wo Raten in 50 % richtig liegt: ein Wert von {value} ({low} bis {high}; frische echte Zeilen {ceiling}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Shown a synthetic and a real row, a strong classifier says which is which {right} of the time, where guessing is right 50 %: a score of {value} ({low} to {high}; fresh real rows {ceiling}, columns without any relation {floor}).</source>
        <translation>Legt man ihm eine synthetische und eine echte Zeile vor, sagt ein starker Klassifikator in {right} der Fälle, welche welche ist, wo Raten in 50 % richtig liegt: ein Wert von {value} ({low} bis {high}; frische echte Zeilen {ceiling}, Spalten ohne jede Beziehung {floor}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Shown one training row and one other person's row, an attacker with the synthetic table picks the training row {value} of the time; a coin does so 50 % of the time.</source>
        <translation>Legt man ihm eine Trainingszeile und die Zeile einer anderen Person vor, erkennt ein Angreifer mit der synthetischen Tabelle die Trainingszeile in {value} der Fälle; ein Münzwurf tut das in 50 % der Fälle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Sign a head</source>
        <translation>Prüfpunkt unterschreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Sign a policy</source>
        <translation>Richtlinie unterschreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Sign and release</source>
        <translation>Unterschreiben und freigeben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Sign exactly manifest.json, in DER, with the announced certificate, as docs/approval.md says.</source>
        <translation>Unterschreiben Sie genau manifest.json, in DER, mit dem angekündigten Zertifikat, wie docs/approval.md es sagt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Sign it</source>
        <translation>Unterschreiben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Sign it with another person's key.</source>
        <translation>Unterschreiben Sie ihn mit dem Schlüssel einer anderen Person.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Sign with the key that signed the request, or ask again with this one.</source>
        <translation>Unterschreiben Sie mit dem Schlüssel, der die Anfrage unterschrieb, oder fragen Sie mit diesem noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Signature (detached CMS, DER)</source>
        <translation>Unterschrift (getrenntes CMS, DER)</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/release_card.py"/>
        <source>Signatures (*.p7s);;All files (*)</source>
        <translation>Unterschriften (*.p7s);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Signed by key</source>
        <translation>Unterschrieben mit Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Signed by key {key}… too, and written to {path}.</source>
        <translation>Auch mit Schlüssel {key}… unterschrieben und nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Signed head</source>
        <translation>Unterschriebener Prüfpunkt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Signed head of the audit log of {project}</source>
        <translation>Unterschriebener Prüfpunkt des Prüfprotokolls von {project}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Signed head that is there</source>
        <translation>Vorhandener unterschriebener Prüfpunkt</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/log_parts.py"/>
        <source>Signed heads (*.txt);;All files (*)</source>
        <translation>Unterschriebene Prüfpunkte (*.txt);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Signed with the certificate of</source>
        <translation>Unterschrieben mit dem Zertifikat von</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Signed with the key that is kept here as the maker's, and whole.</source>
        <translation>Mit dem Schlüssel signiert, der hier als der des Herstellers hinterlegt ist, und vollständig.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Signed with the key you named, and whole.</source>
        <translation>Mit dem von Ihnen genannten Schlüssel signiert, und vollständig.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Signing key</source>
        <translation>Signaturschlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Signing key {key}… made.</source>
        <translation>Signierschlüssel {key}… gemacht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Signing keys</source>
        <translation>Signierschlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/keys_page.py"/>
        <source>Signing keys (*.pem *.json);;All files (*)</source>
        <translation>Signierschlüssel (*.pem *.json);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/approval_parts.py"/>
        <location filename="../../desktop/pages/log_parts.py"/>
        <location filename="../../desktop/pages/release_parts.py"/>
        <source>Signing keys (*.pem);;All files (*)</source>
        <translation>Signierschlüssel (*.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Signing keys…</source>
        <translation>Signierschlüssel…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Signing the answer…</source>
        <translation>Die Antwort wird unterschrieben…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Signing the head…</source>
        <translation>Der Prüfpunkt wird unterschrieben…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Signing the policy…</source>
        <translation>Die Richtlinie wird unterschrieben …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Signs for “missing”</source>
        <translation>Zeichen für „fehlt“</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Signs such as “?” or “N” stand among numbers or dates. They are kept as they are and are not counted as numbers.</source>
        <translation>Zwischen Zahlen oder Daten stehen Zeichen wie „?“ oder „N“. Sie bleiben, wie sie sind, und zählen nicht als Zahlen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Single columns may differ no more than chance explains, five times over.</source>
        <translation>Einzelne Spalten dürfen sich nicht stärker unterscheiden, als der Zufall fünffach erklärt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Single columns of the synthetic rows differ from real rows {value} times as much as {rows} fresh real rows would be expected to ({low} to {high}; measured on fresh real rows: {ceiling}).</source>
        <translation>Einzelne Spalten der synthetischen Zeilen weichen von echten {value}-mal so stark ab, wie es von {rows} frischen echten Zeilen zu erwarten wäre ({low} bis {high}; an frischen echten Zeilen gemessen: {ceiling}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/singling_out.py"/>
        <source>Singling-out attack</source>
        <translation>Herausgreif-Angriff</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Site key</source>
        <translation>Schlüssel der Einrichtung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Site keys (*.key);;All files (*)</source>
        <translation>Schlüssel der Einrichtung (*.key);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Site registry</source>
        <translation>Register der Einrichtung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Size of texts</source>
        <translation>Größe der Texte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Smaller groups of rows stand behind what is learnt, so it comes nearer to the real table. The privacy figures are measured again and may get worse.</source>
        <translation>Hinter dem Gelernten stehen kleinere Gruppen von Zeilen, darum kommt es der echten Tabelle näher. Die Datenschutzgrößen werden noch einmal gemessen und können schlechter werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Smaller texts</source>
        <translation>Texte kleiner</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>So far</source>
        <translation>Bisher</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>So must models of other families than the boosted one.</source>
        <translation>Auch Modelle anderer Familien als der verstärkten müssen es.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <source>Software is tested with values of the right form.</source>
        <translation>Software wird mit Werten der richtigen Form geprüft.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Some values occur in fewer than five rows. Rare values can give a person away; they only appear where enough rows share them.</source>
        <translation>Manche Werte kommen in weniger als fünf Zeilen vor. Seltene Werte können jemanden verraten; sie erscheinen nur, wo genug Zeilen sie teilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Somebody asks to let a table out. Look at what would leave and at the evidence; your name and your key stand in the release.</source>
        <translation>Jemand möchte eine Tabelle herausgeben. Sehen Sie an, was hinausginge, und die Belege; Ihr Name und Ihr Schlüssel stehen in der Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Somebody changed the medium, or it is another maker's. Do not install it.</source>
        <translation>Jemand hat den Datenträger geändert, oder er ist von einem anderen Hersteller. Installieren Sie nichts davon.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Somebody else may sign with it</source>
        <translation>Jemand anderes könnte damit unterschreiben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Somebody put it there. Do not install it.</source>
        <translation>Jemand hat es dorthin gelegt. Installieren Sie es nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Something in Cloister broke</source>
        <translation>In Cloister ist etwas kaputtgegangen</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/views.py"/>
        <source>Something in Cloister broke ({kind}).</source>
        <translation>In Cloister ist etwas kaputtgegangen ({kind}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Something in Cloister broke ({type}).</source>
        <translation>In Cloister ist etwas kaputtgegangen ({type}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Something in this installation does not work.</source>
        <translation>Etwas in dieser Installation geht nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Sorting…</source>
        <translation>Wird sortiert…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Sound: everything is as it was written.</source>
        <translation>In Ordnung: Alles ist, wie es geschrieben wurde.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Source</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Special codes</source>
        <translation>Sondercodes</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Split it into several rules.</source>
        <translation>Teilen Sie sie in mehrere Regeln auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Split it, or leave out what is not needed.</source>
        <translation>Teilen Sie sie auf, oder lassen Sie weg, was nicht gebraucht wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Spread it over several columns, or leave it out.</source>
        <translation>Verteilen Sie es auf mehrere Spalten, oder lassen Sie es weg.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Spread of numbers</source>
        <translation>Streuung der Zahlen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/propensity.py"/>
        <source>Standardised pMSE (Snoke et al. 2018, JRSS A 181), null for independent rows</source>
        <translation>Standardisierter pMSE (Snoke u. a. 2018, JRSS A 181), Nullverteilung für unabhängige Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Stands between closeness to the table and distance from its rows.</source>
        <translation>Steht zwischen Nähe zur Tabelle und Abstand von ihren Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Start</source>
        <translation>Los</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Start it again whenever you like.</source>
        <translation>Starten Sie es wieder, wann Sie wollen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Start the queue</source>
        <translation>Warteschlange starten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Starting the next run…</source>
        <translation>Der nächste Durchlauf beginnt…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Stata</source>
        <translation>Stata</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Still describes the new data</source>
        <translation>Beschreibt die neuen Daten noch</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Stop the job</source>
        <translation>Auftrag anhalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Stopped after {done} of {total} tasks.</source>
        <translation>Angehalten nach {done} von {total} Aufgaben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Stopped after {done} of {total} tasks. What is shown is valid but less sure; press Go on to finish it.</source>
        <translation>Angehalten nach {done} von {total} Aufgaben. Was gezeigt wird, gilt, ist aber weniger sicher; drücken Sie Fortsetzen, um es zu Ende zu führen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Stopped after {done} of {total} tasks. What was measured is kept.</source>
        <translation>Angehalten nach {done} von {total} Aufgaben. Was gemessen wurde, ist behalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <location filename="../../desktop/presenters/views.py"/>
        <source>Stopped.</source>
        <translation>Angehalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Stopped. What was measured is kept.</source>
        <translation>Angehalten. Was gemessen wurde, ist behalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Stopped: not every file was compared.</source>
        <translation>Angehalten: Nicht jede Datei wurde verglichen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Stopped: not known yet whether it lasts</source>
        <translation>Angehalten: Noch ist nicht bekannt, ob es hält</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Stopped: nothing is known of the update yet.</source>
        <translation>Angehalten: Über die Aktualisierung ist noch nichts bekannt.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/progress.py"/>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Stops the job. The project is as it was before the step.</source>
        <translation>Hält den Auftrag an. Das Projekt ist wie vor dem Schritt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Subject</source>
        <translation>Gegenstand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Synthesise this table</source>
        <translation>Diese Tabelle synthetisieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Synthetic rows do harm</source>
        <translation>Synthetische Zeilen schaden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Synthetic rows help</source>
        <translation>Synthetische Zeilen helfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Synthetic rows lie as far from the middle of the data as real rows do, to {value} ({low} to {high}; fresh real rows {ceiling}, columns without any relation {floor}).</source>
        <translation>Synthetische Zeilen liegen zu {value} so weit von der Mitte der Daten entfernt wie echte ({low} bis {high}; frische echte Zeilen {ceiling}, Spalten ohne jede Beziehung {floor}).</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Synthetic rows must lie where real people do.</source>
        <translation>Synthetische Zeilen müssen liegen, wo echte Personen liegen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/exact_copies.py"/>
        <source>Synthetic rows that equal a real training row in every column. Coarse tables have some by chance: the ceiling says how many fresh real rows do.</source>
        <translation>Synthetische Zeilen, die in jeder Spalte einer echten Trainingszeile gleichen. Grobe Tabellen haben durch Zufall welche: Die Obergrenze sagt, wie viele frische echte Zeilen haben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>Synthetic rows, the mean over seeds.</source>
        <translation>Synthetische Zeilen, Mittel über die Wiederholungen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Synthetic table</source>
        <translation>Synthetische Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Synthetic tables</source>
        <translation>Synthetische Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sdv_adapters.py"/>
        <source>TVAE (SDV)</source>
        <translation>TVAE (SDV)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Tab, Shift+Tab</source>
        <translation>Tab, Umschalt+Tab</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Table and plan are the same in both runs.</source>
        <translation>Tabelle und Plan sind in beiden Durchläufen gleich.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Table or sheet</source>
        <translation>Tabelle oder Blatt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Table to import</source>
        <translation>Zu importierende Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Table with gaps</source>
        <translation>Tabelle mit Lücken</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Tables</source>
        <translation>Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Tables ({count})</source>
        <translation>Tabellen ({count})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Tables and releases are entered in a registry of this site, so that their rows are known again when they come back without papers. The registry holds no row that could be read.</source>
        <translation>Tabellen und Freigaben werden in ein Register dieses Standorts eingetragen, damit ihre Zeilen wiedererkannt werden, wenn sie ohne Papiere zurückkommen. Das Register enthält keine Zeile, die sich lesen ließe.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Tables and their keys</source>
        <translation>Tabellen und ihre Schlüssel</translation>
    </message>
    <message>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Tables of three columns are what most analyses rest on.</source>
        <translation>Auf Tabellen dreier Spalten beruhen die meisten Auswertungen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Tables, releases or registries, with semicolons between them</source>
        <translation>Tabellen, Freigaben oder Register, durch Semikolons getrennt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tails.py"/>
        <source>Tails of numbers</source>
        <translation>Ränder der Zahlen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Take a copy of the project that you trust, or make that step again in a new project.</source>
        <translation>Nehmen Sie eine Kopie des Projekts, der Sie vertrauen, oder machen Sie den Schritt in einem neuen Projekt noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Take all back</source>
        <translation>Alles zurücknehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Take all out</source>
        <translation>Alle herausnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Take back a change of the plan, or do it again</source>
        <translation>Eine Änderung des Plans zurücknehmen oder wiederholen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Take back the last change of the plan (Ctrl+Z)</source>
        <translation>Die letzte Änderung des Plans zurücknehmen (Strg+Z)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Take it along</source>
        <translation>Mitnehmen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Take it away, or get the medium again.</source>
        <translation>Nehmen Sie es weg, oder besorgen Sie den Datenträger noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Take it off this list; the file stays</source>
        <translation>Von dieser Liste nehmen; die Datei bleibt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Take out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Take out: {text}</source>
        <translation>Herausnehmen: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Take run {number} out</source>
        <translation>Durchlauf {number} herausnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Take the condition away: {condition}</source>
        <translation>Bedingung wegnehmen: {condition}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Take the rule out, or give the column another role than identifier.</source>
        <translation>Nehmen Sie die Regel heraus, oder geben Sie der Spalte eine andere Rolle als Kennung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Take the rule out; a column that is left out comes back with another role than ignored.</source>
        <translation>Nehmen Sie die Regel heraus; eine weggelassene Spalte kommt mit einer anderen Rolle wieder.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Take the synthetic rows along, to be looked at</source>
        <translation>Die synthetischen Zeilen zum Ansehen mitnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Take the table out</source>
        <translation>Tabelle herausnehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Take {name} off the list</source>
        <translation>{name} von der Liste nehmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Takes the plan of this run, and does whatever is missing or out of date under it.</source>
        <translation>Nimmt den Plan dieses Laufs und holt nach, was darunter fehlt oder veraltet ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Taking fingerprints of synthetic rows</source>
        <translation>Fingerabdrücke synthetischer Zeilen werden genommen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Taking the file's fingerprint</source>
        <translation>Nimmt den Fingerabdruck der Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Taking the plan of run {number}…</source>
        <translation>Der Plan von Lauf {number} wird übernommen …</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Tell it to those who shall check your releases, on another way than the release itself: by telephone, on paper.</source>
        <translation>Sagen Sie ihn denen, die Ihre Freigaben prüfen sollen, auf anderem Weg als die Freigabe selbst: am Telefon, auf Papier.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Tell me when a long job has ended</source>
        <translation>Melden, wenn ein langer Auftrag beendet ist</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Templates of free text are drawn independently of the other columns: which rows have a text fits, what it says does not.</source>
        <translation>Vorlagen von Freitext werden unabhängig von den anderen Spalten gezogen: Welche Zeilen einen Text haben, passt; was darin steht, nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/workflow/purposes.py"/>
        <source>Test software</source>
        <translation>Software testen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>Text of the help</source>
        <translation>Text der Hilfe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Texts that stand for a gap, with commas between them (may stay empty)</source>
        <translation>Texte, die für eine Lücke stehen, durch Kommas getrennt (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Texts that stand for a missing value in every column, with a semicolon between them.</source>
        <translation>Texte, die in jeder Spalte für einen fehlenden Wert stehen, mit Semikolon dazwischen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>That is another computer, so it cannot be told from here whether it still writes: its lock may not reach across the network. Two writers would undo each other's work.</source>
        <translation>Das ist ein anderer Rechner, darum lässt sich von hier nicht sagen, ob er noch schreibt: Seine Sperre reicht womöglich nicht über das Netz. Zwei Schreiber würden einander die Arbeit zerstören.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>That is more than one copy takes.</source>
        <translation>Das ist mehr, als eine Kopie fasst.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>That key is among those you trust.</source>
        <translation>Dieser Schlüssel gehört zu denen, denen Sie vertrauen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>That page is not part of the help: {name}</source>
        <translation>Diese Seite gehört nicht zur Hilfe: {name}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The approval answers a request that this project never made.</source>
        <translation>Die Genehmigung antwortet auf eine Anfrage, die dieses Projekt nie gestellt hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The approval comes from the person who asks: the same key, certificate or name.</source>
        <translation>Die Genehmigung kommt von der Person, die fragt: derselbe Schlüssel, dasselbe Zertifikat oder derselbe Name.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The approval is for another request.</source>
        <translation>Die Genehmigung gilt einer anderen Anfrage.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The approval names other overrides than the request.</source>
        <translation>Die Genehmigung nennt andere Ausnahmen als die Anfrage.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The built-in method learns each column from those before it and keeps relations best in our measurements. It holds nothing that fewer rows share than the plan says.</source>
        <translation>Das eingebaute Verfahren lernt jede Spalte aus denen davor und erhält Beziehungen in unseren Messungen am besten. Es enthält nichts, was weniger Zeilen teilen, als der Plan sagt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The ceiling: what real rows that were held back score themselves.</source>
        <translation>Die Obergrenze: was zurückgehaltene echte Zeilen selbst erreichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The certificate in {path} has a key that is not strong enough, or of another kind.</source>
        <translation>Das Zertifikat in {path} hat einen Schlüssel, der nicht stark genug oder anderer Art ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The certificate in {path} is not valid now (it is valid until {until}).</source>
        <translation>Das Zertifikat in {path} gilt jetzt nicht (es gilt bis {until}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The certificate in {path} was not issued for signing documents.</source>
        <translation>Das Zertifikat in {path} wurde nicht zum Unterschreiben von Dokumenten ausgestellt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The certificate's signature</source>
        <translation>Die Unterschrift des Zertifikats</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The certificate's signature was announced. Sign manifest.json with the card, then put the signature in.</source>
        <translation>Die Unterschrift des Zertifikats wurde angekündigt. Unterschreiben Sie manifest.json mit der Karte, und fügen Sie die Unterschrift dann ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>The choices are kept as “{name}”.</source>
        <translation>Die Auswahl ist als „{name}“ behalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>The choices “{name}” are in the plan.</source>
        <translation>Die Auswahl „{name}“ ist im Plan.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The code holds the signed head of the log at that moment: keep it on paper.</source>
        <translation>Der Code enthält den unterschriebenen Prüfpunkt des Protokolls in diesem Moment: Bewahren Sie ihn auf Papier auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>The code was written to {path}.</source>
        <translation>Der Code wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The column is named as one of protected groups; nothing else changes.</source>
        <translation>Die Spalte wird als eine mit geschützten Gruppen genannt; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The column is named as one whose prediction matters; nothing else changes.</source>
        <translation>Die Spalte wird als eine genannt, deren Vorhersage wichtig ist; sonst ändert sich nichts.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} can be neither a target nor a protected group.</source>
        <translation>Die Spalte {column} kann weder Ziel noch geschützte Gruppe sein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} cannot be predicted.</source>
        <translation>Die Spalte {column} lässt sich nicht vorhersagen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} has no such category, or too few rows of it.</source>
        <translation>Die Spalte {column} hat keine solche Kategorie, oder zu wenige Zeilen davon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} has no such group, or one of fewer than {least} rows.</source>
        <translation>Die Spalte {column} hat keine solche Gruppe, oder eine mit weniger als {least} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} has one class with enough rows.</source>
        <translation>Die Spalte {column} hat eine Klasse mit genug Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} has {classes} classes; at most {limit} can be learnt at once.</source>
        <translation>Die Spalte {column} hat {classes} Klassen; höchstens {limit} lassen sich auf einmal lernen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} names no groups that can be told apart.</source>
        <translation>Die Spalte {column} nennt keine Gruppen, die sich unterscheiden lassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The column {column} of the regression {regression} is an identifier, free text or constant.</source>
        <translation>Die Spalte {column} der Regression {regression} ist eine Kennung, Freitext oder konstant.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The compiled part of the metrics is missing or of another version.</source>
        <translation>Der übersetzte Teil der Größen fehlt oder ist von anderer Version.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The compiled part of the synthesizer is missing or of another version.</source>
        <translation>Der übersetzte Teil des Synthesizers fehlt oder ist von anderer Version.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/regression_overlap.py"/>
        <source>The declared regressions are fitted to synthetic and to real rows: how much the 95 % intervals of a coefficient overlap, mean over all coefficients. 1 means the same interval; another sample of real rows reaches about 0.7.</source>
        <translation>Die angegebenen Regressionen werden an synthetische und an echte Zeilen angepasst: wie weit sich die 95-%-Intervalle eines Koeffizienten überdecken, Mittel über alle Koeffizienten. 1 heißt dasselbe Intervall; eine andere Stichprobe echter Zeilen erreicht etwa 0,7.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The demonstration did not end as it should: {part}.</source>
        <translation>Die Vorführung endete nicht, wie sie sollte: {part}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The derivation of the key can be made slower to guess, never faster.</source>
        <translation>Die Ableitung des Schlüssels lässt sich so ändern, dass Raten länger dauert, nie kürzer.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The disk is full; the key could not be written to {path}.</source>
        <translation>Der Datenträger ist voll; der Schlüssel ließ sich nicht nach {path} schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The disk or the memory stick is not to be trusted. The copy was removed; the key is as it was.</source>
        <translation>Dem Datenträger oder dem Stick ist nicht zu trauen. Die Kopie wurde entfernt; der Schlüssel ist, wie er war.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The disk that holds {path} cannot lock files or share memory between programs.</source>
        <translation>Der Datenträger mit {path} kann weder Dateien sperren noch Speicher zwischen Programmen teilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The disk that holds {path} is full.</source>
        <translation>Der Datenträger mit {path} ist voll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The disk that holds {path} reported an error.</source>
        <translation>Der Datenträger mit {path} hat einen Fehler gemeldet.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>The figure has no interval, so its noise is not known.</source>
        <translation>Die Größe hat kein Intervall, darum ist ihr Rauschen nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>The figures are copied.</source>
        <translation>Die Zahlen sind kopiert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The file</source>
        <translation>Die Datei</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file begins with a byte order mark.</source>
        <translation>Die Datei beginnt mit einer Byte-Reihenfolge-Marke.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file could not be read: the process that read it broke down (signal {signal}).</source>
        <translation>Die Datei ließ sich nicht lesen: Der Prozess, der sie las, brach zusammen (Signal {signal}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file is most likely damaged, or made to do harm. Nothing was changed; the project is as it was.</source>
        <translation>Die Datei ist höchstwahrscheinlich beschädigt oder soll Schaden anrichten. Nichts wurde geändert; das Projekt ist, wie es war.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>The file is read once and kept encrypted in the project. The file itself stays as it is.</source>
        <translation>Die Datei wird einmal gelesen und verschlüsselt im Projekt behalten. Die Datei selbst bleibt, wie sie ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file is whole, but somebody else wrote into it. Nothing was changed.</source>
        <translation>Die Datei ist ganz, aber jemand anderes hat hineingeschrieben. Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file of root certificates cannot be read.</source>
        <translation>Die Datei mit Wurzelzertifikaten lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file of rules {path} cannot be read.</source>
        <translation>Die Regeldatei {path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>The file that says which edition this is cannot be read.</source>
        <translation>Die Datei, die sagt, welche Ausgabe dies ist, lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file was changed after it was signed, or the signature is another one's. Nothing was judged.</source>
        <translation>Die Datei wurde nach dem Unterschreiben geändert, oder die Unterschrift gehört zu einer anderen. Nichts wurde beurteilt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file was not written.</source>
        <translation>Die Datei wurde nicht geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The file was put together from several, or edited on different systems.</source>
        <translation>Die Datei wurde aus mehreren zusammengesetzt oder auf verschiedenen Systemen bearbeitet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The finished release could not be given its name {path}.</source>
        <translation>Die fertige Freigabe konnte ihren Namen {path} nicht bekommen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>The first rows, while the others are being drawn</source>
        <translation>Die ersten Zeilen, während die anderen gezogen werden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The first two must say that all is well. The third shows the key's fingerprint: tell it to the recipient on another way.</source>
        <translation>Die ersten beiden müssen sagen, dass alles gut ist. Der dritte zeigt den Fingerabdruck des Schlüssels: Sagen Sie ihn dem Empfänger auf anderem Weg.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>The first {rows} rows</source>
        <translation>Die ersten {rows} Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The folder is missing, or you lack the permission. No key was made.</source>
        <translation>Der Ordner fehlt, oder Ihnen fehlt das Recht. Es wurde kein Schlüssel gemacht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The folder of {path} does not exist.</source>
        <translation>Den Ordner von {path} gibt es nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The format of {path} cannot hold this table ({what}, at most {limit}).</source>
        <translation>Das Format von {path} kann diese Tabelle nicht fassen ({what}, höchstens {limit}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The gap between protected groups in the target is off by up to {value} points ({low} to {high}): {real_gap} in the real table, {synthetic_gap} in the synthetic one. A smaller gap than real is lost signal that looks like fairness.</source>
        <translation>Der Abstand zwischen geschützten Gruppen im Ziel weicht um bis zu {value} Punkte ab ({low} bis {high}): {real_gap} in der echten Tabelle, {synthetic_gap} in der synthetischen. Ein kleinerer Abstand als in Wirklichkeit ist verlorene Information, die wie Fairness aussieht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The group {group} gains {gain} by {added} (no correction for many plans).</source>
        <translation>Die Gruppe {group} gewinnt {gain} durch {added} (ohne Korrektur für viele Vorhaben).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The group {group} is neither better nor worse off beyond chance by {added} (no correction for many plans).</source>
        <translation>Die Gruppe {group} steht durch {added} nicht über den Zufall hinaus besser oder schlechter da (ohne Korrektur für viele Vorhaben).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The group {group} loses {gain} by {added} (no correction for many plans).</source>
        <translation>Die Gruppe {group} verliert {gain} durch {added} (ohne Korrektur für viele Vorhaben).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>The help is being read…</source>
        <translation>Die Hilfe wird gelesen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>The job is being stopped; then Cloister closes.</source>
        <translation>Der Auftrag wird angehalten; dann schließt Cloister.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The job was cancelled.</source>
        <translation>Der Auftrag wurde abgebrochen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The kept model has format {found}; this version knows formats up to {known}.</source>
        <translation>Das behaltene Modell hat Format {found}; diese Version kennt Formate bis {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>The kept model is arrays and JSON: no training row, no code.</source>
        <translation>Das behaltene Modell besteht aus Feldern und JSON: keine Trainingszeile, kein Programmtext.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The kept model is damaged or belongs to another synthesizer.</source>
        <translation>Das behaltene Modell ist beschädigt oder gehört zu einem anderen Synthesizer.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The kept presets are of a newer version of Cloister.</source>
        <translation>Die behaltenen Voreinstellungen sind von einer neueren Version von Cloister.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The kept presets could not be read.</source>
        <translation>Die behaltenen Voreinstellungen ließen sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The kept results in {path} belong to another table, seed or setting, or are no such results.</source>
        <translation>Die behaltenen Ergebnisse in {path} gehören zu einer anderen Tabelle, einem anderen Startwert oder einer anderen Einstellung, oder sind keine solchen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The key</source>
        <translation>Der Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>The key and everything that was read are forgotten. The passphrase brings you back to where you were.</source>
        <translation>Der Schlüssel und alles Gelesene sind vergessen. Die Passphrase bringt Sie dorthin zurück, wo Sie waren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key could not be written to {path}.</source>
        <translation>Der Schlüssel ließ sich nicht nach {path} schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key file is another one, it was changed, or it needs a (different) passphrase with it.</source>
        <translation>Die Schlüsseldatei ist eine andere, sie wurde geändert, oder sie braucht eine (andere) Passphrase dazu.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key file {path} cannot be read.</source>
        <translation>Die Schlüsseldatei {path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The key has the new passphrase.</source>
        <translation>Der Schlüssel hat die neue Passphrase.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key in {path} is protected by a passphrase.</source>
        <translation>Der Schlüssel in {path} ist mit einer Passphrase geschützt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The key is revoked from now on.</source>
        <translation>Der Schlüssel ist von nun an widerrufen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>The key of the site was made: {key}.</source>
        <translation>Der Schlüssel des Standorts wurde erzeugt: {key}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The key slot is closed.</source>
        <translation>Der Zugang ist geschlossen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The key slot “{label}” now opens the project.</source>
        <translation>Der Zugang „{label}“ öffnet jetzt das Projekt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key slots beside {path} belong to another project, or to this one before its passphrase was changed.</source>
        <translation>Die Zugänge neben {path} gehören zu einem anderen Projekt oder zu diesem vor dem Wechsel seiner Passphrase.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key slots in {path} cannot be read: the file is damaged or was changed.</source>
        <translation>Die Zugänge in {path} lassen sich nicht lesen: Die Datei ist beschädigt oder wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key slots in {path} were written by a newer Cloister (version {format}; this one reads up to {current}).</source>
        <translation>Die Zugänge in {path} wurden von einem neueren Cloister geschrieben (Version {format}; dieses liest bis {current}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The key stays with you. Its public half travels with every release.</source>
        <translation>Der Schlüssel bleibt bei Ihnen. Seine öffentliche Hälfte reist mit jeder Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The key that approved is not one of the officers' keys that the policy names.</source>
        <translation>Der Schlüssel, der genehmigte, gehört nicht zu denen, die die Richtlinie nennt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The key that follows was made: {path}.</source>
        <translation>Der nachfolgende Schlüssel wurde gemacht: {path}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The key was copied to {path}; the copy was read back and signs the same.</source>
        <translation>Der Schlüssel wurde nach {path} kopiert; die Kopie wurde zurückgelesen und unterschreibt gleich.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>The library's model can only be kept in a form that runs code, so it was not kept; it is made again from plan and seed.</source>
        <translation>Das Modell der Bibliothek lässt sich nur in einer Form aufbewahren, die Programmtext ausführt; darum wurde es nicht behalten und wird aus Plan und Startwert neu gemacht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The log keeps short texts only, so that it stays readable for ever. Nothing was done.</source>
        <translation>Das Protokoll behält nur kurze Texte, damit es für immer lesbar bleibt. Nichts wurde getan.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>The log was written to {path}.</source>
        <translation>Das Protokoll wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The log will say that you took over, and from whom.</source>
        <translation>Das Protokoll wird sagen, dass Sie übernommen haben, und von wem.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The main passphrase</source>
        <translation>Die Hauptpassphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>The maker's public key, not one from the medium (may stay empty where it is set up here)</source>
        <translation>Öffentlicher Schlüssel des Herstellers, nicht vom Datenträger (kann leer bleiben, wo er hier eingerichtet ist)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The medium carries a key of its own ({key}), which proves nothing about who made it.</source>
        <translation>Der Datenträger bringt einen eigenen Schlüssel mit ({key}), der nichts darüber beweist, wer ihn gemacht hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The medium holds version {offered}; {installed} is installed here.</source>
        <translation>Der Datenträger enthält Version {offered}; hier ist {installed} installiert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The metric broke while computing.</source>
        <translation>Die Größe ging beim Berechnen kaputt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The metric gave no finite number.</source>
        <translation>Die Größe ergab keine endliche Zahl.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The model gives such rows never or hardly ever, or the rules contradict each other.</source>
        <translation>Das Modell liefert solche Zeilen nie oder kaum je, oder die Regeln widersprechen einander.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The model gives such rows never or hardly ever: too few real rows have them, or the conditions contradict each other.</source>
        <translation>Das Modell liefert solche Zeilen nie oder kaum je: Zu wenige echte Zeilen haben sie, oder die Bedingungen widersprechen einander.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>The model's card</source>
        <translation>Die Karte des Modells</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The name is signed and stands in the release.</source>
        <translation>Der Name wird mit unterschrieben und steht in der Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The name is wrong, or none of the files that make a release (manifest.json and its signature) is there.</source>
        <translation>Der Name stimmt nicht, oder keine der Dateien, die eine Freigabe ausmachen (manifest.json und ihre Unterschrift), ist da.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The name or the folder is wrong, or the file was moved.</source>
        <translation>Der Name oder der Ordner stimmt nicht, oder die Datei wurde verschoben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The new data are like the table before, though a little moved.</source>
        <translation>Die neuen Daten sind wie die Tabelle zuvor, auch wenn sich einiges leicht verschoben hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The new data are like the table before, though a little moved: {moves}.</source>
        <translation>Die neuen Daten sind wie die Tabelle zuvor, auch wenn sich einiges leicht verschoben hat: {moves}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The new data are like the table before.</source>
        <translation>Die neuen Daten sind wie die Tabelle zuvor.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The new data are not like the table before.</source>
        <translation>Die neuen Daten sind nicht wie die Tabelle zuvor.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The new data are not like the table before: {moves}.</source>
        <translation>Die neuen Daten sind nicht wie die Tabelle zuvor: {moves}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The new passphrase again</source>
        <translation>Die neue Passphrase noch einmal</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The number of synthetic copies must be 1 to {limit}.</source>
        <translation>Die Zahl synthetischer Kopien muss 1 bis {limit} sein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The officer approved a release by the one who asked. Nothing left.</source>
        <translation>Die zuständige Person hat eine Freigabe durch den genehmigt, der fragt. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The old file is kept beside it, under another name.</source>
        <translation>Die alte Datei bleibt unter anderem Namen daneben erhalten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The old file is {path}.</source>
        <translation>Die alte Datei ist {path}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The one that is synthesised would be kept under its name, too. Nothing was changed.</source>
        <translation>Die synthetisierte würde dann unter demselben Namen aufbewahrt. Es wurde nichts geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The only way out: the table with its proof, and a signature that anybody can check.</source>
        <translation>Der einzige Weg hinaus: die Tabelle mit ihrem Nachweis und einer Unterschrift, die jeder prüfen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The parameter {name} cannot have that value.</source>
        <translation>Der Parameter {name} kann diesen Wert nicht haben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The part "{document}" of the project is not as Cloister writes it.</source>
        <translation>Der Teil "{document}" des Projekts ist nicht so, wie Cloister ihn schreibt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The part {name} cannot be loaded.</source>
        <translation>Der Teil {name} lässt sich nicht laden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The part {name} is not the one that the administrator's list names: its version or its files differ.</source>
        <translation>Der Teil {name} ist nicht der, den die Liste der Administration nennt: Seine Version oder seine Dateien sind anders.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The passphrase again</source>
        <translation>Die Passphrase noch einmal</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The passphrase as it is</source>
        <translation>Die jetzige Passphrase</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase does not open the key in {path}.</source>
        <translation>Die Passphrase öffnet den Schlüssel in {path} nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase does not open {path}.</source>
        <translation>Die Passphrase öffnet {path} nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase file {path} could not be read, or its first line is empty.</source>
        <translation>Die Passphrasendatei {path} ließ sich nicht lesen, oder ihre erste Zeile ist leer.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase for the key is empty.</source>
        <translation>Die Passphrase für den Schlüssel ist leer.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase is right, but the file was cut off or changed by a failing disk, a broken copy or somebody else.</source>
        <translation>Die Passphrase stimmt, aber die Datei wurde abgeschnitten oder geändert: von einem defekten Datenträger, einer missglückten Kopie oder jemand anderem.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase is wrong, or the key file was changed.</source>
        <translation>Die Passphrase stimmt nicht, oder die Schlüsseldatei wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The passphrase is wrong. (The file shows nothing without it, so a file that is no project, or one whose first 16 bytes were damaged, gives the same answer.)</source>
        <translation>Die Passphrase stimmt nicht. (Ohne sie zeigt die Datei nichts; darum gibt eine Datei, die kein Projekt ist oder deren erste 16 Byte beschädigt sind, dieselbe Antwort.)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The passphrase stays; each try now takes {rounds} rounds.</source>
        <translation>Die Passphrase bleibt; jeder Versuch kostet jetzt {rounds} Runden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The passphrase was changed.</source>
        <translation>Die Passphrase wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>The plan as it is then</source>
        <translation>Der Plan, wie er dann ist</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The plan belongs to another table.</source>
        <translation>Der Plan gehört zu einer anderen Tabelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The plan has changes that are not kept.</source>
        <translation>Der Plan hat Änderungen, die nicht behalten sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The plan is as it was, and nothing was released.</source>
        <translation>Der Plan ist, wie er war, und nichts wurde freigegeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>The plan is kept.</source>
        <translation>Der Plan ist behalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The plan is unchanged.</source>
        <translation>Der Plan ist unverändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The plan says nothing about the column {column}.</source>
        <translation>Der Plan sagt nichts über die Spalte {column}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>The plan was changed while this ran.</source>
        <translation>Der Plan wurde währenddessen geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The policy allows no more: {what} at most {limit}, and this release would make it {would}.</source>
        <translation>Die Richtlinie erlaubt nicht mehr: {what} höchstens {limit}, und mit dieser Freigabe wären es {would}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The policy allows this release</source>
        <translation>Die Richtlinie erlaubt diese Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>The policy asks for a second person's approval before this leaves.</source>
        <translation>Die Richtlinie verlangt die Genehmigung einer zweiten Person, bevor dies hinausgeht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The policy asks for a second person's approval of this release.</source>
        <translation>Die Richtlinie verlangt, dass eine zweite Person diese Freigabe genehmigt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>The policy asks for none of them.</source>
        <translation>Die Richtlinie verlangt keine davon.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The policy asks for one. Ask below, or let the second person approve here.</source>
        <translation>Die Richtlinie verlangt eine. Fordern Sie sie unten an, oder lassen Sie die zweite Person hier genehmigen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The policy asks for this metric, and it was not computed.</source>
        <translation>Die Richtlinie verlangt diese Größe, und sie wurde nicht berechnet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The policy caps what may be released from this source: {what} at {limit}; with this release it would be {would}.</source>
        <translation>Die Richtlinie begrenzt, was aus dieser Quelle freigegeben werden darf: {what} auf {limit}; mit dieser Freigabe wären es {would}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>The policy is not met: see which lines fail, and what can be done.</source>
        <translation>Die Richtlinie ist nicht erfüllt: Sehen Sie, woran es liegt und was sich tun lässt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>The policy lets one person release. A second may be asked all the same.</source>
        <translation>Die Richtlinie lässt eine Person freigeben. Eine zweite lässt sich trotzdem fragen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The policy refuses the release that is asked for: {metrics}.</source>
        <translation>Die Richtlinie lehnt die angefragte Freigabe ab: {metrics}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The policy refuses this release</source>
        <translation>Die Richtlinie lehnt diese Freigabe ab</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The policy refuses this release: {metrics}.</source>
        <translation>Die Richtlinie lehnt diese Freigabe ab: {metrics}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>The present rows carry the mark of key {key}, which is not at hand here. Set it on the Release page, under Site registry, or clear the box: then rows are drawn without a mark.</source>
        <translation>Die vorhandenen Zeilen tragen das Zeichen des Schlüssels {key}, der hier nicht zur Hand ist. Stellen Sie ihn auf der Freigabeseite unter Register der Einrichtung ein, oder entfernen Sie das Häkchen: Dann werden Zeilen ohne Zeichen gezogen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>The present rows carry the mark of key {key}; this site's key is {known}. Clear the box to draw without a mark; tick it again to draw with this site's.</source>
        <translation>Die vorhandenen Zeilen tragen das Zeichen des Schlüssels {key}; der dieser Einrichtung ist {known}. Entfernen Sie das Häkchen, um ohne Zeichen zu ziehen; setzen Sie es wieder, um mit dem dieser Einrichtung zu ziehen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The present rows carry the watermark of key {key}, and that key is not at hand.</source>
        <translation>Die vorhandenen Zeilen tragen das Wasserzeichen des Schlüssels {key}, und dieser Schlüssel ist nicht zur Hand.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The present rows carry the watermark of key {key}; this site's key is {known}.</source>
        <translation>Die vorhandenen Zeilen tragen das Wasserzeichen des Schlüssels {key}; der dieser Einrichtung ist {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The presets cannot be written to {path}.</source>
        <translation>Die Voreinstellungen lassen sich nicht nach {path} schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The private key does not belong to the certificate in {path}.</source>
        <translation>Der private Schlüssel gehört nicht zum Zertifikat in {path}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>The process that computes does not start ({code}): nothing can be computed.</source>
        <translation>Der Prozess, der rechnet, startet nicht ({code}): Es kann nichts gerechnet werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>The process that computes starts and answers.</source>
        <translation>Der Prozess, der rechnet, startet und antwortet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The profile was stopped after {done} of {total} tasks.</source>
        <translation>Das Profil wurde nach {done} von {total} Aufgaben angehalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The project is as it was before this step.</source>
        <translation>Das Projekt ist wie vor diesem Schritt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The project is as it was before this step; nothing was sent anywhere.</source>
        <translation>Das Projekt ist wie vor diesem Schritt; nichts wurde irgendwohin gesendet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The project is as it was before this step; the process is left to the system.</source>
        <translation>Das Projekt ist wie vor diesem Schritt; der Prozess bleibt dem System überlassen.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/views.py"/>
        <source>The project is as it was before.</source>
        <translation>Das Projekt ist wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>The project is as it was before: work is only taken into it when it is whole. You may go on. The text below names places in the program and no value of any table; it is sent nowhere.</source>
        <translation>Das Projekt ist wie zuvor: Arbeit wird erst übernommen, wenn sie vollständig ist. Sie können weitermachen. Der Text unten nennt Stellen im Programm und keinen Wert irgendeiner Tabelle; er wird nirgendwohin gesendet.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>The project is kept at {path}.</source>
        <translation>Das Projekt liegt unter {path}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The project itself is untouched: its main passphrase still opens it.</source>
        <translation>Das Projekt selbst ist unberührt: Seine Hauptpassphrase öffnet es noch.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The project keeps its last {kept} runs from now on.</source>
        <translation>Das Projekt behält von jetzt an seine letzten {kept} Durchläufe.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The project keeps its last {kept} runs to compare; kept now: {there}. When more come, the oldest go; those that were released never do.</source>
        <translation>Das Projekt behält seine letzten {kept} Durchläufe zum Vergleichen; zurzeit: {there}. Kommen mehr hinzu, gehen die ältesten; freigegebene nie.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The project was brought from format {frm} to {to}.</source>
        <translation>Das Projekt wurde von Format {frm} auf {to} gebracht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>The project was closed: it could not be locked.</source>
        <translation>Das Projekt wurde geschlossen: Es ließ sich nicht sperren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The project, its policy or what was said about the release changed since. Nothing left.</source>
        <translation>Das Projekt, seine Richtlinie oder was über die Freigabe gesagt wurde, hat sich seither geändert. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The proof for people: every figure, in two files that load nothing</source>
        <translation>Der Nachweis für Menschen: jede Zahl, in zwei Dateien, die nichts nachladen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The public key was written to {path}.</source>
        <translation>Der öffentliche Schlüssel wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The purpose or the recipient holds signs that no text file can hold.</source>
        <translation>Der Zweck oder der Empfänger enthält Zeichen, die keine Textdatei fassen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The purpose {name} needs a group: a column and one of its values.</source>
        <translation>Der Zweck {name} braucht eine Gruppe: eine Spalte und einen ihrer Werte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>The question is set as advised.</source>
        <translation>Die Frage ist wie geraten gestellt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The queue is as it was.</source>
        <translation>Die Warteschlange ist, wie sie war.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The quotes do not pair.</source>
        <translation>Die Anführungszeichen gehen nicht auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The quotes in {path} do not pair.</source>
        <translation>Die Anführungszeichen in {path} gehen nicht auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The real table changed ({was} rows, then {now}): the runs describe different tables, so a figure may have moved because the people did.</source>
        <translation>Die echte Tabelle hat sich geändert ({was} Zeilen, dann {now}): Die Durchläufe beschreiben verschiedene Tabellen, eine Größe kann sich also bewegt haben, weil es andere Personen sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The real table holds identifiers, free text and constants only.</source>
        <translation>Die echte Tabelle enthält nur Kennungen, Freitext und Konstanten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The real table is the one that the last release was made from.</source>
        <translation>Die echte Tabelle ist die, aus der die letzte Freigabe gemacht wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The registry is set by an administrator in {path}.</source>
        <translation>Das Register ist von der Administration in {path} eingestellt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>The registry or its key is not there. Nothing is released until it is, or another is set.</source>
        <translation>Das Register oder sein Schlüssel ist nicht da. Nichts wird freigegeben, bis es da ist oder ein anderes eingestellt wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The registry {path} cannot be written.</source>
        <translation>Das Register {path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The regression {regression} names {column}, and the table has no such column.</source>
        <translation>Die Regression {regression} nennt {column}, und die Tabelle hat keine solche Spalte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The release at {path} carries a checkpoint that this project's log does not fit.</source>
        <translation>Die Freigabe unter {path} trägt einen Prüfpunkt, zu dem das Protokoll dieses Projekts nicht passt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The release cannot be written to {path}.</source>
        <translation>Die Freigabe lässt sich nicht nach {path} schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The release in {path} does not expect a certificate's signature.</source>
        <translation>Die Freigabe in {path} erwartet keine Unterschrift eines Zertifikats.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The release was not registered: no registry is set for this site.</source>
        <translation>Die Freigabe wurde nicht registriert: Für diese Einrichtung ist kein Register eingestellt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The release was signed and written to {path}.</source>
        <translation>Die Freigabe wurde unterschrieben und nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The release would be signed with another key than the request.</source>
        <translation>Die Freigabe würde mit einem anderen Schlüssel unterschrieben als die Anfrage.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The release's manifest does not say how many generations it is away from real rows.</source>
        <translation>Das Manifest der Freigabe sagt nicht, wie viele Generationen sie von echten Zeilen entfernt ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The released table no longer describes the new data. Refresh it.</source>
        <translation>Die freigegebene Tabelle beschreibt die neuen Daten nicht mehr. Erneuern Sie sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The released table no longer describes the new data: {moves}. Refresh it.</source>
        <translation>Die freigegebene Tabelle beschreibt die neuen Daten nicht mehr: {moves}. Erneuern Sie sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The released table still describes the new data, though a little moved.</source>
        <translation>Die freigegebene Tabelle beschreibt die neuen Daten noch, auch wenn sich einiges leicht verschoben hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The released table still describes the new data, though a little moved: {moves}.</source>
        <translation>Die freigegebene Tabelle beschreibt die neuen Daten noch, auch wenn sich einiges leicht verschoben hat: {moves}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The released table still describes the new data.</source>
        <translation>Die freigegebene Tabelle beschreibt die neuen Daten noch.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/crash_words.py"/>
        <source>The report could not be kept on this machine. Copy it if you want to report it.</source>
        <translation>Der Bericht ließ sich auf diesem Rechner nicht aufbewahren. Kopieren Sie ihn, wenn Sie ihn melden wollen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>The report lies at {path}.</source>
        <translation>Der Bericht liegt unter {path}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>The report was written to {path}.</source>
        <translation>Der Bericht wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The request and the second person's answer</source>
        <translation>Die Anfrage und die Antwort der zweiten Person</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>The request holds the report, the figures and a digest of every file that would leave, and no real row. The officer can answer it on another computer.</source>
        <translation>Die Anfrage enthält den Bericht, die Zahlen und einen Prüfwert jeder Datei, die hinausginge, und keine echte Zeile. Die zuständige Person kann sie auf einem anderen Rechner beantworten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The request was rejected by {person}.</source>
        <translation>Die Anfrage wurde von {person} abgelehnt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>The request was written to {path}.</source>
        <translation>Die Anfrage wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The request {path} was changed after it was signed: {part}.</source>
        <translation>Die Anfrage {path} wurde nach dem Unterschreiben geändert: {part}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The row is not learnt from; everything after the plan runs again.</source>
        <translation>Aus der Zeile wird nicht gelernt; alles nach dem Plan läuft noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>The rows are the same ones.</source>
        <translation>Die Zeilen sind dieselben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The rows can be looked at in the order of the table.</source>
        <translation>Die Zeilen lassen sich in der Reihenfolge der Tabelle ansehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>The rows carry no watermark. Without papers only a registry knows them again; to mark them, tick “Mark the rows as this site's” on the Generate page and draw them anew.</source>
        <translation>Die Zeilen tragen kein Wasserzeichen. Ohne Papiere erkennt sie nur ein Register wieder; um sie zu kennzeichnen, setzen Sie auf der Seite Erzeugen das Häkchen „Die Zeilen als die dieser Einrichtung kennzeichnen“ und ziehen sie neu.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>The rows carry the watermark of key {key}: {known}.</source>
        <translation>Die Zeilen tragen das Wasserzeichen des Schlüssels {key}: {known}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The rows that stand alone and that a synthetic row comes nearest to are not learnt from. What those people have in common is lost with them.</source>
        <translation>Aus den Zeilen, die allein stehen und denen eine synthetische am nächsten kommt, wird nicht gelernt. Was diesen Personen gemeinsam ist, geht mit ihnen verloren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The rule is met all the same: no synthetic row will break it.</source>
        <translation>Die Regel gilt trotzdem: Keine synthetische Zeile wird sie brechen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>The run minus the one it is held against.</source>
        <translation>Der Durchlauf minus der, mit dem er verglichen wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>The run was interrupted at “{step}”, begun {at}.</source>
        <translation>Der Durchlauf wurde bei „{step}“ unterbrochen, begonnen {at}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>The same among rows held back</source>
        <translation>Dasselbe unter zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/widgets/controls.py"/>
        <source>The same as a command</source>
        <translation>Dasselbe als Befehl</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The same as: {command}</source>
        <translation>Dasselbe wie: {command}</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>The same attack by density, which finds rows that were learnt by heart in thin regions.</source>
        <translation>Derselbe Angriff über Dichten, der auswendig gelernte Zeilen in dünnen Bereichen findet.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The same for comparable people held back.</source>
        <translation>Dasselbe für vergleichbare zurückgehaltene Personen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>The same passphrase again</source>
        <translation>Dieselbe Passphrase noch einmal</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>The same question by another distance: a row that picks out one person has one near neighbour and no second.</source>
        <translation>Dieselbe Frage mit einem anderen Abstand: Eine Zeile, die eine Person herausgreift, hat einen nahen Nachbarn und keinen zweiten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>The same seed gives the same rows</source>
        <translation>Derselbe Startwert gibt dieselben Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>The same seed may give other rows on another machine</source>
        <translation>Derselbe Startwert kann auf einem anderen Rechner andere Zeilen geben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>The same with several kinds of model</source>
        <translation>Dasselbe mit mehreren Arten von Modellen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The scorecard shows no figure here; a policy that requires it refuses the release.</source>
        <translation>Die Bewertung zeigt hier keine Zahl; eine Richtlinie, die sie verlangt, lehnt die Freigabe ab.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The scorecard was made from something that has changed since ({reason}).</source>
        <translation>Die Bewertung wurde aus etwas gemacht, das sich seither geändert hat ({reason}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The second person is here and approves now</source>
        <translation>Die zweite Person ist hier und genehmigt jetzt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The seed must be 0 or more.</source>
        <translation>Der Startwert muss 0 oder mehr sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>The settings file is your own: {file}</source>
        <translation>Die Einstellungsdatei ist Ihre eigene: {file}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The share held back must lie between 0 and {limit}.</source>
        <translation>Der zurückgehaltene Anteil muss zwischen 0 und {limit} liegen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The shares for {column} are more than 1 in all.</source>
        <translation>Die Anteile für {column} sind zusammen mehr als 1.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The shares for {column} cannot be read.</source>
        <translation>Die Anteile für {column} lassen sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The signature beside the policy {path} does not fit it.</source>
        <translation>Die Unterschrift neben der Richtlinie {path} passt nicht zu ihr.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The signature is announced, made with the card afterwards, and put into the release then.</source>
        <translation>Die Unterschrift wird angekündigt, danach mit der Karte gemacht und dann in die Freigabe eingefügt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The signature of {path} cannot be written.</source>
        <translation>Die Unterschrift von {path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The signature of {subject} is in the release.</source>
        <translation>Die Unterschrift von {subject} ist in der Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The signature on {path} was not made with the maker's key.</source>
        <translation>Die Unterschrift auf {path} wurde nicht mit dem Schlüssel des Herstellers gemacht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The signed head of this project's log at that moment</source>
        <translation>Der unterschriebene Prüfpunkt des Protokolls dieses Projekts in diesem Moment</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>The signing key was made: {id}.</source>
        <translation>Der Signierschlüssel wurde gemacht: {id}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>The site's account is kept from now on.</source>
        <translation>Das Konto des Standorts wird ab jetzt geführt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The site's account of releases cannot be relied on, so nothing can be released.</source>
        <translation>Auf das Freigabekonto der Einrichtung ist kein Verlass, darum lässt sich nichts freigeben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>The site's disclosure account cannot be relied on ({problem}): nothing can be released.</source>
        <translation>Auf das Offenlegungskonto der Einrichtung ist kein Verlass ({problem}): Nichts kann freigegeben werden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The site's disclosure account {path} cannot be read, or is none.</source>
        <translation>Das Offenlegungskonto der Einrichtung {path} lässt sich nicht lesen oder ist keines.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The site's disclosure account {path} cannot be written.</source>
        <translation>Das Offenlegungskonto der Einrichtung {path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The site's disclosure account {path} lacks releases that this project has entered there.</source>
        <translation>Im Offenlegungskonto der Einrichtung {path} fehlen Freigaben, die dieses Projekt dort eingetragen hat.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>The site's key cannot be read. See Site registry on the Release page.</source>
        <translation>Der Schlüssel der Einrichtung lässt sich nicht lesen. Siehe Register der Einrichtung auf der Freigabeseite.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>The site's key decides which of the drawn rows are kept; no value is changed. Whoever has the key knows the rows again without papers, also among others. Drawing takes longer.</source>
        <translation>Der Schlüssel der Einrichtung entscheidet, welche der gezogenen Zeilen behalten werden; kein Wert wird geändert. Wer den Schlüssel hat, erkennt die Zeilen ohne Papiere wieder, auch unter anderen. Das Ziehen dauert länger.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>The site's registry is set.</source>
        <translation>Das Register der Einrichtung ist eingestellt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>The site's settings cannot be read. Nothing is released until they are mended or set anew.</source>
        <translation>Die Einstellungen der Einrichtung lassen sich nicht lesen. Nichts wird freigegeben, bis sie repariert oder neu gesetzt sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>The site's settings file has mistakes. What cannot be understood counts as the careful choice.</source>
        <translation>Die Einstellungsdatei der Einrichtung hat Fehler. Was sich nicht verstehen lässt, gilt als die vorsichtige Wahl.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The site's settings {path} cannot be read.</source>
        <translation>Die Einstellungen der Einrichtung {path} lassen sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The site's settings {path} cannot be written.</source>
        <translation>Die Einstellungen der Einrichtung {path} lassen sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>The smallest measured share of real rows from which on nothing more than two points is lost. 100 %: no measured share does.</source>
        <translation>Der kleinste gemessene Anteil echter Zeilen, von dem an nirgends mehr als zwei Punkte verloren gehen. 100 %: Kein gemessener Anteil reicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The step was undone as far as the disk allowed; what was done before it is kept.</source>
        <translation>Der Schritt wurde zurückgenommen, soweit der Datenträger es zuließ; was davor geschah, ist behalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The step was undone; the project is as it was before it.</source>
        <translation>Der Schritt wurde zurückgenommen; das Projekt ist wie davor.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The step {step} has to be done first.</source>
        <translation>Der Schritt {step} muss zuerst geschehen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The step {step} took {rows} of {total} rows, drawn at random.</source>
        <translation>Der Schritt {step} nahm {rows} von {total} Zeilen, zufällig gezogen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The step's result cannot be shown or used.</source>
        <translation>Das Ergebnis des Schritts lässt sich weder zeigen noch verwenden.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The synthesizer has no parameter {name}.</source>
        <translation>Der Synthesizer hat keinen Parameter {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>The synthesizer saw the training rows alone; the rows held back were never shown to it.</source>
        <translation>Der Synthesizer sah nur die Trainingszeilen; die zurückgehaltenen wurden ihm nie gezeigt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The synthesizer {name} needs an extra that is not installed.</source>
        <translation>Der Synthesizer {name} braucht einen Zusatz, der nicht installiert ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The synthetic rows themselves.</source>
        <translation>Die synthetischen Zeilen selbst.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>The synthetic table as {formats}; each file says that its rows are made up</source>
        <translation>Die synthetische Tabelle als {formats}; jede Datei sagt, dass ihre Zeilen erfunden sind</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>The tab Tables on the import page says what becomes of them.</source>
        <translation>Der Reiter Tabellen auf der Importseite sagt, was aus ihnen wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>The table begins in line {line}</source>
        <translation>Die Tabelle beginnt in Zeile {line}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table came in whole; its values have no labels.</source>
        <translation>Die Tabelle kam vollständig herein; ihre Werte haben keine Beschriftungen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table came without papers and was known by its rows; its lineage says so from here on.</source>
        <translation>Die Tabelle kam ohne Papiere und wurde an ihren Zeilen erkannt; ihre Herkunft sagt es von nun an.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table came without papers; rows that carry the mark are synthetic. How many more are cannot be told.</source>
        <translation>Die Tabelle kam ohne Papiere; Zeilen, die das Zeichen tragen, sind synthetisch. Wie viele weitere es sind, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table finds no room in memory: in some figures {rows} of {total} rows, drawn at random, stand for it.</source>
        <translation>Die Tabelle passt nicht in den Speicher: Bei einigen Größen stehen {rows} von {total} zufällig gezogenen Zeilen für sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has no column {column}.</source>
        <translation>Die Tabelle hat keine Spalte {column}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has no rare categories.</source>
        <translation>Die Tabelle hat keine seltenen Kategorien.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has no rows, no columns or too many columns.</source>
        <translation>Die Tabelle hat keine Zeilen, keine Spalten oder zu viele Spalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has one column: there are no pairs.</source>
        <translation>Die Tabelle hat eine Spalte: Es gibt keine Paare.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has too few columns: an order of columns needs at least two beside the target.</source>
        <translation>Die Tabelle hat zu wenige Spalten: Eine Reihenfolge von Spalten braucht mindestens zwei neben dem Ziel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has {rows} rows that can be used; a collapse profile needs at least {needed}.</source>
        <translation>Die Tabelle hat {rows} brauchbare Zeilen; ein Kollapsprofil braucht mindestens {needed}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has {rows} rows that can be used; advice needs at least {needed}.</source>
        <translation>Die Tabelle hat {rows} brauchbare Zeilen; ein Rat braucht mindestens {needed}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table has {rows} rows; at most {limit} are sorted or filtered here.</source>
        <translation>Die Tabelle hat {rows} Zeilen; höchstens {limit} werden hier sortiert oder gefiltert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>The table is being read. It will stand here.</source>
        <translation>Die Tabelle wird gelesen. Sie wird hier stehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The table may be released under the policy “{policy}”.</source>
        <translation>Die Tabelle darf nach der Richtlinie „{policy}“ freigegeben werden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The table may not leave yet: nothing of “{policy}” could be judged.</source>
        <translation>Die Tabelle darf noch nicht hinaus: Nichts von „{policy}“ ließ sich beurteilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The table may not leave yet: one of {judged} judged figures fails “{policy}”.</source>
        <translation>Die Tabelle darf noch nicht hinaus: Eine von {judged} beurteilten Größen erfüllt „{policy}“ nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>The table may not leave yet: {failing} of {judged} judged figures fail “{policy}”.</source>
        <translation>Die Tabelle darf noch nicht hinaus: {failing} von {judged} beurteilten Größen erfüllen „{policy}“ nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The table that is synthesised is called {name} already.</source>
        <translation>Die synthetisierte Tabelle heißt schon {name}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>The table was written to {path}.</source>
        <translation>Die Tabelle wurde nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The text given as {field} holds characters that cannot be stored.</source>
        <translation>Der als {field} angegebene Text enthält Zeichen, die sich nicht ablegen lassen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The text given as {field} is longer than {limit} characters.</source>
        <translation>Der als {field} angegebene Text ist länger als {limit} Zeichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The text has {size} bytes, too many for one QR code that a telephone reads.</source>
        <translation>Der Text hat {size} Byte, zu viele für einen QR-Code, den ein Telefon liest.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>The texts of the help are not installed.</source>
        <translation>Die Texte der Hilfe sind nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The time {column} of the survival model {regression} is no column of numbers.</source>
        <translation>Die Zeit {column} des Überlebensmodells {regression} ist keine Spalte mit Zahlen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The two passphrases differ.</source>
        <translation>Die beiden Passphrasen sind verschieden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>The whole file is encrypted anew with a new one. Copies made before still open with the old one.</source>
        <translation>Die ganze Datei wird mit einer neuen neu verschlüsselt. Früher gemachte Kopien öffnen sich noch mit der alten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/crash_words.py"/>
        <source>The whole report is kept as {path}. Add what you did when you report it.</source>
        <translation>Der ganze Bericht liegt unter {path}. Schreiben Sie dazu, was Sie getan haben, wenn Sie ihn melden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>The window does not lock by itself here.</source>
        <translation>Das Fenster sperrt sich hier nicht von selbst.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>The window locks by itself after {n} minutes without input.</source>
        <extracomment>The window locks by itself after {n} minute without input.</extracomment>
        <translation><numerusform>Das Fenster sperrt sich nach {n} Minute ohne Eingabe von selbst.</numerusform><numerusform>Das Fenster sperrt sich nach {n} Minuten ohne Eingabe von selbst.</numerusform></translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The window's library, PySide6, is not installed.</source>
        <translation>Die Bibliothek des Fensters, PySide6, ist nicht installiert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The worker process could not be started.</source>
        <translation>Der Arbeitsprozess ließ sich nicht starten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The worker process ended without an answer (signal {signal}).</source>
        <translation>Der Arbeitsprozess endete ohne Antwort (Signal {signal}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The worker process sent something that is not part of its protocol.</source>
        <translation>Der Arbeitsprozess sandte etwas, das nicht zu seinem Protokoll gehört.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The worker process was killed and is still not gone.</source>
        <translation>Der Arbeitsprozess wurde beendet und ist noch nicht weg.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The worker process was killed by the system, most likely because memory ran out.</source>
        <translation>Der Arbeitsprozess wurde vom System beendet, höchstwahrscheinlich, weil der Speicher ausging.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The worker process was not allowed to read or write a file.</source>
        <translation>Der Arbeitsprozess durfte eine Datei nicht lesen oder schreiben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>The worst protected group</source>
        <translation>Die am schlechtesten gestellte geschützte Gruppe</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>The worst served group must still be as well drawn as this share of what chance allows.</source>
        <translation>Die am schlechtesten bediente Gruppe muss noch mindestens zu diesem Anteil dessen nachgebildet sein, was der Zufall zulässt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>The {shown} worst of {all} columns.</source>
        <translation>Die {shown} schlimmsten von {all} Spalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The {table} table has no column {column}.</source>
        <translation>Die Tabelle {table} hat keine Spalte {column}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>The {table} table has no rows.</source>
        <translation>Die Tabelle {table} hat keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are NUL signs in the file.</source>
        <translation>In der Datei stehen NUL-Zeichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are more conditions than can be held at once (at most {limit}).</source>
        <translation>Es sind mehr Bedingungen, als sich auf einmal halten lassen (höchstens {limit}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are more rules than can be held at once (at most {limit}).</source>
        <translation>Es sind mehr Regeln, als sich auf einmal halten lassen (höchstens {limit}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are no newer rows that could have moved.</source>
        <translation>Es gibt keine neueren Zeilen, die sich verschoben haben könnten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>There are no rows.</source>
        <translation>Es gibt keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are too few held-back rows to know how often an attacker accuses the wrong people.</source>
        <translation>Es gibt zu wenige zurückgehaltene Zeilen, um zu wissen, wie oft ein Angreifer die Falschen beschuldigt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are too few rows to train a classifier.</source>
        <translation>Es gibt zu wenige Zeilen, um einen Klassifikator zu trainieren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are {limit} presets already.</source>
        <translation>Es gibt schon {limit} Voreinstellungen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There are {rows} real rows already: nothing is missing to the size asked for.</source>
        <translation>Es gibt schon {rows} echte Zeilen: An der verlangten Größe fehlt nichts.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is a file at {path} already.</source>
        <translation>Unter {path} gibt es schon eine Datei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is a preset called {name} already.</source>
        <translation>Es gibt schon eine Voreinstellung namens {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no approval at {path}.</source>
        <translation>Unter {path} gibt es keine Genehmigung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no column left that an attacker could start from, or none to find out.</source>
        <translation>Es bleibt keine Spalte, von der ein Angreifer ausgehen könnte, oder keine, die er herausfinden könnte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no column {column} that could be a target or a protected group.</source>
        <translation>Es gibt keine Spalte {column}, die Ziel oder geschützte Gruppe sein könnte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no column {column} that could be compared.</source>
        <translation>Es gibt keine Spalte {column}, die sich vergleichen ließe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no column {column} to set a condition on.</source>
        <translation>Es gibt keine Spalte {column}, für die sich eine Bedingung stellen ließe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no column {column}.</source>
        <translation>Es gibt keine Spalte {column}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no draft of a plan in this project.</source>
        <translation>In diesem Projekt gibt es keinen Entwurf eines Plans.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no earlier table to hold this one against.</source>
        <translation>Es gibt keine frühere Tabelle, gegen die sich diese halten ließe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no key file at {path}.</source>
        <translation>Unter {path} gibt es keine Schlüsseldatei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no key of the maker here to check the signature with.</source>
        <translation>Hier gibt es keinen Schlüssel des Herstellers, mit dem sich die Unterschrift prüfen ließe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no part called {name}.</source>
        <translation>Es gibt keinen Teil namens {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no pattern to compare.</source>
        <translation>Es gibt kein Muster zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no policy called {name}.</source>
        <translation>Es gibt keine Richtlinie namens {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no preset called {name}.</source>
        <translation>Es gibt keine Voreinstellung namens {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no project at {path}.</source>
        <translation>Unter {path} gibt es kein Projekt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no purpose called {name}.</source>
        <translation>Es gibt keinen Zweck namens {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no registry at {path}.</source>
        <translation>Unter {path} gibt es kein Register.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no release at {path}.</source>
        <translation>Unter {path} gibt es keine Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no release request at {path}.</source>
        <translation>Unter {path} gibt es keine Anfrage auf Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no row {row} to leave out: the table has {rows} rows.</source>
        <translation>Es gibt keine Zeile {row}, die sich weglassen ließe: Die Tabelle hat {rows} Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no run {number} in the queue.</source>
        <translation>In der Warteschlange gibt es keinen Durchlauf {number}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no run {number} in this project.</source>
        <translation>In diesem Projekt gibt es keinen Durchlauf {number}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>There is no settings file; the usual settings hold.</source>
        <translation>Es gibt keine Einstellungsdatei; es gelten die üblichen Einstellungen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no site key that can be read at {path}.</source>
        <translation>Unter {path} gibt es keinen lesbaren Schlüssel der Einrichtung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no space left to write.</source>
        <translation>Zum Schreiben ist kein Platz mehr.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no such column, or it holds identifiers, free text or one value.</source>
        <translation>Es gibt keine solche Spalte, oder sie enthält Kennungen, Freitext oder einen einzigen Wert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is no synthesizer called {name}.</source>
        <translation>Es gibt keinen Synthesizer namens {name}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is nothing that a synthetic row could break.</source>
        <translation>Es gibt nichts, was eine synthetische Zeile brechen könnte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is nothing to compare beyond the groups themselves.</source>
        <translation>Über die Gruppen selbst hinaus gibt es nichts zu vergleichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>There is nothing to lose.</source>
        <translation>Es gibt nichts zu verlieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>There is one run so far. Change the plan, measure again, and both stand here side by side.</source>
        <translation>Bisher gibt es einen Durchlauf. Ändern Sie den Plan, messen Sie noch einmal, und beide stehen hier nebeneinander.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/result_words.py"/>
        <source>These figures are look number {n} at the same held-back rows. Every further try is counted, and makes the best figures a little better than they are.</source>
        <extracomment>These figures are the first look at the held-back rows. Every further try looks at the same rows, is counted, and makes the best figures a little better than they are.</extracomment>
        <translation><numerusform>Diese Werte sind der erste Blick auf die zurückgehaltenen Zeilen. Jeder weitere Versuch sieht dieselben Zeilen an, wird gezählt und macht die besten Werte etwas besser, als sie sind.</numerusform><numerusform>Diese Werte sind Blick Nummer {n} auf dieselben zurückgehaltenen Zeilen. Jeder weitere Versuch wird gezählt und macht die besten Werte etwas besser, als sie sind.</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>These hold in the table. Tick what must hold in every synthetic row as well: what is ticked is never broken.</source>
        <translation>Diese gelten in der Tabelle. Haken Sie an, was auch in jeder synthetischen Zeile gelten muss: Was angehakt ist, wird nie gebrochen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They are as they were.</source>
        <translation>Sie sind, wie sie waren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They are called column_1, column_2 and so on, by their place.</source>
        <translation>Sie heißen column_1, column_2 und so weiter, nach ihrem Platz.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>They are in {folder} and were sent nowhere; the newest is {file}.</source>
        <translation>Sie liegen in {folder} und wurden nirgendwohin gesandt; der neueste ist {file}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They are left as they are, and none is offered.</source>
        <translation>Sie bleiben, wie sie sind, und keine wird angeboten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They are left out. They often mean that the export broke off or that the file is in another encoding.</source>
        <translation>Sie werden weggelassen. Oft bedeuten sie, dass der Export abbrach oder die Datei anders kodiert ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They are read as ordinary signs.</source>
        <translation>Sie werden als gewöhnliche Zeichen gelesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>They do not carry the site's watermark, or too few do.</source>
        <translation>Sie tragen das Wasserzeichen der Einrichtung nicht, oder zu wenige tun es.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They get a number behind them, or lose those signs.</source>
        <translation>Sie bekommen eine Zahl dahinter oder verlieren diese Zeichen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>They were put aside as {path}; there are none now.</source>
        <translation>Sie wurden als {path} beiseitegelegt; jetzt gibt es keine.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This Cloister can read it, but would lose what it does not know if it wrote to it.</source>
        <translation>Dieses Cloister kann es lesen, würde aber verlieren, was es nicht kennt, wenn es hineinschriebe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This approval was used for a release already.</source>
        <translation>Diese Genehmigung wurde schon für eine Freigabe benutzt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>This figure is of the table as a whole; it has no parts.</source>
        <translation>Diese Größe gilt der Tabelle als Ganzem; sie hat keine Teile.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This file is not a checkpoint of a log.</source>
        <translation>Diese Datei ist kein Prüfpunkt eines Protokolls.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This file is not an exported audit log.</source>
        <translation>Diese Datei ist kein exportiertes Prüfprotokoll.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>This fits the table.</source>
        <translation>Das passt zur Tabelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>This fits the table: {sentence}</source>
        <translation>Das passt zur Tabelle: {sentence}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This is another history of the project than this machine has seen: record {position} of its log is not the one seen here.</source>
        <translation>Das ist eine andere Geschichte des Projekts, als dieser Rechner gesehen hat: Eintrag {position} seines Protokolls ist nicht der hier gesehene.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>This is not differential privacy: no bound is proved on what an attacker may learn.</source>
        <translation>Das ist keine differenzielle Privatheit: Für das, was ein Angreifer erfahren kann, ist keine Schranke bewiesen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>This link leads to the internet, where Cloister never goes: {address}</source>
        <translation>Dieser Verweis führt ins Internet, wohin Cloister nie geht: {address}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This needs real rows that no synthesizer saw.</source>
        <translation>Das braucht echte Zeilen, die kein Synthesizer gesehen hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This one was withdrawn before it left: its manifest would have stated an account that is no longer true.</source>
        <translation>Diese wurde zurückgezogen, bevor sie hinausging: Ihr Manifest hätte ein Konto genannt, das nicht mehr stimmt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>This page is in English only.</source>
        <translation>Diese Seite gibt es nur auf Englisch.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>This profile is of an earlier table or plan.</source>
        <translation>Dieses Profil gehört zu einer früheren Tabelle oder einem früheren Plan.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>This project is older than what this machine has seen of it: its log has {have} records, and {seen} were seen here.</source>
        <translation>Dieses Projekt ist älter, als dieser Rechner es kennt: Sein Protokoll hat {have} Einträge, und hier wurden {seen} gesehen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>This project is open to read only: nothing can be imported into it.</source>
        <translation>Dieses Projekt ist nur zum Lesen offen: Es lässt sich nichts hineinimportieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>This project is open to read only: nothing of it can be changed here.</source>
        <translation>Dieses Projekt ist nur zum Lesen offen: Hier lässt sich nichts daran ändern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>This result is out of date</source>
        <translation>Dieses Ergebnis ist veraltet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>This sets policy, privacy, free text and amounts for you.</source>
        <translation>Das setzt Richtlinie, Datenschutz, Freitext und Mengen für Sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Three columns together, part by part</source>
        <translation>Drei Spalten zusammen, Teil für Teil</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../synth_engine/validation/k_marginal.py"/>
        <source>Three-way tables</source>
        <translation>Dreiwegetabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Tick all that always hold</source>
        <translation>Alle anhaken, die immer gelten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Tick or untick; open a list</source>
        <translation>Ankreuzen oder abwählen; eine Liste öffnen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>To allow it, an administrator adds this to site.json under plugins.allowed:</source>
        <translation>Um sie zu erlauben, fügt die Administration dies in site.json unter plugins.allowed hinzu:</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>To have them, write a catalogue of this table's formats alone in SAS and give it the table's name, or save the table as SPSS or Stata, and import again.</source>
        <translation>Um sie zu bekommen, in SAS einen Katalog allein mit den Formaten dieser Tabelle schreiben und ihm den Namen der Tabelle geben, oder die Tabelle für SPSS oder Stata speichern, und neu importieren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>To have them, write the catalogue anew in SAS, or save the table as SPSS or Stata, and import again.</source>
        <translation>Um sie zu bekommen, den Katalog in SAS neu schreiben, oder die Tabelle für SPSS oder Stata speichern, und neu importieren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/help_words.py"/>
        <source>To look things up</source>
        <translation>Zum Nachschlagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>To read only</source>
        <translation>Nur zum Lesen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>To stay green for {times}: {ways}.</source>
        <translation>Um über {times} grün zu bleiben: {ways}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>To synthesise another one, choose it in the list. What was made from the present one is set aside and is there again when you choose that one again. If two tables are to leave together, join them into one before the import.</source>
        <translation>Um eine andere zu synthetisieren, wählen Sie sie in der Liste. Was aus der jetzigen entstanden ist, wird beiseitegelegt und ist wieder da, sobald Sie diese erneut wählen. Sollen zwei Tabellen zusammen hinausgehen, verbinden Sie sie vor dem Import zu einer.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>To the nearest synthetic row, over that to other rows.</source>
        <translation>Zur nächsten synthetischen Zeile, im Verhältnis zu dem zu anderen Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection_logistic.py"/>
        <source>Told by a plain model</source>
        <translation>Von einem einfachen Modell erkannt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection.py"/>
        <source>Told from real rows</source>
        <translation>Von echten Zeilen unterschieden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Too few protected groups have enough rows for a figure that means something.</source>
        <translation>Zu wenige geschützte Gruppen haben genug Zeilen für eine Zahl, die etwas bedeutet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Too little is known to say whether the new data are like those before.</source>
        <translation>Es ist zu wenig bekannt, um zu sagen, ob die neuen Daten wie die früheren sind.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Tools…</source>
        <translation>Werkzeuge …</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Topping up {group} by {rows} synthetic rows</source>
        <translation>Das Auffüllen von {group} um {rows} synthetische Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Train on its own output, again and again: what is lost? (Ctrl+K)</source>
        <translation>Immer wieder aus eigenen Ergebnissen lernen: Was geht verloren? (Strg+K)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tstr.py"/>
        <source>Train on synthetic, test on real (Esteban, Hyland and Raetsch 2017), gradient boosting</source>
        <translation>Auf synthetischen Zeilen anlernen, auf echten prüfen (Esteban, Hyland und Rätsch 2017), Gradient Boosting</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tstr_models.py"/>
        <source>Train on synthetic, test on real (Esteban, Hyland and Raetsch 2017), several model families</source>
        <translation>Auf synthetischen Zeilen anlernen, auf echten prüfen (Esteban, Hyland und Rätsch 2017), mehrere Modellfamilien</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Train on the real rows alone.</source>
        <translation>Lernen Sie nur aus den echten Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Train on the real rows alone; more of them would change little either, for from {low} to {high} rows nothing was gained.</source>
        <translation>Lernen Sie nur aus den echten Zeilen; auch mehr davon würden wenig ändern, denn von {low} zu {high} Zeilen wurde nichts gewonnen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Train on the real rows alone; more real rows are what helps: from {low} to {high} of them brought {gain}.</source>
        <translation>Lernen Sie nur aus den echten Zeilen; was hilft, sind mehr echte Zeilen: Von {low} zu {high} brachte {gain}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_tpr.py"/>
        <source>Training rows found for certain</source>
        <translation>Mit Sicherheit gefundene Trainingszeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Training rows that stand alone and that a synthetic row comes nearest to. Being here is no leak: the attacks above say whether there is one. This list stays in the project; no report holds it.</source>
        <translation>Trainingszeilen, die allein stehen und denen eine synthetische am nächsten kommt. Hier zu stehen ist kein Leck: Ob es eines gibt, sagen die Angriffe oben. Diese Liste bleibt im Projekt; kein Bericht enthält sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_tpr.py"/>
        <source>Training rows that the better of the membership attacks finds while it accuses 1 % of people who were not in the table. 1 % is guessing. An average hides a few people who are found for certain; this does not.</source>
        <translation>Trainingszeilen, die der bessere der Mitgliedschafts-Angriffe findet, während er 1 % der Personen beschuldigt, die nicht in der Tabelle waren. 1 % ist Raten. Ein Mittel verdeckt wenige, die mit Sicherheit gefunden werden; dies nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sequential_trees.py"/>
        <source>Trees a column; more smooth and take longer.</source>
        <translation>Bäume je Spalte; mehr glätten und dauern länger.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>Trees in the model</source>
        <translation>Bäume im Modell</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Trust file: the key must be among these (may stay empty)</source>
        <translation>Vertrauensdatei: Der Schlüssel muss darunter sein (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/check_page.py"/>
        <source>Trust files (*.json *.txt *.pem);;All files (*)</source>
        <translation>Vertrauensdateien (*.json *.txt *.pem);;Alle Dateien (*)</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/views.py"/>
        <source>Try again. If it happens again, report it with what you did.</source>
        <translation>Versuchen Sie es noch einmal. Geschieht es wieder, melden Sie es mit dem, was Sie getan haben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Try again; mind capital letters and the keyboard layout.</source>
        <translation>Versuchen Sie es noch einmal; achten Sie auf Großbuchstaben und die Tastaturbelegung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Try again; mind capital letters and the keyboard layout. If you are sure of the passphrase, restore a backup.</source>
        <translation>Versuchen Sie es noch einmal; achten Sie auf Großbuchstaben und die Tastaturbelegung. Sind Sie sich der Passphrase sicher, holen Sie eine Sicherung zurück.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Try it with sample data</source>
        <translation>Mit Beispieldaten ausprobieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Try on the same held-back rows</source>
        <translation>Versuch an denselben zurückgehaltenen Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Try the right pair, or use the main passphrase.</source>
        <translation>Versuchen Sie das richtige Paar, oder nehmen Sie die Hauptpassphrase.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Turkish, Windows (cp1254)</source>
        <translation>Türkisch, Windows (cp1254)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Twice as many rows must share a value before it can appear.</source>
        <translation>Doppelt so viele Zeilen müssen einen Wert teilen, bevor er vorkommen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Two people must answer for this release. Nothing left.</source>
        <translation>Für diese Freigabe müssen zwei Personen einstehen. Nichts ging hinaus.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Two tables of this project are called {name}: the one that is synthesised, and one that is kept beside it.</source>
        <translation>Zwei Tabellen dieses Projekts heißen {name}: die, die synthetisiert wird, und eine, die daneben aufbewahrt wird.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Two writers would undo each other's work, so there is only ever one.</source>
        <translation>Zwei Schreiber würden einander die Arbeit zerstören, darum gibt es immer nur einen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/tails.py"/>
        <source>Two-sided tail mass, min(ratio, 1 / ratio); tails vanish first (Shumailov et al. 2024)</source>
        <translation>Masse beider Ränder, min(Verhältnis, 1 / Verhältnis); Ränder verschwinden zuerst (Shumailov u. a. 2024)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Type a number for a numeric column, and a date like 2026-01-31 for one of dates.</source>
        <translation>Geben Sie für eine Zahlenspalte eine Zahl ein und für eine mit Daten ein Datum wie 2026-01-31.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Type a passphrase, or name a key file, or both.</source>
        <translation>Geben Sie eine Passphrase ein, oder nennen Sie eine Schlüsseldatei, oder beides.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/presenters/typed.py"/>
        <source>Type a passphrase.</source>
        <translation>Geben Sie eine Passphrase ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/typed.py"/>
        <source>Type a path or browse for one.</source>
        <translation>Geben Sie einen Pfad ein, oder suchen Sie einen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Type it again; if it came from a script, check that the script writes UTF-8.</source>
        <translation>Geben Sie sie noch einmal ein; kam sie aus einem Skript, prüfen Sie, dass es UTF-8 schreibt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Type the new passphrase.</source>
        <translation>Geben Sie die neue Passphrase ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Type the passphrase as it is.</source>
        <translation>Geben Sie die jetzige Passphrase ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Type the passphrase, or name a key file.</source>
        <translation>Geben Sie die Passphrase ein, oder nennen Sie eine Schlüsseldatei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Type the passphrase.</source>
        <translation>Geben Sie die Passphrase ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Type the same one twice.</source>
        <translation>Geben Sie zweimal dieselbe ein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Type the text again without special signs.</source>
        <translation>Geben Sie den Text noch einmal ohne Sonderzeichen ein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Type what you want to do</source>
        <translation>Eingeben, was Sie tun möchten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Type your name first: it is signed.</source>
        <translation>Geben Sie zuerst Ihren Namen ein: Er wird mit unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>UTF-16</source>
        <translation>UTF-16</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Unchanged, and it fits every head: the log has only grown in between. {count} records.</source>
        <translation>Unverändert, und es passt zu jedem Prüfpunkt: Das Protokoll ist dazwischen nur gewachsen. {count} Einträge.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Unchanged, and it fits what was kept outside: {count} records.</source>
        <translation>Unverändert, und es passt zu dem, was außen aufbewahrt wurde: {count} Einträge.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Unchanged: {count} records, each bound to the one before.</source>
        <translation>Unverändert: {count} Einträge, jeder an den vorigen gebunden.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Unlock</source>
        <translation>Entsperren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/guard_words.py"/>
        <source>Unlocking…</source>
        <translation>Wird entsperrt…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Unpacking the file</source>
        <translation>Entpackt die Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Unrelated columns</source>
        <translation>Unverbundene Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Use</source>
        <translation>Verwenden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use 1 to {limit} letters, numbers, spaces, dots or dashes, beginning with a letter or a number.</source>
        <translation>Nehmen Sie 1 bis {limit} Buchstaben, Ziffern, Leerzeichen, Punkte oder Striche, am Anfang einen Buchstaben oder eine Ziffer.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use a larger table, hold more rows back, or put small groups together.</source>
        <translation>Nehmen Sie eine größere Tabelle, halten Sie mehr Zeilen zurück, oder fassen Sie kleine Gruppen zusammen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use a larger table, if its numbers have tails that matter.</source>
        <translation>Nehmen Sie eine größere Tabelle, wenn ihre Zahlen Ränder haben, die wichtig sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use a larger table, or hold more rows back.</source>
        <translation>Nehmen Sie eine größere Tabelle, oder halten Sie mehr Zeilen zurück.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use a larger table.</source>
        <translation>Nehmen Sie eine größere Tabelle.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use a newer Cloister, or fit again.</source>
        <translation>Nehmen Sie ein neueres Cloister, oder lernen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use another medium.</source>
        <translation>Nehmen Sie einen anderen Datenträger.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Use another registry…</source>
        <translation>Anderes Register verwenden…</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use columns of numbers, dates or categories, or correct the column's kind.</source>
        <translation>Nehmen Sie Spalten mit Zahlen, Daten oder Kategorien, oder berichtigen Sie die Art der Spalte.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use fewer rows or columns, or a smaller model.</source>
        <translation>Nehmen Sie weniger Zeilen oder Spalten, oder ein kleineres Modell.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Use for prediction</source>
        <translation>Nutzen für Vorhersagen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use that version, or remove {path}.</source>
        <translation>Nehmen Sie jene Version, oder entfernen Sie {path}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Use the approval and release</source>
        <translation>Genehmigung verwenden und freigeben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use the key that is there, or choose another name.</source>
        <translation>Nehmen Sie den Schlüssel, der da ist, oder wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use the main passphrase, or install that Cloister.</source>
        <translation>Nehmen Sie die Hauptpassphrase, oder installieren Sie jenes Cloister.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Use the main passphrase. If there was a file that ends in .slots, it belongs beside the project.</source>
        <translation>Nehmen Sie die Hauptpassphrase. Gab es eine Datei, die auf .slots endet, gehört sie neben das Projekt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Use this advice</source>
        <translation>Diesem Rat folgen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <source>Use this registry</source>
        <translation>Dieses Register verwenden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Usual size of texts</source>
        <translation>Übliche Textgröße</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>Utility</source>
        <translation>Nützlichkeit</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/validate_page.py"/>
        <location filename="../../synth_engine/workflow"/>
        <source>Validate</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Validate on a machine with more memory, or close other programs and validate again.</source>
        <translation>Prüfen Sie auf einem Rechner mit mehr Speicher, oder schließen Sie andere Programme und prüfen Sie noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Validate the synthetic table first.</source>
        <translation>Prüfen Sie zuerst die synthetische Tabelle.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Value to compare with</source>
        <translation>Vergleichswert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Values</source>
        <translation>Werte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/text_form.py"/>
        <source>Values of the right form</source>
        <translation>Werte der richtigen Form</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Very small and very large numbers</source>
        <translation>Sehr kleine und sehr große Zahlen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Very small and very large numbers are as common as in the real rows to {value} ({low} to {high}; fresh real rows {ceiling}); they reach {reach} as far.</source>
        <translation>Sehr kleine und sehr große Zahlen sind zu {value} so häufig wie in den echten Zeilen ({low} bis {high}; frische echte Zeilen {ceiling}); sie reichen zu {reach} so weit.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Wait until it is done and try again.</source>
        <translation>Warten Sie, bis es fertig ist, und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Wait until it is done, or cancel it.</source>
        <translation>Warten Sie, bis er fertig ist, oder brechen Sie ihn ab.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Wait until the other program or job is done, then try again.</source>
        <translation>Warten Sie, bis das andere Programm oder der Auftrag fertig ist, und versuchen Sie es dann noch einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Wait until whoever writes it is done, or take a copy and read that.</source>
        <translation>Warten Sie, bis der Schreiber fertig ist, oder nehmen Sie eine Kopie, und lesen Sie diese.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>Waits; runs up to {step}</source>
        <translation>Wartet; läuft bis {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Watch</source>
        <translation>Beobachten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Watch {column}</source>
        <translation>{column} beobachten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>Watch {name}</source>
        <translation>{name} beobachten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Watched columns</source>
        <translation>Beobachtete Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>Watermark</source>
        <translation>Wasserzeichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Weakest: {label}, {value}.</source>
        <translation>Am schwächsten: {label}, {value}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Western Europe (ISO 8859-1)</source>
        <translation>Westeuropa (ISO 8859-1)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Western Europe with euro sign (ISO 8859-15)</source>
        <translation>Westeuropa mit Eurozeichen (ISO 8859-15)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Western Europe, DOS (cp850)</source>
        <translation>Westeuropa, DOS (cp850)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Western Europe, Windows (cp1252)</source>
        <translation>Westeuropa, Windows (cp1252)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Western Europe, old Mac</source>
        <translation>Westeuropa, alter Mac</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>What all releases add up to</source>
        <translation>Was alle Freigaben zusammen ergeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>What becomes of it</source>
        <translation>Was aus ihr wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>What broke</source>
        <translation>Was kaputtging</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What came nearest to its bound</source>
        <translation>Was seiner Grenze am nächsten kam</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What can I do about it?</source>
        <translation>Was kann ich dagegen tun?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>What changed in the plan</source>
        <translation>Was sich am Plan geändert hat</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>What changed, the worst first</source>
        <translation>Was sich geändert hat, das Schlimmste zuerst</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What decided it</source>
        <translation>Was den Ausschlag gab</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>What do you plan?</source>
        <translation>Was haben Sie vor?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>What does each addition bring to predicting {target}?</source>
        <translation>Was bringt jede Zugabe für die Vorhersage von {target}?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What does not</source>
        <translation>Was nicht gilt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>What each column holds. Marks show what deserves a thought; roles say what it is.</source>
        <translation>Was jede Spalte enthält. Marken zeigen, was einen Gedanken verdient; Rollen sagen, was sie ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>What else opens it</source>
        <translation>Was es sonst öffnet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>What every row has to meet. Such a table is no longer distributed as the real one; it says so.</source>
        <translation>Was jede Zeile erfüllen muss. Eine solche Tabelle ist nicht mehr verteilt wie die echte; sie sagt es.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>What for</source>
        <translation>Wofür</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>What goes first?</source>
        <translation>Was geht zuerst?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What holds</source>
        <translation>Was gilt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/assembly.py"/>
        <source>What holds for this table is what the scorecard measured, no more.</source>
        <translation>Für diese Tabelle gilt, was die Bewertung gemessen hat, nicht mehr.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>What is added, and what it brings</source>
        <translation>Was hinzugefügt wird und was es bringt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>What is asked before it may leave</source>
        <translation>Was verlangt ist, bevor es hinausgehen darf</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>What is installed here, whether it works, and what to do where it does not.</source>
        <translation>Was hier installiert ist, ob es funktioniert, und was zu tun ist, wo es das nicht tut.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>What is it for?</source>
        <translation>Wofür ist es?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>What is left of the worst protected group?</source>
        <translation>Was bleibt von der am schlechtesten gestellten geschützten Gruppe?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What is lost if generators learn from its rows?</source>
        <translation>Was geht verloren, wenn Generatoren aus diesen Zeilen lernen?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>What is lost when generators learn from what generators made? No release waits for this.</source>
        <translation>Was geht verloren, wenn Generatoren aus dem lernen, was Generatoren gemacht haben? Keine Freigabe wartet darauf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What is not there cannot be found out or go wrong. Nothing can be learnt about it either.</source>
        <translation>Was nicht da ist, kann nicht herausgefunden werden und nicht schiefgehen. Man kann auch nichts daraus lernen.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/explain.py"/>
        <source>What is this?</source>
        <translation>Was ist das?</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/explain.py"/>
        <source>What is “{name}”?</source>
        <translation>Was ist „{name}“?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What it demands is not known, so what it is about is refused.</source>
        <translation>Was er verlangt, ist nicht bekannt, darum wird abgelehnt, worum es geht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>What it does</source>
        <translation>Was sie bewirken</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>What it is</source>
        <translation>Was es ist</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What it says of its lineage cannot be believed, so it was not imported.</source>
        <translation>Was sie über ihre Herkunft sagt, ist nicht zu glauben, darum wurde sie nicht importiert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What it shows is not what would leave. Nothing was approved.</source>
        <translation>Was sie zeigt, ist nicht, was hinausginge. Nichts wurde genehmigt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>What its values stand for</source>
        <translation>Wofür die Werte stehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>What leaves</source>
        <translation>Was hinausgeht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>What needs no project</source>
        <translation>Was kein Projekt braucht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>What needs no project: for single tables, and for everybody at this site.</source>
        <translation>Was kein Projekt braucht: für einzelne Tabellen und für alle an diesem Standort.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>What opens this project, copies of it, whether it is sound</source>
        <translation>Was dieses Projekt öffnet, Kopien davon, ob es in Ordnung ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What rows score whose columns know nothing of each other.</source>
        <translation>Was Zeilen erreichen, deren Spalten nichts voneinander wissen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What runs now goes on with the plan before it, and will be marked out of date.</source>
        <translation>Was jetzt läuft, fährt mit dem vorigen Plan fort und wird als veraltet gekennzeichnet.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>What stands in a template is counted in rows, not in people: a word or a sentence that one person has in many rows counts as common.</source>
        <translation>Was in einer Vorlage steht, wird in Zeilen gezählt, nicht in Personen: Ein Wort oder ein Satz, den eine Person in vielen Zeilen hat, gilt als häufig.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>What the columns are</source>
        <translation>Was die Spalten sind</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What the job does</source>
        <translation>Was der Auftrag tut</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What the job does now, and the runs that wait</source>
        <translation>Was der Auftrag jetzt tut, und die wartenden Durchläufe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What the policy asks for.</source>
        <translation>Was die Richtlinie verlangt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>What the policy asks, and what was measured</source>
        <translation>Was die Richtlinie verlangt und was gemessen wurde</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <source>What the public computes from single columns must be right.</source>
        <translation>Was die Öffentlichkeit aus einzelnen Spalten berechnet, muss stimmen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <source>What the public computes from three columns must be right.</source>
        <translation>Was die Öffentlichkeit aus drei Spalten berechnet, muss stimmen.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <source>What the public computes from two columns must be right.</source>
        <translation>Was die Öffentlichkeit aus zwei Spalten berechnet, muss stimmen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>What the synthetic rows give away</source>
        <translation>Was die synthetischen Zeilen verraten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>What this sets</source>
        <translation>Was das setzt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>What to do</source>
        <translation>Was zu tun ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>What to do next</source>
        <translation>Was als Nächstes zu tun ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>What to make and how it will be judged. Say what it is for; every choice that follows can be looked at and changed under Details.</source>
        <translation>Was gemacht und wie es beurteilt wird. Sagen Sie, wofür es ist; jede Wahl, die daraus folgt, lässt sich unter Einzelheiten ansehen und ändern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>What was changed</source>
        <translation>Was geändert wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>What was changed while reading</source>
        <translation>Was beim Lesen geändert wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What was done before is kept; nothing is half done.</source>
        <translation>Was vorher geschah, ist behalten; nichts ist halb getan.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>What was looked at</source>
        <translation>Was angesehen wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>What was made from {before} is set aside.</source>
        <translation>Was aus {before} entstanden ist, ist beiseitegelegt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What was made is kept and marked out of date; the steps after it were not begun.</source>
        <translation>Was gemacht wurde, ist behalten und als veraltet gekennzeichnet; die Schritte danach wurden nicht begonnen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What was measured until then is valid; intervals are wider, and arms or generations may be missing.</source>
        <translation>Was bis dahin gemessen wurde, gilt; die Intervalle sind breiter, und Vorgehen oder Generationen können fehlen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What was measured until then is valid; intervals are wider, and sizes may be missing.</source>
        <translation>Was bis dahin gemessen wurde, gilt; die Intervalle sind breiter, und Größen können fehlen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What was read back from {path} is not the key that was written.</source>
        <translation>Was aus {path} zurückgelesen wurde, ist nicht der geschriebene Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What was released before is not known, so nothing is released.</source>
        <translation>Was früher freigegeben wurde, ist nicht bekannt, darum wird nichts freigegeben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>What was removed leaves empty room in the file: {free} of {size}.</source>
        <translation>Was entfernt wurde, lässt leeren Platz in der Datei: {free} von {size}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What was saved before is safe; this step was not saved.</source>
        <translation>Was vorher gespeichert war, ist sicher; dieser Schritt wurde nicht gespeichert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What was typed is no value of column {column}, which is {kind}.</source>
        <translation>Das Eingegebene ist kein Wert der Spalte {column}, die {kind} ist.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>What will be in it</source>
        <translation>Was darin sein wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>What will be learnt</source>
        <translation>Was gelernt wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>What would leave</source>
        <translation>Was hinausginge</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>What would leave is not what was approved: {what}.</source>
        <translation>Was hinausginge, ist nicht, was genehmigt wurde: {what}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>What you plan and real rows every time are always measured.</source>
        <translation>Ihr Vorhaben und jedes Mal echte Zeilen werden immer gemessen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>What your site has set</source>
        <translation>Was Ihre Einrichtung festgelegt hat</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>When (UTC)</source>
        <translation>Wann (UTC)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Where it is</source>
        <translation>Wo es ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Where it was written</source>
        <translation>Wohin es geschrieben wurde</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Where real people are, synthetic rows must be.</source>
        <translation>Wo echte Personen sind, müssen synthetische Zeilen sein.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Where rows coincide by chance, held-back rows are met as often. So much of what coincides may be beyond chance; a copied row among few that coincide is found out.</source>
        <translation>Wo Zeilen durch Zufall zusammenfallen, werden zurückgehaltene ebenso oft getroffen. So viel vom Zusammenfallenden darf über den Zufall hinausgehen; eine kopierte Zeile unter wenigen fällt auf.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/internal-testing.json"/>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Where sensitive columns were declared: percentage points by which their values are better guessed for people who were learnt from.</source>
        <translation>Wo sensible Spalten angegeben sind: Prozentpunkte, um die sich ihre Werte bei Personen besser erraten lassen, aus denen gelernt wurde.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/synthesizers/sequential_trees.py"/>
        <source>Where to stand between closeness to the table and distance from its rows.</source>
        <translation>Wo es zwischen Nähe zur Tabelle und Abstand von ihren Zeilen stehen soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether a simple model can tell real from synthetic</source>
        <translation>Ob ein einfaches Modell Echtes von Synthetischem unterscheiden kann</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether a value of somebody is disclosed</source>
        <translation>Ob ein Wert von jemandem offengelegt wird</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether groups are as large as they were</source>
        <translation>Ob Gruppen so groß sind wie zuvor</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether groups fare differently in a prediction</source>
        <translation>Ob Gruppen bei einer Vorhersage verschieden abschneiden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>Whether keeping every generation suffices was not measured: measure the arm accumulate as well.</source>
        <translation>Ob es genügt, jede Generation zu behalten, wurde nicht gemessen: Messen Sie auch das Vorgehen accumulate.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/importance.py"/>
        <source>Whether models trained on synthetic and on real rows rank the columns alike by how much predictions on held-back rows suffer when a column is shuffled. 1 the same order, 0 no relation; the worst target counts.</source>
        <translation>Ob Modelle aus synthetischen und aus echten Zeilen die Spalten danach gleich ordnen, wie sehr Vorhersagen an zurückgehaltenen Zeilen leiden, wenn eine Spalte durchmischt wird. 1 dieselbe Ordnung, 0 keine Beziehung; das schlechteste Ziel zählt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether rare categories are kept</source>
        <translation>Ob seltene Kategorien erhalten sind</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether rows are copied more than chance would</source>
        <translation>Ob mehr Zeilen kopiert sind, als der Zufall es täte</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether somebody can be singled out</source>
        <translation>Ob jemand herausgegriffen werden kann</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether somebody is seen to have been learnt from</source>
        <translation>Ob sich zeigt, dass aus jemandem gelernt wurde</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether somebody's secret can be guessed</source>
        <translation>Ob sich jemandes Geheimnis erraten lässt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Whether synthetic rows help can only be said for a task.</source>
        <translation>Ob synthetische Zeilen helfen, lässt sich nur für eine Aufgabe sagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Whether that key is whose you think it is must come from elsewhere: compare its fingerprint with the one you were told.</source>
        <translation>Ob dieser Schlüssel dem gehört, an den Sie denken, muss von anderswo kommen: Vergleichen Sie seinen Fingerabdruck mit dem, den man Ihnen sagte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>Whether the certificate leads to a root you trust was not asked.</source>
        <translation>Ob das Zertifikat zu einer Wurzel führt, der Sie vertrauen, wurde nicht gefragt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether the rules hold</source>
        <translation>Ob die Regeln gelten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether the same columns matter</source>
        <translation>Ob dieselben Spalten zählen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Whether there is a registry is not known, so nothing was done.</source>
        <translation>Ob es ein Register gibt, ist nicht bekannt, darum wurde nichts getan.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether trees can tell columns that do not hang together</source>
        <translation>Ob Bäume Spalten erkennen, die nicht zusammenhängen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether trees can tell fresh real rows</source>
        <translation>Ob Bäume frische echte Zeilen erkennen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether trees can tell real from synthetic</source>
        <translation>Ob Bäume Echtes von Synthetischem unterscheiden können</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether two tables about somebody can be linked</source>
        <translation>Ob sich zwei Tabellen über jemanden verknüpfen lassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Whether your models give the same answers</source>
        <translation>Ob Ihre Modelle dieselben Antworten geben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Which columns are lost first?</source>
        <translation>Welche Spalten gehen zuerst verloren?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Which columns does a prediction of {target} lean on?</source>
        <translation>Auf welche Spalten stützt sich eine Vorhersage von {target}?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Which columns matter</source>
        <translation>Welche Spalten zählen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Which columns moved, and how far?</source>
        <translation>Welche Spalten haben sich verschoben, und wie weit?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Which figures got better or worse beyond noise?</source>
        <translation>Welche Größen wurden über das Rauschen hinaus besser oder schlechter?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Which generator lasts?</source>
        <translation>Welcher Generator hält?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Which generator? One to three, side by side</source>
        <translation>Welcher Generator? Einer bis drei, nebeneinander</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Which parts of a figure changed most?</source>
        <translation>Welche Teile einer Größe haben sich am meisten geändert?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Which policy lasts?</source>
        <translation>Welches Vorgehen hält?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Which signatures belong to a release is part of what is signed. Nothing was changed.</source>
        <translation>Welche Unterschriften zu einer Freigabe gehören, ist Teil dessen, was unterschrieben ist. Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Which table, where the file holds several (may stay empty)</source>
        <translation>Welche Tabelle, wo die Datei mehrere enthält (kann leer bleiben)</translation>
    </message>
    <message>
        <location filename="../../resources/policies/public-release.json"/>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Which values are missing together is part of the data.</source>
        <translation>Welche Werte zusammen fehlen, gehört zu den Daten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>While it accuses 1 % of people who were not in the table, the better attack finds {value} % of those who were ({low} to {high} %); guessing finds 1 %.</source>
        <translation>Während er 1 % der Personen beschuldigt, die nicht in der Tabelle waren, findet der bessere Angriff {value} % derer, die es waren ({low} bis {high} %); Raten findet 1 %.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Who answers</source>
        <translation>Wer antwortet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Who asks, for what</source>
        <translation>Wer fragt, wofür</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Who signs</source>
        <translation>Wer unterschreibt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Who stands out?</source>
        <translation>Wer fällt auf?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Who vanishes?</source>
        <translation>Wer verschwindet?</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Whoever asked must know what to change.</source>
        <translation>Wer gefragt hat, muss wissen, was zu ändern ist.</translation>
    </message>
    <message>
        <location filename="../../resources/policies/research-sharing.json"/>
        <source>Whoever can tell synthetic rows at sight will find artefacts in an analysis too.</source>
        <translation>Wer synthetische Zeilen auf den ersten Blick erkennt, findet auch in einer Auswertung Spuren.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Whoever forges a medium puts a key of their own on it: such a key fits, and proves nothing.</source>
        <translation>Wer einen Datenträger fälscht, legt einen eigenen Schlüssel dazu: Ein solcher passt und beweist nichts.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Whose key it is: compare with the fingerprint you were told</source>
        <translation>Wessen Schlüssel es ist: mit dem Fingerabdruck vergleichen, den man Ihnen sagte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <location filename="../../desktop/presenters/release_views.py"/>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>Why is it marked?</source>
        <translation>Warum ist sie markiert?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Why it matters</source>
        <translation>Warum es wichtig ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>Why this bound</source>
        <translation>Warum diese Grenze</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Widest apart: {label}, real {real}, synthetic {synthetic}.</source>
        <translation>Am weitesten auseinander: {label}, echt {real}, synthetisch {synthetic}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Widest apart: {one} and {other}, real {real}, synthetic {synthetic}.</source>
        <translation>Am weitesten auseinander: {one} und {other}, echt {real}, synthetisch {synthetic}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Widest apart: {other}, real {real}, synthetic {synthetic}.</source>
        <translation>Am weitesten auseinander: {other}, echt {real}, synthetisch {synthetic}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>Widest: {label}, right for {main} of people in the table and {control} of others.</source>
        <translation>Am weitesten: {label}, richtig bei {main} der Personen in der Tabelle und {control} der anderen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>With Cloister</source>
        <translation>Mit Cloister</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>With a key file, or to read only…</source>
        <translation>Mit Schlüsseldatei oder nur zum Lesen…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>With a key file, to read only, or where something stands in the way.</source>
        <translation>Mit Schlüsseldatei, nur zum Lesen, oder wo etwas im Weg steht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>With only {size} real rows it would be otherwise: {added} brings {gain}.</source>
        <translation>Mit nur {size} echten Zeilen wäre es anders: {added} bringt {gain}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>With only {size} real rows it would be otherwise: {added} brings {gain}. That is worth about {worth_rows} more real rows.</source>
        <translation>Mit nur {size} echten Zeilen wäre es anders: {added} bringt {gain}. Das ist so viel wert wie etwa {worth_rows} weitere echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>With only {size} real rows it would be otherwise: {added} brings {gain}. That is worth more than {worth_rows} more real rows.</source>
        <translation>Mit nur {size} echten Zeilen wäre es anders: {added} bringt {gain}. Das ist mehr wert als {worth_rows} weitere echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Without it nothing can be signed.</source>
        <translation>Ohne sie lässt sich nichts unterschreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Without its papers these rows would not be known again.</source>
        <translation>Ohne ihre Papiere würden diese Zeilen nicht wiedererkannt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Without one, anybody who finds the file could read it.</source>
        <translation>Ohne eine könnte sie jeder lesen, der die Datei findet.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>Without the passphrase nobody can open the file, and nobody can get it back.</source>
        <translation>Ohne die Passphrase kann niemand die Datei öffnen, und niemand kann sie zurückholen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Without: every file, in that folder</source>
        <translation>Ohne: jede Datei, in jenem Ordner</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>Without: the signature, in that folder</source>
        <translation>Ohne: die Unterschrift, in jenem Ordner</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Work went on in an old copy, or the log was written anew. The log says so too, once the project is opened for writing.</source>
        <translation>Es wurde in einer alten Kopie weitergearbeitet, oder das Protokoll wurde neu geschrieben. Das Protokoll sagt es auch, sobald das Projekt zum Schreiben geöffnet wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>Working with the key…</source>
        <translation>Mit dem Schlüssel wird gearbeitet…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>Worst first. A figure counts as better or worse only beyond the noise of both runs, with all figures asked at once.</source>
        <translation>Das Schlimmste zuerst. Eine Größe zählt nur dann als besser oder schlechter, wenn sie über das Rauschen beider Durchläufe hinausgeht, wobei alle Größen zugleich gefragt sind.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/subgroup_fidelity.py"/>
        <source>Worst group's likeness</source>
        <translation>Ähnlichkeit der schlechtesten Gruppe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Write COLUMN=VALUE, a comparison such as `age &gt;= 90` or `30 &lt;= age &lt;= 40`, or a list such as `sex in {{"Female"}}`. Column names that are no plain words stand in backticks.</source>
        <translation>Schreiben Sie COLUMN=VALUE, einen Vergleich wie `age &gt;= 90` oder `30 &lt;= age &lt;= 40`, oder eine Liste wie `sex in {{"Female"}}`. Spaltennamen, die keine einfachen Wörter sind, stehen in Backticks.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Write COLUMN=VALUE:SHARE,VALUE:SHARE with each value once and shares such as 0.3 or 30%.</source>
        <translation>Schreiben Sie COLUMN=VALUE:SHARE,VALUE:SHARE mit jedem Wert einmal und Anteilen wie 0.3 oder 30%.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Write a table in another format</source>
        <translation>Eine Tabelle in einem anderen Format schreiben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Write it</source>
        <translation>Schreiben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Write it as `outcome ~ first + second`, a survival model as `Surv(time, event) ~ first`; put names with spaces or signs in backticks, and each column once.</source>
        <translation>Schreiben Sie es als `outcome ~ first + second`, ein Überlebensmodell als `Surv(time, event) ~ first`; setzen Sie Namen mit Leerzeichen oder Zeichen in Backticks, und jede Spalte einmal.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Write one rule a line (UTF-8), or JSON: a list of rules as texts.</source>
        <translation>Schreiben Sie eine Regel je Zeile (UTF-8), oder JSON: eine Liste von Regeln als Texte.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Write the report out, to read it</source>
        <translation>Den Bericht herausschreiben, um ihn zu lesen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Write the whole log</source>
        <translation>Das ganze Protokoll schreiben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Writing rows</source>
        <translation>Schreibt Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>Writing the log…</source>
        <translation>Das Protokoll wird geschrieben…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>Writing the project in the new format…</source>
        <translation>Das Projekt wird im neuen Format geschrieben…</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Writing the release</source>
        <translation>Schreibt die Freigabe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Writing the report</source>
        <translation>Schreibt den Bericht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben…</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/runner.py"/>
        <source>Writing the request</source>
        <translation>Schreibt die Anfrage</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/desk_words.py"/>
        <source>Writing the sample table…</source>
        <translation>Die Beispieltabelle wird geschrieben…</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>Writing the table…</source>
        <translation>Tabelle wird geschrieben …</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>You can go on working meanwhile. Cancel keeps what is done; Go on finishes it another time.</source>
        <translation>Sie können inzwischen weiterarbeiten. Abbrechen behält, was erledigt ist; Fortsetzen führt es ein andermal zu Ende.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>You lack the permission, or the disk does not answer.</source>
        <translation>Ihnen fehlt das Recht, oder der Datenträger antwortet nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>You lack the permission, or the disk is read-only. Nothing was changed.</source>
        <translation>Ihnen fehlt das Recht, oder der Datenträger ist nur zum Lesen. Nichts wurde geändert.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>You named the key {key}: compare it with what the maker told you another way, on paper or by telephone. Only if it is the same is the update the maker's. Files compared: {count}.</source>
        <translation>Sie haben den Schlüssel {key} genannt: Vergleichen Sie ihn mit dem, was Ihnen der Hersteller auf anderem Weg gesagt hat, auf Papier oder am Telefon. Nur wenn er derselbe ist, stammt die Aktualisierung vom Hersteller. Verglichene Dateien: {count}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>Your generator is trained on its own rows again and again, on this table, and each time held against real rows that it never saw.</source>
        <translation>Ihr Generator lernt auf dieser Tabelle immer wieder aus seinen eigenen Zeilen und wird jedes Mal mit echten Zeilen verglichen, die er nie gesehen hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Your models on each copy</source>
        <translation>Ihre Modelle auf jeder Kopie</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/tasks.py"/>
        <source>Your models on real rows</source>
        <translation>Ihre Modelle auf echten Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>Your name</source>
        <translation>Ihr Name</translation>
    </message>
    <message>
        <location filename="../../desktop/presenters/views.py"/>
        <source>Your project is as it was before.</source>
        <translation>Ihr Projekt ist wie zuvor.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Your site allows these languages.</source>
        <translation>Ihre Einrichtung erlaubt diese Sprachen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Your site does not allow the policy {name}.</source>
        <translation>Ihre Einrichtung erlaubt die Richtlinie {name} nicht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>Your site does not allow {path} for this.</source>
        <translation>Ihre Einrichtung erlaubt {path} dafür nicht.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>Your site has set this.</source>
        <translation>Das hat Ihre Einrichtung festgelegt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>`cloister queue PROJECT` lists the runs that wait.</source>
        <translation>`cloister queue PROJECT` zählt die wartenden Durchläufe auf.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>`cloister slots list` shows them.</source>
        <translation>`cloister slots list` zeigt sie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>`cloister tables PROJECT` lists them.</source>
        <translation>`cloister tables PROJECT` zählt sie auf.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>a Python package</source>
        <translation>Python-Paket</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>a figure</source>
        <translation>eine Abbildung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>a figure as {format}</source>
        <translation>eine Abbildung als {format}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>a folder</source>
        <translation>ein Ordner</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>a fresh model itself lacks {points} points of the real rows: little to lose</source>
        <translation>schon ein frisches Modell bleibt {points} Punkte hinter den echten Zeilen zurück: Es gibt wenig zu verlieren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>a key file</source>
        <translation>eine Schlüsseldatei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>a key file and a passphrase, both needed</source>
        <translation>eine Schlüsseldatei und eine Passphrase, beide nötig</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>a page of the file ({subject})</source>
        <translation>eine Seite der Datei ({subject})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>a part of the file ({subject})</source>
        <translation>ein Teil der Datei ({subject})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>a passphrase</source>
        <translation>eine Passphrase</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>a release knows more records</source>
        <translation>eine Freigabe kennt mehr Einträge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>a row of a list</source>
        <translation>eine Zeile einer Liste</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>a row of the real table</source>
        <translation>eine Zeile der echten Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>a row of the synthetic table</source>
        <translation>eine Zeile der synthetischen Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>about {n} min left</source>
        <translation>noch etwa {n} min</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>about {n} s left</source>
        <translation>noch etwa {n} s</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>about {time} on this table</source>
        <translation>etwa {time} für diese Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>about {time}, going by the last run here</source>
        <translation>etwa {time}, nach dem letzten Durchlauf hier</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>accuracy, the mean over classes</source>
        <translation>Genauigkeit, Mittel über die Klassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>adding {rows} synthetic rows ({ratio} for each real one)</source>
        <translation>das Hinzufügen von {rows} synthetischen Zeilen ({ratio} je echter)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>against</source>
        <translation>gegen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>all</source>
        <translation>alle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>almost done</source>
        <translation>fast fertig</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>always the same</source>
        <translation>immer gleich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>amber</source>
        <translation>gelb</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>and {count} more</source>
        <translation>und {count} weitere</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>and {more} more</source>
        <translation>und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>and {number} more</source>
        <translation>und {number} weitere</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>and {number} more, in the tabs below</source>
        <translation>und {number} weitere, in den Reitern unten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>another</source>
        <translation>ein anderer</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>another table synthesised</source>
        <translation>andere Tabelle synthetisiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>approval answered</source>
        <translation>Genehmigung beantwortet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>approval asked for</source>
        <translation>Genehmigung erbeten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>area under the ROC curve</source>
        <translation>Fläche unter der ROC-Kurve</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>as found</source>
        <translation>wie gefunden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>as in reality</source>
        <translation>wie in Wirklichkeit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>as in the plan</source>
        <translation>wie im Plan</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>as many as it learns from</source>
        <translation>so viele, wie gelernt werden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>as many as there are, 10 000 at most</source>
        <translation>so viele, wie da sind, höchstens 10 000</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>as many as training rows</source>
        <translation>so viele wie Trainingszeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>as numbers, without any training row</source>
        <translation>als Zahlen, ohne eine einzige Trainingszeile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>asked</source>
        <translation>verlangt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>asked for without</source>
        <translation>ohne Register verlangt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>asked for {bar}</source>
        <translation>verlangt {bar}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>asked shares</source>
        <translation>verlangte Anteile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>augmentation measured</source>
        <translation>Anreicherung gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>back</source>
        <translation>zurück</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>balanced</source>
        <translation>ausgewogen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>bar</source>
        <translation>senkrechter Strich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>being measured</source>
        <translation>wird gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>below {high}</source>
        <translation>unter {high}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>better</source>
        <translation>besser</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>better on {better}</source>
        <translation>besser bei {better}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>better on {better}, worse on {worse}</source>
        <translation>besser bei {better}, schlechter bei {worse}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>beyond chance</source>
        <translation>mehr als Zufall</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>boolean</source>
        <translation>ja/nein</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>brought to the newer form</source>
        <translation>auf die neuere Form gebracht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>but too weak to be read in so few rows</source>
        <translation>aber zu schwach, um in so wenigen Zeilen gelesen zu werden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_density.py"/>
        <source>by densities</source>
        <translation>über Dichten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership.py"/>
        <source>by distance</source>
        <translation>über Abstand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>by key slot {slot}</source>
        <translation>über den Zugang {slot}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>by papers: {share} % synthetic, generation {depth}</source>
        <translation>nach Papieren: {share} % synthetisch, Generation {depth}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>by rows: {verdict}</source>
        <translation>nach Zeilen: {verdict}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>by rows: {verdict}, {low} to {high} % synthetic, generation {depth}</source>
        <translation>nach Zeilen: {verdict}, {low} bis {high} % synthetisch, Generation {depth}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>by {marked}: {verdict}</source>
        <translation>nach {marked}: {verdict}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>bytes left out</source>
        <translation>Bytes weggelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>cells changed</source>
        <translation>geänderte Zellen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>chance</source>
        <translation>Zufall</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>chance alone, no generator</source>
        <translation>nur Zufall, kein Generator</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>changed, not kept</source>
        <translation>geändert, nicht behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>changed, not kept as the plan yet; your edits are saved</source>
        <translation>geändert, noch nicht als Plan behalten; Ihre Eingaben sind gesichert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>changed: nothing</source>
        <translation>geändert: nichts</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>changed: {what}</source>
        <translation>geändert: {what}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>chosen</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>clock went back</source>
        <translation>Uhr ging zurück</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>closeness or distance</source>
        <translation>Nähe oder Abstand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>closer to the table</source>
        <translation>näher an der Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>collapse measured</source>
        <translation>Modellkollaps gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>column names</source>
        <translation>Spaltennamen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column} is gone</source>
        <translation>die Spalte {column} fehlt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column} is gone from the table</source>
        <translation>Spalte {column} ist nicht mehr in der Tabelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column} is new</source>
        <translation>die Spalte {column} ist neu</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column} is new ({kind})</source>
        <translation>Spalte {column} ist neu ({kind})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column} left out</source>
        <translation>Spalte {column} weggelassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column} taken in ({kind})</source>
        <translation>Spalte {column} aufgenommen ({kind})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>column {column}: {before} → {after}</source>
        <translation>Spalte {column}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>columns learnt, of {total}</source>
        <translation>Spalten gelernt, von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>columns looked at</source>
        <translation>Spalten untersucht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>columns that may name a person</source>
        <translation>Spalten, die eine Person nennen könnten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/detection.py"/>
        <source>columns without any relation</source>
        <translation>Spalten ohne jede Beziehung</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>combinations of three columns</source>
        <translation>Kombinationen dreier Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>comes after {step}</source>
        <translation>kommt nach {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>comma</source>
        <translation>Komma</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>condition added: {text}</source>
        <translation>Bedingung hinzugefügt: {text}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>condition taken out: {text}</source>
        <translation>Bedingung entfernt: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>conditions</source>
        <translation>Bedingungen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>conditions are in another order</source>
        <translation>die Bedingungen stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>constant</source>
        <translation>gleichbleibend</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>contains</source>
        <translation>enthält</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>copied</source>
        <translation>kopiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>date or time</source>
        <translation>Datum oder Zeit</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>datetime</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>decimal comma read as a point</source>
        <translation>Dezimalkomma als Punkt gelesen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>delivered</source>
        <translation>ausgeliefert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>deserves a look</source>
        <translation>lohnt einen Blick</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>distinct values</source>
        <translation>verschiedene Werte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>does not apply</source>
        <translation>gilt hier nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>does not help</source>
        <translation>hilft nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>does not last</source>
        <translation>hält nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>double quotes</source>
        <translation>doppelte Anführungszeichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/keys_words.py"/>
        <source>empty: the same</source>
        <translation>leer: dieselbe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>encrypted anew</source>
        <translation>neu verschlüsselt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>entered in the register</source>
        <translation>ins Register eingetragen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>epsilon {epsilon}</source>
        <translation>Epsilon {epsilon}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>every cell becomes the same fixed text</source>
        <translation>jede Zelle wird derselbe feste Text</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>every value once</source>
        <translation>jeder Wert einmal</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>fails</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_scores.py"/>
        <source>false alarms among people who were not, %</source>
        <translation>Fehlalarme unter Personen, die nicht darin waren, %</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <location filename="../../synth_engine/validation/tstr.py"/>
        <source>false positive rate</source>
        <translation>Falsch-positiv-Rate</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>figure saved</source>
        <translation>Abbildung gesichert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>figures measured, of {total}</source>
        <translation>Größen gemessen, von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>figures of a plot</source>
        <translation>die Werte einer Abbildung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>file</source>
        <translation>Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>file size</source>
        <translation>Dateigröße</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>first plan</source>
        <translation>erster Plan</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>for Excel and LibreOffice; up to a million rows</source>
        <translation>für Excel und LibreOffice; bis zu einer Million Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>for Python and R; keeps kinds, small and quick</source>
        <translation>für Python und R; behält die Arten, klein und schnell</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>for SPSS; with labels of variables and values</source>
        <translation>für SPSS; mit Beschriftungen von Variablen und Werten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>for Stata; with labels</source>
        <translation>für Stata; mit Beschriftungen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>for every program; its columns are told beside it</source>
        <translation>für jedes Programm; seine Spalten sind daneben beschrieben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>for instance ?, NA, -9</source>
        <translation>zum Beispiel ?, NA, -9</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>for instance NA; -9; unknown</source>
        <translation>zum Beispiel NA; -9; unbekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>for instance outcome</source>
        <translation>zum Beispiel outcome</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>for instance: admitted &lt;= discharged, or: if age &lt; 15 then status is missing</source>
        <translation>zum Beispiel: admitted &lt;= discharged, oder: if age &lt; 15 then status is missing</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>for instance: age &gt;= 90, or: sex=Female</source>
        <translation>zum Beispiel: age &gt;= 90, oder: sex=Female</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>for instance: churn=yes:0.5</source>
        <translation>zum Beispiel: churn=yes:0.5</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>for instance: income ~ age + sex, or: Surv(time, event) ~ arm</source>
        <translation>zum Beispiel: income ~ age + sex, oder: Surv(time, event) ~ arm</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>for {recipient}: {purpose}</source>
        <translation>für {recipient}: {purpose}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>forest</source>
        <translation>Wald</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>free text</source>
        <translation>Freitext</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <location filename="../../synth_engine/validation/detection.py"/>
        <location filename="../../synth_engine/validation/detection_logistic.py"/>
        <source>fresh real rows</source>
        <translation>frische echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>full</source>
        <translation>voll</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>further from its rows</source>
        <translation>weiter weg von ihren Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>further table imported</source>
        <translation>weitere Tabelle eingelesen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>further table taken out</source>
        <translation>weitere Tabelle entfernt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>gain</source>
        <translation>Gewinn</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>generation</source>
        <translation>Generation</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>generator</source>
        <translation>Generator</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>green</source>
        <translation>grün</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>guessing</source>
        <translation>Raten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>harms</source>
        <translation>schadet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>has rare values</source>
        <translation>hat seltene Werte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>has special codes</source>
        <translation>hat Sondercodes</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>have {have}, seen {seen}</source>
        <translation>vorhanden: {have}, gesehen: {seen}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>head of the log</source>
        <translation>Protokollstand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>head of the log signed</source>
        <translation>Protokollstand unterschrieben</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>held back</source>
        <translation>zurückgehalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>helps</source>
        <translation>hilft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>higher</source>
        <translation>höher</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>highest quarter</source>
        <translation>oberstes Viertel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>holds in 100 % of {rows} rows</source>
        <translation>gilt in 100 % von {rows} Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>holds in {share} of {rows} rows, {exceptions} break it</source>
        <translation>gilt in {share} von {rows} Zeilen, {exceptions} brechen sie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>identifier</source>
        <translation>Kennung</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>ignored</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>imported file</source>
        <translation>eingelesene Datei</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>integer</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>interrupted run left</source>
        <translation>unterbrochenen Lauf liegen gelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is at least</source>
        <translation>ist mindestens</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is at most</source>
        <translation>ist höchstens</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is kept, nothing is made of it</source>
        <translation>bleibt liegen, nichts entsteht daraus</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is kept, with what was made of it before</source>
        <translation>bleibt liegen, samt dem, was zuvor daraus entstand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is not missing</source>
        <translation>fehlt nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>is synthesised</source>
        <translation>wird synthetisiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>it has fewer records than were seen</source>
        <translation>es hat weniger Einträge, als gesehen wurden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>it is not so that {part}</source>
        <translation>es gilt nicht: {part}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>it names protected groups</source>
        <translation>sie nennt geschützte Gruppen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>it was stopped; {last} of {asked} generations are known</source>
        <translation>es wurde abgebrochen; {last} von {asked} Generationen sind bekannt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>its default</source>
        <translation>üblicher Wert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>its files are not as its own papers say: never runs</source>
        <translation>ihre Dateien sind nicht, wie ihre eigenen Papiere sagen: läuft nie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>its prediction reaches {value} of what real rows give</source>
        <translation>ihre Vorhersage erreicht {value} dessen, was echte Zeilen geben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>its records are others than were seen</source>
        <translation>seine Einträge sind andere, als gesehen wurden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>its relation to {other} differs most ({gap})</source>
        <translation>ihre Beziehung zu {other} unterscheidet sich am meisten ({gap})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>keep at least {share} % real rows in every generation</source>
        <translation>behalten Sie in jeder Generation mindestens {share} % echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>keep the real rows and add every generation to them</source>
        <translation>behalten Sie die echten Zeilen und fügen Sie jede Generation hinzu</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>keeps its shape, with rare words, names and numbers replaced</source>
        <translation>behält seine Form, seltene Wörter, Namen und Zahlen ersetzt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>key of the site</source>
        <translation>Schlüssel des Hauses</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>key slot added</source>
        <translation>Zugang hinzugefügt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>key slot removed</source>
        <translation>Zugang geschlossen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>key slot {slot}</source>
        <translation>Zugang {slot}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>lasts</source>
        <translation>hält</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>least count of a cell</source>
        <translation>Mindestzahl je Zelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>left out</source>
        <translation>weggelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>left out of the table</source>
        <translation>aus der Tabelle weggelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>let through</source>
        <translation>durchgelassen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>lineage overridden by {person}</source>
        <translation>Herkunft übergangen von {person}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>linear</source>
        <translation>linear</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>lock taken over, left by {user} on {host}, process {pid}, {since}</source>
        <translation>von {user} auf {host} nicht geschlossen: Sperre übernommen, Prozess {pid}, {since}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>locked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>log exported</source>
        <translation>Protokoll ausgegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>log printed</source>
        <translation>Protokoll gedruckt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>looks like a date of birth</source>
        <translation>sieht aus wie ein Geburtsdatum</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>looks like a name</source>
        <translation>sieht aus wie ein Name</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>looks like an identifier</source>
        <translation>sieht aus wie eine Kennung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>lower</source>
        <translation>niedriger</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>lowest quarter</source>
        <translation>unterstes Viertel</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>made for</source>
        <translation>gemacht für</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>manifest</source>
        <translation>Manifest</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>marked text</source>
        <translation>markierter Text</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>may help</source>
        <translation>hilft vielleicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>may not last</source>
        <translation>hält womöglich nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>may stay empty with a key file that needs none</source>
        <translation>kann leer bleiben bei einer Schlüsseldatei, die keine braucht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>met</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>method</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>method {name}</source>
        <translation>Verfahren {name}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>minimum count</source>
        <translation>Mindestzahl</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>missing or a code</source>
        <translation>fehlt oder Code</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>model</source>
        <translation>Modell</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>model fitted</source>
        <translation>Modell angelernt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>model that is compared added: {text}</source>
        <translation>Vergleichsmodell hinzugefügt: {text}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>model that is compared taken out: {text}</source>
        <translation>Vergleichsmodell entfernt: {text}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>model that is compareds are in another order</source>
        <translation>die Vergleichsmodelle stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>models that are compared</source>
        <translation>verglichene Modelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>moved by</source>
        <translation>verschoben um</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>name cleaned</source>
        <translation>Name bereinigt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>name given</source>
        <translation>Name vergeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>name looks like another</source>
        <translation>Name sieht aus wie ein anderer</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>name of a person or an institution</source>
        <translation>Name einer Person oder Einrichtung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>name repeated</source>
        <translation>Name kam mehrfach vor</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>near its ceiling</source>
        <translation>nahe an der Obergrenze</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>near what fresh real rows have</source>
        <translation>nahe an dem, was frische echte Zeilen haben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>needs about {memory} of memory</source>
        <translation>braucht etwa {memory} Speicher</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>needs about {memory} of memory, more than is free now</source>
        <translation>braucht etwa {memory} Speicher, mehr als jetzt frei ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>needs {step} first</source>
        <translation>braucht zuerst {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>neighbours</source>
        <translation>Nachbarn</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>new rows are told from the released ones more easily (score {low} → {high}; 1 means not at all)</source>
        <translation>neue Zeilen lassen sich leichter von den freigegebenen unterscheiden (Wert {low} → {high}; 1 heißt gar nicht)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>newer rows compared</source>
        <translation>neuere Zeilen verglichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>no column by itself</source>
        <translation>keine Spalte für sich</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>no copying of real rows</source>
        <translation>kein Kopieren echter Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>no picture: its values may name people</source>
        <translation>kein Bild: Ihre Werte könnten Personen nennen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>no registry is set</source>
        <translation>kein Register festgelegt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>no row; {asked}</source>
        <translation>keine Zeile; {asked}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>no values</source>
        <translation>keine Werte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>no values at all</source>
        <translation>gar keine Werte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>no: made again when needed</source>
        <translation>nein: wird bei Bedarf neu gemacht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../desktop/messages/safety_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>none yet</source>
        <translation>noch keine</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>not applicable</source>
        <translation>nicht anwendbar</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>not checked</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>not computed</source>
        <translation>nicht berechnet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>not judged</source>
        <translation>nicht beurteilt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>not known</source>
        <translation>nicht bekannt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>not measured</source>
        <translation>nicht gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>not met</source>
        <translation>nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>not now</source>
        <translation>jetzt nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>not on the site's list: does not run</source>
        <translation>nicht auf der Liste der Einrichtung: läuft nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>not readable</source>
        <translation>nicht lesbar</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>not registered: {code}</source>
        <translation>nicht ins Register eingetragen: {code}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>not said</source>
        <translation>nicht gesagt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>not told from real rows</source>
        <translation>nicht von echten Zeilen zu unterscheiden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>noted {time} on {host}, process {pid}</source>
        <translation>notiert am {time} auf {host}, Prozess {pid}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>nothing synthetic found</source>
        <translation>nichts Synthetisches gefunden</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>nothing was measured</source>
        <translation>es wurde nichts gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>number</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>number of kept runs set</source>
        <translation>Zahl der behaltenen Läufe gesetzt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>number of tables</source>
        <translation>Zahl der Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>number {place} of {all}, the least alike first</source>
        <translation>Nummer {place} von {all}, die unähnlichste zuerst</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>numeric</source>
        <translation>Zahl</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>of key {key}</source>
        <translation>des Schlüssels {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>of several kinds, kept as text</source>
        <translation>von mehreren Arten, als Text behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>of what fresh real rows have</source>
        <translation>dessen, was frische echte Zeilen haben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>older copy noticed</source>
        <translation>ältere Kopie bemerkt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>on the site's list: runs</source>
        <translation>auf der Liste der Einrichtung: läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>on this page</source>
        <translation>auf dieser Seite</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>one .zip file</source>
        <translation>eine .zip-Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>one column</source>
        <translation>eine Spalte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>one database file; for SQL</source>
        <translation>eine Datenbankdatei; für SQL</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>opened</source>
        <translation>geöffnet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>opens with: {kind}</source>
        <translation>was ihn öffnet: {kind}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>openssl is here: a release can be checked without Cloister, too.</source>
        <translation>openssl ist da: Eine Freigabe lässt sich auch ohne Cloister prüfen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>openssl is not here.</source>
        <translation>openssl ist nicht da.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>ordinary</source>
        <translation>gewöhnlich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>other or missing</source>
        <translation>andere oder fehlend</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>others</source>
        <translation>andere</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>out of date</source>
        <translation>veraltet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>override of the lineage</source>
        <translation>Ausnahme zur Herkunft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>override {metric} by {person}: {reason}</source>
        <translation>{metric} übergangen von {person}: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>part {number} of {count}</source>
        <translation>Teil {number} von {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>partly synthetic</source>
        <translation>teilweise synthetisch</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>passes</source>
        <translation>erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>passes over the rows</source>
        <translation>Durchgänge durch die Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>path {digest}</source>
        <translation>Pfad {digest}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>people in the table</source>
        <translation>Personen in der Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>plan kept</source>
        <translation>Plan behalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>point</source>
        <translation>Punkt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>points lost</source>
        <translation>verlorene Punkte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>points lost (0 is as good as a fresh model of real rows)</source>
        <translation>verlorene Punkte (0 ist so gut wie ein frisches Modell echter Zeilen)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>policy</source>
        <translation>Richtlinie</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>policy met</source>
        <translation>Richtlinie erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <source>policy not met</source>
        <translation>Richtlinie nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>position {position}</source>
        <translation>bei Eintrag {position}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>predicted column</source>
        <translation>vorhergesagte Spalte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>predicted columns</source>
        <translation>vorhergesagte Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>predicted columns and watched groups</source>
        <translation>vorhergesagte Spalten und beobachtete Gruppen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>privacy</source>
        <translation>Datenschutz</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>project copied</source>
        <translation>Projekt kopiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>project made</source>
        <translation>Projekt angelegt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>protected group</source>
        <translation>geschützte Gruppe</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>protected groups</source>
        <translation>geschützte Gruppen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>purpose</source>
        <translation>Zweck</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>quasi-identifier</source>
        <translation>Außenstehenden bekannt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rare groups</source>
        <translation>seltene Gruppen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>rare in {number} of {all} exposed rows</source>
        <translation>selten in {number} von {all} exponierten Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>read as the kind that you said</source>
        <translation>als die Art gelesen, die Sie angegeben haben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>ready</source>
        <translation>bereit</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>real</source>
        <translation>echt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>real (learnt from)</source>
        <translation>echt (woraus gelernt wurde)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>real rows alone</source>
        <translation>nur echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>real rows and all generations</source>
        <translation>echte Zeilen und alle Generationen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>real rows and every generation</source>
        <translation>echte Zeilen und jede Generation</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>real rows and every generation, as planned</source>
        <translation>echte Zeilen und jede Generation, wie vorgesehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>real rows every time</source>
        <translation>jedes Mal echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>real rows every time, as planned</source>
        <translation>jedes Mal echte Zeilen, wie vorgesehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>real rows in what it learnt from</source>
        <translation>echte Zeilen in dem, woraus es lernte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>real rows shown</source>
        <translation>echte Zeilen gezeigt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/telling.py"/>
        <source>real rows taken for synthetic ones</source>
        <translation>für synthetisch gehaltene echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>records: {count}</source>
        <translation>Einträge: {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>recovery, in the safe</source>
        <translation>Notfall, im Tresor</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>red</source>
        <translation>rot</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>relations between columns</source>
        <translation>Beziehungen zwischen Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>released</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>releases</source>
        <translation>Freigaben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>repeats do as well</source>
        <translation>Wiederholungen tun es auch</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>request</source>
        <translation>Anfrage</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>role: {role}</source>
        <translation>Rolle: {role}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>roles</source>
        <translation>Rollen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>rows a second</source>
        <translation>Zeilen je Sekunde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>rows a step</source>
        <translation>Zeilen je Schritt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>rows drawn</source>
        <translation>gezogene Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rows drawn again, no generator</source>
        <translation>wieder gezogene Zeilen, kein Generator</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>rows generated</source>
        <translation>Zeilen erzeugt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>rows held back</source>
        <translation>zurückgehaltene Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>rows learnt from</source>
        <translation>Zeilen, aus denen gelernt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>rows left out</source>
        <translation>weggelassene Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>rows left out: {old} → {new}</source>
        <translation>weggelassene Zeilen: {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>rows made, of {total}</source>
        <translation>Zeilen gemacht, von {total}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rows not learnt from: {was} → {now}</source>
        <translation>Zeilen, aus denen nicht gelernt wird: {was} → {now}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>rows of a file before its import</source>
        <translation>Zeilen einer Datei vor dem Einlesen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/telling.py"/>
        <source>rows of the table found out</source>
        <translation>erkannte Zeilen der Tabelle</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rows share</source>
        <translation>synthetische Zeilen je echter Zeile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>rows that must share a value</source>
        <translation>Zeilen, die einen Wert teilen müssen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>rows that occur more than once</source>
        <translation>Zeilen, die mehr als einmal vorkommen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rows to draw</source>
        <translation>zu ziehende Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>rows validated</source>
        <translation>Zeilen geprüft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>rows {shown}; {asked}</source>
        <translation>Zeilen {shown}; {asked}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rule added: {text}</source>
        <translation>Regel hinzugefügt: {text}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rule taken out: {text}</source>
        <translation>Regel entfernt: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>rules are in another order</source>
        <translation>die Regeln stehen in anderer Reihenfolge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>run {number}</source>
        <translation>Durchlauf {number}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>run {number} taken out</source>
        <translation>Durchlauf {number} herausgenommen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>run {number} waits, up to {step}</source>
        <translation>Durchlauf {number} wartet, bis {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>running</source>
        <translation>läuft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>scorecard</source>
        <translation>Ergebnisblatt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>second quarter</source>
        <translation>zweites Viertel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>seed</source>
        <translation>Startwert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>seed {seed}</source>
        <translation>Startwert {seed}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>selection rate</source>
        <translation>Auswahlquote</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>semicolon</source>
        <translation>Semikolon</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>sensitive</source>
        <translation>sensibel</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>settings of the method</source>
        <translation>Einstellungen des Verfahrens</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>several columns</source>
        <translation>mehrere Spalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <source>share of real rows inside</source>
        <translation>Anteil echter Zeilen darin</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <source>share of real rows met</source>
        <translation>Anteil getroffener echter Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <source>share of rows inside</source>
        <translation>Anteil der Zeilen darin</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <source>share of the table that counts</source>
        <translation>Anteil der Tabelle, der zählt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>share of variance explained (R2)</source>
        <translation>Anteil der erklärten Varianz (R2)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>shares of a column</source>
        <translation>Anteile einer Spalte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>shares that are meant to differ</source>
        <translation>Anteile, die abweichen sollen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>side note</source>
        <translation>Nebennotiz</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>side note taken in</source>
        <translation>Nebennotiz übernommen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>signed by another than who asked</source>
        <translation>von jemand anderem unterschrieben als dem, der fragte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>single quotes</source>
        <translation>einfache Anführungszeichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>skewed</source>
        <translation>schief verteilt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>something before it changed</source>
        <translation>etwas davor hat sich geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>something left</source>
        <translation>etwas ging hinaus</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>space</source>
        <translation>Leerzeichen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>space given back</source>
        <translation>Platz zurückgegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>spaces taken away</source>
        <translation>Leerzeichen entfernt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>spread of numbers</source>
        <translation>Streuung der Zahlen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>synthesizer</source>
        <translation>Synthesizer</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>synthetic</source>
        <translation>synthetisch</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <location filename="../../synth_engine/validation/alpha_precision.py"/>
        <location filename="../../synth_engine/validation/beta_recall.py"/>
        <location filename="../../synth_engine/validation/detection.py"/>
        <location filename="../../synth_engine/validation/detection_logistic.py"/>
        <source>synthetic rows</source>
        <translation>synthetische Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>synthetic rows alone</source>
        <translation>nur synthetische Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>synthetic rows over source rows</source>
        <translation>synthetische Zeilen je Quellzeile</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/dcr_share.py"/>
        <source>synthetic rows, %</source>
        <translation>synthetische Zeilen, %</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>synthetic tables</source>
        <translation>synthetische Tabellen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>tab</source>
        <translation>Tabulator</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>table imported</source>
        <translation>Tabelle eingelesen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>teaching, method development, …</source>
        <translation>Lehre, Entwicklung von Verfahren, …</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>text</source>
        <translation>Text</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>the approval is for another request</source>
        <translation>die Genehmigung gilt einer anderen Anfrage</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>the approval is not an officer's</source>
        <translation>die Genehmigung ist nicht von einer zuständigen Person</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>the approval names other overrides</source>
        <translation>die Genehmigung nennt andere Ausnahmen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>the clock stands {seconds} s before the last record's</source>
        <translation>die Uhr steht {seconds} s vor der Zeit des letzten Eintrags</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the collapse index is at most {index} (95 %)</source>
        <translation>der Kollapsindex ist höchstens {index} (95 %)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the collapse index is {index}, above {bound}</source>
        <translation>der Kollapsindex ist {index}, über {bound}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the collapse index may be {index} (95 %), not below {bound}</source>
        <translation>der Kollapsindex kann {index} sein (95 %), nicht unter {bound}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the columns are not the same any more</source>
        <translation>die Spalten sind nicht mehr dieselben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>the document {subject}</source>
        <translation>das Dokument {subject}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>the file itself</source>
        <translation>die Datei selbst</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the last generation alone</source>
        <translation>nur die letzte Generation</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the last generation alone, as planned</source>
        <translation>nur die letzte Generation, wie vorgesehen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the lineage override was given</source>
        <translation>die Ausnahme zur Herkunft wurde erteilt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the lineage override was taken back</source>
        <translation>die Ausnahme zur Herkunft wurde zurückgenommen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the method gives no epsilon</source>
        <translation>das Verfahren gibt kein Epsilon an</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the model was fitted anew</source>
        <translation>das Modell wurde neu gelernt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>the page that is shown</source>
        <translation>die gezeigte Seite</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the plan was changed</source>
        <translation>der Plan wurde geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the policy is not met</source>
        <translation>die Richtlinie ist nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the policy was changed</source>
        <translation>die Richtlinie wurde geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>the request was rejected</source>
        <translation>die Anfrage wurde abgelehnt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the rows were validated anew</source>
        <translation>die Zeilen wurden neu geprüft</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>the same, drawn down</source>
        <translation>dasselbe, verkleinert</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the same, drawn down to the budget</source>
        <translation>dasselbe, auf die Zeilenzahl verkleinert</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the site's projects</source>
        <translation>die Projekte der Einrichtung</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>the table was imported anew</source>
        <translation>die Tabelle wurde neu importiert</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>the worst protected group</source>
        <translation>die schlechteste geschützte Gruppe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>there are new synthetic rows</source>
        <translation>es gibt neue synthetische Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>there is no approval, and the policy asks for one</source>
        <translation>es gibt keine Genehmigung, und die Richtlinie verlangt eine</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>third quarter</source>
        <translation>drittes Viertel</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>this project</source>
        <translation>dieses Projekt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>this site knows them again without papers</source>
        <translation>diese Einrichtung erkennt sie ohne Papiere wieder</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>this site's (key {key})</source>
        <translation>das dieser Einrichtung (Schlüssel {key})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>three-way tables</source>
        <translation>Tabellen aus drei Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>time not measured</source>
        <translation>Zeit nicht gemessen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>to do</source>
        <translation>zu tun</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>to draw</source>
        <translation>zum Ziehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>to learn</source>
        <translation>zum Lernen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>to read only</source>
        <translation>nur zum Lesen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>top up {group}</source>
        <translation>{group} auffüllen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>topping up {group} by {rows} synthetic rows</source>
        <translation>das Auffüllen von {group} um {rows} synthetische Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_scores.py"/>
        <source>training rows found, %</source>
        <translation>gefundene Trainingszeilen, %</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>trees</source>
        <translation>Bäume</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>trees a column</source>
        <translation>Bäume je Spalte</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <location filename="../../synth_engine/validation/tstr.py"/>
        <source>true positive rate</source>
        <translation>Richtig-positiv-Rate</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>typed in</source>
        <translation>eingegeben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>unlocked</source>
        <translation>entsperrt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>use for prediction</source>
        <translation>Nutzen für Vorhersagen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>value labels left out</source>
        <translation>Wertebeschriftungen weggelassen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/validation/membership_density.py"/>
        <source>van Breugel et al. (2023), DOMIAS, AISTATS; nearest-neighbour densities</source>
        <translation>van Breugel u. a. (2023), DOMIAS, AISTATS; Dichten aus nächsten Nachbarn</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>very small and very large numbers</source>
        <translation>sehr kleine und sehr große Zahlen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>waiting runs changed</source>
        <translation>wartende Läufe geändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>was not closed by {user} on {host}, process {pid}, {since}</source>
        <translation>von {user} auf {host} nicht geschlossen, Prozess {pid}, {since}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>watched groups</source>
        <translation>beobachtete Gruppen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>watermark of key {key} in at least {share} % of the rows</source>
        <translation>Wasserzeichen des Schlüssels {key} in mindestens {share} % der Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>watermark {method} of key {key}</source>
        <translation>Wasserzeichen {method} des Schlüssels {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>watermark {method} of key {key}, too weak to be found</source>
        <translation>Wasserzeichen {method} des Schlüssels {key}, zu schwach, um gefunden zu werden</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>what was kept</source>
        <translation>was behalten wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>what was there before</source>
        <translation>was vorher da war</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>what you looked at; needed to reject</source>
        <translation>was Sie angesehen haben; zum Ablehnen nötig</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>what you plan</source>
        <translation>Ihr Vorhaben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>who asked also approved</source>
        <translation>wer fragte, hat auch genehmigt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>whoever has that key knows them again</source>
        <translation>wer diesen Schlüssel hat, erkennt sie wieder</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>whole number</source>
        <translation>ganze Zahl</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>withdrawn</source>
        <translation>zurückgezogen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>within noise</source>
        <translation>im Rauschen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>without the watermark of key {key}</source>
        <translation>ohne das Wasserzeichen des Schlüssels {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>words, a name, the beginning of a digest</source>
        <translation>Wörter, ein Name, der Anfang eines Prüfwerts</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>worse</source>
        <translation>schlechter</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>worse on {worse}</source>
        <translation>schlechter bei {worse}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>yardstick</source>
        <translation>Maßstab</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>yes or no</source>
        <translation>ja oder nein</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>your name, as it will be signed</source>
        <translation>Ihr Name, wie er unterschrieben wird</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{action}, after this</source>
        <translation>{action}, danach</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{action}: {what}</source>
        <translation>{action}: {what}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{added} gains {gain} over nothing added, but repeating real rows does about as well: that needs no generator.</source>
        <translation>{added} gewinnt {gain} gegenüber gar nichts, aber echte Zeilen zu wiederholen, hilft etwa ebenso: Dafür braucht es keinen Generator.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{added} to {size} real rows helps to predict {target}: {score} rises from {low} to {high} (by {least} to {most}).</source>
        <translation>{added} bei {size} echten Zeilen hilft, {target} vorherzusagen: {score} steigt von {low} auf {high} (um {least} bis {most}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{added} to {size} real rows helps to predict {target}: {score} rises from {low} to {high} (by {least} to {most}). That is worth about {worth_rows} more real rows.</source>
        <translation>{added} bei {size} echten Zeilen hilft, {target} vorherzusagen: {score} steigt von {low} auf {high} (um {least} bis {most}). Das ist so viel wert wie etwa {worth_rows} weitere echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{added} to {size} real rows helps to predict {target}: {score} rises from {low} to {high} (by {least} to {most}). That is worth more than {worth_rows} more real rows.</source>
        <translation>{added} bei {size} echten Zeilen hilft, {target} vorherzusagen: {score} steigt von {low} auf {high} (um {least} bis {most}). Das ist mehr wert als {worth_rows} weitere echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{added} to {size} real rows may help ({score} by {gain}), but among so many plans it may be chance.</source>
        <translation>{added} bei {size} echten Zeilen hilft vielleicht ({score}: um {gain}), aber unter so vielen Vorhaben kann das Zufall sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{asked} (rows counted as they were shown)</source>
        <translation>{asked} (Zeilen gezählt, wie sie gezeigt wurden)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{asked}, conditions on {names}</source>
        <translation>{asked}, Bedingungen an {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{asked}, sorted by {names}</source>
        <translation>{asked}, sortiert nach {names}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{axis}: {kept} % is left, less than {bound} %</source>
        <translation>{axis}: {kept} % sind übrig, weniger als {bound} %</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>{a}, then {b}</source>
        <translation>{a}, dann {b}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>{before} before, {after} now.</source>
        <translation>vorher {before}, jetzt {after}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{before} rounds before, {now} now</source>
        <translation>vorher {before} Runden, jetzt {now}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>{better} better, {worse} worse; the rest within noise or not known.</source>
        <translation>{better} besser, {worse} schlechter; die übrigen im Rauschen oder nicht bekannt.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{change} (the kept plan)</source>
        <translation>{change} (der behaltene Plan)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{child}.{column} → {parent}.{key}: {share} of {values} values</source>
        <translation>{child}.{column} → {parent}.{key}: {share} von {values} Werten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{code} ({label})</source>
        <translation>{code} ({label})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{columns} and {others} go together one to one.</source>
        <translation>{columns} und {others} gehören eins zu eins zusammen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{columns} column names repeat or hold signs that nobody sees.</source>
        <translation>{columns} Spaltennamen wiederholen sich oder enthalten Zeichen, die niemand sieht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{columns} columns have no name in the file.</source>
        <translation>{columns} Spalten haben in der Datei keinen Namen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{columns} fix {others}.</source>
        <translation>{columns} legen {others} fest.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{columns} fixes {others}.</source>
        <translation>{columns} legt {others} fest.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{column} contains “{value}”</source>
        <translation>{column} enthält „{value}“</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} has new categories: {categories}</source>
        <translation>{column} hat neue Kategorien: {categories}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} has no {categories} any more</source>
        <translation>in {column} kommt nicht mehr vor: {categories}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{column} is at least {value}</source>
        <translation>{column} ist mindestens {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{column} is at most {value}</source>
        <translation>{column} ist höchstens {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} is missing</source>
        <translation>{column} fehlt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} is missing in {high} of rows, before in {low}</source>
        <translation>{column} fehlt in {high} der Zeilen, zuvor in {low}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} is none of {values}</source>
        <translation>{column} ist keines von {values}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} is not missing</source>
        <translation>{column} fehlt nicht</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} is one of {values}</source>
        <translation>{column} ist eines von {values}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{column} is “{value}”</source>
        <translation>{column} ist „{value}“</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} moved (PSI {psi})</source>
        <translation>{column} hat sich verschoben (PSI {psi})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} moved down (PSI {psi})</source>
        <translation>{column} hat sich nach unten verschoben (PSI {psi})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} moved up (PSI {psi})</source>
        <translation>{column} hat sich nach oben verschoben (PSI {psi})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} moved, its middle value from about {old} to {new} (PSI {psi})</source>
        <translation>{column} hat sich verschoben, der mittlere Wert von etwa {old} auf {new} (PSI {psi})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} moved, {category} from {low} to {high} (PSI {psi})</source>
        <translation>{column} hat sich verschoben, {category} von {low} auf {high} (PSI {psi})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{column} was {before} and is {after} now</source>
        <translation>{column} war {before} und ist jetzt {after}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{column} → {key}, {share}</source>
        <translation>{column} → {key}, {share}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{column}: {count} filled</source>
        <translation>{column}: {count} gefüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{column}: {count} left as they are</source>
        <translation>{column}: {count} bleiben, wie sie sind</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{column}: {old} → {new}</source>
        <translation>{column}: {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{column}: {role}</source>
        <translation>{column}: {role}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{column}: {share} is left in the end.</source>
        <translation>{column}: Am Ende sind {share} übrig.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{copied} of {rows} synthetic rows ({value} %) equal a training row in every column; of fresh real rows {ceiling} % do.</source>
        <translation>{copied} von {rows} synthetischen Zeilen ({value} %) gleichen in jeder Spalte einer Trainingszeile; von frischen echten Zeilen sind es {ceiling} %.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{copies} copies</source>
        <translation>{copies} Kopien</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{copies} synthetic tables as {formats}, with programs that combine what is estimated from them</source>
        <translation>{copies} synthetische Tabellen als {formats}, mit Programmen, die Schätzungen daraus zusammenführen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{cores} processor cores and {size} of memory.</source>
        <translation>{cores} Prozessorkerne und {size} Speicher.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{count} ({share})</source>
        <translation>{count} ({share})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{count} columns chosen</source>
        <translation>{count} Spalten gewählt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{count} files were dropped. Choose the table that is synthesised.</source>
        <translation>{count} Dateien wurden abgelegt. Wählen Sie die Tabelle, die synthetisiert wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{count} further tables are kept beside it.</source>
        <translation>{count} weitere Tabellen werden daneben behalten.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{count} generations</source>
        <translation>{count} Generationen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{count} measures cannot be compared: their noise is not known, or one run lacks them.</source>
        <translation>{count} Größen lassen sich nicht vergleichen: Ihr Rauschen ist nicht bekannt, oder einem Durchlauf fehlen sie.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{count} parts done</source>
        <translation>{count} Teile erledigt</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{count} releases</source>
        <translation>{count} Freigaben</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{count}: {names}</source>
        <translation>{count}: {names}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{depth} away from real people</source>
        <translation>{depth} von echten Personen entfernt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{distinct} values, none missing</source>
        <translation>{distinct} Werte, keine fehlen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{distinct} values, {missing} missing</source>
        <translation>{distinct} Werte, {missing} fehlen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>{does} ({keys})</source>
        <translation>{does} ({keys})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{done} of {total}</source>
        <translation>{done} von {total}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{done} of {total} columns</source>
        <translation>{done} von {total} Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{done} of {total} figures</source>
        <translation>{done} von {total} Größen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{done} of {total} rows</source>
        <translation>{done} von {total} Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{done} so far</source>
        <translation>{done} bisher</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{edition} edition in {folder}</source>
        <translation>Ausgabe {edition} in {folder}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{family}: the worst first</source>
        <translation>{family}: das Schlimmste zuerst</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{field}: {before} → {after}</source>
        <translation>{field}: {before} → {after}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{file}, the SAS catalogue beside the table, could not be read.</source>
        <translation>{file}, der SAS-Katalog neben der Tabelle, ließ sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{file}, the SAS catalogue beside the table, is too large: at most {limit} MB are read, and less where little memory is free.</source>
        <translation>{file}, der SAS-Katalog neben der Tabelle, ist zu groß: Höchstens {limit} MB werden gelesen, und weniger, wo wenig Speicher frei ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{first} and {second} hang together less ({low} → {high})</source>
        <translation>{first} und {second} hängen schwächer zusammen ({low} → {high})</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{first} and {second} hang together more ({low} → {high})</source>
        <translation>{first} und {second} hängen stärker zusammen ({low} → {high})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{first} to {last}</source>
        <translation>{first} bis {last}</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chart_rows.py"/>
        <source>{first} to {last} of {all}</source>
        <translation>{first} bis {last} von {all}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{flag}, and {more} more</source>
        <translation>{flag} und {more} weitere</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{format}, about {rows} rows, {columns} columns</source>
        <translation>{format}, etwa {rows} Zeilen, {columns} Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{format}, {rows} rows, {columns} columns</source>
        <translation>{format}, {rows} Zeilen, {columns} Spalten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>{found} of {total} records fit</source>
        <translation>{found} von {total} Einträgen passen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{generator} version</source>
        <translation>Version von {generator}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{key}  {role}</source>
        <translation>{key}  {role}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{label}: {count} rows, {share}</source>
        <translation>{label}: {count} Zeilen, {share}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{left} differs from {right}</source>
        <translation>{left} ist verschieden von {right}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{left} equals {right}</source>
        <translation>{left} ist gleich {right}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{left} is at least {right}</source>
        <translation>{left} ist mindestens {right}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{left} is at most {right}</source>
        <translation>{left} ist höchstens {right}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{left} is less than {right}</source>
        <translation>{left} ist kleiner als {right}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{left} is more than {right}</source>
        <translation>{left} ist größer als {right}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{lines} of the first lines have another number of cells than the header ({expected}).</source>
        <translation>{lines} der ersten Zeilen haben eine andere Zahl von Zellen als die Kopfzeile ({expected}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/label_words.py"/>
        <source>{low} and over</source>
        <translation>ab {low}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/label_words.py"/>
        <location filename="../../desktop/messages/result_words.py"/>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{low} to {high}</source>
        <translation>{low} bis {high}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>{method} {version}, seed {seed}</source>
        <translation>{method} {version}, Startwert {seed}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{metric} by {person}</source>
        <translation>{metric} von {person}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>{metric} of {target}, {rows} real rows.</source>
        <translation>{metric} für {target}, {rows} echte Zeilen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{met} of {all} met</source>
        <translation>{met} von {all} erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{met} of {all} met, {apart} do not apply</source>
        <translation>{met} von {all} erfüllt, {apart} gelten hier nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/mark_words.py"/>
        <source>{named}, too weak to be read: too few rows, or too few different ones</source>
        <translation>{named}, zu schwach zum Lesen: zu wenige Zeilen oder zu wenige verschiedene</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{names}, and {n} more</source>
        <extracomment>{names}, and {n} more</extracomment>
        <translation><numerusform>{names} und {n} weitere</numerusform><numerusform>{names} und {n} weitere</numerusform></translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{name} cannot become the table that is synthesised now: something runs, waits or was interrupted.</source>
        <translation>{name} kann jetzt nicht die Tabelle werden, die synthetisiert wird: Etwas läuft, wartet oder wurde unterbrochen.</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/plot_frame.py"/>
        <source>{name} could not be written there. Choose another folder.</source>
        <translation>{name} ließ sich dort nicht schreiben. Wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{name} in the model</source>
        <translation>{name} im Modell</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{name} is the table that is synthesised now.</source>
        <translation>{name} ist jetzt die Tabelle, die synthetisiert wird.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{name} loses the least: {points} points in the end.</source>
        <translation>{name} verliert am wenigsten: {points} Punkte am Ende.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{name} {version}, licence {licence}</source>
        <translation>{name} {version}, Lizenz {licence}</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chart_heat.py"/>
        <source>{name}, {across} {step}: {share} left</source>
        <translation>{name}, {across} {step}: {share} übrig</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{name}, {kind}. {line}. Role: {role}.</source>
        <translation>{name}, {kind}. {line}. Rolle: {role}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{name}, {kind}. {line}. {flags}. Role: {role}.</source>
        <translation>{name}, {kind}. {line}. {flags}. Rolle: {role}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{name}, “{label}”</source>
        <translation>{name}, „{label}“</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{name}: as usual</source>
        <translation>{name}: wie üblich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{name}: {old} → {new}</source>
        <translation>{name}: {old} → {new}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{name}: {points} points are lost by generation {generation}.</source>
        <translation>{name}: {points} Punkte sind bis Generation {generation} verloren.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{name}: {share} is left in generation {generation}.</source>
        <translation>{name}: In Generation {generation} sind {share} übrig.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{name}: {value}</source>
        <translation>{name}: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/widgets/chart_tools.py"/>
        <source>{number} %</source>
        <translation>{number} %</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/site_words.py"/>
        <location filename="../../desktop/messages/words.py"/>
        <location filename="../../desktop/pages/collapse_ask.py"/>
        <location filename="../../desktop/pages/plan_rules.py"/>
        <source>{n} %</source>
        <translation>{n} %</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{n} GB</source>
        <translation>{n} GB</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{n} MB</source>
        <translation>{n} MB</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>{n} bytes</source>
        <translation>{n} Byte</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{n} columns</source>
        <extracomment>{n} column</extracomment>
        <translation><numerusform>{n} Spalte</numerusform><numerusform>{n} Spalten</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{n} decimals</source>
        <extracomment>{n} decimal</extracomment>
        <translation><numerusform>{n} Nachkommastelle</numerusform><numerusform>{n} Nachkommastellen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{n} hours</source>
        <translation>{n} Stunden</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{n} installed files are not as they were delivered.</source>
        <extracomment>{n} installed file is not as it was delivered.</extracomment>
        <translation><numerusform>{n} installierte Datei ist nicht so, wie sie geliefert wurde.</numerusform><numerusform>{n} installierte Dateien sind nicht so, wie sie geliefert wurden.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{n} lines are not as Cloister writes them</source>
        <extracomment>{n} line is not as Cloister writes it</extracomment>
        <translation><numerusform>{n} Zeile ist nicht, wie Cloister sie schreibt</numerusform><numerusform>{n} Zeilen sind nicht, wie Cloister sie schreibt</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>{n} min</source>
        <translation>{n} min</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/collapse_words.py"/>
        <location filename="../../desktop/messages/settings_words.py"/>
        <source>{n} minutes</source>
        <extracomment>{n} minute</extracomment>
        <translation><numerusform>{n} Minute</numerusform><numerusform>{n} Minuten</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{n} more are gone that too few real rows have to be named.</source>
        <extracomment>{n} more is gone that too few real rows have to be named.</extracomment>
        <translation><numerusform>{n} weitere ist verschwunden, die zu wenige echte Zeilen hat, um genannt zu werden.</numerusform><numerusform>{n} weitere sind verschwunden, die zu wenige echte Zeilen haben, um genannt zu werden.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/safety_words.py"/>
        <source>{n} of the oldest runs go at once: really?</source>
        <extracomment>{n} of the oldest runs goes at once: really?</extracomment>
        <translation><numerusform>{n} der ältesten Läufe fällt sofort weg: wirklich?</numerusform><numerusform>{n} der ältesten Läufe fallen sofort weg: wirklich?</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{n} reports of unexpected errors are kept.</source>
        <extracomment>{n} report of an unexpected error is kept.</extracomment>
        <translation><numerusform>{n} Bericht über einen unerwarteten Fehler ist aufbewahrt.</numerusform><numerusform>{n} Berichte über unerwartete Fehler sind aufbewahrt.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{n} rows</source>
        <extracomment>{n} row</extracomment>
        <translation><numerusform>{n} Zeile</numerusform><numerusform>{n} Zeilen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{n} rows left out</source>
        <extracomment>{n} row left out</extracomment>
        <translation><numerusform>{n} Zeile weggelassen</numerusform><numerusform>{n} Zeilen weggelassen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{n} rows to draw</source>
        <extracomment>{n} row to draw</extracomment>
        <translation><numerusform>{n} Zeile zu ziehen</numerusform><numerusform>{n} Zeilen zu ziehen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{n} run that waited failed.</source>
        <translation>{n} wartender Durchlauf ist fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{n} run waits.</source>
        <translation>{n} Durchlauf wartet.</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{n} runs taken out</source>
        <extracomment>{n} run taken out</extracomment>
        <translation><numerusform>{n} Durchlauf herausgenommen</numerusform><numerusform>{n} Durchläufe herausgenommen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{n} runs that waited failed.</source>
        <translation>{n} wartende Durchläufe sind fehlgeschlagen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{n} runs wait.</source>
        <translation>{n} Durchläufe warten.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/words.py"/>
        <source>{n} s</source>
        <translation>{n} s</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{n} seconds</source>
        <extracomment>{n} second</extracomment>
        <translation><numerusform>{n} Sekunde</numerusform><numerusform>{n} Sekunden</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{n} special codes</source>
        <extracomment>{n} special code</extracomment>
        <translation><numerusform>{n} Sondercode</numerusform><numerusform>{n} Sondercodes</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{n} synthetic tables</source>
        <extracomment>{n} synthetic table</extracomment>
        <translation><numerusform>{n} synthetische Tabelle</numerusform><numerusform>{n} synthetische Tabellen</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{n} tables were entered in {path}.</source>
        <extracomment>{n} table was entered in {path}.</extracomment>
        <translation><numerusform>{n} Tabelle wurde in {path} eingetragen.</numerusform><numerusform>{n} Tabellen wurden in {path} eingetragen.</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{n} things need your attention</source>
        <extracomment>{n} thing needs your attention</extracomment>
        <translation><numerusform>{n} Punkt braucht Ihre Aufmerksamkeit</numerusform><numerusform>{n} Punkte brauchen Ihre Aufmerksamkeit</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>{n} times: the best figures of many tries flatter a little</source>
        <extracomment>once</extracomment>
        <translation><numerusform>einmal</numerusform><numerusform>{n}-mal: Die besten Werte aus vielen Versuchen schmeicheln etwas</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{n} unnamed chunks removed</source>
        <extracomment>{n} unnamed chunk removed</extracomment>
        <translation><numerusform>{n} verwaister Datenblock entfernt</numerusform><numerusform>{n} verwaiste Datenblöcke entfernt</numerusform></translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/view_words.py"/>
        <source>{n} values with labels</source>
        <extracomment>{n} value with a label</extracomment>
        <translation><numerusform>{n} Wert mit Beschriftung</numerusform><numerusform>{n} Werte mit Beschriftung</numerusform></translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{one} and {other}</source>
        <translation>{one} und {other}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{one} or {other}</source>
        <translation>{one} oder {other}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{out} of {count} files could not be imported: {names}.</source>
        <translation>{out} von {count} Dateien ließen sich nicht importieren: {names}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{part} is missing.</source>
        <translation>{part} fehlt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{part}.</source>
        <translation>{part}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} cannot be a key file.</source>
        <translation>{path} kann keine Schlüsseldatei sein.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} cannot be read.</source>
        <translation>{path} lässt sich nicht lesen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} cannot be written.</source>
        <translation>{path} lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} exists already.</source>
        <translation>{path} gibt es schon.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} exists and holds no earlier demonstration.</source>
        <translation>{path} gibt es, und es enthält keine frühere Vorführung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} has changes that are not in it yet ({beside} beside it).</source>
        <translation>{path} hat Änderungen, die noch nicht darin stehen ({beside} daneben).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} has file format {format}, which this Cloister can no longer read.</source>
        <translation>{path} hat das Dateiformat {format}, das dieses Cloister nicht mehr lesen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} has file format {format}; this Cloister works with format {current}.</source>
        <translation>{path} hat das Dateiformat {format}; dieses Cloister arbeitet mit Format {current}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} has no key slot for what was given.</source>
        <translation>{path} hat keinen Zugang für das Angegebene.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} has no key slot {slot}.</source>
        <translation>{path} hat keinen Zugang {slot}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} has {limit} key slots already.</source>
        <translation>{path} hat schon {limit} Zugänge.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} holds a certificate and no private key.</source>
        <translation>{path} enthält ein Zertifikat und keinen privaten Schlüssel.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} holds no column {column}.</source>
        <translation>{path} enthält keine Spalte {column}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} holds no rows.</source>
        <translation>{path} enthält keine Zeilen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} holds no table that can be read here.</source>
        <translation>{path} enthält keine Tabelle, die sich hier lesen lässt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} holds no table {table}; it holds: {known}.</source>
        <translation>{path} enthält keine Tabelle {table}; sie enthält: {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} holds several tables: {known}.</source>
        <translation>{path} enthält mehrere Tabellen: {known}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is being read or written by another process.</source>
        <translation>{path} wird gerade von einem anderen Prozess gelesen oder geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is damaged, encrypted, or not what its ending says.</source>
        <translation>{path} ist beschädigt, verschlüsselt oder nicht, was die Endung sagt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is damaged: bytes in it are not the ones Cloister wrote.</source>
        <translation>{path} ist beschädigt: Bytes darin sind nicht die, die Cloister schrieb.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is in no format that is known here.</source>
        <translation>{path} hat kein Format, das hier bekannt ist.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is larger than can be read safely ({what}, at most {limit}).</source>
        <translation>{path} ist größer, als sich sicher lesen lässt ({what}, höchstens {limit}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is locked.</source>
        <translation>{path} ist gesperrt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is missing or not the file that the maker signed.</source>
        <translation>{path} fehlt oder ist nicht die Datei, die der Hersteller unterschrieb.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is no file of rules.</source>
        <translation>{path} ist keine Regeldatei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is no plain file: a pipe, a device or a socket.</source>
        <translation>{path} ist keine einfache Datei: eine Pipe, ein Gerät oder ein Socket.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is no policy.</source>
        <translation>{path} ist keine Richtlinie.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is no text file, whatever its name says.</source>
        <translation>{path} ist keine Textdatei, was der Name auch sagt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a Cloister medium, or a part of it is missing.</source>
        <translation>{path} ist kein Cloister-Datenträger, oder ein Teil davon fehlt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a Cloister project.</source>
        <translation>{path} ist kein Cloister-Projekt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a certificate that Cloister can read.</source>
        <translation>{path} ist kein Zertifikat, das Cloister lesen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a detached signature on this release's manifest by the certificate it announces.</source>
        <translation>{path} ist keine getrennte Unterschrift des angekündigten Zertifikats auf dem Manifest dieser Freigabe.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a private key that Cloister can read.</source>
        <translation>{path} ist kein privater Schlüssel, den Cloister lesen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a registry, or it is damaged.</source>
        <translation>{path} ist kein Register, oder es ist beschädigt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not a site key.</source>
        <translation>{path} ist kein Schlüssel einer Einrichtung.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not an Ed25519 key in PEM form.</source>
        <translation>{path} ist kein Ed25519-Schlüssel in PEM-Form.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not an approval, or was changed after it was signed.</source>
        <translation>{path} ist keine Genehmigung oder wurde nach dem Unterschreiben geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not the certificate's signature that the approval names.</source>
        <translation>{path} ist nicht die Unterschrift des Zertifikats, die die Genehmigung nennt.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is not written in {encoding}: some of its bytes mean nothing there.</source>
        <translation>{path} ist nicht in {encoding} geschrieben: Manche Bytes bedeuten dort nichts.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} is open read-only.</source>
        <translation>{path} ist nur zum Lesen offen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} lies in a release that is not genuine ({claim}: {subject}).</source>
        <translation>{path} liegt in einer Freigabe, die nicht echt ist ({claim}: {subject}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} lies on the medium that is to be checked.</source>
        <translation>{path} liegt auf dem Datenträger, der geprüft werden soll.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} lies on the medium, and the maker did not sign for it.</source>
        <translation>{path} liegt auf dem Datenträger, und der Hersteller hat es nicht unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} makes a table of about {rows} rows and {columns} columns that needs {needed} GB of memory; {free} GB are free.</source>
        <translation>{path} ergibt eine Tabelle mit etwa {rows} Zeilen und {columns} Spalten, die {needed} GB Speicher braucht; {free} GB sind frei.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} or its folder cannot be written to.</source>
        <translation>In {path} oder seinen Ordner lässt sich nicht schreiben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} was changed while it was read.</source>
        <translation>{path} wurde während des Lesens geändert.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} was made by Cloister {made_by} and needs at least Cloister {needed} to be read.</source>
        <translation>{path} wurde von Cloister {made_by} gemacht und braucht zum Lesen mindestens Cloister {needed}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} was made by a newer Cloister ({made_by}).</source>
        <translation>{path} wurde von einem neueren Cloister ({made_by}) gemacht.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{path} was not written.</source>
        <translation>{path} wurde nicht geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>{path}, to read only</source>
        <translation>{path}, nur zum Lesen</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{path}: {n} releases</source>
        <extracomment>{path}: {n} release</extracomment>
        <translation><numerusform>{path}: {n} Freigabe</numerusform><numerusform>{path}: {n} Freigaben</numerusform></translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{percent} % of the rows ({low} to {high} %) are a registered synthetic table's (generation {depth}).</source>
        <translation>{percent} % der Zeilen ({low} bis {high} %) gehören zu einer registrierten synthetischen Tabelle (Generation {depth}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{percent} % of the rows to learn from are synthetic (generation {depth}).</source>
        <translation>{percent} % der Zeilen, aus denen gelernt wird, sind synthetisch (Generation {depth}).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{percent} % of the rows to learn from are synthetic; at least {least} % have to be real.</source>
        <translation>{percent} % der Zeilen, aus denen gelernt wird, sind synthetisch; mindestens {least} % müssen echt sein.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{person}, key {key}</source>
        <translation>{person}, Schlüssel {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/check_words.py"/>
        <source>{person}, with key {key}</source>
        <translation>{person}, mit Schlüssel {key}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{policy} {version} is signed with key {key}.</source>
        <translation>{policy} {version} ist mit dem Schlüssel {key} unterschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>{ratio} for each real row</source>
        <translation>{ratio} je echter Zeile</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>{records} records, signed by key {key}… and written to {path}.</source>
        <translation>{records} Einträge, unterschrieben mit Schlüssel {key}… und nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{regression} is no regression that Cloister can read.</source>
        <translation>{regression} ist keine Regression, die Cloister lesen kann.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{releases} from this source (counted over {whose}): {rows} synthetic rows, {share} times the real rows; {spent}.</source>
        <translation>{releases} aus dieser Quelle (gezählt über {whose}): {rows} synthetische Zeilen, das {share}-Fache der echten; {spent}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{releases} from this source (counted over {whose}): {rows} synthetic rows, {share} times the real rows; {spent}. The policy allows no more: {cap} at most {limit}.</source>
        <translation>{releases} aus dieser Quelle (gezählt über {whose}): {rows} synthetische Zeilen, das {share}-Fache der echten; {spent}. Mehr erlaubt die Richtlinie nicht: {cap} höchstens {limit}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{rounds} rounds are not more than {path} has.</source>
        <translation>{rounds} Runden sind nicht mehr, als {path} hat.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{rows} of {total} real rows and {synthetic} of {made} synthetic rows were compared, drawn at random.</source>
        <translation>Verglichen wurden {rows} von {total} echten und {synthetic} von {made} synthetischen Zeilen, zufällig gezogen.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/augmentation_words.py"/>
        <source>{rows} real rows alone: {score}; the best addition: {best}.</source>
        <translation>{rows} echte Zeilen allein: {score}; die beste Zugabe: {best}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/run_words.py"/>
        <source>{rows} rows</source>
        <translation>{rows} Zeilen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{rows} rows and {columns} columns were written to {path}.</source>
        <translation>{rows} Zeilen und {columns} Spalten wurden nach {path} geschrieben.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{rows} rows, synthesised</source>
        <translation>{rows} Zeilen, synthetisiert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{rows} rows, {columns} columns</source>
        <translation>{rows} Zeilen, {columns} Spalten</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{seeds} seeds do not tell whether the plan is green: measure with more of them.</source>
        <translation>{seeds} Wiederholungen sagen nicht, ob das Vorhaben grün ist: Messen Sie mit mehr.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{share} % real rows</source>
        <translation>{share} % echte Zeilen</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{share} % real rows, as planned</source>
        <translation>{share} % echte Zeilen, wie vorgesehen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{share} of rows fall alike</source>
        <translation>{share} der Zeilen fallen gleich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{share} of rows fall alike. Widest apart: {label}, real {real}, synthetic {synthetic}.</source>
        <translation>{share} der Zeilen fallen gleich. Am weitesten auseinander: {label}, echt {real}, synthetisch {synthetic}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/installation_words.py"/>
        <source>{size} are free on the disk.</source>
        <translation>Auf dem Datenträger sind {size} frei.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>{size}, not in this file</source>
        <translation>{size}, nicht in dieser Datei</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>{state}, the page that is shown</source>
        <translation>{state}, die gezeigte Seite</translation>
    </message>
    <message>
        <location filename="../../desktop/pages/base.py"/>
        <source>{state}: {reason}</source>
        <translation>{state}: {reason}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>{step}: {state}.</source>
        <translation>{step}: {state}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: does not belong to the release</source>
        <translation>{subject}: gehört nicht zur Freigabe</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: is missing</source>
        <translation>{subject}: fehlt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: is not what was approved</source>
        <translation>{subject}: ist nicht das, was genehmigt wurde</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: records are missing at the end</source>
        <translation>{subject}: am Ende fehlen Einträge</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the certificate does not count</source>
        <translation>{subject}: das Zertifikat gilt nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the certificate's signature does not fit</source>
        <translation>{subject}: die Unterschrift des Zertifikats passt nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the chain breaks here</source>
        <translation>{subject}: die Kette bricht hier</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the envelope says something else</source>
        <translation>{subject}: der Umschlag sagt etwas anderes</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the key is not the expected one</source>
        <translation>{subject}: der Schlüssel ist nicht der erwartete</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the key was revoked</source>
        <translation>{subject}: der Schlüssel wurde widerrufen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the log does not fit the checkpoint</source>
        <translation>{subject}: das Protokoll passt nicht zum unterschriebenen Stand</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the manifest is not one</source>
        <translation>{subject}: das Manifest ist keines</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the record stands in the wrong place</source>
        <translation>{subject}: der Eintrag steht an der falschen Stelle</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the record was changed</source>
        <translation>{subject}: der Eintrag wurde verändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: the signature does not fit</source>
        <translation>{subject}: die Unterschrift passt nicht</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: two checkpoints contradict each other</source>
        <translation>{subject}: zwei unterschriebene Stände widersprechen sich</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{subject}: was changed</source>
        <translation>{subject}: wurde verändert</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{table} ({rows} rows)</source>
        <translation>{table} ({rows} Zeilen)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{table} instead of {other}</source>
        <translation>{table} statt {other}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{tasks} tasks, about {time} at the pace of the last run; what is kept costs nothing again.</source>
        <translation>{tasks} Aufgaben, etwa {time} im Tempo des letzten Durchlaufs; was behalten ist, kostet nichts noch einmal.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{tasks} tasks, about {time}. The estimate gets surer while it runs.</source>
        <translation>{tasks} Aufgaben, etwa {time}. Die Schätzung wird unterwegs sicherer.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{tasks} tasks; the first ones tell how long they take.</source>
        <translation>{tasks} Aufgaben; die ersten sagen, wie lange sie dauern.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>{task}  (then {steps})</source>
        <translation>{task}  (dann {steps})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/record_words.py"/>
        <source>{thing}, cells: {cells}</source>
        <translation>{thing}, Zellen: {cells}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{time} UTC</source>
        <translation>{time} UTC</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}</source>
        <translation>{title}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/collapse_words.py"/>
        <source>{title} (the plan's)</source>
        <translation>{title} (der des Plans)</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/shell_words.py"/>
        <source>{title} starts</source>
        <translation>{title} beginnt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title} · {number} fail</source>
        <translation>{title} · {number} nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{title}, changed: {parts}.</source>
        <translation>{title}, geändert: {parts}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>{title}, version {version}</source>
        <translation>{title}, Fassung {version}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}. It is the first of what can be done; every tab has more.</source>
        <translation>{title}. Es ist das Erste, was sich tun lässt; jeder Reiter hat mehr.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: is the synthetic table like the real one?</source>
        <translation>{title}: Ist die synthetische Tabelle wie die echte?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: no figure, and the policy asks for one</source>
        <translation>{title}: keine Zahl, und die Richtlinie verlangt eine</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: where is it weakest?</source>
        <translation>{title}: Wo ist es am schwächsten?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: which columns give it away?</source>
        <translation>{title}: Welche Spalten verraten sie?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: which groups gained or lost?</source>
        <translation>{title}: Welche Gruppen haben gewonnen oder verloren?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/runs_words.py"/>
        <source>{title}: which parts changed most?</source>
        <translation>{title}: Welche Teile haben sich am meisten geändert?</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: {text}</source>
        <translation>{title}: {text}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: {value}</source>
        <translation>{title}: {value}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/approval_words.py"/>
        <source>{title}: {value}, asked for {bar}</source>
        <translation>{title}: {value}, verlangt {bar}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: {value}, asked {threshold}</source>
        <translation>{title}: {value}, verlangt {threshold}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: {value}, asked {threshold}; by chance it may be {low} to {high}, so it was not shown to be broken</source>
        <translation>{title}: {value}, verlangt {threshold}; durch Zufall kann es {low} bis {high} sein, darum ist nicht gezeigt, dass es nicht erfüllt ist</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{title}: {value}; without fresh real rows to judge it by, it counts as not met</source>
        <translation>{title}: {value}; ohne frische echte Zeilen als Maßstab gilt das als nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/log_words.py"/>
        <source>{total} records, newest first</source>
        <translation>{total} Einträge, die neuesten zuerst</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{user} had {path} open for writing on {host} (process {pid}, since {since}) and did not close it.</source>
        <translation>{user} hatte {path} auf {host} zum Schreiben offen (Prozess {pid}, seit {since}) und hat es nicht geschlossen.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/catalogue"/>
        <source>{user} has {path} open for writing on {host} (process {pid}, since {since}).</source>
        <translation>{user} hat {path} auf {host} zum Schreiben offen (Prozess {pid}, seit {since}).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{value}</source>
        <translation>{value}</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{value} % of the synthetic rows break one of {rules} declared rules (at most {high} %); {ceiling} % of the real rows do.</source>
        <translation>{value} % der synthetischen Zeilen brechen eine von {rules} angegebenen Regeln (höchstens {high} %); von den echten Zeilen sind es {ceiling} %.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{value} % of the synthetic rows lie nearer to a training row than to a person who was never in the table, from {sample} of each; 50 % is right ({low} to {high} %).</source>
        <translation>{value} % der synthetischen Zeilen liegen näher an einer Trainingszeile als an einer Person, die nie in der Tabelle war, bei {sample} von jeder Art; 50 % sind richtig ({low} bis {high} %).</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{value} % of the synthetic rows point more clearly at one training row than at one person who was never in the table; 50 % is right ({low} to {high} %).</source>
        <translation>{value} % der synthetischen Zeilen zeigen deutlicher auf eine Trainingszeile als auf eine Person, die nie in der Tabelle war; 50 % sind richtig ({low} bis {high} %).</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{value} (plain signs)</source>
        <translation>{value} (einfache Zeichen)</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{value} of the real rows held back are met by a synthetic row as closely as by another real one ({low} to {high}); fresh real rows meet {ceiling}, columns without any relation {floor}.</source>
        <translation>{value} der zurückgehaltenen echten Zeilen werden von einer synthetischen so genau getroffen wie von einer anderen echten ({low} bis {high}); frische echte Zeilen treffen {ceiling}, Spalten ohne jede Beziehung {floor}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{value} of the real rows held back have a synthetic row in their neighbourhood ({low} to {high}); with fresh real rows {ceiling} do, with columns without any relation {floor}.</source>
        <translation>{value} der zurückgehaltenen echten Zeilen haben eine synthetische in ihrer Nachbarschaft ({low} bis {high}); mit frischen echten Zeilen sind es {ceiling}, mit Spalten ohne jede Beziehung {floor}.</translation>
    </message>
    <message>
        <location filename="../../synth_engine/contracts/sentences.py"/>
        <source>{value} of the synthetic cells have a form that the real column has (at least {low}); of fresh real cells {ceiling} have.</source>
        <translation>{value} der synthetischen Zellen haben eine Form, die auch die echte Spalte hat (mindestens {low}); von frischen echten Zellen sind es {ceiling}.</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{value}, a guess</source>
        <translation>{value}, geraten</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{value}, all of it fits</source>
        <translation>{value}, alles passt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{value}, asked for {bar}</source>
        <translation>{value}, verlangt {bar}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/data_words.py"/>
        <source>{value}, marked in the file</source>
        <translation>{value}, in der Datei angegeben</translation>
    </message>
    <message numerus="yes">
        <location filename="../../desktop/messages/plan_words.py"/>
        <source>{value}: {n} rows</source>
        <extracomment>{value}: {n} row</extracomment>
        <translation><numerusform>{value}: {n} Zeile</numerusform><numerusform>{value}: {n} Zeilen</numerusform></translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{value}; without fresh real rows to judge it by, it counts as not met</source>
        <translation>{value}; ohne frische echte Zeilen als Maßstab gilt das als nicht erfüllt</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/result_words.py"/>
        <source>{what}: + {name}</source>
        <translation>{what}: + {name}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/tools_words.py"/>
        <source>{what}: {count}</source>
        <translation>{what}: {count}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/release_words.py"/>
        <source>{what}: {now} so far, at most {limit}</source>
        <translation>{what}: bisher {now}, höchstens {limit}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>{when} · next: {step}</source>
        <translation>{when} · als Nächstes: {step}</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/welcome_words.py"/>
        <source>{when} · nothing is open</source>
        <translation>{when} · nichts ist offen</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/code_words.py"/>
        <source>{word} ({code})</source>
        <translation>{word} ({code})</translation>
    </message>
    <message>
        <location filename="../../desktop/messages/view_words.py"/>
        <source>“{label}”</source>
        <translation>„{label}“</translation>
    </message>
    <message>
        <source>2026-01-31</source>
        <translation type="obsolete">2026-01-31</translation>
    </message>
    <message>
        <source>Browse for {name}</source>
        <translation type="obsolete">{name} suchen</translation>
    </message>
    <message>
        <source>Closeness or distance</source>
        <translation type="obsolete">Nähe oder Abstand</translation>
    </message>
    <message>
        <source>Compare that key with what the maker published, then name it with --public-key.</source>
        <translation type="obsolete">Vergleichen Sie diesen Schlüssel mit dem, den der Hersteller veröffentlicht hat, und nennen Sie ihn dann mit --public-key.</translation>
    </message>
    <message>
        <source>Copy this figure: {title}</source>
        <translation type="obsolete">Dieses Bild kopieren: {title}</translation>
    </message>
    <message>
        <source>Do values come out as often as they are?</source>
        <translation type="obsolete">Kommen Werte so oft vor, wie sie sind?</translation>
    </message>
    <message>
        <source>Does {column} come out as often as it is?</source>
        <translation type="obsolete">Kommt {column} so oft vor, wie es ist?</translation>
    </message>
    <message>
        <source>Give one file; make a project of its own for each of the others.</source>
        <translation type="obsolete">Geben Sie eine Datei an; machen Sie für jede der anderen ein eigenes Projekt.</translation>
    </message>
    <message>
        <source>It could not be written there.</source>
        <translation type="obsolete">Dorthin ließ es sich nicht schreiben.</translation>
    </message>
    <message>
        <source>It waits for its turn.</source>
        <translation type="obsolete">Wartet, bis es an der Reihe ist.</translation>
    </message>
    <message>
        <source>Its key is on a smartcard: I attach its signature afterwards</source>
        <translation type="obsolete">Sein Schlüssel liegt auf einer Karte: Ich füge seine Unterschrift danach an</translation>
    </message>
    <message>
        <source>Keep them on the plan page, or close again to leave without them.</source>
        <translation type="obsolete">Behalten Sie sie auf der Planseite, oder schließen Sie noch einmal, um ohne sie zu gehen.</translation>
    </message>
    <message>
        <source>Labels of values were read from {file}, the SAS catalogue beside the table.</source>
        <translation type="obsolete">Beschriftungen von Werten wurden aus {file} gelesen, dem SAS-Katalog neben der Tabelle.</translation>
    </message>
    <message>
        <source>Lines are means over seeds, bands their 95 % intervals. Point at a line, or copy the figures, for numbers.</source>
        <translation type="obsolete">Linien sind Mittel über die Wiederholungen, Bänder ihre 95-%-Intervalle. Zeigen Sie auf eine Linie, oder kopieren Sie die Zahlen.</translation>
    </message>
    <message>
        <source>One table is synthesised; the others are kept beside it. A line is a guess: the values of one column are found in a column of the other in which none stands twice.</source>
        <translation type="obsolete">Eine Tabelle wird synthetisiert; die anderen werden daneben behalten. Eine Linie ist eine Vermutung: Die Werte einer Spalte kommen in einer Spalte der anderen vor, in der keiner zweimal steht.</translation>
    </message>
    <message>
        <source>Open it in the program it came from and save it again, or export it as CSV.</source>
        <translation type="obsolete">Öffnen Sie sie in dem Programm, aus dem sie kam, und speichern Sie sie noch einmal, oder exportieren Sie sie als CSV.</translation>
    </message>
    <message>
        <source>Passes over the rows</source>
        <translation type="obsolete">Durchgänge durch die Zeilen</translation>
    </message>
    <message>
        <source>Picture (*.png);;Figures (*.csv)</source>
        <translation type="obsolete">Bild (*.png);;Zahlen (*.csv)</translation>
    </message>
    <message>
        <source>Rows a step</source>
        <translation type="obsolete">Zeilen je Schritt</translation>
    </message>
    <message>
        <source>Rows that must share a value</source>
        <translation type="obsolete">Zeilen, die einen Wert teilen müssen</translation>
    </message>
    <message>
        <source>Run {number}: {method}, seed {seed}, {at}</source>
        <translation type="obsolete">Durchlauf {number}: {method}, Startwert {seed}, {at}</translation>
    </message>
    <message>
        <source>Run {number}: {method}, seed {seed}, {at}, released</source>
        <translation type="obsolete">Durchlauf {number}: {method}, Startwert {seed}, {at}, freigegeben</translation>
    </message>
    <message>
        <source>Save this figure: {title}</source>
        <translation type="obsolete">Dieses Bild speichern: {title}</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="obsolete">Gespeichert</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="obsolete">Speichern…</translation>
    </message>
    <message>
        <source>Several files were given, and a project holds one table.</source>
        <translation type="obsolete">Es wurden mehrere Dateien angegeben, und ein Projekt enthält eine Tabelle.</translation>
    </message>
    <message>
        <source>Show the values first: that is recorded in the log.</source>
        <translation type="obsolete">Zeigen Sie zuerst die Werte: Das steht dann im Protokoll.</translation>
    </message>
    <message>
        <source>Synthesizer</source>
        <translation type="obsolete">Synthesizer</translation>
    </message>
    <message>
        <source>The maker's public key (may stay empty where it is set up here)</source>
        <translation type="obsolete">Öffentlicher Schlüssel des Herstellers (kann leer bleiben, wo er hier eingerichtet ist)</translation>
    </message>
    <message>
        <source>The oldest go at once: really?</source>
        <translation type="obsolete">Die ältesten gehen sofort: wirklich?</translation>
    </message>
    <message>
        <source>The request holds the report, the figures and a digest of every file that would leave, and no rows. The officer can answer it on another computer.</source>
        <translation type="obsolete">Die Anfrage enthält den Bericht, die Zahlen und einen Prüfwert jeder Datei, die hinausginge, und keine Zeilen. Die zuständige Person kann sie auf einem anderen Rechner beantworten.</translation>
    </message>
    <message>
        <source>They are in {folder} and were sent nowhere; the newest is {file}</source>
        <translation type="obsolete">Sie liegen in {folder} und wurden nicht verschickt; der neueste ist {file}</translation>
    </message>
    <message>
        <source>To read only: nothing is changed, and somebody else may work on it meanwhile</source>
        <translation type="obsolete">Nur zum Lesen: Nichts wird geändert, und jemand anderes kann inzwischen daran arbeiten</translation>
    </message>
    <message>
        <source>Trees a column</source>
        <translation type="obsolete">Bäume je Spalte</translation>
    </message>
    <message>
        <source>Values of the column</source>
        <translation type="obsolete">Werte der Spalte</translation>
    </message>
    <message>
        <source>Why no figure</source>
        <translation type="obsolete">Warum keine Zahl</translation>
    </message>
    <message>
        <source>a figure as PNG</source>
        <translation type="obsolete">eine Abbildung als PNG</translation>
    </message>
    <message>
        <source>a figure as SVG</source>
        <translation type="obsolete">eine Abbildung als SVG</translation>
    </message>
    <message>
        <source>a part of a Python</source>
        <translation type="obsolete">Teil einer Python-Installation</translation>
    </message>
    <message>
        <source>figures of a plot as CSV</source>
        <translation type="obsolete">die Werte einer Abbildung als CSV</translation>
    </message>
    <message>
        <source>privacy setting</source>
        <translation type="obsolete">Datenschutzeinstellung</translation>
    </message>
    <message>
        <source>took {time}</source>
        <translation type="obsolete">dauerte {time}</translation>
    </message>
    <message>
        <source>{code}: {label}</source>
        <translation type="obsolete">{code}: {label}</translation>
    </message>
    <message>
        <source>{count} files were dropped. A project works on one table: choose which.</source>
        <translation type="obsolete">{count} Dateien wurden abgelegt. Ein Projekt arbeitet mit einer Tabelle: Wählen Sie, mit welcher.</translation>
    </message>
    <message>
        <source>{time}</source>
        <translation type="obsolete">{time}</translation>
    </message>
    <message>
        <source>{value}, only plain signs so far</source>
        <translation type="obsolete">{value}, bisher nur einfache Zeichen</translation>
    </message>
    <message>
        <source>{what}: {name}</source>
        <translation type="obsolete">{what}: {name}</translation>
    </message>
    <message>
        <source>• {text}</source>
        <translation type="obsolete">• {text}</translation>
    </message>
</context>
</TS>
