namespace ContactCenter.Speech.Transcription.Embedded;

/// <summary>Waits until a transcriber that was started can hear.</summary>
internal static class TranscriberStart
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <param name="process">It has just been started.</param>
    /// <param name="time">By which it is given time.</param>
    /// <exception cref="TranscriptionException">It does not listen, or does not answer.</exception>
    public static async Task WaitAsync(ITranscriberProcess process, TimeProvider time)
    {
        try
        {
            if (!await process.Listens.WaitAsync(Longest, time))
            {
                var code = await process.Ended.WaitAsync(Longest, time);
                throw new TranscriptionException(
                    TranscriptionFault.Unavailable, $"The transcriber ended at its start, with code {code}; the log has what it said.");
            }

            using var limit = new CancellationTokenSource(Longest, time);
            using var health = await process.Client.GetAsync(new Uri(process.Base, "health"), limit.Token);
            health.EnsureSuccessStatusCode();
        }
        catch (Exception fault) when (fault is TimeoutException or HttpRequestException or OperationCanceledException)
        {
            throw new TranscriptionException(TranscriptionFault.Unavailable, $"The transcriber does not answer: {fault.Message}", fault);
        }
    }
}
