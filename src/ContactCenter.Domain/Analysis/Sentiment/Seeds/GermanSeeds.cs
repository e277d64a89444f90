namespace ContactCenter.Domain.Analysis.Sentiment.Seeds;

/// <summary>German sentences of calls of many trades, one a line.</summary>
internal static class GermanSeeds
{
    public const string Positive =
        """
        Das ging ja schnell, damit hätte ich nicht gerechnet.
        Ihre Kollegin war sehr freundlich und hat sich richtig Zeit genommen.
        Wunderbar, dann ist das Thema endlich vom Tisch.
        Ich bin rundum zufrieden mit der neuen Heizung.
        Sie haben mir wirklich sehr geholfen, das vergesse ich Ihnen nicht.
        Super, jetzt läuft das Internet wieder.
        Das Zimmer war ein Traum, wir kommen auf jeden Fall wieder.
        Der Fahrer war pünktlich und hat alles bis in die Küche getragen.
        Da fällt mir ein Stein vom Herzen.
        Ich kann Sie nur weiterempfehlen.
        Meine Tochter strahlt über das ganze Gesicht, das Rad ist toll.
        Das ist ja ein großzügiges Angebot, das nehme ich gerne an.
        So einen guten Service habe ich lange nicht erlebt.
        Die Handwerker waren sauber, flott und hatten immer gute Laune.
        Perfekt, genau so hatte ich mir das vorgestellt.
        Ich freue mich riesig, dass es doch noch klappt.
        Das Essen war köstlich, alle haben geschwärmt.
        Ich bin seit zwanzig Jahren bei Ihnen und habe es nie bereut.
        Das Geld war am nächsten Morgen schon da, großartig.
        Endlich jemand, der mir zuhört.
        Die Praxis ist toll, ich fühle mich dort gut aufgehoben.
        Die neue App ist kinderleicht, die verstehe sogar ich.
        Das haben Sie sehr verständlich erklärt.
        Mein Rücken tut nicht mehr weh, die Matratze ist herrlich.
        Das ist eine gute Nachricht, da bin ich aber erleichtert.
        Der Wagen fährt wie neu, ein großes Lob an die Werkstatt.
        Ich bin begeistert, wie einfach das war.
        Ihr Techniker ist ein Schatz, sagen Sie ihm das bitte.
        Die Lieferung kam früher als erwartet und alles war heil.
        Der Kurs hat richtig Spaß gemacht.
        Das klingt fair, da bin ich dabei.
        Sie sind meine Rettung.
        Die Versicherung hat sofort bezahlt, das hat mich beeindruckt.
        Wir haben uns im Hotel pudelwohl gefühlt.
        Die Blumen waren wunderschön, meine Mutter hat vor Freude geweint.
        Ich vertraue Ihnen, Sie haben mich noch nie enttäuscht.
        Prima, dann können wir am Samstag einziehen.
        Mit der neuen Brille sehe ich wieder gestochen scharf.
        Das nenne ich kundenfreundlich, Hut ab.
        Jetzt habe ich es verstanden, Sie machen das ganz hervorragend.
        """;

    public const string Negative =
        """
        Ich rufe jetzt zum vierten Mal an und es ist immer noch nichts passiert.
        Seit vierzig Minuten hänge ich in der Warteschleife, das ist eine Frechheit.
        Die Waschmaschine ist nach Ihrer Reparatur gleich wieder kaputt gegangen.
        Sie haben mir den Betrag doppelt abgebucht.
        Ich bin sehr enttäuscht von Ihnen.
        Der Fahrer hat das Paket über den Zaun geworfen, alles ist zerbrochen.
        Mir wurde ein Rückruf versprochen, und keiner hat sich gemeldet.
        Das Internet fällt jeden Abend aus, so kann ich nicht arbeiten.
        Ihr Kollege war unverschämt und hat einfach aufgelegt.
        Ich habe die Nase voll und will kündigen.
        Das Essen kam kalt an und die Hälfte fehlte.
        Von dieser Gebühr stand nichts im Vertrag, ich fühle mich betrogen.
        Das Bad war dreckig und im Bett lagen Haare.
        Einer schiebt es auf den anderen, und ich bin der Dumme.
        Ich habe mir extra freigenommen, und der Techniker ist nicht gekommen.
        Die App stürzt bei jeder Zahlung ab.
        Das ist doch lächerlich, geben Sie mir Ihren Vorgesetzten.
        Sie haben schon wieder die falsche Größe geschickt.
        Mein ganzes Geld ist weg, ich habe solche Angst.
        Der Schaden ist seit fünf Monaten nicht reguliert, das geht gar nicht.
        Das war der schlimmste Urlaub unseres Lebens.
        Meine Mutter sitzt ohne Heizung da, und Sie vertrösten sie auf Donnerstag.
        Das glaube ich Ihnen nicht mehr.
        Für das Geld ist das eine Zumutung.
        Das Display hatte schon beim Auspacken einen Sprung.
        Ich bekomme Mahnungen für eine Rechnung, die längst bezahlt ist.
        Der Bus kam nicht, und mein Sohn hat die Prüfung verpasst.
        Die Farbe blättert nach drei Wochen ab, das ist Pfusch.
        Ich bereue, dass ich bei Ihnen unterschrieben habe.
        Auf meine E-Mails antwortet kein Mensch.
        Das Abo hat sich einfach verlängert, das ist Abzocke.
        Die Blumen für die Beerdigung kamen zu spät, das ist unverzeihlich.
        Seit dem Update geht mein Telefon nicht mehr richtig.
        Die Milch war sauer und das Brot verschimmelt.
        Ich finde es beschämend, wie Sie mit alten Leuten umgehen.
        Ihre Werkstatt hat mir die Tür zerkratzt und streitet es ab.
        Das hilft mir überhaupt nicht weiter.
        Langsam verliere ich die Geduld.
        Neue Kunden zahlen weniger als wir, das ist ungerecht.
        Wir haben den ganzen Tag umsonst gewartet.
        """;

    public const string Neutral =
        """
        Ich möchte die Lieferadresse für meine Bestellung ändern.
        Meine Kundennummer steht auf dem Brief vor mir.
        Wann hat die Filiale am Samstag geöffnet?
        Die Rechnung ist vom dritten März.
        Ich bin im April umgezogen, das ist die neue Postleitzahl.
        Einen Moment, ich hole kurz meine Brille.
        Welche Unterlagen muss ich zum Termin mitbringen?
        Es geht um den Vertrag für mein Handy.
        Die Seriennummer finden Sie auf der Rückseite des Geräts.
        Ich verbinde Sie mit der technischen Abteilung.
        In welchem Tarif sind Anrufe ins Ausland enthalten?
        Mein Name schreibt sich mit zwei l am Ende.
        Der Termin ist am Dienstag um halb elf.
        Ich habe eine Frage zur Abrechnung vom letzten Monat.
        Zahle ich mit Karte oder per Überweisung?
        Das Paket wurde im Laden an der Ecke abgegeben.
        Ich rufe im Auftrag meines Vaters an.
        Wie viele Personen reisen mit Ihnen?
        Das Auto ist ein blauer Kombi, Erstzulassung zweitausendneunzehn.
        Kann man die Tabletten zum Essen nehmen?
        Das Zimmer hat zwei Betten und eine Dusche.
        Wir schicken Ihnen ein Formular an Ihre E-Mail-Adresse.
        Können Sie die letzten vier Ziffern wiederholen?
        Ich habe einen Tisch für sechs Personen um sieben Uhr bestellt.
        Die Versicherung läuft bis zum Ende des Jahres.
        Gibt es Parkplätze am Eingang?
        Der Zähler steht auf viertausendzweihundertelf.
        Sie bekommen eine SMS mit einem Code.
        Meine Frau holt die Schlüssel am Mittag ab.
        Wann fährt der nächste Zug zum Flughafen?
        Der Techniker kommt zwischen acht und zwölf Uhr.
        Ich brauche eine Kopie der Bescheinigung für das Finanzamt.
        Das Hemd gibt es in Weiß, Grau und Dunkelblau.
        Drücken Sie die linke Taste drei Sekunden lang.
        Die Überweisung dauert ein bis zwei Werktage.
        Es ist die Wohnung im zweiten Stock, auf der Klingel steht Müller.
        Der Kurs beginnt im September und dauert zehn Wochen.
        Sie können es innerhalb von dreißig Tagen zurückgeben.
        Ich möchte meine Mitgliedschaft für zwei Monate ruhen lassen.
        Ist der Preis mit oder ohne Mehrwertsteuer?
        """;
}
