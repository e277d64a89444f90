using System.Collections.Immutable;
using System.Text;
using ContactCenter.Domain.Analysis.Redaction;
using ContactCenter.Domain.Analysis.Transcripts;

namespace ContactCenter.Domain.Tests.Analysis.Redaction;

/// <summary>
/// A call as one line: <c>A: and your card? / C: it is {card:4111} / A: yes / C: {card:1111}</c>. Without a speaker the caller speaks; of <c>U</c>
/// nobody knows who it is. What is in braces is to be found; parts of one kind on the same line are one find unless a <c>|</c> stands behind the kind.
/// </summary>
internal sealed record MarkedCall(TranscriptText Transcript, ImmutableArray<Find> Expected)
{
    public static MarkedCall Read(string line, string? language)
    {
        var segments = new List<TranscriptSegment>();
        var finds = new List<Find>();
        foreach (var part in line.Split(" / "))
        {
            var isNamed = part is ['A' or 'C' or 'U', ':', ' ', ..];
            var speaker = (isNamed ? part[0] : 'C') switch { 'A' => Speaker.Agent, 'C' => Speaker.Caller, _ => Speaker.Unknown };
            var text = new StringBuilder();
            var marked = isNamed ? part[3..] : part;
            for (var at = 0; at < marked.Length;)
            {
                if (marked[at] != '{')
                {
                    text.Append(marked[at++]);
                    continue;
                }

                var (colon, close) = (marked.IndexOf(':', at), marked.IndexOf('}', at));
                var kind = marked[(at + 1)..colon];
                var place = new TextPlace(segments.Count, text.Length, text.Length + close - colon - 1);
                text.Append(marked[(colon + 1)..close]);
                Add(finds, kind, place);
                at = close + 1;
            }

            segments.Add(new() { Speaker = speaker, Start = segments.Count * 3, End = (segments.Count * 3) + 2, Text = text.ToString() });
        }

        return new(new([.. segments], language), [.. finds]);
    }

    private static void Add(List<Find> finds, string kind, TextPlace place)
    {
        var last = finds.FindLastIndex(find => find.Kind == kind);
        if (kind.EndsWith('|') || last < 0)
            finds.Add(new(kind.TrimEnd('|'), [place]));
        else
            finds[last] = finds[last] with { Places = finds[last].Places.Add(place) };
    }
}
