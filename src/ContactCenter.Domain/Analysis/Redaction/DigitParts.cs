using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>All digits that one speaker said, in order.</summary>
internal static class DigitParts
{
    public static List<DigitPart> Of(TranscriptReading reading, Speaker speaker)
    {
        var parts = new List<DigitPart>();
        var (words, isCutOff) = (0, false);
        for (var segment = 0; segment < reading.Transcript.Segments.Length; segment++)
        {
            if (reading.Transcript.Segments[segment].Speaker != speaker)
                continue;
            var tokens = reading.TokensOf(segment);
            for (var at = 0; at < tokens.Length;)
            {
                var end = NumberReading.RunEnd(tokens, at);
                if (end == at)
                {
                    words++;
                    isCutOff |= tokens[at++].Kind is TokenKind.Masked or TokenKind.Placeholder;
                    continue;
                }

                parts.Add(Part(reading, tokens, (at, end)) with { WordsBefore = words, IsCutOff = isCutOff });
                (words, isCutOff, at) = (0, false, end);
            }
        }

        return parts;
    }

    private static DigitPart Part(TranscriptReading reading, ImmutableArray<NumberToken> tokens, (int First, int Behind) run)
    {
        var (first, behind) = run;
        var label = LabelOf(reading, tokens[first]);
        var isOther = label is { Kind: not LabelKind.Card };
        var isPhone = PlusSign.IsBefore(reading, tokens, first);
        var isSame = label?.Place.Segment == tokens[first].Segment;
        var isBeforeWord = behind < tokens.Length && tokens[behind].Kind == TokenKind.Word;
        return new(tokens[first..behind], 0, IsCutOff: false)
        {
            IsBehindWord = first > 0 && tokens[first - 1].Kind == TokenKind.Word,
            IsBeforeWord = isBeforeWord,
            IsOther = isPhone || (isOther && isSame) || (isBeforeWord && IsCounted(tokens[behind - 1], tokens[behind])) || IsTime(reading, tokens, run),
            MayBeOther = isOther && !isSame,
        };
    }

    /// <summary>As in "250 euros" and "25th".</summary>
    private static bool IsCounted(NumberToken number, NumberToken behind) =>
        CountedUnits.All.Contains(behind.Text) || (number.Kind == TokenKind.Digits && number.End == behind.Begin);

    /// <summary>As in "10:30".</summary>
    private static bool IsTime(TranscriptReading reading, ImmutableArray<NumberToken> tokens, (int First, int Behind) run)
    {
        var text = reading.Transcript.Segments[tokens[run.First].Segment].Text;
        return run.Behind - run.First > 1 && text.AsSpan(tokens[run.First].End, tokens[run.First + 1].Begin - tokens[run.First].End) is ":";
    }

    /// <returns>The nearest words before a number, in its segment or the one before, that say what number it is.</returns>
    private static NumberLabel? LabelOf(TranscriptReading reading, NumberToken token)
    {
        var place = new TextPlace(token.Segment, token.Begin, token.End);
        return reading.Labels.LastOrDefault(label => label.IsBefore(place) && token.Segment - label.Place.Segment <= 1);
    }
}
