using System.Diagnostics;
using System.Runtime.CompilerServices;
using ContactCenter.EndToEndTests.World;
using ContactCenter.TestKit;

namespace ContactCenter.EndToEndTests;

/// <summary>The API's document is read by a program that others use for it.</summary>
public sealed class OpenApiLintTests
{
    [Fact]
    public async Task The_document_has_no_fault()
    {
        var program = Path.Combine(FolderOf(), "node_modules/.bin/redocly");
        if (!File.Exists(program) && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("The lint program is missing; eng/install-test-parts installs it.");
        await using var server = new RunningServer();
        using var document = await server.GetAsync("/openapi/v1.json");
        var folder = Directory.CreateTempSubdirectory("contact-center-openapi");
        try
        {
            var file = Path.Combine(folder.FullName, "openapi.json");
            await File.WriteAllTextAsync(
                file, await document.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
            var start = new ProcessStartInfo(
                program,
                ["lint", file, "--format=stylish"])
            {
                UseShellExecute =
                    false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.FullName
            };
            start.Environment["REDOCLY_TELEMETRY"] = "off";
            start.Environment["REDOCLY_SUPPRESS_UPDATE_NOTICE"] = "true";
            using var lint = Process.Start(start)!;
            var said = await Task.WhenAll(
                lint.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken),
                lint.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken)).WaitAsync(RealTime.Limit, TestContext.Current.CancellationToken);
            await lint.WaitForExitAsync(TestContext.Current.CancellationToken);

            lint.ExitCode.Should().Be(0, "it said {0}", string.Concat(said));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "OpenApiLint"));
}
