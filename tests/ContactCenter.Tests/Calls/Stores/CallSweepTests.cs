using ContactCenter.Calls.Stores;
using ContactCenter.Voice;
using FsCheck;
using FsCheck.Fluent;

namespace ContactCenter.Tests.Calls.Stores;

/// <summary>The journal stays small, and what lives in it survives every sweep.</summary>
public sealed class CallSweepTests
{
    private const long LargestBytes = 1_000_000;

    [Fact]
    public async Task The_journal_stays_small_over_many_changes_of_few_calls()
    {
        using var folder = new SqliteStoreFolder();
        var store = folder.Open(LargestBytes);
        await store.SaveAsync(new("quiet"), step: 42);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(async writer =>
        {
            for (var i = 1; i <= 1_000; i++)
                await store.SaveAsync(new($"call-{writer}"), step: i);
        }));

        folder.Journal.State.Bytes.Should().BeLessThan(LargestBytes, "16 MB were written");
        using var killed = folder.Killed();
        var again = killed.Open();
        (await again.StepAsync(new("quiet"))).Should().Be(42);
        for (var writer = 0; writer < 16; writer++)
            (await again.StepAsync(new($"call-{writer}"))).Should().Be(1_000);
    }

    [Fact]
    public void What_lives_survives_any_sequence_of_changes_sweeps_moves_and_kills() =>
        Prop.ForAll(Steps.ToArbitrary(), HoldsAsync).Check(Config.QuickThrowOnFailure.WithMaxTest(25).WithQuietOnSuccess(true));

    private static Gen<List<Step>> Steps => (
        from call in Gen.Choose(0, 4)
        from kind in Gen.Frequency((30, Gen.Constant(Kind.Change)), (4, Gen.Constant(Kind.End)), (3, Gen.Constant(Kind.Pass)), (2, Gen.Constant(Kind.Kill)), (1, Gen.Constant(Kind.Fail)))
        from size in Gen.Choose(0, 30_000)
        select new Step(call, kind, size)).ListOf(40).Select(steps => steps.ToList());

    private static async Task HoldsAsync(List<Step> steps)
    {
        var folder = new SqliteStoreFolder();
        try
        {
            var store = folder.Open(LargestBytes * 10);
            var expected = new Dictionary<LegId, (int Step, int Length)>();
            foreach (var (step, number) in steps.Select((step, number) => (step, number)))
            {
                var call = new LegId($"call-{step.Call}");
                switch (step.Kind)
                {
                    case Kind.Change or Kind.End:
                        await store.SaveAsync(call, number, ends: step.Kind == Kind.End, caller: new string('1', step.Size));
                        expected[call] = (number, step.Size);
                        break;
                    case Kind.Pass:
                        await folder.PassAsync(TimeSpan.FromSeconds(70));
                        break;
                    case Kind.Kill:
                        var killed = folder.Killed();
                        folder.Dispose();
                        folder = killed;
                        store = folder.Open(LargestBytes * 10);
                        break;
                    case Kind.Fail:
                        folder.Fill();
                        await FluentActions.Awaiting(() => store.SaveAsync(call, -1)).Should().ThrowAsync<ContactCenter.Foundation.Storage.JournalUnavailableException>();
                        await folder.FreeAsync();
                        break;
                    default:
                        throw new InvalidOperationException($"{step.Kind}");
                }

                await HasAsync(store, expected);
            }
        }
        finally
        {
            folder.Dispose();
        }
    }

    private static async Task HasAsync(SqliteCallStore store, Dictionary<LegId, (int Step, int Length)> expected)
    {
        foreach (var (call, value) in expected)
        {
            var found = await store.FindAsync(call);
            (found!.Step, found.Caller.Length).Should().Be(value);
        }

        (await store.ListAsync(new())).Total.Should().Be(expected.Count);
    }

    private sealed record Step(int Call, Kind Kind, int Size);

    private enum Kind
    {
        Change,
        End,
        Pass,
        Kill,
        Fail,
    }
}
