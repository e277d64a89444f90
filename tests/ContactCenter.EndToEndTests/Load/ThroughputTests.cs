using ContactCenter.Load.Throughput;

namespace ContactCenter.EndToEndTests.Load;

/// <summary>A run of the load harness that is short enough for every day; nothing else of this project runs beside it.</summary>
[Collection(nameof(CrashTests))]
public sealed class ThroughputTests(ITestOutputHelper output)
{
    private static readonly ThroughputPlan Short = new()
    {
        Rate = 15,
        Length = TimeSpan.FromSeconds(8),
        WarmUp = TimeSpan.FromSeconds(2),
        Seed = 1,
        WaitLimit = TimeSpan.FromMinutes(3),
        ToRest = TimeSpan.FromMinutes(3),
    };

    [Fact]
    public async Task Every_call_goes_as_it_should_and_both_sides_say_the_same()
    {
        var report = await RunAsync(Short);

        report.HasPassed.Should().BeTrue("{0}", report);
        report.Outcomes.Should().HaveCount(135).And.OnlyContain(outcome => outcome == Outcome.Whole || outcome == Outcome.SentAway);
        report.Outcomes.Should().Contain(Outcome.Whole);
        report.PerCall.Server.Should().BePositive();
        report.PerCall.Harness.Should().BePositive();
        report.Latencies.Routes.Select(route => route.Route).Should().Equal("answer", "event", "input", "survey", "all");
    }

    [Fact]
    public async Task A_caller_who_is_not_served_fails_the_run()
    {
        var report = await RunAsync(Short with { Length = TimeSpan.FromSeconds(1), WarmUp = TimeSpan.Zero, WaitLimit = TimeSpan.Zero });

        report.Outcomes.Should().HaveCount(15).And.OnlyContain(outcome => outcome == Outcome.Stranded);
        report.Faults.Should().Contain(fault => fault.What == "The caller waited in vain for another word.");
        report.ToString().Should().Contain("Data and logs: ");
        Directory.Delete(report.Folder!, recursive: true);
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    public void Callers_who_are_sent_away_in_numbers_fail_the_run(int sentAway, int faults) =>
        Arrivals.TurnedAway([.. Enumerable.Repeat(Outcome.SentAway, sentAway), .. Enumerable.Repeat(Outcome.Whole, 100 - sentAway)]).Should().HaveCount(faults);

    private async Task<ThroughputReport> RunAsync(ThroughputPlan plan)
    {
        await using var lines = new StringWriter();
        var report = await new ThroughputRun(plan, lines, TimeProvider.System).RunAsync(TestContext.Current.CancellationToken);
        output.WriteLine($"{lines}{report}");
        return report;
    }
}
