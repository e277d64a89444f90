using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

/// <summary>Calls of turns of ten seconds each, one after the other.</summary>
internal static class TestTurns
{
    public static Conversation Call(params (Speaker Speaker, int Words)[] turns) =>
        new([.. turns.Select((turn, at) => new Turn(at, turn.Speaker, at * 10, (at * 10) + 10, Text(turn.Words)))]);

    public static string Text(int words) => string.Join(' ', Enumerable.Repeat("word", words));

    public static ImmutableArray<TurnSentiment> Values(params double[] values) => [.. values.Select((value, at) => Value(at, value))];

    public static TurnSentiment Value(int segment, double value) =>
        TurnSentiment.Of(segment, new(Math.Max(value, 0), Math.Max(-value, 0), 1 - Math.Abs(value)));
}
