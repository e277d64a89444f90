using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.AfterCall.Search;

/// <summary>Texts as nobody would write them, rich in what a query language could stumble over.</summary>
internal static class AnyText
{
    private static readonly string[] Parts =
    [
        "a", "B", "é", "e\u0301", "\u0301", "don't", "refund", "-", "\"", "“", "*", "(", ")", "AND", "OR", "NOT", "NEAR(", "text:", "^", "+", "{", "'", ";",
        "\0", "\n", " ", "  ", "東", "京", "東京", "ガ", "ｶﾞ", "ก็", "ำ", "한", "Ⅷ", "½", "😀", "\uD83D", "\uFFFE", "\u200D", "7", "ﷺ", "İ",
    ];

    public static Arbitrary<string> Arbitrary { get; } = Gen.OneOf(
        Gen.Elements(Parts).ListOf().Select(string.Concat),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(text => text.Get)).ToArbitrary();
}
