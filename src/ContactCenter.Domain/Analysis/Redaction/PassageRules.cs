using ContactCenter.Domain.Analysis.Numbers;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Analysis.Redaction;

/// <summary>Which segments are one passage: a number may go on behind the other's "yes", "go on", "and the next four?".</summary>
internal static class PassageRules
{
    /// <summary>The other may say so many words between two parts of a number, whatever they are.</summary>
    private const int LongestInterruption = 8;

    /// <param name="transcript">Any.</param>
    /// <param name="tokens">Of each of its segments.</param>
    /// <param name="mayBeInterrupted">Whether the other may say whatever they like, as long as it does not take too long.</param>
    public static ImmutableArray<Passage> Passages(
        TranscriptText transcript, ImmutableArray<ImmutableArray<NumberToken>> tokens, bool mayBeInterrupted)
    {
        var segments = transcript.Segments;
        return [.. segments.Select(segment => segment.Speaker).Distinct().SelectMany(speaker => Of(speaker, segments, tokens, mayBeInterrupted))
            .Select(passage => new Passage(passage, segment => segments[segment].Text))];
    }

    private static IEnumerable<ImmutableArray<NumberToken>> Of(
        Speaker speaker, ImmutableArray<TranscriptSegment> segments, ImmutableArray<ImmutableArray<NumberToken>> tokens, bool mayBeInterrupted)
    {
        var passage = ImmutableArray.CreateBuilder<NumberToken>();
        var (last, isInterrupted) = (0, false);
        for (var number = 0; number < segments.Length; number++)
        {
            var isOwn = segments[number].Speaker == speaker;
            isInterrupted |= !isOwn && !MayStandBetween(tokens[number]);
            if (passage.Count > 0 && isInterrupted && !(mayBeInterrupted && NumberPauses.Reach(segments, last, number)))
            {
                yield return passage.ToImmutable();
                passage.Clear();
            }

            if (isOwn)
            {
                (last, isInterrupted) = (number, false);
                passage.AddRange(IsInterjection(tokens[number]) ? tokens[number].Select(token => token with { IsInterjection = true }) : tokens[number]);
            }
        }

        if (passage.Count > 0)
            yield return passage.ToImmutable();
    }

    private static bool MayStandBetween(ImmutableArray<NumberToken> tokens) =>
        tokens.Length <= LongestInterruption || tokens.Select((token, at) => (token, at)).All(part =>
            FillerWords.Interjections.Contains(part.token.Text) || !NumberReading.Digits(tokens, part.at).IsEmpty);

    private static bool IsInterjection(ImmutableArray<NumberToken> tokens) =>
        tokens.All(token => token.Kind == TokenKind.Word && FillerWords.Interjections.Contains(token.Text)
            && token.Words?.ValueOf(token.Text) is null);
}
