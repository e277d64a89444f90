using ContactCenter.AfterCall.Search.Meaning;

namespace ContactCenter.AfterCall.Search;

/// <summary>
/// Puts what was found by words and what was found by meaning in one order, by reciprocal ranks: each counts 1 ÷ (60 + its place) in either list, and what
/// is in both counts twice.
/// </summary>
/// <remarks>
/// What is found by words alone has the same value whether meaning is there or not, so that a page without it goes on where the page before has ended.
/// </remarks>
internal static class RankFusion
{
    private const int Damping = 60;

    /// <param name="words">Best first.</param>
    /// <param name="near">The nearest first, each with the documents that it is made of, the first of them first; at least one.</param>
    /// <returns>Best first, each with a rank below 0; and those that were found by meaning alone, by their first document.</returns>
    public static (List<SearchCursor> Places, Dictionary<long, NearHit> Meant) Fuse(
        IReadOnlyList<SearchCursor> words, IReadOnlyList<(NearHit Hit, IReadOnlyList<long> Documents)> near)
    {
        var values = new Dictionary<long, double>(words.Count + near.Count);
        for (var place = 0; place < words.Count; place++)
            values[words[place].Document] = ValueOf(place);
        var meant = new Dictionary<long, NearHit>();
        for (var place = 0; place < near.Count; place++)
        {
            var (hit, documents) = near[place];
            // Its best document was found by words: that is shown, with what was looked for.
            var best = documents.Where(values.ContainsKey).OrderByDescending(document => values[document]).Cast<long?>().FirstOrDefault();
            if (best is null)
                meant.TryAdd(documents[0], hit);
            values[best ?? documents[0]] = values.GetValueOrDefault(best ?? documents[0]) + ValueOf(place);
        }

        return ([.. values.Select(value => new SearchCursor(-value.Value, value.Key)).Order(SearchCursor.BestFirst)], meant);
    }

    private static double ValueOf(int place) => 1.0 / (Damping + place + 1);
}
