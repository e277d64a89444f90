using System.Diagnostics;
using ContactCenter.Tests.World;

namespace ContactCenter.Tests.Foundation.Hosting;

/// <summary>Relative paths begin at the folder in which the command was typed.</summary>
public sealed class TypedPathTests : IDisposable
{
    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Data_and_backup_lie_where_the_command_was_typed()
    {
        await using (var server = await ServerProcess.ListeningAsync(["--urls", "http://127.0.0.1:0", $"--Storage:Path={_folder.File("some/data")}"]))
            await server.ReadUntilAsync("Scores: curl");

        var ended = await ServerProcess.RunAsync(["backup", "copy.db", "--Storage:Path=some/data"], [], _folder.Path);

        ended.Errors.Should().BeEmpty();
        File.Exists(_folder.File("copy.db")).Should().BeTrue();
        (await ServerProcess.RunAsync(["restore", "copy.db", "--Storage:Path", "other/data"], [], _folder.Path)).ExitCode.Should().Be(0);
        Directory.GetFiles(_folder.File("other/data")).Should().NotBeEmpty();
    }

    [Fact]
    public async Task The_private_key_lies_where_the_command_was_typed()
    {
        await File.WriteAllTextAsync(_folder.File("private.key"), SampleKey.Private, TestContext.Current.CancellationToken);

        var (_, errors) = await ServerProcess.RunAsync(["--Vonage:Platform=Live", "--Vonage:PrivateKeyPath=private.key"], [], _folder.Path);

        errors.Should().Contain("Vonage:ApplicationId").And.NotContain("PrivateKey");
    }

    [Fact]
    public async Task Dotnet_run_starts_the_program_there_too()
    {
        var start = new ProcessStartInfo("dotnet", ["msbuild", Repository.File("src/ContactCenter"), "-getProperty:RunWorkingDirectory", "-nologo"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            WorkingDirectory = _folder.Path,
        };
        using var evaluation = Process.Start(start)!;

        (await evaluation.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken)).Trim().Should().Be(_folder.Path);
    }
}
