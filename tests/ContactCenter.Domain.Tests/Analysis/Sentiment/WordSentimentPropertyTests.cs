using System.Globalization;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Sentiment.Words;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

public sealed class WordSentimentPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    private static readonly string[] Parts =
    [
        "good", "not", "very", "bit", "terrible", "but", "no", "problem", "I", "the", "never", "if", "doesn't", "work", "gut", "nicht", "aber", "hilft",
        "[card]", "😀", "\uD83D", "e\u0301", "'", "’s", "", "\0", "電話", "4",
    ];

    private static readonly string[] English = SingleWords(EnglishLexicon.Lexicon);

    private static readonly string[] German = SingleWords(GermanLexicon.Lexicon);

    private static Gen<string> AnyText => Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts));

    private static Gen<(string Language, string Word)> AnyWord => Gen.OneOf(
        Gen.Elements(English).Select(word => ("en", word)),
        Gen.Elements(German).Select(word => ("de", word)));

    private static Gen<(string Language, string Text)> AnySentence => Gen.OneOf(
        Gen.Elements([.. English, "not", "and", "very", "it"]).ListOf().Select(words => ("en", string.Join(' ', words))),
        Gen.Elements([.. German, "nicht", "und", "sehr", "es"]).ListOf().Select(words => ("de", string.Join(' ', words))));

    [Fact]
    public void Any_text_has_likelihoods_that_make_one_together() =>
        Prop.ForAll(AnyText.ToArbitrary(), Gen.Elements("en", "de").ToArbitrary(), (text, language) => IsSound(WordSentiment.Of(text, language)!)).Check(Many);

    [Fact]
    public void No_text_is_too_strange() => Prop.ForAll<string>(text => IsSound(WordSentiment.Of(text ?? "", "en")!)).Check(Many);

    [Fact]
    public void Case_and_punctuation_do_not_matter() => Prop.ForAll(AnySentence.ToArbitrary(), sentence =>
    {
        var plain = WordSentiment.Of(sentence.Text, sentence.Language);
        return plain == WordSentiment.Of(sentence.Text.ToUpperInvariant(), sentence.Language)
            && plain == WordSentiment.Of(sentence.Text.Replace(" ", ", ", StringComparison.Ordinal) + "!", sentence.Language);
    }).Check(Many);

    [Fact]
    public void A_not_before_a_word_turns_it() => Prop.ForAll(AnyWord.ToArbitrary(), each =>
    {
        var (plain, negated) = each.Language == "en"
            ? (ValueOf(each, "it is really {0}"), ValueOf(each, "it is not really {0}"))
            : (ValueOf(each, "das ist wirklich {0}"), ValueOf(each, "das ist nicht wirklich {0}"));
        return Math.Sign(plain) == -Math.Sign(negated) && Math.Abs(negated) < Math.Abs(plain);
    }).Check(Many);

    [Fact]
    public void A_very_before_a_word_strengthens_it_and_a_bit_weakens_it() => Prop.ForAll(AnyWord.ToArbitrary(), each =>
    {
        var (weak, plain, strong) = each.Language == "en"
            ? (ValueOf(each, "it seems slightly {0}"), ValueOf(each, "it seems to {0}"), ValueOf(each, "it seems extremely {0}"))
            : (ValueOf(each, "es war etwas {0}"), ValueOf(each, "es war dies {0}"), ValueOf(each, "es war extrem {0}"));
        return Math.Abs(weak) < Math.Abs(plain) && Math.Abs(plain) < Math.Abs(strong);
    }).Check(Many);

    [Fact]
    public void What_stands_behind_the_but_weighs_more() => Prop.ForAll(AnyWord.Two().ToArbitrary(), pair =>
    {
        var (one, two) = (pair.Item1, pair.Item2 with { Language = pair.Item1.Language });
        var but = one.Language == "en" ? "but" : "aber";
        var (first, last) = (ValueOf(one, "the {0}"), ValueOf(two, "the {0}"));
        if (Math.Sign(first) == Math.Sign(last) || last == 0)
            return true;
        return Math.Sign(last) * ValueOf(one, $"the {{0}} {but} the {two.Word}") > Math.Sign(last) * ValueOf(one, $"the {{0}} whereupon the {two.Word}");
    }).Check(Many);

    private static bool IsSound(SentimentProbabilities likely) =>
        likely is { Positive: > 0 and < 1, Negative: > 0 and < 1, Neutral: > 0 and < 1, Mixed: 0 }
        && Math.Abs(likely.Positive + likely.Negative + likely.Neutral - 1) < 1e-9;

    private static double ValueOf((string Language, string Word) each, string pattern) =>
        TurnSentiment.Of(0, WordSentiment.Of(string.Format(CultureInfo.InvariantCulture, pattern, each.Word), each.Language)!).Value;

    /// <summary>Single words that tell something and change no other.</summary>
    private static string[] SingleWords(SentimentLexicon lexicon) =>
    [
        .. lexicon.Entries.Where(entry => entry.Value.Strength != 0).Select(entry => entry.Key)
            .Where(word => !word.Contains(' ', StringComparison.Ordinal) && !lexicon.Intensifiers.Contains(word) && !lexicon.Diminishers.Contains(word))
            .Order(StringComparer.Ordinal),
    ];
}
