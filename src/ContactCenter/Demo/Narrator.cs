using ContactCenter.Simulator.Log;

namespace ContactCenter.Demo;

/// <summary>Tells in a terminal what happens on the simulated platform, while it happens.</summary>
internal sealed class Narrator(LogBook log, TextWriter output, bool inColour)
{
    private const int LongestDetail = 700;

    private readonly Lock _gate = new();

    /// <summary>Tells until it is disposed of, and then what is still untold.</summary>
    public IAsyncDisposable Start() => new Telling(this);

    public void Chapter(string title) => Write($"\n── {title}", "1");

    public void Say(string text) => Write($"   {text}", "0");

    public void Fail(string what) => Write($"\nNot as expected: {what}", "31;1");

    private static (string Sign, string Colour) Look(LogKind kind) => kind switch
    {
        LogKind.Webhook => ("→ webhook ", "36"),
        LogKind.WebhookAnswer => ("← answer  ", "36"),
        LogKind.Ncco => ("  NCCO    ", "35"),
        LogKind.NccoFault => ("! NCCO    ", "31"),
        LogKind.Request => ("← REST    ", "33"),
        LogKind.Heard => ("  hears   ", "32"),
        LogKind.Said => ("  says    ", "32"),
        LogKind.Pressed => ("  presses ", "32"),
        LogKind.Warning => ("! warning ", "31"),
        _ => ("  leg     ", "90"),
    };

    private void Tell(LogEntry entry)
    {
        var (sign, colour) = Look(entry.Kind);
        Write($"{sign}{entry.Text}", colour);
        if (entry is { Detail: { Length: > 0 } detail, Kind: LogKind.Webhook or LogKind.WebhookAnswer or LogKind.Ncco or LogKind.Request or LogKind.NccoFault })
            Write($"          {(detail.Length > LongestDetail ? string.Concat(detail.AsSpan(0, LongestDetail), "…") : detail)}", "90");
    }

    private void Write(string text, string colour)
    {
        lock (_gate)
            output.WriteLine(inColour ? $"\e[{colour}m{text}\e[0m" : text);
    }

    private sealed class Telling : IAsyncDisposable
    {
        private readonly CancellationTokenSource _end = new();
        private readonly Narrator _narrator;
        private readonly LogBook _log;
        private readonly Task _loop;
        private long _told;

        public Telling(Narrator narrator)
        {
            _narrator = narrator;
            _log = narrator.Log;
            _loop = RunAsync();
        }

        public async ValueTask DisposeAsync()
        {
            await _end.CancelAsync();
            await _loop;
            TellNew();
            _end.Dispose();
        }

        private async Task RunAsync()
        {
            try
            {
                while (true)
                {
                    await _log.NextAsync(_told, _end.Token);
                    TellNew();
                }
            }
            catch (OperationCanceledException)
            {
                // The call is over.
            }
        }

        private void TellNew()
        {
            foreach (var entry in _log.After(_told))
            {
                _narrator.Tell(entry);
                _told = entry.Sequence;
            }
        }
    }

    private LogBook Log => log;
}
