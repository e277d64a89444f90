using ContactCenter.Simulator.Faults;
using ContactCenter.Simulator.Logging;

namespace ContactCenter.Simulator.Tests.Faults;

public sealed class FaultyCallsTests
{
    private const int Calls = 150;

    private static readonly FaultKind[] All = Enum.GetValues<FaultKind>()[1..];

    public static TheoryData<FaultKind> Kinds => [.. All];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task The_same_seed_brings_the_same_faults_and_another_one_others(FaultKind kind)
    {
        await using var first = await RunAsync(kind, seed: 1);
        await using var again = await RunAsync(kind, seed: 1);
        await using var other = await RunAsync(kind, seed: 2);

        first.Faults.Should().NotBeEmpty();
        again.Happened.Should().Equal(first.Happened);
        other.Faults.Should().NotEqual(first.Faults);
    }

    [Fact]
    public async Task All_faults_together_never_break_the_platform()
    {
        await using var times = new FaultyCalls(All.Select(FaultyCalls.Rule), seed: 3);

        await times.CallAsync(Calls);
        await times.Platform.WhenIdleAsync(TestContext.Current.CancellationToken);

        times.Platform.Legs.Should().BeEmpty();
        times.Platform.Conversations.Should().BeEmpty();
        times.Platform.Faults.Rules.Should().OnlyContain(fault => fault.Injections > 0);
        var histories = await times.Platform.HistoriesAsync();
        histories.Where(leg => leg.Inbound).Should().HaveCount(Calls);
        histories.Should().OnlyContain(leg => leg.EndedAt != null);
        times.Platform.Log.After(0).Where(entry => entry.Kind == LogKind.NccoFault).Should().BeEmpty();
    }

    private static async Task<FaultyCalls> RunAsync(FaultKind kind, int seed)
    {
        var times = new FaultyCalls([FaultyCalls.Rule(kind)], seed);
        await times.CallAsync(6);
        return times;
    }
}
