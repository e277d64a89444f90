namespace ContactCenter.Foundation.Work;

/// <param name="CallsPerSecond">Legs that the account may create in any second.</param>
/// <param name="RequestsPerSecond">Other requests in any second.</param>
/// <param name="MostAttempts">After so many an item is a dead letter.</param>
/// <param name="MostUnderWay">Items carried out at once. Timers, new legs, look-ups of new legs, and other requests take a quarter of them each, at most: what is slow holds up its own kind.</param>
public sealed record OutboxOptions(int CallsPerSecond, int RequestsPerSecond, int MostAttempts = 15, int MostUnderWay = 256)
{
    /// <summary>Items of one kind carried out at once.</summary>
    public int MostOfAKind => (MostUnderWay + 3) / 4;
}
