namespace ContactCenter.Simulator.Tests.Sound;

/// <summary>What is installed here. CI has everything.</summary>
internal static class Machine
{
    public static void Needs(string program)
    {
        var isHere = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));
        if (!isHere && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"{program} is missing; eng/install-test-parts installs it.");
        isHere.Should().BeTrue("CI has {0}", program);
    }
}
