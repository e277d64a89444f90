namespace ContactCenter.Outbox;

/// <param name="CallsPerSecond">Legs that the account may create in any second.</param>
/// <param name="RequestsPerSecond">Other requests in any second.</param>
/// <param name="MostAttempts">After so many an item is a dead letter.</param>
/// <param name="MostUnderWay">Items carried out at once.</param>
public sealed record OutboxOptions(int CallsPerSecond, int RequestsPerSecond, int MostAttempts = 15, int MostUnderWay = 64);
