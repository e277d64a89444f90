using System.Text.Json;
using ContactCenter.Simulator;
using ContactCenter.Simulator.Logging;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Demo;

/// <summary>Tells in a terminal what happens on the simulated platform, while it happens.</summary>
/// <param name="platform">Where it happens.</param>
/// <param name="roles">What its phones are called here.</param>
/// <param name="cues">Headings, in the order of their events.</param>
/// <param name="output">The terminal.</param>
/// <param name="inColour">Whether it shows colours.</param>
internal sealed class Narrator(
    VoicePlatform platform, IReadOnlyDictionary<SimulatedPhone, string> roles, IEnumerable<Cue> cues, TextWriter output, bool inColour) : IAsyncDisposable
{
    /// <summary>The colour of what went wrong.</summary>
    public const string Alarm = "31;1";

    private const int Width = 110;
    private const string Indent = "          ";

    private readonly Lock _gate = new();
    private readonly Queue<Cue> _cues = new(cues);
    private readonly CancellationTokenSource _end = new();
    private Task _telling = Task.CompletedTask;
    private long _told;

    /// <summary>Begins to tell, until it is disposed of.</summary>
    public void Start() => _telling = TellUntilAsync(_end.Token);

    /// <summary>Returns when all that has happened has been told.</summary>
    public async Task CatchUpAsync()
    {
        await platform.WhenIdleAsync();
        TellNew();
    }

    public void Heading(string title) => Write($"\n── {title}", "1");

    public void Say(string text)
    {
        foreach (var line in LineWrap.Break(text, Width - Indent.Length))
            Write($"{Indent}{line}", "0");
    }

    public static string Coloured(string text, string colour, bool inColour) => inColour ? $"\e[{colour}m{text}\e[0m" : text;

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        await _telling;
        TellNew();
        _end.Dispose();
    }

    private static (string Sign, string Colour) Look(LogKind kind) => kind switch
    {
        LogKind.Webhook => ("→ webhook ", "36"),
        LogKind.WebhookAnswer => ("← answer  ", "36"),
        LogKind.Ncco => ("  NCCO    ", "35"),
        LogKind.NccoFault => ("! NCCO    ", "31"),
        LogKind.Request => ("← REST    ", "33"),
        LogKind.Heard or LogKind.Said or LogKind.Pressed => (Indent, "32"),
        LogKind.Warning => ("! warning ", "31"),
        _ => ("  leg     ", "90"),
    };

    private void TellNew()
    {
        lock (_gate)
        {
            foreach (var entry in platform.Log.After(_told))
            {
                Tell(entry);
                _told = entry.Sequence;
            }
        }
    }

    private void Tell(LogEntry entry)
    {
        if (_cues.TryPeek(out var cue) && cue.IsAt(entry))
            Heading(_cues.Dequeue().Heading);
        var (sign, colour) = Look(entry.Kind);
        Write($"{sign}{InRoles(entry)}", colour);
        foreach (var line in DetailOf(entry).SelectMany(part => LineWrap.Break(part, Width - Indent.Length)))
            Write($"{Indent}{line}", "90");
    }

    /// <summary>The entry's text, with the people in it instead of their numbers. Of a leg it is said whose it is.</summary>
    private string InRoles(LogEntry entry)
    {
        var text = roles.Aggregate(entry.Text, (text, role) => text.Replace(role.Key.Address, role.Value, StringComparison.Ordinal));
        var whose = roles.FirstOrDefault(role => role.Key.LastLeg == entry.Leg).Value;
        return entry.Kind != LogKind.Leg || whose is null || text.Contains(whose, StringComparison.Ordinal) ? text : $"{whose}: {text}";
    }

    /// <summary>One part a line: an NCCO has one for each action. What a webhook is answered with is told as the NCCO that it is.</summary>
    private static IEnumerable<string> DetailOf(LogEntry entry) => entry switch
    {
        { Detail: null or "" } => [],
        { Kind: LogKind.Ncco, Detail: { } ncco } => JsonElement.Parse(ncco).EnumerateArray().Select(action => action.GetRawText()),
        { Kind: LogKind.WebhookAnswer, Detail: ['[', ..] } => [],
        { Kind: LogKind.Webhook or LogKind.WebhookAnswer or LogKind.Request or LogKind.NccoFault, Detail: { } detail } => [detail],
        _ => [],
    };

    private void Write(string text, string colour)
    {
        lock (_gate)
            output.WriteLine(Coloured(text, colour, inColour));
    }

    private async Task TellUntilAsync(CancellationToken ended)
    {
        try
        {
            while (true)
            {
                await platform.Log.NextAsync(Volatile.Read(ref _told), ended);
                TellNew();
            }
        }
        catch (OperationCanceledException)
        {
            // The call is over.
        }
    }
}
