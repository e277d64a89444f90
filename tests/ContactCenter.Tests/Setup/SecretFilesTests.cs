using System.Diagnostics;
using System.Text.Json;
using ContactCenter.Foundation.Settings;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Setup;

/// <summary>What <c>setup</c> writes goes nowhere by itself: into no commit, no image, no published build.</summary>
public sealed class SecretFilesTests
{
    private static readonly DockerIgnore Context = new(File.ReadAllLines(Repository.File(".dockerignore")));

    [Theory]
    [InlineData(LocalSettings.FileName)]
    [InlineData($"src/ContactCenter/{LocalSettings.FileName}")]
    [InlineData($"{LocalSettings.FileName}.new")]
    [InlineData("private.key")]
    [InlineData("deploy/keys/private.key")]
    [InlineData("deploy/private.pem")]
    [InlineData("data/contactcenter.db")]
    [InlineData("src/ContactCenter/data/admin-api-key")]
    [InlineData("simulator-data/account.json")]
    [InlineData("src/ContactCenter.Simulator/simulator-data/private.key")]
    public void An_image_is_built_without_it(string path) => Context.Sends(path).Should().BeFalse();

    [Theory]
    [InlineData("src/ContactCenter/Program.cs")]
    [InlineData("src/ContactCenter/packages.lock.json")]
    [InlineData("appsettings.json")]
    [InlineData("Directory.Build.props")]
    public void An_image_is_built_with_the_rest(string path) => Context.Sends(path).Should().BeTrue();

    [Fact]
    public void Rules_are_read_as_Docker_reads_them()
    {
        var rules = new DockerIgnore(["# a comment", "", "a", "*/b", "**/c", "d?.txt", "e/**/f", "g*", "!good"]);

        foreach (var path in (string[])["a", "a/in/it", "x/b", "c", "x/y/c", "x/c/in/it", "d1.txt", "e/f", "e/x/y/f", "great"])
            rules.Sends(path).Should().BeFalse(path);
        foreach (var path in (string[])["x/a", "b", "x/y/b", "d10.txt", "x/d1.txt", "good", "x/great"])
            rules.Sends(path).Should().BeTrue(path);
    }

    [Theory]
    [InlineData(LocalSettings.FileName)]
    [InlineData($"src/ContactCenter/{LocalSettings.FileName}")]
    [InlineData($"{LocalSettings.FileName}.new")]
    [InlineData("private.key")]
    [InlineData("src/private.key")]
    public async Task No_commit_takes_it(string path)
    {
        var (code, _) = await RunAsync("git", Repository.Root, "check-ignore", "--no-index", "--quiet", path);

        code.Should().Be(0);
    }

    [Fact]
    public async Task A_published_build_is_without_it()
    {
        // The web SDK publishes every JSON file that it finds below the project.
        var folder = Directory.CreateDirectory(Repository.File($"src/ContactCenter/{nameof(A_published_build_is_without_it)}"));
        try
        {
            foreach (var name in (string[])[LocalSettings.FileName, $"{LocalSettings.FileName}.new", "private.key"])
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, name), "{}", TestContext.Current.CancellationToken);

            var (code, output) = await RunAsync(
                "dotnet", Repository.Root, "msbuild", "src/ContactCenter", "-nologo", "-t:ComputeResolvedFilesToPublishList", "-getItem:ResolvedFileToPublish",
                "-p:BuildProjectReferences=false", "-p:NoBuild=true");

            code.Should().Be(0, output);
            var published = JsonElement.Parse(output).GetProperty("Items").GetProperty("ResolvedFileToPublish").EnumerateArray()
                .Select(file => file.GetProperty("Filename").GetString() + file.GetProperty("Extension").GetString()).ToList();
            published.Should().Contain("appsettings.json", "else this would prove nothing");
            published.Should()
                .NotContain(name => name.StartsWith(LocalSettings.FileName, StringComparison.Ordinal) || name.EndsWith(".key", StringComparison.Ordinal));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<(int Code, string Output)> RunAsync(string program, string folder, params string[] arguments)
    {
        using var process = Process.Start(
            new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = folder })!;
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
