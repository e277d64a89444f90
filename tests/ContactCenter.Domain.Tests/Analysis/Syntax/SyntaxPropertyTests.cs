using System.Globalization;
using ContactCenter.Domain.Analysis.Syntax;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Syntax;

public sealed class SyntaxPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    private static readonly string[] Parts =
    [
        "I", "don't", "cannot", "dont", "'", "’s", "e-mail", "-", "--", "...", ".", "U.S.", "Mr.", "12", "1,5", ":", "/", "[card]", "[", "]", "@", "a@b.de",
        "www.x.y", "http://z", "!", "?", "\uD83D", "\uDE00", "😀", "e\u0301", "\u0301", "日本語", "\0", " ", "\u00A0", "\n", "ß", "İ", "\u2011",
    ];

    private static Gen<string> AnyText => Gen.OneOf(
        Gen.Elements(Parts).ListOf().Select(parts => string.Concat(parts)),
        ArbMap.Default.GeneratorFor<string>().Select(text => text ?? ""));

    [Fact]
    public void Every_character_but_white_space_is_in_one_token_and_tokens_stand_in_order() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var tokens = SyntaxTokenizer.TokensOf(text);
            var between = tokens.Select(token => token.Begin).Append(text.Length).Zip(tokens.Select(token => token.End).Prepend(0));
            return tokens.All(token => token.Begin < token.End && !text[token.Begin..token.End].Any(char.IsWhiteSpace))
                && between.All(gap => gap.Second <= gap.First && string.IsNullOrWhiteSpace(text[gap.Second..gap.First]));
        }).Check(Many);

    [Fact]
    public void Any_turn_is_tagged_token_by_token_with_known_tags_and_scores_of_0_to_1() =>
        Prop.ForAll(AnyText.ToArbitrary(), text =>
        {
            var tagged = SmallModel.Tagger.Tag(new Turn(3, Speaker.Caller, 0, 1, text));
            return tagged.Select(word => (word.Place.Begin, word.Place.End))
                    .SequenceEqual(SyntaxTokenizer.TokensOf(text).Select(token => (token.Begin, token.End)))
                && tagged.All(word => word.Place.Segment == 3 && UniversalTags.All.Contains(word.Tag, StringComparer.Ordinal) && word.Score is > 0 and <= 1);
        }).Check(Many);
}
