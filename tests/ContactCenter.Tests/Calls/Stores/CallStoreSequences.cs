using ContactCenter.Calls;
using ContactCenter.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>One change of a call: its delivery, and whether it ends the call or tells a leg.</summary>
public sealed record StoreStep(int Call, int? Delivery, bool Ends, bool Forgets);

/// <summary>Any sequence of changes leaves a store like a dictionary that keeps everything.</summary>
internal static class CallStoreSequences
{
    private static readonly CallEvent Fact = new CallEvent.CallerContinued(Step: null);

    public static Gen<List<StoreStep>> Any =>
        (from call in Gen.Choose(0, 3)
         from delivery in Gen.OneOf(Gen.Constant<int?>(null), Gen.Choose(0, 4).Select(d => (int?)d))
         from ends in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
         from forgets in Gen.Frequency((6, Gen.Constant(false)), (1, Gen.Constant(true)))
         select new StoreStep(call, delivery, ends, forgets)).ListOf().Select(steps => steps.ToList());

    public static async Task HoldsAsync(ICallStore store, IReadOnlyList<StoreStep> steps)
    {
        var sessions = new Dictionary<LegId, CallSession>();
        var answers = new Dictionary<(LegId, int), Ncco?>();
        foreach (var (step, number) in steps.Select((step, number) => (step, number)))
        {
            var call = new LegId($"call-{step.Call}");
            var before = sessions.GetValueOrDefault(call);
            var isRepeat = step.Delivery is { } seen && answers.ContainsKey((call, seen));
            var answer = number % 3 == 0 ? null : Ncco.Start().Talk($"words {number}").Build();

            var handled = await store.TransitAsync(call, step.Delivery is { } d ? new DeliveryId((UInt128)d) : null, Fact, (told, _) =>
            {
                (told?.Legs.Length, told?.Caller.EndedAt).Should().Be((before?.Legs.Length, before?.Caller.EndedAt));
                var session = step.Forgets && before is null ? null : CallStoreSamples.Next(before, call, number, step.Ends);
                return session is null ? null : new(session, answer, []);
            });

            handled.IsRepeat.Should().Be(isRepeat);
            if (isRepeat)
                answer = answers[(call, step.Delivery!.Value)];
            handled.Answer?.Utf8Json.Should().Equal(answer?.ToUtf8Json());
            if (isRepeat || handled.Session is not { } after)
                continue;
            (handled.Answer is null).Should().Be(answer is null);
            sessions[call] = after;
            if (step.Delivery is { } delivery)
                answers[(call, delivery)] = answer;
        }

        store.LiveCalls.Should().Be(sessions.Values.Count(session => !session.IsOver));
        (await store.ListAsync(new())).Items.Select(call => call.CallerLeg)
            .Should().Equal(sessions.Values.OrderBy(CallCursor.Of, CallCursor.NewestFirst).Select(call => call.CallerLeg));
        foreach (var (call, session) in sessions)
        {
            foreach (var leg in session.Legs)
                store.CallOf(leg.Id!.Value).Should().Be(call);
        }
    }
}
