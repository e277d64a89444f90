using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.EndToEndTests.RealModels.Topics;

/// <summary>Made-up calls about six topics and about none of them, in one language, with examples of each topic as an owner would type them.</summary>
/// <param name="Language">ISO 639-1.</param>
/// <param name="Examples">Six of each topic.</param>
/// <param name="Calls">Five of each topic, and six of none.</param>
internal sealed record TopicSet(string Language, IReadOnlyList<(string Topic, string Text)> Examples, IReadOnlyList<(string? Topic, Conversation Call)> Calls)
{
    private const string None = "none";

    /// <summary>How long a turn of theirs lasts, in seconds.</summary>
    private const double TurnSeconds = 8;

    /// <param name="language"><c>en</c> or <c>de</c>.</param>
    public static TopicSet Read(string language)
    {
        using var stream = typeof(TopicSet).Assembly.GetManifestResourceStream($"topics.{language}.txt")!;
        using var reader = new StreamReader(stream);
        var (topic, examples, calls) = ("", new List<(string, string)>(), new List<(string? Topic, List<Turn> Turns)>());
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('#'))
                topic = line[2..];
            else if (line.StartsWith('='))
                examples.Add((topic, line[2..]));
            else if (line == "-")
                calls.Add((topic == None ? null : topic, []));
            else if (line.Length > 0)
                calls[^1].Turns.Add(TurnOf(line, calls[^1].Turns.Count));
        }

        return new(language, examples, [.. calls.Select(call => (call.Topic, new Conversation([.. call.Turns], language)))]);
    }

    private static Turn TurnOf(string line, int number) =>
        new(number, line[0] == 'A' ? Speaker.Agent : Speaker.Caller, number * TurnSeconds, (number + 1) * TurnSeconds, line[2..]);
}
