using System.Runtime.CompilerServices;
using ContactCenter.Simulator.Scenarios;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Scripts;

/// <summary>The scripts beside this file, which tell our calls to people, are true of the server as it is delivered.</summary>
public sealed class OwnScriptsTests
{
    public static TheoryData<string> Names =>
        [.. Directory.GetFiles(FolderOf(), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_goes_as_its_script_says(string name)
    {
        await using var world = new ContactCenterWorld();

        var result = await new ScenarioPlayer(world.Platform).PlayAsync(ReadOf(name), TestContext.Current.CancellationToken);

        result.Failures.Should().BeEmpty();
        result.Outcome.Should().Be(ScenarioOutcome.Passed);
        await world.RunOutAsync();
        world.NobodyIsLeft();
    }

    [Fact]
    public void There_are_ten() => Names.Should().HaveCount(10);

    [Fact]
    public async Task A_server_that_behaves_otherwise_is_found_out()
    {
        await using var world = new ContactCenterWorld(CallSteps.With(("Departments:Sales:Survey", "false")));

        var result = await new ScenarioPlayer(world.Platform).PlayAsync(ReadOf("survey-with-score.yaml"), TestContext.Current.CancellationToken);

        result.Outcome.Should().Be(ScenarioOutcome.Failed);
        result.Failures.Should().ContainSingle().Which.Should().Contain("\"How satisfied were you with this call?\" to be heard: the call has ended");
        result.Transcript.Should().Contain("  ✓ sales hangs up").And.Contain("  ✗ line 12: caller hears: How satisfied were you with this call?");
    }

    private static Scenario ReadOf(string name)
    {
        var reading = Scenario.Read(name, File.ReadAllText(Path.Combine(FolderOf(), name)));
        reading.Faults.Should().BeEmpty();
        return reading.Scenario!;
    }

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
