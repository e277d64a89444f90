using ContactCenter.Domain.Analysis.Numbers;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>The sign before the number of a phone with its country's code.</summary>
internal static class PlusSign
{
    /// <returns>It stands, or was said, directly before a token.</returns>
    public static bool IsBefore(TranscriptReading reading, ImmutableArray<NumberToken> tokens, int at)
    {
        var first = tokens[at];
        var text = reading.Transcript.Segments[first.Segment].Text;
        return (first.Begin > 0 && text[first.Begin - 1] == '+')
            || (at > 0 && tokens[at - 1] is { Kind: TokenKind.Word, Text: "plus" or "mas" or "piu" } && tokens[at - 1].Segment == first.Segment);
    }
}
