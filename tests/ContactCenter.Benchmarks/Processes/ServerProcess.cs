using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace ContactCenter.Benchmarks.Processes;

/// <summary>A process of its own, killed when disposed of.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(1);
    private static readonly TimeSpan WaitLimit = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly TimeProvider _time;
    private readonly ConcurrentQueue<string> _errors = new();
    private readonly Channel<string> _lines = Channel.CreateBounded<string>(new BoundedChannelOptions(64) { FullMode = BoundedChannelFullMode.DropOldest });

    private ServerProcess(Process process, int port, TimeProvider time)
    {
        _process = process;
        _time = time;
        Port = port;
        process.ErrorDataReceived += (_, line) => _errors.Enqueue(line.Data ?? "");
        process.OutputDataReceived += (_, line) => Heard(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public int Port { get; }

    public Uri Address => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Port}/"));

    /// <summary>What its API's addresses begin with.</summary>
    public Uri Api => new(Address, "api/v1/");

    /// <summary>Bytes of memory that it holds, as the system counts them.</summary>
    public long WorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    /// <summary>The most memory that it has held.</summary>
    public long PeakWorkingSet
    {
        get
        {
            _process.Refresh();
            return _process.PeakWorkingSet64;
        }
    }

    /// <summary>Processor time since it began, of all its threads.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public static ServerProcess Start(
        string program, IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, int port, TimeProvider time)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        return new(Process.Start(start)!, port, time);
    }

    /// <summary>This program itself, with a sub-command that people are not meant to type.</summary>
    public static ServerProcess StartSelf(IEnumerable<string> arguments, IEnumerable<KeyValuePair<string, string>> environment, int port, TimeProvider time) =>
        Start("dotnet", [typeof(ServerProcess).Assembly.Location, .. arguments], environment, port, time);

    /// <summary>A port that nobody listens at.</summary>
    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    /// <summary>Tries every millisecond whether it listens.</summary>
    /// <exception cref="InvalidOperationException">It ended, or does not within two minutes.</exception>
    public async Task ListensAsync()
    {
        var start = _time.GetTimestamp();
        while (!await AcceptsAsync())
        {
            if (_process.HasExited || _time.GetElapsedTime(start) > WaitLimit)
                throw Failed("did not start");
            await Task.Delay(Look, _time, CancellationToken.None);
        }
    }

    /// <summary>The next line that it writes.</summary>
    /// <exception cref="InvalidOperationException">It ended.</exception>
    public async Task<string> HearAsync() =>
        await _lines.Reader.WaitToReadAsync() && _lines.Reader.TryRead(out var line) ? line : throw Failed("ended");

    /// <summary>Writes a line to it and waits for its answer.</summary>
    public async Task<string> AskAsync(string line)
    {
        await _process.StandardInput.WriteLineAsync(line);
        await _process.StandardInput.FlushAsync();
        return await HearAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private void Heard(string? line)
    {
        if (line is null)
            _lines.Writer.TryComplete();
        else
            _lines.Writer.TryWrite(line);
    }

    private InvalidOperationException Failed(string what) => new($"A process {what}:\n{string.Join('\n', _errors)}");

    private async Task<bool> AcceptsAsync()
    {
        using var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await socket.ConnectAsync(new IPEndPoint(IPAddress.Loopback, Port));
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
