namespace ContactCenter.Foundation.Work;

/// <summary>How the outbox is at one instant.</summary>
/// <param name="Waiting">Items that have not started, due or not.</param>
/// <param name="Due">Of those, the ones that are due.</param>
/// <param name="OldestDueLag">How long the oldest due item has been waiting for its turn; zero: none is.</param>
/// <param name="UnderWay">Items that are being carried out.</param>
/// <param name="DeadLetters">Items that were given up and are kept.</param>
public readonly record struct OutboxState(int Waiting, int Due, TimeSpan OldestDueLag, int UnderWay, int DeadLetters);
