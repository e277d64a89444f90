namespace ContactCenter.Simulator.Tests.Sound;

/// <summary>What is installed here. CI has everything.</summary>
internal static class Machine
{
    /// <summary>Skips the test where there is no such program, but never in CI.</summary>
    /// <returns>Where it is.</returns>
    public static string Needs(string program)
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
        if (path is null && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip($"{program} is missing; eng/install-test-parts installs it.");
        path.Should().NotBeNull("CI has {0}", program);
        return path!;
    }
}
