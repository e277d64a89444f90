using System.Collections.Immutable;
using System.Text.Json;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Benchmarks.Words;

/// <summary>A dialogue of DialogSum with the summaries that people wrote of it.</summary>
internal sealed record Dialogue(Conversation Conversation, IReadOnlyList<string> Summaries)
{
    /// <summary>As the summaries name who speaks; who speaks first is taken for the agent.</summary>
    private static readonly ImmutableArray<(string Name, Speaker Speaker)> Speakers =
        [("#Person1#", Speaker.Agent), ("#Person2#", Speaker.Caller), ("#Person3#", Speaker.Unknown)];

    /// <summary>The file of the part for testing, of cylnlp/dialogsum.</summary>
    /// <param name="sets">Has a folder for each repository, of its name.</param>
    public static string TestsIn(string sets) => Path.Combine(sets, "dialogsum", "DialogSum_Data", "dialogsum.test.jsonl");

    public static async Task<IReadOnlyList<Dialogue>> ReadAsync(string file)
    {
        List<Dialogue> dialogues = [];
        await foreach (var line in File.ReadLinesAsync(file))
        {
            using var json = JsonDocument.Parse(line);
            string[] summaries = ["summary1", "summary2", "summary3"];
            dialogues.Add(new(
                new([.. json.RootElement.GetProperty("dialogue").GetString()!.Split('\n').Select(TurnOf)], "en"),
                [.. summaries.Select(name => json.RootElement.GetProperty(name).GetString()!)]));
        }

        return dialogues;
    }

    /// <summary>A sentence of our summary with the name that its speaker has in theirs.</summary>
    public static string Renamed(string bullet)
    {
        var end = bullet.IndexOf(':', StringComparison.Ordinal);
        // Of somebody unknown it is told that a speaker has said it.
        var speaker = Enum.TryParse<Speaker>(bullet[..end], out var named) ? named : Speaker.Unknown;
        return $"{Speakers.First(each => each.Speaker == speaker).Name}{bullet[end..]}";
    }

    private static Turn TurnOf(string line, int at)
    {
        var (name, speaker) = Speakers.Append((Name: "", Speaker: Speaker.Unknown)).First(each => line.StartsWith(each.Name, StringComparison.Ordinal));
        return new(at, speaker, at, at + 1, line[name.Length..].TrimStart(':', ' '));
    }
}
