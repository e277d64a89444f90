namespace ContactCenter.Domain.Analysis.Sentiment.Words;

/// <summary>
/// Tells how something was meant by a list of words alone: no model is needed, and it sees only what stands in the list. Irony, and what everybody knows
/// without a word for it ("that is the third time I call"), pass it by.
/// </summary>
public static class WordSentiment
{
    /// <summary>How likely a positive or negative meaning is that no word of the list shows.</summary>
    private const double Unseen = .1;

    /// <summary>What speaks for neutral in a text without words, and for each word more: one mild word in a long turn says little of it.</summary>
    private const double Neutral = .7;

    private const double NeutralPerWord = .02;

    private static readonly ImmutableDictionary<string, SentimentLexicon> Lexicons = ImmutableDictionary<string, SentimentLexicon>.Empty
        .Add("en", EnglishLexicon.Lexicon)
        .Add("de", GermanLexicon.Lexicon);

    /// <param name="text">Any text; case, accents written in two ways, and punctuation do not matter.</param>
    /// <param name="language">BCP 47.</param>
    /// <returns><c>null</c>: there are no words for the language. A text without any word of the list is mostly neutral.</returns>
    public static SentimentProbabilities? Of(string text, string? language) =>
        language is not null && Lexicons.GetValueOrDefault(LanguageCode.Of(language)) is { } lexicon ? Of(text, lexicon) : null;

    private static SentimentProbabilities Of(string text, SentimentLexicon lexicon)
    {
        var words = ComparedWords.In(text);
        var strengths = new StrengthRules(words, lexicon).Strengths;
        var positive = Unseen + strengths.Where(strength => strength > 0).Sum();
        var negative = Unseen - strengths.Where(strength => strength < 0).Sum();
        var neutral = Neutral + (NeutralPerWord * words.Length);
        var all = positive + negative + neutral;
        return new(positive / all, negative / all, neutral / all);
    }
}
