using ContactCenter.Domain.Analysis.Summaries;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Analysis.Providers;

/// <summary>
/// As much of a call as a language model is sent: a line for each turn that begins with its number and who spoke, so that nothing that was said begins
/// a line.
/// </summary>
/// <param name="Text">Lines; where turns are left out, one of <c>…</c> alone.</param>
/// <param name="LeftOut">How many turns are left out; 0: none.</param>
public sealed record CallExcerpt(string Text, int LeftOut)
{
    private const string Gap = "…";

    /// <param name="conversation">Any texts.</param>
    /// <param name="most">UTF-16 units of all lines; 100 or more.</param>
    /// <returns>All turns; of a call that is too long its beginning, its end, and turns at equal distances of what lies between.</returns>
    public static CallExcerpt Of(Conversation conversation, int most)
    {
        ArgumentNullException.ThrowIfNull(conversation);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 100);
        List<string> lines = [.. conversation.Turns.Where(turn => !string.IsNullOrWhiteSpace(turn.Text)).Select(LineOf)];
        if (LengthOf(lines) <= most)
            return new(string.Join('\n', lines), 0);
        lines = [.. lines.Select(line => Cut(line, most / 8))];
        var head = CountWithin(lines, most * 3 / 8);
        var tail = CountWithin(lines.Skip(head).Reverse(), most * 3 / 8);
        var (first, behind) = (head, lines.Count - tail);
        var room = most - LengthOf(lines[..first]) - LengthOf(lines[behind..]);
        var kept = Thinned(lines, first, behind, room);
        return new(Written(lines, [.. Enumerable.Range(0, first), .. kept, .. Enumerable.Range(behind, tail)]), behind - first - kept.Count);
    }

    /// <summary>Every second turn, or every third, and so on: as many as there is room for.</summary>
    private static List<int> Thinned(List<string> lines, int first, int behind, int room)
    {
        for (var step = 1; step <= behind - first; step++)
        {
            var kept = Enumerable.Range(first, behind - first).Where(at => (at - first + 1) % step == 0).ToList();
            // A line for what is left out before each of them, and behind the last.
            if (LengthOf(kept.Select(at => lines[at])) + ((kept.Count + 1) * (Gap.Length + 1)) <= room)
                return kept;
        }

        return [];
    }

    private static string Written(List<string> lines, ImmutableArray<int> kept)
    {
        var written = new List<string>();
        for (var at = 0; at < kept.Length; at++)
        {
            if (at > 0 && kept[at] > kept[at - 1] + 1)
                written.Add(Gap);
            written.Add(lines[kept[at]]);
        }

        return string.Join('\n', written);
    }

    private static int CountWithin(IEnumerable<string> lines, int room)
    {
        var count = 0;
        foreach (var line in lines)
        {
            room -= line.Length + 1;
            if (room < 0)
                break;
            count++;
        }

        return count;
    }

    /// <summary>With the line ends.</summary>
    private static int LengthOf(IEnumerable<string> lines) => lines.Sum(line => line.Length + 1);

    private static string LineOf(Turn turn) =>
        string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{turn.Segment} {NameOf(turn.Speaker)}: {OneLine.Of(turn.Text)}");

    private static string Cut(string line, int most)
    {
        if (line.Length <= most)
            return line;
        var end = most - Gap.Length;
        return $"{line.AsSpan(0, char.IsHighSurrogate(line[end - 1]) ? end - 1 : end)}{Gap}";
    }

    private static string NameOf(Speaker speaker) => speaker switch
    {
        Speaker.Agent => "agent",
        Speaker.Caller => "caller",
        _ => "speaker",
    };
}
