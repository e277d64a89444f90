using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.RegularExpressions;
using ContactCenter.Simulator.Tests.World;

namespace ContactCenter.Simulator.Tests.Standalone;

/// <summary>The program itself, as a developer starts it.</summary>
public sealed class AccountTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("simulator-").FullName;

    [Fact]
    public async Task It_makes_up_an_account_once_and_says_what_to_configure()
    {
        var key = Path.Combine(_folder, "keys", "app.key");
        var first = await RunAsync($"--Simulator:PrivateKeyPath={key}", "--Simulator:AnswerUrl=http://localhost:9/answer");
        var second = await RunAsync($"--Simulator:PrivateKeyPath={key}", "--Simulator:AnswerUrl=http://localhost:9/answer");

        first.Said.Should().Contain(key).And.Contain("http://localhost:9/answer").And.Contain("numbers").And.Contain(SimulatorOptions.DefaultNumber);
        first.Status.Should().Be(HttpStatusCode.OK);
        second.Status.Should().Be(HttpStatusCode.OK);
        SecretOf(second.Said).Should().Be(SecretOf(first.Said)).And.HaveLength(48);
        Line(second.Said, "api secret").Should().Be(Line(first.Said, "api secret")).And.HaveLength(16);
        if (!OperatingSystem.IsWindows())
            File.GetUnixFileMode(key).Should().Be(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    [Fact]
    public async Task An_account_of_an_earlier_version_gets_an_API_secret_and_keeps_the_rest()
    {
        var file = Path.Combine(_folder, "account.json");
        await File.WriteAllTextAsync(
            file, """{"applicationId":"from-before","apiKey":"abc","signatureSecret":"a secret"}""", TestContext.Current.CancellationToken);

        var run = await RunAsync($"--Simulator:PrivateKeyPath={Path.Combine(_folder, "app.key")}");

        run.Said.Should().Contain("from-before");
        (await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken)).Should().Contain("from-before").And.Contain(Line(run.Said, "api secret"));
    }

    [Fact]
    public async Task Its_root_leads_to_the_phones()
    {
        var run = await RunAsync($"--Simulator:PrivateKeyPath={Path.Combine(_folder, "app.key")}");

        run.Root.Should().Be("/simulator");
    }

    [Fact]
    public async Task What_is_configured_stays()
    {
        var run = await RunAsync(
            $"--Simulator:PrivateKeyPath={Path.Combine(_folder, "app.key")}",
            "--Simulator:ApplicationId=my-app",
            "--Simulator:Unsigned=true",
            "--Simulator:Numbers:0=447700900777");

        run.Said.Should().Contain("my-app").And.Contain("webhooks are unsigned").And.Contain("447700900777");
    }

    [Fact]
    public async Task It_says_nothing_but_that()
    {
        var run = await RunAsync($"--Simulator:PrivateKeyPath={Path.Combine(_folder, "app.key")}");

        run.Said.Should().StartWith("The voice platform's stand-in listens on http://127.0.0.1:").And.NotContain("Microsoft");
    }

    [Fact]
    public async Task It_does_not_start_with_settings_that_it_does_not_understand()
    {
        var key = Path.Combine(_folder, "app.key");
        using var process = Start(
            redirectErrors: true,
            $"--Simulator:PrivateKeyPath={key}",
            "--Simulator:Sped=2",
            "--Simulator:Unsigned=perhaps",
            "--Simulator:Faults:0:Kind=WebhookLots");

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.Should().Be(1, errors);
        errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' ')[0]).Should()
            .Equal("Simulator:Faults:0:Kind", "Simulator:Sped", "Simulator:Unsigned");
        File.Exists(key).Should().BeFalse();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Starts the program on a free port, asks it for its calls with the key that it made, and ends it.</summary>
    private static async Task<(string Said, HttpStatusCode Status, string? Root)> RunAsync(params string[] arguments)
    {
        using var process = Start(redirectErrors: false, arguments);
        try
        {
            var said = "";
            while (!said.Contains("event URL", StringComparison.Ordinal))
                said += await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) + "\n";
            return (said, await AskAsync(said), await RootAsync(said));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        }
    }

    private static Process Start(bool redirectErrors, params string[] arguments)
    {
        var program = Path.ChangeExtension(typeof(VoicePlatform).Assembly.Location, ".dll");
        return Process.Start(new ProcessStartInfo("dotnet", [program, "--urls", "http://127.0.0.1:0", .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = redirectErrors,
            UseShellExecute = false,
        })!;
    }

    private static async Task<HttpStatusCode> AskAsync(string said)
    {
        using var key = RSA.Create();
        key.ImportFromPem(await File.ReadAllTextAsync(Line(said, "private key"), TestContext.Current.CancellationToken));
        var claims = TestAccount.Claims(TimeProvider.System.GetUtcNow());
        claims["application_id"] = Line(said, "application id");
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", TestAccount.Token(claims, key: key));
        using var response = await http.GetAsync(Line(said, "calls API"), TestContext.Current.CancellationToken);
        return response.StatusCode;
    }

    /// <returns>Where the program's root leads.</returns>
    private static async Task<string?> RootAsync(string said)
    {
        using var http = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false });
        using var response = await http.GetAsync(new Uri(new Uri(Line(said, "phones")), "/"), TestContext.Current.CancellationToken);
        return response.Headers.Location?.OriginalString;
    }

    private static string SecretOf(string said) => Line(said, "signature");

    private static string Line(string said, string name) =>
        Regex.Match(said, $@"^\s+{name}\s+(\S+)", RegexOptions.Multiline, TimeSpan.FromSeconds(1)).Groups[1].Value;
}
