using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Finds labels in texts, in all five languages at once.</summary>
internal static class NumberLabels
{
    private static readonly TokenPhrases<LabelKind> Phrases = new(TokenPhrases<LabelKind>.Listed(LabelKind.Card, LabelPhrases.Card)
        .Concat(TokenPhrases<LabelKind>.Listed(LabelKind.SecurityCode, LabelPhrases.SecurityCode))
        .Concat(TokenPhrases<LabelKind>.Listed(LabelKind.Account, LabelPhrases.Account))
        .Concat(TokenPhrases<LabelKind>.Listed(LabelKind.Other, LabelPhrases.Other)));

    public static ImmutableArray<NumberLabel> In(ImmutableArray<ImmutableArray<NumberToken>> segments) =>
        [.. segments.SelectMany(tokens => Phrases.In(tokens).Select(found =>
            new NumberLabel(found.Meaning, new(tokens[found.Begin].Segment, tokens[found.Begin].Begin, tokens[found.End - 1].End))))];
}
