using System.Diagnostics;
using System.Net;

namespace ContactCenter.Load.World;

/// <summary>The server as an operator starts it: a process of its own, at the same address every time, killed without warning.</summary>
public sealed class ServerUnderTest : IAsyncDisposable
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    /// <summary>A little more than the server promises: two minutes to compare, and twenty seconds of doubt.</summary>
    private static readonly TimeSpan WaitLimit = TimeSpan.FromMinutes(3);

    private readonly IReadOnlyDictionary<string, string> _environment;
    private readonly string _program;
    private readonly RunFolder _folder;
    private readonly TimeProvider _time;
    private readonly HttpClient _http;
    private readonly TextWriter _log;
    private readonly List<ServerLife> _lives = [];
    private Process? _process;

    /// <param name="address">Where it listens.</param>
    /// <param name="environment">Its settings.</param>
    /// <param name="folder">Where it works and its log is kept.</param>
    /// <param name="time">By which it is given time to become ready.</param>
    /// <param name="program">What is started; <c>null</c>: the copy beside this program.</param>
    public ServerUnderTest(Uri address, IReadOnlyDictionary<string, string> environment, RunFolder folder, TimeProvider time, string? program = null)
    {
        (_environment, _folder, _time) = (environment, folder, time);
        _program = program ?? Path.Combine(AppContext.BaseDirectory, "ContactCenter.dll");
        _http = new HttpClient { BaseAddress = address, Timeout = TimeSpan.FromSeconds(5) };
        _log = TextWriter.Synchronized(new StreamWriter(folder.File(LogFile)) { AutoFlush = true });
        // Nobody else would end it when we are told to go without delay.
        AppDomain.CurrentDomain.ProcessExit += OnExit;
    }

    /// <summary>Name of the file with all that the server has said, in all its lives.</summary>
    public const string LogFile = "server.log";

    /// <summary>Its lives so far, the present one last.</summary>
    public IReadOnlyList<ServerLife> Lives => [.. _lives];

    /// <summary>What its present life has taken of the processors.</summary>
    public TimeSpan ProcessorTime => _process is { HasExited: false } process ? process.TotalProcessorTime : TimeSpan.Zero;

    /// <summary>Completes when the present life is ready; fails when it ends by itself or takes too long.</summary>
    public Task Ready { get; private set; } = Task.CompletedTask;

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [_program])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = _folder.Path,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("ASPNETCORE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in _environment)
            start.Environment[name] = value;
        var process = new Process { StartInfo = start };
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _lives.Add(new ServerLife(_time.GetUtcNow(), null, null));
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        _process = process;
        Ready = BecomesReadyAsync(process, _lives.Count - 1);
    }

    /// <summary>Ends the process as a power cut would: nothing of it runs any more when this completes.</summary>
    /// <exception cref="ServerFailedException">It had ended by itself.</exception>
    public async Task KillAsync()
    {
        if (_process is not { } process)
            return;
        _process = null;
        if (process.HasExited)
            throw Failure($"ended by itself with {process.ExitCode}");
        process.Kill();
        var killed = _time.GetUtcNow();
        await process.WaitForExitAsync();
        _lives[^1] = _lives[^1] with { KilledAt = killed };
        try
        {
            await Ready;
        }
        catch (ServerFailedException)
        {
            // It was killed before it was ready.
        }

        process.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= OnExit;
        if (_process is { HasExited: false })
            await KillAsync();
        _http.Dispose();
        await _log.DisposeAsync();
    }

    private void OnExit(object? sender, EventArgs e) => _process?.Kill();

    private void Keep(string? line)
    {
        if (line is not null)
            _log.WriteLine(line);
    }

    private async Task BecomesReadyAsync(Process process, int life)
    {
        var until = _time.GetUtcNow() + WaitLimit;
        while (!await IsReadyAsync())
        {
            if (process.HasExited || _time.GetUtcNow() > until)
                throw Failure("did not become ready");
            await Task.Delay(Look, _time, CancellationToken.None);
        }

        _lives[life] = _lives[life] with { ReadyAt = _time.GetUtcNow() };
    }

    private ServerFailedException Failure(string what) => new($"The server {what}; see {_folder.File(LogFile)}.");

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return response.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
