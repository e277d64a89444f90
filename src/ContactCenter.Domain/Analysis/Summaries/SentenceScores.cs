namespace ContactCenter.Domain.Analysis.Summaries;


/// <summary>
/// How much each sentence says of what a call is about: how near its words are to those of the whole call (cosine, words that stand in few
/// sentences count more), how early it was said, and in English whether it comes to the point.
/// </summary>
internal static class SentenceScores
{
    private const double OfPosition = .3;
    private const double OfPoint = .5;

    /// <summary>What is left of a courtesy's score.</summary>
    private const double OfCourtesy = .3;

    /// <summary>A shorter sentence says less.</summary>
    private const double EnoughWords = 8;

    /// <returns>0 and up, one for each sentence.</returns>
    public static ImmutableArray<double> Of(ImmutableArray<SummarySentence> sentences, StopWords stopWords)
    {
        var counts = sentences.Select(sentence => sentence.Terms(stopWords).CountBy(term => term, StringComparer.Ordinal).ToList()).ToList();
        var among = counts.SelectMany(terms => terms).CountBy(term => term.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var vectors = counts.Select(terms => terms.Select(term =>
            KeyValuePair.Create(term.Key, term.Value * RarityOf(among[term.Key], sentences.Length))).ToList()).ToList();
        var whole = vectors.SelectMany(vector => vector).AggregateBy(term => term.Key, 0.0, (sum, term) => sum + term.Value, StringComparer.Ordinal)
            .ToDictionary(StringComparer.Ordinal);
        var length = Length(whole);
        return [.. sentences.Select((sentence, at) => Score(sentence, Cosine(vectors[at], whole, length), (double)at / sentences.Length))];
    }

    private static double Score(SummarySentence sentence, double centrality, double position)
    {
        var isCourtesy = sentence.IsGreeting || (sentence.IsEnglish && EnglishCues.IsCourtesy(sentence.Folded));
        var point = sentence.IsEnglish ? EnglishCues.PointOf(sentence.Folded) : 0;
        var score = (centrality + (OfPosition * (1 - position))) * Math.Min(1, sentence.WordCount / EnoughWords);
        return (score + (OfPoint * point)) * (isCourtesy ? OfCourtesy : 1);
    }

    private static double RarityOf(int sentencesWithIt, int sentences) => 1 + Math.Log((1.0 + sentences) / (1 + sentencesWithIt));

    private static double Cosine(List<KeyValuePair<string, double>> vector, Dictionary<string, double> whole, double length)
    {
        var product = vector.Sum(term => term.Value * whole[term.Key]);
        return product == 0 ? 0 : product / (Length(vector) * length);
    }

    private static double Length(IEnumerable<KeyValuePair<string, double>> vector) => Math.Sqrt(vector.Sum(term => term.Value * term.Value));
}
