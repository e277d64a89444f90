using System.Globalization;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls.Model;

/// <summary>
/// What holds whatever people do and whatever goes wrong. <c>CONTACT_CENTER_SCENARIOS</c> sets how many scenarios are tried,
/// <c>CONTACT_CENTER_SEED</c> repeats a run, or with a third number one scenario.
/// </summary>
public sealed class AnyCallTests
{
    /// <summary>Faults end within a scenario's list; what is retried has succeeded after so long.</summary>
    private static readonly TimeSpan LongestRetry = TimeSpan.FromSeconds(100);

    [Fact]
    public void Any_call_comes_to_a_good_end() => Check(AnyScenario.Arbitrary);

    [Fact]
    public void Any_call_comes_to_a_good_end_though_the_process_is_killed_again_and_again() => Check(AnyScenario.WithCrashes);

    [Fact]
    public void Any_call_that_is_connected_comes_to_a_good_end() => Check(AnyScenario.WithConnect);

    [Fact]
    public void Any_call_that_is_connected_comes_to_a_good_end_though_the_process_is_killed_again_and_again() => Check(AnyScenario.WithConnectAndCrashes);

    private static void Check(Arbitrary<Scenario> scenarios)
    {
        var count = int.Parse(Environment.GetEnvironmentVariable("CONTACT_CENTER_SCENARIOS") ?? "400", CultureInfo.InvariantCulture);
        var config = Config.QuickThrowOnFailure.WithMaxTest(count).WithEndSize(10).WithQuietOnSuccess(true);
        if (Environment.GetEnvironmentVariable("CONTACT_CENTER_SEED") is { } seed)
        {
            var parts = seed.Split(',').Select(part => ulong.Parse(part, CultureInfo.InvariantCulture)).ToArray();
            config = parts is [var from, var step, var size] ? config.WithReplay(from, step, (int)size) : config.WithReplay(parts[0], parts[1]);
        }

        // Away from the test's own context, so that what a timer continues goes on at once, in order.
        Prop.ForAll(scenarios, scenario => Task.Run(() => HoldsAsync(scenario))).Check(config);
    }

    private static async Task HoldsAsync(Scenario scenario)
    {
        await using var world = await ModelWorld.RunAsync(scenario);
        var faults = Faults(world, scenario);
        if (faults.Count > 0)
            throw new InvalidOperationException($"{string.Join("; ", faults)}\n{string.Join('\n', world.Log)}");
    }

    private static List<string> Faults(ModelWorld world, Scenario scenario)
    {
        var hasOutage = scenario.HasOutage;
        var faults = new List<string>(world.Platform.Faults);
        faults.AddRange(world.Errors.Select(error => error.ToString()));
        faults.AddRange(world.Platform.Legs.Where(leg => !leg.IsOver).Select(leg => $"{leg} was left"));
        if (!hasOutage)
        {
            faults.AddRange(world.Disk.Dead.Select(letter => $"given up: {letter.Item.Kind}: {letter.Item.LastError}"));
            // With no API to ask and no event to tell, nobody can know that an agent talks.
            faults.AddRange(world.Api.HangUps.Where(hung => IsBrokenOff(world, hung.Leg, hung.Room)).Select(hung => $"the talk of {hung.Leg} was broken off"));
        }

        foreach (var caller in world.Platform.Legs.Where(leg => leg.IsCaller))
        {
            var wasHeard = scenario.Crashes.IsEmpty || world.Disk.Read(caller.Id) is not null || caller.AnsweredAt is not null;
            if (wasHeard && world.Disk.Read(caller.Id) is not { IsOver: true })
                faults.Add($"the end of {caller} is not known");
            faults.AddRange(FaultsOfHangUp(world, caller));
            faults.AddRange(MoveRule.Faults(world, caller));
            faults.AddRange(world.Edits.Faults(caller.Id, world.Disk.Read(caller.Id)));
            faults.AddRange(ReplayRule.Faults(world, caller));
            faults.AddRange(scenario.Connects ? FaultsOfConnect(world, caller, hasOutage) : FaultsOfSurvey(world, caller, hasOutage));
        }

        return faults;
    }

    private static IEnumerable<string> FaultsOfSurvey(ModelWorld world, ModelLeg caller, bool hasOutage)
    {
        if (caller.SurveysAt.Count > 1)
            yield return $"{caller} was asked for a survey {caller.SurveysAt.Count} times";
        if (caller.SurveysAt.Count > 0 && !world.Platform.Legs.Any(leg => leg.Call == caller.Id && !leg.IsCaller && leg.AnsweredAt is not null))
            yield return $"{caller} got a survey though no agent had answered";
        var due = SurveyRule.DueAt(caller.Id, world.Disk.Judged);
        if (due is null && caller.SurveysAt.Count > 0)
            yield return $"{caller} got a survey that was not due";
        var isCutOff = caller.LeftByItself || IsHungUpOn(world, caller);
        if (!hasOutage && due is { } at && caller.SurveysAt.Count == 0 && !(isCutOff && caller.EndedAt < at + LongestRetry))
            yield return $"{caller} got no survey, which was due";
    }

    /// <summary>Whom a supervisor has hung up on is asked nothing any more, and the call keeps who ended it.</summary>
    private static IEnumerable<string> FaultsOfHangUp(ModelWorld world, ModelLeg caller)
    {
        if (world.Disk.Judged.Find(judged => judged.Call == caller.Id && judged.After.EndedBy is not null) is not { } ended)
            yield break;
        var call = world.Disk.Read(caller.Id);
        if (call is { EndedBy: null })
            yield return $"nobody knows that {caller} was hung up on";
        if (call?.Survey?.AskedAt > ended.At)
            yield return $"{caller} was asked how it was after having been hung up on";
        if (world.Disk.Judged.Exists(judged => judged.Call == caller.Id && judged.At > ended.At && judged.Effects.Any(IsNews)))
            yield return $"{caller} was led on after having been hung up on";
    }

    private static bool IsHungUpOn(ModelWorld world, ModelLeg caller) => world.Disk.Read(caller.Id) is { EndedBy: not null };

    private static bool IsNews(CallEffect effect) => effect is CallEffect.CreateAgentLeg or CallEffect.TransferCaller or CallEffect.AskService;

    /// <summary>
    /// Nobody is asked how it was, two phones never ring at once, and a caller whom nobody was found for chooses what to do: only a
    /// process that was down, an API that was away, or a talk, ends the call before.
    /// </summary>
    private static IEnumerable<string> FaultsOfConnect(ModelWorld world, ModelLeg caller, bool hasOutage)
    {
        if (caller.SurveysAt.Count > 0)
            yield return $"{caller} got a survey, which a connected call does not have";
        if (world.Platform.Legs.Any(leg => leg is { IsCaller: false, IsConnect: false }))
            yield return "a leg was asked for by a request";
        if (!hasOutage && !IsHungUpOn(world, caller) && caller is { LeftByItself: false, HasMet: false, WasAsked: false })
            yield return $"{caller} was left with nobody, and was not asked what to do";
        if (!hasOutage && caller.TornFrom is { } torn && IsTornAway(world, caller, torn))
            yield return $"{caller} was torn away from {torn}";
    }

    /// <summary>The caller was moved although the agent had answered before that was decided.</summary>
    private static bool IsTornAway(ModelWorld world, ModelLeg caller, ModelLeg agent) => world.Disk.Judged.FindLast(judged =>
        judged.Call == caller.Id && judged.At <= agent.EndedAt && judged.Effects.Any(effect => effect is CallEffect.TransferCaller)) is { } moved
        && agent.AnsweredAt < moved.At;

    /// <summary>We ended an agent's leg that had met its caller, who was still there, and had not been given up before.</summary>
    private static bool IsBrokenOff(ModelWorld world, ModelLeg leg, string? room)
    {
        if (leg.IsCaller || room is null || !world.Platform.Legs.Any(caller => caller.Id == leg.Call && caller.SurveysAt.Count == 0))
            return false;
        var givenUp = world.Disk.Judged.Find(judged => judged.Effects.Any(effect => effect is CallEffect.HangUp hangUp && hangUp.Leg == leg.Id));
        return givenUp is { After: { IsOver: false, EndedBy: null } } && !MoveRule.WasLeft(world, leg, givenUp.At) && leg.AnsweredAt < givenUp.At;
    }
}
