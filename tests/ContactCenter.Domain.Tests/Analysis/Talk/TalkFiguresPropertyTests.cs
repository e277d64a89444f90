using System.Collections.Immutable;
using System.Globalization;
using ContactCenter.Domain.Analysis.Talk;
using ContactCenter.Domain.Analysis.Transcripts;
using ContactCenter.Domain.Analysis.Turns;
using ContactCenter.Domain.Tests.Analysis.Sentiment;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Domain.Tests.Analysis.Talk;

public sealed class TalkFiguresPropertyTests
{
    private static readonly Config Many = Config.QuickThrowOnFailure.WithMaxTest(
        int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "1000", CultureInfo.InvariantCulture));

    /// <summary>Quarters of a second add up without a rest.</summary>
    private static Gen<Turn> TurnOf(params Speaker[] speakers) =>
        from speaker in Gen.Elements(speakers)
        from start in Gen.Choose(0, 400)
        from length in Gen.Choose(0, 60)
        from words in Gen.Choose(0, 9)
        select new Turn(0, speaker, start / 4.0, (start + length) / 4.0, TestTurns.Text(words));

    private static Gen<Turn> StrangeTurn =>
        from turn in TurnOf(Speaker.Agent, Speaker.Caller, Speaker.Unknown)
        from start in Gen.Elements(double.NaN, double.NegativeInfinity, double.PositiveInfinity, -1, 900, turn.Start)
        from end in Gen.Elements(double.NaN, double.NegativeInfinity, double.PositiveInfinity, -1, turn.End)
        select turn with { Start = start, End = end };

    private static Gen<Conversation> TwoSides => CallOf(TurnOf(Speaker.Agent, Speaker.Caller));

    private static Gen<Conversation> AnyCall =>
        CallOf(Gen.OneOf(TurnOf(Speaker.Agent, Speaker.Caller), TurnOf(Speaker.Agent, Speaker.Caller, Speaker.Unknown), StrangeTurn));

    [Fact]
    public void Each_second_is_of_one_side_of_both_or_of_nobody() => Prop.ForAll(TwoSides.ToArbitrary(), call =>
    {
        var figures = TalkFigures.Of(call);
        return figures.AgentSeconds + figures.CallerSeconds - figures.OverlapSeconds + figures.SilenceSeconds == figures.DurationSeconds;
    }).Check(Many);

    [Fact]
    public void Everything_stays_in_its_bounds() => Prop.ForAll(AnyCall.ToArbitrary(), call =>
    {
        var figures = TalkFigures.Of(call);
        var whole = figures.DurationSeconds;
        double?[] parts =
        [
            figures.AgentSeconds, figures.CallerSeconds, figures.UnknownSeconds, figures.SilenceSeconds, figures.LongestSilenceSeconds,
            figures.OverlapSeconds, figures.AgentLongestMonologueSeconds, figures.CallerLongestMonologueSeconds,
        ];
        return double.IsFinite(whole) && whole >= 0
            && parts.All(part => part is not { } seconds || (seconds >= 0 && seconds <= whole))
            && figures.AgentShare is null or (>= 0 and <= 1)
            && figures.LongestSilenceSeconds <= figures.SilenceSeconds
            && figures.OverlapSeconds is null == figures.AgentSeconds is null
            && !(figures.OverlapSeconds > Math.Min(figures.AgentSeconds ?? 0, figures.CallerSeconds ?? 0))
            && !(figures.AgentInterruptions > figures.AgentTurns) && !(figures.CallerInterruptions > figures.CallerTurns)
            && new[] { figures.AgentWordsPerMinute, figures.CallerWordsPerMinute, figures.UnknownWordsPerMinute }.All(pace => pace is null or > 0);
    }).Check(Many);

    [Fact]
    public void A_side_speaks_at_least_as_long_at_a_stretch_as_in_its_longest_turn() => Prop.ForAll(TwoSides.ToArbitrary(), call =>
        TalkFigures.Of(call).AgentLongestMonologueSeconds >= call.Of(Speaker.Agent).Select(turn => turn.Seconds).DefaultIfEmpty().Max()).Check(Many);

    [Fact]
    public void Other_sides_have_each_other_figures() => Prop.ForAll(AnyCall.ToArbitrary(), call =>
    {
        var figures = TalkFigures.Of(call);
        var swapped = TalkFigures.Of(call with { Turns = [.. call.Turns.Select(turn => turn with { Speaker = Other(turn.Speaker) })] });
        return swapped with { AgentShare = null } == figures with
        {
            AgentSeconds = figures.CallerSeconds,
            CallerSeconds = figures.AgentSeconds,
            AgentShare = null,
            AgentInterruptions = figures.CallerInterruptions,
            CallerInterruptions = figures.AgentInterruptions,
            AgentWordsPerMinute = figures.CallerWordsPerMinute,
            CallerWordsPerMinute = figures.AgentWordsPerMinute,
            AgentLongestMonologueSeconds = figures.CallerLongestMonologueSeconds,
            CallerLongestMonologueSeconds = figures.AgentLongestMonologueSeconds,
            AgentTurns = figures.CallerTurns,
            CallerTurns = figures.AgentTurns,
        } && (figures.AgentShare is not { } share || Math.Abs(swapped.AgentShare!.Value - (1 - share)) < 1e-9);
    }).Check(Many);

    [Fact]
    public void The_order_of_turns_does_not_matter() =>
        Prop.ForAll(AnyCall.SelectMany(call => Gen.Shuffle(call.Turns.ToArray()), (call, turns) => (call, turns)).ToArbitrary(), pair =>
            TalkFigures.Of(pair.call) == TalkFigures.Of(pair.call with { Turns = [.. pair.turns] })).Check(Many);

    [Fact]
    public void What_the_agent_said_within_the_call_does_not_show_without_the_agent() => Prop.ForAll(TwoSides.ToArbitrary(), call =>
    {
        // Nobody is heard when nothing is recorded.
        call = call with { Unheard = [] };
        var callers = call.Of(Speaker.Caller);
        if (callers.IsEmpty)
            return true;
        var whole = new Turn(999, Speaker.Agent, call.Turns.Min(turn => turn.Start), call.Turns.Max(turn => turn.End), "one two three four");
        return TalkFigures.Of(call).WithoutAgent() == TalkFigures.Of(call with { Turns = [.. callers, whole] }).WithoutAgent();
    }).Check(Many);

    private static Gen<Conversation> CallOf(Gen<Turn> turn) =>
        from turns in turn.ListOf()
        from unheard in Gen.OneOf(Gen.Constant(ImmutableArray<UnheardTime>.Empty), AnyUnheard.ListOf().Select(times => times.ToImmutableArray()))
        select new Conversation([.. turns.Select((each, at) => each with { Segment = at })]) { Unheard = unheard };

    private static Gen<UnheardTime> AnyUnheard =>
        from start in Gen.Choose(0, 4000)
        from length in Gen.Choose(0, 400)
        select new UnheardTime(start / 4.0, (start + length) / 4.0);

    private static Speaker Other(Speaker speaker) => speaker switch
    {
        Speaker.Agent => Speaker.Caller,
        Speaker.Caller => Speaker.Agent,
        _ => speaker,
    };
}
