using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using ContactCenter.Load.World;
using ContactCenter.Simulator;

namespace ContactCenter.Tests.Scripts;

/// <summary>The simulator's program plays our scripts against the server's program, as a build server would have it.</summary>
public sealed class RunAgainstServerTests : IDisposable
{
    private const string ApplicationId = "aaaaaaaa-bbbb-cccc-dddd-0123456789ab";
    private const string Secret = "a-signature-secret-for-tests-0123456789";

    private readonly TestFolder _folder = new();
    private readonly string _simulator = $"http://127.0.0.1:{FreePort.Find(Random.Shared)}";

    [Fact]
    public async Task Two_programs_and_ten_scripts()
    {
        await using var server = await StartServerAsync();

        var (exitCode, output) = await PlayAsync(server, FolderOf());

        exitCode.Should().Be(0, output);
        output.Should().EndWith("10 scripts: 10 passed.\n");
        var suite = XDocument.Load(_folder.File("calls.xml")).Root!.Element("testsuite")!;
        suite.Elements("testcase").Should().HaveCount(10);
        suite.Attribute("failures")!.Value.Should().Be("0");
    }

    [Fact]
    public async Task A_server_that_does_not_do_as_told()
    {
        await using var server = await StartServerAsync();
        var script = Path.Combine(FolderOf(), "support-by-voice.yaml");
        var broken = _folder.File("broken.yaml");
        await File.WriteAllTextAsync(
            broken,
            (await File.ReadAllTextAsync(script, TestContext.Current.CancellationToken)).Replace(
                "support answers", "sales answers:\n    within: 10", StringComparison.Ordinal),
            TestContext.Current.CancellationToken);

        var (exitCode, output) = await PlayAsync(server, script, broken);

        exitCode.Should().Be(1, output);
        output.Should().Contain("  ✗ line 12: sales answers").And.EndWith("2 scripts: 1 passed, 1 FAILED.\n");
        XDocument.Load(_folder.File("calls.xml")).Descendants("failure").Should().ContainSingle().Which.Value.Should()
            .Contain("Phone 447700900101 waited in vain for it to ring");
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ServerProcess> StartServerAsync()
    {
        await File.WriteAllTextAsync(_folder.File("private.key"), SampleKey.Private);
        return await ServerProcess.ListeningAsync(
            ["--urls", "http://127.0.0.1:0"],
            ("Vonage:Platform", "Live"),
            ("Vonage:ApiBaseUrl", _simulator),
            ("Vonage:ApplicationId", ApplicationId),
            ("Vonage:PrivateKeyPath", _folder.File("private.key")),
            ("Vonage:ApiKey", "a1b2c3d"),
            ("Vonage:SignatureSecret", Secret),
            ("Vonage:Number", SimulatorOptions.DefaultNumber),
            ("Vonage:WebhookSecurity", "Signed"),
            ("Storage:Provider", "Memory"),
            ("Ivr:Menus:Main:KeyTimeoutSeconds", "10"),
            ("Ivr:Menus:Main:SpeechTimeoutSeconds", "20"),
            ("Survey:KeyTimeoutSeconds", "10"),
            ("Survey:SpeechTimeoutSeconds", "20"));
    }

    /// <summary>
    /// Plays scripts, four times as fast as life: a question waits eight seconds or more for the first word, and a machine that is busy with other
    /// tests is to be faster than a quarter of that. What passes in real time has minutes.
    /// </summary>
    private async Task<(int ExitCode, string Output)> PlayAsync(ServerProcess server, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet",
        [
            Path.Combine(AppContext.BaseDirectory, "ContactCenter.Simulator.dll"),
            "run", .. arguments, "--report", "calls.xml", "--urls", _simulator, "--timeout=120",
            $"--Simulator:AnswerUrl={server.Address}webhooks/answer",
            $"--Simulator:EventUrl={server.Address}webhooks/event",
            $"--Simulator:FallbackUrl={server.Address}webhooks/fallback",
            $"--Simulator:ApplicationId={ApplicationId}",
            $"--Simulator:SignatureSecret={Secret}",
            "--Simulator:ApiKey=a1b2c3d",
            "--Simulator:PrivateKeyPath=private.key",
            "--Simulator:Speed=4",
            "--Simulator:ConnectTimeout=00:01:00",
            "--Simulator:AnswerTimeout=00:01:00",
            "--Simulator:EventTimeout=00:01:00",
        ])
        { UseShellExecute = false, RedirectStandardOutput = true, WorkingDirectory = _folder.Path })!;
        try
        {
            var output = await process.StandardOutput.ReadToEndAsync().WaitAsync(RealTime.Limit);
            await process.WaitForExitAsync().WaitAsync(RealTime.Limit);
            return (process.ExitCode, output);
        }
        finally
        {
            process.Kill();
        }
    }

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.GetDirectoryName(thisFile)!;
}
