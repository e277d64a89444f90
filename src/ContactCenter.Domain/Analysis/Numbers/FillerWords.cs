namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>Words that people say between digits, and by which a listener says "go on". Folded; of all five languages at once.</summary>
internal static class FillerWords
{
    /// <summary>More of them than these end a number.</summary>
    public const int MostInARow = 12;

    /// <summary>May stand between two parts of one number.</summary>
    public static readonly ImmutableHashSet<string> BetweenDigits = Words(
        """
        and then um uh er erm eh ah hm hmm mm mhm dash hyphen space blank comma minus yes okay ok so sorry no wait again next
        und dann ahm aeh aehm strich bindestrich leerzeichen komma ja also nein moment nochmal
        et puis ensuite euh tiret espace virgule oui non pardon alors
        y luego pues guion espacio coma si perdon entonces
        e poi ehm trattino spazio virgola scusi allora
        """);

    /// <summary>A segment of these alone, or of these and numbers, does not end the other's number.</summary>
    public static readonly ImmutableHashSet<string> Interjections = BetweenDigits.Union(Words(
        """
        yeah yep yup right huh aha uhhuh go on ahead carry continue sure good fine great thanks thank you got it please correct perfect
        jawohl genau gut weiter bitte danke richtig verstanden mach machen sie super prima
        d accord allez continuez bien merci tres vas allez parfait
        vale adelante siga bueno claro de acuerdo gracias muy bien sigue
        va bene prego avanti esatto certo grazie continui
        """));

    /// <summary>Sounds, and words for the signs between groups of digits: a normalised text leaves them out.</summary>
    public static readonly ImmutableHashSet<string> Silent = Words(
        """
        um uh er erm eh ah hm hmm mm mhm ahm aeh aehm euh ehm dash hyphen space blank strich bindestrich leerzeichen tiret espace guion espacio
        trattino spazio
        """);

    private static ImmutableHashSet<string> Words(string words) =>
        [.. words.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
