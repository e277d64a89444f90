namespace ContactCenter.Domain.Analysis.Entities;

/// <summary>Words around numbers, folded, in all five languages at once.</summary>
internal static class OrderWords
{
    /// <summary>Between a thing and its number: "the order is 4512", "invoice number".</summary>
    public static readonly ImmutableHashSet<string> Connectors = Words(
        """
        is was it its s number no nr with the my your our called and
        ist war es mit der die das nummer lautet heisst meine ihre mein ihr unsere und
        est c le la mon ma votre numero n
        el mi su con es
        il e del mio mia suo sua con
        """);

    /// <summary>One of them stands between a number and what it is said to be: "4512 is my order number".</summary>
    public static readonly ImmutableHashSet<string> Verbs = Words("is s was ist war lautet est es e");

    /// <summary>Behind a number they say that something was counted.</summary>
    public static readonly ImmutableHashSet<string> Counted = Words(
        """
        day days week weeks month months year years hour hours minute minutes second seconds moment time times item items piece pieces unit units people
        euro euros dollar dollars pound pounds cent cents percent
        tag tage tagen woche wochen monat monate monaten jahr jahre jahren stunde stunden minuten sekunde sekunden uhr mal stuck artikel teile prozent
        jour jours semaine semaines mois an ans heure heures fois
        dia dias semana semanas mes meses ano anos hora horas minuto minutos vez veces articulos
        giorno giorni settimana settimane mese mesi anno anni ora ore minuti volta volte articoli
        """);

    /// <summary>Letters that are words as well, at the ends of a number.</summary>
    public static readonly ImmutableHashSet<string> LetterWords = Words("a e i o u y");

    private static ImmutableHashSet<string> Words(string words) => [.. words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
