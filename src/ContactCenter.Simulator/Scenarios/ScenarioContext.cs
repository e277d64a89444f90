using System.Globalization;
using ContactCenter.Simulator.Page;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Scenarios;

/// <summary>Where a script is played: the platform, and its own phones by their names.</summary>
internal sealed class ScenarioContext(VoicePlatform platform, Scenario scenario, TimeSpan waitLimit, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, SimulatedPhone> _phones = scenario.Phones.ToDictionary(
        phone => phone.Key, phone => PhoneAddress.Find(platform, phone.Value), StringComparer.Ordinal);

    public VoicePlatform Platform => platform;

    public IReadOnlyDictionary<string, SimulatedPhone> Phones => _phones;

    public DateTimeOffset Began { get; } = platform.Switchboard.Now;

    public TimeSpan WaitLimit => waitLimit;

    public ConditionWaiter Waiter { get; } = new(platform);

    public CancellationToken Cancelled => cancellationToken;

    public SimulatedPhone Phone(string name) => _phones[name];

    /// <summary>Runs where the platform's state may be touched.</summary>
    public Task<T> AskAsync<T>(Func<T> work) => platform.Switchboard.EventLoop.InvokeAsync(work);

    /// <summary>Waits for something about a phone.</summary>
    /// <exception cref="SimulationException">It did not become so.</exception>
    public Task UntilAsync(SimulatedPhone phone, Func<bool> isSo, TimeSpan? within, string what) => UntilAsync([phone], isSo, within, what);

    /// <summary>Waits for something that can be so only while all these phones are in a call.</summary>
    /// <exception cref="SimulationException">It did not become so, or it cannot any more.</exception>
    public async Task InCallUntilAsync(IReadOnlyList<SimulatedPhone> phones, Func<bool> isSo, TimeSpan? within, string what)
    {
        var presences = phones.Select(phone => new PhonePresence(phone)).ToList();
        var (isDone, absence) = (false, (string?)null);
        await UntilAsync(phones, IsOver, within, what);
        if (!isDone)
            throw Failure(phones[0], $"waited in vain for {what}: {absence}");

        // What was heard before the end of the call has been heard: the end is looked at first.
        bool IsOver()
        {
            absence = presences.Select(presence => presence.Absence()).FirstOrDefault(reason => reason is not null);
            isDone = isSo();
            return isDone || absence is not null;
        }
    }

    /// <summary>What was wrong with the application, where that ended a call of this scenario; the latest.</summary>
    public string? ApplicationFault => _phones.Values.SelectMany(phone => phone.Calls)
        .Where(call => call.BeganAt >= Began && call.ApplicationFault is not null)
        .MaxBy(call => call.EndedAt)?.ApplicationFault;

    public SimulationException Failure(SimulatedPhone phone, string what) => new(SimulationReport.Of(platform, phone, what));

    private async Task UntilAsync(IReadOnlyList<SimulatedPhone> phones, Func<bool> isSo, TimeSpan? within, string what)
    {
        var limit = within ?? waitLimit;
        if (!await Waiter.UntilAsync(isSo, () => Task.WhenAny(phones.Select(phone => phone.Line.Changed)), limit, cancellationToken))
            throw Failure(phones[0], string.Create(CultureInfo.InvariantCulture, $"waited in vain for {what}, {limit.TotalSeconds:0.###} s at most"));
    }
}
