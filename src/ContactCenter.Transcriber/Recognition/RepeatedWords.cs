using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Transcriber.Recognition;

/// <summary>Cuts what a model said over and over out of one piece of speech.</summary>
internal static class RepeatedWords
{
    /// <returns>The texts that are left, some of them perhaps shorter.</returns>
    /// <inheritdoc cref="WordLoops.Cut"/>
    public static IReadOnlyList<Utterance> Cut(IReadOnlyList<Utterance> utterances) =>
    [
        .. utterances.Zip(WordLoops.Cut([.. utterances.Select(utterance => utterance.Text)]))
            .Where(each => !each.Second.IsGone)
            .Select(each => each.Second.IsWhole ? each.First : Shorten(each.First, each.Second)),
    ];

    /// <summary>Where words have times, the text begins and ends with those that are left.</summary>
    private static Utterance Shorten(Utterance utterance, LeftWords left)
    {
        var words = left.Of(utterance.Words);
        return utterance with
        {
            Text = left.Text,
            Words = words,
            Start = left.BeginsLater && words is [var first, ..] ? first.Start : utterance.Start,
            End = left.EndsEarlier && words is [.., var last] ? last.End : utterance.End,
        };
    }
}
