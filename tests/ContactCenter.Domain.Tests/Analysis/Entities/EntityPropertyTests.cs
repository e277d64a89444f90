using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Analysis.Entities;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Entities;

public sealed class EntityPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    /// <summary>What is found, what labels it, signs, and what no text should hold.</summary>
    private static readonly string[] Parts =
    [
        "order number", "Bestellnummer", "order", "is", "4512", "AB", "-", "/", ".", ",", "three", "double", "zwei", "und", "vierzig",
        "premium", "tariff", "24", "K204815", "k", "two", "a@b.example", "at", "dot", "com", "020 7946 0958", "[card]", "[memberCode]", "[", "]", "光回線",
        "\u0301", "ｶ", "ﾞ", "ﬁ", "ß", "'s",
        "\uD83D", "\uDE00", "😀", "\0", "\uFFFE", "\uFFFC", "١٢٣", "yes", "um", "€", "\n", "ำ", "가", "ᄀ", "ᅡ",
    ];

    private static readonly string[] RedactedKinds = ["card", "memberCode"];

    private static readonly ImmutableArray<EntityModel> Models =
    [
        .. SentenceModels.All, SentenceModels.List("list", "光", "is", "AB", "ｶﾞ", "two"), SentenceModels.Pattern("any", ". .") with { Priority = -1 },
        SentenceModels.Pattern("digits", "[0-9]+") with { Normalise = true, Priority = -2 }, SentenceModels.Pattern("edge", @"\b") with { Priority = 3 },
    ];

    private static readonly EntityFinder Finder = new(Models, SentenceModels.LongLimit, new SentenceModels.Phones());

    private static Gen<Conversation> AnyCall =>
        from texts in Gen.Elements(Parts).ListOf().Select(parts => string.Join(' ', parts)).ListOf()
        from glued in Gen.Elements(Parts).ListOf().Select(string.Concat)
        from languages in Gen.Elements("en", "de", "fr", "ja", null, "-").ListOf(texts.Count + 1)
        from speakers in Gen.Elements(Speaker.Agent, Speaker.Caller, Speaker.Unknown).ListOf(texts.Count + 1)
        select new Conversation([.. texts.Append(glued).Select((text, at) => new Turn((at * 2) + 1, speakers[at], at, at + 1, text, languages[at]))]);

    [Fact]
    public void Each_entity_stands_in_the_text_no_two_overlap_and_they_are_in_order() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call =>
        {
            var found = Finder.FindIn(call).Entities;
            var places = found.Select(entity => entity.Place).ToList();
            var texts = call.Turns.ToDictionary(turn => turn.Segment, turn => turn.Text);
            return found.All(entity => entity.Text.Length > 0 && entity.Text == texts[entity.Place.Segment][entity.Place.Begin..entity.Place.End])
                && places.Zip(places.Skip(1), (first, second) =>
                    first.Segment < second.Segment || (first.Segment == second.Segment && first.End <= second.Begin)).All(isBehind => isBehind);
        }).Check(Many);

    [Fact]
    public void Where_something_was_redacted_its_kind_is_told_and_nothing_else() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call =>
        {
            var found = Finder.FindIn(call).Entities;
            return call.Turns.All(turn => RedactedKinds.All(kind =>
                found.Count(entity => entity.Type == kind && entity.Place.Segment == turn.Segment && entity.Text == $"[{kind}]")
                    == turn.Text.Split($"[{kind}]").Length - 1))
                && found.All(entity => entity.Type is not ("card" or "memberCode") || entity.Text == $"[{entity.Type}]");
        }).Check(Many);

    [Fact]
    public void No_text_is_too_strange() =>
        Prop.ForAll<string>(text => Finder.FindIn(SentenceModels.Said(text ?? "", "de")).TimedOut.IsEmpty).Check(Many);

    [Fact]
    public void Words_are_compared_as_everywhere_and_each_character_has_a_place_in_the_text() =>
        Prop.ForAll(AnyCall.ToArbitrary(), call => call.Turns.All(turn =>
        {
            var plain = PlainText.Of(turn.Text);
            return plain.Text == SpokenWords.Plain(turn.Text) && plain.Origins.Length == plain.Text.Length
                && plain.Origins.All(origin => origin.Begin <= origin.End && origin.End <= turn.Text.Length);
        })).Check(Many);
}
