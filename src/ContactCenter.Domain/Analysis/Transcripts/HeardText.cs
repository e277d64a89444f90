using System.Text;

namespace ContactCenter.Domain.Analysis.Transcripts;

/// <summary>A segment's text as the engine had heard it, with the originals in the place of the names.</summary>
/// <param name="Text">What the engine had heard.</param>
/// <param name="Originals">The originals' places in it, begin and exclusive end, as many as there are corrections and in their order.</param>
internal sealed record HeardText(string Text, ImmutableArray<(int Begin, int End)> Originals)
{
    /// <param name="segment">Its corrections are in order, none over another.</param>
    public static HeardText Of(TranscriptSegment segment)
    {
        var text = new StringBuilder();
        var originals = ImmutableArray.CreateBuilder<(int Begin, int End)>(segment.Corrections.Length);
        var done = 0;
        foreach (var made in segment.Corrections)
        {
            text.Append(segment.Text, done, made.Start - done);
            originals.Add((text.Length, text.Length + made.Original.Length));
            text.Append(made.Original);
            done = made.End;
        }

        return new(text.Append(segment.Text, done, segment.Text.Length - done).ToString(), originals.ToImmutable());
    }
}
