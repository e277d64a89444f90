using System.Globalization;
using ContactCenter.Simulator.Page;
using ContactCenter.Simulator.Phones;

namespace ContactCenter.Simulator.Plays;

/// <summary>Where a script is played: the platform, and its own phones by their names.</summary>
internal sealed class Stage(VoicePlatform platform, Play play, TimeSpan patience, CancellationToken cancellationToken)
{
    private readonly Dictionary<string, SimulatedPhone> _phones = play.Phones.ToDictionary(phone => phone.Key, phone => PhoneAddress.Find(platform, phone.Value), StringComparer.Ordinal);

    public VoicePlatform Platform => platform;

    public IReadOnlyDictionary<string, SimulatedPhone> Phones => _phones;

    public DateTimeOffset Began { get; } = platform.Board.Now;

    public TimeSpan Patience => patience;

    public Watch Watch { get; } = new(platform);

    public CancellationToken Cancelled => cancellationToken;

    public SimulatedPhone Phone(string name) => _phones[name];

    /// <summary>Runs where the platform's state may be touched.</summary>
    public Task<T> AskAsync<T>(Func<T> work) => platform.Board.Mailbox.AskAsync(work);

    /// <summary>Waits for something about a phone.</summary>
    /// <exception cref="SimulationException">It did not become so.</exception>
    public async Task UntilAsync(SimulatedPhone phone, Func<bool> isSo, TimeSpan? within, string what)
    {
        var limit = within ?? patience;
        if (!await Watch.UntilAsync(isSo, () => phone.Line.Changed, limit, cancellationToken))
            throw Failure(phone, string.Create(CultureInfo.InvariantCulture, $"waited in vain for {what}, {limit.TotalSeconds:0.###} s at most"));
    }

    public SimulationException Failure(SimulatedPhone phone, string what) => new(SimulationReport.Of(platform, phone, what));
}
