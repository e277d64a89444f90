namespace ContactCenter.Tests.Speech.Transcription;

/// <summary>Waits for what another thread is about to do with the clock.</summary>
internal static class ClockWaits
{
    /// <summary>Until somebody waits for a time.</summary>
    public static async Task ArmedAsync(this TestClock clock)
    {
        while (clock.NextDue is null)
        {
            TestContext.Current.CancellationToken.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
