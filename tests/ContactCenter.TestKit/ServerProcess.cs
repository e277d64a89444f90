using System.Diagnostics;
using System.Globalization;

namespace ContactCenter.TestKit;

/// <summary>The server as an operator starts it: a process of its own, with sockets and signals.</summary>
public sealed class ServerProcess : IAsyncDisposable
{
    private const string Listening = "Now listening on: ";

    private readonly Process _process;
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("contact-center-tests");
    private readonly Task<string> _errors;
    private readonly List<string> _output = [];

    private ServerProcess(
        IEnumerable<string> arguments, IEnumerable<(string Key, string? Value)> environment, string? folder = null, string? program = null)
    {
        var start = new ProcessStartInfo("dotnet", [program ?? Path.Combine(AppContext.BaseDirectory, "ContactCenter.dll"), .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? _folder.FullName,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        start.Environment["Transcription__Engine"] = "Off";
        foreach (var (key, value) in environment)
            start.Environment[key.Replace(":", "__", StringComparison.Ordinal)] = value;
        _process = Process.Start(start)!;
        _errors = _process.StandardError.ReadToEndAsync();
    }

    /// <summary>What it has logged so far.</summary>
    public string Output => string.Join('\n', _output);

    /// <summary>Where it listens, by its own word.</summary>
    public Uri Address { get; private set; } = new("http://unknown/");

    /// <summary>Starts it and waits until it listens.</summary>
    public static async Task<ServerProcess> ListeningAsync(IEnumerable<string> arguments, params IEnumerable<(string Key, string? Value)> environment)
    {
        var server = new ServerProcess(arguments, environment);
        await server.ReadUntilAsync(Listening);
        var line = server._output[^1];
        server.Address = new(line[(line.IndexOf(Listening, StringComparison.Ordinal) + Listening.Length)..].Trim());
        return server;
    }

    /// <summary>Starts it and waits until a line that it writes holds that text.</summary>
    /// <param name="program">The server; <c>null</c>: the one beside the tests.</param>
    public static async Task<ServerProcess> SayingAsync(
        string text, IEnumerable<string> arguments, IEnumerable<(string Key, string? Value)> environment, string? program = null)
    {
        var server = new ServerProcess(arguments, environment, program: program);
        await server.ReadUntilAsync(text);
        return server;
    }

    /// <summary>Starts it and waits until it has ended by itself.</summary>
    public static Task<EndedProcess> RunAsync(params IEnumerable<(string Key, string? Value)> environment) => RunAsync([], environment);

    /// <summary>Starts it with arguments and waits until it has ended by itself.</summary>
    /// <param name="folder">Where it is started; <c>null</c>: in an empty folder.</param>
    public static async Task<EndedProcess> RunAsync(IEnumerable<string> arguments, IEnumerable<(string Key, string? Value)> environment, string? folder = null)
    {
        await using var server = new ServerProcess(arguments, environment, folder);
        var output = await server._process.StandardOutput.ReadToEndAsync().WaitAsync(RealTime.Limit);
        return new(await server.EndsAsync(), await server._errors, output);
    }

    /// <summary>Reads on until a line holds that text; one that was read before does as well.</summary>
    public async Task ReadUntilAsync(string text)
    {
        while (!_output.Exists(line => line.Contains(text, StringComparison.Ordinal)))
        {
            var line = await _process.StandardOutput.ReadLineAsync().WaitAsync(RealTime.Limit);
            _output.Add(line ?? throw new InvalidOperationException($"It ended without \"{text}\":\n{Output}\n{await _errors}"));
        }
    }

    /// <summary>Asks it to end, as a container's host does.</summary>
    public Task TerminateAsync() => SignalAsync("TERM");

    /// <summary>Asks it to end, as Ctrl+C does.</summary>
    public Task InterruptAsync() => SignalAsync("INT");

    /// <returns>The exit code.</returns>
    public async Task<int> EndsAsync()
    {
        await _process.StandardOutput.ReadToEndAsync().WaitAsync(RealTime.Limit);
        await _process.WaitForExitAsync().WaitAsync(RealTime.Limit);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _folder.Delete(recursive: true);
    }

    private async Task SignalAsync(string signal)
    {
        using var kill = Process.Start("kill", [$"-{signal}", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}

/// <summary>What a process left behind that ended by itself.</summary>
public readonly record struct EndedProcess(int ExitCode, string Errors, string Output)
{
    public void Deconstruct(out int exitCode, out string errors) => (exitCode, errors) = (ExitCode, Errors);
}
