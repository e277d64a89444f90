namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>German as customers speak on the telephone. Courtesy such as bitte, danke and Entschuldigung is left out: it says nothing there.</summary>
internal static class GermanLexicon
{
    private const string Endings =
        "e en er es em ere eren erer eres erem ste sten ster stes este esten ester estes t te ten n s st et end ende enden ender endes ung ungen heit keit";

    private const string Good =
        """
        3: könnte nicht glücklicher, könnte nicht zufriedener, könnte nicht besser, ausgezeichnet~, hervorragend~, fantastisch~, phantastisch~
        3: großartig~, wunderbar~, perfekt~, exzellent~, traumhaft~, sensationell~, genial~, begeister~, überwältigt, erstklassig~, einwandfrei~
        3: tadellos~, bestens, ein Traum, hin und weg, überglücklich, Glanzleistung, klasse gemacht
        2.5: super, spitze, spitzenmäßig, toll~, klasse, prima, wunderschön~, herrlich~, vorbildlich~, beeindruck~, besser als erwartet, Volltreffer
        2.5: jeden Cent wert, wärmstens, unschlagbar~, liebe ich, liebe es, vorzüglich~, hochzufrieden, rundum gelungen
        2: zufrieden~, glücklich~, froh, frohe, erfreut, freu~, Freude, freundlich~, nett~, höflich~, hilfsbereit~, hilfreich~, kompetent~
        2: professionell~, zuverlässig~, sympathisch~, angenehm~, dankbar~, erleichter~, schön~, lecker~, köstlich~, geduldig~, einfühlsam~
        2: aufmerksam~, reibungslos~, problemlos~, unkompliziert~, gut gemacht, gute Arbeit, tolle Arbeit, gute Nachrichten, gute Nachricht
        2: Gott sei Dank, zum Glück, lobenswert~, Lob, loben, gelungen~, Kompliment, wie am Schnürchen, empfehle ich, weiterempfehlen, empfehlenswert~
        2: herzlich~, Mühe gegeben, liebevoll~, viel besser, deutlich besser, vertrauenswürdig~, großzügig~, Verlass, Riesenhilfe, große Hilfe
        1.5: gut~, beste~, besten, bester, lieb, liebe, gerettet, gefreut, erfolgreich~, Erfolg, gelöst, pünktlich~, günstig~, empfehlen, bequem~
        1.5: verbessert, Verbesserung, läuft wieder, läuft gut, läuft super, geht wieder, klappt wieder, funktioniert wieder, alles geklappt
        1.5: hat geklappt, fair~, kulant~, Kulanz, sauber~, gemütlich~, hübsch~, vertraue, Vertrauen, lohnt sich, preiswert~, beruhig~, flott~
        1.5: so schnell, sehr schnell, schnell geholfen, schnell gelöst, ging schnell, schneller als, wie versprochen, wie vereinbart, einfacher als
        1.5: alles bestens, nichts auszusetzen, nichts zu meckern, kann nicht klagen, kann mich nicht beschweren, Respekt, Hut ab, cool
        1: besser~, leicht~, einfach zu, ganz einfach, verständlich~, praktisch~, nützlich~, sinnvoll~, hoffnungsvoll, sicher aufgehoben, interessant~
        1: unbeschädigt~, fehlerfrei~, keine Probleme, ohne Probleme, ohne Schwierigkeiten, alles in Ordnung, alles gut, rechtzeitig, sofort geholfen
        1: Vorteil, Vorteile, Wow, juhu, na endlich, verständnisvoll~, wohlgefühlt, gut aufgehoben, wieder in Ordnung, vielversprechend
        """;

    /// <summary>Their "not" may stand behind them.</summary>
    private const string GoodVerbs =
        """
        2: gefällt, gefallen, gefiel, schmeckt, geschmeckt, überzeugt, überzeugen, genieße, genossen
        1.5: funktioniert, funktionieren, funktionierte, klappt, geklappt, klappte, geholfen, hilft, halfen, half, gelingt
        1: stimmt, gekümmert
        """;

    private const string Bad =
        """
        -3: schrecklich~, furchtbar~, fürchterlich~, grauenhaft~, grauenvoll~, entsetzlich~, katastrophal~, Katastrophe, unverschämt~, Unverschämtheit
        -3: Frechheit, unmöglich von, unfassbar~, inakzeptabel~, Betrug, Betrüger, betrogen, Abzocke, abgezockt, Albtraum, Alptraum, widerlich~
        -3: ekelhaft~, miserabel, miserable~, Zumutung, Sauerei, Saftladen, Schweinerei, hasse, Wucher, Skandal, skandalös~, lächerlich~, eine Schande
        -3: unter aller Sau, zum Kotzen, zum Heulen, Schnauze voll, Nase voll, reicht mir, mir reicht's, jetzt reicht's, platzt mir, nie wieder
        -3: habe es satt, bin es satt, rausgeschmissenes Geld, Zeitverschwendung, Geldverschwendung, stinksauer, wütend~, empört~, Armutszeugnis
        -3: Totalausfall, verarscht, Verarsche, veräppelt, für dumm verkauft, das Letzte
        -2.5: unterirdisch~, mies~, dreist~, belogen, gelogen, Lüge, Lügen, Chaos, chaotisch~, nutzlos~, unbrauchbar~, Schrott, Mist, abartig~
        -2.5: beleidig~, inkompetent~, aufgelegt hat, einfach aufgelegt, im Stich gelassen, ruiniert, Beschiss, beschissen~, Scheiße, verdammt
        -2.5: unerträglich~, unwürdig~, Anwalt einschalten, rechtliche Schritte, zum Verzweifeln, verzweifel~, Wartezeiten ohne Ende
        -2.5: versteckte Kosten, zu viel abgebucht, doppelt abgebucht, zweimal abgebucht, doppelt berechnet, vergiftet, verschimmelt~, verdorben~
        -2.5: lachhaft
        -2: schlecht~, schlimm~, ärger~, verärger~, ärgerlich~, geärgert, Ärger, sauer, enttäusch~, frustrier~, Frust, genervt~, nerv~, nervig~
        -2: unzufrieden~, unfreundlich~, unhöflich~, unzuverlässig~, unprofessionell~, kaputt~, defekt~, zerbrochen~, beschädigt~, zerkratzt~
        -2: zerstört~, unfair~, ungerecht~, Unsinn, Blödsinn, Quatsch, blöd~, dumm~, unsinnig~, Frechheiten, traurig~, überteuert~, hin und her
        -2: von einem zum anderen, ignoriert~, hingehalten, vertröstet~, abgewimmelt, stundenlang~, wochenlang~, monatelang~, tagelang~
        -2: umsonst gewartet, vergeblich~, unverständlich~, niemand gekommen, keiner gekommen, nie angekommen, nicht angekommen, nicht erschienen
        -2: nicht zurückgerufen, niemand zurückgerufen, meldet sich keiner, meldet sich niemand, nichts passiert, passiert nichts, nichts getan
        -2: tut sich nichts, kein Verlass, schlampig~, verschlampt, gestohlen~, geklaut, Reklamation, mangelhaft~, ungenießbar~, lieblos~, lauwarm~
        -2: stinkt, peinlich~, schäbig~, hässlich~, verschwendet, Unding, geht gar nicht
        -1.5: falsch~, Fehler, fehlerhaft~, Mangel, Mängel, versagt, Beschwerde, beschwer~, verloren~, verspätet~, abgestürzt, stürzt ab
        -1.5: stürzt ständig, immer noch nicht, noch immer nicht, immer noch keine, noch immer keine, immer noch kein, noch immer kein
        -1.5: warte immer noch, warten immer noch, zum dritten Mal, zum vierten Mal, zum fünften Mal, schon wieder, keine Antwort, keine Reaktion
        -1.5: keine Hilfe, reicht nicht, reicht so nicht, keiner hilft, niemand hilft, keiner weiß, niemand weiß, zu teuer, zu spät, zu langsam
        -1.5: zu lange, viel zu, dreckig~, schmutzig~, verschmutzt~, undicht~, tropft, ungenügend~, Kratzer, Delle, Riss, Risse, Schaden, Schäden
        -1.5: abgebrochen~, gerissen~, kompliziert~, umständlich~, mühsam~, Stress, stressig~, Sorgen, Angst, besorgt~, gefährlich~, bedroht, gedroht
        -1.5: Drohung, schmerzhaft~, Ausreden, Ausrede, leere Versprechungen, nicht eingehalten, Drama, eklig~
        -1: Problem, Probleme, Problemen, Schwierigkeit, Schwierigkeiten, Störung, Störungen, gestört, ausgefallen~, Ausfall, Verspätung, Verzögerung
        -1: Verzögerungen, verzögert, teuer, teure~, langsam~, schwierig~, schwer zu, leider, bedauer~, schade, fehlt, fehlen, fehlte, unklar~
        -1: passt nicht, passen nicht, unnötig~, verwirr~, Verwirrung, unmöglich~, abgelehnt, verweigert, weigert, gesperrt~, zu laut, so laut, Lärm
        -1: ewig~, ständig, dauernd, andauernd, hängt, ruckelt, versprochen, eigentlich sollte, Vorgesetzten, Anwalt, Verbraucherzentrale
        -1: Schadensersatz, Schadenersatz, vergessen, unsicher~, unangenehm~, ungünstig~, ungewöhnlich~, seltsam~, komisch~, merkwürdig~, Aufwand
        -1: Umstände, schlechter, bricht ab, kalt~
        """;

    private const string Empty =
        """
        0: guten Morgen, guten Tag, guten Abend, gute Nacht, schönen Tag, schönen Tag noch, schönen Abend, schönen Abend noch, schönes Wochenende
        0: schönen Feierabend, schöne Grüße, schöne Woche, schönen Gruß, liebe Grüße, alles Gute, gern geschehen, sehr gerne, kein Problem
        0: gar kein Problem, tut mir leid, gut dann, na gut, ja gut, also gut, so gut, gute Frage, schon gut, so gut wie, besser gesagt, nicht wahr
        0: nicht nur, noch nicht, freundlichen Grüßen, freundliche Grüße, beste Grüße, herzlich willkommen, ist gut, in Ordnung, freut mich
        0: freut mich Sie, kalt oder warm, gibt es ein Problem, gibt es Probleme, haben Sie Probleme, worum geht es, was ist das Problem
        0: welches Problem, das Problem lösen, das Problem beheben, Problem beschreiben, die Störung melden, Störung melden, eine Störung melden
        0: falls Probleme, falls es Probleme, erreiche ich Sie am besten, am besten erreichen, am besten, beste Zeit, beste Nummer, wäre es besser
        0: besser passen, passt Ihnen, passt es, hängt davon ab, hängt von, einen Gefallen, passt Ihnen besser, stimmt die, stimmt das, stimmt das so
        0: das stimmt, stimmt so, sind Sie zufrieden, waren Sie zufrieden, wie zufrieden, leicht erhöht, Vertrag läuft, läuft aus, läuft bis
        0: läuft auf, läuft noch, wie lange hält, leider nicht sagen, liebe Frau, lieber Herr, falsch verbunden, Fehlermeldung, Fehlercode
        0: einfach mal, Passwort vergessen, Kennwort vergessen, fehlt noch die, fehlt nur noch, fehlt noch, gut verstanden, gut zu verstehen
        0: gut hören, verloren gemeldet, Schaden melden, einen Schaden melden, Schadensnummer, Beschwerde einreichen, freuen uns auf
        0: freue mich auf Ihren Rückruf, schwer zu sagen, kaltes Wasser, laut Vertrag, laut Rechnung, laut Plan, laut System, laut unserem, laut Ihrer
        0: vergessen Sie nicht, so weit so gut, ob alles in Ordnung, wie gut, gut erreichbar, günstigste~, günstigster
        """;

    public static readonly SentimentLexicon Lexicon = new()
    {
        Entries = LexiconReader.Entries(string.Join('\n', Good, Bad, Empty), Endings)
            .SetItems(LexiconReader.Entries(GoodVerbs, "", areNegatedFromBehind: true)),
        Negations = LexiconReader.Words("nicht nie niemals nichts niemand niemandem kein keine keinen keinem keiner keines keins kaum ohne weder nirgends"),
        NearNegations = LexiconReader.Words("null"),
        Intensifiers = LexiconReader.Words(
            """
            sehr echt total wirklich extrem absolut so richtig völlig vollkommen wahnsinnig unglaublich überaus äußerst besonders mega ungemein restlos
            ausgesprochen dermaßen rundum vollauf unheimlich
            """),
        Diminishers = LexiconReader.Words("etwas bisschen wenig eher halbwegs einigermaßen relativ manchmal teilweise recht"),
        Contrasts = LexiconReader.Words("aber jedoch allerdings trotzdem dennoch obwohl sondern"),
        Joiners = LexiconReader.Words("und oder weil wenn dass ob als denn falls bevor damit während"),
    };
}
