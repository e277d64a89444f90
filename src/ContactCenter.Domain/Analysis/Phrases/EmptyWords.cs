namespace ContactCenter.Domain.Analysis.Phrases;

/// <summary>Words of courtesy and words that stand for any thing: they are in every call and say nothing about one.</summary>
internal static class EmptyWords
{
    private static readonly ImmutableDictionary<string, ImmutableHashSet<string>> ByLanguage = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["en"] = """
            thank thanks please hello hi hey bye goodbye sorry welcome pardon sir madam ma'am mr mrs ms miss pleasure ok okay yeah yes no oh um uh hmm
            thing things way ways lot lots bit kind kinds sort sorts stuff one ones something anything nothing everything someone anyone everyone guy guys
            morning afternoon evening moment second minute course matter sake
            """,
        ["de"] = """
            danke dankeschön bitte bitteschön hallo tschüss tschüs wiederhören wiedersehen entschuldigung verzeihung herr frau guten gute schönen morgen abend
            tag dank gern gerne genau okay ok ja nein äh ähm hm ding dinge sache sachen moment augenblick sekunde minute klar super alles
            """,
        ["fr"] = """
            merci bonjour bonsoir salut revoir pardon excusez désolé désolée plaît prie monsieur madame mademoiselle accord oui non euh ok okay bien
            chose choses truc trucs instant moment minute seconde journée soirée bonne bon
            """,
        ["es"] = """
            gracias hola adiós adios perdón perdone disculpe favor señor señora señorita buenos buenas días dias tardes noches vale sí no eh ok okay claro
            cosa cosas momento momentito minuto segundo gusto
            """,
        ["it"] = """
            grazie prego ciao salve arrivederci buongiorno buonasera scusi scusa favore piacere signore signora signorina sì no eh ok okay certo bene
            cosa cose momento attimo minuto secondo giornata serata buona buon
            """,
        ["pt"] = """
            obrigado obrigada olá oi tchau adeus desculpe desculpa favor senhor senhora bom boa dia tarde noite sim não eh ok okay claro
            coisa coisas momento minuto segundo prazer
            """,
        ["nl"] = """
            dank bedankt dankjewel dankuwel alstublieft alsjeblieft hallo hoi dag doei sorry pardon meneer mevrouw goedemorgen goedemiddag goedenavond
            goede fijne graag ja nee eh ok oké okay ding dingen moment momentje minuut seconde
            """,
    }.ToImmutableDictionary(pair => pair.Key, pair => Words(pair.Value), StringComparer.Ordinal);

    /// <param name="language">ISO 639-1.</param>
    /// <param name="word">Lower case.</param>
    public static bool Contain(string language, string word) => ByLanguage.TryGetValue(language, out var words) && words.Contains(word);

    private static ImmutableHashSet<string> Words(string text) =>
        [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];
}
