using ContactCenter.AfterCall.Search;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>A document with what a plain reading makes of it.</summary>
/// <param name="Indexed">As it is indexed.</param>
/// <param name="Words">Its words in lower case without diacritics, in order; a run of a script without spaces is one.</param>
internal sealed record ModelDocument(SearchDocument Indexed, IReadOnlyList<string> Words)
{
    public static readonly string[] Departments = ["Sales", "Support", "Billing"];
    public static readonly string[] Agents = ["Anna", "Ben"];
    public static readonly string[] Languages = ["de", "de-CH", "en"];

    private static readonly (string Written, string[] Words)[] Vocabulary =
    [
        ("refund", ["refund"]), ("Refunds", ["refunds"]), ("INVOICE", ["invoice"]), ("Crème", ["creme"]), ("creme", ["creme"]), ("don't", ["don", "t"]),
        ("don", ["don"]), ("Монитор", ["монитор"]), ("a", ["a"]), ("the", ["the"]), ("A-4711", ["a", "4711"]), ("４７", ["47"]),
        ("東京", ["東京"]), ("東京都に住む", ["東京都に住む"]), ("京都", ["京都"]), ("都", ["都"]), ("に京東", ["に京東"]),
    ];

    private static readonly string[] Gaps = [" ", ", ", " … ", "\n"];

    public static ModelDocument Any(Random random, IndexFile index)
    {
        var parts = Enumerable.Range(0, random.Next(1, 12)).Select(_ => Pick(random, Vocabulary)).ToList();
        var text = string.Concat(parts.Select(part => part.Written + Pick(random, Gaps)));
        var document = index.Document(
            text, OrNone(random, Departments), IndexFile.Noon.AddHours(random.Next(100)), random.Next(3) == 0 ? null : random.Next(1, 6));
        return new(document with { Agent = OrNone(random, Agents), Language = OrNone(random, Languages) }, [.. parts.SelectMany(part => part.Words)]);
    }

    public static T Pick<T>(Random random, T[] from) => from[random.Next(from.Length)];

    public static string? OrNone(Random random, string[] from) => random.Next(from.Length + 1) is var at && at < from.Length ? from[at] : null;
}
