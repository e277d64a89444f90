namespace ContactCenter.Domain.Analysis.Numbers;

/// <summary>
/// All that a row of tokens may stand for, from one start. A number that is said can be understood in several ways, and a rule that
/// knows its check digit tells which is meant.
/// </summary>
internal static class NumberPaths
{
    /// <param name="tokens">What somebody said.</param>
    /// <param name="start">The first token.</param>
    /// <param name="steps">What may follow at a token.</param>
    /// <param name="mayGrow">Whether a text may still become what is looked for.</param>
    /// <param name="budget">Of all starts of these tokens together. When it is spent, numbers are read as they are most likely meant.</param>
    /// <returns>Each text, with the token behind it, ends in rising order.</returns>
    public static IEnumerable<NumberReading.Step> From(
        ImmutableArray<NumberToken> tokens,
        int start,
        Func<ImmutableArray<NumberToken>, int, IEnumerable<NumberReading.Step>> steps,
        Func<string, bool> mayGrow,
        ReadingBudget budget)
    {
        var open = new SortedDictionary<int, HashSet<(string Text, int Fillers)>> { [start] = [("", 0)] };
        while (open.Count > 0)
        {
            var (at, texts) = open.First();
            open.Remove(at);
            // Behind a filler nothing ends.
            foreach (var text in texts.Where(text => text is { Fillers: 0, Text.Length: > 0 }))
                yield return new(at, text.Text);
            if (at >= tokens.Length)
                continue;
            var following = steps(tokens, at).ToList();
            foreach (var (text, fillers) in budget.IsSpent ? texts.Take(1) : texts)
            {
                var likely = budget.Spend() ? following : Likeliest(following);
                foreach (var step in likely.Where(step => mayGrow(text + step.Text)))
                    Add(open, step.End, (text + step.Text, 0));

                if (text.Length > 0 && tokens[at].IsFiller && fillers < FillerWords.MostInARow)
                    Add(open, at + 1, (text, fillers + 1));
            }
        }
    }

    private static List<NumberReading.Step> Likeliest(List<NumberReading.Step> following) => [.. following.OrderByDescending(step => step.End).Take(1)];

    private static void Add(SortedDictionary<int, HashSet<(string Text, int Fillers)>> open, int at, (string Text, int Fillers) text)
    {
        if (!open.TryGetValue(at, out var texts))
            open[at] = texts = [];
        texts.Add(text);
    }
}
