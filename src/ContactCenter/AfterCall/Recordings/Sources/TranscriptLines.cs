using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.AfterCall.Recordings.Sources;

/// <summary>
/// Reads a conversation that is written as lines: <c>Agent: …</c> and <c>Caller: …</c> begin what somebody says. A line that begins otherwise, with
/// another word and a colon too, goes on with what was said before it; where nothing was, nobody knows who says it.
/// </summary>
internal static class TranscriptLines
{
    private static readonly (string Prefix, Speaker Speaker)[] Speakers =
    [
        ("Agent", Speaker.Agent), ("Caller", Speaker.Caller), ("Unknown", Speaker.Unknown),
    ];

    /// <returns>One segment for each line that somebody begins; without times, which are all 0.</returns>
    public static ImmutableArray<TranscriptSegment> Read(string text)
    {
        var segments = new List<(Speaker Speaker, List<string> Lines)>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var words = line.Trim();
            if (SpeakerOf(words, out var said) is { } speaker)
                segments.Add((speaker, []));
            else if (segments.Count == 0 && words.Length > 0)
                segments.Add((Speaker.Unknown, []));
            if (said.Length > 0)
                segments[^1].Lines.Add(said.ToString());
        }

        return
        [
            .. segments.Where(segment => segment.Lines.Count > 0).Select(segment =>
                new TranscriptSegment { Speaker = segment.Speaker, Start = 0, End = 0, Text = string.Join(' ', segment.Lines) }),
        ];
    }

    /// <param name="line">A line without the blanks around it.</param>
    /// <param name="said">What is said in it.</param>
    /// <returns>Who begins to speak; <c>null</c>: nobody.</returns>
    private static Speaker? SpeakerOf(ReadOnlySpan<char> line, out ReadOnlySpan<char> said)
    {
        said = line;
        var colon = line.IndexOf(':');
        if (colon < 0)
            return null;
        var word = line[..colon].TrimEnd();
        foreach (var (prefix, speaker) in Speakers)
        {
            if (!word.Equals(prefix, StringComparison.OrdinalIgnoreCase))
                continue;
            said = line[(colon + 1)..].TrimStart();
            return speaker;
        }

        return null;
    }
}
