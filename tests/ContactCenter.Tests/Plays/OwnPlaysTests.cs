using System.Runtime.CompilerServices;
using ContactCenter.Simulator.Plays;
using ContactCenter.Tests.Scenarios;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Plays;

/// <summary>The scripts beside this file, which tell our calls to people, are true of the server as it is delivered.</summary>
public sealed class OwnPlaysTests
{
    public static TheoryData<string> Names => [.. Directory.GetFiles(FolderOf(), "*.yaml").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_goes_as_its_script_says(string name)
    {
        await using var world = new ContactCenterWorld();

        var result = await new Player(world.Platform).PlayAsync(ReadOf(name), TestContext.Current.CancellationToken);

        result.Failures.Should().BeEmpty();
        result.Outcome.Should().Be(PlayOutcome.Passed);
        await world.RunOutAsync();
        world.NobodyIsLeft();
    }

    [Fact]
    public void There_are_ten() => Names.Should().HaveCount(10);

    [Fact]
    public async Task A_server_that_behaves_otherwise_is_found_out()
    {
        await using var world = new ContactCenterWorld(Story.With(("Departments:Sales:Survey", "false")));

        var result = await new Player(world.Platform).PlayAsync(ReadOf("survey-with-score.yaml"), TestContext.Current.CancellationToken);

        result.Outcome.Should().Be(PlayOutcome.Failed);
        result.Failures.Should().ContainSingle().Which.Should().Contain("\"How satisfied were you with this call?\" to be heard: the call has ended");
        result.Transcript.Should().Contain("  ✓ sales hangs up").And.Contain("  ✗ line 12: caller hears: How satisfied were you with this call?");
    }

    private static Play ReadOf(string name)
    {
        var reading = Play.Read(name, File.ReadAllText(Path.Combine(FolderOf(), name)));
        reading.Faults.Should().BeEmpty();
        return reading.Play!;
    }

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
