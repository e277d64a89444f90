using System.Globalization;
using ContactCenter.Domain.Analysis.Phrases;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Tests.Analysis.Syntax;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Phrases;

public sealed class PhrasePropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    private static readonly string[] Parts =
    [
        "the ", "old ", "Router ", "routers ", "card ", "cards ", "l'", "-", "bill ", ". ", "and ", "[card] ", "12 ", "A4 ", "thanks ", "\uD83D",
        "e\u0301 ", "日", "a@b.d\uDE00 ", "ﬁber ", "\n",
    ];

    private static Gen<Conversation> AnyCall =>
        from texts in Gen.Elements(Parts).ListOf().Select(parts => string.Concat(parts)).ListOf()
        from language in Gen.Elements("en", "de", "fr")
        select new Conversation([.. texts.Select((text, number) => new Turn(number, Speaker.Caller, number, number + 1, text))], language);

    [Fact]
    public void Phrases_stand_where_they_say_without_placeholders_the_best_first_and_none_within_a_better_one() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call => IsRight(call, KeyPhrases.Of(call, Resources(call.Language!)))
            && IsRight(call, KeyPhrases.Of(call, Resources(call.Language!), SmallModel.Tagger.Tag))).Check(Many);

    [Fact]
    public void With_vectors_too_and_none_is_compared_that_was_not_named_before() =>
        Prop.ForAll(AnyCall.ToArbitrary(), Gen.Choose(-100, 100).ArrayOf(50).ToArbitrary(), (call, hundredths) =>
        {
            var weighed = WeighedPhrases.Of(call, Resources(call.Language!));
            var found = weighed.Best(text => hundredths[(text[0] + text.Length) % hundredths.Length] / 100.0);
            return IsRight(call, found) && weighed.Compared.Distinct(StringComparer.Ordinal).Count() == weighed.Compared.Length
                && weighed.Compared.Length <= WeighedPhrases.MostCompared && weighed.Compared.All(text => !string.IsNullOrWhiteSpace(text))
                && found.Phrases.All(phrase => weighed.Compared.Contains(phrase.Text, StringComparer.Ordinal))
                && found.Phrases.IsEmpty == weighed.Best().Phrases.IsEmpty;
        }).Check(Many);

    private static bool IsRight(Conversation call, FoundPhrases found)
    {
        var phrases = found.Phrases;
        return phrases.Length <= KeyPhrases.Most
            && phrases.All(phrase => call.Turns[phrase.Place.Segment].Text[phrase.Place.Begin..phrase.Place.End] == phrase.Text)
            && phrases.All(phrase => !phrase.Text.Contains('[', StringComparison.Ordinal) && phrase.Text.Any(char.IsLetter))
            && phrases.Zip(phrases.Skip(1)).All(pair => pair.First.Score >= pair.Second.Score)
            && phrases.All(phrase => phrase.Score is >= 0 and <= 1) && (phrases.IsEmpty || phrases[0].Score == 1)
            && phrases.Index().All(phrase => !phrases.Take(phrase.Index).Any(better => IsPart(phrase.Item, better)));
    }

    private static bool IsPart(KeyPhrase phrase, KeyPhrase better) => better.Text.Split(' ').Contains(phrase.Text, StringComparer.OrdinalIgnoreCase);

    private static PhraseResources Resources(string language) => new(
        language,
        new Dictionary<string, int>(StringComparer.Ordinal) { ["the"] = 1, ["card"] = 2 },
        new HashSet<string>(StringComparer.Ordinal) { "the", "and", "l'" });
}
