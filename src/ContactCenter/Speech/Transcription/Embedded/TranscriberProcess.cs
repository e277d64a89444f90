using System.Diagnostics;

namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>A started transcriber. It ends when its standard input closes, so with this process however that ends.</summary>
internal sealed partial class TranscriberProcess : ITranscriberProcess
{
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(5);

    private readonly Process _process;
    private readonly TranscriberAddress _address;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;
    private readonly TaskCompletionSource<bool> _listens = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _said;
    private Uri? _base;

    private TranscriberProcess(Process process, TranscriberAddress address, TimeProvider time, ILogger logger)
    {
        (_process, _address, _time, _logger) = (process, address, time, logger);
        Client = address.Client();
        _said = Task.WhenAll(ReadOutputAsync(), ProcessLines.ReadAsync(process.StandardError, line => Log.Warned(logger, line)));
        Ended = WaitAsync();
    }

    public Task<int> Ended { get; }

    public Task<bool> Listens => _listens.Task;

    public HttpClient Client { get; }

    public Uri Base => _base ?? throw new InvalidOperationException("It does not listen yet.");

    public string? ApiKey => _address.ApiKey;

    /// <exception cref="System.ComponentModel.Win32Exception">The system does not start it.</exception>
    public static TranscriberProcess Start(ProcessStartInfo start, TranscriberAddress address, TimeProvider time, ILogger logger)
    {
        try
        {
            var process = Process.Start(start) ?? throw new System.ComponentModel.Win32Exception($"{start.FileName} was not started");
            Log.Started(logger, process.Id);
            return new(process, address, time, logger);
        }
        catch
        {
            address.Dispose();
            throw;
        }
    }

    public async Task StopAsync()
    {
        try
        {
            _process.StandardInput.Close();
            await Ended.WaitAsync(LongestEnd, _time);
        }
        catch (Exception fault) when (fault is TimeoutException or IOException)
        {
            Kill();
            await Ended;
        }
    }

    public async ValueTask DisposeAsync()
    {
        Kill();
        await Ended;
        Client.Dispose();
        _process.Dispose();
        _address.Dispose();
    }

    private async Task ReadOutputAsync()
    {
        await ProcessLines.ReadAsync(_process.StandardOutput, line =>
        {
            Log.Said(_logger, line);
            if (_base is not null)
                return;
            _base = _address.BaseOf(line);
            _listens.TrySetResult(true);
        });
        _listens.TrySetResult(false);
    }

    private async Task<int> WaitAsync()
    {
        await _process.WaitForExitAsync();
        // What it said last is told before it is told that it has ended; a program that it left behind may hold its output open.
        await Task.WhenAny(_said, Task.Delay(LongestEnd, _time, CancellationToken.None));
        _listens.TrySetResult(false);
        return _process.ExitCode;
    }

    private void Kill()
    {
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended by itself.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Debug, "The transcriber was started as process {Id}")]
        public static partial void Started(ILogger logger, int id);

        [LoggerMessage(2, LogLevel.Debug, "Transcriber: {Line}")]
        public static partial void Said(ILogger logger, string line);

        [LoggerMessage(3, LogLevel.Warning, "Transcriber: {Line}")]
        public static partial void Warned(ILogger logger, string line);
    }
}
