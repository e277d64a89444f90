namespace ContactCenter.Domain.Analysis.Vocabulary;

/// <summary>What it costs to make one text of another by leaving out, putting in and exchanging characters (Levenshtein).</summary>
internal static class EditDistance
{
    /// <summary>What characters weigh and what an exchange costs.</summary>
    internal interface ICosts
    {
        /// <summary>Of leaving out or putting in; positive.</summary>
        static abstract double Weight(char character);

        /// <summary>Of an exchange of two different ones; at most the sum of their weights.</summary>
        static abstract double Exchange(char first, char second);
    }

    /// <returns>1: the same; 0: nothing in common. Both empty are the same.</returns>
    public static double Likeness<TCosts>(string first, string second)
        where TCosts : ICosts
    {
        var longest = Math.Max(Weight<TCosts>(first), Weight<TCosts>(second));
        return longest > 0 ? Math.Max(0, 1 - (Of<TCosts>(first, second) / longest)) : 1;
    }

    public static double Of<TCosts>(string first, string second)
        where TCosts : ICosts
    {
        var above = new double[second.Length + 1];
        var row = new double[second.Length + 1];
        for (var column = 1; column <= second.Length; column++)
            above[column] = above[column - 1] + TCosts.Weight(second[column - 1]);
        foreach (var character in first)
        {
            row[0] = above[0] + TCosts.Weight(character);
            for (var column = 1; column <= second.Length; column++)
            {
                var other = second[column - 1];
                var exchanged = above[column - 1] + (character == other ? 0 : TCosts.Exchange(character, other));
                var leftOut = Math.Min(above[column] + TCosts.Weight(character), row[column - 1] + TCosts.Weight(other));
                row[column] = Math.Min(exchanged, leftOut);
            }

            (above, row) = (row, above);
        }

        return above[second.Length];
    }

    private static double Weight<TCosts>(string text)
        where TCosts : ICosts
    {
        var weight = 0.0;
        foreach (var character in text)
            weight += TCosts.Weight(character);
        return weight;
    }
}
