namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

/// <summary>Own sentences of calls, other ones than the seeds, one a line.</summary>
internal static class GermanSentences
{
    public const string Positive =
        """
        ach das ist ja super, da freue ich mich
        die Dame heute früh war ausgesprochen nett
        toll, dann kommt es noch vor dem Wochenende an
        der Installateur war hervorragend und sehr ordentlich
        das ist viel besser als das alte Gerät
        jetzt funktioniert es wieder, Gott sei Dank
        ich bin gar nicht unzufrieden, im Gegenteil
        das neue Portal ist viel einfacher und gefällt mir sehr
        wir hatten eine wunderschöne Zeit bei Ihnen
        ich bin so erleichtert, ich dachte die Bilder sind weg
        Ihr Kollege hat das in zwei Minuten gelöst, ich war beeindruckt
        das ist aber sehr großzügig von Ihnen
        die Qualität ist einwandfrei und alles kam pünktlich
        auf Sie ist immer Verlass
        es war etwas teuer, aber es hat sich gelohnt und ist wirklich schön
        ich könnte nicht glücklicher sein
        ganz ehrlich, ich liebe es
        sie war geduldig und hat mir alles gut erklärt
        das sind gute Nachrichten für uns
        das hat reibungslos geklappt, ich bin sehr zufrieden
        alle in der Praxis sind so freundlich
        Sie haben mir sehr geholfen
        ich kann nicht klagen, die Lieferung war tadellos
        wow, das ging aber schnell, klasse
        """;

    public const string Negative =
        """
        ich warte seit drei Wochen und es tut sich nichts
        der Karton war beschädigt und ein Teil fehlt
        das reicht so nicht, ich bezahle jeden Monat dafür
        nie ruft mich jemand zurück, das ist so frustrierend
        der Herr am Telefon war unhöflich zu meiner Frau
        das funktioniert nicht, ich habe alles versucht
        damit bin ich überhaupt nicht zufrieden
        Sie haben zweimal abgebucht, ich will mein Geld zurück
        jetzt ist mein Name schon wieder falsch geschrieben
        das Zimmer war schmutzig und das Bett kaputt
        ich ärgere mich sehr, wie man mit mir umgegangen ist
        am Anfang war es schön, aber jetzt ist es unbrauchbar
        die Verbindung ist furchtbar, sie bricht ständig ab
        ich habe kein Vertrauen mehr zu Ihnen
        das ist doch ein schlechter Witz
        Ihre Seite stürzt ab, wenn ich meine Karte eingebe
        er wollte gestern kommen und ist nicht erschienen
        das war rausgeschmissenes Geld
        ich habe es satt, immer weitergereicht zu werden
        die Rechnung ist viel zu hoch und keiner kann sie erklären
        das hilft mir nicht
        die Heizung ist schon wieder ausgefallen, es ist eiskalt
        ich möchte mich über Ihren Fahrer beschweren
        es ist eine Schande, wie lange das dauert
        ich mache mir Sorgen, weil die Zahlung verschwunden ist
        """;

    public const string Neutral =
        """
        guten Morgen, Sie sprechen mit Anna, was kann ich für Sie tun
        ich möchte zwanzig Kartons von den kleinen bestellen
        meine Nummer ist null eins sieben neun vier vier
        wo finde ich denn das Formular
        freitags schließen wir um fünf
        gut, dann brauche ich noch Ihr Geburtsdatum
        ich glaube, das war der zwölfte oder dreizehnte
        soll ich es mit der Post oder per E-Mail schicken
        ich verbinde Sie mit der Buchung
        kann man den Namen auf der Karte ändern
        die Adresse ist Bahnhofstraße zweiundvierzig
        danke, bleiben Sie bitte in der Leitung
        nein, ich meine das andere Konto
        können Sie mir das bitte buchstabieren
        hier steht, dass der Vertrag zwei Jahre läuft
        ich rufe kurz Ihre Daten auf
        es geht um die Rechnung von letzter Woche
        ja, beide laufen auf meinen Namen
        das rote Kabel kommt links in die Buchse
        unter welcher Nummer erreiche ich Sie am besten
        kann ich sonst noch etwas für Sie tun
        wie möchten Sie bezahlen
        schönen Tag noch, auf Wiederhören
        wir müssen wissen, wie viele Gäste kommen
        der Zug kommt schon um acht an
        """;
}
