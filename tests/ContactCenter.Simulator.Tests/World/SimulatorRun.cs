using System.Diagnostics;
using System.Globalization;
using ContactCenter.TestKit;

namespace ContactCenter.Simulator.Tests.World;

/// <summary>The simulator's program playing scripts, as a build server starts it, in a folder of its own.</summary>
public sealed class SimulatorRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("simulator-");

    /// <summary>Lays a file into the folder.</summary>
    public SimulatorRun With(string name, string text)
    {
        File.WriteAllText(System.IO.Path.Combine(_folder.FullName, name), text);
        return this;
    }

    public string Path => _folder.FullName;

    public string Read(string name) => File.ReadAllText(System.IO.Path.Combine(_folder.FullName, name));

    /// <summary>Runs it to its end.</summary>
    /// <param name="arguments">What follows <c>run</c>.</param>
    public Task<(int ExitCode, string Output, string Errors)> PlayAsync(params IEnumerable<string> arguments) => PlayAsync(null, arguments);

    /// <summary>Runs the program to its end.</summary>
    /// <param name="typed">All that follows its name.</param>
    public Task<(int ExitCode, string Output, string Errors)> TypeAsync(params IEnumerable<string> typed) => RunAsync(null, typed);

    /// <summary>Runs it, tells it to end when it says <paramref name="interruptAt"/>, and waits for its end.</summary>
    public Task<(int ExitCode, string Output, string Errors)> PlayAsync(string? interruptAt, IEnumerable<string> arguments) =>
        RunAsync(interruptAt, ["run", "--urls", "http://127.0.0.1:0", .. arguments]);

    /// <summary>Runs the program, tells it to end when it says <paramref name="interruptAt"/>, and waits for its end.</summary>
    public async Task<(int ExitCode, string Output, string Errors)> RunAsync(string? interruptAt, IEnumerable<string> typed)
    {
        var program = System.IO.Path.ChangeExtension(typeof(VoicePlatform).Assembly.Location, ".dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. typed])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.FullName,
        })!;
        try
        {
            var errors = process.StandardError.ReadToEndAsync();
            var output = new List<string>();
            while (await process.StandardOutput.ReadLineAsync().WaitAsync(RealTime.Limit) is { } line)
            {
                output.Add(line);
                if (interruptAt is not null && line.Contains(interruptAt, StringComparison.Ordinal))
                    await InterruptAsync(process);
            }

            await process.WaitForExitAsync().WaitAsync(RealTime.Limit);
            return (process.ExitCode, string.Join('\n', output), await errors);
        }
        finally
        {
            process.Kill();
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    /// <summary>As a build server does. Ctrl+C is the same to it; but what a shell starts in the background ignores that.</summary>
    private static async Task InterruptAsync(Process process)
    {
        using var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
    }
}
