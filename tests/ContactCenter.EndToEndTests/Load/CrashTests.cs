using ContactCenter.Load.Crash;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>A run of the crash harness that is short enough for every day; nothing else of this project runs beside it.</summary>
[Collection(nameof(CrashTests))]
public sealed class CrashTests(ITestOutputHelper output)
{
    private static readonly CrashPlan Short = new()
    {
        Calls = 200,
        AtOnce = 40,
        Seed = 1,
        Uptime = TimeSpan.FromSeconds(1),
        LongestPause = TimeSpan.FromSeconds(0.5),
    };

    [Theory]
    [InlineData("Memory", 0)]
    [InlineData("Sqlite", 10)]
    public async Task Nothing_is_lost(string storage, int kills)
    {
        var report = await RunAsync(Short with { Kills = kills, Site = new() { Storage = storage } });

        report.HasPassed.Should().BeTrue("{0}", report);
    }

    [Fact]
    public async Task What_is_kept_in_memory_is_missed_after_a_kill()
    {
        var report = await RunAsync(
            Short with { Site = new() { Storage = "Memory" }, Calls = 10, AtOnce = 10, Kills = 2, WaitLimit = TimeSpan.Zero, ToRest = TimeSpan.Zero });

        report.Faults.Should().Contain(fault => fault.What.StartsWith("The caller was greeted, and the books do not have the call", StringComparison.Ordinal));
        report.ToString().Should().Contain("the server KILLED", "the timeline of a call tells of the kills");
        Directory.Delete(report.Folder!, recursive: true);
    }

    private async Task<CrashReport> RunAsync(CrashPlan plan)
    {
        await using var lines = new StringWriter();
        var report = await new CrashRun(plan, lines, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"{lines}{report.Figures}");
        return report;
    }
}

[CollectionDefinition(nameof(CrashTests), DisableParallelization = true)]
public sealed class CrashTestsAlone;
