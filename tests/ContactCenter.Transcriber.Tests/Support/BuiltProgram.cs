using System.Diagnostics;

namespace ContactCenter.Transcriber.Tests.Support;

/// <summary>The built program as a process of its own, on a socket, that ends with its standard input.</summary>
internal sealed class BuiltProgram : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("transcriber-test-");

    public BuiltProgram(params string[] more)
    {
        Socket = Path.Combine(_folder.FullName, "s");
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])[typeof(Program).Assembly.Location, "--socket", Socket, "--stdin-lifetime", .. more])
            start.ArgumentList.Add(argument);
        Process = Process.Start(start)!;
    }

    public Process Process { get; }

    public string Socket { get; }

    /// <summary>Waits until it says that it listens.</summary>
    public async Task ListensAsync() =>
        (await Process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken)).Should().EndWith(Socket);

    public async ValueTask DisposeAsync()
    {
        if (!Process.HasExited)
            Process.Kill();
        await Process.WaitForExitAsync(CancellationToken.None);
        Process.Dispose();
        _folder.Delete(recursive: true);
    }
}
