using System.Collections.Immutable;
using ContactCenter.Domain.Analysis.Sentiment;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Sentiment;

public sealed class SentimentMergePropertyTests
{
    private static Gen<Turn> AnyTurn =>
        from speaker in Gen.Elements(Speaker.Agent, Speaker.Caller, Speaker.Unknown)
        from start in Gen.Elements(0, .3, 7, 12.5, 100, -1, double.NaN, double.PositiveInfinity)
        from length in Gen.Elements(0, .4, 3, 60, -2, double.NaN)
        from words in Gen.Choose(0, 12)
        select new Turn(0, speaker, start, start + length, TestTurns.Text(words));

    private static Gen<(Conversation Conversation, ImmutableArray<TurnSentiment> Sentiments)> AnyCall =>
        from turns in AnyTurn.ListOf()
        from values in Gen.Choose(-100, 100).ListOf(turns.Count)
        select (new Conversation([.. turns.Select((turn, at) => turn with { Segment = at })]),
            TestTurns.Values([.. values.Select(value => value / 100.0)]));

    [Fact]
    public void Everything_stays_in_its_bounds() => Prop.ForAll(AnyCall.ToArbitrary(), call =>
    {
        if (SentimentMerge.Of(call.Conversation, call.Sentiments) is not { } merged)
            return !call.Conversation.CallerTurns.Any(turn => turn.WordCount >= 3);
        return IsSound(merged.Label, merged.Score, merged.Value)
            && (merged.Agent is not { } agent || IsSound(agent.Label, agent.Score, agent.Value))
            && merged.Course.Length is 0 or 10
            && merged.Course.All(part => part is { Caller: null or (>= -1 and <= 1), Agent: null or (>= -1 and <= 1) } && part.Start < part.End)
            && merged.Course.Zip(merged.Course.Skip(1)).All(pair => pair.First.End == pair.Second.Start);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_order_of_turns_and_sentiments_does_not_matter() => Prop.ForAll(AnyCall.ToArbitrary(), call =>
        Told(SentimentMerge.Of(call.Conversation, call.Sentiments)) == Told(SentimentMerge.Of(
            call.Conversation with { Turns = [.. call.Conversation.Turns.Reverse()] }, [.. call.Sentiments.Reverse()]))).QuickCheckThrowOnFailure();

    [Fact]
    public void What_the_agent_said_does_not_change_the_caller_sentiment() => Prop.ForAll(AnyCall.ToArbitrary(), call =>
    {
        var agents = call.Conversation.Of(Speaker.Agent).Select(turn => turn.Segment).ToHashSet();
        var opposite = call.Sentiments.Select(each => agents.Contains(each.Segment) ? TestTurns.Value(each.Segment, -each.Value) : each);
        return Told(SentimentMerge.Of(call.Conversation, call.Sentiments)?.WithoutAgent())
            == Told(SentimentMerge.Of(call.Conversation, [.. opposite])?.WithoutAgent());
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Opposite_sentiments_give_the_opposite_value() => Prop.ForAll(AnyCall.ToArbitrary(), call =>
        SentimentMerge.Of(call.Conversation, call.Sentiments)?.Value
            == -SentimentMerge.Of(call.Conversation, [.. call.Sentiments.Select(each => TestTurns.Value(each.Segment, -each.Value))])?.Value
        || !call.Conversation.CallerTurns.Any(turn => turn.WordCount >= 3)).QuickCheckThrowOnFailure();

    /// <summary>Records with arrays are compared by what they hold.</summary>
    private static string Told(CallSentiment? call) => call is null ? "" : $"{call with { Course = [] }}{string.Join(' ', call.Course)}";

    private static bool IsSound(SentimentLabel label, double score, double value) =>
        Enum.IsDefined(label) && score is >= 0 and <= 1 && value is >= -1 and <= 1;
}
