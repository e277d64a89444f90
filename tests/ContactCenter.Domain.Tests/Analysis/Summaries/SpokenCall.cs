using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Summaries;

/// <summary>A call as lines that begin with <c>A: </c> (agent) or <c>C: </c> (caller); others are of nobody known.</summary>
internal static class SpokenCall
{
    public static Conversation Of(string lines, string? language) => new(
        [.. lines.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select((line, at) =>
            new Turn(at, SpeakerOf(line), at, at + 1, SpeakerOf(line) == Speaker.Unknown ? line : line[3..]))],
        language);

    private static Speaker SpeakerOf(string line) => line[..Math.Min(line.Length, 3)] switch
    {
        "A: " => Speaker.Agent,
        "C: " => Speaker.Caller,
        _ => Speaker.Unknown,
    };
}
