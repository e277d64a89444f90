using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ContactCenter.TestKit;

namespace ContactCenter.EndToEndTests.World;

/// <summary>The application in <c>NodeSdk/</c>, a process of its own that speaks with the platform through the platform's Node SDK.</summary>
public sealed class NodeApplication : IAsyncDisposable
{
    private const string Listening = "listening on ";

    private readonly Process _process;
    private readonly Task<string> _errors;
    private readonly HttpClient _operator;

    private NodeApplication(Process process, Task<string> errors, Uri address) =>
        (_process, _errors, Address, _operator) = (process, errors, address, new HttpClient { BaseAddress = address });

    public Uri Address { get; }

    /// <summary>Starts it and waits until it listens. Skips the test where Node.js or the SDK is missing, but never in CI.</summary>
    public static async Task<NodeApplication> StartAsync(params IEnumerable<(string Key, string Value)> environment)
    {
        var folder = FolderOf();
        var isInstalled = Directory.Exists(Path.Combine(folder, "node_modules")) && Exists("node");
        if (!isInstalled && Environment.GetEnvironmentVariable("CI") != "true")
            Assert.Skip("Node.js or the SDK is missing; eng/install-test-parts installs them.");
        isInstalled.Should().BeTrue("CI has Node.js and the SDK");

        var start = new ProcessStartInfo(
            "node", [Path.Combine(folder, "application.js")])
        { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in environment)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var line = await process.StandardOutput.ReadLineAsync().WaitAsync(RealTime.Limit);
        line.Should().StartWith(Listening, "it starts; it said {0}", line is null ? await errors : "");
        return new NodeApplication(process, errors, new Uri(line![Listening.Length..]));
    }

    /// <summary>Lets its operator do something.</summary>
    /// <returns>What the SDK made of the platform's answer; <c>null</c> where there is nothing to say.</returns>
    public async Task<JsonElement> DoAsync(string command)
    {
        using var response = await _operator.GetAsync($"console/{command}");
        var said = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeTrue("{0} works; the application said {1}", command, said);
        return JsonElement.Parse(said);
    }

    /// <summary>Lets its operator do something that the platform refuses.</summary>
    /// <returns>The status of the platform's answer.</returns>
    public async Task<int> FailsAsync(string command)
    {
        using var response = await _operator.GetAsync($"console/{command}");
        var said = await response.Content.ReadAsStringAsync();
        response.IsSuccessStatusCode.Should().BeFalse("{0} is refused; the application said {1}", command, said);
        return JsonElement.Parse(said).GetProperty("status").GetInt32();
    }

    public async ValueTask DisposeAsync()
    {
        _operator.Dispose();
        _process.Kill();
        await _process.WaitForExitAsync();
        await _errors;
        _process.Dispose();
    }

    private static bool Exists(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(folder => File.Exists(Path.Combine(folder, program)));

    private static string FolderOf([CallerFilePath] string thisFile = "") => Path.GetFullPath(Path.Combine(Path.GetDirectoryName(thisFile)!, "../NodeSdk"));
}
