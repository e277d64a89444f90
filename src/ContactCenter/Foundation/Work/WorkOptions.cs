using ContactCenter.Foundation.Settings;

namespace ContactCenter.Foundation.Work;

/// <summary>How work is carried out: a part of section <c>Limits</c>.</summary>
/// <param name="MostAttempts">After so many an item is a dead letter, if its handler says nothing else.</param>
/// <param name="MostUnderWay">
/// Items carried out at once. Of one kind a quarter of them, at most: what is slow holds up its own kind. Those whose handler has limits of its own come
/// on top (<see cref="IWorkHandler.TakesSlot"/>).
/// </param>
public sealed record WorkOptions(int MostAttempts = 15, int MostUnderWay = 256)
{
    public const string SectionName = "Limits";

    /// <summary>An item that has waited longer for its turn makes the process not ready.</summary>
    public TimeSpan LongestLag { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>Background items carried out at once: a processor is left to those who are on the line.</summary>
    public int MostInBackground { get; init; } = Math.Max(1, Environment.ProcessorCount - 1);

    /// <summary>Items of one kind carried out at once, and as many again of those that are looked up.</summary>
    public int MostOfAKind => (MostUnderWay + 3) / 4;

    public static WorkOptions Read(SettingsSource source) =>
        new() { LongestLag = source.SharedSection(SectionName).Seconds("OutboxLagSeconds", 30, 1, 3_600) };
}

/// <summary>How the work is at one instant.</summary>
/// <param name="Waiting">Items that have not started, due or not.</param>
/// <param name="Due">Of those, the ones that are due.</param>
/// <param name="OldestDueLag">How long the oldest due item has been waiting for its turn; zero: none is.</param>
/// <param name="UnderWay">Items that are being carried out.</param>
/// <param name="DeadLetters">Items that were given up and are kept.</param>
public readonly record struct WorkState(int Waiting, int Due, TimeSpan OldestDueLag, int UnderWay, int DeadLetters);
